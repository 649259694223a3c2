import { WireError, wireError } from '../../../../mysql/wire-error.ts';
import type { SessionState } from '../../session/session-state.ts';
import type { StoreContext } from '../../store/store-context.ts';
import { storeValue } from '../../store/store-value.ts';
import { shownJson, type JsonScalar } from '../../type/json.ts';
import { readMoment } from '../../type/temporal.ts';
import { readTime } from '../../type/temporal-reading.ts';
import { isDay, isTemporal, type StoredValue, type TemporalType, type ValueType } from '../../type/type.ts';

/** The value's name for errors, and its type. */
interface Target {
  readonly name: string;
  readonly type: ValueType;
}

/** How moments of documents are judged: by the SQL mode, always strictly. */
export function itemContext({ mode, zone }: SessionState): StoreContext {
  return {
    strict: true,
    noZeroDate: mode.noZeroDate,
    partialDates: !mode.noZeroInDate,
    invalidDates: mode.invalidDates,
    zone,
    row: 1,
    warn: () => {},
  };
}

/** A year, for which two digits are no short form. @throws WireError 1264 */
export function plainYear(value: string | number | bigint, { name, type }: Target): StoredValue {
  const year = Math.round(Number(value));
  const isYear = typeof value !== 'string' || /^\s*\d+\s*$/.test(value);
  if (type.kind === 'year' && isYear && (year === 0 || (year >= FIRST_YEAR && year <= LAST_YEAR))) return BigInt(year);
  throw wireError('ER_WARN_DATA_OUT_OF_RANGE', name, 1);
}

const [FIRST_YEAR, LAST_YEAR] = [1901, 2155];

/**
 * A date, time or moment of JSON_VALUE: no number is one, a text must be one in full, without a zone, and digits that
 * the type has no room for are cut off (`Json_wrapper::coerce_time` in sql-common/json_dom.cc).
 *
 * @throws WireError
 */
export function returnedMoment(node: JsonScalar, target: Target, session: SessionState): StoredValue {
  const { sort, value } = node;
  const { type } = target;
  const isOther = sort !== undefined && (sort === 'time') === isDay(type);
  const isClock = type.kind !== 'time' || String(value).includes(':');
  if (typeof value !== 'string' || isOther || !isClock || (sort === 'date' && type.kind === 'time') || ZONE.test(value))
    throw wireError('ER_WARN_DATA_OUT_OF_RANGE', target.name, 1);
  if (sort === 'datetime' && type.kind === 'time') throw wireError('ER_WARN_DATA_OUT_OF_RANGE', target.name, 1);
  return storeValue(value, target, { ...itemContext(session), cutsFractions: true });
}

/** A time zone behind a moment. */
const ZONE = /:.*[-+]\d\d:\d\d\s*$/;

/**
 * A date, time or moment of JSON_TABLE: a number is read as its text, and one that is at the start of a text counts, with a
 * warning (`save_json_to_field` in sql/json_dom.cc).
 *
 * @throws WireError
 */
export function columnMoment(node: JsonScalar, target: ColumnTarget, session: SessionState): StoredValue {
  const text = typeof node.value === 'string' ? node.value : shownJson(node.text);
  const context = itemContext(session);
  if (!isTemporal(target.type) || text.trim() === '') throw wireError('ER_WARN_DATA_OUT_OF_RANGE', target.name, 1);
  const isTold = target.onError.kind === 'error';
  const warn: StoreContext['warn'] = (warning) => isTold && session.environment.addWarning(warning);
  try {
    return storeValue(/^0+$/.test(text) ? 0 : text, target, { ...context, warn });
  } catch (error) {
    if (!(error instanceof WireError) || !startsWell(text, target.type, context)) throw error;
    warn({ level: 'Warning', errno: error.errno, message: error.message });
    return storeValue(text, target, { ...context, strict: false });
  }
}

/** Of a column, which tells of values that are cut only where a wrong one is an error. */
interface ColumnTarget extends Target {
  readonly onError: { readonly kind: string };
}

/** Whether a text begins with a value of the type. */
function startsWell(text: string, { kind }: TemporalType, context: StoreContext): boolean {
  const { value, complete } =
    kind === 'time' ? readTime(text) : readMoment(text, context.partialDates, context.invalidDates);
  return value !== undefined && !complete && !BEYOND.test(text);
}

/** A time of more hours than there are. */
const BEYOND = /^\s*-?(?:\d{3,}:\d+(?::\d+)?|\d{7,})(?:\.\d*)?\s*$/;
