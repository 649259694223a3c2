-- A value that names a column which is set before it reads what that column holds then: rounded, cut, filled as its type has it.
create table av (id int primary key, v int, d decimal(5,1), c char(3), s varchar(30), dt date, t datetime, f float, e enum('x','y'))
insert into av values (1,10,1,'a1','s','2024-01-01','2024-01-01 10:00:00',1,'x')
update av set v = 1.6, s = v
select * from av
update av set d = 1.66, s = d
select * from av
update av set t = '2024-02-03 10:11:12.7', s = t
select * from av
update av set dt = timestamp'2024-02-03 10:11:12', s = dt
select * from av
update av set f = 0.1, s = f
select * from av
update av set e = 2, s = e
select * from av
update av set c = 'b  ', s = concat(c, '|')
select * from av
update av set v = v * 1.25, s = v
select * from av
update av set v = s, d = v * 2
select * from av
create table qv (id int primary key, a int, b int, c int, u bigint unsigned, d decimal(20,3), bt bit(5), ts timestamp null, ti time, y year, j json, bi binary(4), st set('a','b'), tx text, s varchar(40))
insert into qv (id, a, b, c, u) values (1, 1, 1, 1, 1), (2, 2, 2, 2, 18446744073709551615)
update qv set a = a + 1, b = a, c = b
update qv set a = a + 1, a = a * 2, c = a
select * from qv
update qv set u = a + 0.5, s = u, d = u / 3, tx = d
select * from qv
update qv set ts = '2024-05-05 10:00:00', s = ts, ti = ts, y = ts
select * from qv
update qv set j = '{"b":1,"a":2}', s = j, tx = j->'$.a'
select * from qv
update qv set bi = 'x', s = hex(bi), st = 3, tx = st, bt = 5, c = bt
select * from qv
update qv set y = 24, s = y, ti = '1:2:3.6', tx = ti
select * from qv
update ignore qv set a = 'x', s = a, b = 99999999999, c = b, y = 3000, tx = y
select * from qv
set sql_mode = ''
update qv set a = null, s = a, b = 3.5, c = b + 1, d = '12.34567x', tx = d
select * from qv
insert into qv (id, a) values (1, 5) on duplicate key update a = values(a) + 0.6, s = a, b = a
select * from qv
set sql_mode = default
update qv set id = id + 10.3, s = id, a = default, c = a
select * from qv
update qv set a = 1, s = (select concat(qv.a, b) from (select 1) d)
select * from qv
select * from qv
update qv set a = a, s = a, tx = null, c = tx, u = -(-5), b = u
select * from qv
prepare p from 'update qv set a = ?, s = a, d = ?, tx = d'
set @a = '3.7', @d = 2.5
execute p using @a, @d
select * from qv
-- The same of the values of INSERT, of ON DUPLICATE KEY UPDATE and of triggers.
create table tr (id int primary key, a int, b varchar(20), c decimal(5,1), d decimal(10,4))
create trigger tri before insert on tr for each row begin set new.a = 1.6; set new.b = new.a; set new.c = 2.25; set new.d = new.c; end
insert into tr (id) values (1)
select * from tr
create trigger tru before update on tr for each row set new.c = new.a * 1.37, new.d = new.c, new.b = concat(new.c, '|', old.c)
update tr set a = 7.5
select * from tr
insert into tr (id, a, b) values (2, 2.5, a), (3, '4', concat(a, 'x'))
insert into tr (id, a, b) values (1, 5, 'k') on duplicate key update c = 9.99, d = c, b = concat(d, c)
select * from tr
replace into tr set id = 4, a = 3.7, b = a + 1
select * from tr
