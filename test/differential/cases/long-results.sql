create table farsums (id int primary key, x double, s longtext, j json)
insert into farsums values (1,1.7e308,'a',null),(2,1.7e308,'bb',null),(3,null,null,null)
select sum(x), avg(x) from farsums
select std(x) from farsums
select variance(x) from farsums where id < 3
select stddev_samp(x) over (order by id) from farsums
select std(id), variance(id), var_samp(id), stddev(x) from farsums where id > 2
select id, std(id) over (order by id rows 1 preceding) from farsums
select std(x/1e10) from farsums
select concat_ws(',',s,s), concat_ws(s,'a','b'), concat_ws(',',null,s) from farsums order by id
select length(concat_ws('',repeat('a',60000000),repeat('a',60000000)))
select length(json_array(repeat('a',60000000),repeat('a',60000000)))
select length(json_object('a',repeat('a',60000000),'b',repeat('a',60000000)))
select group_concat(s), group_concat(s order by s desc separator ''), group_concat(distinct s) from farsums
select length(group_concat(repeat('é',700),'x')), length(group_concat(s, repeat('a',2000))) from farsums
select length(group_concat(distinct repeat('a',id*700))) from farsums
select length(group_concat(cast(repeat('a',2000) as binary))) from farsums
select length(group_concat(repeat('a',4000000))) from json_table(concat('[',repeat('1,',199),'1]'),'$[*]' columns(a int path '$')) t
