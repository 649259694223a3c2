-- exact: rules of single statements: names, numbers that are made, defaults, texts as times and dates
select addtime('9999-01-01 00:00:00', '.1'), addtime('2000-01-01 00:00:00', '.1'), addtime(timestamp'9999-01-01 00:00:00', '.1'), addtime('10:00:00', '.5'), subtime('10:00:00', '.5'), time('.5'), cast('.5' as time(2)), maketime(1,2,'.5'), timediff('10:00:00.5', '.5')
create table d0 (d decimal(0,10))
create table d1 (d decimal(0))
create table d2 (d decimal(0,0), e double(0,0), f float(0,0))
show create table d2
create table d3 (d double(5,7))
create table d4 (d numeric(5,6))
create table s1 (a set (' ','a','b ') not null default 'b ')
create table s2 (a enum ('x ','a','b ') not null default 'b ', b enum('q','z') default 'q ')
show create table s2
create table iv (f1 int invisible, f2 int, f3 int as (f2+1) virtual invisible, f4 int as (f2+1) stored invisible, f5 int default 3 invisible, f6 timestamp default now() on update now() invisible)
show columns from iv
select column_name, extra from information_schema.columns where table_name='iv' order by ordinal_position
create table r1 (a tinyint not null auto_increment primary key, b char(20) default 'default_value')
insert into r1 values (126,'first'),(63,'middle'),(0,'last')
select * from r1 order by a
insert into r1 values (0,'error')
replace into r1 values (0,'error')
replace into r1 (b) values ('error')
insert into r1 (b) values ('error') on duplicate key update b = 'x'
insert ignore into r1 (b) values ('error')
replace into r1 values (126,'replaced')
select * from r1 order by a
set @`` = 'illegal'
set @`endswithspace ` = 'illegal'
set @'' = 1
select @``
set @abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcde = 1
create table y4 (yyyy year, c2 int)
insert into y4 values (0,0),(1970,1970),('00',2),(2000,3)
select * from y4 where yyyy = '0000'
select * from y4 where yyyy = '0'
select * from y4 where yyyy = '00'
select * from y4 where yyyy = 0
select * from y4 where yyyy = '000'
select * from y4 where yyyy = '70'
select * from y4 where yyyy in ('0000', '1970')
select * from y4 where yyyy >= '0000'
create table v1 (x int, y int)
create table v2 (x int, z int)
insert into v1 (x,y) select x,z from v2 on duplicate key update x=values(v2.x)
insert into v1 (x,y) select x,z from v2 on duplicate key update x=values(z)
insert into v1 (x,y) values (1,2) on duplicate key update x=values(v1.x), y=values(nosuch)
select time('10000090000:10:10'), time('1000:10:10'), time('839:00:00'), cast('10000090000:10:10' as time), time('-10000090000:10:10'), time('99999:10:10')
select str_to_date('0000-01-00', '%Y-%m-%d'), str_to_date('0000-00-01', '%Y-%m-%d'), str_to_date('2023-02-31', '%Y-%m-%d'), str_to_date('2023-00-10', '%Y-%m-%d'), str_to_date('00:00:00','%T'), str_to_date('0000-00-00','%Y-%m-%d')
set sql_mode='no_zero_in_date'
select str_to_date('0000-01-00', '%Y-%m-%d'), str_to_date('0000-00-01', '%Y-%m-%d'), str_to_date('2023-02-31', '%Y-%m-%d')
set sql_mode='allow_invalid_dates'
select str_to_date('0000-01-00', '%Y-%m-%d'), str_to_date('0000-00-01', '%Y-%m-%d'), str_to_date('2023-02-31', '%Y-%m-%d')
set sql_mode=default
create table fe (id int) engine=federated
create table fe (id int) engine=nosuch
select str_to_date('0000-05-05', '%Y-%m-%d'), str_to_date('0000-00-00', '%Y-%m-%d'), str_to_date('2001-00-00', '%Y-%m-%d')
set sql_mode='no_zero_date'
select str_to_date('0000-05-05', '%Y-%m-%d'), str_to_date('0000-00-00', '%Y-%m-%d'), str_to_date('2001-00-00', '%Y-%m-%d'), str_to_date('0000-00-01', '%Y-%m-%d')
set sql_mode=''
select str_to_date('0000-05-05', '%Y-%m-%d'), str_to_date('0000-00-00', '%Y-%m-%d'), str_to_date('2001-00-00', '%Y-%m-%d'), str_to_date('0000-00-01', '%Y-%m-%d')
set sql_mode=default
select cast('0000' as year), cast('000' as year), cast('00000' as year), year('0000-01-01')
insert into y4 values ('0000',9),('000',8),(' 000',7)
select * from y4
do min(1)
do sum(1), count(*)
do min(1) over (), 1
do @x := max(3)
select @x
do min(y)
do (select min(1))
set @a = min(1)
do 1/0
do sum('x')
do last_insert_id(7), max(2)
prepare st from 'select 1 limit ?'
set @a = '2', @b = -1, @c = 1.5, @d = 1e0, @n = null, @u = 1
execute st using @a
execute st using @b
execute st using @c
execute st using @d
execute st using @n
execute st using @u
deallocate prepare st
