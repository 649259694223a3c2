-- Names of functions: a parenthesis must touch some, and quotes or a space make them those of stored functions.
select now ()
select `sum`(1)
select nosuch(1), nosuch (1)
select sum (1 x)
select `count`(*)
select `count`(1), count (1)
select count (*)
select sum (distinct 1)
select concat(1 as x, 2)
select abs(1 as x)
select abs('a' 'b' as x)
select concat('a' x)
select ifnull(1 as a, 2)
select nosuch(1 as a)
select coalesce(1 as a)
select year(1 as a)
select sum(1 as a)
select `if`(1,2,3), `ifnull`(1,2)
select `concat`('a'), `abs`(-1)
select cast ('1' as signed)
select extract (year from '2024-01-01')
select date_add ('2024-01-01', interval 1 day)
select trim (both 'a' from 'b')
select trim ('a')
select substring ('a',1)
select position ('a' in 'a')
select curdate ()
select sum (nosuch)
select group_concat ('a' order by 1)
select group_concat ('a')
select json_arrayagg (1), std (1), variance (1)
select avg (1), user (), year ('2024-01-01'), adddate ('2024-01-01', 1), session_user () is null, json_value ('[1]', '$[0]')
select left ('abc', 1), if (1,2,3), char (65), mod (5,3), insert ('abc',1,1,'x'), repeat ('a',2), database () is null
select count(*) as count (1)
select sum, count from (select 1 sum, 2 count) x
select count from (select 1 as count) count
select x.max from (select 1 as max) x order by max
create table count(i int)
create table count (i int)
insert into count(i) values (1)
insert into count (i) values (1)
insert into count values (2)
select count.i from count
select count(*) from count
drop table count
create table t1 (sum(1) int)
create table t1 (sum int, max int, position int, cast int, now int)
insert into t1 (sum,max,position,cast,now) values (1,2,3,4,5)
select sum, max, position, cast, now, sum(sum), max(max) from t1 group by 1,2,3,4,5
select sum+max, (sum), now from t1
create index max on t1 (max)
create index max(1) on t1 (max)
alter table t1 add index min (sum)
alter table t1 add column count int, add key count(count)
alter table t1 add column count int, add key count (count)
show create table t1
set sql_mode='ignore_space'
select count  (*), now () is null, sum (1), cast ('1' as signed)
select count/* x */(*)
select count /* x */ (*)
create table count (i int)
create table `count` (i int)
insert into count (i) values (1)
insert into `count` (i) values (1)
select count (*) from `count`
select avg (1), max
 (2)
set sql_mode=default
select 1 as sum, 2 as max
select 'a' as now
with count as (select 1 as i) select * from count
with count(i) as (select 1) select * from count
with count (i) as (select 1) select * from count
select t.max(1) from (select 1) t
select adddate ('2024-01-01', 1)
select session_user ()
select system_user()
create table adddate(a int)
create table subdate (session_user int, system_user int)
select session_user, system_user from subdate
