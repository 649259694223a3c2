select '2024-02-29' + interval 1 microsecond as r
select '2024-02-29' + interval -1 microsecond as r
select '2024-02-29' + interval '1:2' microsecond as r
select '2024-02-29' + interval 1.5 microsecond as r
select '2024-02-29' + interval null microsecond as r
select '2024-02-29' + interval 100000 microsecond as r
select extract(microsecond from '2024-02-29') as r
select '2024-02-29 13:14:15.678' + interval 1 microsecond as r
select '2024-02-29 13:14:15.678' + interval -1 microsecond as r
select '2024-02-29 13:14:15.678' + interval '1:2' microsecond as r
select '2024-02-29 13:14:15.678' + interval 1.5 microsecond as r
select '2024-02-29 13:14:15.678' + interval null microsecond as r
select '2024-02-29 13:14:15.678' + interval 100000 microsecond as r
select extract(microsecond from '2024-02-29 13:14:15.678') as r
select date'2024-01-31' + interval 1 microsecond as r
select date'2024-01-31' + interval -1 microsecond as r
select date'2024-01-31' + interval '1:2' microsecond as r
select date'2024-01-31' + interval 1.5 microsecond as r
select date'2024-01-31' + interval null microsecond as r
select date'2024-01-31' + interval 100000 microsecond as r
select extract(microsecond from date'2024-01-31') as r
select null + interval 1 microsecond as r
select null + interval -1 microsecond as r
select null + interval '1:2' microsecond as r
select null + interval 1.5 microsecond as r
select null + interval null microsecond as r
select null + interval 100000 microsecond as r
select extract(microsecond from null) as r
select 'abc' + interval 1 microsecond as r
select 'abc' + interval -1 microsecond as r
select 'abc' + interval '1:2' microsecond as r
select 'abc' + interval 1.5 microsecond as r
select 'abc' + interval null microsecond as r
select 'abc' + interval 100000 microsecond as r
select extract(microsecond from 'abc') as r
select timestampdiff(microsecond, '2024-02-29', '2024-12-25 10:00:00') as r
select timestampadd(microsecond, 3, '2024-02-29') as r
select timestampdiff(microsecond, '2023-12-31 13:14:15.678', '2024-12-25 10:00:00') as r
select timestampadd(microsecond, 3, '2023-12-31 13:14:15.678') as r
select timestampdiff(microsecond, 'abc', '2024-12-25 10:00:00') as r
select timestampadd(microsecond, 3, 'abc') as r
select '2024-02-29' + interval 1 second as r
select '2024-02-29' + interval -1 second as r
select '2024-02-29' + interval '1:2' second as r
select '2024-02-29' + interval 1.5 second as r
select '2024-02-29' + interval null second as r
select '2024-02-29' + interval 100000 second as r
select extract(second from '2024-02-29') as r
select '2024-02-29 13:14:15.678' + interval 1 second as r
select '2024-02-29 13:14:15.678' + interval -1 second as r
select '2024-02-29 13:14:15.678' + interval '1:2' second as r
select '2024-02-29 13:14:15.678' + interval 1.5 second as r
select '2024-02-29 13:14:15.678' + interval null second as r
select '2024-02-29 13:14:15.678' + interval 100000 second as r
select extract(second from '2024-02-29 13:14:15.678') as r
select date'2024-01-31' + interval 1 second as r
select date'2024-01-31' + interval -1 second as r
select date'2024-01-31' + interval '1:2' second as r
select date'2024-01-31' + interval 1.5 second as r
select date'2024-01-31' + interval null second as r
select date'2024-01-31' + interval 100000 second as r
select extract(second from date'2024-01-31') as r
select null + interval 1 second as r
select null + interval -1 second as r
select null + interval '1:2' second as r
select null + interval 1.5 second as r
select null + interval null second as r
select null + interval 100000 second as r
select extract(second from null) as r
select 'abc' + interval 1 second as r
select 'abc' + interval -1 second as r
select 'abc' + interval '1:2' second as r
select 'abc' + interval 1.5 second as r
select 'abc' + interval null second as r
select 'abc' + interval 100000 second as r
select extract(second from 'abc') as r
select timestampdiff(second, '2024-02-29', '2024-12-25 10:00:00') as r
select timestampadd(second, 3, '2024-02-29') as r
select timestampdiff(second, '2023-12-31 13:14:15.678', '2024-12-25 10:00:00') as r
select timestampadd(second, 3, '2023-12-31 13:14:15.678') as r
select timestampdiff(second, 'abc', '2024-12-25 10:00:00') as r
select timestampadd(second, 3, 'abc') as r
select '2024-02-29' + interval 1 minute as r
select '2024-02-29' + interval -1 minute as r
select '2024-02-29' + interval '1:2' minute as r
select '2024-02-29' + interval 1.5 minute as r
select '2024-02-29' + interval null minute as r
select '2024-02-29' + interval 100000 minute as r
select extract(minute from '2024-02-29') as r
select '2024-02-29 13:14:15.678' + interval 1 minute as r
select '2024-02-29 13:14:15.678' + interval -1 minute as r
select '2024-02-29 13:14:15.678' + interval '1:2' minute as r
select '2024-02-29 13:14:15.678' + interval 1.5 minute as r
select '2024-02-29 13:14:15.678' + interval null minute as r
select '2024-02-29 13:14:15.678' + interval 100000 minute as r
select extract(minute from '2024-02-29 13:14:15.678') as r
select date'2024-01-31' + interval 1 minute as r
select date'2024-01-31' + interval -1 minute as r
select date'2024-01-31' + interval '1:2' minute as r
select date'2024-01-31' + interval 1.5 minute as r
select date'2024-01-31' + interval null minute as r
select date'2024-01-31' + interval 100000 minute as r
select extract(minute from date'2024-01-31') as r
select null + interval 1 minute as r
select null + interval -1 minute as r
select null + interval '1:2' minute as r
select null + interval 1.5 minute as r
select null + interval null minute as r
select null + interval 100000 minute as r
select extract(minute from null) as r
select 'abc' + interval 1 minute as r
select 'abc' + interval -1 minute as r
select 'abc' + interval '1:2' minute as r
select 'abc' + interval 1.5 minute as r
select 'abc' + interval null minute as r
select 'abc' + interval 100000 minute as r
select extract(minute from 'abc') as r
select timestampdiff(minute, '2024-02-29', '2024-12-25 10:00:00') as r
select timestampadd(minute, 3, '2024-02-29') as r
select timestampdiff(minute, '2023-12-31 13:14:15.678', '2024-12-25 10:00:00') as r
select timestampadd(minute, 3, '2023-12-31 13:14:15.678') as r
select timestampdiff(minute, 'abc', '2024-12-25 10:00:00') as r
select timestampadd(minute, 3, 'abc') as r
select '2024-02-29' + interval 1 hour as r
select '2024-02-29' + interval -1 hour as r
select '2024-02-29' + interval '1:2' hour as r
select '2024-02-29' + interval 1.5 hour as r
select '2024-02-29' + interval null hour as r
select '2024-02-29' + interval 100000 hour as r
select extract(hour from '2024-02-29') as r
select '2024-02-29 13:14:15.678' + interval 1 hour as r
select '2024-02-29 13:14:15.678' + interval -1 hour as r
select '2024-02-29 13:14:15.678' + interval '1:2' hour as r
select '2024-02-29 13:14:15.678' + interval 1.5 hour as r
select '2024-02-29 13:14:15.678' + interval null hour as r
select '2024-02-29 13:14:15.678' + interval 100000 hour as r
select extract(hour from '2024-02-29 13:14:15.678') as r
select date'2024-01-31' + interval 1 hour as r
select date'2024-01-31' + interval -1 hour as r
select date'2024-01-31' + interval '1:2' hour as r
select date'2024-01-31' + interval 1.5 hour as r
select date'2024-01-31' + interval null hour as r
select date'2024-01-31' + interval 100000 hour as r
select extract(hour from date'2024-01-31') as r
select null + interval 1 hour as r
select null + interval -1 hour as r
select null + interval '1:2' hour as r
select null + interval 1.5 hour as r
select null + interval null hour as r
select null + interval 100000 hour as r
select extract(hour from null) as r
select 'abc' + interval 1 hour as r
select 'abc' + interval -1 hour as r
select 'abc' + interval '1:2' hour as r
select 'abc' + interval 1.5 hour as r
select 'abc' + interval null hour as r
select 'abc' + interval 100000 hour as r
select extract(hour from 'abc') as r
select timestampdiff(hour, '2024-02-29', '2024-12-25 10:00:00') as r
select timestampadd(hour, 3, '2024-02-29') as r
select timestampdiff(hour, '2023-12-31 13:14:15.678', '2024-12-25 10:00:00') as r
select timestampadd(hour, 3, '2023-12-31 13:14:15.678') as r
select timestampdiff(hour, 'abc', '2024-12-25 10:00:00') as r
select timestampadd(hour, 3, 'abc') as r
select '2024-02-29' + interval 1 day as r
select '2024-02-29' + interval -1 day as r
select '2024-02-29' + interval '1:2' day as r
select '2024-02-29' + interval 1.5 day as r
select '2024-02-29' + interval null day as r
select '2024-02-29' + interval 100000 day as r
select extract(day from '2024-02-29') as r
select '2024-02-29 13:14:15.678' + interval 1 day as r
select '2024-02-29 13:14:15.678' + interval -1 day as r
select '2024-02-29 13:14:15.678' + interval '1:2' day as r
select '2024-02-29 13:14:15.678' + interval 1.5 day as r
select '2024-02-29 13:14:15.678' + interval null day as r
select '2024-02-29 13:14:15.678' + interval 100000 day as r
select extract(day from '2024-02-29 13:14:15.678') as r
select date'2024-01-31' + interval 1 day as r
select date'2024-01-31' + interval -1 day as r
select date'2024-01-31' + interval '1:2' day as r
select date'2024-01-31' + interval 1.5 day as r
select date'2024-01-31' + interval null day as r
select date'2024-01-31' + interval 100000 day as r
select extract(day from date'2024-01-31') as r
select null + interval 1 day as r
select null + interval -1 day as r
select null + interval '1:2' day as r
select null + interval 1.5 day as r
select null + interval null day as r
select null + interval 100000 day as r
select extract(day from null) as r
select 'abc' + interval 1 day as r
select 'abc' + interval -1 day as r
select 'abc' + interval '1:2' day as r
select 'abc' + interval 1.5 day as r
select 'abc' + interval null day as r
select 'abc' + interval 100000 day as r
select extract(day from 'abc') as r
select timestampdiff(day, '2024-02-29', '2024-12-25 10:00:00') as r
select timestampadd(day, 3, '2024-02-29') as r
select timestampdiff(day, '2023-12-31 13:14:15.678', '2024-12-25 10:00:00') as r
select timestampadd(day, 3, '2023-12-31 13:14:15.678') as r
select timestampdiff(day, 'abc', '2024-12-25 10:00:00') as r
select timestampadd(day, 3, 'abc') as r
select '2024-02-29' + interval 1 week as r
select '2024-02-29' + interval -1 week as r
select '2024-02-29' + interval '1:2' week as r
select '2024-02-29' + interval 1.5 week as r
select '2024-02-29' + interval null week as r
select '2024-02-29' + interval 100000 week as r
select extract(week from '2024-02-29') as r
select '2024-02-29 13:14:15.678' + interval 1 week as r
select '2024-02-29 13:14:15.678' + interval -1 week as r
select '2024-02-29 13:14:15.678' + interval '1:2' week as r
select '2024-02-29 13:14:15.678' + interval 1.5 week as r
select '2024-02-29 13:14:15.678' + interval null week as r
select '2024-02-29 13:14:15.678' + interval 100000 week as r
select extract(week from '2024-02-29 13:14:15.678') as r
select date'2024-01-31' + interval 1 week as r
select date'2024-01-31' + interval -1 week as r
select date'2024-01-31' + interval '1:2' week as r
select date'2024-01-31' + interval 1.5 week as r
select date'2024-01-31' + interval null week as r
select date'2024-01-31' + interval 100000 week as r
select extract(week from date'2024-01-31') as r
select null + interval 1 week as r
select null + interval -1 week as r
select null + interval '1:2' week as r
select null + interval 1.5 week as r
select null + interval null week as r
select null + interval 100000 week as r
select extract(week from null) as r
select 'abc' + interval 1 week as r
select 'abc' + interval -1 week as r
select 'abc' + interval '1:2' week as r
select 'abc' + interval 1.5 week as r
select 'abc' + interval null week as r
select 'abc' + interval 100000 week as r
select extract(week from 'abc') as r
select timestampdiff(week, '2024-02-29', '2024-12-25 10:00:00') as r
select timestampadd(week, 3, '2024-02-29') as r
select timestampdiff(week, '2023-12-31 13:14:15.678', '2024-12-25 10:00:00') as r
select timestampadd(week, 3, '2023-12-31 13:14:15.678') as r
select timestampdiff(week, 'abc', '2024-12-25 10:00:00') as r
select timestampadd(week, 3, 'abc') as r
select '2024-02-29' + interval 1 month as r
select '2024-02-29' + interval -1 month as r
select '2024-02-29' + interval '1:2' month as r
select '2024-02-29' + interval 1.5 month as r
select '2024-02-29' + interval null month as r
select '2024-02-29' + interval 100000 month as r
select extract(month from '2024-02-29') as r
select '2024-02-29 13:14:15.678' + interval 1 month as r
select '2024-02-29 13:14:15.678' + interval -1 month as r
select '2024-02-29 13:14:15.678' + interval '1:2' month as r
select '2024-02-29 13:14:15.678' + interval 1.5 month as r
select '2024-02-29 13:14:15.678' + interval null month as r
select '2024-02-29 13:14:15.678' + interval 100000 month as r
select extract(month from '2024-02-29 13:14:15.678') as r
select date'2024-01-31' + interval 1 month as r
select date'2024-01-31' + interval -1 month as r
select date'2024-01-31' + interval '1:2' month as r
select date'2024-01-31' + interval 1.5 month as r
select date'2024-01-31' + interval null month as r
select date'2024-01-31' + interval 100000 month as r
select extract(month from date'2024-01-31') as r
select null + interval 1 month as r
select null + interval -1 month as r
select null + interval '1:2' month as r
select null + interval 1.5 month as r
select null + interval null month as r
select null + interval 100000 month as r
select extract(month from null) as r
select 'abc' + interval 1 month as r
select 'abc' + interval -1 month as r
select 'abc' + interval '1:2' month as r
select 'abc' + interval 1.5 month as r
select 'abc' + interval null month as r
select 'abc' + interval 100000 month as r
select extract(month from 'abc') as r
select timestampdiff(month, '2024-02-29', '2024-12-25 10:00:00') as r
select timestampadd(month, 3, '2024-02-29') as r
select timestampdiff(month, '2023-12-31 13:14:15.678', '2024-12-25 10:00:00') as r
select timestampadd(month, 3, '2023-12-31 13:14:15.678') as r
select timestampdiff(month, 'abc', '2024-12-25 10:00:00') as r
select timestampadd(month, 3, 'abc') as r
select '2024-02-29' + interval 1 quarter as r
select '2024-02-29' + interval -1 quarter as r
select '2024-02-29' + interval '1:2' quarter as r
select '2024-02-29' + interval 1.5 quarter as r
select '2024-02-29' + interval null quarter as r
select '2024-02-29' + interval 100000 quarter as r
select extract(quarter from '2024-02-29') as r
select '2024-02-29 13:14:15.678' + interval 1 quarter as r
select '2024-02-29 13:14:15.678' + interval -1 quarter as r
select '2024-02-29 13:14:15.678' + interval '1:2' quarter as r
select '2024-02-29 13:14:15.678' + interval 1.5 quarter as r
select '2024-02-29 13:14:15.678' + interval null quarter as r
select '2024-02-29 13:14:15.678' + interval 100000 quarter as r
select extract(quarter from '2024-02-29 13:14:15.678') as r
select date'2024-01-31' + interval 1 quarter as r
select date'2024-01-31' + interval -1 quarter as r
select date'2024-01-31' + interval '1:2' quarter as r
select date'2024-01-31' + interval 1.5 quarter as r
select date'2024-01-31' + interval null quarter as r
select date'2024-01-31' + interval 100000 quarter as r
select extract(quarter from date'2024-01-31') as r
select null + interval 1 quarter as r
select null + interval -1 quarter as r
select null + interval '1:2' quarter as r
select null + interval 1.5 quarter as r
select null + interval null quarter as r
select null + interval 100000 quarter as r
select extract(quarter from null) as r
select 'abc' + interval 1 quarter as r
select 'abc' + interval -1 quarter as r
select 'abc' + interval '1:2' quarter as r
select 'abc' + interval 1.5 quarter as r
select 'abc' + interval null quarter as r
select 'abc' + interval 100000 quarter as r
select extract(quarter from 'abc') as r
select timestampdiff(quarter, '2024-02-29', '2024-12-25 10:00:00') as r
select timestampadd(quarter, 3, '2024-02-29') as r
select timestampdiff(quarter, '2023-12-31 13:14:15.678', '2024-12-25 10:00:00') as r
select timestampadd(quarter, 3, '2023-12-31 13:14:15.678') as r
select timestampdiff(quarter, 'abc', '2024-12-25 10:00:00') as r
select timestampadd(quarter, 3, 'abc') as r
select '2024-02-29' + interval 1 year as r
select '2024-02-29' + interval -1 year as r
select '2024-02-29' + interval '1:2' year as r
select '2024-02-29' + interval 1.5 year as r
select '2024-02-29' + interval null year as r
select '2024-02-29' + interval 100000 year as r
select extract(year from '2024-02-29') as r
select '2024-02-29 13:14:15.678' + interval 1 year as r
select '2024-02-29 13:14:15.678' + interval -1 year as r
select '2024-02-29 13:14:15.678' + interval '1:2' year as r
select '2024-02-29 13:14:15.678' + interval 1.5 year as r
select '2024-02-29 13:14:15.678' + interval null year as r
select '2024-02-29 13:14:15.678' + interval 100000 year as r
select extract(year from '2024-02-29 13:14:15.678') as r
select date'2024-01-31' + interval 1 year as r
select date'2024-01-31' + interval -1 year as r
select date'2024-01-31' + interval '1:2' year as r
select date'2024-01-31' + interval 1.5 year as r
select date'2024-01-31' + interval null year as r
select date'2024-01-31' + interval 100000 year as r
select extract(year from date'2024-01-31') as r
select null + interval 1 year as r
select null + interval -1 year as r
select null + interval '1:2' year as r
select null + interval 1.5 year as r
select null + interval null year as r
select null + interval 100000 year as r
select extract(year from null) as r
select 'abc' + interval 1 year as r
select 'abc' + interval -1 year as r
select 'abc' + interval '1:2' year as r
select 'abc' + interval 1.5 year as r
select 'abc' + interval null year as r
select 'abc' + interval 100000 year as r
select extract(year from 'abc') as r
select timestampdiff(year, '2024-02-29', '2024-12-25 10:00:00') as r
select timestampadd(year, 3, '2024-02-29') as r
select timestampdiff(year, '2023-12-31 13:14:15.678', '2024-12-25 10:00:00') as r
select timestampadd(year, 3, '2023-12-31 13:14:15.678') as r
select timestampdiff(year, 'abc', '2024-12-25 10:00:00') as r
select timestampadd(year, 3, 'abc') as r
select '2024-02-29' + interval 1 day_hour as r
select '2024-02-29' + interval -1 day_hour as r
select '2024-02-29' + interval '1:2' day_hour as r
select '2024-02-29' + interval 1.5 day_hour as r
select '2024-02-29' + interval null day_hour as r
select '2024-02-29' + interval 100000 day_hour as r
select extract(day_hour from '2024-02-29') as r
select '2024-02-29 13:14:15.678' + interval 1 day_hour as r
select '2024-02-29 13:14:15.678' + interval -1 day_hour as r
select '2024-02-29 13:14:15.678' + interval '1:2' day_hour as r
select '2024-02-29 13:14:15.678' + interval 1.5 day_hour as r
select '2024-02-29 13:14:15.678' + interval null day_hour as r
select '2024-02-29 13:14:15.678' + interval 100000 day_hour as r
select extract(day_hour from '2024-02-29 13:14:15.678') as r
select date'2024-01-31' + interval 1 day_hour as r
select date'2024-01-31' + interval -1 day_hour as r
select date'2024-01-31' + interval '1:2' day_hour as r
select date'2024-01-31' + interval 1.5 day_hour as r
select date'2024-01-31' + interval null day_hour as r
select date'2024-01-31' + interval 100000 day_hour as r
select extract(day_hour from date'2024-01-31') as r
select null + interval 1 day_hour as r
select null + interval -1 day_hour as r
select null + interval '1:2' day_hour as r
select null + interval 1.5 day_hour as r
select null + interval null day_hour as r
select null + interval 100000 day_hour as r
select extract(day_hour from null) as r
select 'abc' + interval 1 day_hour as r
select 'abc' + interval -1 day_hour as r
select 'abc' + interval '1:2' day_hour as r
select 'abc' + interval 1.5 day_hour as r
select 'abc' + interval null day_hour as r
select 'abc' + interval 100000 day_hour as r
select extract(day_hour from 'abc') as r
select '2024-02-29' + interval 1 minute_second as r
select '2024-02-29' + interval -1 minute_second as r
select '2024-02-29' + interval '1:2' minute_second as r
select '2024-02-29' + interval 1.5 minute_second as r
select '2024-02-29' + interval null minute_second as r
select '2024-02-29' + interval 100000 minute_second as r
select extract(minute_second from '2024-02-29') as r
select '2024-02-29 13:14:15.678' + interval 1 minute_second as r
select '2024-02-29 13:14:15.678' + interval -1 minute_second as r
select '2024-02-29 13:14:15.678' + interval '1:2' minute_second as r
select '2024-02-29 13:14:15.678' + interval 1.5 minute_second as r
select '2024-02-29 13:14:15.678' + interval null minute_second as r
select '2024-02-29 13:14:15.678' + interval 100000 minute_second as r
select extract(minute_second from '2024-02-29 13:14:15.678') as r
select date'2024-01-31' + interval 1 minute_second as r
select date'2024-01-31' + interval -1 minute_second as r
select date'2024-01-31' + interval '1:2' minute_second as r
select date'2024-01-31' + interval 1.5 minute_second as r
select date'2024-01-31' + interval null minute_second as r
select date'2024-01-31' + interval 100000 minute_second as r
select extract(minute_second from date'2024-01-31') as r
select null + interval 1 minute_second as r
select null + interval -1 minute_second as r
select null + interval '1:2' minute_second as r
select null + interval 1.5 minute_second as r
select null + interval null minute_second as r
select null + interval 100000 minute_second as r
select extract(minute_second from null) as r
select 'abc' + interval 1 minute_second as r
select 'abc' + interval -1 minute_second as r
select 'abc' + interval '1:2' minute_second as r
select 'abc' + interval 1.5 minute_second as r
select 'abc' + interval null minute_second as r
select 'abc' + interval 100000 minute_second as r
select extract(minute_second from 'abc') as r
select '2024-02-29' + interval 1 year_month as r
select '2024-02-29' + interval -1 year_month as r
select '2024-02-29' + interval '1:2' year_month as r
select '2024-02-29' + interval 1.5 year_month as r
select '2024-02-29' + interval null year_month as r
select '2024-02-29' + interval 100000 year_month as r
select extract(year_month from '2024-02-29') as r
select '2024-02-29 13:14:15.678' + interval 1 year_month as r
select '2024-02-29 13:14:15.678' + interval -1 year_month as r
select '2024-02-29 13:14:15.678' + interval '1:2' year_month as r
select '2024-02-29 13:14:15.678' + interval 1.5 year_month as r
select '2024-02-29 13:14:15.678' + interval null year_month as r
select '2024-02-29 13:14:15.678' + interval 100000 year_month as r
select extract(year_month from '2024-02-29 13:14:15.678') as r
select date'2024-01-31' + interval 1 year_month as r
select date'2024-01-31' + interval -1 year_month as r
select date'2024-01-31' + interval '1:2' year_month as r
select date'2024-01-31' + interval 1.5 year_month as r
select date'2024-01-31' + interval null year_month as r
select date'2024-01-31' + interval 100000 year_month as r
select extract(year_month from date'2024-01-31') as r
select null + interval 1 year_month as r
select null + interval -1 year_month as r
select null + interval '1:2' year_month as r
select null + interval 1.5 year_month as r
select null + interval null year_month as r
select null + interval 100000 year_month as r
select extract(year_month from null) as r
select 'abc' + interval 1 year_month as r
select 'abc' + interval -1 year_month as r
select 'abc' + interval '1:2' year_month as r
select 'abc' + interval 1.5 year_month as r
select 'abc' + interval null year_month as r
select 'abc' + interval 100000 year_month as r
select extract(year_month from 'abc') as r
select date_format('2024-03-09 01:02:03.045678','%a') as r
select date_format('2023-01-01 13:59:59','%a') as r
select date_format('2024-03-09 01:02:03.045678','%b') as r
select date_format('2023-01-01 13:59:59','%b') as r
select date_format('2024-03-09 01:02:03.045678','%c') as r
select date_format('2023-01-01 13:59:59','%c') as r
select date_format('2024-03-09 01:02:03.045678','%D') as r
select date_format('2023-01-01 13:59:59','%D') as r
select date_format('2024-03-09 01:02:03.045678','%d') as r
select date_format('2023-01-01 13:59:59','%d') as r
select date_format('2024-03-09 01:02:03.045678','%e') as r
select date_format('2023-01-01 13:59:59','%e') as r
select date_format('2024-03-09 01:02:03.045678','%f') as r
select time_format('26:59:59.5','%f') as r
select date_format('2024-03-09 01:02:03.045678','%H') as r
select time_format('26:59:59.5','%H') as r
select date_format('2024-03-09 01:02:03.045678','%h') as r
select time_format('26:59:59.5','%h') as r
select date_format('2024-03-09 01:02:03.045678','%I') as r
select time_format('26:59:59.5','%I') as r
select date_format('2024-03-09 01:02:03.045678','%i') as r
select time_format('26:59:59.5','%i') as r
select date_format('2024-03-09 01:02:03.045678','%j') as r
select date_format('2023-01-01 13:59:59','%j') as r
select date_format('2024-03-09 01:02:03.045678','%k') as r
select time_format('26:59:59.5','%k') as r
select date_format('2024-03-09 01:02:03.045678','%l') as r
select date_format('2023-01-01 13:59:59','%l') as r
select date_format('2024-03-09 01:02:03.045678','%M') as r
select date_format('2023-01-01 13:59:59','%M') as r
select date_format('2024-03-09 01:02:03.045678','%m') as r
select date_format('2023-01-01 13:59:59','%m') as r
select date_format('2024-03-09 01:02:03.045678','%p') as r
select time_format('26:59:59.5','%p') as r
select date_format('2024-03-09 01:02:03.045678','%r') as r
select time_format('26:59:59.5','%r') as r
select date_format('2024-03-09 01:02:03.045678','%S') as r
select time_format('26:59:59.5','%S') as r
select date_format('2024-03-09 01:02:03.045678','%s') as r
select time_format('26:59:59.5','%s') as r
select date_format('2024-03-09 01:02:03.045678','%T') as r
select time_format('26:59:59.5','%T') as r
select date_format('2024-03-09 01:02:03.045678','%U') as r
select date_format('2023-01-01 13:59:59','%U') as r
select date_format('2024-03-09 01:02:03.045678','%u') as r
select date_format('2023-01-01 13:59:59','%u') as r
select date_format('2024-03-09 01:02:03.045678','%V') as r
select date_format('2023-01-01 13:59:59','%V') as r
select date_format('2024-03-09 01:02:03.045678','%v') as r
select date_format('2023-01-01 13:59:59','%v') as r
select date_format('2024-03-09 01:02:03.045678','%W') as r
select date_format('2023-01-01 13:59:59','%W') as r
select date_format('2024-03-09 01:02:03.045678','%w') as r
select date_format('2023-01-01 13:59:59','%w') as r
select date_format('2024-03-09 01:02:03.045678','%X') as r
select date_format('2023-01-01 13:59:59','%X') as r
select date_format('2024-03-09 01:02:03.045678','%x') as r
select date_format('2023-01-01 13:59:59','%x') as r
select date_format('2024-03-09 01:02:03.045678','%Y') as r
select date_format('2023-01-01 13:59:59','%Y') as r
select date_format('2024-03-09 01:02:03.045678','%y') as r
select date_format('2023-01-01 13:59:59','%y') as r
select date_format('2024-03-09 01:02:03.045678','%%') as r
select time_format('26:59:59.5','%%') as r
select timestampdiff(microsecond, '2010-06-23 12:15:30.747', '2295-09-06 04:15:30.746999') as r
select timestampdiff(microsecond, '0001-06-23 12:15:30.747', '9295-09-06 04:15:30.746999') as r
select timestampdiff(second, '9295-09-06 04:15:30.746999', '0001-06-23 12:15:30.747') as r
select cast('2010-06-23 12:15:30.747' as datetime(6)) + interval 8999999999999999 microsecond as r
select cast('9010-06-23 12:15:30.747' as datetime(6)) - interval 1 microsecond as r
select timediff('9999-06-23 12:15:30.747', '9999-06-21 12:15:30.747001') as r
select addtime('9999-06-23 12:15:30.747', '-1:1:1.000001') as r
select cast('9998-12-31 23:59:59.9999999' as datetime(3)) as r
select date_add('2024-01-01', interval interval(3,1,5) day)
select '2024-01-01' + interval interval(3,1,5) day
select date_add('2024-01-01', interval (3) day)
select '2024-01-01' + interval (1,2) day
select * from (select 1 x) t where interval 1 day + '2024-01-01' = '2024-01-02'
select interval 1 day + '2024-01-01' = '2024-01-02', interval 1 day + '2024-01-01' or 1, interval 1 day + '2024-01-01' xor 1, interval 1 day + '2024-01-01' and 1, interval 1 day + not 1, interval 1 day + '2024-01-01' is null, interval 1 day + '2024-01-01' collate utf8mb4_bin
select not interval 1 day + '2024-01-01' and 0
select interval 1 day + '2024-01-01' between '2024-01-01' and '2025-01-01'
select '2024-01-01' between interval 1 day + '2023-01-01' and interval 1 day + '2025-01-01'
select '2024-01-01' between interval 1 day + '2023-01-01' is null and interval 1 day + '2025-01-01'
select interval 1 day + '2024-01-01' + interval 2 day
select interval 1 day + '2024-01-01' like '2024%'
select interval 1 day + '2024-01-01' in ('2024-01-02')
select interval 1 day + 1 := 2
select interval 1 day + '2024-01-01' = all (select '2024-01-02')
select case when interval 1 day + '2024-01-01' and 1 then 2 end
select if(interval 1 day + '2024-01-01' && 1, interval 1 day + '2024-01-01' || 1, 3)
-- What IF and CASE choose is read as it would be without them: a date has a time of day then.
create table chosen_days (id int primary key, d date, dt datetime, s varchar(30), n int)
insert into chosen_days values (1, '2023-12-31', '2023-12-31', '2023-12-31', 1), (2, '2024-01-01', '2024-01-01', '2024-01-01', 2), (3, null, null, null, null)
select id, date_add(if(n = 1, s, d), interval 1 day), date_add(if(n = 1, d, s), interval 1 day), date_add(case when n = 1 then d else s end, interval 1 year), date_sub(case n when 1 then '2026-06-15 10:20:30' else d end, interval '1-2' year_month) from chosen_days
select id, date_add(if(n = 1, s, dt), interval 1 day), date_add(if(n = 1, s, if(n = 2, d, 'x')), interval 1 day), adddate(if(n = 1, s, d), 1), date_add(if(n = 1, time'10:00:00', s), interval 1 hour) > 0, date_add(coalesce(d, s), interval 1 day), date_add(if(n = 1, s, d), interval 1 second) from chosen_days
