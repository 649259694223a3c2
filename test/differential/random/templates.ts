import type { Kind } from './kinds.ts';

/** The forms in a text: one a line, or several with semicolons between them. */
function list(text: string): readonly string[] {
  return text.split(/\s*[;\n]\s*/).filter((form) => form !== '');
}

/**
 * Forms of expressions by the kind of their value. In them `{n}`, `{s}`, `{d}`, `{t}`, `{j}` stand for an expression of
 * that kind, `{c}` for a condition, `{k}` for a small whole number, `{u}` for a unit, and `{a}` for any expression.
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
    cast({d} as signed) ; cast({t} as unsigned) ; cast({s} as decimal(10,2)) ; cast({n} as float)`),
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
    coalesce({d}, {s})`),
  date: list(`
    {d} ; date({d}) ; last_day({d}) ; date_add({d}, interval {k} {u}) ; date_sub({d}, interval {k} {u})
    ({d} + interval {n} day) ; date_add({d}, interval '1:30' hour_minute) ; makedate(2000 + {k}, {k} * 50)
    from_days(to_days({d})) ; str_to_date(date_format({d}, '%d.%m.%Y'), '%d.%m.%Y') ; timestamp({d}, {t})
    cast({d} as date) ; cast({d} as datetime) ; cast({d} as datetime(2)) ; coalesce({d}, {d})
    if({c}, {d}, {d}) ; greatest(date({d}), date({d})) ; addtime(timestamp({d}), {t})
    case when {c} then {d} end ; convert_tz(timestamp({d}), '+00:00', '+05:30') ; timestampadd({u}, {k}, {d})
    from_unixtime({k} * 86400) ; ifnull({d}, {d}) ; nullif({d}, {d}) ; least({d}, {d}) ; {d} - interval {k} {u}
    date_add({d}, interval '1 2:3' day_minute) ; date_sub({d}, interval '1-2' year_month) ; cast({t} as datetime)
    date_add({d}, interval {n} second) ; str_to_date('2024-02-30', '%Y-%m-%d') ; subtime(timestamp({d}), '1:0:0.5')`),
  time: list(`
    {t} ; time({d}) ; timediff({t}, {t}) ; sec_to_time({k} * 100) ; maketime({k}, {k}, {k}) ; addtime({t}, {t})
    subtime({t}, {t}) ; if({c}, {t}, {t}) ; coalesce({t}, {t}) ; cast({d} as time)
    ifnull({t}, {t}) ; nullif({t}, {t}) ; timediff({d}, {d}) ; least({t}, {t}) ; sec_to_time({n}) ; time({s})
    case when {c} then {t} end ; date_add({t}, interval '1:2' minute_second) ; cast({n} as time) ; addtime({t}, {s})
    date_add({t}, interval {k} minute) ; greatest({t}, {t}) ; cast({t} as time(1))`),
  json: list(`
    {j} ; json_object('a', {n}, 'b', {s}) ; json_array({n}, {s}, {d}) ; json_set({j}, '$.a', {n})
    json_insert({j}, '$.c', {s}) ; json_replace({j}, '$.a', {s}) ; json_remove({j}, '$.a') ; json_keys({j})
    json_merge_patch({j}, {j}) ; json_merge_preserve({j}, {j}) ; json_extract({j}, '$.b') ; json_array({c}, {j})
    json_extract({j}, '$[0]', '$.a') ; if({c}, {j}, {j}) ; coalesce({j}, {j}) ; cast({n} as json)
    json_array({t}) ; json_merge_patch({j}, json_object('a', {d})) ; json_array_append({j}, '$', {n})
    json_array_insert(json_array(1, 2), '$[1]', {s}) ; cast({d} as json) ; json_extract({j}, '$.a.b[0]', '$[last]')
    json_object('k', {c}) ; json_set({j}, '$.b', {j}) ; ifnull({j}, {j}) ; case when {c} then {j} end`),
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
    exists (select 1 from t1 x where x.id = {k} and x.c0 is not null) ; {k} member of({j}) ; json_overlaps({j}, '[1, 2]') ; {n} ; isnull({a})`);

/** Comparisons of values of two kinds, which have rules of their own. */
export const MIXED_CONDITIONS = list(`
    {n} = {s} ; {s} < {n} ; {n} in ({n}, {s}) ; {d} = {n} ; {d} > {s} ; {t} = {n} ; {d} < {t} ; {j} = {s}
    {s} between {n} and {n} ; {n} between {s} and {s} ; {t} > {s} ; {j} < {n} ; {s}`);

export const UNITS = ['day', 'month', 'year', 'hour', 'minute', 'second', 'week', 'quarter', 'microsecond'] as const;
