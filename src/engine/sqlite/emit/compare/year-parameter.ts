import type { ResultValue } from '../../../../mysql/column.ts';
import type { Expression } from '../../../../sql/ast.ts';
import { readDouble } from '../../type/numeric-value.ts';
import { momentNumber } from '../../type/moment-number.ts';
import { integerType } from '../../type/type.ts';
import type { ComparisonOperator } from './compare-value.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { Constant, type Operand, type SqlValue } from '../../operand/operand.ts';

type Given = Exclude<ResultValue, null>;

/** Clauses whose comparisons of a column with a value MySQL simplifies. */
const SIMPLIFIED: ReadonlySet<string> = new Set(['where clause', 'on clause', 'having clause']);

/**
 * A parameter beside a column of years, as MySQL reads it when it simplifies conditions
 * (`analyze_year_field_constant` in sql/sql_const_folding.cc): `= ?` takes years of two digits, of numbers with a fraction
 * the whole part counts, and a moment is the number of its digits.
 */
export function parameterBesideYear(
  cx: EmitContext,
  operator: ComparisonOperator,
  operand: Operand,
  node: Expression,
  other: Operand,
): Operand {
  if (node.kind !== 'parameter' || operand.kind !== 'constant') return operand;
  if (other.kind !== 'sql' || other.type.kind !== 'year' || other.origin === undefined) return operand;
  const isSimplified = SIMPLIFIED.has(cx.clause);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others are compared as they are
  switch (operand.type.kind) {
    case 'year':
    case 'int':
      return isKept(other) && isSimplified && cx.clause !== 'having clause' && operator === '='
        ? storedYear(operand)
        : operand;
    case 'decimal':
    case 'double':
      return isSimplified ? ofNumber(operand, (value) => wholeYear(value, operator)) : operand;
    case 'date':
    case 'datetime':
      return ofNumber(operand, (value) => (isSimplified ? BEYOND : yearOfMoment(String(value))));
    default:
      return operand;
  }
}

/** Whether years are those of a table: what a derived table computes is compared with the number. */
const isKept = ({ type }: SqlValue): boolean => type.kind !== 'year' || type.held !== true;

const MIN_YEAR = 1901;
const MAX_YEAR = 2155;
/** After all years. */
const BEYOND = 9999;

/** A value as the column would store it. */
function storedYear(operand: Constant): Operand {
  return new Constant(
    (run) => {
      const [given, read] = [operand.given(run), operand.source(run)];
      if (typeof given !== 'string' && !(given instanceof Uint8Array)) return read;
      return yearOfText(typeof given === 'string' ? given : Buffer.from(given).toString('utf8'));
    },
    integerType(19),
    { nullable: true },
  );
}

/** A text as a column of years stores it: `0` of other than four letters is 2000. */
function yearOfText(text: string): Given {
  if (!/^\s*[+-]?\d/.test(text)) return '';
  const year = Math.round(readDouble(text).value);
  return year === 0 && text.length === YEAR_LENGTH ? 0 : String(year);
}

const YEAR_LENGTH = 4;

function ofNumber(operand: Constant, change: (value: Given) => Given): Operand {
  return new Constant(
    (run) => {
      const value = operand.source(run);
      return value === null ? null : change(value);
    },
    integerType(19),
    { isParameter: true, nullable: true },
  );
}

function wholeYear(value: Given, operator: ComparisonOperator): Given {
  const number = Number(value);
  const isNoYear = number > 0 && number < MIN_YEAR;
  if (isNoYear && (operator === '=' || operator === '<=>' || operator === '<>')) return BEYOND;
  return number >= 0 && number <= MAX_YEAR ? Math.trunc(number) : value;
}

/** A moment among years: behind the whole one, which has no first day. */
const yearOfMoment = (text: string): number => Number(momentNumber(text, true).padEnd(14, '0')) / 1e10;
