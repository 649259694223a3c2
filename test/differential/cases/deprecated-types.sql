-- exact: Warnings of types without a future come in the order in which they are read, also where the statement does nothing.
create table dw5 (id int primary key)
create table if not exists dw5 (id int(11), b float(5,2) unsigned) default charset=utf8
create table dw6 (a int(3) zerofill, b varchar(4) character set utf8, c float(5,2) unsigned zerofill, d year(4), e decimal(4,2) unsigned) default charset utf8 collate utf8_bin
create table dw7 (a int(3) zerofill unsigned, b float unsigned, c double(4,1), d bigint(4) unsigned)
alter table dw7 add e varchar(3) charset utf8, add f int(4), modify a int(5)
create trigger dwt before insert on dw7 for each row begin declare x int(4); set x = 1; end
select * from json_table('[1]', '$[*]' columns (a int(4) path '$')) j
create table dw8 (a int(11), b nope)
create table dw9 (a int(4)) as select 1 as a, cast('1' as char character set utf8) b
create table dw10 (a int(4) , b int generated always as (a && 1)) charset utf8
alter table dw7 alter column b set default 1, add g int(2), charset utf8
