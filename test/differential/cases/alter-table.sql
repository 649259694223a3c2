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
