import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { randomUUID } from 'node:crypto';
import { systemRandom } from '../../../kit/random.ts';
import { wireError, WireError } from '../../../mysql/wire-error.ts';
import { DEFAULT_COLLATION } from '../type/collation.ts';
import type { StoredValue } from '../type/type.ts';
import { endingAggregates, registerAggregates } from './aggregate.ts';
import { arithmeticFunctions } from './arithmetic.ts';
import { conversionFunctions } from './core.ts';
import { aesFunctions } from './aes.ts';
import { spending } from './budget.ts';
import { componentFunctions } from './component-function.ts';
import { shortUuid } from './short-uuid.ts';
import { dateAdd, partialSum } from './date/date-arithmetic.ts';
import { momentText } from '../store/moment-text.ts';
import { DATE_FUNCTIONS, DATE_SYNONYMS, NAMING_FUNCTIONS } from './date/date.ts';
import { extremeFunctions } from './date/extreme-moment.ts';
import { BETWEEN_FUNCTIONS } from './between.ts';
import { BYTE_BIT_FUNCTIONS } from './byte-bits.ts';
import { FAR_PARAMETER_FUNCTIONS } from './far-parameter.ts';
import { parseByFormat } from './date/parse-by-format.ts';
import { ENCODING_FUNCTIONS } from './encoding.ts';
import { FORMAT_FUNCTIONS } from './format.ts';
import { JSON_FUNCTIONS } from './json/json.ts';
import { documentOf } from './json/json-path.ts';
import { joinDistinct, joinList } from './join-list.ts';
import { jsonItemFunctions } from './json/json-table.ts';
import { MATCH_FUNCTIONS } from './match.ts';
import { MATH_FUNCTIONS } from './math.ts';
import { GEOMETRY_FUNCTIONS } from './geometry.ts';
import { NETWORK_FUNCTIONS } from './network.ts';
import { namedLockFunctions } from './named-lock.ts';
import { storedValueFunctions } from './assign/stored-value.ts';
import { recursionFunctions } from './recursion.ts';
import { REGEXP_FUNCTIONS } from './regexp/functions.ts';
import { seededRandomFunctions } from './seeded-random.ts';
import { sessionFunctions } from './session-function.ts';
import { reportProblem } from '../store/problem.ts';
import {
  Doubtful,
  number,
  text,
  type Implementation,
  type Runtime,
  type ScalarFunction,
  type ScalarImplementation,
} from './scalar.ts';
import { limited } from './text-value.ts';
import { timeFunctions } from './date/time-arithmetic.ts';
import { userVariableFunctions } from './user-variable.ts';
import { STRING_FUNCTIONS, STRING_SYNONYMS } from './string.ts';
import type { CoreFunction } from './core-function.ts';

const TABLES = {
  ...STRING_FUNCTIONS,
  ...FORMAT_FUNCTIONS,
  ...ENCODING_FUNCTIONS,
  ...GEOMETRY_FUNCTIONS,
  ...NETWORK_FUNCTIONS,
  ...MATH_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...JSON_FUNCTIONS,
};
const SYNONYMS: Readonly<Record<string, string>> = { ...STRING_SYNONYMS, ...DATE_SYNONYMS };

/** A function whose arguments and result need nothing special, by MySQL's name; with the name it has in SQLite. */
export function findScalarFunction(
  name: string,
): { readonly sqlName: string; readonly definition: ScalarFunction } | undefined {
  const known = SYNONYMS[name] ?? name;
  const definition = Object.hasOwn(TABLES, known) ? TABLES[known as keyof typeof TABLES] : undefined;
  return definition === undefined ? undefined : { sqlName: `f_${known}`, definition };
}

/** Adds every function that emitted SQL can call to a connection. */
export function registerFunctions(database: DatabaseSync, runtime: Runtime): void {
  for (const [name, definition] of Object.entries(TABLES)) {
    const computed = readingVariables(name, limitedDocuments(name, definition), runtime);
    const told = readingMoments(definition, reporting(computed, runtime), runtime);
    const checked =
      definition.args[0] === 'document'
        ? documentsFirst(name, definition.args, told)
        : momentsFirst(name, definition, told);
    const inner = definition.nulls === true ? told : checked;
    const call = isInteger(definition) ? whole(inner) : inner;
    define(database, `f_${name}`, spending(`f_${name}`, call), {
      deterministic: definition.volatile !== true,
      useBigIntArguments: false,
    });
  }
  const core: Readonly<Record<string, CoreFunction>> = {
    ...conversionFunctions(runtime),
    ...arithmeticFunctions(runtime),
    ...FAR_PARAMETER_FUNCTIONS,
    ...BETWEEN_FUNCTIONS,
    ...BYTE_BIT_FUNCTIONS,
    ...MATCH_FUNCTIONS,
    ...REGEXP_FUNCTIONS,
    ...jsonItemFunctions(runtime),
    ...namedLockFunctions(runtime),
    ...componentFunctions(runtime),
    ...seededRandomFunctions(),
    ...recursionFunctions(runtime),
    ...storedValueFunctions(runtime),
    ...sessionFunctions(runtime),
    ...extremeFunctions(runtime),
    ...timeFunctions(runtime),
    ...userVariableFunctions(runtime),
    ...otherFunctions(runtime),
  };
  for (const [name, definition] of Object.entries(core)) {
    const inner = definition.nulls === true ? definition.call : strict(definition.call);
    const call = definition.integer === true ? whole(inner) : inner;
    define(database, name, spending(name, call), {
      deterministic: definition.volatile !== true,
      useBigIntArguments: definition.exact === true,
    });
  }
  registerAggregates(database);
}

function define(
  database: DatabaseSync,
  name: string,
  call: Implementation,
  options: { deterministic: boolean; useBigIntArguments: boolean },
): void {
  database.function(
    name,
    { ...options, varargs: true },
    endingAggregates(call) as (...values: SQLInputValue[]) => SQLInputValue,
  );
}

/** What the items of GROUP_CONCAT are measured in: binary strings have a letter for each byte. */
const encodingOfItems = (isBinary: StoredValue | undefined): 'utf8' | 'latin1' =>
  number(isBinary) === 1 ? 'latin1' : 'utf8';

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
function reporting(call: ScalarImplementation, runtime: Runtime): Implementation {
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
function readingMoments({ args }: ScalarFunction, call: Implementation, runtime: Runtime): Implementation {
  const formOf = (i: number): string | undefined => args[i] ?? args.at(-1);
  if (!args.includes('date') && !args.includes('time')) return call;
  return (...values) =>
    call(
      ...values.map((value, i) => {
        const form = formOf(i);
        if (typeof value !== 'string' || (form !== 'date' && form !== 'time')) return value;
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

/** A double from 0 up to but not 1. */
function randomFraction(): number {
  const bytes = systemRandom.bytes(8);
  const bits = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0) >> 11n;
  return Number(bits) / 2 ** 53;
}

function otherFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  let row = 0;
  return {
    m_raise: {
      call: () => {
        throw wireError('ER_SUBQUERY_NO_1_ROW');
      },
    },
    m_row_number: { call: () => ++row, volatile: true },
    m_rand: { call: randomFraction, volatile: true },
    ...aesFunctions(runtime),
    m_uuid_short: { call: shortUuid, volatile: true, exact: true },
    m_uuid: { call: () => randomUUID(), volatile: true },
    m_limited: { call: reporting((value, name) => limited(text(value), text(name)), runtime) },
    m_join: {
      call: reporting(
        (list, separator, most, isBinary) =>
          joinList(text(list), text(separator), number(most), encodingOfItems(isBinary)),
        runtime,
      ),
    },
    m_join_distinct: {
      call: reporting(
        (list, separator, most, isBinary) =>
          joinDistinct(text(list), text(separator), number(most), encodingOfItems(isBinary)),
        runtime,
      ),
    },
    m_date_add: {
      call: reporting((value = null, amount, unit, sign, form, fsp) => {
        if (value === null) return null;
        const moment = momentText(text(value), runtime.session, form === 'time', false);
        const direction = number(sign) < 0 ? -1 : 1;
        if (amount !== null) return dateAdd(moment, text(amount), text(unit), direction, text(form), number(fsp));
        // The moment is read before it is known that nothing is added.
        const read = dateAdd(moment, '0', text(unit), direction, text(form), number(fsp));
        return read instanceof WireError ? read : null;
      }, runtime),
      nulls: true,
    },
    m_partial_sum: {
      call: reporting((value, _amount, name) => partialSum(text(value), text(name)), runtime),
    },
    m_str_to_date: {
      call: reporting(
        (value, format, kind) => parseByFormat(text(value), text(format), kind, runtime.session.mode),
        runtime,
      ),
    },
    m_field_number: {
      call: (wanted, ...values) => (wanted === null ? 0 : values.indexOf(wanted) + 1),
      exact: true,
      integer: true,
      nulls: true,
    },
    m_interval: {
      call: (wanted, ...bounds) => {
        if (wanted === null) return -1;
        const above = bounds.findIndex((bound) => bound !== null && number(bound) > number(wanted));
        return above < 0 ? bounds.length : above;
      },
      integer: true,
      nulls: true,
    },
    m_benchmark: {
      call: (count) => {
        if (count === null || number(count) >= 0) return count === null ? null : 0n;
        reportProblem(
          runtime.session,
          new WireError(1411, 'HY000', `Incorrect count value: '${text(count)}' for function benchmark`),
        );
        return null;
      },
      exact: true,
      nulls: true,
    },
    m_real_greatest: { call: (...values) => Math.max(...values.map(number)) },
    m_real_least: { call: (...values) => Math.min(...values.map(number)) },
  };
}
