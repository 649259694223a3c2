create table n (v varchar(20), unique key (v(10)))
insert into n values ('a\0b'), ('a\0c')
select hex(v) from n where v = 'a\0c'
create table n2 (a varchar(10), b varchar(10), v varchar(20) as (concat(a, b)), w varchar(20) as (upper(a)) stored, k varchar(3) as (a))
insert into n2 (a, b) values ('x\0y', 'z\0z'), ('\0', '\0')
select hex(v), hex(w), hex(k), length(v) from n2
select hex(v), hex(l.x) from n2, lateral (select concat(n2.a, n2.b) as x) l
select hex(group_concat(a)) from n2
create table n3 (t text, b blob, j json)
insert into n3 values ('a\0b', 'c\0d', '{"a": "x\\u0000y"}')
select hex(group_concat(t)), hex(group_concat(b)), hex(group_concat(t, b)) from n3
select hex(left(t, 2)), hex(right(b, 2)), hex(substring(t, 2)), hex(t) , hex(concat(t, b)), hex(cast(t as char(2))), hex(cast(b as binary(2))) from n3
select hex(min(t)), hex(max(b)), hex(any_value(t)) from n3
select hex(x) from (select t as x from n3 union select b from n3) d order by 1
select hex(json_unquote(json_extract(j, '$.a'))), hex(j->>'$.a') from n3
select hex(t) from n3 group by t
select count(distinct t) from (select 'a\0b' as t union all select 'a\0c') d
select hex(@a := t) from n3
select hex(@a)
select hex(replace(t, '\0', 'Z')), hex(trim(t)), hex(upper(t)), hex(reverse(t)), instr(t, 'b'), locate('\0', t), hex(lpad(t, 6, '\0')), hex(insert(t, 2, 1, 'q')) from n3
select t like 'a_b', t like 'a%', t like '%b', t regexp 'b', t = 'a', t < 'b', t > 'a' from n3
create table n4 as select t, left(t, 3) as l, concat(t, '') as c from n3
select hex(t), hex(l), hex(c) from n4
alter table n3 modify t varchar(20)
select hex(t) from n3
alter table n3 add key (t(2)), modify b varbinary(20)
select hex(t), hex(b) from n3 where t = 'a\0b'
select hex(date_format('2024-01-02', '%Y\0%m')), hex(format(1, 2)), hex(elt(1, 'a\0b')), hex(quote('a\0b')), hex(concat_ws('\0', 'a', 'b'))
select hex(x) from (with recursive c as (select cast('a\0' as char(20)) as x, 1 as n union all select concat(x, 'b\0'), n + 1 from c where n < 3) select * from c) d
select hex(x) from json_table('["a\\u0000b"]', '$[*]' columns (x varchar(10) path '$')) jt
update n3 set t = concat(t, '\0', 'q')
select hex(t), length(t), char_length(t) from n3
select hex(group_concat(t separator '\0')) from n3
select hex(case when t = 'a\0b\0q' then t else 'n' end), hex(ifnull(null, t)), hex(coalesce(null, b)), hex(nullif(t, 'a')), hex(greatest(t, 'a')), hex(least(t, 'b')) from n3
create table nk9 (a varchar(10), e char(3) as (concat(a, '\0')))
insert into nk9 (a) values ('1'), ('2\0')
select hex(a), hex(e) from nk9
create table nk2 (a varchar(10), key ((concat(a, '\0'))))
insert into nk2 values ('1'), ('2\0')
select hex(a) from nk2 where concat(a, '\0') = '1\0'
create table nk4 (a varchar(10), b varchar(20) as (replace(a, '\0', '0')) stored, unique (b))
insert into nk4 (a) values ('1\0'), ('2\0')
select hex(a), b from nk4
insert into nk4 (a) values ('10')
create table nk5 (a varchar(10), b int as (case when a = 'x\0''y' then 1 else a in ('\0', 'x\0', 'q') end) stored, c varchar(9) as (if(a like '%\0%', '\0\0', 'n''\0')))
insert into nk5 (a) values ('x\0''y'), ('\0'), ('x')
select hex(a), b, hex(c) from nk5
