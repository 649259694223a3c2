create table s64 (id int primary key auto_increment, s set('m1','m2','m3','m4','m5','m6','m7','m8','m9','m10','m11','m12','m13','m14','m15','m16','m17','m18','m19','m20','m21','m22','m23','m24','m25','m26','m27','m28','m29','m30','m31','m32','m33','m34','m35','m36','m37','m38','m39','m40','m41','m42','m43','m44','m45','m46','m47','m48','m49','m50','m51','m52','m53','m54','m55','m56','m57','m58','m59','m60','m61','m62','m63','m64'), t set('m1','m2','m3','m4','m5','m6','m7','m8','m9','m10','m11','m12','m13','m14','m15','m16','m17','m18','m19','m20','m21','m22','m23','m24','m25','m26','m27','m28','m29','m30','m31','m32','m33','m34','m35','m36','m37','m38','m39','m40','m41','m42','m43','m44','m45','m46','m47','m48','m49','m50','m51','m52','m53','m54','m55','m56','m57','m58','m59','m60'), u set('a','b','c'))
create table s65 (s set('m1','m2','m3','m4','m5','m6','m7','m8','m9','m10','m11','m12','m13','m14','m15','m16','m17','m18','m19','m20','m21','m22','m23','m24','m25','m26','m27','m28','m29','m30','m31','m32','m33','m34','m35','m36','m37','m38','m39','m40','m41','m42','m43','m44','m45','m46','m47','m48','m49','m50','m51','m52','m53','m54','m55','m56','m57','m58','m59','m60','m61','m62','m63','m64','m65'))
create table sc (s set('a,b','c'))
create table b0 (b bit(0))
create table b65 (b bit(65))
insert into s64 (s,t,u) values ('m1,m64','m60','a'),('m64','m59,m60,m1',null),('m1,m2,m3','m1',''),(18446744073709551615,1152921504606846975,7),('',0,0),(null,null,'c,a'),('M64,m64,m1','m2','b,b,a')
select * from s64 order by id
select id, s+0, t+0, u+0 from s64 order by id
select id, s from s64 order by s, id
select id, t from s64 order by t desc, id
insert into s64 (s) values ('x')
insert into s64 (s) values (18446744073709551616)
insert into s64 (t) values (1152921504606846976)
insert into s64 (u) values (8)
insert into s64 (u) values (-1)
insert into s64 (u) values ('a,,b')
insert into s64 (u) values ('a, b')
insert into s64 (u) values (3.7)
select id, s from s64 where id > 7 order by id
select id from s64 where s = 'm64' order by id
select id from s64 where find_in_set('m64', s) > 0 order by id
select id from s64 where s & 9223372036854775808 order by id
select id from s64 where s & 1 order by id
select id from s64 where s like '%m64%' order by id
select id from s64 where s = 9223372036854775808 order by id
select id from s64 where s > 9223372036854775807 order by id
select s, count(*) from s64 group by s order by s
select distinct u from s64 order by u
select max(s), min(s), max(u), min(u) from s64
select hex(s), length(s), concat(s,'!') from s64 where id in (1,5) order by id
update s64 set s = s & ~1 where id = 1
select s from s64 where id = 1
update s64 set s = concat(s, ',m2') where id = 1
select s, s+0 from s64 where id = 1
show create table s64
create table bb (id int primary key auto_increment, b bit(64), c bit(63), d bit(8), e bit, unique key(b))
insert into bb (b,c,d,e) values (b'1',1,255,1),(18446744073709551615,9223372036854775807,b'10101010',0),(x'ff00ff00ff00ff00','a','b',null),(9223372036854775808,4611686018427387904,0,b'1'),(null,null,null,null),(0,0,0,0)
select id, hex(b), b+0, hex(c), c+0, bin(d), d+0, e+0 from bb order by id
select * from bb order by id
select id from bb order by b
select id from bb where b > 9223372036854775807 order by id
select id from bb where b = 18446744073709551615
select id from bb where b = b'1'
select id from bb where b = x'ff00ff00ff00ff00'
select id from bb where c = 9223372036854775807
select id from bb where b between 1 and 9223372036854775808 order by id
insert into bb (b) values (18446744073709551615)
insert into bb (b) values (18446744073709551616)
insert into bb (d) values (256)
insert into bb (d) values ('ab')
insert into bb (b) values (-1)
insert into bb (d) values (-1)
insert into bb (d) values (1.6)
insert into bb (b) values ('123456789')
insert ignore into bb (d) values (256), ('abc')
select id, d+0 from bb where id > 6 order by id
select b & 255, b | 1, b ^ b, ~b, b << 1, b >> 63 from bb order by id
select sum(b), avg(d), max(b), min(b), bit_or(b), bit_and(b), count(b) from bb
select max(b)+0, min(b)+0 from bb
select b * 1, b + 1.5, b / 2, -c from bb where id in (1,4) order by id
select json_object('b', b) from bb where id = 1
select b = c, b < c, if(b > c, 'x', 'y') from bb order by id
select b from bb union all select d from bb
update bb set b = b + 1 where id = 1
update bb set b = b - 2 where id = 1
select b+0 from bb where id = 1
alter table bb modify c bit(64)
select c+0 from bb order by id
alter table bb modify b bigint unsigned
select b from bb order by id
create table bd (a bit(64) default b'1000000000000000000000000000000000000000000000000000000000000001', s set('a','b') default 'a,b')
insert into bd values ()
select hex(a), s from bd
show create table bd
select column_name, column_type, data_type, numeric_precision, character_maximum_length, column_default from information_schema.columns where table_name in ('bd') order by 1
create table en (e enum('a','b'), s set('x','y'), v varbinary(5) unique, w binary(3) unique)
insert into en values ('b','x,y','abc','abc'),('a','y',x'00ff','z')
insert into en (v) values ('abc')
insert into en (v) values (x'00ff')
insert into en (w) values ('z')
select e+0, s+0, e*1.5, s*2, e|0, s|0, -e, -s, sum(e), sum(s), avg(s), max(s) from en group by e, s order by 1
select e = 1, s = 3, s > 1, s in (2,3), s between 1 and 2, s+0 = 3 from en order by e
select e, s from en where e > 'a'
select e from en order by e
select e from en where e = 2 or s = 'y'
select e, count(*) from en group by e having e >= 1
create table ec (e enum('1','2','10'))
insert into ec values ('10'),('1'),(2)
select * from ec where e > 1 order by e
select e+0, e from ec where e = '10' or e = 2
select * from ec where e in (1, 3)
select * from ec where e <> 2 order by e
drop table if exists t, o
create table t (id int primary key, a int, e enum('x','yy','9'), s set('p','q','r'), f double, c decimal(5,1), y year, b bit(8), v varchar(9))
insert into t values (1, 0, 'yy', 'p,r', 0, 0, 2000, 1, 'v'), (2, 0, '9', 'q', 0, 0, 2000, 1, 'v')
update t set a = e
select a from t
update t set a = s, f = e, c = s, b = e
select a, f, c, hex(b) from t
insert into t (id, a) select id + 10, e from t
select id, a from t order by id
update t set v = e, a = concat(e)
create trigger x before insert on t for each row set new.a = new.e, new.f = new.s, new.c = new.e
insert into t (id, e, s) values (30, 'yy', 'p,r')
select a, f, c from t where id = 30
drop trigger x
create trigger x before insert on t for each row begin declare z int; set z = new.e; set @z = new.e, @y = new.e + 0; set new.a = z; end
insert into t (id, e, s) values (31, 'yy', 'p,r')
drop trigger x
create trigger x after insert on t for each row insert into o values (new.e, new.s)
create table o (k int, v int)
insert into t (id, e, s) values (32, 'yy', 'p,r')
select * from o
drop trigger x
create trigger x after insert on t for each row update o set k = new.e, v = new.s
insert into t (id, e, s) values (33, 'x', 'p,q')
select * from o
insert into o select e, s from t where id = 1
insert into o (k) select e from t on duplicate key update v = 1
select * from o
create table large (id int, d decimal(60,30), f double)
insert into large values (1, 12345678901234567890.5, 1e19), (2, -12345678901234567890.5, -1e19), (3, -3.5, 3.5), (4, null, null)
select id, d | 0, id ^ d, ~d, d & 255, d << 1, d >> 1, f | 0, ~f, f >> 1, (d * 1) | 0, ifnull(d, 1) | 0 from large
select bit_or(d), bit_and(d), bit_xor(d), bit_or(f), bit_and(f), bit_xor(f) from large
select 12345678901234567890.5 | 0, 18446744073709551615.0 & 7, 1e19 | 0, 12345678901234567890.5 << 1, '12345678901234567890.5' | 1, ~12345678901234567890.5, 1 << 12345678901234567890.5
