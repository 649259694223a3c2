-- Windows without an order of their own see groups as they are met, whatever ORDER BY does with them.
create table sold (id int auto_increment primary key, team varchar(10), n int, q int, key (n))
insert into sold (team, n, q) values ('red',10,1),('blue',20,2),('Blue',30,3),(null,40,4),('red',50,5),('green',5,6),('lime',60,7)
create table places (team varchar(10), w int)
insert into places values ('red',3),('blue',9),('green',1)
select team, count(*), row_number() over () r from sold group by team
select team, count(*), row_number() over () r from sold group by team order by team
select team, count(*), row_number() over () r from sold group by team order by team desc limit 2
select team, avg(n) a, row_number() over () r from sold group by team order by a desc, team
select team, sum(n), sum(sum(n)) over (rows unbounded preceding) s from sold group by team order by team
select team, count(*), lag(team) over () l, lead(team) over () e, first_value(team) over () f, last_value(team) over () g from sold group by team order by team
select team, count(*), rank() over () x, count(*) over () y, sum(count(*)) over () z, ntile(2) over () t from sold group by team order by team
select team, sum(n), sum(sum(n)) over (rows between 1 preceding and 1 following) s from sold where n > 5 group by team order by team
select n, count(*), row_number() over () r from sold group by n order by n desc
select n, count(*), row_number() over () r from sold group by n
select n div 20 d, count(*), row_number() over () r from sold group by d order by d
select team, q, row_number() over () r from sold group by team, q order by team, q
select team, row_number() over w r from sold group by team having count(*) > 0 window w as () order by team
select team, group_concat(n order by n), row_number() over () r from sold group by team order by team
select team, count(distinct n), row_number() over () r from sold group by team order by team
select team, rank() over (order by count(*), team) k, row_number() over () r from sold group by team order by team
select team, row_number() over () r, rank() over (order by count(*), team desc) k from sold group by team order by team
select count(*), row_number() over () r from sold
select * from (select team, row_number() over () r from sold group by team) q where r > 2 order by r
select (select count(*) from places where places.team = sold.team) c, team, row_number() over () r from sold group by team order by team
create table sums as select team, sum(n) s, row_number() over () r from sold group by team
select * from sums order by r
create view summed as select team, sum(n) s, row_number() over () r from sold group by team
select * from summed order by r
