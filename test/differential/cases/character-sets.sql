create table a (id int primary key auto_increment, v varchar(20) character set cp1251, unique key (v))
insert into a (v) values ('привет'), ('abc'), ('Ёлка'), ('яблоко')
insert into a (v) values ('ПРИВЕТ')
insert into a (v) values ('漢')
select id, v, hex(v), length(v), char_length(v), upper(v), ord(v), ascii(v) from a order by v
select * from a where v = 'ABC'
select * from a where v like 'при%'
select * from a where v = _utf8mb4'привет'
select * from a where v > 'а' order by v desc
select concat(v, 'é') from a
select concat(v, '漢') from a
show create table a
create table b (v text) charset gbk
insert into b values ('中文'), ('啊'), ('abc'), ('ABD'), ('Ａ'), ('€')
select distinct v from b order by v
create table c (v varchar(10) charset big5, k char(5) character set sjis, e enum('あ','い') character set ujis, u varchar(20) charset euckr)
insert into c values ('功能', '表', 'い', '한글'), ('許', 'ｱ', 'あ', '가')
select *, hex(v), hex(k), hex(u), hex(e), length(v), length(k) from c order by v
select * from c order by k
select * from c order by u
select * from c where v='功能' and u='한글'
show full columns from c
select collation(v), charset(k) from c limit 1
select column_name, character_set_name, collation_name, character_octet_length from information_schema.columns where table_schema=database() order by table_name, ordinal_position
select hex(convert('中文' using gbk)), hex(convert('привет' using koi8r)), convert('привет' using latin2)
select _gbk x'D6D0', _koi8r x'D0D2', hex(_big5 x'A55C')
select convert(x'D6D0CEC4' using gbk), cast(x'D6D0' as char character set gbk)
select convert(x'FFFF' using gbk)
select char(0xD6D0 using gbk)
create table e (v varchar(20) charset utf8mb4, g varchar(20) charset gbk)
insert into e values ('中','中'),('x','X'),('漢','漢')
select * from e where v = g
select concat(v,g), collation(concat(v,g)) from e
select * from e where g in ('中','X')
select * from e where g in ('é','한')
create table f (v varchar(10) charset greek primary key, w varchar(10) charset hebrew, key(w))
insert into f values ('άλφα','שלום'),('ΑΛΦΑ','x')
insert into f values ('βήτα','שלום'),('ΑΛΦΑ','x')
select * from f order by v
select upper(v), lower(v), hex(upper(v)) from f order by v
alter table a convert to character set utf8mb4
show create table a
select * from a order by id
alter table b modify v text character set utf8mb4
select hex(v) from b order by hex(v)
alter table b modify v varchar(100) character set big5
select v, hex(v) from b order by hex(v)
create database olddb charset latin2
show create database olddb
drop database olddb
show collation like 'koi8%'
drop table a, b, c, e, f
select convert(x'FFFF' using gbk)
create table d (v varchar(10) collate latin2_hungarian_ci, w varchar(10) collate latin1_german2_ci, x varchar(10) collate cp1250_polish_ci)
insert into d values ('á','ß','ł'),('a','ss','l'),('b','ä','m'),('ä','ae','Ł')
select * from d order by v, w
select * from d order by w, v
select * from d order by x, v
select * from d where w='ss' order by v
select * from d where w='ae' order by v
select w like 'ss', w like 's%' from d order by w, v
select v=w from d
select v=x from d
create table e (v varchar(20) charset utf8mb4, g varchar(20) charset gbk, h varchar(20) charset utf8mb3, i varchar(20) charset ascii, j varchar(20) charset latin1)
insert into e values ('中','中','中','a','é'),('x','X','x','x','x'),('漢','漢','漢','b','ö')
select * from e where v = g
select concat(v,g), collation(concat(v,g)), collation(concat(g,h)), collation(concat(h,g)), collation(concat(g,i)), collation(concat(j,h)) from e
select concat(i,j), collation(concat(i,j)), collation(concat(j,i)) from e
select g=h, h=g, i=g, i=j, j=i, h=j, j=v from e order by v
select * from e where g in ('中','X')
select * from e where g in ('é','한')
select g from e union select h from e
select case when 1 then g else v end from e order by 1
select if(1,g,'é') from e
select regexp_like(v, 'a'), locate('l', v), replace(v,'b','c'), lpad(v,5,'x'), substring(v,1,1), instr(v,'a') from d
select v regexp 'b', v rlike '^a' from d order by v
select soundex(v) from d order by v
create table k (a varchar(200) character set sjis, b varchar(200) collate cp932_japanese_ci, c varchar(200) collate ujis_japanese_ci, d varchar(200) collate eucjpms_japanese_ci, e varchar(200) collate gb2312_chinese_ci, f varchar(200) collate euckr_bin, g varchar(200) collate koi8r_bin)
insert into k values ('あア亜Aａa','①Ⅰ亜','丂あ','①丂','啊中','가각','ЖжЯя'), ('ＺZz','髙﨑','ア','Ⅰ','中','나','аБ'), ('','',' ','','a','A','ё')
select *, hex(a), hex(b), hex(c), hex(d), hex(e), hex(f), hex(g) from k order by a, b
select c from k order by c
select d from k order by d
select e from k order by e
select f from k order by f desc
select g from k order by g
select a, upper(b), lower(a), upper(g), lower(g), upper(e) from k order by g
select * from k where a = 'ＺＺＺ'
select a = 'あア亜aａA', b = '①ⅰ亜' from k order by a
create table l (a varchar(10) character set cp850)
insert into l values ('à'), ('é'), ('Á'), ('x')
select a, upper(a), lower(a), ucase(a), hex(a) from l order by a
insert into l values ('ł')
insert ignore into l values ('ł')
select a from l order by a
update l set a = concat(a, '漢')
select cast(a as char character set utf8mb4) from l order by a
select cast('é' as char character set cp850), collation(cast('é' as char character set cp850))
create table m (id int primary key, t text character set big5, unique key (t(10)))
insert into m values (1,'功'),(2,'許')
insert into m values (3,'功')
create index mi on l (a)
select a from l where a between 'a' and 'e' order by a
select a from l force index (mi) where a > 'b' order by a desc
insert into l values ('ZZ')
create table n (a varchar(10) character set hebrew default 'שלום', b char(3) character set greek default 'αβγ')
insert into n values ()
show create table n
select * from n
select json_object('a', a, 'b', b), json_quote(a) from n
create view vv as select a, b from n where a = 'שלום'
select * from vv
select _koi8r'abc' collate koi8r_bin, collation(_koi8r'abc')
select 'a' collate latin2_general_ci
drop view vv
drop table d, e, k, l, m, n
select 'a' collate latin2_general_ci
select 'a' collate utf8mb3_bin
select _latin2'a' collate latin2_general_ci
select _latin2'a' collate latin1_swedish_ci
select concat('a', 'b') collate latin1_bin
create table l (a varchar(10) character set latin1, b varchar(10) charset utf8mb3, c varchar(10) charset gbk)
insert ignore into l values ('łaé', '😀x', 'é漢한')
select * from l
set sql_mode=''
insert into l values ('łaé', '😀x', 'é漢한')
select * from l
update l set a = concat(b, 'ł'), c = 'ś'
select * from l
select 'é漢' = a from l
set sql_mode=default
create table m (t text charset gbk, u tinytext charset sjis, v varchar(5) charset big5)
insert into m values (repeat('中', 32767), repeat('あ',127), '功功功功功')
insert into m values (repeat('中', 32768), '', '')
insert into m values ('', repeat('あ',128), '')
insert into m values ('', '', '功功功功功功')
select length(t), length(u), length(v) from m
select a collate latin1_bin, c collate gbk_bin from l
select b collate gbk_bin from l
drop table if exists t
create table t (b varbinary(20), s varchar(20) charset big5, l varchar(20) charset latin1, u varchar(20), e enum('é','b') charset latin1)
insert into t values (0xA35C, 0xA35C, 0xE9, 0xC3A9, 0xE9)
insert ignore into t (s) values (0xA35CFF41)
insert ignore into t (u) values (0x41FF42)
insert into t (u) values (0x41FF42)
insert into t (u) values (0x41F09F9880)
insert into t (u) values (0xF09F98)
insert into t (u) values (0xEFBFBD)
insert into t (l) values (0x81FF)
insert into t (l) values ('ł')
insert into t (l) values ('aébłcdefghijk')
insert ignore into t (l) values ('aébłcdefghijk')
insert into t (e) values (0xE9), (0x62)
select hex(b), s, hex(s), l, hex(l), u, hex(u), e, hex(e) from t order by u, s, l
create table a8 (c varchar(10) charset ascii, k varchar(10) charset koi8r)
insert into a8 values (0x80, '')
insert into a8 values (0x41, 0xD0D2)
select * from a8
update a8 set k = 0xC0C1 where k = 0xD0D2
select * from a8
create table padded (a varchar(10) collate utf8mb4_bin, b varchar(10) character set latin1 collate latin1_bin, n int, key (a))
insert into padded values ('a', 'a', 1), ('a\t', 'a\t', 2), ('a b', 'a b', 3), ('', '', 4), ('\n', '\n', 5), ('A', 'A', 6)
select n from padded where a < 'a' order by n
select n from padded where b <= 'a' order by n
select n from padded where a = 'a ' order by n
select n from padded where a between '' and 'a' order by n
select n from padded order by a
select n from padded order by b desc
select min(a), max(a), hex(min(b)) from padded
select 'a\0' < 'a' collate utf8mb4_bin, 'a' < 'a\n' collate utf8mb4_bin, 'a ' = 'a' collate utf8mb4_bin, strcmp('a\t', 'a' collate utf8mb4_bin), hex(least('a\t', 'a' collate utf8mb4_bin))
alter table padded add unique (a)
insert into padded values ('a  ', 'x', 7)
drop table padded
-- Bytes beside texts are letters of their character set (3854 where they are none), and SUBSTRING_INDEX looks backwards in sets of bytes.
create table bt (id int primary key auto_increment, s varchar(20), l varchar(20) character set latin1, g varchar(20) character set gbk, b blob)
insert into bt (s, l, g, b) values ('é', 'é', 'é', x'c3a9'), ('a', 'a', 'a', 'a'), ('', '', '', ''), ('aaaaa', 'aaaaa', 'aaaaa', 'aaaaa')
select id, s = x'ff' from bt
select id, s = x'c3a9', l = x'e9', g = x'a8a6' from bt
select id from bt where s in (x'ff', 'a')
select id from bt where l in (x'e9', 'a')
select id, s like x'ff' from bt
select id, l like x'e9', s like x'61' from bt
select id, hex(if(id = 1, s, x'ff')) from bt
select id, hex(case when id = 1 then s else x'ff' end) from bt
select id, hex(if(id = 1, l, x'e9')), hex(coalesce(null, x'e9', l)), case l when x'e9' then 1 else 0 end from bt
select hex(concat(l, x'e9')), hex(concat(g, x'a8a6')), hex(concat(s, x'c3a9')) from bt
select hex(nullif(s, x'ff')) from bt
select hex(replace(l, x'e9', 'x')), hex(trim(x'e9' from l)), hex(lpad(l, 3, x'e9')) from bt
select 'e' in (x'ff'), hex(x'ff'), hex(concat(x'ff', 'a'))
select group_concat(l, x'e9' order by id) from bt
select group_concat(s order by id separator x'2c20'), group_concat(s order by id separator 0x2c), group_concat(b order by id separator b'101100') from bt
select substring_index(s, 'aa', -1), substring_index(l, 'aa', -1), substring_index(b, 'aa', -1), substring_index(l, 'aa', -2), substring_index(g, 'aa', -1), substring_index(l, 'y', -1) from bt
-- Binary strings that are texts of an older character set beside columns of it.
create table byte_letters (id int primary key, l varchar(9) character set latin1, s varchar(9), b varbinary(9), g varchar(9) character set gbk)
insert into byte_letters values (1, 'é', 'é', 'é', '中')
select unhex('C3A9') x union all select l from byte_letters
select l from byte_letters union all select unhex('C3A9')
select coalesce(unhex(hex(s)), l), if(id, unhex(hex(s)), l), concat(unhex(hex(s)), l) from byte_letters
select hex(x), collation(x) from (select unhex('D6D0') x union all select g from byte_letters) q
select greatest(unhex('C3A9'), l), unhex('E9') = l, unhex('C3A9') = l, unhex('C3A9') = s, unhex('E9') in (l, 'x'), concat_ws('-', l, unhex('C3A9')), replace(l, 'é', unhex('C3A9')), ifnull(x'E9', l), nullif(x'E9', l) from byte_letters
create table made_letters select if(id, unhex('C3A9'), l) x, case id when 1 then unhex('D6D0') else g end y from byte_letters
select hex(x), x, hex(y), y from made_letters
