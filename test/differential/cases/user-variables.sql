set @i = 5, @n = 1.50, @d = 1e0, @s = 'abc', @b = x'4142', @nul = null, @dt = now(), @u = 18446744073709551615, @neg = -7
select @i, @n, @d, @s, @b, @nul, @u, @neg, @undefined
select @i + 1, @n + 1, @d + 1, @s = 'ABC', @b = 'ab', @i / 2, @n * @n, @u - 1
set @s2 = _utf8mb4'x' collate utf8mb4_bin
select @s2, collation(@s2), @s2 = 'X'
set @j = json_object('a', 1)
select @j, collation(@j), json_extract(@j, '$.a')
set @t = time'10:00:00', @da = date'2024-01-01', @dts = timestamp'2024-01-01 10:00:00'
select @t, @da, @dts, @da + interval 1 day, @t + 1
set @bo = true, @cmp = 1 = 1
select @bo, @cmp
create table k as select @i as i, @n as n, @d as d, @s as s, @b as b, @nul as nul, @u as u
show create table k
select @x := 1
select @x := @x + 1, @x
select @x := 'a', @x := 1.5, @x := 1e0, @x := null, @x := x'41', @x := now() is null, @x := date'2020-01-01'
create table t (id int primary key, g int, v varchar(10), n decimal(10,2))
insert into t values (1,10,'a',1.5),(2,20,'b',2.5),(3,10,'c',3.5),(4,20,'d',4.5)
set @rn = 0
select @rn := @rn + 1 as rn, id from t order by id desc
select @rn := @rn + 1 as rn, t.* from t, (select @rn := 0) r order by v desc
select @rn := @rn + 1 as rn, t.* from (select @rn := 0) r, t order by v desc limit 2
select @rn
select sum(x) from (select @c := @c + 1 as x from t, (select @c := 0) q) z
update t set n = (@p := @p + 1) order by id desc
set @p = 100
update t set n = (@p := @p + 1) order by id desc
select * from t order by id
update t, (select @q := 7) r set n = (@q := @q + 1)
select * from t order by id
select id, g, if(@prev = g, @r := @r + 1, @r := 1) as rank_, @prev := g from t, (select @prev := null, @r := 0) z order by g, id
select @a := max(id) from t
select @a, @a + 1
select id into @one from t where id = 2
select @one
select @a := v from t where id = 3
select @a, collation(@a)
select @A
select @`a b` := 3, @'q' := 4
select @`a b`, @'q'
insert into t values (@id := 9, 1, 'z', 0)
select @id
insert into t (id, g) select @id := @id + 1, 5 from t limit 2
select * from t order by id
delete from t where (@z := id) = 9
select @z
select @q1 := 1 union select @q1 := @q1 + 1
select @x1 := id, @x1 * 2 from t where id < 3
select id from t where (@k := @k + 1) <= 2
set @k = 0
select id from t where (@k := @k + 1) <= 2
select count(*) from t where @k is not null
prepare p from 'select @m := @m + ?'
set @m = 1, @w = 2
execute p using @w
execute p using @w
select @m
set @a = 1, @b = @a + 1
select @a, @b
set @aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = 1
select @aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
select @a := @b := 3, @a, @b
set @i := 3
set @x = (select max(id) from t)
select @x
select @big := 123456789012345678901234567890
select @big
select @f := 1/3
select @f, @f*3
set @f = 1/3
select @f
select @i like '3', @s in ('ABC'), @i between 1 and 5
select * from t where v = @s
select * from t where id = @i
select * from t where v = @vv collate utf8mb4_bin
select @i limit 1
select if(@i > 1, @i, 'x'), coalesce(@nul, @i), ifnull(@nul, 1), concat(@i, @s), least(@i, 1)
do @dd := 5
select @dd
select @bit := b'101'
select @bit + 0
select 1 into @o1
select 1.5, 'x', x'00', null, 1e3 into @o1, @o2, @o3, @o4, @o5
select @o1, @o2, @o3, @o4, @o5
create view vv as select @i
create table chk (a int check (a > @i))
create table gen (a int, b int as (@i))
create table def (a int default (@i))
set @own = 2.50
select @own := @own * 2.25
select @own := @own + 1, @own := @own / 3, @own
select @w := 'a'
select collation(@w), @w = 'A'
-- Rows are numbered as the table has them where ORDER BY sorts by the numbers behind something else, also by an index.
create table numbered_by_key (id int primary key, d int, c varchar(30), key (d), key (c))
insert into numbered_by_key values (1, 5, 'a'), (2, 4, 'b'), (3, 3, 'c'), (4, 2, 'd'), (5, 1, 'e')
set @r = 0
select @r := @r + 1 as n, d, c from numbered_by_key order by d, n
set @r = 0
select d, @r := @r + 1 as n, c from numbered_by_key order by 1, 2
set @r = 0
select d, @r := @r + 1 as n, c from numbered_by_key order by id desc, N
set @r = 0
select d, n from (select d, @r := @r + 1 as n, c from numbered_by_key order by d, n) q order by n
create table numbered_copy (id int primary key, d int)
set @r = 0
insert into numbered_copy select @r := @r + 1 as id, d from numbered_by_key order by d, id
select * from numbered_copy order by id
set @q = 1
select 0 and @q := 5
select @q
select 1 or @q := 6
select @q
create table decided (id int primary key, g int)
insert into decided values (1,1),(2,1),(3,1),(4,2),(5,2)
set @r = 0
select id, g = 2 and (@r := @r + 1) from decided order by id
select @r
set @r = 0
select id from decided where g = 2 and (@r := @r + 1) < 2 order by id
select @r
set @r = 0
select id, g = 1 or (@r := @r + 1) x from decided order by id
select @r
set @r = 0
select id, null and (@r := @r + 1) x from decided order by id
select @r
set @r = 0
select id, if(g = 1, 1, @r := @r + 1) x, case when g = 2 then 7 else @r := @r + 1 end y, coalesce(g, @r := 100), ifnull(g, @r := 100) from decided order by id
select @r
set @r = 0
select id, g in (1, @r := @r + 1) x from decided order by id
select @r
set @r = 0
select id, g between 2 and (@r := @r + 1) x from decided order by id
select @r
set @r = 0
select id, g = 1 xor (@r := @r + 1) x from decided order by id
select @r
set @r = 0
select 1 from decided where g = 2 or (@r := @r + 1) > 2
select @r
set @r = 0
select sum(g = 1 and (@r := @r + 1)) from decided
select @r
set @r = 0
update decided set g = g + 1 where g = 2 and (@r := @r + 1) < 2
select @r
select id, elt(g, 'a', @r := 50), nullif(g, @r := 2), @r from decided order by id
select id, null + (@r := 12), null = (@r := 13), @r from decided order by id limit 1
set @r = 0
select (@a := 1) and (@r := 5), @r
select (@a := 0) and (@r := 6), @r
select (@a := null) and (@r := 7), @r
select (@a := null) and (@r := 0), @r
select (@a := 1) or (@r := 8), @r
select (@a := 0) or (@r := 9), @r
select (@a := null) or (@r := 10), (@a := null) or (@r := 0), (@a := 0) or (@r := null), (@a := 1) and (@r := null), @r
select id, (select max(id) from decided) = id or (@r := @r + 1), @r from decided order by id
select id, (id in (select max(id) from decided)) and (@r := @r + 1), @r from decided order by id
select id, exists (select 1 from decided u where u.id = decided.id + 1) and (id like 'a' or (@r := @r + 1)), @r from decided order by id
select 0 and last_insert_id(77)
select last_insert_id()
select 0 and ('a' + 1), (select 0) and ('a' + 1), (select 1) or ('a' + 1), (select 1) and ('a' + 1)
select (select null) or ('0' + 1), (select null) and ('0' + 0), (select null) and ('0' + 1), (select null) or ('0' + 0)
select case when 0 and @r := 55 then 1 else 2 end, @r
select if(1 or (@r := 56), 'a', 'b'), @r
select id from decided where (g = 1 and (@r := @r + 1) > 60) or id = 1 order by id
set @most = 18446744073709551615
prepare unsigned_sum from 'select 0 + ?, ? div 2, ? % 10, abs(?), ? * 1'
execute unsigned_sum using @most, @most, @most, @most, @most
deallocate prepare unsigned_sum
select ntile(@nothing) over (order by n) from (select 1 as n) as numbers
select lag(n, @nothing) over (order by n) from (select 1 as n) as numbers
