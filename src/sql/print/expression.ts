import type { BinaryOperator, ColumnReference, Expression, Literal, OrderItem, WindowSpecification } from '../ast.ts';
import { printCall } from './call.ts';
import { printJsonValue } from './json.ts';
import { printQuery } from './query.ts';
import { quoteLiteral, quoteName } from './quote.ts';
import { printCastType } from './type.ts';

type Node<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

type Printers = { readonly [Kind in Expression['kind']]: (expression: Node<Kind>) => string };

const PRINTERS: Printers = {
  literal: printLiteral,
  parameter: () => '?',
  column: printColumn,
  'system-variable': ({ scope, name }) => `@@${scope === undefined ? '' : `${scope}.`}${name}`,
  'user-variable': ({ name }) => `@${quoteName(name)}`,
  assignment: ({ name, value }) => `(@${quoteName(name)}:=${printExpression(value)})`,
  unary: printUnary,
  binary: printBinary,
  quantified: ({ left, operator, quantifier, query }) =>
    `${printExpression(left)} ${operator} ${quantifier} (${printQuery(query)})`,
  between: ({ operand, low, high, negated }) =>
    `(${printExpression(operand)}${not(negated)} between ${printExpression(low)} and ${printExpression(high)})`,
  in: ({ operand, list, negated }) => {
    const head = `${printExpression(operand)}${not(negated)} in`;
    return 'kind' in list ? `${head} (${printQuery(list)})` : `(${head} (${printList(list)}))`;
  },
  like: printLike,
  is: ({ operand, test, negated }) => {
    const text = `${printExpression(operand)} is${not(negated)} ${test}`;
    return operand.kind === 'in' && 'kind' in operand.list ? text : `(${text})`;
  },
  exists: ({ query }) => `exists(${printQuery(query)})`,
  subquery: ({ query }) => `(${printQuery(query)})`,
  row: ({ items }) => `${items.length === 1 ? 'row' : ''}(${printList(items)})`,
  case: printCase,
  cast: ({ operand, type, zone }) =>
    `cast(${printExpression(operand)}${zone === undefined ? '' : ` AT TIME ZONE ${quoteLiteral(zone.name)}`} as ${printCastType(type)})`,
  'convert-using': ({ operand, charset, ofChar }) =>
    ofChar === true ? printExpression(operand) : `convert(${printExpression(operand)} using ${charset})`,
  collate: ({ operand, collation }) => `(${printExpression(operand)} collate ${collation})`,
  interval: ({ value, unit }) => `interval ${printExpression(value)} ${unit}`,
  call: printCall,
  default: ({ column }) => (column === undefined ? 'default' : `default(${printColumn(column)})`),
  'json-value': printJsonValue,
  'inserted-value': ({ column }) => `values(${printColumn(column)})`,
  'trigger-column': ({ row, name }) => `${row.toUpperCase()}.${quoteName(name)}`,
  'local-variable': ({ name }) => quoteName(name),
};

/**
 * An expression as MySQL prints those it stores: names quoted, every operation in parentheses.
 * The text means the same in every SQL mode without ANSI_QUOTES and NO_BACKSLASH_ESCAPES.
 */
export function printExpression(expression: Expression): string {
  const print = PRINTERS[expression.kind] as (expression: Expression) => string;
  return print(expression);
}

/** Expressions between commas. */
export function printList(expressions: readonly Expression[]): string {
  return expressions.map(printExpression).join(',');
}

function not(negated: boolean): string {
  return negated ? ' not' : '';
}

/** A column with what its name says of its table. */
export function printColumn({ schema, table, name }: Omit<ColumnReference, 'kind'>): string {
  const parts = [schema, table, name].filter((part) => part !== undefined);
  return parts.map(quoteName).join('.');
}

function printLiteral({ type, value, charset }: Literal): string {
  const introducer = charset === undefined ? '' : `_${charset}`;
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'float':
      return value;
    case 'string':
      return introducer + quoteLiteral(value);
    case 'hex':
      return introducer === '' && value !== ''
        ? `0x${value.toLowerCase()}`
        : `${introducer} x'${value.toLowerCase()}'`.trimStart();
    case 'bit':
      return `${introducer} b'${bits(value)}'`.trimStart();
    case 'boolean':
      return value === '1' ? 'true' : 'false';
    case 'null':
      return 'NULL';
    case 'date':
    case 'time':
    case 'timestamp':
      return type.toUpperCase() + quoteLiteral(value);
  }
}

function bits(hexadecimal: string): string {
  return Array.from(hexadecimal, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
}

function printUnary({ operator, operand }: Node<'unary'>): string {
  const text = printExpression(operand);
  if (operator === 'not') return operand.kind === 'exists' ? `(not ${text})` : `(not(${text}))`;
  return operator === 'binary' ? `(binary ${text})` : `${operator}(${text})`;
}

function printBinary({ operator, left, right }: Node<'binary'>): string {
  const [first, second] = [printExpression(left), printExpression(right)];
  if (operator === '||') return `concat(${first},${second})`;
  // As MySQL keeps them; behind the operator itself a text may not say its character set.
  if (operator === '->') return `json_extract(${first},${second})`;
  if (operator === '->>') return `json_unquote(json_extract(${first},${second}))`;
  // Conditions in a row are one list.
  if ((operator === 'and' || operator === 'or') && left.kind === 'binary' && left.operator === operator)
    return `${first.slice(0, -1)} ${operator} ${second})`;
  return `(${first} ${OPERATOR_WORDS[operator] ?? operator} ${second})`;
}

const OPERATOR_WORDS: Readonly<Partial<Record<BinaryOperator, string>>> = { mod: '%', div: 'DIV' };

function printLike({ operand, pattern, escape, regexp, negated }: Node<'like'>): string {
  const escaped = escape === undefined ? '' : ` escape ${printExpression(escape)}`;
  const operator = regexp ? 'regexp' : 'like';
  return `(${printExpression(operand)}${not(negated)} ${operator} ${printExpression(pattern)}${escaped})`;
}

function printCase({ operand, branches, otherwise }: Node<'case'>): string {
  const head = operand === undefined ? '' : ` ${printExpression(operand)}`;
  const arms = branches.map(({ when, then }) => ` when ${printExpression(when)} then ${printExpression(then)}`);
  const tail = otherwise === undefined ? '' : ` else ${printExpression(otherwise)}`;
  return `(case${head}${arms.join('')}${tail} end)`;
}

/** ` order by …`, or nothing. */
export function printOrderBy(items: readonly OrderItem[]): string {
  return items.length === 0 ? '' : ` order by ${printOrderItems(items)}`;
}

function printOrderItems(items: readonly OrderItem[]): string {
  return items.map(({ expression, descending }) => printExpression(expression) + (descending ? ' desc' : '')).join(',');
}

/** `(…) ` behind OVER or in WINDOW; with the spaces that MySQL leaves there. */
export function printWindow({ reference, partitionBy, orderBy, frame }: WindowSpecification): string {
  const parts = [
    reference === undefined ? '' : `${quoteName(reference)} `,
    partitionBy.length === 0 ? '' : `PARTITION BY ${printList(partitionBy)} `,
    orderBy.length === 0 ? '' : `ORDER BY ${printOrderItems(orderBy)} `,
    frame === undefined ? '' : printFrame(frame),
  ];
  return `(${parts.join('')}) `;
}

function printFrame({ unit, start, end }: NonNullable<WindowSpecification['frame']>): string {
  const bounds = end === undefined ? printBound(start) : `BETWEEN ${printBound(start)} AND ${printBound(end)}`;
  return `${unit.toUpperCase()} ${bounds}`;
}

function printBound({ type, offset }: NonNullable<WindowSpecification['frame']>['start']): string {
  const words = type.replace('-', ' ').toUpperCase();
  return offset === undefined ? words : `${printExpression(offset)} ${words}`;
}
