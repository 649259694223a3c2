create table doc (id int primary key auto_increment, body json, name varchar(20) as (body->>'$.name') stored)
insert into doc (body) values ('{"name": "ann", "age": 30, "tags": ["x", "y"]}'), ('{"name": "bob", "age": 4.5, "nested": {"deep": [1, [2, 3]]}}'), ('[1, "two", null, true]'), ('"text"'), ('7'), (null)
insert into doc (body) values ('{broken')
select id, body from doc order by id
select id, name from doc order by id
select id, json_type(body), json_length(body), json_depth(body) from doc order by id
select id, body->'$.name', body->>'$.name' from doc order by id
select id, body->'$.tags[0]', body->'$.tags[last]', body->'$.nested.deep[1][0]' from doc order by id
select id, json_extract(body, '$.name', '$.age') from doc order by id
select id, json_extract(body, '$.*') from doc order by id
select id, json_extract(body, '$**.deep') from doc order by id
select id from doc where body->>'$.name' = 'ann'
select id from doc where body->'$.age' > 10
select id from doc where json_contains(body, '"x"', '$.tags')
select id from doc where json_contains_path(body, 'one', '$.age', '$.zip') order by id
select id from doc where json_contains_path(body, 'all', '$.age', '$.zip') order by id
select id, json_keys(body) from doc order by id
select json_set(body, '$.age', 31, '$.new', 'n') from doc where id = 1
select json_insert(body, '$.age', 31, '$.new', 'n') from doc where id = 1
select json_replace(body, '$.age', 31, '$.new', 'n') from doc where id = 1
select json_remove(body, '$.age', '$.tags[0]') from doc where id = 1
select json_array_append(body, '$.tags', 'z') from doc where id = 1
select json_array_insert(body, '$.tags[0]', 'z') from doc where id = 1
select json_merge_patch('{"a": 1, "b": 2}', '{"b": null, "c": 3}')
select json_merge_preserve('{"a": 1}', '{"a": 2}', '[3]')
select json_object('a', 1, 'b', null, 'c', json_array(1, 'x', 2.5))
select json_array(1, 1.5, 'a', null, true, date'2024-01-01')
select json_quote('a"b'), json_unquote('"a\\tb"'), json_unquote('plain')
select json_valid('{}'), json_valid('{'), json_valid(null)
select json_search('{"a": "x", "b": ["x", "y"]}', 'one', 'x'), json_search('{"a": "x", "b": ["x", "y"]}', 'all', 'x')
select json_overlaps('[1, 2]', '[2, 3]'), json_overlaps('{"a": 1}', '{"a": 2}')
select json_pretty('{"a": [1, 2]}')
select json_value('{"a": 1.5}', '$.a'), json_value('{"a": "x"}', '$.b')
select 3 member of('[1, 3]'), 'x' member of('[1, 3]')
select cast('{"b": 1, "a": 2}' as json), cast('[1,2 ,3]' as json), cast(1 as json), cast('"s"' as json)
select json_extract('{"a": 1}', 'a')
select json_extract('{"a": 1}', '$.')
select json_set('{"a": 1}', '$.a.b', 1), json_set('[1]', '$[3]', 2)
update doc set body = json_set(body, '$.age', 99) where id = 1
select body, name from doc where id = 1
select json_arrayagg(name) from doc where name is not null
select json_objectagg(id, name) from doc where id < 3
select * from json_table('[{"a": 1, "b": "x"}, {"a": 2}]', '$[*]' columns (a int path '$.a', b varchar(10) path '$.b')) as t order by a
select id from doc order by body->'$.age', id
select count(*) from doc where body is null
select body = cast('7' as json) from doc where id = 5
select json_type('1.5'), json_type('true'), json_type('null'), json_type('"a"'), json_type('[]'), json_type('{}')
select json_storage_size('{}') > 0
select '{"a": 1}' -> '$.a'
create table case_j (id int, d json)
insert into case_j values (1, '{"a": null, "b": "null", "c": 5, "d": "x", "e": 1.5, "f": true}')
select case json_extract(d, '$.a') when 'null' then 'yes' else 'no' end from case_j
select case json_extract(d, '$."a"') when 'null' then NULL else json_extract(d,'$.a') end from case_j
select case json_extract(d, '$.b') when 'null' then 'yes' else 'no' end from case_j
select case json_extract(d, '$.d') when 'x' then 'yes' when '"x"' then 'quoted' else 'no' end from case_j
select case json_extract(d, '$.c') when '5' then 'yes' else 'no' end from case_j
select case json_extract(d, '$.c') when 5 then 'yes' else 'no' end from case_j
select case json_extract(d, '$.c') when 5.0 then 'yes' else 'no' end from case_j
select case json_extract(d, '$.e') when '1.5' then 'yes' else 'no' end from case_j
select case json_extract(d, '$.f') when 'true' then 'yes' when true then 'bool' else 'no' end from case_j
select case json_extract(d, '$.f') when true then 'bool' else 'no' end from case_j
select case json_extract(d, '$.f') when 1 then 'one' else 'no' end from case_j
select case 'null' when json_extract(d, '$.a') then 'yes' else 'no' end from case_j
select case json_extract(d, '$.d') when json_extract(d, '$.d') then 'yes' else 'no' end from case_j
select json_extract(d, '$.a') = 'null', json_extract(d, '$.a') in ('null'), json_extract(d,'$.a') in ('null','x'), nullif(json_extract(d,'$.a'),'null') from case_j
select case cast('{"b":1,"a":2}' as json) when '{"a": 2, "b": 1}' then 'yes' else 'no' end
select case d when '{}' then 1 when 'null' then 2 else 3 end from case_j
select case json_extract(d, '$.a') when 'null' then null else json_unquote(json_extract(d,'$.a')) end from case_j
select case json_extract(d, '$.a') when 'NULL' then 'ci' else 'cs' end from case_j
select case json_extract(d, '$.c') when 5 then 'five' when '5' then 'text' else 'no' end from case_j
select case json_extract(d, '$.c') when '5' then 'text' when 5 then 'five' else 'no' end from case_j
select case json_extract(d, '$.e') when 1.5 then 'dec' else 'no' end from case_j
select case json_extract(d, '$.e') when 1.5e0 then 'dbl' else 'no' end from case_j
select case json_extract(d, '$.d') when date'2020-01-01' then 1 else 0 end from case_j
create table case_doc (a json, b varchar(20) collate utf8mb4_general_ci, c date, e enum('x','null'), y year)
insert into case_doc values ('"X"','"x"','2020-01-01','null',2020), ('null','NULL','2020-01-01','null',2020),('2020','2020','2020-01-01','x',2020),('"2020-01-01"','a','2020-01-01','x',2021)
select case a when b then 1 else 0 end, case b when a then 1 else 0 end from case_doc
select case a when null then 1 else 0 end from case_doc
create table opaque_blobs (id int primary key, b varbinary(20), bb blob, tb tinyblob, mb mediumblob, s varchar(9), lb longblob, big varbinary(1000), b70 blob(70000))
insert into opaque_blobs values (1, 'a', 'b', 'd', 'e', 'x', 'z', 'y', 'w')
select json_array(b, bb, tb, mb, lb, big, b70) from opaque_blobs
select json_array(uncompress(compress(s)), concat(lb), concat(mb), concat(lb, b), concat(big), concat(big, bb), repeat(b, 10), left(mb, 5000), left(mb, 70000), cast(lb as binary), cast(mb as binary), cast(b as binary)) from opaque_blobs
select json_array(x, y) from (select concat(mb) x, concat(lb) y from opaque_blobs limit 1) q
select json_arrayagg(mb), json_objectagg(id, lb), json_type(json_array(tb)->'$[0]'), json_type(json_extract(json_array(lb), '$[0]')) from opaque_blobs
-- Bits among numbers are one in a document.
create table chosen_bits (id int primary key, b bit(5), bb bit(64), n int)
insert into chosen_bits values (1, 3, 3, 12), (2, 5, 5, 1), (3, 0, 0, 4)
select json_array(if(id < 2, 100, b)), json_array(if(id < 2, b, 100)), json_array(case when n then b else 1 end), json_array(if(n, b, b)), json_array(if(n, bb, 1)), json_array(if(n, b, 1.5)), json_array(if(n, b, 'x')) from chosen_bits
select json_set('{}', '$.a', if(n > 2, 100, b)), cast(if(n > 2, 100, b) as json), concat(if(n > 2, 100, b)) from chosen_bits
create table json_times (j json)
insert into json_times values (cast(time'-01:00:00' as json)), (cast(time'-02:00:00' as json)), (cast(time'01:00:00' as json)), (cast(time'100:00:00' as json)), (cast(time'20:00:00.5' as json)), (cast(time'0:0:0' as json))
select j from json_times order by j
select min(j), max(j) from json_times
select j from json_times where j > cast(time'-01:30:00' as json) order by j
