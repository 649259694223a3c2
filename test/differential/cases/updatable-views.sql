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
# Views of joins, one table at a time
create table j_a (id int primary key, x int default 3, s varchar(9))
create table j_b (id int auto_increment primary key, aid int, y int, z int not null default 2)
insert into j_a values (1, 10, 'p'), (2, 20, 'q')
insert into j_b values (1, 1, 100, 1), (2, 1, 200, 2), (3, 2, 300, 3)
create view j_v as select j_a.id, j_a.x, j_a.s, j_b.id as bid, j_b.aid, j_b.y, j_a.x + j_b.y as e from j_a join j_b on j_b.aid = j_a.id
create view j_w as select j_a.id, j_a.x, j_b.id as bid, j_b.y from j_a, j_b where j_b.aid = j_a.id and j_a.x < 15
create view j_lj as select j_a.id, j_a.x, j_b.id as bid, j_b.y from j_a left join j_b on j_b.aid = j_a.id
create view j_vv as select id, x, y, bid from j_v where y > 100
update j_v set x = x + 1
select * from j_a
update j_v set x = 5 where bid = 3
update j_v set y = x where id = 1
update j_v set x = 1, y = 2
update j_v set e = 1
update j_v set e = 1, x = 2
update j_v set x = 11 order by bid
update j_v set x = 11 limit 1
update j_v as k set k.x = k.y where k.bid = 2
update j_w set y = y + 1
update j_w set x = 50
select * from j_w
update j_lj set y = 7
update j_lj set x = 7
update j_vv set y = y + 1
update j_vv set x = 8
update j_v join j_a on j_a.id = j_v.id set j_v.y = j_a.id
update j_v, j_a set j_v.y = j_a.id, j_a.s = 'k' where j_a.id = j_v.id
update j_v, j_a set j_v.y = 1, j_v.x = 2 where j_a.id = j_v.id
delete from j_v
delete from j_v where id = 1
delete j_v from j_v
delete j_v from j_v join j_a on j_v.id = j_a.id
delete j_a from j_v join j_a on j_v.id = j_a.id where j_a.id = 99
insert into j_v (id, x) values (7, 8)
insert into j_v (aid, y) values (7, 8), (7, 9)
insert into j_v (id, y) values (9, 8)
insert into j_v values (1, 2, 3, 4, 5, 6, 7)
insert into j_v (e) values (1)
insert into j_v (id, e) values (1, 2)
insert into j_v (nocol) values (1)
insert into j_v () values ()
insert into j_v select 1
insert into j_v set id = 11, s = 'n'
insert into j_v set id = 11, y = 1
insert into j_v (id, x) values (7, 8) on duplicate key update x = 9
insert into j_v (id, x) values (7, 8) on duplicate key update y = 9
insert into j_v (id, x) values (7, 8) on duplicate key update x = values(x) + 1
replace into j_v (id, x) values (7, 8)
replace into j_v (aid, y) values (7, 8)
insert ignore into j_v (id, x) values (7, 8), (77, 8)
insert into j_v (id, x) select 80 + id, x from j_b
insert into j_v (id, x) values (60, id + 1)
insert into j_v (id, x) values (61, y)
insert into j_lj (id, x) values (101, 1)
insert into j_lj (y) values (101)
insert into j_vv (id, x) values (90, 91)
insert into j_w (id) values (95)
select * from j_a
select * from j_b
create view j_m as select j_a.id, j_b.y from j_a join j_b using (id)
update j_m set y = 1
insert into j_m (y) values (5)
insert into j_m (id) values (105)
create view j_g as select count(*) n from j_a join j_b
update j_g set n = 1
insert into j_g values (1)
delete from j_g
create view j_sj as select a1.id, a1.x, a2.id as id2, a2.x as x2 from j_a a1 join j_a a2 on a1.id = a2.id
update j_sj set x = 4
update j_sj set x = 4, x2 = 5
insert into j_sj (id, x) values (200, 1)
insert into j_sj (id2, x2) values (201, 1)
update j_sj set x2 = 8
select * from j_a
select * from j_b
create view j_va as select id, x from j_a where x < 100
create view j_jv as select j_va.id, j_va.x, j_b.id as bid, j_b.y from j_va join j_b on j_b.aid = j_va.id
update j_jv set x = 12
update j_jv set y = 13
insert into j_jv (id, x) values (300, 1)
create view j_jd as select d.id, j_b.y from (select id from j_a) d join j_b on j_b.aid = d.id
update j_jd set y = 3
update j_jd set id = 3
insert into j_jd (y) values (3)
create view j_sub2 as select j_a.id, j_b.y from j_a join j_b on j_b.aid = j_a.id where j_a.id in (select aid from j_b)
update j_sub2 set y = 4
update j_sub2 set id = 4
select * from j_a
select * from j_b
drop view j_v, j_w, j_lj, j_vv, j_m, j_g, j_sj, j_va, j_jv, j_jd, j_sub2
drop table j_a, j_b
create table j_a (id int primary key, x int default 3, s varchar(9))
create table j_b (id int auto_increment primary key, aid int, y int, z int not null default 2)
insert into j_a values (1, 10, 'p'), (2, 20, 'q')
insert into j_b values (1, 1, 100, 1), (2, 1, 200, 2), (3, 2, 300, 3)
create view j_v as select j_a.id, j_a.x, j_a.s, j_b.id as bid, j_b.aid, j_b.y from j_a join j_b on j_b.aid = j_a.id
insert into j_v (id, x) values (1, 8) on duplicate key update y = 9
insert into j_v (id, x) values (1, 8) on duplicate key update x = 9
insert into j_v (id, x) values (1, 8) on duplicate key update x = y
insert into j_v (id, x) values (1, 8) on duplicate key update x = j_v.x + values(x)
insert into j_v (id, x) values (1, y) on duplicate key update x = 3
insert into j_v (id, x) values (id + 30, id)
insert into j_v (id, x) select id + 40, x from j_a
insert into j_v (id, nocol) values (1, 2)
insert ignore into j_v (id, x) values (1, 8), (77, 8)
replace into j_v (id, x) values (7, 8)
replace into j_v values (7, 8)
replace into j_v (id, nocol) values (7, 8)
insert into j_v values (7, 8)
insert into j_v () values ()
update j_v set x = nocol
update j_v set x = default
update j_v set x = 1, x = x + 1
update ignore j_v set id = 1
update j_v set id = 1
update j_v set x = 7, s = 'r' where y > 100
delete from j_v limit 1
create table j_c (k int not null, l int)
create view j_nc as select j_a.id, j_c.l from j_a join j_c
insert into j_nc (l) values (1)
select * from j_a
select * from j_b
select * from j_c
create database updatable_more
use updatable_more
create table t (id int primary key, a int)
create algorithm = temptable view vf as select * from t
insert into vf values (90, 1)
update vf set a = 1
delete from vf
replace into vf values (1,1)
select is_updatable from information_schema.views where table_schema = 'updatable_more' and table_name = 'vf'
create algorithm = temptable view vg as select * from t with check option
create view vh as select * from vf
insert into vh values (1,1)
update vh set a = 1
update vh join t on t.id = vh.id set t.a = 1
update vh join t on t.id = vh.id set vh.a = 1
delete vf from vf join t on t.id = vf.id
alter algorithm = merge view vf as select * from t
insert into vf values (91, 1)
alter algorithm = temptable view vf as select * from t
alter view vf as select * from t
create or replace algorithm = undefined view vf as select * from t
insert into vf values (92, 1)
create view if not exists vf as select 2
create view if not exists vz as select 2
create or replace view if not exists vz as select 3
create view if not exists t as select 2
alter view if not exists vz as select 4
drop database updatable_more
create database updatable_more
use updatable_more
create table t (id int primary key, a int)
create view vf as select 1
create view if not exists vf as select * from nope
create view if not exists vf as select nope from t
create view if not exists vf (a, b) as select 1
create view if not exists vf as select @a
create view if not exists vf as select 1 a, 2 a
create view if not exists nope.vf as select 1
create view if not exists vq as select 1 with check option
create sql security invoker view si as select 1
alter view si as select 2
alter sql security definer view si as select 3
create algorithm = merge view am as select * from t
alter view am as select id from t
alter view am as select count(*) from t
show warnings
create table j1 (id int primary key, a int)
create algorithm = temptable view vj as select t.id, j1.a from t join j1 on t.id = j1.id
update vj set a = 1
insert into vj (a) values (1)
create algorithm = temptable view vt as select * from t
create view vjt as select vt.id, j1.a from vt join j1 on vt.id = j1.id
update vjt set a = 1
update vjt set id = 1
insert into vjt (a) values (1)
delete vt from vt join t on t.id = vt.id
select table_name, is_updatable from information_schema.views where table_schema = 'updatable_more' order by 1
drop database updatable_more
create database updatable_more
use updatable_more
create table t (id int primary key, a int)
create view g as select count(*) c from t
replace into g values (1)
insert into g values (1)
replace into g set c = 1
create view g2 as select id + 1 x from t
replace into g2 values (1)
insert into g2 values (1)
create view g3 as select id, id + 1 x from t
replace into g3 values (1, 2)
insert into g3 values (1, 2)
insert into g3 (x) values (1)
replace into g3 (x) values (1)
create view g4 as select t.id, u.a from t join t u on t.id = u.id
replace into g4 values (1,2)
insert into g4 values (1,2)
delete from g4
select table_name, security_type, is_updatable from information_schema.views where table_schema = 'updatable_more' order by 1
create view of_system as select table_name from information_schema.tables
create view of_that as select * from of_system
select table_name, is_updatable from information_schema.views where table_schema = database() and table_name in ('of_system', 'of_that') order by 1
prepare s from 'alter view of_that as select 1'
prepare s from 'create view never as select 1'
drop database updatable_more
