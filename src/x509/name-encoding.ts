import { TAG, type DerElement } from './der.ts';

/** Text types of X.680 that a name may be written in besides those of DirectoryString, and structures that OpenSSL passes over. */
const VALUE_TAGS: ReadonlySet<number> = new Set([
  TAG.utf8String,
  TAG.numericString,
  TAG.printableString,
  TAG.teletexString,
  TAG.ia5String,
  TAG.universalString,
  TAG.bmpString,
  TAG.bitString,
  TAG.sequence,
  // What stands for no string and OpenSSL keeps unread: ObjectDescriptor, EXTERNAL, REAL, EMBEDDED PDV, and tags without a meaning.
  0x07,
  0x08,
  0x09,
  0x0b,
  0x0d,
  0x0e,
  0x0f,
  0x1d,
]);

const utf8 = new TextDecoder('utf-8', { fatal: true });
const utf16 = new TextDecoder('utf-16be');

/** The largest code point of Unicode. */
const LAST_CODE_POINT = 0x10_ffff;

/** The text of an attribute, or `undefined` when its type has none or its octets are not of that type. */
export function attributeText({ tag, content }: DerElement): string | undefined {
  switch (tag) {
    case TAG.utf8String:
      return decodeUtf8(content);
    case TAG.printableString:
    case TAG.numericString:
    case TAG.ia5String:
    case TAG.visibleString:
    case TAG.teletexString:
      return latin1(content);
    case TAG.bmpString:
      return content.length % 2 === 0 ? utf16.decode(content) : undefined;
    case TAG.universalString:
      return decodeUtf32(content);
    default:
      return undefined;
  }
}

/** Why OpenSSL does not load a certificate with this value in a name: it is no text, or its octets are none of its type. */
export function valueProblem(value: DerElement): string | undefined {
  if (!VALUE_TAGS.has(value.tag)) return 'is no text';
  const isWide = value.tag === TAG.utf8String || value.tag === TAG.bmpString || value.tag === TAG.universalString;
  return isWide && attributeText(value) === undefined ? 'is damaged text' : undefined;
}

/** What X.680, section 41.4, and Go allow in types of few characters. */
const ALPHABETS: Readonly<Record<number, readonly [type: string, allowed: RegExp]>> = {
  // `*` and `&` are not allowed, and so common that every stack takes them.
  [TAG.printableString]: ['PrintableString', /^[A-Za-z0-9 '()+,\-./:=?*&]*$/],
  [TAG.numericString]: ['NumericString', /^[0-9 ]*$/],
  // oxlint-disable-next-line no-control-regex
  [TAG.ia5String]: ['IA5String', /^[\u0000-\u007f]*$/],
};

/** What keeps stricter readers than OpenSSL from reading a value of a name: characters that its type does not have. */
export function alphabetProblem({ tag, content }: DerElement): string | undefined {
  const [type, allowed] = ALPHABETS[tag] ?? [];
  if (!allowed || allowed.test(latin1(content))) return undefined;
  return `a ${type} has characters that this type does not have`;
}

function latin1(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1');
}

function decodeUtf8(content: Uint8Array): string | undefined {
  try {
    return utf8.decode(content);
  } catch {
    return undefined;
  }
}

function decodeUtf32(content: Uint8Array): string | undefined {
  if (content.length % 4 !== 0) return undefined;
  const octets = Buffer.from(content.buffer, content.byteOffset, content.length);
  let text = '';
  for (let index = 0; index < octets.length; index += 4) {
    const codePoint = octets.readUInt32BE(index);
    if (codePoint > LAST_CODE_POINT) return undefined;
    text += String.fromCodePoint(codePoint);
  }
  return text;
}
