-- exact: GET DIAGNOSTICS, SIGNAL and RESIGNAL outside of programs
create table t (id int primary key, b varchar(3))
insert into t values (1,'a'),(2,'b')
get diagnostics @n = number, @r = row_count
select @n, @r
select * from t
get diagnostics @n = number, @r = row_count
select @n, @r
insert ignore into t values (1, 'toolong'), (3, 'toolong2')
get diagnostics @n = number, @r = row_count
select @n, @r
insert ignore into t values (1, 'toolong'), (4, 'toolong2')
get diagnostics condition 1 @e = mysql_errno, @m = message_text, @s = returned_sqlstate, @c = class_origin, @sc = subclass_origin
show warnings
get diagnostics condition 2 @e2 = mysql_errno
select @e, @m, @s, @c, @sc, @e2
show warnings
insert ignore into t values (1, 'toolong'), (4, 'toolong2')
get diagnostics condition 3 @e2 = mysql_errno
get diagnostics condition 9 @e2 = mysql_errno
show warnings
get diagnostics @n = number
select @n
select 1/0
get diagnostics condition 1 @l = message_text
select @l
select * from nope
get current diagnostics condition 1 @e = mysql_errno, @e = returned_sqlstate
select @e
select * from nope
get diagnostics condition 1 @e = mysql_errno
select @e
select @@warning_count, @@error_count
select * from nope
get diagnostics @n = number
select @@warning_count
drop table if exists nope
get diagnostics condition 1 @s = returned_sqlstate, @e = mysql_errno
select @s, @e
signal sqlstate '45000' set message_text = 'm', table_name = 'tt', column_name = 'cc', class_origin = 'co', cursor_name='cu', constraint_name = 'cn', schema_name = 'sn', catalog_name = 'cat', constraint_catalog = 'ccat', constraint_schema = 'csch', subclass_origin = 'sub'
get diagnostics condition 1 @a = table_name, @b = column_name, @c = class_origin, @d = cursor_name, @e = constraint_name, @f = schema_name, @g = catalog_name, @h = constraint_catalog, @i = constraint_schema, @j = subclass_origin, @k = message_text, @l = mysql_errno, @m = returned_sqlstate
select @a, @b, @c, @d, @e, @f, @g, @h, @i, @j, @k, @l, @m
signal sqlstate '01234' set message_text = 'w', mysql_errno = 1000
get diagnostics condition 1 @l = mysql_errno, @m = returned_sqlstate, @c = class_origin, @r = message_text
select @l, @m, @c, @r
signal sqlstate '02000' set message_text = 'nf', mysql_errno = 5
signal sqlstate 'AB123'
get diagnostics condition 1 @m = returned_sqlstate, @c = class_origin, @sc = subclass_origin
select @m, @c, @sc
signal sqlstate '45000' set message_text = 123
signal sqlstate '45000' set message_text = @nope
set @msg = 'from variable', @no = 4321
signal sqlstate '45000' set message_text = @msg, mysql_errno = @no
signal sqlstate '45000' set mysql_errno = '12x'
signal sqlstate '45000' set message_text = @@sql_mode
signal sqlstate '45000' set mysql_errno = 1.5
signal sqlstate '45000' set table_name = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
signal sqlstate '45000' set message_text = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
signal sqlstate '4500'
signal sqlstate '450000'
signal sqlstate '4500a'
signal sqlstate '00001'
signal foo
signal foo set message_text = 'x'
signal
signal sqlstate
signal sqlstate 45000
signal sqlstate '45000' set
signal sqlstate '45000' message_text = 'x'
signal sqlstate '45000' set message_text 'x'
resignal
resignal set message_text = 'x'
resignal foo
resignal sqlstate '45000' set message_text = 'x'
get stacked diagnostics condition 1 @e = mysql_errno
get stacked diagnostics @e = number
get diagnostics @n = number, @n = row_count
select @n
get diagnostics condition 1
get diagnostics condition (1) @e = mysql_errno
get diagnostics condition 1+1 @e = mysql_errno
get diagnostics condition @@max_error_count @e = mysql_errno
get diagnostics condition 1 @e = number
get diagnostics @e = mysql_errno
get diagnostics @e := number
get diagnostics x = number
get diagnostics condition 1 x = mysql_errno
get diagnostics condition x @e = mysql_errno
get the diagnostics
prepare s from 'get diagnostics @n = number'
prepare s from 'signal sqlstate ''45000'''
prepare s from 'resignal'
select row_count()
get diagnostics @r = row_count
select @r
update t set b = 'z'
get diagnostics @n = number
select row_count()
update t set b = 'y'
get diagnostics @r = row_count
get diagnostics @r2 = row_count
select @r, @r2
insert ignore into t values (1, 'x')
get diagnostics @n = number
show warnings
get diagnostics @n = number
show count(*) warnings
set max_error_count = 1
insert ignore into t values (1, 'toolong'), (4, 'toolong2'), (5, 'toolong3')
get diagnostics @n = number
select @n
insert ignore into t values (1, 'toolong'), (4, 'toolong2'), (6, 'toolong3')
get diagnostics condition 2 @e = mysql_errno
show warnings
create table gt (id int primary key, n int not null)
select * from nope
get diagnostics condition 1 @m = message_text, @s = returned_sqlstate, @c = class_origin, @d = subclass_origin, @n = mysql_errno, @t = table_name
select charset(@m), collation(@m), coercibility(@m), charset(@s), collation(@s), charset(@c), charset(@t), collation(@t), length(@t)
selec
get diagnostics condition 1 @s = returned_sqlstate, @c = class_origin, @d = subclass_origin
select @s, @c, @d
insert into gt (id) values (1)
get diagnostics condition 1 @s = returned_sqlstate, @c = class_origin, @d = subclass_origin
select @s, @c, @d
insert into gt values (1,1),(1,1)
get diagnostics condition 1 @s = returned_sqlstate, @c = class_origin, @d = subclass_origin, @t = table_name, @k = constraint_name
select @s, @c, @d, @t, @k
kill 99999999
get diagnostics condition 1 @s = returned_sqlstate, @c = class_origin, @d = subclass_origin
select @s, @c, @d
select * from t.t.t.t
get diagnostics condition 1 @s = returned_sqlstate, @c = class_origin, @d = subclass_origin
select @s, @c, @d
select cast('x' as signed)
get diagnostics condition 1 @s = returned_sqlstate, @c = class_origin, @d = subclass_origin
select @s, @c, @d
select cast('2020-99-01' as date)
get diagnostics condition 1 @s = returned_sqlstate, @c = class_origin, @d = subclass_origin
select @s, @c, @d
signal sqlstate '45000'
get diagnostics condition 1 @s = returned_sqlstate, @c = class_origin, @d = subclass_origin, @m = message_text
select @s, @c, @d, @m
signal sqlstate '01000'
get diagnostics condition 1 @s = returned_sqlstate, @c = class_origin, @d = subclass_origin, @m = message_text, @n = mysql_errno
select @s, @c, @d, @m, @n
select get_lock('', 1)
get diagnostics condition 1 @s = returned_sqlstate, @c = class_origin, @d = subclass_origin
select @s, @c, @d
select * from nope
get diagnostics condition 7 @s = returned_sqlstate
get diagnostics condition 2 @s = returned_sqlstate, @c = class_origin, @d = subclass_origin, @n = mysql_errno
select @s, @c, @d, @n
select * from nope
get stacked diagnostics @n = number
show warnings
select * from nope
get diagnostics condition 1 @s = nope
show warnings
select * from nope
get diagnostics @row = row_count, @num = number
select @row, @num
create trigger gt_tr before insert on gt for each row signal sqlstate '45001' set message_text = 'no', table_name = 'tn', mysql_errno = 2222
insert into gt values (9,9)
get diagnostics condition 1 @s = returned_sqlstate, @c = class_origin, @t = table_name, @m = message_text, @n = mysql_errno
select @s, @c, @t, @m, @n
-- Counts that PREPARE would forget.
prepare counts from 'select @@warning_count'
prepare counts from 'select 1 from dual where @@ERROR_count = 0'
prepare counts from 'set @a = @@warning_count'
prepare counts from 'select @@warning_count from no_such_table'
prepare counts from 'select @@max_error_count'
select @@warning_count, @@error_count
