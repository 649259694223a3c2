-- exact: what information_schema lists, and in which order
create table zeta (id int primary key, b int, a int, unique u1 (b, a), key k (a, b))
create table alpha (z int, y int, x int, primary key (x, z), unique (y), check (z > 1), constraint cc check (y > 2))
create table middle (id int primary key, zid int, ax int, az int, constraint fz foreign key (zid) references zeta (id), constraint fa foreign key (ax, az) references alpha (x, z))
create view vz as select * from zeta
create view va as select * from alpha
create trigger t2 before insert on zeta for each row set @a = 1
create trigger t1 after insert on alpha for each row set @a = 1
select table_name from information_schema.tables where table_schema = database()
select table_name, table_type from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'
select table_name, column_name from information_schema.columns where table_schema = database()
select table_name, column_name, ordinal_position from information_schema.columns where table_schema = database() and table_name = 'alpha'
select column_name from information_schema.columns where table_schema = 'differential' and table_name in ('zeta', 'alpha')
select * from information_schema.key_column_usage where table_schema = database()
select constraint_name, column_name from information_schema.key_column_usage where table_schema = database() and table_name = 'alpha'
select constraint_name, column_name from information_schema.key_column_usage where table_schema = database() and referenced_table_name is not null
select table_name, constraint_name from information_schema.table_constraints where table_schema = database()
select constraint_name from information_schema.table_constraints where table_schema = database() and table_name = 'alpha'
select constraint_name from information_schema.referential_constraints where constraint_schema = database()
select constraint_name from information_schema.check_constraints where constraint_schema = database()
select table_name from information_schema.views where table_schema = database()
select view_name, table_name from information_schema.view_table_usage where view_schema = database()
select table_name from information_schema.tables where table_schema = 'information_schema'
select t.table_name, c.column_name from information_schema.tables t join information_schema.columns c using (table_schema, table_name) where t.table_schema = database()
select table_name, count(*) from information_schema.columns where table_schema = database() group by table_name
show tables
show full tables
show table status
show index from alpha
show index from zeta
show columns from alpha
show databases like 'differential'
