-- NULL that is set where NULL is already, in a column whose default is not zero, looks like a change.
create table nd (id int primary key, a int default 5, b int, c varchar(9) default 'x', d int default 0, e char(3) default '', f datetime default now(), g int default (7), h enum('a','b') default 'b', i date default '2024-01-01', j double default 1.5, k int default 3, tt text)
insert into nd values (1,null,null,null,null,null,null,null,null,null,null,null,null)
insert into nd (id) values (1) on duplicate key update a = null
insert into nd (id) values (1) on duplicate key update b = null
insert into nd (id) values (1) on duplicate key update c = null
insert into nd (id) values (1) on duplicate key update d = null
insert into nd (id) values (1) on duplicate key update e = null
insert into nd (id) values (1) on duplicate key update f = null
insert into nd (id) values (1) on duplicate key update g = null
insert into nd (id) values (1) on duplicate key update h = null
insert into nd (id) values (1) on duplicate key update i = null
insert into nd (id) values (1) on duplicate key update j = null
insert into nd (id) values (1) on duplicate key update a = a
insert into nd (id) values (1) on duplicate key update a = k
insert into nd (id) values (1) on duplicate key update a = b
insert into nd (id) values (1) on duplicate key update a = i
insert into nd (id) values (1) on duplicate key update a = a + 1
insert into nd (id, a) values (1, null) on duplicate key update a = values(a)
insert into nd (id, a) values (1, null) as x on duplicate key update a = x.a
insert into nd (id, a) select 1, null on duplicate key update a = abs(null)
insert into nd (id) values (1) on duplicate key update a = null, c = null
insert into nd (id) values (1) on duplicate key update a = null, b = 1
insert into nd (id) values (1) on duplicate key update a = default(b)
insert into nd (id) values (1) on duplicate key update a = (select null)
insert into nd (id) values (1) on duplicate key update a = case when 1 then null else a end
insert into nd (id) values (1) on duplicate key update a = ifnull(a, null)
insert into nd (id) values (1) on duplicate key update tt = null
create table nu (id int primary key, a int default 5, b int, ts datetime default '2020-01-01' on update now())
insert into nu values (1,null,null,'2020-01-01')
update nu set b = null
select id, a, b, ts > '2021-01-01' from nu
update nu set a = null
select id, a, b, ts > '2021-01-01' from nu
update nu set ts = '2020-01-01'
insert into nu (id) values (1) on duplicate key update a = null
select id, a, b, ts > '2021-01-01' from nu
update nu set ts = '2020-01-01'
update nu set a = null, id = 1
select id, a, b, ts > '2021-01-01' from nu
update nu set ts = '2020-01-01'
update nu, (select 1) d set a = null
select id, a, b, ts > '2021-01-01' from nu
create table m (id int primary key, a int default 5)
insert into m values (1, null)
replace into m values (1, null)
insert into m values (1, null) on duplicate key update id = 1
insert into m values (1, null) on duplicate key update id = 1, a = null
