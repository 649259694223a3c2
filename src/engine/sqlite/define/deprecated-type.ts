import { wireError } from '../../../mysql/wire-error.ts';
import type { ColumnDefinition } from '../../../sql/ast.ts';
import type { SessionEnvironment } from '../../engine.ts';

const INTEGERS = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint']);
const GOES = 'deprecated and will be removed in a future release.';
const ZEROFILL = `The ZEROFILL attribute is ${GOES} Use the LPAD function to zero-pad numbers, or store the formatted numbers in a CHAR column.`;
const FRACTIONS = new Set(['decimal', 'float', 'double']);

/** Warns of what in the types of columns has no future, as MySQL does; of display widths only where they are written, not `queried`. */
export function warnOfTypes(
  environment: SessionEnvironment,
  nodes: readonly ColumnDefinition[],
  { queried = false } = {},
): void {
  for (const { type } of nodes) {
    const { name, length, scale, zerofill, unsigned, saysUnsigned = false } = type;
    const warn = (text: string): void => {
      const { errno, message } = wireError('ER_WARN_DEPRECATED_SYNTAX_NO_REPLACEMENT', text);
      environment.addWarning({ level: 'Warning', errno, message });
    };
    if (name === 'year' && length !== undefined)
      environment.addWarning({
        level: 'Warning',
        errno: 1287,
        message: `'YEAR(4)' is ${GOES} Please use YEAR instead`,
      });
    if (zerofill && !queried) warn(ZEROFILL);
    const hasWidth = INTEGERS.has(name) && length !== undefined && type.boolean !== true;
    if (hasWidth && !queried) warn(`Integer display width is ${GOES}`);
    if ((name === 'float' || name === 'double') && scale !== undefined)
      warn(`Specifying number of digits for floating point data types is ${GOES}`);
    const kind = name === 'year' ? 'the YEAR data type' : 'decimal and floating point data types';
    if (unsigned && (saysUnsigned || !zerofill) && (name === 'year' || FRACTIONS.has(name)))
      warn(`UNSIGNED for ${kind} is deprecated and support for it will be removed in a future release.`);
    if (zerofill && queried) warn(ZEROFILL);
  }
}
