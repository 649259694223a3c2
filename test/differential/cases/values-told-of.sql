-- Which values are told of: what MySQL reads a number from, and whether it tells of what is none
create table t (id int, s varchar(20), n int, d date, ts tinytext, k enum('a','abc','12'), b tinyblob, vb varbinary(20), c char(9), dt datetime, t time, j json)
insert into t values (1,'abc',null,'2024-01-01','x','a','q','q','q','2024-01-01 10:00:00','10:00:00','{"a": "x", "b": [1], "c": "abc"}'),(2,'2024-02-29',5,null,'y y','12','z','z','z',null,null,null),(3,null,7,'1999-12-31',null,null,null,null,null,null,null,'"zz"')
create table e (id int, s varchar(20), n int, d date)
select b + 0 from t
select vb + 0 from t
select c + 0 from t
select cast(ts as signed) from t
select cast(ts as decimal) from t
select cast(ts as double) from t
select cast(c as signed) from t
select cast(c as double) from t
select cast(b as signed) from t
select cast(vb as signed) from t
select round(ts) from t
select abs(ts), -ts from t
select sum(ts), avg(ts) from t
select sum(c) from t
select ts = 3 from t
select ts in (1,2) from t
select ts between 1 and 2 from t
select ts and 1 from t
select ts or 0 from t
select not ts from t
select ts is true from t
select if(ts, 1, 2) from t
select case ts when 1 then 2 end from t
select interval(ts, 1, 2) from t
select ts & 1 from t
select ts << 1 from t
select ts % 2 from t
select left(s, ts) from t
select d + interval ts day from t
select d + interval c day from t
select makedate(2000, ts) from t
select floor(ts) from t
select concat(ts) + 0 from t
select upper(ts) + 0 from t
select coalesce(ts, 'a') + 0 from t
select if(id > 0, ts, ts) + 0 from t
select case when 1 then ts end + 0 from t
select ifnull(ts, ts) + 0 from t
select nullif(ts, 'zz') + 0 from t
select greatest(ts, ts) + 0 from t
select min(ts) + 0 from t
select max(c) + 0 from t
select any_value(ts) + 0 from t
select (select ts from t where id = 1) + 0
select (select c from t where id = 1) + 0
select (select 'x') + 0
select (select max(c) from t) + 0
select x + 0 from (select ts as x from t) q
select x + 0 from (select concat(ts) as x from t) q
select x + 0 from (select concat(ts) as x from t limit 2) q
select x + 0 from (select c as x from t limit 2) q
select x + 0 from (select concat(c) as x from t limit 2) q
select x + 0 from (select ts as x from t limit 2) q
select x + 0 from (select convert(c using utf8mb4) as x from t union select 'x') q
select n + concat('x','y') from t
select n + 'xy' from t
select n + 'xy' from e
select n + concat('x','y') from e
select n = concat('x','y') from t
select n + 1 = concat('x','y') from t
select n + 1 = 'xy' from t
select id from t where n = concat('x','y')
select id from e where n + 1 = concat('x','y')
select left('abc', 'x') from t
select left(s, 'x') from t
select left(s, concat('x')) from t
select date_add(d, interval 'x' day) from t
select date_add(d, interval 'x' day) from e
select date('x') from e
select date('x') from t
select id from e where date('x')
select id from t where date('x') = d
select id from e where date('x') = d
select id from e where d = date('x')
select year('x') + n from t
select year('x') + n from e
select str_to_date('2024-02-30', '%Y-%m-%d') from e
select 1/0 from e
select 1/0 from t
select n/0 from t
select id from e where 1/0
select id from e where n = 1/0
select id from e where n + 1 = 1/0
select id from e where n > 1/0
select count(*) from e where 1/0
select sum(1/0) from e
select sum('x') from e
select max('x' + 0) from e
select id from t order by 'x' + 0
select id from t order by n + 'x'
select id from e order by 'x' + 0
select id from t group by id having 'x'
select id from e group by id having 'x'
select id from e group by id having 1/0
select id from t limit 0
select 'x' + 0 from t limit 0
select s + 0 from t limit 0
select s + 0 from t order by id limit 0
select s + 0 from t order by id limit 1
select s + 0 from t order by id limit 1, 1
select ts, s + 0 from t order by n limit 1
select distinct s + 0 from t limit 1
select s + 0 as x from t where id = 2 union select n from t where id = 99
select coalesce(c, 'a') + 0 from t
select coalesce(ts, 'a') + 0 from t where id = 3
select if(id > 0, c, ts) + 0 from t
select if(id > 0, ts, c) + 0 from t
select case when 1 then c end + 0 from t
select case id when 1 then c else ts end + 0 from t
select ifnull(c, ts) + 0 from t
select nullif(c, 'zz') + 0 from t
select nullif(concat(c), 'zz') + 0 from t
select greatest(c, 'a') + 0 from t
select greatest(concat(c), 'a') + 0 from t
select greatest(c, 'a') = 1 from t
select greatest(c, 'a') & 1 from t
select cast(greatest(c, 'a') as signed) from t
select cast(coalesce(c, 'a') as signed) from t
select cast(coalesce(ts, 'a') as signed) from t
select coalesce(ts, 'a') & 1 from t
select coalesce(c, 'a') & 1 from t
select coalesce(c, 'a') and 1 from t
select left('abc', coalesce(c, 'a')) from t
select left('abc', coalesce(ts, 'a')) from t
select min(c) + 0 from t
select min(concat(c)) + 0 from t
select min(c) & 1 from t
select cast(min(c) as signed) from t
select group_concat(c) + 0 from t
select any_value(c) + 0 from t
select lag(c) over (order by id) + 0 from t
select first_value(c) over (order by id) + 0 from t
select max(c) over () + 0 from t
select lag(ts) over (order by id) + 0 from t
select j->>'$.a' + 0 from t
select j->'$.a' + 0 from t
select j->'$.b' + 0 from t
select json_unquote(j->'$.a') + 0 from t
select json_extract(j, '$.a') + 0 from t
select json_extract(j, '$.a') = 1 from t
select json_extract(j, '$.b') + 1 from t
select sum(json_extract(j, '$.b')) from t
select sum(json_extract(j, '$.a')) from t
select round(j) from t
select cast(j as signed) from t
select cast(j as double) from t
select cast(j as decimal) from t
select if(id>0, json_extract(j,'$.b'), 0) + 1 from t
select if(id>0, json_extract(j,'$.a'), 0) + 1 from t
select sum(if(id>0, json_extract(j,'$.a'), 0)) from t
select j & 1 from t
select left('abc', j) from t
select d + interval j day from t
select coalesce(json_extract(j,'$.a'), 1) + 1 from t
select 'x' collate utf8mb4_bin + 0 from t
select (c collate utf8mb4_bin) + 0 from t
select (ts collate utf8mb4_bin) + 0 from t
select ifnull(null, null) collate utf8mb4_bin
select coalesce(null) collate utf8mb4_bin
select nullif(null, 1) collate utf8mb4_bin
select (case when 1 then null end) collate utf8mb4_bin
select if(1, null, null) collate utf8mb4_bin
select (select null) collate utf8mb4_bin
select concat(null) collate utf8mb4_bin
select upper(null) collate utf8mb4_bin
select greatest(null, null) collate utf8mb4_bin
select null = null collate utf8mb4_bin
select (null + 1) collate utf8mb4_bin
select x collate utf8mb4_bin from (select null as x) q
select max(null) collate utf8mb4_bin
select replace('a', 'b', null) collate utf8mb4_bin
select concat('a', null) collate utf8mb4_bin
select reverse(null) collate utf8mb4_bin
select json_valid(upper(null)), json_valid(null)
select json_valid(concat(null))
select json_extract(upper(null), '$.a')
select json_extract(null, '$.a')
select json_extract(ifnull(null,null), '$.a')
select json_unquote(concat(null))
select json_unquote(null)
select upper(null) regexp 'a'
select null regexp 'a'
select 'a' regexp null
select 'a' regexp upper(null)
select regexp_instr(upper(null), 'a')
select regexp_instr(null, 'a')
select concat(null, 'a') regexp 'a'
select json_search(upper(null), 'one', 'x')
select 'x' in (select s from t)
select s in (select id from t where id > 100) from t
select (s, id) in (select n, id from t) from t
select s = any (select n from t) from t
select s > all (select n from t) from t
select s not in (select n from t) from t
select id from t where s not in (select n from t)
select id from t where s not in (select n from t where n is not null)
select id from t where s in (select n from t) or id > 5
select id from t where s in (select x.n from t x where x.id = t.id)
select n in (select s from t) from t
select id from t where n in (select s from t)
select n in (select x.s from t x where x.id = t.id) from t
create table big (id int, b decimal(40,20), c decimal(25,0))
insert into big values (1, 12345678901234567890.5, 99999999999999999999)
select left('abc', b) from big
select left('abc', c) from big
select b & 1 from big
select c & 1 from big
select b << 1 from big
select ~b from big
select bit_count(b) from big
select cast(b as signed) from big
select cast(b as unsigned) from big
select cast(c as unsigned) from big
select cast(-c as unsigned) from big
select makedate(2000, b) from big
select substring('abc', b) from big
select conv(b, 10, 16) from big
select bin(b) from big
select hex(b) from big
select format(b, 2) from big
select elt(b, 'a') from big
select round(1.5, b) from big
select repeat('a', b) from big
select lpad('a', b, 'b') from big
select char(b) from big
select sec_to_time(b) from big
select from_days(b) from big
select maketime(b, 1, 1) from big
select interval(b, 1, 2) from big
select space(b) from big
select b in (1, 2), id in (b, 1) from big
select (id, b) in ((b, b), (1, 2)) from big
select (id, b) = (b, b) from big
select id in (b) from big
select case id when b then 1 end from big
select bit_or(b) from big
select bit_and(c) from big
select week('2024-01-01', b) from big
select truncate(1.5, b) from big
select cast(b as time) from big
select cast(b as datetime) from big
select cast(b as date) from big
select date(b), time(b) from big
select json_array(b) from big
select b xor 1, b and 1, not b from big
select ceil(b), floor(b), round(b) from big
select concat(null) collate utf8mb4_bin
select upper(null) collate utf8mb4_bin
select lower(null) collate utf8mb4_bin
select reverse(null) collate utf8mb4_bin
select left(null,1) collate utf8mb4_bin
select right(null,1) collate utf8mb4_bin
select substring(null,1) collate utf8mb4_bin
select substring_index(null,'a',1) collate utf8mb4_bin
select trim(null) collate utf8mb4_bin
select ltrim(null) collate utf8mb4_bin
select rtrim(null) collate utf8mb4_bin
select replace(null,'a','b') collate utf8mb4_bin
select repeat(null,2) collate utf8mb4_bin
select lpad(null,5,'a') collate utf8mb4_bin
select rpad(null,5,'a') collate utf8mb4_bin
select insert(null,1,1,'a') collate utf8mb4_bin
select elt(1,null) collate utf8mb4_bin
select hex(null) collate utf8mb4_bin
select quote(null) collate utf8mb4_bin
select format(null,2) collate utf8mb4_bin
select conv(null,10,16) collate utf8mb4_bin
select bin(null) collate utf8mb4_bin
select oct(null) collate utf8mb4_bin
select concat_ws('a',null) collate utf8mb4_bin
select concat_ws(null,null) collate utf8mb4_bin
select concat_ws(null,'a') collate utf8mb4_bin
select space(null) collate utf8mb4_bin
select soundex(null) collate utf8mb4_bin
select to_base64(null) collate utf8mb4_bin
select from_base64(null) collate utf8mb4_bin
select date_format(null,'%Y') collate utf8mb4_bin
select date_format('2024-01-01',null) collate utf8mb4_bin
select monthname(null) collate utf8mb4_bin
select dayname(null) collate utf8mb4_bin
select time_format(null,'%H') collate utf8mb4_bin
select cast(null as char) collate utf8mb4_bin
select sha2(null,256) collate utf8mb4_bin
select json_unquote(null) collate utf8mb4_bin
select json_type(null) collate utf8mb4_bin
select export_set(1,null,null) collate utf8mb4_bin
select make_set(1,null) collate utf8mb4_bin
select char(null) collate utf8mb4_bin
select char(null using utf8mb4) collate utf8mb4_bin
select unhex(null) collate utf8mb4_bin
select mid(null,1) collate utf8mb4_bin
select json_pretty(null) collate utf8mb4_bin
select json_quote(null) collate utf8mb4_bin
select get_format(date,null) collate utf8mb4_bin
select inet_ntoa(null) collate utf8mb4_bin
select regexp_replace(null,'a','b') collate utf8mb4_bin
select regexp_substr(null,'a') collate utf8mb4_bin
select concat(null,'a') collate utf8mb4_bin
select concat(null,null) collate utf8mb4_bin
select lpad(null,null,null) collate utf8mb4_bin
select insert(null,null,null,null) collate utf8mb4_bin
select replace(null,null,null) collate utf8mb4_bin
select trim('a' from null) collate utf8mb4_bin
select trim(null from null) collate utf8mb4_bin
select nullif(null,'a') collate utf8mb4_bin
select nullif(null,null) collate utf8mb4_bin
select (case null when null then null end) collate utf8mb4_bin
select greatest(null,'a') collate utf8mb4_bin
select ifnull(null,'a') collate utf8mb4_bin
select aes_encrypt(null,'a') collate utf8mb4_bin
select uuid_to_bin(null) collate utf8mb4_bin
select bin_to_uuid(null) collate utf8mb4_bin
select compress(null) collate utf8mb4_bin
select ucase(null) collate utf8mb4_bin
select str_to_date(null,'a') collate utf8mb4_bin
select addtime(null,null) collate utf8mb4_bin
select substr(null,null,null) collate utf8mb4_bin
select max(null) collate utf8mb4_bin
select json_search(null,'one','x') collate utf8mb4_bin
create table m (d date, dt datetime(3), s varchar(20), t time)
insert into m values ('2024-01-01', '2024-01-01 10:00:00', '2024-01-01', '10:00:00')
select d + interval 99999999999 year from m
select d - interval 9000000 year from m
select dt + interval 99999999999 year from m
select dt - interval 9000000 year from m
select s + interval 99999999999 year from m
select s - interval 9000000 year from m
select t + interval 99999999999 year from m
select t - interval 9000000 year from m
select d + interval 99999999999 month from m
select d - interval 9000000 month from m
select dt + interval 99999999999 month from m
select dt - interval 9000000 month from m
select s + interval 99999999999 month from m
select s - interval 9000000 month from m
select t + interval 99999999999 month from m
select t - interval 9000000 month from m
select d + interval 99999999999 quarter from m
select d - interval 9000000 quarter from m
select dt + interval 99999999999 quarter from m
select dt - interval 9000000 quarter from m
select s + interval 99999999999 quarter from m
select s - interval 9000000 quarter from m
select t + interval 99999999999 quarter from m
select t - interval 9000000 quarter from m
select d + interval 99999999999 week from m
select d - interval 9000000 week from m
select dt + interval 99999999999 week from m
select dt - interval 9000000 week from m
select s + interval 99999999999 week from m
select s - interval 9000000 week from m
select t + interval 99999999999 week from m
select t - interval 9000000 week from m
select d + interval 99999999999 day from m
select d - interval 9000000 day from m
select dt + interval 99999999999 day from m
select dt - interval 9000000 day from m
select s + interval 99999999999 day from m
select s - interval 9000000 day from m
select t + interval 99999999999 day from m
select t - interval 9000000 day from m
select d + interval 99999999999 hour from m
select d - interval 9000000 hour from m
select dt + interval 99999999999 hour from m
select dt - interval 9000000 hour from m
select s + interval 99999999999 hour from m
select s - interval 9000000 hour from m
select t + interval 99999999999 hour from m
select t - interval 9000000 hour from m
select d + interval 99999999999 minute from m
select d - interval 9000000 minute from m
select dt + interval 99999999999 minute from m
select dt - interval 9000000 minute from m
select s + interval 99999999999 minute from m
select s - interval 9000000 minute from m
select t + interval 99999999999 minute from m
select t - interval 9000000 minute from m
select d + interval 99999999999 second from m
select dt + interval 99999999999 second from m
select s + interval 99999999999 second from m
select t + interval 99999999999 second from m
select d + interval '9000-1' year_month from m
select dt + interval '9000-1' year_month from m
select s + interval '9000-1' year_month from m
select d + interval '9999999 1' day_hour from m
select dt + interval '9999999 1' day_hour from m
select s + interval '9999999 1' day_hour from m
select d + interval '999999999999:1' minute_second from m
select dt + interval '999999999999:1' minute_second from m
select s + interval '999999999999:1' minute_second from m
select d + interval '9999999 1:1:1' day_second from m
select dt + interval '9999999 1:1:1' day_second from m
select s + interval '9999999 1:1:1' day_second from m
select dt + interval 613566755 week from m
select dt + interval 613566756 week from m
select d + interval 613566756 week from m
select dt + interval 1431655764 quarter from m
select dt + interval 1431655765 quarter from m
