-- exact: what clients are told of results of functions, and the columns of tables and views that are made of them
create table told (id int primary key, ti tinyint unsigned, i int, bi bigint, biu bigint unsigned, b1 bit(1), b5 bit(5), b64 bit(64), dc0 decimal(18,0), dc decimal(10,2), dcu decimal(5,2) unsigned, dcx decimal(65,30), f float, db double, c8 char(8), v20 varchar(20), vl varchar(20) character set latin1, v2000 varchar(2000), vb8 varbinary(8), tx text, mt mediumtext, lt longtext, lb longblob, tb tinyblob, e enum('a','abc'), st set('a','b'), js json, d date, tm time, tm2 time(2), tm6 time(6), dt datetime, dt3 datetime(3) not null default '2024-01-01', ts timestamp null, ts6 timestamp(6) null, y year, vn varchar(30) not null default '')
insert into told (id, i, v20, d) values (1, 1, 'a', '2024-02-29'), (2, 2, 'b', null)
/* described */ select rpad(v20, -7, '*'), rpad(v20, 7.5, '*'), rpad(v20, 4294967296, '*'), rpad(vl, 100000000, '*'), lpad(vb8, 100000000, '*'), space(100000000), repeat(v20, -7) from told limit 0
/* described */ select substr('a', -2), substr(v20, -30), substr(v20, -30, 3), substr(v20, -2), quote(''), quote('a'), quote(v20), insert(i, 1, 2, 1.5), replace(v20, 'a', 12), replace(i, 'a', 1.5e0), replace(v20, 'a', 'xyz') from told limit 0
/* described */ select date_format(dt, lt), time_format(tm, lt), from_unixtime(i, lt), date_format(dt, v20), from_base64(lb), export_set(i, mt, ''), export_set(i, lb, ''), aes_encrypt(lt, 'k') from told limit 0
/* described */ select regexp_substr(null, 'a'), regexp_substr(b1, 'a'), regexp_substr(tb, 'a'), elt(1, v20, vb8), elt(1, upper('abc'), vb8), elt(1, 'abc', vb8), ifnull(lt, b64), coalesce(lt, vb8) from told limit 0
/* described */ select st div 1.5e0, i div 1e0, 1.5e0 div i, pi() div i, i div pi(), f div 2, db div i, 'abc' div 1.5e0, abs((i ^ ti) - dcx), abs(dc), ceil(i / 3), floor(b64 / 7), floor(dc0 + 1), floor(microsecond(tm6) / 7), floor(least(bi, biu)) from told limit 0
/* described */ select timestamp(e), timestamp(st), timestamp(v20), timestamp(e, tm), least(tm, '10:20:30'), least(tm2, '10:20:30'), least(dt, '2024-01-01'), least(dt, v20), greatest(dt3, 'a') from told limit 0
/* described */ select _latin1'é' a, _latin1'éa' b, left(_latin1'é', 3) c, concat(_latin1'é', v20) d, _binary'é' e, _ucs2'ab' f, _utf8mb4'é' g from told limit 0
/* described */ select @a := ti, @a := i, @a := bi, @a := biu, @a := y, @a := b5, @a := dc, @a := f, @a := v20, @a := d from told limit 0
/* described */ select point(1, 2), st_x(point(1, 2)), st_astext(point(1, 2)), st_geomfromtext('POINT(1 1)'), st_srid(point(1, 2)), st_aswkb(point(1, 2)), rand(i), rand(3) from told limit 0
/* described */ select any_value(dcu), any_value(dc), any_value(i) from told
/* described */ select (select i), (select (select e)), (select dt3), default(dt3), default(vn), default(i) from told limit 0
/* described */ select (select x.i) a, (select x.d) from told x left join told y on x.id = y.id limit 0
create table made as select unhex(tm), unhex(b64), from_base64(ts6), compress(''), compress(null), aes_decrypt(b5, 'k'), random_bytes(5), concat_ws(true, '1', b64), convert(dcu using binary), cast(dcu as binary), right(b64, i), replace(vb8, 'a', tm2), make_set(0, lb, dcu), json_quote(v20), json_quote(v2000), json_unquote('a'), quote(i), quote(v20), quote(tm) from told limit 0
show create table made
drop table made
create table made as select pi(), -pi(), pi() + 1, null + dc, null / dc, -tm, abs(tm), round(db, 2), right(js, -1), rpad(vl, i, '*'), space(b5), export_set(i, tm6, js), greatest(d, tx), (select e), (select y), 'a', 1.5, 1e0, (select pi()) from told limit 0
show create table made
drop table made
create view made_view as select pi() a, -pi() b, null + dc c, sum(db) over () d, cast(i as float) e, coalesce(f, bi) f, concat_ws(1e3, i, ti) g, trim(dc0) h, insert(dc, 1, 2, v20) i, hex(tm6) j, space(dc) k, compress(biu) l, coercibility(e) m, i collate utf8mb4_bin n, format_bytes(v20) o, from_base64(db) p, greatest(tx, d) q, point(1, 2) r, rand(i) s from told
select * from information_schema.columns where table_schema = 'differential' and table_name = 'made_view' order by ordinal_position
drop view made_view
create table moments (id int primary key, v varchar(10), e enum('a','b') not null default 'a', f float, db double, js json, tb tinyblob, tx text, si smallint unsigned, y year, ts timestamp null, ts6 timestamp(6) null, dt datetime(3))
insert into moments (id, v, ts, ts6, dt) values (1, 'a', '2024-01-01 10:00:00', '2024-01-01 10:00:00.123456', '2024-01-01 10:00:00.5')
/* described */ select if(id, ts, ts6), coalesce(ts, ts6), ifnull(ts, ts6), case when id then ts else ts6 end, greatest(ts, ts6), least(ts6, ts), nullif(ts, ts6), coalesce(ts, dt) from moments
/* described */ select ts from moments union select ts6 from moments
/* described */ select max(ts), coalesce(max(ts), ts6) from moments group by ts6
/* described */ select lag(ts, 1, ts6) over (), lead(ts6, 1, ts) over () from moments
/* described */ select lag(1.5e0) over (), lag(f) over (), max(null) over (), first_value(null) over (), max(cast('10:00' as time)) over () from moments
/* described */ select (select max(id)), (select max(y)), (select max(v)), any_value(1), any_value('a'), any_value(timestamp'2024-01-01 10:00:00') from moments group by v
/* described */ select greatest(min(si), max(e)), ifnull(max(e), 0), coalesce(max(e), 1.5), cast(max(f) as char) from moments
set time_zone = '+05:00'
select if(0, ts, ts6), coalesce(null, ts, ts6), if(1, ts, ts6) + 0, concat(if(1, ts, ts6)), if(1, ts, ts6) = '2024-01-01 15:00:00' from moments
set time_zone = default
create view queried as select exists (select 1 from moments) a, (select max(id) from moments) b, (select count(*) from moments) c, id from moments
/* described */ select * from queried
select * from information_schema.columns where table_schema = 'differential' and table_name = 'queried' order by ordinal_position
drop view queried
create view queried as select id in (select id from moments) a, (select x.v from moments x where x.id = moments.id) b, id from moments
/* described */ select * from queried
drop view queried
create view queried as select sum(id) a, max(v) b from moments
/* described */ select a, b, a + 1 from queried
drop view queried
create view queried as select ifnull(tb, id) a, case when id then tx else dt end b, least(si, 1) c, (select si) d, (select tb from moments limit 1) e, abs(si) f from moments
select * from information_schema.columns where table_schema = 'differential' and table_name = 'queried' order by ordinal_position
drop view queried
create view queried as select char(id using utf8mb4) a, convert(char(id) using utf8mb4) b, trim('a' from v) c, trim(both 'a' from v) d from moments
select view_definition from information_schema.views where table_schema = 'differential' and table_name = 'queried'
/* described */ select a, charset(a), b, charset(b) from queried
drop view queried
drop table moments
drop table told
/* described */ select * from performance_schema.session_variables limit 0
/* described */ select variable_name, variable_value from performance_schema.global_status limit 0
/* described */ select * from performance_schema.user_variables_by_thread limit 0
/* described */ select * from performance_schema.session_connect_attrs limit 0
/* described */ select Host, User, Select_priv, ssl_cipher, max_questions, plugin, password_lifetime, User_attributes from mysql.user limit 0
/* described */ select Host, Db, User, Select_priv from mysql.db limit 0
/* described */ select * from mysql.time_zone_name limit 0
/* described */ select * from mysql.plugin limit 0
create table base (id int primary key, i int, s varchar(10), n smallint unsigned)
insert into base values (1, 5, 'a', 1), (2, 6, 'b', 2)
create view base_view as select i x, s, n from base b
select * from information_schema.columns where table_schema = 'differential' and table_name = 'base_view' order by ordinal_position
/* described */ select max(v.n) m, v.s from base_view v group by v.s
/* described */ select max(d.n) m, min(d.i) from (select a.i, a.n, a.s from base a) d group by d.s
/* described */ values row(1, 'a', null), row(2, 'b', 1.5)
/* described */ select * from (values row(1, 'a')) v
drop view base_view
drop table base
-- Moments that get digits beside others, texts that a view does not read, defaults of LAG and LEAD, formats of a character set.
create table told_more (id int primary key, c8 char(8), bn4 binary(4), v20 varchar(20), vl varchar(20) character set latin1, js json, dt datetime, dt3 datetime(3), ts6 timestamp(6) null, tm time, tm2 time(2), tm6 time(6), bl boolean, zf int(5) zerofill, i int)
/* described */ select greatest(c8, ts6), greatest(tm6, c8), least(bn4, ts6), greatest(c8, dt), least(tm, c8) from told_more
/* described */ select lead(js, 1, 'a') over (order by id), lag(v20, 1, js) over (order by id), lead(json_quote(v20), 1, v20) over (order by id), lag('a', 1, json_quote(v20)) over (order by id), lead(user(), 1, v20) over (order by id), lag(v20, 1, 'a' collate utf8mb4_bin) over (order by id) from told_more
select lead('a' collate utf8mb4_bin, 1, v20 collate utf8mb4_general_ci) over (order by id) from told_more
create table told_neighbours as select lead(js, 1, 'a') over (order by id) a, lead(vl, 1, v20) over (order by id) b, lead('a', 1, vl) over (order by id) c, lead(charset(v20), 1, v20) over (order by id) d from told_more
show create table told_neighbours
/* described */ select date_format(dt, _latin1'%Y'), date_format(dt, _binary'xy'), time_format(tm, _utf8mb4'%H'), from_unixtime(i, n'%H') from told_more
/* described */ select interval(i, 1, 2), interval(i, 1, 2) / 3, sum(interval(i, 1, 2)) over () from told_more
/* described */ select @told1 := bl, @told2 := zf, @told3 := i, @told4 := c8, @told5 := bn4 from told_more
create view told_texts as select subtime(tm2, '1:1:1') a, addtime(dt, '1:1:1') b, timestamp(dt, '12:00:00') c, timediff('10:20:30', '10:20:20') d, least('10:20:30', curtime(3)) e, time('10:20:30') f, addtime(tm, x'31') g, addtime(tm, 5) h, maketime(1, 2, '3') i, greatest(dt3, '2024-01-01 10:00:00') j from told_more
describe told_texts
show create view told_texts
/* described */ select * from told_texts
-- A TIMESTAMP that sets itself, and documents that are read through merged queries.
create table t (id int primary key, a timestamp default current_timestamp, b timestamp null default current_timestamp, c datetime default now(), d datetime on update now(), e timestamp not null default '2024-01-01' on update current_timestamp, f datetime(3) not null default now(3), g datetime default (now()), h timestamp default (now()) on update now(), k timestamp null, l timestamp default '2024-01-01', js json, key (c), key (f))
/* described */ select * from told_clock
/* described */ select max(b), c, f from told_clock group by c, f
/* described */ select b, c from told_clock order by b limit 1
/* described */ select * from (select b, c from told_clock limit 1) x
create view told_all as select * from told_clock
/* described */ select b, c, h, js from told_all
create view told_json as select id, js, c from told_clock
/* described */ select * from told_json
/* described */ select js from told_json
/* described */ select v.* from told_json v order by v.id
/* described */ select v.* from told_json v where js = 1
/* described */ select v.js from told_json v join told_clock on told_clock.id = v.id
/* described */ select x.js from (select js, id from told_clock) x
/* described */ select x.js from (select js, id from told_clock) x order by id
with q as (select js from told_clock) select js from q
/* described */ with q as (select js from told_clock) select js from q
create view told_json2 as select * from told_json
/* described */ select * from told_json2
/* described */ select js, 1 from told_json2 order by id
/* described */ select distinct js from told_json
/* described */ select js from told_json union select js from told_json
/* described */ select js from told_json group by js
/* described */ select max(js) from told_json
/* described */ select coalesce(js, js) from told_json
create table told_tj as select js from told_json
/* described */ select * from told_tj
create table t (id int primary key, a timestamp default current_timestamp, b timestamp(3) null default current_timestamp(3) on update current_timestamp(3), d datetime on update now(), js json)
alter table told_clock2 alter a set default '2020-01-01'
/* described */ select * from told_clock2
alter table told_clock2 modify a timestamp default current_timestamp
/* described */ select * from told_clock2
/* described */ select * from told_clock2 left join told_clock2 as u using (id)
create table told_copy select * from told_clock2
/* described */ select * from told_copy
/* described */ select min(a), a + 1, ifnull(a, a), any_value(b) from told_clock2
/* described */ select a, b from told_clock2 union select a, b from told_clock2
/* described */ select x.* from (select * from told_clock2) x join told_clock2 on told_clock2.id = x.id order by x.id
/* described */ select x.js from (select js from told_clock2 order by id limit 5) x
/* described */ select (select js from (select js from told_clock2) y limit 1) from told_clock2
/* described */ select x.js from (select coalesce(js, js) js from told_clock2) x
/* described */ select x.js from (select js from (select js from told_clock2) z) x
/* described */ select x.js from told_clock2 left join (select id, js from told_clock2) x on x.id = told_clock2.id
-- Long texts and documents in another character set, and remainders without a sign in a table on their way.
create table told_long (id int primary key, lt longtext, mt mediumtext, js json, iu int unsigned, du double unsigned, f float)
/* described */ select convert(lt using latin1), convert(lt using binary), cast(lt as binary), cast(lt as char character set latin1), convert(mt using latin1), cast(js as char character set latin1), convert(js using binary), cast(json_array(1) as char character set latin1) from told_long
/* described */ select * from (select iu % f a, du % 2 b, du + 1 c, du, mod(iu, 'x') d from told_long limit 0) x
create table told_digits (f2 float(7,2), d5 double(12,3), f float, d double)
insert into told_digits values (1, 1, 1, 1)
/* described */ select concat(f2), concat(d5), concat(f), concat(d), reverse(f2), quote(f2), upper(f2), insert(f2, 1, 1, 'a'), concat_ws(',', f2, d5), format(f2, 4), to_base64(f2) from told_digits
/* described */ select ifnull(f2, 'a'), coalesce(f2, 'abc'), if(f2, 'a', f2), greatest(f2, 'a'), case when f2 then f2 else 'x' end, ifnull(d5, 'a'), ifnull(f, 'a'), ifnull(-f2, 'a') from told_digits
/* described */ select f2 from told_digits union select 'a'
drop table told_digits
