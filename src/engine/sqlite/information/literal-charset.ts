import type { Expression, Literal } from '../../../sql/ast.ts';
import { isCharacter, type ValueType } from '../type/type.ts';
import type { Table } from '../catalog/catalog.ts';

type Columns = Pick<Table, 'columns'>;

/** An expression with the character set of its value: none where that is no text, or one of literals alone. */
interface Typed {
  readonly node: Expression;
  readonly charset: string | undefined;
}

/**
 * An expression of a generated column or an index as MySQL prints it: literals beside texts of another character set have
 * that set (`concat(latin1_column,_latin1'!')`, `Item::safe_charset_converter` in sql/item.cc). Those with letters beyond
 * ASCII stay as they are; MySQL prints `?` in their place.
 *
 * @param node what `canonical` made
 */
export function withCharsetsOf(table: Columns, node: Expression): Expression {
  return typed(table, node).node;
}

/** Whether a table has texts of which {@link withCharsetsOf} may change an expression. */
export const hasOtherCharsets = (table: Columns): boolean =>
  table.columns.some(({ type }) => ![undefined, UNICODE].includes(charsetOfType(type)));

const UNICODE = 'utf8mb4';
const BINARY = 'binary';

function charsetOfType(type: ValueType): string | undefined {
  if (type.kind === 'bytes') return BINARY;
  return isCharacter(type) ? type.charset : undefined;
}

function typed(table: Columns, node: Expression): Typed {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others have literals of their own
  switch (node.kind) {
    case 'column': {
      const column = table.columns.find(({ name }) => name.toLowerCase() === node.name.toLowerCase());
      return { node, charset: column && charsetOfType(column.type) };
    }
    case 'unary':
      return { node: { ...node, operand: typed(table, node.operand).node }, charset: undefined };
    case 'binary': {
      const [left = node.left, right = node.right] = alike(table, [node.left, node.right]).nodes;
      return { node: { ...node, left, right }, charset: undefined };
    }
    case 'between': {
      const { operand, low, high } = node;
      const [first = operand, from = low, to = high] = alike(table, [operand, low, high]).nodes;
      return { node: { ...node, operand: first, low: from, high: to }, charset: undefined };
    }
    case 'in': {
      if (!Array.isArray(node.list)) return { node, charset: undefined };
      const [operand = node.operand, ...list] = alike(table, [
        node.operand,
        ...(node.list as readonly Expression[]),
      ]).nodes;
      return { node: { ...node, operand, list }, charset: undefined };
    }
    case 'like': {
      const [operand = node.operand, pattern = node.pattern] = alike(table, [node.operand, node.pattern]).nodes;
      return { node: { ...node, operand, pattern }, charset: undefined };
    }
    case 'case':
      return typedCase(table, node);
    case 'cast':
      return { node: { ...node, operand: typed(table, node.operand).node }, charset: node.type.charset };
    case 'call':
      return typedCall(table, node);
    default:
      return { node, charset: undefined };
  }
}

/** Operands that are taken together, and the character set that they have together. */
function alike(
  table: Columns,
  operands: readonly Expression[],
): { nodes: readonly Expression[]; charset: string | undefined } {
  const all = operands.map((operand) => typed(table, operand));
  const sets = new Set(all.flatMap(({ charset }) => charset ?? []));
  const charset = [BINARY, UNICODE].find((set) => sets.has(set)) ?? [...sets][0];
  return {
    nodes: charset === undefined ? all.map(({ node }) => node) : all.map(({ node }) => asTextOf(charset, node)),
    charset,
  };
}

const asTextOf = (charset: string, node: Expression): Expression => (isText(node) ? { ...node, charset } : node);

const isText = (node: Expression): node is Literal =>
  node.kind === 'literal' && node.type === 'string' && /^[\0-\x7f]*$/.test(node.value);

/** The values of CASE are compared with its operand, its results are taken together. */
function typedCase(table: Columns, node: Expression & { readonly kind: 'case' }): Typed {
  const { operand, branches, otherwise } = node;
  const whens = branches.map(({ when }) => when);
  const [first, ...compared] =
    operand === undefined
      ? [undefined, ...whens.map((when) => typed(table, when).node)]
      : alike(table, [operand, ...whens]).nodes;
  const results = alike(table, [...branches.map(({ then }) => then), ...(otherwise === undefined ? [] : [otherwise])]);
  return {
    node: {
      ...node,
      operand: first,
      // oxlint-disable-next-line unicorn/no-thenable -- a branch is plain data that nobody awaits
      branches: branches.map(({ when, then }, i) => ({ when: compared[i] ?? when, then: results.nodes[i] ?? then })),
      otherwise: results.nodes[branches.length],
    },
    charset: results.charset,
  };
}

function typedCall(table: Columns, node: Expression & { readonly kind: 'call' }): Typed {
  const isApart = APART.test(node.name);
  const all = isApart ? undefined : alike(table, node.args);
  const args = all?.nodes ?? node.args.map((argument) => typed(table, argument).node);
  if (!TEXTS.has(node.name)) return { node: { ...node, args }, charset: undefined };
  const charset =
    all === undefined
      ? node.args.map((each) => typed(table, each).charset).find((set) => set !== undefined)
      : all.charset;
  return { node: { ...node, args }, charset };
}

/** Functions whose texts keep their own character sets. */
const APART = /^(?:[lr]?trim|substring_index$|(?:date|time)_format$|str_to_date$)/;

/** Functions whose results have the character set of their arguments. */
const TEXTS: ReadonlySet<string> = new Set(
  `concat concat_ws if ifnull coalesce nullif elt greatest least lower lcase upper ucase left right substr substring mid trim
  ltrim rtrim substring_index replace insert lpad rpad repeat reverse`.split(/\s+/),
);
