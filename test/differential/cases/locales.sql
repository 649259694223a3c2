create table t (d date, s varchar(20))
insert into t values ('2024-01-31','January'),('2024-02-05','März'),('2024-08-07','May'),('2023-12-24','x'),(null,null)
set lc_time_names = 'de_DE'
select @@lc_time_names
select d, date_format(d, '%a %W %b %M %D %r %p'), dayname(d), monthname(d) from t
select dayname('2024-01-01'), monthname('2024-09-30')
set lc_time_names = 'fr_FR'
select @@lc_time_names
select d, date_format(d, '%a %W %b %M %D %r %p'), dayname(d), monthname(d) from t
select dayname('2024-01-01'), monthname('2024-09-30')
set lc_time_names = 'ja_JP'
select @@lc_time_names
select d, date_format(d, '%a %W %b %M %D %r %p'), dayname(d), monthname(d) from t
select dayname('2024-01-01'), monthname('2024-09-30')
set lc_time_names = 'vi_VN'
select @@lc_time_names
select d, date_format(d, '%a %W %b %M %D %r %p'), dayname(d), monthname(d) from t
select dayname('2024-01-01'), monthname('2024-09-30')
set lc_time_names = 'ar_AE'
select @@lc_time_names
select d, date_format(d, '%a %W %b %M %D %r %p'), dayname(d), monthname(d) from t
select dayname('2024-01-01'), monthname('2024-09-30')
set lc_time_names = 'el_GR'
select @@lc_time_names
select d, date_format(d, '%a %W %b %M %D %r %p'), dayname(d), monthname(d) from t
select dayname('2024-01-01'), monthname('2024-09-30')
set lc_time_names = 'et_EE'
select @@lc_time_names
select d, date_format(d, '%a %W %b %M %D %r %p'), dayname(d), monthname(d) from t
select dayname('2024-01-01'), monthname('2024-09-30')
set lc_time_names = 'zh_TW'
select @@lc_time_names
select d, date_format(d, '%a %W %b %M %D %r %p'), dayname(d), monthname(d) from t
select dayname('2024-01-01'), monthname('2024-09-30')
set lc_time_names = 'ru_UA'
select @@lc_time_names
select d, date_format(d, '%a %W %b %M %D %r %p'), dayname(d), monthname(d) from t
select dayname('2024-01-01'), monthname('2024-09-30')
set lc_time_names = 'rm_CH'
select @@lc_time_names
select d, date_format(d, '%a %W %b %M %D %r %p'), dayname(d), monthname(d) from t
select dayname('2024-01-01'), monthname('2024-09-30')
set lc_time_names = 'EN_gb'
select @@lc_time_names
select d, date_format(d, '%a %W %b %M %D %r %p'), dayname(d), monthname(d) from t
select dayname('2024-01-01'), monthname('2024-09-30')
set lc_time_names = 'de_DE'
select monthname(d) from t where monthname(d) = 'dezember'
select monthname(d) m, count(*) from t group by m order by m
select str_to_date('5 März 2024', '%e %M %Y')
select str_to_date('5 March 2024', '%e %M %Y'), str_to_date('Tue 5 Mar 2024', '%a %e %b %Y')
select time_format('10:00:00', '%p %r %W'), date_format('2024-00-01', '%b'), date_format('2024-00-01', '%M'), date_format('0000-00-00', '%W')
select get_format(date, 'EUR'), format(1234.5, 2), format(1234.5, 2, 'de_DE')
update t set s = monthname(d)
select * from t
set lc_time_names = 3
select @@lc_time_names
set lc_time_names = 1.5
set lc_time_names = '1'
set lc_time_names = -1
set lc_time_names = 111
set lc_time_names = ''
set lc_time_names = ' de_DE'
set lc_time_names = 'de-DE'
set lc_time_names = null
set lc_time_names = true
select @@lc_time_names
set lc_time_names = default
select @@lc_time_names
select @@global.lc_time_names
set session lc_time_names = 'xx_YY'
set @@lc_time_names = concat('fr', '_FR')
show variables like 'lc_time_names'
