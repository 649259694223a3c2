import { isColumn, type SqlValue } from '../../operand/operand.ts';
import { canRepeat, canTell } from '../operator/reading-order.ts';

/** A signed and an unsigned whole number of 64 bits in forms that SQLite compares as MySQL does. */
interface MixedPair {
  readonly signed: string;
  readonly unsigned: string;
  /** That they are equal, said by the form of the other one: an index on it serves, too. */
  readonly sought?: string;
}

/** A value that may be read again and again. */
const isPlain = ({ sql }: SqlValue): boolean => canRepeat(sql) && !canTell(sql);

/** Unsigned numbers are stored less by 2^63: so a signed one is read, below all of them where it is negative. */
function asUnsigned(value: SqlValue): string {
  const { sql } = value;
  if (!isPlain(value)) return `m_as_unsigned(${sql})`;
  return `(CASE WHEN ${sql}<0 THEN -9e999 ELSE ${sql}-9223372036854775807-1 END)`;
}

/** A stored unsigned number as a signed one, above all of them where it is none of 63 bits. */
function asSigned(value: SqlValue): string {
  const { sql } = value;
  if (!isPlain(value)) return `m_as_signed(${sql})`;
  return `(CASE WHEN ${sql}>=0 THEN 9e999 ELSE ${sql}+9223372036854775807+1 END)`;
}

/** Compares whole numbers of both kinds in the form of one of them: of a column, so that its index serves. */
export function mixedSigns(signed: SqlValue, unsigned: SqlValue): MixedPair {
  if (!isColumn(unsigned)) return { signed: signed.sql, unsigned: asSigned(unsigned) };
  const pair = { signed: asUnsigned(signed), unsigned: unsigned.sql };
  return isColumn(signed) ? { ...pair, sought: `${signed.sql} = ${asSigned(unsigned)}` } : pair;
}
