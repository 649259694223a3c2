-- Several windows: each sees the rows in the order that the one before has left, and so they come where nothing else sorts.
create table steps (id int auto_increment primary key, a int, b int, t varchar(10))
insert into steps (a,b,t) values (1,5,'x'),(2,4,'X'),(3,3,'y'),(2,2,null),(1,1,'y'),(3,6,'z')
/* described */ select id, rank() over (order by a) x, rank() over (order by b) y from steps
/* described */ select id, rank() over (order by b) x, rank() over (order by a) y from steps
select steps.*, rank() over (order by b) x, rank() over (order by a, id) y, t from steps
select id, rank() over (order by a) x, rank() over (order by b) y, count(*) over (order by a) z from steps
select id, rank() over (order by a) x, rank() over (order by b desc) y, count(*) over (order by a,id) z from steps
select id, rank() over (order by a) x, count(*) over () y, rank() over (order by b) from steps
select id, rank() over (partition by a order by b) x, rank() over (order by b) y from steps
select id, rank() over (order by b) y, rank() over (partition by a order by b desc) x, sum(b) over (partition by a) z from steps
select id, rank() over w2 x, rank() over w1 y from steps window w1 as (order by a), w2 as (order by b)
select id, rank() over w2 x, rank() over w1 y, rank() over (order by id desc) from steps window w1 as (order by a), w2 as (order by b)
select id, rank() over (order by id desc), rank() over w2 x, rank() over w1 y from steps window w1 as (order by a), w2 as (order by b)
select id, sum(b) over (w rows 1 preceding) x, row_number() over (order by b) y from steps window w as (order by a)
select id, row_number() over (order by b) x, row_number() over (order by a) y from steps
select id, row_number() over (order by a) x, row_number() over (order by b div 3) y from steps
select id, row_number() over (order by a) x, sum(b) over (rows unbounded preceding) y from steps
select id, sum(b) over (rows unbounded preceding) y, row_number() over (order by a) x from steps
select id, sum(b) over (rows unbounded preceding) y, row_number() over (order by a) x from steps order by id
select id, row_number() over (order by a) x, sum(b) over (rows unbounded preceding) y from steps order by id
select id, row_number() over (order by a) x, lag(id) over () y, first_value(id) over () z from steps order by id desc limit 3
select id, rank() over (order by a desc) x, sum(b) over (rows unbounded preceding) y, row_number() over (order by b desc) z from steps order by id
select id, rank() over (order by t) x, rank() over (order by b) y from steps order by x, y
select a, sum(b), rank() over (order by sum(b), a) x, rank() over (order by a desc) y from steps group by a
select a, count(*) c, rank() over (order by a desc) x, sum(count(*)) over (rows unbounded preceding) y from steps group by a order by a
select * from (select id, rank() over (order by b) x, row_number() over (order by a) y from steps) q where y > 2
with q as (select id, rank() over (order by b) x, row_number() over (order by a) y from steps) select * from q
select id, rank() over (order by b) x, row_number() over (order by a) y from steps union all select 1, 2, 3
create table stepped as select id, rank() over (order by b) x, row_number() over (order by a) y, t from steps
select * from stepped
create view stepping as select id, rank() over (order by b) x, row_number() over (order by a) y from steps
select * from stepping
insert into stepped (id, x, y) select id, row_number() over (order by b), row_number() over (order by a) from steps where a > 1
select * from stepped
