-- Generated columns: what is kept in the writer's time zone, unique keys of them, rows that ALTER TABLE copies.
create table k1 (id int primary key, a timestamp null, v date as (date(a)) virtual, g varchar(30) as (concat(v, '!')) stored, unique key (g), check (g <> '2024-01-01!'))
insert into k1 (id, a) values (1, '2024-02-29 23:30:00')
insert into k1 (id, a) values (2, '2024-02-29 20:30:00')
insert into k1 (id, a) values (2, '2024-01-01 20:30:00')
insert ignore into k1 (id, a) values (2, '2024-01-01 20:30:00'), (3, '2024-01-02 20:30:00'), (4, '2024-01-02 00:30:00')
select * from k1
set time_zone = '+05:00'
select * from k1
update k1 set a = '2024-01-02 12:00:00' where id = 1
update ignore k1 set a = '2024-01-02 12:00:00' where id = 1
update k1 set a = '2024-01-03 12:00:00', id = 7 where id = 1
select * from k1
insert into k1 (id, a) values (3, '2024-05-05 10:00:00') on duplicate key update a = values(a)
replace into k1 (id, a) values (3, '2024-06-05 10:00:00')
create table k2 like k1
insert into k2 (id, a) select id, a from k1
select * from k2
set time_zone = default
select * from k1
select * from k2
create table k3 as select * from k1
show create table k3
create table k4 (a datetime, g date as (date(a)) stored)
insert into k4 (a) values ('2024-02-29 23:30:00')
alter table k4 modify a timestamp null
set time_zone = '-05:00'
select * from k4
alter table k4 add unique index ((date(g))), add index ((g + 1))
create table u1 (id int primary key auto_increment, a varchar(20), g varchar(30) as (lower(a)) virtual, s varchar(30) as (upper(a)) stored, n int, unique key (g))
insert into u1 (a, n) values ('Abc', 1)
insert into u1 (a, n) values ('aBC', 2)
insert into u1 (a, n) values ('aBC', 2) on duplicate key update n = 5
insert ignore into u1 (a, n) values ('aBC', 2), ('x', 3)
replace into u1 (a, n) values ('ABC', 9)
select * from u1
alter table u1 drop index g, add unique key gs (s, n)
insert into u1 (a, n) values ('abc', 9)
insert into u1 (a, n) values ('abc', 9) on duplicate key update n = n + 1
insert into u1 (a, n) values ('abc', null)
select * from u1
create table u2 (id int primary key auto_increment, j json, e varchar(40) as (json_unquote(j->'$.e')) virtual unique, f int as (n + 1) stored, n int, unique key (f, e))
insert into u2 (j, n) values ('{"e": "x"}', 1)
insert into u2 (j, n) values ('{"e": "x"}', 1)
insert into u2 (j, n) values ('{"e": "x"}', 1) on duplicate key update n = 3
update u2 set j = '{"e": "y"}'
insert into u2 (j, n) values ('{"e": "z"}', 3)
update u2 set j = '{"e": "y"}' where id = 3
update ignore u2 set j = '{"e": "y"}'
select * from u2
create table u3 (a int, g int as (a % 3) virtual, unique key ((g + 1)))
insert into u3 (a) values (1)
insert into u3 (a) values (4)
insert into u3 (a) values (4) on duplicate key update a = 5
select * from u3
insert into u3 (a) values (6), (9)
alter table u3 drop index functional_index
insert into u3 (a) values (9), (12)
alter table u3 add unique key ((a + 1), (g))
alter table u3 add unique key z ((g * 2), a)
alter table u3 add unique key z ((g * 2))
alter table u3 add unique key z (g)
create table tg (a timestamp null, b int, g date as (date(a)) stored, k varchar(40) as (concat(a,'x')) stored, d datetime, h varchar(50) as (concat(k, 'y')) stored)
insert into tg (a, d) values ('2024-02-29 23:30:00', '2024-02-29 23:30:00')
select * from tg
set time_zone='+05:00'
select * from tg
update tg set b = 1
select 1, tg.* from tg
alter table tg add column z int
select 2, tg.* from tg
alter table tg add column y int first
select 3, tg.* from tg
alter table tg modify b bigint
select 4, tg.* from tg
alter table tg add column g2 date as (date(a)) stored
select 5, tg.* from tg
update tg set a = a
select 6, tg.* from tg
update tg set a = a + interval 1 second
select 7, tg.* from tg
set time_zone='+00:00'
select 8, tg.* from tg
update tg set a = a
select 9, tg.* from tg
update tg set g = default
select 9, tg.* from tg
alter table tg modify b bigint not null
select 9, tg.* from tg
alter table tg modify a datetime
select 10, tg.* from tg
create table tk (a int, b int)
insert into tk values (1,2),(3,4)
alter table tk add unique index u ((a+1))
alter table tk add index n ((a+1))
alter table tk drop index n
alter table tk drop index u
alter table tk add index n ((a+1)), add unique u ((b+1))
drop index n on tk
drop index u on tk
create index n on tk ((a+1))
create unique index u on tk ((a+1), b)
alter table tk drop index u, drop index n
create unique index u on tk ((a+1))
alter table tk drop index u, add column c int
alter table tk add unique index u ((a+1))
alter table tk rename index u to u7
create table fit_g1 (c bigint, g bigint as (c + 1), s tinyint as (c) stored)
insert into fit_g1 (c) values (1)
insert into fit_g1 (c) values (300)
select * from fit_g1
create table fit_g2 (c int, v tinyint as (c))
insert into fit_g2 (c) values (300)
insert ignore into fit_g2 (c) values (300)
update fit_g2 set c = 400
set sql_mode=''
insert into fit_g2 (c) values (300)
select * from fit_g2
insert into fit_g1 (c) values (300)
select * from fit_g1
set sql_mode=default
create table fit_g3 (c varchar(20), v varchar(3) as (c), n int as (c))
insert into fit_g3 (c) values ('12')
select * from fit_g3
create table fit_g4 (a date, d datetime as (a), t varchar(10) as (a), u decimal(5,2) as (a + 0))
insert into fit_g4 (a) values ('2024-01-02')
select * from fit_g4
create table fit_g5 (c int unsigned, v int unsigned as (c - 10))
insert into fit_g5 (c) values (15)
select * from fit_g5
alter table fit_g5 add w tinyint as (c * 100)
create table fit_h1 (c bigint, g int as (c * 2), k int as (c) stored, unique key (g))
insert into fit_h1 (c) values (1), (3000000000)
insert ignore into fit_h1 (c) values (1), (3000000000)
select * from fit_h1
create table fit_h2 (a varchar(20), b varchar(5) as (upper(a)), d decimal(4,1) as (length(a) * 100.55), c char(3) as (concat(a, a)) stored)
insert into fit_h2 (a) values ('ab')
insert into fit_h2 (a) values ('abcdef')
insert into fit_h2 (a) values ('abcdefghijkl')
insert ignore into fit_h2 (a) values ('abcdefghijkl')
select * from fit_h2
update fit_h2 set a = 'abcdefgh'
create table fit_h3 (a int, b tinyint unsigned as (a - 5), f float as (a * 1.5), u bigint unsigned as (a))
insert into fit_h3 (a) values (3)
insert into fit_h3 (a) values (10)
insert into fit_h3 (a) values (-3)
select * from fit_h3
create table fit_h4 (j json, n int as (j->'$.n'), t varchar(5) as (j->>'$.t') , d date as (j->>'$.d'))
insert into fit_h4 (j) values ('{"n": 1, "t": "abc"}')
insert into fit_h4 (j) values ('{"n": 10000000000, "t": "abc"}')
insert into fit_h4 (j) values ('{"n": 1, "t": "abcdefgh"}')
insert into fit_h4 (j) values ('{"t": "abc", "d": "2024-05-05"}')
select * from fit_h4
drop table if exists g3, g4
create table g3 (id int primary key, a int, b tinyint as (a * 2) stored, c tinyint as (a * 3))
insert into g3 (id, a) values (1, 10)
insert ignore into g3 (id, a) values (1, 100)
show warnings
insert ignore into g3 (id, a) values (2, 100)
show warnings
select * from g3
insert into g3 (id, a) values (1, 100)
insert into g3 (id, a) values (1, 100) on duplicate key update a = 3
insert into g3 (id, a) values (1, 1) on duplicate key update a = 300
replace into g3 (id, a) values (1, 100)
insert ignore into g3 (id, a) values (1, 100) on duplicate key update a = 3
select * from g3
update g3 set a = 200, id = 2 where id = 1
update ignore g3 set a = 200, id = 2 where id = 1
show warnings
update ignore g3 set a = 200 where id = 1
show warnings
select * from g3
create table g4 (id int primary key auto_increment, s varchar(10), l varchar(3) as (concat(s, '!')) stored, d decimal(3,1) as (id * 1), unique (l), check (s <> 'no'))
create table g4 (id int primary key auto_increment, s varchar(10), l varchar(3) as (concat(s, '!')) stored, unique (l), check (s <> 'no'))
insert into g4 (s) values ('ab')
insert into g4 (s) values ('abc')
insert into g4 (s) values ('ab')
insert into g4 (s) values ('no')
insert into g4 (s) values ('a'), ('abcd')
insert into g4 (s) values ('b')
select * from g4
create table gbi (a varchar(10), b binary(4) as (a) stored, c varbinary(2) as (a), d char(3) as (a), e blob as (a), f binary(4) as (left(a, 2)), key (b), key (f))
insert into gbi (a) values ('1')
insert into gbi (a) values ('12345')
insert into gbi (a) values ('123')
insert into gbi (a) values ('é'), (null), ('')
select hex(a), hex(b), hex(c), hex(d), hex(e), hex(f) from gbi order by a
select hex(a) from gbi where b = '1\0\0\0'
select hex(a) from gbi where f = '1'
update gbi set a = '12345' where a = '1'
insert ignore into gbi (a) values ('123456')
select hex(a), hex(b), hex(c), hex(d), hex(e), hex(f) from gbi order by a
create table gbj (a varbinary(10), c varchar(5) as (a), b binary(4) as (a), d text as (a) stored, u binary(2) as (unhex(a)) stored unique)
insert into gbj (a) values (x'ff')
insert into gbj (a) values ('1'), ('20')
insert into gbj (a) values ('01')
select hex(a), hex(b), hex(c), hex(d), hex(u) from gbj
create table gbk (i int, j json, t time, b binary(10) as (i), c binary(12) as (t), e varbinary(5) as (j->'$.a'), f binary(3) as (i = 1))
insert into gbk (i, j, t) values (1, '{"a": 2}', '10:00:00'), (null, null, null)
insert into gbk (j) values ('{"a": "abcdef"}')
select hex(b), hex(c), hex(e), hex(f) from gbk
alter table gbk add k binary(6) as (concat(i, 'x'))
select hex(k) from gbk
-- Values of another type than their column become what an INSERT would make of them, or are refused as there.
create table gt1 (id int primary key auto_increment, s varchar(40), i int as (s) virtual)
insert into gt1 (s) values ('1.5')
insert into gt1 (s) values ('abc')
insert into gt1 (s) values ('12abc')
insert into gt1 (s) values ('')
insert into gt1 (s) values ('99999999999')
insert into gt1 (s) values ('-1'), (' 7 '), ('1e2')
insert ignore into gt1 (s) values ('1.5'), ('abc'), ('12abc'), (''), ('99999999999')
update gt1 set s = 'x' where id = 1
update gt1 set s = '2.5' where id = 1
select * from gt1
create table gt2 (id int primary key auto_increment, s varchar(40), u bigint unsigned as (s) stored, y year as (s) stored, unique key (u))
insert into gt2 (s) values ('-1')
insert into gt2 (s) values ('abc')
insert into gt2 (s) values ('1.5'), ('12'), ('2024'), ('0')
insert into gt2 (s) values ('99999999999999999999999')
insert ignore into gt2 (s) values ('12abc'), ('-1'), ('99999999999999999999999'), ('18446744073709551615')
select * from gt2
create table gt3 (id int primary key auto_increment, s varchar(40), d decimal(6, 2) as (s) stored, r double as (s) stored)
insert into gt3 (s) values ('1.567'), ('-1e3')
insert into gt3 (s) values ('12abc')
insert into gt3 (s) values ('')
insert into gt3 (s) values ('99999999999999999999999')
insert ignore into gt3 (s) values ('abc'), ('12abc'), (''), ('1e400')
select * from gt3
create table gt4 (id int primary key auto_increment, s varchar(40), d date as (s) stored, m datetime(2) as (s) stored, c time as (s) stored)
insert into gt4 (s) values ('2024-01-01')
insert into gt4 (s) values ('abc')
insert into gt4 (s) values ('2024-01-01 10:00:00.555'), ('20240101102030')
insert into gt4 (s) values ('2024-02-30 00:00:00')
insert ignore into gt4 (s) values ('abc'), ('2024-01-01x'), ('')
select * from gt4
create table gt5 (id int primary key auto_increment, s varchar(40), e enum('a', 'b') as (s) stored, t set('a', 'b') as (s) stored, b bit(4) as (id) virtual)
insert into gt5 (s) values ('a'), ('1')
insert into gt5 (s) values ('c')
insert into gt5 (s) values ('a,b')
insert ignore into gt5 (id, s) values (10, 'c'), (11, ''), (12, 'a,b'), (13, '3'), (200, 'a')
select id, s, e, t, hex(b) from gt5
create table gt6 (id int primary key auto_increment, d datetime(6), j date as (d) stored, k time as (d), m int as (d) stored, n bigint as (d), o double as (d), p decimal(20, 6) as (d), q varchar(10) as (d))
insert into gt6 (d) values ('2024-01-02 03:04:05.678901')
insert ignore into gt6 (d) values ('2024-01-02 03:04:05.678901'), ('2500-01-02 03:04:05.678901')
select id, d, j, k, m, n, o, p, q from gt6
create table gt7 (id int primary key auto_increment, d int, i date as (d) stored, l year as (d), o double as (d), p decimal(4, 2) as (d), q varchar(3) as (d), s tinyint unsigned as (d))
insert into gt7 (d) values (1)
insert into gt7 (d) values (20240101)
insert ignore into gt7 (d) values (1), (20240101), (99), (2024), (0)
select id, l, o, p, q, s from gt7
create table gt8 (id int primary key auto_increment, d decimal(10, 4), i decimal(6, 2) as (d) stored, j decimal(6, 2) as (d * 2) stored, k int unsigned as (d) stored)
insert into gt8 (d) values (1.2345)
insert into gt8 (d) values (12345)
insert into gt8 (d) values (-1)
insert ignore into gt8 (d) values (12345), (1.1111), (-1)
select * from gt8
create table gt9 (id int primary key auto_increment, d json, l year as (d) stored, p decimal(4, 2) as (d) stored, q varchar(3) as (d) stored, s tinyint unsigned as (d) stored)
insert into gt9 (d) values ('1'), ('99')
insert into gt9 (d) values ('[]')
insert into gt9 (d) values ('"a"')
insert ignore into gt9 (d) values ('1.5'), ('"2024-01-01"'), ('true'), ('[]'), ('"a"'), ('-1'), ('1e20')
select * from gt9
create table ga (id int primary key auto_increment, t tinyint, u bigint unsigned, a int unsigned as (t), b bigint unsigned as (t), c tinyint as (u), d bigint as (u), e decimal(4,2) as (u))
insert into ga (t, u) values (-1, 1)
insert into ga (t, u) values (1, 18446744073709551615)
insert into ga (t, u) values (1, 9)
insert ignore into ga (t, u) values (-1, 1), (1, 18446744073709551615)
select * from ga
create table gb (id int primary key auto_increment, s varchar(10), b bit(12), y year, f float, m datetime(6), c char(3) as (s), v varbinary(5) as (b), w binary(3) as (b), x varbinary(5) as (y), g float unsigned as (f), n datetime as (m) stored, o datetime(2) as (m) stored, p datetime(6) as (m) stored)
insert into gb (s, b, y, f, m) values ('a  ', 255, 0, 1.5, '2024-01-02 03:04:05.678901')
insert into gb (s, b, y, f, m) values ('abcd', 1, 2024, 1, null)
insert into gb (s, b, y, f, m) values ('ab  ', 1, 2024, -1.5, null)
set sql_mode = ''
insert into gb (s, b, y, f, m) values ('ab', 1, 2024, 1, '0000-00-00')
set sql_mode = default
select id, s, hex(b), y, f, m, hex(c), hex(v), hex(w), hex(x), g, n, o, p from gb
create table gc (id int primary key auto_increment, e enum('a', 'b', 'c'), s set('a', 'b', 'c'), f enum('c', 'a') as (e), t set('c', 'a') as (s))
insert into gc (e, s) values ('a', 'a,c'), ('c', '')
insert into gc (e, s) values ('b', 'a')
insert ignore into gc (e, s) values ('b', 'b,c'), ('c', 'a,b,c')
select * from gc
-- What a column is computed from stands behind its type; only COLLATE may stand between them.
create table behind_type (a int not null as (1))
create table behind_type (a int default 5 as (1))
create table behind_type (a int comment 'x' as (1))
create table behind_type (a int, b int unique generated always as (a))
create table behind_type (a int, b varchar(10) collate utf8mb4_bin as (a) stored null unique, c int generated always as (a) virtual not null comment 'x')
alter table behind_type add d int null as (a)
alter table behind_type modify c int not null as (a)
create table sets (a varchar(10) character set utf8mb4, b varchar(10) character set latin1 as (a) stored, c varchar(10) character set latin1 as (a), d text character set utf8mb3 as (concat(a, 'x')), e varchar(20) character set ascii as (upper(a)), f varchar(10) as (b))
insert into sets (a) values ('abc'), ('é')
insert into sets (a) values ('abc')
insert into sets (a) values ('aλc')
insert ignore into sets (a) values ('aλc'), ('😀')
select a, b, f from sets
update sets set a = 'λ' where a = 'abc'
update ignore sets set a = 'λ' where a = 'abc'
select a, b, f from sets
create table copied (a float(7,2), b float(4,1) as (a) stored, c float(4,2) as (a), d float as (a), e float(9,4) as (a), g double(5,2) as (a))
insert into copied (a) values (23.45)
insert into copied (a) values (1234.5)
select * from copied
create table doubled (a double(9,2), b double(5,2) as (a), c double(5,2) as (a * 2), d float(4,2) as (a))
insert into doubled (a) values (12.345)
insert into doubled (a) values (99999.5)
insert ignore into doubled (a) values (99999.5)
select * from doubled
-- NULL in a generated column that is NOT NULL.
create table never_null (a int, i int as (a) virtual not null, d double as (a+1) stored not null, c decimal(10,2) as (a) not null, t time(1) as (a) not null, e enum('x','y') as (a) not null, s varchar(4) as (a) stored not null, b bit(3) as (a) not null, y year as (a) not null, key (i), key (e))
insert into never_null (a) values (null)
insert into never_null (a) values (1), (null)
insert into never_null (a) select null
replace into never_null (a) values (null)
insert ignore into never_null (a) values (null)
insert into never_null (a) values (2)
insert into never_null (a) values (1) on duplicate key update a = 3
update never_null set a = null
select i, d, c, t, e, s, hex(b), y from never_null order by i
select i from never_null where i = 0
select e + 0 from never_null where e <> 'x'
set sql_mode=''
insert into never_null (a) values (null)
insert into never_null (a) values (null), (2)
insert into never_null (a) select null
select i, d, c, e, s from never_null order by i
set sql_mode=default
create table never_null_set (a int, b int as (a + 1) not null)
create trigger never_null_trigger before insert on never_null_set for each row set new.a = null
insert into never_null_set (a) values (1)
create table null_parent (id int primary key)
create table null_child (a int, j json as (json_object('a', a)) not null, k json as (nullif(a, 1)) stored, foreign key (a) references null_parent (id))
insert into null_child (a) values (null)
select * from null_child
-- Rows that are there are held against generated columns that come, change or get an index.
create table regenerated (a int, b bigint, s varchar(20))
insert into regenerated values (1, 5, 'abc'), (2, -5, 'def')
alter table regenerated add c bigint unsigned as (b) stored
alter table regenerated add c tinyint as (b * 1000) stored
alter table regenerated add c varchar(3) as (concat(s, a)) stored
alter table regenerated add c int as (s) stored
alter table regenerated add c date as (s) stored
alter table regenerated add c int as (b / (a - 1)) stored
alter table regenerated add c int not null as (nullif(a, 1)) stored
alter table regenerated add c tinyint unsigned as (b) virtual, add index (c)
alter table regenerated add c tinyint unsigned as (b) virtual
alter table regenerated add index (c)
create index c on regenerated (c)
alter table regenerated modify b int
alter table regenerated drop c
alter table regenerated add d tinyint as (a * 50) stored
alter table regenerated modify d tinyint as (a * 100) stored
select * from regenerated
set sql_mode = ''
alter table regenerated modify d tinyint as (a * 100) stored
alter table regenerated add e tinyint unsigned as (b) virtual, add index (e)
select * from regenerated
set sql_mode = default
drop table regenerated
create table renamed_base (a int, b double generated always as (sqrt(a)), d int)
alter table renamed_base rename column a to c, change column b b double generated always as (sqrt(c))
alter table renamed_base change column b b double generated always as (sqrt(x)), rename column c to x
alter table renamed_base change column x y int, modify b double generated always as (y + 1)
alter table renamed_base rename column y to z, modify b double generated always as (y + 1)
alter table renamed_base rename column y to z, modify d bigint
alter table renamed_base rename column y to z, rename column d to y, modify b double generated always as (y + 1)
show create table renamed_base
drop table renamed_base
create table merged (j json, k json generated always as (json_merge(j, j)))
create table merged (j json, check (json_merge(j, j) is not null))
create table merged (j json, index ((cast(json_merge(j, j) as char(40)))))
create table merged (k json default (json_merge('[]', '[]')))
-- How they are printed beside columns of bytes and of other character sets.
create table beside_bytes (b varbinary(20), c varchar(20), d date, i int, g1 varchar(9) as (substring(c, 1, 2)), g2 varchar(9) as (mid(c, 2)), g3 varchar(9) as (ucase(c)), g4 date as (adddate(d, 1)), g5 int as (ceiling(i)), g6 int as (day(d)), g7 varchar(30) as (concat(c, 'x')), g8 int as (if(i > 1 and not i, 1, 2)), g9 int as (i is not null), g10 int as (i not in (1, 2)), g11 int as (power(i, 2)), g12 int as (case i when 1 then 2 end), g13 int as (i between 1 and 2), g14 int as (c like 'a%'), g15 int as (char_length(c) + octet_length(c)), g16 int as (-i), g17 int as (i div 2 % 3), g18 date as (d + interval 1 day), g19 int as (extract(year from d)), g20 json as (json_object('a', c)), g21 varchar(9) as (trim(leading 'a' from c)), g22 int as (position('a' in c)), g23 varchar(9) as (cast(i as char)), g24 int as (i <=> 1), g25 int as (i xor 1), g26 int as (!i), g27 int as (c regexp 'a'))
show create table beside_bytes
alter table beside_bytes add index ((substring(c, 1, 2)))
show create table beside_bytes
drop table beside_bytes
create table beside_latin (l varchar(20) character set latin1, c varchar(20), g1 varchar(9) as (substring(c, 1, 2)), g2 varchar(9) as (mid(l, 2)), g3 varchar(30) as (concat(l, 'x')))
show create table beside_latin
drop table beside_latin
