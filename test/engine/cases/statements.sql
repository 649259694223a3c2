create database d
use d
create table t (id int primary key auto_increment, a int, b varchar(20), c decimal(10,3), d double, e date, f datetime, g time, h enum('x','y','z'), i set('p','q','r'), j bigint unsigned, k year, l text, m varbinary(10), n tinyint unsigned, o smallint, u float, bt bit(5))
insert into t (a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,u,bt) values (1,'one',1.5,1.25,'2024-01-31','2024-01-31 10:11:12','10:11:12','x','p,q',5,2024,'long text',x'00ff',255,-5,0.1,b'101')
insert into t (a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,u,bt) values (-2,'Two',-2.75,-1e10,'1999-12-31','1999-12-31 23:59:59','-100:00:01','y','r',18446744073709551615,1999,'','abc',0,32767,1e10,b'0')
insert into t (a,b) values (null, null)
insert into t (b, c) values ('three', 1234567.891), ('Four', 0)
insert into t set a = 10, b = 'ten'
insert into t (n) values (256)
insert into t (n) values (-1)
insert into t (o) values ('abc')
insert into t (o) values ('12abc')
insert into t (c) values (99999999.9)
insert into t (c) values (1.23456)
insert into t (e) values ('2024-02-30')
insert into t (f) values ('nonsense')
insert into t (h) values ('w')
insert into t (i) values ('p,w')
insert into t (b) values ('abcdefghijklmnopqrstuvwxyz')
insert into t (id) values (1)
insert into t (nope) values (1)
insert into t (a, a) values (1, 2)
insert into t (a, b) values (1)
select * from t order by id
select a+1, a-1, a*2, a/2, a div 2, a % 2, -a from t order by id
select c+1, c*c, c/3, c%1, -c, c+0.5, c*1.1 from t order by id
select d+1, d*2, d/3, u from t order by id
select j, j+0, j/2 from t where j is not null order by id
select h|0, i|0, h, i, bt+0, k+1 from t order by id
select e+0, f+0, g+0 from t order by id
select id from t where a = '1'
select id from t where b = 0 order by id
select id from t where b = 'ONE'
select id from t where c = 1.5
select id from t where c > 1 order by id
select id from t where e = '2024-01-31'
select id from t where f > '2000-01-01' order by id
select id from t where f = '2024-01-31'
select id from t where g < '00:00:00'
select id from t where h = 'y'
select id from t where h > 'x' order by id
select id from t where h = 2
select id from t where j > 100
select id from t where j = 18446744073709551615
select id from t where a in (1, -2, 5) order by id
select id from t where b in ('one', 'TWO') order by id
select id from t where a between -5 and 5 order by id
select id from t where a is null order by id
select id from t where a <=> null order by id
select id from t where not a order by id
select id from t where b like 't%' order by id
select id from t where b like '_o%' order by id
select id from t where b regexp '^t' order by id
select count(*), count(a), count(distinct a), sum(a), avg(a), min(a), max(a) from t
select sum(c), avg(c), min(c), max(c), sum(d), avg(d), min(b), max(b), min(e), max(f) from t
select h, count(*) from t group by h order by h
select group_concat(b order by b), group_concat(distinct a order by a desc separator ';') from t
select a, count(*) from t group by a having count(*) > 1
select a > 0 as pos, count(*) from t group by pos order by pos
select distinct a from t order by a
select a, b from t order by b desc, a limit 3
select a, b from t order by 2 limit 2 offset 1
select t1.id, t2.id from t t1 join t t2 on t1.a = t2.a + 9 order by 1
select t1.id, t2.b from t t1 left join t t2 on t2.id = t1.id + 1 order by t1.id
select t1.id, t2.b from t t1 right join t t2 on t2.id = t1.id + 1 order by t2.id
select * from (select a, count(*) c from t group by a) x order by a
select id, (select count(*) from t t2 where t2.id < t1.id) from t t1 order by id
select id from t where id in (select id from t where a is not null) order by id
select id from t where id not in (select a from t where a is not null) order by id
select id from t t1 where exists (select 1 from t t2 where t2.id = t1.id + 1) order by id
select id from t where a > all (select a from t where a < 5) order by id
select id from t where a = any (select 1 union select 10) order by id
select (select a from t)
select a from t union select id from t order by 1
select a from t union all select b from t order by 1
select 1 as x union select 'a' order by x
update t set a = 100 where id = 1
update t set a = 100 where id = 1
update t set a = a + 1, c = a where id = 1
select a, c from t where id = 1
update t set b = upper(b) where id <= 2
update t set a = 5 order by id desc limit 2
update t set n = 300 where id = 1
update t set id = 2 where id = 1
update t t1 join t t2 on t1.id = t2.id - 1 set t1.b = 'joined' where t2.id = 2
delete from t where id = 3
delete from t order by id limit 1
delete t1 from t t1 join t t2 on t1.a = t2.a and t1.id > t2.id
select id, a, b from t order by id
select 7/2, 7 div 2, 7 % 3, -7 div 2, -7 % 3, 1/0, 1 % 0, 0.1+0.2, 1e3, 1.0, 2.50*2
select 9223372036854775807 + 1
select 18446744073709551615 + 1
select 18446744073709551615 - 1, 9223372036854775807, -9223372036854775808
select cast(5 as unsigned) - 10
select 1.5 + 1, '1.5' + 1, '1abc' + 1, 'abc' + 1, null + 1
select 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 3, 16 >> 2
select 1 and 0, 1 or null, null and 0, not 1, 1 xor 1, null xor 1
select round(2.5), round(-2.5), round(2.567, 2), round(1234.5, -2), truncate(2.567, 2), ceil(1.2), floor(-1.2), abs(-5), sign(-3), mod(10, 3)
select greatest(1, 5, 3), least(1, 5, 3), greatest('a', 'b'), greatest(1.5, 2), coalesce(null, 1.5, 2), ifnull(null, 'x'), nullif(1, 1), nullif(1, 2)
select concat('a', 'b', 1), concat('a', null), concat_ws(',', 'a', null, 'b'), length('abc'), char_length('héé'), length('héé'), upper('abc'), lower('ABC')
select left('hello', 2), right('hello', 2), substring('hello', 2), substring('hello', -3, 2), substring_index('a.b.c', '.', 2), substring_index('a.b.c', '.', -1), reverse('abc'), repeat('ab', 3)
select replace('aXbX', 'X', '-'), trim('  a '), ltrim('  a'), rtrim('a  '), trim(leading 'x' from 'xxa'), lpad('5', 3, '0'), rpad('5', 3, 'ab'), instr('hello', 'l'), locate('l', 'hello', 4), field('b', 'a', 'b'), find_in_set('b', 'a,b,c'), elt(2, 'a', 'b')
select hex('abc'), hex(255), unhex('616263'), md5('a'), sha1('a'), sha2('a', 256), conv('ff', 16, 10), bin(5), oct(8), ascii('a'), ord('a'), char_length(space(3)), strcmp('a', 'b'), format(1234567.891, 2), insert('hello', 2, 2, 'XX'), quote("it's")
select date_add('2024-01-31', interval 1 month), date_sub('2024-03-01', interval 1 day), date_add('2024-01-01 10:00:00', interval 90 minute), date_add('2024-01-01', interval '1:30' hour_minute), '2024-01-01' + interval 1 week
select year('2024-05-06'), month('2024-05-06'), day('2024-05-06'), dayofweek('2024-05-06'), weekday('2024-05-06'), dayofyear('2024-05-06'), week('2024-05-06'), quarter('2024-05-06'), hour('10:11:12'), minute('10:11:12'), second('10:11:12'), last_day('2024-02-05')
select datediff('2024-03-01', '2024-02-01'), timestampdiff(month, '2024-01-15', '2024-03-14'), timestampdiff(day, '2024-01-01', '2024-12-31'), timediff('10:00:00', '09:30:00'), to_days('2024-01-01'), from_days(739251), unix_timestamp('2024-01-01 00:00:00'), from_unixtime(1704067200), makedate(2024, 60), sec_to_time(3661), time_to_sec('01:01:01')
select date_format('2024-05-06 07:08:09', '%Y-%m-%d %H:%i:%s %p %W %b %j %y %e %k %l'), str_to_date('06.05.2024', '%d.%m.%Y'), str_to_date('2024-05-06 10:11', '%Y-%m-%d %H:%i'), extract(year_month from '2024-05-06'), monthname('2024-05-06'), dayname('2024-05-06'), yearweek('2024-05-06')
select cast('12' as signed), cast('12.7' as decimal(5,1)), cast(12.7 as signed), cast('2024-01-01' as date), cast('2024-01-01 10:00:00' as datetime), cast(5 as char), cast('abc' as char(2)), cast(-1 as unsigned), convert('5', unsigned), cast(1.5 as double)
select if(1, 'a', 'b'), case 2 when 1 then 'x' when 2 then 'y' end, case when null then 1 else 2 end, isnull(null), 5 between 1 and 10, 3 in (1,2,3), 3 not in (1,2)
select json_extract('{"a": {"b": [1,2]}}', '$.a.b[1]'), json_unquote('"x"'), json_length('[1,2,3]'), json_valid('{'), json_type('[1]'), json_object('a', 1, 'b', 'x'), json_array(1, 'a', null), json_contains('[1,2]', '1'), json_keys('{"a":1,"b":2}')
select json_set('{"a":1}', '$.b', 2), json_remove('{"a":1,"b":2}', '$.a'), json_merge_patch('{"a":1}', '{"a":null,"c":3}'), json_quote('a"b')
create table p (id int primary key, name varchar(30))
create table ch (id int primary key, pid int, constraint fk1 foreign key (pid) references p(id) on delete cascade on update cascade)
insert into p values (1,'a'),(2,'b')
insert into ch values (1,1),(2,2),(3,null)
insert into ch values (4,9)
update ch set pid = 9 where id = 1
update p set id = 10 where id = 1
select * from ch order by id
delete from p where id = 10
select * from ch order by id
create table q (a int not null, b varchar(10) not null default 'x', unique key ab (a, b))
insert into q (a) values (1)
insert into q (a) values (1)
insert into q (b) values ('y')
insert into q values (null, 'z')
insert ignore into q values (1, 'x'), (2, 'x')
insert into q values (1, 'x') on duplicate key update a = a + 10
insert into q values (3,'x'),(2,'x') on duplicate key update b = concat(values(b), '2')
replace into q values (2, 'n')
replace into q values (2, 'n')
select * from q order by a, b
update q set a = 3
insert into q select a + 100, b from q
select count(*) from q
select a, b from q group by a
select nope.x from q
select a from q, t
select id from t, p, ch
select q.a from q x
select count(*) from q where count(*) > 1
select sum(a) from q where a > 10000
truncate table q
select * from q
create table q (x int)
create table if not exists q (x int)
drop table if exists nosuch
drop table nosuch
select * from information_schema.schemata where schema_name = 'nosuch'
create unique index ix on t (a)
alter table t add column z int default 3, add index (a)
select z from t limit 1
alter table t modify a bigint, rename column z to zz, drop index a
alter table t drop column nosuch
select database(), version() is not null, connection_id() > 0
set @x = 5
select @x, @x + 1, @nosuch
start transaction
insert into ch values (50, null)
savepoint s1
insert into ch values (51, null)
rollback to savepoint s1
commit
select id from ch where id >= 50
rollback to savepoint nosuch
select row_number() over (order by id) r, id, sum(id) over (order by id) s, rank() over (order by pid) k from ch order by id
with x as (select 1 a union all select 2) select * from x order by a
with recursive x(n) as (select 1 union all select n+1 from x where n < 4) select sum(n) from x
select distinct h, count(*) over () from t order by h
select a from t where (a, id) = (5, 5)
select id from t where (id, a) in ((1,1),(2,-2)) order by id
