import { isUtf8 } from 'node:buffer';
import { Lexer } from './lexer.ts';
import type { SqlOptions } from './options.ts';
import { KIND } from './token-kind.ts';

/**
 * The text of statements whose string literals hold bytes that are no UTF-8, as `INSERT … VALUES (_binary'…')` of a dump
 * does: those literals are written in hexadecimal, which keeps every byte and means the same. All else is read as UTF-8.
 */
export function textOfRawBytes(bytes: Buffer, options: SqlOptions = {}): string {
  // One character for each byte: quotes and escapes are ASCII, and no byte of UTF-8 beyond ASCII looks like them.
  const lexer = new Lexer(bytes.toString('latin1'), options);
  const parts: string[] = [];
  let copied = 0;
  for (let kind = lexer.next(); kind !== KIND.end && kind !== KIND.error; kind = lexer.next()) {
    if (kind !== KIND.string) continue;
    const { start, end } = lexer;
    const value = Buffer.from(lexer.joined ?? lexer.value(kind, start, end), 'latin1');
    if (isUtf8(value)) continue;
    parts.push(bytes.toString('utf8', copied, start), ` x'${value.toString('hex')}'`);
    copied = end;
  }
  return parts.join('') + bytes.toString('utf8', copied);
}
