create database d
use d
create table u (id int primary key auto_increment, email varchar(100) unique, org int, created datetime default now(), score decimal(8,2))
create table o (id int primary key, name varchar(40), parent int)
insert into o values (1,'root',null),(2,'kid',1),(3,'grandkid',2)
insert into u (email, org, score) values ('a@x.de',1,10.5),('b@x.de',2,20.25),('c@x.de',null,null),('d@x.de',1,3)
start transaction
select id from u where id = 1 for update
update u set score = score + 1 where id = 1
commit
select o.name, count(u.id) c, sum(u.score) s, avg(u.score) a from o left join u on u.org = o.id group by o.id, o.name order by o.id
select o.name, group_concat(u.email order by u.email desc separator '|') from o join u on u.org = o.id group by o.name order by 1
with recursive tree as (select id, name, parent, 0 as depth, cast(name as char(200)) as path from o where parent is null union all select o.id, o.name, o.parent, t.depth + 1, concat(t.path, '/', o.name) from o join tree t on o.parent = t.id) select id, depth, path from tree order by id
with a as (select org, sum(score) s from u group by org), b as (select * from a where s > 5) select * from b order by org
select u.id, o.name from u join o on o.id = u.org where u.score between 5 and 30 order by u.id
select id, email, name, parent from u join o using (id) order by id
select id, score, rank() over (partition by org order by score desc) r from u order by id
select email, case when score is null then 'none' when score > 15 then 'high' else 'low' end lvl from u order by email
select upper(substring_index(email, '@', 1)) n, substring_index(email, '@', -1) dom, count(*) over (partition by substring_index(email, '@', -1)) c from u order by 1
select date(created) = curdate(), year(created) > 2000 from u where id = 1
update u join o on o.id = u.org set u.score = u.score * 2, o.name = concat(o.name, '!') where o.parent is not null
select u.id, u.score, o.name from u left join o on o.id = u.org order by u.id
insert into u (email, org) select concat(name, '@new'), id from o on duplicate key update score = 1
insert into u (email, org) select concat(name, '@new'), id from o on duplicate key update score = coalesce(score, 0) + 1
select id, email, score from u order by id
delete u from u left join o on o.id = u.org where o.id is null
select count(*) from u
select max(score), min(email) from u where org in (select id from o where name like 'root%')
select id from u where (org, email) in (select org, email from u where id < 3) order by id
select id from u u1 where score = (select max(score) from u u2 where u2.org = u1.org) order by id
select exists (select * from u where email = 'A@X.DE'), not exists (select * from u where 1=0)
select distinct org, score from u order by org, score
select org from u group by org having sum(score) > 5 order by sum(score) desc
select count(*) from u, o
select ifnull(sum(score), 0) from u where id = 999
select u1.id, u2.id from u u1 cross join u u2 where u1.id < u2.id order by 1, 2 limit 3
select id, score from u order by score is null, score desc, id limit 1, 2
select sum(score) / count(*) from u
select id * 2 as dbl from u where id * 2 > 3 order by dbl
select concat_ws('-', id, email, null, score) from u order by id limit 2
select json_object('id', id, 'email', email) from u order by id limit 1
create table acc (id int primary key, bal decimal(10,2) not null, check (bal >= 0))
insert into acc values (1, 100), (2, 50)
update acc set bal = bal - 30.50 where id = 1
update acc set bal = bal + 30.50 where id = 2
select sum(bal), bal from acc group by bal order by bal
update acc set bal = case id when 1 then 5 when 2 then 6 end where id in (1, 2)
select * from acc order by id
create table lg (id bigint unsigned not null auto_increment, at timestamp not null default current_timestamp on update current_timestamp, lvl enum('info','warn') not null, msg text, flags set('a','b') default 'a', data blob, primary key (id), key (lvl, at), key msgp (msg(10)))
insert into lg (lvl, msg, data) values ('info', 'hello world', x'00ff10'), ('warn', 'second', null)
select id, lvl, msg, flags, hex(data), length(data) from lg where msg like 'hello%'
select lvl, count(*) from lg group by lvl order by lvl desc
update lg set msg = concat(msg, '!'), flags = 'a,b' where lvl = 'warn'
select msg, flags | 0 from lg order by id
insert into lg (lvl) values (null)
select max(id) from lg
select count(*) from lg where at > '2020-01-01' and at <= now() + interval 1 day
select a.id from lg a where a.id not in (select b.id from lg b where b.lvl = 'warn') order by a.id
select id from lg where data is not null
select id, id % 2 = 0 even from lg order by id
select -id from u order by id desc limit 1
select cast(sum(score) as char), round(avg(score), 1), format(sum(score), 2) from u
select id from u where email is not null and (org = 1 or score > 5) and not (id = 3) order by id
select id from u where score <> 3 or score is null order by id
select email from u where email >= 'c' order by email
select length(email), char_length(email), left(email, 1) from u order by id limit 1
select 1 where 1 = 0
select null is null, null = 1, coalesce(null, null)
select 1.0 * 3, 3 * 1.0, 1.50 + 1.5, 100 * 1.1
select 2 + 2 * 2, (2 + 2) * 2, 2 - 3 - 4, 100 / 10 / 2
select '2024-01-15' > '2024-01-02', date('2024-01-15') > '2024-01-02', '5' * '4', '3.5' + 1
