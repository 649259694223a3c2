import { writeFileSync } from 'node:fs';
import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { OID } from '../../src/x509/oid.ts';
import { derElement, derSequence } from '../../src/pki/der-writer.ts';
import { contextTag } from '../../src/x509/der.ts';
import { temporaryFolders } from '../support/tools.ts';
import { files, outcome, run, type Login, type Pair, type Running } from './support/acceptance.ts';
import { authority, clientPair, serverPair } from './support/certificates.ts';

const folder = temporaryFolders();
const PASSWORD = 'p-1';
const CIPHER = 'TLS_AES_128_GCM_SHA256';
const OTHER_CIPHER = 'TLS_AES_256_GCM_SHA384';
const ca = authority('acceptance CA');
const DENIED = /^1045 28000 Access denied for user '\w+'@'127\.0\.0\.1' \(using password: YES\)$/;

/** A certificate whose alternative name is a URI. */
function withUri(name: string, uri: string): Pair {
  const names = derSequence(derElement(contextTag(6), Buffer.from(uri, 'latin1')));
  return clientPair(ca, name, { more: [{ oid: OID.subjectAltName, value: names }] });
}

const full = withUri('tester1', 'spiffe://mesh.example.com/ns/timesheets/sa/mysql');
const empty = clientPair(ca, '');

let server: Running;
let admin: Connection;
beforeAll(async () => {
  const { cert, key } = serverPair(ca);
  const paths = files(folder(), { cert, key, ca: ca.pem });
  server = await run({ sslCert: paths.cert, sslKey: paths.key, sslCa: paths.ca }, ca.pem);
  admin = await server.connect();
});
afterAll(async () => {
  await admin.end();
  await server.close();
});

describe('T12: REQUIRE against every kind of session', () => {
  const SUBJECT = "SUBJECT '/CN=tester1'";
  const ISSUER = "ISSUER '/CN=acceptance CA'";
  const users: Readonly<Record<string, string>> = {
    r1: 'NONE',
    r2: 'SSL',
    r3: 'X509',
    r4: `${ISSUER} ${SUBJECT} CIPHER '${CIPHER}'`,
    r5: `${ISSUER} ${SUBJECT}`,
    r6: ISSUER,
    r7: SUBJECT,
    r8: `CIPHER '${CIPHER}'`,
    r9: "SUBJECT '/CN=tester1/O=x'",
    r10: "ISSUER '/O=x/CN=acceptance CA'",
    r11: `CIPHER '${OTHER_CIPHER}'`,
    r14: "SAN 'URI:spiffe://mesh.example.com/ns/timesheets/sa/mysql'",
    r15: "SAN 'URI:spiffe://mesh.example.com/ns/timesheets/sa/me1'",
  };
  beforeAll(async () => {
    for (const [user, rule] of Object.entries(users))
      await admin.query(`CREATE USER ${user} IDENTIFIED BY '${PASSWORD}' REQUIRE ${rule}`);
  });

  const sessions: readonly [string, Login, readonly string[]][] = [
    ['no TLS', { plain: true }, ['r1']],
    ['TLS without a certificate', {}, ['r1', 'r2']],
    ['a verified certificate with an empty name', { certificate: empty }, ['r1', 'r2', 'r3', 'r6', 'r8']],
    ['everything right', { certificate: full }, ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r14']],
    [
      'everything right but the cipher',
      { certificate: full, tls: { ciphers: OTHER_CIPHER } },
      ['r1', 'r2', 'r3', 'r5', 'r6', 'r7', 'r11', 'r14'],
    ],
    ['another subject', { certificate: clientPair(ca, 'tester2') }, ['r1', 'r2', 'r3', 'r6', 'r8']],
  ];
  it.each(sessions)('T12: %s lets in exactly those whose rule it meets', async (_, login, welcome) => {
    const seen: Record<string, string> = {};
    for (const user of Object.keys(users)) {
      const result = await server.attempt({ ...login, user, password: PASSWORD });
      seen[user] = DENIED.test(result) ? 'denied' : result;
    }
    const expected = Object.keys(users).map((user) => [user, welcome.includes(user) ? 'ok' : 'denied']);
    expect(seen).toEqual(Object.fromEntries(expected));
  });

  it('T12: an accounts file that is broken lets nobody in: the server does not start with it', async () => {
    const dataDir = folder();
    const first = await run({ autoTls: true, dataDir });
    await first.close();
    writeFileSync(`${dataDir}/accounts.json`, '{"version":1,"accounts":[{"user":"r13"');
    await expect(run({ autoTls: true, dataDir })).rejects.toMatchObject({ code: 'ACCOUNTS_FILE_BROKEN' });
  });
});

describe('T13: REQUIRE is kept, shown and checked', () => {
  const kept: readonly [string, string, string][] = [
    ['NONE', '{}', 'REQUIRE NONE'],
    ['SSL', '{"ssl_type":1}', 'REQUIRE SSL'],
    ['X509', '{"ssl_type":2}', 'REQUIRE X509'],
    [
      "SUBJECT '/CN=a' AND ISSUER '/CN=b' CIPHER 'AES128-GCM-SHA256'",
      '{"ssl_type":3,"ssl_cipher":"AES128-GCM-SHA256","x509_issuer":"/CN=b","x509_subject":"/CN=a"}',
      "REQUIRE CIPHER 'AES128-GCM-SHA256' ISSUER '/CN=b' SUBJECT '/CN=a'",
    ],
    ["SAN 'DNS:a,URI:b'", '{"ssl_type":3,"san":"DNS:a,URI:b"}', "REQUIRE SAN 'DNS:a,URI:b'"],
  ];
  beforeEach(() => admin.query('DROP USER IF EXISTS u'));

  it.each(kept)('T13: CREATE USER … REQUIRE %s', async (rule, json, shown) => {
    await admin.query(`CREATE USER u REQUIRE ${rule}`);
    const [[row]] = await admin.query<never[]>("SELECT Priv FROM mysql.global_priv WHERE User = 'u'");
    expect(JSON.parse((row as unknown as { Priv: string }).Priv)).toEqual(JSON.parse(json));
    expect(await outcome(admin, 'SHOW CREATE USER u')).toContain(`${shown} PASSWORD EXPIRE DEFAULT ACCOUNT UNLOCK`);
  });

  it('T13: ALTER USER and GRANT replace the whole rule, and leave it when they have none', async () => {
    await admin.query("CREATE USER u REQUIRE SUBJECT '/CN=a' CIPHER 'AES128-GCM-SHA256'");
    await admin.query("ALTER USER u REQUIRE ISSUER '/CN=b'");
    expect(await outcome(admin, 'SHOW CREATE USER u')).toContain("REQUIRE ISSUER '/CN=b' PASSWORD");
    await admin.query("ALTER USER u IDENTIFIED BY 'x'");
    expect(await outcome(admin, 'SHOW CREATE USER u')).toContain("REQUIRE ISSUER '/CN=b' PASSWORD");
    await admin.query('GRANT SELECT ON test.* TO u REQUIRE SSL');
    expect(await outcome(admin, 'SHOW CREATE USER u')).toContain('REQUIRE SSL PASSWORD');
    await admin.query('ALTER USER u REQUIRE NONE');
    expect(await outcome(admin, 'SHOW CREATE USER u')).toContain('REQUIRE NONE PASSWORD');
  });

  it.each([
    ["CIPHER 'AES128-SHA' CIPHER 'AES128-SHA'", '1105 HY000 Duplicate require CIPHER clause'],
    ["ISSUER '/CN=a' ISSUER '/CN=a'", '1105 HY000 Duplicate require ISSUER clause'],
    ["SUBJECT '/CN=a' SUBJECT '/CN=a'", '1105 HY000 Duplicate require SUBJECT clause'],
    ["SAN 'DNS:a' SAN 'DNS:a'", '1105 HY000 Duplicate require SAN clause'],
    ["CIPHER 'NO-SUCH'", '1105 HY000 Unsupported cipher suit: NO-SUCH'],
    ["SUBJECT 'CN'", '1105 HY000 invalid X509_NAME input: CN'],
    ["ISSUER '/XYZ=a'", "1105 HY000 Unsupport check 'XYZ' in current version TiDB"],
    ["SAN 'a'", '1105 HY000 invalid SAN value a'],
    ["SAN 'MAIL:a'", '1105 HY000 unsupported SAN key MAIL, current only support map['],
    ['SSL SSL', '1064 42000 You have an error in your SQL syntax'],
    ['SSL AND X509', '1064 42000 You have an error in your SQL syntax'],
    ['X509 X509', '1064 42000 You have an error in your SQL syntax'],
  ])('T13: REQUIRE %s is refused', async (rule, text) => {
    expect(await outcome(admin, `CREATE USER u REQUIRE ${rule}`)).toMatch(text);
  });
});

it('T14: ALTER USER … REQUIRE SSL keeps the password', async () => {
  await admin.query("CREATE USER keeper IDENTIFIED BY 'old'");
  const hash = "SELECT authentication_string FROM mysql.user WHERE User = 'keeper'";
  const before = await outcome(admin, hash);
  await admin.query('ALTER USER keeper REQUIRE SSL');
  expect(await outcome(admin, hash)).toBe(before);
  expect(await server.attempt({ user: 'keeper', password: 'old' })).toBe('ok');
});

it('T15: identities by URI: only the right one, only of a trusted CA, and sessions outlive the change of the CA', async () => {
  const uri = 'spiffe://example.org/app';
  const { cert, key } = serverPair(ca);
  const paths = files(folder(), { cert, key, ca: ca.pem });
  const own = await run({ sslCert: paths.cert, sslKey: paths.key, sslCa: paths.ca }, ca.pem);
  onTestFinished(() => own.close());
  const root = await own.connect();
  await root.query(`CREATE USER app IDENTIFIED BY '${PASSWORD}' REQUIRE SAN 'URI:${uri}'`);
  const login = (certificate: Pair): Login => ({ user: 'app', password: PASSWORD, certificate });
  const right = withUri('app', uri);
  expect(await own.attempt(login(right))).toBe('ok');
  expect(await own.attempt(login(withUri('app', 'spiffe://example.org/other')))).toMatch(DENIED);
  const otherCa = authority('acceptance CA');
  const untrusted = clientPair(otherCa, 'app');
  expect(await own.attempt(login(untrusted))).toMatch(/^1043 08S01 Bad handshake: the client certificate was not/);
  const old = await own.connect(login(right));
  await root.query('ALTER INSTANCE RELOAD TLS');
  expect(await own.attempt(login(right))).toBe('ok');
  writeFileSync(paths.ca, otherCa.pem);
  await root.query('ALTER INSTANCE RELOAD TLS');
  expect(await outcome(old, 'SELECT 1')).toBe('[[1]]');
  expect(await own.attempt(login(right))).toMatch(/^1043 08S01 Bad handshake: the client certificate was not/);
  await Promise.all([old.end(), root.end()]);
});
