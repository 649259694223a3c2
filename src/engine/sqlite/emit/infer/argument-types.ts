import { DATE_TYPE, DOUBLE_TYPE, geometryType, JSON_TYPE, type ValueType } from '../../type/type.ts';
import {
  BYTES_TYPE,
  DECIMAL_TYPE,
  INTEGER_TYPE,
  MOMENT_TYPE,
  TEXT_TYPE,
  TIME_TYPE,
  type ParameterUse,
} from '../../parameter/parameter-types.ts';

/** The types that parameters get as arguments of functions, whatever stands beside them. */
const LETTERS: Readonly<Record<string, ValueType | undefined>> = {
  v: TEXT_TYPE,
  i: INTEGER_TYPE,
  n: DECIMAL_TYPE,
  r: DOUBLE_TYPE,
  d: DATE_TYPE,
  m: MOMENT_TYPE,
  t: TIME_TYPE,
  j: JSON_TYPE,
  b: BYTES_TYPE,
  g: geometryType('geometry'),
};

/** Functions by the letters of their arguments' types: the last one counts for all further arguments, two in parentheses alternate, `x` is none. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  r: 'acos asin atan atan2 cos cot degrees exp format_bytes format_pico_time ln log log10 log2 point pow power radians rand sign sin sleep sqrt tan',
  i: 'bin char conv from_days inet_ntoa interval last_insert_id makedate oct period_add period_diff random_bytes space',
  iv: 'benchmark elt make_set',
  ivvvi: 'export_set',
  b: 'bit_count',
  n: 'sec_to_time',
  ni: 'round truncate',
  niv: 'format',
  nv: 'from_unixtime',
  iin: 'maketime',
  vi: 'bin_to_uuid get_lock left repeat right sha2 uuid_to_bin',
  vii: 'mid substr substring',
  viiv: 'insert',
  vvi: 'locate position substring_index',
  viv: 'lpad rpad',
  m: 'datediff dayname day dayofmonth dayofweek dayofyear hour last_day microsecond minute month monthname quarter second to_days to_seconds unix_timestamp weekday weekofyear year',
  mi: 'week yearweek',
  mv: 'convert_tz date_format time_format',
  vm: 'extract timestampdiff',
  t: 'addtime subtime time_to_sec',
  mt: 'timestamp',
  j: 'json_depth json_merge json_merge_patch json_merge_preserve json_pretty json_storage_free json_storage_size json_type json_valid member_of',
  jv: 'json_contains json_contains_path json_extract json_keys json_length json_remove json_search',
  'j(vj)': 'json_array_append json_array_insert json_insert json_replace json_set',
  vviixx: 'regexp_instr',
  vviix: 'regexp_substr',
  vvviix: 'regexp_replace',
  vvx: 'regexp_like',
  g: 'st_asbinary st_astext st_aswkb st_aswkt st_geometrytype st_x st_y',
  gi: 'st_srid',
};

/** Functions whose result is of a type that depends on those of their arguments. */
const TYPED_BY_ARGUMENTS = new Set(
  'addtime convert_tz elt from_unixtime maketime round sec_to_time subtime time_format timestamp truncate'.split(' '),
);

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(FUNCTIONS).flatMap(([letters, names]) =>
    names
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => [name, letters] as const),
  ),
);

/** The type that a parameter gets as argument `index` of a function; `undefined` where MySQL takes none. */
export function argumentType(name: string, index: number): ValueType | undefined {
  const letters = BY_NAME.get(name) ?? 'v';
  const [fixed = '', repeated] = letters.split(/[()]/);
  const letter =
    index < fixed.length
      ? fixed[index]
      : repeated === undefined
        ? fixed.at(-1)
        : repeated[(index - fixed.length) % repeated.length];
  return LETTERS[letter ?? 'v'];
}

/** Functions of documents whose texts may be binary strings. */
const TAKES_BYTES = new Set(['json_schema_valid', 'json_schema_validation_report', 'json_search']);

/** Functions that count letters or look at them one by one. */
const OF_LETTERS = new Set(
  'char_length character_length insert left lpad mid ord regexp_instr regexp_like regexp_replace regexp_substr reverse right rpad substr substring'.split(
    ' ',
  ),
);

/** How a parameter is used as argument `index` of a function. */
export function argumentUse(name: string, index: number): ParameterUse {
  if (OF_LETTERS.has(name)) return 'letters';
  const isOfDocuments = name.startsWith('json_') || name === 'member_of';
  if (isOfDocuments && (!TAKES_BYTES.has(name) || (name === 'json_search' && index === 0)))
    return isScalar(name, index) ? 'scalar' : 'document';
  return TYPED_BY_ARGUMENTS.has(name) ? 'operand' : 'argument';
}

/** Whether an argument is a value in a document. */
const isScalar = (name: string, index: number): boolean =>
  FUNCTIONS[ALTERNATING]?.split(' ').includes(name) === true
    ? index > 0 && index % 2 === 0
    : name === 'member_of' && index === 0;

const ALTERNATING = 'j(vj)';
