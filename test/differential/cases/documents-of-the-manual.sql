-- Documents as the manual has them: creation, search, change, attributes, tables, schemas, comparison.
select json_array(1, "abc", null, true, curtime() is null), json_object('id', 87, 'name', 'carrot'), json_quote('null'), json_quote('"null"'), json_quote('[1, 2, 3]'), json_array(), json_object()
select json_object('a')
select json_object('a',1,'a',2,'b',null), json_object('',1), json_object('ä','ö')
select json_quote(1)
select json_quote(null), json_quote('a\tb"\\'), json_quote(cast('a' as json))
select json_contains('{"a": 1, "b": 2, "c": {"d": 4}}', '1', '$.a'), json_contains('{"a": 1, "b": 2, "c": {"d": 4}}', '1', '$.b'), json_contains('{"a": 1, "c": {"d": 4}}', '{"d": 4}', '$.a'), json_contains('{"a": 1, "c": {"d": 4}}', '{"d": 4}', '$.c'), json_contains('[1,2,[3]]','[1,3]'), json_contains('[1,2]','1'), json_contains('1','[1]'), json_contains(null,'1'), json_contains('[1]',null), json_contains('[1]','1','$[5]'), json_contains('[1,1.0]','1.0')
select json_contains('[1]','1','$[*]')
select json_contains('[1]','x')
select json_contains('[1]',1)
select json_contains_path('{"a": 1, "b": 2, "c": {"d": 4}}', 'one', '$.a', '$.e'), json_contains_path('{"a": 1, "b": 2, "c": {"d": 4}}', 'all', '$.a', '$.e'), json_contains_path('{"a": 1, "b": 2, "c": {"d": 4}}', 'one', '$.c.d'), json_contains_path('{"c": {"d": 4}}', 'one', '$.a.d'), json_contains_path('[1]','ONE','$[*]')
select json_contains_path('[1]','some','$')
select json_extract('[10, 20, [30, 40]]', '$[1]'), json_extract('[10, 20, [30, 40]]', '$[1]', '$[0]'), json_extract('[10, 20, [30, 40]]', '$[2][*]'), json_extract('[1]','$[1]'), json_extract('{"a":null}','$.a'), json_extract(null,'$'), json_extract('[1]',null), json_extract('{"a":[1,{"b":2}]}','$.a[1].b'), json_extract('[1,2,3]','$[0]','$[9]')
create table jemp (c json, g int)
insert into jemp values ('{"id": "1", "name": "Fred"}', 1), ('{"id": "2", "name": "Wilma"}', 2), ('{"id": "3", "name": "Barney"}', 3), ('{"id": "4", "name": "Betty"}', 4)
select c, json_extract(c, '$.id'), g from jemp where json_extract(c, '$.id') > 1 order by json_extract(c, '$.name')
select c, c->'$.id', g from jemp where c->'$.id' > 1 order by c->'$.name'
select c->'$.name', c->>'$.name', json_unquote(c->'$.name'), length(c->>'$.name') from jemp where g > 2
select c->'$.name' = 'Fred', c->>'$.name' = 'Fred', c->'$.name' = '"Fred"', c->'$.id' + 1 from jemp where g = 1
delete from jemp where c->'$.id' = '4'
update jemp set c = json_set(c,'$.age',g*10) where c->>'$.name' like 'B%'
select * from jemp order by g
select c->'$[*]' from jemp limit 1
select c->'x' from jemp
select c->1 from jemp
select g->'$.a' from jemp
select json_keys('{"a": 1, "b": {"c": 30}}'), json_keys('{"a": 1, "b": {"c": 30}}', '$.b'), json_keys('{}'), json_keys(null)
select json_overlaps('[1,3,5,7]', '[2,5,7]'), json_overlaps('[1,3,5,7]', '[2,6,8]'), json_overlaps('[[1,2],[3,4],5]', '[1,[2,3],[4,5]]'), json_overlaps('{"a":1,"b":10,"d":10}', '{"c":1,"e":10,"f":1,"d":10}'), json_overlaps('{"a":1,"b":10,"d":10}', '{"a":5,"e":10,"f":1,"d":20}'), json_overlaps('5','5'), json_overlaps('5','6'), json_overlaps('[4,5,6,7]','6'), json_overlaps('[4,5,"6",7]','6'), json_overlaps('[4,5,6,7]','"6"'), json_overlaps(null,'1')
set @j = '["abc", [{"k": "10"}, "def"], {"x":"abc"}, {"y":"bcd"}]'
select json_search(@j, 'one', 'abc'), json_search(@j, 'all', 'abc'), json_search(@j, 'all', 'ghi'), json_search(@j, 'all', '10'), json_search(@j, 'all', '10', null, '$'), json_search(@j, 'all', '10', null, '$[*]'), json_search(@j, 'all', '10', null, '$**.k'), json_search(@j, 'all', '10', null, '$[*][0].k'), json_search(@j, 'all', '10', null, '$[1]'), json_search(@j, 'all', '10', null, '$[1][0]'), json_search(@j, 'all', 'abc', null, '$[2]'), json_search(@j, 'all', '%a%'), json_search(@j, 'all', '%b%', '', '$[3]'), json_search(@j, 'all', '%b%', null, '$[0]')
select json_search(@j,'x','a')
select json_search(@j,'one','a','ab')
select json_search(@j,'one',null), json_search('["a%b"]','one','a|%b','|'), json_search('["A"]','one','a'), json_search(null,'one','a'), json_search('["1"]','one',1), json_search('[1]','one','1')
select json_value('{"fname": "Joe", "lname": "Palmer"}', '$.fname'), json_value('{"item": "shoes", "price": "49.95"}', '$.price' returning decimal(4,2)), json_value('{"a":1}','$.b'), json_value('{"a":1}','$.b' default 'x' on empty), json_value('{"a":"x"}','$.a' returning signed default 5 on error), json_value('[1,2]','$'), json_value('{"a":null}','$.a'), json_value('{"a":true}','$.a' returning unsigned), json_value('{"a":"2024-01-01"}','$.a' returning date), json_value('{"a":[1]}','$.a' returning json), json_value('{"a":1.5}','$.a' returning float), json_value('{"a":1.5}','$.a' returning char(1))
select json_value('{"a":1}','$.b' error on empty)
select json_value('{"a":"x"}','$.a' returning signed error on error)
select json_value('{"a":"x"}','$.a' returning signed)
select json_value('x','$')
select json_value('[1]','$[*]')
select 17 member of('[23, "abc", 17, "ab", 10]'), 'ab' member of('[23, "abc", 17, "ab", 10]'), 7 member of('[23, "abc", 17, "ab", 10]'), 17 member of('[23, "abc", "17", "ab", 10]'), '17' member of('[23, "abc", 17]'), cast('[4,5]' as json) member of('[[3,4],[4,5]]'), json_array(4,5) member of('[[3,4],[4,5]]'), 1 member of('1'), null member of('[null]'), 'a' member of(null)
select 1 member of('x')
select json_array_append('["a", ["b", "c"], "d"]', '$[1]', 1), json_array_append('["a", ["b", "c"], "d"]', '$[0]', 2), json_array_append('["a", ["b", "c"], "d"]', '$[1][0]', 3), json_array_append('{"a": 1, "b": [2, 3], "c": 4}', '$.b', 'x'), json_array_append('{"a": 1}', '$.c', 'y'), json_array_append('{"a": 1}', '$', 'z'), json_array_append('[1]','$',null), json_array_append(null,'$',1), json_array_append('[1]',null,1)
select json_array_append('[1]','$[*]',1)
select json_array_append('[1]','$')
select json_array_insert('["a", {"b": [1, 2]}, [3, 4]]', '$[1]', 'x'), json_array_insert('["a", {"b": [1, 2]}, [3, 4]]', '$[100]', 'x'), json_array_insert('["a", {"b": [1, 2]}, [3, 4]]', '$[1].b[0]', 'x'), json_array_insert('["a", {"b": [1, 2]}, [3, 4]]', '$[2][1]', 'y'), json_array_insert('["a", {"b": [1, 2]}, [3, 4]]', '$[0]', 'x', '$[2][1]', 'y'), json_array_insert('[1]','$[0].a[0]',5)
select json_array_insert('[1]','$',5)
select json_array_insert('[1]','$.a',5)
select json_insert('{ "a": 1, "b": [2, 3]}', '$.a', 10, '$.c', '[true, false]'), json_insert('{ "a": 1}', '$.c', cast('[true, false]' as json)), json_insert('[1]','$[5]',2), json_insert('1','$[1]',2), json_insert('{"a":1}','$.b.c',2), json_insert('{"a":1}','$[0]',2), json_insert('{"a":1}','$[1]',2)
select json_merge_patch('[1, 2]', '[true, false]'), json_merge_patch('{"name": "x"}', '{"id": 47}'), json_merge_patch('1', 'true'), json_merge_patch('[1, 2]', '{"id": 47}'), json_merge_patch('{"a": 1, "b":2}','{ "a": 3, "c":4 }'), json_merge_patch('{"a": 1, "b":2}','{ "a": 3, "c":4 }','{ "a": 5, "d":6 }'), json_merge_patch('{"a":1, "b":2}', '{"b":null}'), json_merge_patch('{"a":{"x":1}}', '{"a":{"y":2}}'), json_merge_patch(null,'{}'), json_merge_patch('{}',null), json_merge_patch('{"a":1}',null,'[1]')
select json_merge_preserve('[1, 2]', '[true, false]'), json_merge_preserve('{"name": "x"}', '{"id": 47}'), json_merge_preserve('1', 'true'), json_merge_preserve('[1, 2]', '{"id": 47}'), json_merge_preserve('{ "a": 1, "b": 2 }', '{ "a": 3, "c": 4 }'), json_merge_preserve('{ "a": 1, "b": 2 }','{ "a": 3, "c": 4 }', '{ "a": 5, "d": 6 }'), json_merge_preserve('{"a":{"x":1}}', '{"a":{"x":2}}')
select json_merge('[1]','[2]')
select json_remove('["a", ["b", "c"], "d"]', '$[1]'), json_remove('["a"]','$[5]'), json_remove('{"a":1,"b":2}','$.a','$.b'), json_remove('[1,2,3]','$[0]','$[0]'), json_remove(null,'$.a'), json_remove('[1]',null)
select json_remove('[1]','$')
select json_remove('[1]','$[*]')
select json_replace('{ "a": 1, "b": [2, 3]}', '$.a', 10, '$.c', '[true, false]'), json_set('{ "a": 1, "b": [2, 3]}', '$.a', 10, '$.c', '[true, false]'), json_set('{}','$.a',1.0,'$.b',1e0,'$.c',true,'$.d',null,'$.e',date'2024-01-01','$.f',x'41'), json_replace('[1]','$',2), json_set('[1]','$[0][0]',5)
select json_unquote('"abc"'), json_unquote('[1, 2, 3]'), json_unquote('"\\t\\u0032"'), json_unquote('abc'), json_unquote(null), json_unquote('"abc'), json_unquote(json_array('a')), json_unquote('""')
select json_unquote('"a"b"')
select json_unquote(1)
select json_depth('{}'), json_depth('[]'), json_depth('true'), json_depth('[10, 20]'), json_depth('[[], {}]'), json_depth('[10, {"a": 20}]'), json_depth(null)
select json_length('[1, 2, {"a": 3}]'), json_length('{"a": 1, "b": {"c": 30}}'), json_length('{"a": 1, "b": {"c": 30}}', '$.b'), json_length('"abc"'), json_length('null'), json_length(null), json_length('[1,2]','$[5]'), json_length('[1,2]','$[*]')
select json_type('{"a": [10, true]}'), json_type('10'), json_type('true'), json_type('null'), json_type(null), json_type('1.5'), json_type('"a"'), json_type('[]'), json_type('1e5'), json_type('18446744073709551615'), json_type('-1'), json_type('99999999999999999999')
select json_type(1)
select json_type('hello')
select json_valid('{"a": 1}'), json_valid('hello'), json_valid('"hello"'), json_valid(null), json_valid(1), json_valid(''), json_valid('null'), json_valid(json_array()), json_valid(date'2024-01-01'), json_valid(x'31')
set @schema = '{"type": "object","properties": {"latitude": {"type": "number","minimum": -90,"maximum": 90},"longitude": {"type": "number","minimum": -180,"maximum": 180}},"required": ["latitude", "longitude"]}'
select json_schema_validation_report(@schema, '{"latitude": 63.444697,"longitude": 10.445118}'), json_schema_validation_report(@schema, '{"latitude": 63.444697,"longitude": 310.445118}')
select json_schema_valid('[]','{}')
select json_schema_valid('x','{}')
select json_schema_valid('{"$ref":"#/a"}','{}')
select json_pretty('123'), json_pretty('[1,3,5]'), json_pretty('{"a":"10","b":"15","x":"25"}'), json_pretty('["a",1,{"key1":"value1"},"5",     "77" , {"key2":["value3","valueX","valueY"]},"j", "2"   ]'), json_pretty('[]'), json_pretty('{}'), json_pretty(null)
select json_pretty('x')
select json_storage_size('{"a": 1000, "b": "a"}'), json_storage_size('[100, "sakila", [1, 3, 5], 425.05]'), json_storage_size('1'), json_storage_size(null), json_storage_size('null')
select * from json_table('[{"a":"3"},{"a":2},{"b":1},{"a":0},{"a":[1,2]}]', '$[*]' columns(rowid for ordinality, ac varchar(100) path '$.a' default '111' on empty default '999' on error, aj json path '$.a' default '{"x": 333}' on empty, bx int exists path '$.b')) as tt
select * from json_table('[{"x":2,"y":"8"},{"x":"3","y":"7"},{"x":"4","y":6}]', '$[*]' columns(xval varchar(100) path '$.x', yval varchar(100) path '$.y')) as jt1
select * from json_table('[{"a":1,"b":[11,111]},{"a":2,"b":[22,222]},{"a":3}]', '$[*]' columns(a int path '$.a', nested path '$.b[*]' columns (b int path '$'))) as jt where b is not null
select * from json_table('[{"a":1,"b":[11,111]},{"a":2,"b":[22,222]}]', '$[*]' columns(a int path '$.a', nested path '$.b[*]' columns (b1 int path '$'), nested path '$.b[*]' columns (b2 int path '$'))) as jt
select * from json_table('[{"a":"abc"}]', '$[*]' columns(a int path '$.a')) as jt
select * from json_table('[{"a":"abc"}]', '$[*]' columns(a int path '$.a' error on error)) as jt
select * from json_table('[{}]', '$[*]' columns(a int path '$.a' error on empty)) as jt
select * from json_table('[1,2]', '$[*]' columns(a int path '$')) jt
select * from json_table('[1,2]', '$[*]' columns(a int path '$'))
select * from json_table('x', '$[*]' columns(a int path '$')) jt
select * from json_table(null, '$[*]' columns(a int path '$')) jt
select json_arrayagg(g), json_objectagg(g,c->'$.id'), json_arrayagg(null) from jemp
select json_arrayagg(g), json_objectagg('a',g) from jemp where 0
select json_objectagg(null,1) from jemp
select cast('{"a":1}' as json) = cast('{"a": 1.0}' as json), cast('[1]' as json) < cast('[2]' as json), cast('1' as json) < cast('"a"' as json), cast('true' as json) > cast('[]' as json), cast('null' as json) < cast('1' as json), cast('1' as json) = 1, cast('"a"' as json) = 'a', cast('"a"' as json) = 'A', json_array(1) = '[1]', json_object() = '{}', cast('1.0' as json) = cast('1' as json), cast('{}' as json) < cast('[]' as json)
select cast('1' as json) + 1, cast('"1"' as json) + 1, cast('true' as json) + 1, cast('[1]' as json) + 1, cast('null' as json) + 1, concat(cast('"a"' as json)), cast('"a"' as json) like '%a%', cast('1' as json) is null, cast('null' as json) is null, not cast('0' as json), if(cast('[]' as json),1,2), cast('null' as json) <=> null
select greatest(cast('1' as json), cast('2' as json)), least(cast('"a"' as json),'b'), coalesce(cast(null as json), json_array()), ifnull(cast('1' as json),2), nullif(cast('1' as json),1), cast('1' as json) in (1,2), cast('"x"' as json) between 'a' and 'z', case cast('1' as json) when 1 then 'y' end
select max(c->'$.id'), min(c->>'$.id'), sum(c->'$.id'), count(distinct c->'$.name'), avg(c->>'$.id'), group_concat(c->>'$.name' order by c->>'$.name'), bit_or(c->'$.id') from jemp
create table jb (b blob, j json)
insert into jb values (repeat('x',100), null)
update jb set j = json_object('b', b)
select j, j->>'$.b', json_length(j), json_storage_size(j) > 100 from jb
select j = json_object('b', b), json_size from (select j, b, json_storage_size(j) json_size from jb) t
