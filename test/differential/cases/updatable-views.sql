create table t (id int primary key auto_increment, a int, b varchar(20) not null default 'd', c int)
insert into t (a,b,c) values (1,'x',10),(2,'y',20),(3,'z',30),(15,'w',40)
create view v as select id, a, b from t where a < 10
create view vr (n, k, txt) as select a, id, b from t
create view ve as select id, a + 1 as a1, b from t
create view vc as select id, a, b from t where a < 10 with check option
create view vl as select id, a, b from vc where a > 0 with local check option
create view vcc as select id, a, b from v where a > 0 with cascaded check option
create view vll as select id, a, b from v where a > 0 with local check option
create view vg as select a, count(*) n from t group by a
create view vj as select t.id, t.a, u.b from t join t u on u.id = t.id
create view vd as select distinct a from t
create view vs as select * from t
update v set b = 'changed' where id = 1
update v set a = 100 where id = 2
select * from t order by id
update v set b = 'no' where id = 4
insert into v (a, b) values (5, 'new'), (50, 'hidden')
select * from v order by id
select * from t order by id
delete from v where id = 3
delete from v where id = 4
select id from t order by id
insert into vr (n, txt) values (7, 'seven')
insert into vr values (8, 100, 'eight')
insert into vr values (9, 100, 'dup') on duplicate key update n = n + values(n), txt = concat(vr.txt, '!')
replace into vr values (1, 100, 'repl')
select * from vr order by k
update vr set n = n + 1, txt = upper(txt) where n < 9 order by k limit 2
select * from vr order by k
insert into ve values (9, 1, 'q')
insert into ve (id, b) values (9, 'q')
update ve set b = 'ok' where id = 1
update ve set a1 = 5 where id = 1
delete from ve where a1 = 2
insert into vc (a, b) values (5, 'in')
update vc set a = 50 where a = 5
update vc set b = 'fine' where a = 5
select a, b from vc order by a, id
insert into vg values (1, 2)
update vg set a = 1
delete from vg
update vd set a = 1
delete from vd
insert into vd values (1)
delete from vj
insert into vs values (200, 1, 's', 2)
select * from vs where id = 200
update v join t on t.id = v.id set v.b = 'joined', t.c = 77 where v.id = 1
select * from t where id = 1
delete v from v join t on t.id = v.id where t.id = 1
select count(*) from t where id = 1
create view vbad as select count(*) n from t with check option
create table req (id int primary key, must int not null, o int)
create view vreq as select id, o from req
insert into vreq values (1, 2)
select * from req
alter view v as select id, a from t with local check option
insert into v (a, b) values (1, 'x')
insert into v (a) values (1)
update v set nope = 1
update v as w set w.a = 9 where w.a = 1
select count(*) from t where a = 9
create or replace view v2 as select id x, a y from v where id > 0
update v2 set y = y * 2 where x = 5
insert into v2 (y) values (1234)
select y from v2 where y = 1234
delete from v2 where y = 1234
insert into v select null, a from t where id = 5
truncate v
