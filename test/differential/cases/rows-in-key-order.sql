-- exact
CREATE TABLE v (code VARCHAR(20) PRIMARY KEY, n INT, t VARCHAR(10), KEY kn (n));
INSERT INTO v VALUES ('pear',3,'x'),('apple',1,'y'),('fig',2,'z'),('Banana',3,'w'),('cherry',1,'v'),('date',2,'u');
CREATE TABLE c (a INT, b INT, t VARCHAR(10), n INT, PRIMARY KEY (a,b), KEY kb (b), KEY kn (n));
INSERT INTO c VALUES (3,1,'a',5),(1,2,'b',4),(2,2,'c',5),(1,1,'d',4),(2,1,'e',6),(3,3,'f',5),(1,3,'g',6);
CREATE TABLE u (id BINARY(16) PRIMARY KEY, name VARCHAR(20), UNIQUE KEY (name));
INSERT INTO u VALUES (UNHEX('ff000000000000000000000000000001'),'zoe'),(UNHEX('0a000000000000000000000000000001'),'mia'),(UNHEX('70000000000000000000000000000001'),'abe'),(UNHEX('20000000000000000000000000000001'),'kim');
CREATE TABLE i (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(40) UNIQUE, n INT, txt VARCHAR(100), KEY kn (n));
INSERT INTO i (email,n,txt) VALUES ('z@x',3,'one'),('a@x',1,'two'),('m@x',2,'three'),('b@x',3,'four'),('y@x',1,'five');
CREATE TABLE nk (a INT NOT NULL, t VARCHAR(10), UNIQUE KEY (a));
INSERT INTO nk VALUES (3,'c'),(1,'a'),(2,'b');
CREATE TABLE no (a INT, t VARCHAR(10), KEY (a));
INSERT INTO no VALUES (3,'c'),(1,'a'),(2,'b');
CREATE TABLE d (day DATE, s VARCHAR(5), v INT, PRIMARY KEY (s, day));
INSERT INTO d VALUES ('2020-01-03','b',1),('2020-01-01','b',2),('2020-01-02','a',3),('2020-01-01','a',4);
SELECT * FROM v;
SELECT * FROM c;
SELECT HEX(id), name FROM u;
SELECT * FROM i;
SELECT * FROM nk;
SELECT * FROM no;
SELECT * FROM d;
SELECT code FROM v;
SELECT n FROM v;
SELECT code, n FROM v;
SELECT a, b FROM c;
SELECT a FROM c;
SELECT b FROM c;
SELECT n FROM c;
SELECT t FROM c;
SELECT HEX(id) FROM u;
SELECT name FROM u;
SELECT id FROM i;
SELECT email FROM i;
SELECT n FROM i;
SELECT id, email FROM i;
SELECT id, n FROM i;
SELECT a FROM no;
SELECT a FROM nk;
SELECT * FROM v WHERE t > 'u';
SELECT * FROM v WHERE n = 3;
SELECT * FROM v WHERE n >= 2;
SELECT * FROM v WHERE n IN (3, 1);
SELECT * FROM v WHERE code > 'b';
SELECT * FROM v WHERE code IN ('pear', 'apple');
SELECT * FROM c WHERE a = 1;
SELECT * FROM c WHERE b = 1;
SELECT * FROM c WHERE n = 5;
SELECT * FROM c WHERE n > 4;
SELECT * FROM c WHERE a >= 2;
SELECT * FROM c WHERE t LIKE '%';
SELECT * FROM c LIMIT 3;
SELECT * FROM c LIMIT 3, 2;
SELECT * FROM v LIMIT 2;
SELECT * FROM i WHERE n = 3;
SELECT * FROM i WHERE n > 1;
SELECT * FROM i WHERE id IN (4, 2, 1);
SELECT * FROM i WHERE email > 'b';
SELECT * FROM i WHERE email IN ('z@x', 'a@x');
SELECT DISTINCT n FROM v;
SELECT DISTINCT t FROM v;
SELECT DISTINCT a FROM c;
SELECT DISTINCT n FROM c;
SELECT DISTINCT n FROM i;
SELECT n, COUNT(*) FROM v GROUP BY n;
SELECT t, COUNT(*) FROM v GROUP BY t;
SELECT a, COUNT(*) FROM c GROUP BY a;
SELECT n, MIN(code) FROM v GROUP BY n;
SELECT t FROM no GROUP BY t;
SELECT n, GROUP_CONCAT(code) FROM v GROUP BY n;
SELECT n, GROUP_CONCAT(t) FROM c GROUP BY n;
SELECT a, JSON_ARRAYAGG(b) FROM c GROUP BY a;
SELECT JSON_ARRAYAGG(t) FROM c;
SELECT v.*, i.id FROM v JOIN i ON i.n = v.n;
SELECT v.code, i.id FROM v LEFT JOIN i ON i.n = v.n;
SELECT v.code, c.b FROM v STRAIGHT_JOIN c WHERE c.a = v.n;
SELECT i.id, nk.t FROM i JOIN nk ON nk.a = i.n;
SELECT c.a, c.b, i.email FROM c LEFT JOIN i ON i.id = c.b;
SELECT * FROM (SELECT * FROM v) x;
SELECT * FROM v WHERE code IN (SELECT name FROM u);
SELECT * FROM c WHERE a IN (SELECT id FROM i);
SELECT * FROM c WHERE EXISTS (SELECT 1 FROM i WHERE i.id = c.a);
SELECT * FROM v ORDER BY n;
SELECT * FROM c ORDER BY n;
SELECT * FROM c ORDER BY b DESC;
SELECT * FROM i ORDER BY n;
SELECT * FROM c ORDER BY a;
SELECT * FROM no ORDER BY t;
SELECT * FROM v ORDER BY n LIMIT 3;
SELECT * FROM c ORDER BY t IS NULL;
SELECT * FROM c ORDER BY t IS NULL LIMIT 3;
SELECT * FROM i ORDER BY NULL;
INSERT INTO i (email) SELECT code FROM v;
SELECT * FROM i;
DELETE FROM c LIMIT 1;
SELECT * FROM c;
UPDATE c SET t = 'upd' LIMIT 2;
SELECT * FROM c;
CREATE VIEW w AS SELECT code, t FROM v;
SELECT * FROM w;
SELECT t FROM w LIMIT 2;
CREATE VIEW w2 AS SELECT * FROM v WHERE n > 1;
SELECT * FROM w2;
SELECT t FROM v WHERE n = 3;
SELECT t FROM v WHERE n = 3 ORDER BY t;
SELECT * FROM v WHERE t IN ('u','v','y');
SELECT * FROM v WHERE n = 1 OR code = 'pear';
SELECT * FROM v WHERE n IS NULL OR n = 3;
SELECT code AS c, n * 2 FROM v;
SELECT t, (SELECT MAX(n) FROM v) FROM v;
SELECT t FROM v FOR UPDATE;
SELECT DISTINCT t FROM v;
SELECT @r := 0;
SELECT @r := @r + 1, code, t FROM v ORDER BY n;
CREATE TABLE cp (a INT, b VARCHAR(5), t VARCHAR(5), PRIMARY KEY (a, b DESC));
INSERT INTO cp VALUES (2,'x','1'),(1,'y','2'),(1,'z','3'),(2,'y','4');
SELECT * FROM cp;
SELECT t FROM cp ORDER BY a;
SELECT t FROM cp ORDER BY a LIMIT 3;
SELECT * FROM (SELECT t FROM cp ORDER BY a LIMIT 3) x;
SELECT b FROM cp WHERE a = 1;
CREATE TABLE g (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(10), sort INT, INDEX (name), INDEX (sort));
INSERT INTO g (name, sort) VALUES ('c', 2), ('a', 3), ('b', 1), ('a', 1), (NULL, 2);
SELECT * FROM g;
SELECT id FROM g;
SELECT name FROM g;
SELECT id, name FROM g;
SELECT sort, id FROM g;
SELECT name, sort FROM g;
SELECT name FROM g WHERE name LIKE 'a%';
SELECT * FROM g WHERE name LIKE 'a%';
SELECT * FROM g WHERE name > 'a';
SELECT * FROM g WHERE sort = 1;
SELECT * FROM g WHERE sort BETWEEN 1 AND 2;
SELECT * FROM g ORDER BY sort;
SELECT * FROM g ORDER BY sort DESC;
SELECT * FROM g ORDER BY sort LIMIT 2;
SELECT * FROM g ORDER BY name IS NULL, sort;
SELECT id FROM g WHERE name IS NOT NULL;
SELECT * FROM g WHERE id > 2;
SELECT name FROM g WHERE id > 2;
SELECT COUNT(*), name FROM g GROUP BY name;
CREATE TABLE pfx (k VARCHAR(50), v INT, PRIMARY KEY (k(2)));
INSERT INTO pfx VALUES ('bb', 1), ('aa', 2), ('cc', 3);
SELECT * FROM pfx;
CREATE TABLE e (s ENUM('z','a','m') PRIMARY KEY, v INT);
INSERT INTO e VALUES ('m',1),('a',2),('z',3);
SELECT * FROM e;
SELECT s FROM e;
CREATE TABLE dd (d DECIMAL(5,2) PRIMARY KEY, v INT);
INSERT INTO dd VALUES (10.5,1),(-3,2),(9.75,3);
SELECT * FROM dd;
CREATE TABLE bb (d BIGINT UNSIGNED PRIMARY KEY, v INT);
INSERT INTO bb VALUES (18446744073709551615,1),(3,2),(9223372036854775808,3);
SELECT * FROM bb;
CREATE TABLE ff (d DOUBLE PRIMARY KEY, v INT);
INSERT INTO ff VALUES (1e10,1),(-3.5,2),(0,3);
SELECT * FROM ff;
-- Joins in parentheses inside others.
CREATE TABLE q (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(20));
CREATE TABLE u (id INT PRIMARY KEY AUTO_INCREMENT, qid INT, UNIQUE (qid));
CREATE TABLE a (code VARCHAR(9) PRIMARY KEY, qid INT, uid INT, KEY (qid), UNIQUE (uid));
INSERT INTO q VALUES (1,'one'),(2,'two'),(3,'three');
INSERT INTO u VALUES (1,2),(2,1),(3,NULL);
INSERT INTO a VALUES ('z',1,1),('m',2,2),('b',2,3);
SELECT * FROM q LEFT JOIN (a LEFT JOIN (u LEFT JOIN q q2 ON q2.id = u.qid) ON u.id = a.uid) ON a.qid = q.id;
SELECT * FROM q LEFT JOIN (a LEFT JOIN q q1 ON q1.id = a.qid LEFT JOIN (u LEFT JOIN q q2 ON q2.id = u.qid) ON u.id = a.uid) ON a.qid = q.id;
SELECT * FROM a LEFT JOIN (u JOIN q ON q.id = u.qid) ON u.id = a.uid;
SELECT * FROM (SELECT a.code, a.uid FROM a LEFT JOIN (u LEFT JOIN q ON q.id = u.qid) ON u.id = a.uid) x;
create table lost_order (id int primary key, i int, g int)
insert into lost_order values (1,3,1),(2,1,2),(3,2,1),(4,5,2),(5,4,1)
select json_arrayagg(i) from (select i, g from lost_order order by i desc) q
select group_concat(x) from (select i + 1 as x, g from lost_order where g > 0 order by i desc) q
select g, json_arrayagg(x) from (select id as x, g, i from lost_order order by i desc) q group by g order by g
select group_concat(id order by g) from (select id, i, g from lost_order order by i desc) q
select group_concat(id) from (select id, i, g from lost_order order by i desc limit 3) q
select group_concat(id) from (select distinct id, i from lost_order order by i desc) q
select group_concat(id) from (select id, @n := id from lost_order order by i desc) q
select group_concat(x) from (select x from (select id as x from lost_order order by i desc) q) w
select group_concat(x) from (select x from (select id as x from lost_order order by i desc limit 4) q) w
select id from (select id from lost_order order by i desc) q
select id from (select id from lost_order order by i desc) q where id in (select max(id) from lost_order group by g)
select max(id), (select group_concat(x) from (select id as x from lost_order order by i desc limit 9) q) from lost_order
create view lost_order_v as select id, g from lost_order order by i desc
select group_concat(id) from lost_order_v
select id from lost_order_v
select g, group_concat(id) from lost_order_v group by g
select g, sum(id) from lost_order_v group by g with rollup
create table ko_x (a int, b int, key(a,b))
insert into ko_x values (2,1),(1,1),(1,3),(1,2)
select * from ko_x
select a, b from ko_x
select a from ko_x
select * from ko_x where b > 0
select * from ko_x limit 2
select * from ko_x order by b
create table ko_z (a int, b int, unique key(a,b))
insert into ko_z values (2,1),(1,1),(1,3),(1,2)
select * from ko_z
create table ko_ww (a int, key(a))
insert into ko_ww values (2),(1),(null)
select * from ko_ww
create table ko_w3 (a varchar(10), key(a))
insert into ko_w3 values ('b'),('A')
select * from ko_w3
insert into ko_w3 select * from ko_w3
select * from ko_w3
create table ko_w5 (a int, b int, key(a,b), key(b,a))
insert into ko_w5 values (2,1),(1,3)
select * from ko_w5
create table ko_w6 (a int, b varchar(10), key(a,b), key(b,a))
insert into ko_w6 values (2,'b'),(1,'c')
select * from ko_w6
create table ko_w7 (a int, key(a desc))
insert into ko_w7 values (2),(1),(3)
select * from ko_w7
create table ko_w8 (a int, b int, c int, key(a,b), key(c))
insert into ko_w8 values (2,1,1),(1,3,1),(1,1,0)
select a,b from ko_w8
select c from ko_w8
select * from ko_w8
update ko_w8 set c = a limit 1
select * from ko_w8 order by c
delete from ko_ww limit 1
select * from ko_ww
select a from ko_ww limit 1 offset 1
create table kc_y (id int primary key, a int, b int, key(a))
insert into kc_y values (1,3,1),(2,2,2),(3,1,3)
delete from kc_y limit 1
select * from kc_y
update kc_y set b = 9 limit 1
select * from kc_y
create table kc_v (a int, b int, key(a))
insert into kc_v values (3,1),(2,2),(1,3)
delete from kc_v limit 1
select * from kc_v
update kc_v set b = 9 limit 1
select * from kc_v
update kc_v set a = 9 limit 1
select * from kc_v
create table kc_ww (a int, key(a))
insert into kc_ww values (2),(1),(null)
delete from kc_ww limit 1
select * from kc_ww
update kc_ww set a = 7 limit 1
select * from kc_ww
insert into kc_ww values (0)
delete from kc_ww where a > 0 limit 1
select * from kc_ww
replace into kc_ww values (-1)
create table kc_copy select * from kc_ww
select * from kc_copy
insert into kc_copy select * from kc_ww
select * from kc_copy
-- LIMIT of a query that stands as a table comes before the ORDER BY around it.
create table own_limit (i int, j int)
insert into own_limit values (5,50),(1,10),(3,30),(2,2)
(select * from own_limit limit 3) order by i desc
(select i as k from own_limit limit 2) order by k+1 desc
((select i from own_limit limit 3) limit 2) order by i
(values row(3),row(1),row(2) limit 2) order by 1
(table own_limit limit 3) order by i
(select i from own_limit limit 2) union (select i from own_limit limit 3) order by 1 desc
select i from (select i from own_limit where j > 5 limit 2) q order by q.i
with q as (select i from own_limit limit 3), r as (select i from q limit 2) select i from r order by i
create view limited as (select i from own_limit limit 3) order by i desc
select * from limited
select (select i from (select i from own_limit limit 3) q order by i limit 1) x
insert into own_limit select * from (select * from own_limit limit 2) q order by i
select * from own_limit
