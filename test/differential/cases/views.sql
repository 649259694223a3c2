-- exact: views as SHOW CREATE VIEW and information_schema.VIEWS print them
drop database if exists differential
create database differential
use differential
create table a (id int primary key, v varchar(20), n decimal(10,2), d datetime, j json, e enum('x','y'), b blob)
create table b (id int primary key, a_id int, w varchar(20))
create view v1 as select id,v from a
create view v2 as select * from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v2'
show create view v2
create view v3 (p, q) as select id, concat(v, 'x') from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v3'
show create view v3
create view v4 as select a.id, b.w from a join b on a.id = b.a_id where a.v like 'x%' and b.w is not null
select view_definition from information_schema.views where table_schema = database() and table_name = 'v4'
show create view v4
create view v5 as select x.id xid, y.id as yid from a x left join b as y on x.id = y.a_id and y.w = 'q' order by x.id desc, yid limit 10
select view_definition from information_schema.views where table_schema = database() and table_name = 'v5'
show create view v5
create view v6 as select count(*) c, sum(n) s, max(v) from a group by v having count(*) > 1 order by c
select view_definition from information_schema.views where table_schema = database() and table_name = 'v6'
show create view v6
create view v7 as select id+1, n*2, -n, v || 'x', not id, id between 1 and 3, id in (1,2,3), v not in ('a','b'), v is null, v is not null from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v7'
show create view v7
create view v8 as select case when id > 1 then 'big' when id = 1 then 'one' else 'small' end as sz, if(id>1,1,0) i, ifnull(v,'') f, coalesce(v,'z') co, nullif(v,'') nn from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v8'
show create view v8
create view v9 as select cast(id as char) c1, cast(v as unsigned) c2, convert(v, signed) c3, cast(n as decimal(10,1)) c4, cast(d as date) c5, convert(v using utf8mb4) c6, binary v c7 from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v9'
show create view v9
create view v10 as select d + interval 1 day, date_sub(d, interval 2 hour), date_add(d, interval 1 month), extract(year from d), year(d), date_format(d, '%Y-%m'), now(), current_timestamp, curdate(), unix_timestamp(d) from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v10'
show create view v10
create view v11 as select (select max(w) from b where b.a_id = a.id) m, exists (select 1 from b where a_id = a.id) e, id in (select a_id from b) i from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v11'
show create view v11
create view v12 as select * from (select id, v from a where id > 0) dt
select view_definition from information_schema.views where table_schema = database() and table_name = 'v12'
show create view v12
create view v13 as with c as (select id from a), c2 (z) as (select id from b) select c.id, c2.z from c join c2 on c.id = c2.z
select view_definition from information_schema.views where table_schema = database() and table_name = 'v13'
show create view v13
create view v14 as select id from a union select id from b
select view_definition from information_schema.views where table_schema = database() and table_name = 'v14'
show create view v14
create view v15 as select id from a union all select id from b order by id limit 3
select view_definition from information_schema.views where table_schema = database() and table_name = 'v15'
show create view v15
create view v16 as select id, row_number() over (partition by v order by id desc) rn, sum(n) over w s from a window w as (order by id)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v16'
show create view v16
create view v17 as select distinct v from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v17'
show create view v17
create view v18 as select a.*, b.w from a, b where a.id = b.id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v18'
show create view v18
create view v19 as select * from a natural join b
select view_definition from information_schema.views where table_schema = database() and table_name = 'v19'
show create view v19
create view v20 as select * from a join b using (id)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v20'
show create view v20
create view v21 as select id, j->'$.x' x, j->>'$.y' y, json_extract(j, '$[0]') z from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v21'
show create view v21
create view v23 as select v collate utf8mb4_bin c, v = 'x' collate utf8mb4_bin e, v regexp 'a', v not like 'b' escape '|', v sounds like 'c' from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v23'
show create view v23
create view v24 as select group_concat(distinct v order by id desc separator '-') g, count(distinct v, id), avg(n), std(n), json_arrayagg(id), bit_or(id) from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v24'
show create view v24
create view v26 as select id div 2, id % 2, id mod 2, id / 2, id & 1, id | 2, id ^ 3, ~id, id << 1, id >> 1, id <=> null, id <> 1, id != 1, !id, id xor 1, id and 1, id or 0, id && 1 from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v26'
show create view v26
create view v27 as select id from a where id > 1 and (v = 'x' or v = 'y') and not (id = 3)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v27'
show create view v27
create view v28 as select id from a where (id, v) = (1, 'x') or (id, v) in ((1,'a'),(2,'b'))
select view_definition from information_schema.views where table_schema = database() and table_name = 'v28'
show create view v28
create view v29 as select id from a where id > all (select a_id from b) or id = any (select id from b) or id <> some (select id from b)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v29'
show create view v29
create view v31 as select v1.id, v3.p from v1 join v3 on v1.id = v3.p
select view_definition from information_schema.views where table_schema = database() and table_name = 'v31'
show create view v31
create view v32 as select a.id from a left join (b join a a2 on b.id = a2.id) on a.id = b.a_id right join b b2 on b2.id = a.id cross join b b3
select view_definition from information_schema.views where table_schema = database() and table_name = 'v32'
show create view v32
create view v33 as select id from a for update
select view_definition from information_schema.views where table_schema = database() and table_name = 'v33'
show create view v33
create or replace view v1 as select id as x from a where e = 'x' with check option
create algorithm=merge definer=current_user sql security invoker view v34 as select id from a with local check option
select view_definition from information_schema.views where table_schema = database() and table_name = 'v34'
show create view v34
create algorithm = temptable view v35 as select id from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v35'
show create view v35
create view v36 as select a.id as `we``ird`, v `sp ace`, id `order` from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v36'
show create view v36
create view v37 as select user(), database(), version(), connection_id(), last_insert_id(), rand(), uuid(), pi(), current_user(), schema()
select view_definition from information_schema.views where table_schema = database() and table_name = 'v37'
show create view v37
create view v40 as select id from a where v = (select max(w) from b) group by id, v order by 1, v desc
select view_definition from information_schema.views where table_schema = database() and table_name = 'v40'
show create view v40
create view v41 as select avg(id) over (order by id rows between 1 preceding and current row) x, lag(id, 1) over (order by id) y, first_value(id) over (partition by v) z, rank() over () from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v41'
show create view v41
create view v44 as table a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v44'
show create view v44
create view v45 as select id from a limit 5 offset 2
select view_definition from information_schema.views where table_schema = database() and table_name = 'v45'
show create view v45
create view v46 as (select id from a)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v46'
show create view v46
create view v47 as (select id from a order by id limit 1) union (select id from b order by id limit 2)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v47'
show create view v47
create view v48 as select member, 1 from (select 1 as member) t
select view_definition from information_schema.views where table_schema = database() and table_name = 'v48'
show create view v48
create view v49 as with recursive r (n) as (select 1 union all select n + 1 from r where n < 5) select n from r
select view_definition from information_schema.views where table_schema = database() and table_name = 'v49'
show create view v49
create view v50 as select id from a where id = 1 or v = 2 or n = '3' order by id is null, v
select view_definition from information_schema.views where table_schema = database() and table_name = 'v50'
show create view v50
create view v51 as select a.id, l.w from a, lateral (select w from b where b.a_id = a.id limit 1) l
select view_definition from information_schema.views where table_schema = database() and table_name = 'v51'
show create view v51
create view v53 as select sum(id) s, v from a group by v order by s desc, sum(id), count(*)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v53'
show create view v53
create view v54 as select id as a1, v as b1 from a having a1 > 1
select view_definition from information_schema.views where table_schema = database() and table_name = 'v54'
show create view v54
create view v55 as select table_name, engine from information_schema.tables where table_schema = database()
select view_definition from information_schema.views where table_schema = database() and table_name = 'v55'
show create view v55
create view v56 as select x.id from (select id from a union select id from b) x
select view_definition from information_schema.views where table_schema = database() and table_name = 'v56'
show create view v56
create view v58 as select id from a where v in ('x') and d > '2020-01-01' and n >= 1.50 and e = 'y'
select view_definition from information_schema.views where table_schema = database() and table_name = 'v58'
show create view v58
create view v59 as select if(true, 1, 2), id = 1 is true, (id = 1) is not false, id is unknown from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v59'
show create view v59
create view v60 as select sql_no_cache id from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v60'
show create view v60
drop database if exists differential
create database differential
use differential
create table a (id int primary key, v varchar(20), n decimal(10,2), d datetime, j json, e enum('x','y'), b blob)
create table b (id int primary key, a_id int, w varchar(20))
create view v1 as select id from a where id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v1'
show create view v1
create view v2 as select id from a where not (id and v)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v2'
show create view v2
create view v3 as select id from a where not (id = 1 or v = 2 and n <> 3)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v3'
show create view v3
create view v4 as select id from a where not exists (select 1 from b) and id not in (select id from b) and not (id in (1,2)) and not (v like 'x') and not (v is null) and not (id between 1 and 2)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v4'
show create view v4
create view v5 as select if(id,1,2), case when id then 1 end, case id when 1 then 2 end, if(id = 1, 2, 3), not not id, not true, not (id > 1), not (id <=> 1), not null from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v5'
show create view v5
create view v6 as select id from a where true and isnull(id) and json_contains(j, '1') and json_valid(v) and regexp_like(v, 'a') and v regexp 'b' and v not regexp 'c' and v rlike 'd'
select view_definition from information_schema.views where table_schema = database() and table_name = 'v6'
show create view v6
create view v7 as select id from a where 1
select view_definition from information_schema.views where table_schema = database() and table_name = 'v7'
show create view v7
create view v8 as select id+1 from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v8'
show create view v8
create view v9 as select id is null from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v9'
show create view v9
create view v10 as select 'x' from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v10'
show create view v10
create view v11 as select id = 1 from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v11'
show create view v11
create view v13 as select id from a where id is true and id is not true and id is false and v is not unknown
select view_definition from information_schema.views where table_schema = database() and table_name = 'v13'
show create view v13
create view v14 as select id in (1) x, id not in (1) y, (id) in (1,2) z from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v14'
show create view v14
create view v15 as select (select 1), (select id from b limit 1) q from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v15'
show create view v15
create view v16 as select round(n), round(n,1), truncate(n,1), floor(n), ceil(n), ceiling(n), abs(n), sign(n), mod(id,2), pow(id,2), power(id,2), sqrt(id), crc32(v), hex(v), unhex(v), conv(id,10,2), format(n,2), inet_aton('1.2.3.4'), isnull(v), interval(id,1,2), least(1,2), greatest(1,id), log(2), ln(id), exp(1), sha2(v,256), rand(3) from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v16'
show create view v16
create view v17 as select count(1), count(id), count(distinct id), min(id), variance(id), stddev(id), stddev_pop(id), std(id), var_pop(id), var_samp(id), stddev_samp(id), bit_and(id), bit_xor(id), json_objectagg(v,id), group_concat(v), group_concat(v, id order by v, id desc), sum(distinct id), max(distinct id) from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v17'
show create view v17
create view v18 as select id as `select`, v as 'quoted', n as "dq", d 'x y' from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v18'
show create view v18
create view v21 as select interval 1 day + d, d - interval '1:2' hour_minute, d + interval id week, date_sub('2020-01-01', interval 1 quarter), adddate('2020-01-01', interval 3 day) from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v21'
show create view v21
create view v23 as select * from a as t1 join a as t2 on t1.id = t2.id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v23'
show create view v23
create view v24 as select t1.*, t2.v as v2 from a as t1 join a as t2 using (id)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v24'
show create view v24
create view v25 as select t1.id from a as t1 join b as t2 using (id) join b t3 using (id) where t2.w = t3.w
select view_definition from information_schema.views where table_schema = database() and table_name = 'v25'
show create view v25
create view v26 as select id, a_id from a natural left join b
select view_definition from information_schema.views where table_schema = database() and table_name = 'v26'
show create view v26
create view v27 as select a.id from a right join b on a.id = b.a_id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v27'
show create view v27
create view v28 as select a.id from a straight_join b on a.id = b.a_id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v28'
show create view v28
create view v29 as select a.id from a cross join b
select view_definition from information_schema.views where table_schema = database() and table_name = 'v29'
show create view v29
create view v30 as select a.id from a, b x, b y
select view_definition from information_schema.views where table_schema = database() and table_name = 'v30'
show create view v30
create view v31 as select a.id from a, b x left join b y on x.id = y.id where a.id = 1
select view_definition from information_schema.views where table_schema = database() and table_name = 'v31'
show create view v31
create view v32 as select a.id from (a, b) left join b c on c.id = a.id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v32'
show create view v32
create view v33 as select a.id from a join (b x, b y) on a.id = x.id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v33'
show create view v33
create view v34 as select id, count(*) from a group by id asc
select view_definition from information_schema.views where table_schema = database() and table_name = 'v34'
show create view v34
create view v35 as select v, count(*) as cnt from a group by v having cnt > 1 and max(id) > 2
select view_definition from information_schema.views where table_schema = database() and table_name = 'v35'
show create view v35
create view v36 as select id as x, v from a order by x, v, a.n
select view_definition from information_schema.views where table_schema = database() and table_name = 'v36'
show create view v36
create view v37 as select id as v, v as z from a where v = 1 order by v
select view_definition from information_schema.views where table_schema = database() and table_name = 'v37'
show create view v37
create view v39 as select id+1 as y from a order by y+1, 1 desc
select view_definition from information_schema.views where table_schema = database() and table_name = 'v39'
show create view v39
create view v40 as select id from a order by n limit 3, 4
select view_definition from information_schema.views where table_schema = database() and table_name = 'v40'
show create view v40
create view v41 as select id from a union (select id from b order by id limit 1) order by 1 desc limit 2
select view_definition from information_schema.views where table_schema = database() and table_name = 'v41'
show create view v41
create view v42 as select id from a intersect select id from b
select view_definition from information_schema.views where table_schema = database() and table_name = 'v42'
show create view v42
create view v43 as select id from a except select id from b except select 1
select view_definition from information_schema.views where table_schema = database() and table_name = 'v43'
show create view v43
create view v45 as (select id from a union select id from b) union all select 4 order by id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v45'
show create view v45
create view v46 as (select id from a limit 1)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v46'
show create view v46
create view v48 as select * from (select id from a order by id limit 1) x, (select 1 as q union select 2) y
select view_definition from information_schema.views where table_schema = database() and table_name = 'v48'
show create view v48
create view v49 as select x.c1 from (select id, v from a) x (c1, c2)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v49'
show create view v49
create view v50 as select row_number() over w, sum(id) over (w rows unbounded preceding), ntile(4) over (order by id), nth_value(id, 2) over (order by id range between unbounded preceding and unbounded following), lead(id, 1, 0) over (partition by v, n order by id desc, v), dense_rank() over (order by id), cume_dist() over (order by id) from a window w as (partition by v order by id)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v50'
show create view v50
create view v52 as select @@sql_mode, @@global.max_connections, @@session.autocommit
select view_definition from information_schema.views where table_schema = database() and table_name = 'v52'
show create view v52
create view v54 as select distinct id, v from a order by v
select view_definition from information_schema.views where table_schema = database() and table_name = 'v54'
show create view v54
create view v57 as select (id), ((v)), (id + 1) * 2, id + 1 * 2, (id and 1) or 0, id or (v and n), (id or v) or n, id and (v and n) from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v57'
show create view v57
create view v58 as select id from a where id = 1 and id = 2 and (id = 3 and id = 4)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v58'
show create view v58
create view v59 as select differential.a.id, differential.a.v from differential.a where differential.a.id = 1
select view_definition from information_schema.views where table_schema = database() and table_name = 'v59'
show create view v59
create view v61 as select substring_index(v,',',1), insert(v,1,2,'x'), repeat(v,2), reverse(v), space(3), strcmp(v,'x'), field(v,'a','b'), elt(1,'a'), find_in_set('a',v), ascii(v), ord(v), bin(id), oct(id), quote(v), soundex(v), to_base64(v), from_base64(v), rtrim(v), ltrim(v), trim(both 'x' from v), trim(trailing 'y' from v), right(v,2), instr(v,'a'), octet_length(v), bit_length(v), character_length(v), uuid_to_bin(uuid()), bin_to_uuid(b), lcase(v) from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v61'
show create view v61
create view v62 as select minute(d), second(d), microsecond(d), day(d), dayofmonth(d), dayofyear(d), month(d), monthname(d), weekofyear(d), yearweek(d), week(d,1), time_format(d,'%H'), time_to_sec(d), maketime(1,2,3), period_add(202001,1), period_diff(202001,201901), from_days(1), to_seconds(d), convert_tz(d,'+00:00','+01:00'), timediff(d,d), subtime(d,'1:0:0'), timestamp(d,'1:00'), utc_date(), utc_time(), now(3), curtime(2), sysdate(6), current_date, current_time(1), localtimestamp(2), unix_timestamp(), from_unixtime(id,'%Y'), timestampdiff(second,d,now()), timestampadd(month,2,d), extract(day_hour from d) from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v62'
show create view v62
create view v63 as select found_rows(), row_count(), connection_id(), session_user(), system_user(), current_role(), last_insert_id(3), get_lock('a',1), release_lock('a'), is_free_lock('a'), sleep(0), benchmark(1,1), charset('a'), collation(v), coercibility(v), inet_ntoa(1), any_value(v), ifnull(id,1), nullif(id,1), bit_count(id), uuid_short(), is_uuid('a'), name_const('x', 1)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v63'
show create view v63
create view v65 as select (id,v) = (1,2), (id,v) <> (1,2), (1,2) < (id,v), row(id,v) <=> row(1,2), (id,v) not in (select id, w from b) from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v65'
show create view v65
create view v67 as select x.* from (select a.id, b.w from a left join b on b.a_id = a.id) x left join a on a.id = x.id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v67'
show create view v67
drop database if exists differential
create database differential
use differential
create table a (id int primary key, v varchar(20), n decimal(10,2), d datetime, j json, e enum('x','y'), b blob)
create table b (id int primary key, a_id int, w varchar(20))
create view v1 as select id from a where id not in (select id from b)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v1'
show create view v1
create view v2 as select id from a where not exists (select 1 from b where b.id = a.id)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v2'
show create view v2
create view v3 as select id from a where id in (select id from b) or exists (select 1 from b)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v3'
show create view v3
create view v4 as select id not in (select id from b) x, not exists (select 1 from b) y, not (id in (select id from b)) z from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v4'
show create view v4
create view v5 as select id from a where not (id > any (select id from b)) and id = any (select 1) and id <> all (select 1)
select view_definition from information_schema.views where table_schema = database() and table_name = 'v5'
show create view v5
create view v7 as select id from a where exists (select a.id as zz, b.w from b) and id in (select b.id as qq from b where b.w in (select w from b)) and (select max(id) as mm from b) > 1
select view_definition from information_schema.views where table_schema = database() and table_name = 'v7'
show create view v7
create view v8 as select id from a where id between 1 and 2 is true
select view_definition from information_schema.views where table_schema = database() and table_name = 'v8'
show create view v8
create view v9 as select a.id, count(b.id) as cnt from a left join b on b.a_id = a.id group by a.id, a.v having count(b.id) > 0 order by cnt desc, a.v asc
select view_definition from information_schema.views where table_schema = database() and table_name = 'v9'
show create view v9
create view v11 as select a.v, sum(a.n) as total from a where a.d >= date_sub(curdate(), interval 30 day) group by a.v
select view_definition from information_schema.views where table_schema = database() and table_name = 'v11'
show create view v11
create view v12 as select ifnull(sum(n), 0), coalesce(max(d), now()), group_concat(distinct concat(v, ': ', n) separator '; ') from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v12'
show create view v12
create view v13 as select lower(substring(v, 1, 1)) x, ucase(left(v, 2)), cast(substring(v, 2) as char(10)), lcase(v) from a
select view_definition from information_schema.views where table_schema = database() and table_name = 'v13'
show create view v13
drop database if exists differential
create database differential
use differential
create table a (id int primary key, v varchar(20), n decimal(10,2), d datetime, j json, e enum('x','y'), b blob)
create table b (id int primary key, a_id int, w varchar(20))
create view v1 as select x.id as q from a x order by q
select view_definition from information_schema.views where table_schema = database() and table_name = 'v1'
show create view v1
create view v2 as select a.id as q from a order by q limit 1
select view_definition from information_schema.views where table_schema = database() and table_name = 'v2'
show create view v2
create view v3 as select b.id as q from a left join b on a.id = b.id order by q
select view_definition from information_schema.views where table_schema = database() and table_name = 'v3'
show create view v3
create view v4 as select b.id as q, a.v as z, b.w from a join b on a.id = b.id order by q, z, w
select view_definition from information_schema.views where table_schema = database() and table_name = 'v4'
show create view v4
create view v5 as select year(d) y, count(*) from a group by y
select view_definition from information_schema.views where table_schema = database() and table_name = 'v5'
show create view v5
create view v6 as select v as y, count(*) from a group by y having y > 1 order by y
select view_definition from information_schema.views where table_schema = database() and table_name = 'v6'
show create view v6
create view v7 as select id, v from a having id > 1 order by id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v7'
show create view v7
create view v8 as select year(d) as y, v as v, sum(id) as s from a group by year(d), v having s > 1 and v > 2 order by year(d), sum(id), s + 1
select view_definition from information_schema.views where table_schema = database() and table_name = 'v8'
show create view v8
create view v9 as select id as q from a union select id from b order by q
select view_definition from information_schema.views where table_schema = database() and table_name = 'v9'
show create view v9
create view v10 as select t.q from (select id as q from a order by q) t order by t.q
select view_definition from information_schema.views where table_schema = database() and table_name = 'v10'
show create view v10
create view v11 as select id+1 as q from a x order by q, id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v11'
show create view v11
create view v12 as select a.id as q from a, b order by q
select view_definition from information_schema.views where table_schema = database() and table_name = 'v12'
show create view v12
create view v13 as select a.id from a order by a.id, id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v13'
show create view v13
create view v14 as select a.id as id from a order by id
select view_definition from information_schema.views where table_schema = database() and table_name = 'v14'
show create view v14
create view v15 as select ID from a order by ID
select view_definition from information_schema.views where table_schema = database() and table_name = 'v15'
show create view v15
create view v16 as select distinct id as q from a order by q
select view_definition from information_schema.views where table_schema = database() and table_name = 'v16'
show create view v16
create view v17 as select id as q from a group by q order by q
select view_definition from information_schema.views where table_schema = database() and table_name = 'v17'
show create view v17
create view v18 as select max(id) as q from a group by v order by max(id), q
select view_definition from information_schema.views where table_schema = database() and table_name = 'v18'
show create view v18
create view v19 as select v1.q as z from v1 order by z
select view_definition from information_schema.views where table_schema = database() and table_name = 'v19'
show create view v19
create view v21 as with c as (select id as q from a order by q) select q as zz from c order by zz
select view_definition from information_schema.views where table_schema = database() and table_name = 'v21'
show create view v21
create view v22 as select a.id q, (select b.id from b order by b.id limit 1) as s from a order by s, q
select view_definition from information_schema.views where table_schema = database() and table_name = 'v22'
show create view v22
create database differential2
use differential2
show create view differential.v1
show create table differential.v13
create view w as select * from differential.a
show create view w
create view w2 as select a.id, w.v from differential.a join w on a.id = w.id
show create view w2
select table_schema, table_name, view_definition, check_option, is_updatable, security_type from information_schema.views where table_schema = 'differential2' order by table_name
use differential
show create view differential2.w2
alter table a add column extra int
select * from differential2.w
describe differential2.w
drop database differential2
create temporary table tmpv (a int)
create view vt as select y.a from tmpv y
drop temporary table tmpv
create table gone_base (id int)
create view of_gone as select id from gone_base
create view of_of_gone as select * from of_gone
drop table gone_base
select * from of_gone
select * from of_of_gone
describe of_gone
show full columns from of_gone
insert into of_gone values (1)
show table status like 'of_gone'
check table of_gone
create table gone_base (other int)
select * from of_of_gone
-- Chains of one set operation, and another one in front.
create view of_parts as select 1 as a union select 2 union select 3 union select 4
show create view of_parts
create or replace view of_parts as select 1 as a union all select 2 union all select 3 union all select 4 union all select 5 order by 1 limit 3
show create view of_parts
select * from of_parts
create or replace view of_parts as select 1 as a except select 2 union select 3
show create view of_parts
create or replace view of_parts as select 1 as a union all select 2 intersect select 3 except select 4
show create view of_parts
create or replace view of_parts as select 1 as a where 1 in (select 1 union select 2 union select 3 union select 4)
show create view of_parts
select * from of_parts
create or replace view of_parts as select 1 as a union select 2 union all select 3
show create view of_parts
create or replace view of_parts as select 1 as a union select 2 union all select 3 order by a
show create view of_parts
create or replace view of_parts as select * from (select 1 as a union select 2 union all select 3) d
show create view of_parts
drop view of_parts
create table truth_tests (id int, a int, b int)
create or replace view truth_view as select ((a = 1) is true) is true as x, (a is true) is true as y, not ((a = 1) is true) as z from truth_tests where ((b = 1) is true) is true
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is true) is false as x, (a is true) is false as y, not ((a = 1) is true) as z from truth_tests where ((b = 1) is true) is false
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is true) is not true as x, (a is true) is not true as y, not ((a = 1) is true) as z from truth_tests where ((b = 1) is true) is not true
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is true) is not false as x, (a is true) is not false as y, not ((a = 1) is true) as z from truth_tests where ((b = 1) is true) is not false
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is false) is true as x, (a is false) is true as y, not ((a = 1) is false) as z from truth_tests where ((b = 1) is false) is true
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is false) is false as x, (a is false) is false as y, not ((a = 1) is false) as z from truth_tests where ((b = 1) is false) is false
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is false) is not true as x, (a is false) is not true as y, not ((a = 1) is false) as z from truth_tests where ((b = 1) is false) is not true
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is false) is not false as x, (a is false) is not false as y, not ((a = 1) is false) as z from truth_tests where ((b = 1) is false) is not false
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is not true) is true as x, (a is not true) is true as y, not ((a = 1) is not true) as z from truth_tests where ((b = 1) is not true) is true
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is not true) is false as x, (a is not true) is false as y, not ((a = 1) is not true) as z from truth_tests where ((b = 1) is not true) is false
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is not true) is not true as x, (a is not true) is not true as y, not ((a = 1) is not true) as z from truth_tests where ((b = 1) is not true) is not true
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is not true) is not false as x, (a is not true) is not false as y, not ((a = 1) is not true) as z from truth_tests where ((b = 1) is not true) is not false
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is not false) is true as x, (a is not false) is true as y, not ((a = 1) is not false) as z from truth_tests where ((b = 1) is not false) is true
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is not false) is false as x, (a is not false) is false as y, not ((a = 1) is not false) as z from truth_tests where ((b = 1) is not false) is false
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is not false) is not true as x, (a is not false) is not true as y, not ((a = 1) is not false) as z from truth_tests where ((b = 1) is not false) is not true
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is not false) is not false as x, (a is not false) is not false as y, not ((a = 1) is not false) as z from truth_tests where ((b = 1) is not false) is not false
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is unknown) is true as x, (a is unknown) is true as y, not ((a = 1) is unknown) as z from truth_tests where ((b = 1) is unknown) is true
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is unknown) is false as x, (a is unknown) is false as y, not ((a = 1) is unknown) as z from truth_tests where ((b = 1) is unknown) is false
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is unknown) is not true as x, (a is unknown) is not true as y, not ((a = 1) is unknown) as z from truth_tests where ((b = 1) is unknown) is not true
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select ((a = 1) is unknown) is not false as x, (a is unknown) is not false as y, not ((a = 1) is unknown) as z from truth_tests where ((b = 1) is unknown) is not false
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
create or replace view truth_view as select exists (select 1 from truth_tests) is true as x, not exists (select 1 from truth_tests) is false as y, (a xor b) is true as z, not (a xor b) as w, (id in (select b from truth_tests)) is true as v from truth_tests where (id in (select b from truth_tests)) is not true
select view_definition from information_schema.views where table_schema = database() and table_name = 'truth_view'
drop view truth_view
drop table truth_tests
