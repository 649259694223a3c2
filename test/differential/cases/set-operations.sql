select 'b' as v union select 'a' union select 'B' union select 'c';
select 2 as v union select 1 union select 2;
select 'b' as v except select 'B';
select 'b' as v, 1 as n union select 'a', 2 union select 'b', 1;
(select 'x' as v union all select 'y' union all select 'X') except select 'Y';
(select 'x' as v union all select 'y' union all select 'X' union all select 'z') intersect select 'Z' union select 'q';
(select 'x' as v union all select 'y' union all select 'X' union all select 'z') intersect (select 'Z' union all select 'x');
(select 'x' as v union all select 'X' union all select 'y') except all select 'x';
(select 'x' as v union all select 'X' union all select 'y' union all select 'y') intersect all (select 'x' union all select 'y' union all select 'Y' union all select 'Y');
(select 1 as v union all select 1 union all select 2) except all select 1;
(select 1 as v union all select 1 union all select 2) intersect all select 1;
(select null as v union all select null union all select 'a') except all select null;
select null as v union select 'b' union select null union select 'a' limit 2;
select 'b' as v union select 'a' union select 'B' order by v desc;
(select 1.5 as v union all select 2) intersect select 1.50;
select 'é' as v union select 'e' union select 'E';
select json_array(2) as v union select json_array(1) union select json_array(2);
with recursive r(n, t) as (select 1, 'a' union select n + 1, 'b' from r where n < 3) select * from r;
values row('b'), row('a') union values row('B'), row('c');
select count(*) as n from (select 'a' union select 'A' union select 'b') as d;
(select 'a' as v union select 'b') union all select 'a';
select 'a' as v union all select 'a' union select 'b';
create table fl (id int primary key, f float, ti tinyint, i int, si smallint, d double, de decimal(5,2))
insert into fl values (1,1.5,1,2,3,4.5,5.5)
select f from fl union select ti from fl
select f from fl union select i from fl
select f from fl union select d from fl
select f from fl union select de from fl
select f from fl union select si from fl
select f from fl union select f from fl
select f from fl union select null
select cast(i as float) from fl union select i from fl
create table so_t2 AS SELECT 1 AS c1, 1 AS c2 UNION SELECT null, null
show create table so_t2
select * from so_t2
create table so_t3 AS SELECT null AS c1, null AS c2 UNION SELECT 2,2
show create table so_t3
create table so_t4 AS SELECT null AS c1, null AS c2 INTERSECT SELECT null, null
show create table so_t4
create table so_t5 AS SELECT 1 AS c1, 1 AS c2 EXCEPT SELECT null, 2
show create table so_t5
create table so_t6 AS SELECT 1 AS c1 INTERSECT SELECT null
show create table so_t6
create table so_t7 AS SELECT 1 AS c1 INTERSECT SELECT 1
show create table so_t7
create table so_t8 AS SELECT 'a' c union select null
show create table so_t8
create table so_u (ti tinyint, tu tinyint unsigned, si smallint, su smallint unsigned, i int, iu int unsigned, b bigint, bu bigint unsigned, mi mediumint, mu mediumint unsigned)
insert into so_u values (-1, 200, -1, 40000, -1, 4000000000, -1, 18446744073709551615, -1, 16000000)
create table so_u1 as select ti x, si y, i z, b w, mi v from so_u union all select tu, su, iu, bu, mu from so_u
show create table so_u1
select * from so_u1
create table so_u2 as select tu x, su y, iu z, bu w, mu v from so_u union all select ti, si, i, b, mi from so_u
show create table so_u2
create table so_u3 as select tu x, su y, iu z, bu w, mu v from so_u union all select si, i, b, b, ti from so_u
show create table so_u3
select tu from so_u union select ti from so_u
create table so_z1 as select sum(a) s, a+1 b, avg(a) c from (select 1 a union select 2) d group by a
show create table so_z1
select sum(a) s, a+1 b, avg(a) c from (select 1 a union select 2) d group by a
select 1.5 union select 2.25 union select 'a'
select 1.5 as v union all select 2.25 union select 'a' order by v
select 1 union select 2.25 union select 'a' union select 1e0
(select 1 as v union all select 2.5 limit 1) union select 'a'
(select 1 as v union all select 2.5 union all select 'a') except all select 1
values row(2,'a'), row(1,'b') order by 5
values row(2,'a'), row(1,'b') order by nosuch
values row(2,'a'), row(1,'b') order by column_1 desc
select * from (values row(2,'a'), row(1,'b') order by column_0 limit 1) v
select * from (values row(2,'a'), row(1,'b') limit 1) v
values row(2,'a'), row(1,'b') limit 1
values row(2,'a'), row(1,'b') limit 1 offset 1
(values row(2,'a'), row(1,'b') order by 1 limit 1) union values row(0,'z')
values row(2,'a'), row(1,'b') union values row(0,'z') order by 1
(values row(2,'a'), row(1,'b')) order by 1 limit 1
(values row(2), row(1) order by 1)
with c as (values row(2), row(1) order by column_0 limit 1) select * from c
select 1 where 2 in (values row(2), row(1))
create table vt as values row(2,'a'), row(1,'b') order by 1
insert into vt values row(5,'q'), row(4,'r')
create view vv as values row(2), row(1) order by 1
values row('a'), row(12)
create table counted (n int)
insert into counted values (10),(20),(30),(40),(50)
select sql_calc_found_rows n from counted union select 60 order by n limit 2
select found_rows()
select sql_calc_found_rows n from counted union all select n from counted order by n limit 3 offset 8
select found_rows()
(select sql_calc_found_rows n from counted order by n limit 2) union all (select n from counted order by n limit 1) order by n limit 1
select found_rows()
select sql_calc_found_rows n from counted except select 10 order by n limit 1
select found_rows()
select sql_calc_found_rows n from counted intersect select n from counted where n > 20 order by n limit 0
select found_rows()
select sql_calc_found_rows n from counted union select n + 5 from counted union all select 10 order by n limit 1
select found_rows()
(select sql_calc_found_rows n from counted order by n limit 3) order by n desc limit 1
select found_rows()
select n from counted union all select sql_calc_found_rows n from counted limit 3
select n from (select sql_calc_found_rows n from counted limit 1) q
select (select sql_calc_found_rows 1)
with q as (select sql_calc_found_rows 1 a) select * from q
with q as (select n from counted) select sql_calc_found_rows n from q order by n limit 1
select found_rows()
update counted set n = (select sql_calc_found_rows 1)
insert into counted select 1 union select sql_calc_found_rows 2
create view counting as select 1 union select sql_calc_found_rows 2
explain select 1 union select sql_calc_found_rows 2
select 1 <=> all (select 1), 2
select 1 <=> any (select 1
select * from counted, counted other for update of other for share
prepare buckets from 'do ntile(?) over ()'
set @none = null
execute buckets using @none
create table ordered_union (a int)
insert into ordered_union values (2), (1)
select 1 as x union select 2 order by (select x)
select 1 as x union select 2 order by (select -x)
select 1 as x union select 2 order by (select x from ordered_union limit 1)
select a as x from ordered_union union select 5 order by (select max(t.a) from ordered_union t where t.a < x), x
(select a as x from ordered_union union select 5 order by (select -x) limit 2)
select a from ordered_union u where exists (select 1 as x union select 2 order by (select u.a + x))
select a as x from ordered_union union select 5 order by (select y)
drop table ordered_union
