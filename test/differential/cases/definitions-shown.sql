-- what SHOW CREATE and information_schema print of places in ORDER BY and GROUP BY, paths of JSON, defaults of bytes, options of tables
create table t (id int primary key, a int, b varchar(20), c json, u binary(4) default 'ab', v varbinary(10) default x'00ff', w binary(3) default x'610062', x bit(10) default 5, y varbinary(5) default 'xy', z binary(2) default x'ff')
show create table t
show columns from t
select column_name, column_default from information_schema.columns where table_schema = database() order by column_name
create view v1 as select a x, count(*) c from t group by a order by 1
show create view v1
create view v2 as select a x, count(*) c from t group by a order by 2 desc, 1
show create view v2
create view v3 as select a x, count(*) c from t group by x order by x, c
show create view v3
create view v4 as select distinct a x, b from t order by 1, 2
show create view v4
create view v5 as select a x, b y from t order by 1 limit 5
show create view v5
create view v6 as select a, b from t group by 1, 2 order by 1
show create view v6
create view v7 as select a + 1 x, max(b) from t group by 1 having x > 1 order by max(b), x
show create view v7
create view v8 as select a, b from t union select a, b from t order by 1, b limit 3
show create view v8
create view v9 as select a x, row_number() over (order by a) r from t order by 2
show create view v9
create view v11 as select * from (select a x, count(*) c from t group by a order by 1) d order by 2
show create view v11
create view v12 as with q as (select a x, count(*) from t group by a order by 2) select * from q order by 1
show create view v12
create view v13 as select (select max(id) from t t2 where t2.a = t.a order by 1) m from t order by m
show create view v13
create table f (id int primary key, h json, a varchar(10), g varchar(10) as (json_value(h, '$.a')), g2 int as (json_value(h, '$.b' returning signed default '1' on empty null on error)), key fi ((json_value(h, '$.a' returning unsigned))), key fi2 ((cast(h->>'$.x' as char(10)))), check (json_value(h, '$.c') > 1), d int default (json_value('{"a":1}', '$.a')))
show create table f
show index from f
create view fv as select json_value(h, '$.a' returning char(5) null on empty error on error) j from f
show create view fv
create table o (a int) row_format=compressed key_block_size=8 stats_persistent=1 checksum=1 max_rows=100 pack_keys=1 avg_row_length=50 delay_key_write=1 min_rows=5 stats_auto_recalc=0 stats_sample_pages=7 comment='x' charset latin1 insert_method=no connection='c' compression='none' tablespace innodb_file_per_table
show create table o
select create_options from information_schema.tables where table_schema = database() and table_name = 'o'
create table o2 (a int) key_block_size=4
select create_options from information_schema.tables where table_schema = database() and table_name = 'o2'
create table o3 (a int) stats_persistent=0 key_block_size=4 row_format=dynamic
select create_options from information_schema.tables where table_schema = database() and table_name = 'o3'
show create table o3
create table f2 (h json, g varchar(10) as (json_value(`h`, _utf8mb4'$.a' returning char(512))), key fi ((json_value(`h`, _utf8mb4'$.b' returning unsigned))))
show create table f2
insert into f2 (h) values ('{"a": "x", "b": 5}')
select g from f2
select * from json_table('[{"a":1}]', _utf8mb4'$[*]' columns (a int path _utf8mb4'$.a', nested path _latin1'$.b' columns (c int path '$'))) j
select json_value('{"a":1}', _latin1'$.a'), json_value('{"a":1}', n'$.a'), json_value('{"a":1}', '$' '.a'), json_value('{"a":1}', x'242e61')
select json_value('{"a":1}', concat('$','.a'))
select group_concat(1 separator _utf8mb4',')
select 'a' like 'b' escape _utf8mb4'c'
select '{"a":1}' -> _utf8mb4'$.a'
