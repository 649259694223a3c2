-- Numbers and moments that are read from documents.
create table t (id int primary key auto_increment, j json, i int, dc decimal(10,2), d date, dt datetime, ti time, f double, y year, b bit(5))
insert into t (j) values ('{"a":1}'),('[1]'),('"abc"'),('"12"'),('"12x"'),('12'),('12.7'),('-3'),('true'),('false'),('null'),('"2024-02-29"'),('"2024-02-29 10:20:30"'),('"10:20:30"'),('20240229'),('102030'),('18446744073709551615'),('1e20'),('""'),('" 7"'),('"7 "'),('"1e2"'),('""'),('"1.5"')
insert into t (j) values ('"x"'),(json_array(date'2024-01-02')),(cast(date'2024-01-02' as json)),(cast(time'10:20:30.5' as json)),(cast(timestamp'2024-01-02 10:20:30.5' as json)),(cast(1.50 as json)),(cast(x'3132' as json))
select id, j, cast(j as signed) from t
select id, j, cast(j as unsigned) from t
select id, j, cast(j as decimal(20,3)) from t
select id, j, cast(j as double) from t
select id, j, j + 0 from t
select id, j, cast(j as float) from t
select id, j, cast(j as date) from t
select id, j, cast(j as datetime) from t
select id, j, cast(j as datetime(3)) from t
select id, j, cast(j as time) from t
select id, j, cast(j as time(2)) from t
select id, j, cast(j as year) from t
select id, j, cast(j as char(3)) from t
select id, j, date(j), year(j), hour(j), time(j), dayname(j), j + interval 1 day from t
select id, j, sum(j), avg(j) from t group by id
select id, j, if(j, 'y', 'n'), j is true, not j, j and 1 from t
select sum(j) from t
select id, cast(j->'$.a' as signed), cast(j->>'$.a' as signed), cast(json_extract(j, '$[0]') as signed) from t where id < 3
select id, case when j then 'y' else 'n' end, j or 0, j xor 0, nullif(j, 0), j = 0, if(j->'$.a', 'y', 'n') from t
select id from t where j
select id from t where j->'$.a'
select json_array(1.5) -> '$[0]' + 1, cast(json_extract('[1.5]', '$[0]') as signed), cast(json_extract('["2.5"]', '$[0]') as signed), cast(json_array(2.5)->'$[0]' as signed)
select id, j, makedate(j, 5), sec_to_time(j), from_unixtime(j), timestampadd(day, j, '2024-01-01'), left('abcdef', j), repeat('a', j), lpad('x', j, 'y') from t where id in (6,7,8,9,4,3)
select id, j, j * 2, -j, abs(j), round(j), floor(j), j % 5, j & 7, j | 0 from t
create table kept_documents (id int primary key auto_increment, j json, d datetime)
insert into kept_documents (j) values ('"2024-01-01"'), ('5'), ('"10:11:12"'), ('{"a": 1}'), (cast(date'2024-01-01' as json)), (cast(time'10:11:12' as json)), ('20240101')
select id, cast(j as time), cast(j as date), cast(j as datetime) from kept_documents
select id, cast(coalesce(j, j) as time), cast(coalesce(j, j) as date), cast(coalesce(j, j) as datetime) from kept_documents
select id, cast(ifnull(j, j) as time), cast(ifnull(j, j) as date), cast(ifnull(j, j) as datetime) from kept_documents
select id, cast(json_extract(j, '$') as time), cast(json_extract(j, '$') as date), cast(j->'$' as datetime) from kept_documents
select id, cast(max(j) as time), cast(max(j) as date), cast(max(j) as datetime) from kept_documents group by id
select id, cast(any_value(j) as time), cast(any_value(j) as date) from kept_documents group by id
select id, date(coalesce(j, j)), time(coalesce(j, j)), timestamp(coalesce(j, j)), date(j), time(j), timestamp(j) from kept_documents
select id, coalesce(j, j) + interval 1 day, j + interval 1 day, year(coalesce(j, j)), year(j), hour(coalesce(j, j)), hour(j) from kept_documents
select id, cast(coalesce(j, j) as signed), cast(coalesce(j, j) as decimal(10,2)), coalesce(j, j) + 0, cast(coalesce(j, j) as double) from kept_documents
select id, cast(coalesce(j, j) as year), cast(coalesce(j, j) as char) from kept_documents
select id from kept_documents where cast(coalesce(j, j) as date) = '2024-01-01'
update kept_documents set d = coalesce(j, j) where id = 1
select id, d from kept_documents
drop table if exists k, g, m, s
create table k (ti time, dt datetime, da date, ts timestamp, y year, i int, u int unsigned, bi bigint, de decimal(10,2), f float, d double, c char(5), v varchar(20), j json)
insert into k (ti) values (cast('"10:11:12"' as json))
insert into k (ti) values (cast('5' as json))
insert into k (ti) values (cast('[5]' as json))
insert into k (ti) values (json_extract('{"a": "10:11:12"}', '$.a'))
insert into k (da) values (json_extract('{"a": "2020-02-03"}', '$.a'))
insert into k (dt) values (json_extract('{"a": "2020-02-03 10:11:12"}', '$.a'))
insert into k (i) values (json_extract('{"a": "12"}', '$.a'))
insert into k (i) values (json_extract('{"a": 12}', '$.a'))
insert into k (i) values (json_extract('{"a": true}', '$.a'))
insert into k (i) values (json_extract('{"a": "x"}', '$.a'))
insert into k (i) values (1), (2), (json_extract('{"a": "x"}', '$.a'))
insert into k (d) values (json_extract('{"a": "1.5"}', '$.a'))
insert into k (de) values (json_extract('{"a": "1.5"}', '$.a'))
insert into k (j, i) values ('{"a": "7", "d": "2020-01-02 03:04:05", "t": "10:00:00", "n": null, "b": true, "f": 2.5}', 1)
update k set i = j->'$.a', dt = j->'$.d', ti = j->'$.t', u = j->'$.b', d = j->'$.f', de = j->'$.f', bi = j->'$.f', v = j->'$.f' where j is not null
select * from k where j is not null
update k set i = json_extract(j, '$.zz') where j is not null
create trigger tr before insert on k for each row set new.i = new.j->'$.a'
insert into k (j) values ('{"a": "77"}')
insert into k (j) values ('{"a": "x"}')
drop trigger tr
create table g (j json, i int as (j->'$.a'), da date as (j->'$.d') stored)
insert into g (j) values ('{"a": "7", "d": "2020-01-02"}')
insert into g (j) values ('{"a": 7}')
insert into g (j) values ('{"a": "x"}')
insert into g (j) values ('{"a": true}')
insert into g (j) values ('{"d": 5}')
select * from g
create table m (j json)
insert into m values ('"12"'), ('13'), ('true')
alter table m modify j int
insert into k (v, c) values (cast('"ab"' as json), cast('1' as json))
select v, c from k where v is not null
set @j = cast('"5"' as json)
insert into k (i) values (@j)
insert into k (i) select max(j->'$.a') from k
insert into k (i) select (select j->'$.a' from k where j is not null limit 1)
insert into k (i) select if(true, j->'$.a', 1) from k where j is not null
insert into k (i, j) values (1, '{"a": "5"}') on duplicate key update i = j->'$.a'
drop table k, g, m
create table k (ti time, dt datetime, i int, de decimal(10,2), d double, j json)
create table s (id int, j json)
insert into s values (1, '{"a": "5", "n": 6, "t": "10:00:00"}')
insert into k (i) select coalesce(j->'$.a', j) from s
insert into k (i) select ifnull(j->'$.a', j) from s
insert into k (i) select any_value(j->'$.a') from s
insert into k (i) select if(1, j->'$.a', j) from s
insert into k (i) select case when 1 then j->'$.a' else j end from s
insert into k (i) select nullif(j->'$.a', j) from s
insert into k (i) select coalesce(j->'$.n', j) from s
insert into k (d) select coalesce(j->'$.a', j) from s
insert into k (ti) select coalesce(j->'$.t', j) from s
insert into k (i) select greatest(j->'$.a', j) from s
insert into k (i) select min(j->'$.a') from s
insert into k (i) select a from (select j->'$.a' as a from s) x
insert into k (i) select j->'$.a' from s union select j->'$.n' from s
insert into k (i) with x as (select j->'$.a' as a from s) select a from x
insert into k (i) select json_value(j, '$.a') from s
insert into k (i) select j->>'$.a' from s
update k set i = (select coalesce(j->'$.a', j) from s)
update k, s set k.i = s.j->'$.a'
insert into k (j) select j from s on duplicate key update i = 1
select * from k
create view vj as select j->'$.a' as a from s
insert into k (i) select a from vj
set @x = (select j->'$.a' from s)
insert into k (i) values (@x)
insert into k (i) select @x
prepare p from 'insert into k (i) values (json_extract(?, "$.a"))'
set @y = '{"a": "8"}'
execute p using @y
