import { areBinary, type Operand } from '../operand/operand.ts';
import type { ScalarFunction } from './scalar.ts';
import { STRING_FUNCTIONS } from './string.ts';

/** Functions that see characters or bytes. QUOTE sees neither: it writes what it is given as a literal. */
const TEXTUAL: ReadonlySet<ScalarFunction | undefined> = new Set(
  Object.values(STRING_FUNCTIONS).filter((definition) => definition !== STRING_FUNCTIONS['quote']),
);

/** Functions of which one argument alone decides whether they are of bytes, and which it is. */
const SUBJECTS: ReadonlyMap<ScalarFunction | undefined, number> = new Map([
  ...[
    'insert',
    'instr',
    'lpad',
    'replace',
    'rpad',
    'substring_index',
    'trim_both',
    'trim_leading',
    'trim_trailing',
  ].map((name) => [STRING_FUNCTIONS[name], 0] as const),
  [STRING_FUNCTIONS['locate'], 1],
]);

/** Whether a function of texts takes its arguments as binary strings, of which each byte is a character. */
export function readsBytes(definition: ScalarFunction, args: readonly Operand[]): boolean {
  if (!TEXTUAL.has(definition)) return false;
  const subject = SUBJECTS.get(definition);
  if (subject !== undefined) return areBinary(args.slice(subject, subject + 1));
  return areBinary(args.filter((_, i) => (definition.args[i] ?? definition.args.at(-1)) === 'text'));
}
