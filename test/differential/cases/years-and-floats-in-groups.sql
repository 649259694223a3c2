create table wq4 (id int primary key, f float, g float unsigned, h float(7,3), db double, y year, i int)
insert into wq4 values (1, 1e11, 2.5, 1.5, 1, 2001, 1),(2, 1.5, 1e7, 2, 3, 1999, 2), (3, null, null, null, null,null, 3)
/* described */ select max(f) over () from wq4
/* described */ select max(f) over (order by id) from wq4
/* described */ select lag(f) over (order by id) from wq4
/* described */ select lag(f) over (order by id) from wq4 order by id
/* described */ select lag(f) over (order by id), row_number() over (order by i) from wq4 order by id
/* described */ select lag(f) over (order by id) x from wq4 group by id, f
/* described */ select distinct lag(f) over (order by id) x from wq4
/* described */ select lag(f) over (order by id) x, f, if(1, f, f), ifnull(f, f) from wq4
/* described */ select lag(f) over (order by id) x, f, if(id, f, f), ifnull(f, f), any_value(f) from wq4 group by id, f
/* described */ select if(id, f, f) x, count(*) from wq4 group by id, f
/* described */ select if(id, f, f) x, count(*) from wq4 group by i, f order by i
/* described */ select distinct if(id, f, f) x from wq4
/* described */ select distinct if(i, f, f) x, i from wq4 order by i
/* described */ select if(id, f, f) x from wq4 union select 1
/* described */ select if(id, f, f) x from wq4 union select f from wq4
/* described */ select lag(if(id, f, f)) over (order by id) x from wq4
/* described */ select lag(cast(id as float)) over (order by id) x from wq4
/* described */ select max(cast(id as float)) over (order by id) x from wq4
/* described */ select if(id, lag(f) over (order by id), 1) x from wq4
/* described */ select coalesce(lag(f) over (order by id)) x from wq4
/* described */ select if(id, f, f) y, lag(f) over (order by id) x from wq4
/* described */ select if(id, f, f) y, row_number() over (order by id) x from wq4
/* described */ select x from (select max(f) over (order by id) x from wq4) t
/* described */ select x from (select if(i, f, f) x from wq4 limit 10) t
/* described */ select x from (select if(i, f, f) x from wq4) t
create table wq5 (id int primary key, f float, g float unsigned, h float(7,3), db double, y year, i int)
insert into wq5 values (1, 1e11, 2.5, 1.5, 1, 2001, 1),(2, 1.5, 1e7, 2, 3, 1999, 2), (3, null, null, null, null,null, 3)
/* described */ select if(id, f, f) x, id from wq5 group by i + 1, id, f order by i + 1
/* described */ select a.id, if(a.id, b.f, a.f) x from wq5 a join wq5 b on a.i = b.i order by a.i + b.i
create table m1q5 as select if(id, f, f) x, max(if(id, f,f)) over () y, min(cast(f as float)) over () z from wq5
show create table m1q5
create table m2q5 as select if(id, f, f) x, min(cast(f as float)) y, max(f) z, any_value(if(id,f,f)) zz from wq5 group by id, f
show create table m2q5
create table m3q5 as select if(id, f, f) x from wq5 union select i from wq5
show create table m3q5
create table m4q5 as select distinct if(id, f, f) x, f from wq5
show create table m4q5
/* described */ with q as (select distinct if(id, f, f) x from wq5) select x, x + 0, concat(x), ifnull(x, x) from q
/* described */ with q as (select if(id, f, f) x from wq5 limit 5) select x, x + 0, concat(x), ifnull(x, x), max(x) over (), cast(x as char) from q
/* described */ with q as (select max(f) x from wq5 group by id) select x, x + 0, concat(x), ifnull(x, x), max(x) over (), cast(x as char) from q
/* described */ with q as (select max(if(id, f,f)) x from wq5 group by id) select x, x + 0, concat(x), ifnull(x, x), max(x) over (), cast(x as char) from q
/* described */ with q as (select max(if(id, f,f)) x from wq5) select x, x + 0, concat(x), ifnull(x, x), max(x) over (), cast(x as char) from q
/* described */ select if(id, f, f) x from wq5 union select f from wq5
/* described */ select if(id, f, f) x from wq5 where id = 1 union all select f from wq5
/* described */ select json_array(if(id, f, f)), json_array(f), json_array(max(f) over ()) from wq5
create table wq6 (id int primary key auto_increment, y year, k decimal(18,0), i int)
insert into wq6 (y, k, i) values (2001, 1, 1), (2024, 0, 0), (1999, 100, 2), (1999, null, 3), (2001, 100, 2)
select k, max(y) as g from wq6 group by k with rollup having g > 1 order by k is null, k, g
select k, max(y) as g from wq6 group by k with rollup having g > 1
select k, max(y) as g from wq6 group by k with rollup having max(y) > 1
select k, max(y) as g from wq6 group by k having g > 1
select i, max(y) as g from wq6 group by i having g > 1
select i, max(y) as g from wq6 group by i with rollup having g > 1
select i, max(y) as g from wq6 group by i having max(y) > 1 order by i
select i, max(y) as g from wq6 group by i having max(y) > 1 order by g
select i, y, max(y) as g from wq6 group by i, y having y > 1
select i, y, max(y) as g from wq6 group by i, y having y = 1
select i, max(y) as g from wq6 group by i having g = 1
select i, max(y) as g from wq6 group by i with rollup having g = 1
select i, min(y) + 0 as g from wq6 group by i with rollup having g > 1
select * from (select i, max(y) as g from wq6 group by i) q where g > 1
select * from (select i, max(y) as g from wq6 group by i with rollup) q where g > 1
select * from (select y as g from wq6 limit 9) q where g > 1
select max(y) g from wq6 having g > 1
select max(y) g, count(*) from wq6 group by id having g > 1
select y g from wq6 having g > 1
select any_value(y) g from wq6 group by id having g > 1
select i, max(y) g from wq6 group by i having g > '1'
select i, max(y) g from wq6 group by i having g in (1, 2)
select i, max(y) g from wq6 group by i having g between 1 and 5
select i, max(y) g from wq6 group by i having g <=> 1
select i, max(y) g from wq6 group by i with rollup having g between 1 and 5
select i, max(y) g from wq6 group by i with rollup having g in (1, 2)
select i, max(y) g from wq6 group by i with rollup having g > 69.5
create table wq7 (id int primary key auto_increment, y year, k decimal(18,0), i int, z int(5) zerofill)
insert into wq7 (y, k, i, z) values (2001, 1, 1, 1), (2024, 0, 0, 5), (1999, 100, 2, 3), (1999, null, 3, 4), (2001, 100, 2, 7)
select i, max(y) > 1, max(y) = 1, min(y) + 1 > 1, max(y) in (1, 2), max(y) between 1 and 5, max(y) <=> 1 from wq7 group by i
select i, max(y) from wq7 group by i order by max(y) > 1, i
select id, max(y) > 1, max(y) = 1, any_value(y) = 1 from wq7 group by id
select max(y) > 1, max(y) = 1, max(y) = 24 from wq7
select i, max(y) > 1, max(y) = 1, max(y) = 24 from wq7 group by i with rollup
select * from (select max(y) g from wq7) q where g > 23
select * from (select max(y) g from wq7) q where g = 24
select * from (select max(y) g from wq7 group by id) q where g = 24
select * from (select max(y) g from wq7 group by i) q where g = 24
select * from (select max(y) g from wq7 group by i with rollup) q where g = 24
select * from (select any_value(y) g from wq7 group by i) q where g = 24
select * from (select any_value(y) g from wq7 group by id) q where g = 24
select * from (select max(y) over () g from wq7) q where g = 24
select * from (select lag(y) over (order by id) g from wq7) q where g = 24
select * from (select first_value(y) over (order by id) g from wq7) q where g = 1
select * from (select if(id, y, y) g from wq7 limit 5) q where g = 1
select * from (select distinct if(id, y, y) g from wq7 limit 5) q where g = 1
select * from (select if(id, y, y) g from wq7) q where g = 1
select * from (select y g from wq7 union select y from wq7) q where g = 1
select * from (select y g from wq7 union select 1 from wq7) q where g = 1
select * from (select y as g from wq7 group by y) q where g = 1
select * from (select y as g from wq7 group by y with rollup) q where g = 1
select * from (select i, z as g from wq7 group by i, z with rollup) q where g = 1
select (select max(y) from wq7) = 24, (select y from wq7 limit 1) = 1
select i, y, max(y) as g from wq7 group by i, y with rollup having y > 1
select i, y, max(y) as g from wq7 group by i, y with rollup having y = 1
select y, max(i) as g from wq7 group by y with rollup having y = 1
select y = 1, max(i) as g from wq7 group by y with rollup
select i, y, max(y) as g, grouping(y) from wq7 group by i, y with rollup having y = 1 order by i
create table m1q7 as select i, max(y) g, any_value(y) a, y from wq7 group by i, y with rollup
show create table m1q7
create table m2q7 as select i, max(y) g, any_value(y) a, max(z) zz from wq7 group by i
show create table m2q7
create table m3q7 as select id, max(y) g, any_value(y) a, max(z) zz from wq7 group by id
show create table m3q7
create table ddq7 (d date, y year)
insert into ddq7 values ('2024-01-01', 2024), ('1999-01-01', 1999)
select * from (select year(d) g from ddq7 limit 5) q where g = 24
select * from (select year(d) g from ddq7) q where g = 24
select * from (select distinct year(d) g from ddq7) q where g = 24
select * from (select year(d) g from ddq7 union select year(d) from ddq7) q where g = 24
select * from (select year(d) g from ddq7 union select y from ddq7) q where g = 24
select * from (select max(year(d)) g from ddq7) q where g = 24
select * from (select if(1, y, y) g from ddq7 limit 4) q where g = 24
select * from (select cast(d as year) g from ddq7 limit 4) q where g = 24
select g, g + 0, concat(g), g = '24' from (select y g from ddq7 limit 4) q
select g, g + 0, concat(g), g = '24' from (select max(y) g from ddq7) q
with recursive q as (select y, 1 n from ddq7 union all select y + 1, n + 1 from q where n < 3) select * from q where y = 24
create table m4q7 as select max(y) a, year(max(d)) b, year(d) c from ddq7 group by c
show create table m4q7
create table m5q7 as select * from (select max(y) a, year(max(d)) b, year(d) c from ddq7 group by c) q
show create table m5q7
create view v5q7 as select * from (select max(y) a, year(max(d)) b, year(d) c from ddq7 group by c) q
show columns from v5q7
insert into wq7 (y, k, i, z) values (0, 0, 9, 4), (0, 0, 9, 4)
select i, max(y), min(y), concat(max(y)), max(y) + 0 from wq7 group by i
select id, max(y), min(y), concat(max(y)), max(y) + 0 from wq7 group by id
select max(y), min(y), concat(min(y)), min(y) + 0 from wq7 where i = 9
select max(y), min(y), concat(min(y)), min(y) + 0 from wq7 where i = 9 group by i with rollup
select max(y), min(y), i from wq7 where i = 9 group by i order by 2, 1
select g, concat(g), g = '0' from (select max(y) g from wq7 group by i) q
select max(y) over () from wq7 where i = 9
select max(y) from wq7 where i = 9 union select max(y) from wq7
select distinct max(y) from wq7 group by i
select json_array(max(y)), json_arrayagg(y) from wq7 group by i
create table wq8 (id int primary key auto_increment, y year, k decimal(18,0), i int, z int(5) zerofill)
insert into wq8 (y, k, i, z) values (2001, 1, 1, 1), (2024, 0, 0, 5), (1999, 100, 2, 3), (1999, null, 3, 4), (2001, 100, 2, 7), (0,1,1,1)
select y, i from wq8 group by y, i with rollup
/* described */ select y, i, concat(y), y + 0 from wq8 group by y, i with rollup
select y, i from wq8 group by y, i with rollup having y = 1
select y, i from wq8 group by y, i with rollup having y = 0
select y, i from wq8 group by y, i with rollup order by y, i
create table m1q8 as select y, i, y - 1 yy, if(i, y, y) z from wq8 group by y, i with rollup
show create table m1q8
create table m2q8 as select y from wq8 group by y with rollup order by y
show create table m2q8
create table m3q8 as select * from (select y, if(i, y, y) z from wq8 group by y, i with rollup) q
show create table m3q8
select * from (select y from wq8 group by y with rollup) q where y = 1
select y from wq8 group by y with rollup union select 1
select y, y = date'2024-01-01', cast(y as date), date_add(y, interval 1 day) from wq8 group by y with rollup
select y from wq8 group by y with rollup having y in (1, 99)
select y from wq8 group by y with rollup having y between 1 and 24
select max(y) from wq8 group by y with rollup having max(y) between 1 and 24
select json_array(y) from wq8 group by y with rollup
create table m4q8 as select year(date'2024-01-01') a, y b, if(i, y, y) c, max(y) d, ifnull(y, y) e from wq8 group by y, i
show create table m4q8
create table m5q8 as select * from (select year(date'2024-01-01') a, y b, if(i, y, y) c, max(y) d, ifnull(y, y) e from wq8 group by y, i) q
show create table m5q8
create table yc7 (id int primary key, i int, y year, z year)
insert into yc7 values (1,1,2024,2001),(2,1,2001,2024),(3,2,1,1999)
select id, case y when 24 then 1 else 0 end from yc7
select id, case y when 24 then 1 when 1 then 2 else 0 end from yc7
select id, case y when '24' then 1 else 0 end from yc7
select id, case y when '24' then 1 when 1 then 2 else 0 end from yc7
select id, case y when 2024 then 1 else 0 end, case y when '2024' then 1 else 0 end from yc7
select id, case 24 when y then 1 else 0 end from yc7
select id, case y when z then 1 else 0 end from yc7
select id, case y when 24.0 then 1 else 0 end from yc7
select id, case y when i + 23 then 1 else 0 end from yc7
select id, case y when null then 1 else 0 end from yc7
select id, case y when 24 then 'a' end from yc7
select id from yc7 where case y when 24 then 1 else 0 end
select id from yc7 where y = (select 24)
select id from yc7 where y = (select '24')
select id from yc7 where y = (select 24 from yc7 limit 1)
select id from yc7 where y = (select max(i) + 22 from yc7)
select id from yc7 where (select 24) = y
select field(y, 24, 1), interval(y, 24, 2001), elt(y = 24, 'a'), greatest(y, 24), coalesce(y, 24) = 24 from yc7
select y from yc7 having y = 24
select y from yc7 group by y having y = 24
select id, y from yc7 having y = 24
select y as k from yc7 group by k having k = 24
select max(y) from yc7 having max(y) = 24
select max(y) m from yc7 group by i having m = 24
