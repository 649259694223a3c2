import { bytesSql, paddedBytes } from '../../operand/to-document.ts';
import type { SetOperation } from '../../../../sql/ast.ts';
import { NOT_FIXED_DECIMALS } from '../../../../mysql/number-text.ts';
import { COMPUTED_YEAR, DOUBLE_TYPE, isFloatingPoint, textType, type ValueType, isString } from '../../type/type.ts';
import { withoutZerofill } from '../../type/computed-type.ts';
import { convertTo } from '../../operand/convert.ts';
import { sqlValue, type SqlValue } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { toNumeric } from '../../operand/to-number.ts';

/** The columns `x0`, `x1` … of a set operation. */
interface SetColumns {
  /** `x0,x1`: what is shown. */
  readonly columns: string;
  /** What rows are compared by. */
  readonly keys: string;
  /** Whether rows that are alike stay. */
  readonly all: boolean;
}

/** The two sides of a set operation. */
export interface SetSides extends SetColumns {
  readonly operator: SetOperation['operator'];
  readonly left: string;
  readonly right: string;
}

/** One of the queries between UNIONs. */
export interface UnitedPart {
  readonly sql: string;
  /** Whether it is a SELECT without ORDER BY, LIMIT and WITH, which may stand between UNIONs as it is. */
  readonly isPlain: boolean;
}

/** Queries between UNIONs of one SELECT: SQLite takes 500. */
const MOST_UNITED = 400;

/** SQL of the rows of any number of queries, in the order in which they come. */
export function unitedRows(parts: readonly UnitedPart[], set: SetColumns): string {
  const { columns, keys, all } = set;
  const union = united(parts).sql;
  if (all) return union;
  return keys === columns ? `SELECT DISTINCT ${columns} FROM (${union})` : firstOfEach(union, set);
}

/** Beside min() alone SQLite shows the values of the row that has the least. */
const firstOfEach = (rows: string, { columns, keys }: SetColumns, having = ''): string =>
  `SELECT ${columns} FROM (SELECT ${columns},min(at) AS at FROM (${numbered(rows)}) GROUP BY ${keys}${having}) ORDER BY at`;

const numbered = (rows: string): string => `SELECT *,row_number() OVER () AS at FROM (${rows})`;

function united(parts: readonly UnitedPart[]): UnitedPart {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const groups: UnitedPart[] = [];
  for (let at = 0; at < parts.length; at += MOST_UNITED) {
    const group = parts.slice(at, at + MOST_UNITED);
    const texts = group.map(({ sql, isPlain }) => (isPlain ? sql : `SELECT * FROM (${sql})`));
    groups.push({ sql: texts.join(' UNION ALL '), isPlain: false });
  }
  return united(groups);
}

/** SQL of the rows of EXCEPT or INTERSECT, in the order in which they come, as MySQL's temporary tables have them. */
export function setRows(sides: SetSides): string {
  const { operator, all, left, right, columns, keys } = sides;
  const both = `SELECT *,0 AS side FROM (${left}) UNION ALL SELECT *,1 FROM (${right})`;
  if (!all) return firstOfEach(both, sides, KEPT[operator]);
  return `SELECT ${columns} FROM (${paired(numbered(both), keys)}) WHERE side=0 AND ${KEPT_OF_ALL[operator]} ORDER BY at`;
}

/** Which groups of equal rows are kept; `side` is 0 for rows of the left query and 1 for those of the right one. */
const KEPT: Readonly<Record<SetOperation['operator'], string>> = {
  union: '',
  except: ' HAVING sum(side)=0',
  intersect: ' HAVING sum(side)>0 AND sum(1-side)>0',
};

/** Which rows of the left query are kept: `nth` of `mine` like it, of which the right one has `other`. */
const KEPT_OF_ALL: Readonly<Record<SetOperation['operator'], string>> = {
  union: '1',
  except: 'nth<=mine-other',
  intersect: 'nth<=other',
};

function paired(rows: string, keys: string): string {
  const nth = `row_number() OVER (PARTITION BY ${keys},side ORDER BY at)`;
  const sum = (what: string): string => `sum(${what}) OVER (PARTITION BY ${keys})`;
  return `SELECT *,${nth} AS nth,${sum('1-side')} AS mine,${sum('side')} AS other FROM (${rows})`;
}

/** Characters that a decimal has at most. */
const DECIMAL_LENGTH = 67;

/** Longer binary strings are BLOBs in the tables that MySQL keeps rows in (`CONVERT_IF_BIGGER_TO_BLOB`). */
const LONGEST_VARBINARY = 512;

/** A value in the form of a column of a set operation: among texts numbers lose what their columns add to their digits. */
export function unionForm(builder: PlanBuilder, value: SqlValue, target: ValueType): string {
  const isText = isString(target);
  // A column of many bytes takes the bits themselves, one of few their number.
  if (value.type.kind === 'bit' && target.kind === 'bytes' && target.length > LONGEST_VARBINARY)
    return bytesSql(builder, value);
  if (isText && value.own?.of === value.sql)
    return convertTo(
      builder,
      sqlValue(value.own.text(), textType(DECIMAL_LENGTH, builder.connection), value.nullable),
      target,
    );
  // There is room for as many characters as the column has.
  if (isFloatingPoint(value.type) && value.type.decimals >= NOT_FIXED_DECIMALS && target.kind === 'text')
    return `m_double_text(${value.sql},${value.type.decimals},${target.length})`;
  const sql = convertTo(builder, isText ? plainNumber(builder, value) : value, target);
  const isPadded = target.kind === 'bytes' && target.form === 'binary';
  return isPadded ? paddedBytes(sql, value.type, target.length) : sql;
}

function plainNumber(builder: PlanBuilder, value: SqlValue): SqlValue {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others print alike everywhere
  switch (value.type.kind) {
    case 'bit':
      return toNumeric(builder, value);
    case 'year':
      return { ...value, type: COMPUTED_YEAR };
    case 'float':
      return { ...value, type: DOUBLE_TYPE };
    case 'time': {
      // In a column a computed TIME has all of its digits.
      const { printed: _, ...plain } = value;
      return plain;
    }
    default:
      return { ...value, type: withoutZerofill(value.type) };
  }
}
