import type { Expression } from '../../../../sql/ast.ts';
import { alike } from '../../operand/common-collation.ts';
import { valueBeside } from './time-beside.ts';
import { asLetters } from './document-letters.ts';
import { comparedPair } from './emit-compare.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import { refuseSoughtTime } from './parameter-beside.ts';
import { canTell, decider, filteredUnlessDecided, unlessDecided } from '../operator/reading-order.ts';
import { realSql } from '../../operand/to-number.ts';
import { materialise } from '../../operand/to-text.ts';
import { withoutSoughtBits } from './sought-bits.ts';
import { soughtNumber } from './sought-numbers.ts';
import { BOOLEAN_TYPE, COMPUTED_YEAR, DOUBLE_TYPE, isCharacter, isNumeric } from '../../type/type.ts';

/** Emits `x BETWEEN low AND high` (https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_between). */
export function emitBetween(cx: EmitContext, node: Expression & { readonly kind: 'between' }): SqlValue {
  const first = emit(cx, node.operand);
  // Only beside a column in front are constants read as values of its type.
  const bound = (end: Expression): Operand =>
    first.kind === 'constant' ? asComputedYear(emit(cx, end)) : valueBeside(cx, node, [end, emit(cx, end)], first);
  const written = sought(cx, node, first, bound(node.low), bound(node.high));
  const all = withoutDocuments(cx, withoutSoughtBits(cx, written));
  if (cx.conditions?.has(node) === true)
    [node.low, node.high].forEach((end, i) => refuseSoughtTime([end, all[i + 1] ?? first], first));
  const [operand = first, from = first, to = first] = isTextBesideNumbers(all)
    ? all.map((each) => sqlValue(realSql(cx.builder, each), DOUBLE_TYPE, each.nullable))
    : alike(cx.builder, all, 'between');
  const isFilter = !node.negated && cx.conditions?.has(node) === true;
  const sql = betweenSql(cx, isFilter, [first, operand, from, to]);
  return sqlValue(node.negated ? `(NOT ${sql})` : sql, BOOLEAN_TYPE, [operand, from, to].some(isNullable));
}

/** The operands, of which constants are looked for in the keys of those that are columns. */
function sought(cx: EmitContext, node: Expression, first: Operand, low: Operand, high: Operand): readonly Operand[] {
  if (low.kind === 'constant' && high.kind === 'constant')
    return [first, soughtNumber(cx, node, first, low), soughtNumber(cx, node, first, high)];
  return [[low, high].reduce((constant, column) => soughtNumber(cx, node, column, constant), first), low, high];
}

const isNullable = ({ nullable }: Operand): boolean => nullable;

/** @param operands the value as it was written, the value, and its bounds */
function betweenSql(cx: EmitContext, isFilter: boolean, [written, operand, from, to]: Compared): string {
  const low = comparedPair(cx.builder, '>=', operand, from, 'bound');
  const high = comparedPair(cx.builder, '<=', operand, to, 'bound');
  const bounds = [`(${low.left} >= ${low.right})`, `(${high.left} <= ${high.right})`];
  const decide = isFilter ? filteredUnlessDecided : unlessDecided;
  // A value that may be told of is read once.
  if (low.left === high.left && canTell(low.left)) {
    const once = `m_between(${low.left},${low.right},${high.right})`;
    return decide([decider(written, materialise(cx.builder, written).sql)], [low.right, high.right], once);
  }
  // MySQL reads both bounds; SQLite none behind one that fails.
  const both = `(${bounds.join(isFilter && bounds.some(canTell) ? ' & ' : ' AND ')})`;
  return decide([decider(operand, materialise(cx.builder, operand).sql)], bounds, both);
}

type Compared = readonly [written: Operand, operand: Operand, from: Operand, to: Operand];

/** Documents are the texts that they are printed as, and doubles beside numbers. */
function withoutDocuments({ builder }: EmitContext, operands: readonly Operand[]): readonly Operand[] {
  if (!operands.some(({ type }) => type.kind === 'json')) return operands;
  const isNumber = operands.some(({ type }) => isNumeric(type));
  return operands.map((operand) =>
    isNumber && operand.type.kind === 'json'
      ? sqlValue(realSql(builder, operand), DOUBLE_TYPE, operand.nullable)
      : asLetters(builder, operand),
  );
}

/** Whether BETWEEN compares doubles: with a number among its bounds, a text is one, and so is the other bound. */
const isTextBesideNumbers = ([first, ...bounds]: readonly Operand[]): boolean =>
  first !== undefined &&
  (isCharacter(first.type) || first.type.kind === 'bytes') &&
  bounds.some(({ type }) => isNumeric(type)) &&
  bounds.every(({ type }) => type.kind !== 'null' && type.kind !== 'json');

/** A value whose years are plain numbers. */
function asComputedYear(operand: Operand): Operand {
  return operand.kind === 'sql' && operand.type.kind === 'year' ? { ...operand, type: COMPUTED_YEAR } : operand;
}
