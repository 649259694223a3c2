create table sale (id int primary key auto_increment, region varchar(10), product varchar(10), amount decimal(10,2), quantity int, sold date)
insert into sale (region, product, amount, quantity, sold) values ('north', 'apple', 10.50, 3, '2024-01-05'), ('north', 'pear', 4.25, 1, '2024-01-20'), ('south', 'apple', 7.00, 2, '2024-02-11'), ('south', 'pear', 3.10, 5, '2024-02-28'), ('South', 'fig', 1.00, 0, '2024-03-01'), (null, 'apple', null, 4, '2024-03-15'), ('east', 'fig', 2.00, null, null)
select count(*), count(amount), count(distinct product), sum(amount), avg(amount), min(amount), max(amount) from sale
select sum(quantity), avg(quantity), min(sold), max(sold) from sale
select region, sum(amount) from sale group by region order by region
select region, product, sum(amount) from sale group by region, product order by region, product
select region, sum(amount) from sale group by region with rollup
select product, sum(quantity) as q from sale group by product having q > 3 order by q desc, product
select product, count(*) from sale group by product having count(*) > 1 order by product
select year(sold), month(sold), sum(amount) from sale group by year(sold), month(sold) order by 1, 2
select date_format(sold, '%Y-%m') as ym, count(*) from sale group by ym order by ym
select region, group_concat(product) from sale where region = 'north' group by region
select group_concat(distinct product order by product desc separator '; ') from sale
select group_concat(id order by amount is null, amount) from sale
select bit_and(quantity), bit_or(quantity), bit_xor(quantity) from sale
select std(quantity), stddev_samp(quantity), variance(quantity), var_samp(quantity) from sale
select json_arrayagg(quantity) from sale where region = 'north'
select json_objectagg(product, quantity) from sale where region = 'north'
select any_value(product) from sale where id = 1
select region, amount from sale group by region
select region from sale group by region order by amount
select sum(amount) from sale where 1 = 0
select count(*) from sale where 1 = 0
select region, count(*) from sale where 1 = 0 group by region
select count(distinct region, product) from sale
select sum(distinct quantity), avg(distinct quantity) from sale
select max(region), min(region) from sale
select sum(region) from sale
select sum(amount) + 1, sum(amount) / count(*), round(avg(amount), 3) from sale
select count(*) as c from sale group by product order by c, product
select upper(product) as p, count(*) from sale group by p order by p
select product from sale group by 1 order by 1
select count(*) from sale group by count(*)
select sum(sum(amount)) from sale
select amount from sale having amount > 5 order by amount
select region, max(amount) as m from sale group by region having m is not null order by m
select if(amount > 5, 'big', 'small') as size, count(*) from sale group by size order by size
select case when quantity > 2 then 'many' when quantity is null then 'none' else 'few' end as k, sum(quantity) from sale group by k order by k
select distinct region, product from sale order by region, product
select distinct lower(region) from sale order by 1
select quantity div 2 as h, count(*) from sale group by h order by h
select region, sum(quantity) from sale group by region order by sum(quantity) desc, region limit 2
select region, sum(amount > 3) from sale group by region order by region
select avg(quantity) from sale having avg(quantity) > 100
select count(*) from (select region from sale group by region) d
select product, min(sold), max(sold), datediff(max(sold), min(sold)) from sale group by product order by product
create table filled (id int primary key, t2 time(2), z int(5) zerofill, y year, d decimal(65,30), b bit(64), vb varbinary(20), f float)
insert into filled values (1,'100:00:01.55',7,2024,1.5,3,'a',1.5),(2,'-01:00:00',8,0,2.5,4,'b',2.5)
insert into filled values (1,'10:00:00',1,2000,2.5,7,'c',1.1) as n on duplicate key update d = n.d, b = n.b, vb = n.vb, f = n.f, z = n.z, t2 = n.t2, y = n.y
select * from filled
insert into filled (id, b) values (1,18446744073709551615) on duplicate key update b = values(b)
insert into filled (id, b) values (1,18446744073709551615) as n on duplicate key update b = n.b
insert into filled (id, z) values (1,9) as n on duplicate key update d = n.z + n.id
insert into filled (id, d) values (1,0) as n on duplicate key update d = n.d
insert into filled (id, f) values (1,'1e5') as n on duplicate key update f = n.f, d = n.f
select * from filled
select z as k, count(*) from filled group by k with rollup
select z as k, count(*) from filled group by k
select y as k, count(*) from filled group by k with rollup
select z from filled union select z from filled
select y from filled union select y from filled
select distinct z, y from filled
select lag(z) over (order by id), first_value(z) over (order by id), first_value(y) over (order by id) from filled
select (select z from filled limit 1), x.z, x.y from (select z, y from filled) x
select x.z, x.y from (select distinct z, y from filled) x
create table positions (dt datetime, da date, s varchar(20), t0 time, t2 time(2))
insert into positions values ('2024-01-01 10:00:00','2024-01-01','abc','23:01:02','10:11:12.5')
select date_format(t0,'%H-%i'), date_format(t2,'%H-%i %f'), date_format(time'10:11:12','%H'), hour(t0), year(t0) = year(now()), date_format(t0, '%Y') = year(now()) from positions
select date_add(t2, interval 1 minute)+0, addtime(t2,'1')+0, -addtime(t2,'1'), round(addtime(t2,'1'),1), sum(addtime(t2,'1')), cast(addtime(t2,'1') as decimal(20,4)), cast(addtime(t2,'1') as signed), addtime(t2,'1') > 101113, json_array(addtime(t2,'1')), coalesce(addtime(t2,'1'),t2), cast(addtime(t2,'1') as datetime(2)) is not null, time_to_sec(addtime(t2,'1')), max(addtime(t2,'1')), date_format(addtime(t2,'1'), '%H:%i'), microsecond(addtime(t2,'1')) from positions
select group_concat(distinct s order by 1), group_concat(t0 order by 1 desc), group_concat(s, t0 order by 2) from positions
create table g (a int, b varchar(5))
insert into g values (3,'x'),(1,'z'),(2,'y')
create table ai (id int primary key auto_increment, k int unique, n int not null)
insert ignore into ai (k) values (1),(1),(2)
insert ignore into ai (k) values (null),(null),(3)
insert ignore into ai (k) values (1),(2),(5)
insert ignore into ai (k) values (1),(2),(3)
insert ignore into ai (n) values (null),(1),(2)
insert ignore into ai (k) values ('x'),(7),('y')
insert ignore into ai (k, n) values (1,1),(8,null),(9,'q')
select * from ai
show create table ai
select get_format(date,'EUR'), get_format(time,'USA'), get_format(datetime,'ISO'), get_format(timestamp,'JIS'), get_format(date,'INTERNAL'), get_format(date,'x'), get_format(date, null), get_format(time,'EUR'), get_format(datetime,'EUR'), get_format(datetime,'USA'), get_format(time,'ISO'), get_format(time,'internal'), get_format(date,'usa'), get_format(date,'jis'), get_format(date,'iso'), get_format(time,'jis'), get_format(datetime,'internal'), get_format(datetime,'jis')
select charset(_binary'raw bytes')
select charset(_binary 'raw bytes'), collation(_binary 'x'), charset(_latin1'x'), coercibility(_binary'x')
select charset('x')
select charset(_utf8mb3'x'), charset(x'41'), charset(b'1'), charset(1), charset(now()), charset(null), charset(cast('a' as binary)), charset(binary 'a')
set group_concat_max_len=5
select group_concat(n) from (select 'abc' n union all select 'def' union all select 'ghi') q
select group_concat(n separator '') from (select 'ääää' n) q
select group_concat(n separator '--') from (select 'abcd' n union select 'xy') q
create table gc (t text)
insert into gc select group_concat(n separator '--') from (select 'abcd' n union select 'xy') q
set group_concat_max_len=default
select length(group_concat(repeat('a', 600))) from (select 1 a union select 2) t
select length(group_concat(repeat('a', 1024))), group_concat(null) from (select 1 a) t
create table ends (id int primary key, u bigint unsigned, v bigint unsigned, c varchar(9))
insert into ends values (1, 10, 2, 'a'), (2, 3, 1, 'b'), (3, 1, 2, 'c')
select sum(u - v) from ends
select max(c), bit_or(u), sum(u - v) from ends
select c, max(c), json_arrayagg(u - v), std(u) from ends group by c
select sum(u), bit_or(v), max(c) from ends where id > 9
select sum(u), bit_or(v), max(c) from ends
create table outer_rows (a int, b int, c int)
create table inner_rows (a int, b int, c int)
insert into outer_rows values (1, 1, 1), (2, 2, 2)
insert into inner_rows values (1, 1, 1), (2, 3, 2)
select a from outer_rows o where a = (select i.a from inner_rows i group by i.a order by sum(i.b), sum(o.b) limit 1)
select 1 from outer_rows having count(*) > 1 order by count(*)
select 1 from outer_rows having count(*) > 5
select 1 from outer_rows x having (select sum(x.a) s from outer_rows y having s > 5)
select 1 from outer_rows having (select sum(a)) > 0
select count(*), min(b) > 0 as is_new from outer_rows group by c, is_new
select count(*) d from outer_rows group by d
select count(*) d from outer_rows group by d + 1
select sum(a) from outer_rows group by 1
select sum(a) + 1 from outer_rows group by 1
select a from outer_rows order by count(*)
select 1 from outer_rows order by (select sum(a))
select a from outer_rows order by (select count(outer_rows.a) from outer_rows y)
select sum(a) from outer_rows order by sum(b)
select 1 from outer_rows having sum(a) > 0 order by sum(b)
select sum(a) from outer_rows where (select sum(outer_rows.b) from inner_rows) > 0
select sum(a), (select sum(outer_rows.b) from inner_rows limit 1) from outer_rows
select a, (select sum(outer_rows.b) from inner_rows limit 1) from outer_rows
select a, (select sum(outer_rows.b + inner_rows.b) from inner_rows) from outer_rows
select a, (select sum(outer_rows.b) + 1 from inner_rows group by inner_rows.a limit 1) from outer_rows group by a
select a from outer_rows group by a having exists (select 1 from inner_rows having sum(outer_rows.b) > 1)
select a from outer_rows where exists (select 1 from inner_rows having sum(outer_rows.b) > 1)
select * from outer_rows o where (select min(o.b) from inner_rows) = 1
select (select sum(o.b) from inner_rows i where i.a = o.a) from outer_rows o
select (select x.a from outer_rows y limit 1) from outer_rows x group by x.b
select 1 from outer_rows x group by a having (select x.b from outer_rows limit 1)
select x.b, (select x.b from outer_rows y limit 1) from outer_rows x group by x.b
select b d, (select d) from outer_rows
select (select d), b d from outer_rows
select b d, (select max(d) from inner_rows) from outer_rows
select b d, (select max(inner_rows.a + d) from inner_rows) from outer_rows
select b d, (select count(*) from inner_rows where inner_rows.b = d) n from outer_rows having n > 0
select b d, (select count(*) from inner_rows where inner_rows.b = d) n from outer_rows order by (select -d)
select b d, exists (select 1 from inner_rows where inner_rows.b = d) n from outer_rows
select b d, b in (select inner_rows.b from inner_rows where inner_rows.a = d) n from outer_rows
select b a, (select a) n from outer_rows
select count(*) d, (select d) from outer_rows
select count(*) d from outer_rows having (select d from inner_rows limit 1) > 1
select b d from outer_rows where (select d) = 1
select b d, (select group_concat(d, '-', a order by a) from inner_rows) from outer_rows
create table a (id int primary key, n varchar(10), d date)
create table b (id int primary key, aid int not null, x int)
insert into a values (1,'x','2020-01-01'),(2,'y',null)
insert into b values (1,1,5),(2,1,6),(3,2,7)
create view va as select id, n from a
create view vb as select aid, sum(x) as s from b group by aid
select a.id, b.c, count(*) from a join (select aid, count(*) as c from b group by aid) b on b.aid = a.id group by a.id
select a.id, d.c from a left join (select aid + 1 as aid, count(*) c from b group by aid + 1) d on d.aid = a.id group by a.id
select a.id, d.c from a left join (select aid, count(*) c from b group by aid) d on d.aid = a.id group by a.id
select a.id, d.c from a left join (select x, count(*) c from b group by x) d on d.x = a.id group by d.x, a.id
select a.id, d.x from a left join (select id, x from b limit 1) d on d.id = a.id group by a.id
select a.id, d.x, d.aid from a left join (select id, x, aid from b) d on d.id = a.id group by a.id
select a.id, d.x, d.aid from a left join b d on d.id = a.id group by a.id
select b.c, b.aid from (select aid, count(*) as c from b group by aid) b group by b.aid
select b.c, b.m from (select aid, count(*) as c, max(x) m from b group by aid) b group by b.c
select d.aid, d.c from a join (select aid, count(*) c from b group by aid) d on d.aid = a.id group by a.id
select d.aid, d.c from a left join (select aid, count(*) c from b group by aid) d on d.aid = a.id group by d.aid
select d.aid, d.k from a left join (select aid, count(*) c, 3 as k from b group by aid) d on d.aid = a.id group by d.aid
select d.c from (select aid k, count(*) c from b group by 1) d group by k
select d.c from (select aid, x, count(*) c from b group by aid, x) d group by aid
select d.c from (select aid, x, count(*) c from b group by aid, x) d group by aid, x
select d.c from (select aid, x, count(*) c from b group by aid, x) d where x = 5 group by aid
select d.c, d.k from (select aid + 1 k, count(*) c from b group by aid + 1) d group by k
select d.id, d.n from (select id, n from a limit 2) d group by d.id
select d.id, d.n from (select id, n from a) d group by d.id
select d.id, d.n, d.u from (select id, n, upper(n) u from a) d group by d.id
select d.m from (select max(id) m from a) d group by 1 + 1
select d.n from (select * from a) d group by d.id
select d.n from (select distinct id, n from a) d group by d.id
select d.n from (select id, n from a where id > 0 order by n) d group by d.id order by d.n
select d.n from (select n, id + 1 as z from a) d group by d.z
select d.x, a.n from a right join (select x, count(*) c from b group by x) d on d.x = a.id group by d.x
select d.x, d.c from a join (select x, count(*) c from b group by x) d on d.x = a.id group by a.id
select d.x, d.c from a left join (select x, count(*) c from b group by x) d on d.x = a.id group by d.x
select d.x, d.c from a right join (select x, count(*) c from b group by x) d on d.x = a.id group by d.x
select distinct d.id from (select id, n from a) d order by d.n
select e.n from (select d.id, d.n from (select id, n from a) d) e group by e.id
select j.n from (select a.id, a.n, b.id as bid, b.x from a join b on b.aid = a.id) j group by j.id
select j.n from (select a.n, b.id as bid, b.x from a join b on b.aid = a.id) j group by j.bid
select j.n from (select a.n, b.id as bid, b.x from b left join a on b.aid = a.id) j group by j.bid
select j.n, j.x from (select a.id, a.n, b.id as bid, b.x from a join b on b.aid = a.id) j group by j.bid
select j.n, j.x from (select a.id, a.n, b.id as bid, b.x from a join b on b.aid = a.id) j group by j.id
select l.c from a, lateral (select count(*) c from b where b.aid = a.id) l group by a.id
select m from (select max(id) m, min(n) as k from a) d group by k
select n from va group by id
select s from vb group by s + 1
select s, aid from vb group by aid
select u.n from (select id, n from a union select id, n from a) u group by u.id
with c as (select aid, sum(x) s from b group by aid) select s, count(*) from c join a on a.id = c.aid group by a.id
with c as (select id, n from a) select n, count(*) from c group by id
create table agg_pub (id int primary key, n int)
create table agg_book (id int primary key, pub_id int, price int)
insert into agg_pub values (1, 5), (2, 6)
insert into agg_book values (1,1,10),(2,1,20),(3,2,30)
select max(case when exists(select 1 as a from agg_pub u0 where u0.id = agg_book.pub_id limit 1) then agg_book.price else null end) from agg_book
select max(b.price) from agg_book b where exists(select 1 from agg_pub u where u.id = b.pub_id)
select count(case when exists(select 1 from agg_book u0 where u0.id = agg_book.id) then 1 end) as c from agg_book
select count(exists(select 1 from agg_book u0 where u0.id = agg_book.id)) as c from agg_book
select count((select u0.id from agg_book u0 where u0.id = agg_book.id)) as c, sum((select max(u0.id) from agg_book u0 where u0.id = agg_book.id)) from agg_book
select max(case when exists(select 1 as a from agg_book u0 where u0.pub_id = agg_book.pub_id group by u0.pub_id having max(u0.price) > 10 order by null) then agg_book.price else null end) m from agg_book
select max((select sum(u0.price) + agg_book.id from agg_book u0 where u0.pub_id = agg_book.pub_id)) m from agg_book
select count(case when exists(select 1 as a from agg_book u0 where u0.id = agg_book.id having count(u0.id) > 0) then agg_book.id end) m from agg_book
select (select max(u0.price) from agg_book u0 where u0.pub_id = agg_book.pub_id) m from agg_book
select count(case when agg_book.id in (select u0.id from agg_book u0 where u0.id = agg_book.id) then 1 end) from agg_book
insert into agg_book (id, pub_id, price) values (4, (select u0.pub_id from agg_book u0 order by u0.price desc limit 1), 1)
insert into agg_book (id, pub_id, price) select 5, (select (u0.pub_id + 1) from agg_book u0 order by u0.price desc limit 1), 1
insert into agg_book (id, pub_id, price) values (6, (select max(u0.pub_id) from agg_book u0), 1)
insert into agg_book (id, pub_id, price) values (7, (select (u0.pub_id + 1) as nx from agg_book u0 order by u0.price desc limit 1), 1)
insert into agg_book (id, pub_id, price) values (8, (select pub_id from (select pub_id from agg_book limit 1) x), 1)
select * from agg_book
select count(case when exists(select 1 from agg_book u0 where u0.id = agg_book.id) then 1 end), agg_book.id from agg_book
select count(case when exists(select 1 from agg_book u0 where u0.id = agg_book.id) then 1 end), (select u0.id from agg_book u0 where u0.id = agg_book.pub_id) from agg_book
select (select u0.id from agg_book u0 where u0.id = agg_book.pub_id limit 1), count(case when exists(select 1 from agg_book u0 where u0.id = agg_book.id) then 1 end) from agg_book
select pub_id, sum((select u0.price from agg_book u0 where u0.id = agg_book.id)) from agg_book group by pub_id having max((select u0.price from agg_book u0 where u0.id = agg_book.id)) > 1 order by min((select u0.price from agg_book u0 where u0.id = agg_book.id))
select pub_id, (select u0.price from agg_book u0 where u0.id = agg_book.id) from agg_book group by pub_id
insert into agg_book values (20, 1, (select count(*) from agg_book)), (21, 1, (select count(*) from agg_book)), (22, 1, (select max(price) from agg_book b where b.id > 19))
insert into agg_book values (23, 1, exists(select 1 from agg_book where id = 22)), (24, id + 1, (select price from agg_book where id = 23))
replace into agg_book values (23, 1, (select max(id) from agg_book where id < 23)), (23, 2, (select pub_id from agg_book where id = 23))
insert into agg_book values (1, 1, 1) on duplicate key update price = (select max(id) from agg_book)
insert into agg_book values (1, 1, 1) on duplicate key update price = (select max(n) from agg_pub)
insert into agg_book set id = 30, pub_id = (select max(pub_id) from agg_book), price = (select min(price) from agg_book)
insert ignore into agg_book values (30, (select 1 from agg_book limit 1), 3), (31, (select pub_id from agg_book order by id desc limit 1), 3)
insert into agg_book values (32, (select id from agg_book), 3)
update agg_book set price = (select max(id) from agg_book)
delete from agg_book where id = (select max(id) from agg_book)
select * from agg_book order by id
insert into agg_book (id) values ((select max(id) + 1 from agg_book)), ((select max(id) + 1 from agg_book))
create table agg_log (id int auto_increment primary key, n int)
insert into agg_log (n) values ((select count(*) from agg_log)), ((select count(*) from agg_log))
insert into agg_log (n) select count(*) from agg_log
select * from agg_log
create table gcc (a int, b varchar(10), c int unsigned, d decimal(5,2))
insert into gcc values (1, '222', 3, 1.5),(12, '22', 4, -2.5),(null,'x',5,1),(12,'22',4,2)
select group_concat(distinct a, b) from gcc
select group_concat(distinct a, b order by a desc, b) from gcc
select group_concat(distinct a, b order by 1 desc, 2 separator '-') from gcc
select group_concat(distinct b, c) from gcc
select b, group_concat(distinct a, c order by d) from gcc group by b
select group_concat(distinct a, 'x') from gcc
select group_concat(distinct a order by b) from gcc
select count(distinct a, b) from gcc
select std(all a), stddev(all a), stddev_pop(all a), stddev_samp(all a), var_pop(all a), var_samp(all a), variance(all a) from gcc
select sum(all a), avg(all a), min(all a), max(all a), count(all a), bit_and(all a), bit_or(all a), bit_xor(all a) from gcc
select json_arrayagg(all a) from gcc
select group_concat(all a) from gcc
select std(distinct a) from gcc
select any_value(all a) from gcc
select +a from gcc
select +a, (+a), + + a, -+a, +-a, +(a+1) from gcc
select +b from gcc
select +c, +d, +'abc', +1, +1.5, +null, +'3' from gcc limit 1
select a from gcc group by +a order by a
select a from gcc group by ((+a)) order by +a
select a, b from gcc order by +a desc, b
select 1 as x from gcc order by +1
select a as x from gcc group by +x order by x
select (b), (((b))), +b from gcc
select ((a+1)), (a + 1), +(a + 1) from gcc
select x.`+a` from (select +a from gcc) x
select x.a from (select +a from gcc) x order by 1
create table gcu as select +a, +b from gcc
show create table gcu
create view gcv as select +a as q, +b from gcc
insert into gcc (a) values (+5)
select * from gcc limit +1
select 1 in (select a from gcc limit 1)
select a from gcc where a in (select a from gcc limit 1)
select 1 > all (select a from gcc limit 1)
select 1 > any (select a from gcc limit 1)
select 1 > some (select a from gcc limit 1)
select a from gcc where a not in (select a from gcc order by a limit 1)
select a from gcc where (a, 1) in (select a, 1 from gcc limit 1)
select a from gcc where a in ((select a from gcc limit 1))
select a from gcc where a in (select a from (select a from gcc limit 1) x)
select a from gcc where a in (select a from gcc union select 1 limit 1)
select a from gcc where a in (with q as (select 1 as a) select a from q limit 1)
select a from gcc where a in (select a from gcc limit 0)
select a from gcc where exists (select a from gcc limit 1)
select a from gcc where a = (select a from gcc limit 1)
select a from gcc where 9 in (select c from gcc s where s.c < gcc.c limit 3)
select a, b from gcc order by +2, a
select a, b from gcc order by -2, a, b
select count(all *) from gcc
select count(distinct all a) from gcc
select sum(all distinct a) from gcc
select -+9223372036854775808, +9223372036854775808, - -1, +-+1
select +0x41, +b'1', hex(+0x41), +'a', +date'2020-01-01', +true
select + @x, +@@autocommit, +(select 1), +count(*) from gcc
select not +a from gcc
select * from gcc where +a = 12
prepare p from 'select +?, a from gcc where a = +? limit 1'
set @x = 12
execute p using @x, @x
create table gg (a int default +5, b int as (+a) stored, check (+a > 0))
show create table gg
create table gd (a int, b varchar(10), c decimal(5,2), d double, e date)
insert into gd values (3,'b',1.5,2.5,'2020-01-01'),(1,'A',1.50,1e3,'2019-01-01'),(2,'a',-1,2.5,'2020-01-01'),(10,'B',null,-7,null),(3,'b ',1.5,0,'2018-05-05'),(null,'á',0,0,null)
select group_concat(distinct b) from gd
select group_concat(distinct a) from gd
select group_concat(distinct a order by b) from gd
select group_concat(distinct c) from gd
select group_concat(distinct d) from gd
select group_concat(distinct e) from gd
select group_concat(distinct b, a) from gd
select group_concat(distinct a, b) from gd
select group_concat(distinct c, d, e) from gd
select group_concat(distinct b order by a) from gd
select group_concat(distinct b order by a desc) from gd
select group_concat(distinct a % 3, b order by b, a % 3 desc separator '|') from gd
select a % 2 as k, group_concat(distinct b) from gd group by k order by k
select group_concat(distinct 'x', a) from gd
select group_concat(distinct a, ':', b order by 1 desc, 3) from gd
select group_concat(distinct upper(b)) from gd
select group_concat(distinct cast(b as binary)) from gd
select group_concat(distinct concat(a)) from gd
select group_concat(distinct null) from gd
select group_concat(distinct a separator '') from gd
create table ge (a int, b varchar(3))
insert into ge values (2,'x'),(1,'x'),(3,'x'),(5,'y'),(4,'y'),(2,'x'),(0,'x')
select group_concat(distinct a order by b) from ge
select group_concat(a order by b) from ge
select group_concat(distinct a order by b desc) from ge
select group_concat(distinct b order by a) from ge
create table of_outer (a int, b varchar(10))
insert into of_outer values (1,'a'),(2,'b')
select sum((select count(t.a) from of_outer u limit 1)) from of_outer t
select sum((select count(*) from of_outer u where u.a = t.a)), max((select sum(u.a + t.a) from of_outer u)) from of_outer t
drop table of_outer
create table visit (id int primary key auto_increment, person varchar(10), at datetime, pages int)
insert into visit (person, at, pages) values ('Ann','2024-01-05 10:00:00',3),('bob','2024-01-20 11:00:00',1),('ANN','2024-02-11 12:00:00',5),(null,'2024-02-28 13:00:00',2)
select LOWER(v.person) as who, count(*) from visit v group by lower(person) order by 1
select ucase(person), DATE(v.at), sum(pages) from visit v group by UPPER(v.person), date(at) order by DATE(at)
select year(v.at) * 100 + month(v.at), count(*) from visit v group by YEAR(at) * 100 + MONTH(at)
select concat(lower(person), '!') from visit group by lower(person)
select count(*) from visit group by month(at) order by month(at) + 1
select max(pages) + (pages + id) from visit group by pages + id
select pages % 2, count(*) from visit group by pages % 2 order by 1
select pages % 2, count(*) from visit group by pages % 3
select date_format(at, '%y'), count(*) from visit group by DATE_FORMAT(at, '%y')
select date_format(at, '%Y'), count(*) from visit group by DATE_FORMAT(at, '%y')
select rank() over (order by month(at)), month(at) from visit group by month(at)
select distinct month(at) from visit order by MONTH(visit.at)
select distinct month(at) from visit order by month(at) + 1
select distinct person from visit order by pages
select distinct person from visit group by person, pages order by pages
select distinct person from visit group by person, pages order by sum(id)
select distinct person, sum(id) from visit group by person order by sum(id) + 1, person
select distinct month(at) from visit group by month(at) with rollup order by sum(pages)
select distinct person from visit order by (select max(w.pages) from visit w where w.id = visit.id)
select distinct pages from visit order by row_number() over (order by id)
drop table visit
create table shop (id int primary key, town varchar(10), sales int)
insert into shop values (1,'Rome',5),(2,'oslo',9),(3,'Bern',1),(4,'Paris',7)
select distinct town, sum(sales) from shop group by town order by sum(sales) desc
select distinct town from shop group by town order by max(sales)
select distinct town from shop having town < 'p' order by town desc
set session sql_mode = 'STRICT_TRANS_TABLES'
select distinct town from shop group by town, sales order by sales desc
select distinct upper(town) from shop group by id, town order by sum(sales) limit 1, 2
set session sql_mode = default
drop table shop
create table author (id int primary key, code int not null unique, name varchar(20), born date, age int as (2024 - year(born)))
create table book (id int primary key, author_id int, title varchar(20), pages int)
insert into author (id, code, name, born) values (1, 11, 'Ann', '1970-05-05'), (2, 12, 'Bob', null), (3, 13, null, '1990-01-01')
insert into book values (1, 1, 'One', 100), (2, 1, 'Two', 200), (3, 2, 'Three', null), (4, null, 'Four', 50)
create view listed as select b.id, b.title, a.name, a.id as author, b.pages * 2 as sides from book b join author a on a.id = b.author_id
select a.name, count(*) from author a group by a.code order by 1
select age, count(*) from author group by born order by 1
select born from author group by age
select b.id, a.name, sum(b.pages) from book b join author a on a.id = b.author_id group by b.id order by 1
select a.id, a.name, b.title from author a join book b using (id) group by a.id order by 1
select a.id, b.title from author a natural join book b group by a.id order by 1
select a.id, a.name, count(b.id) from author a left join book b on b.author_id = a.id group by a.id order by 1
select b.id, a.name from book b left join author a on a.id = b.author_id group by b.id order by 1
select a.id, b.title from author a left join book b on b.id = a.id and b.pages > 10 group by a.id order by 1
select a.name from author a left join book b on a.id = b.id group by b.id
select a.name, b.title from author a left join book b on b.title = a.name and a.code > 1 group by a.name
select a.name, b.title from author a left join book b on b.title = a.name and a.code > 1 group by a.name, a.code order by 2, 1
select a.name from author a left join book b on a.name = 'Ann' group by b.id
select a.name, a.code from author a left join (book b join book c on c.id = b.id) on b.author_id = a.id group by b.id
select b.title, c.title from author a left join (book b join book c on c.id = b.id) on b.author_id = a.id group by b.id order by 1
select name, pages from book, author where (author.id, pages) = (author_id, 100) group by author_id
select name from author where id in (2) group by born
select name from author where id = 1 + 1 group by born
select name from author where id = year('0002-01-01') group by born
select title from book where author_id = rand() group by pages
select (select b.title from book b where b.id = a.id group by b.pages) from author a order by 1
select id, title, name, sides from listed group by id order by 1
select name, count(*) from listed group by author order by 1
select title from listed group by author
select d.twice from (select id * 2 as twice, id from author) d group by d.id order by 1
select d.id from (select id * 2 as twice, id from author) d group by d.twice
select d.n from (select author_id, count(*) as n from book where author_id is not null group by author_id) d group by d.author_id order by 1
select d.n from (select author_id, count(*) as n from book group by author_id) d group by d.n order by 1
select d.name from (select name, born from author where name = 'Ann') d group by d.born
select b.id, d.n from book b left join (select author_id as a, count(*) as n from book group by author_id) d on d.a = b.id group by b.id order by 1
with c as (select id, upper(name) as big from author) select big from c group by id order by 1
select id, name, count(*) from author group by id with rollup
select id, count(*) from author where name = 'Ann' group by id with rollup
select id, name, count(*) from author where name = 'Ann' group by id with rollup
drop view listed
drop table author, book
create table slot (room int, hour int, guest varchar(10), paid int, unique key (room, hour))
insert into slot values (1, 9, 'Ann', -3), (1, 10, 'Bob', 2), (null, 9, 'Cid', 3)
select room, hour, guest from slot where room is not null and hour > 0 group by room, hour order by 2
select room, hour, guest from slot where not (room is null) and hour in (9, 10) group by room, hour order by 2
select room, hour, guest from slot where room = 1 and hour = 9 group by paid
select room, hour, guest from slot where room <=> 1 and hour = 9 group by room, hour
select guest from slot group by room, hour
select x.guest from slot x join slot y on x.room = y.room and x.hour = y.hour group by x.room, x.hour order by 1
select abs(paid) as p, count(*) from slot group by abs(paid) with rollup order by p + 1
select abs(paid), count(*) from slot group by abs(paid) with rollup order by abs(paid) + 1
select abs(paid) + 1, count(*) from slot group by abs(paid) with rollup
drop table slot
create table tally (k int, m int)
insert into tally values (1, 2), (1, 3), (2, 4)
select k, grouping(k), sum(m) from tally group by k order by k
select grouping(m, k) + 1 as g, k, m from tally group by k, m having grouping(k) = 0 order by grouping(m), m desc
select if(grouping(tally.k), 'all', k) as shown from tally group by k order by k
select grouping(k) from tally group by m
select grouping(k) from tally
select k from tally where grouping(k) = 0 group by k
select grouping(no_such) from tally group by k
drop table tally
create table idle (a int, b int)
insert into idle values (1, 2), (2, 1)
select a from idle where a in (select distinct a from idle order by b) order by a
select a from idle where exists (select a from idle x group by a order by b) order by a
select (select distinct a from idle where b = 1 order by b)
(select distinct a from idle order by b) union (select 9) order by 1
(select distinct a from idle order by b limit 1) union (select 9)
select * from (select distinct a from idle order by b) d
select distinct a from idle order by b > all (select 1)
drop table idle
-- The number of an expression of the select list counts the columns of a star.
create table star_t (a int primary key, b int, c int)
create table star_u (a int, b int, d int)
create table star_hidden (a int, b int invisible, c int)
select * from star_t left join star_u on star_t.a=star_u.a group by star_t.a
select star_t.*, star_u.d from star_t join star_u on star_t.a = star_u.a group by star_t.a
select 1, star_u.*, star_t.* from star_t, star_u group by star_u.a
select * from star_t right join star_u using (a) group by star_t.a
select * from star_hidden group by a
select * from star_hidden group by a, c
select star_hidden.*, b from star_hidden group by a, c
-- What a query in the select list gathers of the rows around it cannot be grouped by.
select a, (select sum(a)) s from star_t group by a, s
select a, (select sum(star_t.b) from star_u x limit 1) s from star_t group by a, s
select (select max(a)) s from star_t group by 1
select a, (select sum(x.a) from star_u x) s from star_t group by a, s
-- An alias may stand for a query with aggregates of its own, beside others.
create table books_grouped (id int auto_increment primary key, rating double, name varchar(20))
insert into books_grouped (rating, name) values (4.5, 'a'), (3, 'b'), (4, 'c'), (4, 'd')
select b.rating, (select u.id from books_grouped u where u.name = b.name limit 1) as other, count(*) as c from books_grouped b group by b.rating, other order by 1, 2
select (select count(*) from books_grouped u where u.rating = b.rating) as same, count(*) from books_grouped b group by same order by same
select (select count(*) from books_grouped u where u.rating = b.rating) + 1 as same, count(*) from books_grouped b group by same order by same
select (select max(u.id) from books_grouped u) as m, max(id) from books_grouped group by m
select (select row_number() over (order by u.id) from books_grouped u limit 1) as n, count(*) from books_grouped group by n
select exists(select sum(u.id) from books_grouped u where u.id < b.id) as e, sum(id) from books_grouped b group by e
select (select sum(b.id)) as s from books_grouped b group by s
select (select sum(b.id) from books_grouped u limit 1) as s from books_grouped b group by s
select (select sum(b.id) from books_grouped u limit 1) as s from books_grouped b group by 1
select sum(id) as s, (select s) as q from books_grouped b group by q
select *, count(*) from books_grouped group by 2
select *, count(*) from books_grouped group by 4
select id, rating, name, count(*) from books_grouped group by 1, 4
drop table books_grouped
