-- exact: CREATE TABLE, ALTER TABLE and indexes in the forms of migrations
create table users (id bigint unsigned not null auto_increment primary key, name varchar(255) not null, email varchar(255) not null, email_verified_at timestamp null, password varchar(255) not null, remember_token varchar(100) null, created_at timestamp null, updated_at timestamp null) default character set utf8mb4 collate 'utf8mb4_unicode_ci'
alter table users add unique users_email_unique(email)
show create table users
create table password_reset_tokens (email varchar(255) not null, token varchar(255) not null, created_at timestamp null, primary key (email)) default character set utf8mb4 collate 'utf8mb4_unicode_ci' engine = InnoDB
create table posts (id int not null auto_increment, user_id bigint unsigned not null, slug varchar(50) character set ascii not null, body mediumtext, views int unsigned default 0, rating double(8,2) null, score float, flags set('a','b','c') default 'a,b', bits bit(8) default b'101', bin binary(16), vb varbinary(255) default 'x', y year default '2020', t time(3) default '10:00:00', d date default '2020-01-01', dt datetime(6) default current_timestamp(6) on update current_timestamp(6), tiny tinyint(1) not null default 1, uuid char(36) not null default (uuid()), js json default (json_array()), gen int generated always as (views * 2) stored, gen2 varchar(60) as (concat(slug, '-x')) virtual, primary key (id), unique key uq (user_id, slug), key k_body (body(20)), fulltext_dummy int) engine=InnoDB auto_increment=100 row_format=dynamic comment='the ''posts'''
show full columns from posts
alter table posts add constraint posts_user_fk foreign key (user_id) references users (id) on delete cascade on update cascade
alter table posts add column title varchar(100) not null default 'untitled' comment 'a title' after user_id
alter table posts add title2 text first
alter table posts add column (c1 int, c2 int null default 5)
alter table posts modify column title varchar(200) null
alter table posts modify title varchar(200) character set latin1 collate latin1_bin not null
alter table posts change column title headline varchar(150) default null
alter table posts rename column headline to head_line
alter table posts alter column c2 set default 7
alter table posts alter c2 drop default
alter table posts alter column c1 set default (1 + 1)
alter table posts drop column c1
alter table posts drop c2, drop title2
alter table posts add index idx_views (views), add key idx2 (slug desc, views)
alter table posts rename index idx2 to idx_two
alter table posts drop index idx_two
alter table posts drop key idx_views
alter table posts add primary key (id)
alter table posts drop primary key
alter table posts add check (views >= 0), add constraint chk_rating check (rating between 0 and 5) not enforced
alter table posts alter check chk_rating enforced
alter table posts alter constraint posts_chk_1 not enforced
alter table posts drop check chk_rating
alter table posts drop constraint posts_chk_1
alter table posts drop constraint nope
alter table posts drop foreign key posts_user_fk
alter table posts drop foreign key posts_user_fk
alter table posts drop index posts_user_fk
alter table posts comment = 'new comment', engine = innodb, auto_increment = 500
alter table posts row_format=compressed, key_block_size=8
alter table posts row_format=default
alter table posts convert to character set utf8mb4 collate utf8mb4_general_ci
alter table posts default character set utf8mb4 collate utf8mb4_unicode_ci
alter table posts character set = utf8mb4
alter table posts collate utf8mb4_0900_ai_ci
alter table posts force
alter table posts disable keys
alter table posts enable keys
alter table posts add column inv int invisible
alter table posts alter column inv set visible
alter table posts alter index uq invisible
alter table posts alter index uq visible
alter table posts add index i1 (views) algorithm=inplace
alter table posts add index i2 (views), algorithm=inplace, lock=none
alter table posts drop index i2, algorithm=copy, lock=shared
alter table posts rename to articles
alter table articles rename as posts
alter table posts rename posts2, add column zz int
rename table posts2 to posts
alter table nope add column x int
alter table posts add column id int
alter table posts drop column nope
alter table posts modify nope int
alter table posts change nope yep int
alter table posts rename column nope to yep
alter table posts add index (nope)
alter table posts drop index nope
alter table posts rename index nope to yep
alter table posts add constraint fk2 foreign key (user_id) references nope (id)
alter table posts add constraint fk2 foreign key (nope) references users (id)
alter table posts add constraint fk2 foreign key (user_id) references users (nope)
alter table posts add constraint fk2 foreign key (views) references users (id)
alter table posts add unique (views, views)
alter table posts add column a1 int, add column a1 int
alter table posts add primary key (slug), add primary key (id)
alter table posts
alter table posts drop column if exists nope
alter table posts add column if not exists x int
create table if not exists posts (id int)
create table t2 (id int) engine=MEMORY
create table t3 (id int) engine=nope
create table t4 (id int) type=InnoDB
create table t5 (id integer, n numeric(5,2), c character varying(10), nc national varchar(10), l long varchar, b bool, bo boolean, se serial, f8 float8, i4 int4, md middleint, dp double precision, r real, fx fixed(4,1), dc dec, tb tinyblob, lb longblob, tt tinytext, bn binary, bt bit, vc varchar(0))
show create table t5
create table t6 (a varchar(10) charset latin1, b varchar(10) collate utf8mb4_bin, c text character set ascii, d char(5) binary, e char byte, f enum('x') charset latin1) charset=utf8mb4
show create table t6
create table t8 (id int) max_rows=100 min_rows=10 avg_row_length=100 checksum=1 pack_keys=1 stats_persistent=0 stats_auto_recalc=1 stats_sample_pages=10
show create table t8
create table t9 (id int default null null, s timestamp, s2 timestamp not null default current_timestamp, s3 timestamp null default null, s4 timestamp(3) not null default '2020-01-01 00:00:00')
show create table t9
show create table t10
create table t12 as select id, slug from posts
show create table t12
create table t13 (id int primary key) select 1 as id, 'x' as v
show create table t13
create table t14 (id int, id int)
create table t15 (id int primary key, x int primary key)
create table t16 (id int auto_increment)
create table t17 (id varchar(10) auto_increment primary key)
create table t18 (a blob default 'x')
create table t19 (a text, key (a))
create table t20 (a int default 'x')
create table t21 (a varchar(70000))
create table t23 (a decimal(70,2))
create table t24 (a datetime(7))
create table t25 (a enum('a','a'))
create table t26 (a int, check (nope > 1))
create table t27 (a int, foreign key (a) references nope (id))
create table t28 ()
create table `bad ` (a int)
create table t29 (a int comment 'x', b int unsigned zerofill, c int(5) zerofill, d tinyint(1) unsigned, e bigint(20))
show create table t29
create index ix on posts (views)
create unique index ix2 on posts (slug, views desc) comment 'ci'
create index ix on posts (views)
create index ix3 on posts ((views + 1))
create index ix4 using btree on posts (views)
create index ix5 on posts (views) algorithm=inplace lock=none
create index ix6 on posts (views) invisible
drop index ix on posts
drop index nope on posts
drop index ix2 on posts algorithm=inplace
drop table nope
drop table if exists nope
drop table if exists nope, t1, nope2
drop table t2 cascade
drop table t5 restrict
truncate table posts
truncate nope
create database capx default character set latin1 default collate latin1_bin
show create database capx
alter database capx character set utf8mb4
show create database capx
create database capx
create database if not exists capx
drop database capx
drop database capx
drop database if exists capx
drop view nope
drop view if exists nope
create table fko (id int primary key auto_increment)
create table fkc (id int primary key, tid int, x int)
alter table fkc add constraint fka foreign key (tid) references fko (id)
alter table fkc drop foreign key fka
show create table fkc
alter table fkc add constraint fka foreign key (tid) references fko (id)
show create table fkc
alter table fkc drop foreign key fka
alter table fkc add constraint fkb foreign key (tid) references fko (id)
show create table fkc
alter table fkc add constraint fkd foreign key (tid) references fko (id) on delete cascade
alter table fkc drop foreign key fkb
alter table fkc add key kk (tid, x)
show create table fkc
alter table fkc drop foreign key fkd, add constraint fkd foreign key (tid) references fko (id)
alter table fkc add constraint kk foreign key (x) references fko (id)
alter table fkc add foreign key (x) references fko (id)
show create table fkc
alter table fkc drop column tid, drop foreign key fkd
show create table fkc
create table drops (id int primary key, c int, d int, key kc (c), constraint fk1 foreign key (c) references drops (id), unique key ud (d), constraint ck check (d > 0))
alter table drops drop index kc, add index kd (c, d)
alter table drops drop column d, drop index ud, drop check ck
show create table drops
alter table drops add column c int, drop column c
alter table drops add index kd (c), drop index kd
alter table drops drop column c, add column n varchar(5) first, drop foreign key fk1
show create table drops
alter table drops add primary key (n), drop primary key
show create table drops
create table kc1 (x int, y int, constraint c check (x in (0,1)), constraint d check (x > y))
alter table kc1 rename column x to z
alter table kc1 change x z int
alter table kc1 change x x bigint
alter table kc1 drop column x, drop check d
show create table kc1
drop table kc1
create table kc1 (x int, y int, w int, constraint c check (x in (0,1)))
alter table kc1 rename column x to z
alter table kc1 change x z int
alter table kc1 drop check c, rename column x to z
show create table kc1
alter table kc1 add constraint c check (z > 0)
create table kc2 (x int, constraint c check (x > 0))
create table kc2 (x int constraint C check (x > 0))
create table kc2 (x int, constraint q check (x > 0), constraint q check (x > 1))
create table kc2 (x int)
alter table kc2 add constraint c check (x > 0)
alter table kc2 add constraint `c2_chk_1` check (x > 0)
create table kc3 like kc1
show create table kc3
create table kc4 (x int, constraint c5_chk_1 check(x>0))
create table kc5 (x int, check (x > 0))
create temporary table kc6 (x int, constraint c check (x > 0))
rename table kc2 to kc7
show create table kc7
create table kc2 (x int, check (x > 0))
show create table kc2
alter table kc2 drop column x
create table kd1 (x int, y int as (x+1), z int, check (x > 0))
alter table kd1 drop column x
alter table kd1 drop column x, drop column y
show create table kd1
create table kd2 (x int, z int, key k ((x+1)), check (x > 0))
alter table kd2 drop column x
alter table kd2 drop column x, drop key k
show create table kd2
create table kd4 (x int, y int as (x+1), z int)
alter table kd4 rename column x to q
alter table kd4 change x q int
alter table kd4 rename column x to q, drop column y
show create table kd4
create table kd5 (x int, z int, key k ((x+1)))
alter table kd5 rename column x to q
alter table kd5 rename column x to q, drop key k
create table kd6 (a int, b int, c int, constraint z1 check (a > 0), constraint z2 check (a > 0 or a is null), constraint z3 check (b > a))
alter table kd6 drop column a
alter table kd6 drop column a, drop column b
alter table kd6 drop column a, drop check z3
show create table kd6
create table kd7 (a int, c int, constraint y1 check (a > 0))
alter table kd7 drop column a, add column a int
show create table kd7
create table kd8 (a int, c int, constraint y2 check (a > 0))
alter table kd8 drop column a, add constraint y3 check (c > 0)
show create table kd8
create table ke1 (x int, y int as (x+1), z int, w int, constraint e1c check (x > z), key k ((x+2)))
alter table ke1 drop column x
alter table ke1 rename column x to q
alter table ke1 drop column x, drop column y
alter table ke1 drop column x, drop check e1c, drop column y
alter table ke1 rename column x to q, drop check e1c
alter table ke1 rename column x to q, drop check e1c, drop key k
create table ke2 (a int, b int as (a+1), c int as (b+1), d int)
alter table ke2 drop column b
alter table ke2 drop column a, drop column b, drop column c
show create table ke2
create table ke3 (a int, b int, constraint e3a check (a > 0), constraint ke3b check (a < 10), constraint e3c check (b > 0))
alter table ke3 drop column a
insert into ke3 values (5)
insert into ke3 values (-5)
show create table ke3
create table ke5 (a int, b int, constraint ke5 check (a > 0))
alter table ke5 drop column a, drop check ke5
alter table ke5 drop check ke5
create table ke6 (a int, c int, check (a > 0), check (c > 0), check (a > c))
alter table ke6 drop check e6_chk_3, drop column a
show create table ke6
alter table ke6 add check (c < 100)
show create table ke6
create table ke7 (a int, constraint ke5 check (a > 0))
create table E7b (a int, constraint E5 check (a > 0))
create table ke8 like ke6
rename table ke8 to ke9
show create table ke9
create table ke10 (a int, check (a > 0), constraint e11_chk_1 check (a < 9))
alter table ke6 drop check nope
alter table ke6 drop constraint nope
create database alter_other
create table alter_other.moved (a int)
alter table alter_other.moved rename to moved_here
select count(*) from moved_here
drop database alter_other
create table ordered (a int, b varchar(9), v int as (a + 1))
insert into ordered (a, b) values (3, 'a'), (1, 'B'), (2, null)
alter table ordered order by b
select a from ordered
alter table ordered order by v desc, ordered.b
select a from ordered
alter table ordered order by nope
alter table ordered order by other.a
alter table ordered order by 1
alter table ordered order by a, rename to o2
alter table ordered order by a + 1
alter table ordered add column d int, order by d
alter table ordered rename to o2, order by b
alter table o2 add primary key (a), order by b
alter table o2 order by nope
alter table o2 add check (a > 0)
alter table o2 algorithm=copy
alter table o2 algorithm=copy, comment 'x'
alter table o2 disable keys
alter table o2 rename to o3, rename to o4
select count(*) from o4
create temporary table tt (a int, b int)
insert into tt values (1, 1), (2, 2)
create index i on tt (a)
drop index i on tt
alter table tt rename to tt2
alter table tt2
create table undefaulted (i int, j int default 5)
alter table undefaulted alter column j drop not null
alter table undefaulted alter j drop
alter table undefaulted alter column j drop default
drop table undefaulted
-- columns that one statement drops and adds stay in their keys
create table readd_p (id int primary key auto_increment, a varchar(20), t text, d datetime, n int, key a(a), key t(t(10)), key d(d), key an (a, n), key n(n), check (n > 0))
alter table readd_p drop id, add id int unsigned not null auto_increment primary key first
alter table readd_p drop id, add id int unsigned not null auto_increment first
alter table readd_p drop id, add id varchar(10) not null first
show create table readd_p
alter table readd_p drop column a, add column a varchar(20)
show create table readd_p
alter table readd_p drop column a, add column a varchar(30)
show create table readd_p
alter table readd_p drop column a, add column a varchar(10)
alter table readd_p drop column a, add column a text
show create table readd_p
alter table readd_p drop column d, add column d datetime
alter table readd_p drop column d, add column d varbinary(20)
show create table readd_p
alter table readd_p drop column t, add column t text
alter table readd_p drop column t, add column t longtext character set latin1
show create table readd_p
alter table readd_p drop column t, add column t char(10)
show create table readd_p
alter table readd_p drop column n, add column n text
alter table readd_p drop column t, change column a t varchar(50)
show create table readd_p
alter table readd_p drop column t, add column t varchar(50), rename index t to tt
show create table readd_p
alter table readd_p drop column t, add column t varchar(50), drop key tt, add key zz (t(5))
show create table readd_p
create table readd_par (id int primary key, u varchar(10), unique (u))
create table readd_ch (id int primary key, u varchar(10), foreign key (u) references readd_par(u), g int as (length(u)), key g(g))
alter table readd_par drop column u, add column u varchar(10)
alter table readd_ch drop column u, add column u varchar(10)
alter table readd_ch drop column g, add column g int
create table readd_x (a int, b int, unique ab (a,b), key b(b))
alter table readd_x drop column b, add column b varchar(20)
show create table readd_x
create table readd_x2 (a varchar(10), b int, key ab ((upper(a))), key ba(b desc, a desc))
alter table readd_x2 drop column a, add column a varchar(10)
alter table readd_x2 drop column a, add column a varchar(20) default 'k'
show create table readd_x2
create table readd_x3 (a varchar(10), key a(a(4)), c int)
alter table readd_x3 drop a, add a varchar(3)
alter table readd_x3 drop a, add a varchar(4)
show create table readd_x3
alter table readd_x3 drop a, add A varchar(8)
show create table readd_x3
create table readd_x4 (a binary(10), key a(a), c int, key c(c))
alter table readd_x4 drop a, add a char(30), drop c, add c int generated always as (5)
alter table readd_x4 drop a, add a char(30)
show create table readd_x4
create table readd_x5 (a char(5) character set latin1, b decimal(10,2), c float, e enum('a'), key a(a), key b(b), key c(c), key e(e))
alter table readd_x5 drop a, add a char(30)
alter table readd_x5 drop b, add b char(30)
alter table readd_x5 drop c, add c char(30)
alter table readd_x5 drop e, add e char(30)
show create table readd_x5
-- keys, checks and foreign keys that name columns of later actions
create table late_a (id int primary key, p int, d int, key k (d), constraint f foreign key (p) references late_a (id), constraint c check (d > 0))
alter table late_a add column p varchar(9), drop column d, drop column p, drop check c, drop foreign key f, drop index k
show create table late_a
create table late_o2 (a int, b int)
alter table late_o2 add index z (b2), change b b2 int
show create table late_o2
alter table late_o2 add index y (n), add column n int, add unique (a), add column m int unique
show create table late_o2
alter table late_o2 add check (x > 1), add constraint ck check (a2 > 0), add column x int, rename column a to a2
alter table late_o2 add unique u (x), rename column b2 to b3, add index w (b3)
show create table late_o2
create table late_o3 (id int primary key)
alter table late_o3 add foreign key (pid) references late_o3 (id), add column pid int
show create table late_o3
alter table late_o3 add index i (q), add primary key (r), add column r int not null default 1, add column q int, drop primary key
show create table late_o3
alter table late_o3 add index old1 (q), rename column q to q2
alter table late_o3 alter column s set default 4, add column s int
alter table late_o3 modify s bigint, add column s int
alter table late_o3 add column t int, add index (t), add index t2 (t), drop index i
show create table late_o3
alter table late_o3 rename index t to tt, add index t (r)
show create table late_o3
create table late_par (x int, y int, primary key (x,y), unique (x))
create table late_a1 (p int, q int, constraint f foreign key (p,q) references late_par (x,y))
alter table late_a1 drop foreign key f, drop column p
show create table late_a1
create table late_a2 (p int, q int, constraint f foreign key (p,q) references late_par (x,y))
alter table late_a2 drop foreign key f, drop column p, add column p int
show create table late_a2
create table late_a3 (p int, q int, constraint f foreign key (p) references late_par (x))
alter table late_a3 drop foreign key f, drop column p, add column p int
show create table late_a3
create table late_a4 (p int, q int, constraint f foreign key (p) references late_par (x))
alter table late_a4 drop foreign key f
alter table late_a4 drop column p, add column p int
show create table late_a4
create table late_a5 (p int, q int, r int, key f (p), constraint f foreign key (p) references late_par (x))
alter table late_a5 drop foreign key f, drop column p, add column p int
show create table late_a5
create table late_a6 (p int, q int, constraint f foreign key (p) references late_par (x))
alter table late_a6 drop foreign key f, drop column p, add column p varchar(9)
show create table late_a6
create table late_a7 (p int, q int, constraint f foreign key (p) references late_par (x))
alter table late_a7 drop foreign key f
alter table late_a7 add key g (p)
show create table late_a7
create table late_a8 (p int, q int, constraint f foreign key (p) references late_par (x))
alter table late_a8 drop foreign key f, drop column q
show create table late_a8
create table wr7 (a int not null, b int not null, c int, primary key (a), unique key (b))
insert into wr7 values (1, 1, 1), (2, 2, 2)
alter table wr7 drop primary key, add unique key (a)
alter table wr7 drop key b
alter table wr7 drop key a, add unique key (b)
alter table wr7 add primary key (a)
alter table wr7 drop primary key
drop index b on wr7
create table di_a3 (id int auto_increment primary key, b int, key (b, id))
insert into di_a3 (b) values (1),(2)
drop index `primary` on di_a3
drop index b on di_a3
drop index b on di_a3
create table di_b1 (id int primary key, b int, c int, unique key u (b), key f ((c + 1)))
insert into di_b1 values (1,1,1),(2,2,2)
drop index f on di_b1
drop index u on di_b1
drop index `primary` on di_b1
create table di_b2 (b int not null unique, c int)
insert into di_b2 values (1,1)
drop index b on di_b2
create temporary table di_b3 (b int, key (b))
insert into di_b3 values (1),(2)
drop index b on di_b3
create table di_par (id int, key k (id))
create table di_chi (id int, foreign key fk (id) references di_par (id))
drop index k on di_par
drop index fk on di_chi
drop index id on di_chi
set sql_require_primary_key = 1
drop index `primary` on di_a3
create table di_b4 (id int primary key)
drop index `primary` on di_b4
set sql_require_primary_key = 0
create view di_vv as select 1
drop index x on di_vv
drop index x on di_nope
create table ai_n1 (a int) auto_increment = 100
alter table ai_n1 add column id int auto_increment primary key
show create table ai_n1
create table ai_n2 (id int primary key, b int) auto_increment = 100
alter table ai_n2 modify id int auto_increment
show create table ai_n2
alter table ai_n2 auto_increment = 200
alter table ai_n2 modify id int
alter table ai_n2 auto_increment = 300
alter table ai_n2 modify id int auto_increment
show create table ai_n2
create table ai_n3 (id int auto_increment primary key, b int)
insert into ai_n3 values (5,1),(9,1)
delete from ai_n3 where id = 9
alter table ai_n3 modify id int
alter table ai_n3 modify id int auto_increment
show create table ai_n3
create table cs_t (a varchar(10) character set latin1)
alter table cs_t default character set utf8mb4, convert to character set latin1
alter table cs_t convert to character set latin1, default character set utf8mb4
alter table cs_t convert to character set latin1, character set latin1
alter table cs_t convert to character set latin1, collate utf8mb4_bin
alter table cs_t collate utf8mb4_bin, convert to character set latin1
alter table cs_t convert to character set latin1, collate latin1_bin
show create table cs_t
alter table cs_t convert to character set latin1, convert to character set utf8mb4
-- ALTER TABLE that changes types: bytes of character sets, numbers as dates, bits, years and members.
create table ch (id int primary key, l varchar(10) character set latin1, g varchar(10) character set gbk, w varchar(5) character set utf16)
insert into ch values (1, 'é€', '日é', 'é😀'), (2, 'a', 'a', 'a')
alter table ch modify l varbinary(10), modify g blob, modify w varbinary(20)
select id, hex(l), hex(g), hex(w) from ch
alter table ch modify g varchar(10) character set gbk, modify w varchar(5) character set utf16
select id, hex(g), g, hex(w), w from ch
alter table ch modify l varchar(10)
alter table ch modify l varchar(10) character set latin1
select id, hex(l), l from ch
create table cn (id int primary key, t tinyint, b bit(12), y year, d decimal(5, 0), n int)
insert into cn values (1, 127, 255, 0, 0, 20240101), (2, 1, 20, 2024, 99, 0)
alter table cn modify t date
alter table cn modify b time
select id, b from cn
alter table cn modify y bit(12)
select id, hex(y) from cn
alter table cn modify d year
select id, d from cn
update cn set n = 20240102 where id = 2
alter table cn modify n date
select id, n from cn
alter table cn add c bit(4) default b'1', add z int default 0, add v decimal(5, 0) default 1
alter table cn modify c enum('a', 'b'), modify z enum('a', 'b'), modify v set('a', 'b')
select id, c, z, v from cn
set sql_mode = ''
alter table cn modify t datetime
select id, t from cn
set sql_mode = default
-- Dates of zeros, which the SQL mode refuses where ALTER TABLE makes or copies them.
create table zeros (a int)
alter table zeros add b date not null
alter table zeros drop b
insert into zeros values (1),(2)
alter table zeros add n int, add c datetime(3) not null
alter table zeros add z int not null, add d date not null, add d2 datetime not null
alter table zeros add d datetime not null, add unique (z)
alter table zeros add t timestamp not null, add y year not null, add m time not null
alter table zeros drop t, drop y, drop m
alter table zeros add d date not null default '2020-01-01', add e datetime not null default current_timestamp
alter table zeros drop e, add e datetime not null
create temporary table zeros_t (a int)
insert into zeros_t values (1)
alter table zeros_t add d date not null
set sql_mode='no_zero_date'
alter table zeros add f date not null
set sql_mode='strict_trans_tables'
alter table zeros add g datetime not null
set sql_mode=default
alter table zeros modify a bigint
alter table zeros add h int, rename column a to b
alter table zeros force
alter table zeros order by b
alter table zeros add unique (b), algorithm=copy
set sql_mode=''
create table partial_days (id int primary key, p date, q datetime, r timestamp null)
insert into partial_days values (1,'2020-01-01','2020-01-01','2020-01-01'),(2,'2020-01-00','2020-01-01','2020-01-01')
set sql_mode=default
alter table partial_days modify id bigint
alter table partial_days modify p datetime
set sql_mode='no_zero_in_date'
alter table partial_days modify id bigint
select * from partial_days order by id
set sql_mode='no_zero_date,strict_all_tables'
alter table partial_days modify id int
set sql_mode=default
alter table partial_days drop p, modify id int
-- A default that is computed for each row has the rows copied.
alter table partial_days add s int default (1+1)
alter table partial_days add u json default (json_array()), add v date not null default (date'2020-01-01')
select * from partial_days order by id
-- A default that would be another one on a replica comes with the table, or for a column that is there.
create table unsafe_defaults (a int, u varchar(40) default (uuid()))
alter table unsafe_defaults add b varchar(40) default (uuid())
alter table unsafe_defaults add (b double default (rand(1)), c int)
alter table unsafe_defaults add b varchar(90) default (concat('by ', session_user()))
alter table unsafe_defaults add b varchar(90) default (current_user())
alter table unsafe_defaults add b datetime default (sysdate())
alter table unsafe_defaults add b bigint unsigned default (uuid_short())
alter table unsafe_defaults add b varbinary(9) default (random_bytes(4))
alter table unsafe_defaults add b json default (json_array(rand()))
alter table unsafe_defaults add b datetime default (now()), add c bigint default (unix_timestamp()), add d int default (connection_id())
alter table unsafe_defaults modify a varchar(40) default (uuid())
alter table unsafe_defaults alter a set default (rand())
drop table unsafe_defaults
-- ENUM and SET of bytes.
create table byte_members (a enum('aaa', 'bbb') byte, s set('a', 'b') byte, c enum('a', 'A') byte, d enum('x') character set binary, e char(3) byte)
show create table byte_members
insert into byte_members (a) values ('AAA')
insert into byte_members values ('aaa', 'a,b', 'A', 'x', 'e')
select a, s, c, collation(a), a = 'AAA', c = 'a' from byte_members
select * from byte_members where c = 'a'
alter table byte_members convert to character set latin1
show create table byte_members
drop table byte_members
create table equal_members (a enum('a', 'A') collate utf8mb4_bin, b set('x', 'X') collate utf8mb4_0900_as_cs)
alter table equal_members convert to character set latin1
show create table equal_members
drop table equal_members
-- A trigger of that name on another table.
create table triggered_one (a int)
create table triggered_two (a int)
create trigger only_one before insert on triggered_one for each row set new.a = 1
create trigger if not exists only_one before insert on triggered_two for each row set new.a = 1
create trigger if not exists only_one before insert on triggered_one for each row set new.a = 1
drop table triggered_one, triggered_two
-- One column in several actions.
create table acted_on (a int, z int)
alter table acted_on change a a int, change a a int not null
alter table acted_on change A b int, modify a int
alter table acted_on modify a int, rename column a to c
alter table acted_on rename column a to b, rename column a to c
alter table acted_on modify a int, drop a
alter table acted_on drop a, modify a int
alter table acted_on rename column a to b, drop a
alter table acted_on alter a set default 5, modify a bigint
alter table acted_on alter a set default 5, rename column a to b
alter table acted_on drop a, alter a set default 1
alter table acted_on drop a, drop a
alter table acted_on alter a set default 5, alter a set default 6
alter table acted_on rename column a to z, rename column z to a
show create table acted_on
drop table acted_on
-- Names of InnoDB's own columns.
create table own_names (DB_ROW_ID int)
create table own_names (a int)
alter table own_names add db_trx_id int
alter table own_names rename column a to db_trx_id
alter table own_names change a DB_ROLL_PTR int
create temporary table own_names_too (db_row_id int)
create table own_names_too as select 1 as db_row_id
create view own_names_view as select 1 as db_row_id
drop view own_names_view
drop table own_names
-- Rows that get numbers which are there.
create table numbered (a int, b int)
insert into numbered values (0, 1), (1, 2)
alter table numbered modify a int auto_increment primary key
alter table numbered modify a int auto_increment, add unique (a)
alter table numbered modify b int auto_increment primary key
alter table numbered drop primary key, modify b int, add primary key (a)
drop table numbered
create table numbered (a int auto_increment primary key, b int)
insert into numbered (b) values (1), (1)
alter table numbered add unique (b)
alter table numbered modify a bigint auto_increment, add unique (b)
drop table numbered
alter table no_such_table add b varchar(40) default (uuid())
alter table no_such_table modify b varchar(40) default (uuid())
alter table no_such_table add b double default (rand(1)), add c int
create table unsafe_last (a int)
alter table unsafe_last drop column zz, add b varchar(40) default (uuid())
alter table unsafe_last add b varchar(40) default (uuid()), add primary key (q)
drop table unsafe_last
