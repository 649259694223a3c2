import { WireError } from '../../../mysql/wire-error.ts';
import { momentText } from '../store/moment-text.ts';
import { reportProblem } from '../store/problem.ts';
import { isPlainMoment } from '../type/plain-moment.ts';
import { DEFAULT_COLLATION } from '../type/collation.ts';
import type { StoredValue } from '../type/type.ts';
import type { CoreFunction } from './core-function.ts';
import { NAMING_FUNCTIONS } from './date/date.ts';
import { documentOf } from './json/json-path.ts';
import {
  applied,
  Doubtful,
  text,
  type Implementation,
  type ListImplementation,
  type Runtime,
  type ScalarFunction,
  type ScalarImplementation,
  type ScalarResult,
} from './scalar.ts';
import { limited } from './text-value.ts';

/** A function as SQLite calls it: NULL arguments, moments and variables as the session reads them, problems told. */
export function scalarCall(name: string, definition: ScalarFunction, runtime: Runtime): ListImplementation {
  const computed = readingVariables(name, limitedDocuments(name, definition), runtime);
  const reported = readingMoments(definition, reportingList(computed, runtime), runtime);
  const checked =
    definition.args[0] === 'document'
      ? documentsFirst(name, definition.args, reported)
      : momentsFirst(name, definition, reported);
  const inner = definition.nulls === true ? reported : checked;
  return isInteger(definition) ? whole(inner) : inner;
}

/** The same for a function of the emitter's. */
export function coreCall({ call, nulls, integer }: CoreFunction): ListImplementation {
  const inner: ListImplementation = (values) => applied(call, values);
  const checked = nulls === true ? inner : strict(inner);
  return integer === true ? whole(checked) : checked;
}

/** Whether the function's result is an INTEGER in SQLite. */
function isInteger(definition: ScalarFunction): boolean {
  const { kind } = definition.returns([], DEFAULT_COLLATION);
  return kind === 'int' || kind === 'time' || kind === 'year';
}

/** A number of JavaScript would become a REAL. */
function whole(call: ListImplementation): ListImplementation {
  return (values) => {
    const result = call(values);
    return typeof result === 'number' ? BigInt(result) : result;
  };
}

/** Documents, and what JSON_PRETTY shows of them, are no longer than a packet. */
function limitedDocuments(name: string, { call, returns }: ScalarFunction): ScalarImplementation {
  if (name !== 'json_pretty' && returns([], DEFAULT_COLLATION).kind !== 'json') return call;
  return (...values) => {
    const result = call(...values);
    return typeof result === 'string' ? limited(result, name) : result;
  };
}

/** WEEK without a mode has that of the variable `default_week_format`; names of days and months are in `lc_time_names`. */
function readingVariables(name: string, call: ScalarImplementation, runtime: Runtime): ScalarImplementation {
  const variable = (of: string): StoredValue => runtime.session.environment.systemVariable(of, undefined) ?? null;
  if (name === 'week') return (value = null, mode = Number(variable('default_week_format'))) => call(value, mode);
  const named = NAMING_FUNCTIONS.get(name);
  if (named === undefined) return call;
  return (...values) => (values.length > named ? call(...values) : call(...values, variable('lc_time_names')));
}

/** What is wrong with an argument is told, and the result is NULL. */
export function reporting(call: ScalarImplementation, runtime: Runtime): Implementation {
  return (...values) => toldOf(applied(call, values), runtime);
}

function reportingList(call: ScalarImplementation, runtime: Runtime): ListImplementation {
  return (values) => toldOf(applied(call, values), runtime);
}

function toldOf(result: ScalarResult, { session }: Runtime): StoredValue {
  if (typeof result !== 'object' || result === null) return result;
  if (result instanceof WireError) {
    reportProblem(session, result);
    return null;
  }
  if (!(result instanceof Doubtful)) return result;
  reportProblem(session, result.problem);
  return result.result;
}

/** Texts that a date or time is read from are as the session reads them. */
function readingMoments(
  { args, moment }: ScalarFunction,
  call: ListImplementation,
  runtime: Runtime,
): ListImplementation {
  if (moment === undefined && !args.includes('date') && !args.includes('time')) return call;
  return (values) => {
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      // Of a longer fraction the SQL mode has a say.
      if (typeof value !== 'string' || (value.length <= LONGEST_MOMENT && isPlainMoment(value))) continue;
      const form = args[i] ?? args.at(-1);
      if (moment?.at === i) {
        const read = momentText(value, runtime.session, moment.isTime(...values));
        if (moment.keepsZone !== true) values[i] = read;
      } else if (form === 'date' || form === 'time') values[i] = momentText(value, runtime.session, form === 'time');
    }
    return call(values);
  };
}

/** Letters of `2024-01-01 10:00:00.000000`. */
const LONGEST_MOMENT = 26;

/** NULL in, NULL out. */
const strict =
  (call: ListImplementation): ListImplementation =>
  (values) =>
    values.includes(null) ? null : call(values);

/** What stands for arguments that are not read. */
const NEUTRAL: Readonly<Partial<Record<string, StoredValue>>> = { date: '2000-01-01', time: '00:00:00', text: '%Y' };

/** NULL in, NULL out; but moments in front of the NULL are read, by DATEDIFF those behind it too, and what is wrong with them is told. */
function momentsFirst(name: string, { args, max }: ScalarFunction, call: ListImplementation): ListImplementation {
  if (max < 2 || !(args.includes('date') || args.includes('time'))) return strict(call);
  return (values) => {
    if (!values.includes(null)) return call(values);
    const end = name === 'datediff' ? values.length : values.indexOf(null);
    call(values.map((value, i) => (i < end && value !== null ? value : (NEUTRAL[args[i] ?? ''] ?? 0))));
    return null;
  };
}

/** NULL in, NULL out; but documents in front of the NULL must be valid. */
function documentsFirst(name: string, forms: ScalarFunction['args'], call: ListImplementation): ListImplementation {
  return (values) => {
    const end = values.indexOf(null);
    if (end < 0) return call(values);
    for (let i = 0; i < end; i++) {
      if ((forms[i] ?? forms.at(-1)) === 'document') documentOf(text(values[i]), i + 1, name);
    }
    return null;
  };
}
