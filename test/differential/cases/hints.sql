-- exact: hints that cannot be read end the list, and warn
SELECT /*+ max_execution_time (100) bad_hint */ 1
SELECT /*+ bad_hint */ 1
SELECT /*+ bad_hint(t) */ 1
SELECT /*+! max_execution_time (100) */ 1
SELECT /*+ max_execution_time */ 1
SELECT /*+ MAX_EXECUTION_TIME(x) */ 1
SELECT /*+ MAX_EXECUTION_TIME(1 */ 1
SELECT /*+ */ 1
SELECT /*+ SET_VAR(sql_mode='') BKA(t) */ 1
SELECT /*+ SET_VAR(x) */ 1
SELECT /*+ SET_VAR(x =) */ 1
SELECT /*+ SET_VAR */ 1
SELECT /*+ BKA */ 1
SELECT /*+ QB_NAME(x) nope QB_NAME(y) */ 1
SELECT /*+ MAX_EXECUTION_TIME(1000) MAX_EXECUTION_TIME(2000) */ 1
SELECT /*+MAX_EXECUTION_TIME(1000)*/ 1
SELECT /*+ SUBQUERY(INTOEXISTS) JOIN_FIXED_ORDER() RESOURCE_GROUP(USR_default) */ 1
SELECT /*+ BKA(t) NO_BNL(t) HASH_JOIN(t) MERGE(t) JOIN_ORDER(t) MRR(t) NO_ICP(t) INDEX_MERGE(t) SKIP_SCAN(t) */ 1 from (select 1 as a) t
SELECT /*+ SET_VAR(sort_buffer_size=16M) */ 1
INSERT /*+ nothing */ INTO t_of_hints VALUES (1)
create table t_of_hints (a int)
INSERT /*+ nothing */ INTO t_of_hints VALUES (1)
UPDATE /*+ mrr(t_of_hints) nothing(1) */ t_of_hints SET a = 2
DELETE /*+ mrr(t_of_hints) */ FROM t_of_hints
with recursive c as (select 1 n union all select n + 1 from c where n < 10) select /*+ set_var(cte_max_recursion_depth=5) */ count(*) from c
with c as (select 1 `select`), d as (select ')') select /*+ set_var(div_precision_increment=2) */ 1/3 from c, d
with c as (select 1) select /*+ nonsense( */ count(*) from c
with c as (select 1) select count(*) from c
select (select /*+ max_execution_time(1000) */ 1) as a
with q as (select /*+ max_execution_time(1000) */ 1 as a) select a from q
select 1 union select /*+ max_execution_time(1000) */ 2
select (select /*+ set_var(sort_buffer_size=32768) set_var(nonsense=1) foo */ 1) as a, @@sort_buffer_size
select /*+ set_var(sort_buffer_size=32768) */ (select /*+ set_var(sort_buffer_size=65536) */ 1) as a, @@sort_buffer_size
select /*+ set_var(sort_buffer_size=32768) */ (select /*+ set_var(max_error_count=5) */ 1) as a, @@sort_buffer_size, @@max_error_count
select '/*+ set_var(sort_buffer_size=32768) */', @@sort_buffer_size
(select /*+ set_var(sort_buffer_size=32768) */ @@sort_buffer_size) union all (select /*+ set_var(sort_buffer_size=65536) */ 2)
select /*+ set_var(sort_buffer_size=32768) */ @@sort_buffer_size union all select /*+ set_var(sort_buffer_size=65536) */ 2
with a as (select /*+ set_var(sort_buffer_size=65536) */ 1) select /*+ set_var(sort_buffer_size=32768) */ @@sort_buffer_size from a
select /*+ set_var(sort_buffer_size=32768) bad */ @@sort_buffer_size, (select /*+ bad2 */ 1)
select /*+ set_var(sort_buffer_size=32768) max_execution_time(1000) */ @@sort_buffer_size, (select /*+ max_execution_time(2000) */ 1)
insert into t_of_hints select /*+ set_var(sort_buffer_size=32768) */ @@sort_buffer_size
select * from t_of_hints
update t_of_hints set a = (select /*+ set_var(sort_buffer_size=65536) */ @@sort_buffer_size)
select * from t_of_hints
