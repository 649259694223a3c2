create table wr1 (id int primary key, d date, t datetime, ts timestamp null, tm time(3), n int)
insert into wr1 values (1,'2024-01-01','2024-01-01 10:00:00','2024-01-01 10:00:00','10:00:00',1),(2,'2024-01-03','2024-01-01 10:30:00','2024-01-01 10:30:00','10:00:00.5',2),(3,'2024-01-08','2024-01-01 11:30:00.4','2024-01-01 23:30:00','10:00:01',3),(4,null,null,null,null,4),(5,'2024-01-08','2024-01-02 11:30:00','2024-03-31 02:30:00','-10:00:01',5),(6,'2024-02-29','2024-02-01 11:30:00','2024-03-31 03:30:00','20:00:01',6)
select id, sum(n) over (order by d range interval 2 day preceding) s from wr1 order by id
select id, sum(n) over (order by d range between interval 1 week preceding and interval 1 week following) s from wr1 order by id
select id, count(*) over (order by d desc range between interval 5 day preceding and current row) s from wr1 order by id
select id, sum(n) over (order by t range between interval 1 hour preceding and interval 30 minute following) s from wr1 order by id
select id, sum(n) over (order by t range between interval 90 minute preceding and interval 1 second preceding) s from wr1 order by id
select id, sum(n) over (order by ts range interval 1 hour preceding) s from wr1 order by id
select id, sum(n) over (order by tm range between interval 0.5 second preceding and interval 1 second following) s from wr1 order by id
select id, sum(n) over (order by tm desc range between interval 12 hour preceding and unbounded following) s from wr1 order by id
select id, sum(n) over (partition by n % 2 order by d range between unbounded preceding and interval 6 day following) s from wr1 order by id
select id, first_value(id) over w f, last_value(id) over w l, avg(n) over w a from wr1 window w as (order by d range between interval 2 day preceding and interval 2 day following) order by id
select id, sum(n) over (order by d range interval -1 day preceding) s from wr1
select id, sum(n) over (order by d range interval null day preceding) s from wr1
select id, sum(n) over (order by n range interval 1 day preceding) s from wr1
select id, sum(n) over (order by d range 1 preceding) s from wr1
select id, sum(n) over (order by d, t range interval 1 day preceding) s from wr1
select id, sum(n) over (order by d rows interval 1 day preceding) s from wr1
select id, sum(n) over (order by d range interval 1.5 day preceding) s from wr1 order by id
select id, sum(n) over (order by d range interval '2' day preceding) s from wr1 order by id
select id, sum(n) over (order by d range interval 36 hour preceding) s from wr1 order by id
CREATE TABLE big_ranges(b BIGINT UNSIGNED, c int unsigned, d bigint)
INSERT INTO big_ranges VALUES (1,1,1),(2,2,2),(3,3,3),(4,4,4)
SELECT b, COUNT(*) OVER (ORDER BY b RANGE BETWEEN 1 FOLLOWING AND  100 FOLLOWING) bb FROM big_ranges
SELECT c, COUNT(*) OVER (ORDER BY c RANGE BETWEEN 1 FOLLOWING AND  100 FOLLOWING) bb FROM big_ranges
SELECT d, COUNT(*) OVER (ORDER BY d RANGE BETWEEN 1 FOLLOWING AND  100 FOLLOWING) bb FROM big_ranges
select d, count(*) over (order by d range between 3 preceding and 1 preceding) n from big_ranges
insert into big_ranges values (9007199254740993,10,9007199254740993),(9007199254740994,11,9007199254740994),(9007199254740995,12,9007199254740995)
select b, count(*) over (order by b range between current row and 1 following) n from big_ranges
select d, count(*) over (order by d range between 1 preceding and 1 following) n from big_ranges
