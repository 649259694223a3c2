-- WEIGHT_STRING: what texts weigh in their collations, as bytes.
create table weighed (id int primary key auto_increment, a char(3), b varchar(3), c text, d binary(3), e varbinary(3), f blob, g char(3) collate utf8mb4_general_ci, h varchar(3) collate utf8mb4_unicode_ci, i char(3) charset latin1, j int, k enum('x','y'), l set('x','y'), m json, n decimal(5,2), o date, p varchar(3) collate utf8mb4_0900_as_cs, q char(3) collate utf8mb4_bin, r varchar(3) charset latin1 collate latin1_german2_ci, s varchar(3) charset cp932, t varchar(3) charset utf8mb3, u varchar(3) collate utf8mb4_0900_bin, v varchar(3) charset utf16, x bit(5), y year, z bigint unsigned, z1 double, z2 bit(64))
insert into weighed values (1,'a','a','a','a','a','a','a','a','a',1,'x','x','"a"',1.5,'2020-01-02','a','a','a','a','a','a','a',3,2020,3,1.5,7),(2,'äß','äß','äß','äß','ä','ä','äß','äß','äß',-5,'y','x,y','[1]',-1.5,null,'äß','äß','äß','あａ','äß','äß','äß',31,0,18446744073709551615,-2,18446744073709551615)
insert into weighed (id,a,b,c,g,h,i,p,q,r,u,v,s) values (3,' ',' ',' ',' ',' ',' ',' ',' ',' ',' ',' ',' '),(4,'','','','','','','','','','','',''),(5,'a b','A B','à','A b','æA','Æa','Ǆ한','😀','ÄB','漢z','😀','ｱ漢'),(6,'😀','漢','a','😀','漢','ÿ','x\t\0','\0a','ß','가','\0','。')
select hex(weight_string(a)), hex(weight_string(b)), hex(weight_string(c)), hex(weight_string(d)), hex(weight_string(e)), hex(weight_string(f)), hex(weight_string(g)), hex(weight_string(h)), hex(weight_string(i)), hex(weight_string(j)), hex(weight_string(k)), hex(weight_string(l)), hex(weight_string(m)), hex(weight_string(n)) from weighed order by id
select hex(weight_string(p)), hex(weight_string(q)), hex(weight_string(r)), hex(weight_string(s)), hex(weight_string(t)), hex(weight_string(u)), hex(weight_string(v)), hex(weight_string(x)), hex(weight_string(y)), hex(weight_string(z)), hex(weight_string(z1)), hex(weight_string(z2)) from weighed order by id
select hex(weight_string(a as char(2))), hex(weight_string(b as char(5))), hex(weight_string(c as char(1))), hex(weight_string(d as char(5))), hex(weight_string(e as char(5))), hex(weight_string(g as char(5))), hex(weight_string(h as char(5))), hex(weight_string(h as char(1))), hex(weight_string(i as char(4))), hex(weight_string(j as char(2))), hex(weight_string(k as char(2))) from weighed order by id
select hex(weight_string(p as char(2))), hex(weight_string(q as char(4))), hex(weight_string(r as char(4))), hex(weight_string(s as char(4))), hex(weight_string(t as char(4))), hex(weight_string(u as char(4))), hex(weight_string(v as char(4))), hex(weight_string(z1 as char(4))) from weighed order by id
select hex(weight_string(a as binary(2))), hex(weight_string(b as binary(5))), hex(weight_string(j as binary(4))), hex(weight_string(k as binary(4))), hex(weight_string(v as binary(4))), hex(weight_string(n as binary(4))) from weighed order by id
/* described */ select weight_string(a), weight_string(b), weight_string(c), weight_string(d), weight_string(e), weight_string(f), weight_string(g), weight_string(h), weight_string(i), weight_string(j), weight_string(k), weight_string(l), weight_string(m), weight_string(n), weight_string(p), weight_string(q), weight_string(r), weight_string(s), weight_string(t), weight_string(u), weight_string(v), weight_string(x), weight_string(y), weight_string(z), weight_string(z1), weight_string(z2) from weighed limit 0
/* described */ select weight_string('abc'), weight_string('abc' as char(2)), weight_string('abc' as char(50)), weight_string(_binary'abc' as char(10)), weight_string(1), weight_string('a' as binary(3)), weight_string(null), weight_string(1.5), weight_string(z1 as char(9)), weight_string(b as char(7)) from weighed limit 0
create table weights as select weight_string(b) b, weight_string(p) p, weight_string(q) q, weight_string(i as char(9)) i from weighed
show create table weights
select id from weighed order by weight_string(b), id
select hex(weight_string('a' as char(0)))
select hex(weight_string('a' as binary(0)))
select weight_string('a' as char)
select weight_string('a' as nchar(2))
select weight_string('a' as char(2) charset utf8mb4)
select weight_string()
select weight_string('a', 'b')
select weight_string('a' as char(-1))
select weight_string('abcd' as binary(2))
create view weighing as select weight_string('abcd' as char(2)) a, weight_string('ab' as binary(2)) b, weight_string(b) c, weight_string(concat(a,b) as char(9)) d from weighed
/* p ["äx"] */ select hex(weight_string(?)), hex(weight_string(? collate utf8mb4_bin as char(4)))
select hex(weight_string(b collate utf8mb4_0900_as_ci)), hex(weight_string(b collate utf8mb4_unicode_520_ci as char(4))), hex(weight_string(b collate utf8mb4_sv_0900_as_cs)), hex(weight_string(b collate utf8mb4_swedish_ci)), hex(weight_string(b collate utf8mb4_general_ci)) from weighed order by id
select charset(weight_string('a')), coercibility(weight_string('a')), weight_string('a') = weight_string('A'), weight_string('a') < weight_string('b'), length(weight_string(repeat('a', 1000)))
select hex(weight_string((select k from weighed where id = 1))), hex(weight_string(if(1, k, null))), hex(weight_string(ifnull(k, 'z'))), hex(weight_string(k + 0)) from weighed where id < 3 order by id
select hex(weight_string(max(k))), hex(weight_string(max(j))), hex(weight_string(min(b))), hex(weight_string(max(x))) from weighed
select hex(weight_string(k)), hex(weight_string(l)) from (select k, l, id from weighed limit 2) q order by id
select hex(weight_string(k)) from (select k from weighed union all select k from weighed) q limit 2
select hex(weight_string(cast('é' as char charset latin1) collate latin1_general_cs)), hex(weight_string(convert('éA' using koi8r) as char(3))), hex(weight_string(convert('漢A' using ujis) as char(3))), hex(weight_string(convert('漢A' using gbk) as char(3))), hex(weight_string(convert('aｱ漢A' using sjis))), hex(weight_string(convert('漢A' using big5) collate big5_bin as char(3))), hex(weight_string(convert('한A' using euckr) as char(3))), hex(weight_string(convert('é' using utf32) as char(2))), hex(weight_string(convert('é' using ascii) collate ascii_bin as char(3)))
select hex(weight_string('' as char(3))), hex(weight_string('' collate utf8mb4_bin as char(3))), hex(weight_string('' collate utf8mb4_0900_as_cs as char(3)))
select group_concat(hex(weight_string(b)) order by id) from weighed group by weight_string(g) order by min(id)
select id from weighed where weight_string(b) = weight_string('Ä') order by id
select hex(a), hex(b), hex(c), hex(d) from weighing where c <> ''
select weight_string('a' collate utf8mb4_bin), hex(concat(weight_string('b'), 'x'))
select hex(weight_string(_binary'abc' as char(2))), hex(weight_string(x'808182' as char(2))), hex(weight_string(e as char(1))), hex(weight_string(f as char(1))) from weighed order by id
