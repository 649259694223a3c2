create table c (k varchar(40) primary key, v longblob not null, e bigint unsigned not null, d decimal(20,10))
insert into c values ('k','v',100,1)
create table o (a int, b int)
insert into o values (1,5),(2,7)
insert into c values ('k','n',1,1) on duplicate key update e=if(e > @t := 50, e, 1), v=@t
select * from c
insert into c values ('k','n',1,1) on duplicate key update e=if(e > @t := 150, e, 33), v=@t
select * from c
insert into c values ('k','n',1,1) on duplicate key update e=@u, v='x'
set @u = 12
insert into c values ('k','n',1,1) on duplicate key update e=@u, v='x'
set @u = 13
insert into c values ('k','n',1,1) on duplicate key update e=@u, v='x'
select * from c
set @u = 'abc'
insert into c values ('k','n',1,1) on duplicate key update v=concat(@u, '-')
set @u = 1.5
insert into c values ('k','n',1,1) on duplicate key update v=concat(@u, '-')
select * from c
set div_precision_increment = 8
insert into c values ('k','n',1,1) on duplicate key update d = 1/3
select * from c
insert into c values ('k','n',1,1) on duplicate key update d = 1/7 + d
select * from c
update c set d = 1/3
select * from c
set div_precision_increment = 4
insert into c values ('k','n',1,1) on duplicate key update d = 1/3
select * from c
set sql_mode = 'NO_UNSIGNED_SUBTRACTION'
insert into c values ('k','n',1,1) on duplicate key update d = e - 1000
select * from c
set sql_mode = 'NO_BACKSLASH_ESCAPES'
insert into c values ('k','n',1,1) on duplicate key update d = 'a\b' like 'a\b'
select * from c
set sql_mode = default
insert into c values ('k','n',1,1) on duplicate key update d = (select max(b) from o where a < 3) + values(d)
select * from c
insert into c values ('k','n',1,1) on duplicate key update d = (select x.b from o join lateral (select max(b) b from o o2 where o2.a <= o.a) x limit 1)
select * from c
insert into c values ('k','n',1,1) on duplicate key update d = (select sum(x.b) from (select * from o order by b limit 1) x)
select * from c
insert into c values ('k','n',1,1) on duplicate key update d = (select jt.n from json_table('[{"a":5}]', '$[*]' columns (n int path '$.a')) jt)
select * from c
insert into c values ('k','n',1,1) on duplicate key update v = binary 'x'
insert into c values ('k','n',1,1) on duplicate key update d = e && 1
insert into c values ('k','n',1,1) on duplicate key update v = e || 1
insert into c values ('k','n',1,1) on duplicate key update v = current_user
select v = current_user() from c
set @n = 0
insert into c values ('k','n',1,1),('k2','n',1,1),('k','m',1,1) on duplicate key update e = (@n := @n + 1), v = concat(@n, values(v))
select * from c
select @n
insert into c values (@k := 'k','n',1,1) on duplicate key update v = @k
select * from c
insert into c select * from (select 'k' k,'n' v,1 e,1 d union select 'k2','m',2,2) q on duplicate key update e = (@n := @n + values(e)), v = concat(@n, q.v)
select * from c
update c set e = @n := 3, v = @n + 1
select * from c
update c set e = last_insert_id(7), v = last_insert_id()
select * from c
insert into c values ('k','n',1,1) on duplicate key update e = last_insert_id(9), v = last_insert_id()
select *, last_insert_id() from c
insert into c values ('k','n',1,1) on duplicate key update e = last_insert_id(e + 1)
select *, last_insert_id() from c
create table cached (cache_key varchar(40) primary key, value longblob not null, expires bigint unsigned not null)
insert into cached values ('k', 'v', 100)
insert into cached values ('k', 'n', 200) on duplicate key update value = if(expires > @now_ := 50, value, values(value)), expires = if(expires > @now_, ifnull(least(last_insert_id(444), null), expires), values(expires))
select *, last_insert_id() from cached
insert into cached values ('k', 'n', 200) on duplicate key update value = if(expires > @now_ := 150, value, values(value)), expires = if(expires > @now_, ifnull(least(last_insert_id(444), null), expires), values(expires))
select *, last_insert_id() from cached
create table numbered (a int primary key, b tinyint, n bigint not null default 0, c varchar(3))
insert into numbered values (1,1,1,'a'), (2,1,1,'b'), (3,1,1,'c')
insert ignore into numbered (a, n) values (9,1), (1,1), (2,2) on duplicate key update b = 999
insert ignore into numbered (a, n) values (10,1), (1,1), (2,2) on duplicate key update c = concat(c, 'xxxx')
insert into numbered (a, n) values (11,1), (1,1) on duplicate key update b = 999
insert into numbered (a, n) values (12,1), (2,1) on duplicate key update c = concat(c, 'xxxx')
insert ignore into numbered (a, n) select a, n from (select 21 a, 1 n union all select 1, 1 union all select 2, 1) q on duplicate key update b = q.n + 999
insert ignore into numbered (a, n) values (13,1), (1,1), (2,2) on duplicate key update n = x'ffffffffffffffffff'
insert into numbered (a, n) values (32,1), (1,1), (2,1) on duplicate key update b = 'x'
