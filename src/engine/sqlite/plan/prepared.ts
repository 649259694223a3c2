import { COLUMN_TYPE, type BoundParameter, type ResultColumn } from '../../../mysql/column.ts';
import type { DataStatement, Statement } from '../../../sql/ast.ts';
import type { PreparedStatement } from '../../engine.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { countParameters } from './count-parameters.ts';
import { valueType } from '../emit/operand.ts';
import { planStatement, type PlannedStatement } from './plan-statement.ts';
import type { Plan } from './plan.ts';
import { warnOfAssignments, warnOfSyntax, type SessionState } from '../session-state.ts';
import type { Shared } from '../shared.ts';
import {
  bytesType,
  DATE_TYPE,
  datetimeType,
  decimalType,
  DOUBLE_TYPE,
  integerType,
  timeType,
  isWholeDouble,
  textType,
  UNSIGNED_TYPE,
  type ValueType,
} from '../type/type.ts';
import { MAX_PRECISION, MAX_SCALE } from '../type/decimal.ts';
import { withoutSlots } from '../catalog/view-text.ts';

/** Plans that one prepared statement keeps for different types of its parameters. */
const MAX_VARIANTS = 16;

function dataOf(statement: Statement): DataStatement | undefined {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- only data statements have plans
  switch (statement.kind) {
    case 'select':
    case 'set-operation':
    case 'insert':
    case 'update':
    case 'delete':
      return statement;
    default:
      return undefined;
  }
}

/** What the plans of a prepared statement depend on beside the types of its parameters. */
interface PlannedFor {
  readonly version: number;
  readonly database: string | undefined;
  readonly settings: Pick<SessionState, 'mode' | 'divisionDigits' | 'limitsSelects'>;
}

/** A prepared statement: its tree, and plans for the types its parameters had so far. */
export class SqlitePrepared implements PreparedStatement {
  readonly statement: Statement;
  readonly sql: string;
  readonly parameterCount: number;
  readonly columns: readonly ResultColumn[];
  readonly #data: DataStatement | undefined;
  readonly #consulted = new Set<number>();
  #variants = new Map<string, Plan>();
  #plannedFor: PlannedFor | undefined;

  constructor(statement: Statement, sql: string, shared: Shared, state: SessionState) {
    const data = dataOf(statement);
    this.#data = data === undefined ? undefined : withoutSlots(data);
    this.statement = statement;
    this.sql = sql;
    this.parameterCount = countParameters(statement);
    const planned = this.#data === undefined ? undefined : this.#plan(state.temporary.over(shared.catalog), state, []);
    warnOfAssignments(state, planned?.assigned ?? []);
    warnOfSyntax(state, planned?.plan.deprecated);
    this.columns = planned?.plan.columns ?? [];
  }

  /** The plan for parameters of these types; `undefined` when the statement is no data statement. */
  planFor(parameters: readonly BoundParameter[], catalog: Catalog, state: SessionState): Plan | undefined {
    if (this.#data === undefined) return undefined;
    if (!isPlannedFor(this.#plannedFor, catalog, state)) {
      const { database, mode, divisionDigits, limitsSelects } = state;
      this.#variants = new Map();
      this.#plannedFor = { version: catalog.version, database, settings: { mode, divisionDigits, limitsSelects } };
    }
    const known = this.#variants.get(this.#signature(parameters));
    if (known !== undefined) return known;
    const planned = this.#plan(catalog, state, parameters.map(parameterType));
    for (const key of planned.consultedTypes) if (key.startsWith('p')) this.#consulted.add(Number(key.slice(1)));
    if (planned.volatile) return planned.plan;
    if (this.#variants.size >= MAX_VARIANTS) this.#variants.clear();
    this.#variants.set(this.#signature(parameters), planned.plan);
    return planned.plan;
  }

  #plan(catalog: Catalog, state: SessionState, types: readonly ValueType[]): PlannedStatement {
    if (this.#data === undefined) throw new TypeError('not a data statement');
    return planStatement(this.#data, catalog, state, types);
  }

  /** Types of the parameters that shape the plan. */
  #signature(parameters: readonly BoundParameter[]): string {
    let text = '';
    for (const index of this.#consulted) {
      const parameter = parameters[index];
      if (parameter === undefined) continue;
      const type = parameterType(parameter);
      text += `${index}:${type.kind}${type.kind === 'int' ? `${type.digits}${isWholeDouble(type) ? 'd' : ''}${type.unsigned ? 'u' : ''}` : type.kind === 'decimal' ? `${type.bound?.precision},${type.bound?.scale}` : ''} `;
    }
    return text;
  }
}

/** Compared part by part: this is asked at every execution. */
function isPlannedFor(planned: PlannedFor | undefined, { version }: Catalog, state: SessionState): boolean {
  if (planned === undefined) return false;
  const { mode, divisionDigits, limitsSelects } = planned.settings;
  return (
    planned.version === version &&
    planned.database === state.database &&
    mode.text === state.mode.text &&
    divisionDigits === state.divisionDigits &&
    limitsSelects === state.limitsSelects
  );
}

const BINARY_TYPES: ReadonlySet<number> = new Set<number>([
  COLUMN_TYPE.tinyBlob,
  COLUMN_TYPE.blob,
  COLUMN_TYPE.mediumBlob,
  COLUMN_TYPE.longBlob,
]);

/** MySQL takes moments with all of their digits, of which those that are 0 are not sent. */
const TEMPORAL_TYPES: ReadonlyMap<number, ValueType> = new Map<number, ValueType>([
  [COLUMN_TYPE.date, DATE_TYPE],
  [COLUMN_TYPE.datetime, datetimeType(6)],
  [COLUMN_TYPE.timestamp, datetimeType(6)],
  [COLUMN_TYPE.time, timeType(6)],
]);

/** The places of parameters that came as a date, a moment or a time; `undefined` when none did. */
export function momentsAmong(parameters: readonly BoundParameter[]): ReadonlySet<number> | undefined {
  let found: Set<number> | undefined;
  for (const [i, { type }] of parameters.entries()) if (TEMPORAL_TYPES.has(type)) (found ??= new Set()).add(i);
  return found;
}

/** MySQL computes with a decimal that is bound as one of the most digits. */
function boundDecimal(type: ValueType): ValueType {
  if (type.kind !== 'decimal') return type;
  const { precision, scale } = type;
  return { ...decimalType(MAX_PRECISION, MAX_SCALE), bound: { precision, scale } };
}

const WHOLE_DOUBLE: ValueType = { ...integerType(18), wholeDouble: true };

const INTEGER_TYPES: ReadonlySet<number> = new Set<number>([
  COLUMN_TYPE.tiny,
  COLUMN_TYPE.short,
  COLUMN_TYPE.int24,
  COLUMN_TYPE.long,
  COLUMN_TYPE.longlong,
]);

function parameterType({ type, unsigned, value }: BoundParameter): ValueType {
  if (value === null) return valueType(null);
  // Integers of every width are BIGINT.
  if (INTEGER_TYPES.has(type) && (typeof value === 'number' || typeof value === 'bigint'))
    return unsigned ? UNSIGNED_TYPE : integerType(19);
  if (type === COLUMN_TYPE.double || type === COLUMN_TYPE.float) {
    return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e15 ? WHOLE_DOUBLE : DOUBLE_TYPE;
  }
  if (type === COLUMN_TYPE.newdecimal || type === COLUMN_TYPE.decimal) return boundDecimal(valueType(value, true));
  const temporal = TEMPORAL_TYPES.get(type);
  if (temporal !== undefined) return temporal;
  if (typeof value === 'string') return textType(255);
  if (value instanceof Uint8Array && BINARY_TYPES.has(type)) return bytesType(65_535);
  return valueType(value);
}
