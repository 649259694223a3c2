select hex(char(74 using utf16)), hex(char(0x1F40D using utf16)), hex(char(74,75 using utf16)), hex(char(0x100 using utf16)), hex(char(233 using utf16))
select char(74 using utf16), char(0xD83DDC0D using utf16), char(74,75 using utf16), char(0x100 using utf16), char(0x1F40D using utf32), char(233 using utf16), char(233 using ucs2), char(233 using utf16le)
select char(0xD83D using utf16)
select char(0xDC0D0041 using utf16)
select charset(char(74 using utf16)), collation(char(74 using utf16)), coercibility(char(74 using utf16)), length(char(74 using utf16)), char_length(char(74 using utf16))
select hex(convert('aé🐍' using utf16)), hex(convert('aé🐍' using utf16le)), hex(convert('aé🐍' using utf32)), hex(convert('aé🐍' using ucs2))
select convert('aé🐍' using utf16), convert('aé🐍' using utf16le), convert('aé🐍' using utf32), convert('aé🐍' using ucs2)
select length(convert('aé🐍' using utf16)), char_length(convert('aé🐍' using utf16)), bit_length(convert('aé' using ucs2))
select ord(convert('é' using utf16)), ascii(convert('é' using utf16)), ord(convert('🐍' using utf32)), ascii(convert('a' using utf16)), ord(convert('a' using utf16le)), ascii(convert('a' using utf16le))
select _utf16 x'0041', _utf16 x'41', _utf32 x'1F40D', _ucs2 x'41', _utf16le x'4100', _utf16le x'41'
select hex(_utf16 x'41'), hex(_utf16le x'41'), hex(_utf32 x'41'), hex(_ucs2'abc'), hex(_utf16'abc'), hex(_utf16'ab')
select _utf16 x'D83D'
select _utf16 x'DC00D83D'
select _utf32 x'00110000'
create table t16 (id int primary key auto_increment, a varchar(10) character set utf16, b char(5) character set ucs2, c text character set utf32, d varchar(10) character set utf16le collate utf16le_bin, e enum('é','x') character set utf16, key (a))
show create table t16
insert into t16 (a,b,c,d,e) values ('aé','aé','aé','aé','é'),('🐍z','q','🐍','🐍','x')
insert into t16 (b) values ('🐍')
select * from t16
select hex(a), hex(b), hex(c), hex(d), hex(e), length(a), length(b), length(c), char_length(a) from t16
select * from t16 where a = 'AE'
select * from t16 where d = 'Aé'
select id from t16 where a > 'b' order by a
select id from t16 order by d desc
select id from t16 where a like 'a_'
select id from t16 where a like '🐍%'
select concat(a, b), charset(concat(a,b)), collation(concat(a,b)) from t16
select concat(a, 'é'), charset(concat(a,'é')), charset(concat(a,1)), charset(concat('a',a)) from t16 where id=1
select concat(a, c) from t16 where id=1
select concat(a, d) from t16 where id=1
select concat(b, a) from t16 where id=1
create table t8 (u varchar(10), l varchar(10) character set latin1, u3 varchar(10) character set utf8mb3)
insert into t8 values ('aé','aé','aé')
select concat(a, u) from t16, t8 where id=1
select a = u from t16, t8 where id=1
select b = u from t16, t8 where id=1
select b = u3 from t16, t8 where id=1
select a = u3 from t16, t8 where id=1
select charset(concat(a, l)), a = l from t16, t8 where id=1
select u = char(74 using utf16), u = convert('aé' using utf16) from t8
select u from t8 where left(u,1) = char(97 using utf16)
select group_concat(a), max(a), min(a), count(distinct a) from t16
select a, count(*) from t16 group by a
select upper(a), lower(a), reverse(a), substring(a,2,1), locate('é',a), trim(a), lpad(a,5,'x'), left(a,1), right(a,1), repeat(a,2), insert(a,1,1,'ü') from t16
select cast(a as char), cast(a as binary), cast('12' as char character set utf16)+1 from t16 where id=1
select cast('aé' as char(1) character set utf16), hex(cast('aé' as char character set utf32))
select a regexp 'é', regexp_replace(a,'é','x') from t16 where id=1
insert into t16 (a) values (x'00410042')
insert into t16 (a) values (x'41')
insert into t16 (c) values (x'00000041')
select id, a, c from t16 where id>3
update t16 set a = c, d = a where id = 2
select id, a, d from t16 where id=2
select column_name, character_maximum_length, character_octet_length, character_set_name, collation_name, column_type from information_schema.columns where table_name='t16' and table_schema=database() order by ordinal_position
create table tk (a varchar(768) character set utf16, key (a))
create table tk2 (a varchar(769) character set utf16, key (a))
create table tk3 (a varchar(1536) character set ucs2, key (a))
create table tk4 (a varchar(1537) character set ucs2, key (a))
create table tk5 (a varchar(40000) character set ucs2)
create table tk6 (a varchar(16383) character set utf16)
create table tk7 (a varchar(16384) character set utf32)
create table tt (a tinytext character set utf16, b tinytext character set ucs2)
insert into tt values (repeat('x',127), repeat('y',127))
insert into tt values (repeat('x',128), '')
select column_name, character_maximum_length, character_octet_length from information_schema.columns where table_name='tt' and table_schema=database() order by 1
alter table t8 convert to character set utf16
show create table t8
select hex(u), hex(l) from t8
alter table t8 modify u varchar(10) character set ucs2 collate ucs2_unicode_ci
select hex(u) from t8
create table tdef (a int) default charset utf32
show create table tdef
select 'a' collate utf16_bin
select convert('a' using utf16) collate utf16_unicode_ci
select convert('a' using utf16) = 'A', convert('a' using utf16) collate utf16_bin = 'A'
show character set like 'u%'
select a into @v from t16 where id=1
select @v, charset(@v), hex(@v)
select a, a + 0, a = 0 from t16 where id=1
select convert(a using utf8mb4), convert(convert(a using latin1) using utf16) from t16
select field('é', a), find_in_set('aé', a), strcmp(a,'AÉ'), elt(1,a), quote(a), soundex(a), char(a using utf8mb4) from t16 where id = 1
select unhex('00410042') = convert('AB' using utf16)
select a from t16 union select 'x' order by 1
select coalesce(null, a), if(1,a,'x'), case when 1 then a else 'é' end, charset(if(1,a,'é')) from t16 where id=1
select hex(concat(a, x'00')) from t16 where id=1
select date(convert('2020-01-02' using utf16)), convert('3.5' using ucs2) * 2
select _utf16'ab', _utf16'a', _utf16le'a', hex(_utf16'abc')
create table sets (c_ucs2 varchar(5) character set ucs2, b_ucs2 varchar(5) character set ucs2 collate ucs2_bin,c_utf16 varchar(5) character set utf16, b_utf16 varchar(5) character set utf16 collate utf16_bin,c_utf16le varchar(5) character set utf16le, b_utf16le varchar(5) character set utf16le collate utf16le_bin,c_utf32 varchar(5) character set utf32, b_utf32 varchar(5) character set utf32 collate utf32_bin,c_utf8mb3 varchar(5) character set utf8mb3, b_utf8mb3 varchar(5) character set utf8mb3 collate utf8mb3_bin,c_utf8mb4 varchar(5) character set utf8mb4, b_utf8mb4 varchar(5) character set utf8mb4 collate utf8mb4_bin, l varchar(5) character set latin1, a varchar(5) character set ascii)
insert into sets values ('a','a','a','a','a','a','a','a','a','a','a','a','a','a')
select charset(concat(c_ucs2,c_utf16)) from sets
select collation(concat(c_ucs2,b_utf16)) from sets
select charset(concat(c_ucs2,c_utf16le)) from sets
select collation(concat(c_ucs2,b_utf16le)) from sets
select charset(concat(c_ucs2,c_utf32)) from sets
select collation(concat(c_ucs2,b_utf32)) from sets
select charset(concat(c_ucs2,c_utf8mb3)) from sets
select collation(concat(c_ucs2,b_utf8mb3)) from sets
select charset(concat(c_ucs2,c_utf8mb4)) from sets
select collation(concat(c_ucs2,b_utf8mb4)) from sets
select charset(concat(c_ucs2,l)), charset(concat(l,c_ucs2)) from sets
select charset(concat(c_ucs2,a)), charset(concat(a,c_ucs2)) from sets
select charset(concat(c_ucs2,1)), charset(concat(c_ucs2,user())), charset(concat(c_ucs2, now())) from sets
select charset(concat(c_utf16,c_ucs2)) from sets
select collation(concat(c_utf16,b_ucs2)) from sets
select charset(concat(c_utf16,c_utf16le)) from sets
select collation(concat(c_utf16,b_utf16le)) from sets
select charset(concat(c_utf16,c_utf32)) from sets
select collation(concat(c_utf16,b_utf32)) from sets
select charset(concat(c_utf16,c_utf8mb3)) from sets
select collation(concat(c_utf16,b_utf8mb3)) from sets
select charset(concat(c_utf16,c_utf8mb4)) from sets
select collation(concat(c_utf16,b_utf8mb4)) from sets
select charset(concat(c_utf16,l)), charset(concat(l,c_utf16)) from sets
select charset(concat(c_utf16,a)), charset(concat(a,c_utf16)) from sets
select charset(concat(c_utf16,1)), charset(concat(c_utf16,user())), charset(concat(c_utf16, now())) from sets
select charset(concat(c_utf16le,c_ucs2)) from sets
select collation(concat(c_utf16le,b_ucs2)) from sets
select charset(concat(c_utf16le,c_utf16)) from sets
select collation(concat(c_utf16le,b_utf16)) from sets
select charset(concat(c_utf16le,c_utf32)) from sets
select collation(concat(c_utf16le,b_utf32)) from sets
select charset(concat(c_utf16le,c_utf8mb3)) from sets
select collation(concat(c_utf16le,b_utf8mb3)) from sets
select charset(concat(c_utf16le,c_utf8mb4)) from sets
select collation(concat(c_utf16le,b_utf8mb4)) from sets
select charset(concat(c_utf16le,l)), charset(concat(l,c_utf16le)) from sets
select charset(concat(c_utf16le,a)), charset(concat(a,c_utf16le)) from sets
select charset(concat(c_utf16le,1)), charset(concat(c_utf16le,user())), charset(concat(c_utf16le, now())) from sets
select charset(concat(c_utf32,c_ucs2)) from sets
select collation(concat(c_utf32,b_ucs2)) from sets
select charset(concat(c_utf32,c_utf16)) from sets
select collation(concat(c_utf32,b_utf16)) from sets
select charset(concat(c_utf32,c_utf16le)) from sets
select collation(concat(c_utf32,b_utf16le)) from sets
select charset(concat(c_utf32,c_utf8mb3)) from sets
select collation(concat(c_utf32,b_utf8mb3)) from sets
select charset(concat(c_utf32,c_utf8mb4)) from sets
select collation(concat(c_utf32,b_utf8mb4)) from sets
select charset(concat(c_utf32,l)), charset(concat(l,c_utf32)) from sets
select charset(concat(c_utf32,a)), charset(concat(a,c_utf32)) from sets
select charset(concat(c_utf32,1)), charset(concat(c_utf32,user())), charset(concat(c_utf32, now())) from sets
select charset(concat(c_utf8mb3,c_ucs2)) from sets
select collation(concat(c_utf8mb3,b_ucs2)) from sets
select charset(concat(c_utf8mb3,c_utf16)) from sets
select collation(concat(c_utf8mb3,b_utf16)) from sets
select charset(concat(c_utf8mb3,c_utf16le)) from sets
select collation(concat(c_utf8mb3,b_utf16le)) from sets
select charset(concat(c_utf8mb3,c_utf32)) from sets
select collation(concat(c_utf8mb3,b_utf32)) from sets
select charset(concat(c_utf8mb3,c_utf8mb4)) from sets
select collation(concat(c_utf8mb3,b_utf8mb4)) from sets
select charset(concat(c_utf8mb3,l)), charset(concat(l,c_utf8mb3)) from sets
select charset(concat(c_utf8mb3,a)), charset(concat(a,c_utf8mb3)) from sets
select charset(concat(c_utf8mb3,1)), charset(concat(c_utf8mb3,user())), charset(concat(c_utf8mb3, now())) from sets
select charset(concat(c_utf8mb4,c_ucs2)) from sets
select collation(concat(c_utf8mb4,b_ucs2)) from sets
select charset(concat(c_utf8mb4,c_utf16)) from sets
select collation(concat(c_utf8mb4,b_utf16)) from sets
select charset(concat(c_utf8mb4,c_utf16le)) from sets
select collation(concat(c_utf8mb4,b_utf16le)) from sets
select charset(concat(c_utf8mb4,c_utf32)) from sets
select collation(concat(c_utf8mb4,b_utf32)) from sets
select charset(concat(c_utf8mb4,c_utf8mb3)) from sets
select collation(concat(c_utf8mb4,b_utf8mb3)) from sets
select charset(concat(c_utf8mb4,l)), charset(concat(l,c_utf8mb4)) from sets
select charset(concat(c_utf8mb4,a)), charset(concat(a,c_utf8mb4)) from sets
select charset(concat(c_utf8mb4,1)), charset(concat(c_utf8mb4,user())), charset(concat(c_utf8mb4, now())) from sets
-- Columns made of values that are computed in wide character sets.
create table wide_sources (u varchar(5) character set utf16, v varchar(5) character set ucs2)
insert into wide_sources values ('aé', 'b')
create table wide_results as select convert('abc' using utf16) a, convert('é' using utf32) b, cast('abc' as char(5) character set utf16) c, _utf16 x'0061' d, concat(u, 'x') e, lpad(v, 5, 'x') f, repeat(_utf16le x'6100', 3) g, upper(u) h from wide_sources
show create table wide_results
select hex(a), hex(b), hex(c), hex(d), hex(e), hex(f), hex(g), hex(h) from wide_results
create view wide_view as select concat(u, 'x') a, substr(v, 1, 1) b from wide_sources
create table wide_copy as select * from wide_view
show create table wide_copy
drop view wide_view
drop table wide_sources, wide_results, wide_copy
