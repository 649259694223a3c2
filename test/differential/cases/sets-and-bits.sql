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
create table nu (id int primary key auto_increment, i int, bu bigint unsigned, de decimal(30,10), f float, d double, b5 bit(5), b64 bit(64), e enum('a','abc'), st set('a','b'), s varchar(20), l varchar(20) character set latin1, x varbinary(20), y year, dt datetime(3), da date, tm time(2), tm3 time(3), j json)
insert into nu values (1, 1, 1, 1.5, 1.5, 1.5, 1, 1, 'a','a,b','x','é','x',2001,'2024-02-29 10:00:00.5','2024-02-29','10:00:00.5','10:00:00.5','{"a":1}'),(2, 2, 18446744073709551615, 12345678901234567890.5, 2.5, 1e20, 2, 18446744073709551615, 'abc','b','12','abc','12',0,'1999-12-31','1999-12-31','-01:00:00','-01:00:00','[1]'),(3,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null)
select null+1, null-1.5, null*1e0, null/2, null div 2, mod(null, 2), mod(null, de), mod(de,null), null/de, de/null, null+de, null+s, -null, i/null, f/null, null/null, null+null, null+da, null+b5, null+j, null*i, null+bu from nu
select i | 100 from nu except select 12/null
select (i & 3) as v from nu except select mod(null, de) from nu
select (i is null) as v from nu except select nullif(1e2, i) from nu
select i from nu union select null/2
select i from nu union select null+1
select de << 0, de | 1, ~de, de & 1 from nu
select d << 0 from nu
select bit_count(de), de >> 1 from nu
select * from (select max(nullif(b5, b64)) m, min(nullif(b5,3)), max(b5) from nu) q
select max(nullif(b5, b64)) from nu group by s
select lag(e) over (order by id), lead(st) over (order by id), first_value(e) over (order by id), nth_value(st,1) over (order by id), last_value(e) over (order by id), lag(e,1,'a') over (order by id) from nu
select nullif(sec_to_time(0), tm), nullif(tm, sec_to_time(0)), nullif(tm, tm3), nullif(time'10:00:00', tm), nullif(da, dt), nullif(tm, 'x') from nu
select concat(nullif(sec_to_time(0), tm)), nullif(sec_to_time(0),null), sec_to_time(0), nullif(time'00:00:00',time'01:00:00.5'), nullif(timestamp'2024-01-01 00:00:00', dt) from nu
select concat(addtime(time'23:59:59.25', tm)), concat(addtime(time'23:59:59.25', tm3)), addtime(time'23:59:59.25', tm), addtime(time'23:59:59.25', tm3), concat(addtime(tm3, tm)), concat(addtime(time'23:59:59', time'00:00:01')), concat(subtime(tm3,tm)), concat(timediff(tm,tm3)), concat(addtime(tm,'01:00:00')) from nu
select time(cast('2024-02-29' as binary)), time(cast('10:00:00.5' as binary)), time(x'31303a30303a3030'), time(binary '10:00'), time('10:00:00'), time(concat('10:','00')), cast(cast('10:00:00' as binary) as time), timediff(cast('10:00:00' as binary),'01:00:00') from nu
select nullif(1e2, i), nullif(i, 1e2), nullif(1.5, i), nullif('a', i), nullif(i, 'a'), nullif(bu, 1), nullif(y, 1), nullif(e, 'a'), nullif(st,'a'), nullif(j, 1), nullif(s, l) from nu
create table byb (id int, a varbinary(16), b binary(4), c blob, v varchar(10), i int)
insert into byb values (1, x'0102', x'01020304', x'ff00ff00', '12', 5)
select hex(cast('ab' as binary) & cast('cd' as binary)), cast('ab' as binary) | cast('cd' as binary), ~cast('ab' as binary)
select hex(b & x'0f0f0f0f'), hex(_binary x'0f0f' & x'ff00'), x'0f0f' & x'ff00', hex(b & null), b & 5, hex(b & v), hex(b << null), hex(b << i) from byb
select hex(b & c), hex(b | c), hex(b ^ c), hex(~b), hex(b << 4), hex(c >> 9), hex(b << 33), bit_count(b), bit_count(c) from byb
select hex(inet6_aton('fe80::1') & inet6_aton('ffff::')), inet6_ntoa(inet6_aton('fe80::1') & inet6_aton('ffff::'))
select hex(bit_and(b)), hex(bit_or(c)), hex(bit_xor(c)) from byb
select a & b from byb
select bit_and(a) from byb where id = 5
select bit_or(c) from byb where id = 5
select hex(bit_and(b)), hex(bit_or(b)), hex(bit_xor(b)), hex(bit_and(a)) from byb
insert into byb (id, b, a) values (2, x'ff00ff00', x'0304')
select hex(bit_and(b)), hex(bit_or(b)), hex(bit_xor(b)), hex(bit_and(a)) from byb
select id, hex(bit_or(b) over (order by id)) from byb
select hex(b & x'ff00ff00'), hex(x'ff00ff00' | b), hex(b ^ _binary'abcd'), hex(b >> 8), hex(b << 1), hex(b >> 1), hex(b << -1), hex(b >> 0) from byb
select bit_count(x'ff'), bit_count(_binary x'ffff'), x'ff' << 1, hex(_binary x'ff' << 1), ~x'ff'
create table cyb as select b & b x, ~b y, b << 1 z from byb
show create table cyb
select hex(uuid_to_bin('6ccd780c-baba-1026-9564-5b8c656024db') & uuid_to_bin('ffffffff-0000-0000-0000-000000000000'))
insert into s64 (u) values (-1e40)
insert into s64 (u) values (-1e19)
insert into s64 (s) values (-1e40)
insert into s64 (u) values (-18446744073709551616)
create table wr6 (b bit(8), i int, t text, v varchar(20), vb varbinary(513))
insert into wr6 values (1, 1, 't', 'v', 'vb'), (100, 2, null, null, null)
select b from wr6 union all select t from wr6
select v from wr6 union all select b from wr6
select vb from wr6 union all select b from wr6
select b from wr6 union all select repeat('a', 200)
select b from wr6 union all select repeat('a', 3)
create table gb (id int, b64 bit(64), b8 bit(8), b1 bit(1), b blob)
insert into gb values (1, x'ffffffffffffffff', 255, 1, x'c3'), (2, 65, 128, 0, x'00'), (3, 0, 65, 1, null)
select group_concat(b64) from gb
select hex(group_concat(b8 order by id)), hex(group_concat(b8, b1)), hex(group_concat(b8 separator 'é')), hex(group_concat(b8, b)), hex(group_concat(b8 + 0)) from gb
select hex(group_concat(distinct b8)), hex(group_concat(distinct b8 order by b8 desc)), hex(group_concat(b8, null)), hex(group_concat(ifnull(b8, b1))) from gb
select group_concat(b1), group_concat(id, b1) from gb
create table merged_bits (id int primary key, b bit(5), bb bit(64))
insert into merged_bits values (1, 3, 3)
select x, y, z, w, x + 1 from (select coalesce(b) x, ifnull(bb, bb) y, greatest(b, b) z, if(1, b, b) w from merged_bits) q
select x, y, z, w from (select coalesce(b) x, ifnull(bb, bb) y, greatest(b, b) z, if(1, b, b) w from merged_bits limit 1) q
