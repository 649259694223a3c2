import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { initFolder } from '../../../src/pki/folder/init-folder.ts';
import { finishRotation, prepareRotation, switchRotation } from '../../../src/pki/folder/rotate-folder.ts';
import { KEY_TYPES } from '../../../src/pki/key-type.ts';
import { openssl } from '../../support/tools.ts';

/** The side whose certificate the other one refuses; empty when both accept. */
export type Refused = '' | 'server' | 'client';

/** A TLS handshake with a certificate on each side and a CA that both trust. */
export interface HandshakeCase {
  readonly id: string;
  readonly ca: string;
  readonly serverCert: string;
  readonly serverKey: string;
  readonly clientCert: string;
  readonly clientKey: string;
  /** The revocation lists of the CA, for programs that look at them. */
  readonly crl: string | undefined;
  /** The name by which the client knows the server. */
  readonly host: string;
  readonly expected: Refused;
}

/** Names that the certificates of every folder are for, as a client may write them. */
const HOSTS = ['db.example.test', 'replica.db.example.test', 'localhost', '127.0.0.1', '::1', '10.1.2.3'] as const;

/** What a server certificate of a test is made for. */
const SERVER_NAMES = ['db.example.test', '*.db.example.test', '10.1.2.3'];

/** One certificate folder per key type, one whose CA is limited to names, and the steps of a rotation. */
export async function makeFolders(base: string): Promise<ReadonlyMap<string, string>> {
  const folders = new Map<string, string>();
  const fresh = (name: string): string => {
    const dir = join(base, name);
    folders.set(name, dir);
    return dir;
  };
  for (const keyType of KEY_TYPES)
    await initFolder({ dir: fresh(keyType), keyType, hosts: SERVER_NAMES, user: 'alice' });
  const permit = ['example.test', '10.0.0.0/8'];
  await initFolder({ dir: fresh('limited'), permit, hosts: SERVER_NAMES, user: 'alice' });
  const prepared = fresh('rotation-prepared');
  cpSync(folders.get('ecdsa-p256') ?? '', prepared, { recursive: true });
  await prepareRotation({ dir: prepared });
  const switched = fresh('rotation-switched');
  cpSync(prepared, switched, { recursive: true });
  await switchRotation({ dir: switched });
  const finished = fresh('rotation-finished');
  cpSync(switched, finished, { recursive: true });
  await finishRotation({ dir: finished });
  return folders;
}

function handshake(dir: string, id: string, host: string, change: Partial<HandshakeCase> = {}): HandshakeCase {
  const file = (name: string): string => join(dir, name);
  return {
    id: `${id} ${host}`,
    ca: file('ca.pem'),
    serverCert: file('server-cert.pem'),
    serverKey: file('server-key.pem'),
    clientCert: file('client-cert.pem'),
    clientKey: file('client-key.pem'),
    crl: file('crl.pem'),
    host,
    expected: '',
    ...change,
  };
}

/** What must be accepted, and what must be refused, for every folder. */
export function makeCases(folders: ReadonlyMap<string, string>, base: string): readonly HandshakeCase[] {
  const stranger = join(folders.get('rsa-2048') ?? '', 'ca.pem');
  const perFolder = [...folders].flatMap(([name, dir]) => {
    const server = { serverCert: join(dir, 'server-cert.pem'), serverKey: join(dir, 'server-key.pem') };
    const client = { clientCert: join(dir, 'client-cert.pem'), clientKey: join(dir, 'client-key.pem') };
    const swapped = { serverCert: client.clientCert, serverKey: client.clientKey };
    const good = HOSTS.map((host) => handshake(dir, name, host));
    return good.concat([
      handshake(dir, `${name}: another name`, 'other.example.test', { expected: 'server' }),
      handshake(dir, `${name}: another address`, '10.1.2.4', { expected: 'server' }),
      handshake(dir, `${name}: a client as server`, 'localhost', { ...swapped, expected: 'server' }),
      handshake(dir, `${name}: a server as client`, 'localhost', {
        clientCert: server.serverCert,
        clientKey: server.serverKey,
        expected: 'client',
      }),
      ...(name === 'rsa-2048'
        ? []
        : [handshake(dir, `${name}: another CA`, 'localhost', { ca: stranger, crl: undefined, expected: 'server' })]),
    ]);
  });
  return [...perFolder, ...bundlesOfRotation(folders, base), outsideOfConstraints(folders.get('limited') ?? '', base)];
}

/**
 * Both sides trust the old CA, both or the new one, at each step of a rotation. Nobody with the bundle of the step
 * before is left out; who is must be: the new CA has signed nothing before the switch, the old one nothing after it.
 */
function bundlesOfRotation(folders: ReadonlyMap<string, string>, base: string): readonly HandshakeCase[] {
  const file = (folder: string): string => join(folders.get(folder) ?? '', 'ca.pem');
  const [next = ''] = certificatesOf(file('rotation-prepared'));
  const onlyNew = join(base, 'only-new.pem');
  writeFileSync(onlyNew, next);
  const bundles = { old: file('ecdsa-p256'), both: file('rotation-prepared'), new: onlyNew };
  const refusedBundle = {
    'ecdsa-p256': 'new',
    'rotation-prepared': 'new',
    'rotation-switched': 'old',
    'rotation-finished': 'old',
  } as const;
  return Object.entries(refusedBundle).flatMap(([step, refused]) =>
    Object.entries(bundles).map(([bundle, ca]) => {
      const expected = bundle === refused ? 'server' : '';
      return handshake(folders.get(step) ?? '', `${step}: trusting ${bundle}`, 'localhost', {
        ca,
        crl: undefined,
        expected,
      });
    }),
  );
}

/** A leaf that other software signed for a name which the constraints of the CA leave out. */
function outsideOfConstraints(limited: string, base: string): HandshakeCase {
  const [serverCert, serverKey] = [join(base, 'outside-cert.pem'), join(base, 'outside-key.pem')];
  const request = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -subj /CN=db.other.test -days 10
    -addext basicConstraints=critical,CA:FALSE -addext keyUsage=critical,digitalSignature
    -addext extendedKeyUsage=serverAuth -addext subjectAltName=DNS:db.other.test`.split(/\s+/);
  const files = ['-CA', join(limited, 'ca.pem'), '-CAkey', join(limited, 'ca-key.pem')];
  openssl(...request, ...files, '-out', serverCert, '-keyout', serverKey);
  return handshake(limited, 'limited: outside', 'db.other.test', { serverCert, serverKey, expected: 'server' });
}

/** Writes the cases for the programs that judge them: as JSON, and as lines with tabs. */
export function writeCases(
  base: string,
  cases: readonly HandshakeCase[],
): { readonly json: string; readonly tsv: string } {
  const paths = { json: join(base, 'cases.json'), tsv: join(base, 'cases.tsv') };
  writeFileSync(paths.json, JSON.stringify(cases));
  const line = (each: HandshakeCase): string =>
    [each.id, each.ca, each.serverCert, each.serverKey, each.clientCert, each.clientKey, each.host].join('\t');
  writeFileSync(paths.tsv, `${cases.map(line).join('\n')}\n`);
  return paths;
}

/** What a judge said, by the case. */
export interface Verdict {
  readonly id: string;
  readonly refused: string;
  readonly reason: string;
}

/** Reads the lines that judges without JSON print. */
export function readVerdicts(output: string): readonly Verdict[] {
  return output
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [id = '', refused = '', reason = ''] = line.split('\t');
      return { id, refused, reason };
    });
}

/** The CAs of a file, one PEM text each. */
export function certificatesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split(/(?=-----BEGIN)/);
}
