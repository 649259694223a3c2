create table f1 (id int primary key, t varchar(100), b text, c varbinary(10), n int, fulltext key (t), fulltext key tb (t, b) comment 'x')
show create table f1
describe f1
create fulltext index q on f1 (b(10))
show index from f1
select index_name, seq_in_index, column_name, collation, sub_part, nullable, index_type, index_comment, is_visible from information_schema.statistics where table_name = 'f1' and table_schema = database() order by 1, 2
select t, b from f1
select column_name, column_key from information_schema.columns where table_schema = database() and table_name = 'f1' order by 1
select constraint_name, constraint_type from information_schema.table_constraints where table_name = 'f1' and table_schema = database()
insert into f1 (id, t, b) values (1, 'one', 'word'), (2, 'one', 'word')
update f1 set t = 'two' where id = 2
select id, t from f1 use index (t) where t = 'two'
select * from f1 use index (nope)
create table f2 (c varbinary(10), fulltext key (c))
create table f2 (n int, fulltext key (n))
create table f2 (t varchar(10), fulltext key (t desc))
create table f2 (t varchar(10), fulltext key (t asc))
create table f2 (t varchar(10), fulltext key ((upper(t))))
create table f2 (t varchar(10), fulltext key (t(0)))
create table f2 (t varchar(10) collate utf8mb4_bin, b text, fulltext key (t, b))
create table f2 (t varchar(10), fulltext key (t, t))
create table f2 (t varchar(10), fulltext key (zz))
create table f2 (j json, fulltext key (j))
create table f2 (j json, key (j))
create table f2 (e enum('a'), fulltext key (e))
create table f2 (s set('a'), fulltext key (s))
create table f2 (a varchar(10) character set binary, fulltext (a))
create table f2 (t varchar(10) as (upper('x')) virtual, fulltext key (t))
create table f2 (a varchar(10), fulltext key using btree (a))
create table f2 (a varchar(10), fulltext key (a) using btree)
create table f2 (a int, key (a) with parser ngram)
create table f2 (t varchar(10), fulltext key (t) with parser nope)
create table f2 (a varchar(10), fts_doc_id int, fulltext key (a))
create temporary table f2 (a varchar(10), fulltext key (a))
create table f3 (t varchar(10), fulltext key (t) comment 'q' with parser ngram invisible)
show create table f3
create table f4 (a varchar(10), FTS_DOC_ID bigint unsigned not null auto_increment primary key, fulltext key (a))
create table f5 (a int, t varchar(10), key k(t), fulltext key t2(t), unique key u(a), key k2(a), fulltext key t3(t))
show create table f5
alter table f5 add fulltext (t)
alter table f5 drop index t2, drop index t3
alter table f5 add fulltext key zzz (t) invisible
show create table f5
alter table f5 rename index zzz to yyy
alter table f5 modify t int
alter table f5 change t tt varchar(20)
show create table f5
alter table f5 add fulltext a1 (tt), add fulltext a2 (tt)
alter table f5 drop column tt
show create table f5
create table f6 (a varchar(10) primary key, b varchar(10), fulltext key ft (b), foreign key (b) references f6 (a))
show create table f6
create table f7 like f1
show create table f7
create table f8 (a varchar(10), b varchar(10))
create fulltext index k on f8 (a)
alter table f8 modify a varchar(20) collate utf8mb4_bin
alter table f8 add fulltext ab (a, b)
create table f9 (a varchar(10), b varchar(10), fulltext (a, b))
alter table f9 modify b varchar(10) collate utf8mb4_bin
alter table f9 convert to character set latin1
alter table f9 drop column a
show create table f9
create table f10 (a varchar(10), b varchar(10), unique key p (a(3)), unique key w (b), key z (a), unique key p2(b(2)))
show create table f10
create table s1 (g geometry not null, spatial key (g))
show create table s1
describe s1
show index from s1
create spatial index z on s1 (g)
create table s2 (g geometry, spatial key (g))
create table s2 (g point not null, h point not null, spatial key (g, h))
create table s2 (a int not null, spatial key (a))
create table s2 (g point not null, spatial key (g desc))
create table s2 (g point not null, spatial key (g(10)))
create table s2 (g point not null, spatial key ((g)))
create table s2 (g point not null, key (g(10)))
create table s2 (g point not null, unique key (g))
create table s2 (g point not null, primary key (g))
create table s2 (g point not null, spatial key (g) using btree)
create table s2 (a int, g point not null, key (a, g))
create table s2 (j int srid 0)
create table s2 (g point not null, key (g))
show create table s2
create table s3 (g point not null srid 0, h point srid 4326, spatial key (g))
show create table s3
select column_name, srs_id from information_schema.columns where table_schema = database() and table_name = 's3' order by 1
insert into s3 values (point(1, 2), null)
insert into s3 values (point(1, 2), point(1, 2))
select st_astext(g) from s3
alter table s1 drop index z
alter table s1 add spatial index k2 (g) comment 'cc'
alter table s1 modify g geometry
create table s4 (a int, g point not null, spatial key gs(g), key a(a), unique key ua (a), fulltext key ftt (t), t text)
show create table s4
