import { encodeText, encodingOf } from '../../../mysql/charset.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import type { Column } from '../catalog/catalog.ts';
import { repeatedMembers, type CharsetChoice } from '../catalog/column-type.ts';
import { bytesTwin } from '../type/bytes-twin.ts';
import { findCharacterSet } from '../type/character-set.ts';
import type { BytesType, MemberType, TextType } from '../type/type.ts';

/** Bytes of one VARCHAR. */
const MOST_BYTES = 65_535;

/** What TEXT becomes whose characters may take more bytes, with the bytes that it then has. */
const LARGER: Readonly<Partial<Record<TextType['form'], Pick<TextType, 'form' | 'length'>>>> = {
  tinytext: { form: 'text', length: 65_535 },
  text: { form: 'mediumtext', length: 16_777_215 },
  mediumtext: { form: 'longtext', length: 4_294_967_295 },
};

/** ENUM and SET of bytes stay as they are. @throws WireError 1291 for members that are equal then */
function convertedMembers(name: string, type: MemberType, choice: CharsetChoice): MemberType {
  if (type.charset === 'binary') return type;
  const converted = { ...type, ...choice };
  const [repeated] = repeatedMembers(converted);
  if (repeated === undefined) return converted;
  throw wireError('ER_DUPLICATED_VALUE_IN_TYPE', name, repeated, type.kind.toUpperCase());
}

/**
 * A column after CONVERT TO CHARACTER SET.
 *
 * @throws WireError 1074 for a VARCHAR that is too long then, 1291
 */
export function columnInCharset(column: Column, choice: CharsetChoice): Column {
  const { name, type, default: initial } = column;
  if (!('collation' in type)) return column;
  const converted = inCharset(name, type, choice);
  if (converted.kind !== 'bytes' || initial?.kind !== 'value' || initial.text === null)
    return { ...column, type: converted };
  const bytes = encodeText(initial.text, encodingOf(type.charset));
  const isSame = bytes.equals(Buffer.from(initial.text));
  return { ...column, type: converted, default: isSame ? initial : { kind: 'bytes', hex: bytes.toString('hex') } };
}

/**
 * The type of a column after CONVERT TO CHARACTER SET: one of TEXT becomes the next larger one where characters may take
 * more bytes (https://dev.mysql.com/doc/refman/9.7/en/alter-table.html#alter-table-character-set).
 *
 * @throws WireError 1074 for a VARCHAR that is too long then, 1291
 */
function inCharset(
  name: string,
  type: TextType | MemberType,
  choice: CharsetChoice,
): TextType | MemberType | BytesType {
  if (type.kind !== 'text') return convertedMembers(name, type, choice);
  if (choice.charset === 'binary') return bytesTwin(type);
  const [before, after] = [type.charset, choice.charset].map((set) => findCharacterSet(set)?.maxLength ?? 4);
  if (before === undefined || after === undefined || after <= before) return { ...type, ...choice };
  const most = Math.floor(MOST_BYTES / after);
  if (type.form === 'varchar' && type.length > most) throw wireError('ER_TOO_BIG_FIELDLENGTH', name, most);
  return { ...type, ...LARGER[type.form], ...choice };
}
