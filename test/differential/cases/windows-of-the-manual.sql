-- Aggregates, windows, frames, common tables and set operations as the manual has them, with what its grammar refuses.
create table sales (year int, country varchar(20), product varchar(32), profit int)
insert into sales values (2000,'Finland','Computer',1500),(2000,'Finland','Phone',100),(2001,'Finland','Phone',10),(2000,'India','Calculator',75),(2000,'India','Calculator',75),(2000,'India','Computer',1200),(2000,'USA','Calculator',75),(2000,'USA','Computer',1500),(2001,'USA','Calculator',50),(2001,'USA','Computer',1500),(2001,'USA','Computer',1200),(2001,'USA','TV',150),(2001,'USA','TV',100)
select year, country, product, profit, sum(profit) over() as total_profit, sum(profit) over(partition by country) as country_profit from sales order by country, year, product, profit
select year, country, product, profit, row_number() over(partition by country order by year, product, profit) as row_num2 from sales order by country, year, product, profit
select avg(profit), std(profit), stddev_samp(profit), var_pop(profit), variance(profit), var_samp(profit), bit_and(profit), bit_or(profit), bit_xor(profit), count(*), count(distinct product, country), max(country), min(product), sum(distinct profit), avg(distinct profit), group_concat(distinct product order by product desc separator '; '), json_arrayagg(year), any_value(1) from sales
select avg(profit), std(profit), var_samp(profit), bit_and(profit), bit_or(profit), bit_xor(profit), count(*), max(country), sum(profit), group_concat(product), json_arrayagg(year), stddev(profit), any_value(year) from sales where 0
select stddev_samp(profit), var_samp(profit), stddev_pop(profit), var_pop(profit) from sales where profit = 10
select bit_and(null), bit_or(null), bit_xor(null), sum(null), avg(null), max(null), count(null), std(null), group_concat(null), group_concat(null,'a')
select hex(bit_and(_binary x'0ff0')), hex(bit_or(_binary x'0f')), hex(bit_xor(x'ff')), bit_and('12x'), bit_or(1.5), bit_xor(-1)
select hex(bit_and(b)), hex(bit_or(b)), hex(bit_xor(b)) from (select _binary x'ff0f' b union all select _binary x'0ff0') t
select hex(bit_and(b)) from (select _binary x'ff0f' b union all select _binary x'0f') t
select group_concat(product, '-', year order by year desc, product separator '|') from sales where country = 'Finland'
select group_concat(distinct country), group_concat(distinct year order by 1), group_concat(product limit 2) from sales
select group_concat(distinct country order by country) from sales
select group_concat(country order by 2) from sales
select group_concat(country order by 0) from sales
select group_concat(distinct product order by profit) from sales
set group_concat_max_len = 10
select group_concat(country order by country) from sales
select group_concat('ääääääää')
set group_concat_max_len = default
select count(distinct) from sales
select count(profit, year) from sales
select count(*, 1) from sales
select sum(*) from sales
select max() from sales
select sum(profit, 1) from sales
select std(distinct profit) from sales
select bit_and(distinct profit) from sales
select year, country, product, sum(profit) as profit, grouping(year), grouping(country), grouping(year,country,product) from sales group by year, country, product with rollup
select year, country, sum(profit) from sales group by year, country with rollup having grouping(year, country) > 0 order by grouping(year), year
select year, sum(profit) from sales group by year with rollup order by year desc
select if(grouping(year), 'All', year) y, if(grouping(country),'All',country) c, sum(profit) from sales group by year, country with rollup
select grouping(year) from sales
select grouping(profit) from sales group by year with rollup
select grouping(year) from sales group by year
select year, count(*) from sales group by rollup(year) order by year
create table observations (time time, subject varchar(10), val int)
insert into observations values ('07:00:00','st113',10),('07:15:00','st113',9),('07:30:00','st113',25),('07:45:00','st113',20),('07:00:00','xh458',0),('07:15:00','xh458',10),('07:30:00','xh458',5),('07:45:00','xh458',30),('08:00:00','xh458',25)
select time, subject, val, sum(val) over (partition by subject order by time rows unbounded preceding) as running_total, avg(val) over (partition by subject order by time rows between 1 preceding and 1 following) as running_average from observations order by subject, time
select time, subject, val, first_value(val) over w as first, last_value(val) over w as last, nth_value(val, 2) over w as second, nth_value(val, 4) over w as fourth from observations window w as (partition by subject order by time rows unbounded preceding) order by subject, time
create table numbers (val int)
insert into numbers values (1),(1),(2),(3),(3),(3),(4),(4),(5)
select val, row_number() over w, cume_dist() over w, percent_rank() over w, rank() over w, dense_rank() over w from numbers window w as (order by val) order by val, 2
select val, lag(val) over w, lead(val) over w, val - lag(val) over w, lag(val,2,0) over w, lead(val,1,'x') over w, lag(val,0) over w from numbers window w as (order by val) order by val, 2
select val, ntile(2) over w, ntile(4) over w, ntile(100) over w from numbers window w as (order by val)
select ntile(0) over (order by val) from numbers
select ntile(-1) over (order by val) from numbers
select ntile(null) over (order by val) from numbers
select ntile('2') over (order by val) from numbers
select nth_value(val,0) over (order by val) from numbers
select nth_value(val,null) over (order by val) from numbers
select nth_value(val,2) from first respect nulls over (order by val rows unbounded preceding) from numbers
select first_value(val) respect nulls over (order by val) from numbers
select lag(val,-1) over (order by val) from numbers
select lag(val,1.5) over (order by val) from numbers
select lag(val,null) over (order by val) from numbers
select lag() over (order by val) from numbers
select lag(val,1,2,3) over (order by val) from numbers
select rank() from numbers
select rank(1) over (order by val) from numbers
select rank() over () from numbers limit 1
select row_number() over from numbers
select sum(val) over w from numbers
select sum(val) over w from numbers window w as (w2), w2 as (w)
select sum(val) over (w order by val) from numbers window w as (order by val)
select sum(val) over (w partition by val) from numbers window w as (order by val)
select sum(val) over (w rows unbounded preceding) from numbers window w as (order by val rows current row)
select sum(val) over (w rows unbounded preceding), sum(val) over w from numbers window w as (order by val)
select sum(val) over (w) from numbers window w as (partition by val), w as (order by val)
select val, sum(val) over (order by val rows 2 preceding), sum(val) over (order by val rows between 1 following and 2 following), sum(val) over (order by val rows between 2 preceding and 1 preceding), sum(val) over (order by val range 1 preceding), sum(val) over (order by val range between 1 preceding and 1 following), sum(val) over (order by val desc range 1 preceding), count(*) over (order by val range between unbounded preceding and unbounded following), sum(val) over (order by val range current row) from numbers order by val, 2
select sum(val) over (order by val rows unbounded following) from numbers
select sum(val) over (order by val rows between unbounded following and current row) from numbers
select sum(val) over (order by val rows between current row and 1 preceding) from numbers
select sum(val) over (order by val rows between current row and unbounded preceding) from numbers
select sum(val) over (order by val rows between 1 following and current row) from numbers
select sum(val) over (order by val rows -1 preceding) from numbers
select sum(val) over (order by val rows 1.5 preceding) from numbers
select sum(val) over (order by val rows null preceding) from numbers
select sum(val) over (order by val rows val preceding) from numbers
select sum(val) over (order by val rows interval 1 day preceding) from numbers
select sum(val) over (order by val range interval 1 day preceding) from numbers
select sum(val) over (range 1 preceding) from numbers
select sum(val) over (order by val, 1 range 1 preceding) from numbers
select sum(val) over (order by val range -1 preceding) from numbers
select sum(val) over (order by time range interval 15 minute preceding), time, subject from observations order by subject, time
select sum(val) over (order by time range 15 preceding) from observations
select sum(val) over (order by subject range 1 preceding) from observations
select any_value(val) over () from numbers
select bit_and(val) over (), bit_or(val) over (), bit_xor(val) over () from numbers limit 1
select std(val) over (), var_samp(val) over (order by val), json_arrayagg(val) over (order by val), json_objectagg(val,val) over (order by val) from numbers
select val from numbers where row_number() over () = 1
select val from numbers having row_number() over () = 1
select val from numbers group by row_number() over ()
select val from numbers order by row_number() over (order by val desc)
select sum(row_number() over ()) from numbers
select row_number() over (order by rank() over ()) from numbers
select val, sum(count(*)) over (order by val), rank() over (order by count(*) desc) from numbers group by val order by val
select val, sum(val) over () from numbers group by val order by val
select distinct sum(val) over (partition by val) s from numbers order by s
select sum(val) over (order by val) + 1 as x, abs(sum(val) over ()) from numbers limit 2
select max(val) over (order by val desc rows between unbounded preceding and current row) from numbers limit 3
update numbers set val = row_number() over ()
delete from numbers where row_number() over () = 1
select 1 window w as ()
select row_number() over w from numbers window w as (order by val), w2 as (w rows current row)
with recursive cte (n) as (select 1 union all select n + 1 from cte where n < 5) select * from cte
with recursive cte as (select 1 as n, 'abc' as str union all select n + 1, concat(str, str) from cte where n < 3) select * from cte
with recursive cte as (select 1 as n, cast('abc' as char(20)) as str union all select n + 1, concat(str, str) from cte where n < 3) select * from cte
with recursive fibonacci (n, fib_n, next_fib_n) as (select 1, 0, 1 union all select n + 1, next_fib_n, fib_n + next_fib_n from fibonacci where n < 10) select * from fibonacci
with cte1 as (select 1 a), cte2 as (select a + 1 b from cte1) select * from cte1, cte2
with cte as (select 1), cte as (select 2) select * from cte
with cte (a,b) as (select 1) select * from cte
with cte (a,a) as (select 1,2) select * from cte
values row(1,2), row(3,4)
values row(1,2), row(3)
values row(1,'a'), row('b',2) order by column_0 desc limit 1
select * from (values row(1,2), row(3,4)) t (a,b)
select * from (values row(1,2)) as t
table numbers order by val limit 2
table numbers limit 1 offset 3
table nosuch
select 1 union all select 1 union select 1
(select 1) union (select 2) order by 1 desc limit 1
select 1 except select 1, 2
select 1 intersect select 1 except select 2
select 1, 2 union select 1
select val from numbers intersect all select val from numbers where val > 2 order by val
select val from numbers except all select 3 order by val
select 1 as a union select 2 order by b
select 1 union select 2 limit 1
(select 1 limit 1) union all (select 2 order by 1) order by 1
select 'a' union select 1 union select 1.5 union select null
create table bb (b varbinary(10), n int)
insert into bb values (x'ff0f',1),(x'0f',2)
select hex(bit_and(b)) from bb
select hex(bit_or(b)) from bb group by n
select hex(bit_xor(b)) from (select b from bb) x
select count(distinct) from bb
select rank(1) over (order by n) from bb
select rank() from bb
select any_value(n) over () from bb
select abs(n) over () from bb
select lag() over (order by n) from bb
select lag(n,1,2,3) over (order by n) from bb
select row_number(), 1 from bb
select concat(n) over (order by n) from bb
select max(n) over (order by n), json_arrayagg(n) over (order by n), avg(n) over (), std(n) over () from bb
select n->'$.a' from bb
select b->'$.a' from bb
select n->>'$.a' from bb where 0
