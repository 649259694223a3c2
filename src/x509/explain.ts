import { CODES, PROFILES, type CodeEntry, type FindingCode } from './codes.ts';

/** The documentation of one code in Markdown: what `certs verify --explain` prints and `docs/verify.md` holds. */
export function explainCode(code: FindingCode): string {
  const { severity, clause, message, hint, explanation }: CodeEntry = CODES[code];
  const weights = PROFILES.map((profile, index) => `${profile}: ${severity[index] ?? 'off'}`).join(', ');
  const lines = [`### ${code}`, '', `${capitalized(withNames(message))}.`, '', explanation];
  if (hint && hint !== '{mend}') lines.push('', `Mend: ${withNames(hint)}`);
  lines.push('', `Weight: ${weights}. Source: ${clause}.`);
  return lines.join('\n');
}

/** Every code, for `docs/verify.md`. */
export function codeReference(): string {
  return (Object.keys(CODES) as FindingCode[]).map(explainCode).join('\n\n');
}

/** Placeholders as a reader expects them: `{file}` becomes `FILE`. */
function withNames(template: string): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => name.replace(/[A-Z]/g, '_$&').toUpperCase());
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
