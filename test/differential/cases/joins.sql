create table author (id int primary key auto_increment, name varchar(50) not null, born date, country char(2))
create table book (id int primary key auto_increment, author_id int, title varchar(100) not null, price decimal(8,2), year_out smallint unsigned, key (author_id), constraint fk_author foreign key (author_id) references author (id) on delete set null)
create table tag (id int primary key, label varchar(20) unique)
create table book_tag (book_id int not null, tag_id int not null, primary key (book_id, tag_id))
insert into author (name, born, country) values ('Ursula', '1929-10-21', 'US'), ('Stanisław', '1921-09-12', 'PL'), ('Ødegård', null, 'NO'), ('ursula', '1970-01-01', null)
insert into book (author_id, title, price, year_out) values (1, 'The Dispossessed', 12.50, 1974), (1, 'The Left Hand', 9.99, 1969), (2, 'Solaris', 8.00, 1961), (null, 'Beowulf', null, null), (3, 'Fjord', 20.00, 2020)
insert into tag values (1, 'sf'), (2, 'classic'), (3, 'unused')
insert into book_tag values (1, 1), (1, 2), (2, 1), (3, 1), (4, 2)
select a.name, b.title from author a join book b on b.author_id = a.id order by a.id, b.id
select a.name, b.title from author a left join book b on b.author_id = a.id order by a.id, b.id
select a.name, b.title from author a right join book b on b.author_id = a.id order by b.id
select a.name, count(b.id) from author a left join book b on b.author_id = a.id group by a.id, a.name order by a.id
select b.title, group_concat(t.label order by t.label separator '|') from book b left join book_tag bt on bt.book_id = b.id left join tag t on t.id = bt.tag_id group by b.id, b.title order by b.id
select * from author cross join tag order by author.id, tag.id
select * from author natural join (select 1 as id, 'x' as y) d
select * from book join book_tag on book.id = book_tag.book_id order by book.id, tag_id
select * from book b join (select author_id, max(price) as top from book group by author_id) m on m.author_id = b.author_id and m.top = b.price order by b.id
select id from book join author using (id) order by id
select * from book join author using (id) order by id
select title from book where author_id in (select id from author where country = 'US') order by title
select title from book where author_id not in (select id from author where country = 'US') order by title
select title from book b where exists (select 1 from book_tag bt where bt.book_id = b.id and bt.tag_id = 2) order by title
select title from book b where not exists (select * from book_tag bt where bt.book_id = b.id) order by title
select title, (select name from author a where a.id = b.author_id) as who from book b order by b.id
select name from author where (select count(*) from book where author_id = author.id) > 1
select title from book where price > all (select price from book where year_out < 1970 and price is not null) order by title
select title from book where price = any (select price from book where year_out < 1970) order by title
select title from book where (author_id, year_out) = (1, 1974)
select title from book where (author_id, year_out) in ((1, 1974), (2, 1961)) order by title
select x.title, y.title from book x join book y on x.author_id = y.author_id and x.id < y.id order by x.id
select a.name from author a, book b where a.id = b.author_id and b.price between 8 and 13 order by a.name, b.id
select name from author where name = 'URSULA' order by id
select name from author where name = 'odegard'
select name from author where name like 'u%' order by id
select distinct author_id from book order by author_id
select id from nowhere
select nothing from book
select book.nothing from book
select id from book, author
select a.* from book
select title from book order by 3
select title from book limit 2 offset 1
select title from book order by price desc, id limit 1, 2
select title from book where author_id = (select id from author)
select (select id, name from author limit 1)
select title from book order by price is null, price, title
select name from author union select label from tag order by name
select name from author union all select title from book order by name limit 3
select 1 union select '1'
select 1 as a union select 2.5 order by a
(select title from book order by id limit 1) union all (select name from author order by id desc limit 1)
select name from author intersect select 'Ursula'
select label from tag except select 'sf' order by label
select id, name from author union select id from tag
delete from author where id = 3
select title, author_id from book order by id
insert into book (author_id, title) values (99, 'Nobody')
update book set author_id = 98 where id = 1
drop table author
select b.id, t.id from book b left join tag t on t.id = b.id and t.label = 'classic' order by b.id
select b.id, t.id from book b left join tag t on t.id = b.id where t.id is null order by b.id
select straight_join b.id from book b join tag t on t.id = b.id order by b.id
select * from (select title from book order by id limit 2) as d (caption) order by caption
select a.name, l.title from author a join lateral (select title from book where author_id = a.id order by price desc limit 1) l order by a.id
create table pair_a (a int, b int)
create table pair_b (b int, c int)
create table pair_c (c int, a int)
insert into pair_a values (1, 1), (2, 2), (3, 9)
insert into pair_b values (1, 5), (2, 6), (4, 7)
insert into pair_c values (5, 1), (6, 8), (5, 3)
select * from pair_a natural right join pair_b order by b
select * from pair_a right join pair_b using (b) order by b
select * from (pair_a x join pair_a y using (a)), pair_a order by 1, 4
select * from (pair_a x left join pair_a y using (a)) join pair_a on pair_a.a > 1 order by 1, 4
select a from (pair_a x join pair_a y using (a)) join pair_a on pair_a.a > 1
select * from (pair_a x join pair_a y using (a)) join pair_a using (a) order by a
select * from (pair_a natural join pair_b) natural left join pair_c order by 1
select * from pair_c natural right join (pair_a natural join pair_b) order by 1
select * from (pair_a natural join pair_b) join (pair_a p natural join pair_c q) order by 1, 4
select * from (pair_a, pair_b) natural join pair_c
select * from (pair_a natural join pair_b, pair_b z) natural join pair_c
select * from pair_a natural right join pair_c natural right join pair_b order by b
select * from pair_c join (pair_a join pair_b using (b)) on pair_b.c = pair_c.c join pair_a last using (a) order by 1, 2
select b from pair_a natural right join pair_b group by b having min(b) < max(c) order by b
select c.*, x.b from (pair_a x natural join pair_b) natural join pair_c c order by 1, 2
create table row_side (a int, b int, c int)
insert into row_side values (1,2,3),(2,3,4),(null,2,3)
select (SELECT 1,2,3) = ROW(1,2,3)
select (SELECT 1,2,3) = ROW(1,2,1)
select (SELECT 1,2,3) < ROW(1,2,1)
select (SELECT 1,2,3) = ROW(1,NULL,3)
select ROW(1,2,3) = (SELECT 1,2,3)
select ROW(1,2,3) = (SELECT 1,2,1)
select ROW(1,2,3) < (SELECT 1,2,4)
select ROW(1,2,3) <> (SELECT 1,2,4)
select ROW(1,2,3) <=> (SELECT 1,2,null)
select (SELECT 1,2,3) = (select 1,2,3)
select (SELECT 1,2,3) = (select 1,2)
select (SELECT 1.5,2,'a') = ROW('1.5b',2,'a')
select ROW(1,2,3) = (SELECT a,b,c from row_side where a = 1)
select ROW(1,2,3) = (SELECT a,b,c from row_side)
select ROW(1,2,3) = (SELECT a,b,c from row_side where a = 9)
select (SELECT a,b,c from row_side where a = 1) = row(1,2,3)
select (SELECT a,b,c from row_side) = row(1,2,3)
select (SELECT a,b,c from row_side where a = 9) <=> row(1,2,3)
select * from row_side where (a,b) = (select a, b from row_side where a = 2)
select * from row_side where row(a,b) in (select a, b from row_side where a = 2)
select * from row_side where (a,b) = any (select a, b from row_side where a = 2)
select * from row_side where (a,b) <> all (select a, b from row_side where a = 2)
select * from row_side where (a,b) not in (select a, b from row_side where a = 2)
select * from row_side where (a,b) > any (select a, b from row_side where a = 2)
select * from row_side where (a,b) = all (select a, b from row_side where a = 2)
select * from row_side where (a,b) <> any (select a, b from row_side where a = 2)
select * from row_side where (a,b) = some (select a from row_side)
select * from row_side where (1,2) > ANY (SELECT a FROM row_side WHERE b = 2)
select * from row_side where (1,2) = ANY (SELECT a FROM row_side WHERE b = 2)
select (select 1, 2) between (1,2) and (2,3)
select (select 1,2)
select 1 + (select 1,2)
select row(1,(2,2)) in (select * from row_side )
create table lat_a (n int)
create table lat_b (n int)
insert into lat_a values (1), (2)
insert into lat_b values (2), (3)
select * from lat_a, lat_b left join lateral (select lat_b.n as x, lat_a.n as y) s on s.x > lat_a.n order by 1, 2
select * from lat_a, lat_b join lateral (select lat_a.n * lat_b.n as p) s on s.p > 2 order by 1, 2
select * from lat_a, lat_b left join json_table(concat('[', lat_a.n, ',', lat_b.n, ']'), '$[*]' columns (v int path '$')) j on j.v = lat_b.n order by 1, 2
drop table lat_a, lat_b
select * from (values (1), (2)) t(x)
select * from ((values (1)) t(x) join lat_a)
select * from (values row(1), row(2)) t(x) order by x
create table na (id int primary key, x int)
create table nb (id int primary key, a int, key(a))
create table nc (id int primary key, b int, key(b))
create table nd (id int primary key, c int, key(c))
create table nh (c int, x int)
insert into na values(1,1),(2,2),(3,3)
insert into nb values(11,3),(12,2),(13,1)
insert into nc values(21,13),(22,12)
insert into nd values(31,22)
insert into nh values(21,1),(22,5),(22,4)
update na join (nb join (nc left join nd on nd.c=nc.id) on nc.b=nb.id) on nb.a=na.id set nc.b = nc.b, na.x = 5, nd.c = 22
update na join (nb left join nc on nc.b=nb.id) on nb.a=na.id set na.x = 6
update na join (nb join (nc left join nh on nh.c=nc.id) on nc.b=nb.id) on nb.a=na.id set nh.x = nh.x + 1
select * from na join (nb join (nc left join nh on nh.c=nc.id) on nc.b=nb.id) on nb.a=na.id order by nh.x
select * from na join (nh join (nc left join nb on nc.b=nb.id) on nh.c=nc.id) on nb.a=na.id
delete nh from na join (nb join (nc left join nh on nh.c=nc.id) on nc.b=nb.id) on nb.a=na.id where nh.x = 5
delete nd from na join (nb join (nc left join nd on nd.c=nc.id) on nc.b=nb.id) on nb.a=na.id
select * from na left join (nb left join nc on nc.b=nb.id) on nb.a=na.id where (nc.b, 1) > (1, 2)
select * from na left join (nb left join nh on nh.x=nb.id) on nb.a=na.id where (nh.x, 1) > (1, 2)
select * from nh
select distinct nb.a from na join (nb join (nc left join nd on nd.c=nc.id) on nc.b=nb.id) on nb.a=na.id
select nb.a, count(*) from na join (nb join (nc left join nd on nd.c=nc.id) on nc.b=nb.id) on nb.a=na.id group by nb.a
select nb.a from na join (nb join (nc left join nd on nd.c=nc.id) on nc.b=nb.id) on nb.a=na.id for update
select nb.a from na join (nb join (nc left join nd on nd.c=nc.id) on nc.b=nb.id) on nb.a=na.id limit 1
insert into nh select nb.id, nb.a from na join (nb join (nc left join nd on nd.c=nc.id) on nc.b=nb.id) on nb.a=na.id
create view nv as select na.id ai, nb.id bi, nc.id ci, nb.a from na join (nb join (nc left join nd on nd.c=nc.id) on nc.b=nb.id) on nb.a=na.id
select * from nv
update nv set a = a where ai = 1
create table keyed_u (id int primary key, name varchar(40), g int)
insert into keyed_u values (1,'Ann',1),(2,'bob',1),(3,'BOB',2),(4,null,2),(5,'Émile',3)
create table keyed_l (id int primary key, who varchar(40), n int, key (who))
insert into keyed_l values (1,'ann',5),(2,'Bob',6),(3,'bob',7),(4,'emile',8),(5,null,9),(6,'zoe',1)
select u.id, d.c from keyed_u u join (select who, count(*) c from keyed_l group by who) d on d.who = u.name order by u.id
select u.id, d.c from keyed_u u left join (select who, count(*) c from keyed_l group by who) d on d.who = u.name and d.c > 1 order by u.id
select u.id, d.c from (select who, count(*) c from keyed_l group by who) d join keyed_u u on d.who = u.name order by u.id
select u.id, d.c from (select who, count(*) c from keyed_l group by who) d right join keyed_u u on d.who = u.name order by u.id
with d as (select distinct who from keyed_l) select u.id, count(d.who), count(e.who) from keyed_u u join d on d.who = u.name left join d e on e.who = d.who group by u.id order by u.id
with recursive r (n, w) as (select 1, cast('Ann' as char(40)) union all select n + 1, u.name from r join keyed_u u on u.name = r.w where n < 3) select * from r
with recursive r (n, w) as (select 1, cast('Ann' as char(40)) union all select n + 1, u.name from keyed_u u join r on u.name = r.w where n < 3) select * from r join keyed_u u on u.name = r.w order by n
create view keyed_v as select who, max(n) m from keyed_l group by who
select u.id, v.m from keyed_u u join keyed_v v on v.who = u.name order by u.id
select u.id, v.m from keyed_u u left join keyed_v v on v.who = u.name and u.g = v.m order by u.id
select u.id, d.x from keyed_u u join (select name, max(g) x from keyed_u group by name) d using (name) order by u.id
select id, name from keyed_u natural join (select name, max(g) g from keyed_u group by name) d order by id
select count(*), max(b.c) from (select who, count(*) c from keyed_l group by who) a join (select who, count(*) c from keyed_l group by who) b on a.who = b.who and a.c = b.c
select u.id from keyed_u u join lateral (select who from keyed_l l where l.who = u.name limit 1) d on d.who = u.name order by u.id
select u.id, (select count(*) from keyed_l l join (select who from keyed_l group by who) d on d.who = l.who where l.who = u.name) c from keyed_u u order by id
select u.id, d.c from keyed_u u straight_join (select who, count(*) c from keyed_l group by who) d on d.who = u.name order by u.id
select u.id, d.c from keyed_u u join (select who collate utf8mb4_bin who, count(*) c from keyed_l group by 1) d on d.who = u.name collate utf8mb4_bin order by u.id
create table keyed_w (s varchar(20) character set latin1 collate latin1_german2_ci)
insert into keyed_w values ('Ann'), ('ä'), ('ae')
select w.s, d.n from keyed_w w join (select s, count(*) n from keyed_w group by s) d on d.s = w.s order by w.s, hex(w.s)
update keyed_u u join (select who, sum(n) s from keyed_l group by who) d on d.who = u.name set u.g = d.s
select * from keyed_u order by id
delete u from keyed_u u join (select who from keyed_l group by who having count(*) > 1) d on d.who = u.name
select * from keyed_u order by id
create table oj_a (a int)
update {x}y set a = 1
select * from {x}
select * from {oj oj_a left join oj_a b on oj_a.a = b.a}
select * from {x oj_a}
