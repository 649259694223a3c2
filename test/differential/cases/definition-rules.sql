-- What definitions may say, and how many rows ALTER TABLE copies.
create table dr_ap0(a int not null, b int not null, primary key(a, b))
alter table dr_ap0 modify a bigint null
create table dr_ap1(a bigint primary key)
alter table dr_ap1 modify a bigint null
alter table dr_ap1 change a a int default null
create table dr_ap2 (a int, primary key(a))
create table dr_ap3 (a int null, primary key(a))
create table dr_ag1 (a int, b int as (a+1), index idx(b))
insert into dr_ag1 set a=1
alter table dr_ag1 modify column b int as (a+2)
alter table dr_ag1 drop index idx
alter table dr_ag1 modify b int as (a+3)
alter table dr_ag1 modify b int as (a+3) comment 'x'
alter table dr_ag1 modify b bigint as (a+3)
create table dr_ag2 (a int, b int as (a+1) stored)
insert into dr_ag2 set a=1
alter table dr_ag2 modify b int as (a+2) stored
alter table dr_ag2 modify b int as (a+2) stored comment 'x'
alter table dr_ag2 modify b int
select * from dr_ag2
create table dr_an1 (dr_ac1 int, dr_ac2 int, index(dr_ac1))
insert into dr_an1 values (1,1)
alter table dr_an1 change dr_ac2 a int not null
alter table dr_an1 change a dr_ac3 int not null default 4
alter table dr_an1 modify dr_ac3 int
create table dr_ae1 (a text)
insert into dr_ae1 values ('111'),('10000')
alter table dr_ae1 change a a set('111','10000')
alter table dr_ae1 change a a set('10000','111')
alter table dr_ae1 change a a enum('111','2222')
alter table dr_ae1 change a a enum('111','10000')
select * from dr_ae1
alter table dr_ae1 change a a enum('10000','111')
select * from dr_ae1 where a=1
alter table dr_ae1 change a a enum('111','2222')
create table dr_av1 (a varbinary(10))
insert into dr_av1 values ('111'),('10000')
alter table dr_av1 change a a varbinary(5)
alter table dr_av1 change a a varbinary(12)
alter table dr_av1 change a a varbinary(200)
alter table dr_av1 change a a varbinary(300)
create table dr_av2 (a varchar(10) character set utf8mb3)
insert into dr_av2 values ('111'),('10000')
alter table dr_av2 modify a varchar(10) character set utf8mb4
alter table dr_av2 modify a varchar(20) character set utf8mb4
create table dr_apos (a int, b int)
alter table dr_apos modify column b int after b
alter table dr_apos change column b c int after c
alter table dr_apos change column b c int after b
alter table dr_apos add column d int after d
create table dr_ac0 (b char(0), c binary(0), d varchar(0))
create index idx on dr_ac0 (b)
create table dr_ac01 (b char(0), index(b))
create table dr_ak1 (a varchar(10),b varchar(100),c tinyint,d varchar(3071),index(a),index(a,b),index (c,d)) charset = ascii
create table dr_ak2 (c tinyint,d varchar(3070),index (c,d)) charset = ascii
create table dr_ak3 (c tinyint,d varchar(3072),index (c,d)) charset = ascii
create table dr_ak4 (d varchar(3073),index (d)) charset = ascii
create table dr_ak5 (c int, d varchar(768),index (c,d))
create table dr_ak6 (c int, d varchar(769),index (c,d))
create table dr_apk1(a int NOT NULL, unique(a))
alter table dr_apk1 alter index a invisible
create table dr_aai (a bigint unsigned auto_increment, unique key idx(a))
insert into dr_aai values ()
select * from dr_aai
create table dr_ad0(a double(0, 0))
create table dr_ad1(a float(0, 0))
create view dr_aw1 as select 1,1
create view dr_aw2 as select 1, 2, 1, 1 as `Name_exp_3`, 1
create table dr_ax1 (a int)
create table dr_ax2 (a int)
rename table dr_ax1 to dr_ax2, dr_ax2 to dr_ax3
drop table if exists dr_ax1, dr_ax2, dr_ax2
drop table dr_ax1, dr_ax1
create table dr_as0 (a set('1', '4', '10', '21') default 2)
create table dr_as1 (a set('1', '4', '10', '21') default '2')
create table dr_as2 (a set('1', '4', '10', '21') default 4)
create table dr_as3 (a enum('2', '3', '4') default 2)
show create table dr_as3
create table dr_as4 (a enum('a', 'c') default 2)
create table dr_as5 (a enum('B','b'))
create table dr_as6 (a set('B','b'))
create table dr_as7 (a enum('a',0x62,x'63',b'1100100'))
show create table dr_as7
create table dr_as8 (a varchar(10), key using hash(a))
show create table dr_as8
create table dr_bp4 (a int default null primary key)
create table dr_bp5 (a int default null, primary key (a))
create table dr_bp6 (a int null primary key)
create table dr_bp7 (a int, b int null, primary key (a,b))
alter table dr_bp7 add primary key (a)
create table dr_bp8 (a int null)
alter table dr_bp8 add primary key (a)
show create table dr_bp8
alter table dr_bp8 modify a int
alter table dr_bp8 modify a int default null
alter table dr_bp8 modify a int null
create table dr_bw1 (a varchar(10), b varchar(10), key(b))
insert into dr_bw1 values ('a','b')
alter table dr_bw1 modify a varchar(20)
alter table dr_bw1 modify a varchar(63)
alter table dr_bw1 modify a varchar(64)
alter table dr_bw1 modify a varchar(70)
alter table dr_bw1 modify a varchar(60)
alter table dr_bw1 modify b varchar(20)
alter table dr_bw1 modify a varchar(70) collate utf8mb4_bin
alter table dr_bw1 modify b varchar(20) collate utf8mb4_bin
alter table dr_bw1 modify a varchar(70) charset latin1
alter table dr_bw1 modify a varchar(70) charset utf8mb4
create table dr_bw2 (a char(10), b enum('a','b'), c set('a','b'), d decimal(10,2), e datetime, f tinytext, g tinyblob, h binary(3), i varchar(5) charset ascii, j varchar(9) charset utf8mb3, key (j), k text charset utf8mb3, l char(3) charset utf8mb3, m enum('a','b') charset utf8mb3)
insert into dr_bw2 values ('a','a','a',1,now(),'a','b','c','d','e','f','g','a')
alter table dr_bw2 modify a char(20)
alter table dr_bw2 modify b enum('a','b','c')
alter table dr_bw2 modify b enum('c','a','b')
alter table dr_bw2 modify b enum('a','b','c') default 'a'
alter table dr_bw2 modify c set('a','b','c')
alter table dr_bw2 modify c set('a','b','c','d','e','f','g','h')
alter table dr_bw2 modify c set('a','b','c','d','e','f','g','h','i')
alter table dr_bw2 modify d decimal(12,2)
alter table dr_bw2 modify e datetime(3)
alter table dr_bw2 modify f text
alter table dr_bw2 modify g blob
alter table dr_bw2 modify h binary(4)
alter table dr_bw2 modify i varchar(5) charset utf8mb4
alter table dr_bw2 modify j varchar(9) charset utf8mb4
alter table dr_bw2 modify k text charset utf8mb4
alter table dr_bw2 modify l char(3) charset utf8mb4
alter table dr_bw2 modify m enum('a','b') charset utf8mb4
alter table dr_bw2 convert to charset utf8mb4
alter table dr_bw2 default charset latin1
alter table dr_bw2 engine=innodb
alter table dr_bw2 force
alter table dr_bw2 comment 'x'
alter table dr_bw2 row_format=dynamic
alter table dr_bw2 add column z int
alter table dr_bw2 add column z2 int first
alter table dr_bw2 drop column z
alter table dr_bw2 modify z2 int after a
alter table dr_bw2 add column zz int as (1) stored
alter table dr_bw2 add column zv int as (1)
alter table dr_bw2 drop column zz
alter table dr_bw2 modify zv int as (2)
alter table dr_bw2 modify zv int as (2) after a
alter table dr_bw2 add key (a)
alter table dr_bw2 add unique key (a)
alter table dr_bw2 add primary key (a)
alter table dr_bw2 drop primary key
alter table dr_bw2 add id int auto_increment primary key
alter table dr_bw2 modify id bigint auto_increment
alter table dr_bw2 modify id bigint
alter table dr_bw2 modify id bigint auto_increment
alter table dr_bw2 rename column a to aa
alter table dr_bw2 rename to dr_bw3
alter table dr_bw3 add check (id > 0)
alter table dr_bw3 add constraint fk foreign key (zv) references dr_bw1(b)
set sql_mode=''
create table dr_bt1 (a text default 'x', b text not null default '', c json default '1', d blob default '')
show create table dr_bt1
create table dr_bt2 (a varchar(30000), b varchar(70000), c varbinary(70000), d char(300))
create table dr_bt3 (a varchar(30000), b varchar(70000), c varbinary(70000))
show create table dr_bt3
create table dr_bt4 (a enum('a','A','b'), b set('a','A'))
show create table dr_bt4
create table dr_bt5 (a set('1', '4') default 2)
create table dr_bt6 (a enum('1', '4') default 3)
create table dr_bt7 (a enum('1', '4') default '9')
create table dr_bn1 (a int, b int)
insert into dr_bn1 values (null,1)
alter table dr_bn1 modify a int not null
alter table dr_bn1 modify b int not null
alter table dr_bn1 modify a int
create table dr_bn2 (a varchar(10))
insert into dr_bn2 values ('1234567890')
alter table dr_bn2 modify a varchar(5)
alter table dr_bn2 modify a int not null
insert into dr_bn2 values ()
insert into dr_bn2 values (null)
set sql_mode=default
create table dr_bm1 (a enum('a','c') default '2')
create table dr_bm2 (a enum('a','c') default 2)
create table dr_bm3 (a enum('a','c') default 'A')
show create table dr_bm3
create table dr_bm4 (a set('a','c') default 'C,A')
show create table dr_bm4
create table dr_bm5 (a set('a','c') default 'C,A,x')
create table dr_bm6 (a enum('x','c') default 0x78)
show create table dr_bm6
create table dr_bm7 (a enum('x','c') default null, b enum('x') not null default null)
create table dr_bm8 (a set('1','2') default 3)
create table dr_bm9 (a enum('0','1') default 0)
show create table dr_bm9
create table dr_bm10 (a enum('0.5','1') default 0.5)
create table dr_bm11 (a enum('a','b') default '')
create table dr_bh1 (a int, key using hash(a), unique key using btree (a))
create table dr_bh2 (a int, primary key (a) using hash)
create index dr_bh3 using hash on dr_bh1 (a)
alter table dr_bh1 add key dr_bk3 (a) using hash
show create table dr_bh1
create table dr_bc1 (a int) charset utf8mb3 collate latin1_bin
create table dr_bc2 (a int) charset latin1 charset utf8mb4
create table dr_bc3 (a int) collate latin1_bin collate utf8mb4_bin
create table dr_bc4 (a int) collate latin1_bin charset latin1
alter table dr_bh1 charset latin1 charset utf8mb4
alter table dr_bh1 collate latin1_bin charset utf8mb4
alter table dr_bh1 collate latin1_bin collate utf8mb4_bin
create database dr_bdd charset latin1 charset utf8mb4
create database dr_bdd collate latin1_bin charset utf8mb4
create table dr_bdup (a int, b int, key k (b, a, B))
alter table dr_bdup add key (a)
create table dr_bdup (a int, b int, key(a))
create index c on dr_bdup(b, a, B)
alter table dr_bdup rename index a to a
alter table dr_bdup rename index a to A
alter table dr_bdup with validation
alter table dr_bdup without validation, add column c int
alter table dr_bdup with validation, add column cv int as (a)
create table dr_byy (a year(4) unsigned, b year unsigned)
create table dr_bd2 (a int default 9, b int as (1 + default(a)))
create table dr_bsd (a int, b int as (sysdate()))
create table dr_bsd (a int, b datetime as (now()))
create table dr_bsd (a int, b datetime as (current_date()) stored)
create table dr_bsd (a int, b int as (rand()))
create table dr_bsd (a int, b int as (connection_id()))
create table dr_bsd (a int, b int as (uuid()))
create table dr_bsd (a int, b int as (sleep(1)))
create table dr_bsd (a int, b int as (version()))
create table dr_bsd (a int, b int as (user()))
create table dr_bsd (a int, b int as (last_insert_id()))
create table dr_bsd (a int, b int as (unix_timestamp()))
create table dr_bsd (a int, b int as ((select 1)))
create table dr_bsd (a int, b int as (@a))
create table dr_bsd (a int, b int as (c), c int as (1))
create table dr_bsd (a int auto_increment primary key, b int as (a))
create table dr_bsd (a int, b int as (sum(a)))
create table dr_bsd (a int, b int as (row_number() over ()))
show create table dr_bfi
create view dr_cw1 as select 1,1
create view dr_cw2 as select 1, 2, 1, 1 as `Name_exp_3`, 1
create table dr_cva (a int, b int)
create view dr_cw3 as select a, a+1, a+1, b+1, b+1 from dr_cva
create view dr_cw4 as select a, a from dr_cva
create view dr_cw5 as select a, b as a from dr_cva
create view dr_cw6 as select a+1, b as `a+1` from dr_cva
create view dr_cw7 as select b as `a+1`, a+1 from dr_cva
create view dr_cw8 as select * from dr_cva x join dr_cva y
create view dr_cw9 as select 1 as `x`, 'x' from dr_cva
create view dr_cw10 as select 'x', 'x' from dr_cva
create view dr_cw11 as select 'x', 'x', 'x' as 'My_exp_x', 'x' from dr_cva
create view dr_cw12 as select a, 1 as a union select 1,1
create table wt1 as select 1,1
create table wt2 as select a+1,a+1 from dr_cva
select * from (select 1,1) d
select * from (select a+1,a+1 from dr_cva) d
create table dr_cu1 (a int not null, b int not null, c int, unique (c), unique(a), unique(b))
desc dr_cu1
create table dr_cu2 (a int not null, b int not null, c int, unique (c), unique(a, b), key (b))
desc dr_cu2
select * from dr_cu2
create table dr_cu3 (a varchar(10) not null, b int not null, unique (a(3)), unique(b))
desc dr_cu3
select * from dr_cu3
create table dr_cu4 (a varchar(10) not null, b int not null, unique ((a)), unique ((b+1)))
create table dr_cu4 (a varchar(10) not null, b int, unique ((b+1)))
desc dr_cu4
create table dr_cu5 (a int not null, b int, unique (a), primary key (b))
desc dr_cu5
select * from dr_cu5
create table dr_cu6 (a int not null, unique(a) invisible)
create table dr_cck (id int auto_increment primary key, check (id > 0))
create table dr_cck2 (id int auto_increment primary key check (id > 0))
create table dr_cck3 (id int primary key)
alter table dr_cck3 add check (id > 0)
alter table dr_cck3 modify id int auto_increment
create table dr_cck4 (id int auto_increment null primary key)
create table dr_cck5 (id int auto_increment null, primary key (id))
create table dr_cts1 (a timestamp null primary key)
create table dr_cen (a enum('a','b') character set latin1 collate latin1_bin, b enum('a','A') collate utf8mb4_bin)
create table dr_cen2 (b enum('a','A ','b'))
create table dr_cen3 (b enum('a','a '))
create table dr_cen4 (b enum('a','ä'))
create table dr_cen5 (b enum('1','01'))
create table dr_cen6 (b enum('a', 0x62, x'63', b'1100100', n'e', _utf8mb4'f'))
create table dr_cen6 (b enum('a', 0x62, x'63', b'1100100', n'e'))
show create table dr_cen6
create table dr_cen7 (b set(0x61, 'b') default 0x61) charset latin1
show create table dr_cen7
create table dr_cen8 (b enum('a','b') default (2))
create table dr_cen9 (b enum('a','b') default ('b'))
show create table dr_cen9
create table dr_dva (a int, b int)
create table dr_dvb (a int, b int)
select * from (select dr_dva.a, dr_dvb.a from dr_dva join dr_dvb) d
select * from (select * from dr_dva join dr_dvb) d
select 1 from (select * from dr_dva join dr_dvb) d
select count(*) from (select dr_dva.*, dr_dvb.* from dr_dva join dr_dvb using (a)) d
with c as (select dr_dva.a, dr_dvb.a from dr_dva join dr_dvb) select * from c
with c as (select dr_dva.a, dr_dvb.a from dr_dva join dr_dvb) select 1
with c(x,x) as (select dr_dva.a, dr_dvb.a from dr_dva join dr_dvb) select * from c
select * from (select 1, 2) d(x, x)
select * from (select 1, 2) d(x, X)
select * from (select 1 as `a`, 2 as `A`) d
select * from (select 1 a union select 2) d
select * from (select 1, 1 union select 2, 3) d
select exists (select dr_dva.a, dr_dvb.a from dr_dva join dr_dvb)
select 1 in (select a from (select dr_dva.a, dr_dvb.a from dr_dva join dr_dvb) x)
insert into dr_dva select * from (select dr_dva.a, dr_dvb.a from dr_dva join dr_dvb) d
create table dr_dx1 select * from (select 1, 1) d
create view vv as select * from (select 1, 1) d
select * from dr_dva natural join (select 1 a, 2 a) d
select * from dr_dva join lateral (select dr_dva.a, dr_dva.a) d
select * from (values row(1,1)) d
select * from (table dr_dva) d
create table dr_ht1 (a int primary key)
create table dr_ht2 (a int, b int as (a+1) virtual, foreign key (b) references dr_ht1(a))
create table dr_ht2 (a int, b int as (a+1) stored, constraint x foreign key (b) references dr_ht1(a) on update set null)
create table dr_ht2 (a int, b int as (a+1) stored, constraint x foreign key (b) references dr_ht1(a) on update cascade)
create table dr_ht2 (a int, b int as (a+1) stored, constraint x foreign key (b) references dr_ht1(a) on update set default)
create table dr_ht2 (a int, b int as (a+1) stored, constraint x foreign key (b) references dr_ht1(a) on delete set null)
create table dr_ht2 (a int, b int as (a+1) stored, constraint x foreign key (b) references dr_ht1(a) on delete set default)
create table dr_ht2 (a int, b int as (a+1) stored, constraint x foreign key (b) references dr_ht1(a) on delete cascade)
create table dr_ht3 (a int, b int as (a+1) stored, constraint y foreign key (a) references dr_ht1(a) on update set null)
create table dr_ht3 (a int, b int as (a+1) stored, constraint y foreign key (a) references dr_ht1(a) on update cascade)
create table dr_ht3 (a int, b int as (a+1) stored, constraint y foreign key (a) references dr_ht1(a) on delete set null)
create table dr_ht3 (a int, b int as (a+1) stored, constraint y foreign key (a) references dr_ht1(a) on delete cascade)
create table dr_ht4 (a int, b int as (a+1) virtual, constraint z foreign key (a) references dr_ht1(a) on update cascade)
create table dr_ht5 (a int, b int as (a+1) virtual, constraint w foreign key (a) references dr_ht1(a) on delete set null)
create table dr_ho1 (a int as (b), b int as (1))
create table dr_ho2 (a int as (b), b int)
create table dr_ho3 (a int as (a), b int)
create table dr_ho4 (b int as (1), a int as (b))
alter table dr_ho4 modify b int as (a)
alter table dr_ho4 add c int as (d), add d int as (1)
alter table dr_ho4 add e int as (1), add f int as (e)
alter table dr_ho4 modify f int as (e) first
create table dr_ho5 (id int auto_increment primary key, b int as (id))
create table dr_ho6 (id int auto_increment primary key, b int as (id) stored)
alter table dr_ho4 add id int auto_increment primary key, add g int as (id)
create table dr_ho7 (id int primary key, b int as (id) stored)
alter table dr_ho7 modify id int auto_increment
create table dr_ho8 (a int, b int as (nosuch))
alter table dr_ho7 add x int as (nosuch + 1)
create table dr_ho9 (a int, b int as (dr_ho9.a), c int as (zz.a))
create table dr_ho10 (a int, check (dr_ho10.a > 1), check (zz.a > 2))
create table dr_ho11 (a int, index ((dr_ho11.a + 1)))
create table dr_ho12 (a int default 9, b int as (1 + default(a)), c int default (1+2))
insert into dr_ho12 (a) values (3)
select * from dr_ho12
insert into dr_ho12 (a, b) values (20, default)
create table dr_ho13 (a int, check (default(a) is null))
set sql_mode=''
create table dr_gt1 (a text not null default '', b blob default '', c varchar(10))
show create table dr_gt1
insert into dr_gt1 (c) values ('x')
select * from dr_gt1
create table dr_gt1b (c json not null default '')
create table dr_gt1g (c geometry default '')
alter table dr_gt1 alter column a set default ''
alter table dr_gt1 add column d text default ''
create table dr_gt3 (a varchar(30000), b varchar(70000), c varbinary(70000), d varchar(30000) charset latin1, e varchar(17000000) not null default '')
create table dr_gt3 (a varchar(30000), b varchar(70000), c varbinary(70000), d varchar(30000) charset latin1)
show create table dr_gt3
alter table dr_gt3 add column f varchar(40000)
alter table dr_gt3 modify d varchar(66000) charset latin1
create table dr_gt4 (a enum('a','A','b'), b set('a','A'), c enum('a','a'))
show create table dr_gt4
alter table dr_gt4 add d enum('b','B')
create table dr_gn1 (a int, b varchar(10), c date, d enum('x','y'))
insert into dr_gn1 values (null,null,null,null),(1,'a','2020-01-01','y'),(null,null,null,null)
alter table dr_gn1 modify a int not null, modify b varchar(10) not null, modify c date not null, modify d enum('x','y') not null
select * from dr_gn1
alter table dr_gn1 modify a int
create table dr_gn2 (a varchar(20), b int, c varchar(10))
insert into dr_gn2 values ('abc', 300, '2020-13-01'),('12x',5,'2020-01-01')
alter table dr_gn2 modify a int
select * from dr_gn2
alter table dr_gn2 modify b tinyint
alter table dr_gn2 modify c date
select * from dr_gn2
alter table dr_gn2 modify c char(3)
select * from dr_gn2
create table dr_kp (a int primary key)
insert into dr_kp values (1),(2)
create table dr_kc (a int default 2, foreign key (a) references dr_kp(a) on update set default on delete set default)
show create table dr_kc
insert into dr_kc values (1),(1),(2)
delete from dr_kp where a = 1
update dr_kp set a = 3 where a = 1
select * from dr_kc
select * from information_schema.referential_constraints where constraint_schema = database()
create table dr_mt1 ( tt timestamp default now(1))
create table dr_mt2 ( tt timestamp(1) default now())
create table dr_mt3 ( tt timestamp(1) default now(1) on update now())
create table dr_mt4 ( tt timestamp(1) default now(1) on update now(1))
create table dr_mt5 ( tt datetime(3) default current_timestamp(6))
create table dr_mt6 ( tt datetime default now() on update now(2))
create table dr_mt7 ( tt date default now())
create table dr_mt8 ( tt date default (now()))
create table dr_mt9 ( tt datetime)
alter table dr_mt9 alter column tt set default now(3)
alter table dr_mt9 alter column tt set default current_timestamp
create table dr_mva (a int)
create view dr_mv1 as select * from dr_mva
create view dr_mv2 as select * from dr_mv1
create or replace view dr_mv1 as select * from dr_mv2
create or replace view dr_mv1 as select * from dr_mv1
alter view dr_mv1 as select * from dr_mv2
alter view dr_mv1 as select (select count(*) from dr_mv2) dr_mx
select * from dr_mv1
create view dr_mv3 as select * from dr_mv3
set character_set_server = latin1
create database dbm1
show create database dbm1
set collation_server = latin1_bin
create database dbm2
show create database dbm2
create database dbm3 charset utf8mb4
show create database dbm3
use dbm2
select @@character_set_database, @@collation_database
create table dr_mx (a varchar(10))
show create table dr_mx
drop database dbm1
drop database dbm2
select @@character_set_database, @@collation_database
drop database dbm3
set character_set_server = default, collation_server = default
create database dbm4
use dbm4
create table dr_mk (a int, b int, key i (a), key j (b) invisible)
select * from dr_mk use index (i)
select * from dr_mk use index (j)
select * from dr_mk force index (nosuch)
select * from dr_mk ignore index (j)
select * from dr_mk use index ()
select * from dr_mk use index (primary)
create table if not exists dr_mk (a int)
alter table dr_mk alter index i invisible
select * from dr_mk use index (i)
show create user 'nosuch'@'%'
alter user 'nosuch'@'%' identified by 'dr_mx'
drop user 'nosuch'
create table dr_mlt (a int)
create table dr_mlt2 (a int)
lock tables dr_mlt write
create table dr_mlt3 (a int)
drop table if exists dr_mlt2
drop table dr_mlt2
drop table if exists nosuch
drop table dr_mlt
create table dr_mlt (a int)
create database dbm5
alter table dr_mlt2 add b int
rename table dr_mlt2 to dr_mlt4
truncate table dr_mlt2
create view dr_mlv as select * from dr_mlt
drop view if exists dr_mlv
create index i on dr_mlt2 (a)
select * from dr_mlt2
insert into dr_mlt2 values (1)
create temporary table tmp1 (a int)
insert into tmp1 values (1)
unlock tables
lock tables dr_mlt2 read
insert into dr_mlt2 values (1)
drop table dr_mlt2
alter table dr_mlt2 add c int
create table dr_mlt5 (a int)
select * from dr_mlt5
unlock tables
drop database if exists dbm5
drop database dbm4
create database dbm6 charset utf8mb4 collate utf8mb4_unicode_ci
use dbm6
show variables like '%\_database'
select @@global.collation_database, @@session.collation_database
use information_schema
show variables like '%\_database'
use mysql
select @@collation_database
alter database dbm6 collate utf8mb4_bin
use dbm6
select @@collation_database
alter database dbm6 collate utf8mb4_general_ci
select @@collation_database
drop database dbm6
select @@collation_database
create table dr_of1 (d double, f float, e decimal(30,12))
insert into dr_of1 values (2000000.20000002, 323232323.3232323232, 0)
insert into dr_of1 (e) select d from dr_of1
insert into dr_of1 (e) select f from dr_of1
update dr_of1 set e = d where d is not null
select * from dr_of1
alter table dr_of1 modify d decimal(30,12), modify f decimal(30,12)
select * from dr_of1
create table dr_ob1 (a bit(13) not null, b bit(64), c bit(8))
insert into dr_ob1 values (4047, 18446744073709551615, b'1000001')
create table dr_ob2 (a varchar(30), b varchar(30), c char(30))
insert into dr_ob2 select * from dr_ob1
select hex(a), hex(b), hex(c) from dr_ob2
alter table dr_ob1 modify a varchar(20), modify b binary(30), modify c text
select a, hex(b), c from dr_ob1
create table dr_oc1 (a blob, b varbinary(10), c binary(4))
insert into dr_oc1 values ('12', '34', '56')
alter table dr_oc1 modify a int, modify b decimal(5,1)
select * from dr_oc1
alter table dr_oc1 modify c int
insert into dr_oc1 values (1, 2, 'x')
alter table dr_oc1 modify c int
create table dr_oc2 (a blob, b varbinary(10))
insert into dr_oc2 values ('', '')
alter table dr_oc2 modify a int
alter table dr_oc2 modify b date
create table dr_oi1 (a varchar(20), b text, unique key idx (a(2)), key j (b(5)))
alter table dr_oi1 modify a int
show create table dr_oi1
create table dr_oi2 (a varchar(20), b text, key idx (a(10)), key j (b(5)))
alter table dr_oi2 modify a char(9), modify b varchar(5)
show create table dr_oi2
alter table dr_oi2 modify a text
alter table dr_oi2 modify b text
create table dr_oi3 (a text, key (a(5)))
alter table dr_oi3 modify a varchar(3)
show create table dr_oi3
create table dr_oi4 (a varchar(10), key (a))
alter table dr_oi4 modify a text
create table dr_oe1 (a enum('','a','b') not null default 'b ')
show create table dr_oe1
create table dr_oe2 (a set('a','b') default 'b ,a')
select nosuchdb.v.a from nosuchdb.v
select * from nosuchdb.v
insert into nosuchdb.v values (1)
update nosuchdb.v set a = 1
delete from nosuchdb.v
show tables from nosuchdb
desc nosuchdb.v
show create table nosuchdb.v
create table nosuchdb.v (a int)
drop table nosuchdb.v
drop table if exists nosuchdb.v
alter table nosuchdb.v add a int
rename table nosuchdb.v to nosuchdb.w
create view nosuchdb.v as select 1
drop view nosuchdb.v
create index i on nosuchdb.v (a)
lock tables nosuchdb.v read
show index from nosuchdb.v
select count(*) from information_schema.tables where table_schema = 'nosuchdb'
create view dr_ovu as select 1, 1 union all select 1, 1
create view dr_ovf as select 1, 2
create table dr_onn (a int default 1, b varchar(3))
alter table dr_onn alter column a drop default
insert into dr_onn (b) values ('x')
set sql_mode = ''
insert into dr_onn (b) values ('x')
select * from dr_onn
set sql_mode = default
create table finc4 (id int primary key, n float auto_increment, key (n))
create table finc5 (n double unsigned auto_increment primary key)
create table finc6 (n decimal(5,0) auto_increment primary key)
create table finc7 (n real auto_increment primary key)
create table finc8 (n bigint unsigned auto_increment primary key)
create table finc9 (n int primary key)
alter table finc9 modify n double auto_increment
create table fraction_checks (id int primary key, a int, b bigint unsigned, y year, e decimal(5,2), check (a <> 0.5))
insert into fraction_checks values (1,1,1,2001,1), (2,null,null,null,null)
alter table fraction_checks add constraint c check (a = -0.125)
alter table fraction_checks add constraint c1 check (a <> 0.125 and b <> 0.125)
alter table fraction_checks add constraint c3 check (y = -0.125)
alter table fraction_checks add constraint c5 check (e = 1e300)
alter table fraction_checks add constraint c6 check (a < 1e300)
alter table fraction_checks add column g int as (a = 0.5) stored, add column h int as (a > 1.5 or b < -1.5)
insert into fraction_checks (id, a) values (3, 3)
select * from fraction_checks
create table fraction_lists (a bigint, check (a in (1.5, 2)), check (a <=> 1.5))
insert into fraction_lists values (2)
create table t123456789012345678901234567890123456789012345678901234567890(f1 int check(f1 < 10))
create table named_long_parent (id int primary key)
create table t123456789012345678901234567890123456789012345678901234567890(f1 int, foreign key (f1) references named_long_parent(id))
create table t12345678901234567890123456789012345678901234567890123456(f1 int, check (f1 > 1), foreign key (f1) references named_long_parent(id))
create table dr_k5 (id int primary key)
alter table dr_k5 add id int, add primary key (id)
alter table dr_k5 add column id int not null auto_increment first, add primary key (id)
alter table dr_k5 add primary key (id), add column id int
alter table dr_k5 add primary key (id), drop column nope
alter table dr_k5 add primary key (id), add key x (nope)
alter table dr_k5 add primary key (nope)
alter table dr_k5 add column z int, add column z int, add primary key (id)
alter table dr_k5 change nope nope int, add primary key (id)
create table dr_k12 (id int primary key, v int as (id + 1))
alter table dr_k12 add primary key (id, id)
alter table dr_k12 add primary key (v)
alter table dr_k12 add primary key (id) invisible
alter table dr_k12 add primary key (nope)
alter table dr_k12 add primary key (id), add primary key (id)
alter table dr_k12 add constraint x foreign key (nope) references dr_k12 (id), add primary key (id)
alter table dr_k12 add unique (nope), add primary key (id)
create table dr_k13 (a int primary key, b int, primary key (nope))
create table dr_k13 (a int, primary key (a), primary key (nope))
create table dr_k13 (a int, a int, primary key (a), primary key (a))
