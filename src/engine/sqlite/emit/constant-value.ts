import type { ResultValue } from '../../../mysql/column.ts';
import { WIRE_ERRORS } from '../../../mysql/error-code.ts';
import { WireError } from '../../../mysql/wire-error.ts';
import type { Expression } from '../../../sql/ast.ts';
import type { Warning } from '../../engine.ts';
import { withoutSlots } from '../catalog/view-text.ts';
import { Connection } from '../file/connection.ts';
import type { Runtime } from '../functions/scalar.ts';
import { NamedLocks } from '../lock/named-locks.ts';
import { quiet, type RunContext, type SessionState } from '../session/session-state.ts';
import { reportProblem } from '../store/problem.ts';
import { resultText, shrink } from '../type/decode.ts';
import { rootContext, type EmitContext } from '../context/emit-context.ts';
import { documentBeside, readsDocuments } from './compare/document-beside.ts';
import { emit } from './emit-expression.ts';
import { Constant, isColumn, type Operand } from '../operand/operand.ts';
import { PlanBuilder, type ComputedText } from '../operand/plan-builder.ts';
import { EMPTY_SCOPE } from '../context/scope.ts';
import { toText } from '../operand/to-text.ts';
import { isTemporal, textType, type ValueType } from '../type/type.ts';
import { COLLATION_OF_NUMBERS } from '../type/collation.ts';
import { isAggregate } from '../../../sql/aggregate.ts';
import { childrenOf } from '../../../sql/children.ts';

/** Functions whose value is not in the text of a statement. */
const UNKNOWN = new Set(
  'benchmark connection_id current_role current_timestamp current_user curdate curtime database found_rows get_lock is_free_lock is_used_lock last_insert_id load_file now rand release_all_locks release_lock row_count schema session_user sleep sysdate system_user unix_timestamp user utc_date utc_time utc_timestamp uuid uuid_short version grouping'.split(
    ' ',
  ),
);

const KINDS = new Set<Expression['kind']>(
  'between binary call case cast collate convert-using in interval is json-value like literal unary'.split(
    ' ',
  ) as Expression['kind'][],
);

/** What {@link isConstant} has found: what stands inside each other is asked about at each level. */
const judged = new WeakMap<Expression, boolean>();

/** Whether the text of an expression alone says what it is. */
export function isConstant(node: Expression): boolean {
  if (node.kind === 'literal' || !KINDS.has(node.kind)) return node.kind === 'literal';
  let found = judged.get(node);
  if (found === undefined) judged.set(node, (found = isMadeOfConstants(node)));
  return found;
}

function isMadeOfConstants(node: Expression): boolean {
  if (node.kind === 'call' && (node.over !== undefined || isAggregate(node.name) || UNKNOWN.has(node.name)))
    return false;
  return childrenOf(node).every(isConstant);
}

let computing: { readonly runtime: Runtime; readonly connection: Connection } | undefined;

/** The connection without a file that computes constants. */
function computer(session: SessionState): Connection {
  if (computing === undefined) {
    const runtime: Runtime = { session, namedLocks: new NamedLocks() };
    computing = { runtime, connection: new Connection(':memory:', runtime) };
  }
  computing.runtime.session = session;
  return computing.connection;
}

/**
 * The value of an expression whose text alone says it, as text; the plan then serves this text only.
 *
 * @returns `undefined` for every other expression
 */
export function constantText(cx: EmitContext, node: Expression | undefined): string | null | undefined {
  return node === undefined ? undefined : computedText(cx, node)?.text;
}

/** Constants inside each other ask for each other's values: each is computed once. */
export function computedText(cx: EmitContext, node: Expression): ComputedText | undefined {
  if (!isConstant(node)) return undefined;
  const known = cx.builder.computed.get(node);
  const found = known === undefined ? computeText(cx, node) : known === NOT_COMPUTED ? undefined : known;
  if (known === undefined) cx.builder.computed.set(node, found ?? NOT_COMPUTED);
  if (found !== undefined && !cx.builder.isComputing) noteSlots(cx, node);
  return found;
}

/** Stands for an expression whose value cannot be computed. */
const NOT_COMPUTED: ComputedText = { text: null, problems: [] };

function computeText(cx: EmitContext, node: Expression): ComputedText | undefined {
  const problems: Warning[] = [];
  const session = { ...quiet(cx.session, (problem) => problems.push(problem)), changesStrictly: false };
  const run: RunContext = { literals: [], parameters: [], session };
  try {
    const builder = new PlanBuilder(run);
    // What is computed inside has no slots any more.
    const isInner = cx.builder.isComputing;
    builder.isComputing = true;
    if (isInner) builder.computed = cx.builder.computed;
    const operand = emit(rootContext(builder, cx.catalog, session, EMPTY_SCOPE), isInner ? node : withoutSlots(node));
    const [row] = computer(session).all(`SELECT ${toText(builder, operand)}`, []);
    const value = row?.[0] ?? null;
    return { text: value === null ? null : (resultText(value) ?? null), problems };
  } catch {
    return undefined;
  }
}

function noteSlots(cx: EmitContext, node: Expression): void {
  if (node.kind === 'literal' && node.slot >= 0) cx.builder.consultedValues.add(`s${node.slot}`);
  for (const child of childrenOf(node)) noteSlots(cx, child);
}

/**
 * An expression whose text alone says its value, as a constant where MySQL reads it as a value of what stands beside it:
 * texts beside dates, and what stands beside a column of years, times, dates or whole numbers
 * (`convert_constant_arg_to_field` in sql/item_cmpfunc.cc).
 *
 * @param isOfSeveral whether it is one of several members of a list, where times keep their digits
 */
export function constantBeside(
  cx: EmitContext,
  operand: Operand,
  node: Expression,
  other: Operand,
  isOfSeveral = false,
): Operand {
  if (operand.kind === 'constant' || other.kind === 'constant') return operand;
  const { kind } = operand.type;
  const isDay = isTemporal(other.type) && other.type.kind !== 'time';
  const isRead = (isDay && kind === 'text') || (isColumn(other) && READ_AS[other.type.kind]?.has(kind) === true);
  const computed = isRead ? computedText(cx, node) : undefined;
  if (computed === undefined) return operand;
  const { text, problems } = computed;
  const value = text !== null && VALUES[kind] !== undefined ? VALUES[kind](text) : text;
  return new Constant(
    ({ session }) => {
      for (const { errno, message } of problems) reportProblem(session, new WireError(errno, stateOf(errno), message));
      return value;
    },
    typeBeside(operand.type, isOfSeveral ? undefined : other.type, text?.length ?? 0),
    { nullable: text === null, peek: () => value },
  );
}

/** The type of a constant of so many letters. A time beside times is read as a text is: it is rounded to their digits. */
function typeBeside(type: ValueType, other: ValueType | undefined, length: number): ValueType {
  if (type.kind === 'time' && other?.kind === 'time') return textType(length, COLLATION_OF_NUMBERS);
  return type.kind === 'text' ? { ...type, length } : type;
}

/** A constant document as a value of the column that an operator compares it with, and other operands as they are. */
export function documentCompared(cx: EmitContext, operand: Operand, node: Expression, other: Operand): Operand {
  if (operand.kind === 'constant' || operand.type.kind !== 'json' || other.kind === 'constant') return operand;
  const document = isColumn(other) && readsDocuments(other.type) ? computedText(cx, node)?.text : undefined;
  return document == null ? operand : (documentBeside(document, other.type, operand.called ?? 'json') ?? operand);
}

type Kind = ValueType['kind'];

const NUMBERS: readonly Kind[] = ['int', 'decimal', 'double', 'float'];

/** Which constants are read as values of a column of a type. */
const READ_AS: Readonly<Partial<Record<Kind, ReadonlySet<Kind>>>> = {
  year: new Set<Kind>([...NUMBERS, 'text', 'date', 'datetime']),
  int: new Set<Kind>(['text']),
  date: new Set(NUMBERS),
  datetime: new Set(NUMBERS),
  timestamp: new Set(NUMBERS),
  time: new Set<Kind>(['text', 'date', 'datetime', 'time']),
};

/** Values as literals have them. */
const VALUES: Readonly<Partial<Record<Kind, (text: string) => ResultValue>>> = {
  int: (text) => shrink(BigInt(text)),
  double: Number,
  float: Number,
};

const stateOf = (errno: number): string =>
  Object.values(WIRE_ERRORS).find(([number]) => number === errno)?.[1] ?? 'HY000';
