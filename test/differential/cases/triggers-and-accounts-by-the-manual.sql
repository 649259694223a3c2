-- tables of queries, triggers, accounts: what may be said and what is missing
create table q (a int, b int) select 1 as a
create table q1 (a int, b int) select 1 as c, 2 as a
select * from q1
create table q2 (id int auto_increment primary key) select 1 as a
select last_insert_id()
create table q3 (b int, a int, key (a)) select 1 as a, 2 as b, 3 as c
create table q4 (a varchar(2)) select 'abc' as a
create table q4 ignore select 1 as a union all select 1
create table q5 (a int primary key) ignore select 1 as a union all select 1
create table q6 (a int primary key) replace select 1 as a, 2 as b union all select 1, 3
create table q7 (a int primary key) select 1 as a union all select 1
select * from q6
create table if not exists q select 5 as a
select * from q
create temporary table q8 select 1 as a
create table q9 select * from nope
create table q9 as select 1, 1
create table q9 as select null as n, 1.5 as d, 'x' as s, now() as t, x'41' as b, 1e0 as f, date '2020-01-01' as dt
create table q10 (check (a > 5)) select 1 as a
create table q11 (a int default 5) select 1 as b
select * from q11
insert into q11 (b) values (2)
select * from q11
create view vd as select 1
drop view v10
create definer=nobody@nowhere trigger tr before insert on q for each row set @a = 1
insert into q values (1, 2)
drop trigger tr
create trigger t1 before insert on nope for each row set @a = 1
create trigger t1 before insert on vd for each row set @a = 1
create trigger t1 before insert on q for each row set new.nope = 1
create trigger t1 before insert on q for each row set old.a = 1
create trigger t1 before delete on q for each row set new.a = 1
create trigger t1 after insert on q for each row set new.a = 1
create trigger t1 before update on q for each row set old.a = 1
create trigger t1 before insert on q for each row set new.a = new.a + 1
create trigger t1 before insert on q for each row set @b = 1
create trigger if not exists t1 before insert on q for each row set @b = 1
create trigger t2 before insert on q for each row follows nope set @b = 1
create trigger t2 before insert on q for each row precedes t1 set @b = 1
create trigger t3 before insert on q for each row begin declare x int default 5; set new.b = x; end
create trigger t4 before insert on q for each row begin select 1; end
create trigger t4 before insert on q for each row begin commit; end
create trigger t4 before insert on q for each row begin return 1; end
create trigger t4 before insert on q for each row insert into q values (1, 1)
insert into q values (1, 2)
drop trigger t4
create trigger t4 before insert on q for each row signal sqlstate '45000' set message_text = 'no', mysql_errno = 1234
insert into q values (1, 2)
insert ignore into q values (1, 2)
drop trigger t4
insert into q values (1, 2)
select * from q
show triggers
show create trigger t1
select trigger_name, event_manipulation, action_order, action_timing from information_schema.triggers where trigger_schema = database() order by 1
drop trigger nope
drop trigger if exists nope
drop trigger man2a.t1
drop trigger nope.t1
rename table q to qq
show create trigger t2
drop table qq
begin not atomic select 1; end
begin select 1; end
if 1 then select 1; end if
case 1 when 1 then select 1; end case
while 1 do select 1; end while
loop select 1; end loop
repeat select 1; until 1 end repeat
declare x int
declare c cursor for select 1
open c
fetch c into @a
close c
leave x
iterate x
return 1
resignal
resignal sqlstate '45000'
select nope
create user man2x identified by 'pw'
create user man2x
create user if not exists man2x
create user man2x@localhost, man2y identified with nope
create user man2y identified with caching_sha2_password by 'x' require ssl account lock password expire never comment 'hello'
create user man2z identified by 'x' with max_queries_per_hour 5 password history 3 failed_login_attempts 3 password_lock_time 2 attribute '{"a": 1}'
create user man2z2 attribute 'x'
alter user nope identified by 'x'
alter user if exists nope identified by 'x'
alter user man2x account lock
alter user man2x comment 'q', man2y account unlock
rename user man2x to man2w, nope to man2q
rename user man2x to man2w
rename user man2w to man2y
grant select on man2a.* to man2w
grant select, insert on man2a.q1 to man2w with grant option
grant nope on *.* to man2w
grant select on *.* to nope
grant select (a) on man2a.q1 to man2w
grant all on *.* to man2w
grant all privileges on man2a.nope to man2w
grant create on man2a.nope2 to man2w
grant select on nope.* to man2w
grant super on man2a.* to man2w
grant usage on *.* to man2w
grant proxy on man2y to man2w
grant execute on procedure man2a.nope to man2w
grant backup_admin on *.* to man2w
grant backup_admin on man2a.* to man2w
revoke select on man2a.* from man2w
revoke select on man2a.* from man2w
revoke delete on man2a.q1 from man2w
revoke if exists select on man2a.* from man2w
revoke all privileges, grant option from man2w
revoke all privileges, grant option from nope
revoke select on *.* from nope
revoke select on man2a.nope from man2w
set password for man2w = 'new'
set password for nope = 'x'
set password = password('x')
drop user man2w, nope
drop user if exists nope
drop user man2w
create role r1
drop role if exists r1
grant r1 to man2w
set default role none to root@localhost
drop user if exists man2w, man2x, man2y, man2z, man2q
