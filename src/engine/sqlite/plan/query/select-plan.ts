import type { ResultColumn, ResultValue } from '../../../../mysql/column.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import type { Query } from '../../../../sql/ast.ts';
import { countsFoundRows } from '../../../../sql/found-rows.ts';
import type { Connection } from '../../file/connection.ts';
import type { Binding } from '../../operand/plan-builder.ts';
import { decoderOf, type Decoder } from '../../type/decode.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emitQuery, type OrderedForm, type Output } from '../../emit/select/emit-query.ts';
import { foldedSql, isFolded, unfolded } from './folded-row.ts';
import { lockOf } from '../transaction/lock-clause.ts';
import { rowsAtOnce, rowsInSteps } from './rows-read.ts';
import { toEnd, type Steps } from '../steps.ts';
import { bindValues, boundSql, MAX_PARAMETERS, type ReadApart, type SelectPlan } from '../plan.ts';
import { assignedTypes, settleAssigned } from '../change/assigned-parameter.ts';
import { failsFirst } from './error-place.ts';
import { indexFacts, noteIndexUse } from './index-use.ts';
import { formToRun } from './form-to-run.ts';
import { tableScan } from './table-scan.ts';
import { resultColumn } from '../../operand/result-column.ts';
import { toldIn } from '../../told/told.ts';
import type { RunContext } from '../../session/session-state.ts';
import type { TimeZone } from '../../type/time-zone.ts';
import { needsBigInt, textType, type StoredValue, type ValueType } from '../../type/type.ts';

/** Plans a query whose rows are met one after the other. @param isShown whether they go to a client, so that decimals print their own digits */
export function planQuery(cx: EmitContext, query: Query, isShown = false): SelectPlan {
  const { into } = query;
  const asked = { ...query, into: undefined };
  if (into !== undefined) settleAssigned(cx, query);
  const found = emitQuery({ ...cx, met: asked, shown: isShown ? asked : undefined }, asked);
  const keepsDigits = ({ isParameter = false }: Output): boolean =>
    into === undefined ? isShown : isShown && isParameter;
  const outputs = found.outputs.map((output) => (keepsDigits(output) ? output : asComputed(output)));
  const emitted = { ...found, outputs };
  if (into !== undefined && into.length !== emitted.outputs.length)
    throw wireError('ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT');
  const columns = columnsOf(emitted.outputs);
  const { bigInts, isVerbatim, written, types, decoders } = formsOf(cx, emitted.outputs);
  const folded = isFolded(query, emitted.outputs.length) ? emitted.outputs.length : undefined;
  const text = folded === undefined ? emitted.compose(written) : foldedSql(emitted.outputs.map(written ?? valueSql));
  const countSql = countsFoundRows(query) ? `SELECT count(*) FROM (${emitted.composeAll()})` : undefined;
  const { bindings } = cx.builder;
  const { sql, bindings: used } = boundSql(text, bindings);
  const isFar = used.length > MAX_PARAMETERS;
  const range = written !== undefined || isFar ? undefined : emitted.scan;
  const { inOrder } = emitted;
  return {
    kind: 'select',
    sql,
    bindings: used,
    scan: range && tableScan(range, emitted.outputs, { columns, bigInts, bindings: used }),
    inOrder: folded === undefined && inOrder ? orderedBy(inOrder, sql, bindings, written) : undefined,
    indexes: indexFacts(cx, query),
    failsFirst: failsFirst(query),
    columns: into === undefined ? columns : [],
    ...(into === undefined && emitted.announced !== undefined ? { announced: columnsOf(emitted.announced) } : {}),
    into: into && { names: into, types: assignedTypes(query, outputs.map(typeOf)) },
    decoders: decoders.every((decoder) => decoder === undefined) ? undefined : decoders,
    bigInts,
    // What assigns or shows user variables belongs to this session.
    ...(folded === undefined ? {} : { folded }),
    ...(isVerbatim || isFar || folded !== undefined || cx.builder.isLocal ? {} : { types }),
    locks: lockOf(query),
    waits: cx.builder.waits,
    count: countSql === undefined ? undefined : boundSql(countSql, bindings),
  };
}

/** The SQL of an output's value in the form in which the rows come. */
type OutputForm = (output: Output, i: number) => string;

const valueSql: OutputForm = ({ value }) => value.sql;

const typeOf = ({ value }: Output): ValueType => value.type;

/** In which forms the columns come from SQLite, and how they are read. */
interface Forms {
  readonly bigInts: boolean;
  /** Whether a column comes as the statement writes it. */
  readonly isVerbatim: boolean;
  /** `undefined` where all come as their values are. */
  readonly written: OutputForm | undefined;
  readonly types: readonly ValueType[];
  readonly decoders: readonly (Decoder | undefined)[];
}

function formsOf(cx: EmitContext, outputs: readonly Output[]): Forms {
  const bigInts = outputs.some(({ value }) => needsBigInt(value.type));
  const isVerbatim = outputs.some(({ verbatim }) => verbatim !== undefined);
  const isWritten = isVerbatim || outputs.some(({ printed }) => printed !== undefined);
  const types = outputs.map(({ value, printed }) =>
    printed === undefined ? value.type : textType(65, cx.builder.connection),
  );
  const decoders = outputs.map(({ value, verbatim, printed }) =>
    (verbatim ?? printed) === undefined ? decoderOf(value.type, bigInts) : undefined,
  );
  const written: OutputForm = (output, i) => {
    const told = outputs[i];
    if (told?.verbatim !== undefined) return output.verbatim ?? told.verbatim;
    return told?.printed === undefined ? output.value.sql : (output.printed ?? told.printed);
  };
  return { bigInts, isVerbatim, written: isWritten ? written : undefined, types, decoders };
}

const columnsOf = (outputs: readonly Output[]): readonly ResultColumn[] =>
  outputs.map(({ name, value }) => resultColumn(name, value.type, value.nullable, value.origin, toldIn(value)));

/** How to run a query so that its rows come in MySQL's order. */
function orderedBy(
  { order, compose }: OrderedForm,
  sql: string,
  bindings: readonly Binding[],
  form: OutputForm | undefined,
): SelectPlan['inOrder'] {
  return {
    tables: order.tables,
    by(access) {
      const keys = order.keys(access, sql);
      return keys.length === 0 ? undefined : boundSql(compose(form, keys), bindings);
    },
  };
}

/** A column that is used further has the digits of its type. */
const asComputed = (output: Output): Output => ({ ...output, printed: undefined });

/** Turns stored rows into what clients see, in place. */
export function decodeRows(
  rows: StoredValue[][],
  decoders: readonly Decoder[] | undefined,
  zone: TimeZone,
): readonly (readonly ResultValue[])[] {
  if (decoders === undefined) return rows;
  for (let column = 0; column < decoders.length; column++) {
    const decode = decoders[column];
    if (decode === undefined) continue;
    for (const row of rows) row[column] = decode(row[column] ?? null, zone);
  }
  return rows;
}

/** All rows of a query. */
export function readRows(
  plan: SelectPlan,
  connection: Connection,
  run: RunContext,
): readonly (readonly ResultValue[])[] {
  return toEnd(readInSteps(plan, connection, run));
}

/** Rows that are decoded in one step. */
const DECODED_A_STEP = 256;

/** All rows of a query, in steps where they may be many. @param readApart where another process can have its part in that */
export function* readInSteps(
  given: SelectPlan,
  connection: Connection,
  run: RunContext,
  readApart?: ReadApart,
): Steps<readonly (readonly ResultValue[])[]> {
  const plan = formToRun(given, connection);
  noteIndexUse(given, connection, run);
  const values = bindValues(plan.bindings, run);
  const elsewhere = plan.types === undefined ? undefined : readApart;
  const found = rowsAtOnce(connection, plan, values) ?? (yield* rowsInSteps(connection, plan, values, elsewhere));
  const { folded, decoders } = plan;
  const rows = folded === undefined ? found : unfolded(found, folded);
  if (decoders === undefined) return rows;
  for (let at = 0; at < rows.length; at += DECODED_A_STEP) {
    decodeRows(rows.slice(at, at + DECODED_A_STEP), decoders, run.session.zone);
    yield;
  }
  return rows;
}
