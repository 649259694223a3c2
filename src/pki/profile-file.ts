import { readWholeFile } from '../kit/files.ts';
import { fail, TlsdbError } from '../kit/errors.ts';
import { KEY_USAGE } from '../x509/extensions.ts';
import { OID } from '../x509/oid.ts';
import { KEY_TYPES } from './key-type.ts';
import { nameConstraintsOf } from './name-constraints.ts';
import {
  CA_LIFETIME_LIMIT_DAYS,
  DEFAULT_PROFILES,
  type AuthorityProfile,
  type LeafProfile,
  type Profile,
  type ProfileNames,
  type Purpose,
} from './profile.ts';
import { isOid, OID_HINT, readExtensions } from './profile-extension.ts';
import { expand, nameProblem, PLACEHOLDER } from './profile-text.ts';
import { readProfileValues, type ProfileValues } from './profile-values.ts';
import { ATTRIBUTE_NAMES, subjectProblem, type Subject } from './subject.ts';

/** A profile is a page of text: larger files are a mistake, in bytes. */
const PROFILE_LIMIT = 1024 * 1024;

/**
 * Reads a profile: a file like those of `templates/profiles`. What it leaves out is as it is there.
 *
 * @throws TlsdbError `PROFILE_INVALID` with the line and what may stand there, or what reading a file throws
 */
export async function readProfile(path: string): Promise<Profile> {
  return parseProfile((await readWholeFile(path, PROFILE_LIMIT)).toString('utf8').replace(/^\uFEFF/, ''), path);
}

/**
 * Reads a profile of one kind.
 *
 * @throws TlsdbError `USAGE` when the file is of another kind, or what {@link readProfile} throws
 */
export async function readLeafProfileFile(path: string, purpose: Purpose): Promise<LeafProfile> {
  const profile = await readProfile(path);
  if (profile.kind !== 'ca' && profile.kind === purpose) return profile;
  const problem = `${path} is the profile of a ${profile.kind} certificate`;
  throw fail('USAGE', {
    problem,
    hint: `give one with kind = "${purpose}", such as templates/profiles/${purpose}.toml`,
  });
}

/** Reads the text of a profile; see {@link readProfile}. */
export function parseProfile(text: string, path: string): Profile {
  const values = readProfileValues(text, path);
  const kind = choice(values, 'kind', ['ca', 'server', 'client']);
  if (kind === undefined)
    throw values.problem('kind', 'it does not say its kind', 'write kind = "ca", "server" or "client"');
  refuseUnknown(values, kind);
  return kind === 'ca' ? readAuthorityProfile(values) : readLeafProfile(values, kind);
}

const SUBJECT_KEYS = {
  country: 'country',
  state: 'state',
  locality: 'locality',
  organization: 'organization',
  organizationalUnit: 'organizational-unit',
  commonName: 'common-name',
} as const satisfies Record<keyof Subject, string>;

const SHARED_KEYS = [
  'kind',
  'policies',
  'key.type',
  'validity.days',
  'usage.key',
  ...Object.values(SUBJECT_KEYS).map((name) => `subject.${name}`),
  ...['oid', 'critical', 'hex', 'base64'].map((name) => `extension.${name}`),
];
const LEAF_KEYS = ['usage.extended', 'names.dns', 'names.ip', 'names.email', 'names.uri'];
const KEYS = {
  ca: [...SHARED_KEYS, 'constraints.path-length', 'constraints.permit'],
  server: [...SHARED_KEYS, ...LEAF_KEYS],
  client: [...SHARED_KEYS, ...LEAF_KEYS],
} as const;

function refuseUnknown(values: ProfileValues, kind: keyof typeof KEYS): void {
  const known: readonly string[] = KEYS[kind];
  const unknown = values.keys.find((key) => !known.includes(key.replace(/\[\d+\]/, '')));
  if (unknown === undefined) return;
  throw values.problem(unknown, `a ${kind} profile has no key ${unknown}`, `use one of: ${known.join(', ')}`);
}

function readAuthorityProfile(values: ProfileValues): AuthorityProfile {
  const standard = DEFAULT_PROFILES.ca;
  return {
    kind: 'ca',
    ...readShared(values, 'ca'),
    keyUsage: readKeyUsage(values, 'ca'),
    pathLength: inRange(values, 'constraints.path-length', 0, 8) ?? standard.pathLength,
    permit: readPermit(values) ?? standard.permit,
  };
}

function readLeafProfile(values: ProfileValues, kind: Purpose): LeafProfile {
  return {
    kind,
    ...readShared(values, kind),
    keyUsage: readKeyUsage(values, kind),
    extendedKeyUsage: readExtendedKeyUsage(values, kind),
    names: {
      dns: readNames(values, kind, 'dns'),
      ip: readNames(values, kind, 'ip'),
      email: readNames(values, kind, 'email'),
      uri: readNames(values, kind, 'uri'),
    },
  };
}

function readShared(
  values: ProfileValues,
  kind: Profile['kind'],
): Pick<Profile, 'subject' | 'keyType' | 'days' | 'policies' | 'extensions'> {
  return {
    subject: readSubject(values, kind),
    keyType: choice(values, 'key.type', KEY_TYPES) ?? DEFAULT_PROFILES[kind].keyType,
    days: inRange(values, 'validity.days', 1, CA_LIFETIME_LIMIT_DAYS) ?? DEFAULT_PROFILES[kind].days,
    policies: readPolicies(values),
    extensions: readExtensions(values),
  };
}

/** A file with a subject says all of it; without one it is the standard subject. */
function readSubject(values: ProfileValues, kind: Profile['kind']): Subject {
  const names = Object.keys(SUBJECT_KEYS) as (keyof Subject)[];
  const given = names.flatMap((name) => {
    const key = `subject.${SUBJECT_KEYS[name]}`;
    const text = values.text(key);
    if (text === undefined) return [];
    const sample = filled(values, kind, key, text);
    const reason = subjectProblem(sample);
    if (reason) throw values.problem(key, `${ATTRIBUTE_NAMES[name]} ${JSON.stringify(text)}: ${reason}`, SUBJECT_HINT);
    if (name === 'country' && !/^[A-Z]{2}$/.test(text)) {
      throw values.problem(key, `country ${JSON.stringify(text)} is not a code of two letters`, 'write it like "DE"');
    }
    return [[name, text] as const];
  });
  if (given.length === 0) return DEFAULT_PROFILES[kind].subject;
  if (kind === 'ca' && !given.some(([name]) => name === 'commonName')) {
    const reason = 'a CA needs a common name: certificates are told by it who issued them';
    throw values.problem('subject.', reason, 'write common-name = "…" in [subject]');
  }
  return Object.fromEntries(given);
}

const SUBJECT_HINT = 'use 1 to 64 printable characters';

/** What each kind may use, with something that it may stand for. */
const SAMPLES = {
  ca: {},
  server: { host: 'db.example.com' },
  client: { user: 'alice' },
} as const satisfies Record<Profile['kind'], object>;

/** `text` with samples in its placeholders; an unknown placeholder is an error. */
function filled(values: ProfileValues, kind: Profile['kind'], key: string, text: string): string {
  const known = Object.keys(SAMPLES[kind]);
  const unknown = [...text.matchAll(PLACEHOLDER)].find(([, name = '']) => !known.includes(name));
  if (!unknown && !/[{}]/.test(text.replaceAll(PLACEHOLDER, ''))) return expand(text, SAMPLES[kind]) ?? text;
  const reason = `a ${kind} profile has no placeholder ${unknown?.[0] ?? 'with a single brace'}`;
  const mend = known.length === 0 ? 'leave the braces out' : `use ${known.map((name) => `{${name}}`).join(', ')}`;
  throw values.problem(key, reason, mend, text);
}

function readPolicies(values: ProfileValues): readonly string[] {
  const policies = values.list('policies') ?? [];
  for (const [index, policy] of policies.entries()) {
    const quoted = JSON.stringify(policy);
    if (!isOid(policy)) throw values.problem('policies', `${quoted} is not an object identifier`, OID_HINT, policy);
    if (policies.indexOf(policy) !== index) {
      throw values.problem('policies', `${quoted} is there twice`, 'leave one of them', policy);
    }
  }
  return policies;
}

const CA_USAGES = {
  digitalSignature: KEY_USAGE.digitalSignature,
  keyCertSign: KEY_USAGE.keyCertSign,
  cRLSign: KEY_USAGE.crlSign,
};
const LEAF_USAGES = {
  digitalSignature: KEY_USAGE.digitalSignature,
  contentCommitment: KEY_USAGE.contentCommitment,
  keyEncipherment: KEY_USAGE.keyEncipherment,
};

function readKeyUsage(values: ProfileValues, kind: Profile['kind']): number {
  const list = values.list('usage.key');
  if (list === undefined) return DEFAULT_PROFILES[kind].keyUsage;
  const known = new Map<string, number>(Object.entries(kind === 'ca' ? CA_USAGES : LEAF_USAGES));
  const wrong = list.find((name) => !known.has(name));
  if (wrong !== undefined) {
    const what = Object.hasOwn(CA_USAGES, wrong)
      ? 'is for CAs: a leaf signs no certificates'
      : 'is not for this profile';
    throw values.problem('usage.key', `key usage ${JSON.stringify(wrong)} ${what}`, oneOf(known.keys()), wrong);
  }
  const needed = kind === 'ca' ? (['keyCertSign', 'cRLSign'] as const) : (['digitalSignature'] as const);
  const missing = needed.find((name) => !list.includes(name));
  if (missing === undefined) return list.reduce((bits, name) => bits | (known.get(name) ?? 0), 0);
  throw values.problem('usage.key', `without ${missing} a ${kind} certificate is useless`, `add "${missing}"`);
}

/** Names of purposes beside object identifiers. */
const PURPOSES: Readonly<Record<string, string>> = { serverAuth: OID.serverAuth, clientAuth: OID.clientAuth };

function readExtendedKeyUsage(values: ProfileValues, kind: Purpose): readonly string[] {
  const list = values.list('usage.extended');
  if (list === undefined) return DEFAULT_PROFILES[kind].extendedKeyUsage;
  const oids = list.map((name) => PURPOSES[name] ?? name);
  const wrong = oids.find((oid) => !isOid(oid));
  const mend = 'use serverAuth, clientAuth or an object identifier such as 1.3.6.1.5.5.7.3.4';
  if (wrong !== undefined)
    throw values.problem('usage.extended', `${JSON.stringify(wrong)} is no purpose`, mend, wrong);
  if (oids.includes(OID.anyExtendedKeyUsage)) {
    throw values.problem('usage.extended', 'anyExtendedKeyUsage makes a certificate good for everything', mend);
  }
  const needed = `${kind}Auth`;
  if (oids.includes(PURPOSES[needed] ?? '')) return [...new Set(oids)];
  throw values.problem(
    'usage.extended',
    `without ${needed} everybody refuses a ${kind} certificate`,
    `add "${needed}"`,
  );
}

function readNames(values: ProfileValues, profile: Purpose, kind: keyof ProfileNames): readonly string[] {
  const key = `names.${kind}`;
  const list = values.list(key) ?? [];
  for (const text of list) {
    const reason = nameProblem(kind, filled(values, profile, key, text));
    if (reason) throw values.problem(key, `${JSON.stringify(text)}: ${reason}`, NAME_HINTS[kind], text);
  }
  return list;
}

const NAME_HINTS: Readonly<Record<keyof ProfileNames, string>> = {
  dns: 'write a host name such as "db.example.com"',
  ip: 'write an address such as "10.0.0.5" or "2001:db8::5"',
  email: 'write an address such as "dba@example.com"',
  uri: 'write a URI such as "spiffe://example.com/db"',
};

function readPermit(values: ProfileValues): readonly string[] | undefined {
  const list = values.list('constraints.permit');
  for (const value of list ?? []) {
    try {
      nameConstraintsOf([value]);
    } catch (error) {
      if (!(error instanceof TlsdbError)) throw error;
      throw values.problem('constraints.permit', error.message.replace('--permit', 'permit'), error.hint, value);
    }
  }
  return list;
}

function inRange(values: ProfileValues, key: string, from: number, to: number): number | undefined {
  const number = values.number(key);
  if (number === undefined || (number >= from && number <= to)) return number;
  throw values.problem(key, `${key} ${number} is out of range`, `write a number from ${from} to ${to}`);
}

function choice<T extends string>(values: ProfileValues, key: string, allowed: readonly T[]): T | undefined {
  const text = values.text(key);
  const chosen = allowed.find((one) => one === text);
  if (text === undefined || chosen !== undefined) return chosen;
  throw values.problem(key, `${key} cannot be ${JSON.stringify(text)}`, oneOf(allowed));
}

function oneOf(names: Iterable<string>): string {
  return `use one of: ${[...names].join(', ')}`;
}
