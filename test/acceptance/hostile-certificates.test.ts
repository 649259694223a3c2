import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/kit/log.ts';
import { startServer } from '../../src/server/start-server.ts';
import { OID } from '../../src/x509/oid.ts';
import { goProgram, javaClassPath, rustProgram } from '../interop/matrix/build.ts';
import { connectorJ } from '../interop/matrix/java.ts';
import { asJson, lineClient } from '../interop/matrix/line-client.ts';
import { STORE_PASSWORD, type Attempt, type InteropClient } from '../interop/matrix/attempt.ts';
import { tlsdb } from '../support/serve.ts';
import { openssl, requireTool, runTool, temporaryFolders } from '../support/tools.ts';
import { make, rsaPair } from '../x509/support/make-certificate.ts';
import { files, run, type Pair, type Running } from './support/acceptance.ts';
import { authority, clientPair, inDays, pairFrom, serverPair } from './support/certificates.ts';

const folder = temporaryFolders();
const PASSWORD = 'p-1';
const ca = authority('acceptance CA');
const good = serverPair(ca);

/** Contents of the two files. */
interface Texts {
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
}

describe('A9: key and certificate files', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const rsa = rsaPair();
  const rsaServer = serverPair(ca, { keys: rsa });
  const encrypted = (type: 'pkcs1' | 'pkcs8'): string =>
    rsa.privateKey.export({ type, format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }).toString();
  const sec1Encrypted = (): string =>
    ec.export({ type: 'sec1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }).toString();
  const pkcs8v1 = (): string => {
    const path = join(folder(), 'k.pem');
    writeFileSync(path, rsaServer.key);
    return openssl('pkcs8', '-topk8', '-in', path, '-v1', 'PBE-SHA1-3DES', '-passout', 'pass:secret');
  };
  const otherLeaf = serverPair(ca);
  const intermediate = make({ name: 'intermediate', isCa: true, issuer: ca });
  const below = serverPair(intermediate);
  const bad: readonly [string, () => Texts, string][] = [
    ['an RSA certificate with an EC key', () => ({ cert: rsaServer.cert, key: good.key }), 'KEY_MISMATCH'],
    ['another key of the same type', () => ({ cert: good.cert, key: otherLeaf.key }), 'KEY_MISMATCH'],
    ['an encrypted PKCS#1 key', () => ({ cert: rsaServer.cert, key: encrypted('pkcs1') }), 'KEY_ENCRYPTED'],
    ['an encrypted PKCS#8 key, PBES1', () => ({ cert: rsaServer.cert, key: pkcs8v1() }), 'KEY_ENCRYPTED'],
    ['an encrypted PKCS#8 key, PBES2', () => ({ cert: rsaServer.cert, key: encrypted('pkcs8') }), 'KEY_ENCRYPTED'],
    ['an encrypted EC key', () => ({ cert: good.cert, key: sec1Encrypted() }), 'KEY_ENCRYPTED'],
    ['DER', () => ({ cert: Buffer.from(new X509Certificate(good.cert).raw), key: good.key }), 'DER_GIVEN'],
    ['swapped files', () => ({ cert: good.key, key: good.cert }), 'WRONG_FILE_KIND'],
    ['the chain in the wrong order', () => ({ cert: intermediate.pem + below.cert, key: below.key }), 'CHAIN_ORDER'],
  ];
  const fine: readonly [string, () => Texts][] = [
    ['a byte order mark', () => ({ cert: `\uFEFF${good.cert}`, key: good.key })],
    ['CRLF', () => ({ cert: good.cert.replaceAll('\n', '\r\n'), key: good.key.replaceAll('\n', '\r\n') })],
    ['one file with both', () => ({ cert: good.cert + good.key, key: good.cert + good.key })],
    ['the chain in the right order', () => ({ cert: below.cert + intermediate.pem, key: below.key })],
  ];
  function settingsOf(texts: Texts): { readonly port: 0; readonly sslCert: string; readonly sslKey: string } {
    const place = folder();
    const [sslCert, sslKey] = [join(place, 'c.pem'), join(place, 'k.pem')];
    writeFileSync(sslCert, texts.cert);
    writeFileSync(sslKey, texts.key, { mode: 0o600 });
    return { port: 0, sslCert, sslKey };
  }

  it.each(bad)('A9: %s is refused at the start, with the code of certs verify', async (_, texts, code) => {
    const told = { code: 'TLS_REFUSED', message: expect.stringContaining(`[${code}]`) as string };
    await expect(startServer(settingsOf(texts()))).rejects.toMatchObject(told);
  });

  it.each(fine)('A9: %s serves', async (_, texts) => {
    const own = await run(settingsOf(texts()), ca.pem);
    expect(await own.attempt()).toBe('ok');
    await own.close();
  });
});

let server: Running;
let admin: Connection;
beforeAll(async () => {
  const paths = files(folder(), { ...good, ca: ca.pem });
  server = await run({ sslCert: paths.cert, sslKey: paths.key, sslCa: paths.ca }, ca.pem);
  admin = await server.connect();
});
afterAll(async () => {
  await admin.end();
  await server.close();
});

describe.runIf(requireTool('openssl'))('A10: names that are hard to compare', () => {
  /** A client certificate with the name that OpenSSL reads from `subject`. */
  function opensslClient(subject: string): Pair {
    const path = (file: string): string => join(place, file);
    const place = folder();
    writeFileSync(path('ca.pem'), ca.pem);
    writeFileSync(path('ca.key'), ca.keyPem);
    writeFileSync(
      path('x.ext'),
      'extendedKeyUsage=clientAuth\nkeyUsage=digitalSignature\nauthorityKeyIdentifier=keyid',
    );
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', path('key.pem')];
    openssl('req', '-new', ...key, '-utf8', '-multivalue-rdn', '-subj', subject, '-out', path('csr'));
    const signing = ['-CA', path('ca.pem'), '-CAkey', path('ca.key'), '-days', '5', '-extfile', path('x.ext')];
    openssl('x509', '-req', '-in', path('csr'), ...signing, '-out', path('cert.pem'));
    return { cert: readFileSync(path('cert.pem'), 'utf8'), key: readFileSync(path('key.pem'), 'utf8') };
  }

  const raw = String.raw;
  // What the certificate has, what the account asks for, and whether that is the same name.
  const names: readonly [string, string, string, boolean][] = [
    ['a slash within a value', raw`/O=x\/CN=admin`, raw`/O=x\/CN=admin`, true],
    ['a slash that would forge a name', raw`/O=x\/CN=admin`, '/O=x/CN=admin', false],
    ['a plus within a value', raw`/OU=p\+q/CN=a`, raw`/OU=p\+q/CN=a`, true],
    ['an equals sign within a value', '/CN=ev=1', '/CN=ev=1', true],
    ['UTF-8', '/O=Söhne/CN=日本', '/O=Söhne/CN=日本', true],
    ['UTF-8 as OpenSSL prints it', '/O=Söhne/CN=a', raw`/O=S\xC3\xB6hne/CN=a`, true],
    ['an attribute that is repeated', '/OU=a/OU=b/CN=c', '/OU=a/OU=b/CN=c', true],
    ['the repeated ones in another order', '/OU=a/OU=b/CN=c', '/OU=b/OU=a/CN=c', false],
    ['an attribute without a short name', '/houseIdentifier=x/CN=a', '/2.5.4.51=x/CN=a', true],
    ['such an attribute that is left out', '/houseIdentifier=x/CN=a', '/CN=a', false],
    ['two attributes of one relative name', '/O=x/CN=a+UID=u7', '/O=x/CN=a+UID=u7', true],
    ['a backslash at the end', raw`/CN=a\\/O=b`, raw`/CN=a\\/O=b`, true],
  ];
  it.each(names)('A10: %s', async (_, has, asked, isSame) => {
    await admin.query('DROP USER IF EXISTS named');
    await admin.query(`CREATE USER named IDENTIFIED BY '${PASSWORD}' REQUIRE SUBJECT ${admin.escape(asked)}`);
    const result = await server.attempt({ user: 'named', password: PASSWORD, certificate: opensslClient(has) });
    expect(result).toMatch(isSame ? /^ok$/ : /^1045 /);
  });
});

describe('A11: client certificates that are not good', () => {
  const bad: readonly [string, Pair, string][] = [
    ['an untrusted one', clientPair(authority('acceptance CA'), 'root'), '\\w+'],
    ['an expired one', clientPair(ca, 'root', { notAfter: inDays(-1) }), 'CERT_HAS_EXPIRED'],
    ['one from the future', clientPair(ca, 'root', { notBefore: inDays(1) }), 'CERT_NOT_YET_VALID'],
    ['one for servers only', clientPair(ca, 'root', { purpose: OID.serverAuth }), 'INVALID_PURPOSE'],
    ['one that signed itself', pairFrom(make({ name: 'root', hosts: [] })), '\\w+'],
  ];
  it.each(bad)('A11: %s is refused inside TLS, whoever comes with it', async (_, certificate, reason) => {
    expect(await server.attempt({ certificate })).toMatch(
      new RegExp(`^1043 08S01 Bad handshake: the client certificate was not accepted \\(${reason}\\)$`),
    );
  });

  it('A11: a CA certificate is nobody’s identity', async () => {
    const certificate = { cert: ca.pem, key: ca.keyPem };
    await admin.query(`CREATE USER strict IDENTIFIED BY '${PASSWORD}' REQUIRE X509`);
    expect(await server.attempt({ user: 'strict', password: PASSWORD, certificate })).toMatch(/^(1043|1045) /);
  });
});

it('A13: of a key that others can read, verify and the server’s log tell', async () => {
  const paths = files(folder(), good);
  chmodSync(paths.key, 0o644);
  const { stdout } = await tlsdb(['certs', 'verify', '--cert', paths.cert, '--key', paths.key, '--json']);
  expect(stdout).toContain('KEY_PERMISSIONS');
  const lines: string[] = [];
  const log = createLog({ format: 'json', level: 'warn', write: (line) => void lines.push(line) });
  const own = await run({ sslCert: paths.cert, sslKey: paths.key, log }, ca.pem);
  expect(lines.join('')).toMatch(/the private key is open to others.*KEY_PERMISSIONS.*chmod 600/);
  await own.close();
  chmodSync(paths.key, 0o600);
  lines.length = 0;
  await (await run({ sslCert: paths.cert, sslKey: paths.key, log }, ca.pem)).close();
  expect(lines.join('')).not.toContain('open to others');
});

describe('A14: every stack verifies the generated chain', () => {
  let auto: Running;
  let attempt: Attempt;
  beforeAll(async () => {
    auto = await run({ autoTls: true });
    const certs = join(auto.dataDir, 'certs');
    const passwordFile = join(folder(), 'p');
    writeFileSync(passwordFile, STORE_PASSWORD);
    const stores = folder();
    await tlsdb([
      'certs',
      'export',
      '--format',
      'p12',
      '--dir',
      certs,
      '--to',
      stores,
      '--password-file',
      passwordFile,
    ]);
    const place = { host: '127.0.0.1', port: auto.port, user: auto.user, password: auto.password ?? '' };
    attempt = {
      ...place,
      mode: 'VERIFY_IDENTITY',
      ca: join(certs, 'ca.pem'),
      trustStore: join(stores, 'truststore.p12'),
    };
  });
  afterAll(() => auto.close());

  const opened = (path: string | undefined, open: (path: string) => InteropClient): InteropClient | undefined =>
    path === undefined ? undefined : open(path);
  const clients: readonly [string, () => InteropClient | undefined][] = [
    ['Go', () => opened(goProgram(), (path) => lineClient(path, [], asJson('go')))],
    ['rustls', () => opened(rustProgram(), (path) => lineClient(path, [], asJson('rust')))],
    ['Java', () => opened(javaClassPath(), (path) => lineClient('java', ['-cp', path, 'Driver'], connectorJ))],
  ];
  it.each(clients)(
    'A14: %s',
    async (_, open) => {
      const client = open();
      if (client === undefined) return;
      expect(await client.attempt(attempt)).toMatchObject({ cipher: 'TLS_AES_128_GCM_SHA256' });
      await client.close();
    },
    240_000,
  );

  it.runIf(requireTool('openssl'))('A14: OpenSSL', () => {
    const place = ['-CAfile', attempt.ca, '-x509_strict', '-purpose', 'sslserver', '-verify_hostname', 'localhost'];
    expect(openssl('verify', ...place, join(auto.dataDir, 'certs/server-cert.pem'))).toMatch(/: OK$/m);
  });

  it.runIf(requireTool('certtool'))('A14: GnuTLS', () => {
    const chain = join(folder(), 'chain.pem');
    writeFileSync(chain, readFileSync(join(auto.dataDir, 'certs/server-cert.pem')));
    const purpose = ['--verify-hostname', 'localhost', '--verify-purpose', '1.3.6.1.5.5.7.3.1'];
    const { output } = runTool('certtool', [
      '--verify',
      '--load-ca-certificate',
      attempt.ca,
      ...purpose,
      '--infile',
      chain,
    ]);
    expect(output).toContain('Verified. The certificate is trusted.');
  });
});
