import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, systemErrorCode, messageOf } from '../kit/errors.ts';
import { readError } from '../kit/file-failure.ts';
import { PRIVATE_MODE, writeFileAtomic } from '../kit/files.ts';
import { parseJson } from '../kit/json.ts';
import { AUTHENTICATION_PLUGINS, type Account, type PasswordLifetime, type TlsRequirement } from './account.ts';
import type { Grants } from './grants.ts';
import { privilegeNamed, type Privilege } from './privilege.ts';

const FORMAT = 1;

/** The accounts file of a data directory. */
export function accountsPath(dataDirectory: string): string {
  return join(dataDirectory, 'accounts.json');
}

/**
 * Reads the accounts, or `undefined` when the file does not exist.
 *
 * @throws TlsdbError ACCOUNTS_FILE_BROKEN, FILE_NOT_READABLE
 */
export function readAccounts(path: string): readonly Account[] | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw readError(path, error);
  }
  try {
    return parseAccounts(parseJson(text));
  } catch (error) {
    throw fail('ACCOUNTS_FILE_BROKEN', { path, reason: messageOf(error) }, error);
  }
}

/**
 * Writes all accounts as one file of mode 0600 that is either the old one or the new one, whatever happens.
 *
 * @throws TlsdbError DISK_FULL, FILE_NOT_WRITABLE
 */
export async function writeAccounts(path: string, accounts: readonly Account[]): Promise<void> {
  await writeFileAtomic(path, `${JSON.stringify({ format: FORMAT, accounts }, undefined, 2)}\n`, PRIVATE_MODE);
}

/** Reads the document strictly: an account that is not understood must never become one with fewer requirements. */
function parseAccounts(document: unknown): readonly Account[] {
  const root = new Fields(document, 'the document');
  const format = root.number('format');
  if (format !== FORMAT) throw new Error(`format ${format} is not ${FORMAT}`);
  return root.array('accounts').map((value, index) => parseAccount(new Fields(value, `accounts[${index}]`)));
}

function parseAccount(fields: Fields): Account {
  const failedLogins = fields.object('failedLogins');
  return {
    user: fields.text('user'),
    host: fields.text('host'),
    plugin: fields.oneOf('plugin', AUTHENTICATION_PLUGINS),
    hash: fields.text('hash'),
    require: parseRequirement(fields.object('require')),
    locked: fields.flag('locked'),
    passwordExpired: fields.flag('passwordExpired'),
    passwordLifetime: parseLifetime(fields),
    passwordChangedAt: fields.number('passwordChangedAt'),
    failedLogins: { attempts: failedLogins.number('attempts'), lockDays: failedLogins.number('lockDays') },
    resources: fields.object('resources').numbers(),
    attribute: fields.optionalText('attribute'),
    grants: parseGrants(fields.object('grants')),
  };
}

function parseLifetime(fields: Fields): PasswordLifetime {
  const value = fields.value('passwordLifetime');
  return typeof value === 'number' ? value : fields.oneOf('passwordLifetime', ['default', 'never'] as const);
}

function parseRequirement(fields: Fields): TlsRequirement {
  const kind = fields.oneOf('kind', ['none', 'ssl', 'x509', 'specified'] as const);
  if (kind !== 'specified') return { kind };
  const facts = fields.object('facts');
  const known = ['cipher', 'issuer', 'subject', 'san'] as const;
  const entries = facts.names().map((name) => {
    const option = known.find((candidate) => candidate === name);
    if (option === undefined) throw new Error(`${facts.where} has the unknown option ${name}`);
    return [option, facts.text(option)] as const;
  });
  return { kind, facts: Object.fromEntries(entries) };
}

function parseGrants(fields: Fields): Grants {
  return {
    global: parsePrivileges(fields, 'global'),
    databases: fields.objects('databases').map((entry) => ({
      schema: entry.text('schema'),
      privileges: parsePrivileges(entry, 'privileges'),
    })),
    tables: fields.objects('tables').map((entry) => ({
      schema: entry.text('schema'),
      table: entry.text('table'),
      privileges: parsePrivileges(entry, 'privileges'),
    })),
  };
}

function parsePrivileges(fields: Fields, name: string): readonly Privilege[] {
  return fields.array(name).map((value) => {
    const privilege = typeof value === 'string' ? privilegeNamed(value) : undefined;
    if (privilege === undefined)
      throw new Error(`${fields.where}.${name} has the unknown privilege ${JSON.stringify(value)}`);
    return privilege;
  });
}

/** Typed reading of a JSON object; every method throws an Error that names the field. */
class Fields {
  readonly where: string;
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(value: unknown, where: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Error(`${where} is not an object`);
    this.where = where;
    this.#fields = value as Readonly<Record<string, unknown>>;
  }

  value(name: string): unknown {
    return this.#fields[name];
  }

  names(): readonly string[] {
    return Object.keys(this.#fields);
  }

  text(name: string): string {
    return this.#expect(name, 'a text', (value) => typeof value === 'string') as string;
  }

  optionalText(name: string): string | undefined {
    return this.value(name) === undefined ? undefined : this.text(name);
  }

  number(name: string): number {
    return this.#expect(name, 'a number', Number.isFinite) as number;
  }

  flag(name: string): boolean {
    return this.#expect(name, 'true or false', (value) => typeof value === 'boolean') as boolean;
  }

  oneOf<const T extends string>(name: string, choices: readonly T[]): T {
    return this.#expect(name, `one of ${choices.join(', ')}`, (value) =>
      choices.some((choice) => choice === value),
    ) as T;
  }

  array(name: string): readonly unknown[] {
    return this.#expect(name, 'a list', Array.isArray) as readonly unknown[];
  }

  object(name: string): Fields {
    return new Fields(this.value(name), `${this.where}.${name}`);
  }

  objects(name: string): readonly Fields[] {
    return this.array(name).map((value, index) => new Fields(value, `${this.where}.${name}[${index}]`));
  }

  numbers(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.names().map((name) => [name, this.number(name)]));
  }

  #expect(name: string, what: string, holds: (value: unknown) => boolean): unknown {
    const value = this.value(name);
    if (!holds(value)) throw new Error(`${this.where}.${name} is not ${what}`);
    return value;
  }
}
