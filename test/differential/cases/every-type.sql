create table m (id int primary key, ti tinyint, su smallint unsigned, i int, bu bigint unsigned, b bigint, zf int(5) zerofill, dc decimal(12,3), du decimal(5,2) unsigned, db decimal(30,10), dz decimal(65,30), d18 decimal(18,0), f float, d double, y year, b5 bit(5), b64 bit(64), bo boolean, vc varchar(30), ch char(8), tx text, vb varchar(20) collate utf8mb4_bin, cs varchar(20) collate utf8mb4_0900_as_cs, l1 varchar(20) character set latin1, bin varbinary(20), en enum('a','abc','x y','12'), se set('a','b','12'), da date, dt datetime, d3 datetime(3), d6 datetime(6), ts timestamp null, t6 timestamp(6) null, tm time, t2 time(2), tm6 time(6), j json)
insert into m values (1, 1, 3, 12, 7, 12, 7, 2.5, 1.5, 7.25, 1.5, 7, 1.5, 2.5, 2024, 5, 7, 1, 'Abc', 'a', 'x y', 'b%', 'abc', 'Abc', 'a', 'abc', 'a,b', '2024-02-29', '2026-06-15 10:20:30', '2023-12-31 23:59:59.5', '2000-01-01', '2024-02-29 10:20:30', '2023-12-31 23:59:59.5', '10:20:30', '23:59:59.25', '100:00:01', '{"a": 1, "b": "x"}')
insert into m values (2, -3, 100, -1, 18446744073709551615, -3, 12, -0.125, 2.25, -3, -0.000000000000000000000000000001, 999999999999999999, -2.25, -0.125, 1999, 1, 18446744073709551615, 0, '12', '', '-4.5', '12', 'é', 'é', '12', '12', '', '1999-12-31', '1999-12-31', '2026-06-15 10:20:30', '2023-12-31 23:59:59.5', '1999-12-31', '2026-06-15 10:20:30', '-01:00:00', '-01:00:00', '23:59:59.25', '[1, "a", null, 2.5]')
insert into m values (3, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null)
insert into m values (4, 0, 0, 20240229, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', 'é', '2024-02-29', '', '', '', '', 'a', '12', '2000-01-01', '2000-01-01', '2000-01-01', '1999-12-31', '2023-12-31 23:59:59', '2024-02-29', '00:00:00', '00:00:00', '00:00:00', '"text"')
insert into m values (5, 12, 7, 99999, 100, 20240229, 100, 100, 100, 100, 12345678901234567890.5, -3, 100000, 100, 2155, 7, 5, 1, '日本', '12', 'straße', '2024-02-29', 'Abc', '12', 'x y', 'x y', '12,a', '2026-06-15', '2024-02-29', '2024-02-29 10:20:30.125', '2026-06-15 10:20:30', '2000-01-02', '1999-12-31', '100:00:01', '10:20:30', '10:20:30.5', '7')
select id, greatest(da, ti), greatest(da, su), greatest(da, i), greatest(da, bu), greatest(da, b), greatest(da, zf), greatest(da, dc), greatest(da, du) from m order by id
select id, greatest(da, db), greatest(da, d18), greatest(da, f), greatest(da, d), greatest(da, y), greatest(da, b5), greatest(da, b64) from m order by id
select id, greatest(da, bo), greatest(da, vc), greatest(da, ch), greatest(da, tx), greatest(da, vb), greatest(da, cs), greatest(da, l1), greatest(da, bin) from m order by id
select id, greatest(da, en), greatest(da, se), greatest(da, da), greatest(da, dt), greatest(da, d3), greatest(da, d6), greatest(da, ts), greatest(da, t6) from m order by id
select id, least(da, ti), least(da, su), least(da, i), least(da, bu), least(da, b), least(da, zf), least(da, dc), least(da, du) from m order by id
select id, least(da, db), least(da, d18), least(da, f), least(da, d), least(da, y), least(da, b5), least(da, b64) from m order by id
select id, least(da, bo), least(da, vc), least(da, ch), least(da, tx), least(da, vb), least(da, cs), least(da, l1), least(da, bin) from m order by id
select id, least(da, en), least(da, se), least(da, da), least(da, dt), least(da, d3), least(da, d6), least(da, ts), least(da, t6) from m order by id
select id, greatest(ts, ti), greatest(ts, su), greatest(ts, i), greatest(ts, bu), greatest(ts, b), greatest(ts, zf), greatest(ts, dc), greatest(ts, du) from m order by id
select id, greatest(ts, db), greatest(ts, dz), greatest(ts, d18), greatest(ts, f), greatest(ts, d), greatest(ts, y), greatest(ts, b5), greatest(ts, b64) from m order by id
select id, greatest(ts, bo), greatest(ts, vc), greatest(ts, ch), greatest(ts, tx), greatest(ts, vb), greatest(ts, cs), greatest(ts, l1), greatest(ts, bin) from m order by id
select id, greatest(ts, en), greatest(ts, se), greatest(ts, da), greatest(ts, dt), greatest(ts, d3), greatest(ts, d6), greatest(ts, ts), greatest(ts, t6) from m order by id
select id, least(ts, ti), least(ts, su), least(ts, i), least(ts, bu), least(ts, b), least(ts, zf), least(ts, dc), least(ts, du) from m order by id
select id, least(ts, db), least(ts, dz), least(ts, d18), least(ts, f), least(ts, d), least(ts, y), least(ts, b5), least(ts, b64) from m order by id
select id, least(ts, bo), least(ts, vc), least(ts, ch), least(ts, tx), least(ts, vb), least(ts, cs), least(ts, l1), least(ts, bin) from m order by id
select id, least(ts, en), least(ts, se), least(ts, da), least(ts, dt), least(ts, d3), least(ts, d6), least(ts, ts), least(ts, t6) from m order by id
select id, greatest(d6, ti), greatest(d6, su), greatest(d6, i), greatest(d6, bu), greatest(d6, b), greatest(d6, zf), greatest(d6, dc), greatest(d6, du) from m order by id
select id, greatest(d6, db), greatest(d6, dz), greatest(d6, d18), greatest(d6, f), greatest(d6, d), greatest(d6, y), greatest(d6, b5), greatest(d6, b64) from m order by id
select id, greatest(d6, bo), greatest(d6, vc), greatest(d6, ch), greatest(d6, tx), greatest(d6, vb), greatest(d6, cs), greatest(d6, l1), greatest(d6, bin) from m order by id
select id, greatest(d6, en), greatest(d6, se), greatest(d6, da), greatest(d6, dt), greatest(d6, d3), greatest(d6, d6), greatest(d6, ts), greatest(d6, t6) from m order by id
select id, least(d6, ti), least(d6, su), least(d6, i), least(d6, bu), least(d6, b), least(d6, zf), least(d6, dc), least(d6, du) from m order by id
select id, least(d6, db), least(d6, dz), least(d6, d18), least(d6, f), least(d6, d), least(d6, y), least(d6, b5), least(d6, b64) from m order by id
select id, least(d6, bo), least(d6, vc), least(d6, ch), least(d6, tx), least(d6, vb), least(d6, cs), least(d6, l1), least(d6, bin) from m order by id
select id, least(d6, en), least(d6, se), least(d6, da), least(d6, dt), least(d6, d3), least(d6, d6), least(d6, ts), least(d6, t6) from m order by id
select id, least(dt, '1') + 0, date(least(dt, '1')), greatest(da, 'x') + 0, least(dt, '2001-01-01', 20020202), least(dt, da, 'x'), greatest(dt, 'x', '2030-01-01'), least(da, 2.5), least(dt, 100), greatest(da, year(da)) from m order by id
select id, greatest(j, ti), least(j, vc), greatest(j, dc, cs), least(j, null), greatest(j, j), least(tm, j), greatest(y, j) from m order by id
select id from m where greatest(da, vc) = '16383-15-31' or least(dt, i) > '2' order by least(dt, vc), id
select id, dz / su, ti / dz, d18 / dz, db / dz, dz * d18, coalesce(b5, b64), ifnull(b5, null), greatest(b64, b5), coalesce(b5, b64) + 0, hex(coalesce(b5, b64)) from m order by id
select dz div bo from m
select d div dz from m
select b64 div d from m
select id, bu div 1, d18 div f, null div su from m order by id
select id, su % f, zf % f, bu % null, y % 1e2, b5 % f, ti % f, round(su, -1), round(zf, -1), round(y, -1), truncate(bu, -1), truncate(b64, -1), round(du, 2), truncate(du, 1), round(b, -2) from m order by id
select round(bu, -1) from m
select id, round(i, f), round(dc, f), truncate(d, f), round(d, -400), round(su, ti), abs(f), ceil(d18), floor(d18), format(-0.4e0, 0), format(d, 0), format(-0.4, 0) from m order by id
select id, coalesce(f, i), coalesce(f, ti), coalesce(f, b), coalesce(b, f), coalesce(f, 1), coalesce(1, f), greatest(f, b), greatest(f, b5), if(1, f, y), case when 0 then dc else f end from m order by id
select id, locate(vc, cs), locate(cs, vc), locate(bin, vc), instr('Abc', cs), instr(cs, 'Abc'), locate('abc' collate utf8mb4_bin, vc), field(cs, 'ABC'), field('ABC', cs), field(vc, cs), field(bin, 'A'), field('A', bin), find_in_set(ch, se), find_in_set(substr('x12', 2), se), find_in_set('', se) from m order by id
select id, replace(vc, bin, '-'), hex(replace('äbc', 'b', bin)), insert(vc, 2, 2, bin), lpad(vc, 8, bin), hex(rpad(bin, 8, vc)), substring_index(vc, bin, 1), trim(bin from vc), lpad('a', 5, ''), rpad(x'41', 5, x''), ord(l1), ord(bin), insert(i, 1, 1, bin), collation(replace(vc, cs, 'x')) from m order by id
select id, vc in (en, bin), 'ABC' in ('abc', vb), 'ABC' in (bin, cs), cs in (l1, bin), vc not between bin and en, case vc when bin then 1 when en then 2 else 3 end, en not in (se, 'Abc', bin) from m order by id
select id from m where 'x' not in (en, cs, bin)
select id, if(1, cs, vc) = 'ABC', if(1, cs, vc) = vc, concat(vc, cs) like 'abc%', coalesce(cs, vc) in ('ABC', 'x'), elt(1, cs, vc) = 'ABC', strcmp(if(1, cs, vc), 'ABC'), upper(if(1, cs, vc)) = 'abc', replace(vc, cs, 'x') = 'ABC', coercibility(concat(cs, vc)) from m order by id
select id from m where concat(vc, cs) = vb
select id from m where if(1, cs, vc) = concat(cs, vc)
select id, date_add(da, interval bu second), date_add(dt, interval b64 second), dt - interval bu second, date_add(dt, interval b5 second), date_add(dt, interval 18446744073709551615 second) from m order by id
select id, bu in (i), bu in (i, 0), b64 in (ti, i), i not in (b64, b), case bu when i then 1 end, bu = i from m order by id
select id, (da, y) < (dt, 2.5), (y) < (2.5), (y, 1) = (1999.0, 1), (1, y) < (1, 2.5), '' < y, y = '', y between vc and '', date'2024-02-29' = y, date'2024-02-29' > y, timestamp'2024-02-29 10:00:00' = y from m order by id
select id, da > bin, dt > bin, bin < da, d3 = bin, dt between bin and bin, concat(bin) < da from m order by id
select id, cast(b64 as char), cast(b64 as time), time(b5), cast(b64 as char(3)), convert(b64 using latin1), convert(b64 using utf8mb4), cast(x'ff' as char), convert(x'ff' using utf8mb4), cast(bin as char) from m order by id
select id, time('5e9'), time('5f'), hour('5e1'), addtime(time'838:59:59', time'1:0:0'), subtime(time'-838:59:59', time'1:0:0'), addtime('838:59:59', '1:0:0'), timediff('2026-06-15 10:20:30', timestamp'2000-01-01 00:00:00'), addtime(timediff('2026-06-15 10:20:30', timestamp'2000-01-01 00:00:00'), time'10:00:00') from m order by id
select id, cast(greatest(dt, '2024-01-01') as signed), greatest(dt, '2024-01-01') ^ 0, date_add('2024-01-01', interval 1 day) | 0, cast(date_add('2024-01-01', interval 1 day) as signed), cast(date_add('2024-01-01', interval 1 day) as decimal(20, 2)), bit_count(greatest(da, '2024-01-01')), greatest(da, 'x') | 0 from m order by id
select quote(bin), collation(quote(bin)), json_quote(unhex(null)) from m order by id
select json_quote(bin) from m
select locate('日本', l1), instr(vc, l1) from m
select replace(l1, 'a', vc) from m
select field(l1, vc), lpad(l1, 9, vc) from m
select concat(l1, '日') from m
select concat_ws('日', l1) from m
select id, coercibility(insert('abc', 1, 1, cs)), coercibility(lpad('abc', 5, cs)), coercibility(trim(cs from 'abc')), coercibility(rpad(vc, 5, cs)) from m order by id
