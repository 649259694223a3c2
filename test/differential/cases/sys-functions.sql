-- Stored functions of the schema sys that lists in variables are changed by, and calls of functions that do not exist
/* described */ select sys.list_add('a', 'b'), sys.list_add(null, 'b') as x, sys.list_add('', 'b'), sys.list_drop(null, 'b'), sys.list_drop('', 'b')
select sys.LIST_ADD('a', 'b'), `sys`.`list_add`('a', 'b'), sys . list_add ('a', 'b')
select sys.list_add(' ,a,, ', 'b'), sys.list_add(1, 2), sys.list_add('a', ''), sys.list_add('a', ' b '), sys.list_add(' ', 'b')
select sys.list_drop('a, b,c', 'b'), sys.list_drop('ab,b,bc', 'b'), sys.list_drop('B,b', 'b'), sys.list_drop('  a,b  ', 'a')
select sys.list_drop('b', 'b'), sys.list_drop(',,a', ''), sys.list_drop('aé,é', 'é'), sys.list_drop('a%,%', '%')
select sys.list_add(1.50, date'2020-01-02'), sys.list_add(json_array(1), 'x'), sys.list_add(1e0, true)
select collation(sys.list_add('a', 'b')), coercibility(sys.list_add('a', 'b')), sys.list_add('a', 'b') = 'A,B'
select sys.list_add(a, 'b') from (select 'x' as a) t
select distinct sys.list_add(a, 'b') as x from (select 'x' as a) t group by sys.list_add(a, 'b') order by sys.list_add(a, 'b')
select sys.list_add('a,b', null)
select sys.list_drop('a,b', null)
select sys.list_add(repeat('a', 65535), 'b') is null
select sys.list_add(repeat('a', 65536), 'b')
select sys.list_drop('a', repeat('a', 65536))
select sys.list_add('a')
select sys.LIST_DROP('a', 'b', 'c')
select sys.list_add('a' as q, 'b')
select nosuch.list_add('a', 'b')
select `sys.list_add`('a', 'b')
select nosuch.f(1) from nosuch_table
select a.b.c(1)
create table of_functions (a text generated always as (sys.list_add('a', 'b')))
create table of_functions (a varchar(20) default (sys.list_add('a', 'b')))
create table of_functions (a varchar(20), check (sys.list_drop('a', a) <> ''))
create table of_functions as select sys.list_add('a', 'b') as x
show create table of_functions
update of_functions set x = sys.list_add(x, 'c')
select x from of_functions where sys.list_drop(x, 'a') = 'b,c'
set sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES'
set @@sql_mode = sys.list_drop(@@sql_mode, 'ONLY_FULL_GROUP_BY')
select @@sql_mode
set sql_mode = sys.list_add(@@sql_mode, 'NO_ZERO_DATE')
select @@sql_mode
set sql_mode = default
