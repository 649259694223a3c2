-- Row triggers: names, places, bodies.
create table t (id int auto_increment primary key, a int not null, b varchar(5), g int generated always as (a*2) virtual, u timestamp default current_timestamp on update current_timestamp)
create table log (n int auto_increment primary key, m varchar(200))
create trigger t1 before insert on t for each row insert into log(m) values (concat_ws('|', 'BI', new.id, new.a, new.b, new.g, new.u is null))
create trigger t1 before insert on t for each row set @x = 1
create trigger t2 after insert on t for each row insert into log(m) values (concat_ws('|', 'AI', new.id, new.a, new.b, new.g))
insert into t (a,b) values (1,'x')
insert into t (id,a,b) values (null,2,'x'),(0,3,'y'),(10,4,'z')
select * from log
insert into t (b) values ('q')
insert into t (a,b) values (null,'q')
select last_insert_id()
create trigger t3 before insert on t for each row set new.a = ifnull(new.a, 7)
insert into t (b) values ('q')
insert into t (a,b) values (null,'q'),(null,'r')
insert into t (a,b) values (null,'q')
select id,a,b from t
create trigger t4 before insert on t for each row follows t1 set new.b = 'toolong'
insert into t (a,b) values (9, 'x')
insert ignore into t (a,b) values (9, 'x')
show warnings
drop trigger t4
create trigger t4 before update on t for each row insert into log(m) values (concat_ws('|', 'BU', old.id, old.a, old.b, old.g, '-', new.id, new.a, new.b, new.g))
create trigger t5 after update on t for each row insert into log(m) values (concat_ws('|', 'AU', old.id, old.a, old.b, old.g, '-', new.id, new.a, new.b, new.g))
delete from log
update t set a = 1 where id = 1
update t set a = 5 where id <= 2
select m from log
delete from log
create trigger t6 before update on t for each row set new.b = 'set'
update t set a = a where id = 1
update t set a = a where id = 1
select m from log
delete from log
insert into t (id,a,b) values (1, 1, 'new') on duplicate key update a = a + 100, b = values(b)
select m from log
delete from log
create trigger t7 before delete on t for each row insert into log(m) values (concat_ws('|', 'BD', old.id, old.a, old.b, old.g))
create trigger t8 after delete on t for each row insert into log(m) values (concat_ws('|', 'AD', old.id, old.a, old.b, old.g))
replace into t (id,a,b) values (1, 1, 'new')
select m from log
select last_insert_id()
create trigger z1 before insert on t for each row update t set a = 1
create trigger z2 after update on log for each row update log set m = 1
update log set m = 'x' where 0
update log set m = 'x' limit 1
drop trigger z2
drop trigger z1
drop trigger nosuch
drop trigger if exists nosuch
show warnings
drop trigger nodb.nosuch
create trigger t1 before insert on nosuch for each row set @x = 1
create trigger nodb.t1 before insert on t for each row set @x = 1
create trigger t9 before insert on nodb.t for each row set @x = 1
create trigger mysql.t9 before insert on t for each row set @x = 1
create view v as select * from t
create trigger t9 before insert on v for each row set @x = 1
create temporary table tmp (a int)
create trigger t9 before insert on tmp for each row set @x = 1
create trigger t9 after insert on t for each row set new.a = 1
create trigger t9 before delete on t for each row set new.a = 1
create trigger t9 before insert on t for each row set new.a = old.a
create trigger t9 before insert on t for each row set new.nosuch = 1
create trigger t9 before insert on t for each row set new.a = new.nosuch
create trigger t9 before insert on t for each row set old.a = 1
create trigger t9 before update on t for each row set old.a = 1
create trigger t9 before insert on t for each row set new.g = 1
create trigger t9 before insert on t for each row follows nosuch set @x = 1
create trigger t9 before insert on t for each row follows t5 set @x = 1
create trigger t9 before insert on t for each row select 1
create trigger t9 before insert on t for each row commit
create trigger t9 before insert on t for each row create table x (a int)
create trigger t9 before insert on t for each row set nosuch = 1
create trigger t9 before insert on t for each row insert into nosuch values (1)
drop trigger t9
create trigger if not exists t1 before insert on t for each row set @x = 1
show warnings
create trigger t9 before insert on t for each row begin end
drop trigger t9
create trigger t9 before insert on t for each row begin set @x = 1 end
create trigger t9 before insert on t for each row
create trigger mysqltrig before insert on mysql.user for each row set @x = 1
drop view if exists v
drop temporary table if exists tmp
drop table if exists t, t2, t3, log, u, c, p, m1, m2
create table t (id int auto_increment primary key, a int not null, b varchar(5), n int not null, d decimal(5,2), g int generated always as (a*2) virtual)
create table log (n int auto_increment primary key, m varchar(20))
create trigger t1 before insert on t for each row if new.b = 'x' then set new.a = 5; end if
insert into t (b,n) values ('x',1)
insert into t (b,n) values ('y',1)
insert into t (b,n,a) values ('y',1,default)
insert ignore into t (b,n) values ('y',1)
select * from t
drop trigger t1
create trigger t1 before insert on t for each row begin set new.a = 5; set @g = new.g; set new.d = 1.239; set @d = new.d; end
insert into t (a,b,n) values (1,'x',1)
select @g, @d
show warnings
select * from t
drop trigger t1
create trigger t1 before insert on t for each row set new.a = null
insert into t (a,b,n) values (1,'x',1)
insert into t (a,b,n) values (1,'x',1),(2,'x',1)
drop trigger t1
create trigger t1 before insert on t for each row begin signal sqlstate '45000' set message_text = 'no way', mysql_errno = 5555; end
insert into t (a,b,n) values (1,'x',1)
show warnings
insert ignore into t (a,b,n) values (1,'x',1)
drop trigger t1
create trigger t1 before insert on t for each row begin signal sqlstate '01234' set message_text = 'careful'; end
insert into t (a,b,n) values (1,'x',1)
show warnings
drop trigger t1
create trigger t1 before insert on t for each row signal sqlstate '02000'
insert into t (a,b,n) values (1,'x',1)
drop trigger t1
create trigger t1 before insert on t for each row signal sqlstate '00000'
create trigger t1 before insert on t for each row signal sqlstate '4500'
create trigger t1 before insert on t for each row signal sqlstate '45000' set message_text = concat('a','b')
create trigger t1 before insert on t for each row signal sqlstate '45000' set message_text = new.b
insert into t (a,b,n) values (1,'x',1)
drop trigger t1
create trigger t1 before insert on t for each row signal sqlstate '45000' set message_text = 'a', message_text = 'b'
create trigger t1 before insert on t for each row signal sqlstate '45000' set mysql_errno = 0
create trigger t1 before insert on t for each row begin declare x int; declare x int; end
create trigger t1 before insert on t for each row begin declare x int default 5; declare y varchar(3) default 'abcd'; set new.a = x; end
insert into t (a,b,n) values (1,'x',1)
drop trigger t1
create trigger t1 before insert on t for each row begin declare x int; select count(*), max(a) into x, @m from t; set new.a = x; end
insert into t (a,b,n) values (1,'x',1)
select @m, a from t
drop trigger t1
create trigger t1 before insert on t for each row begin declare x int; select a into x from t where id = 9999; set new.a = ifnull(x, 77); end
insert into t (a,b,n) values (1,'x',1)
show warnings
drop trigger t1
create trigger t1 before insert on t for each row begin declare x int; select a into x from t; set new.a = ifnull(x, 77); end
insert into t (a,b,n) values (1,'x',1)
drop trigger t1
create trigger t1 before insert on t for each row insert ignore into log (n,m) values (1, 'toolongtoolongtoolongtoolong')
insert into t (a,b,n) values (1,'x',1)
show warnings
insert into t (a,b,n) values (1,'x',1)
show warnings
drop trigger t1
create trigger t1 after insert on t for each row insert into log (n,m) values (1, 'dup')
insert into t (a,b,n) values (1,'x',1)
insert ignore into t (a,b,n) values (1,'x',1)
show warnings
drop trigger t1
insert into t (a,b,n) values (1,'x',1),(2,'y',2)
select * from log
select last_insert_id()
drop trigger t1
create trigger t1 after insert on t for each row begin insert into nosuch values (1); end
insert into t (a,b,n) values (1,'x',1)
drop trigger t1
create trigger t1 after insert on t for each row set @x = nosuch
insert into t (a,b,n) values (1,'x',1)
drop trigger t1
create trigger t1 before insert on t for each row begin declare v int; case new.a when 1 then set v = 1; end case; end
insert into t (a,b,n) values (3,'x',1)
insert into t (a,b,n) values (1,'x',1)
drop trigger t1
update t set a = 1 limit 1
drop trigger t1
create trigger t1 before insert on t for each row use test
create trigger t1 before insert on t for each row lock tables t read
create trigger t1 before insert on t for each row return 1
create trigger t1 before insert on t for each row prepare x from 'select 1'
create trigger t1 before insert on t for each row show tables
create trigger t1 before insert on t for each row load data local infile 'x' into table t
create trigger t1 before insert on t for each row flush tables
drop trigger t1
create trigger t1 before insert on t for each row analyze table t
create trigger t1 before insert on t for each row explain select 1
drop trigger t1
create trigger t1 before insert on t for each row follows nosuch set @x = 1
create trigger t1 before insert on t for each row set autocommit = 1
drop trigger t1
show warnings
insert into t (a,b,n) values (3,'x',1)
drop trigger t1
create trigger t1 before insert on t for each row set @x = 1, new.a = new.a + 1, @y = new.a
alter table t drop column a
insert into t (b,n) values ('x', 1)
drop trigger t1
create trigger t1 before update on t for each row set @x = 1
truncate t
rename table t to t2
create table t3 like t2
drop table t2
drop trigger t1
drop view if exists v
drop temporary table if exists tmp
drop table if exists t, t2, t3, log, u, c, p, m1, m2
create table t (id int primary key, a int not null, b varchar(5), e enum('x','y'), j json, ts timestamp null, dt datetime(3), bl blob, bu bigint unsigned, dc decimal(30,5), f float, db double, y year, bt bit(5), s set('p','q'), tm time)
create table log (n int auto_increment primary key, m varchar(400), k int)
create trigger ai after insert on t for each row insert into log (m) values (concat_ws('|', new.id, new.a, new.b, new.e, new.j, new.ts, new.dt, new.bl, new.bu, new.dc, new.f, new.db, new.y, hex(new.bt), new.s, new.tm))
insert into t values (1,2,'abc','y','{"a": 1}','2020-01-01 00:00:00','2020-01-01 01:02:03.456','blob',18446744073709551615,12345678901234567890.12345,1.5,2.25,2020,b'101','p,q','12:34:56')
insert into t (id,a) values (2,3)
select m from log
create trigger au after update on t for each row insert into log (m,k) values (concat(old.b,'>',new.b), new.bu > 5)
update t set b = 'xyz' where id = 1
select m,k from log where k is not null
create table u like t
create trigger bu before insert on u for each row set new.e = 2, new.j = json_object('k', new.a), new.bu = new.bu - 1, new.dc = new.dc * 2, new.ts = '2021-05-05', new.bt = 3, new.s = 'q', new.y = 1999, new.f = new.f + 1, new.tm = addtime(new.tm, '01:00:00'), new.bl = reverse(new.bl)
insert into u select * from t where id = 1
select * from u
create trigger bu2 before insert on u for each row set new.b = (select max(b) from t), new.a = new.a + (select count(*) from u)
insert into u (id,a) values (7, 1)
select id,a,b,e,j from u where id = 7
create trigger bad before insert on t for each row set new.e = 'nope'
insert into t (id,a) values (50,3)
drop trigger bad
insert into t (id,a) values (50,3)
drop trigger bad
create trigger bad before insert on t for each row set new.a = 'nope'
insert into t (id,a) values (50,3)
drop trigger bad
create trigger bad before insert on t for each row set new.a = 1/0
insert into t (id,a) values (50,3)
drop trigger bad
create trigger bad before insert on t for each row set new.a = 99999999999
insert into t (id,a) values (50,3),(51,4)
drop trigger bad
create trigger bad before insert on t for each row set @x = cast('abc' as signed)
insert into t (id,a) values (50,3)
show warnings
drop trigger bad
set @sum = 0
create trigger sm before insert on t for each row set @sum = @sum + new.a
insert into t (id,a) values (60,3),(61,4)
select @sum
drop trigger sm
create trigger ord1 before insert on t for each row set @o = concat(@o, '1')
create trigger ord2 before insert on t for each row precedes ord1 set @o = concat(@o, '2')
create trigger ord3 before insert on t for each row follows ord2 set @o = concat(@o, '3')
set @o = ''
insert into t (id,a) values (70,3)
select @o
select trigger_name, action_order from information_schema.triggers where trigger_schema = database() and event_object_table = 't' order by 1
drop trigger ord1
select trigger_name, action_order from information_schema.triggers where trigger_schema = database() and event_object_table = 't' order by 1
insert into t (id,a) values (80,1),(80,2)
select count(*) from t where id = 80
select count(*) from log where m like '80%'
insert ignore into t (id,a) values (80,1),(80,2)
select count(*) from log where m like '80%'
create table p (id int primary key)
create table c (id int primary key, pid int, foreign key (pid) references p(id) on delete cascade)
create trigger cd after delete on c for each row insert into log (m) values ('cascade')
create trigger pd after delete on p for each row insert into log (m) values (concat('p', old.id))
insert into p values (1),(2)
insert into c values (1,1),(2,2)
delete from p where id = 1
select m from log where m in ('cascade', 'p1')
delete p, c from p join c on c.pid = p.id
select m from log where m in ('cascade', 'p1', 'p2')
create table m1 (id int primary key, v int)
create table m2 (id int primary key, v int)
insert into m1 values (1,1),(2,2)
insert into m2 values (1,1),(2,2)
delete from log
create trigger mu1 after update on m1 for each row insert into log (m) values (concat('m1-', old.v, '-', new.v))
create trigger mu2 after update on m2 for each row insert into log (m) values (concat('m2-', old.v, '-', new.v))
update m1 join m2 on m1.id = m2.id set m1.v = m1.v + 10, m2.v = m2.v + 20
select m from log order by n
truncate m1
select count(*) from log
create trigger mself after insert on m1 for each row update m1 set v = 0
insert into m1 values (1,1)
insert into m1 select 2,2 from dual where 0
drop trigger mself
create trigger mself after insert on m1 for each row delete from m2 where id = new.id
insert into m1 select id, v from m2
insert into m1 values (1, 1)
select * from m2
create trigger chain after delete on m2 for each row insert into m1 values (old.id + 1000, 1)
insert into m1 values (2, 1)
drop trigger chain
create trigger rep before insert on m2 for each row replace into log (n, m) values (new.id, new.v)
insert into m2 values (5, 6), (6, 7)
select n, m from log order by n
alter table m2 add column w int
insert into m2 values (7, 8, 9)
alter table m2 rename column v to vv
insert into m2 values (8, 8, 9)
create trigger sel before insert on m1 for each row begin declare a, b int default 3; declare c varchar(10) default 'q'; set a = a + new.v, b = a * 2; if a > 10 then set new.v = b; elseif a > 5 then set new.v = -b; else set new.v = 0, @c = c; end if; end
insert into m1 values (100, 1), (101, 4), (102, 20)
select * from m1 where id >= 100
select @c
create trigger g before update on m1 for each row set new.id = old.id, @rows = row_count()
update m1 set v = 7 where id = 100
select row_count()
drop view if exists v
drop temporary table if exists tmp
drop table if exists t, t2, t3, log, u, c, p, m1, m2
create table t (id int primary key, a int)
create table t2 (id int primary key, a tinyint)
create trigger t before insert on t for each row if new.a = 'abc' then set @y = 1; end if
insert into t values (1,1)
drop trigger t
create trigger t before insert on t for each row begin declare x tinyint; set x = 300; end
insert into t values (2,1)
drop trigger t
create trigger t before insert on t for each row begin declare x tinyint; set x = 'abc'; end
insert into t values (2,1)
drop trigger t
create trigger t before insert on t for each row begin declare x tinyint default 5; select 500 into x; set @r = x; end
insert into t values (3,1)
select @r
drop trigger t
create trigger t before insert on t for each row begin declare x tinyint default 5; select cast('abc' as signed) into @r; end
insert into t values (4,1)
select @r
drop trigger t
create trigger t before insert on t for each row insert ignore into t2 values (1, 5)
insert into t values (5,1)
insert into t values (6,1)
show warnings
drop trigger t
create trigger t before insert on t for each row update ignore t2 set a = a + 200
insert into t values (7,1)
drop trigger t
set sql_mode = ''
create trigger t before insert on t for each row insert into t2 values (new.id, 500)
set sql_mode = default
insert into t values (8,1)
select * from t2
show warnings
drop trigger t
create trigger t before insert on t for each row begin set new.a = null; end
insert into t values (9,1)
select * from t where id = 9
alter table t modify a int not null default 5
insert into t values (10,1)
insert into t (id) values (11)
set sql_mode = ''
insert into t values (12,1),(13,1)
insert into t values (14,1)
insert into t (id,a) values (15,null),(16,null)
update t set a = 5
create trigger u before update on t for each row set new.a = null
update t set a = 6
select * from t
set sql_mode = default
drop trigger t
drop trigger u
create trigger t before insert on t for each row set @k = 1
set sql_mode = ''
insert into t (id,a) values (21,null),(22,null)
insert into t (id,a) values (21,null)
update t set a = null
select * from t
drop view if exists v
drop temporary table if exists tmp
drop table if exists t, t2, t3, log, u, c, p, m1, m2
create table t (id int primary key auto_increment, a int, b varchar(20), ts timestamp default current_timestamp on update current_timestamp, unique key ub (b))
create table log (n int auto_increment primary key, m varchar(400))
create trigger bi before insert on t for each row /* comment */ set new.b = concat(ifnull(new.b,''), '!') -- trailing
create trigger bu before update on t for each row # hash
 set new.b = upper(new.b)
insert into t (a,b) values (1,'x'),(2,'y')
insert ignore into t (a,b) values (1,'x'),(3,'z')
insert into t (a,b) values (5,'x') on duplicate key update a = values(a), b = concat(b, values(b))
insert into t (a,b) values (6,'Y!') as n on duplicate key update a = n.a, b = n.b
select id,a,b from t order by id
insert into t (a,b) select a+100, concat(b,'s') from t
select id,a,b from t order by id
create view v as select id,a,b from t where a < 50
insert into v (a,b) values (7,'view')
update v set b = 'upd' where a = 7
delete from v where a = 7
select id,a,b from t order by id
create trigger ad after delete on t for each row insert into log (m) values (concat('gone ', old.id))
create trigger bi2 before insert on t for each row set new.a = new.a + 45
drop trigger bi2
delete t from t join (select 101 as k) d on d.k = t.a
select * from log
replace into t (a,b) values (900,'view')
replace into t (a,b) values (901,'view')
select * from log
set @n = 0
create trigger cnt after insert on t for each row set @n = @n + 1, @last = new.id, @ts = new.ts is not null
insert into t (a,b) values (1,'c1'),(2,'c2'),(3,'c3')
select @n, @last = (select max(id) from t), @ts
start transaction
insert into t (a,b) values (4,'c4')
rollback
select @n, (select count(*) from t where b like 'c4%')
create trigger au after update on t for each row insert into log (m) values (concat_ws(',', old.a, new.a, old.b <=> new.b))
update t set a = a + 1 order by id desc limit 2
select m from log order by n desc limit 2
update t set b = b where b like 'c%'
update t set a = 1000, b = 'C1!' where b like 'c2%'
create trigger nest after insert on log for each row set @nested = concat(ifnull(@nested,''), new.m, ';')
update t set a = -1 where b = 'c3!'
select @nested
create table seq (v int)
insert into seq values (10)
create trigger useseq before insert on t for each row begin update seq set v = v + 1; set new.a = (select v from seq); end
insert into t (b) values ('s1'),('s2'),('s3')
select a,b from t where b like 's_!'
select * from seq
drop trigger useseq
create trigger usesel before insert on t for each row begin declare x, y int; select max(v), min(v) into x, y from seq; if x is not null and y > 5 then set new.a = x * y; end if; end
insert into t (b) values ('p1')
select a,b from t where b like 'p_!'
drop trigger usesel
create trigger lim before insert on t for each row begin if (select count(*) from t) >= 3 then signal sqlstate '45000' set message_text = 'too many rows'; end if; end
insert into t (b) values ('zzz')
drop trigger lim
create trigger multi before insert on t for each row begin insert into log (m) values ('a'), ('b'); delete from log where m = 'a'; update log set m = 'B' where m = 'b'; replace into seq values (1); insert into log (m) select concat('sel ', v) from seq limit 1; end
insert into t (b) values ('mm')
select m from log order by n desc limit 2
drop trigger multi
create trigger jt before insert on t for each row set new.b = json_unquote(json_extract('{"k": "vv"}', '$.k')), new.a = case when new.a > 5 then 1 else 2 end
insert into t (a,b) values (10, 'q')
select a,b from t order by id desc limit 1
drop trigger jt
create trigger q before insert on t for each row set new.`b` = "dq", NEW.A = (New.a) + 1
insert into t (a) values (1)
select a, b from t order by id desc limit 1
create trigger bad before insert on t for each row set new.a = 1;
create trigger dup before insert on t for each row follows BI set @z = 1
create trigger BI before insert on t for each row set @z = 1
drop trigger Q
alter table t drop column a
insert into t (b) values ('alt')
update t set b = 'alt2' where b = 'alt!'
drop trigger bad
drop trigger au
insert into t (b) values ('alt3')
delete from t where b = 'none'
delete from t
select count(*) from log where m like 'gone%'
prepare s from 'insert into t (b) values (?)'
set @v = 'prep'
execute s using @v
execute s using @v
create trigger late before insert on t for each row set new.b = concat(new.b, '-late')
execute s using @v
select b from t
drop table if exists t, log, seq
drop view if exists v
create table z (id int primary key, a int)
create table y (id int primary key, a int)
create trigger zd after delete on z for each row set @a = 1
create trigger zu after update on z for each row set @a = 1
create trigger zi2 after insert on z for each row set @a = 1
create trigger zi1 before insert on z for each row set @a = 1
create trigger azi before insert on z for each row precedes zi1 set @a = 1
create trigger bzi before insert on z for each row set @a = 1
create trigger yu after update on y for each row set @a = 1
create trigger yi after insert on y for each row set @a = 1
select trigger_name from information_schema.triggers where event_object_schema = database() and event_object_table = 'z'
prepare s from 'drop trigger zd'
drop table if exists t, t2, o, tp, log, big, k2, k3, k4, k5, cc, pp, chk, inv, gen, nn, db1, db2, z, y, seq
create table t (id int primary key auto_increment, a int, b varchar(5), j json)
create table o (k int primary key, v varchar(20), n int)
insert into o values (1,'one',10),(2,'two',20),(3,'three',30)
select * from information_schema.triggers where trigger_schema = 'nosuch'
create trigger `` before insert on t for each row set @a = 1
create trigger `x ` before insert on t for each row set @a = 1
create trigger aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggggggggh before insert on t for each row set @a = 1
create trigger e before insert on t for each row set new.b = repeat('x', new.a)
insert into t (a) values (1),(2),(9)
drop trigger e
create trigger c1 before insert on t for each row set new.b = (select v from o where k = new.a), @cnt = (select count(*) from o where n > new.a * 10 group by k > 100 having count(*) > new.a - 10)
insert into t (a) values (1),(2),(5)
select a, b from t order by id
select @cnt
drop trigger c1
create trigger c2 after insert on t for each row insert into o (k, v, n) select new.id + 100, new.b, max(n) from o where v in (new.b, 'one') union select 9999, 'u', new.a on duplicate key update n = n + new.a, v = concat(v, '+', new.a)
insert into t (a, b) values (1, 'two')
insert into t (a, b) values (2, 'three')
insert into t (a, b) values (2, 'thr')
select * from o order by k
drop trigger c2
create trigger c3 after update on t for each row update o set n = n + (new.a - old.a), v = if(new.b like 't%', upper(v), lower(v)) where k between old.a and new.a or v = new.b order by k limit 1
update t set a = 3, b = 'Two' where b = 'two'
select * from o order by k
drop trigger c3
create trigger c4 after delete on t for each row delete from o where k = old.id + 100 and exists (select 1 from t where t.id < old.id)
delete from t where id > 2 order by id desc limit 2
select * from o order by k
drop trigger c4
create trigger c5 before insert on t for each row update o join (select new.a as q) d on o.k = d.q set o.n = d.q * 7
insert into t (a) values (2)
select * from o where k = 2
drop trigger c5
create trigger c6 before insert on t for each row with x as (select new.a + 1 as m) select m, m * 2 into @m1, @m2 from x
insert into t (a) values (20)
select @m1, @m2
drop trigger c6
create trigger c7 before insert on t for each row begin declare i int; declare d date default '2020-02-30'; set i = 1; end
insert into t (a) values (20)
drop trigger c7
create trigger c7 before insert on t for each row begin declare v varchar(3); declare d decimal(5,1) default 12.36; declare dt datetime default '2020-02-28 10:11:12.6'; declare u bigint unsigned default 18446744073709551615; declare jj json default '{"a":[1,2]}'; declare e enum('a','b') default 'b'; declare bb bit(3) default b'101'; declare f double default 1.5; set @r = concat_ws('|', v, d, dt, u, jj->'$.a[1]', e, bb+0, f, d = 12.4, e = 'B', dt > '2020-01-01'); end
insert into t (a) values (20)
select @r
drop trigger c7
create trigger c8 before insert on t for each row begin declare a int default 77; set @r = a; update o set n = a where k = 1; insert into o (k, n) values (500, a); select n into a from o where n = a limit 1; set new.a = a; end
insert into t (a) values (20)
select @r, (select n from o where k = 1), (select a from t order by id desc limit 1)
drop trigger c8
create trigger c9 before insert on t for each row begin declare x int default 1; begin declare x int default 2; set @in = x; end; set @out = x; end
insert into t (a) values (20)
select @in, @out
drop trigger c9
create view vo as select * from o where n > 10
create trigger d1 before insert on t for each row update vo set n = n + 1 where k = 2
insert into t (a) values (1)
select n from o where k = 2
insert into t (a) select n from vo where k = 2
drop trigger d1
create trigger d2 before insert on t for each row update o set n = 1
insert into t (a) select n from vo limit 1
insert into t (a) values ((select max(n) from o))
drop trigger d2
create trigger d3 after insert on t for each row set @rc = row_count(), @lid = last_insert_id(), @fr = found_rows()
insert into t (a) values (1),(2)
select @rc
drop trigger d3
create table rcs (a int)
insert into rcs values (1),(2),(3)
create trigger d3 before insert on t for each row begin declare v int; set @a = row_count(); update rcs set a = a + 1; set v = 1; set @b = row_count(); update rcs set a = a + 1; do 1; set @c = row_count(); update rcs set a = a + 1; set @z = row_count(), @d = row_count(); end
insert into t (a) values (1),(2)
select @a, @b, @c, @d, @z, row_count()
drop trigger d3
drop table rcs
create trigger d4 before update on t for each row set new.id = new.id + 1000
update t set a = 5 where id = 1
select id, a from t where a = 5
update t set a = 6 order by id limit 2
drop trigger d4
create trigger d5 before insert on t for each row set new.j = json_set(ifnull(new.j, '{}'), '$.n', new.a)
insert into t (a, j) values (1, '{"x": 1.5, "y": "2020-01-01"}'), (2, null)
select j from t order by id desc limit 2
drop trigger d5
create trigger d6 before insert on t for each row set new.a = new.b
insert into t (b) values ('12')
insert into t (b) values ('1x')
insert ignore into t (b) values ('1x')
set sql_mode = ''
insert into t (b) values ('1x')
set sql_mode = default
drop trigger d6
create trigger d7 before insert on t for each row begin if new.a is null then signal sqlstate '23000' set message_text = 'a is needed', mysql_errno = 1048, column_name = 'a'; elseif new.a = 0 then signal sqlstate 'HY000'; end if; end
insert into t (b) values ('x')
insert into t (a) values (0)
insert into t (a) values (1)
drop trigger d7
create trigger d8 before insert on t for each row begin declare msg varchar(200); set msg = concat('bad value ', new.a); signal sqlstate '45000' set message_text = msg; end
insert into t (a) values (77)
drop trigger d8
create trigger d9 before insert on t for each row begin set @msg = repeat('x', 200); signal sqlstate '45000' set message_text = @msg; end
insert into t (a) values (77)
drop trigger d9
create trigger f1 before insert on t for each row do (@z := new.a)
insert into t (a) values (77)
select @z
drop trigger f1
create trigger f2 before insert on t for each row set @z := new.a, new.a := 5
insert into t (a) values (78)
select @z
drop trigger f2
insert into t (a) values (78)
create trigger f4 before insert on t for each row insert into o set k = new.a, v = 'set'
insert into t (a) values (800)
select * from o where k = 800
drop trigger f4
create trigger f5 after update on t for each row insert into o values (new.id * 10000, new.b, default(n))
drop view vo
drop table if exists t, t2, o, tp, log, big, k2, k3, k4, k5, cc, pp, chk, inv, gen, nn, db1, db2, z, y, seq
create table t (id int primary key auto_increment, a int not null, b varchar(5), c int default 7)
create table tp (id int primary key, pid int)
create table log (n int auto_increment primary key, m varchar(200))
create trigger bi before insert on t for each row insert into log (m) values (concat_ws('|', new.id, new.a, new.b, new.c))
insert into t (a) select 5 union all select 6
select m from log
insert into t values (default, 1, default, default)
insert into t () values ()
insert into t set a = 4
select m from log order by n desc limit 3
create trigger bu before update on t for each row begin if new.c > 100 then set new.c = 100; end if; end
update t set c = c * 50 where a < 3
select c from t
update t set a = null where id = 1
update ignore t set a = null where id = 1
select a from t where id = 1
create table big (id int primary key, v1 int, v2 int, v3 int)
create trigger bb before insert on big for each row set new.v1 = ifnull(new.v1, 1), new.v2 = new.v1 + ifnull(new.v2, 1), new.v3 = new.v2 + new.v1
insert into big (id) values (1)
insert into big (id, v1) values (2, 5) on duplicate key update v1 = 0
insert into big (id, v1) values (2, 6) on duplicate key update v1 = values(v1) + values(v2), v3 = values(v3)
select * from big
create trigger bbu before update on big for each row set new.v3 = new.v1 + new.v2 + old.v3
insert into big (id, v1) values (2, 6) on duplicate key update v1 = 1
insert into big (id, v1) values (2, 6) on duplicate key update v1 = v1
select * from big
replace into big (id, v1) values (2, 9), (3, 10)
select * from big
create table k2 (id int primary key, u int unique, w int)
create trigger kd after delete on k2 for each row insert into log (m) values (concat('kd', old.id))
create trigger ki after insert on k2 for each row insert into log (m) values (concat('ki', new.id))
insert into k2 values (1,1,1),(2,2,2),(3,3,3)
replace into k2 values (1,2,9)
replace into k2 values (3,3,3)
select m from log order by n desc limit 4
select * from k2
drop trigger kd
replace into k2 values (3,3,3)
select m from log order by n desc limit 1
insert ignore into k2 values (3,3,4),(5,5,5)
select m from log order by n desc limit 2
update k2 set u = u + 1
update k2 set u = u + 1 order by u desc
create trigger ku before update on k2 for each row set new.w = coalesce(@cntr := @cntr + 1, 0)
set @cntr = 0
update k2 set u = u - 100 where id in (1,3)
select * from k2 order by id
create table pp (id int primary key)
create table cc (id int primary key, pid int, foreign key (pid) references pp (id))
create trigger ccb before insert on cc for each row insert ignore into pp values (new.pid)
insert into cc values (1, 10), (2, 10), (3, 20)
select * from pp
create trigger ppd before delete on pp for each row delete from cc where pid = old.id
delete from pp where id = 10
select * from cc
create table chk (a int, b int, check (a < b))
create trigger chb before insert on chk for each row set new.b = new.a + 1
insert into chk values (5, 1)
create trigger chb2 before insert on chk for each row set new.b = new.a
insert into chk values (5, 1)
insert ignore into chk values (5, 1), (6, 2)
select * from chk
create table inv (id int primary key, secret int invisible default 3)
create trigger invb before insert on inv for each row set new.secret = new.secret + new.id
insert into inv values (4)
select id, secret from inv
create table gen (a int, b int as (a + 1) stored, c int as (b * 2) virtual)
create trigger genb before insert on gen for each row set new.a = new.a + new.b
create trigger gena after insert on gen for each row set @g = concat(new.a, ',', new.b, ',', new.c)
insert into gen (a) values (1)
select @g
select * from gen
create trigger genu before update on gen for each row set @gu = concat(old.b, new.b, old.c, new.c)
create trigger genua after update on gen for each row set @gua = concat(old.b, new.b, old.c, new.c)
update gen set a = 7
select @gu, @gua
create table nn (d datetime default current_timestamp, u timestamp null on update current_timestamp, e enum('a','b') not null, s varchar(3) not null)
create trigger nnb before insert on nn for each row set @nn = concat_ws('|', new.d is null, new.u, new.e, new.s)
insert into nn (s) values ('x')
select @nn
insert into nn (e) values ('b')
set timestamp = 1600000000
create trigger nnu before update on nn for each row set @nu = new.u
update nn set s = 'y'
select @nu
update nn set s = 'y'
drop trigger nnb
create trigger nnb before insert on nn for each row set new.s = 'q', new.e = ifnull(new.e, 'b')
insert into nn (d) values (null)
select * from nn where s = 'q'
create table db1 (i bigint unsigned primary key, f float, dd double, dec1 decimal(40,10), bi bit(64), ye year, ti time(3), st set('a','b','c'), bin binary(4), txt mediumtext, js json)
create table db2 like db1
create trigger cp after insert on db1 for each row insert into db2 values (new.i, new.f, new.dd, new.dec1, new.bi, new.ye, new.ti, new.st, new.bin, new.txt, new.js)
insert into db1 values (18446744073709551615, 1.1, 1e300, 123456789012345678901234567890.0123456789, b'1111', 2155, '-838:59:59', 'a,c', 'ab', repeat('x', 300), '[1, 2.50, "z", null, true]')
insert into db1 (i) values (0)
select i,f,dd,dec1,hex(bi),ye,ti,st,hex(bin),length(txt),js from db2 order by i
select count(*) from db1 join db2 using (i, f, dd, dec1, bi, ye, ti, st, bin, txt)
create trigger cpu after update on db1 for each row update db2 set f = new.f, dec1 = new.dec1 + old.dec1, st = new.st | 2, js = json_array(new.js, old.i, new.ti, new.ye, new.f) where i = old.i and bin = new.bin and st = old.st and ti = old.ti and ye = new.ye and bi = old.bi
update db1 set f = 2.5
select i,f,dec1,st,js from db2 order by i
drop table if exists t, t2, o, tp, log, big, k2, k3, k4, k5, cc, pp, chk, inv, gen, nn, db1, db2, z, y, seq
set timestamp = default
create table k3 (id int primary key, u int unique, w int)
insert into k3 values (1,1,1)
replace into k3 values (1,1,1)
create table k4 (id int primary key, w int)
insert into k4 values (1,1)
replace into k4 values (1,1)
create trigger ki4 after insert on k4 for each row set @i4 = 1
replace into k4 values (1,1)
select @i4
create trigger kb4 before insert on k4 for each row set @i4 = 2
replace into k4 values (1,1)
create trigger ku4 before update on k4 for each row set @i4 = 2
replace into k4 values (1,1)
create table k5 (id int primary key, w int)
insert into k5 values (1,1)
create trigger kb5 before insert on k5 for each row set @i5 = 2
replace into k5 values (1,1)
replace into k5 values (1,2)
create table t (id int primary key, a int not null, b int)
insert into t values (1,1,1),(2,2,2)
create trigger bu before update on t for each row set @u = 1
update ignore t set a = null where id = 1
show warnings
select * from t
update t set a = null where id = 2
set sql_mode = ''
update t set a = null where id = 2
show warnings
select * from t
set sql_mode = default
drop trigger bu
create trigger bu before update on t for each row set new.b = 5
update ignore t set a = null where id = 1
show warnings
select * from t
set sql_mode = ''
update t set a = null where id = 2
drop trigger bu
create trigger bi before insert on t for each row set @u = 1
insert ignore into t values (3, null, 1), (4, 4, 4), (5, null, 5)
show warnings
select * from t
insert into t values (6, null, 1)
insert into t values (7, null, 1), (8, null, 1)
show warnings
select * from t
drop trigger bi
create trigger bi before insert on t for each row set new.b = 9
insert ignore into t values (13, null, 1), (14, 4, 4), (15, null, 5)
show warnings
select * from t where id > 9
insert into t values (16, null, 1)
insert into t values (17, null, 1), (18, null, 1)
set sql_mode = default
insert ignore into t values (23, null, 1), (24, 4, 4), (25, null, 5)
show warnings
select * from t where id > 19
drop trigger bi
drop table if exists t, t2, o, tp, log, big, k2, k3, k4, k5, cc, pp, chk, inv, gen, nn, db1, db2, z, y, seq
set sql_mode = default
create table t (id int primary key, a int not null, b varchar(3))
create trigger bi before insert on t for each row set @u = 1
insert ignore into t values (1, null, 'toolong'), (2, 4, 'x')
insert ignore into t values (3, 1, 'toolong'), (4, 4, 'x'), (5, 5, 'toolong')
insert ignore into t values (6, 1, 'x'), (7, 4, 'toolong')
insert ignore into t values (1, 1, 'x'), (1, 4, 'y'), (8, 1, 'z')
drop trigger bi
create trigger ai after insert on t for each row set @u = 1
insert ignore into t values (11, null, 'toolong'), (12, 4, 'x')
insert ignore into t values (13, 1, 'toolong'), (14, 4, 'x'), (15, 5, 'toolong')
insert ignore into t values (1, 1, 'x'), (1, 4, 'y'), (18, 1, 'z')
insert ignore into t values (1, 1, 'x'), (1, 4, 'y')
drop trigger ai
create trigger au after update on t for each row do 1
update ignore t set b = 'longer' where id < 5
insert into t values (1, 1, 'x') on duplicate key update b = 'x', a = values(a)
drop trigger au
create trigger au after delete on t for each row begin end
delete from t where id + 'x' < 4
create trigger e before insert on t for each row begin end
insert ignore into t values (33, 1, 'toolong'), (34, 4, 'x'), (35, 5, 'toolong')
drop trigger e
create trigger e before insert on t for each row begin declare x int; end
insert ignore into t values (43, 1, 'toolong'), (44, 4, 'x'), (45, 5, 'toolong')
drop trigger e
create trigger e before insert on t for each row begin declare x int; set x = 1; end
insert ignore into t values (53, 1, 'toolong'), (54, 4, 'x'), (55, 5, 'toolong')
drop table if exists t
create table t (id int primary key, a int, g int as (a * 2))
create trigger one before insert on t for each row set new.a = new.a + 1
create trigger two before insert on t for each row set @g = new.g
create trigger three after insert on t for each row set @g = concat(@g, ' ', new.g)
insert into t (id, a) values (1, 1)
select @g
create trigger four before update on t for each row set new.a = new.a + 1
create trigger five before update on t for each row set @u = concat(old.g, ' ', new.g)
update t set a = 10
select @u
# NULL that a trigger sets in a column that has none
create table nnt (id int primary key, n int not null, m int)
create table nns (id int, n int)
create table nnl (x int)
create trigger nn_bi before insert on nnt for each row set new.n = if(new.id = 2, null, new.n)
create trigger nn_ai after insert on nnt for each row insert into nnl values (new.id)
insert into nns values (11, 1), (2, 2), (13, 3)
insert into nnt values (1, 1, 1), (2, 2, 2), (3, 3, 3)
select * from nnt
insert ignore into nnt values (1, 1, 1), (2, 2, 2), (3, 3, 3)
select * from nnt
select * from nnl
insert ignore into nnt values (2, 1, 1)
insert ignore into nnt select * , 0 from nns order by id desc
select * from nnt
replace into nnt values (2, 1, 1)
set sql_mode = ''
insert into nnt values (21, 1, 1), (2, 2, 2), (23, 3, 3)
insert into nnt values (2, 1, 1)
select * from nnt
set sql_mode = default
drop trigger nn_bi
insert into nnt values (2, 2, 2)
create trigger nn_bu before update on nnt for each row set new.n = if(new.id = 2, null, new.n)
update nnt set m = 50
update ignore nnt set m = 51
select * from nnt
set sql_mode = ''
update nnt set m = 52
select * from nnt
set sql_mode = default
insert ignore into nnt values (1, 1, 1), (2, 2, 2), (3, 3, 3) on duplicate key update m = 60
select * from nnt
drop table nnt, nns, nnl
