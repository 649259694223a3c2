import type { ResultValue } from '../../../../mysql/column.ts';
import type { Column } from '../../catalog/catalog.ts';
import { messageDecoder, resultText } from '../../type/decode.ts';
import type { TimeZone } from '../../type/time-zone.ts';
import type { StoredValue } from '../../type/type.ts';

/** A value of a column as error 1062 shows it. */
export function shownInKey({ type }: Column, stored: StoredValue, zone: TimeZone): string {
  const decode = messageDecoder(type, typeof stored === 'bigint');
  const shown: ResultValue = decode === undefined ? stored : decode(stored, zone);
  if (shown instanceof Uint8Array) return shownBytes(shown, type.kind === 'bytes' && type.form === 'binary');
  return shown === null ? 'NULL' : (resultText(shown) ?? '');
}

/** Bytes as error 1062 shows them: `\x00` for what is no letter; those that fill a BINARY up are left out. */
function shownBytes(bytes: Uint8Array, isFilled: boolean): string {
  const end = isFilled ? bytes.findLastIndex((byte) => byte !== 0) + 1 : bytes.length;
  return Array.from(bytes.subarray(0, end), (byte) =>
    byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}
