import type { Expression } from '../../../../sql/ast.ts';
import { digitsBehindPoint, MAX_SCALE } from '../../type/decimal.ts';
import { decimalText } from '../../type/numeric-value.ts';
import { typeOf } from '../infer/settle.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { materialise, sqliteText } from '../../operand/to-text.ts';
import { assignsVariables } from '../../../../sql/assigned-variables.ts';
import { emit } from '../emit-expression.ts';
import { emitChoiceCondition } from './emit-condition.ts';

/**
 * The SQL of how many digits behind the point a decimal has by itself, where those are not the digits of its type: a
 * parameter and a user variable keep theirs in arithmetic.
 */
export function ownScale(cx: EmitContext, node: Expression): string | undefined {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others have those of their type
  switch (node.kind) {
    case 'parameter':
      return parameterScale(cx, node.index);
    case 'user-variable':
      return typeOf(cx, node).kind === 'decimal'
        ? `m_variable_scale(${sqliteText(node.name.toLowerCase())})`
        : undefined;
    case 'assignment':
      return ownScale(cx, node.value);
    case 'unary':
      return node.operator === '-' || node.operator === '+' ? ownScale(cx, node.operand) : undefined;
    case 'binary': {
      const { operator, left, right } = node;
      if (!DECIMAL_OPERATORS.has(operator)) return undefined;
      const scales = ownScales(cx, left, right);
      if (scales === undefined) return undefined;
      if (operator === '/')
        return `min(${scaleOf(cx, node)},m_quotient_scale(${scales.join(',')},${cx.builder.divisionDigits}))`;
      return operator === '*' ? `min(${MAX_SCALE},${scales.join('+')})` : `max(${scales.join(',')})`;
    }
    case 'call':
      return node.over === undefined ? chosenScale(cx, node.name, node.args) : undefined;
    default:
      return undefined;
  }
}

/** Of what IF, IFNULL and COALESCE choose between two numbers; what assigns variables is not read twice. */
function chosenScale(cx: EmitContext, name: string, args: readonly Expression[]): string | undefined {
  const [first, ...others] = args;
  const [left, right] = name === 'if' ? others : CHOICES.has(name) && args.length === 2 ? args : [];
  if (first === undefined || left === undefined || right === undefined || assignsVariables(first)) return undefined;
  const scales = ownScales(cx, left, right);
  if (scales === undefined) return undefined;
  const isLeft =
    name === 'if' ? emitChoiceCondition(cx, first) : `${materialise(cx.builder, emit(cx, first)).sql} IS NOT NULL`;
  return `(CASE WHEN ${isLeft} THEN ${scales[0]} ELSE ${scales[1]} END)`;
}

const CHOICES: ReadonlySet<string> = new Set(['ifnull', 'coalesce']);

const DECIMAL_OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '/', 'mod']);

/** The digits behind the point of two numbers; `undefined` where both have those of their types. */
export function ownScales(cx: EmitContext, left: Expression, right: Expression): readonly [string, string] | undefined {
  const own = [ownScale(cx, left), ownScale(cx, right)];
  if (own.every((scale) => scale === undefined)) return undefined;
  const [a, b] = [left, right].map((each, i) => own[i] ?? String(scaleOf(cx, each)));
  return a === undefined || b === undefined ? undefined : [a, b];
}

function scaleOf(cx: EmitContext, node: Expression): number {
  const type = typeOf(cx, node);
  if (type.kind === 'decimal') return type.scale;
  return 'fsp' in type ? type.fsp : 0;
}

function parameterScale(cx: EmitContext, index: number): string | undefined {
  const { type } = cx.parameters.inPlan(index);
  if (type.kind !== 'decimal' || type.bound !== true) return undefined;
  return cx.builder.bind((run) => {
    const value = run.parameters[index] ?? null;
    return value === null ? 0 : digitsBehindPoint(decimalText(value));
  });
}
