import { regExpError } from './error.ts';
import type { Found } from './match.ts';
import { escapedCharacter, RegExpSource } from './source.ts';
import type { RegExpTree } from './tree.ts';

/** What a replacement makes of a match: `$1`, `${name}` and `\` before a letter mean something. */
export type Replacement = (text: string, found: Found) => string;

/** Reads the replacement of REGEXP_REPLACE. @throws WireError 3686, 3887 */
export function parseReplacement(replacement: string, tree: RegExpTree): Replacement {
  const source = new RegExpSource(replacement);
  const parts: (string | number)[] = [];
  while (!source.isAtEnd) {
    const letter = source.next();
    const part = letter === '\\' ? escaped(source) : letter === '$' ? groupNumber(source, tree) : letter;
    const last = parts.length - 1;
    if (typeof part === 'string' && typeof parts[last] === 'string') parts[last] += part;
    else parts.push(part);
  }
  return (text, { from, to }) =>
    parts
      .map((part) => (typeof part === 'string' ? part : text.slice(from[part] ?? 0, Math.max(to[part] ?? 0, 0))))
      .join('');
}

/** `\u0041` is a character; any other letter is itself. */
function escaped(source: RegExpSource): string {
  return /^[uU]$/.test(source.peek()) ? escapedCharacter(source) : source.next();
}

function groupNumber(source: RegExpSource, tree: RegExpTree): number {
  if (source.accept('{')) {
    const group = tree.names.get(source.until('}') ?? '');
    if (group === undefined) throw regExpError.groupName();
    return group;
  }
  if (!/^\d$/.test(source.peek())) throw regExpError.groupName();
  let group = Number(source.next());
  while (/^\d$/.test(source.peek()) && group * 10 + Number(source.peek()) <= tree.groups)
    group = group * 10 + Number(source.next());
  if (group > tree.groups) throw regExpError.outOfBounds();
  return group;
}
