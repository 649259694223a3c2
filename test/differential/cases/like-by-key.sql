-- LIKE with a pattern that begins with letters, on columns in keys
create table lk (id int primary key, s varchar(60), n int, t text, b varchar(20) collate utf8mb4_bin, g varchar(20) collate utf8mb4_general_ci, key (s), key (b), key (g))
insert into lk values (1,'Anna',1,'x','Anna','Anna'),(2,'anton',2,'x','anton','anton'),(3,'ÄNNE',3,'x','ÄNNE','ÄNNE'),(4,'Bob',4,'x','Bob','Bob'),(5,'an',5,'x','an','an'),(6,'a',6,'x','a','a'),(7,'',7,'x','',''),(8,null,8,null,null,null),(9,'a_b',9,'x','a_b','a_b'),(10,'a%b',10,'x','a%b','a%b'),(11,'ann',11,'x','ann','ann'),(12,'an\0a',12,'x','an\0a','an\0a'),(13,'a\u0308nn',13,'x','q','q'),(14,'😀x',14,'x','😀','z'),(15,'ß',15,'x','ß','ß'),(16,'ssx',16,'x','ss','ss'),(17,'A n',17,'x','A n','A n'),(18,'zoo',18,'x','zoo','zoo'),(19,'Straße',19,'x','s','s'),(20,concat('an', _utf8mb4 x'CC81', 'x'),20,'x','an','an')
select id from lk where s like 'an%' order by id
select id from lk where s like 'AN%' order by id
select id from lk where s like 'ä%' order by id
select id from lk where s like 'ann_' order by id
select id from lk where s like 'an' order by id
select id from lk where s like 'a\_%' order by id
select id from lk where s like 'a\%b' order by id
select id from lk where s like 'a|%b' escape '|' order by id
select id from lk where s like '%n%' order by id
select id from lk where s like '_n%' order by id
select id from lk where s like '' order by id
select id from lk where s like 'ss%' order by id
select id from lk where s like 'ß%' order by id
select id from lk where s like '😀%' order by id
select id from lk where s like 'an\0%' order by id
select id from lk where s not like 'an%' order by id
select id from lk where s like 'an%' and n > 2 order by id
select id from lk where s like 'an%' or n = 4 order by id
select id from lk where not (s like 'an%') order by id
select id from lk where g like 'an%' order by id
select id from lk where s like concat('an', '%') order by id
select id from lk where s like 'a %' order by id
select id from lk where s like 'z%' order by id desc
select id, s like 'an%' from lk order by id
select count(*) from lk a join lk b on a.s like 'an%' and b.id = a.id
select count(*) from lk a left join lk b on b.s like 'an%' and b.id = a.id
update lk set n = n + 100 where s like 'an%'
select id, n from lk order by id
delete from lk where s like 'bo%'
select count(*) from lk
drop table lk
create table lp (id int primary key, s varchar(60), n int, b varchar(20) collate utf8mb4_bin, l varchar(20) character set latin1, key (s), key (b), key (l))
insert into lp values (1,'Anna',1,'Anna','Anna'),(2,'anton',2,'anton','anton'),(3,'ÄNNE',3,'ÄNNE','ÄNNE'),(4,'Bob',4,'Bob','Bob'),(5,'an',5,'an','an'),(6,'a',6,'a','a'),(7,'',7,'',''),(8,null,8,null,null),(9,'a_b',9,'a_b','a_b'),(10,'a%b',10,'a%b','a%b'),(11,'5x',11,'5x','5x'),(12,'ß',12,'ß','ß'),(13,'ssx',13,'ss','ss')
prepare s from 'select id from lp where s like ? order by id'
set @p = 'an%'
execute s using @p
set @p = '%n'
execute s using @p
set @p = 5
execute s using @p
set @p = 'an%'
execute s using @p
set @p = x'616e25'
execute s using @p
set @p = null
execute s using @p
