-- A variable that holds a whole number when the statement begins, and numbers with a fraction while it runs.
create table sums (id int primary key, amt decimal(10,2), d double, s varchar(10))
insert into sums values (1, 1.5, 1.5, '1.5'), (2, 2.25, 2.25, '2.25'), (3, 1.10, 1.1, 'x')
set @r = 0
select id, @r := @r + amt, @r = 1.5, 1.5 = @r, @r > 3.5, @r between 1.5 and 3.8, @r in (1.5, 3.75), @r = amt, @r = d, @r = '1.5', @r <=> 1.5 from sums
set @r = 0
select @r := @r + amt as v from sums order by v
select @r
set @r = 0
set @r = 0
select id, @r := @r + amt as v from sums order by 2 desc, id
set @r = 0
select id, @r := @r + amt as v from sums order by id desc
set @r = 0
set @r = 0
set @r = 0
select * from (select id, @r := @r + amt as v from sums order by id) q where v > 1.5
set @r = 0
set @r = 5
select id, @r := @r - 0.1, @r * 1.0, greatest(@r, 4.85), if(id = 1, @r, 0.5), coalesce(@r, 0.1), @r + 0e0, cast(@r as char), cast(@r as signed), @r := @r * 2 from sums
set @r = 0
select id, @r := @r + amt from sums
select @r
set @r = 0
select id, @r := @r + d from sums
select @r
set @r = 0
select id, @r := @r + s from sums
select @r
set @r = 0
select id, @r := @r + amt as x, @r, @r * 2, @r + 0.5, @r + 1, @r / 2, concat(@r), @r > 2, @r = 1.5 from sums
set @r = 0
select id, @r := id * 1.5, -@r, abs(@r), @r % 2, @r div 1, sqrt(@r), round(@r, 1), floor(@r), cast(@r as decimal(5,2)), if(1, @r, 0), coalesce(@r, 1) from sums
set @r = null
select id, @r := ifnull(@r, 0) + amt from sums
select id, (@c := @c + amt) from sums, (select @c := 0) z
set @p = '0'
select id, @p := @p + amt, @p from sums
set @p = 0e0
select id, @p := @p + amt, @p from sums
set @p = 0.0
set @p = 0
update sums set d = (@p := @p + amt)
select * from sums
set @p = 0
update sums set d = (@p := @p + amt) order by id desc
select * from sums
select id, @n := @n + 1 as n from sums, (select @n := 0) q order by id
select id, @n := if(id > 1, @n + 0.5, 1) as n, @n from sums
