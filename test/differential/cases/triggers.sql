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
update ignore t set a = 6
show warnings
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
