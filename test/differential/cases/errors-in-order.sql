-- exact: which of two errors is told of.
create table t (f1 int, f2 int)
select zz from t where xx = 1
select zz from t where zz = 1
select zz, f1 from t where f1 = 1 and xx = 1 order by yy
select count(*), zz from t where xx = 1
select sum(f1) from t where xx = 1
select f1, (select zz from t where xx = 1) from t where yy = 1
select * from (select zz from t where zz = 1) d
update t set zz = 3 where zz = 2
update t set f1 = xx where yy = 2
update t set f1 = 3, zz = 4 where xx = 1 order by yy limit 2
update t set f1 = 3 where xx = 1 order by yy
update t set zz = 3 order by yy
update t a join t b set f1 = 3 where zz = 2
update t a join t b on a.f1 = b.f2 set a.zz = 3 where b.xx = 2
delete from t where xx = 1 order by yy
insert into t (xx) values (yy)
insert into t (xx) select zz from t where yy = 1
