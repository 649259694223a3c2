-- Dates, times and years that JSON_TABLE and JSON_VALUE take out of documents, by the SQL mode.
select j.* from json_table('["2024-00-00", 20240101, 0, "0", 7, "7", 5.5, "0000-00-00"]', '$[*]' columns (v date path '$' default '"2000-01-01"' on error)) j
select j.* from json_table('["2024-00-00", 20240101, 0, "0", 7, "7", 5.5, "0000-00-00"]', '$[*]' columns (v datetime path '$' default '"2000-01-01"' on error)) j
select j.* from json_table('["2024-00-00", 20240101, 0, "0", 7, "7", 5.5, "0000-00-00", "10:20", -1]', '$[*]' columns (v time path '$' default '"10:00:00"' on error)) j
select j.* from json_table('["2024-00-00", 20240101, 0, "0", 7, "7", 5.5, "0000-00-00", "10:20", -1]', '$[*]' columns (v timestamp path '$' default '"2001-01-01 10:00:00"' on error)) j
select j.* from json_table('["2024-00-00", 20240101, 0, "0", 7, "7", 5.5, "0000-00-00", "10:20", -1, 2155, 2156, 1900, 70, "70", "00", "000", "0000", true, 0.4, "0.4"]', '$[*]' columns (v year path '$' default '"2001"' on error)) j
select json_value('[0]', '$[0]' returning date), json_value('[0]', '$[0]' returning datetime), json_value('["0000-00-00"]', '$[0]' returning date), json_value('["2024-00-00"]', '$[0]' returning date), json_value('[0]', '$[0]' returning time), json_value('["0"]', '$[0]' returning year), json_value('[0]', '$[0]' returning year)
select j.* from json_table('["0000-00-00"]', '$[*]' columns (v date path '$' error on error)) j
select j.* from json_table('["2024-00-00"]', '$[*]' columns (v date path '$' error on error)) j
set sql_mode = ''
select j.* from json_table('["2024-00-00", 20240101, 0, "0", 7, "7", 5.5, "0000-00-00"]', '$[*]' columns (v date path '$' default '"2000-01-01"' on error)) j
select j.* from json_table('["2024-00-00", 20240101, 0, "0", 7, "7", 5.5, "0000-00-00"]', '$[*]' columns (v datetime path '$' default '"2000-01-01"' on error)) j
select json_value('[0]', '$[0]' returning date), json_value('[0]', '$[0]' returning datetime), json_value('["0000-00-00"]', '$[0]' returning date), json_value('["2024-00-00"]', '$[0]' returning date), json_value('[0]', '$[0]' returning time), json_value('["0"]', '$[0]' returning year), json_value('[0]', '$[0]' returning year)
set sql_mode = 'NO_ZERO_DATE'
select json_value('[0]', '$[0]' returning date), json_value('[0]', '$[0]' returning datetime), json_value('["0000-00-00"]', '$[0]' returning date), json_value('["2024-00-00"]', '$[0]' returning date)
set sql_mode = default
select json_value('[20240101]', '$[0]' returning date), json_value('[20240101]', '$[0]' returning datetime), json_value('[101010]', '$[0]' returning time), json_value('[20240101.0]', '$[0]' returning date), json_value('[true]', '$[0]' returning date), json_value('[true]', '$[0]' returning time), json_value('[70]', '$[0]' returning year), json_value('["70"]', '$[0]' returning year), json_value('["00"]', '$[0]' returning year), json_value('["x"]', '$[0]' returning year),json_value('[true]', '$[0]' returning year), json_value('[2.6]', '$[0]' returning year), json_value('["2.6"]', '$[0]' returning year)
select json_value('["10:20:30"]', '$[0]' returning time), json_value('["2024-01-01 10:20:30"]', '$[0]' returning time), json_value('["2024-01-01"]', '$[0]' returning time), json_value('["0"]', '$[0]' returning time), json_value('["x"]', '$[0]' returning time), json_value('["0000-00-00"]', '$[0]' returning time), json_value('["10:20"]', '$[0]' returning date), json_value('["10:20:30"]', '$[0]' returning datetime), json_value('["20240101"]', '$[0]' returning datetime), json_value('["0"]', '$[0]' returning datetime), json_value('["2024-01-01x"]', '$[0]' returning datetime), json_value('["2024-01-01x"]', '$[0]' returning date), json_value('["2024-02-30"]', '$[0]' returning date)
select json_value('["2024-01-01x"]', '$[0]' returning datetime error on error)
select json_value('[20240101]', '$[0]' returning datetime error on error)
select json_value('["2024-00-00"]', '$[0]' returning datetime error on error)
select json_value('["0"]', '$[0]' returning datetime error on error)
select json_value('[1]', '$[0]' returning time error on error)
select json_value('["x"]', '$[0]' returning time error on error)
select json_value('["x"]', '$[0]' returning year error on error)
select json_value(json_array(cast('2024-01-01' as date)), '$[0]' returning datetime), json_value(json_array(cast('2024-01-01 10:20:30.5' as datetime(1))), '$[0]' returning date), json_value(json_array(cast('2024-01-01 10:20:30.5' as datetime(1))), '$[0]' returning time), json_value(json_array(cast('10:20:30.5' as time(1))), '$[0]' returning datetime) > '2026-01-01', json_value(json_array(cast('10:20:30.5' as time(1))), '$[0]' returning time(1)), json_value(json_array(cast('10:20:30.5' as time(1))), '$[0]' returning year), json_value(json_array(cast('2024-01-01' as date)), '$[0]' returning year), json_value(json_array(cast('2024-01-01' as date)), '$[0]' returning time)
select j.* from json_table('["2024-01-01x"]', '$[*]' columns (v date path '$' error on error)) j
select j.* from json_table('["2024-02-30"]', '$[*]' columns (v date path '$' error on error)) j
select j.* from json_table('["x"]', '$[*]' columns (v date path '$' error on error)) j
select j.* from json_table('["x"]', '$[*]' columns (v time path '$' error on error)) j
select j.* from json_table('[7]', '$[*]' columns (v datetime path '$' error on error)) j
select j.* from json_table('["2024-01-01 10:20"]', '$[*]' columns (v time path '$' error on error)) j
select j.* from json_table('["2024-01-01 10:20"]', '$[*]' columns (v year path '$' error on error)) j
select json_value('["00:00:00"]', '$[0]' returning time), json_value('["5"]', '$[0]' returning time), json_value('["101010"]', '$[0]' returning time), json_value('["10:20"]', '$[0]' returning time), json_value('["-10:20"]', '$[0]' returning time), json_value('["1 10:20"]', '$[0]' returning time), json_value('["10:20:30.6"]', '$[0]' returning time), json_value('["10:20:30x"]', '$[0]' returning time), json_value('["900:20:30"]', '$[0]' returning time), json_value('["2024-01-01 10:20:30.6"]', '$[0]' returning time)
select json_value('[2024]', '$[0]' returning year), json_value('["2024"]', '$[0]' returning year), json_value('[2023.6]', '$[0]' returning year), json_value('["2024.0"]', '$[0]' returning year), json_value('[1900]', '$[0]' returning year), json_value('[1901]', '$[0]' returning year), json_value('[2156]', '$[0]' returning year), json_value('[0]', '$[0]' returning year), json_value('["0000"]', '$[0]' returning year), json_value('[false]', '$[0]' returning year), json_value('[2024.0]', '$[0]' returning year), json_value('[" 2024"]', '$[0]' returning year)
select json_value('["x"]', '$[0]' returning date default '2024-01-01' on error), json_value('["x"]', '$[0]' returning time default '10:00' on error), json_value('["x"]', '$[0]' returning year default 24 on error), json_value('["x"]', '$[0]' returning year default 2024 on error)
select json_value('["x"]', '$[0]' returning year default 24 on error)
select json_value('["x"]', '$[0]' returning date default '0000-00-00' on error)
select json_value('["x"]', '$[0]' returning date default '2024-00-00' on error)
select json_value('["x"]', '$[0]' returning date default 20240101 on error)
select json_value('["x"]', '$[0]' returning time default 5 on error)
select json_value('["x"]', '$[0]' returning year default '24' on error)
select json_value('["x"]', '$[0]' returning year default '00' on error)
select j.* from json_table('["x"]', '$[*]' columns (v date path '$' default '"0000-00-00"' on error)) j
select j.* from json_table('["x"]', '$[*]' columns (v date path '$' default '20240101' on error)) j
select j.* from json_table('["x"]', '$[*]' columns (v year path '$' default '"24"' on error)) j
select j.* from json_table('["x"]', '$[*]' columns (v year path '$' default '"00"' on error)) j
select j.* from json_table('["10:20:30.6", "-10:20", "10:20x", "900:00:00", "1 10:20", "x", "", " ", 5.6, 8390000, 101010, true, "101010.5"]', '$[*]' columns (n for ordinality, c time path '$' null on error, d time(2) path '$' null on error, y year path '$' null on error)) j
select json_value('["x"]', '$[0]' returning date error on error)
select json_value('["x"]', '$[0]' returning year default '0' on error), json_value('["2024-1-1"]', '$[0]' returning date), json_value('["2024-1-1 1:2:3"]', '$[0]' returning datetime)
