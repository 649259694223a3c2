import { isCharacter, type IntegerType, type ValueType } from './type.ts';

const ESCAPES: Readonly<Record<string, string>> = { '\0': '\\0', '\n': '\\n', '\r': '\\r', '\\': '\\\\', "'": "''" };

/** Quotes a text as SHOW CREATE TABLE does: `'it''s\n'`. */
export function quoteText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return `'${text.replace(/[\0\n\r\\']/g, (character) => ESCAPES[character] ?? character)}'`;
}

const INTEGER_NAMES: Readonly<Record<IntegerType['bits'], string>> = {
  8: 'tinyint',
  16: 'smallint',
  24: 'mediumint',
  32: 'int',
  64: 'bigint',
};

/** The name alone, as `information_schema.columns.data_type` shows it: `int`, `varchar`, `enum` … */
export function dataTypeName(type: ValueType): string {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types are named by their kind
  switch (type.kind) {
    case 'int':
      return INTEGER_NAMES[type.bits];
    case 'text':
    case 'bytes':
      return type.form;
    case 'null':
      return 'binary';
    default:
      return type.kind;
  }
}

const signText = (type: { readonly unsigned: boolean; readonly zerofill?: boolean }): string =>
  `${type.unsigned ? ' unsigned' : ''}${type.zerofill === true ? ' zerofill' : ''}`;

/** The type as SHOW COLUMNS prints it: `int unsigned`, `varchar(255)`, `enum('a','b')`. */
export function typeText(type: ValueType): string {
  const name = dataTypeName(type);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types are named by their kind
  switch (type.kind) {
    case 'int': {
      const width = type.width === undefined ? '' : `(${type.width})`;
      return `${name}${width}${signText(type)}`;
    }
    case 'decimal':
      return `decimal(${type.precision},${type.scale})${signText(type)}`;
    case 'float':
    case 'double': {
      const size = type.precision === undefined ? '' : `(${type.precision},${type.decimals})`;
      return `${name}${size}${signText(type)}`;
    }
    case 'text':
    case 'bytes':
      return /^(var)?(char|binary)$/.test(type.form) ? `${name}(${type.length})` : name;
    case 'datetime':
    case 'timestamp':
    case 'time':
      return type.fsp === 0 ? name : `${name}(${type.fsp})`;
    case 'enum':
    case 'set':
      return `${name}(${type.members.map(quoteText).join(',')})`;
    case 'bit':
      return `bit(${type.length})`;
    default:
      return name;
  }
}

/** The collation that SHOW FULL COLUMNS shows, or null for types without one. */
export function collationName(type: ValueType): string | null {
  return isCharacter(type) ? type.collation : null;
}
