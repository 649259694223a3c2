import type { Expression, FunctionCall } from '../ast.ts';
import { binaryNode, integerNode } from './condition.ts';

/** Names that stand for another. */
const SYNONYMS: Readonly<Record<string, string>> = {
  substring: 'substr',
  mid: 'substr',
  ucase: 'upper',
  lcase: 'lower',
  ceil: 'ceiling',
  power: 'pow',
  stddev: 'std',
  stddev_pop: 'std',
  var_pop: 'variance',
  octet_length: 'length',
  character_length: 'char_length',
  session_user: 'user',
  system_user: 'user',
  day: 'dayofmonth',
  schema: 'database',
};

/** The name that a function has in MySQL whichever of its names was written. @param name in lower case */
export const functionName = (name: string): string => SYNONYMS[name] ?? name;

/** Functions that MySQL completes: their last argument where it was not written. */
const LAST_ARGUMENTS: Readonly<Record<string, readonly [count: number, value: string]>> = {
  week: [1, '0'],
  yearweek: [1, '0'],
  round: [1, '0'],
};

type Rewrite = (call: FunctionCall, args: readonly Expression[]) => Expression | undefined;

const toDays = (call: FunctionCall, arg: Expression): FunctionCall => ({ ...call, name: 'to_days', args: [arg] });

const cast =
  (name: string): Rewrite =>
  (_call, [operand, ...rest]) =>
    operand === undefined || rest.length > 0 ? undefined : { kind: 'cast', operand, type: { ...PLAIN, name } };

const PLAIN = {
  length: undefined,
  scale: undefined,
  unsigned: false,
  zerofill: false,
  values: [],
  charset: undefined,
  collation: undefined,
  binary: false,
} as const;

const conv =
  (base: string): Rewrite =>
  (call, [number]) =>
    number === undefined ? undefined : { ...call, name: 'conv', args: [number, integerNode('10'), integerNode(base)] };

/** Days are what a bare number means beside a date. */
const days =
  (name: string): Rewrite =>
  (call, [date, amount]) => {
    if (date === undefined || amount === undefined) return undefined;
    const interval: Expression = amount.kind === 'interval' ? amount : { kind: 'interval', value: amount, unit: 'day' };
    return { ...call, name, args: [date, interval] };
  };

/** Functions that MySQL makes something else of. */
const REWRITES: Readonly<Record<string, Rewrite>> = {
  isnull: (_call, [operand]) =>
    operand === undefined ? undefined : { kind: 'is', operand, test: 'null', negated: false },
  instr: (call, [text, part]) =>
    text === undefined || part === undefined ? undefined : { ...call, name: 'locate', args: [part, text] },
  bin: conv('2'),
  oct: conv('8'),
  mod: (_call, [left, right]) =>
    left === undefined || right === undefined ? undefined : binaryNode('mod', left, right),
  date: cast('date'),
  time: cast('time'),
  timestamp: cast('datetime'),
  weekofyear: (call, args) => ({ ...call, name: 'week', args: [...args, integerNode('3')] }),
  datediff: (call, [left, right]) =>
    left === undefined || right === undefined ? undefined : binaryNode('-', toDays(call, left), toDays(call, right)),
  timestampadd: (call, [unit, amount, date]) =>
    unit?.kind !== 'literal' || amount === undefined || date === undefined
      ? undefined
      : {
          ...call,
          name: 'date_add',
          args: [date, { kind: 'interval', value: amount, unit: unit.value.toLowerCase() }],
        },
  json_length: (call, [document, path]) =>
    document === undefined || path === undefined
      ? undefined
      : { ...call, args: [{ ...call, name: 'json_extract', args: [document, path] }] },
  adddate: days('date_add'),
  subdate: days('date_sub'),
  from_unixtime: (call, [moment, format]) =>
    moment === undefined || format === undefined
      ? undefined
      : { ...call, name: 'date_format', args: [{ ...call, args: [moment] }, format] },
};

/** A function whose arguments are canonical, as MySQL keeps it. */
export function canonicalCall(call: FunctionCall): Expression {
  const { args } = call;
  if (call.star) return { ...call, star: false, args: [integerNode('0')] };
  if (call.over === undefined && !call.distinct) {
    const rewritten = REWRITES[call.name]?.(call, args);
    if (rewritten !== undefined) return rewritten;
  }
  const name = SYNONYMS[call.name] ?? call.name;
  const last = LAST_ARGUMENTS[name];
  const distinct = call.distinct && name !== 'max' && name !== 'min';
  const separator = name === 'group_concat' ? (call.separator ?? ',') : call.separator;
  return {
    ...call,
    name,
    distinct,
    separator,
    args: last !== undefined && args.length === last[0] ? [...args, integerNode(last[1])] : args,
  };
}
