-- exact: what clients are told of the columns of results that no table has
/* described */ select 1 as a, strcmp('a', 'b') as b, field('a', 'b') as c, find_in_set('a', 'a,b') as d, datediff('2024-01-02', '2024-01-01') as e
/* described */ select 1 = 1 as a, json_valid('1') as b, sign(-2) as c, crc32('a') as d, quarter('2024-01-02') as e, microsecond('10:11:12') as f, cast(1 as unsigned) as g
/* described */ select pow(1, null) as a, not null as b, 1 < null as c, 1 xor 0 as d, 2 xor null as e
/* described */ select char(65, 66) as a, json_array(1) as b, quote('ab') as c, elt(1, 'ab', 'abc') as d, bin(2) as e
/* described */ select 1, 12345, -12, 1 + 1, 2 * 34, 10 % 3, concat(1, 'ab'), if(1 = 1, 1, 22)
/* described */ select 1, 12, -1, 100 + 1, 23 * 45, 1 % 3, concat(123, 'abc'), if(1 = 1, 1, 2)
/* described */ select addtime('1:1:1', '2:2:2') a, '2024-01-01' + interval 1 day b, left('abc', 2) c, concat_ws(',', 'a', 'b') d, format(12345678, 2) e, date_format('2024-01-01', '%Y-%m %H') f, repeat('a', 3) g, to_base64('abc') h, from_base64('YQ==') i
/* described */ select left('abc', n) a, date_format('2024-01-01', s) b, substr('abcdef', 3, 2) c, lpad('a', 5, 'b') d, space(3) e, sha2('a', 256) f, extract(year from '2024-01-01') g, extract(day_microsecond from '2024-01-01') h, time_format('1:1:1', '%H') i from (select 2 n, 'abc' s) d
/* described */ select period_diff(202401, 202312) a, uncompressed_length('a') b, row_count() c, found_rows() d, last_insert_id() e, is_free_lock('a') f, is_used_lock('a') g, sleep(0) h, benchmark(1, 1) i
/* described */ select cast(1 as signed) a, cast(1.5 as decimal(5,2)) b, cast(1 as double) c, cast('a' as char(3)) d, cast('a' as binary(3)) e, cast('1' as json) f, year('2024-01-01') g, round(2) h, unhex('41') i, inet_ntoa(1) j, inet_aton('1.2.3.4') k
