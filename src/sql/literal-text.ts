import { KIND, type TokenKind } from './token-kind.ts';

/** What `\x` stands for in a string; any other character stands for itself. */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\u001a',
  // The backslash stays: these two matter to LIKE alone.
  '%': '\\%',
  _: '\\_',
};

/** Characters from which on a text is put together code by code: of pieces, millions would be joined. */
const LONG = 4096;

/** The text between quotes, unescaped. `body` does not contain the quotes themselves. */
export function unescapeString(body: string, quote: string, backslashEscapes: boolean): string {
  const escapes = backslashEscapes && body.includes('\\');
  const doubled = body.includes(quote);
  if (!escapes && !doubled) return body;
  if (body.length > LONG) return unescapedLong(body, quote, escapes);
  if (!escapes) return body.replaceAll(quote + quote, quote);
  let text = '';
  let from = 0;
  for (let at = 0; at < body.length; at++) {
    const character = body[at];
    if (character !== '\\' && character !== quote) continue;
    const next = body[at + 1] ?? '';
    text += body.slice(from, at) + (character === '\\' ? (ESCAPES[next] ?? next) : quote);
    at++;
    from = at + 1;
  }
  return text + body.slice(from);
}

function unescapedLong(body: string, quote: string, escapes: boolean): string {
  const [backslash, mark] = [escapes ? 92 : -1, quote.charCodeAt(0)];
  // What an escape stands for is as long as the escape, at most.
  const codes = new Uint16Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at);
    if (code === backslash) {
      const next = body[++at] ?? '';
      for (const character of ESCAPES[next] ?? next) codes[length++] = character.charCodeAt(0);
    } else {
      if (code === mark) at++;
      codes[length++] = code;
    }
  }
  return Buffer.from(codes.buffer, 0, length * 2).toString('utf16le');
}

/** Upper-case hexadecimal digits, an even number of them, of `0x…`, `x'…'`, `0b…` or `b'…'`. */
export function hexDigits(token: string, kind: TokenKind): string {
  const quoted = token.endsWith("'");
  const digits = quoted ? token.slice(2, -1) : token.slice(2);
  if (kind === KIND.hex) return (digits.length % 2 === 1 ? '0' : '') + digits.toUpperCase();
  const bytes = Buffer.alloc(Math.ceil(digits.length / 8));
  for (let at = digits.length - 1, place = 0; at >= 0; at--, place++) {
    const index = bytes.length - 1 - (place >> 3);
    if (digits.charCodeAt(at) === ONE) bytes[index] = (bytes[index] ?? 0) | (1 << (place & 7));
  }
  return bytes.toString('hex').toUpperCase();
}

const ONE = 49;
