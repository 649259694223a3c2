-- options of tables, columns and indexes: what they may be, and what SHOW CREATE TABLE and information_schema tell of them
create table o1 (a int) row_format = default
create table o2 (a int) row_format=dynamic key_block_size=0 max_rows=0 min_rows=0 avg_row_length=0 checksum=0 delay_key_write=0 pack_keys=default stats_persistent=default stats_auto_recalc=default stats_sample_pages=default
create table o3 (a int) row_format=compact pack_keys=0 stats_persistent=0 stats_auto_recalc=1 stats_sample_pages=3 max_rows=5 checksum=1 delay_key_write=1
create table o4 (a int) row_format=redundant compression='none'
create table o5 (a int) compression='zlib'
create table o5 (a int) compression='lz4' encryption='n'
create table o6 (a int) compression='nope'
create table o7 (a int) encryption='Y'
create table o7 (a int) encryption=''
create table o8 (a int) encryption='x'
create table o9 (a int) row_format=compressed
create table o10 (a int) row_format=compressed key_block_size=4
create table o11 (a int) key_block_size=3
create table o12 (a int) row_format=fixed
create table o13 (a int) row_format=nope
create table o14 (a int) tablespace innodb_file_per_table
create table o15 (a int) tablespace innodb_system
create table o16 (a int) tablespace nope
create table o17 (a int) connection='x' password='y'
create table o18 (a int) data directory = '/tmp/nope/zz'
create table o19 (a int) insert_method = last
create table o22 (a int) engine_attribute=''
create table o24 (a int) stats_persistent=2
create table o24 (a int) pack_keys=2
create table o24 (a int) checksum=2
create table o25 (a int) stats_sample_pages=70000
create table o25 (a int) stats_sample_pages=0
create table o27 (a int) min_rows='x'
create table o27 (a int) avg_row_length=4294967296
create table o28 (a int) comment=5
create table o30 (a int auto_increment primary key) auto_increment=5
create table o31 (a int auto_increment primary key) auto_increment=-5
create table o31 (a int auto_increment primary key) auto_increment='x'
create table o31 (a int auto_increment primary key) auto_increment=0
create table o34 (a int) engine=InnoDB, engine='InnoDB' engine InnoDB
create table o37 (a int) type=InnoDB
create table o39 (a int) charset=latin1 collate=latin1_bin, comment='x', comment 'y'
show create table o1
show create table o2
show create table o3
show create table o4
show create table o5
show create table o10
show create table o14
show create table o17
show create table o24
show create table o31
show create table o39
select table_name, row_format, create_options, table_comment from information_schema.tables where table_schema = database() order by table_name
create table c1 (a int storage memory, b int storage default, c int column_format dynamic, d int column_format default storage disk, e varchar(5) column_format fixed default 'x' comment 'y')
show create table c1
create table c1a like c1
show create table c1a
create table c2 (a int secondary_engine_attribute='', b int engine_attribute='')
create table c2 (a int engine_attribute='x')
create table c3 (a int, b int as (a) column_format fixed)
create table c3 (a int, b int as (a) storage disk)
create table c3 (a int, b int as (a) default 3)
create table c3 (a int, b int as (a) auto_increment)
create table c3 (a int, b datetime as (a) on update now())
create table c12 (a int, index `GEN_CLUST_INDEX` (a))
create table c13 (a int, key k (a) key_block_size=8, key k2 (a) using btree comment 'x' visible, key k3 using hash (a))
show create table c13
create table a1 (a int) row_format=compact compression='zlib' comment='c' connection='k' stats_persistent=1 key_block_size=0 tablespace=innodb_file_per_table secondary_engine=null checksum=7 delay_key_write=3
show create table a1
create table a2 (a int) compression='LZ4' key_block_size=8
create table a2 (a int) compression='LZ4' max_rows=3 min_rows=2 avg_row_length=1 row_format=dynamic
select table_name, row_format, create_options from information_schema.tables where table_schema = database() order by table_name
show create table a2
create table a3 (a int) row_format=dynamic key_block_size=8
create table a3 (a int) row_format=compact key_block_size=4
create table a3 (a int) row_format=compressed compression='zlib'
create table a3 (a int) index directory='/tmp'
show create table a3
create table a4 (a int) data directory='tmp'
create table a4 (a int) data directory='/tmp'
create temporary table a5 (a int) row_format=compressed
create temporary table a5 (a int) compression='zlib'
create temporary table a5 (a int) key_block_size=8
create temporary table a5 (a int) row_format=dynamic
create temporary table a6 (a int) encryption='y'
create table a7 (a int) encryption='N'
show create table a7
create table a8 (a int) compression=''
show create table a8
create table a9 (a int) key_block_size=16 row_format=default
show create table a9
select table_name, row_format, create_options from information_schema.tables where table_name = 'a9'
alter table a9 key_block_size=0
show create table a9
alter table a9 row_format=fixed
alter table a9 compression='nope'
alter table a9 encryption='Y'
alter table a9 encryption='q'
alter table a9 key_block_size=5
alter table a9 engine_attribute='{}'
alter table a9 row_format=compact, pack_keys=1, pack_keys=default
show create table a9
alter table a9 checksum=0 max_rows=0
alter table a9 comment=''
alter table a9 tablespace=nope
alter table a9 tablespace innodb_system
show create table a9
alter table a9 data directory='/tmp'
alter table a9 index directory='/tmp'
alter table a9 secondary_engine=null
create table b1 (a int not null auto_increment key column_format fixed storage memory invisible comment 'x', b varchar(5) column_format dynamic collate utf8mb4_bin storage disk not null default 'q' on update now())
create table b1 (a int not null auto_increment key column_format fixed storage memory invisible comment 'x', b varchar(5) column_format dynamic collate utf8mb4_bin storage disk not null default 'q', c int as (1) stored column_format fixed, d geometry not null srid 0 storage disk)
create table b1 (a int not null auto_increment key column_format fixed storage memory invisible comment 'x', b varchar(5) column_format dynamic collate utf8mb4_bin storage disk not null default 'q', d geometry not null srid 0 storage disk)
show create table b1
alter table b1 modify b varchar(5)
show create table b1
create table b2 like b1
show create table b2
create table b3 (a int, key (a) engine_attribute='')
create table b3 (a int, index gen_clust_index (a))
create table b3 (a int, unique `Gen_Clust_Index` (a))
create table b3 (a int, key (a) key_block_size=4 comment 'c' invisible)
show create table b3
create table b4 (a int, key (a) key_block_size=5, primary key (a) key_block_size=8)
show create table b4
create table b5 (a int primary key comment 'c' column_format default, key `` (a))
alter table b3 add index gen_clust_index (a)
create index gen_clust_index on b3 (a)
create index i on b3 (a) engine_attribute='x'
