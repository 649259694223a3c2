-- ALTER TABLE: names are those of before the statement, members become numbers, strings that are cut
create table t (a int)
create algorithm=merge view m1 as select 1
create algorithm=merge view m2 as select a from t limit 1
create algorithm=merge view m3 as select distinct a from t
create algorithm=merge view m4 as select a from t union select 1
create algorithm=merge view m5 as select (select 1) x, a from t
create algorithm=merge view m6 as select a, row_number() over () r from t
create algorithm=merge view m7 as select a from t having a > 1
create algorithm=merge view m8 as with c as (select 1) select * from c
create algorithm=merge view m9 as select * from (select a from t) d
create algorithm=merge view m10 as select a from t order by a
create algorithm=merge view m11 as select max(a) over () from t
create algorithm=merge view m12 as select a from t where a in (select count(*) from t)
create algorithm=merge view m13 as values row(1)
create algorithm=merge view m14 as select * from m4
create table f (a int, b int, constraint f_ibfk_1 foreign key (a) references f2 (a), foreign key (b) references f2 (a))
create table f2 (a int primary key)
create table f (a int, b int, constraint f_ibfk_1 foreign key (a) references f2 (a), foreign key (b) references f2 (a))
create table f (a int, b int, constraint f_ibfk_5 foreign key (a) references f2 (a), foreign key (b) references f2 (a))
show create table f
alter table f add foreign key (a) references f2 (a)
show create table f
create table g (a int, constraint g_chk_7 check (a > 1), check (a > 2), check (a > 3))
show create table g
alter table g add check (a > 4)
show create table g
create table h (a int, constraint h_chk_01 check (a > 1), check (a > 2))
alter table h add check (a > 4)
show create table h
create table s1 (a varchar(10), b char(10), c varbinary(10), d binary(10), e text, f blob, g varchar(300), h varchar(10) charset latin1, i enum('abc','d'), j int, k decimal(10,2), l datetime(3), m varchar(10))
insert into s1 values ('abcdefghij','abcdefghij','abcdefghij','abcdefghij','abcdefghij','abcdefghij','abcdefghij','abcdefghij','abc',123456,12345.67,'2020-01-02 03:04:05.678','abc       ')
alter table s1 modify a varchar(5)
alter table s1 modify a char(5)
alter table s1 modify a varchar(5) charset latin1
alter table s1 modify a varchar(5) collate utf8mb4_bin
alter table s1 modify a varbinary(5)
alter table s1 modify a binary(5)
alter table s1 modify b char(5)
alter table s1 modify b varchar(5)
alter table s1 modify c varbinary(5)
alter table s1 modify c binary(5)
alter table s1 modify d binary(5)
alter table s1 modify d varbinary(5)
alter table s1 modify e varchar(5)
alter table s1 modify e tinytext
alter table s1 modify f varbinary(5)
alter table s1 modify g varchar(5)
alter table s1 modify g varchar(299)
alter table s1 modify h varchar(5)
alter table s1 modify h varchar(5) charset utf8mb4
alter table s1 modify i varchar(2)
alter table s1 modify i char(2)
alter table s1 modify j varchar(2)
alter table s1 modify k varchar(2)
alter table s1 modify k decimal(4,2)
alter table s1 modify k int
alter table s1 modify l varchar(5)
alter table s1 modify m varchar(3)
alter table s1 modify j tinyint
select * from s1
set sql_mode = ''
alter table s1 modify a varchar(5), modify b char(3), modify c varbinary(2), modify d binary(2), modify g varchar(3), modify h varchar(4), modify j tinyint
select * from s1
set sql_mode = default
create table en (a enum('x','y','z'), b set('p','q','r'), c enum('1','2','30'), d enum('2020-01-01'))
insert into en values ('y', 'p,r', '30', '2020-01-01'), (null, '', '1', null)
create table en2 like en
insert into en2 select * from en
alter table en modify a tinyint, modify b int, modify c decimal(5,1), modify d date
select * from en
alter table en2 modify a double, modify b varchar(10), modify c bigint unsigned, modify d varchar(20)
select * from en2
alter table en2 modify a enum('a','b','c')
create table en3 (a enum('x','y','z'), b set('p','q','r'), c bit(3), d year)
insert into en3 values ('z', 'q,r', 5, 2020)
alter table en3 modify a year, modify c int, modify d int
alter table en3 modify a bit(4), modify b bit(4), modify d varchar(10)
create table ch (a int, b int)
insert into ch values (1, 2)
alter table ch rename column a to b, rename column b to a
select a, b from ch
alter table ch rename column a to c, rename column c to d
alter table ch change a b int, change b a bigint
select a, b from ch
alter table ch rename column a to x, add a int
select * from ch
alter table ch drop a, rename column x to a
select * from ch
alter table ch rename column a to b
alter table ch rename column a to b, drop b
select * from ch
alter table ch add index i1 (b), add index i2 (b)
alter table ch rename index i1 to i2
alter table ch rename index i1 to i2, drop index i2
alter table ch rename index i2 to ``
alter table ch rename column b to ``
alter table ch rename column b to `x `
alter table ch alter b set invisible
alter table ch modify b int invisible
alter table ch add z int, alter b set invisible
alter table ch drop z
select 1 as ` x`
select 1 as '  y'
select 1 ` z `
select 1 as `x `
select 1 as ``
select 1 as ''
select 1 as ' '
create table q as select 1 as ` x`
create table q2 as select 1 as `x `
select * from (select 1 as ` a`) d
select ` a` from (select 1 as ` a`) d
select * from (select 1 as `a `) d
with c as (select 1 as ` b`) select * from c
select ` lead` from (select 1 as lead) t
create view v13 as select 1 as `x `
create view v13 as select 1 as ` x`
create view v13 (` x`) as select 1
create view v13 (`x `) as select 1
create table q3 (` x` int)
show create table q3
select 1 as ` x`
show warnings
select ` x` from (select 1 as x) t
select 1 as `x	`
select 1 as `	x`
select 2 as ' '
select 2 as '   q  '
select 1 ` x` union select 2 ` y`
select 1 as ` x` order by ` x`
select 1 as ` x` order by `x`
prepare p from 'select 1 as ` x`'
execute p
create table t (a int, b varchar(5))
create view v1 as select '' from t
create view v1b as select '', 'x ' from t
show create view v1
show create view v1b
create view v2 as select ' ' from t
create view v3 as select a, 'abc ' as `q` from t
create view v4 as select 1 + 1 
create table al (id int primary key, a int, b varchar(10), c date)
insert into al values (1, 10, 'x', '2020-01-01'), (2, 20, 'y', '2020-01-02'), (3, null, null, null)
alter table al
alter table al add d int
alter table al add column e int not null
select * from al
alter table al add column (f int, g varchar(5) default 'q')
alter table al add h int first, add i int after a
show create table al
alter table al add j int after nope
alter table al add id int
alter table al drop nope
alter table al drop column d, drop e, drop f
alter table al drop g, drop g
alter table al add k int, drop k
alter table al add k int, add k int
alter table al drop h, add h int
alter table al modify a bigint
alter table al modify a tinyint
alter table al modify b varchar(1)
alter table al modify b varchar(0)
alter table al modify b varchar(10) not null
alter table al modify c datetime
alter table al modify c int
select * from al
alter table al modify nope int
alter table al change a aa int
alter table al change a aa int
alter table al change aa b int
alter table al change aa a int first
alter table al change a a int after c
alter table al rename column a to a2
alter table al rename column nope to x
alter table al rename column a2 to b
alter table al rename column a2 to a, rename column b to b2
alter table al rename column a to b2, rename column b2 to a
alter table al alter a set default 7
alter table al alter column a set default 'x'
alter table al alter a set default (1+1)
alter table al alter a set default (nope+1)
alter table al alter a drop default
insert into al (id) values (4)
alter table al alter nope set default 1
alter table al alter a set invisible
alter table al alter a set visible
alter table al alter b2 set default 'toolongtoolong'
show create table al
alter table al add index (a)
alter table al add key (a)
show warnings
alter table al add index a (a)
alter table al add index ix (nope)
alter table al add unique (a)
alter table al add unique uq (i)
alter table al add primary key (a)
alter table al drop primary key
alter table al drop primary key
alter table al add primary key (a)
alter table al add primary key (b2)
alter table al add constraint pkx primary key (id)
alter table al drop index pkx
alter table al drop index `primary`
alter table al add primary key (id)
alter table al drop index nope
alter table al drop key a
alter table al drop index a_2, drop index a_3
alter table al rename index uq to uq2
alter table al rename key uq2 to a_3
alter table al rename index nope to x
alter table al rename index a_3 to `primary`
alter table al alter index a_3 invisible
alter table al alter index a_3 visible
alter table al alter index nope visible
alter table al alter index `primary` invisible
alter table al add constraint ck check (a > 0)
alter table al add constraint ck check (a > 1)
alter table al add constraint check (a > 1)
alter table al add check (nope > 1)
alter table al add check (a > 100)
alter table al add check (a > 100) not enforced
show create table al
alter table al alter check t_chk_3 enforced
alter table al alter check ck not enforced
alter table al alter constraint ck enforced
alter table al alter check nope enforced
alter table al drop check ck
alter table al drop check ck
alter table al drop constraint t_chk_1
alter table al drop constraint nope
alter table al drop constraint `primary`
alter table al add primary key (id)
alter table al drop constraint a_3
alter table al drop constraint if exists nope
alter table al drop column if exists nope
alter table al add column if not exists a int
alter table al add constraint fk foreign key (a) references al (nope)
alter table al add constraint fk foreign key (nope) references al (id)
alter table al add constraint fk foreign key (a) references nope (id)
create table p (id int primary key, u int unsigned, s varchar(5))
alter table al add constraint fk foreign key (a) references p (id)
alter table al add constraint fk foreign key (i) references p (id)
alter table al add constraint fk foreign key (i) references p (id)
show create table al
alter table al drop foreign key nope
alter table al drop key fk
alter table al drop foreign key fk
alter table al drop key fk
alter table al drop foreign key fk
alter table al add foreign key (i) references p (u)
alter table al add foreign key (i) references p (id) on delete cascade on update set null
alter table al add foreign key (i) references p (id) on delete set default
alter table al add foreign key (id) references p (id) on delete set null
alter table al drop column i
alter table al modify i bigint
alter table p modify id bigint
alter table p drop primary key
alter table p drop column id
alter table p rename column id to pid
show create table al
alter table al drop constraint t_ibfk_1
alter table al engine = innodb
alter table al engine = nope
alter table al comment = 'hello', auto_increment = 100, row_format = compact
alter table al comment 'hello'
show create table al
alter table al row_format = default
alter table al key_block_size = 8
alter table al default charset latin1
show create table al
alter table al convert to character set utf8mb4
show create table al
alter table al convert to charset latin1 collate latin1_bin
show create table al
alter table al convert to character set default
alter table al convert to character set nope
alter table al character set = utf8mb4 collate = utf8mb4_bin
alter table al collate utf8mb4_general_ci
show create table al
alter table al force
alter table al order by a
alter table al order by a desc, id
alter table al order by nope
alter table al disable keys
alter table al enable keys
alter table al algorithm = nope
alter table al lock = nope
alter table nope add a int
alter table if exists al add a int
alter ignore table al add unique (a)
alter online table al add q int
alter view nope as select 1
create view v as select 1 as x
alter view v as select 2 as y
select * from v
alter view v (a, b) as select 1
alter view v (a, b) as select 1, 2
show create view v
alter algorithm = merge view v as select id from al
alter algorithm = temptable definer = root@localhost sql security invoker view v as select id from al with check option
alter table v add a int
alter table v comment 'x'
create table e (a enum('a','b','c'), s set('x','y'))
insert into e values ('a','x'),('b','x,y')
alter table e modify a enum('a','b')
alter table e modify a enum('a','c')
alter table e modify a enum('b','a')
select a+0, a from e order by a
alter table e modify s set('y')
alter table e modify s set('y','x','z')
select s+0, s from e order by s
alter table e modify a int
select * from e
alter table e modify s varchar(10)
select * from e
drop table e
create table n (a varchar(10))
insert into n values ('1'),('2x'),('abc')
alter table n modify a int
set sql_mode = ''
alter table n modify a int
show warnings
select * from n
set sql_mode = default
create table m (a int null)
insert into m values (null), (1)
alter table m modify a int not null
set sql_mode = ''
alter table m modify a int not null
show warnings
select * from m
set sql_mode = default
alter table m add primary key (a)
alter table m add b int not null default 5 unique
alter table m add b int auto_increment
alter table m drop primary key, add b int auto_increment primary key
select * from m order by b
alter table m auto_increment = 50
insert into m (a) values (7)
select last_insert_id()
alter table m auto_increment = 1
insert into m (a) values (8)
select * from m
alter table m drop primary key
alter table m modify b int, drop primary key
alter table m add c int generated always as (a * 2)
alter table m add d int generated always as (a * 2) stored, add e int as (c + d) virtual not null
select * from m
alter table m drop a
alter table m modify c int
alter table m modify d int as (a * 3) stored
alter table m modify c int as (a * 3) stored
alter table m modify d int
alter table m rename column a to aa
alter table m change a aa int
show create table m
alter table m add f int as (f + 1)
alter table m add f int as (g + 1), add g int as (a)
alter table m add f int as (rand())
alter table m add f int as (now())
alter table m add f int as (select 1)
alter table m add f int as (@a)
alter table m add f int as (sum(a))
alter table m add f int as (nope)
alter table m add f int as (a) default 3
alter table m add f int as (a) auto_increment
alter table m add index ((a + 1))
alter table m add index fx ((a + 1), (a * 2) desc)
alter table m add index ((a))
alter table m add index (a + 1)
alter table m add unique ((abs(a)))
alter table m add primary key ((a + 1))
show create table m
alter table m drop index functional_index
alter table m drop index fx, drop index functional_index_2
alter table m add index ((a + 1) asc) comment 'c', add index ((rand()))
alter table m rename index functional_index_2 to nix
alter table m add column
alter table m add
alter table m drop
alter table m modify
alter table m rename
alter table m max_rows = 10, min_rows = 1, avg_row_length = 7, checksum = 1, delay_key_write = 1, pack_keys = 0, stats_persistent = 1, stats_auto_recalc = 0, stats_sample_pages = 5
show create table m
alter table m stats_sample_pages = default, pack_keys = default, stats_persistent = default
show create table m
