import { fail } from '../kit/errors.ts';
import { quoted } from '../kit/quoted.ts';

/** The attributes of a distinguished name that tlsdb writes, in this order. */
export interface Subject {
  /** Two letters (ISO 3166). */
  readonly country?: string;
  readonly state?: string;
  readonly locality?: string;
  readonly organization?: string;
  readonly organizationalUnit?: string;
  /** Absent only where the alternative names say it all (RFC 5280, section 4.1.2.6). */
  readonly commonName?: string;
}

/** Upper bound of commonName and organizationName (RFC 5280, appendix A.1: ub-common-name). */
const ATTRIBUTE_LIMIT = 64;

/** What may stand in a name without hiding what it is: no control or format characters, no lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/** @throws TlsdbError `SUBJECT_INVALID` */
export function checkSubjectValue(what: string, value: string): string {
  const reason = subjectProblem(value);
  if (reason) throw fail('SUBJECT_INVALID', { what, value: quoted(value), reason });
  return value;
}

/** Why `value` cannot stand in a subject; `undefined` when it can. */
export function subjectProblem(value: string): string | undefined {
  if (value.trim() === '') return 'it is empty';
  if (value !== value.trim()) return 'it begins or ends with a space';
  if (Array.from(value).length > ATTRIBUTE_LIMIT) return `it is longer than ${ATTRIBUTE_LIMIT} characters`;
  return UNPRINTABLE.test(value) ? 'it holds a character that cannot be printed' : undefined;
}

/** What errors call the attributes. */
export const ATTRIBUTE_NAMES = {
  country: 'country',
  state: 'state',
  locality: 'locality',
  organization: 'organization',
  organizationalUnit: 'organizational unit',
  commonName: 'common name',
} as const satisfies Record<keyof Subject, string>;
