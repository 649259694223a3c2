-- Ids of INSERT with duplicates: what is used up, what is given back, what LAST_INSERT_ID tells.
create table a (id int auto_increment primary key, k int unique, v int)
insert into a (k, v) values (1,1),(2,2),(3,3)
insert into a (k, v) values (2, 20) on duplicate key update v = 20
select last_insert_id()
insert into a (k, v) values (4, 4)
select last_insert_id()
select * from a order by id
insert into a (k, v) values (2, 20) on duplicate key update v = 20
select last_insert_id()
insert into a (k, v) values (2, 21), (5, 5), (3, 30), (6, 6) on duplicate key update v = values(v)
select last_insert_id()
select * from a order by id
insert into a (k, v) values (7, 7)
select last_insert_id()
select * from a order by id
insert into a (k, v) values (2, 22), (3, 33) on duplicate key update v = values(v)
select last_insert_id()
insert into a (k, v) values (2, 22) on duplicate key update id = last_insert_id(id), v = 5
select last_insert_id()
insert into a (k, v) values (8, 8)
select id from a where k = 8
insert ignore into a (k, v) values (1, 1)
select last_insert_id()
insert ignore into a (k, v) values (1, 1), (9, 9), (2, 2), (10, 10)
select last_insert_id()
select * from a order by id
insert ignore into a (k, v) values (11, 1), (1, 9)
select last_insert_id()
insert into a (k, v) values (12, 12)
select * from a order by id
insert ignore into a (k, v) select 1, 1 union select 13, 13 union select 2, 2
select last_insert_id()
insert into a (k, v) values (14, 14)
select * from a order by id
insert into a (k, v) select 1, 1 union select 15, 13 union select 2, 2 on duplicate key update v = 100
select last_insert_id()
insert into a (k, v) values (16, 14)
select * from a order by id
insert into a (id, k, v) values (1, 99, 5) on duplicate key update v = 55
select last_insert_id()
insert into a (id, k, v) values (100, 99, 5) on duplicate key update v = 55
select last_insert_id()
insert into a (k, v) values (17, 14)
select last_insert_id()
insert into a (id, k, v) values (null, 18, 1), (200, 19, 1), (null, 20, 1)
select last_insert_id()
select * from a order by id
insert into a (id, k, v) values (null, 1, 1), (300, 2, 1), (null, 21, 1) on duplicate key update v = 7
select last_insert_id()
select * from a order by id
insert into a (k, v) values (22, 1)
select last_insert_id()
replace into a (k, v) values (1, 5), (23, 1)
select last_insert_id()
select * from a order by id
insert into a (k, v) values (24, 1)
select last_insert_id()
insert into a (k, v) values (1, 5)
insert into a (k, v) values (25, 1)
select last_insert_id()
insert into a (k, v) values (26, 5), (26, 6)
insert into a (k, v) values (27, 1)
select last_insert_id()
select auto_increment from information_schema.tables where table_name = 'a' and table_schema = database()
insert into a (k,v) values (27, 2) on duplicate key update v = v
select last_insert_id()
insert into a (k,v) values (27, 2) on duplicate key update k = 28
select last_insert_id()
insert into a (k,v) values (29, 2)
select last_insert_id()
insert into a (id, k, v) values (0, 30, 2)
select last_insert_id()
insert into a values (default, 31, 2), (default, 30, 3) on duplicate key update v = last_insert_id(v) + 1
select last_insert_id()
select * from a order by id
insert ignore into a (id, k, v) values (5, 1, 1)
insert into a (k,v) values (40, 2)
select last_insert_id()
insert ignore into a (id, k, v) values (500, 1, 1)
insert into a (k,v) values (41, 2)
select last_insert_id()
insert into a (id, k, v) values (600, 1, 1) on duplicate key update v = 9
insert into a (k,v) values (42, 2)
select last_insert_id()
insert ignore into a (k,v) select k, v from a
select last_insert_id()
insert into a (k,v) values (43, 2)
select last_insert_id()
insert into a (k,v) select k+100, v from a where k < 5
select last_insert_id()
insert into a (k,v) values (44, 2)
select last_insert_id()
update a set id = last_insert_id(id + 1000) where k = 44
select last_insert_id()
insert into a (k,v) values (45, 2)
select last_insert_id()
insert ignore into a (id,k,v) values (null, 1, 1), (3000, 2, 1), (null, 50, 1), (null, 51, 1), (null, 2, 1), (4000, 52, 1), (null, 53, 1)
select last_insert_id()
insert into a (id,k,v) values (null, 54, 1), (5000, 2, 1), (null, 55, 1), (null, 56, 1), (null, 2, 1), (6000, 57, 1), (null, 58, 1) on duplicate key update v = 3
insert into a (k,v) values (59, 1)
select last_insert_id()
select * from a order by id
replace into a (id,k,v) values (null, 54, 1), (7000, 2, 1), (null, 55, 1), (null, 60, 1)
insert into a (k,v) values (61, 1)
select last_insert_id()
select * from a order by id
