import { writeFileSync, rmSync } from 'node:fs';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { isRequiredName, parseRequiredName } from '../../src/account/distinguished-name.ts';
import { derElement, derOid, derSequence } from '../../src/pki/der-writer.ts';
import { parseCertificate } from '../../src/x509/certificate.ts';
import { contextTag, TAG } from '../../src/x509/der.ts';
import { oneLineName } from '../../src/x509/name.ts';
import { OID } from '../../src/x509/oid.ts';
import { files, outcome, run, type Login, type Pair, type Running } from '../acceptance/support/acceptance.ts';
import { authority, clientPair, inDays, pairFrom, serverPair } from '../acceptance/support/certificates.ts';
import { RawClient, sslRequest } from '../server/support/raw-client.ts';
import { temporaryFolders } from '../support/tools.ts';
import { make, makeCrl, type Made } from '../x509/support/make-certificate.ts';

const folder = temporaryFolders();
const PASSWORD = 'p-1';
const RELOAD = 'ALTER INSTANCE RELOAD TLS';
const ca = authority('attack CA');
const client = clientPair(ca, 'app');

interface Own extends Running {
  readonly paths: Readonly<Record<'cert' | 'key' | 'ca' | 'crl', string>>;
  readonly admin: Connection;
}

/** A server with files of its own and an account that needs a certificate. */
async function start(clientCa = ca.pem, crl = makeCrl({ issuer: ca, nextUpdate: '2040-01-01' })): Promise<Own> {
  const paths = files(folder(), { ...serverPair(ca), ca: clientCa, crl });
  const settings = { sslCert: paths.cert, sslKey: paths.key, sslCa: paths.ca, sslCrl: paths.crl };
  const server = await run(settings, ca.pem);
  const admin = await server.connect();
  await admin.query(`CREATE USER app IDENTIFIED BY '${PASSWORD}' REQUIRE X509`);
  onTestFinished(async () => {
    await admin.end();
    await server.close();
  });
  return { ...server, paths, admin };
}

const login = (certificate: Pair): Login => ({ user: 'app', password: PASSWORD, certificate });
const REFUSED = /^1043 08S01 Bad handshake: the client certificate was not accepted/;

/** A name of attributes with these types and UTF-8 values, each in a relative name of its own. */
function nameOf(attributes: readonly (readonly [string, string, number?])[]): Uint8Array {
  return derSequence(
    ...attributes.map(([type, value, tag = TAG.utf8String]) =>
      derElement(
        TAG.set,
        derSequence(derOid(type), derElement(tag, tag === 30 ? utf16(value) : Buffer.from(value, 'utf8'))),
      ),
    ),
  );
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** A client certificate with any name: that of a certificate whose subject is put together by hand. */
function named(attributes: Parameters<typeof nameOf>[0]): Pair {
  return clientPair(ca, 'x', { subject: nameOf(attributes) });
}

const [CN, O, EMAIL] = [OID.commonName, '2.5.4.10', '1.2.840.113549.1.9.1'];

describe('2d: identities of client certificates', () => {
  let server: Running;
  let admin: Connection;
  beforeAll(async () => {
    const paths = files(folder(), { ...serverPair(ca), ca: ca.pem });
    server = await run({ sslCert: paths.cert, sslKey: paths.key, sslCa: paths.ca }, ca.pem);
    admin = await server.connect();
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  async function meets(rule: string, certificate: Pair): Promise<boolean> {
    await admin.query('DROP USER IF EXISTS app');
    await admin.query(`CREATE USER app IDENTIFIED BY '${PASSWORD}' REQUIRE ${rule}`);
    const result = await server.attempt(login(certificate));
    expect(result).toMatch(/^(ok|1045 28000 .*)$/);
    return result === 'ok';
  }

  it('D1: O="x/CN=admin" is not /O=x/CN=admin', async () => {
    expect(await meets("SUBJECT '/O=x/CN=admin'", named([[O, 'x/CN=admin']]))).toBe(false);
    expect(
      await meets(
        "SUBJECT '/O=x/CN=admin'",
        named([
          [O, 'x'],
          [CN, 'admin'],
        ]),
      ),
    ).toBe(true);
    expect(await meets(String.raw`SUBJECT '/O=x\\/CN=admin'`, named([[O, 'x/CN=admin']]))).toBe(true);
  });

  it('D1: of generated names, equal texts are equal names and no others', () => {
    const value = string({
      unit: constantFrom('a', '/', '+', '\\', '=', 'CN=', 'x', 'ü'),
      minLength: 1,
      maxLength: 6,
    });
    const attribute = tuple(constantFrom(CN, O), value);
    const name = array(attribute, { minLength: 1, maxLength: 3 });
    assert(
      property(name, name, (left, right) => {
        const [a, b] = [left, right].map((attributes) => subjectOf(attributes));
        if (a === undefined || b === undefined) throw new Error('no name');
        const required = parseRequiredName(oneLineName(a));
        if ('kind' in required) throw new Error(`${oneLineName(a)} cannot be required`);
        expect(isRequiredName(a, required)).toBe(true);
        const same = JSON.stringify(left) === JSON.stringify(right);
        expect(isRequiredName(b, required)).toBe(same);
        expect(oneLineName(a) === oneLineName(b)).toBe(same);
      }),
      { numRuns: 1000 },
    );
  });

  it('D2: NUL and line ends in names end nothing', async () => {
    expect(await meets("SUBJECT '/CN=admin'", named([[CN, 'admin\0.evil.test']]))).toBe(false);
    expect(await meets("SUBJECT '/CN=admin'", named([[CN, 'admin\nx']]))).toBe(false);
    expect(await meets("SUBJECT '/O=x/CN=admin'", named([[O, 'x\nCN=admin']]))).toBe(false);
    expect(await meets("SAN 'DNS:db.test'", withSan(2, 'db.test\0.evil.test'))).toBe(false);
  });

  it('D3: order counts, encodings do not, nothing is cut off', async () => {
    const long = 'n'.repeat(200);
    expect(
      await meets(
        "SUBJECT '/O=x/CN=a'",
        named([
          [CN, 'a'],
          [O, 'x'],
        ]),
      ),
    ).toBe(false);
    expect(
      await meets(
        "SUBJECT '/CN=a/emailAddress=a@b.c'",
        named([
          [CN, 'a'],
          [EMAIL, 'a@b.c', 22],
        ]),
      ),
    ).toBe(true);
    for (const tag of [TAG.utf8String, 19, 30])
      expect(await meets("SUBJECT '/CN=admin'", named([[CN, 'admin', tag]]))).toBe(true);
    expect(await meets(`SUBJECT '/CN=${long}'`, named([[CN, long]]))).toBe(true);
    expect(await meets(`SUBJECT '/CN=${long}'`, named([[CN, `${long}x`]]))).toBe(false);
    expect(await meets(`SUBJECT '/CN=${long.slice(0, 64)}'`, named([[CN, long]]))).toBe(false);
  });

  it('D4: names in the SAN are compared as names', async () => {
    expect(await meets("SAN 'URI:spiffe://a/b'", withSan(6, 'spiffe://a/b'))).toBe(true);
    expect(await meets("SAN 'URI:spiffe://a/b'", withSan(6, 'x,URI:spiffe://a/b'))).toBe(false);
    expect(await meets("SAN 'URI:spiffe://a/b'", withSan(6, 'spiffe://a/b,DNS:c'))).toBe(false);
    expect(await meets("SAN 'URI:spiffe://a/b,DNS:c'", withSan(6, 'spiffe://a/b'))).toBe(false);
    expect(await meets("SAN 'DNS:c'", withSan(2, '"c"'))).toBe(false);
  });

  const intermediate = make({ name: 'attack intermediate', isCa: true, issuer: ca });
  it.each<readonly [string, Pair]>([
    ['of another CA with the same name', clientPair(authority('attack CA'), 'app')],
    ['expired', clientPair(ca, 'app', { notAfter: inDays(-1) })],
    ['not yet valid', clientPair(ca, 'app', { notBefore: inDays(2) })],
    ['for servers', clientPair(ca, 'app', { purpose: OID.serverAuth })],
    ['whose intermediate is missing', clientPair(intermediate, 'app')],
    ['self-signed', pairFrom(make({ name: 'app', purpose: OID.clientAuth, hosts: [] }))],
  ])('D5: a certificate %s is refused for REQUIRE X509 and for none', async (_, certificate) => {
    expect(await server.attempt({ certificate })).toMatch(REFUSED);
    await admin.query('DROP USER IF EXISTS app');
    await admin.query(`CREATE USER app IDENTIFIED BY '${PASSWORD}' REQUIRE X509`);
    expect(await server.attempt(login(certificate))).toMatch(REFUSED);
  });

  it('D5: a chain that is sent whole is accepted', async () => {
    const leaf = clientPair(intermediate, 'app');
    expect(await meets('X509', { cert: leaf.cert + intermediate.pem, key: leaf.key })).toBe(true);
  });
});

describe('2d: what outlives nothing', () => {
  it('D6: a resumed session after RELOAD: revoked, or the CA is gone', async () => {
    const serial = Buffer.from('5e71a1', 'hex');
    const revocable = clientPair(ca, 'app', { serialNumber: serial });
    const server = await start();
    expect(await server.attempt(login(revocable))).toBe('ok');
    expect(await server.attempt(login(revocable))).toBe('ok');
    writeFileSync(server.paths.crl, makeCrl({ issuer: ca, revoked: [serial], nextUpdate: '2040-01-01' }));
    await server.admin.query(RELOAD);
    expect(await server.attempt(login(revocable))).toMatch(/^1043 .*\(CERT_REVOKED\)$/);
    expect(await server.attempt(login(client))).toBe('ok');
    writeFileSync(server.paths.ca, authority('attack CA').pem);
    await server.admin.query(RELOAD);
    expect(await server.attempt(login(client))).toMatch(REFUSED);
  });

  it('D6: a rule that is changed counts for the next login of a resumed session', async () => {
    const server = await start();
    expect(await server.attempt(login(client))).toBe('ok');
    await server.admin.query("ALTER USER app REQUIRE SUBJECT '/CN=somebody else'");
    expect(await server.attempt(login(client))).toMatch(/^1045 /);
  });

  it('D7: tickets of before a reload, and those of another server, resume nothing', async () => {
    const [server, other] = [await start(), await start()];
    const ticket = await ticketOf(server.port);
    expect(await resumes(server.port, ticket)).toBe(true);
    expect(await resumes(other.port, ticket)).toBe(false);
    await server.admin.query(RELOAD);
    expect(await resumes(server.port, ticket)).toBe(false);
    await server.admin.query(RELOAD);
    expect(await resumes(server.port, ticket)).toBe(false);
  });

  it('D8: during a rotation both CAs count, afterwards the new one', async () => {
    const next = authority('attack CA, next');
    const crls =
      makeCrl({ issuer: ca, nextUpdate: '2040-01-01' }) + makeCrl({ issuer: next, nextUpdate: '2040-01-01' });
    const server = await start(ca.pem + next.pem, crls);
    const renewed = clientPair(next, 'app');
    expect(await server.attempt(login(client))).toBe('ok');
    expect(await server.attempt(login(renewed))).toBe('ok');
    writeFileSync(server.paths.ca, next.pem);
    await server.admin.query(RELOAD);
    expect(await server.attempt(login(client))).toMatch(REFUSED);
    expect(await server.attempt(login(renewed))).toBe('ok');
  });

  it('D9: CRLs that have ended, of another CA, and missing ones', async () => {
    const server = await start();
    const stays = async (): Promise<void> => expect(await server.attempt(login(client))).toBe('ok');
    for (const text of ['junk', undefined]) {
      if (text === undefined) rmSync(server.paths.crl);
      else writeFileSync(server.paths.crl, text);
      expect(await outcome(server.admin, RELOAD)).toMatch(/^3888 HY000 .*TLS_REFUSED/);
      await stays();
    }
    // A list that ends goes on being held against certificates, and none of them passes by it.
    writeFileSync(server.paths.crl, makeCrl({ issuer: ca, nextUpdate: '2021-01-01' }));
    expect(await outcome(server.admin, RELOAD)).toContain('affectedRows');
    expect(await server.attempt(login(client))).toMatch(/^1043 .*\(CRL_HAS_EXPIRED\)$/);
    expect(await server.attempt()).toBe('ok');
  });
});

/** The subject of a certificate with these attributes, as the server reads it. */
function subjectOf(attributes: readonly (readonly [string, string])[]) {
  const certificate = parseCertificate(make({ name: 'x', subject: nameOf(attributes), keys: KEYS }).der);
  return certificate.ok ? certificate.value.subject : undefined;
}

const KEYS: Made = make({ name: 'keys' });

function withSan(tag: number, value: string): Pair {
  const names = derSequence(derElement(contextTag(tag), Buffer.from(value, 'latin1')));
  return clientPair(ca, 'app', { more: [{ oid: OID.subjectAltName, value: names }] });
}

async function tlsTo(port: number, session?: Buffer): Promise<TLSSocket> {
  const raw = await RawClient.greeted(port);
  raw.send(sslRequest());
  raw.socket.removeAllListeners('data');
  const socket = connectTls({
    socket: raw.socket,
    ca: ca.pem,
    servername: 'localhost',
    maxVersion: 'TLSv1.2',
    session,
  });
  await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
  return socket;
}

async function ticketOf(port: number): Promise<Buffer> {
  const socket = await tlsTo(port);
  const session = socket.getSession() ?? Buffer.alloc(0);
  socket.destroy();
  return session;
}

async function resumes(port: number, session: Buffer): Promise<boolean> {
  const socket = await tlsTo(port, session);
  const isResumed = socket.isSessionReused();
  socket.destroy();
  return isResumed;
}
