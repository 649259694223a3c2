-- Which type documents tell of binary strings that functions make.
create table binaries (b varbinary(20), n int, tb tinyblob, bl blob, s varchar(20), mb mediumblob, lb longblob)
insert into binaries values ('abc', 2, 'x', 'y', 'z', 'm', 'l')
select json_array(coalesce(lb, b)), json_array(coalesce(mb, bl)), json_array(if(n, lb, mb)), json_array(nullif(lb, b)), json_array(ifnull(bl, s)), json_array(coalesce(mb, s)), json_array(coalesce(lb)), json_array(case n when 2 then mb end), json_array(greatest(lb, tb)), json_array(max(bl)), json_array(any_value(bl)) from binaries group by lb, b, mb, bl, n, s, tb
select json_array(repeat(lb, n)), json_array(lpad(bl, n, 'x')), json_array(rpad(lb, n, 'x')), json_array(repeat(b, n + 1)), json_array(repeat(b, 70000)) is null, json_array(insert(bl, 1, 1, b)), json_array(concat(lb, b)), json_array(replace(bl, b, b)), json_array(concat(mb, mb)), json_array(substr(lb, 2)), json_array(left(mb, 2)), json_array(lower(lb)) from binaries
select json_array(repeat(b, n)), json_array(repeat(b, 3)), json_array(repeat(bl, 3)), json_array(repeat(tb, n)), json_array(space(n)) from binaries
select json_array(lpad(b, n, 'x')), json_array(rpad(b, 3, 'y')), json_array(replace(b, b, b)), json_array(concat(b, bl)), json_array(concat(b, tb)), json_array(insert(b, 1, 1, tb)) from binaries
select json_array(greatest(tb, b)), json_array(least(tb, b)), json_array(coalesce(tb, b)), json_array(if(n, tb, b)), json_array(ifnull(b, tb)), json_array(greatest(tb, s)), json_array(greatest(bl, tb)) from binaries
select json_array(greatest(b, s)), json_array(greatest(b, 'x')), json_array(greatest(b, repeat('x', 300))), json_array(greatest(b, repeat('x', 70000))), json_array(export_set(5, b, b)), json_array(make_set(3, b, tb)), json_array(elt(1, b, tb)), json_array(concat_ws(b, tb, b)) from binaries
select soundex(x'C3A9'), soundex(x'FF41'), soundex(cast('abc' as binary)), soundex(x'41FF42'), soundex(_latin1 x'E9'), soundex(x'4142FF42'), soundex(x'41FFFF5A'), soundex(b'1000001'), soundex(x'00')
select soundex(_latin1'Müller'), soundex(convert('Müller' using latin1)), soundex(_cp1251'ab'), soundex(convert('日本' using sjis)), soundex('Müller'), soundex(convert('éa' using ascii)), soundex(_utf16'Abc'), hex(soundex(_utf16'Abc'))
drop table binaries
