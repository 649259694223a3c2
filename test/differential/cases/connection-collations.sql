-- Literals, parameters and texts that functions make have the collation of the connection, and its character set.
create table t (id int primary key, a varchar(10), b varchar(10) collate utf8mb4_bin, c varchar(10) character set latin1, g varchar(10) collate utf8mb4_general_ci, v varbinary(10), e enum('a', 'B'), j json)
insert into t values (1, 'a', 'a', 'a', 'a', 'a', 'a', '{"a": "a"}'), (2, 'B', 'B', 'B', 'B', 'B', 'B', null), (3, 'é', 'é', 'é', 'é', 'é', 'a', null), (4, 'a ', 'a ', 'a ', 'a ', 'a ', null, null)
create table l (x varchar(100))
set names utf8mb4 collate utf8mb4_general_ci
select 'a' = 'A', 'a ' = 'a', 'a' = 'á', 'ß' = 's', 'ß' = 'ss', 'a' < 'B', 'Z' < 'a', 'a' <=> 'A', 'a' <> 'A'
select 'a' in ('b', 'A'), 'a ' in ('b', 'a'), 'a' between 'A' and 'A', ('a', 'b') = ('A', 'B'), ('a', 'b') in (('A', 'B'))
select 'a' like 'A', 'a ' like 'a', 'a' regexp 'A', strcmp('a', 'A'), strcmp('a ', 'a'), field('a', 'A'), find_in_set('a', 'A,b')
select locate('A', 'a'), instr('a', 'A'), replace('aA', 'A', 'x'), greatest('a', 'A'), least('b', 'A'), case 'a' when 'A' then 'y' else 'n' end
select 'a' = (select 'A'), 'a' in (select 'A'), 'a ' in (select 'a'), 'a' = any (select 'A'), 'a' <> all (select 'A'), exists (select 1 from dual where 'a' = 'A')
select charset('a'), collation('a'), coercibility('a'), collation(concat(1)), collation(cast(1 as char)), coercibility(cast(1 as char)), collation(date_format('2026-01-01', '%Y')), collation(hex('a')), collation(upper('a'))
select collation(if(1, 1, 'a')), collation(coalesce(1, 'a')), collation(group_concat(1)), collation(max('a')), collation(format(1, 2)), collation(bin(5)), collation(char(65)), collation(space(2)), collation(elt(1, 2, 3))
select collation(_utf8mb4'a'), collation(_latin1'a'), collation(N'a'), collation(x'41'), collation(convert('a' using utf8mb4)), collation(cast('a' as char character set utf8mb4)), collation(database()), coercibility(database())
select concat(1) = '1 ', cast(1 as char) = '1 ', concat('a') = 'A', hex('a') = '61 ', dayname('2026-01-01') = 'THURSDAY'
select distinct x from (select 'a' as x union all select 'A' union all select 'a ') t order by binary x
select count(*), count(distinct x) from (select 'a' as x union all select 'A' union all select 'a ' union all select 'b') t
select max(count) from (select x, count(*) as count from (select 'a' as x union all select 'A' union all select 'b') t group by x) g
select 'a' as x union select 'A' union select 'a ' order by binary x
select group_concat(distinct x order by x) from (select 'a' as x union all select 'b' union all select 'B') t
select x from (select 'b' as x union all select 'A' union all select 'a' union all select 'B' union all select '_') t order by x, binary x
set @u = 'a'
select collation(@u), coercibility(@u), charset(@u), @u = 'A', @u in ('A', 'b'), concat(@u, 1) = 'A1'
set @u = now(), @v = 1
select collation(@u), coercibility(@u), collation(@v), collation(concat(@v))
select @w := 'a'
select collation(@w), @w = 'A'
select hex('é'), length('é'), char_length('é'), ord('é'), hex(concat('é', 1)), hex(upper('é')), hex(reverse('éa')), md5x from (select hex(left('éa', 1)) as md5x) t
select a from t where a = 'E'
select a from t where b = 'a'
select a from t where c = 'É'
select a from t where g = 'A'
select a from t where v = 'é'
select a from t where e = 'A'
select a from t where a in ('A', 'x') or c in ('A', 'x')
select a from t where concat(a, 'x') = 'AX'
select collation(concat(a, 'x')), collation(concat(c, 'x')), collation(concat(v, 'x')), collation(if(1, a, 'x')), collation(nullif('x', a)), collation(coalesce(c, 'x')) from t limit 1
select hex(concat(c, 'é')), hex(concat(v, 'é')), hex(concat(a, 'é')) from t limit 1
select a from t where a = cast('a' as char)
select a from t where a = @w
select a from t where a in ('x', @w)
select a from t where a like cast('a' as char)
select concat(a, cast('a' as char)) = 'aa' from t
select a from t where a = concat('', 'a')
select a from t where a = (select 'A')
select a from t join (select 'A' as x) d on a = d.x
select _utf8mb4'a' = 'a'
select _latin1'a' = 'a'
select concat(_latin1'a', 'a')
select 'a' collate utf8mb4_bin = 'A'
insert into t (id, a, c, v, e) values (10, 'ö', 'ö', 'ö', 'a')
update t set v = concat('ö', 1), j = json_object('ö', 'ö') where id = 10
select a, c, hex(a), hex(c), hex(v), e, j from t where id = 10
insert into t (id, v) select 11, 'ö'
select hex(v) from t where id = 11
delete from t where id > 9
create table d (x varchar(10) default 'q', y varchar(20) as (concat(x, 'a')), z varbinary(10) default 'é', check (x <> 'Q '))
insert into d (x) values (default), ('w')
insert into d (x) values ('q')
select x, y, hex(z), collation(y) from d order by x
drop table d
create table m as select 'a' as x, concat('a', 1) as y, cast('a' as char(5)) as z, hex('a') as h, max('a') as m
select column_name, collation_name from information_schema.columns where table_schema = database() and table_name = 'm' order by column_name
drop table m
create view w as select 'a' as x, 'a' = 'A' as y, 'a ' = 'a' as z, concat(1) as c
select * from w
select collation(x), collation(c) from w
select character_set_client, collation_connection from information_schema.views where table_schema = database()
create trigger tr before insert on l for each row set new.x = concat('a' = 'A', 'a ' = 'a', collation('a'), @@collation_connection)
select character_set_client, collation_connection from information_schema.triggers where trigger_schema = database()
set names utf8mb4
select * from w
select collation(x), collation(c) from w
insert into l values ('')
select x from l
drop trigger tr
drop view w
delete from l
set names utf8mb4 collate utf8mb4_unicode_ci
select 'a' = 'A', 'a ' = 'a', 'a' = 'á', 'ß' = 's', 'ß' = 'ss', 'a' < 'B', 'Z' < 'a', 'a' <=> 'A', 'a' <> 'A'
select 'a' in ('b', 'A'), 'a ' in ('b', 'a'), 'a' between 'A' and 'A', ('a', 'b') = ('A', 'B'), ('a', 'b') in (('A', 'B'))
select 'a' like 'A', 'a ' like 'a', 'a' regexp 'A', strcmp('a', 'A'), strcmp('a ', 'a'), field('a', 'A'), find_in_set('a', 'A,b')
select locate('A', 'a'), instr('a', 'A'), replace('aA', 'A', 'x'), greatest('a', 'A'), least('b', 'A'), case 'a' when 'A' then 'y' else 'n' end
select 'a' = (select 'A'), 'a' in (select 'A'), 'a ' in (select 'a'), 'a' = any (select 'A'), 'a' <> all (select 'A'), exists (select 1 from dual where 'a' = 'A')
select charset('a'), collation('a'), coercibility('a'), collation(concat(1)), collation(cast(1 as char)), coercibility(cast(1 as char)), collation(date_format('2026-01-01', '%Y')), collation(hex('a')), collation(upper('a'))
select collation(if(1, 1, 'a')), collation(coalesce(1, 'a')), collation(group_concat(1)), collation(max('a')), collation(format(1, 2)), collation(bin(5)), collation(char(65)), collation(space(2)), collation(elt(1, 2, 3))
select collation(_utf8mb4'a'), collation(_latin1'a'), collation(N'a'), collation(x'41'), collation(convert('a' using utf8mb4)), collation(cast('a' as char character set utf8mb4)), collation(database()), coercibility(database())
select concat(1) = '1 ', cast(1 as char) = '1 ', concat('a') = 'A', hex('a') = '61 ', dayname('2026-01-01') = 'THURSDAY'
select distinct x from (select 'a' as x union all select 'A' union all select 'a ') t order by binary x
select count(*), count(distinct x) from (select 'a' as x union all select 'A' union all select 'a ' union all select 'b') t
select max(count) from (select x, count(*) as count from (select 'a' as x union all select 'A' union all select 'b') t group by x) g
select 'a' as x union select 'A' union select 'a ' order by binary x
select group_concat(distinct x order by x) from (select 'a' as x union all select 'b' union all select 'B') t
select x from (select 'b' as x union all select 'A' union all select 'a' union all select 'B' union all select '_') t order by x, binary x
set @u = 'a'
select collation(@u), coercibility(@u), charset(@u), @u = 'A', @u in ('A', 'b'), concat(@u, 1) = 'A1'
set @u = now(), @v = 1
select collation(@u), coercibility(@u), collation(@v), collation(concat(@v))
select @w := 'a'
select collation(@w), @w = 'A'
select hex('é'), length('é'), char_length('é'), ord('é'), hex(concat('é', 1)), hex(upper('é')), hex(reverse('éa')), md5x from (select hex(left('éa', 1)) as md5x) t
select a from t where a = 'E'
select a from t where b = 'a'
select a from t where c = 'É'
select a from t where g = 'A'
select a from t where v = 'é'
select a from t where e = 'A'
select a from t where a in ('A', 'x') or c in ('A', 'x')
select a from t where concat(a, 'x') = 'AX'
select collation(concat(a, 'x')), collation(concat(c, 'x')), collation(concat(v, 'x')), collation(if(1, a, 'x')), collation(nullif('x', a)), collation(coalesce(c, 'x')) from t limit 1
select hex(concat(c, 'é')), hex(concat(v, 'é')), hex(concat(a, 'é')) from t limit 1
select a from t where a = cast('a' as char)
select a from t where a = @w
select a from t where a in ('x', @w)
select a from t where a like cast('a' as char)
select concat(a, cast('a' as char)) = 'aa' from t
select a from t where a = concat('', 'a')
select a from t where a = (select 'A')
select a from t join (select 'A' as x) d on a = d.x
select _utf8mb4'a' = 'a'
select _latin1'a' = 'a'
select concat(_latin1'a', 'a')
select 'a' collate utf8mb4_bin = 'A'
insert into t (id, a, c, v, e) values (10, 'ö', 'ö', 'ö', 'a')
update t set v = concat('ö', 1), j = json_object('ö', 'ö') where id = 10
select a, c, hex(a), hex(c), hex(v), e, j from t where id = 10
insert into t (id, v) select 11, 'ö'
select hex(v) from t where id = 11
delete from t where id > 9
create table d (x varchar(10) default 'q', y varchar(20) as (concat(x, 'a')), z varbinary(10) default 'é', check (x <> 'Q '))
insert into d (x) values (default), ('w')
insert into d (x) values ('q')
select x, y, hex(z), collation(y) from d order by x
drop table d
create table m as select 'a' as x, concat('a', 1) as y, cast('a' as char(5)) as z, hex('a') as h, max('a') as m
select column_name, collation_name from information_schema.columns where table_schema = database() and table_name = 'm' order by column_name
drop table m
create view w as select 'a' as x, 'a' = 'A' as y, 'a ' = 'a' as z, concat(1) as c
select * from w
select collation(x), collation(c) from w
select character_set_client, collation_connection from information_schema.views where table_schema = database()
create trigger tr before insert on l for each row set new.x = concat('a' = 'A', 'a ' = 'a', collation('a'), @@collation_connection)
select character_set_client, collation_connection from information_schema.triggers where trigger_schema = database()
set names utf8mb4
select * from w
select collation(x), collation(c) from w
insert into l values ('')
select x from l
drop trigger tr
drop view w
delete from l
set names utf8mb4 collate utf8mb4_bin
select 'a' = 'A', 'a ' = 'a', 'a' = 'á', 'ß' = 's', 'ß' = 'ss', 'a' < 'B', 'Z' < 'a', 'a' <=> 'A', 'a' <> 'A'
select 'a' in ('b', 'A'), 'a ' in ('b', 'a'), 'a' between 'A' and 'A', ('a', 'b') = ('A', 'B'), ('a', 'b') in (('A', 'B'))
select 'a' like 'A', 'a ' like 'a', 'a' regexp 'A', strcmp('a', 'A'), strcmp('a ', 'a'), field('a', 'A'), find_in_set('a', 'A,b')
select locate('A', 'a'), instr('a', 'A'), replace('aA', 'A', 'x'), greatest('a', 'A'), least('b', 'A'), case 'a' when 'A' then 'y' else 'n' end
select 'a' = (select 'A'), 'a' in (select 'A'), 'a ' in (select 'a'), 'a' = any (select 'A'), 'a' <> all (select 'A'), exists (select 1 from dual where 'a' = 'A')
select charset('a'), collation('a'), coercibility('a'), collation(concat(1)), collation(cast(1 as char)), coercibility(cast(1 as char)), collation(date_format('2026-01-01', '%Y')), collation(hex('a')), collation(upper('a'))
select collation(if(1, 1, 'a')), collation(coalesce(1, 'a')), collation(group_concat(1)), collation(max('a')), collation(format(1, 2)), collation(bin(5)), collation(char(65)), collation(space(2)), collation(elt(1, 2, 3))
select collation(_utf8mb4'a'), collation(_latin1'a'), collation(N'a'), collation(x'41'), collation(convert('a' using utf8mb4)), collation(cast('a' as char character set utf8mb4)), collation(database()), coercibility(database())
select concat(1) = '1 ', cast(1 as char) = '1 ', concat('a') = 'A', hex('a') = '61 ', dayname('2026-01-01') = 'THURSDAY'
select distinct x from (select 'a' as x union all select 'A' union all select 'a ') t order by binary x
select count(*), count(distinct x) from (select 'a' as x union all select 'A' union all select 'a ' union all select 'b') t
select max(count) from (select x, count(*) as count from (select 'a' as x union all select 'A' union all select 'b') t group by x) g
select 'a' as x union select 'A' union select 'a ' order by binary x
select group_concat(distinct x order by x) from (select 'a' as x union all select 'b' union all select 'B') t
select x from (select 'b' as x union all select 'A' union all select 'a' union all select 'B' union all select '_') t order by x, binary x
set @u = 'a'
select collation(@u), coercibility(@u), charset(@u), @u = 'A', @u in ('A', 'b'), concat(@u, 1) = 'A1'
set @u = now(), @v = 1
select collation(@u), coercibility(@u), collation(@v), collation(concat(@v))
select @w := 'a'
select collation(@w), @w = 'A'
select hex('é'), length('é'), char_length('é'), ord('é'), hex(concat('é', 1)), hex(upper('é')), hex(reverse('éa')), md5x from (select hex(left('éa', 1)) as md5x) t
select a from t where a = 'E'
select a from t where b = 'a'
select a from t where c = 'É'
select a from t where g = 'A'
select a from t where v = 'é'
select a from t where e = 'A'
select a from t where a in ('A', 'x') or c in ('A', 'x')
select a from t where concat(a, 'x') = 'AX'
select collation(concat(a, 'x')), collation(concat(c, 'x')), collation(concat(v, 'x')), collation(if(1, a, 'x')), collation(nullif('x', a)), collation(coalesce(c, 'x')) from t limit 1
select hex(concat(c, 'é')), hex(concat(v, 'é')), hex(concat(a, 'é')) from t limit 1
select a from t where a = cast('a' as char)
select a from t where a = @w
select a from t where a in ('x', @w)
select a from t where a like cast('a' as char)
select concat(a, cast('a' as char)) = 'aa' from t
select a from t where a = concat('', 'a')
select a from t where a = (select 'A')
select a from t join (select 'A' as x) d on a = d.x
select _utf8mb4'a' = 'a'
select _latin1'a' = 'a'
select concat(_latin1'a', 'a')
select 'a' collate utf8mb4_bin = 'A'
insert into t (id, a, c, v, e) values (10, 'ö', 'ö', 'ö', 'a')
update t set v = concat('ö', 1), j = json_object('ö', 'ö') where id = 10
select a, c, hex(a), hex(c), hex(v), e, j from t where id = 10
insert into t (id, v) select 11, 'ö'
select hex(v) from t where id = 11
delete from t where id > 9
create table d (x varchar(10) default 'q', y varchar(20) as (concat(x, 'a')), z varbinary(10) default 'é', check (x <> 'Q '))
insert into d (x) values (default), ('w')
insert into d (x) values ('q')
select x, y, hex(z), collation(y) from d order by x
drop table d
create table m as select 'a' as x, concat('a', 1) as y, cast('a' as char(5)) as z, hex('a') as h, max('a') as m
select column_name, collation_name from information_schema.columns where table_schema = database() and table_name = 'm' order by column_name
drop table m
create view w as select 'a' as x, 'a' = 'A' as y, 'a ' = 'a' as z, concat(1) as c
select * from w
select collation(x), collation(c) from w
select character_set_client, collation_connection from information_schema.views where table_schema = database()
create trigger tr before insert on l for each row set new.x = concat('a' = 'A', 'a ' = 'a', collation('a'), @@collation_connection)
select character_set_client, collation_connection from information_schema.triggers where trigger_schema = database()
set names utf8mb4
select * from w
select collation(x), collation(c) from w
insert into l values ('')
select x from l
drop trigger tr
drop view w
delete from l
set names utf8mb4 collate utf8mb4_0900_as_cs
select 'a' = 'A', 'a ' = 'a', 'a' = 'á', 'ß' = 's', 'ß' = 'ss', 'a' < 'B', 'Z' < 'a', 'a' <=> 'A', 'a' <> 'A'
select 'a' in ('b', 'A'), 'a ' in ('b', 'a'), 'a' between 'A' and 'A', ('a', 'b') = ('A', 'B'), ('a', 'b') in (('A', 'B'))
select 'a' like 'A', 'a ' like 'a', 'a' regexp 'A', strcmp('a', 'A'), strcmp('a ', 'a'), field('a', 'A'), find_in_set('a', 'A,b')
select locate('A', 'a'), instr('a', 'A'), replace('aA', 'A', 'x'), greatest('a', 'A'), least('b', 'A'), case 'a' when 'A' then 'y' else 'n' end
select 'a' = (select 'A'), 'a' in (select 'A'), 'a ' in (select 'a'), 'a' = any (select 'A'), 'a' <> all (select 'A'), exists (select 1 from dual where 'a' = 'A')
select charset('a'), collation('a'), coercibility('a'), collation(concat(1)), collation(cast(1 as char)), coercibility(cast(1 as char)), collation(date_format('2026-01-01', '%Y')), collation(hex('a')), collation(upper('a'))
select collation(if(1, 1, 'a')), collation(coalesce(1, 'a')), collation(group_concat(1)), collation(max('a')), collation(format(1, 2)), collation(bin(5)), collation(char(65)), collation(space(2)), collation(elt(1, 2, 3))
select collation(_utf8mb4'a'), collation(_latin1'a'), collation(N'a'), collation(x'41'), collation(convert('a' using utf8mb4)), collation(cast('a' as char character set utf8mb4)), collation(database()), coercibility(database())
select concat(1) = '1 ', cast(1 as char) = '1 ', concat('a') = 'A', hex('a') = '61 ', dayname('2026-01-01') = 'THURSDAY'
select distinct x from (select 'a' as x union all select 'A' union all select 'a ') t order by binary x
select count(*), count(distinct x) from (select 'a' as x union all select 'A' union all select 'a ' union all select 'b') t
select max(count) from (select x, count(*) as count from (select 'a' as x union all select 'A' union all select 'b') t group by x) g
select 'a' as x union select 'A' union select 'a ' order by binary x
select group_concat(distinct x order by x) from (select 'a' as x union all select 'b' union all select 'B') t
select x from (select 'b' as x union all select 'A' union all select 'a' union all select 'B' union all select '_') t order by x, binary x
set @u = 'a'
select collation(@u), coercibility(@u), charset(@u), @u = 'A', @u in ('A', 'b'), concat(@u, 1) = 'A1'
set @u = now(), @v = 1
select collation(@u), coercibility(@u), collation(@v), collation(concat(@v))
select @w := 'a'
select collation(@w), @w = 'A'
select hex('é'), length('é'), char_length('é'), ord('é'), hex(concat('é', 1)), hex(upper('é')), hex(reverse('éa')), md5x from (select hex(left('éa', 1)) as md5x) t
select a from t where a = 'E'
select a from t where b = 'a'
select a from t where c = 'É'
select a from t where g = 'A'
select a from t where v = 'é'
select a from t where e = 'A'
select a from t where a in ('A', 'x') or c in ('A', 'x')
select a from t where concat(a, 'x') = 'AX'
select collation(concat(a, 'x')), collation(concat(c, 'x')), collation(concat(v, 'x')), collation(if(1, a, 'x')), collation(nullif('x', a)), collation(coalesce(c, 'x')) from t limit 1
select hex(concat(c, 'é')), hex(concat(v, 'é')), hex(concat(a, 'é')) from t limit 1
select a from t where a = cast('a' as char)
select a from t where a = @w
select a from t where a in ('x', @w)
select a from t where a like cast('a' as char)
select concat(a, cast('a' as char)) = 'aa' from t
select a from t where a = concat('', 'a')
select a from t where a = (select 'A')
select a from t join (select 'A' as x) d on a = d.x
select _utf8mb4'a' = 'a'
select _latin1'a' = 'a'
select concat(_latin1'a', 'a')
select 'a' collate utf8mb4_bin = 'A'
insert into t (id, a, c, v, e) values (10, 'ö', 'ö', 'ö', 'a')
update t set v = concat('ö', 1), j = json_object('ö', 'ö') where id = 10
select a, c, hex(a), hex(c), hex(v), e, j from t where id = 10
insert into t (id, v) select 11, 'ö'
select hex(v) from t where id = 11
delete from t where id > 9
create table d (x varchar(10) default 'q', y varchar(20) as (concat(x, 'a')), z varbinary(10) default 'é', check (x <> 'Q '))
insert into d (x) values (default), ('w')
insert into d (x) values ('q')
select x, y, hex(z), collation(y) from d order by x
drop table d
create table m as select 'a' as x, concat('a', 1) as y, cast('a' as char(5)) as z, hex('a') as h, max('a') as m
select column_name, collation_name from information_schema.columns where table_schema = database() and table_name = 'm' order by column_name
drop table m
create view w as select 'a' as x, 'a' = 'A' as y, 'a ' = 'a' as z, concat(1) as c
select * from w
select collation(x), collation(c) from w
select character_set_client, collation_connection from information_schema.views where table_schema = database()
create trigger tr before insert on l for each row set new.x = concat('a' = 'A', 'a ' = 'a', collation('a'), @@collation_connection)
select character_set_client, collation_connection from information_schema.triggers where trigger_schema = database()
set names utf8mb4
select * from w
select collation(x), collation(c) from w
insert into l values ('')
select x from l
drop trigger tr
drop view w
delete from l
set collation_connection = utf8mb3_general_ci
select 'a' = 'A', 'a ' = 'a', 'a' = 'á', 'ß' = 's', 'ß' = 'ss', 'a' < 'B', 'Z' < 'a', 'a' <=> 'A', 'a' <> 'A'
select 'a' in ('b', 'A'), 'a ' in ('b', 'a'), 'a' between 'A' and 'A', ('a', 'b') = ('A', 'B'), ('a', 'b') in (('A', 'B'))
select 'a' like 'A', 'a ' like 'a', 'a' regexp 'A', strcmp('a', 'A'), strcmp('a ', 'a'), field('a', 'A'), find_in_set('a', 'A,b')
select locate('A', 'a'), instr('a', 'A'), replace('aA', 'A', 'x'), greatest('a', 'A'), least('b', 'A'), case 'a' when 'A' then 'y' else 'n' end
select 'a' = (select 'A'), 'a' in (select 'A'), 'a ' in (select 'a'), 'a' = any (select 'A'), 'a' <> all (select 'A'), exists (select 1 from dual where 'a' = 'A')
select charset('a'), collation('a'), coercibility('a'), collation(concat(1)), collation(cast(1 as char)), coercibility(cast(1 as char)), collation(date_format('2026-01-01', '%Y')), collation(hex('a')), collation(upper('a'))
select collation(if(1, 1, 'a')), collation(coalesce(1, 'a')), collation(group_concat(1)), collation(max('a')), collation(format(1, 2)), collation(bin(5)), collation(char(65)), collation(space(2)), collation(elt(1, 2, 3))
select collation(_utf8mb4'a'), collation(_latin1'a'), collation(N'a'), collation(x'41'), collation(convert('a' using utf8mb4)), collation(cast('a' as char character set utf8mb4)), collation(database()), coercibility(database())
select concat(1) = '1 ', cast(1 as char) = '1 ', concat('a') = 'A', hex('a') = '61 ', dayname('2026-01-01') = 'THURSDAY'
select distinct x from (select 'a' as x union all select 'A' union all select 'a ') t order by binary x
select count(*), count(distinct x) from (select 'a' as x union all select 'A' union all select 'a ' union all select 'b') t
select max(count) from (select x, count(*) as count from (select 'a' as x union all select 'A' union all select 'b') t group by x) g
select 'a' as x union select 'A' union select 'a ' order by binary x
select group_concat(distinct x order by x) from (select 'a' as x union all select 'b' union all select 'B') t
select x from (select 'b' as x union all select 'A' union all select 'a' union all select 'B' union all select '_') t order by x, binary x
set @u = 'a'
select collation(@u), coercibility(@u), charset(@u), @u = 'A', @u in ('A', 'b'), concat(@u, 1) = 'A1'
set @u = now(), @v = 1
select collation(@u), coercibility(@u), collation(@v), collation(concat(@v))
select @w := 'a'
select collation(@w), @w = 'A'
select hex('é'), length('é'), char_length('é'), ord('é'), hex(concat('é', 1)), hex(upper('é')), hex(reverse('éa')), md5x from (select hex(left('éa', 1)) as md5x) t
select a from t where a = 'E'
select a from t where b = 'a'
select a from t where c = 'É'
select a from t where g = 'A'
select a from t where v = 'é'
select a from t where e = 'A'
select a from t where a in ('A', 'x') or c in ('A', 'x')
select a from t where concat(a, 'x') = 'AX'
select collation(concat(a, 'x')), collation(concat(c, 'x')), collation(concat(v, 'x')), collation(if(1, a, 'x')), collation(nullif('x', a)), collation(coalesce(c, 'x')) from t limit 1
select hex(concat(c, 'é')), hex(concat(v, 'é')), hex(concat(a, 'é')) from t limit 1
select a from t where a = cast('a' as char)
select a from t where a = @w
select a from t where a in ('x', @w)
select a from t where a like cast('a' as char)
select concat(a, cast('a' as char)) = 'aa' from t
select a from t where a = concat('', 'a')
select a from t where a = (select 'A')
select a from t join (select 'A' as x) d on a = d.x
select _utf8mb4'a' = 'a'
select _latin1'a' = 'a'
select concat(_latin1'a', 'a')
select 'a' collate utf8mb4_bin = 'A'
insert into t (id, a, c, v, e) values (10, 'ö', 'ö', 'ö', 'a')
update t set v = concat('ö', 1), j = json_object('ö', 'ö') where id = 10
select a, c, hex(a), hex(c), hex(v), e, j from t where id = 10
insert into t (id, v) select 11, 'ö'
select hex(v) from t where id = 11
delete from t where id > 9
create table d (x varchar(10) default 'q', y varchar(20) as (concat(x, 'a')), z varbinary(10) default 'é', check (x <> 'Q '))
insert into d (x) values (default), ('w')
insert into d (x) values ('q')
select x, y, hex(z), collation(y) from d order by x
drop table d
create table m as select 'a' as x, concat('a', 1) as y, cast('a' as char(5)) as z, hex('a') as h, max('a') as m
select column_name, collation_name from information_schema.columns where table_schema = database() and table_name = 'm' order by column_name
drop table m
create view w as select 'a' as x, 'a' = 'A' as y, 'a ' = 'a' as z, concat(1) as c
select * from w
select collation(x), collation(c) from w
select character_set_client, collation_connection from information_schema.views where table_schema = database()
create trigger tr before insert on l for each row set new.x = concat('a' = 'A', 'a ' = 'a', collation('a'), @@collation_connection)
select character_set_client, collation_connection from information_schema.triggers where trigger_schema = database()
set names utf8mb4
select * from w
select collation(x), collation(c) from w
insert into l values ('')
select x from l
drop trigger tr
drop view w
delete from l
set character_set_connection = latin1
select 'a' = 'A', 'a ' = 'a', 'a' = 'á', 'ß' = 's', 'ß' = 'ss', 'a' < 'B', 'Z' < 'a', 'a' <=> 'A', 'a' <> 'A'
select 'a' in ('b', 'A'), 'a ' in ('b', 'a'), 'a' between 'A' and 'A', ('a', 'b') = ('A', 'B'), ('a', 'b') in (('A', 'B'))
select 'a' like 'A', 'a ' like 'a', 'a' regexp 'A', strcmp('a', 'A'), strcmp('a ', 'a'), field('a', 'A'), find_in_set('a', 'A,b')
select locate('A', 'a'), instr('a', 'A'), replace('aA', 'A', 'x'), greatest('a', 'A'), least('b', 'A'), case 'a' when 'A' then 'y' else 'n' end
select 'a' = (select 'A'), 'a' in (select 'A'), 'a ' in (select 'a'), 'a' = any (select 'A'), 'a' <> all (select 'A'), exists (select 1 from dual where 'a' = 'A')
select charset('a'), collation('a'), coercibility('a'), collation(concat(1)), collation(cast(1 as char)), coercibility(cast(1 as char)), collation(date_format('2026-01-01', '%Y')), collation(hex('a')), collation(upper('a'))
select collation(if(1, 1, 'a')), collation(coalesce(1, 'a')), collation(group_concat(1)), collation(max('a')), collation(format(1, 2)), collation(bin(5)), collation(char(65)), collation(space(2)), collation(elt(1, 2, 3))
select collation(_utf8mb4'a'), collation(_latin1'a'), collation(N'a'), collation(x'41'), collation(convert('a' using utf8mb4)), collation(cast('a' as char character set utf8mb4)), collation(database()), coercibility(database())
select concat(1) = '1 ', cast(1 as char) = '1 ', concat('a') = 'A', hex('a') = '61 ', dayname('2026-01-01') = 'THURSDAY'
select distinct x from (select 'a' as x union all select 'A' union all select 'a ') t order by binary x
select count(*), count(distinct x) from (select 'a' as x union all select 'A' union all select 'a ' union all select 'b') t
select max(count) from (select x, count(*) as count from (select 'a' as x union all select 'A' union all select 'b') t group by x) g
select 'a' as x union select 'A' union select 'a ' order by binary x
select group_concat(distinct x order by x) from (select 'a' as x union all select 'b' union all select 'B') t
select x from (select 'b' as x union all select 'A' union all select 'a' union all select 'B' union all select '_') t order by x, binary x
set @u = 'a'
select collation(@u), coercibility(@u), charset(@u), @u = 'A', @u in ('A', 'b'), concat(@u, 1) = 'A1'
set @u = now(), @v = 1
select collation(@u), coercibility(@u), collation(@v), collation(concat(@v))
select @w := 'a'
select collation(@w), @w = 'A'
select hex('é'), length('é'), char_length('é'), ord('é'), hex(concat('é', 1)), hex(upper('é')), hex(reverse('éa')), md5x from (select hex(left('éa', 1)) as md5x) t
select a from t where a = 'E'
select a from t where b = 'a'
select a from t where c = 'É'
select a from t where g = 'A'
select a from t where v = 'é'
select a from t where e = 'A'
select a from t where a in ('A', 'x') or c in ('A', 'x')
select a from t where concat(a, 'x') = 'AX'
select collation(concat(a, 'x')), collation(concat(c, 'x')), collation(concat(v, 'x')), collation(if(1, a, 'x')), collation(nullif('x', a)), collation(coalesce(c, 'x')) from t limit 1
select hex(concat(c, 'é')), hex(concat(v, 'é')), hex(concat(a, 'é')) from t limit 1
select a from t where a = cast('a' as char)
select a from t where a = @w
select a from t where a in ('x', @w)
select a from t where a like cast('a' as char)
select concat(a, cast('a' as char)) = 'aa' from t
select a from t where a = concat('', 'a')
select a from t where a = (select 'A')
select a from t join (select 'A' as x) d on a = d.x
select _utf8mb4'a' = 'a'
select _latin1'a' = 'a'
select concat(_latin1'a', 'a')
select 'a' collate utf8mb4_bin = 'A'
insert into t (id, a, c, v, e) values (10, 'ö', 'ö', 'ö', 'a')
update t set v = concat('ö', 1), j = json_object('ö', 'ö') where id = 10
select a, c, hex(a), hex(c), hex(v), e, j from t where id = 10
insert into t (id, v) select 11, 'ö'
select hex(v) from t where id = 11
delete from t where id > 9
create table d (x varchar(10) default 'q', y varchar(20) as (concat(x, 'a')), z varbinary(10) default 'é', check (x <> 'Q '))
insert into d (x) values (default), ('w')
insert into d (x) values ('q')
select x, y, hex(z), collation(y) from d order by x
drop table d
create table m as select 'a' as x, concat('a', 1) as y, cast('a' as char(5)) as z, hex('a') as h, max('a') as m
select column_name, collation_name from information_schema.columns where table_schema = database() and table_name = 'm' order by column_name
drop table m
create view w as select 'a' as x, 'a' = 'A' as y, 'a ' = 'a' as z, concat(1) as c
select * from w
select collation(x), collation(c) from w
select character_set_client, collation_connection from information_schema.views where table_schema = database()
create trigger tr before insert on l for each row set new.x = concat('a' = 'A', 'a ' = 'a', collation('a'), @@collation_connection)
select character_set_client, collation_connection from information_schema.triggers where trigger_schema = database()
set names utf8mb4
select * from w
select collation(x), collation(c) from w
insert into l values ('')
select x from l
drop trigger tr
drop view w
delete from l
set collation_connection = latin1_bin
select 'a' = 'A', 'a ' = 'a', 'a' = 'á', 'ß' = 's', 'ß' = 'ss', 'a' < 'B', 'Z' < 'a', 'a' <=> 'A', 'a' <> 'A'
select 'a' in ('b', 'A'), 'a ' in ('b', 'a'), 'a' between 'A' and 'A', ('a', 'b') = ('A', 'B'), ('a', 'b') in (('A', 'B'))
select 'a' like 'A', 'a ' like 'a', 'a' regexp 'A', strcmp('a', 'A'), strcmp('a ', 'a'), field('a', 'A'), find_in_set('a', 'A,b')
select locate('A', 'a'), instr('a', 'A'), replace('aA', 'A', 'x'), greatest('a', 'A'), least('b', 'A'), case 'a' when 'A' then 'y' else 'n' end
select 'a' = (select 'A'), 'a' in (select 'A'), 'a ' in (select 'a'), 'a' = any (select 'A'), 'a' <> all (select 'A'), exists (select 1 from dual where 'a' = 'A')
select charset('a'), collation('a'), coercibility('a'), collation(concat(1)), collation(cast(1 as char)), coercibility(cast(1 as char)), collation(date_format('2026-01-01', '%Y')), collation(hex('a')), collation(upper('a'))
select collation(if(1, 1, 'a')), collation(coalesce(1, 'a')), collation(group_concat(1)), collation(max('a')), collation(format(1, 2)), collation(bin(5)), collation(char(65)), collation(space(2)), collation(elt(1, 2, 3))
select collation(_utf8mb4'a'), collation(_latin1'a'), collation(N'a'), collation(x'41'), collation(convert('a' using utf8mb4)), collation(cast('a' as char character set utf8mb4)), collation(database()), coercibility(database())
select concat(1) = '1 ', cast(1 as char) = '1 ', concat('a') = 'A', hex('a') = '61 ', dayname('2026-01-01') = 'THURSDAY'
select distinct x from (select 'a' as x union all select 'A' union all select 'a ') t order by binary x
select count(*), count(distinct x) from (select 'a' as x union all select 'A' union all select 'a ' union all select 'b') t
select max(count) from (select x, count(*) as count from (select 'a' as x union all select 'A' union all select 'b') t group by x) g
select 'a' as x union select 'A' union select 'a ' order by binary x
select group_concat(distinct x order by x) from (select 'a' as x union all select 'b' union all select 'B') t
select x from (select 'b' as x union all select 'A' union all select 'a' union all select 'B' union all select '_') t order by x, binary x
set @u = 'a'
select collation(@u), coercibility(@u), charset(@u), @u = 'A', @u in ('A', 'b'), concat(@u, 1) = 'A1'
set @u = now(), @v = 1
select collation(@u), coercibility(@u), collation(@v), collation(concat(@v))
select @w := 'a'
select collation(@w), @w = 'A'
select hex('é'), length('é'), char_length('é'), ord('é'), hex(concat('é', 1)), hex(upper('é')), hex(reverse('éa')), md5x from (select hex(left('éa', 1)) as md5x) t
select a from t where a = 'E'
select a from t where b = 'a'
select a from t where c = 'É'
select a from t where g = 'A'
select a from t where v = 'é'
select a from t where e = 'A'
select a from t where a in ('A', 'x') or c in ('A', 'x')
select a from t where concat(a, 'x') = 'AX'
select collation(concat(a, 'x')), collation(concat(c, 'x')), collation(concat(v, 'x')), collation(if(1, a, 'x')), collation(nullif('x', a)), collation(coalesce(c, 'x')) from t limit 1
select hex(concat(c, 'é')), hex(concat(v, 'é')), hex(concat(a, 'é')) from t limit 1
select a from t where a = cast('a' as char)
select a from t where a = @w
select a from t where a in ('x', @w)
select a from t where a like cast('a' as char)
select concat(a, cast('a' as char)) = 'aa' from t
select a from t where a = concat('', 'a')
select a from t where a = (select 'A')
select a from t join (select 'A' as x) d on a = d.x
select _utf8mb4'a' = 'a'
select _latin1'a' = 'a'
select concat(_latin1'a', 'a')
select 'a' collate utf8mb4_bin = 'A'
insert into t (id, a, c, v, e) values (10, 'ö', 'ö', 'ö', 'a')
update t set v = concat('ö', 1), j = json_object('ö', 'ö') where id = 10
select a, c, hex(a), hex(c), hex(v), e, j from t where id = 10
insert into t (id, v) select 11, 'ö'
select hex(v) from t where id = 11
delete from t where id > 9
create table d (x varchar(10) default 'q', y varchar(20) as (concat(x, 'a')), z varbinary(10) default 'é', check (x <> 'Q '))
insert into d (x) values (default), ('w')
insert into d (x) values ('q')
select x, y, hex(z), collation(y) from d order by x
drop table d
create table m as select 'a' as x, concat('a', 1) as y, cast('a' as char(5)) as z, hex('a') as h, max('a') as m
select column_name, collation_name from information_schema.columns where table_schema = database() and table_name = 'm' order by column_name
drop table m
create view w as select 'a' as x, 'a' = 'A' as y, 'a ' = 'a' as z, concat(1) as c
select * from w
select collation(x), collation(c) from w
select character_set_client, collation_connection from information_schema.views where table_schema = database()
create trigger tr before insert on l for each row set new.x = concat('a' = 'A', 'a ' = 'a', collation('a'), @@collation_connection)
select character_set_client, collation_connection from information_schema.triggers where trigger_schema = database()
set names utf8mb4
select * from w
select collation(x), collation(c) from w
insert into l values ('')
select x from l
drop trigger tr
drop view w
delete from l
set character_set_connection = gbk
select charset('中'), hex('中'), length('中'), char_length('中'), '中' = _gbk x'D6D0', hex(concat('中', 1)), hex(reverse('中a')), hex(substring('a中b', 2, 1))
insert into t (id, a, v) values (20, '中', '中'), (21, '国', concat('国', 1))
select a, hex(a), hex(v) from t where id in (20, 21) order by id
select id from t where a = '中'
select id from t where v = '中'
select a from t where c = 'a' and a = 'a'
select id from t where c = '中'
select concat(c, 'a') from t where id = 1
select _latin1'a' = 'a'
select concat('a', _cp1251'b')
select 'a' = _latin1'A', _latin1'é' = 'é'
delete from t where id in (20, 21)
set character_set_connection = ascii
select charset('a'), hex('é'), 'a' = _latin1'A', concat('a', _latin1'b'), collation(concat('a', _latin1'b')), 'é'
select a from t where c = 'A'
set character_set_connection = binary
select charset('a'), collation('a'), 'a' = 'A', 'a' = 'a ', hex('é'), length('é'), char_length('é'), collation(concat(1)), collation(cast(1 as char)), hex(upper('aé')), hex(reverse('aé'))
select collation(date_format('2026-01-01', '%Y')), date_format('2026-01-01', '%Y'), collation(if(1, 1, 'a')), collation(coalesce(1, 'a')), concat('a', 1), hex(left('é', 1))
select a from t where a = 'A'
select a from t where c = 'A'
select a from t where v = 'a'
select collation(concat(a, 'x')), collation(concat(c, 'x')) from t limit 1
insert into t (id, a, c, v) values (30, 'ö', 'a', 'ö')
select a, hex(a), c, hex(v) from t where id = 30
delete from t where id = 30
create view w as select 'a' as x, 'a' = 'A' as y
select collation(x), y from w
set names utf8mb4
select collation(x), y from w
drop view w
set names utf8mb4
set character_set_connection = cp1251
select hex('я'), 'я' = 'Я', length('я'), charset(concat('я', 1)), 'я' = _cp1251 x'FF'
select a from t where c = 'я'
select concat(c, 'я') from t
select a from t where a = 'я'
select 'a' in ('b', 'A'), 'a ' in ('b', 'a'), 'a' between 'A' and 'A', ('a', 'b') = ('A', 'B'), ('a', 'b') in (('A', 'B'))
select 'a' like 'A', 'a ' like 'a', 'a' regexp 'A', strcmp('a', 'A'), strcmp('a ', 'a'), field('a', 'A'), find_in_set('a', 'A,b')
select locate('A', 'a'), instr('a', 'A'), replace('aA', 'A', 'x'), greatest('a', 'A'), least('b', 'A'), case 'a' when 'A' then 'y' else 'n' end
select 'a' = (select 'A'), 'a' in (select 'A'), 'a ' in (select 'a'), 'a' = any (select 'A'), 'a' <> all (select 'A'), exists (select 1 from dual where 'a' = 'A')
select charset('a'), collation('a'), coercibility('a'), collation(concat(1)), collation(cast(1 as char)), coercibility(cast(1 as char)), collation(date_format('2026-01-01', '%Y')), collation(hex('a')), collation(upper('a'))
select collation(if(1, 1, 'a')), collation(coalesce(1, 'a')), collation(group_concat(1)), collation(max('a')), collation(format(1, 2)), collation(bin(5)), collation(char(65)), collation(space(2)), collation(elt(1, 2, 3))
select collation(_utf8mb4'a'), collation(_latin1'a'), collation(N'a'), collation(x'41'), collation(convert('a' using utf8mb4)), collation(cast('a' as char character set utf8mb4)), collation(database()), coercibility(database())
select concat(1) = '1 ', cast(1 as char) = '1 ', concat('a') = 'A', hex('a') = '61 ', dayname('2026-01-01') = 'THURSDAY'
select distinct x from (select 'a' as x union all select 'A' union all select 'a ') t order by binary x
select count(*), count(distinct x) from (select 'a' as x union all select 'A' union all select 'a ' union all select 'b') t
select max(count) from (select x, count(*) as count from (select 'a' as x union all select 'A' union all select 'b') t group by x) g
select 'a' as x union select 'A' union select 'a ' order by binary x
select group_concat(distinct x order by x) from (select 'a' as x union all select 'b' union all select 'B') t
select x from (select 'b' as x union all select 'A' union all select 'a' union all select 'B' union all select '_') t order by x, binary x
set @u = 'a'
select collation(@u), coercibility(@u), charset(@u), @u = 'A', @u in ('A', 'b'), concat(@u, 1) = 'A1'
set @u = now(), @v = 1
select collation(@u), coercibility(@u), collation(@v), collation(concat(@v))
select @w := 'a'
select collation(@w), @w = 'A'
select a from t where a = 'E'
select a from t where b = 'a'
select a from t where g = 'A'
select a from t where e = 'A'
select a from t where a in ('A', 'x') or c in ('A', 'x')
select a from t where concat(a, 'x') = 'AX'
select collation(concat(a, 'x')), collation(concat(c, 'x')), collation(concat(v, 'x')), collation(if(1, a, 'x')), collation(nullif('x', a)), collation(coalesce(c, 'x')) from t limit 1
select a from t where a = cast('a' as char)
select a from t where a = @w
select a from t where a in ('x', @w)
select a from t where a like cast('a' as char)
select concat(a, cast('a' as char)) = 'aa' from t
select a from t where a = concat('', 'a')
select a from t where a = (select 'A')
select a from t join (select 'A' as x) d on a = d.x
select _utf8mb4'a' = 'a'
select _latin1'a' = 'a'
select concat(_latin1'a', 'a')
select 'a' collate utf8mb4_bin = 'A'
select a, c, hex(a), hex(c), hex(v), e, j from t where id = 10
select hex(v) from t where id = 11
delete from t where id > 9
insert into d (x) values (default), ('w')
insert into d (x) values ('q')
select x, y, hex(z), collation(y) from d order by x
drop table d
create table m as select 'a' as x, concat('a', 1) as y, cast('a' as char(5)) as z, hex('a') as h, max('a') as m
select column_name, collation_name from information_schema.columns where table_schema = database() and table_name = 'm' order by column_name
drop table m
create view w as select 'a' as x, 'a' = 'A' as y, 'a ' = 'a' as z, concat(1) as c
select * from w
select collation(x), collation(c) from w
select character_set_client, collation_connection from information_schema.views where table_schema = database()
create trigger tr before insert on l for each row set new.x = concat('a' = 'A', 'a ' = 'a', collation('a'), @@collation_connection)
select character_set_client, collation_connection from information_schema.triggers where trigger_schema = database()
set names utf8mb4
select * from w
select collation(x), collation(c) from w
insert into l values ('')
select x from l
drop trigger tr
drop view w
delete from l
select cast(_binary'-1' as signed), _binary'12' + 0, _binary'12' = 12, _binary'12' | 0, cast(_binary'1.5' as decimal(5,2)), _binary x'3132' + 0, x'3132' + 0
create table bin_numbers (a int, b bigint unsigned, d decimal(5,2), f double, dt date)
set names binary
insert into bin_numbers values ('12', '13', '1.5', '2.5', '2020-01-01'), ('7' + '1', '2' * '3', '1', '1', '2020-02-03')
select cast('-1' as signed), '12' + 0, '12' = 12, '12abc' + 1, '1e1' = 10, null + '1', -'5', '7' div 2, '7' % 4, not '0', ~'1', '2' << '1', '1' and 1
select left('abc', '2'), substr('abcdef', '2', '3'), repeat('a', '3'), 5 between '1' and '9', if('1', 2, 3), '12' in (12, 13), greatest('5', 7), interval('5', '1', '10'), elt('2', 'a', 'b'), round('2.6'), truncate('2.66', '1'), pow('2', '3'), format('1234.5', '1'), conv('15', 10, 16), x'3132' + 0
select * from bin_numbers where a = '12' and b = '13' and d = '1.5' and f = '2.5' and dt = '2020-01-01'
select a + '1', b - '1', d * '2', f / '2', dt + interval '1' day, dt > '2019-12-31', a like '1%', concat(a, '1'), a between '1' and '99', coalesce(null, '12') + 1 from bin_numbers order by a
select sum('12'), avg('3'), max('5'), count('1') from bin_numbers
update bin_numbers set a = a + '1', b = '20' where a = '12'
select a, b from bin_numbers order by a
select 'a' = 'A', 'a' in ('A', 'b'), 'abc' like 'A%', length('é'), char_length('é'), date_format('2020-01-02', '%Y'), datediff('2020-01-02', '2020-01-01'), field('2', '1', '2'), strcmp('a', 'b')
set names utf8mb4
drop table bin_numbers
set names utf8mb4 collate utf8mb4_general_ci
create table wr2 (u varchar(20), b varbinary(20))
insert into wr2 values ('a', 'a'), ('A', 'B')
select concat('a') = x'41', concat(1, 'a') = x'3141', upper('a') = x'61', hex('a') = x'3631', (select 'a') = x'41', if(1, 'a', 'b') = x'41', cast('a' as char) = x'41', concat('a') <=> x'41', database() = x'41'
select u = x'41', u in (x'41'), concat(u) = x'41', concat('a') = b, u = b, max(u) = x'41' from wr2 group by u, b
set names latin1
select _binary'é', hex(_binary'é'), hex('é'), hex(_latin1'é'), hex(cast('é' as char character set gbk))
set names utf8mb4
set names latin1
create table wr3 (a varchar(20), b varbinary(20))
insert into wr3 values ('é', 'é'), (_latin1'é', _binary'é'), (_cp850'é', x'e9')
select hex(a), hex(b), b = _binary'é', b = 'é', concat(a, 'é'), concat(b, 'é') from wr3
set names gbk
select _binary'中', hex(_binary'中'), hex('中'), hex(_gbk'中')
set names utf8mb4
