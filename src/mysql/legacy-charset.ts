/** Character sets of older clients: those of the Encoding Standard (https://encoding.spec.whatwg.org/), and two of DOS. */

/** A character set that only the connection speaks: its text is decoded when it comes and encoded when it goes. */
export interface LegacyCharset {
  /** Its label in the Encoding Standard; `undefined` for one that is not there. */
  readonly label?: string;
  /** The characters of the bytes from 0x80 on where there is no label. */
  readonly high?: string;
  /** Ids and names of its collations in MySQL 9.7's `SHOW COLLATION`, without the set's own name; the default one first. */
  readonly collations: readonly (readonly [id: number, name: string])[];
}

const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';
const CP852 =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
  '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0';

export const LEGACY_CHARSETS = {
  big5: charset('big5', '1 chinese_ci, 84 bin'),
  cp1250: charset('windows-1250', '26 general_ci, 34 czech_cs, 44 croatian_ci, 66 bin, 99 polish_ci'),
  cp1251: charset('windows-1251', '51 general_ci, 14 bulgarian_ci, 23 ukrainian_ci, 50 bin, 52 general_cs'),
  cp1256: charset('windows-1256', '57 general_ci, 67 bin'),
  cp1257: charset('windows-1257', '59 general_ci, 29 lithuanian_ci, 58 bin'),
  cp850: { high: CP850, collations: collationsOf('4 general_ci, 80 bin') },
  cp852: { high: CP852, collations: collationsOf('40 general_ci, 81 bin') },
  cp866: charset('ibm866', '36 general_ci, 68 bin'),
  cp932: charset('shift_jis', '95 japanese_ci, 96 bin'),
  eucjpms: charset('euc-jp', '97 japanese_ci, 98 bin'),
  euckr: charset('euc-kr', '19 korean_ci, 85 bin'),
  gb2312: charset('gbk', '24 chinese_ci, 86 bin'),
  gbk: charset('gbk', '28 chinese_ci, 87 bin'),
  greek: charset('iso-8859-7', '25 general_ci, 70 bin'),
  hebrew: charset('iso-8859-8', '16 general_ci, 71 bin'),
  koi8r: charset('koi8-r', '7 general_ci, 74 bin'),
  koi8u: charset('koi8-u', '22 general_ci, 75 bin'),
  latin2: charset('iso-8859-2', '9 general_ci, 2 czech_cs, 21 hungarian_ci, 27 croatian_ci, 77 bin'),
  latin5: charset('iso-8859-9', '30 turkish_ci, 78 bin'),
  latin7: charset('iso-8859-13', '41 general_ci, 20 estonian_cs, 42 general_cs, 79 bin'),
  macroman: charset('macintosh', '39 general_ci, 53 bin'),
  sjis: charset('shift_jis', '13 japanese_ci, 88 bin'),
  tis620: charset('windows-874', '18 thai_ci, 89 bin'),
  ujis: charset('euc-jp', '12 japanese_ci, 91 bin'),
} satisfies Readonly<Record<string, LegacyCharset>>;

export type LegacyCharsetName = keyof typeof LEGACY_CHARSETS;

function charset(label: string, collations: string): LegacyCharset {
  return { label, collations: collationsOf(collations) };
}

function collationsOf(text: string): LegacyCharset['collations'] {
  return text.split(', ').map((entry) => {
    const [id = '', name = ''] = entry.split(' ');
    return [Number(id), name] as const;
  });
}

export function isLegacyCharset(name: string): name is LegacyCharsetName {
  return Object.hasOwn(LEGACY_CHARSETS, name);
}

/** Both ways of one character set. */
interface Codec {
  decode(bytes: Uint8Array): string;
  /** Bytes of the characters beyond ASCII. */
  readonly table: ReadonlyMap<string, Uint8Array>;
}

/** Made when they are first needed: the tables take a moment. */
const codecs = new Map<LegacyCharsetName, Codec>();

function codecOf(name: LegacyCharsetName): Codec {
  let codec = codecs.get(name);
  if (codec === undefined) codecs.set(name, (codec = makeCodec(LEGACY_CHARSETS[name])));
  return codec;
}

function makeCodec({ label, high = '' }: LegacyCharset): Codec {
  if (label !== undefined) {
    const decoder = new TextDecoder(label);
    return { decode: (bytes) => decoder.decode(bytes), table: bytesByCharacter(decoder) };
  }
  return {
    decode: (bytes) =>
      Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : high[byte - 0x80])).join(''),
    table: new Map(Array.from(high, (character, i) => [character, Uint8Array.of(0x80 + i)])),
  };
}

/** Text of `bytes`. Bytes that are no text of the character set become U+FFFD. */
export function decodeLegacy(bytes: Uint8Array, name: LegacyCharsetName): string {
  return codecOf(name).decode(bytes);
}

/** Bytes of `text`. Characters that the character set lacks become `?`, as in MySQL. */
export function encodeLegacy(text: string, name: LegacyCharsetName): Buffer {
  const { table } = codecOf(name);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(table.get(character) ?? UNKNOWN));
  }
  return Buffer.from(bytes);
}

const UNKNOWN = Uint8Array.of(0x3f);
/** What introduces the third set of EUC-JP. */
const SINGLE_SHIFT_3 = 0x8f;

/** Decodes every sequence of bytes. */
function bytesByCharacter(decoder: TextDecoder): ReadonlyMap<string, Uint8Array> {
  const table = new Map<string, Uint8Array>();
  const note = (...sequence: readonly number[]): boolean => {
    const bytes = Uint8Array.from(sequence);
    const [character = '', ...others] = decoder.decode(bytes);
    if (others.length > 0 || character === '\uFFFD' || character === '') return false;
    if (!table.has(character)) table.set(character, bytes);
    return true;
  };
  for (let lead = 0x80; lead <= 0xff; lead++) {
    if (note(lead)) continue;
    for (let trail = 0x40; trail <= 0xfe; trail++) note(lead, trail);
  }
  if (decoder.encoding === 'euc-jp')
    for (let second = 0xa1; second <= 0xfe; second++)
      for (let third = 0xa1; third <= 0xfe; third++) note(SINGLE_SHIFT_3, second, third);
  return table;
}
