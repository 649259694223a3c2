import type { Expression, OrderItem, Select, WindowSpecification } from '../../../../sql/ast.ts';
import { containsWindow } from '../../../../sql/aggregate.ts';
import { childrenOf } from '../../../../sql/children.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { Output, OutputForm } from './emit-query.ts';

/** The windows of an expression, as they stand in it. */
export const windowsIn = (node: Expression): readonly WindowSpecification[] =>
  node.kind === 'call' && node.over !== undefined ? [node.over] : childrenOf(node).flatMap(windowsIn);

/**
 * Where a SELECT has several windows: its outputs in the order in which SQLite must meet them. MySQL computes named windows
 * first and then the others as they stand, each on rows in the order that the one before has left, in which they also come
 * in the end; SQLite computes the one last that it meets first.
 *
 * @param widths how many outputs each item has
 * @returns numbers of outputs; `undefined` where the order makes no difference, or ORDER BY or one item has several windows
 */
export function windowSequence(
  cx: EmitContext,
  query: Select,
  widths: readonly number[],
): readonly number[] | undefined {
  const { items, orderBy, distinct } = query;
  if (distinct || orderBy.some(({ expression }) => containsWindow(expression))) return undefined;
  const windows = items.map((item) => (item.kind === 'item' ? windowsIn(item.expression) : []));
  if (windows.flat().length < 2) return undefined;
  const keys = windows.map((each) => [...new Set(each.map((window) => keyOf(cx, window)))]);
  const sequence = sequenceOf(cx, windows.flat());
  if (sequence.length < 2 || keys.some(({ length }) => length > 1)) return undefined;
  const ranks = keys.flatMap(([key], i) =>
    Array.from({ length: widths[i] ?? 1 }, () => (key === undefined ? -1 : sequence.indexOf(key))),
  );
  return ranks.map((_, i) => i).toSorted((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0));
}

/** The windows that are used, each once, in the order in which MySQL computes them. */
function sequenceOf(cx: EmitContext, used: readonly WindowSpecification[]): readonly string[] {
  const names = new Set(
    used.flatMap(({ isName, reference }) => (isName === true ? (reference?.toLowerCase() ?? []) : [])),
  );
  const named = [...cx.windows].filter(([name]) => names.has(name)).map(([, window]) => window);
  return [...new Set([...named, ...used].map((window) => keyOf(cx, window)))];
}

/** What tells the order of one window from that of another. */
const keyOf = (cx: EmitContext, window: WindowSpecification): string => JSON.stringify(sortingOf(cx, window));

/** What the rows of a window are sorted by. */
export function sortingOf(
  cx: Pick<EmitContext, 'windows'>,
  { partitionBy, orderBy, reference }: WindowSpecification,
): readonly (Expression | OrderItem)[] {
  const base = reference === undefined ? undefined : cx.windows.get(reference.toLowerCase());
  return [...(base === undefined ? [] : sortingOf(cx, base)), ...partitionBy, ...orderBy];
}

/** A select list in another order, and the query around it that has its own. */
export function inSequence(
  outputs: readonly Output[],
  form: OutputForm | undefined,
  sequence: readonly number[],
  rest: string,
): string {
  const list = sequence.flatMap((i) => {
    const output = outputs[i];
    return output === undefined ? [] : `${form === undefined ? output.value.sql : form(output, i)} AS x${i}`;
  });
  return `SELECT ${outputs.map((_, i) => `x${i}`).join(',')} FROM (SELECT ${list.join(',')}${rest})`;
}
