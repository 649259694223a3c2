-- changes: columns that INSERT names, row aliases, LIMIT, aliases in DELETE, sql_safe_updates
create table t (id int auto_increment primary key, a int, b varchar(5) not null, c int default 7, d datetime default '2020-01-01', e enum('x','y') not null, f int not null)
insert t (b, f) values ('q', 1)
insert into t () values ()
insert into t values ()
insert into t values (1)
insert into t (a, b) values (1)
insert into t (a, a) values (1, 2)
insert into t (nope) values (1)
insert into t set nope = 1
insert into t set a = 1, a = 2
insert into t set b = 'x', f = default
insert into t set b = 'x', f = 5, e = default, c = default(c) + 1
select last_insert_id(), row_count()
insert into t (b, f) values ('a', 1), ('b', 2), ('c', 3)
select last_insert_id(), row_count()
insert into t (id, b, f) values (50, 'a', 1), (null, 'b', 2)
select last_insert_id(), row_count()
insert into t (id, b, f) values (0, 'a', 1)
select last_insert_id()
insert into t (id, b, f) values (60, 'a', 1)
select last_insert_id()
insert into t (id, b, f) values (-5, 'a', 1)
select last_insert_id()
insert into t (id, b, f) values (60, 'a', 1)
insert ignore into t (id, b, f) values (60, 'a', 1)
select last_insert_id(), row_count()
insert ignore into t (id, b, f) values (60, 'a', 1), (null, 'b', 1)
select last_insert_id(), row_count()
insert ignore into t values (null, 'x', 'toolong', 'z', 'w', 'q', null)
show warnings
insert ignore into t (a) values (1)
show warnings
insert into t (id, b, f) values (60, 'z', 9) on duplicate key update b = values(b), f = f + 1
select last_insert_id(), row_count()
insert into t (id, b, f) values (60, 'z', 9) on duplicate key update b = 'z'
select last_insert_id(), row_count()
insert into t (id, b, f) values (60, 'z', 9) as n on duplicate key update b = n.b, f = n.f
insert into t (id, b, f) values (60, 'z', 9) as n (i, bb, ff) on duplicate key update b = bb, f = ff + 1
insert into t (id, b, f) values (60, 'z', 9) as n (i, bb) on duplicate key update b = bb
insert into t (id, b, f) values (60, 'z', 9) as t on duplicate key update b = 'q'
insert into t (id, b, f) values (60, 'z', 9) on duplicate key update nope = 1
insert into t (id, b, f) values (60, 'z', 9) on duplicate key update id = last_insert_id(id), c = 99
select last_insert_id()
insert into t (id, b, f) values (60, 'z', 9), (61, 'y', 8), (null, 'w', 7) on duplicate key update c = c + 1
select last_insert_id(), row_count()
insert into t (b, f) select b, f from t limit 2
select last_insert_id(), row_count()
insert into t (b, f) select b from t
insert into t select * from nope
insert into t (b, f) table nope
insert into t (b, f) values row('r', 1), row('s', 2)
insert into t (b, f) values row('r')
insert into t (b, f) values row()
insert into t values row()
insert into t (b, f) (select 'k', 1)
insert into t (b, f) with q as (select 'k' k, 1 o) select * from q
with q as (select 1) insert into t (b, f) select 'x', 1
insert low_priority into t (b, f) values ('l', 1)
insert delayed into t (b, f) values ('l', 1)
show warnings
insert high_priority ignore into t (b, f) values ('l', 1)
insert into t (b, f) value ('v', 1)
insert into t (b, f) values ('v', 1),
insert into t (b, f) values
insert into t (b, f)
insert into t
insert into nope values (1)
insert into nope.t values (1)
insert into t partition (p0) (b, f) values ('p', 1)
insert into t.b values (1)
insert into t (t.b, t.f) values ('tt', 1)
insert into t (nope.b, t.f) values ('tt', 1)
insert into t (differential.t.b, f) values ('tt', 1)
insert into t (b, f) values (b, f)
insert into t (b, f) values ('q', a)
insert into t (a, b, f) values (5, 'q', a + 1)
insert into t (b, f) values (default, 1)
insert into t (b, f, c, d) values ('q', 1, default, default)
insert into t (b, f, e) values ('q', 1, '')
insert into t (b, f, e) values ('q', 1, 3)
insert into t (b, f, e) values ('q', 1, 'X')
insert into t (b, f) values (null, 1)
insert into t (b, f) values ('q', null)
insert into t (b, f) values ('q', null), ('r', 1)
insert ignore into t (b, f) values ('q', null)
insert into t (b, f) values ('toolong', 1)
insert into t (b, f) values ('q', 'x')
insert into t (b, f) values ('q', '5x')
insert into t (b, f) values ('q', 99999999999)
insert into t (b, f) values ('q', -99999999999)
insert into t (b, f, d) values ('q', 1, 'x')
insert into t (b, f, d) values ('q', 1, '2020-02-30')
insert into t (b, f, d) values ('q', 1, '0000-00-00')
insert into t (b, f, d) values ('q', 1, '2020-01-01 25:00:00')
insert into t (b, f) values ('q', 1.5)
insert into t (b, f) values ('q', 1e400)
insert into t (b, f) values ('q', 1/0)
insert into t (b, f) values ('q', (select 1))
insert into t (b, f) values ('q', (select 1, 2))
insert into t (b, f) values ('q', (select 1 union select 2))
insert into t (b, f) values ('q', (select max(f) from t))
insert into t (b, f) values ((select b from t limit 1), 1)
insert into t (b, f) values ('q', exists (select 1))
insert into t (b, f) values ('q', @x := 5)
insert into t (b, f) values ('q', count(*))
insert into t (b, f) values ('q', sum(1))
insert into t (b, f) values ('q', row_number() over ())
insert into t (b, f) values ('q', *)
insert into t (b, f) values ('q', f(1))
insert into t (b, f) values ('q', values(f))
insert into t set b = 'q', f = values(f)
replace t (id, b, f) values (60, 'rr', 1)
replace into t set id = 60, b = 'rr', f = 1
select last_insert_id(), row_count()
replace into t (id, b, f) values (60, 'rr', 1), (1000, 'q', 1)
replace into t (id, b, f) select 60, 'r', 5
replace into t values ()
replace into t (b) values ('x')
replace ignore into t (b, f) values ('x', 1)
replace delayed into t (b, f) values ('x', 1)
replace low_priority into t (b, f) values ('x', 1)
replace into t (b, f) values ('x', 1) on duplicate key update b = 1
replace into t (id, b, f) table nope
replace into t (id, b, f) values row(60, 'z', 1)
replace nope values (1)
update t set a = 1 where id = 60
update t set a = 1 where id = 60
select row_count()
update t set a = a + 1, c = a where id = 60
select a, c from t where id = 60
update t set nope = 1
update t set a = nope
update nope set a = 1
update t set a = 1, a = 2 where id = 60
select a from t where id = 60
update t set a = default where id = 60
update t set b = default where id = 60
update t set b = null where id = 60
update ignore t set b = null where id = 60
update t set b = 'toolong' where id = 60
update ignore t set b = 'toolong' where id = 60
update t set id = 1000 where id = 60
update ignore t set id = 1000 where id = 60
update t set f = f + 1 order by id desc limit 3
update t set f = f + 1 limit 2
update t set f = f + 1 limit 0
update t set f = f + 1 limit 1, 2
update t set f = f + 1 limit -1
update t set f = f + 1 limit 1 offset 1
update t set f = f + 1 order by nope
update t as x set x.f = 1 where x.id = 60
update t as x set t.f = 1 where x.id = 60
update t x set f = 1 where t.id = 60
update t set t.f = 1 where t.id = 60
update t, (select 1 as z) d set t.f = d.z where t.id = 60
update t, (select 1 as z) d set d.z = 5
update t join t as u on t.id = u.id set t.a = u.f where t.id = 60
update t join t as u on t.id = u.id set t.a = 1, u.c = 2 where t.id = 60
update t join t as u using (id) set t.a = 1 limit 1
update t join t as u using (id) set t.a = 1 order by t.id
update t left join nope n on 1 set t.a = 1
update t set a = (select max(a) from t)
update t set a = 1 where id = (select max(id) from t)
update t set a = 1 where exists (select 1 from t x where x.id = t.id)
update low_priority t set a = 1 where id = 60
update t set a = 1 where
update t set
update t
update t set a = 1,
update t set (a, b) = (1, 2)
update t set a := 5 where id = 60
update t partition (p0) set a = 1
with q as (select 60 as i) update t set a = 3 where id in (select i from q)
with q as (select 60 as i) update t join q on t.id = q.i set t.a = 4
with q as (select 60 as i) update q set i = 1
update (select 1 as q) d set q = 1
delete from t where id = 60
delete from t where id = 60
select row_count()
delete from t where nope = 1
delete from nope
delete from t order by id limit 1
delete from t limit 1
delete from t limit 0
delete from t limit 1, 1
delete from t order by nope
delete t from t where id = 1000
delete t from t as x where x.id = 1
delete x from t as x where x.id = 1
delete from x using t as x where x.id = 2
delete from t as x where x.id = 1
delete from t x where x.id = 1
delete t, u from t join t u on t.id = u.id where t.id = 3
delete nope from t
delete t from t limit 1
delete t.* from t where id = -99
delete differential.t from t where id = -99
delete differential.t from differential.t where id = -99
delete t from differential.t where id = -99
delete d from (select 1) d
delete quick low_priority ignore from t where id = -99
delete low_priority quick ignore from t where id = -99
delete from t where id = (select max(id) from t)
delete from t where id in (select id from (select max(id) id from t) z)
with q as (select -99 as i) delete from t where id in (select i from q)
delete from t partition (p0)
delete t
delete from
delete from t where
delete from t returning id
insert into t (b, f) values ('x', 1) returning id
set sql_safe_updates = 1
update t set a = 1
delete from t
update t set a = 1 where b = 'x'
update t set a = 1 where id > 0
update t set a = 1 limit 1
delete from t where b = 'x'
delete from t where b = 'x' limit 1
delete from t where 1
update t set a = 1 where 1
update t join t u on t.id = u.id set t.a = 1
set sql_safe_updates = 0
set sql_mode = ''
insert into t (b) values (null)
insert into t (b, f, e) values ('toolong', 'x', 'nope')
show warnings
insert into t values ()
show warnings
insert into t (b, f, d) values ('q', 1, '2020-02-30'), ('q', 1, 'x')
show warnings
insert into t (b, f) values ('q', 1/0)
show warnings
update t set b = null where f = 1 limit 1
update t set f = 'q' limit 1
set sql_mode = default
create table u (id int primary key, v int unique, w int)
insert into u values (1, 1, 1), (2, 2, 2)
insert into u values (3, 1, 3)
insert into u values (1, 2, 9) on duplicate key update w = 9
select * from u
replace into u values (1, 2, 5)
select * from u
insert into u values (5, 5, 5), (6, 6, 6), (5, 7, 7)
select count(*) from u
insert ignore into u values (5, 5, 5), (6, 6, 6), (5, 7, 7)
show warnings
insert into u select 7, 7, 7 on duplicate key update w = 1
insert into u select id, v, w from (select 7 id, 8 v, 9 w) d on duplicate key update w = d.w
insert into u (id, v) select 8, 8 union select 9, 9 on duplicate key update w = 1
insert into u (id, v) select * from (select 8, 8 union select 9, 9) as d on duplicate key update w = w + 1
insert into u (id, v) values (8, 8) on duplicate key update v = 9
insert into u (id, v) values (8, 8) on duplicate key update id = 9
insert into u (id, v) values (8, 8) on duplicate key update w = (select max(id) from u)
insert into u (id, v) values (8, 8) on duplicate key update w = values(id) + values(v)
insert into u (id, v) values (8, 8) on duplicate key update w = values(w)
insert into u (id, v) values (8, 8) on duplicate key update w = values(nope)
insert into u (id, v) values (8, 8) on duplicate key update w = u.id + 1, u.v = 8
insert into u (id, v) values (8, 8) on duplicate key update id = default
insert into u set id = 8, v = 8 on duplicate key update w = 3
insert into u set id = 8, v = 8 as n on duplicate key update w = n.id
select * from u order by id
drop table t, u
set sql_mode = default
create table t (id int primary key, a int, b varchar(9), key (a), key (b))
insert into t values (1, 1, 'x'), (2, 2, 'y'), (3, 3, 'z')
create table u (id int primary key, t int)
insert into u values (1, 1), (2, 2)
set sql_safe_updates = 1
update t set a = a
update t set b = 'q' where a = 1
update t set b = 'q' where a + 0 = 1
update t set b = 'q' where b = 'x'
update t set b = 'q' where b like 'x%'
update t set b = 'q' where id in (1, 2)
update t set b = 'q' where id between 1 and 2
update t set b = 'q' where id = 1 or b <> 'x'
update t set b = 'q' where id = 1 and a > 0
update t set b = 'q' where id is null
update t set b = 'q' where a is not null
update t set b = 'q' where not id
update t set b = 'q' where id <> 5
update t set b = 'q' where 0
update t set b = 'q' where null
update t set b = 'q' where exists (select 1)
update t set b = 'q' where id = (select 1)
update t set b = 'q' where id in (select t from u)
update t set b = 'q' order by id limit 1
update t set b = 'q' order by id
update t join u on t.id = u.t set t.b = 'w'
update t join u on t.id = u.t set t.b = 'w' where u.id = 1
update u join t on t.id = u.t set t.b = 'w'
delete from t
delete from t where a = 7
delete from t limit 1
delete t from t join u on t.id = u.t where u.id = 9
delete t from t, u
truncate u
insert into u select * from u
replace into u values (1, 1)
select * from t where b = 'q' limit 0
delete from u where t = 9
delete from u where t = 9 limit 5
set sql_safe_updates = 0
insert into t as x values (1)
delete t from t as x where x.id = 1
delete differential.t from t as x where x.id = 1
delete differential.x from t as x where x.id = 1
delete from differential.t using t as x
delete x from differential.t as x where x.id = 99
delete t from differential.t where t.id = 99
delete t, t from t where id = 99
delete t, x from t join t as x using (id) where t.id = 99
delete from t, u using t join u on t.id = u.id where t.id = 99
delete from t as x using t as x
update t x set x.a = 5 where x.id = 1
update t x, u y set x.a = 5, y.t = 6 where x.id = 1 and y.id = 1
update t set a = 1 where id = 1 limit 1 offset 0
update t set a = 1 where id = 1 limit 0, 1
delete from t where id = 99 limit 0, 1
delete from t where id = 99 limit 1 offset 1
update t, u set a = 1 limit 1
update t, u set a = 1 order by a
update t, u set a = 1 order by a limit 1
update (t) set a = 1 where id = 99 limit 1
update (t, u) set a = 1 where t.id = 99
update t straight_join u set a = 1 where t.id = 99
prepare p from 'update t set a = a + 1 where id = 1 limit ?'
set @n = 1
execute p using @n
prepare p from 'delete from t where id = 99 limit ?'
execute p using @n
insert delayed t values (99, 1, 'x')
replace delayed t values (99, 1, 'x')
insert into t values (99, 1, 'x') as new on duplicate key update a = new.a
insert into t values (99, 1, 'x') as new (x) on duplicate key update a = 1
insert into t values (99, 1, 'x') as new (x, y, z, w) on duplicate key update a = 1
insert into t values (99, 1, 'x') as new (x, x, z) on duplicate key update a = 1
insert into t values (99, 1, 'x') as t on duplicate key update a = 1
insert into t (t.id, t.a) values (200, 1)
insert into t (u.id, t.a) values (201, 1)
insert into t (differential.t.id) values (202)
insert into t set t.id = 204
insert into t set u.id = 205
insert into differential.t (t.id) values (206)
replace into t (u.id) values (207)
