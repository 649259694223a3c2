import { COLUMN_FLAG } from '../../../mysql/column.ts';
import type { Expression, FunctionCall } from '../../../sql/ast.ts';
import type { EmitContext } from '../context/emit-context.ts';
import type { Told } from '../operand/result-column.ts';
import { absoluteTold, roundedTold, wholeTold } from './arithmetic.ts';
import { aggregateTold } from './aggregate.ts';
import { extremeTold, oneOf, unlessTold } from './choice.ts';
import type { Describe } from './describe.ts';
import { isGeometry } from '../type/type.ts';
import { numberOfBytes } from '../type/numeric-value.ts';
import { consult } from './literal.ts';
import { TEXT_RULES } from './text-call.ts';
import { asItem, toldOf } from './told.ts';
import { isAggregate, isWindowFunction } from '../../../sql/aggregate.ts';

/** What a function's arguments are, and what its form says of its result. */
export interface Call {
  readonly cx: EmitContext;
  readonly node: FunctionCall;
  readonly given: Told;
  readonly args: readonly Told[];
  /** The number that the statement writes as an argument, or `null`; `undefined` where it writes something else. */
  readonly valueAt: (i: number) => number | null | undefined;
}

type Rule = (call: Call) => Told | undefined;

const first =
  (rule: (given: Told, value: Told) => Told): Rule =>
  ({ given, args: [value] }) =>
    value && rule(given, value);

const RULES: Readonly<Record<string, Rule>> = {
  ...TEXT_RULES,
  abs: first(absoluteTold),
  ceil: first(wholeTold),
  ceiling: first(wholeTold),
  floor: first(wholeTold),
  round: rounded(true),
  truncate: rounded(false),
  coalesce: ({ given, args }) => oneOf(given, args),
  ifnull: ({ given, args }) => oneOf(given, args),
  if: ({ given, args }) => oneOf(given, args.slice(1)),
  nullif: first(unlessTold),
  greatest: extreme,
  least: extreme,
  pi: ({ given }) => ({ ...given, length: 8 }),
  coercibility: ({ given }) => ({ ...given, length: 10 }),
  name_const: ({ given }) => ({ ...given, nullable: true }),
  st_x: unknown,
  st_y: unknown,
  st_asbinary: unknown,
  st_aswkb: unknown,
  st_srid: ({ given }) => ({ ...given, length: 10, nullable: true, flags: given.flags & ~COLUMN_FLAG.unsigned }),
  curtime: clock,
  utc_time: clock,
  ord: ({ given }) => ({ ...given, length: 21 }),
  grouping: ({ given }) => ({ ...given, length: 21 }),
  unix_timestamp: ({ given }) => (given.decimals > 0 ? { ...given, length: 13 + given.decimals } : given),
  strcmp: ({ given }) => ({ ...given, length: 2 }),
  interval: ({ given }) => ({ ...given, length: 2, digits: 2 }),
};

/** MySQL does not say that there is always a value, nor of a geometry that it is a BLOB. */
function unknown({ given }: Call): Told {
  return { ...given, nullable: true, flags: given.flags & ~COLUMN_FLAG.blob };
}

function extreme({ cx, node, given, args }: Call): Told {
  return extremeTold(given, args, cx.builder.readFractions.get(node));
}

/** The time of the day has no sign and no third digit of hours. */
function clock({ given }: Call): Told {
  return { ...given, length: 8 + (given.decimals > 0 ? given.decimals + 1 : 0) };
}

function rounded(carries: boolean): Rule {
  return ({ given, args: [value, digits], valueAt }) =>
    value &&
    roundedTold(given, value, digits === undefined ? undefined : digitsOf(valueAt(1), value, carries), carries);
}

/** What clients are told of a function's result. */
export function callTold(cx: EmitContext, node: FunctionCall, describe: Describe): Told | undefined {
  const operand = cx.builder.operands.get(node);
  const isOfRows = isWindowFunction(node) || isAggregate(node.name);
  if (operand === undefined) return undefined;
  const own = Object.hasOwn(RULES, node.name) ? RULES[node.name] : undefined;
  const rule = own ?? (isGeometry(operand.type) ? unknown : undefined);
  if (rule === undefined && !isOfRows) return undefined;
  const args = node.args.map((arg) => describe(arg));
  if (args.includes(undefined)) return undefined;
  if (isOfRows) return aggregateTold(cx, node, toldOf(operand), args as readonly Told[]);
  const items = (args as readonly Told[]).map(asItem);
  return rule?.({ cx, node, given: toldOf(operand), args: items, valueAt: (i) => writtenNumber(cx, node.args[i]) });
}

const digitsOf = (digits: number | null | undefined, value: Told, carries: boolean): number | undefined =>
  digits === undefined ? (carries && value.decimals === 0 ? undefined : value.decimals) : (digits ?? 0);

function writtenNumber(cx: EmitContext, node: Expression | undefined): number | null | undefined {
  if (node?.kind === 'unary' && node.operator === '-' && cx.isViewDefinition !== true) {
    const value = writtenNumber(cx, node.operand);
    return value === undefined || value === null ? value : -value;
  }
  if (node?.kind !== 'literal') return undefined;
  consult(cx, node);
  if (node.type === 'null') return null;
  if (node.type === 'hex' || node.type === 'bit') return numberOfBytes(node);
  const number = node.type === 'string' ? Number.parseInt(node.value, 10) : Number.parseFloat(node.value);
  return Math.round(number) || 0;
}
