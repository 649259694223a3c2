import type { Expression } from '../../../../sql/ast.ts';
import { functionName } from '../../../../sql/canonical/function.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { columnsNamed, type Scope } from '../../context/scope.ts';

/** Expressions among which others are looked for: the same one, or one that MySQL takes for the same. */
export interface Fingerprints {
  readonly has: (node: Expression) => boolean;
  /** The position of the first such expression, or -1. */
  readonly indexOf: (node: Expression) => number;
}

/**
 * Takes two expressions for the same where they are built alike: names of the same columns with or without their table,
 * functions by any of their names, texts in upper or lower case. Two queries are never the same. A plan in which one was
 * found depends on the values of its literals.
 */
export function fingerprintsOf(cx: EmitContext, expressions: readonly Expression[]): Fingerprints {
  const prints = expressions.map((each) => fingerprint(cx.scope, each));
  for (const each of expressions) pinLiterals(cx, each);
  const indexOf = (node: Expression): number => {
    const print = prints.length === 0 ? undefined : fingerprint(cx.scope, node);
    const found = prints.findIndex((each, i) => expressions[i] === node || (each !== undefined && each === print));
    if (found >= 0) pinLiterals(cx, node);
    return found;
  };
  return { indexOf, has: (node) => indexOf(node) >= 0 };
}

/** Whether two expressions are the same, as {@link fingerprintsOf} takes them. */
export function isSame(cx: EmitContext, left: Expression, right: Expression): boolean {
  return fingerprintsOf(cx, [left]).has(right);
}

/** A text that expressions have in common that are the same; nothing for those with queries in them. */
function fingerprint(scope: Scope, expression: Expression): string | undefined {
  let hasQuery = false;
  const text = JSON.stringify(expression, (key, value: unknown) => {
    if (key === 'slot' || key === 'written') return undefined;
    if (typeof value === 'string') return key === 'exact' ? value : value.toLowerCase();
    if (!isNode(value)) return value;
    if (value.kind === 'subquery' || value.kind === 'exists') hasQuery = true;
    if (value.kind === 'column') return columnPrint(scope, value);
    // The format of a date is read letter by letter.
    const format = value.kind === 'call' && value.name === 'date_format' ? value.args[1] : undefined;
    if (format?.kind === 'literal') return { ...value, exact: format.value };
    return value.kind === 'call' ? { ...value, name: functionName(value.name) } : value;
  });
  return hasQuery ? undefined : text;
}

const isNode = (value: unknown): value is Expression =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';

function columnPrint(scope: Scope, node: Expression & { readonly kind: 'column' }): unknown {
  const [found, second] = columnsNamed(scope, node);
  return found === undefined || second !== undefined ? { ...node } : { column: found.value.sql };
}

/** Makes the plan depend on the values of the literals in an expression. */
function pinLiterals(cx: EmitContext, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('kind' in value && value.kind === 'literal' && 'slot' in value && Number(value.slot) >= 0)
    cx.builder.consultedValues.add(`s${Number(value.slot)}`);
  for (const child of Object.values(value)) pinLiterals(cx, child);
}
