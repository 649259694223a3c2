create table sb (s varchar(20) collate utf8mb4_bin, b varchar(20), u varchar(20) collate utf8mb4_unicode_ci, l varchar(20) charset latin1)
insert into sb values ('abc','ABC','Abc','ABC'), ('B','a','b','A')
select b in (s, u) from sb
select b between u and 'x' from sb
select case b when u then 1 when 'a' then 2 end from sb
select case b when u then 1 end from sb
select greatest(b, u) from sb
select greatest(b, u, s) from sb
select greatest(b, u, s, 'a') from sb
select greatest(b, l), l between b and 'z', b in (l, s), case l when b then 1 else 2 end, greatest(l, 'é'), coalesce(l, b) = 'abc' from sb
select b in (u, 'a', 'b', s) from sb
select b between s collate utf8mb4_unicode_ci and 'z' from sb
select b in (s collate utf8mb4_0900_ai_ci), b in ('a', s collate utf8mb4_0900_ai_ci) from sb
select concat(b, s) = 'ABCabc', concat(b,s) = 'ABCABC', concat(s,b) = 'ABCABC', coalesce(b, s) = 'abc', if(1, b, s) = 'abc', (select max(b) from sb) = s from sb
select concat(b, u) from sb
select b union select 'x'
select b from sb union select s from sb
select b from sb union select u from sb
select greatest('a','A'), greatest('A','a'), least('a','A'), least('A','a'), greatest('b','a','A','B'), least('a','A','b'), greatest('a','A','á')
select greatest(b,'A'), greatest('A',b), least(b,'A'), least('A',b), greatest(l,b), least(b,l), least(l,b) from sb
select coalesce(b,s) = 'abc', ifnull(b,s)='abc', if(1,b,s)='abc', case when 1 then b else s end='abc', concat(b,'') = 'abc', concat('',s) = 'ABC', replace(b,s,'')='abc', replace('ABC', s, '') = 'abc', elt(1,b,s)='abc', insert(b,1,0,s)='abcabc', lpad(b,5,s)='abABC', concat_ws(s,b)='abc', repeat(b,1)='abc', trim(s from b)='abc', substring_index(b,s,1)='abc', left(b,5)='abc', nullif(b,s)='abc', max(b)='abc', group_concat(b)='abc' from sb where b='abc'
select elt(1,b,u) from sb
select coalesce(b,u) from sb
select if(1,b,u) from sb
select case when 1 then b else u end from sb
select ifnull(b,u) from sb
select concat_ws(b,u) from sb
select replace(b,u,'a') from sb
select concat(b,u,s) from sb
select coalesce(b,u,s) from sb
select distinct concat(b,'') from sb union select s from sb
select b from sb union select l from sb
select b from sb union all select u from sb
select b from sb except select s from sb
select b from sb intersect select s from sb
select b between 'a' and s, s between 'a' and b, b between s and 'z', 'a' between b and s, s between b and b, b between s and s, b between 'a' and 'z', s between 'A' and 'z' from sb
select b in ('a', s), s in (b, 'abc'), 'abc' in (b, s), s in ('ABC'), case b when s then 1 when 'abc' then 2 else 3 end, case s when b then 1 else 2 end, nullif(b, s), greatest(b, s), least(b,'a',s), (b, 1) = (s, 1) from sb
select b between u and s from sb
select b in (u) from sb
select b = u from sb
select b between 'a' and u from sb
create table bin_idiom (a varchar(20), b varchar(20) collate utf8mb4_bin, c varbinary(20))
insert into bin_idiom values ('foo','foo','foo')
select coercibility(binary 'a'), coercibility(cast('a' as binary)), coercibility(x'41'), coercibility(_binary 'a'), coercibility(convert('a' using binary)), coercibility(cast('a' as char)), coercibility(concat(binary 'a')), coercibility(concat('a', binary 'b')), coercibility(cast(now() as binary)), coercibility(cast(1 as binary))
select * from bin_idiom where a = binary 'FOO'
select * from bin_idiom where a like binary 'FOO'
select * from bin_idiom where a not like binary 'FOO' escape '|'
select a like x'464f4f', a like _binary 'FOO', a like convert('FOO' using binary), a like cast('FOO' as char), a like c, c like a, c like 'FOO', 'FOO' like c, a like binary 'FOO', binary a like 'FOO', binary a like b from bin_idiom
select a like 'FOO' collate utf8mb4_bin, a like b, b like a, upper(a) like b, concat(a) like binary 'FOO', binary 'FOO' like a from bin_idiom
select locate(binary 'O', a), instr(a, binary 'O'), replace(a, binary 'O', 'x'), strcmp(a, binary 'FOO'), field(binary 'FOO', a), find_in_set(binary 'FOO', a), substring_index(a, binary 'O', 1), trim(binary 'F' from a) from bin_idiom
select a = binary 'FOO', a in (binary 'FOO'), a between binary 'FOO' and binary 'FOP', case a when binary 'FOO' then 1 else 0 end, nullif(a, binary 'FOO'), greatest(a, binary 'FOO'), a = any (select binary 'FOO') from bin_idiom
select a < cast('FOO' as binary), a <=> convert('foo' using binary), concat(a, '') = binary 'FOO', (a, 1) = (binary 'FOO', 1), (a, 1) in ((binary 'FOO', 1)) from bin_idiom
create table ch (id int primary key auto_increment, u varchar(20), cs varchar(20) collate utf8mb4_0900_as_cs, b varchar(20) collate utf8mb4_bin, l varchar(20) character set latin1, x varbinary(20), e enum('a','abc'), st set('a','b'), n int, d date, dt datetime, j json, tm time)
insert into ch values (1,'a','a','a','a','a','a','a',1,'2024-01-01','2024-01-01 00:00:00','[1]','10:00:00'),(2,'é','é','é','é','é','abc','b',2,'2024-01-01','2024-01-01 00:00:00','{"a":1}','10:00:00'),(3,'日本','日本','日本',null,'日本',null,null,3,null,null,null,null)
select cs like char(3+64 using utf8mb4), cs = char(65 using utf8mb4), u = char(65 using utf8mb4), cs like char(65), b = char(65 using utf8mb4), coercibility(char(65 using utf8mb4)), coercibility(char(65)), collation(char(65 using utf8mb4)) from ch
select cs like regexp_replace(u,'[a-c]','X') from ch
select coercibility(regexp_replace(u,'[a-c]','X')), coercibility(regexp_substr(cs,'a')), collation(regexp_replace(u,'[a-c]','X')), collation(regexp_substr(cs,'a')), coercibility(regexp_replace('a','[a-c]','X')), collation(regexp_replace(cs,'a',u)), collation(regexp_replace(l,'a','b')) from ch limit 1
select cs = regexp_substr(u, 'a') from ch
select cs = regexp_replace('a','a','a') from ch
select u = regexp_replace(cs,'a','a') from ch
select ltrim(cs) in (char(0 + 64 using utf8mb4), elt(0, 'x y', 'Abc')) from ch
select ltrim(cs) in ('a', elt(1, 'x y', 'Abc')) from ch
select cs in (elt(0,'x'), 'y') from ch
select cs in (char(64 using utf8mb4), 'y') from ch
select coercibility(elt(n,u,cs)), coercibility(concat(u,cs)), collation(concat(u,cs)), collation(elt(n,u,cs)), coercibility(if(n,u,cs)), coercibility(nullif(u,cs)), collation(nullif(u,cs)), coercibility(greatest(u,'a',cs)) from ch limit 1
select cs in (null, 'a'), cs = (select u from ch where id = 1) from ch
select coalesce('a', d) = cs from ch
select cs in (select coalesce('2026-06-15 10:20:30', d) from ch b) from ch
select cs in (select coalesce('2026-06-15 10:20:30', u) from ch b) from ch
select cs in (select 'a' from ch b) from ch
select cs = (select 'a') from ch
select cs = (select concat('a')) from ch
select cs = x.c from ch, (select 'a' c) x
select u in (select cs from ch b where b.cs = ch.u) from ch
select u in (select cs from ch b where (1, b.cs) = (null, b.u)) from ch
select 1 from ch where u in (select b.u from ch b where (-0.125, b.cs) = (null, b.u))
select (1, cs) = (null, u) from ch
select (1, cs) = (1, u) from ch
select char(0 + 70) from ch union all select trim(l) from ch
select char(70), l from ch union all select l, char(70) from ch
select char(70) from ch union all select l from ch
select x from ch union all select l from ch
select coalesce(char(70), l), if(n=1,l,x), concat(l,x), coalesce(l,x), greatest(l,x) from ch
select min(nullif('12', l) collate utf8mb4_bin), min(nullif('12', cs) collate utf8mb4_bin) from ch
select nullif('12', l), collation(nullif('12',l)), charset(nullif('12', x)), charset(nullif('12',cs)), collation(nullif(u,l)), collation(nullif(l,u)), charset(nullif(n,'a')) from ch limit 1
select min(nullif('12', x) collate utf8mb4_bin) from ch
select l = '日本', l in ('日本'), l between 'a' and '日本', concat('日本') = l, (select '日本') = l, l = u, u = l, concat(l,u), locate(u,l), field(l,u), l like u, concat(n) = l, cast('日本' as char) = l, json_unquote('"日本"') = l from ch
select elt(3, 'a', bin(n)) not in (l, '-4.5', soundex(json_search(j,'one','x'))) from ch
select elt(3, 'a', bin(n)) not in (u, '-4.5', soundex(json_search(j,'one','x'))) from ch
select elt(3, concat_ws(l, u, u), bin(n)) not in (l, '-4.5') from ch
select l = '日本' from ch
select l in ('日本') from ch
select l in ('日本','a') from ch
select l between 'a' and '日本' from ch
select concat('日本') = l from ch
select (select '日本') = l from ch
select l = u from ch
select u = l from ch
select concat(l,u) from ch
select locate(u,l) from ch
select field(l,u) from ch
select field(u,l) from ch
select field(l,'日本') from ch
select l like u from ch
select l like '日本' from ch
select '日本' like l from ch
select concat(n) = l from ch
select concat(n,'日本') = l from ch
select cast('日本' as char) = l from ch
select json_unquote('"日本"') = l from ch
select strcmp(n,u) from ch
select n like u from ch
select u like n from ch
select n = u from ch
select d = u from ch
select concat(d) = u from ch
select concat(n) = u from ch
select strcmp(concat(n), u) from ch
select n in (u) from ch
select 'a' in (u, n) from ch
select n between u and u from ch
select d between u and u from ch
select time'10:00:00' = u from ch
select tm < u from ch
select tm = '日本' from ch
select case n when u then 1 end from ch
select greatest(d, u) from ch
select least(n, u) from ch
select strcmp(nullif(d,dt), u) from ch
select strcmp(nullif(d,dt), if(1,l,u)) from ch
select strcmp(d, l) from ch
select strcmp(d, u) from ch
select strcmp(u, d) from ch
select locate(u, d) from ch
select locate(d, u) from ch
select instr(n,u) from ch
select d like u from ch
select u like d from ch
select find_in_set(u, n) from ch
select find_in_set(n, u) from ch
select replace(n, 'a', u) from ch
select concat(n, u), concat(d,u) from ch
select insert(n,1,1,u) from ch
select u = tm, u > tm from ch
select u not in (concat_ws('-', n, n), 'x') from ch
select concat_ws('-', n, u) from ch
select hex(n) = u, bin(n) = u, conv(n,10,16) = u, oct(n) = u, format(n,1) = u, cast(n as char) = u from ch
select hex(n) like u, strcmp(hex(n),u) from ch
select inet_ntoa(n) = u, date_format(d,'%Y') = u, monthname(d) = u, sha2(u,256) = u, to_base64(u)=u, elt(n,1,2) = u, json_type(j) = u, quote(n) = u, left(n,1) = u, soundex(n) = u, export_set(n,1,0) = u, make_set(n,1,2) = u from ch
select if(1, n, d) = u, ifnull(n, d) = u, coalesce(n,d) = u, greatest(n,d) = u, case when 1 then n else d end = u from ch
select field(u, n, d), field(n, u), field(d,u) from ch
select field(d,u,l) from ch
select strcmp(u, n) from ch
select strcmp(u, d) from ch
select strcmp(u, dt) from ch
select strcmp(u, tm) from ch
select strcmp(u, date(dt)) from ch
select strcmp(u, year(d)) from ch
select strcmp(u, n+1) from ch
select strcmp(u, 1) from ch
select strcmp(u, date'2024-01-01') from ch
select strcmp(u, cast(d as char)) from ch
select strcmp(u, concat(d)) from ch
select strcmp(u, nullif(timestamp'2000-01-01 00:00:00', null)) from ch
select strcmp(concat(u,'x'), d) from ch
select strcmp(u, j) from ch
select strcmp(u, tm), strcmp(u, 1.5) from ch
select strcmp(u, if(1,d,null)) from ch
select strcmp(b, d) from ch
select strcmp(d, d), strcmp(n, d), strcmp(x, d), strcmp(d, x), strcmp(u,x) from ch
select u = d, u > tm from ch
select strcmp(nullif(u,'a'), d) from ch
create table by_language (w varchar(20) character set utf8mb4 collate utf8mb4_bin)
insert into by_language values ('a'), ('z'), ('ä'), ('Ä'), ('ae'), ('å'), ('ö'), ('o'), ('oe'), ('ø'), ('ü'), ('u'), ('y'), ('i'), ('j'), ('J'), ('v'), ('ñ'), ('n'), ('o~'), ('ð'), ('þ'), ('ł'), ('l'), ('ą'), ('ĉ'), ('c'), ('č'), ('ŭ'), ('ş'), ('š'), ('s'), ('ô'), ('ơ'), (concat('a', x'c2a0')), (concat('a', x'e2808b'))
select w from by_language order by w collate utf8mb4_swedish_ci, w
select w from by_language order by w collate utf8mb4_german2_ci, w
select w from by_language order by w collate utf8mb4_spanish_ci, w
select w from by_language order by w collate utf8mb4_polish_ci, w
select w from by_language order by w collate utf8mb4_esperanto_ci, w
select w from by_language order by w collate utf8mb4_estonian_ci, w
select w from by_language order by w collate utf8mb4_icelandic_ci, w
select w from by_language order by w collate utf8mb4_roman_ci, w
select w from by_language order by w collate utf8mb4_latvian_ci, w
select w from by_language order by w collate utf8mb4_hungarian_ci, w
select w from by_language order by convert(w using utf8mb3) collate utf8mb3_vietnamese_ci, w
select group_concat(w order by w) from by_language group by w collate utf8mb4_unicode_ci order by 1
select group_concat(w order by w) from by_language group by w collate utf8mb4_german2_ci order by 1
select group_concat(w order by w) from by_language group by w collate utf8mb4_roman_ci order by 1
select 'ä' = 'ae' collate utf8mb4_german2_ci, 'i' = 'j' collate utf8mb4_roman_ci, 'ä' like 'Ä' collate utf8mb4_swedish_ci, 'ö' = 'o' collate utf8mb4_swedish_ci, locate('Ä' collate utf8mb4_swedish_ci, 'xä'), 'w' = 'v' collate utf8mb4_swedish_ci
create table in_swedish (w varchar(20) primary key, key (w(3))) default charset utf8mb4 collate utf8mb4_swedish_ci
insert into in_swedish values ('a'), ('ä'), ('o'), ('ö')
insert into in_swedish values ('Ä')
select * from in_swedish order by w desc
show create table in_swedish
select collation_name, id, pad_attribute from information_schema.collations where collation_name in ('utf8mb4_swedish_ci', 'utf8mb3_german2_ci') order by 1
select w collate utf8mb4_swedish_ci = w collate utf8mb4_spanish_ci from by_language
drop table in_swedish, by_language
create table wq23 (id int primary key auto_increment, a varchar(20) collate utf8mb4_0900_as_cs, b varchar(20) collate utf8mb4_bin, c varchar(20), j json, vb varbinary(20), l varchar(20) character set latin1, dt datetime, d date)
insert into wq23 values (1, 'a', 'B', 'c', '"x"', 'v', 'l', '2024-01-01', '2024-01-01'), (2, null, 'm', 'é', '5', '\xff', 'é', null, null)
select greatest(concat(a, '!'), c, 'm') from wq23
select greatest(a, 'm') from wq23 union all select b from wq23
select concat(a) from wq23 union all select b from wq23
select greatest(concat(a, '!'), cast(j as char), 'm') as u1 from wq23 union all select b as u0 from wq23
select concat(a, c) from wq23
select concat(a, b) from wq23
select collation(greatest(a, 'm')), coercibility(greatest(a, c)), collation(concat(a, c)), coercibility(concat(a, c)) from wq23
select a from wq23 union all select b from wq23
select concat(a, c) from wq23 union all select b from wq23
select concat(a, c) from wq23 union select 'x'
select rpad(x, 4, '-') not in (x, x, cast('é' as binary)) from (select greatest(nullif(c, 'Abc'), cast(j as char)) x from wq23) q
select rpad(x, 4, '-') in (x, cast('é' as binary)) from (select greatest(a, b) x from wq23) q
select greatest(a, b) = cast('é' as binary) from wq23
select greatest(a, b) in (cast('é' as binary), 'x') from wq23
select greatest(convert_tz(dt, '+02:00', '-03:00'), coalesce(vb, c)) regexp '^[0-9]' from wq23
select greatest(dt, vb) regexp '^[0-9]', greatest(dt, c) regexp '^[0-9]', least(dt, coalesce(vb, c)) like '2%' from wq23
select x not regexp '^[0-9]' from (select greatest(dt, coalesce(vb, c)) x from wq23) q
select charset(greatest(dt, vb)), charset(greatest(dt, coalesce(vb, c))), charset(greatest(vb, c)) from wq23
select (c, elt(2, a, b)) = (c, json_unquote(json_extract(cast('[1]' as json), '$.a'))) from wq23
select elt(2, a, b) = json_unquote(j) from wq23
select elt(2, a, b) = 'x' from wq23
create table wq24 (id int primary key auto_increment, a varchar(20) collate utf8mb4_0900_as_cs, b varchar(20) collate utf8mb4_bin, c varchar(20), j json, vb varbinary(20), l varchar(20) character set latin1, dt datetime, d date)
insert into wq24 values (1, 'a', 'B', 'c', '"x"', 'v', 'l', '2024-01-01', '2024-01-01'), (2, null, 'm', 'é', '5', '\xff', 'é', null, null)
select concat(a, c) from wq24 union all select c from wq24
select b from wq24 union all select concat(a, c) from wq24
select c from wq24 union all select concat(a, c) from wq24
select concat(a, c) from wq24 union all select concat(a, c) from wq24
select concat(a, c) from wq24 union all select concat(b, c) from wq24
select concat(a, c) from wq24 union select concat(b, c) from wq24
select concat(a, c) from wq24 union all select l from wq24
select concat(a, c) from wq24 union all select c collate utf8mb4_0900_ai_ci from wq24
select collation(x) from (select concat(a, c) x from wq24 union all select b from wq24) q
select collation(x) from (select concat(a, c) x from wq24 union all select c from wq24) q
select x = 'a' from (select concat(a, c) x from wq24 union all select b from wq24) q
select concat(a, c) from wq24 union all select database()
select x from (select concat(a, c) x from wq24 union select c from wq24) q order by x
create table wr8 (a varchar(20) collate utf8mb4_0900_as_cs, c varchar(20), b varchar(20) collate utf8mb4_bin)
insert into wr8 values ('a', 'b', 'a')
select x = 'a', collation(x), coercibility(x) from (select concat(a, c) x from wr8 union all select b from wr8) q
create table numeric_texts (n int, y year, d date, m datetime(2), t time, b bit(5), s varchar(9))
insert into numeric_texts values (3, 2024, '2024-02-29', '2024-01-01', '-01:00:00', 5, 'x')
select collation(quote(n)), coercibility(quote(n)), collation(quote(3)), coercibility(quote(d)), collation(quote(m)), collation(quote(t)), collation(quote(s)), coercibility(quote(s)), coercibility(quote('a')) from numeric_texts
select coalesce(t) < quote(n), coalesce(t) < quote('a'), coalesce(t) < quote(s), coalesce(t) < quote(d) from numeric_texts
create table quoted_texts select quote(n) a, quote(d) b, quote(t) c, quote(3) d, quote(s) e, quote('a') f from numeric_texts
show create table quoted_texts
select coercibility(coalesce(n, d)), coercibility(if(n, n, d)), coercibility(ifnull(y, m)), coercibility(greatest(d, 1)), coercibility(least(d, 1.5)), coercibility(case when n then t else n end), coercibility(coalesce(n, y)), coercibility(coalesce(d, m)), collation(coalesce(n, d)) from numeric_texts
select quote(n) collate utf8mb4_general_ci = 'abc', quote(n) collate latin1_bin, concat(quote(n), s), collation(concat(quote(n), s)), collation(concat(quote(n), 'a')), collation(concat(quote(n))), collation(upper(quote(n))) from numeric_texts
select quote(n) = quote(d), quote(n) < quote(d), quote(n) = concat("'", s), greatest(quote(n), quote(4)), quote(n) in (quote(3), quote(4)), quote(n) between quote(2) and quote(4) from numeric_texts
create table empty_joins (id int primary key, a varchar(9) collate utf8mb4_0900_as_cs, b varchar(9), n int)
insert into empty_joins values (1, 'a', 'a', 1)
select id from empty_joins where (a, n) in (select b, n from empty_joins where 'x' > 'y')
select id from empty_joins where (a, n) in (select b, n from empty_joins where 'x' < 'y')
select id from empty_joins where a in (select b from empty_joins where 1 = 0)
select id from empty_joins where (a, n) not in (select b, n from empty_joins where 1 = 0)
select id from empty_joins where (a, n) in (select b, n from empty_joins where 'x' > 5)
select id from empty_joins where (a, n) in (select b, n from empty_joins where 1 = 0 and n = 1)
select id from empty_joins where (a, n) in (select b, n from empty_joins where n = 5)
create table rows_of_texts (id int primary key, k varchar(10) collate utf8mb4_bin, v varchar(10), g varchar(10) collate utf8mb4_0900_as_cs, l varchar(10) character set latin1, b varbinary(10), x int)
insert into rows_of_texts values (1,'a','A','a','A','a',1),(2,'A','a','A','a','A',2),(3,null,null,null,null,null,null)
select (v, 1) in ((g, 1), (v, 2)), (g, 1) in ((v, 1), (v, 2)), (k, 1) in ((v, 1), (v, 2)), (v, 1) in ((k, 1), (k, 2)) from rows_of_texts
select ('a', 1) in ((k, 1), (k, 2)), ('a', 1) in ((v, 1), (v, 2)), ('a', 1) in ((g, 1), (g, 2)), (k, 1) in (('a', 1), ('b', 2)), (v, 1) in (('a', 1), ('b', 2)), (concat(k,''), 1) in (('a', 1), ('b', 2)) from rows_of_texts
select (l, 1) in ((v, 1), (v, 2)), (v, 1) in ((l, 1), (v, 2)), (b, 1) in ((v, 1), (v, 2)), (v, 1) in ((b, 1), (v, 2)), (x, 1) in (('1', 1), ('2', 2)), ('1', 1) in ((x, 1), (x, 2)) from rows_of_texts
select (v, 1) in ((g collate utf8mb4_bin, 1), (v, 2)), (v collate utf8mb4_bin, 1) in ((g, 1), (v, 2)), (v, 1) in (('a' collate utf8mb4_bin, 1), ('b', 2)) from rows_of_texts
select id from rows_of_texts where (v, 1) in ((g, 1), (v, 2))
select id from rows_of_texts where ('a', 1) in ((k, 1), (k, 2))
select id from rows_of_texts where (k, 1) in (('a', 1), ('b', 2))
select ('a', 1) in (('A' collate utf8mb4_bin, 1), ('b', 2)), ('a' collate utf8mb4_bin, 1) in (('A', 1), ('b', 2)), ('a', 1) in ((_binary'A', 1), ('b', 2)), (_binary'a', 1) in (('A', 1), ('b', 2))
select (v, k) = (g, 'a') from rows_of_texts
select (v collate utf8mb4_bin, 1) in ((g collate utf8mb4_0900_as_cs, 1), (v, 2)) from rows_of_texts
select (v, 1) in ((g, 1)), (k, 1) not in ((v, 1)), ('a', 1) in ((k, 1)) from rows_of_texts
drop table rows_of_texts
