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
