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
create table dup (id int primary key auto_increment, a int, u int unique, y year, b bit(5), bb bit(64), z int(5) zerofill, f float, d date, dt datetime(3), ti time(2), j json, s varchar(20), e enum('a','b'), dc decimal(10,3), bu bigint unsigned, db double)
insert into dup values (1,1,1,2024,b'101',7,12,1e11,'2024-01-31','2024-02-29 10:20:30.5','100:00:01','{"a":1}','abc','a',1.5,18446744073709551615,2.5),(2,2,2,1999,0,0,0,1.5,'1999-12-31','1999-12-31','-01:00:00','[1,"a"]','12','b',-0.125,0,-1),(3,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null),(4,4,4,0,1,1,1,1,'2000-01-01','2000-01-01','10:20:30','"12"','','a',0,5,0)
create table dup_from (id int primary key auto_increment, a int)
insert into dup_from values (1,5),(2,6),(3,7),(9,9),(10,10)
insert into dup (id,a) select id, a from dup_from where id < 3 order by id on duplicate key update a = values(a)
insert into dup (id,a) select id, a from dup_from where id > 8 order by id on duplicate key update a = values(a)
insert into dup (id,a) select id, a from dup_from where id > 8 order by id on duplicate key update a = values(a)
insert into dup (a) select a from dup_from where id > 8 order by id on duplicate key update a = values(a)
insert into dup (id,a) values (1,50),(20,5) on duplicate key update a = values(a)
insert into dup (id,a) values (21,50),(1,51) on duplicate key update a = values(a)
insert into dup (id,a) values (1,52) on duplicate key update a = values(a)
insert into dup (id,a) values (1,52) on duplicate key update a = values(a)
insert into dup (id,a) values (1,52),(2,5) on duplicate key update a = values(a)
insert into dup (id,a) values (2,77),(1,52) on duplicate key update a = values(a)
insert into dup (id,a) values (22,77),(1,52) on duplicate key update a = values(a)
insert into dup (u,a) values (1,80) on duplicate key update a = values(a)
insert into dup (u,a) values (1,81),(90,4) on duplicate key update a = values(a)
insert into dup (u,a) values (91,81),(1,99) on duplicate key update a = values(a)
insert into dup (u,a) values (1,82) on duplicate key update a = values(a), id = last_insert_id(id)
insert into dup (u,a) values (1,82) on duplicate key update a = values(a), id = last_insert_id(id)
insert into dup (id,u,a) values (500,1,83),(501,2,4) on duplicate key update a = values(a)
insert into dup (id,u,a) values (500,1,83),(501,2,4) on duplicate key update a = values(a)
insert into dup (id,u,a) values (null,1,84),(502,3,4) on duplicate key update a = values(a)
insert into dup (id,u,a) select id + 600, u, a + 1 from dup where id < 3 order by id on duplicate key update a = values(a)
insert ignore into dup (id,a) values (1,3),(2,4)
insert ignore into dup (id,a) values (1,3),(700,4)
insert ignore into dup (id,a) values (701,3),(2,4)
insert ignore into dup (id,a) select id,a from dup_from where id > 8
insert ignore into dup (id,a) select id+800,a from dup_from where id > 8
replace into dup (id,a) values (801,3),(2,4)
replace into dup (id,a) select id+800, a from dup_from
replace into dup (a,u) values (5,91)
CREATE TABLE facts (id INT AUTO_INCREMENT PRIMARY KEY, a DATETIME DEFAULT '2024-01-01', b BIGINT)
INSERT INTO facts (b) VALUES (UNIX_TIMESTAMP(a))
INSERT INTO facts (a, b) VALUES ('2020-02-02', UNIX_TIMESTAMP(a)), (NOW(), UNIX_TIMESTAMP(a) > 5)
INSERT INTO facts (id, b) VALUES (LAST_INSERT_ID(id + 11), LAST_INSERT_ID())
INSERT INTO facts SET b = LAST_INSERT_ID(b + 3)
INSERT INTO facts SET id = 77, b = LAST_INSERT_ID(id)
SELECT LAST_INSERT_ID()
SELECT id, b FROM facts ORDER BY id
CREATE TABLE moved (id INT AUTO_INCREMENT PRIMARY KEY, a INT, u INT UNIQUE)
INSERT INTO moved VALUES (4, 1, 1), (5, 2, 2)
INSERT INTO moved VALUES (4, 9, 9) ON DUPLICATE KEY UPDATE id = 101
SELECT LAST_INSERT_ID()
INSERT INTO moved (a, u) VALUES (9, 2) ON DUPLICATE KEY UPDATE id = 102
SELECT LAST_INSERT_ID()
INSERT INTO moved (a, u) VALUES (9, 2) ON DUPLICATE KEY UPDATE a = 102
SELECT LAST_INSERT_ID()
INSERT INTO moved (id, a, u) VALUES (101, 3, 3), (102, 4, 4) ON DUPLICATE KEY UPDATE id = id + 10
SELECT LAST_INSERT_ID()
INSERT INTO moved (id, a, u) VALUES (111, 3, 3), (200, 4, 4) ON DUPLICATE KEY UPDATE id = id + 10
INSERT INTO moved (id, a, u) VALUES (300, 3, 5), (121, 4, 6) ON DUPLICATE KEY UPDATE id = id + 10
INSERT INTO moved (id, a, u) VALUES (131, 3, 5) ON DUPLICATE KEY UPDATE id = 131
INSERT INTO moved (id, a, u) VALUES (131, 3, 5) ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(500)
SELECT LAST_INSERT_ID()
INSERT INTO moved (a, u) VALUES (3, 70), (4, 5) ON DUPLICATE KEY UPDATE id = 600
INSERT INTO moved (a, u) VALUES (3, 5), (4, 71) ON DUPLICATE KEY UPDATE id = 700
INSERT INTO moved (a, u) SELECT 3, 5 ON DUPLICATE KEY UPDATE id = 800
INSERT INTO moved (id, a, u) SELECT 800, 3, 5 ON DUPLICATE KEY UPDATE id = 900
INSERT INTO moved (id, a, u) VALUES (900, 3, 5) ON DUPLICATE KEY UPDATE id = -3
INSERT INTO moved (id, a, u) VALUES (-3, 3, 5) ON DUPLICATE KEY UPDATE id = 901, a = 17
INSERT INTO moved (id, a, u) VALUES (901, 3, 5) ON DUPLICATE KEY UPDATE a = 18
INSERT INTO moved (id, a, u) VALUES (901, 3, 5) ON DUPLICATE KEY UPDATE a = 18
SELECT * FROM moved ORDER BY id
CREATE TABLE plain (k INT PRIMARY KEY, v INT)
INSERT INTO plain VALUES (1, 1)
INSERT INTO plain VALUES (1, 1) ON DUPLICATE KEY UPDATE k = 10
CREATE TABLE ub (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, a INT)
INSERT INTO ub VALUES (18446744073709551000, 1)
INSERT INTO ub VALUES (18446744073709551000, 1) ON DUPLICATE KEY UPDATE id = 18446744073709551001
INSERT INTO ub VALUES (18446744073709551001, 1) ON DUPLICATE KEY UPDATE id = 5
INSERT INTO ub VALUES (5, 1) ON DUPLICATE KEY UPDATE a = 5
CREATE TABLE tr (id INT AUTO_INCREMENT PRIMARY KEY, a INT)
CREATE TRIGGER trb BEFORE UPDATE ON tr FOR EACH ROW SET NEW.id = NEW.id + 1000
INSERT INTO tr VALUES (1, 1)
INSERT INTO tr VALUES (1, 1) ON DUPLICATE KEY UPDATE a = 5
INSERT INTO tr VALUES (1001, 1) ON DUPLICATE KEY UPDATE id = 7
SELECT * FROM tr
create table rp(id int primary key)
create table rd(id int primary key auto_increment, p int, foreign key (p) references rp(id))
insert into rp values(1)
insert into rd(p) values(2)
insert into rd(p) values(1)
insert into rd(p) values(2)
insert into rd(p) values(1)
insert into rd(p) values(2)
insert into rd(p) select 2
insert into rd(p) values(1)
insert into rd(p) values(1),(2),(1)
insert into rd(p) values(1)
insert into rd(id, p) values(50, 2)
insert into rd(p) values(1)
insert into rd(p) values(1)
insert ignore into rd(p) values(2)
insert into rd(p) values(1)
insert ignore into rd(p) values(2),(1),(2),(1)
insert into rd(p) values(1)
select * from rd
alter table rd add check (p < 5)
insert into rd(p) values(1)
alter table rd add unique(p, id)
update rd set p = 3 where id = 1
insert into rd(p) values(1)
replace into rd(p) values(2)
insert into rd(p) values(1)
select id from rd
create table rc(id int primary key auto_increment, p int, check(p < 5))
insert into rc(p) values(1)
insert into rc(p) values(7)
insert into rc(p) values(1)
insert into rc(p) values(1),(7)
insert into rc(p) values(1)
insert ignore into rc(p) values(7)
insert into rc(p) values(1)
insert ignore into rc(p) values(7),(1)
insert into rc(p) values(1)
