import {
  decodeLegacy,
  encodeLegacy,
  isInLegacy,
  isLegacyCharset,
  LEGACY_COLLATIONS,
  type LegacyCharsetName,
} from './legacy-charset.ts';
import { decodeWide, encodeWide, isWideCharset, WIDE_BYTES, type WideCharsetName } from './wide-charset.ts';

/** How text of a character set becomes bytes. */
export type TextEncoding = 'utf8' | 'latin1' | 'ascii' | 'binary' | LegacyCharsetName | WideCharsetName;

/** A collation as a client names it in its handshake. */
export interface Collation {
  readonly id: number;
  readonly name: string;
  readonly charset: string;
  readonly encoding: TextEncoding;
}

/** Collation ids that results carry; `own` says that each column is sent as it is kept. */
export const COLLATION_ID = { own: 0, utf8mb4Bin: 46, binary: 63, utf8mb4: 255 } as const;

/** Bytes of the longest character, where they are not one. */
const CHARACTER_BYTES: Readonly<Record<string, number>> = {
  big5: 2,
  cp932: 2,
  euckr: 2,
  gb2312: 2,
  gbk: 2,
  sjis: 2,
  eucjpms: 3,
  ujis: 3,
  utf8mb3: 3,
  utf8mb4: 4,
  ...WIDE_BYTES,
};

/** Bytes of the longest character of a collation. */
export const characterBytes = ({ charset }: Collation): number => CHARACTER_BYTES[charset] ?? 1;

/** Ids and names of MySQL 9.7's `SHOW COLLATION`, for the character sets that clients speak to tlsdb. */
export const COLLATION_NAMES: Readonly<Record<number, string>> = {
  5: 'latin1_german1_ci',
  8: 'latin1_swedish_ci',
  11: 'ascii_general_ci',
  15: 'latin1_danish_ci',
  31: 'latin1_german2_ci',
  33: 'utf8mb3_general_ci',
  45: 'utf8mb4_general_ci',
  46: 'utf8mb4_bin',
  47: 'latin1_bin',
  48: 'latin1_general_ci',
  49: 'latin1_general_cs',
  63: 'binary',
  65: 'ascii_bin',
  76: 'utf8mb3_tolower_ci',
  83: 'utf8mb3_bin',
  94: 'latin1_spanish_ci',
  192: 'utf8mb3_unicode_ci',
  193: 'utf8mb3_icelandic_ci',
  194: 'utf8mb3_latvian_ci',
  195: 'utf8mb3_romanian_ci',
  196: 'utf8mb3_slovenian_ci',
  197: 'utf8mb3_polish_ci',
  198: 'utf8mb3_estonian_ci',
  199: 'utf8mb3_spanish_ci',
  200: 'utf8mb3_swedish_ci',
  201: 'utf8mb3_turkish_ci',
  202: 'utf8mb3_czech_ci',
  203: 'utf8mb3_danish_ci',
  204: 'utf8mb3_lithuanian_ci',
  205: 'utf8mb3_slovak_ci',
  206: 'utf8mb3_spanish2_ci',
  207: 'utf8mb3_roman_ci',
  208: 'utf8mb3_persian_ci',
  209: 'utf8mb3_esperanto_ci',
  210: 'utf8mb3_hungarian_ci',
  211: 'utf8mb3_sinhala_ci',
  212: 'utf8mb3_german2_ci',
  213: 'utf8mb3_croatian_ci',
  214: 'utf8mb3_unicode_520_ci',
  215: 'utf8mb3_vietnamese_ci',
  223: 'utf8mb3_general_mysql500_ci',
  224: 'utf8mb4_unicode_ci',
  225: 'utf8mb4_icelandic_ci',
  226: 'utf8mb4_latvian_ci',
  227: 'utf8mb4_romanian_ci',
  228: 'utf8mb4_slovenian_ci',
  229: 'utf8mb4_polish_ci',
  230: 'utf8mb4_estonian_ci',
  231: 'utf8mb4_spanish_ci',
  232: 'utf8mb4_swedish_ci',
  233: 'utf8mb4_turkish_ci',
  234: 'utf8mb4_czech_ci',
  235: 'utf8mb4_danish_ci',
  236: 'utf8mb4_lithuanian_ci',
  237: 'utf8mb4_slovak_ci',
  238: 'utf8mb4_spanish2_ci',
  239: 'utf8mb4_roman_ci',
  240: 'utf8mb4_persian_ci',
  241: 'utf8mb4_esperanto_ci',
  242: 'utf8mb4_hungarian_ci',
  243: 'utf8mb4_sinhala_ci',
  244: 'utf8mb4_german2_ci',
  245: 'utf8mb4_croatian_ci',
  246: 'utf8mb4_unicode_520_ci',
  247: 'utf8mb4_vietnamese_ci',
  255: 'utf8mb4_0900_ai_ci',
  256: 'utf8mb4_de_pb_0900_ai_ci',
  257: 'utf8mb4_is_0900_ai_ci',
  258: 'utf8mb4_lv_0900_ai_ci',
  259: 'utf8mb4_ro_0900_ai_ci',
  260: 'utf8mb4_sl_0900_ai_ci',
  261: 'utf8mb4_pl_0900_ai_ci',
  262: 'utf8mb4_et_0900_ai_ci',
  263: 'utf8mb4_es_0900_ai_ci',
  264: 'utf8mb4_sv_0900_ai_ci',
  265: 'utf8mb4_tr_0900_ai_ci',
  266: 'utf8mb4_cs_0900_ai_ci',
  267: 'utf8mb4_da_0900_ai_ci',
  268: 'utf8mb4_lt_0900_ai_ci',
  269: 'utf8mb4_sk_0900_ai_ci',
  270: 'utf8mb4_es_trad_0900_ai_ci',
  271: 'utf8mb4_la_0900_ai_ci',
  273: 'utf8mb4_eo_0900_ai_ci',
  274: 'utf8mb4_hu_0900_ai_ci',
  275: 'utf8mb4_hr_0900_ai_ci',
  277: 'utf8mb4_vi_0900_ai_ci',
  278: 'utf8mb4_0900_as_cs',
  279: 'utf8mb4_de_pb_0900_as_cs',
  280: 'utf8mb4_is_0900_as_cs',
  281: 'utf8mb4_lv_0900_as_cs',
  282: 'utf8mb4_ro_0900_as_cs',
  283: 'utf8mb4_sl_0900_as_cs',
  284: 'utf8mb4_pl_0900_as_cs',
  285: 'utf8mb4_et_0900_as_cs',
  286: 'utf8mb4_es_0900_as_cs',
  287: 'utf8mb4_sv_0900_as_cs',
  288: 'utf8mb4_tr_0900_as_cs',
  289: 'utf8mb4_cs_0900_as_cs',
  290: 'utf8mb4_da_0900_as_cs',
  291: 'utf8mb4_lt_0900_as_cs',
  292: 'utf8mb4_sk_0900_as_cs',
  293: 'utf8mb4_es_trad_0900_as_cs',
  294: 'utf8mb4_la_0900_as_cs',
  296: 'utf8mb4_eo_0900_as_cs',
  297: 'utf8mb4_hu_0900_as_cs',
  298: 'utf8mb4_hr_0900_as_cs',
  300: 'utf8mb4_vi_0900_as_cs',
  303: 'utf8mb4_ja_0900_as_cs',
  304: 'utf8mb4_ja_0900_as_cs_ks',
  305: 'utf8mb4_0900_as_ci',
  306: 'utf8mb4_ru_0900_ai_ci',
  307: 'utf8mb4_ru_0900_as_cs',
  308: 'utf8mb4_zh_0900_as_cs',
  309: 'utf8mb4_0900_bin',
  310: 'utf8mb4_nb_0900_ai_ci',
  311: 'utf8mb4_nb_0900_as_cs',
  312: 'utf8mb4_nn_0900_ai_ci',
  313: 'utf8mb4_nn_0900_as_cs',
  314: 'utf8mb4_sr_latn_0900_ai_ci',
  315: 'utf8mb4_sr_latn_0900_as_cs',
  316: 'utf8mb4_bs_0900_ai_ci',
  317: 'utf8mb4_bs_0900_as_cs',
  318: 'utf8mb4_bg_0900_ai_ci',
  319: 'utf8mb4_bg_0900_as_cs',
  320: 'utf8mb4_gl_0900_ai_ci',
  321: 'utf8mb4_gl_0900_as_cs',
  322: 'utf8mb4_mn_cyrl_0900_ai_ci',
  323: 'utf8mb4_mn_cyrl_0900_as_cs',
};

const ENCODINGS: Readonly<Record<string, TextEncoding>> = {
  utf8mb4: 'utf8',
  utf8mb3: 'utf8',
  latin1: 'latin1',
  ascii: 'ascii',
  binary: 'binary',
};

const COLLATIONS: ReadonlyMap<number, Collation> = new Map(
  [
    ...Object.entries(COLLATION_NAMES).map(([id, name]) => collation(Number(id), name)),
    ...Object.values(LEGACY_COLLATIONS).flatMap((all) => all.map(([id, name]) => collation(id, name))),
  ].map((entry) => [entry.id, entry]),
);

/** Ids of the default collations of the character sets that a session may speak. */
const DEFAULT_IDS: ReadonlyMap<string, number> = new Map([
  ['utf8mb4', 255],
  ['utf8mb3', 33],
  ['latin1', 8],
  ['ascii', 11],
  ['binary', 63],
  ...Object.entries(LEGACY_COLLATIONS).map(([charset, [first]]) => [charset, first?.[0] ?? 0] as const),
]);

function collation(id: number, name: string): Collation {
  const charset = name.replace(/_.*/, '');
  return Object.freeze({ id, name, charset, encoding: encodingOf(charset) });
}

/** What a session speaks when its client names a collation that the server does not know, as MySQL does. */
export const DEFAULT_COLLATION: Collation = collation(COLLATION_ID.utf8mb4, 'utf8mb4_0900_ai_ci');

/** The collation with `id`, or {@link DEFAULT_COLLATION}. */
export function collationById(id: number): Collation {
  return COLLATIONS.get(id) ?? DEFAULT_COLLATION;
}

/** The default collation of the character set `name`, in any case, or `undefined` for one that no session may speak. */
export function defaultCollation(name: string): Collation | undefined {
  const charset = name.toLowerCase();
  return COLLATIONS.get(DEFAULT_IDS.get(charset === 'utf8' ? 'utf8mb3' : charset) ?? -1);
}

/** How text in the character set `name` becomes bytes; UTF-8 for a name that is not known. */
export function encodingOf(name: string): TextEncoding {
  const charset = name.toLowerCase();
  return ENCODINGS[charset] ?? (isLegacyCharset(charset) || isWideCharset(charset) ? charset : 'utf8');
}

/** MySQL's latin1 is Windows code page 1252 (https://dev.mysql.com/doc/refman/9.7/en/charset-we-sets.html). */
const cp1252 = new TextDecoder('windows-1252');

const CP1252_BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, index) => [cp1252.decode(Uint8Array.of(0x80 + index)), 0x80 + index]),
);

/** Text of `bytes` from `start`. Bytes that are no text of the encoding become U+FFFD. */
export function decodeText(bytes: Buffer, encoding: TextEncoding, start = 0): string {
  if (encoding === 'utf8' || encoding === 'ascii' || encoding === 'binary') return bytes.toString('utf8', start);
  const text = bytes.subarray(start);
  if (encoding === 'latin1') return cp1252.decode(text);
  return isWideCharset(encoding) ? decodeWide(text, encoding) : decodeLegacy(text, encoding);
}

/** Bytes of `text`. Characters that the encoding lacks become `?`, as in MySQL. */
export function encodeText(text: string, encoding: TextEncoding): Buffer {
  if (encoding === 'utf8' || encoding === 'binary') return Buffer.from(text, 'utf8');
  if (isWideCharset(encoding)) return encodeWide(text, encoding);
  if (encoding !== 'ascii' && encoding !== 'latin1') return encodeLegacy(text, encoding);
  const limit = encoding === 'ascii' ? 0x7f : 0xff;
  return Buffer.from(Array.from(text, (character) => singleByte(character, limit)));
}

function singleByte(character: string, limit: number): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= limit)) return code;
  return (limit === 0xff ? CP1252_BYTES.get(character) : undefined) ?? 0x3f;
}

/** The collation called `name`, in any case, or `undefined`. */
export function collationByName(name: string): Collation | undefined {
  const wanted = name.toLowerCase().replace(/^utf8_/, 'utf8mb3_');
  return COLLATIONS.values().find((entry) => entry.name === wanted);
}

const ASCII_OR_LATIN1: Readonly<Record<'ascii' | 'latin1', RegExp>> = {
  // oxlint-disable-next-line no-control-regex
  ascii: /^[\u0000-\u007F]*$/,
  // oxlint-disable-next-line no-control-regex
  latin1: /^[\u0000-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/,
};

// oxlint-disable-next-line no-control-regex
const THREE_BYTES = /^[\u0000-\uD7FF\uE000-\uFFFF]*$/;

/** Whether the character set `name` has all characters of `text`. */
export function isInCharset(text: string, name: string): boolean {
  const encoding = encodingOf(name);
  if (encoding === 'utf8' || encoding === 'binary' || isWideCharset(encoding))
    return (name !== 'utf8mb3' && name !== 'ucs2') || THREE_BYTES.test(text);
  return encoding === 'ascii' || encoding === 'latin1'
    ? ASCII_OR_LATIN1[encoding].test(text)
    : isInLegacy(text, encoding);
}
