import { collationOf, hasOwnBytes, type Collation } from '../../type/collation.ts';
import { keyFunctionName, keySql } from '../../type/sort-key.ts';
import type { ComparisonOperator } from './compare-value.ts';
import { asValue, commonCollation } from '../../operand/common-collation.ts';
import { toCharsetSql } from '../../operand/to-charset.ts';
import { decimalSql } from '../../operand/to-decimal.ts';
import { textSql } from '../../operand/to-text.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import { COERCIBILITY, type Operand, type SqlValue } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { isCharacter } from '../../type/type.ts';

/** Two operands brought to forms that SQLite compares as MySQL does. */
export interface ComparedPair {
  readonly left: string;
  readonly right: string;
  /** What holds where they are equal, by which an index finds more than by that alone. */
  readonly sought?: string | undefined;
}

/** The value as it sorts: text by its collation's key. */
export function storedKey(value: SqlValue): string {
  return value.type.kind === 'text' ? keySql(value.sql, collationOf(value.type.collation)) : value.sql;
}

/** An item of an ORDER BY inside an aggregate. */
export const sortedKey = (value: Operand, descending: boolean): string =>
  value.kind === 'constant' ? 'NULL' : `${groupingKey(value)}${descending ? ' DESC' : ''}`;

/** What ORDER BY, GROUP BY and DISTINCT use: values that are equal to MySQL have equal keys, in MySQL's order. */
export function groupingKey(value: SqlValue): string {
  const { type } = value;
  // A number alone is the position of a column to SQLite.
  if (/^\(*[+-]?\d+\)*$/.test(value.sql)) return `(0+${value.sql})`;
  if (type.kind === 'json') return `m_json_key(${value.sql})`;
  // Only a column of ENUM or SET has the order of its members.
  if ((type.kind === 'enum' || type.kind === 'set') && value.origin === undefined)
    return keySql(textSql(value), collationOf(type.collation));
  if (type.kind === 'decimal' && (type.guard ?? 0) > 0) return decimalSql(value, { ...type, guard: 0 });
  return storedKey(value);
}

/** Two values as texts, by the collation that decides. @throws WireError 1267 */
export function compareTexts(builder: PlanBuilder, a: SqlValue, b: SqlValue): ComparedPair {
  return keysOf(commonCollation(builder, [a, b], '='), a, b);
}

/**
 * The collation that two texts of different ones are compared by; `undefined` where a column's decides beside a constant.
 *
 * @throws WireError 1267
 */
export function otherCollation(
  builder: PlanBuilder,
  operator: ComparisonOperator,
  left: Operand,
  right: Operand,
): Collation | undefined {
  const [first, second] = left.kind === 'sql' ? [left, right] : [right, left];
  // The type of a literal beside what is no text is not read, as plans would depend on it.
  if (first.kind === 'constant' || !isCharacter(first.type) || !isCharacter(second.type)) return undefined;
  // A parameter gets the type of what it stands beside, and with it that no collation decides.
  if (first.coercibility === COERCIBILITY.undecided && second.kind === 'constant' && second.isParameter)
    throw wireError('ER_CANT_AGGREGATE_2COLLATIONS', ...UNDECIDED, ...UNDECIDED, operator);
  if (first.type.collation === second.type.collation) return undefined;
  const decided = commonCollation(builder, [left, right].map(asValue), operator);
  return second.kind === 'constant' && decided.name === first.type.collation ? undefined : decided;
}

const UNDECIDED = ['utf8mb4_bin', 'NONE'] as const;

/** The keys by which two values sort in a collation. */
export function keysOf(collation: Collation, a: SqlValue, b: SqlValue): ComparedPair {
  return { left: keyOf(a, collation), right: keyOf(b, collation) };
}

function keyOf(value: SqlValue, collation: Collation): string {
  const { keys, type } = value;
  const isKept = keys?.of === value.sql && type.kind === 'text' && type.charset === collation.charset;
  const kept = isKept ? keys.sql.get(keyFunctionName(collation)) : undefined;
  return kept ?? keySql(lettersSql(value, collation), collation);
}

/** The value as text of the collation's character set, which must have its letters; bytes are such letters. */
function lettersSql(value: SqlValue, collation: Collation): string {
  const { type } = value;
  if (!hasOwnBytes(collation)) return textSql(value);
  if (type.kind === 'bytes') return `m_decode(${value.sql},'${collation.charset}')`;
  const isForeign = isCharacter(type) && collationOf(type.collation).charset !== collation.charset;
  return isForeign ? toCharsetSql(textSql(value), collation.charset, type) : textSql(value);
}
