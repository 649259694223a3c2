-- What columns make of values of other types: numbers as moments, bits, years, doubles beyond the integers.
create table sv_time (v time(2))
insert into sv_time values ('.5')
insert into sv_time values ('1e2')
insert into sv_time values ('99999999999')
insert into sv_time values ('2024-01-02T03:04:05Z')
insert into sv_time values ('-.5')
insert into sv_time values ('12.')
insert into sv_time values (':11')
insert into sv_time values ('10:')
insert into sv_time values ('123456789')
insert into sv_time values ('12345678901')
insert into sv_time values ('8385960')
insert into sv_time values (1e20)
insert into sv_time values (4294967296)
insert into sv_time values (-4294967296)
insert into sv_time values ('1.5e1')
insert into sv_time values ('1:2e3')
insert ignore into sv_time values ('.5'), ('1e2'), ('99999999999'), ('2024-01-02T03:04:05Z'), ('10:'), ('1e'), ('12345678'), ('123456789'), ('1234567890'), ('8385960'), (1e20), (-4294967296), (240102030405)
select * from sv_time
create table sv_date (v date, w datetime(6))
insert into sv_date (v) values ('-0')
insert into sv_date (v) values (1.5)
insert into sv_date (v) values (-1)
insert into sv_date (v) values (101), (101.0)
insert into sv_date (w) values (20240102030405.678), (20240102030405.678e0)
insert ignore into sv_date (v) values ('-0'), ('900:00:00'), (1.5), (-1), (0.5), (1e20), (9223372036854775807), ('2024-01-02T03:04:05Z')
select * from sv_date
create table sv_year (v year)
insert into sv_year values ('-0'), (' 0'), ('  0 '), ('0000'), ('000'), ('00000'), ('0.4'), ('.4'), ('+0')
insert into sv_year values (-0.4e0)
select * from sv_year
create table sv_wide (v bigint unsigned)
insert into sv_wide values (cast('9223372036854775807' as json))
insert into sv_wide values (cast('9223372036854775808' as json))
insert into sv_wide values (json_extract('[18446744073709551615]', '$[0]'))
update sv_wide set v = cast('18446744073709551615' as json)
select * from sv_wide
create table sv_bits (id int primary key auto_increment, b bit(64), y year, d decimal(30, 4), s decimal(5, 0))
insert into sv_bits (b, y, d, s) values (1, 0, -1, 101), (20240102, 2024, 4294967296, 99), (b'111', 1999, 12345678901234567890, 0)
create table sv_of_bits (id int primary key, d date, t time, y year, e enum('a', 'b'), s set('a', 'b', 'c'))
insert ignore into sv_of_bits select id, b, b, b, b, b from sv_bits
select * from sv_of_bits
update ignore sv_of_bits o join sv_bits b on o.id = b.id set o.d = b.b, o.t = b.b, o.y = b.b, o.e = b.b, o.s = b.b
select * from sv_of_bits
create table sv_of_years (id int primary key, c char(5), v varbinary(5), t text, b bit(16))
insert into sv_of_years select id, y, y, y, y from sv_bits
select id, c, v, t, hex(b) from sv_of_years
create table sv_of_decimals (id int primary key, b bit(12), d date, t time, i decimal(4, 2))
insert ignore into sv_of_decimals select id, d, s, d, d from sv_bits
select id, hex(b), d, t, i from sv_of_decimals
create table sv_members (v enum('a', '5'), s set('a', 'b'))
insert into sv_members values ('-0', '-0')
insert ignore into sv_members (s) values (9.3e18), (9223372036854775807e0), (1e20)
select * from sv_members
create table sv_blob (z int(6) zerofill, f float, b blob, t tinyblob)
insert into sv_blob (z, f) values (12, 0.1), (0, 1234567.891)
update sv_blob set b = z, t = f
select z, f, hex(b), hex(t) from sv_blob
-- Of an expression a member of ENUM or SET is a text to columns of numbers, a BIT and a FLOAT a number to texts; of a column, VALUES(column) and NEW.column it is not.
create table ev_s (id int primary key, e enum('a','5','2024-01-01',''), s set('a','b','7'), f float, b bit(12), j json, y year, z int(5) zerofill, d datetime)
insert into ev_s values (1,'5','7',0.1,20,'18446744073709551615',0,12,'2024-01-02 03:04:05'),(2,'2024-01-01','a,b',1.5,255,'"2024-01-02"',2024,1,null),(3,'a','',1e20,0,'20240102',1999,0,null)
create table ev_t (id int primary key, i int, dc decimal(6,2), x text, v varchar(30), bl blob, da date, ti time, bi bigint unsigned, en enum('a','5'), bt bit(16))
insert ignore into ev_t (id, i, dc) select id, coalesce(e), if(1,s,s) from ev_s
select id, i, dc from ev_t
delete from ev_t
insert into ev_t (id, i) select id, coalesce(e) from ev_s where id = 1
insert into ev_t (id, i) select id, coalesce(e) from ev_s where id = 3
update ignore ev_t t join ev_s s using (id) set t.i = ifnull(e, ''), t.dc = nullif(s, 'x')
update ev_t t join ev_s s using (id) set t.i = e, t.dc = s
select id, i, dc from ev_t
delete from ev_t
insert ignore into ev_t (id, x, v, bl) select id, coalesce(f), coalesce(f), if(1,f,f) from ev_s
select id, x, v, bl from ev_t
delete from ev_t
insert ignore into ev_t (id, x, v, bl) select id, coalesce(b), coalesce(b), if(1,b,b) from ev_s
select id, x, v, hex(bl) from ev_t
delete from ev_t
insert ignore into ev_t (id, x, v, bl) select id, coalesce(y), coalesce(y), if(1,y,y) from ev_s
select id, x, v, hex(bl) from ev_t
delete from ev_t
insert ignore into ev_t (id, x, v, bl) select id, coalesce(z), coalesce(z), if(1,z,z) from ev_s
select id, x, v, hex(bl) from ev_t
delete from ev_t
delete from ev_t
insert into ev_t (id, i) select id, coalesce(j) from ev_s where id = 1
insert into ev_t (id, da) select 10+id, if(1, j, j) from ev_s where id = 2
insert ignore into ev_t (id, i, x) select 20+id, (select e), (select f) from ev_s
insert ignore into ev_t (id, i, x) select 30+id, max(e), max(f) from ev_s group by id
insert ignore into ev_t (id, i) select 40+id, q.e from (select id, e from ev_s) q
insert ignore into ev_t (id, i) select 60+id, e from ev_s union select 70, '5'
insert ignore into ev_t (id, i) select 80+id, case when 1 then e end from ev_s
insert ignore into ev_t (id, i, x) select 90+id, any_value(e), any_value(f) from ev_s group by id
insert into ev_t (id, i) select 200, 5 on duplicate key update i = 1
insert into ev_t (id, i) values (202, (select e from ev_s where id = 1))
insert into ev_t (id, x) values (203, (select f from ev_s where id = 1))
insert into ev_t (id, bt) select 204, coalesce(e) from ev_s where id = 1
insert into ev_t (id, en) select 205, coalesce(b) from ev_s where id = 1
insert ignore into ev_t (id, en) select 206, coalesce(z) from ev_s where id = 1
select id, i, x, hex(bt), en from ev_t where id >= 200
create trigger ev_tr before insert on ev_t for each row set new.dc = new.en
insert into ev_t (id, en) values (300, '5')
select id, dc, en from ev_t where id = 300
create table ev_o (id int primary key, e enum('a','5'), i int)
insert into ev_o (id, e) values (1, 'a'), (2, '5')
insert into ev_o (id, e) values (1, '5') on duplicate key update i = values(e)
insert into ev_o (id, e) values (2, 'a') on duplicate key update i = e
insert into ev_o (id, e) values (3, 'a') as n on duplicate key update i = n.e
insert into ev_o (id, e) values (3, '5') as n on duplicate key update i = n.e
select * from ev_o
update ev_o set i = default(e) where id = 1
create table ev_p (id int primary key, e enum('a','5'), s set('x','y'), i int, v varchar(20), e2 enum('5','a'))
insert into ev_p (id, e, s) values (1, 'a', 'x'), (2, '5', 'y')
insert into ev_p (id, e, s) values (1, '5', 'x,y') on duplicate key update i = values(e), v = values(e)
select * from ev_p where id = 1
insert into ev_p (id, e, s) values (1, '5', 'x,y') on duplicate key update i = values(e) + 0, v = concat(values(e), values(s)), e = values(e), s = values(s), e2 = values(e)
select * from ev_p where id = 1
insert into ev_p (id, e, s) values (1, 'a', 'y') as n on duplicate key update i = n.e, v = n.s, e2 = n.e, s = n.s
select * from ev_p where id = 1
insert into ev_p (id, e, s) values (1, 'a', 'y') as n(p, q, r) on duplicate key update i = n.q + n.r, v = if(n.q = 'a', n.r, 'z'), e = n.q
select * from ev_p where id = 1
insert into ev_p (id, e, s) values (1, null, '') on duplicate key update e = values(e), s = values(s), v = coalesce(values(e), 'none'), i = values(s)
select * from ev_p where id = 1
insert into ev_p (id, e, s) values (1, '5', 'x') on duplicate key update i = case when values(e) = '5' then 7 else 8 end, v = values(e) in ('5'), e2 = if(values(e) > 1, 'a', '5')
select * from ev_p where id = 1
insert into ev_p (id, e) select 1, 'a' on duplicate key update i = values(e), v = length(values(e))
select * from ev_p where id = 1
insert into ev_p (id, e) values (1, '5') on duplicate key update i = coalesce(values(e)), v = values(e) collate utf8mb4_bin
select * from ev_p where id = 1
select id, i, x from ev_t order by id
-- A literal of more than eight bytes is beyond all numbers.
create table sv_hex (u bigint unsigned, i bigint, n int, d decimal(30), f double, fl float unsigned, y year, b bit(64), du decimal(30) unsigned)
insert into sv_hex (u) values (x'ffffffffffffffffff')
insert into sv_hex (i) values (x'ffffffffffffffff')
insert into sv_hex (i) values (x'7fffffffffffffff')
insert into sv_hex (u) values (x'ffffffffffffffff')
insert into sv_hex (d) values (x'ffffffffffffffff')
insert into sv_hex (du) values (x'ffffffffffffffff')
insert into sv_hex (f) values (x'ffffffffffffffff')
insert into sv_hex (fl) values (x'ffffffffffffffff')
insert into sv_hex (u) values (x'000000000000000001')
insert into sv_hex (n) values (x'000000000000000001')
insert into sv_hex (y) values (x'0000000000000007e8')
insert into sv_hex (y) values (x'07e8')
insert into sv_hex (b) values (x'00ffffffffffffffff')
insert into sv_hex (b) values (x'01ffffffffffffffff')
insert into sv_hex (u) values (b'11111111111111111111111111111111111111111111111111111111111111111')
insert into sv_hex (d, f) values (b'1', x'41'), (x'', x'')
select u, i, n, d, f, fl, y, hex(b), du from sv_hex
insert into sv_hex (u) select x'ffffffffffffffffff'
insert into sv_hex (n) select x'41'
insert ignore into sv_hex (u, i, n, b) select x'ffffffffffffffffff', x'ffffffffffffffff', x'ffffffffffffffff', x'ffff'
insert ignore into sv_hex (b) values (x'01ffffffffffffffff'), (x'ff')
select u, i, n, hex(b) from sv_hex order by u, i, n, b
-- Numbers that are no moments, without strict mode.
create table sv_none (id int primary key auto_increment, d date, m datetime)
set sql_mode = ''
insert into sv_none (d, m) values (100, 100), (101, 101), (1e20, 1e20), (99, 99), (691232, 691232), (700101, 700101), (20240230, 20240230), (20240010, 20240010), (100.4, 100.4), (-1, -1), (0, 0), (10000101, 10000101), (240102030405, 240102030405), (99991232, 99991232), (700100000000, 700100000000), ('100', '100'), ('1e20', '1e20'), (20240102.0, 20240102.0), (127, 127), (9999, 9999), (691231, 691231)
select * from sv_none
set sql_mode = default
insert into sv_none (d) values (100)
insert into sv_none (d) values (127)
create table many (a int primary key auto_increment, c varchar(3), n bigint, d double)
insert into many (a) values (1), (2), (3)
update ignore many set d = x'ffffffffffffffffff'
update ignore many set n = x'ffffffffffffffffff', c = 1e100
update many set c = 1e100 where a > 1
/* p [1e100] */ update ignore many set c = ?
