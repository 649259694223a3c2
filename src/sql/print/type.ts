import type { DataType } from '../ast.ts';
import { quoteString } from './quote.ts';

/** A type as SHOW CREATE TABLE prints it: `decimal(10,2) unsigned`, `enum('a','b') CHARACTER SET latin1`. */
export function printType(type: DataType): string {
  return printTypeName(type) + printCharset(type);
}

/** The type of CAST as MySQL prints it: `char(3) charset latin1`. */
export function printCastType(type: DataType): string {
  const set = type.charset === undefined ? '' : ` charset ${type.charset}`;
  return `${printTypeName(type)}${type.binary ? ' binary' : ''}${set}`;
}

/** A type without its character set and collation, as COLUMN_TYPE has it. */
function printTypeName({ name, length, scale, values, unsigned, zerofill }: DataType): string {
  const size = scale === undefined ? `${length}` : `${length},${scale}`;
  const inside = values.length > 0 ? values.map(quoteString).join(',') : size;
  const parentheses = values.length > 0 || length !== undefined ? `(${inside})` : '';
  return `${name}${parentheses}${unsigned ? ' unsigned' : ''}${zerofill ? ' zerofill' : ''}`;
}

function printCharset({ binary, charset, collation }: DataType): string {
  const set = charset === undefined ? '' : ` CHARACTER SET ${charset}`;
  return `${binary ? ' binary' : ''}${set}${collation === undefined ? '' : ` COLLATE ${collation}`}`;
}
