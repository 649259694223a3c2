import { wireError } from '../../../mysql/wire-error.ts';
import type { Binary, BinaryOperator, Case, Cast, Expression, FunctionCall, In, Query } from '../../../sql/ast.ts';
import { castType } from '../emit/emit-cast.ts';
import type { EmitContext } from '../emit/emit-context.ts';
import { emit } from '../emit/emit-expression.ts';
import { emitQuery } from '../emit/emit-query.ts';
import { rowItems } from '../emit/emit-row.ts';
import { subcontext } from '../emit/emit-subquery.ts';
import { findCharacterSet, findCollation } from '../type/collation.ts';
import { bytesType, DATE_TYPE, DOUBLE_TYPE, type ValueType } from '../type/type.ts';
import { argumentType, argumentUse } from './argument-types.ts';
import {
  besideType,
  BYTES_TYPE,
  DECIMAL_TYPE,
  INTEGER_TYPE,
  MOMENT_TYPE,
  TEXT_TYPE,
  textIn,
  type ParameterUse,
} from './parameter-types.ts';

/**
 * Gives the parameters directly inside an expression the types that MySQL takes from what stands beside them
 * (https://dev.mysql.com/doc/refman/9.7/en/prepare.html). Whoever emits the expression then finds them typed.
 */
export function settleOperands(cx: EmitContext, node: Expression): void {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others have no parameters of their own
  switch (node.kind) {
    case 'binary':
      return settleBinary(cx, node);
    case 'unary':
      return settleUnary(cx, node.operator, node.operand);
    case 'between':
      return settleAlike(cx, [node.operand, node.low, node.high], TEXT_TYPE, 'scalar');
    case 'in':
      return settleIn(cx, node);
    case 'quantified':
      return settleBesideQuery(cx, node.left, node.query);
    case 'like':
      return [node.operand, node.pattern, node.escape].forEach((each) => settle(cx, each, TEXT_TYPE));
    case 'is':
      return settle(cx, node.operand, node.test === 'null' ? TEXT_TYPE : INTEGER_TYPE, 'argument');
    case 'case':
      return settleCase(cx, node);
    case 'cast':
      return settle(cx, node.operand, castOperand(node), 'cast');
    case 'convert-using':
      return settle(cx, node.operand, inCharset(node.charset), 'cast');
    case 'collate':
      return settle(cx, node.operand, collated(node.collation));
    case 'call':
      return settleCall(cx, node);
    default:
  }
}

/** Gives parameters that stand alone in an expression a type; an expression that has a type keeps it. */
export function settle(
  cx: EmitContext,
  node: Expression | undefined,
  type: ValueType | undefined,
  use: ParameterUse = 'operand',
): void {
  if (node === undefined || !cx.parameters.areOpen || !isOpen(cx, node)) return;
  if (type === undefined) throw wireError('ER_INVALID_PARAMETER_USE', '?');
  if (node.kind === 'parameter') {
    cx.parameters.settle(node.index, type, use);
    return;
  }
  cx.parameters.noteTyped(node);
  for (const operand of typingOperands(node)) settle(cx, operand, type, inside(node, use));
}

/** How an operand is used that an expression has its type of. */
function inside(node: Expression, use: ParameterUse): ParameterUse {
  if (node.kind === 'unary') return node.operator === '-' ? 'negated' : use;
  return isArithmetic(node) ? 'number' : use;
}

/** Gives parameters of an item of a select list, which nothing stands beside, a type. */
export function settleAlone(cx: EmitContext, node: Expression): void {
  if (cx.parameters.areOpen && isOpen(cx, node)) settle(cx, node, isArithmetic(node) ? DOUBLE_TYPE : TEXT_TYPE);
}

/** Gives the items of a query's select list the types of the columns that they go to. */
export function settleItems(cx: EmitContext, query: Query, types: readonly ValueType[]): void {
  if (!cx.parameters.areOpen) return;
  if (query.kind === 'set-operation') {
    settleItems(cx, query.left, types);
    settleItems(cx, query.right, types);
  } else if (query.items.every(({ kind }) => kind === 'item'))
    query.items.forEach((item, i) => {
      if (item.kind === 'item') settleTo(cx, item.expression, types[i]);
    });
}

/** Gives a value that goes to a column that column's type. */
export function settleTo(cx: EmitContext, node: Expression, type: ValueType | undefined): void {
  if (type !== undefined && cx.parameters.areOpen) settle(cx, node, besideType(type));
}

/** Whether an expression is of no type yet: a parameter, or what is of the type of parameters alone. */
function isOpen(cx: EmitContext, node: Expression): boolean {
  if (node.kind === 'parameter') return cx.parameters.isOpen(node.index);
  const operands = typingOperands(node);
  return operands.length > 0 && operands.every((operand) => isOpen(cx, operand));
}

/** Functions that are of the type of their arguments. */
const TRANSPARENT = new Set('abs any_value ceil ceiling coalesce floor greatest ifnull least mod nullif'.split(' '));

/** The operands that an expression has its type of; none where it has one of its own. */
function typingOperands(node: Expression): readonly Expression[] {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others have types of their own
  switch (node.kind) {
    case 'binary':
      return ARITHMETIC.has(node.operator) && node.operator !== 'div' ? [node.left, node.right] : [];
    case 'unary':
      return node.operator === '-' || node.operator === '+' ? [node.operand] : [];
    case 'case':
      return [...node.branches.map(({ then }) => then), ...(node.otherwise === undefined ? [] : [node.otherwise])];
    case 'call':
      if (node.name === 'if') return node.args.slice(1);
      return TRANSPARENT.has(node.name) && node.over === undefined ? node.args : [];
    default:
      return [];
  }
}

const ARITHMETIC: ReadonlySet<BinaryOperator> = new Set<BinaryOperator>(['+', '-', '*', '/', 'div', 'mod']);

/** Whether an expression is a number where nothing tells what its parameters are. */
function isArithmetic(node: Expression): boolean {
  if (node.kind === 'unary') return node.operator === '-' || isArithmetic(node.operand);
  if (node.kind === 'call') return ['abs', 'ceil', 'ceiling', 'floor', 'mod'].includes(node.name);
  return node.kind === 'binary' && ARITHMETIC.has(node.operator);
}

/** Parameters among operands get the type of the first operand that has one. */
function settleAlike(
  cx: EmitContext,
  operands: readonly Expression[],
  otherwise: ValueType = TEXT_TYPE,
  use: ParameterUse = 'operand',
): void {
  const open = operands.filter((operand) => isOpen(cx, operand));
  const [first] = open;
  if (first === undefined) return;
  const typed = operands.find((operand) => !open.includes(operand));
  const type = typed === undefined ? undefined : typeOf(cx, typed);
  for (const operand of open) settle(cx, operand, type === undefined ? otherwise : besideType(type), use);
}

/** The type of an expression, which is emitted for that alone. */
function typeOf(cx: EmitContext, node: Expression): ValueType {
  const aggregation = { ...cx.aggregation };
  return emit({ ...cx, builder: cx.builder.trial(), aggregation }, node).type;
}

/** The types of a query's columns. */
function columnTypes(cx: EmitContext, query: Query): readonly ValueType[] {
  const emitted = emitQuery(subcontext({ ...cx, builder: cx.builder.trial() }), query);
  return emitted.outputs.map(({ value }) => value.type);
}

function settleUnary(cx: EmitContext, operator: string, operand: Expression): void {
  if (operator === 'not') settle(cx, operand, INTEGER_TYPE, 'argument');
  else if (operator === '~') settle(cx, operand, BYTES_TYPE);
  else if (operator === 'binary') settle(cx, operand, BYTES_TYPE, 'cast');
}

function settleBinary(cx: EmitContext, node: Binary): void {
  const { operator, left, right } = node;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others compare
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case 'mod':
      // Two parameters get their type from outside.
      if (isOpen(cx, left) !== isOpen(cx, right)) settleAlike(cx, [left, right], TEXT_TYPE, 'number');
      return;
    case 'div':
      return settleAlike(cx, [left, right], INTEGER_TYPE);
    case '&':
    case '|':
    case '^':
      return settleAlike(cx, [left, right], BYTES_TYPE);
    case '<<':
    case '>>':
      settle(cx, left, BYTES_TYPE);
      return settle(cx, right, INTEGER_TYPE);
    case 'and':
    case 'or':
    case 'xor':
      settle(cx, left, INTEGER_TYPE, 'argument');
      return settle(cx, right, INTEGER_TYPE, 'argument');
    case '->':
    case '->>':
    case '||':
      settle(cx, left, TEXT_TYPE);
      return settle(cx, right, TEXT_TYPE);
    default:
      return settleComparison(cx, left, right);
  }
}

function settleComparison(cx: EmitContext, left: Expression, right: Expression): void {
  const [a, b] = [rowItems(left), rowItems(right)];
  if (a === undefined && right.kind === 'subquery') return settleBesideQuery(cx, left, right.query);
  if (b === undefined && left.kind === 'subquery') return settleBesideQuery(cx, right, left.query);
  if (a !== undefined && right.kind === 'subquery') return settleBesideQuery(cx, left, right.query);
  if (b !== undefined && left.kind === 'subquery') return settleBesideQuery(cx, right, left.query);
  if (a === undefined || b === undefined) return settleAlike(cx, [left, right], TEXT_TYPE, 'scalar');
  a.forEach((item, i) => {
    const other = b[i];
    if (other !== undefined) settleComparison(cx, item, other);
  });
}

function settleIn(cx: EmitContext, { operand, list }: In): void {
  if (!Array.isArray(list)) return settleBesideQuery(cx, operand, list as Query);
  const items = list as readonly Expression[];
  const row = rowItems(operand);
  if (row === undefined) {
    if (!isOpen(cx, operand)) return settleAlike(cx, [operand, ...items], TEXT_TYPE, 'scalar');
    return settleAlike(cx, [operand, ...items]);
  }
  row.forEach((item, i) => {
    const others = items.flatMap((each) => rowItems(each)?.slice(i, i + 1) ?? []);
    settleAlike(cx, [item, ...others], TEXT_TYPE, 'scalar');
  });
}

/** A value, or a row of them, beside the columns of a query. */
function settleBesideQuery(cx: EmitContext, node: Expression, query: Query): void {
  const items = rowItems(node) ?? [node];
  if (!items.some((item) => isOpen(cx, item))) return;
  const types = columnTypes(cx, query);
  items.forEach((item, i) => settleTo(cx, item, types[i]));
}

function settleCase(cx: EmitContext, node: Case): void {
  const conditions = node.branches.map(({ when }) => when);
  const compared = node.operand === undefined ? conditions : [...conditions, node.operand];
  settleAlike(cx, compared, TEXT_TYPE, 'scalar');
  settleResults(cx, typingOperands(node));
}

/** Values of which one is the result: where all are parameters they get their type from outside. */
function settleResults(cx: EmitContext, results: readonly Expression[]): void {
  if (!results.every((result) => isOpen(cx, result))) settleAlike(cx, results);
}

/** Functions whose arguments are compared with each other. */
const COMPARING: Readonly<Record<string, ParameterUse>> = {
  field: 'scalar',
  json_overlaps: 'document',
  strcmp: 'scalar',
  timediff: 'operand',
};

/** The longest strings that aggregates put together bit by bit. */
const BITS_TYPE = bytesType(511);

/** Aggregates of numbers. */
const NUMERIC_AGGREGATES: Readonly<Record<string, ValueType>> = {
  sum: DOUBLE_TYPE,
  avg: DOUBLE_TYPE,
  bit_and: BITS_TYPE,
  bit_or: BITS_TYPE,
  bit_xor: BITS_TYPE,
  std: DECIMAL_TYPE,
  stddev: DECIMAL_TYPE,
  stddev_pop: DECIMAL_TYPE,
  stddev_samp: DECIMAL_TYPE,
  var_pop: DECIMAL_TYPE,
  var_samp: DECIMAL_TYPE,
  variance: DECIMAL_TYPE,
};

/** Casts that are written as functions. */
const CASTS: Readonly<Record<string, ValueType>> = { date: DATE_TYPE, time: MOMENT_TYPE, timestamp: MOMENT_TYPE };

function settleCall(cx: EmitContext, node: FunctionCall): void {
  const { name, args } = node;
  const cast = args.length === 1 ? CASTS[name] : undefined;
  if (cast !== undefined) return settle(cx, args[0], cast, 'cast');
  if (DATE_ARITHMETIC.has(name)) return settleDateArithmetic(cx, node);
  const comparing = COMPARING[name];
  if (comparing !== undefined) return settleAlike(cx, args, TEXT_TYPE, comparing);
  if (name === 'if') {
    settle(cx, args[0], INTEGER_TYPE, 'argument');
    return settleResults(cx, args.slice(1));
  }
  if (TRANSPARENT.has(name) && node.over === undefined) return settleResults(cx, args);
  const aggregate = NUMERIC_AGGREGATES[name];
  if (aggregate !== undefined) return args.forEach((arg) => settle(cx, arg, aggregate));
  if (WINDOWED.has(name)) return settleWindowed(cx, node);
  args.forEach((arg, i) => settle(cx, arg, argumentType(name, i), argumentUse(name, i)));
}

const DATE_ARITHMETIC = new Set(['adddate', 'date_add', 'date_sub', 'subdate']);

/** Units of the calendar, which a date has. */
const DAYS = new Set(['day', 'week', 'month', 'quarter', 'year', 'year_month']);
const COUNTED = new Set(['day', 'week', 'month', 'quarter', 'year', 'hour', 'minute', 'microsecond']);

function settleDateArithmetic(cx: EmitContext, { args: [base, amount] }: FunctionCall): void {
  const unit = amount?.kind === 'interval' ? amount.unit : 'day';
  settle(cx, base, DAYS.has(unit) ? DATE_TYPE : MOMENT_TYPE);
  const count = unit === 'second' ? DECIMAL_TYPE : COUNTED.has(unit) ? INTEGER_TYPE : TEXT_TYPE;
  settle(cx, amount?.kind === 'interval' ? amount.value : amount, count);
}

const WINDOWED = new Set(['first_value', 'lag', 'last_value', 'lead', 'nth_value', 'ntile']);

function settleWindowed(cx: EmitContext, { name, args }: FunctionCall): void {
  const [value, count, otherwise] = args;
  if (name === 'ntile') return settle(cx, value, INTEGER_TYPE, 'count');
  settle(cx, count, INTEGER_TYPE, 'count');
  if (value !== undefined) settleAlike(cx, otherwise === undefined ? [value] : [value, otherwise]);
}

function castOperand({ type }: Cast): ValueType {
  const target = castType(type.name, type.length, type.scale, type.charset);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others are themselves
  switch (target.kind) {
    case 'time':
      return MOMENT_TYPE;
    case 'int':
      return INTEGER_TYPE;
    case 'text':
      return inCharset(type.charset);
    default:
      return besideType(target);
  }
}

/** Texts in a character set. */
function inCharset(name: string | undefined): ValueType {
  const charset = name === undefined ? undefined : findCharacterSet(name);
  if (charset?.name === 'binary') return BYTES_TYPE;
  return charset === undefined ? TEXT_TYPE : collated(charset.defaultCollation);
}

function collated(name: string): ValueType {
  const found = findCollation(name);
  return found === undefined ? TEXT_TYPE : textIn(found.name);
}
