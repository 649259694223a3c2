import { bitBytes, setText } from '../type/decode.ts';
import { UNSIGNED_BIAS, type StoredValue } from '../type/type.ts';
import { number, text } from './scalar.ts';
import { plain, exact, int, type CoreFunction } from './core-function.ts';

/** The bits of a BIT, which may be stored biased. */
function bitsOf(value: StoredValue | undefined, biased: StoredValue | undefined): bigint {
  return int(biased) === 1n ? int(value) - UNSIGNED_BIAS : int(value);
}

/** A private character. */
const NO_MEMBER = '\uF8FF';

const members = new Map<string, readonly string[]>();

function membersOf(json: string): readonly string[] {
  let list = members.get(json);
  if (list === undefined) {
    list = JSON.parse(json) as readonly string[];
    if (members.size > 500) members.clear();
    members.set(json, list);
  }
  return list;
}

/** The members of ENUM and SET, and the bytes of BIT. */
export const MEMBER_FORMS: Readonly<Record<string, CoreFunction>> = {
  m_bit_bytes: exact((value, length, biased) => bitBytes(bitsOf(value, biased), Number(length))),
  m_enum_text: plain((index, list) => membersOf(text(list))[number(index) - 1] ?? ''),
  m_set_text: exact((bits, list) => setText(int(bits), membersOf(text(list)))),
  // What stands for a member that the set does not have equals no text that is looked for.
  m_set_places: exact((bits, list) =>
    membersOf(text(list))
      .map((member, i) => ((int(bits) >> BigInt(i)) & 1n ? member : NO_MEMBER))
      .join(','),
  ),
};
