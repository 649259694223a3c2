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
select * from t where s + 0 = 99
select * from t where ts + 0 = 99
select sign(s) * (2.5 div n) from t
select id from t where n = s
select id from t where (n+0) = s
select s = n from t
select n = s from t
select n <=> s from t
select n in (s, 5) from t
select n between s and 9 from t
select s + n from t
select n + s from t
select s * n from t
select mod(n, s) from t
select n and s from t
select s and n from t
select s or n from t
select n or s from t
select id from t where s or n
select id from t where n and s
select n xor s from t
select cast('x' as signed) from e
select cast('x' as signed) is null from e
select id from e where cast('x' as signed)
select id from e where 'x'
select id from e where 'x' + 1
select id from e where n = 'x'
select id from e where s = 1
select s + 0 from t where 'abc' = s
select s + 0 from t where s = 'abc' union all select 1
select s + 0 from t where s = 'abc' union select 1
select 'x' + 0 from e union select 'y' + 0 from e
select 'x' + 0 from t where n = 100 union select 1
select if(n > 100, 'x' + 0, 1) from t
select case when n > 100 then cast('x' as signed) else 1 end from t
select coalesce(1, 'x' + 0) from t
select ifnull(1, cast('x' as signed))
select if(1, 2, 'x' + 0)
select 1 in (1, 'x' + 0)
select 1 or 'x'
select 0 and 'x'
select 1 and 'x'
select 'x' and 0
select null = 'x' + 0
select null + ('x' + 0)
select 1 between 'x' and 3
select 5 between 'x' and 3
select null between 'x' and 3
select n in ('x', 5) from t
select n between 'x' and 9 from t
select id from e where n > 'x'
select 'x' in (select n from t)
select 'x' in (select n from e)
select 'x' in (select 5)
select s in (select n from t) from t
select id from t where s in (select n from t)
select id from t where 'x' in (select n from t)
create table o (id int, s varchar(20), n int, c9 time, d date, dt datetime)
insert into o values (1, '日本', null, null, null, null), (2, null, 1, '10:00:00', '2024-01-01', '2024-01-01')
select addtime(c9, s) from o
select subtime(c9, s) from o
select timediff(c9, s) from o
select timediff(s, c9) from o
select addtime(s, c9) from o
select addtime(dt, s) from o
select timestamp(d, s) from o
select datediff(d, s) from o
select datediff(s, d) from o
select timestampdiff(day, d, s) from o
select timestampdiff(day, s, d) from o
select d + interval s day from o
select s + interval n day from o
select convert_tz(s, null, '+00:00') from o
select convert_tz(null, s, '+00:00') from o
select date_format(s, null) from o
select date_format(d, s) from o
select maketime(n, s, 1) from o
select makedate(n, s) from o
select period_add(n, s) from o
select left(n, s) from o
select right(n, s) from o
select substring(n, s) from o
select repeat(n, s) from o
select lpad(n, s, 'a') from o
select lpad('a', s, n) from o
select round(n, s) from o
select truncate(n, s) from o
select pow(n, s) from o
select pow(s, n) from o
select log(n, s) from o
select atan2(n, s) from o
select format(s, n) from o
select format(n, s) from o
select conv(n, s, 10) from o
select conv(s, n, 10) from o
select elt(n, s) from o
select field(n, s) from o
select interval(n, s, 1) from o
select interval(s, n, 1) from o
select strcmp(n, s) from o
select n & s from o
select s & n from o
select n | s from o
select n << s from o
select s << n from o
select n ^ s from o
select n div s from o
select n % s from o
select n / s from o
select n - s from o
select n < s from o
select s < n from o
select (n, s) = (s, n) from o
select (n, n) = (s, s) from o
select (n, n) < (s, s) from o
select greatest(n, s) from o
select least(s, n) from o
select insert(n, s, 1, 'a') from o
select locate('a', n, s) from o
select substring_index(n, 'a', s) from o
select makedate(s, n) from o
select maketime(s, n, 1) from o
select mod(s, n) from o
select week(d, s) from o
select yearweek(d, s) from o
select week(s, n) from o
select str_to_date(n, s) from o
select from_unixtime(n, s) from o
select json_array(n + s) from o
select n between s and s from o
select s between n and n from o
select n not between s and s from o
select n in (s, s) from o
select s in (n, n) from o
select case n when s then 1 end from o
select case s when n then 1 end from o
select nullif(n, s) from o
select nullif(s, n) from o
select if(n, s + 0, 1) from o
select n and s + 0 from o
select coalesce(n, s) + 0 from o
select concat(n, s + 0) from o
select concat(s + 0, n) from o
select concat_ws(n, s + 0) from o
select d = s from o
select s = d from o
select d < s from o
select d between s and s from o
select s between d and d from o
select d in (s, s) from o
select d <=> s from o
select c9 = s from o
select c9 <=> s from o
select date(s) = d from o
select d = date(s) from o
select c9 = time(s) from o
select time(s) = c9 from o
select id from o where n = s
select id from o where d = s
select id from o where d < s
select id from o where c9 < time(s)
select id from o where n + 0 = s
select id from o where n = s + 0
select id from o where not n = s
select id from o where n in (s, s)
select id from o where n not in (s, s)
select id from o where n between s and s
select id from o where n not between s and s
select id from o where (n = s) is null
select id from o where n = s and id = 1
select id from o where n = s or id = 1
select id from o where id = 2 and s + 0 = 1
select id from o where s + 0 = 1 and id = 2
select id from o where id = 2 or s + 0 = 1
select id from o where id = 1 or s + 0 = 1
select id from o where n and s
select id from o where n or s
select a.id from o a join o b on a.n = b.s
select a.id from o a join o b on b.s = a.n
select a.id from o a left join o b on a.n = b.s
create table q (id int, s varchar(20), n int, c9 time, d date, dt datetime, c text)
insert into q values (1, '日本', null, null, null, null, 'q'), (2, null, 1, '10:00:00', '2024-01-01', '2024-01-01', '7')
select conv('x y', 16, 10)
select conv('', 16, 10)
select conv(' ', 16, 10)
select conv('12abc', 10, 16)
select conv('12xyz', 16, 10)
select conv('zz', 16, 10)
select conv('ff', 16, 10)
select conv('1.5', 10, 16)
select conv('99999999999999999999', 10, 16)
select conv('-5', 10, 16), conv('+5', 10, 16), conv('- 5', 10, 16)
select conv(1.5, 10, 16), conv(1e30, 10, 16), conv('1e5', 10, 16)
select bin('12abc'), oct('9'), oct('12abc'), bin(' 12 '), bin('')
select bin('abc'), oct('abc')
select conv(c, 10, 16) from q
select conv(s, 10, 16) from q
select conv(n, 10, 16), conv(d, 10, 16), conv(dt, 10, 16), conv(c9, 10, 16) from q
select conv('abc', 99, 16)
select conv('abc', 10, null)
select conv(null, 10, 10)
select conv('é', 36, 10)
select conv('abc', -16, 10)
select conv('5', 2, 10), conv('15', 2, 10)
select conv(x'4142', 16, 10)
select conv(b'101', 2, 10)
select conv(5, 2, 10), conv(19, 8, 10)
select conv(true, 10, 2), conv(-1, 10, 16), conv(-1.5, 10, 16)
select group_concat(s) g from q group by id having g > 1
select group_concat(c) g from q group by id having g > 1
select group_concat(s) g from q having g > 1
select group_concat(distinct s order by 1) g from q group by id having g > 1
select concat(s) g from q group by id, s having g > 1
select s g from q having g > 1
select concat(s) g from q having g > 1
select concat(s) g from q group by g having g > 1
select s g from q group by g having g > 1
select concat(s) g from q order by g + 0
select concat(s) g from q group by g order by g + 0
select id from q order by s + 0
select distinct concat(s) g from q order by g + 0
select s is unknown from q
select s is not unknown from q
select (s + 0) is null from q
select ('a' = 12) is unknown from q
select ('a' = 12) is null from q
select ('a' + 12) is null from q
select (1/0) is null from q
select s is true, s is not false from q where id = 1
select null < cast('-4.5' as datetime) from q
select id from q where null < cast('-4.5' as datetime)
select id from q where n = cast('x' as signed)
select id from q where n > cast('x' as signed)
select id from q where id = 99 and n > cast('x' as signed)
select timestamp'2023-12-31 23:59:59.5' = 7 from q
select timestamp'2023-12-31 23:59:59.5' = 7
select date'2024-02-29' = 7
select dt = 7 from q
select d = 7 from q
select dt = 7 from q where id = 1
select id from q where dt = 7
select cast('2024-01-01' as date) = 7 from q
select dt + interval 1 day = 7 from q
select date(dt) = 7 from q
select coalesce(d, d) = 7 from q
select x = 7 from (select d as x from q limit 2) q
select x = 7 from (select d as x from q) q
select x = 7 from (select date(dt) as x from q) q
select x = 7 from (select date(dt) as x from q limit 2) q
select d in (7, 8) from q
select d between 7 and 8 from q
select date'2024-01-01' in (7, 8) from q
select date'2024-01-01' between 7 and 8 from q
select d in ('x', '2024-01-01') from q
select date'2024-01-01' in ('x', '2024-01-01') from q
select date'2024-02-29' in (date'2024-02-29', '2026-06-15 10:20:30')
select date'2024-02-28' in (date'2024-02-29', '2026-06-15 10:20:30')
select d in (date'2024-02-29', '2026-06-15 10:20:30') from q
select d in ('2024-02-29', '2026-06-15 10:20:30') from q
select d in (d, '2026-06-15 10:20:30') from q
select dt in (date'2024-02-29', '2026-06-15 10:20:30') from q
select timestamp'2000-01-01 00:00:00' in ('2026-06-15 10:20:30', date'2024-02-29')
select time'10:11:12.5' in (0,1,'x')
select time'10:11:12.5' in ('abc','x')
select time'10:11:12.5' in ('10:11:12.5','x')
select c9 in ('x', '10:00:00') from q
select c9 in ('x', 1) from q
select c9 > '2024-02-29 10:00:00' from q
select c9 = '2024-02-29' from q
select c9 < '2024-02-29 10:00:00.5' from q
select c9 in ('2024-02-29 10:00:00', '10:00:00') from q
select c9 between '2024-02-29 10:00:00' and '10:00:00' from q
select id from q where c9 > '2024-02-29 10:00:00'
select d = '2024-02-29 10:00:00' from q
select d > '2024-02-29 10:00:00' from q
select c9 = timestamp'2024-02-29 10:00:00' from q
create table r (id int, c9 time, d date, dt datetime, s varchar(30))
insert into r values (1, '10:20:30', '2026-06-15', '2026-06-15 10:20:30', '2026-06-15 10:20:30'), (2, null, null, null, null)
select date'2026-06-15' in (date'2024-02-29', '2026-06-15 10:20:30')
select d in (date'2024-02-29', '2026-06-15 10:20:30') from r
select d in ('2024-02-29', '2026-06-15 10:20:30') from r
select d in ('2026-06-15 10:20:30') from r
select d in ('2024-02-29', '2026-06-15 00:00:00') from r
select d in ('2024-02-29', 'x', '2026-06-15') from r
select d in ('2024-02-29', d, '2026-06-15 10:20:30') from r
select d in ('2024-02-29', timestamp'2026-06-15 10:20:30') from r
select d in ('2026-06-15 10:20:30', timestamp'2020-06-15 10:20:30') from r
select id from r where d in ('2024-02-29', '2026-06-15 10:20:30')
select id from r where d in ('2024-02-29 10:00:00', '2026-06-15 00:00:00')
select id from r where d not in ('2024-02-29', '2026-06-15 10:20:30')
select dt in ('2024-02-29', '2026-06-15 10:20:30') from r
select dt in ('2024-02-29x', '2026-06-15 10:20:30') from r
select d in ('2024-02-29x', '2026-06-15 10:20:30') from r
select c9 in ('10:20:30', 'x') from r
select time'10:20:30' in ('10:20:30', 'x')
select time'10:20:30' in ('x', '10:20:30')
select time'10:20:30' in ('x', 102030)
select time'10:20:30' in ('2024-01-01 10:20:30', '1')
select c9 in (time'10:20:30', 'x') from r
select date(dt) in ('2024-02-29', '2026-06-15 10:20:30') from r
select time(dt) in ('2024-02-29', '10:20:30', 'x') from r
select case d when '2026-06-15 10:20:30' then 1 end from r
select d between '2026-06-15 10:20:30' and '2026-06-16' from r
select id from r where d between '2026-06-14 10:20:30' and '2026-06-15 09:00:00'
select id from r where d > '2026-06-14 10:20:30' and d < '2026-06-15 09:00:00'
drop table if exists t1
create table t1 (id int primary key, a int, s varchar(10))
drop table if exists t2
create table t2 (id int primary key, a int, s varchar(10))
insert into t1 values (1, 1, 'a'), (2, 2, 'b')
delete from t2 where 'x' = 3
delete from t1 where id > 20 and 'x' = 3
delete from t1 where id > 20 and not exists (select 1 from t2 o where o.id = t1.id and 'x' = 3)
delete from t1 where id > 20 and ('b%' between 1 and 100) is not false
update t1 set a = 3 where id > 20 and ('x' = 3 or id = 4)
update t1 set a = 3 where id > 20 or 'x' = 3
update t1 set a = 3 where id in (select o.id from t2 o where 'abc' < 3)
update t1 set a = 3 where 1 = 0 and 'x' = 3
update t1 set a = 3 where id > 20 and 1 = 0 and 'x' = 3
update t1 set a = 3 where 1 = 1 or 'x' = 3
update t1 set a = a + 1 where not ('x' = 3)
update t1 set a = 3 where id > 20 and if('x' = 3, 1, 0)
update t1 set a = 3 where id > 20 and 'x'
update t1 set a = 3 where id > 20 and 1 / 0
update t1 set a = 3 where id > 20 and a = 1 / 0
update t1 set a = 3 where id > 20 and (select 1 from t2 where 'x' = 3)
update t1 set a = 3 where id > 20 and date('x') is null
update ignore t1 set a = 3 where id > 20 and 'x' = 3
update t1, t2 set t1.a = 3 where t1.id > 20 and t2.id = t1.id and 'x' = 3
insert into t2 select * from t1 where id > 20 and 'x' = 3
insert into t2 select * from t1 where id > 20 and id in (select id from t2 where 'x' = 3)
delete t1 from t1 join t2 on 'x' = 3 where t1.id > 20
select * from t1 where id > 20 and 'x' = 3
select * from t2 where 'x' = 3
select time'10:20:30' in ('x', '10:20:30')
select time'10:20:30' in ('10:20:30', '10:20:31')
select time'10:20:30' = '10:20:30'
select date'2020-01-01' in ('x', '2020-01-01')
create table room (v varchar(3), c char(3), l varchar(3) charset latin1, t tinytext, u tinytext charset utf32, e enum('a','b'), s set('a','b','c'))
insert into room (v) values ('abc ')
insert into room (v) values ('abc　')
insert into room (v) values ('abc﻿')
insert into room (v) values ('abc\t')
insert into room (v) values ('abc ')
insert into room (v) values ('abc\n \t')
insert into room (c) values ('abc ')
insert into room (c) values ('abc　')
insert into room (c) values ('abc﻿')
insert into room (c) values ('abc\t')
insert into room (c) values ('abc ')
insert into room (c) values ('abc\n \t')
insert into room (l) values ('abcж')
insert into room (l) values ('aжc ')
insert into room (l) values ('aжcd')
insert into room (l) values ('abc\t')
insert into room (t) values (concat(repeat('a',255),'  '))
insert into room (t) values (concat(repeat('a',255),' b'))
insert into room (u) values (repeat('a',80))
insert into room (e) values (' 1')
insert into room (s) values (' 1')
insert into room (e) values ('1 ')
insert into room (s) values ('1 ')
insert into room (e) values ('+1')
insert into room (s) values ('+1')
insert into room (e) values ('01')
insert into room (s) values ('01')
insert into room (e) values ('\t2')
insert into room (s) values ('\t2')
insert into room (e) values ('a ')
insert into room (s) values ('a ')
insert into room (e) values (' a')
insert into room (s) values (' a')
insert into room (e) values ('+')
insert into room (s) values ('+')
insert into room (e) values ('')
insert into room (s) values ('')
insert into room (s) values ('a ,b')
insert into room (s) values ('a,b ')
insert into room (s) values ('+7')
insert into room (s) values (' ')
insert into room (s) values ('a, b')
insert into room (s) values (' 7')
insert into room (s) values ('8')
select v, c, l, length(t), length(u), e + 0, s + 0 from room
delete from room
set sql_mode=''
insert into room (v) values ('abc ')
insert into room (v) values ('abc　')
insert into room (v) values ('abc﻿')
insert into room (v) values ('abc\t')
insert into room (v) values ('abc ')
insert into room (v) values ('abc\n \t')
insert into room (c) values ('abc ')
insert into room (c) values ('abc　')
insert into room (c) values ('abc﻿')
insert into room (c) values ('abc\t')
insert into room (c) values ('abc ')
insert into room (c) values ('abc\n \t')
insert into room (l) values ('abcж')
insert into room (l) values ('aжc ')
insert into room (l) values ('aжcd')
insert into room (l) values ('abc\t')
insert into room (t) values (concat(repeat('a',255),'  '))
insert into room (t) values (concat(repeat('a',255),' b'))
insert into room (u) values (repeat('a',80))
insert into room (e) values (' 1')
insert into room (s) values (' 1')
insert into room (e) values ('1 ')
insert into room (s) values ('1 ')
insert into room (e) values ('+1')
insert into room (s) values ('+1')
insert into room (e) values ('01')
insert into room (s) values ('01')
insert into room (e) values ('\t2')
insert into room (s) values ('\t2')
insert into room (e) values ('a ')
insert into room (s) values ('a ')
insert into room (e) values (' a')
insert into room (s) values (' a')
insert into room (e) values ('+')
insert into room (s) values ('+')
insert into room (e) values ('')
insert into room (s) values ('')
insert into room (s) values ('a ,b')
insert into room (s) values ('a,b ')
insert into room (s) values ('+7')
insert into room (s) values (' ')
insert into room (s) values ('a, b')
insert into room (s) values (' 7')
insert into room (s) values ('8')
select v, c, l, length(t), length(u), e + 0, s + 0 from room
set sql_mode=default
