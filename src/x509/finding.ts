import { EXIT } from '../kit/error-entry.ts';
import { fillHint, fillMessage, type TemplateValues } from '../kit/template.ts';
import { CODES, severityOf, type FindingCode, type Profile, type Severity } from './codes.ts';

/** One line of a verification: what was found in which file, and how to mend it. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly file: string;
  readonly message: string;
  readonly hint: string;
}

/** Values for the placeholders of a code's message and hint. */
export type FindingDetails = TemplateValues;

/** A finding before it has a file and a weight: rules that look at values produce these. */
export interface Issue {
  readonly code: FindingCode;
  readonly details: FindingDetails;
}

/** Makes an {@link Issue}. */
export function issue(code: FindingCode, details: FindingDetails = {}): Issue {
  return { code, details };
}

/** Whether one of them is an error in `profile`. */
export function hasError(issues: readonly Issue[], profile: Profile): boolean {
  return issues.some(({ code }) => severityOf(code, profile) === 'error');
}

/** Makes the finding `code` about `file`; nothing when `profile` does not have the rule. */
export function finding(
  code: FindingCode,
  file: string,
  details: FindingDetails = {},
  profile: Profile = 'compat',
): readonly Finding[] {
  const severity = severityOf(code, profile);
  if (severity === 'off') return [];
  const values = { file, ...shortened(details) };
  const { message, hint } = CODES[code];
  return [{ code, severity, file, message: fillMessage(message, values), hint: fillHint(hint, values) }];
}

/** A hostile certificate may have a subject of megabytes; a message is one line. */
const MAXIMUM_VALUE_LENGTH = 300;

function shortened(values: FindingDetails): FindingDetails {
  const isLong = (value: string | number): value is string =>
    typeof value === 'string' && value.length > MAXIMUM_VALUE_LENGTH;
  if (!Object.values(values).some(isLong)) return values;
  const short = (value: string | number) => (isLong(value) ? `${value.slice(0, MAXIMUM_VALUE_LENGTH)}…` : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, short(value)]));
}

/** What a whole verification comes to. */
export interface Verdict {
  /** No finding is an error. */
  readonly ok: boolean;
  /** 0 good, 3 errors, 4 warnings under `strict`. */
  readonly exitCode: number;
  readonly checks: readonly Finding[];
}

/** Sums findings up. With `strict`, warnings alone give exit code 4. */
export function verdictOf(checks: readonly Finding[], strict = false): Verdict {
  const ok = !checks.some(({ severity }) => severity === 'error');
  const hasWarnings = checks.some(({ severity }) => severity === 'warning');
  const exitCode = ok ? (strict && hasWarnings ? EXIT.warnings : EXIT.ok) : EXIT.verification;
  return { ok, exitCode, checks };
}
