-- CAST to DECIMAL of what does not fit names the column of the select list that it is.
create table unfit (a varchar(30), b bigint, `odd``name` int)
insert into unfit values ('123456', 123456, 99999), (repeat('é', 30), 5, 3)
select cast(a as decimal(3,0)) from unfit
select cast(b as decimal(3,1)) x from unfit
select cast(`odd``name` + 1 as decimal(3,1)) x from unfit as `other t`
select cast(q.a as decimal(3,1)) x from (select a from unfit) q
select cast(q.z as decimal(3,1)) x from (select concat(a, 'x') z from unfit) q
select cast(upper(a) as decimal(3)) x from unfit
select convert(a, decimal(3)) x from unfit
select sum(cast(b as decimal(3,1))) x from unfit
set @v = 123456
select cast(@v as decimal(3))
/* p [123456] */ select cast(? as decimal(3))
/* p ["123456"] */ select cast(? as decimal(3))
select cast(case when a = 'x' then 1 else 123456 end as decimal(3)) from unfit
insert into unfit (b) select cast(b as decimal(3)) from unfit
insert into unfit (b) values (cast('123456' as decimal(3)))
update unfit set b = cast(a as decimal(3))
create view unfit_view as select cast(a as decimal(3,0)) z from unfit
select * from unfit_view
select cast(1e10 as decimal(3))
select cast(true + 99999 as decimal(3)), cast(date'2020-01-01' as decimal(3)), cast('[1]' as decimal(3)), cast(cast('99999' as json) as decimal(3))
select cast(json_extract('{"a":99999}', '$.a') as decimal(3))
select 1 + cast('123456' as decimal(3)) x, cast('99999' as decimal(3)) > 5 y
select b from unfit where cast(b as decimal(3)) = 999
select a from unfit order by cast(a as decimal(3)), a
select x.q from (select cast(b as decimal(3)) q from unfit) x
select (select cast(b as decimal(3)) from unfit limit 1) s
select cast('99999' as decimal(3)) union all select cast('88888' as decimal(3))
