-- exact: expressions of checks, defaults, generated columns and indexes as they are printed
create table k0 (a int, check (a))
create table k1 (a int, v varchar(20), d date, j json, check (a > 0 and not (v = 'x''y') and a in (1,2,3)), check (v like 'a%' or v not like 'b'), check (not a), check (a between 1 and 2 and v regexp '^a'), check (a is not null and -a < +5), check (substring(v,1,1) <> mid(v,2)), check (v <> 'a\nb'), check (a mod 2 = 0 and a div 2 = 1))
show create table k1
select constraint_name, check_clause from information_schema.check_constraints where constraint_schema = database() order by 1
create table k2 (a int, v varchar(20), g1 int as (a + 1), g2 varchar(40) as (concat(v, 'x', "y")) stored, g3 int as (if(a > 1, 1, 0)), g4 varchar(5) as (left(v, 5)), g5 int as (case when a then 1 else 2 end), g6 int generated always as (a * 2 % 3) virtual, g7 varchar(30) as (ucase(v)), g8 varchar(10) as (cast(a as char(10))), g9 double as (round(a / 3)), g10 int as (not a), g11 date as (date('2020-01-01')), g12 int as (length(v) - octet_length(v)), g13 varchar(10) as (json_unquote(json_extract(v, '$.a'))), g14 tinyint as (a is null or v = ''))
show create table k2
select column_name, generation_expression from information_schema.columns where table_schema = database() and table_name = 'k2' order by ordinal_position
create table k3 (a int default (1 + 2), b varchar(50) default (uuid()), c datetime default (now() + interval 1 day), d varchar(20) default ('it''s'), e json default (json_object('a', 1)), f int default (-1), g date default (curdate()), h date default (current_date), i datetime default (now()), k timestamp default (current_timestamp), l json default ('[]'), m varchar(10) default (concat('a', "b")), n datetime(3) default (now(3)), o time default (current_time()), p bigint default (unix_timestamp()), q binary(16) default (uuid_to_bin(uuid())))
show create table k3
select column_name, column_default, extra from information_schema.columns where table_schema = database() and table_name = 'k3' order by ordinal_position
show full columns from k3
insert into k2 (a, v) values (1, '{"a": 1}'), (0, null), (null, 'abc')
select * from k2
create table k4 (a varchar(10), key f1 ((lower(a))), key f2 ((substring(a, 1, 2))), key f3 ((cast(a as unsigned))), key f4 ((a = 'x')), unique f5 ((ucase(a)), a))
show create table k4
show index from k4
