import type { DataType, Deprecation } from '../ast.ts';

const INTEGERS: ReadonlySet<string> = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint']);
const FRACTIONS: ReadonlySet<string> = new Set(['decimal', 'float', 'double']);
const GOES = 'deprecated and will be removed in a future release.';

const old = (message: string): Deprecation => ({ errno: 1681, message });

const YEAR_OF_FOUR: Deprecation = { errno: 1287, message: `'YEAR(4)' is ${GOES} Please use YEAR instead` };
const ZEROFILL = old(
  `The ZEROFILL attribute is ${GOES} Use the LPAD function to zero-pad numbers, or store the formatted numbers in a CHAR column.`,
);
const WIDTH = old(`Integer display width is ${GOES}`);
const DIGITS = old(`Specifying number of digits for floating point data types is ${GOES}`);

/** What in a column's type has no future, in MySQL's order; of a type that comes from a query or a table, its display width is not told. */
export function deprecatedInType(type: DataType, origin: 'written' | 'queried'): readonly Deprecation[] {
  const { name, length, scale, zerofill, unsigned, saysUnsigned = false } = type;
  const isWritten = origin === 'written';
  const hasWidth = INTEGERS.has(name) && length !== undefined && type.boolean !== true;
  const isFloat = name === 'float' || name === 'double';
  const kind = name === 'year' ? 'the YEAR data type' : 'decimal and floating point data types';
  const isUnsigned = unsigned && (saysUnsigned || !zerofill) && (name === 'year' || FRACTIONS.has(name));
  const found: readonly (Deprecation | false)[] = [
    name === 'year' && length !== undefined && YEAR_OF_FOUR,
    isWritten && zerofill && ZEROFILL,
    isWritten && hasWidth && WIDTH,
    isFloat && scale !== undefined && DIGITS,
    isUnsigned && old(`UNSIGNED for ${kind} is deprecated and support for it will be removed in a future release.`),
    !isWritten && zerofill && ZEROFILL,
  ];
  return found.filter((told) => told !== false);
}
