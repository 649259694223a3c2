import { fail, TlsdbError } from '../../kit/errors.ts';
import { readWholeFile } from '../../kit/files.ts';
import { checkSubjectValue } from '../subject.ts';
import { checkFileName } from './layout.ts';

/** One user of a list. */
export interface NamedUser {
  readonly user: string;
  readonly organization?: string;
}

/** Room for about a million users, in bytes. */
const NAMES_FILE_LIMIT = 64 * 1024 * 1024;

/** One field of CSV (RFC 4180), quoted or not, and what ends it. */
const FIELD = /(?:\s*"((?:[^"]|"")*)"\s*|([^",]*))(,|$)/y;

/**
 * Reads a list of users: CSV with one user to a line, then perhaps an organization. A first line `user` or
 * `user,organization` is a heading; empty lines and lines that begin with `#` are left out.
 *
 * @throws TlsdbError `NAMES_FILE_MALFORMED` with the line, or what reading a file throws
 */
export async function readNamesFile(path: string): Promise<readonly NamedUser[]> {
  const text = (await readWholeFile(path, NAMES_FILE_LIMIT)).toString('utf8').replace(/^\uFEFF/, '');
  const users: NamedUser[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (
      content.trim() === '' ||
      content.startsWith('#') ||
      (users.length === 0 && /^user(,organization)?$/i.test(content))
    ) {
      continue;
    }
    const user = readUser(content, (reason) => fail('NAMES_FILE_MALFORMED', { path, line, reason }));
    const name = user.user.toLowerCase();
    const earlier = lineOf.get(name);
    if (earlier !== undefined) {
      const reason = `${JSON.stringify(user.user)} is in line ${earlier} already`;
      throw fail('NAMES_FILE_MALFORMED', { path, line, reason });
    }
    lineOf.set(name, line);
    users.push(user);
  }
  if (users.length === 0) throw fail('NAMES_FILE_MALFORMED', { path, line: 1, reason: 'there is no user in it' });
  return users;
}

function readUser(line: string, malformed: (reason: string) => Error): NamedUser {
  const fields = splitFields(line);
  if (!fields) throw malformed('the quotes do not match');
  const [user = '', organization = '', ...others] = fields.map((field) => field.replaceAll(/^[ \t]+|[ \t]+$/g, ''));
  if (others.length > 0) throw malformed(`it has ${fields.length} fields`);
  try {
    checkFileName('user name', user);
    return organization === '' ? { user } : { user, organization: checkSubjectValue('organization', organization) };
  } catch (error) {
    throw error instanceof TlsdbError ? malformed(error.message) : error;
  }
}

function splitFields(line: string): readonly string[] | undefined {
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  for (;;) {
    const match = FIELD.exec(line);
    if (!match) return undefined;
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return fields;
  }
}
