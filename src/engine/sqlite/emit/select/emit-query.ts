import { wireError } from '../../../../mysql/wire-error.ts';
import type { Expression, Query } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emitSelect } from './emit-select.ts';
import { COERCIBILITY, isColumn, type SqlValue } from '../../operand/operand.ts';
import type { Determination, ScopeColumn, RowOrder } from '../../context/scope.ts';
import type { Term } from '../../operand/terms.ts';
import type { UnitedPart } from './set-rows.ts';
import type { ValueType } from '../../type/type.ts';
import { heldType, withoutTruth } from '../../type/computed-type.ts';
import type { Making } from '../kept/maker.ts';
import { held, toldOf, withTold } from '../../told/told.ts';
import { withBitsAsNumber } from '../operator/emit-choice.ts';
import { emitWith } from '../from/common-table.ts';
import { emitSetOperation } from './emit-set-operation.ts';

/** A column of a query's result. */
export interface Output extends Partial<Making> {
  readonly name: string;
  /** Its value as the query's own SQL computes it. */
  readonly value: SqlValue;
  /** SQL of the text that clients get instead. */
  readonly verbatim?: string | undefined;
  /** SQL of the text of a decimal that prints its own digits, not those of its type. */
  readonly printed?: string | undefined;
  /** Whether it is a parameter and nothing else. */
  readonly isParameter?: boolean;
  /** How errors print it. */
  readonly term?: Term;
}

/** Puts a column into another form. */
export type OutputForm = (output: Output, index: number) => string;

/** A query whose text is not yet put together. Its columns are called `x0`, `x1` … in the text. */
export interface EmittedQuery {
  readonly outputs: readonly Output[];
  /** Its columns before MySQL puts the rows in a table, where it does: COM_STMT_PREPARE tells of these. */
  readonly announced?: readonly Output[];
  /** Whether a subquery of its select list depends on the row. */
  readonly queriesRows?: boolean;
  /** Whether it cannot give more than one row. */
  readonly singleRow: boolean;
  /** The text; `form` may put each column into another form. */
  compose(form?: OutputForm): string;
  /** The text without LIMIT, for FOUND_ROWS(). */
  composeAll(): string;
  /** Of a query that takes the rows of one table as they come. */
  readonly scan?: RangeForm | undefined;
  /** How to give the rows as MySQL does where the order of none is asked for, or that of some. */
  readonly inOrder?: OrderedForm | undefined;
  /** Of a SELECT: what determines what among its columns. */
  readonly determines?: Determination | undefined;
  /** Columns of the text behind those of the outputs. */
  readonly extraColumns?: number;
  /** Of a set operation: what it is as a step of another one. */
  readonly step?: UnionStep;
  /** Of a recursion: the query that leaves out what its text, called `raw`, has twice. */
  readonly once?: (raw: string) => string | undefined;
}

/** A UNION whose rows go to the table of the one that it stands in, as values of the types of that table's columns. */
export interface UnionStep {
  readonly all: boolean;
  /** The queries that it puts together. */
  parts(types: readonly ValueType[]): readonly UnitedPart[];
  /** SQL of its rows. */
  rows(types: readonly ValueType[]): string;
}

/** A query for the rows of a range of its table. */
export interface RangeForm {
  readonly table: string;
  /** The rows, in order. */
  compose(first: string, last: string): string;
  /** One value of all of them together. */
  composeAs(value: string, first: string, last: string): string;
}

/** A query whose rows are sorted by keys beside what is asked for. */
export interface OrderedForm {
  readonly order: RowOrder;
  compose(form: OutputForm | undefined, keys: readonly string[]): string;
}

/** Emits a SELECT or a set operation. */
export function emitQuery(cx: EmitContext, query: Query): EmittedQuery {
  if (query.into !== undefined) throw wireError('ER_MISPLACED_INTO');
  const { context, prefix } = emitWith(cx, query.with);
  const emitted = query.kind === 'select' ? emitSelect(context, query) : emitSetOperation(context, query);
  const common = prefix();
  if (common === '') return emitted;
  const { inOrder } = emitted;
  return {
    ...emitted,
    scan: undefined,
    inOrder: inOrder && { ...inOrder, compose: (form, keys) => common + inOrder.compose(form, keys) },
    compose: (form) => common + emitted.compose(form),
    composeAll: () => common + emitted.composeAll(),
  };
}

/** `SELECT … AS x0, … AS x1`. */
export function selectList(outputs: readonly Output[], form: OutputForm | undefined): string {
  return outputs.map((output, i) => `${form === undefined ? output.value.sql : form(output, i)} AS x${i}`).join(',');
}

/** Columns under which a surrounding query sees these outputs. @throws WireError 1353 */
export function outputColumns(
  outputs: readonly Output[],
  names: readonly string[],
  sqlName: string,
  ownName = false,
): readonly ScopeColumn[] {
  if (names.length > 0 && names.length !== outputs.length) throw wireError('ER_VIEW_WRONG_LIST');
  return outputs.map(({ name, value, term }, i) => ({
    name: names[i] ?? name,
    term: ownName ? term : undefined,
    value: {
      ...columnOf(value, ownName, names[i] ?? name),
      ...printedAs(value, ownName, sqlName, i),
      sql: `${sqlName}.x${i}`,
      coercibility: Math.max(value.coercibility, COERCIBILITY.column),
      isExpression: ownName && !isColumn(value),
    },
    hidden: false,
    ownName,
  }));
}

/** How a computed TIME, bits that COALESCE chose, or decimals with digits of their own print as the column of a query that is merged: as they do themselves. */
function printedAs(value: SqlValue, isMerged: boolean, sqlName: string, i: number): Pick<SqlValue, 'printed'> {
  const { type, sql, printed } = value;
  if (!isMerged || printed?.of !== sql) return {};
  const column = `${sqlName}.x${i}`;
  const asNumber = type.kind === 'bit' ? withBitsAsNumber({ ...value, sql: column }).printed : undefined;
  if (asNumber !== undefined) return { printed: asNumber };
  if (ownDigits(value) !== undefined) {
    const inDocument = printed.inDocument === undefined ? {} : { inDocument: `${sqlName}.d${i}` };
    return { printed: { of: column, text: `${sqlName}.p${i}`, ...inDocument } };
  }
  return type.kind === 'time' ? { printed: { of: column, text: `m_time_short(${column})` } } : {};
}

/** How a decimal prints that IF or CASE chose. */
const ownDigits = ({ type, sql, printed }: SqlValue): SqlValue['printed'] =>
  type.kind === 'decimal' && printed?.of === sql ? printed : undefined;

/** The columns of a query that is merged: beside decimals with digits of their own stands how they print (`p0`, in documents `d0`). */
export const mergedForm: OutputForm = ({ value }, i) => {
  const { text, inDocument } = ownDigits(value) ?? {};
  const asText = text === undefined ? '' : `${text} AS p${i},`;
  return `${asText}${inDocument === undefined ? '' : `${inDocument} AS d${i},`}${value.sql}`;
};

/** A value as the column of a table in FROM; of one that is merged it is still the value itself. */
function columnOf(value: SqlValue, isMerged: boolean, readAs: string): SqlValue {
  const plain = withoutTruth(value.type);
  const told = toldOf(value);
  return isMerged
    ? withTold({ ...value, type: plain }, { ...told, readAs, isReference: true })
    : withTold({ ...value, type: heldType(plain) }, { ...held(told), readAs, isReference: false });
}

/** @throws WireError 1060 for two columns of a derived or common table that have one name; `listed` is behind its alias */
export function refuseTwice(columns: readonly ScopeColumn[], listed: boolean): void {
  const known = new Map<string, string>();
  for (const { name } of columns) {
    const other = known.get(name.toLowerCase());
    if (other !== undefined) throw wireError('ER_DUP_FIELDNAME', listed ? other : name);
    known.set(name.toLowerCase(), name);
  }
}

/** The number in `ORDER BY 2`. */
export function literalPosition(node: Expression): number | undefined {
  return node.kind === 'literal' && node.type === 'integer' ? Number(node.value) : undefined;
}
