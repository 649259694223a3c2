import { fail } from '../kit/errors.ts';

/** The attributes of a distinguished name that tlsdb writes, in this order. */
export interface Subject {
  readonly organization?: string;
  /** Absent only where the alternative names say it all (RFC 5280, section 4.1.2.6). */
  readonly commonName?: string;
}

/** Upper bound of commonName and organizationName (RFC 5280, appendix A.1: ub-common-name). */
const ATTRIBUTE_LIMIT = 64;

/** What may stand in a name without hiding what it is: no control or format characters, no lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/** @throws TlsdbError `SUBJECT_INVALID` */
export function checkSubjectValue(what: string, value: string): string {
  const reason = problemOf(value);
  if (reason) throw fail('SUBJECT_INVALID', { what, value: JSON.stringify(value), reason });
  return value;
}

function problemOf(value: string): string | undefined {
  if (value.trim() === '') return 'it is empty';
  if (value !== value.trim()) return 'it begins or ends with a space';
  if (Array.from(value).length > ATTRIBUTE_LIMIT) return `it is longer than ${ATTRIBUTE_LIMIT} characters`;
  return UNPRINTABLE.test(value) ? 'it holds a character that cannot be printed' : undefined;
}

/** The name as the issuing library takes it: UTF8String, as RFC 5280, section 4.1.2.4 asks of new names. */
export function subjectAttributes({ organization, commonName }: Subject): Record<string, { utf8String: string }[]>[] {
  const attributes: Record<string, { utf8String: string }[]>[] = [];
  if (organization !== undefined) attributes.push({ O: [{ utf8String: organization }] });
  if (commonName !== undefined) attributes.push({ CN: [{ utf8String: commonName }] });
  return attributes;
}
