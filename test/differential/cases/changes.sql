create table item (id int unsigned primary key auto_increment, code varchar(10) not null unique, stock int not null default 0, price decimal(6,2) default 1.00, note text, changed timestamp null default null)
insert into item (code) values ('a')
insert into item (code, stock) values ('b', 5), ('c', 6), ('d', 7)
insert into item set code = 'e', stock = 8
insert into item (code) values ('a')
insert ignore into item (code) values ('a'), ('f')
insert into item (code, stock) values ('b', 1) on duplicate key update stock = stock + 10
insert into item (code, stock) values ('b', 1) on duplicate key update stock = values(stock) + 100
insert into item (code, stock) values ('b', 3) as new on duplicate key update stock = new.stock
insert into item (code, stock) values ('b', 3) on duplicate key update stock = 3
replace into item (code, stock) values ('c', 60)
replace into item (code, stock) values ('z', 61)
select id, code, stock, price from item order by id
insert into item (id, code) values (100, 'hundred')
insert into item (code) values ('next')
select max(id) from item
select last_insert_id()
insert into item values ()
insert into item (code) values (null)
insert into item (code) values ('12345678901')
insert ignore into item (code) values ('12345678901')
insert into item (code, price) values ('p', 99999.99)
insert into item (code, stock) values ('q', 'many')
insert into item (code, stock) values ('r', 2147483648)
insert into item (code, nothing) values ('s', 1)
insert into item (code, code) values ('s', 's')
insert into item (code) values ('s', 1)
insert into item (code, stock) select concat(code, '2'), stock from item where stock > 5 order by id
update item set stock = stock - 1 where code = 'd'
update item set stock = 6 where code = 'd'
update item set stock = null where code = 'd'
update item set code = 'a' where code = 'd'
update ignore item set code = 'a' where code = 'd'
update item set price = price * 1.1
update item set note = concat(code, '!'), stock = stock + 1 order by id limit 2
update item set missing = 1
update item set stock = default where code = 'e'
update item i join (select 'e' as c) x on x.c = i.code set i.stock = 77
update item a, item b set a.note = b.code where a.id = b.id + 1
delete from item where code = 'e'
delete from item where code = 'nothing'
delete from item order by id desc limit 1
delete a from item a join item b on a.code = concat(b.code, '2')
delete from item where id in (select id from item where code = 'a')
select id, code, stock, price, note from item order by id
select row_count()
truncate table item
insert into item (code) values ('first')
select id from item
insert into item (id, code) values (0, 'zero'), (null, 'null')
select id, code from item order by id
insert into item (id, code) values (-1, 'minus')
delete from missing
insert into missing values (1)
create table keyless (a int, b varchar(5))
insert into keyless values (1, 'x'), (1, 'x'), (2, null)
update keyless set a = a + 1 where b = 'x' limit 1
delete from keyless where a = 1
select * from keyless order by a
insert into keyless select * from keyless
select count(*) from keyless
create table generated (a int, b int generated always as (a * 2) stored, c int as (a + 1) virtual)
insert into generated (a) values (1), (2)
insert into generated (a, b) values (1, 5)
insert into generated (a, b) values (4, default)
select * from generated order by a
update generated set a = 10 where a = 1
select b, c from generated where b > 4 order by b
create table checked (a int check (a > 0), b int, constraint b_small check (b < a))
insert into checked values (1, 0)
insert into checked values (-1, -5)
insert into checked values (1, 5)
update checked set a = -1
create table dated (id int primary key, made datetime default current_timestamp, seen timestamp default current_timestamp on update current_timestamp)
insert into dated (id) values (1)
select made is not null, seen is not null from dated
insert into dated (id, made) values (2, 'never')
insert into dated (id, made) values (3, '2024-02-30')
insert into dated (id, made) values (4, '2024-02-29T10:11:12')
select made from dated where id = 4
insert into ii (id,k) values (null, 100)
insert into ii (id,k) values (0, 101)
create table ti (id tinyint primary key auto_increment, k int unique)
insert into ti (id,k) values (125,1)
insert into ti (k) values (2),(3)
insert into ti (k) values (4)
insert into ti (k) values (5)
show create table ti
create table jj (id int primary key auto_increment, k int unique)
insert into jj (k) values (1),(2),(3)
insert into jj (k) select k+10 from jj
show create table jj
insert into jj (k) select k+100 from jj
show create table jj
insert into jj (id,k) values (null,1000),(100,1001),(null,1002)
select * from jj
show create table jj
insert into jj (k) values (1),(2000)
show create table jj
insert ignore into jj (k) values (1),(2000),(2001)
select last_insert_id()
select * from jj
show create table jj
insert into jj (id,k) values (200,5000),(null,5001),(150,5002),(null,5003) on duplicate key update k=k+1
replace into jj (k) values (1),(2),(9999)
select * from jj
show create table jj
insert into jj (id,k) values (-5,60)
insert into jj (id,k) values (500,1)
show create table jj
begin
insert into jj (k) values (70),(71)
rollback
insert into jj (k) values (70),(71)
select * from jj
update jj set id = 900 where k = 70
show create table jj
insert into jj (k) values (72)
drop table if exists t
create table t (id int primary key, j json)
select t.b
select x.t.b
select 1 where t.b
select (select t.b)
select * from t where (select z.b)
select (select z.b from t)
set @x = t.b
do t.b
select 1 order by t.b
select 1 from dual where t.b = 1
insert into t (id) values (t.b)
insert into t (id) values (z.b)
insert into t values (1, 5)
insert into t values (2, 'x')
insert into t values (3, null)
update t set j = 'x'
update t set j = 5
update t x set x.j = '{'
select z.a from t
create trigger e before insert on t for each row set new.j = '{'
insert into t values (9, null)
insert ignore into t values (10, 'x')
drop table t
create table a (id int)
select * from lateral (select a.id) d
select * from (select a.id) d
select * from a, (select a.id) d
select * from a, lateral (select b.id) d
with c as (select z.id) select * from c
select * from json_table(z.j, '$' columns (x int path '$')) k
select 1 union select z.id
select 1 from dual union select z.id from a
select 1 group by z.id
select 1 having z.id
select count(z.id)
create table d1 (id int primary key auto_increment, c decimal(65,30), m mediumint, f float, b bit(64), u bigint unsigned)
insert into d1 (c) values (12345678901234567890.5)
insert into d1 (b) values (12345678901234567890.5)
insert into d1 (u) values (12345678901234567890.5)
insert into d1 (b) values (9223372036854775808.5)
insert into d1 (b) values (9223372036854775807.5)
insert into d1 (b) values (9223372036854775806.5)
insert into d1 (b) values (9223372036854775808)
insert ignore into d1 (m) values (99999999), (1), (2)
insert ignore into d1 (id, m) values (50,1),(null,2)
insert ignore into d1 (id, m) select 50, 1
insert ignore into d1 (m) values (5),(6)
insert ignore into d1 (id, m) select x.id + 20, x.m from d1 x where x.id < 5
insert ignore into d1 (m) values (7),(8)
replace into d1 (id, m) values (20, 1)
insert into d1 (id, m) values (61, 1) as n on duplicate key update m = n.m
insert ignore into d1 (m) values (7),(8)
select id, m, hex(b) from d1
create table given (id int primary key auto_increment, k int unique)
insert into given (k) values (1),(2),(3)
insert ignore into given (id, k) select id + 20, 1 from given order by id
show create table given
insert ignore into given (k) values (9)
insert ignore into given (id, k) values (90, 1), (91, 2)
show create table given
select * from given
# Columns among the values of INSERT
create table so_far (a int default 5, b int default 7, c int, d int not null, e varchar(10) default 'x', f int as (a+1), g datetime not null default current_timestamp, h int default (8))
insert into so_far (a, b, d) values (1, a + 1, 0)
insert into so_far (b, a, d) values (a+1, b*2, b)
insert into so_far (c, d) values (a, b), (d, 3), (b, c)
insert into so_far set d = c, c = 4
insert into so_far set d = 1, c = d + 1, e = concat(e, 'y', d)
insert into so_far set d = d + 1
insert into so_far (d, c) values (1, so_far.d), (2, so_far.d*10)
insert into so_far (d, c) values (1, nocol)
insert into so_far (d, c) values (1, u.d)
insert into so_far (d, c) values (f, 1)
insert into so_far (a, d, c) values (10, 3, f)
insert into so_far (d, c) values (3, default(a)), (default(b), d)
insert into so_far (d, c) values (3, e)
insert into so_far (d, e) values (3, year(g))
insert into so_far (h, d, e) values (default, 3, h)
insert into so_far (d, c, e) values (3, h, h)
insert into so_far values (b, a, c, d, e, default, '2020-01-01', h)
insert ignore into so_far values (b, a, c, d, e, default, '2020-02-02', day(g))
insert into so_far (d, c) values (3, (select d))
insert into so_far (d, c) values (3, (select max(z) from (select 1 z) q where q.z < d))
insert ignore into so_far (d, c) values (c, d)
insert into so_far (a, d, c) values (null, 1, a), (3, 1, a)
insert into so_far (d, e) values (a, e), (e, d)
insert into so_far (d, e) values (1, repeat(e, 11))
insert into so_far (a, c, d) values (default, a, 1)
insert into so_far (a, c, d) values ('7', a + 1, 1), (1.6, a, 1)
insert into so_far (d, c) values row(1, d), row(2, d+1)
insert into so_far (d, c) select 1, d
insert into so_far (d, c) values (5, d + 'abc')
insert into so_far (d, c) values ('abc', d + 1)
insert into so_far (d, c) values (5, 1/(d-5))
insert into so_far (d, c) values (5, d in (3, 5)), (6, d between 5 and 7), (7, case d when 7 then b else c end), (8, (a, d) = (5, 8))
insert into so_far (d, c) values (5, sum(d))
insert into so_far (d, c) values (5, (select d from so_far limit 1))
select a, b, c, d, e, f, h from so_far
create view so_far_view as select c as d, d as c, a from so_far
insert into so_far_view (c, d) values (1, c + 1), (a, c * 2)
insert into so_far_view values (1, 2, so_far_view.d * 10)
insert into so_far_view set c = b
select * from so_far_view
drop view so_far_view
drop table so_far
create table so_far (id int auto_increment primary key, x int unique, y int not null default 4)
insert into so_far (x) values (id), (id+10), (y)
insert into so_far (x, y) values (20, id), (21, x)
insert into so_far (id, x) values (default, id+100), (null, id+101), (0, id+102), (500, id+3)
insert into so_far set id = 900, x = id
insert into so_far set x = id
insert into so_far (x, y) values (900, x) on duplicate key update y = values(y) + x
insert into so_far (x, y) values (900, x + 1) as n on duplicate key update y = n.y
replace into so_far (x, y) values (900, x * 2), (3, y)
replace into so_far set x = 900, y = x + y
insert ignore into so_far (x, y) values (900, y), (950, y)
select * from so_far
create trigger so_far_b before insert on so_far for each row set new.x = new.x + 1
insert into so_far (x, y) values (1000, x), (x, y), (null, id)
select * from so_far
drop table so_far
# DEFAULT(column) in expressions
create table dflt (a int default 5, b varchar(5) default 'x', c int not null, d int default (3), e timestamp default current_timestamp, f int, g enum('p','q') not null, h decimal(5,2) default 1.5, i int as (a+1), j int auto_increment primary key, k bit(4) default b'11')
insert into dflt (c) values (1), (2)
select default(a), default(b), default(f), default(h), default(dflt.a) + 1, default(k)+0 from dflt
select default(a) from dflt group by default(a)
select default(c) from dflt
select default(d) from dflt
select default(e) is null, default(e) from dflt limit 1
select default(g) from dflt
select default(i) from dflt
select default(x) from dflt
select default(a)
select default(a) from dflt as u where u.c = default(u.a) - 4
select default(z.a) from dflt
select default(a) from (select a from dflt) d
update dflt set f = default(a) + 1
update dflt set f = default(a), b = concat(default(b), 'y') where c = 1
update dflt set f = default(d)
update dflt set f = default(c)
update dflt set f = default(g)
update dflt set c = default(c)
update dflt set a = default(d)
update dflt set d = default
select a, b, c, d, f from dflt
insert into dflt (c, f) values (default(a) * 2, default(a) + c)
insert into dflt (c) values (default(c))
insert into dflt (c, d) values (1, default(d))
insert into dflt (c, f) values (1, default(i))
insert into dflt (c, f) values (1, default(j))
insert ignore into dflt (c) values (default(c))
insert into dflt (c, e) values (1, default(e))
insert into dflt (c) values (7) on duplicate key update c = default(a)
insert into dflt (c, j) values (7, 1) on duplicate key update c = default(a) + 1
select c from dflt where j = 1
create view dflt_v as select a as z, c from dflt
select default(z) from dflt_v limit 1
delete from dflt where c = default(a) + 1
select a, c, f from dflt
update dflt set a = 9, f = 1
update dflt set a = default, f = a
update dflt set e = default, f = e is null
update dflt set i = default
update dflt set i = default(a)
update dflt set a = default(i)
select a, f from dflt
update dflt set d = 1, f = 1
update dflt set d = default, f = d + 1
update dflt set c = default, f = c
update dflt set h = default, k = default, b = default, f = h + k
select d, f, h, k, b from dflt
drop view dflt_v
drop table dflt
create table dflt (c int not null, f int, g enum('p','q') not null)
insert into dflt values (5, 6, 'q')
update ignore dflt set c = default, f = c
select * from dflt
update dflt set g = default, f = g
select * from dflt
drop table dflt
# Binary strings in columns of numbers
create table bn (x int, y varchar(9), d double, b blob, vb varbinary(9), e decimal(5,1), dt date)
insert into bn (b, vb) values ('7', '8')
insert into bn (x) select b from bn
update bn set x = b, d = vb, e = vb
insert into bn (x, d, e) values (cast('5' as binary), cast('6' as binary), cast('7' as binary))
insert into bn (d, e) values (x'35', x'35')
insert into bn (d, x) select x'35', x'35'
insert into bn (x) select concat(x'35')
insert into bn (x) select * from (select x'35') q
insert into bn (x) values (if(1, x'35', 1)), (concat(x'35')), (b'110101'), (_binary'5')
prepare s from 'insert into bn (x, d) values (?, ?)'
set @b = cast('41' as binary), @h = x'35'
execute s using @b, @h
insert into bn (x, d) values (@b, @h)
insert into bn (x) values (cast('abc' as binary))
select x, d, e from bn order by x, d, e
update bn set x = x'35', d = cast('8.5' as binary)
update bn set x = cast('abc' as binary)
select x, d, e from bn order by x, d, e
drop table bn
create table own_book (id int primary key, pub_id int, price int)
insert into own_book values (1,1,10),(2,1,20),(3,2,30)
insert into own_book values (33, 1, (select max(b.id) from own_book b))
insert into own_book values (34, 1, (select max(id) from own_book))
insert into own_book values (34, 1, (select max(id) from own_book as own_book))
insert into own_book values (34, 1, (select max(id) from own_book as OWN_BOOK))
insert into own_book values (35, 1, (select max(id) from own_book as Own_books))
insert into own_book values (40, 1, (select count(*) from own_book b)), (41, 1, (select count(*) from own_book b)), (42, 1, (select max(price) from own_book b where b.id > 34))
insert into own_book values (50, 1, exists(select 1 from own_book b where b.id = 50)), (51, 1, exists(select 1 from own_book b where b.id = 50)), (52, 1, (select b.id from own_book b where b.id = 51))
replace into own_book values (50, 1, (select max(id) from own_book b where id < 23)), (50, 2, (select pub_id from own_book b where id = 50))
insert into own_book values (1, 1, 1) on duplicate key update price = (select max(id) from own_book b)
insert into own_book values (1, 1, (select max(id) from own_book c)) on duplicate key update price = (select min(id) from own_book b) + values(price)
insert into own_book set id = 60, pub_id = (select max(pub_id) from own_book x), price = (select min(price) from own_book x)
insert ignore into own_book values (60, (select 1 from own_book y limit 1), 3), (61, (select pub_id from own_book y order by id desc limit 1), 3)
insert into own_book values (73, (select a.id from own_book a join own_book b on a.id = b.id limit 1), 1)
insert into own_book values (74, (select a.id from own_book a where exists (select 1 from own_book) limit 1), 1)
insert into own_book values (75, (select a.id from own_book a where exists (select 1 from own_book q where q.id = a.id) order by 1 limit 1), 1)
insert into own_book values (76, (select id from (select * from own_book) b order by 1 limit 1), 1)
insert into own_book values (77, (select id from own_book b order by 1), 1)
select * from own_book order by id
create table own_log (id int auto_increment primary key, n int)
insert into own_log (n) values ((select count(*) from own_log l)), ((select count(*) from own_log l)), ((select count(*) from own_log l where l.id > 0))
insert into own_log (n) values ((select max(id) from own_log l)), ((select max(id) from own_log l))
select * from own_log
insert into own_book select 1, 1, 1 on duplicate key update price = (select max(id) from own_book)
insert into own_book select 1, 1, 1 on duplicate key update price = (select max(id) from own_book b)
insert into own_book select b.id, 1, 1 from own_book b where b.id = 1 on duplicate key update price = (select max(id) from own_book)
update own_book set price = (select max(id) from own_book b)
update own_book x set price = (select max(id) from own_book)
delete from own_book where id = (select max(id) from own_book b)
delete x from own_book x where id = (select max(id) from own_book b)
create table odq (a int primary key, b1 int, v varchar(10))
create table ods (a2 int, b2 int, e enum('x','y'), ts timestamp, bt bit(4), c int)
insert into odq values (1,10,'a'),(2,20,'b')
insert into ods values (1,100,'x','2020-01-01 10:00:00',5,1),(2,200,'y','2020-01-02 10:00:00',6,2),(3,300,'y',null,null,3)
insert into odq select a2, b2, 'z' from ods on duplicate key update b1 = a2
select * from odq
insert into odq (a) select a2 from ods on duplicate key update b1 = values(b1) + b2
select * from odq
insert into odq (a) select a2 from ods on duplicate key update b1 = b2 + b1
select * from odq
insert into odq (a) select a2 from ods on duplicate key update b1 = b2 + odq.b1 + ods.c
insert into odq (a) select a2 from ods on duplicate key update v = e
select * from odq
insert into odq (a) select a2 from ods on duplicate key update v = substr(ts,1,10)
select * from odq
insert into odq (a) select a2 from ods on duplicate key update v = bt
select hex(v) from odq
insert into odq (a) select a2 from ods on duplicate key update v = bt+1
select * from odq
insert into odq (a) select a2 as q from ods on duplicate key update b1 = q
insert into odq (a) select a2 as q from ods group by a2 on duplicate key update b1 = a2
insert into odq (a) select a2 as q from ods group by a2 on duplicate key update b1 = q
insert into odq (a) select max(a2) from ods on duplicate key update b1 = a2
insert into odq (a) select max(a2) from ods on duplicate key update b1 = 7
insert into odq (a) select max(a2) from ods having max(a2) > 1 on duplicate key update b1 = b2
select * from odq
insert into odq (a) select a2 from ods union select 4 on duplicate key update b1 = b2
insert into odq (a) select a2 from ods union select 4 on duplicate key update b1 = a2
insert into odq (a) (select a2 from ods) on duplicate key update b1 = b2+1
select * from odq
insert into odq (a) select a2 from ods order by a2 desc limit 2 on duplicate key update b1 = b2+2
select * from odq
insert into odq (a) select t.a from odq t on duplicate key update b1 = t.b1 + 5
insert into odq (a) select t.a from odq t on duplicate key update b1 = b1 + 5
insert into odq (a) select a from odq on duplicate key update b1 = odq.b1 + 5
insert into odq (a) select a from odq on duplicate key update b1 = 5
insert into odq (a) select x.a2 from ods x join ods y using (a2) on duplicate key update b1 = a2 + x.b2 + y.b2
select * from odq
insert into odq (a) select x.a2 from ods x join ods y on x.a2=y.a2 on duplicate key update b1 = b2
insert into odq (a) select x.a2 from ods x join ods y on x.a2=y.a2 on duplicate key update b1 = x.b2
insert into odq (a) select tmp.q from (select a2 q, b2*3 w from ods) tmp on duplicate key update b1 = w, v = tmp.q
select * from odq
with k as (select a2 q, b2*3 w from ods) select q from k limit 1
insert into odq (a) with k as (select a2 q, b2*3 w from ods) select q from k on duplicate key update b1 = w+1
select * from odq
insert into odq (a) select a2 from ods on duplicate key update b1 = (select max(ods.b2) from ods z where z.a2 = ods.a2)
select * from odq
insert into odq (a) select a2 from ods on duplicate key update b1 = nope
insert into odq (a) select a2 from ods on duplicate key update b1 = ods.nope
insert into odq (a) select a2 from ods on duplicate key update b1 = t9.a2
insert into odq (a) select a2 from ods on duplicate key update ods.b2 = 1
insert into odq (a) select a2 from ods on duplicate key update b2 = 1
insert into odq (a) select a2 from ods on duplicate key update odq.b1 = default(c)
insert into odq (a) select a2 from ods on duplicate key update odq.b1 = values(b2)
insert into odq (a) select a2 from ods where a2 < 3 on duplicate key update a = a2 + 100, b1 = a
select * from odq
create view odv as select a as va, b1 as vb from odq
insert into odv (va) select a2 from ods on duplicate key update vb = b2 + vb
insert into odv (va) select a2 from ods on duplicate key update vb = b2 + vb
select * from odq
insert into odq (a) select 3 on duplicate key update b1 = b1 + 1
insert into odq (a) select row_number() over (order by a2) from ods on duplicate key update b1 = b2 + 10
select * from odq
insert into odq (a) select (select a2 from ods limit 1) from dual on duplicate key update b1 = a2
prepare p from 'insert into odq (a) select a2 from ods where a2 > ? on duplicate key update b1 = b2 + ?'
set @a = 1, @b = 7
execute p using @a, @b
select * from odq
execute p using @b, @a
insert ignore into odq (a) select a2 from ods on duplicate key update v = concat('long text that is too long', e)
select * from odq
insert into odq (a) table ods on duplicate key update b1 = b2
insert into odq table odq on duplicate key update b1 = 3
create table odr (a2 int primary key, b2 int)
insert into odr table odr on duplicate key update b2 = odr.b2
insert into odr (a2) select a2 from ods on duplicate key update b2 = ods.b2
insert into odr (a2) select a2 from ods on duplicate key update b2 = ods.b2
insert into odr (a2) select a2 from ods on duplicate key update b2 = odr.b2 + ods.b2
select * from odr
insert into odr select a2,b2 from ods on duplicate key update b2 = b2
insert into odr select a2,b2 from ods on duplicate key update b2 = values(b2)+ods.c
select * from odr
insert into odq (a) select distinct a2 from ods on duplicate key update b1 = b1 + a2
select * from odq
create table rt (a int, b int)
insert into rt values row(1,2) as new(v1,v2)
insert into rt values row(1,2) as new
insert into rt values row(1,2) as new on duplicate key update a = new.a
insert into rt values row(1,2), row(3,4)
insert into rt values row(1,2), (3,4)
insert into rt values (1,2), row(3,4)
insert into rt set a=1 as new on duplicate key update b = new.a
replace into rt values row(5,6)
insert into rt values row(1,2) on duplicate key update a = 5
insert into rt values (1,2) as new(x,y) on duplicate key update a = new.x
drop table rt
create table en (id int primary key, e enum('a','b'), s varchar(10), ts timestamp default current_timestamp on update current_timestamp)
insert ignore into en (id,e,s,ts) values (1,'zzz','x','2020-01-01'),(2,'a','y','2020-01-01')
update en set e = e
update en set e = e, s = 'q' where id = 1
update en set e = 'b', e = e where id = 2
select id, e, e+0, s from en
update en a join en b using (id) set a.e = a.e
-- A text that CHAR cuts off loses the spaces at its end too.
create table cut_letters (id int primary key, c char(8), v varchar(8))
insert into cut_letters values (1, 'x', 'x'), (2, 'y', 'y')
update ignore cut_letters set c = 'abcdefg  x', v = 'abcdefg  x' where id = 1
insert ignore into cut_letters values (3, 'abc d   f', 'abc d   f')
update cut_letters set c = 'abcdefg  x' where id = 2
select id, concat('[', c, ']'), length(c), concat('[', v, ']') from cut_letters
select id from cut_letters where c = 'abc d'
