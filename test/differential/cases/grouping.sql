create table sale (id int primary key auto_increment, region varchar(10), product varchar(10), amount decimal(10,2), quantity int, sold date)
insert into sale (region, product, amount, quantity, sold) values ('north', 'apple', 10.50, 3, '2024-01-05'), ('north', 'pear', 4.25, 1, '2024-01-20'), ('south', 'apple', 7.00, 2, '2024-02-11'), ('south', 'pear', 3.10, 5, '2024-02-28'), ('South', 'fig', 1.00, 0, '2024-03-01'), (null, 'apple', null, 4, '2024-03-15'), ('east', 'fig', 2.00, null, null)
select count(*), count(amount), count(distinct product), sum(amount), avg(amount), min(amount), max(amount) from sale
select sum(quantity), avg(quantity), min(sold), max(sold) from sale
select region, sum(amount) from sale group by region order by region
select region, product, sum(amount) from sale group by region, product order by region, product
select region, sum(amount) from sale group by region with rollup
select product, sum(quantity) as q from sale group by product having q > 3 order by q desc, product
select product, count(*) from sale group by product having count(*) > 1 order by product
select year(sold), month(sold), sum(amount) from sale group by year(sold), month(sold) order by 1, 2
select date_format(sold, '%Y-%m') as ym, count(*) from sale group by ym order by ym
select region, group_concat(product) from sale where region = 'north' group by region
select group_concat(distinct product order by product desc separator '; ') from sale
select group_concat(id order by amount is null, amount) from sale
select bit_and(quantity), bit_or(quantity), bit_xor(quantity) from sale
select std(quantity), stddev_samp(quantity), variance(quantity), var_samp(quantity) from sale
select json_arrayagg(quantity) from sale where region = 'north'
select json_objectagg(product, quantity) from sale where region = 'north'
select any_value(product) from sale where id = 1
select region, amount from sale group by region
select region from sale group by region order by amount
select sum(amount) from sale where 1 = 0
select count(*) from sale where 1 = 0
select region, count(*) from sale where 1 = 0 group by region
select count(distinct region, product) from sale
select sum(distinct quantity), avg(distinct quantity) from sale
select max(region), min(region) from sale
select sum(region) from sale
select sum(amount) + 1, sum(amount) / count(*), round(avg(amount), 3) from sale
select count(*) as c from sale group by product order by c, product
select upper(product) as p, count(*) from sale group by p order by p
select product from sale group by 1 order by 1
select count(*) from sale group by count(*)
select sum(sum(amount)) from sale
select amount from sale having amount > 5 order by amount
select region, max(amount) as m from sale group by region having m is not null order by m
select if(amount > 5, 'big', 'small') as size, count(*) from sale group by size order by size
select case when quantity > 2 then 'many' when quantity is null then 'none' else 'few' end as k, sum(quantity) from sale group by k order by k
select distinct region, product from sale order by region, product
select distinct lower(region) from sale order by 1
select quantity div 2 as h, count(*) from sale group by h order by h
select region, sum(quantity) from sale group by region order by sum(quantity) desc, region limit 2
select region, sum(amount > 3) from sale group by region order by region
select avg(quantity) from sale having avg(quantity) > 100
select count(*) from (select region from sale group by region) d
select product, min(sold), max(sold), datediff(max(sold), min(sold)) from sale group by product order by product
