import type { Expression } from '../../../sql/ast.ts';
import { withoutSlots } from '../catalog/view-text.ts';
import { Connection } from '../connection.ts';
import type { Runtime } from '../functions/scalar.ts';
import { NamedLocks } from '../named-locks.ts';
import { quiet, type RunContext, type SessionState } from '../session-state.ts';
import { resultText } from '../type/decode.ts';
import { isAggregate } from './emit-aggregate.ts';
import { rootContext, type EmitContext } from './emit-context.ts';
import { emit } from './emit-expression.ts';
import { childrenOf } from './group-check.ts';
import { Constant, type Operand } from './operand.ts';
import { PlanBuilder } from './plan-builder.ts';
import { EMPTY_SCOPE } from './scope.ts';
import { toText } from './to-text.ts';
import { isTemporal, textType } from '../type/type.ts';

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

/** Whether the text of an expression alone says what it is. */
function isConstant(node: Expression): boolean {
  if (!KINDS.has(node.kind)) return false;
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
  if (node === undefined || !isConstant(node)) return undefined;
  const session = { ...quiet(cx.session), changesStrictly: false };
  const run: RunContext = { literals: [], parameters: [], session };
  try {
    const builder = new PlanBuilder(run);
    const operand = emit(rootContext(builder, cx.catalog, session, EMPTY_SCOPE, []), withoutSlots(node));
    const [row] = computer(session).all(`SELECT ${toText(builder, operand)}`, []);
    const value = row?.[0] ?? null;
    noteSlots(cx, node);
    return value === null ? null : resultText(value);
  } catch {
    return undefined;
  }
}

function noteSlots(cx: EmitContext, node: Expression): void {
  if (node.kind === 'literal' && node.slot >= 0) cx.builder.consultedValues.add(`s${node.slot}`);
  for (const child of childrenOf(node)) noteSlots(cx, child);
}

/** A text expression beside a date whose text alone says its value: a constant, which must be a date. */
export function constantBeside(cx: EmitContext, operand: Operand, node: Expression, other: Operand): Operand {
  if (operand.kind === 'constant' || operand.type.kind !== 'text') return operand;
  if (!isTemporal(other.type) || other.type.kind === 'time') return operand;
  const text = constantText(cx, node);
  if (text === undefined) return operand;
  return new Constant(() => text, textType(text?.length ?? 0), { nullable: text === null });
}
