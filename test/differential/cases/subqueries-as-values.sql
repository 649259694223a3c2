-- Queries as values: members of ENUM and SET in them are texts.
create table t (id int primary key, e enum('a','b','7'), st set('a','b','7'), y year, b bit(5), z int(5) zerofill)
insert into t values (1,'7','7',2007,7,7),(2,'a','a,b',1999,0,12),(3,null,null,null,null,null)
select (select e from t where id=1) + 0, (select st from t where id=1) + 0, (select e from t where id = 1) = 3, (select e from t where id = 1) = 7, 7 = (select e from t where id=1), 3 in ((select e from t where id=1)), (select e from t where id=1) > 5, (select e from t where id=1) = '7', sum((select e from t where id=1))
select id, (select e from t x where x.id = t.id) + 0, (select st from t x where x.id = t.id) + 0, (select max(e) from t) + 0, (select b from t x where x.id = t.id) + 0, (select z from t x where x.id = t.id), concat((select z from t x where x.id = t.id)), concat((select y from t x where x.id = t.id)), (select b from t x where x.id = t.id) = 7, concat((select b from t x where x.id = t.id)) from t
select id from t order by (select e from t x where x.id = t.id)
select id, e, (select e from t x where x.id = t.id) from t order by 3, 1
select max((select e from t x where x.id = t.id)), min((select st from t x where x.id = t.id)), max(e), min(e) from t
select id, if(id, (select e from t x where x.id = t.id), 1), coalesce((select e from t x where x.id = t.id), 0) from t
select (select e from t where id=1) is null, (select e from t where id=1) like '7', e = (select e from t x where x.id=t.id), e < (select e from t where id = 1) from t
update t set z = (select e from (select * from t) x where x.id = 1) where id = 2
select z from t
create table pairs_of (a int, b varchar(5))
insert into pairs_of values (1, 'x'), (2, null), (3, 'z')
create table wanted (a int, b varchar(5), note varchar(10))
insert into wanted values (1, 'x', 'both'), (2, 'q', 'none'), (9, 'z', 'none')
select note, (select a, b from pairs_of p where p.a = w.a) in (select a, b from pairs_of) from wanted w
select note from wanted w where (select p.a, p.b from pairs_of p where p.a = w.a) in ((1, 'X'), (3, 'z'))
select (select 3, 'z') in (select * from pairs_of), (select 2, 'z') in (select * from pairs_of), (select 4, 'z') not in (select * from pairs_of)
select (select * from pairs_of where a = 3) in ((3, 'z'), (4, 'y')), (select * from pairs_of where a = 3) = (3, 'Z')
select (select * from pairs_of where a = 3) = any (select a, b from wanted), (select 9, 'z') <> all (select a, b from wanted)
select (select a, b from pairs_of) in (select a, b from wanted)
select (select 1, 2) in (select 1)
select (select 1, 2) in (1, 2)
select (select 1, 2) in ((1, 2, 3))
drop table pairs_of, wanted
-- Constants looked for in a query's column of times or years are values of the column.
create table moments_sought (id int primary key, ti time(2), y year, d date, n int)
insert into moments_sought values (1, '10:20:30', 2024, '2024-01-01', 12), (2, '10:20:30.5', 2000, '2024-01-02', 1), (3, null, null, null, 4)
select id, '2026-06-15 10:20:30' in (select x.ti from moments_sought x where x.id = m.id) as i, '10:20:30' in (select x.ti from moments_sought x where x.id = m.id) as j, 'abc' in (select x.ti from moments_sought x) as k, 102030 in (select x.ti from moments_sought x) as l, 99999 in (select x.ti from moments_sought x) as n, '102030' in (select ti from moments_sought) as o, '10:20:30.0' in (select ti from moments_sought) as p from moments_sought m
select 24 in (select y from moments_sought), 2024 in (select y from moments_sought), '24' in (select y from moments_sought), 24.0 in (select y from moments_sought), date'2024-01-01' in (select y from moments_sought)
select id from moments_sought m where '10:20:30' in (select ti from moments_sought x where x.id = m.id)
select id from moments_sought where '10:20:30' not in (select ti from moments_sought x where ti is not null)
select '10:20:30' = any (select ti from moments_sought), '10:20:30' <> all (select ti from moments_sought), '10:20:30' > all (select ti from moments_sought where ti is not null), '24' = any (select y from moments_sought), 99999 > any (select ti from moments_sought), '10:20:30' >= any (select ti from moments_sought)
select ('10:20:30', 1) in (select ti, id from moments_sought), ('24', 1) in (select y, id from moments_sought)
update moments_sought set n = 1 where '99:99' in (select ti from (select * from moments_sought) q)
-- What IF and CASE choose is kept as a text beside a query.
create table chosen_members (id int primary key, se set('a','b','12'), n int, z int(5) zerofill)
insert into chosen_members values (1, '12', 12, 12), (2, 'a', 1, 1), (3, '12', 4, 4)
select id, if(n, se, 99999) in (select z from chosen_members x where x.id = m.id) as a, if(n, se, 99999) in (select round(z, 5) from chosen_members x where x.id = m.id) as b, if(n, se, 'x') in (select round(x.z, 5) from chosen_members x where x.id = m.id) as c, if(n, se, 99999) in (12, 3) as d, if(n, se, 99999) = z as e from chosen_members m
-- Of texts that COALESCE, IFNULL and MAX give nothing is told in a query beside a number.
create table quiet_texts (id int primary key, n int, s varchar(20))
insert into quiet_texts values (1, 1, 'abc'), (2, 2, 'x'), (3, 3, '7')
select id, n in (select coalesce(s, 'a') from quiet_texts x where x.id = t.id) from quiet_texts t
select id, n in (select ifnull(s, 'a') from quiet_texts x) from quiet_texts t
select id, n in (select max(s) from quiet_texts x group by id) from quiet_texts t
select id, n in (select concat(s) from quiet_texts x where x.id = t.id) from quiet_texts t
select id, n > any (select coalesce(s, 'a') from quiet_texts x where x.id = t.id) from quiet_texts t
