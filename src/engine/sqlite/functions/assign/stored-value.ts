import type { ResultValue } from '../../../../mysql/column.ts';
import type { Expression } from '../../../../sql/ast.ts';
import { parseExpressionText } from '../../catalog/expression-text.ts';
import type { Column } from '../../catalog/catalog.ts';
import { quiet, type RunContext, type SessionState } from '../../session/session-state.ts';
import type { StoreContext, StoreTarget } from '../../store/store-context.ts';
import { storeContext } from '../../store/store-column.ts';
import { storeValue } from '../../store/store-value.ts';
import { storingDecoder } from '../../type/decode.ts';
import { UTC } from '../../type/time-zone.ts';
import { type StoredValue, type ValueType } from '../../type/type.ts';
import { physicalType } from '../../type/physical-type.ts';
import type { CoreFunction } from '../core-function.ts';
import { text, type Runtime } from '../scalar.ts';
import { adaptation, assignedKind, emptyMember, filledText, isColumn, isNumberInBytes } from './adaptation.ts';

/** What a value of an expression becomes on its way to a column, before it is stored. */
export type Assignment = (stored: StoredValue, run: RunContext, row?: number) => ResultValue;

/** The {@link Assignment} of values of the type `from` to a column; `node` is the expression. */
export function assignment(from: ValueType, column: StoreTarget, node: Expression): Assignment {
  const decode = storingDecoder(from, column.type, isColumn(node));
  const kind = isNumberInBytes(node) ? undefined : assignedKind(node, from.kind);
  const change =
    emptyMember(node, from, column.type) ?? filledText(from, column.type) ?? adaptation(kind, column, node);
  return (stored, run, row) => {
    const value = decode === undefined ? stored : decode(stored, run.session.zone);
    return value === null || change === undefined ? value : change(value, run, row);
  };
}

/**
 * How a value is made to fit where nobody can be told: the same for all sessions, since indexes hold what comes of it.
 * Dates may have no month or day, and none is invalid.
 */
export const SAME_FOR_ALL: StoreContext = {
  strict: false,
  strictMode: true,
  noZeroDate: false,
  partialDates: true,
  zone: UTC,
  row: 1,
  warn: () => undefined,
};

/** What columns of other types than their expression hold, which `m_stored` is told as text. */
interface Told {
  readonly from: ValueType;
  readonly to: ValueType;
  readonly expression: string;
  /** Whether the zone of the session counts: nothing keeps what comes of it. */
  readonly isOfSession?: true;
}

const call = (sql: string, told: Told): string => `m_stored(${sql},'${JSON.stringify(told).replaceAll("'", "''")}')`;

/** The call that gives the stored form of a value of the type `from` in a generated column; `expression` gives the value. */
export function storedSql(sql: string, from: ValueType, { type }: Column, expression: string): string {
  return call(sql, { from, to: type, expression });
}

/** Like {@link storedSql}, of a column that is set. */
export function sessionStoredSql(sql: string, from: ValueType, { type }: Column, expression: string): string {
  return call(sql, { from, to: type, expression, isOfSession: true });
}

const known = new Map<string, (value: StoredValue, session: SessionState) => StoredValue>();
const MOST_KNOWN = 500;

function maker(json: string): (value: StoredValue, session: SessionState) => StoredValue {
  const { from, to, expression, isOfSession } = JSON.parse(json) as Told;
  const column: StoreTarget = { name: '', type: to };
  const assign = assignment(from, column, parseExpressionText(expression));
  const isInteger = physicalType(to) === 'INTEGER';
  return (value, session) => {
    const run: RunContext = { literals: [], parameters: [], session: { ...quiet(session), changesStrictly: false } };
    const context = isOfSession ? { ...SAME_FOR_ALL, zone: session.zone } : SAME_FOR_ALL;
    const stored = storeValue(assign(value, run), column, context);
    // A number of JavaScript would become a REAL.
    return isInteger && typeof stored === 'number' ? BigInt(stored) : stored;
  };
}

/** The call that gives the stored form of a value of the type `from` in a column of a table that a query makes. */
export function madeSql(sql: string, from: ValueType, { name, type }: StoreTarget): string {
  return `m_made(${sql},'${JSON.stringify({ from, to: type, name }).replaceAll("'", "''")}')`;
}

const makers = new Map<string, (value: StoredValue, session: SessionState) => StoredValue>();

/** Stands for an expression of which nothing but its type counts. */
const ANY_EXPRESSION: Expression = { kind: 'default', column: undefined };

/** Values are judged as those of an INSERT are. */
function madeMaker(json: string): (value: StoredValue, session: SessionState) => StoredValue {
  const { from, to, name } = JSON.parse(json) as { from: ValueType; to: ValueType; name: string };
  const column: StoreTarget = { name, type: to };
  const assign = assignment(from, column, ANY_EXPRESSION);
  const isInteger = physicalType(to) === 'INTEGER';
  return (value, session) => {
    const run: RunContext = { literals: [], parameters: [], session };
    const context = storeContext(run, 1, false);
    // Without strict mode nothing is told.
    const judged = context.strict ? context : { ...context, warn: () => {} };
    const stored = storeValue(assign(value, run), column, judged);
    return isInteger && typeof stored === 'number' ? BigInt(stored) : stored;
  };
}

function remembered<T>(list: Map<string, T>, json: string, make: (json: string) => T): T {
  let found = list.get(json);
  if (found === undefined) {
    if (list.size >= MOST_KNOWN) list.clear();
    found = make(json);
    list.set(json, found);
  }
  return found;
}

/** The functions of {@link storedSql} and {@link madeSql}. */
export function storedValueFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    m_made: {
      call: (value = null, told) => remembered(makers, text(told), madeMaker)(value, runtime.session),
      exact: true,
      volatile: true,
    },
    m_stored: {
      call: (value = null, told) => remembered(known, text(told), maker)(value, runtime.session),
      exact: true,
    },
  };
}
