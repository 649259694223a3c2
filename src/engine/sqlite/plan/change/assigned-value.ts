import type { Expression } from '../../../../sql/ast.ts';
import type { Column } from '../../catalog/catalog.ts';
import {
  adaptation,
  assignedKind,
  filledText,
  fromMoment,
  isNumberInBytes,
  MOMENT,
  MOMENTS,
  READS_TEXT,
  type Adaptation,
  type AssignedKind,
} from '../../functions/assign/adaptation.ts';
import { numberInBytes } from '../../functions/assign/literal-bytes.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { Constant } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { bytesOf } from '../../type/decode.ts';
import type { ValueType } from '../../type/type.ts';
import { computedValue, type ValueSource } from './column-value.ts';

type Kind = ValueType['kind'];

/** A moment of a parameter that goes to a string has no fraction there, as in MySQL. */
function inSeconds({ kind }: ValueType): Adaptation | undefined {
  if (kind !== 'text' && kind !== 'bytes') return undefined;
  return (value) => (typeof value === 'string' && MOMENT.test(value) ? value.replace(/\..*/, '') : value);
}

/** The source with what {@link adaptation} asks for. */
export function adapted(
  source: ValueSource,
  from: AssignedKind | undefined,
  column: Column | undefined,
  node?: Expression,
): ValueSource {
  const change = column === undefined ? undefined : adaptation(from, column, node);
  return change === undefined ? source : changedBy(source, change);
}

/** The source with its values changed. */
function changedBy(source: ValueSource, change: Adaptation): ValueSource {
  return (run, row) => {
    const value = source(run);
    return value === null ? null : change(value, run, row);
  };
}

/**
 * The value of an expression as a column takes it.
 *
 * @param from FROM with the one row whose columns it may name
 */
export function computedFor(
  cx: EmitContext,
  node: Expression,
  target: Column | undefined,
  from: (builder: PlanBuilder) => string,
): ValueSource {
  const { source, type } = computedValue(cx, node, target?.type, from);
  const filled = target && filledText(type, target.type);
  return filled === undefined
    ? adapted(source, assignedKind(node, type.kind), target, node)
    : changedBy(source, filled);
}

const LITERAL_KINDS: Readonly<Record<string, Kind>> = {
  integer: 'int',
  decimal: 'decimal',
  float: 'double',
  boolean: 'int',
  date: 'date',
  time: 'time',
  timestamp: 'datetime',
};

/** The source with the bytes that a text has in its character set, where it goes to a column of them. */
export function encoded(source: ValueSource, from: () => ValueType, column: Column | undefined): ValueSource {
  if (column?.type.kind !== 'bytes' && column?.type.kind !== 'bit') return source;
  const encode = bytesOf(from(), column.type);
  if (encode === undefined) return source;
  return (run) => {
    const value = source(run);
    return typeof value === 'string' ? encode(value) : value;
  };
}

/** The source of a literal or a parameter with what {@link adaptation} asks for. */
export function adaptedConstant(constant: Constant, node: Expression, column: Column | undefined): ValueSource {
  const source = encoded(constant.given, () => constant.type, column);
  const number = column !== undefined && isNumberInBytes(node) ? numberInBytes(column) : undefined;
  if (number !== undefined) return changedBy(source, number);
  const change =
    node.kind === 'parameter' && column !== undefined ? (fromMoment(column.type) ?? inSeconds(column.type)) : undefined;
  if (change !== undefined && node.kind === 'parameter') {
    const plain = adapted(source, 'bytes', column);
    const ofDouble = column === undefined ? undefined : adaptation('double', column);
    return (run, row) => {
      const value = source(run);
      // A decimal comes as its digits, so a number with a fraction is a double.
      if (ofDouble !== undefined && typeof value === 'number' && !Number.isInteger(value))
        return ofDouble(value, run, row);
      return value !== null && run.moments?.has(node.index) === true ? change(value, run, row) : plain(run, row);
    };
  }
  const isNumber = node.kind === 'parameter' && (constant.type.kind === 'decimal' || constant.type.kind === 'double');
  const kind = isNumber ? constant.type.kind : literalKind(node);
  const moment = kind !== undefined && MOMENTS.has(kind) && column ? fromMoment(column.type) : undefined;
  if (moment !== undefined) {
    return (run) => {
      const value = source(run);
      return value === null ? null : moment(value, run);
    };
  }
  const isText = column !== undefined && READS_TEXT.has(column.type.kind) && !isNumberInBytes(node);
  return adapted(source, kind ?? (isText ? 'bytes' : undefined), column);
}

/** The kind of a literal's value, by its form alone, which all texts of one plan share. Hexadecimal literals have no one kind. */
export function literalKind(node: Expression): Kind | undefined {
  if (node.kind === 'unary' && node.operator === '-') return literalKind(node.operand);
  return node.kind === 'literal' ? LITERAL_KINDS[node.type] : undefined;
}
