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
