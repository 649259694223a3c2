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
drop trigger differential.t1
drop trigger nope.t1
rename table q to qq
show create trigger t2
drop table qq
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
create user user_x identified by 'pw'
create user user_x
create user if not exists user_x
create user user_x@localhost, user_y identified with nope
create user user_y identified with caching_sha2_password by 'x' require ssl account lock password expire never comment 'hello'
create user user_z identified by 'x' with max_queries_per_hour 5 password history 3 failed_login_attempts 3 password_lock_time 2 attribute '{"a": 1}'
create user user_z2 attribute 'x'
alter user nope identified by 'x'
alter user if exists nope identified by 'x'
alter user user_x account lock
alter user user_x comment 'q', user_y account unlock
rename user user_x to user_w, nope to user_q
rename user user_x to user_w
rename user user_w to user_y
grant select on differential.* to user_w
grant select, insert on differential.q1 to user_w with grant option
grant nope on *.* to user_w
grant select on *.* to nope
grant select (a) on differential.q1 to user_w
create temporary table only_mine (a int)
grant select on differential.only_mine to user_w
drop temporary table only_mine
grant all on *.* to user_w
grant all privileges on differential.nope to user_w
grant create on differential.nope2 to user_w
grant select on nope.* to user_w
grant super on differential.* to user_w
grant usage on *.* to user_w
grant proxy on user_y to user_w
grant execute on procedure differential.nope to user_w
grant backup_admin on *.* to user_w
grant backup_admin on differential.* to user_w
revoke select on differential.* from user_w
revoke select on differential.* from user_w
revoke delete on differential.q1 from user_w
revoke if exists select on differential.* from user_w
revoke all privileges, grant option from user_w
revoke all privileges, grant option from nope
revoke select on *.* from nope
revoke select on differential.nope from user_w
set password for user_w = 'new'
set password for nope = 'x'
set password = password('x')
drop user user_w, nope
drop user if exists nope
drop user user_w
create role r1
drop role if exists r1
grant r1 to user_w
set default role none to root@localhost
drop user if exists user_w, user_x, user_y, user_z, user_q
create user granted_to@localhost
create table granted_table (a int)
grant select, insert on not_there to granted_to@localhost
grant create, select on not_there to granted_to@localhost
grant all on not_there to granted_to@localhost
grant select on granted_table to granted_to@localhost
create view granted_view as select 1 as a
grant select on granted_view to granted_to@localhost
grant super on *.* to granted_to@localhost
revoke super on *.* from granted_to@localhost
drop user granted_to@localhost
