-- Numbers of DOUBLE and FLOAT as texts: an exponent comes where there is no room without.
create table reals (id int primary key auto_increment, c double, f float)
insert into reals (c,f) values (2.1234567891234568e-14, 2.5e-14), (1.2345678901234567e-4,1.234e-7),(1.2345678901234567e-5,1.2345e-7),(1.234567890123456e-5,1.2e-7),(1.234567890123456e-6,1.23e-7),(1.23456789012345e-6,-1.234e-7),(1.23456789012345e-7,-1.23e-7),(-1.2345678901234567e-4,1.2345e-6),(-1.234567890123456e-4,0.0001234567),(-1.234567890123456e-5,0.00001234),(-1.23456789012345e-5,0.000012345),(1.2345678901234567e15,1.5e10),(1.2345678901234567e14,123456789),(123456789.12345678,1234.5678),(-123456789.12345678,1e14),(1e14,1e15),(1e15,1e16),(-1.2345678901234567e-5,0.00000012345)
select id, concat(c), length(concat(c)), concat(f), cast(f as char) from reals
select id, c, f from reals
select group_concat(c order by id), group_concat(f order by id) from reals
select id, concat(c+0), concat(f+0), concat(c*1.0), c like '%e-%', left(c, 5), length(c), c = concat(c), upper(c), replace(c, '0', 'x'), ifnull(c, 'x'), if(1, c, 'x'), coalesce(f, 'x') from reals
set @d = 2.1234567891234568e-14
select @d, concat(@d), cast(@d as char)
create table texts (id int primary key auto_increment, v varchar(50), t text)
insert into texts (v, t) select c, f from reals
insert into texts (v, t) values (2.1234567891234568e-14, 1.25e-10)
select * from texts
select c from reals union select 'x'
select format(c, 20), round(c, 20), truncate(c, 22) from reals where id < 8
alter table reals modify c varchar(60)
select c from reals
/* p [2.1234567891234568e-14] */ select concat(?), ?
select json_unquote(json_extract('[2.1234567891234568e-14]', '$[0]')), concat(json_extract('[2.1234567891234568e-14]', '$[0]'))
select sum(2.1234567891234568e-14), concat(sum(2.1234567891234568e-14)), concat(avg(2.1234567891234568e-14))
drop table reals, texts
create table reals (id int primary key auto_increment, c double, f float, g double not null default 1)
insert into reals (c,f) values (1.2345678901234567e-6,1.23e-7),(-1.2345678901234567e-6,-1.2e-7),(-1.2345678901234567e-5,12),(1.234567890123456e-7,123456789012),(1.234567890123456e-8,1234567890123),(1e-15,-1e-15),(1e-16,1e-16),(1.5e-15,-1.5e-10),(1e22,-123456000000),(-123456789012345678,-1234560000000),(0,0),(1.25e-10,1.25e-10),(123e-20,123e-20),(1e-10,1e-10)
select id, concat(c), concat(f) from reals
select id, concat(c+0), concat(f+0) from reals
select id, c from reals union all select 1, 'x'
select id, f from reals union all select 1, 'x'
select concat(q.c) from (select c from reals) q
select concat(q.c) from (select distinct c from reals) q
select concat(max(c)), group_concat(c) from reals
select c, concat(c), group_concat(c), concat(sum(c)) from reals group by c
create table real_texts as select concat(c) x, concat(f) y from reals where id in (1,3,4)
select * from real_texts
select concat(1.2345678901234567e-5), concat(-1.2345678901234567e-4), concat(1.234567890123456e-5), concat(1.2345678901234567e-4)
select concat(pi()/1e10), concat(1e-10), concat(sqrt(2)/1e6)
create table more_reals (id int primary key auto_increment, c double, f float)
insert into more_reals (c,f) values (-2.1234567891234568e-14,-1.23456e-20),(-2.1234567891234568e-100,-1.23456e-30),(2.1234567891234568e-100,1),(-2.1234567891234568e200,-1.23457e30),(2.1234567891234568e-300,2)
select id, concat(c), concat(c+0), concat(f), concat(f+0) from more_reals
select id, concat(-c), concat(c*-1) from more_reals
create table large_texts (id int primary key auto_increment, t text, v varchar(60), b blob, ch char(60))
insert into large_texts (t, v, b, ch) select c, c, c, c from reals
insert into large_texts (t, v, b, ch) select f, f, f, f from reals
insert into large_texts (t, v, b, ch) select c + 0, c + 0, c + 0, c + 0 from reals
update large_texts join more_reals using (id) set t = c, v = c, b = f, ch = f
select * from large_texts
alter table more_reals modify c text, modify f varchar(60)
select * from more_reals
