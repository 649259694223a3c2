import { WireError } from '../../../mysql/wire-error.ts';
import { momentText } from '../store/moment-text.ts';
import { reportProblem } from '../store/problem.ts';
import { DEFAULT_COLLATION } from '../type/collation.ts';
import type { StoredValue } from '../type/type.ts';
import type { CoreFunction } from './core-function.ts';
import { NAMING_FUNCTIONS } from './date/date.ts';
import { documentOf } from './json/json-path.ts';
import {
  Doubtful,
  text,
  type Implementation,
  type Runtime,
  type ScalarFunction,
  type ScalarImplementation,
} from './scalar.ts';
import { limited } from './text-value.ts';

/** A function as SQLite calls it: NULL arguments, moments and variables as the session reads them, problems told. */
export function scalarCall(name: string, definition: ScalarFunction, runtime: Runtime): Implementation {
  const computed = readingVariables(name, limitedDocuments(name, definition), runtime);
  const told = readingMoments(definition, reporting(computed, runtime), runtime);
  const checked =
    definition.args[0] === 'document'
      ? documentsFirst(name, definition.args, told)
      : momentsFirst(name, definition, told);
  const inner = definition.nulls === true ? told : checked;
  return isInteger(definition) ? whole(inner) : inner;
}

/** The same for a function of the emitter's. */
export function coreCall({ call, nulls, integer }: CoreFunction): Implementation {
  const inner = nulls === true ? call : strict(call);
  return integer === true ? whole(inner) : inner;
}

/** Whether the function's result is an INTEGER in SQLite. */
function isInteger(definition: ScalarFunction): boolean {
  const { kind } = definition.returns([], DEFAULT_COLLATION);
  return kind === 'int' || kind === 'time' || kind === 'year';
}

/** A number of JavaScript would become a REAL. */
function whole(call: Implementation): Implementation {
  return (...values) => {
    const result = call(...values);
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
  return (...values) => {
    const result = call(...values);
    if (result instanceof WireError) {
      reportProblem(runtime.session, result);
      return null;
    }
    if (!(result instanceof Doubtful)) return result;
    reportProblem(runtime.session, result.problem);
    return result.result;
  };
}

/** Texts that a date or time is read from are as the session reads them. */
function readingMoments({ args, moment }: ScalarFunction, call: Implementation, runtime: Runtime): Implementation {
  const formOf = (i: number): string | undefined => args[i] ?? args.at(-1);
  if (moment === undefined && !args.includes('date') && !args.includes('time')) return call;
  return (...values) =>
    call(
      ...values.map((value, i) => {
        if (typeof value !== 'string') return value;
        if (moment?.at === i) {
          const read = momentText(value, runtime.session, moment.isTime(...values));
          return moment.keepsZone === true ? value : read;
        }
        const form = formOf(i);
        if (form !== 'date' && form !== 'time') return value;
        return momentText(value, runtime.session, form === 'time');
      }),
    );
}

/** NULL in, NULL out. */
function strict(call: Implementation): Implementation {
  return (...values) => {
    for (const value of values) if (value === null) return null;
    return call(...values);
  };
}

/** What stands for arguments that are not read. */
const NEUTRAL: Readonly<Partial<Record<string, StoredValue>>> = { date: '2000-01-01', time: '00:00:00', text: '%Y' };

/** NULL in, NULL out; but moments in front of the NULL are read, by DATEDIFF those behind it too, and what is wrong with them is told. */
function momentsFirst(name: string, { args, max }: ScalarFunction, call: Implementation): Implementation {
  if (max < 2 || !(args.includes('date') || args.includes('time'))) return strict(call);
  return (...values) => {
    const end = name === 'datediff' ? values.length : values.indexOf(null);
    if (!values.includes(null)) return call(...values);
    call(...values.map((value, i) => (i < end && value !== null ? value : (NEUTRAL[args[i] ?? ''] ?? 0))));
    return null;
  };
}

/** NULL in, NULL out; but documents in front of the NULL must be valid. */
function documentsFirst(name: string, forms: ScalarFunction['args'], call: Implementation): Implementation {
  return (...values) => {
    const end = values.indexOf(null);
    if (end < 0) return call(...values);
    for (let i = 0; i < end; i++) {
      if ((forms[i] ?? forms.at(-1)) === 'document') documentOf(text(values[i]), i + 1, name);
    }
    return null;
  };
}
