-- The functions and operators of the manual: numbers, texts, addresses, identifiers, regular expressions, casts, documents.
select 1 is not unknown
select 0 is true, 1 is true, null is true, null is not false, 0 is not false
select abs(2), abs(-32), abs(-9223372036854775808)
select abs(-9223372036854775807), abs('-9223372036854775808'), abs(cast(-9223372036854775808 as decimal(20,0)))
select acos(1), acos(1.0001), acos(0)
select asin(0.2), asin('foo')
select atan(2), atan(-2), atan(-2,2), atan2(pi(),0)
select ceiling(1.23), ceiling(-1.23), ceil(9223372036854775807.5), ceil(-0.5), ceil('12.5x')
select floor(1.23), floor(-1.23), floor(18446744073709551615.9), floor(1e20), floor(null)
select conv('a',16,2), conv('6E',18,8), conv(-17,10,-18), conv(10+'10'+'10'+X'0a',10,10)
select conv('zz',36,10), conv('zz',37,10), conv('zz',1,10), conv('z',36,-36), conv('',10,2), conv('-1',10,16), conv('-1',10,-16), conv('18446744073709551616',10,16), conv('1.9',10,2), conv(null,10,2), conv(1,null,2), conv('9',8,10)
select conv(255,10,16), conv('ff',16,10)+1, conv('FFFFFFFFFFFFFFFF',16,-10), conv('7fffffffffffffff',16,10), conv(1e3,10,16), conv(x'41',16,10), conv(b'11',10,2)
select cos(pi()), cot(12), cot(0)
select cot(0.0), cot('0')
select crc32('MySQL'), crc32('mysql'), crc32(null), crc32(''), crc32(1), crc32(x'00'), crc32(1.50), crc32('ä')
select degrees(pi()), degrees(pi() / 2), exp(2), exp(-2), exp(0), exp(1000)
select exp(710)
select exp('710')
select format(12332.123456, 4), format(12332.1,4), format(12332.2,0), format(12332.2,2,'de_DE')
select ln(2), ln(-2), ln(0), log(2), log(-2), log(2,65536), log(10,100), log(1,100), log(0,2), log(-1,2), log(2,0), log(2,-1), log2(65536), log2(-100), log10(2), log10(100), log10(-100)
select mod(234, 10), 253 % 7, mod(29,9), 29 mod 9, mod(34.5,3), mod(5,0), -5 % 3, 5 % -3, -5.5 % 2, 5 % null, 5e0 % 0, 5.5 % 0.0, 18446744073709551615 % 10, -1 % 18446744073709551615, '17x' % 5, 17 % '5x'
select pow(2,2), pow(2,-2), power(0,0), pow(0,-1)
select pow(-1, 0.5)
select pow(2,1024)
select pow('2','3x'), pow(null,1), pow(1,null), pow(10,18), pow(10,15), pow(1e10,2)
select radians(90), radians(-180), radians(null)
select round(-1.23), round(-1.58), round(1.58), round(1.298, 1), round(1.298, 0), round(23.298, -1), round(.12345678901234567890123456789012345, 35), round(150.000,2), round(150,2)
select round(12345,-2), round(15,-1), round(14,-1), round(-15,-1), round(18446744073709551615,-1), round(9223372036854775807,-1), round(9223372036854775807,-19), round(5,-20), round(1.5,null), round(null,1), round('1.55',1), round('abc'), round(1.005,2), round(1.005e0,2), round(1e308,-308), round(1.5,31), round(1.5, -100), round(1.5,100)
select round(18446744073709551615,-2)
select round(9223372036854775807,-2)
select sign(-32), sign(0), sign(234), sign(null), sign('-1x'), sign(-0.0), sign(18446744073709551615), sign(1e-300), sign(-0e0)
select sin(pi()), round(sin(pi())), sqrt(4), sqrt(20), sqrt(-16), tan(pi()), tan(pi()+1), sqrt(0), sqrt(-0e0)
select truncate(1.223,1), truncate(1.999,1), truncate(1.999,0), truncate(-1.999,1), truncate(122,-2), truncate(10.28*100,0)
select truncate(1.5e0,0), truncate(-0.99,0), truncate(9223372036854775807,-1), truncate(18446744073709551615,-1), truncate(1.99,null), truncate(null,1), truncate('12.99',1), truncate(12345.6789,-10), truncate(12345.6789,10), truncate(1e20,-19), truncate(5,5)
select 3+5, 3-5, - 2, 3*5, 18014398509481984*18014398509481984.0
select 18014398509481984*18014398509481984
select 3/5, 102/(1-1), 5 div 2, -5 div 2, 5 div -2, -5 div -2, 5.9 div 2.9, 5 div 0, 5.5 div 0.3, '7' div '2', 1e10 div 3, 7 div null
select 9223372036854775807 + 1
select 9223372036854775807.0 + 1, cast(9223372036854775807 as unsigned) + 1
select 18446744073709551615 + 1
select -(-9223372036854775808)
select - -9223372036854775808
select -9223372036854775809, - 9223372036854775809, -18446744073709551615, -18446744073709551616
select cast(0 as unsigned) - 1
select cast(1 as unsigned) - 2.0, cast(1 as unsigned) - 2e0, cast(1 as unsigned)*-1
select cast(1 as unsigned)*-1
select 9223372036854775808 - 1, 9223372036854775808 - 9223372036854775809
select -9223372036854775808 - 1
select -9223372036854775808 * -1
select -9223372036854775808 div -1
select -9223372036854775808 % -1
select 9223372036854775808 div -1
select 1e308*10
select 1e308+1e308
select -1e308-1e308
select 1e308/1e-10
select 1e-320/10, 1e-400, 1e400
select 1e400
select -1e400
select 0.1+0.2, 0.1e0+0.2e0, 0.1+0.2e0, 1/3, 1/3.0, 1.000/3, 1/3e0, 10/3.00000, 1/7*7, 4/2, 4.00/2, 1.1*1.1, 1.10*1.100, 0.1*0.1*0.1
select (14620 / 9432456) / (24250 / 9432456), 14620/24250
select 99999999999999999999999999999999999999999999999999999999999999999 + 1
select 99999999999999999999999999999999999999999999999999999999999999999 * 2
select 99999999999999999999999999999999999999999999999999999999999999999 * 10
select 0.000000000000000000000000000000000000000001 * 10
select ~'abc', ~x'ff', ~_binary x'ff', hex(~_binary x'f0f1'), hex(x'0f' | x'f0'), hex(_binary x'0f' | _binary x'f0'), hex(_binary x'0f' ^ _binary x'ff'), hex(_binary x'0f' & _binary x'3c'), hex(_binary x'0f0f' << 4), hex(_binary x'0f0f' >> 4), hex(_binary x'01' << 8), hex(_binary x'01' << 0), hex(_binary x'01' << -1), hex(_binary x'' << 1)
select hex(_binary x'0f' | _binary x'f0f0')
select bit_count(29), bit_count(b'101010'), bit_count(_binary x'ff00ff'), bit_count(-1), bit_count('12x'), bit_count(null), bit_count(1.5), bit_count(x'ffff'), bit_count(18446744073709551616), bit_count(1e30)
select hex(inet6_aton('fdfe::5a55:caff:fefa:9089')), hex(inet6_aton('10.0.5.9')), inet6_ntoa(inet6_aton('fdfe::5a55:caff:fefa:9089')), inet6_ntoa(inet6_aton('10.0.5.9')), inet6_ntoa(unhex('FDFE0000000000005A55CAFFFEFA9089')), inet6_ntoa(unhex('0A000509'))
select hex(inet6_aton('::ffff:1.2.3.4')), hex(inet6_aton('1:2:3:4:5:6:7:8')), hex(inet6_aton('1::8')), inet6_aton('1:2:3:4:5:6:7:8:9'), inet6_aton('::g'), inet6_aton(''), inet6_aton(null), inet6_aton('1.2.3'), inet6_aton('1.2.3.256'), inet6_aton('::1%eth0')
select is_ipv4('10.0.5.9'), is_ipv4('10.0.5.256'), is_ipv4(''), is_ipv4(null), is_ipv4('10.0.5'), is_ipv4(' 1.2.3.4'), is_ipv4('01.02.03.04'), is_ipv4('001.1.1.1'), is_ipv4('0001.1.1.1'), is_ipv6('10.0.5.9'), is_ipv6('::1'), is_ipv6('::'), is_ipv6(':::'), is_ipv6('1::2::3'), is_ipv6('::ffff:1.2.3.4'), is_ipv6(null), is_ipv6('12345::')
select is_ipv4_compat(inet6_aton('::10.0.5.9')), is_ipv4_compat(inet6_aton('::ffff:10.0.5.9')), is_ipv4_compat(inet6_aton('192.168.0.1')), is_ipv4_compat(inet6_aton('::c0a8:0001')), is_ipv4_compat(null), is_ipv4_compat('x'), is_ipv4_mapped(inet6_aton('::10.0.5.9')), is_ipv4_mapped(inet6_aton('::ffff:10.0.5.9')), is_ipv4_mapped(inet6_aton('192.168.0.1')), is_ipv4_mapped(inet6_aton('::ffff:c0a8:1')), is_ipv4_mapped(null), is_ipv4_compat(inet6_aton('::1')), is_ipv4_compat(inet6_aton('::'))
select is_uuid('6ccd780c-baba-1026-9564-5b8c656024db'), is_uuid('6CCD780C-BABA-1026-9564-5B8C656024DB'), is_uuid('6ccd780cbaba102695645b8c656024db'), is_uuid('{6ccd780c-baba-1026-9564-5b8c656024db}'), is_uuid('6ccd780c-baba-1026-9564-5b8c6560'), is_uuid(null), is_uuid(rand()), is_uuid('{6ccd780cbaba102695645b8c656024db}'), is_uuid('6ccd780c-baba1026-9564-5b8c656024db'), is_uuid('')
set @uuid = '6ccd780c-baba-1026-9564-5b8c656024db'
select bin_to_uuid(uuid_to_bin(@uuid)), bin_to_uuid(uuid_to_bin(@uuid,0),0), bin_to_uuid(uuid_to_bin(@uuid,1),1), bin_to_uuid(uuid_to_bin(@uuid,0),1), bin_to_uuid(uuid_to_bin(@uuid,1),0), bin_to_uuid(null), bin_to_uuid(null,1)
select uuid_to_bin('abc')
select uuid_to_bin('')
select bin_to_uuid('abc')
select bin_to_uuid(x'00')
select uuid_to_bin(123)
select bin_to_uuid(repeat('a',16)), bin_to_uuid(repeat('a',16),null)
select name_const('myname', 14), name_const('a', -1), name_const('b','x'), name_const('c',null)
select name_const('myname', 1+1)
select name_const(concat('a','b'), 1)
select name_const(null, 1)
select name_const('x', now())
select name_const(1, 2)
select name_const('x', 1.5) + 1
select any_value(1), any_value(null), any_value('a'), any_value(1,2)
select grouping(1)
select default(1)
select default(a)
select uuid() = uuid(), length(uuid()), uuid_short() is null, charset(uuid()), collation(uuid())
select uuid(1)
select uuid_short(1)
select benchmark(1,2), benchmark(0,1), benchmark(-1,1), benchmark(null,1)
select benchmark('a',1)
select charset('abc'), charset(convert('abc' using latin1)), charset(user()), charset(1), charset(null), charset(x'41'), charset(now()), charset(cast(1 as char)), charset(json_array()), charset(1.5), charset(b'1'), charset(database())
select coercibility('abc' collate utf8mb4_swedish_ci), coercibility(user()), coercibility('abc'), coercibility(1000), coercibility(null), coercibility(concat('a',1)), coercibility(@uuid), coercibility(x'41'), coercibility(now()), coercibility(version()), coercibility(database()), coercibility(_latin1'a'), coercibility(cast('a' as char)), coercibility(convert('a' using latin1)), coercibility(cast('a' as binary)), coercibility(upper('a')), coercibility(json_array()), coercibility(date'2024-01-01'), coercibility((select 'a')), coercibility(if(1,'a',1)), coercibility(coalesce(null,'a')), coercibility(true)
select collation('abc'), collation(_utf8mb4'abc'), collation(_latin1'abc'), collation(1), collation(null), collation(x'41'), collation(user()), collation(cast('a' as char character set latin1)), collation('a' collate utf8mb4_bin), collation(concat('a' collate utf8mb4_bin, 'b')), collation(json_array()), collation(concat(1,2)), collation(cast('a' as binary))
select connection_id() > 0, current_role(), found_rows(), row_count(), database(), schema()
select last_insert_id('12abc'), last_insert_id(-1), last_insert_id(1.5)
select icu_version() is not null, ps_current_thread_id() > 0, roles_graphml(), current_user() is not null
select format_bytes(512), format_bytes(18446644073709551615), format_bytes(1024), format_bytes(1023), format_bytes(-1), format_bytes(null), format_bytes('abc'), format_bytes(1e20), format_bytes(1048576), format_bytes(1.5), format_bytes(0), format_bytes(1e25)
select format_pico_time(3501), format_pico_time(188732396662000), format_pico_time(null), format_pico_time(0), format_pico_time(999), format_pico_time(1000), format_pico_time(1e6), format_pico_time(1e9), format_pico_time(1e12), format_pico_time(6e13), format_pico_time(3.6e15), format_pico_time(8.64e16), format_pico_time(-1), format_pico_time('x')
select isnull(1+1), isnull(1/0), 1 is null, null is null, interval(23, 1, 15, 17, 30, 44, 200), interval(10, 1, 10, 100, 1000), interval(22, 23, 30, 44, 200), interval(null,1,2), interval(5,null,4,6), interval('7',1,5.5,7), interval(1,'a',2)
select coalesce(null,1), coalesce(null,null,null), coalesce(1,'a'), coalesce(null,1.5,'x'), coalesce(null, date'2024-01-01', 'x'), greatest(2,0), greatest(34.0,3.0,5.0,767.0), greatest('B','A','C'), least(2,0), least(34.0,3.0,5.0,767.0), least('B','A','C'), greatest(1,null), least(1,'a'), greatest('10',9), greatest('10','9'), least('10',9), greatest(1,1.5,2e0)
select strcmp('text','text2'), strcmp('text2','text'), strcmp('text','text'), strcmp(_utf8mb4 'x' collate utf8mb4_0900_ai_ci, _utf8mb4 'X' collate utf8mb4_0900_ai_ci), strcmp('a',null), strcmp(1,'1'), strcmp(10,9)
select strcmp(_latin1 'mysql' collate latin1_general_ci, _latin1 'x' collate latin1_general_cs)
set @s1 = _utf8mb4 'x' collate utf8mb4_0900_ai_ci, @s2 = _utf8mb4 'X' collate utf8mb4_0900_ai_ci, @s3 = _utf8mb4 'x' collate utf8mb4_0900_as_cs, @s4 = _utf8mb4 'X' collate utf8mb4_0900_as_cs
select strcmp(@s1, @s2), strcmp(@s3, @s4)
select strcmp(@s1, @s3)
select 2 between 1 and 3, 2 between 3 and 1, 1 between 2 and 3, 'b' between 'a' and 'c', 2 between 2 and '3', 2 between 2 and 'x-3', 1 not between null and 0, 1 between null and 2, null between 1 and 2, '10' between 9 and 11, '10' between '9' and '11'
select 2 in (0,3,5,7), 'wefwf' in ('wee','wefwf','weg'), (3,4) in ((1,2), (3,4)), (3,4) in ((1,2), (3,5)), 1 in (null), 1 in (1,null), null in (1), 1 not in (2,null), 'abc' in (0), 'a' in (0,'b')
select (1,2) = (1,2), (1,2) <=> (1,null), (null,null) <=> (null,null), (1,null) = (2,null), row(1,2,3) < row(1,2,4), (1,2) <> (1,null), row(1) = 1
select (1,2) = (1,2,3)
select (1,2) = 1
select (1,2) is null
select (1,2) between (1,1) and (2,2)
select (1,2) like (1,2)
select 1 + (1,2)
select not 10, not 0, not null, ! (1+1), ! 1+1, 1 and 1, 1 and 0, 1 and null, 0 and null, null and 0, 1 or 1, 1 or null, 0 or null, 1 xor 1, 1 xor 0, 1 xor null, 1 xor 1 xor 1, 'a' and 1, '1a' or 0, not 'a', not '0', 1 && 0, 1 || 0
select case 1 when 1 then 'one' when 2 then 'two' else 'more' end, case when 1>0 then 'true' else 'false' end, case binary 'B' when 'a' then 1 when 'b' then 2 end, case null when null then 1 else 2 end, case when null then 1 end, case 'a' when 'A' then 1 end, case 1 when '1' then 'x' when 1.0 then 'y' end
select if(1>2,2,3), if(1<2,'yes','no'), if(strcmp('test','test1'),'no','yes'), if(null,1,2), if('a',1,2), if(0.1,1,2), if('0.1',1,2), if(1,null,2), if(1,1,'a'), if(0,1,1.5), ifnull(1,0), ifnull(null,10), ifnull(1/0,10), ifnull(1/0,'yes'), nullif(1,1), nullif(1,2), nullif('a','A'), nullif(1,'1'), nullif(null,1), nullif(1,null)
select @a:=1, @a+1, @b:=@a:=5, @a, @nosuch, @a:=null, @a
select 9223372036854775807 = '9223372036854775807', 9223372036854775807 = 9223372036854775808.0, 9223372036854775807 = 9223372036854775808e0, 18446744073709551615 = -1, 18446744073709551615 > -1, cast(-1 as unsigned) = 18446744073709551615
select 'a' = 'a ', 'a' = 'a ' collate utf8mb4_general_ci, 'a ' like 'a', 'a' = 'á', 'a' = 'á' collate utf8mb4_0900_as_ci, 'ss' = 'ß', 'ae' = 'æ', '' = ' ', '' = ' ' collate utf8mb4_general_ci, 'A' = binary 'a'
select ascii('2'), ascii(2), ascii('dx'), ascii(''), ascii(null), ascii('ä'), ascii(x'ff'), bin(12), bin(-1), bin(1.9), bin('3x'), bin(null), bin(18446744073709551616), bit_length('text'), bit_length('ä'), bit_length(1.5), bit_length(null)
select char(195 using utf8mb4)
select char()
select char(65 using nosuch)
select char_length('text'), char_length('海豚'), length('海豚'), char_length(null), char_length(123.450), char_length(x'c3a4'), character_length('a '), octet_length('ä')
select concat_ws(',','First name','Second name','Last Name'), concat_ws(',','First name',null,'Last Name'), concat_ws(null,'a','b'), concat_ws(',',''), concat_ws(',',null,null), concat_ws('','a','b'), concat_ws(1,2,3), concat_ws(',','','',null,'a')
select elt(1,'Aa','Bb','Cc','Dd'), elt(4,'Aa','Bb','Cc','Dd'), elt(0,'a'), elt(5,'a'), elt(null,'a'), elt('1x','a'), elt(1.5,'a','b'), elt(1,null), elt(-1,'a'), elt(2,'a',3), elt(1,1,2), elt(1,1.5,'x')
select export_set(5,'Y','N',',',4), export_set(6,'1','0',',',10), export_set(5,'Y','N'), length(export_set(5,'Y','N')), export_set(5,'Y','N','',4), export_set(5,'Y','N',',',65), length(export_set(5,'Y','N',',',-1)), export_set(null,'Y','N'), export_set(5,null,'N'), export_set(5,'Y','N',null), export_set(5,'Y','N',',',null), export_set(5,1,0,'',8), export_set(-1,'Y','N',',',4), export_set('5x','Y','N',',',4), export_set(1.5,'Y','N','|',3), export_set(5,'Y','N',',',0)
select find_in_set('b','a,b,c,d'), find_in_set('','a,,b'), find_in_set('',''), find_in_set('a',''), find_in_set('a,b','a,b'), find_in_set(null,'a'), find_in_set('a',null), find_in_set(2,'1,2'), find_in_set('B','a,b'), find_in_set('','a,'), find_in_set('ä','a,ä')
select to_base64('abc'), from_base64(to_base64('abc')), to_base64(''), to_base64(null), from_base64('YQ'), from_base64('YQ=='), from_base64('Y Q = ='), from_base64('!!'), from_base64(''), from_base64(null), to_base64(1), to_base64(repeat('a',60)), from_base64('YWJj\nZGVm'), from_base64('YQ==YQ=='), charset(from_base64('YQ==')), charset(to_base64('a'))
select x'616263', hex('abc'), unhex(hex('abc')), hex(unhex('4D7953514C')), unhex('GG'), unhex('ABC'), unhex(''), unhex(null), unhex(1), unhex(12.5), unhex('4d 41'), charset(unhex('41'))
select insert('Quadratic',3,4,'What'), insert('Quadratic',-1,4,'What'), insert('Quadratic',3,100,'What'), insert('Quadratic',0,4,'What'), insert('Quadratic',10,4,'What'), insert('Quadratic',9,1,'What'), insert('Quadratic',3,-1,'What'), insert('Quadratic',3,0,'What'), insert(null,1,1,'a'), insert('a',null,1,'a'), insert('a',1,null,'b'), insert('a',1,1,null), insert('äöü',2,1,'ab'), insert(12345,2,2,9), insert('abc','2x',1.5,'z'), insert('abc',18446744073709551615,1,'x')
select instr('foobarbar','bar'), instr('xbar','foobar'), instr('foo',''), instr('',''), instr('','a'), instr(null,'a'), instr('a',null), instr('FOO','o'), instr(binary 'FOO','o'), instr('äöü','u'), instr(12345,34), instr('abc','C ')
select lcase('QUADRATICALLY'), lower(binary 'New York'), lower(convert(binary 'New York' using utf8mb4)), upper('Hej'), upper('ß'), lower('İ'), upper('ÿ'), ucase(123), lower(null), upper(x'61'), upper(_latin1'\xe4'), lower('ΑΣ'), upper('ŉ'), lower('ẞ'), upper('ﬁ')
select length('text'), length(null), length(1.50), length(x'00'), length(''), length(1e0), length(date'2024-01-01'), length(json_array(1)), length(b'101010101')
select locate('bar','foobarbar'), locate('xbar','foobar'), locate('bar','foobarbar',5), locate('','abc'), locate('','abc',4), locate('','abc',5), locate('a','abc',0), locate('a','abc',-1), locate(null,'a'), locate('a',null), locate('a','a',null), position('bar' in 'foobarbar'), position('' in ''), locate('B','abc'), locate(2,12345,'2x'), locate('b','äöb',2), locate('a','abc',1.5), locate('a','aaa',18446744073709551615)
select position('a','b')
select position('a' in 'b' in 'c')
select ltrim('  barbar'), rtrim('barbar   '), trim('  bar   '), trim(leading 'x' from 'xxxbarxxx'), trim(both 'x' from 'xxxbarxxx'), trim(trailing 'xyz' from 'barxxyz'), trim('x' from 'xax'), trim('' from 'a'), trim(null from 'a'), trim(both from ' a '), trim(leading from ' a '), trim(trailing from ' a '), trim(null), trim('X' from 'xax'), trim('ab' from 'ababcabab'), trim('aa' from 'aaa'), trim(1 from 121), trim(both 'ä' from 'äaä'), hex(trim('\t a \n')), ltrim(null), rtrim(''), trim(x'20' from ' a '), trim(leading 'a' from 'aaaa')
select trim(both 'x' 'xxx')
select trim(leading 'x')
select trim('a','b')
select make_set(1,'a','b','c'), make_set(1|4,'hello','nice','world'), make_set(1|4,'hello','nice',null,'world'), make_set(0,'a','b','c'), make_set(null,'a'), make_set(-1,'a','b'), make_set('3x','a','b'), make_set(1.9,'a','b'), make_set(7,null,'',1), make_set(1,null), make_set(18446744073709551615,'a','b')
select substr()
select substr('a')
select substr('a' from)
select substr('a',1,2,3)
select oct(12), oct(-1), oct(null), oct('8x'), oct(1.9), oct(18446744073709551616), ord('2'), ord('ä'), ord('海'), ord('😀'), ord(''), ord(null), ord(x'ff'), ord(_latin1'\xe4'), ord(2.5)
select quote('Don\'t!'), quote(null), quote(''), quote('a\\b'), quote('a\0b'), quote(concat('a',char(26),'b')), quote(1), quote(1.50), quote(x'41'), quote('"'), quote('ä'), quote(date'2024-01-01'), length(quote(null)), charset(quote(x'41'))
select replace('www.mysql.com','w','Ww'), replace('abc','','x'), replace('abc','b',''), replace(null,'a','b'), replace('a',null,'b'), replace('a','a',null), replace('ABC','b','x'), replace('aaa','aa','b'), replace(12321,2,'x'), replace('äöü','ö','oe'), replace(x'4142','A','z'), replace('a','b',null), replace('','','a')
select reverse('abc'), reverse('äöü'), reverse(123), reverse(null), reverse(''), hex(reverse(x'0102')), reverse(1.50), reverse('a😀b')
select soundex('Hello'), soundex('Quadratically'), soundex(''), soundex('123'), soundex('ä'), soundex(null), soundex('hé'), soundex('Tymczak'), soundex('Pfister'), soundex('a b c d e f'), soundex(1234), soundex('Robert'), soundex('Rupert'), soundex('Ashcraft'), soundex('aaa'), 'Robert' sounds like 'Rupert', null sounds like 'a', 'a' sounds like 'e'
select substring_index('www.mysql.com','.',2), substring_index('www.mysql.com','.',-2), substring_index('a.b','.',0), substring_index('a.b','.',5), substring_index('a.b','',1), substring_index('a.b',null,1), substring_index(null,'.',1), substring_index('a.b','.',null), substring_index('aXbxc','x',1), substring_index('a..b','..',1), substring_index('aaa','aa',1), substring_index('aaa','aa',-1), substring_index(12321,2,1), substring_index('aäbäc','ä',-1), substring_index('a.b.c','.','1x'), substring_index('a.b.c','.',1.5), substring_index('a.b.c','.',18446744073709551615), substring_index('','.',1)
select hex(weight_string('ab')), hex(weight_string('ab' as char(4))), hex(weight_string('ab' as binary(4))), hex(weight_string('AB')), hex(weight_string(null)), hex(weight_string(1)), hex(weight_string('ab' collate utf8mb4_bin)), hex(weight_string('a' as char(1))), hex(weight_string(x'4142')), hex(weight_string('ä' collate utf8mb4_general_ci)), hex(weight_string(_latin1'ab')), hex(weight_string('')), hex(weight_string('abc' as char(2))), hex(weight_string('abc' as binary(2)))
select hex(weight_string('ab' as char(0)))
select hex(weight_string('ab' as char))
select hex(weight_string('ab' as binary))
select 'a' 'b' 'c', "a" 'b', n'abc', N'a' 'b', _utf8mb4'a' 'b', _utf8mb4 x'c3a4', _latin1 x'e4', _binary 'a', x'41' 'b', 'a' x'41'
select 'hello', '"hello"', '""hello""', 'hel''lo', '\'hello', "hello", "'hello'", "''hello''", "hel""lo", "\"hello", 'This\nIs\nFour\nLines', 'disappearing\ backslash'
select '\0\'\"\b\n\r\t\Z\\\%\_\a\x', length('\%'), '\%' like '%', 'a%' like 'a\%', 'ab' like 'a\%', 'a\\%' , hex('\0\b\n\r\t\Z')
select 'David!' like 'David_', 'David!' like '%D%v%', 'ä' like 'ae' collate latin1_german2_ci
select 'ä' like 'ae' collate utf8mb4_german2_ci, 'ä' = 'ae' collate utf8mb4_german2_ci, 'a' = 'a ', 'a' like 'a ', 'David!' like 'David\_', 'David_' like 'David\_', 'David_' like 'David|_' escape '|', 'abc' like 'ABC', 'abc' like _utf8mb4 'ABC' collate utf8mb4_0900_as_cs, 'abc' like _utf8mb4 'ABC' collate utf8mb4_bin, 'abc' like binary 'ABC', 10 like '1%'
select 'a' like 'a' escape '', 'a\\b' like 'a\\\\b', 'a\\b' like 'a\\b' escape '', 'a' like 'a' escape null, 'a%' like 'a|%' escape '|', 'a' like null, null like 'a', 'a' like '', '' like '', '' like '%', 'a' like '_', 'ä' like '_', x'c3a4' like '_', 'ab' like '_', 'abc' not like 'a%', not 'abc' like 'a%', 1.50 like '%0', 'ab' like 'a_%', 'a' like 'a\\'
select 'a' like 'a' escape 'ab'
select 'a' like 'b' escape '||'
select 'a' like 'a' escape 1
select 'a' regexp 'A', 'a' regexp binary 'A', 'Michael!' regexp '.*', 'new*\n*line' regexp 'new\\*.\\*line', 'a' regexp '^[a-d]', 'a' rlike 'b', 'a' not regexp 'b', null regexp 'a', 'a' regexp null, regexp_like('CamelCase','CAMELCASE'), regexp_like('CamelCase','CAMELCASE' collate utf8mb4_0900_as_cs), regexp_like('Michael!','.*'), regexp_like('abc','ABC'), regexp_like('abc','ABC','c'), regexp_like('a\nb','a.b'), regexp_like('a\nb','a.b','n'), regexp_like('a\nb','^b$','m'), regexp_like('a','A','ic'), regexp_like('a','A','ci'), regexp_like('a','a',null), regexp_like('a\r\nb','a$','mu')
select regexp_like('a','a','x')
select 'a' regexp ''
select 'a' regexp '('
select 'a' regexp '['
select 'a' regexp 'a{2,1}'
select 'a' regexp '*'
select 'a' regexp '\\'
select 'a' regexp 'a**'
select 'a' regexp '(?<n>a)\\k<m>'
select 'a' regexp '[[:foo:]]'
select 'a' regexp 'a{1'
select 'a' regexp '[z-a]'
select 'a' regexp '(?<=a*)b'
select 'a' regexp '\\p{Foo}'
select 'a' regexp 'a{99999999999}'
select regexp_instr('dog cat dog','dog'), regexp_instr('dog cat dog','dog',2), regexp_instr('aa aaa aaaa','a{2}'), regexp_instr('aa aaa aaaa','a{4}'), regexp_instr('aa aaa aaaa','a{2}',1,2), regexp_instr('aa aaa aaaa','a{2}',1,1,1), regexp_instr('abc','b',1,1,0,'c'), regexp_instr('abc','B',1,1,0,'c'), regexp_instr(null,'a'), regexp_instr('a',null), regexp_instr('a','a',null), regexp_instr('a','a',1,null), regexp_instr('a','a',1,1,null), regexp_instr('','^$'), regexp_instr('a','a',1,0), regexp_instr('a','a',1,-1)
select regexp_instr('a','a',0)
select regexp_instr('a','a',5)
select regexp_instr('a','a',-1)
select regexp_instr('a','a',1,1,2)
select regexp_instr('a','a',2), regexp_instr('abc','c',3), regexp_instr('abc','c','2x')
select regexp_replace('a b c','b','X'), regexp_replace('abc def ghi','[a-z]+','X',1,3), regexp_replace('abc','(b)','<$1>'), regexp_replace('abc','b','\\$'), regexp_replace('aaa','a','b',2), regexp_replace('aaa','a','b',1,2), regexp_replace('aaa','a','b',1,0), regexp_replace('aaa','a','b',1,5), regexp_replace('aaa','a','b',1,-1), regexp_replace(null,'a','b'), regexp_replace('a',null,'b'), regexp_replace('a','a',null), regexp_replace('a','a','b',null), regexp_replace('ABC','b','x',1,0,'i'), regexp_replace('ABC','b','x',1,0,'c'), regexp_replace('','','x'), regexp_replace('','^','x'), regexp_replace('ab','','-')
select regexp_replace('a','(a)','$2')
select regexp_replace('a','(?<n>a)','${n}'), regexp_replace('a','(?<n>a)','${m}')
select regexp_replace('a','(a)','${n')
select regexp_replace('a','(a)','$')
select regexp_replace('a','a','b',5)
select regexp_replace('a','a','b',0)
select regexp_substr('abc def ghi','[a-z]+'), regexp_substr('abc def ghi','[a-z]+',1,3), regexp_substr('abc def ghi','[a-z]+',1,4), regexp_substr('abc','x'), regexp_substr(null,'a'), regexp_substr('a',null), regexp_substr('abc','B',1,1,'i'), regexp_substr('abc','B',1,1,'c'), regexp_substr('äöü','[ö]'), regexp_substr('abc','[a-z]',2), regexp_substr('','.*'), regexp_substr(12345,'3.')
select regexp_substr('a','a',0)
select regexp_substr('a','a',3)
select regexp_like('fo\nfo','^fo$'), regexp_like('fofo','^fo'), regexp_like('fo\no','^fo\no$'), regexp_like('fofo','^f.*$'), regexp_like('Ban','^Ba*n'), regexp_like('Baaan','^Ba*n'), regexp_like('Bn','^Ba?n'), regexp_like('pi','pi|apa'), regexp_like('pipi','^(pi)*$'), regexp_like('abcde','a[bcd]{2}e'), regexp_like('aXbc','[a-dXYZ]'), regexp_like('aXbc','^[^a-dXYZ]+$'), regexp_like('justalnums','[[:alnum:]]+'), regexp_like('!!','[[:alnum:]]+'), regexp_like('~','[[.tilde.]]')
select regexp_like('1+2','1\\+2'), regexp_like('1+2','1+2'), regexp_like('a word a','[[:<:]]word[[:>:]]')
select regexp_like('a word a','\\bword\\b'), regexp_like('abc','\\w\\D\\S'), regexp_like('a','\\u0061'), regexp_like('a','\\x61'), regexp_like('a','[[:lower:]]','c'), regexp_like('A','[[:lower:]]'), regexp_like('ä','\\p{L}'), regexp_like('aa','(a)\\1'), regexp_like('a','(?i)A','c'), regexp_like('ab','a(?=b)'), regexp_like('ab','a(?!b)'), regexp_like('ab','(?<=a)b'), regexp_like('a','a#c','n')
select regexp_like(x'61','a'), regexp_like(binary 'a','a')
select regexp_like('a',binary 'a')
select regexp_instr(binary 'a','a')
select regexp_like(1,1), regexp_like(1.5,'\\.'), regexp_like(json_array('a'),'a'), regexp_like(date'2024-01-01','2024')
select aes_decrypt(aes_encrypt('text','password'),'password'), hex(aes_encrypt('text','password')), aes_encrypt(null,'a'), aes_encrypt('a',null), aes_decrypt('abc','key'), length(aes_encrypt('','k')), hex(aes_encrypt(1,2))
set block_encryption_mode = 'aes-256-cbc'
set @key_str = sha2('My secret passphrase',512), @init_vector = repeat('i',16)
select aes_encrypt('text',@key_str)
select aes_encrypt('text',@key_str,'short')
select aes_encrypt('text',@key_str,null)
select hex(aes_encrypt('text',@key_str,@init_vector,'hkdf')), hex(aes_encrypt('text',@key_str,@init_vector,'hkdf','salt')), hex(aes_encrypt('text',@key_str,@init_vector,'hkdf','salt','info')), hex(aes_encrypt('text',@key_str,@init_vector,'pbkdf2_hmac')), hex(aes_encrypt('text',@key_str,@init_vector,'pbkdf2_hmac','salt','2000'))
select hex(aes_encrypt('text',@key_str,@init_vector,'nosuch'))
select hex(aes_encrypt('text',@key_str,@init_vector,'pbkdf2_hmac','salt','10'))
select hex(aes_encrypt('text',@key_str,@init_vector,'pbkdf2_hmac','salt','65536'))
select hex(aes_encrypt('text',@key_str,@init_vector,null))
set block_encryption_mode = 'aes-128-ecb'
set block_encryption_mode = 'aes-999-ecb'
select compress('') = '', length(compress(null)), uncompress(compress('any string')), uncompress('any string'), uncompress(''), uncompress(null), uncompressed_length(compress(repeat('a',30))), uncompressed_length(''), uncompressed_length('abc'), uncompressed_length('abcde'), uncompressed_length(null)
select statement_digest_text('select 1'), statement_digest('select 1'), statement_digest(null), statement_digest_text(null), statement_digest_text('SELECT a, b FROM t WHERE x IN (1,2,3) AND y = \'z\'')
select statement_digest('not sql')
select statement_digest_text('')
select validate_password_strength('abc'), validate_password_strength('N0Tweak$_@123!'), validate_password_strength(null)
select extractvalue('<a>ccc<b>ddd</b></a>','/a')
select updatexml('<a>x</a>','/a','<b/>')
select match(a) against ('x')
select is_free_lock(null)
select is_used_lock('')
select release_lock(null)
select release_lock(repeat('a',65))
select release_all_locks(1)
select cast('a' as nosuch)
select cast(1 as int)
select cast(1 as varchar(10))
select cast(1 as text)
select cast('123' as signed), cast('123abc' as signed), cast('-1' as unsigned), cast(-1 as unsigned), cast(1.5 as signed), cast(2.5 as signed), cast(-1.5 as signed), cast('1.9' as signed), cast(1e3 as signed), cast('1e3' as signed), cast(1e30 as signed), cast(18446744073709551615 as signed), cast('18446744073709551616' as unsigned), cast(x'41' as signed), cast('' as signed), cast(' 12 ' as signed), cast(null as signed), cast(true as signed), cast(date'2024-01-01' as signed), cast(time'10:00:00.5' as signed), cast(timestamp'2024-01-01 10:00:00.6' as signed), cast(json_array(1) as signed), cast(cast('5' as json) as signed)
select cast(1e30 as unsigned), cast(-1e30 as unsigned), cast(-1.5 as unsigned), cast('-1.5' as unsigned), cast(-0.4 as unsigned), cast('99999999999999999999' as signed), cast('-99999999999999999999' as signed), cast(b'11111111' as unsigned)
select cast('abc' as char(2)), cast('abc' as binary(2)), hex(cast('abc' as binary(5))), cast('ä' as binary), hex(cast('ä' as char character set latin1)), cast(1.50 as char), cast(1e3 as char), cast(null as char), cast(date'2024-01-01' as char), cast(x'4142' as char), cast('abc' as char(0)), cast(123 as char(2)), cast('a' as nchar(1)), cast('a' as nchar), cast('abc' as char ascii), cast('abc' as char unicode)
select cast('10:11:12' as time), cast('10:11:12.9' as time), cast('10:11:12.123456' as time(3)), cast('838:59:59' as time), cast('839:00:00' as time), cast('-839:00:00' as time), cast(101112 as time), cast('101112' as time), cast('1 10:00' as time), cast('34 22:59:59' as time), cast('35 00:00:00' as time), cast('10:60:00' as time), cast('abc' as time), cast('' as time), cast(null as time), cast(timestamp'2024-01-01 10:11:12.6' as time), cast(date'2024-01-01' as time), cast(-101112.5 as time(1)), cast(99999999 as time), cast('10' as time), cast('10:11' as time), cast(1.5e0 as time(2)), cast('12:34:56.7xyz' as time(1))
select cast('2024-01-01 10:11:12.123456' as datetime), cast('2024-01-01 10:11:12.123456' as datetime(6)), cast('2024-01-01 23:59:59.9' as datetime), cast('9999-12-31 23:59:59.9' as datetime), cast(20240101101112 as datetime), cast('20240101101112' as datetime), cast('2024-01-01T10:11:12' as datetime), cast('2024-01-01 10:11:12+02:00' as datetime), cast('2024-01-01' as datetime), cast('2024-01-01 25:00:00' as datetime), cast('abc' as datetime), cast(240101 as datetime), cast('2024-01-01 10' as datetime), cast('2024-01-01 10:11' as datetime), cast('2024.01.01 10.11.12' as datetime), cast('2024-01-01 10:11:12.' as datetime), cast('2024-01-01 10:11:12.5x' as datetime(1)), cast(' 2024-01-01' as datetime), cast('2024-1-1 1:1:1' as datetime)
select cast(1 as decimal(66,0))
select cast(1 as decimal(10,31))
select cast(1 as decimal(5,6))
select cast(1 as float), cast(1.1 as float), cast('1.123456789' as float), cast(1.1 as float(24)), cast(1.1 as float(25)), cast(1.1 as double), cast(1.1 as real), cast('abc' as double), cast(1e300 as float)
select cast(1 as float(54))
select cast(1 as float(5,2))
select cast(1 as double(5,2))
select cast(2024 as year(4))
select cast('[1,2]' as json), cast('abc' as json)
select cast('' as json)
select cast('{' as json)
select cast('[1,]' as json)
select cast('{"a":1,"a":2}' as json), cast('  [ 1 , 2 ]  ' as json), cast('1e1000' as json)
select cast('"\\u00e4\\ud83d\\ude00"' as json), cast('"\\u12"' as json)
select convert('abc' using utf8mb4), convert('ä' using latin1), convert('海' using latin1), convert('a' using nosuch), convert(1 using utf8mb4)
select convert('海' using latin1), hex(convert('ä' using ucs2)), hex(convert('ä' using utf16)), hex(convert('ä' using utf32)), convert(x'c3a4' using utf8mb4), convert(null using latin1), charset(convert('a' using binary)), convert(1.5 using utf8mb4), convert('海' using ascii)
select convert('12', signed), convert('12', signed integer), convert('12', unsigned integer), convert('12', unsigned int), convert(1.5, char), convert(1.55, decimal(3,1)), convert('2024-01-01', date), convert('a', binary), convert('[]', json), convert(1, double), convert(1, float), convert('10', year), convert('10:00', time(1))
select convert('12', integer)
select convert('12')
select binary 'a' = 'A', binary 'a' = 'a ', binary null, binary 1, hex(binary 'ä'), binary('a')
select hex(aes_decrypt('abc','12345678901234567890'))
select hex(aes_decrypt('abcdefghijklmnop','12345678901234567890'))
select hex(aes_decrypt('abc',12345678901234567890))
select hex(aes_decrypt('abc','12345678901234567'))
select hex(aes_encrypt('abc','1234'))
select hex(aes_decrypt('','12345678901234567890'))
select cast(1e30+1 as signed)
select cast(sqrt(1e60) as signed)
select cast(-1e30 as signed)
select cast(abs(1e30) as unsigned)
select cast(coalesce(1e30) as signed)
select cast(1e30*1 as unsigned)
select cast(pow(10,30) as signed)
select cast(round(1e30) as signed)
select cast(floor(1e30) as signed)
select cast(1e30 as signed), cast(1e19+1 as unsigned), cast(9.3e18+0 as unsigned)
select cast(9.3e18+0 as unsigned)
select cast(9.3e18+0 as signed)
select cast(-1.5e0 as unsigned), cast(-(1.5e0) as unsigned), cast(0-1.5e0 as unsigned)
select cast('1e30'+0 as signed)
select cast(1e30+1 as char), (1e30+1) | 0
select (1e30+1) | 0
select left('abc', 1e30), left('abc', 1e30+1)
select left('abc', 1e30+1)
select regexp_instr(' 12 ', '192.168.1.1', 1e100)
select regexp_instr('abc', 'b', 2.6), regexp_instr('abc','b',-1)
select regexp_substr('abc','b',1e100)
select regexp_replace('abc','b','x',1e100)
select regexp_replace('abc','b','x',1,1e100)
select regexp_substr('abc','b',1,1e100)
select regexp_substr('abc','b',0)
select regexp_substr('abc','b','0')
select regexp_substr('abc','b',@nosuch)
select regexp_substr('abc','b','x')
select regexp_substr('abc','b',null)
select regexp_substr(null,'b',0)
select regexp_substr(null,null,'%a%')
select regexp_replace(null,'b','c',-5)
select regexp_instr(null,'b',-5)
select regexp_instr('abc','b',-5)
select regexp_instr('abc',null,-5)
select regexp_instr('abc','b',1,1,5)
select regexp_instr(null,'b',1,1,5)
select regexp_like(null,'a','xx')
select regexp_like('a',null,'xx')
select regexp_like('a','a',x'41')
select regexp_replace('abc','b',x'41')
select regexp_replace(x'41','b','c')
select regexp_replace(x'41',x'41','c')
select regexp_replace('A',x'41','c')
select regexp_replace(1,x'31','c')
select regexp_substr(x'41',x'41'), regexp_instr(b'101', x'41')
select regexp_replace(b'101',x'41','-0')
select json_length('[1,2]',' $'), json_length('[1,2]','$ ')
select json_extract('[1]',' 12 ')
select json_extract('[1]','  x')
select json_extract('[1]','x')
select json_extract('[1]','$.')
select json_extract('[1]','$[')
select json_extract('[1]','$[a]')
select json_extract('[1]','$[-1]')
select json_extract('[1]','$.a b')
select json_extract('[1]',' $.a .b')
select json_extract('[1]','$[ 0 ]'), json_extract('[1]','$ [0]'), json_extract('{"a b":1}','$."a b"'), json_extract('[1,2]','$[last]'), json_extract('[1,2,3]','$[last-1]'), json_extract('[1,2,3]','$[0 to 1]'), json_extract('[1,2,3]','$[last-1 to last]')
select json_extract('[1,2,3]','$[2 to 1]')
select json_extract('{"a":{"b":1}}','$**.b'), json_extract('{"a":1,"b":2}','$.*'), json_extract('[1,[2]]','$[*]')
select json_keys('{"a": [1, 2]}', '$[0]'), json_keys('{"a":{"b":1}}','$.a'), json_keys('[1]'), json_keys('{"a":1}','$.x'), json_keys('{"a":{"b":1}}','$.a[0]')
select json_keys('{"a":1}','$.*')
select json_length(1, '$')
select json_length(1)
select json_merge(1,1)
select json_storage_free('abc')
select json_storage_free('{"a":1}'), json_storage_free(null), json_storage_free(json_array(1))
select json_storage_free(1)
select json_storage_size('abc')
select json_contains_path('abc', null, '$')
select json_contains_path('abc', 'one', null)
select json_contains_path('{}', 'one', 'x')
select json_contains_path('{}', 'x', '$')
select json_extract('-0', true, null)
select json_extract('{}', 'x', null)
select json_object(1.5, 1), json_object(1, 1), json_object(true, 1), json_object(date'2024-01-01', 1), json_object(1e0+1, 1), json_object(null, 1)
select json_object(null, 1)
select json_object(1.5, 1), json_object(1, 1), json_object(true, 1), json_object(date'2024-01-01', 1), json_object(1e0+1, 1)
select period_add(7, -5), period_add(200801, -24097), period_add(200801,'x'), period_diff(200801, 7), period_add(202413,1)
select period_add(0, 1), period_diff(0,0), period_add(-1,1)
select log(null,2), log(2,null), log('x',2), log(1,2), log(2,0), log(0,null), log(1,18446744073709551615), log(null,null)
select week('2024-02-29',-2.5), week('2024-02-29',-1), week('2024-02-29',2.5), week('2024-02-29','x'), week('2024-02-29',8), week('2024-02-29',-3)
select export_set(1e100,'a','b'), make_set(1e100,'a','b')
select substring('abc',1e100), substring('abc',1,1e100), right('abc',1e100), mid('abc',-1e100)
select strcmp('😀' collate utf8mb4_bin, '～'), strcmp('～' collate utf8mb4_0900_bin, '😀'), strcmp('a' collate utf8mb4_bin,'ab'), strcmp('b','a'), strcmp('a','A')
select greatest('😀' collate utf8mb4_bin, '～'), least('😀' collate utf8mb4_bin, '～')
select max(x), min(x) from (select '😀' collate utf8mb4_bin x union all select '～') t
select max(x), min(x) from (select '豈' collate utf8mb4_general_ci x union all select '' union all select '😀' union all select 'Ａ') t
select rand(9007199254740993), rand(18446744073709551615), rand(-1), rand(1.5), rand(2.5e0), rand('1.9'), rand('abc'), rand(null), rand(1e30), rand(-1e30), rand(true), rand(12345678901234567890.5)
select rand(x) from (select 9007199254740993 x union all select 5 union all select null) t
select rand(x) from (select 18446744073709551615 x union all select 5) t
select rand(x) from (select 1.5 x union all select 2.5) t
select rand(x) from (select 1.5e0 x union all select 2.5e0) t
select rand(x) from (select '1.5' x union all select '2x') t
select field(9007199254740993, 9007199254740992, 9007199254740993), field(18446744073709551615, 18446744073709551614), field(-1, 18446744073709551615), field(5, 5.0, 5), field(9007199254740993, null, 9007199254740993), field(null, 1, null)
select field(x, 9007199254740992, 9007199254740993) from (select 9007199254740993 x union all select 9007199254740992) t
select conv('-9223372036854775809', -10, 10), conv('18446744073709551615', -10, -10), conv('18446744073709551616', -10, 10), conv('-18446744073709551615', 10, 10)
select conv('-18446744073709551616', 10, 10), conv('18446744073709551616', 10, -10), conv('9223372036854775808',-10,-10), conv('-9223372036854775808',-10,-10)
select conv(' 12', 10,10), conv('x',10,10), conv('+12',10,16), conv('-',10,16), conv('- 1',10,16), conv('--1',10,16), conv('12z',10,16), conv('ZZ',36,10), conv('',10,10), conv('\t7',10,2)
select cast(repeat('9',1000000) as signed), cast(concat('-',repeat('9',1000000)) as signed), cast(concat(repeat('0',100),'12') as unsigned), cast('-007' as signed), cast('+5' as signed), cast('-' as signed), cast('00' as signed)
select cast(concat(repeat('0',50),'2024') as year), cast(repeat('9',1000) as year)
select convert(concat(repeat(x'EFBFBD',2000),x'FF') using utf8mb4), convert(x'41E282' using utf8mb4), convert(x'C3A9F09F98' using utf8mb4), convert(concat(repeat(x'EFBFBD',3001),x'C3A9FF80414243444546') using utf8mb4)
select crc32('abc'), crc32(''), crc32(x'ff')
select cast(repeat('é',100) as signed)
select inet_ntoa(-1), uuid_to_bin(repeat('x',300))
select str_to_date(repeat('x',300),'%Y')
select from_unixtime(32536771198.123457), from_unixtime(32536771199.999999), from_unixtime(1.5), from_unixtime(0), from_unixtime(-1), from_unixtime(32536771199), from_unixtime(32536771200), from_unixtime(1234567890.9999999)
select convert_tz('2999-01-01 00:00:00.123457','+00:00','+01:00'), convert_tz('2024-01-01 00:00:00.999999','+05:30','-13:59')
select unix_timestamp('2999-01-01 00:00:00.123457'), unix_timestamp('2024-01-01 00:00:00.5'), unix_timestamp('1960-01-01'), unix_timestamp('1970-01-01 00:00:00'), unix_timestamp('3001-01-19'), unix_timestamp(20240101)
select convert_tz('2024-01-01 00:00:00','+0100','+00:00'), convert_tz('2024-01-01 00:00:00','+01:75','+00:00'), convert_tz('2024-01-01 00:00:00','-00:00','+00:00'), convert_tz('2024-01-01 00:00:00','+01','+00:00')
select convert_tz('2024-01-01 00:00:00','+1:0','+00:00'), convert_tz('2024-01-01 00:00:00','+01:5','+00:00'), convert_tz('2024-01-01 00:00:00','+001:00','+00:00'), convert_tz('2024-01-01 00:00:00','+:30','+00:00'), convert_tz('2024-01-01 00:00:00','+:3','+00:00'), convert_tz('2024-01-01 00:00:00','+1:','+00:00'), convert_tz('2024-01-01 00:00:00','+01:00:00','+00:00'), convert_tz('2024-01-01 00:00:00','+14:00','+00:00'), convert_tz('2024-01-01 00:00:00','+14:01','+00:00'), convert_tz('2024-01-01 00:00:00','-13:59','+00:00'), convert_tz('2024-01-01 00:00:00','-14:00','+00:00'), convert_tz('2024-01-01 00:00:00',' +01:00','+00:00'), convert_tz('2024-01-01 00:00:00','','+00:00'), convert_tz('2024-01-01 00:00:00','system','+00:00')
select date_add('2000-01-01', interval 9007199254740993 microsecond), date_add('2000-01-01', interval -9007199254740993 microsecond), date_sub('2300-01-01 00:00:00.5', interval 9007199254740993 microsecond), date_add('2000-01-01', interval 1.5 microsecond), date_add('2000-01-01', interval '9007199254740993' microsecond)
select date_add('0001-01-01', interval '1000000 00:00:00.000001' day_microsecond), date_add('0001-01-01', interval '-1 00:00:00.000001' day_microsecond), date_add('9999-12-31 23:59:59', interval '1.1' second_microsecond), date_sub('2024-01-01', interval '1:1.000001' minute_microsecond)
select date_add(timestamp'9999-12-31 23:59:59.999999', interval 1 microsecond), date_add('9999-12-31 23:59:59', interval 86400000000000000 microsecond), date_add(time'10:00:00', interval 1000001 microsecond), date_add(time'10:00:00', interval '1.5' second_microsecond)
select count(*) over (order by x range between interval 1 microsecond preceding and current row) from (select timestamp'2999-01-01 00:00:00.000001' x union all select timestamp'2999-01-01 00:00:00.000002' union all select timestamp'2999-01-01 00:00:00.000004') t
