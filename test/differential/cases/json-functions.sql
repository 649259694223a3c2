create table j (id int primary key, d json)
insert into j values (1,'{"a":1,"b":[1,2,3],"c":{"d":"x","e":null}}'),(2,'[1,2,3,4,5]'),(3,'"abc"'),(4,'1.5'),(5,'true'),(6,null),(7,'null'),(8,'{"a":"1","tags":["red","blue"],"n":{"a":{"a":5}}}'),(9,'[{"x":1,"y":"one"},{"x":2,"y":"two"},{"y":"none"}]')
select json_extract('[1,2,3,4,5]','$[last]','$[last-1]','$[1 to 3]')
select json_extract('[1,2,3,4,5]','$[1 to 3]')
select json_extract('[1,2,3,4,5]','$[last-2 to last]')
select json_extract('[1,2,3,4,5]','$[0 to last-1]')
select json_extract('[1,2,3,4,5]','$[3 to 1]')
select json_extract('[1,2,3,4,5]','$[2 to 20]')
select json_extract('{"a":1}','$[0 to 1]'), json_extract('{"a":1}','$[last]'), json_extract('{"a":1}','$[last-1]'), json_extract('{"a":1}', '$[0]')
select json_extract('{"a":{"b":1},"c":{"b":2}}','$**.b'), json_extract('{"a":{"b":1},"c":{"b":2}}','$.*.b'), json_extract('[[1],[2,[3]]]','$**[0]')
select json_extract('{"a":{"b":1}}','$**')
select json_extract('{"a b":1}','$."a b"'), json_extract('{"a":1}','$ . a')
select json_extract('{"a":1}','$.1a')
select json_extract('{"a":1}','$.a.')
select json_extract('{"a":1}','$[a]')
select json_extract('{"a":1}','$[-1]')
select json_extract('{"a":1}','')
select json_extract('{"a":1}', null), json_extract(null,'$.a')
select json_extract('{"a":1}','$***.a')
select json_extract('{bad','$.a')
select json_extract('','$')
select json_extract('[1,]','$')
select json_extract('{"a":}','$')
select json_extract('{"a" 1}','$')
select json_extract('nul','$')
select json_extract('[1] x','$')
select json_extract('"abc','$')
select json_extract(1,'$')
select json_extract(x'7b7d','$')
select json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','one','abc')
select json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','abc')
select json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','ghi')
select json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','10')
select json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','10',null,'$')
select json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','10',null,'$[*]')
select json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','10',null,'$**.k')
select json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','10',null,'$[*][0].k')
select json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','10',null,'$[1]')
select json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','%a%'), json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','%b%'), json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','%b%','','$[0]'), json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','%b%','','$[2]'), json_search('["abc",[{"k":"10"},"def"],{"x":"abc"},{"y":"bcd"}]','all','%b%','','$[3]')
select json_search('["a%c","abc"]','all','a|%c','|'), json_search('["ABC"]','one','abc'), json_search('["a\\"b"]','one','a"b'), json_search('{"a b":"x","c.d":"x"}','all','x')
select json_search('["a"]','some','a')
select json_search('["a"]','one',null), json_search(null,'one','a'), json_search('["a"]',null,'a'), json_search('["a"]','one','a',null,null)
select json_search('["a"]','one','a','xx')
select json_search('[1]','one','1')
select id, json_search(d,'all','%') from j order by id
select 17 member of('[23,"abc",17,"ab",10]'), 'ab' member of('[23,"abc",17,"ab",10]'), 7 member of('[23]'), '17' member of ('[17]'), cast('[4,5]' as json) member of('[[3,4],[4,5]]'), json_array(4,5) member of('[[3,4],[4,5]]'), null member of ('[null]'), 1 member of ('1'), 'a' member of ('"a"'), 1 member of (null), true member of ('[true]'), 1 member of ('[true]'), 1.0 member of ('[1]')
select 17 member of(1)
select 17 member of('x')
select json_overlaps('[1,3,5,7]','[2,5,7]'), json_overlaps('[1,3]','[2,6]'), json_overlaps('{"a":1,"b":10,"d":10}','{"c":1,"e":10,"f":1,"d":10}'), json_overlaps('5','5'), json_overlaps('[4,5,6,7]','6'), json_overlaps('[4,5,"6",7]','6'), json_overlaps('[[1,2]]','[1,2]'), json_overlaps(null,'1'), json_overlaps('{"a":5}','5'), json_overlaps('[{"a":1}]','{"a":1}'), json_overlaps('[]','[]'), json_overlaps('{}','{}')
select json_contains('{"a":1,"b":2,"c":{"d":4}}','1','$.a'), json_contains('{"a":1,"b":2,"c":{"d":4}}','{"d":4}','$.c'), json_contains('[1,2,[3]]','[1,3]'), json_contains('[1,[1,2]]','[[2]]'), json_contains('{"a":[1,2]}','{"a":1}'), json_contains('1.0','1'), json_contains('"a"','"A"'), json_contains('[1]','null'), json_contains('null','null'), json_contains('[]','[]'), json_contains('1','[1]'), json_contains('[1,2]','[]')
select json_contains('{"a":1}','1','$.*')
select json_contains('{"a":1}','1','$.b'), json_contains('{"a":1}',null), json_contains('{"a":1}','1',null)
select json_contains('{"a":1}','x')
select json_contains('{"a":1}',1)
select json_contains(1,'1')
select json_contains_path('{"a":1,"b":2,"c":{"d":4}}','one','$.a','$.e'), json_contains_path('{"a":1,"b":2,"c":{"d":4}}','all','$.a','$.e'), json_contains_path('{"a":1,"b":2,"c":{"d":4}}','ONE','$.c.d'), json_contains_path('{"a":1}','one','$.*'), json_contains_path('{"a":1}','all','$.a',null), json_contains_path('{"a":1}','one','$.a',null), json_contains_path('{"a":1}','one',null,'$.a')
select json_contains_path('{"a":1}','foo','$.a')
select json_contains_path('{"a":1}','one','a')
select json_merge_patch('[1,2]','[true,false]'), json_merge_patch('{"name":"x"}','{"id":47}'), json_merge_patch('1','true'), json_merge_patch('[1,2]','{"id":47}'), json_merge_patch('{"a":1,"b":2}','{"a":3,"c":4}'), json_merge_patch('{"a":1,"b":2}','{"a":3,"c":4}','{"a":5,"d":6}'), json_merge_patch('{"a":{"x":1}}','{"a":{"y":2}}'), json_merge_patch('{"a":1}',null), json_merge_patch(null,'[1]'), json_merge_patch('1','{"a":null,"b":{"c":null}}')
select json_merge_preserve('[1,2]','[true,false]'), json_merge_preserve('{"name":"x"}','{"id":47}'), json_merge_preserve('1','true'), json_merge_preserve('[1,2]','{"id":47}'), json_merge_preserve('{"a":1,"b":2}','{"a":3,"c":4}'), json_merge_preserve('{"a":1,"b":2}','{"a":3,"c":4}','{"a":5,"d":6}'), json_merge_preserve('{"a":{"x":1}}','{"a":{"y":2}}'), json_merge_preserve('{"a":1}',null)
select json_merge('{"a":1}','{"b":2}')
select json_merge_patch('{"a":1}')
select json_merge_patch('{"a":1}','x')
select json_set('{"a":1,"b":[2,3]}','$.a',10,'$.c','[true,false]'), json_set('[1]','$[5]',2), json_set('1','$[0]',2), json_set('1','$[1]',2), json_set('{"a":1}','$[1]',2), json_set('{"a":1}','$[0]',2), json_set('{"a":1}','$.a[1]',2), json_set('{"a":1}','$.a.b',2), json_set('[1,2]','$[last]',9), json_set('[1,2]','$[last-5]',9), json_set('{"a":1}','$',5), json_set('{"a":1}','$.b',cast('[1]' as json)), json_set('{"a":1}','$.b',null), json_set(null,'$.a',1), json_set('{"a":1}',null,1), json_set('{}','$.a',true,'$.b',1=1,'$.c',1.5,'$.d',1e2)
select json_set('{"a":1}','$.*',1)
select json_set('{"a":1}','$[*]',1)
select json_set('{"a":1}','$[0 to 1]',1)
select json_set('{"a":1}','$.a')
select json_set('{"a":1}')
select json_insert('{"a":1,"b":[2,3]}','$.a',10,'$.c','x'), json_insert('[1]','$[1]',2), json_insert('[1]','$[0]',2), json_insert('1','$[1]',2), json_insert('[1,[2]]','$[1][1]',3)
select json_replace('{"a":1,"b":[2,3]}','$.a',10,'$.c','x'), json_replace('[1]','$[1]',2), json_replace('[1]','$[0]',2), json_replace('1','$',2)
select json_remove('["a",["b","c"],"d"]','$[1]'), json_remove('{"a":1,"b":2}','$.a','$.c'), json_remove('[1,2,3]','$[last]'), json_remove('[1,2,3]','$[0]','$[0]'), json_remove(null,'$.a'), json_remove('{"a":1}',null)
select json_remove('{"a":1}','$')
select json_remove('{"a":1}','$.*')
select json_remove('{"a":1}','$**.a')
select json_array_append('["a",["b","c"],"d"]','$[1]',1), json_array_append('["a",["b","c"],"d"]','$[0]',2), json_array_append('["a",["b","c"],"d"]','$[1][0]',3), json_array_append('{"a":1,"b":[2,3],"c":4}','$.b','x'), json_array_append('{"a":1,"b":[2,3],"c":4}','$.c','y'), json_array_append('{"a":1}','$','z'), json_array_append('1','$',2), json_array_append('{"a":1}','$.x',2), json_array_append('[1]','$[5]',2), json_array_append(null,'$',1), json_array_append('[1]',null,1), json_array_append('[1]','$',null)
select json_array_append('[1]','$[*]',1)
select json_array_insert('["a",{"b":[1,2]},[3,4]]','$[1]','x'), json_array_insert('["a",{"b":[1,2]},[3,4]]','$[100]','x'), json_array_insert('["a",{"b":[1,2]},[3,4]]','$[1].b[0]','x'), json_array_insert('["a",{"b":[1,2]},[3,4]]','$[2][1]','y'), json_array_insert('["a",{"b":[1,2]},[3,4]]','$[0]','x','$[2][1]','y'), json_array_insert('{"a":1}','$[0]',1), json_array_insert('{"a":1}','$.a[0]',1), json_array_insert('[1,2]','$[last]',9), json_array_insert('[1,2]','$[last-9]',9)
select json_array_insert('[1]','$.a',1)
select json_array_insert('[1]','$',1)
select json_array_insert('[1]','$[*]',1)
select json_append('[1]','$',1)
select json_keys('{"a":1,"b":{"c":30}}'), json_keys('{"a":1,"b":{"c":30}}','$.b'), json_keys('[1]'), json_keys('{}'), json_keys('{"bb":1,"a":2,"c":3}'), json_keys(null), json_keys('{"a":1}','$.z')
select json_keys('{"a":1}','$.*')
select json_length('[1,2,{"a":3}]'), json_length('{"a":1,"b":{"c":30}}'), json_length('{"a":1,"b":{"c":30}}','$.b'), json_length('1'), json_length('[]'), json_length(null), json_length('[1]','$[3]'), json_length('{"a":[1,2]}','$.*')
select json_length('{"a":[1,2]}','$.a[*]')
select json_depth('{}'), json_depth('[]'), json_depth('true'), json_depth('[10,20]'), json_depth('[[],{}]'), json_depth('[10,{"a":20}]'), json_depth(null)
select json_depth('x')
select json_depth(1)
select json_type('{}'), json_type('[]'), json_type('1'), json_type('1.5'), json_type('-1'), json_type('18446744073709551615'), json_type('18446744073709551616'), json_type('"a"'), json_type('true'), json_type('null'), json_type(null), json_type('1e5')
select json_type(json_extract(json_array(1.50, date'2020-01-01', timestamp'2020-01-01 01:02:03', time'10:11:12', cast(5 as unsigned)),'$[0]'))
select json_array(1.50, date'2020-01-01', timestamp'2020-01-01 01:02:03.5', time'10:11:12', cast(5 as unsigned), 1e1, x'41', b'11', year(20200101))
select json_type(1)
select json_type('x')
select json_valid('1'), json_valid('"a'), json_valid('{"a":1}'), json_valid(1), json_valid(cast('1' as json)), json_valid(null), json_valid('nan'), json_valid('[1,]'), json_valid("'a'"), json_valid(''), json_valid('01'), json_valid('1.'), json_valid('.5'), json_valid('-'), json_valid('1e400'), json_valid('"\\u12"'), json_valid('"\\ud800"'), json_valid(' 1 '), json_valid('{"a":1,"a":2}')
select json_quote('null'), json_quote('"null"'), json_quote('[1, 2, 3]'), json_quote('a\nb\t\\/'), json_quote(null), json_quote('é\u0001'), json_quote(cast('"x"' as json))
select json_quote(1)
select json_unquote('"abc"'), json_unquote('abc'), json_unquote('"a\\tb"'), json_unquote('"\\u00e9"'), json_unquote(null), json_unquote('"a'), json_unquote(cast('{"a": 1}' as json)), json_unquote(''), json_unquote('"'), json_unquote('[1,2,3]')
select json_unquote('"a\\xb"')
select json_unquote('"a"b"')
select json_unquote(1)
select json_pretty('{"a":"10","b":"15","x":{"y":[1,[],{}]}}'), json_pretty('[]'), json_pretty('{}'), json_pretty('1'), json_pretty('"a"'), json_pretty(null), json_pretty('[1,{"a":[2]}]'), json_pretty('[1.0, 1e2, 12345678901234567890]')
select json_storage_size('{"a":1}'), json_storage_size('1'), json_storage_size('[1,2,3]'), json_storage_size('"abc"'), json_storage_size('null'), json_storage_size('true'), json_storage_size('1.5'), json_storage_size('[]'), json_storage_size('{}'), json_storage_size('{"a":[1,"xyz",{"b":12345678}]}'), json_storage_size(null), json_storage_size('9999999999'), json_storage_size('65535'), json_storage_size('[70000, -5, 1.5, null]')
select json_storage_free('{"a":1}'), json_storage_free(null)
select json_storage_size(d), json_storage_free(d) from j order by id
select json_arrayagg(id), json_arrayagg(d) from j where id < 6
select json_objectagg(id, d) from j where id < 6
select json_arrayagg(id) from j where id > 100
select json_objectagg(id, d) from j where id > 100
select json_objectagg(null, d) from j
select json_objectagg(d->>'$.a', id) from j where id in (1,8)
select id, json_arrayagg(id) over (order by id) from j
select id, json_objectagg(id, d) over (order by id rows between 1 preceding and current row) from j where id < 5
select json_object('a',1,'b',2,'a',3), json_object(), json_array(), json_object('x',null), json_object(1,2), json_object('k', cast('[1]' as json)), json_object('k','[1]'), json_array(true, 1>2, null, 'a"b')
select json_object(null,1)
select json_object('a')
select json_schema_valid('[]','{}')
select json_schema_valid('{"type":"object"}','{')
select json_schema_validation_report('{"type":"object","required":["a"]}','{}')
select json_schema_validation_report('{"type":"object"}','{}')
select json_value('{"a":"x","b":1.5,"c":[1],"d":null,"e":true}','$.a'), json_value('{"a":"x","b":1.5,"c":[1],"d":null,"e":true}','$.b'), json_value('{"a":"x","b":1.5,"c":[1],"d":null,"e":true}','$.c'), json_value('{"a":"x","b":1.5,"c":[1],"d":null,"e":true}','$.d'), json_value('{"a":"x","b":1.5,"c":[1],"d":null,"e":true}','$.e'), json_value('{"a":"x"}','$.z')
select json_value('{"a":"12.5"}','$.a' returning decimal(5,1))
select json_value('{"a":"12.5"}','$.a' returning unsigned)
select json_value('{"a":12.5}','$.a' returning signed), json_value('{"a":"2020-01-02"}','$.a' returning date), json_value('{"a":"2020-01-02 03:04:05"}','$.a' returning datetime), json_value('{"a":"10:11:12"}','$.a' returning time), json_value('{"a":[1]}','$.a' returning json), json_value('{"a":1.25}','$.a' returning double), json_value('{"a":1.25}','$.a' returning float), json_value('{"a":2020}','$.a' returning year), json_value('{"a":"abc"}','$.a' returning char(10))
select json_value('{"a":"abc"}','$.a' returning char(2))
select json_value('{"a":"abc"}','$.a' returning signed)
select json_value('{"a":"abc"}','$.a' returning signed error on error)
select json_value('{"a":"abc"}','$.a' returning signed default 5 on error)
select json_value('{"a":"abc"}','$.b' returning signed default 5 on empty)
select json_value('{"a":"abc"}','$.b' returning signed error on empty)
select json_value('{"a":"abc"}','$.b' error on empty)
select json_value('{"a":"abc"}','$.b' default 'zz' on empty default 'yy' on error)
select json_value('{"a":[1,2]}','$.a' default 'zz' on empty default 'yy' on error)
select json_value('{"a":[1,2]}','$.a[*]' default 'zz' on empty default 'yy' on error)
select json_value('{"a":[1,2]}','$.a[*]' null on empty error on error)
select json_value('{bad','$.a' null on empty default 'b' on error)
select json_value('{bad','$.a')
select json_value('{"a":300}','$.a' returning decimal(2,0) error on error)
select json_value('{"a":1}','a')
select json_value('{"a":1}',null)
select json_value(null,'$.a')
select json_value('{"a":1}','$.a' returning signed default 'x' on empty)
select id from j where json_value(d,'$.a' returning unsigned) = 1
select id, d = cast('1.5' as json), d > 1, d = 'abc', d = true, d is null from j order by id
select id, d < cast('[1]' as json), d = cast('{"b":[1,2,3],"a":1,"c":{"e":null,"d":"x"}}' as json) from j order by id
select cast('1' as json) = cast('1.0' as json), cast('"a"' as json) = 'a', cast('"a"' as json) = 'A', cast('"a"' as json) < cast('"b"' as json), cast('1' as json) < cast('"a"' as json), cast('null' as json) < cast('1' as json), cast('{}' as json) < cast('[]' as json), cast('true' as json) > cast('false' as json), cast('true' as json) > cast('[1]' as json)
select cast('[1,2]' as json) < cast('[1,3]' as json), cast('[1]' as json) < cast('[1,0]' as json), cast('{"a":1}' as json) < cast('{"b":1}' as json), cast('10' as json) > cast('9' as json)
select cast('a' as json)
select cast(cast('[1, 2]' as json) as char), cast(cast('5' as json) as signed), cast(cast('"5"' as json) as unsigned), cast(cast('"2020-01-01"' as json) as date), cast(cast('1.5' as json) as decimal(5,2)), cast(cast('true' as json) as signed), cast(cast('"x"' as json) as char)
select cast(cast('[1]' as json) as signed)
select cast(cast('"abc"' as json) as signed)
select cast(cast('{}' as json) as date)
select distinct d->'$.a' from j order by 1
select d->'$.a', count(*) from j group by d->'$.a' order by 1
select max(d), min(d) from j
select d->>'$.c.d', d->'$.b[last]', d->>'$.b[0 to 1]' from j where id = 1
select j.d->>"$.a" from j where d->>'$.a' = '1' order by id
update j set d = json_set(d, '$.a', 99) where id = 1
select d from j where id = 1
insert into j values (20, '{"a": 1, "a": 2, "b": 1.10, "c": 1e2, "d": "\\u00e9\\n"}')
select d from j where id = 20
insert into j values (21, 'x')
insert into j values (21, '')
insert into j values (21, '[1,2')
insert into j values (21, 5)
insert into j values (22, true)
insert into j values (23, x'7b7d')
insert into j values (24, 1.5), (25, date'2020-01-01'), (26, 'null')
select id, d, json_type(d) from j where id > 20 order by id
select concat(d, 'x'), length(d), d + 1, upper(d) from j where id = 4
select json_arrayagg(x) from (select 1 x union all select null union all select 3) t
select json_row_count()
select json_contains_path(d,'one','$.a') from j order by id
select id from j where 'red' member of (d->'$.tags')
select id from j where json_overlaps(d->'$.tags', cast('["red","x"]' as json))
select * from json_table('[{"a":1,"b":"x"},{"a":2},{"b":"y"}]', '$[*]' columns (id for ordinality, a int path '$.a', b varchar(10) path '$.b')) t
select * from json_table('[{"a":1,"b":"x"},{"a":2},{"b":"y"}]', '$[*]' columns (id for ordinality, a int path '$.a' default '9' on empty, ex int exists path '$.b')) as t
select * from json_table('[{"a":1,"b":[10,20]},{"a":2,"b":[30]},{"a":3}]', '$[*]' columns (a int path '$.a', nested path '$.b[*]' columns (n for ordinality, b int path '$'))) t
select * from json_table('[{"a":1,"b":[10,20],"c":["x","y"]},{"a":2,"b":[30]},{"a":3}]', '$[*]' columns (a int path '$.a', nested path '$.b[*]' columns (b int path '$'), nested '$.c[*]' columns (c char(1) path '$'))) t
select * from json_table('[{"a":[1,[2,3]]}]', '$[*]' columns (nested path '$.a[*]' columns (x json path '$', nested path '$[*]' columns (y int path '$')))) t
select * from json_table('[{"a":"abc"}]', '$[*]' columns (a int path '$.a')) t
select * from json_table('[{"a":"abc"}]', '$[*]' columns (a int path '$.a' error on error)) t
select * from json_table('[{"a":"abc"}]', '$[*]' columns (a int path '$.a' default '7' on error)) t
select * from json_table('[{"a":"abc"}]', '$[*]' columns (a int path '$.b' error on empty)) t
select * from json_table('[{"a":"abc"}]', '$[*]' columns (a varchar(2) path '$.a')) t
select * from json_table('[{"a":"abc"}]', '$[*]' columns (a varchar(2) path '$.a' error on error)) t
select * from json_table('[{"a":[1,2]}]', '$[*]' columns (a varchar(20) path '$.a')) t
select * from json_table('[{"a":[1,2]}]', '$[*]' columns (a json path '$.a', b text path '$.a[1]', c decimal(5,2) path '$.a[0]', d double path '$.a[0]', e date path '$.x' default '"2020-01-01"' on empty)) t
select * from json_table('[{"a":[1,2]}]', '$[*]' columns (a int path '$.a[*]' error on error)) t
select * from json_table('[{"a":[1,2]}]', '$[*]' columns (a json path '$.a[*]')) t
select * from json_table('{"a":1}', '$' columns (a int path '$.a', b datetime path '$.b', c tinyint path '$.c' default '300' on empty)) t
select * from json_table('[1,2,3]', '$[*]' columns (v int path '$')) t where v > 1 order by v desc
select * from json_table('x', '$' columns (v int path '$')) t
select * from json_table('[1]', 'x' columns (v int path '$')) t
select * from json_table('[1]', '$[*]' columns (v int path 'x')) t
select * from json_table(null, '$[*]' columns (v int path '$')) t
select * from json_table('[1]', '$[*]' columns (v int path '$'))
select * from json_table('[1]', '$[*]' columns (v int path '$', v int path '$')) t
create table jt (id int primary key, d json)
insert into jt values (1,'[1,2]'),(2,'[3]'),(3,'[]'),(4,null)
select jt.id, t.v from jt, json_table(jt.d, '$[*]' columns (v int path '$')) t order by 1,2
select jt.id, t.v from jt join json_table(jt.d, '$[*]' columns (v int path '$')) t on true order by 1,2
select jt.id, t.v from jt left join json_table(jt.d, '$[*]' columns (v int path '$')) t on true order by 1,2
select jt.id, t.v from jt cross join json_table(d, '$[*]' columns (v int path '$')) as t order by 1,2
select id, (select sum(v) from json_table(jt.d, '$[*]' columns (v int path '$')) t) s from jt order by id
select sum(v), count(*) from jt, json_table(jt.d, '$[*]' columns (v int path '$')) t
select id from jt where exists (select 1 from json_table(jt.d, '$[*]' columns (v int path '$')) t where v = 3)
insert into jt select v + 100, json_object('v', v) from json_table('[1,2,3]', '$[*]' columns (v int path '$')) t
select * from jt order by id
with c as (select * from json_table('[1,2]', '$[*]' columns (v int path '$')) t) select * from c a join c b on a.v <= b.v order by 1,2
create view jv as select t.v, t.o from json_table('[5,6]', '$[*]' columns (o for ordinality, v int path '$')) t
select * from jv
select * from json_table('[{"x":true,"y":null,"z":"5"}]', '$[*]' columns (x int path '$.x', y int path '$.y', z int path '$.z', w int exists path '$.y', s varchar(10) path '$.x', yy json path '$.y')) t
select t.* from json_table('[{"d":"2024-01-02","t":"10:11:12","dt":"2024-01-02 03:04:05","y":2024,"f":1.25,"big":12345678901234567890}]', '$[*]' columns (d date path '$.d', t time path '$.t', dt datetime path '$.dt', y year path '$.y', f float path '$.f', big bigint unsigned path '$.big', bigs bigint path '$.big')) t
select * from json_table('[{"a":1.005}]', '$[*]' columns (a decimal(4,2) path '$.a', b int path '$.a')) t
select * from json_table('[{"a":12345.6}]', '$[*]' columns (a decimal(4,2) path '$.a')) t
select * from json_table('[{"a":12345.6}]', '$[*]' columns (a decimal(4,2) path '$.a' error on error)) t
select * from json_table('[{"a":"2020-13-01"}]', '$[*]' columns (a date path '$.a')) t
select * from json_table('[3,1,2]', '$[*]' columns (rowid for ordinality, v int path '$')) t order by v limit 2
select * from json_table('{"a":[1,2],"b":[3]}', '$.*' columns (o for ordinality, v json path '$')) t
select * from json_table('[[1,2],[3]]', '$[*][*]' columns (v int path '$')) t
select * from json_table('[{"a":1}]', '$[*]' columns (nested path '$.b[*]' columns (b int path '$'), a int path '$.a')) t
set @j = '[{"k":"a","v":1},{"k":"b","v":2}]'
select group_concat(k order by k), sum(v) from json_table(@j, '$[*]' columns (k varchar(5) path '$.k', v int path '$.v')) t
select k collate utf8mb4_bin from json_table(@j, '$[*]' columns (k varchar(5) character set utf8mb4 path '$.k')) t
select jt.id, t.* from jt, json_table(jt.d, '$' columns (nested path '$[*]' columns (x int path '$'), nested path '$.v' columns (y int path '$'))) t order by 1,2,3
update jt, json_table('[1,2]', '$[*]' columns (v int path '$')) t set jt.d = '[0]' where jt.id = t.v
select * from jt order by id
delete jt from jt join json_table('[101]', '$[*]' columns (v int path '$')) t on t.v = jt.id
select count(*) from jt
select json_value('{"a":1}','$.a' default -1 on empty), json_value('{}','$.a' default -1 on empty), json_value('{}','$.a' returning signed default -1 on empty)
select charset(json_value('{"a":"b"}','$.a')), collation(json_value('{"a":"b"}','$.a')), collation(json_value('{"a":"b"}','$.a' returning char(5))), json_value('{"a":"b"}','$.a') = 'B', collation(json_unquote('"a"')), collation(json_pretty('{}'))
create table tb (a varchar(10) collate utf8mb4_bin, b varchar(10), c varchar(10) collate utf8mb4_0900_bin, d text collate utf8mb4_bin)
select a, b, c, d, concat(a,'x'), concat(a,b), upper(c), a collate utf8mb4_bin x, b collate utf8mb4_bin y from tb
select json_array_append('[1]', '$', 1.50), json_object('a', 1.50, 'd', date'2020-01-01'), json_extract(json_object('a', 1.50, 'd', date'2020-01-01'), '$.d'), json_unquote(json_extract(json_object('d', date'2020-01-01'), '$.d')), json_extract(json_array(1.50),'$[0]') + 1, json_array(1.50) = json_array(1.5), json_array(date'2020-01-01') = cast('["2020-01-01"]' as json)
create table jd (id int primary key, d json)
insert into jd values (1, json_object('x', 1.50, 'y', date'2024-01-02', 'z', timestamp'2024-01-02 03:04:05', 't', time'10:11:12', 'b', x'4142'))
select d from jd
select json_type(d->'$.x'), json_type(d->'$.y'), json_type(d->'$.z'), json_type(d->'$.t'), json_type(d->'$.b') from jd
select d->>'$.x', d->>'$.y', d->>'$.z', d->>'$.t', d->>'$.b', d->'$.y' from jd
select cast(d->'$.y' as date), cast(d->'$.x' as decimal(5,2)), d->'$.x' + 1, d->'$.y' = date'2024-01-02', d->'$.y' > cast('"2023-01-01"' as json) from jd
update jd set d = json_set(d, '$.w', 7)
select d, json_type(d->'$.x') from jd
select json_type(d->'$.x'), json_type(d->'$.y') from jd order by id
set @d = (select d from jd where id = 1)
select json_type(json_extract(@d, '$.x')), @d
select json_arrayagg(d->'$.x'), json_objectagg(id, d->'$.y') from jd
select json_search(d, 'all', '2024%') from jd where id = 1
select json_pretty(d) from jd where id = 1
select group_concat(d->'$.x'), concat(d->'$.y', '!'), length(d->'$.x'), char_length(d) from jd where id = 1 group by id
select count(*) from jd where d->'$.x' = 1.5
select * from jd where d->>'$.x' = '1.50' order by id
select coalesce(d->'$.x', 'q'), if(id = 1, d->'$.x', d->'$.y'), case when id = 1 then d->'$.z' end from jd order by id
select json_extract('[1, "a\\/b", "x\\/y"]', '$[1]'), cast('"\\/dabc"' as json), cast('"\\/d2020-01-01"' as json), json_unquote('"\\/dabc"'), cast('1E0' as json), cast('"1E0"' as json), cast('[1.5E0, "E0"]' as json)
create table js (a json, b varchar(20), c int)
insert into js (a) values ('{"k": 1.0}'), ('[1e0, 2E5]')
select a, a->'$.k' from js
insert into js (a, b, c) select a, a->>'$.k', a->'$.k' from js where a->'$.k' is not null
select * from js
select json_value(a, '$.k' returning signed) v, count(*) from js group by v order by v
select json_depth(cast(concat(repeat('[', 100), repeat(']', 100)) as json))
select cast(concat(repeat('[', 101), repeat(']', 101)) as json) is null
prepare s from 'select * from json_table(?, ''$[*]'' columns (v int path ''$'')) t'
set @a = '[1,2]'
set @a = '{"a": 5}'
create table jg (d json, g int generated always as (json_value(d, '$.a' returning signed)) stored, key(g))
insert into jg (d) values ('{"a": 5}'), ('{"a": "7"}'), ('{}')
select g from jg order by g
select * from json_table('[{"a":"2024-01-02"}]', '$[*]' columns (a enum('2024-01-02','b') path '$.a', b set('x','y') path '$.b', c bit(3) path '$.c', d char(3) path '$.d', e varbinary(20) path '$.a', f blob path '$.a')) t
create table e2 select 1 a, 1e0 b, cast(1 as signed) c, cast(1 as unsigned) d, '' e, null f, date'2024-01-01' g, now() h, 2147483648 i, 18446744073709551615 j, true k, 1.5 l, x'41' m, cast('a' as char(5)) n, concat('a','b') o, json_object() p, a.one q, a.two r, a.three s, a.four t, a.one+1 u, if(1,2,3) v, coalesce(a.one, 2) w from e a
select json_array(-0.0e0, -0.0, 0e0*-1, cast('-0.0' as json))
select json_contains('a',null)
select json_contains(2,null)
select json_contains(null,'a')
select json_contains(null,2)
select json_contains(null,null)
select json_contains_path('x','one',null)
select json_contains_path(null,'one','$.a')
select json_depth(null)
select json_extract(2,null)
select json_extract(null,'a')
select json_extract(null,2)
select json_keys('x', null)
select json_keys(null,'a')
select json_length('x',null)
select json_length(null,'a')
select json_merge('{"a":1}','{"b":2}')
select json_merge_patch('x', null)
select json_merge_patch(null, 'x')
select json_merge_patch(null, 2)
select json_merge_preserve('{}', null, 'x')
select json_merge_preserve(null, 2)
select json_overlaps('x',null)
select json_overlaps(2,null)
select json_overlaps(null,'x')
select json_overlaps(null,2)
select json_remove('x',null)
select json_remove(null,'a')
select json_schema_valid(2,null)
select json_schema_valid(null,2)
select json_search('x','one',null)
select json_search(null,'one','a')
select json_set('x',null,1)
select json_set(null,'a',1)
create table jz (id int primary key, z int(5) zerofill, st set('a','b'), e enum('a','b'), d date, zd decimal(6,2) zerofill, vb varbinary(9), bl blob)
insert into jz values (1,7,'a','b','2024-01-01',1.5,'a','1'),(2,8,null,null,null,null,null,null)
select json_array(z), cast(z as json), json_object('a', z, 'b', zd), json_set('{}', '$.z', z), json_array_append('[]', '$', z), json_arrayagg(z) over (), z = cast('7' as json) from jz
select json_valid(st), json_valid(e), json_valid(z), json_valid(d), json_valid(vb), json_valid(bl), json_valid(x'31') from jz
create table truth (id int, a int, y year)
insert into truth values (1, 1, 2000), (2, null, 1999), (3, 5, 2024)
select id, json_array(if(id = 1, a = 1, a > 3)), json_array(coalesce(a in (1, 2), id > 2)), json_array(case when a then a = 2 else id > 2 end), json_array(ifnull(a = 1, id = 2)), json_array(nullif(id = 1, id = 3)), json_array(greatest(id = 1, id = 2)), json_array(a = 1), json_array(not a) from truth
select json_array(max(a = 1)), json_array(any_value(id = id)), json_arrayagg(a = 1), json_arrayagg(if(id = 1, id = 2, id = 3)), json_objectagg(id, coalesce(a = 1, id = 2)) from truth
select json_array(lag(a = 1) over (order by id)), json_array(first_value(a = 1) over (order by id)), json_array((select 1 = 1)), json_array((select a = 1 from truth order by id limit 1)), cast(if(1, 1 = 1, 1 = 2) as json), json_array(if(1, true, false)) from truth
select json_contains(null, 2), json_contains(j, 2) from (select cast(null as json) j) d
select json_schema_valid('{"$ref":"#/%"}','1')
select json_schema_valid('{"$ref":"#/nope"}','1')
select json_schema_valid('{"$ref":"nope"}','1')
select json_schema_valid('{"$ref":""}','1')
select json_schema_valid('{"$ref":"#nope"}','1')
select json_schema_valid('{"$ref":"#"}','{}')
select json_schema_valid('{"$ref":5}','1')
select json_schema_valid('{"properties":{"a":{"$ref":"http://x.y/z"}}}','1')
select json_schema_valid('{"$ref":"#/d/a%20b","d":{"a b":{"type":"string"}}}','1')
select json_schema_valid('{"$ref":"#/d/%zz","d":{"%zz":{"type":"string"}}}','1')
select json_schema_valid('{"$ref":"#/d/a~1b","d":{"a/b":{"type":"string"}}}','1')
select json_schema_valid('{"multipleOf":0.01}','19.99')
select json_schema_valid('{"multipleOf":0.1}','0.3'), json_schema_valid('{"multipleOf":0.1}','0.35'), json_schema_valid('{"multipleOf":0.3}','1')
select json_schema_valid('{"multipleOf":0}','3'), json_schema_valid('{"multipleOf":-2}','3'), json_schema_valid('{"multipleOf":-2}','4'), json_schema_valid('{"multipleOf":2}','4.0'), json_schema_valid('{"multipleOf":2}','4.5'), json_schema_valid('{"multipleOf":2.5}','5')
select json_schema_valid('{"multipleOf":3}','9007199254740993'), json_schema_valid('{"multipleOf":2}','9007199254740993')
select json_schema_valid('{"minimum":9007199254740993}','9007199254740992'), json_schema_valid('{"maximum":9007199254740992}','9007199254740993')
select json_schema_valid('{"type":"integer"}','1.0'), json_schema_valid('{"type":"number"}','1')
select json_schema_valid('{"type":"object","properties":{"a":{"$ref":"#"}}}','{"a":{"a":{"a":1}}}')
select json_schema_valid('{"type":"object","properties":{"a":{"$ref":"#"}}}','{"a":{"a":{"a":{}}}}')
select json_schema_valid('{"allOf":[{"$ref":"#"}]}','1')
select json_set('[]','$[0]',cast(concat(repeat('[',99),repeat(']',99)) as json)) is null
select json_merge_preserve(cast(concat(repeat('[',99),'1',repeat(']',99)) as json), '{}') is null
select json_object('a', cast(concat(repeat('[',100),repeat(']',100)) as json)) is null
select json_array(cast(concat(repeat('[',100),repeat(']',100)) as json)) is null
select json_merge_patch('{"a":{"b":1,"c":2},"d":1}','{"a":{"b":null,"e":3},"d":null,"z":{"y":null}}'), json_merge_patch('{"a":1}','{"a":{"b":null}}')
select json_merge_preserve('{"a":1,"bb":2}','{"a":2,"c":[1]}','{"a":[3]}')
select json_object('b',1,'a',2,'b',3,'cc',4)
select json_contains('[1,[2,3],{"a":1}]','2'), json_contains('[1,[2,3],{"a":1}]','[3,1]'), json_contains('[1,[2,3],{"a":1,"b":2}]','[{"a":1}]'), json_contains('[1,[2,3]]','[[2]]'), json_contains('[[1,2],[3]]','[[3],[1]]'), json_contains('[]','[]'), json_contains('{}','[]'), json_contains('[{"a":[1,2]}]','{"a":2}'), json_contains('1','[1]'), json_contains('[1]','1')
select json_array(1.5, 1.5e0, 1) = json_array(1.5e0, 1.5, 1.0), json_array(18446744073709551615) > json_array(18446744073709551614), json_array(12345678901234567890.123456789) < json_array(12345678901234567890.123456790)
select json_array(-12345678901234567890.123456789) < json_array(-12345678901234567890.123456790)
select cast('["a\\u0000b"]' as json) < cast('["a\\u0001b"]' as json), cast('["a"]' as json) < cast('["a\\u0000"]' as json)
select json_storage_size('{"a":[1,2,{"b":"x"}]}'), json_storage_size(concat('["',repeat('a',70000),'",[1,70000]]'))
select json_array('E0 "q" \\', 1.50, date'2024-01-01', '\\/dE0'), json_array(cast('1.5E0' as decimal(3,1)), 'aE0')
select json_depth(concat('[',repeat('1,',200000),'[1]]')), json_length(concat('[',repeat('1,',200000),'[1]]'))
select 1 member of('[1,2]'), json_array(1) member of('[[1],2]'), 'a' member of('"a"')
select json_schema_valid('{"$ref":"#/definitions/n","definitions":{"n":{"type":"object","properties":{"next":{"$ref":"#/definitions/n"}}}}}','{"next":{}}')
select json_schema_valid('{"$ref":"#/definitions/n","definitions":{"n":{"type":"object","properties":{"next":{"$ref":"#/definitions/m"}}},"m":{"type":"object"}}}','{"next":1}')
select json_schema_valid('{"properties":{"x":{"$ref":"#/definitions/n"}},"definitions":{"n":{"type":"object","properties":{"next":{"$ref":"#/definitions/n"}}}}}','{"next":{}}')
select json_schema_valid('{"definitions":{"n":{"type":"object","properties":{"next":{"$ref":"#/definitions/n"}}}}}','{"next":{}}')
select json_schema_valid('{"default":{"$ref":"#"}}','1')
select json_schema_valid('{"default":[{"$ref":"#"}]}','1')
select json_schema_valid('{"a":{"b":{"$ref":"#/a"}}}','1')
select json_schema_valid('{"a":{"b":{"$ref":"#/a/c"},"c":{"$ref":"#/a/b"}}}','1')
select json_schema_valid('{"a":{"$ref":"#/b"},"b":{"$ref":"#/c"},"c":{"type":"string"},"$ref":"#/a"}','1')
select json_schema_valid('{"default":{"$ref":"x"}}','1')
select json_schema_valid('{"default":[{"$ref":"x"}]}','1')
select json_schema_valid('{"enum":[{"$ref":"#"}]}','1')
select json_schema_valid('{"properties":{"$ref":{"type":"string"}}}','{"$ref":1}')
select json_schema_valid('{"type":"string","$ref":"#/a","a":{"type":"number"}}','1')
create table asked_documents (id int primary key, j json, b blob)
insert into asked_documents values (1, '[1]', '[1]')
select * from json_table((select j from asked_documents limit 1), '$[*]' columns (v int path '$')) q
select * from json_table((select '[1]'), '$[*]' columns (v int path '$')) q
select * from asked_documents t, json_table(if(t.id in (select id from asked_documents), '[1]', '[2]'), '$[*]' columns (v int path '$')) q
select * from json_table(if(exists (select 1 from asked_documents), '[1]', '[2]'), '$[*]' columns (v int path '$')) q
select t.id, q.v from asked_documents t, json_table(if(t.id in (1, 2), '[1]', '[2]'), '$[*]' columns (v int path '$')) q
select q.v from asked_documents t, json_table(b, '$[*]' columns (v int path '$')) q
drop table asked_documents
