-- What columns make of values of other types: numbers as moments, bits, years, doubles beyond the integers.
create table sv_time (v time(2))
insert into sv_time values ('.5')
insert into sv_time values ('1e2')
insert into sv_time values ('99999999999')
insert into sv_time values ('2024-01-02T03:04:05Z')
insert into sv_time values ('-.5')
insert into sv_time values ('12.')
insert into sv_time values (':11')
insert into sv_time values ('10:')
insert into sv_time values ('123456789')
insert into sv_time values ('12345678901')
insert into sv_time values ('8385960')
insert into sv_time values (1e20)
insert into sv_time values (4294967296)
insert into sv_time values (-4294967296)
insert into sv_time values ('1.5e1')
insert into sv_time values ('1:2e3')
insert ignore into sv_time values ('.5'), ('1e2'), ('99999999999'), ('2024-01-02T03:04:05Z'), ('10:'), ('1e'), ('12345678'), ('123456789'), ('1234567890'), ('8385960'), (1e20), (-4294967296), (240102030405)
select * from sv_time
create table sv_date (v date, w datetime(6))
insert into sv_date (v) values ('-0')
insert into sv_date (v) values (1.5)
insert into sv_date (v) values (-1)
insert into sv_date (v) values (101), (101.0)
insert into sv_date (w) values (20240102030405.678), (20240102030405.678e0)
insert ignore into sv_date (v) values ('-0'), ('900:00:00'), (1.5), (-1), (0.5), (1e20), (9223372036854775807), ('2024-01-02T03:04:05Z')
select * from sv_date
create table sv_year (v year)
insert into sv_year values ('-0'), (' 0'), ('  0 '), ('0000'), ('000'), ('00000'), ('0.4'), ('.4'), ('+0')
insert into sv_year values (-0.4e0)
select * from sv_year
create table sv_wide (v bigint unsigned)
insert into sv_wide values (cast('9223372036854775807' as json))
insert into sv_wide values (cast('9223372036854775808' as json))
insert into sv_wide values (json_extract('[18446744073709551615]', '$[0]'))
update sv_wide set v = cast('18446744073709551615' as json)
select * from sv_wide
create table sv_bits (id int primary key auto_increment, b bit(64), y year, d decimal(30, 4), s decimal(5, 0))
insert into sv_bits (b, y, d, s) values (1, 0, -1, 101), (20240102, 2024, 4294967296, 99), (b'111', 1999, 12345678901234567890, 0)
create table sv_of_bits (id int primary key, d date, t time, y year, e enum('a', 'b'), s set('a', 'b', 'c'))
insert ignore into sv_of_bits select id, b, b, b, b, b from sv_bits
select * from sv_of_bits
update ignore sv_of_bits o join sv_bits b on o.id = b.id set o.d = b.b, o.t = b.b, o.y = b.b, o.e = b.b, o.s = b.b
select * from sv_of_bits
create table sv_of_years (id int primary key, c char(5), v varbinary(5), t text, b bit(16))
insert into sv_of_years select id, y, y, y, y from sv_bits
select id, c, v, t, hex(b) from sv_of_years
create table sv_of_decimals (id int primary key, b bit(12), d date, t time, i decimal(4, 2))
insert ignore into sv_of_decimals select id, d, s, d, d from sv_bits
select id, hex(b), d, t, i from sv_of_decimals
create table sv_members (v enum('a', '5'), s set('a', 'b'))
insert into sv_members values ('-0', '-0')
insert ignore into sv_members (s) values (9.3e18), (9223372036854775807e0), (1e20)
select * from sv_members
create table sv_blob (z int(6) zerofill, f float, b blob, t tinyblob)
insert into sv_blob (z, f) values (12, 0.1), (0, 1234567.891)
update sv_blob set b = z, t = f
select z, f, hex(b), hex(t) from sv_blob
