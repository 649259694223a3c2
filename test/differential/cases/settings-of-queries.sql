create table t (a int, d decimal(10,2))
insert into t values (1,1.5),(2,2.5),(3,7)
set sql_select_limit = 2
select a from t order by a
select a from t order by a limit 3
(select a from t order by a)
(select a from t order by a limit 3)
select a from t union select 9 order by 1
(select a from t order by a limit 3) union all (select 9)
(select a from t limit 3) union all select 9 limit 4
select * from (select a from t) d order by a
select count(*) from (select a from t) d
select a from t where a in (select a from t) order by a
with c as (select a from t) select a from c order by a
select sql_calc_found_rows a from t order by a
select found_rows()
create table n as select a from t
select count(*) from n
insert into n select a from t
select count(*) from n
create view v as select a from t
select count(*) from v
select a from v order by a
values row(1), row(2), row(3)
table t order by a
select count(*), a from t group by a with rollup
select distinct a from t order by a
select a into @x from t order by a desc limit 1
set sql_select_limit = 1
select a into @x from t order by a desc
select @x
set sql_select_limit = 0
select 1
set sql_select_limit = default
select a from t order by a
select /*+ set_var(sql_select_limit=1) */ a from t order by a
select a from t order by a
set sql_select_limit = -1
select a from t order by a
set sql_select_limit = 1
prepare s from 'select a from t order by a'
execute s
set sql_select_limit = 2
execute s
set sql_select_limit = default
execute s
set div_precision_increment = 6
select 1/3, 2/7, d/3, 1/3*3, avg(a), avg(d), 1.5/7, sum(a)/7, 7 div 3, 7 % 3, 1e0/3 from t group by d order by d
select avg(a), avg(distinct d), avg(a) over () from t order by 1
select 1.12345/7.1234567, 100000/3, 10/0.3
set div_precision_increment = 0
select 1/3, 2/7, d/3, 1/3*3, avg(a), avg(d), 1.5/7, 7/2 from t group by d order by d
select * from t where d/3 > 0.5 order by a
set div_precision_increment = 30
select 1/3, 2/7, d/3, 1/3*3, avg(a), avg(d), 1.5/7, 7/2 from t group by d order by d
set div_precision_increment = 31
set div_precision_increment = 10
select 1/3, 22.5/7.12345, 1/7*7, stddev(a), avg(a)/3 from t
select (1/3) in (0.3333333333), round(1/3, 8), truncate(1/3, 20), cast(1/3 as decimal(20,15)), if(1, 1/3, 2), greatest(1/3, 1), time_to_sec(1/3)
set div_precision_increment = default
select 1/3
select /*+ set_var(div_precision_increment=8) */ 1/3
select 1/3
