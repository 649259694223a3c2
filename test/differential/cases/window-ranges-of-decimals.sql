-- exact: RANGE with distances of decimals
create table t (id int, d decimal(10,2), e decimal(10,0), big decimal(30,10), f double)
insert into t values (1,1.00,1,1,1),(2,1.50,2,2,2),(3,2.00,2,2,2.5),(4,3.25,5,5,4),(5,null,null,null,null),(6,-1.5,-3,-3,-3),(7,10,10,10,10)
select id, d, sum(id) over (order by d range 1 preceding) s from t order by d, id
select id, d, sum(id) over (order by d range between 1 preceding and 1 following) s from t order by d, id
select id, d, sum(id) over (order by d range between 0.5 preceding and 0.25 following) s from t order by d, id
select id, d, count(*) over (order by d desc range between 0.5 preceding and 1.75 following) s from t order by d, id
select id, d, sum(d) over (order by d range between 1 following and 2.00 following) s from t order by d, id
select id, d, sum(d) over (order by d range between 2 preceding and 1 preceding) s from t order by d, id
select id, d, first_value(id) over (order by d range 2 preceding) from t order by d, id
select id, d, sum(id) over (order by d range between unbounded preceding and 1.5 following) s from t order by d, id
select id, e, sum(id) over (order by e range 1 preceding) s from t order by e, id
select id, e, sum(id) over (order by e range 1.5 preceding) s from t order by e, id
select id, d, sum(id) over (order by d range 1e0 preceding) s from t order by d, id
select id, d, sum(id) over (order by d range -1 preceding) s from t
select id, d, sum(id) over (order by d range null preceding) s from t
select id, d, sum(id) over (order by d range 99999999999999999999 preceding) s from t order by d, id
select id, d, sum(id) over (order by d*2 range 1 preceding) s from t order by d, id
select id, d, sum(id) over (order by -d range between 1 preceding and current row) s from t order by d, id
select id, d, sum(id) over w s, max(d) over w m from t window w as (order by d range between current row and 1.25 following) order by d, id
select id, d, sum(id) over (order by d range '1' preceding) s from t order by d, id
select id, d, sum(id) over (partition by e > 1 order by d range 1 preceding) s from t order by d, id
select id, sum(id) over (order by 1.5 range 1 preceding) s from t order by id
select id, sum(id) over (order by f range 1 preceding) s from t order by f, id
select id, sum(id) over (order by f range 1.5 preceding) s from t order by f, id
select id, e, sum(id) over (order by e range between 1.5 preceding and 0.5 following) s from t order by e, id
select id, e, sum(id) over (order by e range between 0.5 following and 3.5 following) s from t order by e, id
select id, e, sum(id) over (order by e range between 3.5 preceding and 0.5 preceding) s from t order by e, id
select id, e, sum(id) over (order by e desc range between 3.5 preceding and 0.5 preceding) s from t order by e, id
select id, e, sum(id) over (order by e desc range between 0.5 following and 3.5 following) s from t order by e, id
select id, d, sum(id) over (order by d range between 0.125 preceding and 1.249 following) s from t order by d, id
