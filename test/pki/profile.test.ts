import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { displayName, userUri } from '../../src/pki/alternative-name.ts';
import { createAuthority, type Authority } from '../../src/pki/authority.ts';
import { TlsdbError } from '../../src/kit/errors.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueClients } from '../../src/pki/folder/issue-clients.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { renewFolder } from '../../src/pki/folder/renew-folder.ts';
import { issueCertificate } from '../../src/pki/issue.ts';
import { DEFAULT_PROFILES, type LeafProfile } from '../../src/pki/profile.ts';
import { parseProfile } from '../../src/pki/profile-file.ts';
import { verifyFolder } from '../../src/x509/verify-folder.ts';
import { verifyPair } from '../../src/x509/verify-pair.ts';
import { openssl, runTool, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();
const TEMPLATES = join(import.meta.dirname, '..', '..', 'templates', 'profiles');

describe.each(['ca', 'server', 'client'] as const)('templates/profiles/%s.toml', (kind) => {
  const text = readFileSync(join(TEMPLATES, `${kind}.toml`), 'utf8');

  it('says what is made without a profile', () => {
    expect(parseProfile(text, 'x.toml')).toEqual(DEFAULT_PROFILES[kind]);
  });

  it('may leave everything out', () => {
    expect(parseProfile(`kind = "${kind}"`, 'x.toml')).toEqual(DEFAULT_PROFILES[kind]);
  });

  it('has an example of an extension that works', () => {
    const example = text.replace(/^# Further extensions[^]*/m, (part) => part.replaceAll(/^# {3}/gm, ''));
    const [extension] = parseProfile(example, 'x.toml').extensions;
    expect(extension).toEqual({
      oid: '1.3.6.1.4.1.99999.1',
      critical: false,
      value: new Uint8Array(Buffer.from('0c0568656c6c6f', 'hex')),
    });
  });
});

const SERVER = `kind = "server"
policies = ["1.3.6.1.4.1.99999.7"]

[subject]
country = "DE"
state = "Berlin"
locality = "Berlin"
organization = "Bäckerei Süß"
organizational-unit = "Databases"
common-name = "db of {host}"

[key]
type = "rsa-2048"

[validity]
days = 90

[usage]
key = ["digitalSignature", "keyEncipherment", "contentCommitment"]
extended = ["serverAuth", "clientAuth", "1.3.6.1.5.5.7.3.4"]

[names]
dns = ["extra.example.test", "alias-of.{host}"]
ip = ["10.9.8.7", "2001:db8::5"]
email = ["dba@example.test"]
uri = ["spiffe://example.test/{host}"]

[[extension]]
oid = "1.3.6.1.4.1.99999.1"
hex = "0c:05:68:65:6c:6c:6f"

[[extension]]
oid = "2.5.29.31"
base64 = "MCIwIKAeoByGGmh0dHA6Ly9leGFtcGxlLnRlc3QvY2EuY3Js"
`;

const CLIENT = `kind = "client"
[subject]
organization = "Acme"
common-name = "{user} of Acme"
[validity]
days = 30
[names]
email = ["{user}@example.test"]
`;

const CA = `kind = "ca"
[subject]
country = "DE"
organization = "Acme"
common-name = "Acme Database CA"
[key]
type = "ecdsa-p384"
[validity]
days = 1000
[usage]
key = ["keyCertSign", "cRLSign", "digitalSignature"]
[constraints]
permit = ["example.test", "10.0.0.0/8", "2001:db8::/32"]
`;

function profileFile(text: string, name = 'profile.toml'): string {
  const file = join(freshFolder(), name);
  writeFileSync(file, text);
  return file;
}

function textOf(file: string): string {
  return openssl('x509', '-in', file, '-noout', '-text', '-nameopt', 'utf8,sep_comma_plus_space');
}

describe('a folder made with profiles', () => {
  let dir = '';

  beforeAll(async () => {
    dir = join(freshFolder(), 'certs');
    const profileFiles = [profileFile(CA), profileFile(SERVER), profileFile(CLIENT)];
    await initFolder({ dir, profileFiles, hosts: ['db.example.test'], user: 'alice' });
  });

  it('says in the CA what its profile says', () => {
    const ca = textOf(join(dir, 'ca.pem'));
    expect(ca).toContain('Subject: C=DE, O=Acme, CN=Acme Database CA');
    expect(ca).toContain('NIST CURVE: P-384');
    expect(ca).toContain('Digital Signature, Certificate Sign, CRL Sign');
    expect(ca).toContain('DNS:example.test');
    // RFC 5280, appendix A.1: a country is a PrintableString.
    expect(openssl('asn1parse', '-in', join(dir, 'ca.pem'))).toMatch(/countryName\n.*PRINTABLESTRING\s*:DE/);
  });

  it('says in the server what its profile says', () => {
    const server = textOf(join(dir, 'server-cert.pem'));
    for (const part of [
      'Subject: C=DE, ST=Berlin, L=Berlin, O=Bäckerei Süß, OU=Databases, CN=db of db.example.test',
      'Public-Key: (2048 bit)',
      'Digital Signature, Non Repudiation, Key Encipherment',
      'TLS Web Server Authentication, TLS Web Client Authentication, E-mail Protection',
      'DNS:db.example.test, DNS:localhost',
      'DNS:extra.example.test, DNS:alias-of.db.example.test, IP Address:10.9.8.7, IP Address:2001:DB8:0:0:0:0:0:5',
      'email:dba@example.test, URI:spiffe://example.test/db.example.test',
      'Policy: 1.3.6.1.4.1.99999.7',
      '1.3.6.1.4.1.99999.1',
      'URI:http://example.test/ca.crl',
    ]) {
      expect(server).toContain(part);
    }
  });

  it('says in the client what its profile says', () => {
    const client = textOf(join(dir, 'client-cert.pem'));
    expect(client).toContain('Subject: O=Acme, CN=alice of Acme');
    expect(client).toContain(`${displayName(userUri('alice'))}, email:alice@example.test`);
  });

  it('is accepted by OpenSSL under its strictest rules and by verify', async () => {
    for (const [leaf, purpose] of [
      ['server', 'sslserver'],
      ['client', 'sslclient'],
    ]) {
      const rules = ['verify', '-x509_strict', '-purpose', purpose ?? '', '-CAfile', join(dir, 'ca.pem')];
      expect(runTool('openssl', [...rules, join(dir, `${leaf}-cert.pem`)])).toMatchObject({ status: 0 });
    }
    await expect(verifyFolder(dir)).resolves.toMatchObject({ ok: true });
  });

  it('keeps all of it when it is renewed, also the lifetime', async () => {
    const before = textOf(join(dir, 'server-cert.pem'));
    const { created } = await renewFolder({ dir, names: ['server', 'client'] });
    const lifetime = ({ notBefore, notAfter }: (typeof created)[number]): number =>
      Math.round((Date.parse(notAfter ?? '') - Date.parse(notBefore ?? '')) / 86_400_000);
    expect(created.filter(({ notAfter }) => notAfter !== null).map(lifetime)).toEqual([90, 30]);
    const extensions = (text: string): string =>
      text.slice(text.indexOf('X509v3 extensions'), text.indexOf('Signature Algorithm', 200));
    expect(extensions(textOf(join(dir, 'server-cert.pem')))).toBe(extensions(before));
  });

  it('lets the flags come before the file', async () => {
    const flags = { organization: 'Other', commonName: 'bob', days: 10, keyType: 'ed25519' as const };
    const { created } = await issueLeaf({
      dir,
      purpose: 'client',
      name: 'bob',
      profileFile: profileFile(CLIENT),
      ...flags,
    });
    expect(created[0]?.subject).toBe('/O=Other/CN=bob');
    expect(textOf(join(dir, 'clients/bob-cert.pem'))).toContain('ED25519');
  });

  it('serves a list of users too', async () => {
    const users = profileFile('carol\ndave,Guests\n', 'users.csv');
    const { created } = await issueClients({ dir, namesFile: users, profileFile: profileFile(CLIENT) });
    expect(created.flatMap(({ subject }) => subject ?? [])).toEqual([
      '/O=Acme/CN=carol of Acme',
      '/O=Guests/CN=dave of Acme',
    ]);
  });
});

describe('a profile that cannot be used', () => {
  const LEAF = 'kind = "server"\n';
  const extension = (body: string): string => `${LEAF}[[extension]]\n${body}`;

  it.each<[string, string, number, RegExp, RegExp]>([
    ['no TOML', `${LEAF}[subject\n`, 2, /not TOML/, /templates/],
    ['no kind', '[validity]\ndays = 3\n', 1, /kind/, /"ca", "server" or "client"/],
    ['an unknown kind', 'kind = "web"\n', 1, /"web"/, /ca, server, client/],
    ['an unknown key', `${LEAF}[validity]\n\nday = 3\n`, 4, /validity\.day/, /validity\.days/],
    ['an unknown table', `${LEAF}\n[sub]\na = 1\n`, 4, /sub\.a/, /subject\.common-name/],
    ['names of a CA', 'kind = "ca"\n[names]\ndns = ["x"]\n', 3, /names\.dns/, /constraints\.permit/],
    ['a number for a text', `${LEAF}[subject]\norganization = 5\n`, 3, /organization/, /text in quotes/],
    ['a text for a number', `${LEAF}[validity]\ndays = "90"\n`, 3, /days/, /whole number/],
    ['half a day', `${LEAF}[validity]\ndays = 1.5\n`, 3, /days/, /whole number/],
    ['a text for a list', `${LEAF}[names]\ndns = "a.example"\n`, 3, /names\.dns/, /list of texts/],
    ['no days', `${LEAF}[validity]\ndays = 0\n`, 3, /validity\.days 0/, /from 1 to 36500/],
    ['too many days', `${LEAF}[validity]\ndays = 36501\n`, 3, /36501/, /from 1 to 36500/],
    ['an unknown key type', `${LEAF}[key]\ntype = "rsa-1024"\n`, 3, /rsa-1024/, /ecdsa-p256, ecdsa-p384/],
    ['an empty subject', `${LEAF}[subject]\norganization = " "\n`, 3, /organization/, /printable/],
    ['a line feed in the subject', `${LEAF}[subject]\nlocality = "a\\nb"\n`, 3, /locality/, /printable/],
    ['a long subject', `${LEAF}[subject]\nlocality = "${'x'.repeat(65)}"\n`, 3, /longer than 64/, /64/],
    ['a long country', `${LEAF}[subject]\ncountry = "DEU"\n`, 3, /DEU/, /"DE"/],
    ['a CA without a name', 'kind = "ca"\n[subject]\norganization = "A"\n', 2, /common name/, /common-name/],
    ['a foreign placeholder', `${LEAF}[subject]\ncommon-name = "{user}"\n`, 3, /\{user\}/, /\{host\}/],
    ['a placeholder in a CA', 'kind = "ca"\n[subject]\ncommon-name = "{host}"\n', 3, /\{host\}/, /braces/],
    ['half a placeholder', `${LEAF}[subject]\ncommon-name = "{host"\n`, 3, /brace/, /\{host\}/],
    [
      'a leaf that signs',
      `${LEAF}[usage]\nkey = ["digitalSignature", "keyCertSign"]\n`,
      3,
      /keyCertSign/,
      /digitalSignature/,
    ],
    ['a leaf that signs nothing at all', `${LEAF}[usage]\nkey = []\n`, 3, /digitalSignature/, /add/],
    ['an unknown usage', `${LEAF}[usage]\nkey = ["signing"]\n`, 3, /signing/, /contentCommitment/],
    ['a CA without CRLs', 'kind = "ca"\n[usage]\nkey = ["keyCertSign"]\n', 3, /cRLSign/, /add/],
    ['a server for clients only', `${LEAF}[usage]\nextended = ["clientAuth"]\n`, 3, /serverAuth/, /add "serverAuth"/],
    ['a client for servers only', 'kind = "client"\n[usage]\nextended = ["serverAuth"]\n', 3, /clientAuth/, /add/],
    ['an unknown purpose', `${LEAF}[usage]\nextended = ["serverAuth", "web"]\n`, 3, /web/, /object identifier/],
    ['every purpose', `${LEAF}[usage]\nextended = ["serverAuth", "2.5.29.37.0"]\n`, 3, /everything/, /serverAuth/],
    ['an address for a name', `${LEAF}[names]\ndns = ["10.0.0.1"]\n`, 3, /10\.0\.0\.1/, /host name/],
    ['a name for an address', `${LEAF}[names]\nip = ["db.example"]\n`, 3, /db\.example/, /10\.0\.0\.5/],
    [
      'a bad name on its line',
      `${LEAF}[names]\ndns = [\n  "good.example",\n  "bad name",\n]\n`,
      5,
      /bad name/,
      /host name/,
    ],
    ['a bad mailbox', `${LEAF}[names]\nemail = ["a@b@c"]\n`, 3, /a@b@c/, /dba@/],
    ['a mailbox of an umlaut', `${LEAF}[names]\nemail = ["ä@example.test"]\n`, 3, /ASCII/, /dba@/],
    ['a relative URI', `${LEAF}[names]\nuri = ["/a"]\n`, 3, /absolute/, /spiffe/],
    ['a bad policy', `kind = "server"\npolicies = [\n"1.2.3", "x.y"]\n`, 3, /x\.y/, /dots/],
    ['a policy twice', `kind = "server"\npolicies = ["1.2.3", "1.2.3"]\n`, 2, /twice/, /one of them/],
    ['a bad network', 'kind = "ca"\n[constraints]\npermit = ["10.0.0.1/8"]\n', 3, /10\.0\.0\.1\/8/, /10\.0\.0\.0\/8/],
    ['a path of -1', 'kind = "ca"\n[constraints]\npath-length = -1\n', 3, /path-length/, /0 to 8/],
    ['an extension without OID', extension('hex = "0500"\n'), 2, /no oid/, /1\.3\.6/],
    ['an OID that is none', extension('oid = "1.40.1"\nhex = "0500"\n'), 3, /1\.40\.1/, /dots/],
    [
      'CA:TRUE in a leaf',
      extension('oid = "2.5.29.19"\nhex = "30030101ff"\n'),
      3,
      /basicConstraints itself/,
      /never a CA/,
    ],
    ['names beside [names]', extension('oid = "2.5.29.17"\nhex = "3000"\n'), 3, /subjectAltName/, /\[names\]/],
    ['policies beside policies', extension('oid = "2.5.29.32"\nhex = "3000"\n'), 3, /certificatePolicies/, /policies/],
    ['must-staple', extension('oid = "1.3.6.1.5.5.7.1.24"\nhex = "3003020105"\n'), 3, /staple/, /leave it out/],
    ['rules for CAs below', extension('oid = "2.5.29.54"\nhex = "020100"\n'), 3, /CAs below/, /leave it out/],
    ['a critical one', extension('oid = "1.2.3.4"\ncritical = true\nhex = "0500"\n'), 4, /critical/, /false/],
    ['no value', extension('oid = "1.2.3.4"\n'), 3, /one value/, /hex .* base64/],
    ['two values', extension('oid = "1.2.3.4"\nhex = "0500"\nbase64 = "BQA="\n'), 3, /one value/, /either/],
    ['bad hexadecimal', extension('oid = "1.2.3.4"\nhex = "05 0"\n'), 4, /characters/, /DER/],
    ['bad base64', extension('oid = "1.2.3.4"\nbase64 = "BQA"\n'), 4, /characters/, /DER/],
    ['no DER', extension('oid = "1.2.3.4"\nhex = "0505"\n'), 4, /not DER/, /asn1parse/],
    ['DER with something behind it', extension('oid = "1.2.3.4"\nhex = "05000500"\n'), 4, /not DER/, /asn1parse/],
    [
      'broken DER inside',
      extension('oid = "1.2.3.4"\nhex = "3002040"\n'.replace('040', '0405')),
      4,
      /not DER/,
      /asn1parse/,
    ],
    ['a malformed known one', extension('oid = "2.5.29.31"\nhex = "0500"\n'), 3, /malformed/, /DER/],
    [
      'one twice',
      `${extension('oid = "1.2.3.4"\nhex = "0500"\n')}[[extension]]\noid = "1.2.3.4"\nhex = "0500"\n`,
      6,
      /twice/,
      /one/,
    ],
  ])('%s: line and allowed values are named', (_, text, line, reason, mend) => {
    let error: unknown;
    try {
      parseProfile(text, 'my.toml');
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'PROFILE_INVALID', exitCode: 2 });
    const { message, hint } = error instanceof TlsdbError ? error : { message: '', hint: '' };
    expect(message).toMatch(new RegExp(`^my.toml, line ${line}: `));
    expect(message).toMatch(reason);
    expect(hint).toMatch(mend);
  });

  it('writes nothing', async () => {
    const dir = join(freshFolder(), 'certs');
    const bad = profileFile(`${LEAF}x = 1\n`);
    await expect(initFolder({ dir, profileFiles: [bad] })).rejects.toMatchObject({ code: 'PROFILE_INVALID' });
    const twice = [profileFile(LEAF), profileFile(LEAF)];
    await expect(initFolder({ dir, profileFiles: twice })).rejects.toMatchObject({ code: 'USAGE' });
    const long = profileFile(`${LEAF}[validity]\ndays = 826\n`);
    await expect(initFolder({ dir, profileFiles: [long] })).rejects.toMatchObject({ code: 'LIFETIME_TOO_LONG' });
    await expect(verifyFolder(dir)).resolves.toMatchObject({ checks: [{ code: 'FILE_MISSING' }] });
    await initFolder({ dir, profileFiles: [long], allowLong: true });
    const server = { dir, purpose: 'server', name: 'one' } as const;
    await expect(issueLeaf({ ...server, profileFile: profileFile(CLIENT) })).rejects.toMatchObject({ code: 'USAGE' });
    await expect(issueLeaf({ ...server, profileFile: long })).rejects.toMatchObject({ code: 'LIFETIME_TOO_LONG' });
    const filled = { ...server, purpose: 'client', name: 'x'.repeat(60), profileFile: profileFile(CLIENT) } as const;
    await expect(issueLeaf(filled)).rejects.toMatchObject({ code: 'SUBJECT_INVALID' });
  });
});

describe('whatever a profile says', () => {
  const oneOf = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
  const some = (word: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.uniqueArray(word, { maxLength: 2 });
  const PROFILE = fc.record({
    kind: fc.constantFrom<'server' | 'client'>('server', 'client'),
    policies: some(oneOf('1.2.3.4', '2.5.29.32.0', '2.999.1')),
    subject: fc.dictionary(
      oneOf('country', 'organization', 'common-name', 'locality'),
      oneOf('DE', 'DE', 'DE', 'Ä', ''),
      {
        maxKeys: 2,
      },
    ),
    usage: fc.record(
      {
        key: some(oneOf('keyEncipherment', 'contentCommitment', 'keyCertSign')).map((list) =>
          ['digitalSignature'].concat(list),
        ),
        extended: some(oneOf('1.3.6.1.5.5.7.3.4', '2.5.29.37.0')).map((list) =>
          ['serverAuth', 'clientAuth'].concat(list),
        ),
      },
      { requiredKeys: [] },
    ),
    names: fc.record(
      {
        dns: some(oneOf('db.example.test', '*.example.test', 'München.test', 'xn--mnchen-3ya.test', 'a_b', 'a..b')),
        ip: some(oneOf('10.0.0.1', '::1', '10.0.0.256')),
        email: some(oneOf('a@example.test', 'b@example.test', '@')),
        uri: some(oneOf('urn:x:1', 'https://[::1]/', '//x')),
      },
      { requiredKeys: [] },
    ),
    extensions: fc.array(
      fc.record({
        oid: oneOf(
          '1.2.3.4',
          '1.2.3.5',
          '2.5.29.9',
          '2.5.29.16',
          '2.5.29.19',
          '2.5.29.31',
          '2.5.29.36',
          '1.3.6.1.5.5.7.1.24',
        ),
        hex: oneOf('0500', '30030101ff', '3000', '0c00'),
        critical: fc.constantFrom(false, false, true),
      }),
      { maxLength: 2 },
    ),
  });

  type Given = typeof PROFILE extends fc.Arbitrary<infer T> ? T : never;

  function toToml({ kind, policies, subject, usage, names, extensions }: Given): string {
    const lines = (values: object): string =>
      Object.entries(values)
        .map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`)
        .join('');
    const tables = `[subject]\n${lines(subject)}[usage]\n${lines(usage)}[names]\n${lines(names)}`;
    return `${lines({ kind, policies })}${tables}${extensions.map((one) => `[[extension]]\n${lines(one)}`).join('')}`;
  }

  /** `undefined` for a refusal; anything else that is thrown fails the test. */
  function readOrRefuse(text: string): LeafProfile | undefined {
    try {
      const profile = parseProfile(text, 'x.toml');
      return profile.kind === 'ca' ? undefined : profile;
    } catch (error) {
      if (error instanceof TlsdbError && error.code === 'PROFILE_INVALID') return undefined;
      throw error;
    }
  }

  let authority: Authority;
  beforeAll(async () => {
    authority = await createAuthority();
  });

  it('clients accept what is made, or it is refused', { timeout: 60_000 }, async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(PROFILE, async (given) => {
        const profile = readOrRefuse(toToml(given));
        if (!profile) return;
        accepted++;
        const options =
          given.kind === 'server'
            ? ({ purpose: 'server', hosts: ['localhost'], profile } as const)
            : ({ purpose: 'client', user: 'alice', profile } as const);
        const { certificatePem, privateKeyPem } = await issueCertificate(authority, options);
        const source = (file: string, pem: string): { file: string; bytes: Uint8Array } => ({
          file,
          bytes: Buffer.from(pem),
        });
        const { checks } = verifyPair({
          certificate: source('cert.pem', certificatePem),
          key: source('key.pem', privateKeyPem),
          ca: source('ca.pem', authority.certificatePem),
          purpose: given.kind,
        });
        expect(checks.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 1500, seed: 20_261_122 },
    );
    expect(accepted).toBeGreaterThan(50);
  });
});
