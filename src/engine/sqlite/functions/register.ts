import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { endingAggregates, registerAggregates } from './aggregate.ts';
import { arithmeticFunctions } from './arithmetic.ts';
import { decimalArithmeticFunctions } from './decimal-arithmetic.ts';
import { ROUNDING_FUNCTIONS } from './rounding.ts';
import { conversionFunctions } from './core.ts';
import { aesFunctions } from './aes.ts';
import { spending } from './budget.ts';
import { componentFunctions } from './component-function.ts';
import { DATE_FUNCTIONS, DATE_SYNONYMS } from './date/date.ts';
import { extremeFunctions } from './date/extreme-moment.ts';
import { BETWEEN_FUNCTIONS } from './between.ts';
import { BYTE_BIT_FUNCTIONS } from './byte-bits.ts';
import { FAR_PARAMETER_FUNCTIONS } from './far-parameter.ts';
import { ENCODING_FUNCTIONS } from './encoding.ts';
import { FORMAT_FUNCTIONS } from './format.ts';
import { JSON_FUNCTIONS } from './json/json.ts';
import { joinFunctions } from './join-list.ts';
import { momentFunctions } from './date/moment-function.ts';
import { CHOOSING_FUNCTIONS } from './choosing.ts';
import { checkingFunctions } from './checking.ts';
import { freshFunctions } from './fresh-value.ts';
import { coreCall, scalarCall } from './scalar-call.ts';
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
import type { ListImplementation, Runtime, ScalarFunction } from './scalar.ts';
import type { AddedFunction } from './strictly.ts';
import { sysFunctions } from './sys-function.ts';
import { timeFunctions } from './date/time-arithmetic.ts';
import { userVariableFunctions } from './user-variable.ts';
import { STRING_FUNCTIONS, STRING_SYNONYMS } from './string.ts';
import { WEIGHT_FUNCTIONS } from './weights.ts';
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

/** Adds every function that emitted SQL can call to a connection. @returns them, but for the aggregates, by name */
export function registerFunctions(database: DatabaseSync, runtime: Runtime): ReadonlyMap<string, AddedFunction> {
  const added = new Map<string, AddedFunction>();
  const add = (name: string, call: ListImplementation, options: AddedFunction['options']): void => {
    added.set(name, { call, options });
    defineFunction(database, name, { call, options });
  };
  for (const [name, definition] of Object.entries(TABLES)) {
    const call = scalarCall(name, definition, runtime);
    add(`f_${name}`, spending(`f_${name}`, call), {
      deterministic: definition.volatile !== true,
      useBigIntArguments: false,
    });
  }
  for (const [name, definition] of Object.entries(coreFunctions(runtime))) {
    add(name, spending(name, coreCall(definition)), {
      deterministic: definition.volatile !== true,
      useBigIntArguments: definition.exact === true,
    });
  }
  registerAggregates(database);
  return added;
}

/** The functions that only the emitter's SQL calls, by their names in SQLite. */
function coreFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    ...conversionFunctions(runtime),
    ...arithmeticFunctions(runtime),
    ...decimalArithmeticFunctions(runtime),
    ...ROUNDING_FUNCTIONS,
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
    ...joinFunctions(runtime),
    ...momentFunctions(runtime),
    ...freshFunctions(),
    ...aesFunctions(runtime),
    ...checkingFunctions(runtime),
    ...CHOOSING_FUNCTIONS,
    ...sysFunctions(runtime),
    ...WEIGHT_FUNCTIONS,
  };
}

/** Adds a function to a connection. */
export function defineFunction(database: DatabaseSync, name: string, { call, options }: AddedFunction): void {
  database.function(
    name,
    { ...options, varargs: true },
    endingAggregates(call) as (...values: SQLInputValue[]) => SQLInputValue,
  );
}
