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
