-- Keys longer than InnoDB has room for: cut off outside strict mode where they are not unique.
set sql_mode = ''
create table long_key (a varchar(1000), key (a))
show warnings
show create table long_key
create table refused (a varchar(1000), unique (a))
create table refused (a varchar(1000) primary key)
create table long_keys (a varchar(1200) charset latin1, b int, c varchar(769), key (b, a), key (c), key d (c(700), b), key e (a(400) desc, c(770)))
create table long_keys (a varchar(4000) charset latin1, b int, c varchar(769), key (a), key (c), key d (c(700), b), key e (c(770) desc))
show warnings
show create table long_keys
create table refused (a varchar(500), b varchar(500), key (a, b))
create table long_text (a text, b tinytext, c tinyblob, key (a(1000)), key (b(255)), key (c(255)))
show warnings
show create table long_text
create index i on long_key (a(900))
show warnings
alter table long_key add b varbinary(4000), add key (b)
show warnings
alter table long_key add unique (b)
alter table long_key modify a varchar(2000)
show create table long_key
insert into long_key values ('x', 'y'), (repeat('x', 1999), repeat('y', 3999)), (repeat('x', 1998), null)
select length(a), length(b) from long_key where a > 'x' order by a
select length(a) from long_key where a = repeat('x', 1998)
create table short_key (a varchar(700), key (a))
alter table short_key modify a varchar(900)
show warnings
show create table short_key
set sql_mode = default
create table refused (a varchar(1000), key (a))
create table refused (a text, key (a(1000)))
create index j on long_key (a(900))
-- ALTER TABLE makes documents of what numbers print.
create table documents (id int primary key auto_increment, i int, u bigint unsigned, d decimal(5,2), f double, g float, y year, f2 float(5,2))
insert into documents values (1, -5, 18446744073709551615, 1.50, 1e300, 0.1, 2020, 1.5), (2, null, null, null, null, null, null, null)
alter table documents modify i json, modify u json, modify d json, modify f json, modify g json, modify y json, modify f2 json
select * from documents
select json_type(i), json_type(u), json_type(d), json_type(f), json_type(g), json_type(y), json_type(f2) from documents
-- What is no pattern asks nothing of a document.
select json_schema_valid('{"pattern": "("}', '"b"'), json_schema_valid('{"pattern": "*"}', '"b"'), json_schema_valid('{"pattern": "a{2,1}"}', '"b"'), json_schema_valid('{"pattern": "["}', '"b"'), json_schema_valid('{"pattern": ""}', '"b"'), json_schema_valid('{"pattern": "(?<=a)b"}', '"b"'), json_schema_valid('{"pattern": "[b-a]"}', '"c"'), json_schema_valid('{"pattern": "^c"}', '"b"')
select json_schema_valid('{"patternProperties": {"(": {"type": "number"}}}', '{"a": "x"}'), json_schema_valid('{"patternProperties": {"(": {"type": "number"}}, "additionalProperties": false}', '{"a": "x"}'), json_schema_validation_report('{"pattern": "("}', '"b"')
