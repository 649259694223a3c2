-- Queries as values: members of ENUM and SET in them are texts.
create table t (id int primary key, e enum('a','b','7'), st set('a','b','7'), y year, b bit(5), z int(5) zerofill)
insert into t values (1,'7','7',2007,7,7),(2,'a','a,b',1999,0,12),(3,null,null,null,null,null)
select (select e from t where id=1) + 0, (select st from t where id=1) + 0, (select e from t where id = 1) = 3, (select e from t where id = 1) = 7, 7 = (select e from t where id=1), 3 in ((select e from t where id=1)), (select e from t where id=1) > 5, (select e from t where id=1) = '7', sum((select e from t where id=1))
select id, (select e from t x where x.id = t.id) + 0, (select st from t x where x.id = t.id) + 0, (select max(e) from t) + 0, (select b from t x where x.id = t.id) + 0, (select z from t x where x.id = t.id), concat((select z from t x where x.id = t.id)), concat((select y from t x where x.id = t.id)), (select b from t x where x.id = t.id) = 7, concat((select b from t x where x.id = t.id)) from t
select id from t order by (select e from t x where x.id = t.id)
select id, e, (select e from t x where x.id = t.id) from t order by 3, 1
select max((select e from t x where x.id = t.id)), min((select st from t x where x.id = t.id)), max(e), min(e) from t
select id, if(id, (select e from t x where x.id = t.id), 1), coalesce((select e from t x where x.id = t.id), 0) from t
select (select e from t where id=1) is null, (select e from t where id=1) like '7', e = (select e from t x where x.id=t.id), e < (select e from t where id = 1) from t
update t set z = (select e from (select * from t) x where x.id = 1) where id = 2
select z from t
