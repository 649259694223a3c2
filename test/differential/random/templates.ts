import type { Kind } from './kinds.ts';

/** The forms in a text: one a line, or several with semicolons between them. */
function list(text: string): readonly string[] {
  return text.split(/\s*[;\n]\s*/).filter((form) => form !== '');
}

/**
 * Forms of expressions by the kind of their value. In them `{n}`, `{s}`, `{d}`, `{t}`, `{j}` stand for an expression of
 * that kind, `{c}` for a condition, `{o}` for a value in a document, `{k}` for a small whole number, `{u}` for a unit, and `{a}` for any expression.
 */
export const TEMPLATES: Readonly<Record<Kind, readonly string[]>> = {
  number: list(`
    ({n} + {n}) ; ({n} - {n}) ; ({n} * {n}) ; ({n} / {n}) ; ({n} div {n}) ; ({n} % {n}) ; (-{n}) ; abs({n})
    sign({n}) ; round({n}, {k}) ; round({n}) ; truncate({n}, {k}) ; floor({n}) ; ceil({n}) ; if({c}, {n}, {n})
    coalesce({n}, {n}) ; ifnull({n}, {n}) ; nullif({n}, {n}) ; greatest({n}, {n}) ; least({n}, {n}, {n})
    case when {c} then {n} else {n} end ; case {n} when {n} then {n} end ; char_length({s}) ; length({s})
    ascii({s}) ; locate({s}, {s}) ; instr({s}, {s}) ; strcmp({s}, {s}) ; field({s}, {s}, {s})
    find_in_set({s}, {s}) ; crc32({s}) ; ord({s}) ; bit_count({n}) ; pow({k}, 2) ; year({d}) ; month({d})
    day({d}) ; dayofweek({d}) ; dayofyear({d}) ; quarter({d}) ; week({d}, {k}) ; weekday({d}) ; to_days({d})
    datediff({d}, {d}) ; timestampdiff({u}, {d}, {d}) ; yearweek({d}) ; hour({t}) ; minute({t}) ; second({t})
    time_to_sec({t}) ; microsecond({t}) ; extract({u} from {d}) ; ({n} & {n}) ; ({n} | {n}) ; ({n} ^ {n})
    ({n} << {k}) ; ({n} >> {k}) ; ({c}) ; ({a} is null) ; cast({n} as signed) ; cast({n} as unsigned)
    cast({n} as decimal(20,4)) ; cast({s} as signed) ; json_length({j}) ; json_depth({j}) ; json_valid({s})
    unix_timestamp({d}) ; cast({n} as double) ; ({d} + 0) ; ({t} + 0) ; interval({n}, {k}, 50) ; mod({n}, {n})
    json_extract({j}, "$.a") ; nullif({n}, {k}) ; period_diff(202401, 202312 - {k}) ; to_seconds({d})
    weekofyear({d}) ; dayofmonth({d}) ; char_length({t}) ; position({s} in {s}) ; inet_aton('10.0.0.1')
    sign({s}) ; {s} + 0 ; {d} - {d} ; bit_length({s}) ; octet_length({s}) ; ({n} is true) ; ~{k} ; round({n}, -1)
    ceil({n} / 3) ; greatest({d}, {d}) + 0 ; json_contains({j}, '1', '$.a') ; regexp_instr({s}, 'a') ; log2({k} + 1)
    cast({d} as signed) ; cast({t} as unsigned) ; cast({s} as decimal(10,2)) ; cast({n} as float)
    round(acos({n} / 100), 6) ; round(sin({n}), 6) ; round(atan({n}, {n}), 6) ; round(exp({k}), 4) ; round(ln({n}), 6)
    round(log(2, {n}), 6) ; round(log10({n}), 6) ; round(sqrt({n}), 6) ; round(degrees({n}), 4) ; round(cot({n}), 4) ; round(pi(), {k})
    power({n}, {k}) ; ceiling({n}) ; round({n}, {n}) ; truncate({n}, -{k}) ; cast({n} as decimal(5,1)) ; cast({n} as year)
    cast({d} as decimal(20,3)) ; cast({j} as signed) ; cast({j} as decimal(10,2)) ; json_value({j}, '$.a' returning signed)
    json_contains_path({j}, 'one', '$.a', '$.c') ; json_contains_path({j}, 'all', '$.a', '$.b') ; json_storage_size({j}) > 0
    json_schema_valid('{"type": "object"}', {j}) ; regexp_like({s}, 'A', 'c') ; regexp_instr({s}, '[a-z]', 1, 2) ; period_add(202401, {k})
    week({d}) ; yearweek({d}, {k}) ; extract(year_month from {d}) ; extract(day_minute from {d}) ; extract(hour_second from {t})
    extract(day_microsecond from {d}) ; timestampdiff(month, {d}, {d}) ; timestampdiff(microsecond, {d}, {d}) ; unix_timestamp()  > 0
    locate({s}, {s}, {k}) ; field({n}, {n}, {n}) ; interval({n}, {n}, {n}) ; is_ipv4({s}) ; is_uuid({s}) ; isnull({n}) ; hex({s}) + 0
    bit_count({s}) ; ({s} & {s}) ; (b'1010' | {n}) ; (x'0F' + {n}) ; ({n} <=> {n}) + 1 ; -(-{n}) ; !{n} ; not {n} ; ({n} mod {n}) ; {n} is not unknown
    char_length(hex({s})) ; ascii(substr({s}, {k})) ; coalesce({n}, {n}, {n}, 0) ; ifnull({n}, 0) ; greatest({n}, {n}, {n}) ; case when {n} then {n} when {c} then {n} else {n} end
    if({n}, {n}, {n}) ; crc32({n}) ; uncompressed_length(compress({s})) ; microsecond({d}) ; second({d}) ; hour({d}) ; time_to_sec({d})
    sign({n} - {n}) ; abs({n} - {n}) ; nullif({n}, 0) ; {n} / nullif({n}, 0) ; year(cast({n} as date)) ; {n} div 3 ; {n} % 4 ; -{n} + {n} * {n}
    length({n}) ; length({d}) ; char_length({j}) ; length({t}) ; strcmp({n}, {s}) ; st_x(point({k}, {n})) ; json_length({j}, '$.a') ; inet6_aton('::1') is null
    to_days({d}) - to_days({d}) ; floor({n} / 7) ; {o} + 1 ; cast({o} as signed) ; round({n} * 1.15, 2) ; round({n} / 3, 2) ; format({n}, 2) + 0`),
  text: list(`
    concat({s}, {s}) ; concat({n}, {s}) ; upper({s}) ; lower({s}) ; left({s}, {k}) ; right({s}, {k})
    substring({s}, {k}, {k}) ; substring_index({s}, 'a', {k}) ; trim({s}) ; ltrim({s}) ; rtrim({s})
    trim(leading 'a' from {s}) ; replace({s}, 'a', {s}) ; reverse({s}) ; repeat({s}, {k}) ; lpad({s}, 5, '*')
    rpad({s}, 5, 'xy') ; insert({s}, {k}, {k}, {s}) ; elt({k}, {s}, {s}) ; hex({s}) ; hex({n}) ; quote({s})
    format({n}, {k}) ; conv({n}, 10, 16) ; bin({n}) ; oct({n}) ; concat_ws('-', {s}, {n}, {s}) ; space({k})
    coalesce({s}, {s}) ; if({c}, {s}, {s}) ; nullif({s}, {s}) ; case when {c} then {s} else {s} end
    greatest({s}, {s}) ; least({s}, {s}) ; date_format({d}, '%Y-%m-%d %H:%i:%s %W %j') ; monthname({d})
    dayname({d}) ; time_format({t}, '%H:%i:%s.%f') ; cast({n} as char) ; cast({d} as char) ; sha2({s}, 256)
    cast({t} as char) ; json_unquote(json_extract({j}, '$.b')) ; json_type({j}) ; to_base64({s}) ; soundex({s})
    export_set({k}, 'Y', 'N', ',', 4) ; make_set({k}, 'a', 'b', {s}) ; char({k} + 64 using utf8mb4)
    ifnull({s}, {n}) ; cast({s} as char(3)) ; convert({s} using latin1) ; cast({s} as binary) ; unhex(hex({s}))
    concat_ws({s}, {s}, {s}) ; substr({s}, -{k}) ; mid({s}, {k}) ; char({k} + 70) ; json_pretty({j}) ; concat({d}, {t})
    greatest({d}, {s}) ; least({d}, '2024-01-01') ; date_format({t}, '%H-%i') ; get_format(date, 'EUR') ; from_base64('YQ==')
    concat({n}, {d}) ; json_search({j}, 'one', 'x') ; inet_ntoa({k} + 1000)
    ({s} collate utf8mb4_bin) ; nullif({d}, {d}) ; time_format({t}, '%h:%i %p') ; date_format({d}, '%y %c %e %U %v %x')
    json_quote({s}) ; regexp_replace({s}, '[a-c]', 'X') ; regexp_substr({s}, '[a-z]+') ; if({c}, {s}, {n})
    coalesce({d}, {s}) ; concat_ws(',', {s}, {s}, {s}) ; concat_ws('', {n}, {d}, {t}) ; concat(left({s}, 1), {n}) ; ucase({s}) ; lcase({s})
    substring({s} from {k} for 2) ; substring({s}, -3, 2) ; substring_index({s}, ' ', -1) ; trim(both 'a' from {s}) ; trim(trailing 'c' from {s})
    lpad({n}, 6, '0') ; rpad({s}, {k}, '-') ; lpad({s}, {k}, 'ab') ; left({s}, -1) ; right({n}, 2) ; repeat('ab', {k}) ; replace({s}, {s}, 'Z') ; insert({s}, 2, 1, 'Q')
    hex({d}) ; hex(cast({s} as char(4))) ; format({n}, {k}, 'de_DE') ; conv({s}, 16, 10) ; conv({n}, 10, 2) ; conv({n}, 10, -36) ; bin({k} * 5) ; char(65, 66 + {k})
    date_format({d}, '%M %D %a %b %p %h:%i:%s.%f') ; date_format({d}, '%x-W%v %w %u %r %T') ; date_format({d}, '%Y%m%d') ; time_format({t}, '%k %l %p %T %r')
    from_unixtime({k} * 100000, '%Y %D') ; cast({j} as char) ; json_unquote({j}) ; json_extract({j}, '$.b') ; json_value({j}, '$.b') ; json_value({j}, '$.a' returning char(10))
    json_unquote(json_extract({j}, '$.a')) ; cast({n} as char(3)) ; cast({n} as binary(4)) ; convert({n}, char) ; convert({s}, char(2)) ; convert({d}, char) ; convert({s} using utf8mb4)
    regexp_replace({s}, '(.)b', '$1-') ; regexp_substr({s}, '.', 2) ; case {s} when 'a' then {s} when {s} then 'y' else 'z' end ; case when {n} > 3 then 'big' when {n} is null then 'none' else 'small' end
    if({n} > {n}, 'more', 'less') ; if({s} is null, 'nil', {s}) ; coalesce({s}, {n}, {d}) ; ifnull({s}, '') ; nullif({s}, '') ; elt({n}, 'one', 'two', 'three') ; quote({n})
    bin_to_uuid(uuid_to_bin('6ccd780c-baba-1026-9564-5b8c656024db')) ; aes_decrypt(aes_encrypt({s}, 'k'), 'k') ; uncompress(compress({s})) ; to_base64({n}) ; from_base64(to_base64({s}))
    collation({s}) ; charset({s}) ; json_type(json_extract({j}, '$.a')) ; lower(monthname({d})) ; sha2({n}, 224) ; concat({j}) ; concat(cast({n} as json), '') ; concat('x', {d} + interval {k} day)
    concat(date({d}), ' ', time({d})) ; soundex(concat({s}, 'x')) ; reverse({n}) ; upper(concat({s}, {s})) ; {o} ; concat({o}, '') ; ifnull({o}, '-') ; lower({d}) ; least({s}, {s}, {s}) ; greatest({s}, {s}, 'm') ; inet6_ntoa(inet6_aton('::1'))
    export_set({n}, '1', '0', '', 6) ; make_set({n}, 'a', 'b', 'c') ; mid({s}, 2, 3) ; substr({n}, 1, 2) ; insert({s}, {k}, 1, {n}) ; instr({s}, 'b') ; ord({s}) ; lpad({s}, 3, {s})`),
  date: list(`
    {d} ; date({d}) ; last_day({d}) ; date_add({d}, interval {k} {u}) ; date_sub({d}, interval {k} {u})
    ({d} + interval {n} day) ; date_add({d}, interval '1:30' hour_minute) ; makedate(2000 + {k}, {k} * 50)
    from_days(to_days({d})) ; str_to_date(date_format({d}, '%d.%m.%Y'), '%d.%m.%Y') ; timestamp({d}, {t})
    cast({d} as date) ; cast({d} as datetime) ; cast({d} as datetime(2)) ; coalesce({d}, {d})
    if({c}, {d}, {d}) ; greatest(date({d}), date({d})) ; addtime(timestamp({d}), {t})
    case when {c} then {d} end ; convert_tz(timestamp({d}), '+00:00', '+05:30') ; timestampadd({u}, {k}, {d})
    from_unixtime({k} * 86400) ; ifnull({d}, {d}) ; nullif({d}, {d}) ; least({d}, {d}) ; {d} - interval {k} {u}
    date_add({d}, interval '1 2:3' day_minute) ; date_sub({d}, interval '1-2' year_month) ; cast({t} as datetime)
    date_add({d}, interval {n} second) ; str_to_date('2024-02-30', '%Y-%m-%d') ; subtime(timestamp({d}), '1:0:0.5')
    adddate({d}, {k}) ; subdate({d}, {n}) ; adddate({d}, interval {k} month) ; date_add({d}, interval '2 3' day_hour) ; date_sub({d}, interval '1:1.5' minute_microsecond)
    date_add({d}, interval -{k} {u}) ; ({d} - interval 1 month) ; interval {k} day + {d} ; date_add(date({d}), interval 36 hour) ; date_add(last_day({d}), interval 1 day) ; timestamp({d})
    cast({n} as date) ; cast({s} as date) ; cast({s} as datetime) ; cast({n} as datetime(3)) ; cast({d} as datetime(6)) ; cast({j} as date) ; date({s}) ; timestamp({s}) ; from_days({n} + 738000)
    str_to_date('03:04:05 2024/7/9', '%H:%i:%s %Y/%c/%e') ; str_to_date({s}, '%Y-%m-%d') ; makedate(2024, {n}) ; from_unixtime({n}) ; greatest({d}, {d}) ; least({d}, {d}, {d})
    convert_tz({d}, '+02:00', '-03:00') ; timestampadd(week, {n}, {d}) ; timestampadd(microsecond, {n}, {d}) ; coalesce({d}, {d}, '2020-01-01') ; convert({d}, date) ; convert({d}, datetime)
    date(cast({d} as datetime)) ; if({n}, {d}, {d}) ; case {n} when 1 then {d} else {d} end ; ifnull({d}, date'2001-02-03') ; addtime({d}, '1 1:1:1') ; timestamp({d}, '12:00:00')`),
  time: list(`
    {t} ; time({d}) ; timediff({t}, {t}) ; sec_to_time({k} * 100) ; maketime({k}, {k}, {k}) ; addtime({t}, {t})
    subtime({t}, {t}) ; if({c}, {t}, {t}) ; coalesce({t}, {t}) ; cast({d} as time)
    ifnull({t}, {t}) ; nullif({t}, {t}) ; timediff({d}, {d}) ; least({t}, {t}) ; sec_to_time({n}) ; time({s})
    case when {c} then {t} end ; date_add({t}, interval '1:2' minute_second) ; cast({n} as time) ; addtime({t}, {s})
    date_add({t}, interval {k} minute) ; greatest({t}, {t}) ; cast({t} as time(1)) ; cast({s} as time) ; cast({t} as time(6)) ; maketime({n}, {k}, {n})
    sec_to_time({n} * 10) ; addtime({t}, '0:0:1.5') ; subtime({t}, '1:1:1') ; timediff({d}, {d}) ; time({t}) ; {t} + interval {k} hour ; {t} - interval {n} second ; cast({j} as time)
    str_to_date('11:12:13', '%H:%i:%s') ; time({n}) ; convert({t}, time) ; if({n}, {t}, {t}) ; date_sub({t}, interval '1:30' hour_minute) ; time(timestamp({d}))`),
  json: list(`
    {j} ; json_object('a', {n}, 'b', {s}) ; json_array({n}, {s}, {d}) ; json_set({j}, '$.a', {n})
    json_insert({j}, '$.c', {s}) ; json_replace({j}, '$.a', {s}) ; json_remove({j}, '$.a') ; json_keys({j})
    json_merge_patch({j}, {j}) ; json_merge_preserve({j}, {j}) ; json_extract({j}, '$.b') ; json_array({c}, {j})
    json_extract({j}, '$[0]', '$.a') ; if({c}, {j}, {j}) ; coalesce({j}, {j}) ; cast({n} as json)
    json_array({t}) ; json_merge_patch({j}, json_object('a', {d})) ; json_array_append({j}, '$', {n})
    json_array_insert(json_array(1, 2), '$[1]', {s}) ; cast({d} as json) ; json_extract({j}, '$.a.b[0]', '$[last]')
    json_object('k', {c}) ; json_set({j}, '$.b', {j}) ; ifnull({j}, {j}) ; case when {c} then {j} end ; json_set({j}, '$.b', {s}, '$.d', {n})
    json_replace({j}, '$.b', {d}) ; json_remove({j}, '$.a', '$.b') ; json_keys({j}, '$.a') ; json_extract({j}, '$.*') ; json_extract({j}, '$[*]') ; json_extract({j}, '$**.b')
    json_array_append({j}, '$.a', {s}) ; json_object({s}, {n}) ; json_array() ; json_object() ; json_array({n}, {n}) ; cast({s} as json) ; cast({t} as json) ; json_merge({j}, '[9]')
    json_search({j}, 'all', '%') ; json_array({j}) ; cast(concat('[', {k}, ']') as json) ; json_insert({j}, '$.a', 9, '$.z', null) ; json_extract({j}, concat('$.', 'a')) ; cast({c} as json)`),
};

/** Forms of conditions. */
export const CONDITIONS = list(`
    {n} = {n} ; {n} < {n} ; {n} >= {n} ; {n} <> {n} ; {n} <=> {n} ; {n} in ({n}, {n}, {n}) ; {n} > {n}
    {s} = {s} ; {s} < {s} ; {s} >= {s} ; {s} <> {s} ; {s} <=> {s} ; {s} in ({s}, {s}) ; {s} > {s} ; {d} = {d}
    {d} < {d} ; {d} >= {d} ; {d} <> {d} ; {d} <=> {d} ; {d} in ({d}, {d}) ; {t} < {t} ; {t} = {t}
    {n} between {n} and {n} ; {s} between {s} and {s} ; {d} not between {d} and {d} ; {a} is null
    {a} is not null ; ({c} and {c}) ; ({c} or {c}) ; ({c} xor {c}) ; not ({c}) ; ({c}) is true
    ({c}) is not false ; ({c}) is unknown ; {s} like '%a%' ; {s} like 'a_c' ; {s} not like '1%' ; {s} like {s}
    {s} regexp '^[a-c]' ; {n} not in ({n}, {n}) ; ({n}, {s}) = ({n}, {s})
    ({n}, {n}) in (({n}, {n}), ({k}, {k})) ; json_contains({j}, '1') ; {j} = {j}
    json_extract({j}, '$.a') = {k} ; {t} between {t} and {t} ; {d} in ({d}, {d}, {d}) ; {s} not in ({s}, {s}, {s})
    {s} like concat('%', {s}) ; {s} rlike '^.b' ; ({d}, {n}) < ({d}, {n}) ; {n} <=> null ; {s} collate utf8mb4_bin = {s}
    case when {c} then {c} else {c} end ; if({c}, {c}, {c}) ; coalesce({c}, {c}) ; {s} not between {s} and {s}
    {n} between {k} and {n} ; {n} in ({k}, {k}, {k}) ; {s} in ('a', 'abc', '12') ; {s} = 'abc' ; {s} > 'b' ; {d} > '2020-01-01' ; {d} between '2000-01-01' and '2024-12-31'
    {d} = '2024-02-29' ; {d} in ('2024-02-29', '1999-12-31') ; {t} > '09:00:00' ; {t} between '00:00:00' and '12:00:00' ; {n} = '7' ; {n} > '2' ; {s} = 12 ; {s} like '_%' ; {s} like '%\\%' ; {s} regexp 'a.?c'
    {o} = 'x' ; {o} = 1 ; {o} > 0 ; {o} in ('x', 'y') ; {o} is null ; {o} like 'x%' ; not {n} ; {n} and {n} ; {n} or {c} ; {n} is true ; {s} is not null and {n} > 1 ; ({n}, {n}) > ({n}, {k}) ; ({s}, {n}) in (('a', 1), ('abc', 2)) ; {s} not regexp '^[0-9]' ; date({d}) = '2024-02-29'
    20240229 in (select x.c7 from t1 x) ; {n} = any (select x.c7 from t2 x) ; greatest({t}, {n}) > {n} ; least({t}, {s}) + 0 > 5
    year({d}) = 2024 ; {n} != {n} ; {n} % 2 = 0 ; find_in_set('a', {s}) ; json_extract({j}, '$.a') > 0 ; json_unquote(json_extract({j}, '$.b')) = 'x' ; {j} is null ; {s} between 'a' and 'n' ; {s} <=> null ; {s} collate utf8mb4_general_ci = 'ABC'
    exists (select 1 from t1 x where x.id = {k} and x.c0 is not null) ; {n} in (select x.id from t2 x) ; {n} > (select min(x.c1) from t3 x) ; {n} not in (select x.id from t1 x where x.id > {k}) ; {k} member of({j}) ; json_overlaps({j}, '[1, 2]') ; {n} ; isnull({a})`);

/** Comparisons of values of two kinds, which have rules of their own. */
export const MIXED_CONDITIONS = list(`
    {n} = {s} ; {s} < {n} ; {n} in ({n}, {s}) ; {d} = {n} ; {d} > {s} ; {t} = {n} ; {d} < {t} ; {j} = {s}
    {s} between {n} and {n} ; {n} between {s} and {s} ; {t} > {s} ; {j} < {n} ; {s}`);

export const UNITS = ['day', 'month', 'year', 'hour', 'minute', 'second', 'week', 'quarter', 'microsecond'] as const;
