-- Functions of dates and texts with values of every type.
create table fa (id int primary key, f float, db double, i bigint, z int(5) zerofill, s varchar(20), tx text, t2 time, d date, dt datetime(3), u bigint unsigned, b bit(5), y year, j json)
insert into fa values (1,1e11,1e11,0,12,'10:20:30','2024-02-29','-01:00:00','2024-02-29','1999-12-31 23:59:59.999',18446744073709551615,3,2024,'1'),(2,1.5,101,102030,0,'2024-02-29 10:00','100:00:00','10:00:00','1999-12-31','2024-01-01',5,0,0,'"a"'),(3,null,null,null,null,null,null,null,null,null,null,null,null,null)
select id, s + interval 1 hour, s + interval 1 day, s - interval 5 second, tx + interval 1 hour, tx + interval 1 day, '10:20:30' + interval 1 hour, '10:20:30' + interval 1 day, '10:20:30' - interval 5 second, '100:00:00' + interval 1 hour, '01:02:03' + interval 1 minute, '1 01:02:03' + interval 1 minute, '-01:02:03' + interval 1 second, '10:20' + interval 1 hour, concat('10:20:30','') + interval 1 hour, date_add('10:20:30', interval '1:1' minute_second), '10:20:30.5' + interval 1 second, '23:59:59' + interval 1 second from fa
select id, date_add('2024-02-29', interval d second), date_add('2024-02-29', interval dt second), date_add('2024-02-29', interval t2 second), date_add('2024-02-29', interval f second), date_add('2024-02-29', interval db second), date_add('2024-02-29', interval s second), date_add('2024-02-29', interval d day), date_add('2024-02-29', interval t2 minute), date_add('2024-02-29', interval t2 hour_minute), date_add('2024-02-29', interval j second), date_add('2024-02-29', interval y second), date_add('2024-02-29', interval b second), date_add('2024-02-29', interval z second) from fa
select id, export_set(u,'1','0','',64), make_set(u,'a','b','c'), export_set(i,'1','0','',8), export_set(-1,'1','0','',8), make_set(-1,'a','b'), export_set(u-1,'1','0','',8) from fa where id < 3 and id = 1
select is_ipv4(null), is_ipv6(null), is_ipv4_compat(null), is_ipv4_mapped(null), is_uuid(null), inet_aton(null), is_ipv4(5)
select id, time_format(tx,'%H:%i:%s'), time_format('2024-02-29','%H:%i:%s'), time_format(s,'%H:%i'), time(tx), hour(tx), hour('2024-02-29'), minute('2024-02-29'), time_to_sec('2024-02-29'), time_to_sec(tx) from fa
select id, f div 5, f / 5, f % 7, f * 2, f + 0, round(f), cast(f as signed), cast(f as decimal(20,2)), f & 7, cast(f as char), concat(f), f = 1e11, f = 99999997952, floor(f), f div 5.5, 1e20 div f from fa
select id, cast(t2 as date), date(t2), cast(dt as year), cast(cast(dt as datetime(6)) as year), collation(j), charset(j), collation(json_array(1)), year(t2) is null, last_day(t2) is null from fa where id in (1,3)
select id, j between 1 and 5, j between 'a' and 'b', 5 between j and 6, 5 between 1 and j, j not between 2 and 3, j between j and j from fa
create table fb (id int, b bit(5), vb varbinary(10), dc decimal(5,2), u bigint unsigned, e enum('a','b'), s varchar(10), j json)
insert into fb values (1,5,'2',2.5,18446744073709551615,'b','3x','3'),(2,null,null,null,null,null,null,null)
select id, export_set(b,'Y','N',',',5), export_set(vb,'Y','N',',',5), export_set(dc,'Y','N',',',5), export_set(u,'Y','N',',',5), export_set(e,'Y','N',',',5), export_set(s,'Y','N',',',5), export_set('é',s,s), export_set(null,'a','b'), export_set(5,'a','b',null), export_set(1.5,'a','b',',',3), export_set(2.5e0,'a','b',',',3), export_set(6,'a','b',',',70) from fb
select id, make_set(b,'a','b','c'), make_set(vb,'a','b','c'), make_set(dc,'a','b','c'), make_set(e,'a','b'), make_set(s,'a','b','c'), make_set(null,'a'), make_set(3,null,'b'), make_set(1.5,'a','b'), make_set(2.5e0,'a','b','c') from fb
select id, elt(b,'1','2','3','4','5'), elt(vb,'a','b','c'), elt(dc,'a','b','c'), elt(e,'a','b'), elt(s,'a','b','c'), elt(null,'a'), elt(3,null,'b'), elt(1.5,'a','b'), elt(2.5e0,'a','b','c'), elt(u,'a'), elt(-1,'a'), elt('2','a','b') from fb
select collation(elt(vb, 'a')), collation(elt(1,vb)), collation(make_set(1,vb,'a')), collation(export_set(vb,'a','b')) from fb
select id, json_contains(e,'1') from fb
select json_valid(e), json_valid(s) from fb
select json_type(s) from fb
select json_length(vb) from fb
create table ex (id int primary key, t2 time(2), st set('a','b','12'), e enum('x','y'), i int, s varchar(20), d date)
insert into ex values (1,'10:20:30.25','a,12','y',5,'10.0.0.1','2024-02-29'),(2,'100:00:00','','x',null,'::1',null),(3,null,null,null,null,null,null)
select id, is_ipv4(i), is_ipv6(i), is_ipv4(s), is_ipv6(s), is_ipv4(d), is_ipv4(null), is_ipv4(1.5) from ex
select id, date_add('2024-02-29', interval st second), date_add('2024-02-29', interval e second), date_add(t2, interval st second), date_add('2024-02-29', interval e day) from ex
select id, extract(year from t2) = year(curdate()), extract(hour from t2), extract(day_hour from t2), extract(month from t2) is null, extract(week from t2) is null, extract(hour from d), extract(day_minute from d), extract(microsecond from t2) from ex where id <> 2
select id, left(convert_tz(t2, '+00:00', '+01:00'), 4) = left(now(), 4) from ex where id <> 2
