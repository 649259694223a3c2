-- Ranks, running totals and extremes in user variables, also of derived tables that are sorted.
create table sc (id int primary key auto_increment, grp varchar(5), score decimal(6,2), at datetime default '2024-01-01', n int default 0)
insert into sc (grp, score) values ('a', 10.5), ('b', 9), ('a', 10.5), ('b', 3.25), ('a', 7), ('c', null), ('b', 9)
set @rank = 0, @prev = null
select id, score, @rank := if(@prev = score, @rank, @rank + 1) as r, @prev := score from sc order by score desc, id
set @rn = 0, @g = ''
select id, grp, @rn := case when @g = grp then @rn + 1 else 1 end as rn, @g := grp from sc order by grp, score desc, id
select id, grp, @rn := if(@g = grp, @rn + 1, 1) rn, @g := grp from (select * from sc order by grp, id) x, (select @rn := 0, @g := '') y
select * from (select id, grp, @rn2 := if(@g2 = grp, @rn2 + 1, 1) rn, @g2 := grp gg from sc, (select @rn2 := 0, @g2 := '') y order by grp, id) z where rn <= 2
set @s = 0
select id, score, (@s := @s + ifnull(score, 0)) as total from sc order by id
select @s
set @s = 0
select id, (@s := @s + score) as total from sc where score is not null order by score
set @s := 0
update sc set n = (@s := @s + 1) order by score desc, id
select id, n from sc order by id
set @s := 0
update sc set score = (@s := @s + 0.5) order by id desc
select id, score from sc order by id
set @a = 1, @b = @a + 1, @c = @b * 1.5
select @a, @b, @c
set @x = 10
select @x := @x - 1, @x, @x := @x / 2, @x from sc limit 3
set @cum = 0
select grp, cnt, @cum := @cum + cnt as cum from (select grp, count(*) cnt from sc group by grp order by grp) q
set @cum = 0
select grp, total, round(@cum := @cum + total, 1) as cum from (select grp, sum(score) total from sc group by grp order by grp) q
set @cum = 0
select grp, av, @cum := @cum + av as cum from (select grp, avg(score) av from sc group by grp order by grp) q
set @min = 999
select id, @min := least(@min, score) m from sc where score is not null order by id
set @max = 0
select id, @max := greatest(@max, score) m from sc where score is not null order by id
set @d = null
select id, datediff(at, @d) dd, @d := at from sc order by id
set @l = ''
select @l := concat(@l, ',', grp) from sc order by id
select @l
set @i = 0
select @i := @i + 1 as i, t.* from sc t having i > 3
set @i = 0
insert into sc (grp, score) select grp, @i := @i + 0.25 from sc order by id
select id, grp, score from sc order by id
set @i = 5
delete from sc where (@i := @i - 1) > 2
select count(*) from sc
delete from sc
insert into sc (id, grp, score) values (1, 'a', 10.5), (2, 'b', 9), (3, 'a', 10.5), (4, 'b', 3.25), (5, 'a', 7), (6, 'c', null), (7, 'b', 9)
create table g (grp varchar(5), t varchar(9))
insert into g values ('c', 'cc'), ('b', 'bb'), ('a', 'aa')
set @rn = 0, @g = ''
select id, grp, @rn := if(@g = grp, @rn + 1, 1) rn, @g := grp from (select * from sc order by grp, id) x
select id, grp, @rn := if(@g = grp, @rn + 1, 1) rn, @g := grp from (select @rn := 0, @g := '') y, (select * from sc order by grp, id) x
select id, grp, @rn := if(@g = grp, @rn + 1, 1) rn, @g := grp from (select * from sc order by grp, id) x join (select @rn := 0, @g := '') y
select id, grp, @rn := if(@g = grp, @rn + 1, 1) rn, @g := grp from (select * from sc order by score desc, id) x cross join (select @rn := 0, @g := '') y where score > 3
select id, grp, @rn := @rn + 1 rn from (select * from sc order by score desc, id) x, (select @rn := 0) y order by id
select id, grp, @rn := @rn + 1 rn from (select grp, max(id) id from sc group by grp order by id desc) x, (select @rn := 0) y
select @rn := @rn + 1 rn, id from (select id from sc where id < 4 union all select id + 10 from sc where id < 3 order by id desc) x, (select @rn := 0) y
select * from (select id, grp, @rn := if(@g = grp, @rn + 1, 1) rn, @g := grp gg from (select * from sc order by grp, score desc, id) x, (select @rn := 0, @g := '') y) z where rn = 1
select grp, count(*) from (select id, grp, @rn := @rn + 1 rn from (select * from sc order by score desc, id) x, (select @rn := 0) y) z where rn <= 3 group by grp order by grp
with x as (select * from sc order by score desc, id) select id, @rn := @rn + 1 rn from x, (select @rn := 0) y
select id, @rn := @rn + 1 rn from (select * from sc order by score desc, id limit 4) x, (select @rn := 0) y
create view sv as select * from sc order by score desc, id
select id, @rn := @rn + 1 rn from sv x, (select @rn := 0) y
select x.id, @rn := @rn + 1 rn from (select id, grp from sc order by id desc) x left join (select grp, count(*) c from sc group by grp) g on g.grp = x.grp cross join (select @rn := 0) y where c > 1
