import { resultText } from '../type/decode.ts';
import { collationOf } from '../type/collation.ts';
import { sortKey } from '../type/sort-key.ts';
import { withoutTrailingSpaces } from '../type/trailing-spaces.ts';
import type { MemberType } from '../type/type.ts';
import type { ResultValue } from '../../../mysql/column.ts';

/** The text of a default of ENUM or SET: also a number is the text of members, not their place. `undefined` where it names none. */
export function memberDefault(value: Exclude<ResultValue, null>, type: MemberType): string | undefined {
  const written = resultText(value) ?? '';
  const text = type.kind === 'set' ? withoutTrailingSpaces(written) : written;
  if (type.kind === 'set' && text === '') return text;
  const collation = collationOf(type.collation);
  const keys = new Set(type.members.map((member) => sortKey(member, collation)));
  const named = type.kind === 'set' ? text.split(',') : [withoutTrailingSpaces(text)];
  return named.every((name) => keys.has(sortKey(name, collation))) ? text : undefined;
}
