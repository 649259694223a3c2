-- queries and prepared statements, clause by clause: what may stand where, and what is wrong with it
create table t (id int primary key, a int, b varchar(10), key (a))
create table u (id int primary key, tid int, v decimal(10,2))
insert into t values (1, 10, 'x'), (2, 20, 'y'), (3, 10, 'z'), (4, null, null)
insert into u values (1, 1, 1.50), (2, 1, 2.50), (3, 2, 3.75), (4, 9, null)
select
select from t
select *
select * from
select 1 from dual where 0
select 1 where 1
select 1 where 0
select 1 having 0
select 1 as x having x = 1
select 1 limit 0
select 1 order by 1
select 1 group by 1
select * from dual
select 1, * from t
select *, 1 from t limit 1
select nope.* from t
select t.nope from t
select nope.t.a from t
select differential.t.a from t limit 1
select differential.t.* from t limit 1
select id from t, u
select t.id from t join t
select a.id from t a join t a
select * from t join u on nope = 1
select * from t join u using (nope)
select * from t join u using (id) order by id
select * from t natural join u order by id
select * from t natural left join u order by id
select * from t left join u
select * from t right join u on t.id = u.tid order by u.id
select * from t left join u on t.id = u.tid order by t.id, u.id
select * from t full outer join u on 1
select * from t cross join u on t.id = u.tid order by 1, 4
select * from t inner join u where t.id = u.tid order by 1, 4
select * from t straight_join u on t.id = u.tid order by 1, 4
select straight_join * from t, u where t.id = u.tid order by 1, 4
select * from (t, u) where t.id = u.tid order by 1, 4
select * from t left join (u join t as w on w.id = u.id) on t.id = u.tid order by t.id, u.id
select * from {oj t left join u on t.id = u.tid} order by t.id, u.id
select * from t use index (a) where a = 10 order by id
select * from t use index (nope)
select * from t force index (primary) order by id limit 1
select * from t ignore index for order by (a) limit 1
select * from t use index () limit 1
select * from t use key for join (a), ignore key (a) limit 1
select * from t partition (p0)
select * from t as of timestamp '2020-01-01'
select * from t tablesample (10)
select distinct a from t order by a
select distinctrow a from t order by a
select all a from t order by a
select distinct all a from t
select distinct a from t order by id
select distinct a from t order by id + 1
select a as x from t order by x
select a as x from t where x = 1
select a as x from t group by x order by x
select a as x from t having x > 10 order by x
select a + 1 as x, x + 1 from t
select a from t group by a having count(*) > 1
select a, b from t group by a
select a, max(b) from t group by a order by a
select a, any_value(b) from t group by a order by a
select id, b from t group by id order by id
select max(a) from t having max(a) > 5
select a from t having max(a) > 5
select max(max(a)) from t
select max(a) from t where max(a) > 1
select count(*), a from t
select count(a), count(*), count(distinct a), count(distinct a, b), count(distinct b, id) from t
select count(distinct *) from t
select count(distinct) from t
select sum(distinct a), avg(a), min(b), max(b), std(a), variance(a), bit_or(a), bit_and(a), bit_xor(a) from t
select group_concat(b), group_concat(b order by b desc separator '-'), group_concat(distinct a order by a), json_arrayagg(id), json_objectagg(id, b) from t
select group_concat(b separator 1) from t
select a from t group by a with rollup
select a, count(*) from t group by a with rollup having a is null
select a, grouping(a) from t group by a with rollup order by grouping(a), a
select grouping(a) from t group by a
select grouping(b) from t group by a with rollup
select a from t group by a asc
select a from t group by 1 order by 1
select a from t group by 2
select a from t group by nope
select a from t order by 2
select a from t order by 0
select a from t order by -1
select a from t order by 1 + 1
select a from t order by null
select a from t order by rand() limit 0
select a from t order by nope
select a from t order by u.id
select a from t limit 1, 2
select a from t order by id limit 2 offset 1
select a from t limit -1
select a from t limit 1.5
select a from t limit 'x'
select a from t limit null
select a from t limit 1 + 1
select a from t limit @a
select a from t limit 18446744073709551615
select a from t limit 1 offset
select a from t offset 1
select a from t limit 1 procedure analyse()
select a into @x from t where id = 1
select @x
select a, b into @x, @y from t where id = 2
select @x, @y
select a into @x from t
select a, b into @x from t limit 1
select a into @x from t where 0
select a from t where id = 1 into @z
select @z
select a from t into @z limit 1
select a from t limit 1 into @z
select 1 into @a, @b
select 1, 2 into @a, @b
select a into nope from t limit 1
select a from t into outfile '/nope/x'
select a from t into dumpfile '/nope/x'
select a into @x from t union select 1
select a from t union select 1 into @x
select 1 for update
select * from t where id = 1 for update
select * from t where id = 1 for share
select * from t where id = 1 lock in share mode
select * from t where id = 1 for update nowait
select * from t where id = 1 for update skip locked
select * from t where id = 1 for share of t nowait
select * from t where id = 1 for update of u
select * from t join u on t.id = u.id for update of t for share of u
select sql_no_cache sql_small_result sql_big_result sql_buffer_result high_priority a from t limit 1
select sql_calc_found_rows a from t limit 1
select found_rows()
select sql_cache a from t
select sql_no_cache sql_cache 1
select 1 union select 2
select 1 union all select 1
select 1 union distinct select 1
select 1 union select 1, 2
select 1 union select 2 order by 1 desc
select 1 as a union select 2 as b order by b
select 1 as a union select 2 as b order by a desc
(select 1) union (select 2) limit 1
(select 1 limit 1) union (select 2 limit 1)
select 1 limit 1 union select 2
select 1 order by 1 union select 2
(select 1 order by 1) union select 2
select 1 union (select 2 union select 3)
(select 1 union select 2) union all select 1
((select 1))
((select 1) limit 1)
(select 1) order by 1 limit 1
((select 1 union select 2) order by 1 desc limit 1)
(select 1) union (select 2) order by 1 limit 1 offset 1
select 1 except select 1
select 1 except all select 1
select a from t except select 10 order by 1
select a from t except all select 10 order by 1
select a from t intersect select 10
select a from t intersect all select a from t order by 1
select 1 union select 2 intersect select 2
select 1 intersect select 1 union select 3
(select 1 union select 2) intersect select 2
select 1 minus select 2
table t
table t order by id limit 2
table t limit 1, 1
table t where 1
table nope
table t union table t
table t into @a, @b, @c
values row(1, 2), row(3, 4)
values row(1, 2), row(3)
values row()
values row(1) order by column_0
values row(2), row(1) order by column_0 limit 1
values row(default)
values (1)
values row(1, 2) union select 3, 4
select * from (values row(1, 'a'), row(2, 'b')) v
select * from (values row(1, 'a'), row(2, 'b')) v (x, y)
select * from (values row(1, 'a')) v (x)
select * from (select 1)
select * from (select 1) d
select * from (select 1, 1) d
select * from (select 1 as a, 2 as a) d
select * from (select 1) d (x)
select x from (select 1) d (x)
select * from (select 1, 2) d (x)
select * from (select t.a) d, t
select * from t, lateral (select t.a + 1 as q) d order by id
select * from t, (select t.a + 1 as q) d
select * from t left join lateral (select max(v) m from u where u.tid = t.id) d on true order by id
select * from lateral (select 1) d
select (select 1)
select (select 1, 2)
select (select a from t)
select (select a from t where id = 1)
select (select a from t where 0)
select (select * from t limit 1)
select (select nope)
select (select t.a) from t order by 1
select (1, 2) = (1, 2)
select (1, 2) = (1, 2, 3)
select (1, 2) = 1
select (1, 2)
select row(1, 2) = row(1, 2), row(1, null) = row(1, 2), (1, 2) <=> (1, null), (1, 2) < (1, 3), (1, 2) in ((1, 2), (3, 4))
select (1, 2) in ((1, 2), 3)
select (1, 2) in (select id, a from t)
select 1 in (select id, a from t)
select (1, 10) in (select id, a from t), (1, 10) not in (select id, a from t)
select 1 in ()
select null in (1), 1 in (null), 1 in (1, null), 2 not in (1, null)
select 1 = any (select id from t), 1 = some (select 2), 5 > all (select id from t), 1 > all (select id from t where 0)
select 1 = any (1, 2)
select 1 = any (select 1, 2)
select (1, 2) = any (select 1, 2)
select (1, 2) > any (select 1, 2)
select (1, 2) <> all (select 1, 3)
select exists (select 1), exists (select 1 where 0), not exists (select * from t)
select exists (select nope)
select exists 1
select * from t where exists (select * from u where u.tid = t.id) order by id
select * from t where a > (select avg(a) from t) order by id
select * from t where a > (select a from t)
select * from t where a = (select max(v) from u where u.tid = t.id)
select id, (select count(*) from u where tid = t.id) c from t order by id
select id, (select v from u where tid = t.id) c from t order by id
select id from t where id in (select tid from u group by tid having count(*) > 1)
select * from t where id in (select tid from u limit 1)
select * from t where id = any (select tid from u limit 1)
select * from t where (id, a) in (select tid, 10 from u) order by id
select * from t where id not in (select tid from u) order by id
select * from t where id not in (select v from u)
select t.id from t where t.id = (select u.id from u where u.tid = t.id limit 1)
with c as (select 1) select * from c
with c (x) as (select 1) select x from c
with c (x, y) as (select 1) select x from c
with c as (select 1), c as (select 2) select * from c
with c as (select * from d), d as (select 1) select * from c
with d as (select 1 as q), c as (select * from d) select * from c
with c as (select 1) select * from c union select * from c
with recursive c as (select 1 as n union all select n + 1 from c where n < 5) select * from c
with recursive c (n) as (select 1 union select n + 1 from c where n < 3) select n from c order by n
with recursive c as (select 1) select * from c
with recursive c as (select n from c) select * from c
with recursive c as (select n + 1 from c union all select 1) select * from c
with recursive c as (select 1 as n union all select n + 1 from c) select * from c limit 3
with recursive c as (select 1 as n union all select n + 1 from c) select count(*) from c
with recursive c as (select 1 as n union all select n + 1 from c limit 4) select * from c
with recursive c as (select 1 as n union all select max(n) from c) select * from c
with recursive c as (select 1 as n union all select n + 1 from c group by n) select * from c
with recursive c as (select 1 as n union all select c.n + d.n from c, c d where c.n < 3) select * from c
with recursive c as (select 1 as n union all select (select n from c) + 1 from t where 0) select * from c
with recursive c as (select 'a' as s union all select concat(s, 'b') from c where length(s) < 3) select * from c
with recursive c as (select cast('a' as char(10)) as s union all select concat(s, 'b') from c where length(s) < 3) select * from c
with c as (select 1) select (with d as (select 2) select * from d) x, c.* from c
with c as (select 1) update t set a = a where 0
with c as (select 1)
with select 1
with c as select 1 select 1
with c as (insert into t values (9, 9, 'q')) select 1
select * from c
select row_number() over (order by id), rank() over (order by a), dense_rank() over (order by a), percent_rank() over (order by a), cume_dist() over (order by a), ntile(2) over (order by id) from t order by id
select lag(a) over (order by id), lead(a, 2, 99) over (order by id), first_value(a) over (order by id), last_value(a) over (order by id), nth_value(a, 2) over (order by id) from t order by id
select sum(a) over (), sum(a) over (order by id), sum(a) over (partition by b order by id rows 1 preceding), avg(a) over w from t window w as (order by id rows between 1 preceding and 1 following) order by id
select sum(a) over nope from t
select row_number() from t
select row_number() over (order by nope) from t
select row_number() over (partition by 1) from t limit 1
select a from t where row_number() over () = 1
select a from t group by a having row_number() over () = 1
select lag(a, -1) over () from t
select ntile(0) over () from t
select nth_value(a, 0) over () from t
select sum(a) over (rows between 1 following and 1 preceding) from t
select sum(a) over (rows 1 following) from t
select sum(a) over (range 1 preceding) from t
select sum(a) over (order by b range 1 preceding) from t
select first_value(a) respect nulls over (order by id) from t limit 1
select sum(a) over w from t window w as (v), v as (order by id)
select sum(a) over w from t window w as (w)
select sum(a) over w from t window w as (order by id), w as (order by a)
select sum(a) over (w order by a) from t window w as (order by id)
select sum(a) over (w order by a) from t window w as (partition by b) order by id
select * from json_table('[1,2]', '$[*]' columns (x int path '$')) j
select * from json_table('[1,2]', '$[*]' columns (x int path '$'))
select * from json_table('nope', '$[*]' columns (x int path '$')) j
select * from json_table('[{"a":1},{"b":2}]', '$[*]' columns (i for ordinality, a int path '$.a' default '9' on empty, e int exists path '$.b', nested path '$.c[*]' columns (c int path '$'))) j
select handler
handler t open
handler t open as h
handler t read first
handler nope read first
handler t close
do release_lock('x')
select sleep(0), benchmark(1, 1)
select default(a) from t limit 1
select default(id) from t limit 1
select default(nope) from t
select insert('abc', 2, 1, 'x'), left('abc', 2), right('abc', 1), char(65, 66 using utf8mb4)
select @a := 1, @a := @a + 1
select 1 as `a b`, 2 'c d', 3 "e"
select 1 /* c */, 2 -- c
select 1 # c
select /*! 1 */ /*!99999 + 1 */, /*!50000 2 */
select 1;
create table t (id int primary key auto_increment, a int, b varchar(5))
prepare p from 'select 1'
execute p
execute p using @a
execute p using 1
execute nope
deallocate prepare nope
drop prepare p
execute p
prepare p from 'select ?'
execute p
set @a = 5
execute p using @a
execute p using @a, @a
execute p using @nope
prepare p from 'select ?, ?'
execute p using @a, @a
prepare p from 'nope'
execute p
prepare p from ''
prepare p from ' '
prepare p from ';'
prepare p from 'select 1; select 2'
prepare p from 'select 1;'
prepare p from null
prepare p from 5
set @s = 'select 7'
prepare p from @s
execute p
prepare p from concat('select', ' 1')
prepare p from 'select * from nope'
prepare p from 'insert into t (a) values (?)'
execute p using @a
select last_insert_id(), row_count()
prepare p from 'prepare q from "select 1"'
prepare p from 'execute q'
prepare p from 'deallocate prepare q'
prepare p from 'use differential'
prepare p from 'lock tables t read'
prepare p from 'unlock tables'
prepare p from 'begin'
prepare p from 'start transaction'
prepare p from 'savepoint a'
prepare p from 'rollback to a'
prepare p from 'release savepoint a'
prepare p from 'commit'
execute p
prepare p from 'rollback'
prepare p from 'set @x = ?'
execute p using @a
select @x
prepare p from 'set sql_notes = ?'
prepare p from 'do ?'
execute p using @a
prepare p from 'create table z (a int)'
execute p
execute p
prepare p from 'drop table z'
execute p
execute p
prepare p from 'alter table t add c int'
execute p
prepare p from 'truncate t'
execute p
prepare p from 'rename table t to t2'
execute p
prepare p from 'rename table t2 to t'
execute p
prepare p from 'create view v as select 1'
execute p
prepare p from 'create view v2 as select ?'
prepare p from 'drop view v'
execute p
prepare p from 'create trigger tr before insert on t for each row set @q = 1'
prepare p from 'drop trigger tr'
prepare p from 'create database user_p'
execute p
prepare p from 'drop database user_p'
execute p
prepare p from 'alter database differential charset utf8mb4'
prepare p from 'create user user_u'
execute p
prepare p from 'grant select on *.* to user_u'
execute p
prepare p from 'revoke select on *.* from user_u'
execute p
prepare p from 'alter user user_u account lock'
prepare p from 'rename user user_u to user_w'
execute p
prepare p from 'set password for user_w = "x"'
prepare p from 'drop user user_w'
execute p
prepare p from 'flush tables'
execute p
prepare p from 'flush privileges'
prepare p from 'flush tables with read lock'
prepare p from 'analyze table t'
execute p
prepare p from 'check table t'
execute p
prepare p from 'optimize table t'
prepare p from 'repair table t'
prepare p from 'checksum table t'
prepare p from 'show warnings'
prepare p from 'show errors'
prepare p from 'show count(*) warnings'
prepare p from 'show count(*) errors'
prepare p from 'show tables'
execute p
prepare p from 'show columns from t'
execute p
prepare p from 'show variables like "autocommit"'
execute p
prepare p from 'show variables like ?'
prepare p from 'show status like "nope"'
prepare p from 'show create table t'
execute p
prepare p from 'show create view t'
prepare p from 'show create database differential'
prepare p from 'show index from t'
prepare p from 'show table status'
prepare p from 'show processlist'
prepare p from 'show grants'
prepare p from 'show engines'
prepare p from 'show plugins'
prepare p from 'show privileges'
prepare p from 'show databases'
prepare p from 'show collation like "nope"'
prepare p from 'show character set like "nope"'
prepare p from 'show triggers'
prepare p from 'show open tables'
prepare p from 'show procedure status like "nope"'
prepare p from 'show binary logs'
prepare p from 'show create user root'
prepare p from 'show create trigger nope'
prepare p from 'show create function nope'
prepare p from 'describe t'
execute p
prepare p from 'explain select 1'
prepare p from 'explain select ?'
prepare p from 'help "select"'
prepare p from 'kill 999999'
prepare p from 'load data local infile "x" into table t'
prepare p from 'load data infile "x" into table t'
prepare p from 'handler t open'
prepare p from 'reset master'
prepare p from 'shutdown'
prepare p from 'restart'
prepare p from 'set transaction isolation level read committed'
prepare p from 'set names utf8mb4'
execute p
prepare p from 'table t'
execute p
prepare p from 'values row(?, 1)'
execute p using @a
prepare p from 'select 1 limit ?'
execute p using @a
set @b = 'x'
set @b = -1
set @b = 1.5
set @b = null
prepare p from 'select 1 limit ?, ?'
prepare p from 'select a from t order by ?'
execute p using @a
prepare p from 'select a from t group by ?'
prepare p from 'select * from ?'
prepare p from 'select ? as x from t'
prepare p from 'insert into ? values (1)'
prepare p from 'update t set a = ? where id = ?'
execute p using @a, @a
prepare p from 'delete from t where id = ? limit ?'
execute p using @a, @a
prepare p from 'select ? + ?'
execute p using @a, @b
prepare p from 'select ?'
set @a = 1.5
execute p using @a
set @a = 'x'
execute p using @a
set @a = null
execute p using @a
prepare p from 'select @a := ?'
execute p using @s
prepare `p q` from 'select 1'
execute `P Q`
deallocate prepare `p q`
select ?
execute p using @a where 1
prepare p from 'select 1' where 1
prepare
execute
deallocate p
select /*+ SET_VAR(sql_mode = '') */ 1
select /*+ SET_VAR(sql_mode = nope) */ 1
select /*+ SET_VAR(sql_mode = 'nope') */ 1
select /*+ SET_VAR(nope = 1) */ 1
select /*+ SET_VAR(max_connections = 1) */ 1
select /*+ SET_VAR(sort_buffer_size = 'x') */ 1
select /*+ SET_VAR(sql_mode = ANSI) */ 1
select /*+ SET_VAR(sql_mode = 4) */ @@sql_mode
select /*+ SET_VAR(sql_mode) */ 1
select /*+ SET_VAR(sql_mode = ) */ 1
select /*+ MAX_EXECUTION_TIME(1000) MAX_EXECUTION_TIME(5) */ 1
select /*+ NOPE */ 1
create table t (id int primary key, a int)
create table u (id int primary key)
select *
select * from dual
select * where 1
select * limit 1
select 1 union select *
select (select *)
select exists (select *)
select exists (select * from dual)
insert into t select *
create view v as select *
select * from (select *) d
select distinct all a from t
select all distinct a from t
select all all a from t
select distinct distinct a from t
select count(distinct *) from t
select count(all *) from t
select count(all a) from t
select * from t, u for update of t for update of u
select * from t, u for update of t for update of t
select * from t, u for update of t, t
values row()
insert into t values row()
insert into t () values row()
values row(), row(1)
select * from (values row()) d
select 1 /*!0800001 +1 */ as n
select 1 /*!080000 +1 */ as n
select 1 /*!999999 +1 */ as n
create table lk (a int, b int)
select a into @x from lk limit 1 into @y
select a from lk into @x into @y
select a from lk into @x for update into @y
select 1 into @x union select 2 into @y
select 1 into @x union select 2
(select 1 into @x)
(select 1) into @x
select (select 1 into @x)
values row(1, 2), row(3)
values row(1), row(3, 4)
values row(1), row(2), row(3, 4)
select * from (values row(1), row(2, 3)) x
insert into lk values row(1, 2), row(3)
insert into lk values (1, 2), (3)
select a from lk for update for share
select a from lk for update of lk for share of lk
select a from lk for update for update
select a from lk, lk u for update of lk for share of u
select a from lk x for update of x for share
select 1 for update for share
drop table lk
