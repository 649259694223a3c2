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

/** The text between quotes, unescaped. `body` does not contain the quotes themselves. */
export function unescapeString(body: string, quote: string, backslashEscapes: boolean): string {
  const escapes = backslashEscapes && body.includes('\\');
  const doubled = body.includes(quote);
  if (!escapes && !doubled) return body;
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

/** Upper-case hexadecimal digits, an even number of them, of `0x…`, `x'…'`, `0b…` or `b'…'`. */
export function hexDigits(token: string, kind: TokenKind): string {
  const quoted = token.endsWith("'");
  const digits = quoted ? token.slice(2, -1) : token.slice(2);
  if (kind === KIND.hex) return (digits.length % 2 === 1 ? '0' : '') + digits.toUpperCase();
  if (digits === '') return '';
  const bytes: string[] = [];
  for (let end = digits.length; end > 0; end -= 8) {
    const byte = Number.parseInt(digits.slice(Math.max(0, end - 8), end), 2);
    bytes.push(byte.toString(16).toUpperCase().padStart(2, '0'));
  }
  return bytes.reverse().join('');
}
