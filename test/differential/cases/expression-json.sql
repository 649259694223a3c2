select json_valid(0) as r
select json_valid(1) as r
select json_valid(-1) as r
select json_valid(7) as r
select json_valid(2.5) as r
select json_valid(-2.5) as r
select json_valid(1e3) as r
select json_valid('abc') as r
select json_valid('ABC') as r
select json_valid('') as r
select json_valid('12abc') as r
select json_valid('3.7') as r
select json_valid(null) as r
select json_valid('2024-02-29') as r
select json_valid('2024-02-29 13:14:15.678') as r
select json_valid(date'2024-02-29') as r
select json_valid(timestamp'2023-12-31 23:59:59.5') as r
select json_valid(time'10:11:12.5') as r
select json_valid(x'41') as r
select json_valid('日本') as r
select json_valid(99999999999) as r
select json_valid(18446744073709551615) as r
select json_valid(true) as r
select json_valid(cast(1.25 as decimal(10,4))) as r
select json_valid('%_') as r
select json_type(0) as r
select json_type(1) as r
select json_type(-1) as r
select json_type(7) as r
select json_type(2.5) as r
select json_type(-2.5) as r
select json_type(1e3) as r
select json_type('abc') as r
select json_type('ABC') as r
select json_type('') as r
select json_type('12abc') as r
select json_type('3.7') as r
select json_type(null) as r
select json_type('2024-02-29') as r
select json_type('2024-02-29 13:14:15.678') as r
select json_type(date'2024-02-29') as r
select json_type(timestamp'2023-12-31 23:59:59.5') as r
select json_type(time'10:11:12.5') as r
select json_type(x'41') as r
select json_type('日本') as r
select json_type(99999999999) as r
select json_type(18446744073709551615) as r
select json_type(true) as r
select json_type(cast(1.25 as decimal(10,4))) as r
select json_type('%_') as r
select json_length(0) as r
select json_length(1) as r
select json_length(-1) as r
select json_length(7) as r
select json_length(2.5) as r
select json_length(-2.5) as r
select json_length(1e3) as r
select json_length('abc') as r
select json_length('ABC') as r
select json_length('') as r
select json_length('12abc') as r
select json_length('3.7') as r
select json_length(null) as r
select json_length('2024-02-29') as r
select json_length('2024-02-29 13:14:15.678') as r
select json_length(date'2024-02-29') as r
select json_length(timestamp'2023-12-31 23:59:59.5') as r
select json_length(time'10:11:12.5') as r
select json_length(x'41') as r
select json_length('日本') as r
select json_length(99999999999) as r
select json_length(18446744073709551615) as r
select json_length(true) as r
select json_length(cast(1.25 as decimal(10,4))) as r
select json_length('%_') as r
select json_depth(0) as r
select json_depth(1) as r
select json_depth(-1) as r
select json_depth(7) as r
select json_depth(2.5) as r
select json_depth(-2.5) as r
select json_depth(1e3) as r
select json_depth('abc') as r
select json_depth('ABC') as r
select json_depth('') as r
select json_depth('12abc') as r
select json_depth('3.7') as r
select json_depth(null) as r
select json_depth('2024-02-29') as r
select json_depth('2024-02-29 13:14:15.678') as r
select json_depth(date'2024-02-29') as r
select json_depth(timestamp'2023-12-31 23:59:59.5') as r
select json_depth(time'10:11:12.5') as r
select json_depth(x'41') as r
select json_depth('日本') as r
select json_depth(99999999999) as r
select json_depth(18446744073709551615) as r
select json_depth(true) as r
select json_depth(cast(1.25 as decimal(10,4))) as r
select json_depth('%_') as r
select json_keys(0) as r
select json_keys(1) as r
select json_keys(-1) as r
select json_keys(7) as r
select json_keys(2.5) as r
select json_keys(-2.5) as r
select json_keys(1e3) as r
select json_keys('abc') as r
select json_keys('ABC') as r
select json_keys('') as r
select json_keys('12abc') as r
select json_keys('3.7') as r
select json_keys(null) as r
select json_keys('2024-02-29') as r
select json_keys('2024-02-29 13:14:15.678') as r
select json_keys(date'2024-02-29') as r
select json_keys(timestamp'2023-12-31 23:59:59.5') as r
select json_keys(time'10:11:12.5') as r
select json_keys(x'41') as r
select json_keys('日本') as r
select json_keys(99999999999) as r
select json_keys(18446744073709551615) as r
select json_keys(true) as r
select json_keys(cast(1.25 as decimal(10,4))) as r
select json_keys('%_') as r
select json_quote(0) as r
select json_quote(1) as r
select json_quote(-1) as r
select json_quote(7) as r
select json_quote(2.5) as r
select json_quote(-2.5) as r
select json_quote(1e3) as r
select json_quote('abc') as r
select json_quote('ABC') as r
select json_quote('') as r
select json_quote('12abc') as r
select json_quote('3.7') as r
select json_quote(null) as r
select json_quote('2024-02-29') as r
select json_quote('2024-02-29 13:14:15.678') as r
select json_quote(date'2024-02-29') as r
select json_quote(timestamp'2023-12-31 23:59:59.5') as r
select json_quote(time'10:11:12.5') as r
select json_quote(x'41') as r
select json_quote('日本') as r
select json_quote(99999999999) as r
select json_quote(18446744073709551615) as r
select json_quote(true) as r
select json_quote(cast(1.25 as decimal(10,4))) as r
select json_quote('%_') as r
select json_contains('[1,2]','[1,2]') as r
select json_contains('[1,2]','{"a": 1}') as r
select json_contains('[1,2]',null) as r
select json_contains('[1,2]','$.a') as r
select json_contains('[1,2]','$[0]') as r
select json_contains('[1,2]','1') as r
select json_contains('[1,2]',2) as r
select json_contains('[1,2]','x') as r
select json_contains('{"a": 1}','[1,2]') as r
select json_contains('{"a": 1}','{"a": 1}') as r
select json_contains('{"a": 1}',null) as r
select json_contains('{"a": 1}','$.a') as r
select json_contains('{"a": 1}','$[0]') as r
select json_contains('{"a": 1}','1') as r
select json_contains('{"a": 1}',2) as r
select json_contains('{"a": 1}','x') as r
select json_contains(null,'[1,2]') as r
select json_contains(null,'{"a": 1}') as r
select json_contains(null,null) as r
select json_contains(null,'$.a') as r
select json_contains(null,'$[0]') as r
select json_contains(null,'1') as r
select json_contains(null,2) as r
select json_contains(null,'x') as r
select json_contains('$.a','[1,2]') as r
select json_contains('$.a','{"a": 1}') as r
select json_contains('$.a',null) as r
select json_contains('$.a','$.a') as r
select json_contains('$.a','$[0]') as r
select json_contains('$.a','1') as r
select json_contains('$.a',2) as r
select json_contains('$.a','x') as r
select json_contains('$[0]','[1,2]') as r
select json_contains('$[0]','{"a": 1}') as r
select json_contains('$[0]',null) as r
select json_contains('$[0]','$.a') as r
select json_contains('$[0]','$[0]') as r
select json_contains('$[0]','1') as r
select json_contains('$[0]',2) as r
select json_contains('$[0]','x') as r
select json_contains('1','[1,2]') as r
select json_contains('1','{"a": 1}') as r
select json_contains('1',null) as r
select json_contains('1','$.a') as r
select json_contains('1','$[0]') as r
select json_contains('1','1') as r
select json_contains('1',2) as r
select json_contains('1','x') as r
select json_contains(2,'[1,2]') as r
select json_contains(2,'{"a": 1}') as r
select json_contains(2,null) as r
select json_contains(2,'$.a') as r
select json_contains(2,'$[0]') as r
select json_contains(2,'1') as r
select json_contains(2,2) as r
select json_contains(2,'x') as r
select json_contains('x','[1,2]') as r
select json_contains('x','{"a": 1}') as r
select json_contains('x',null) as r
select json_contains('x','$.a') as r
select json_contains('x','$[0]') as r
select json_contains('x','1') as r
select json_contains('x',2) as r
select json_contains('x','x') as r
select json_extract('[1,2]','[1,2]') as r
select json_extract('[1,2]','{"a": 1}') as r
select json_extract('[1,2]',null) as r
select json_extract('[1,2]','$.a') as r
select json_extract('[1,2]','$[0]') as r
select json_extract('[1,2]','1') as r
select json_extract('[1,2]',2) as r
select json_extract('[1,2]','x') as r
select json_extract('{"a": 1}','[1,2]') as r
select json_extract('{"a": 1}','{"a": 1}') as r
select json_extract('{"a": 1}',null) as r
select json_extract('{"a": 1}','$.a') as r
select json_extract('{"a": 1}','$[0]') as r
select json_extract('{"a": 1}','1') as r
select json_extract('{"a": 1}',2) as r
select json_extract('{"a": 1}','x') as r
select json_extract(null,'[1,2]') as r
select json_extract(null,'{"a": 1}') as r
select json_extract(null,null) as r
select json_extract(null,'$.a') as r
select json_extract(null,'$[0]') as r
select json_extract(null,'1') as r
select json_extract(null,2) as r
select json_extract(null,'x') as r
select json_extract('$.a','[1,2]') as r
select json_extract('$.a','{"a": 1}') as r
select json_extract('$.a',null) as r
select json_extract('$.a','$.a') as r
select json_extract('$.a','$[0]') as r
select json_extract('$.a','1') as r
select json_extract('$.a',2) as r
select json_extract('$.a','x') as r
select json_extract('$[0]','[1,2]') as r
select json_extract('$[0]','{"a": 1}') as r
select json_extract('$[0]',null) as r
select json_extract('$[0]','$.a') as r
select json_extract('$[0]','$[0]') as r
select json_extract('$[0]','1') as r
select json_extract('$[0]',2) as r
select json_extract('$[0]','x') as r
select json_extract('1','[1,2]') as r
select json_extract('1','{"a": 1}') as r
select json_extract('1',null) as r
select json_extract('1','$.a') as r
select json_extract('1','$[0]') as r
select json_extract('1','1') as r
select json_extract('1',2) as r
select json_extract('1','x') as r
select json_extract(2,'[1,2]') as r
select json_extract(2,'{"a": 1}') as r
select json_extract(2,null) as r
select json_extract(2,'$.a') as r
select json_extract(2,'$[0]') as r
select json_extract(2,'1') as r
select json_extract(2,2) as r
select json_extract(2,'x') as r
select json_extract('x','[1,2]') as r
select json_extract('x','{"a": 1}') as r
select json_extract('x',null) as r
select json_extract('x','$.a') as r
select json_extract('x','$[0]') as r
select json_extract('x','1') as r
select json_extract('x',2) as r
select json_extract('x','x') as r
select json_array('[1,2]','[1,2]') as r
select json_array('[1,2]','{"a": 1}') as r
select json_array('[1,2]',null) as r
select json_array('[1,2]','$.a') as r
select json_array('[1,2]','$[0]') as r
select json_array('[1,2]','1') as r
select json_array('[1,2]',2) as r
select json_array('[1,2]','x') as r
select json_array('{"a": 1}','[1,2]') as r
select json_array('{"a": 1}','{"a": 1}') as r
select json_array('{"a": 1}',null) as r
select json_array('{"a": 1}','$.a') as r
select json_array('{"a": 1}','$[0]') as r
select json_array('{"a": 1}','1') as r
select json_array('{"a": 1}',2) as r
select json_array('{"a": 1}','x') as r
select json_array(null,'[1,2]') as r
select json_array(null,'{"a": 1}') as r
select json_array(null,null) as r
select json_array(null,'$.a') as r
select json_array(null,'$[0]') as r
select json_array(null,'1') as r
select json_array(null,2) as r
select json_array(null,'x') as r
select json_array('$.a','[1,2]') as r
select json_array('$.a','{"a": 1}') as r
select json_array('$.a',null) as r
select json_array('$.a','$.a') as r
select json_array('$.a','$[0]') as r
select json_array('$.a','1') as r
select json_array('$.a',2) as r
select json_array('$.a','x') as r
select json_array('$[0]','[1,2]') as r
select json_array('$[0]','{"a": 1}') as r
select json_array('$[0]',null) as r
select json_array('$[0]','$.a') as r
select json_array('$[0]','$[0]') as r
select json_array('$[0]','1') as r
select json_array('$[0]',2) as r
select json_array('$[0]','x') as r
select json_array('1','[1,2]') as r
select json_array('1','{"a": 1}') as r
select json_array('1',null) as r
select json_array('1','$.a') as r
select json_array('1','$[0]') as r
select json_array('1','1') as r
select json_array('1',2) as r
select json_array('1','x') as r
select json_array(2,'[1,2]') as r
select json_array(2,'{"a": 1}') as r
select json_array(2,null) as r
select json_array(2,'$.a') as r
select json_array(2,'$[0]') as r
select json_array(2,'1') as r
select json_array(2,2) as r
select json_array(2,'x') as r
select json_array('x','[1,2]') as r
select json_array('x','{"a": 1}') as r
select json_array('x',null) as r
select json_array('x','$.a') as r
select json_array('x','$[0]') as r
select json_array('x','1') as r
select json_array('x',2) as r
select json_array('x','x') as r
select json_object('[1,2]','[1,2]') as r
select json_object('[1,2]','{"a": 1}') as r
select json_object('[1,2]',null) as r
select json_object('[1,2]','$.a') as r
select json_object('[1,2]','$[0]') as r
select json_object('[1,2]','1') as r
select json_object('[1,2]',2) as r
select json_object('[1,2]','x') as r
select json_object('{"a": 1}','[1,2]') as r
select json_object('{"a": 1}','{"a": 1}') as r
select json_object('{"a": 1}',null) as r
select json_object('{"a": 1}','$.a') as r
select json_object('{"a": 1}','$[0]') as r
select json_object('{"a": 1}','1') as r
select json_object('{"a": 1}',2) as r
select json_object('{"a": 1}','x') as r
select json_object(null,'[1,2]') as r
select json_object(null,'{"a": 1}') as r
select json_object(null,null) as r
select json_object(null,'$.a') as r
select json_object(null,'$[0]') as r
select json_object(null,'1') as r
select json_object(null,2) as r
select json_object(null,'x') as r
select json_object('$.a','[1,2]') as r
select json_object('$.a','{"a": 1}') as r
select json_object('$.a',null) as r
select json_object('$.a','$.a') as r
select json_object('$.a','$[0]') as r
select json_object('$.a','1') as r
select json_object('$.a',2) as r
select json_object('$.a','x') as r
select json_object('$[0]','[1,2]') as r
select json_object('$[0]','{"a": 1}') as r
select json_object('$[0]',null) as r
select json_object('$[0]','$.a') as r
select json_object('$[0]','$[0]') as r
select json_object('$[0]','1') as r
select json_object('$[0]',2) as r
select json_object('$[0]','x') as r
select json_object('1','[1,2]') as r
select json_object('1','{"a": 1}') as r
select json_object('1',null) as r
select json_object('1','$.a') as r
select json_object('1','$[0]') as r
select json_object('1','1') as r
select json_object('1',2) as r
select json_object('1','x') as r
select json_object(2,'[1,2]') as r
select json_object(2,'{"a": 1}') as r
select json_object(2,null) as r
select json_object(2,'$.a') as r
select json_object(2,'$[0]') as r
select json_object(2,'1') as r
select json_object(2,2) as r
select json_object(2,'x') as r
select json_object('x','[1,2]') as r
select json_object('x','{"a": 1}') as r
select json_object('x',null) as r
select json_object('x','$.a') as r
select json_object('x','$[0]') as r
select json_object('x','1') as r
select json_object('x',2) as r
select json_object('x','x') as r
