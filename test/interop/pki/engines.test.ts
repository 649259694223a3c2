import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFolder } from '../../../src/pki/export/export-folder.ts';
import { initFolder } from '../../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../../src/pki/folder/issue-leaf.ts';
import { KEY_TYPES } from '../../../src/pki/key-type.ts';
import {
  engineClient,
  ENGINES,
  hasEngine,
  startEngine,
  type EngineName,
  type EngineServer,
} from '../../support/engine-server.ts';
import { buildOnce, tlsdb } from '../../support/serve.ts';
import { temporaryFolders } from '../../support/tools.ts';

const freshFolder = temporaryFolders();
const PASSWORD = 'only for this test';

/** What a CA's name may hold and SQL and OpenSSL write in their own ways. */
const ORGANIZATION = "O'Reilly / Söhne";

const folders = new Map<string, string>();
/** `SUBJECT '…' AND ISSUER '…'` of alice's certificate in each folder, as `certs show` prints it. */
const requirements = new Map<string, string>();

beforeAll(async () => {
  buildOnce();
  const base = freshFolder();
  for (const keyType of KEY_TYPES) {
    const dir = join(base, keyType);
    await initFolder({ dir, keyType, organization: ORGANIZATION, user: 'alice' });
    await issueLeaf({ dir, purpose: 'client', name: 'eve' });
    const { stdout } = await tlsdb(['certs', 'show', join(dir, 'client-cert.pem')]);
    const printed = (what: string): string => new RegExp(`REQUIRE ${what} +('.*')`).exec(stdout)?.[1] ?? '';
    folders.set(keyType, dir);
    requirements.set(keyType, `SUBJECT ${printed('SUBJECT')} AND ISSUER ${printed('ISSUER')}`);
  }
}, 120_000);

function file(keyType: string, name: string): string {
  return join(folders.get(keyType) ?? '', name);
}

const RELOAD: Readonly<Record<EngineName, string>> = {
  'mysql-9.7': 'ALTER INSTANCE RELOAD TLS;',
  'mariadb-11.8': 'FLUSH SSL;',
  mariadb: 'FLUSH SSL;',
};

/** MySQL takes files of these names from its data folder; MariaDB is told the names. */
const TLS_FILES: Readonly<Record<EngineName, readonly string[]>> = {
  'mysql-9.7': [],
  'mariadb-11.8': ['--ssl-ca=ca.pem', '--ssl-cert=server-cert.pem', '--ssl-key=server-key.pem'],
  mariadb: ['--ssl-ca=ca.pem', '--ssl-cert=server-cert.pem', '--ssl-key=server-key.pem'],
};

const VERIFY: Readonly<Record<EngineName, string>> = {
  'mysql-9.7': '--ssl-mode=VERIFY_IDENTITY',
  'mariadb-11.8': '--ssl-verify-server-cert',
  mariadb: '--ssl-verify-server-cert',
};

interface Login {
  readonly keyType: string;
  readonly certificate: string;
  readonly ca?: string;
}

/** Connects as alice with a client of one product to a server of another, the server's identity verified. */
function connect(client: EngineName, server: EngineServer, { keyType, certificate, ca }: Login): string {
  const pair = [
    `--ssl-cert=${file(keyType, `${certificate}-cert.pem`)}`,
    `--ssl-key=${file(keyType, `${certificate}-key.pem`)}`,
  ];
  const tls = [VERIFY[client], `--ssl-ca=${ca ?? file(keyType, 'ca.pem')}`, ...pair];
  const login = [
    '--protocol=TCP',
    '--host=localhost',
    `--port=${server.port}`,
    '--user=alice',
    `--password=${PASSWORD}`,
  ];
  return engineClient(
    client,
    ['--no-defaults', ...login, ...tls, '--batch', '--skip-column-names'],
    'SELECT CURRENT_USER();',
  ).output;
}

const present = ENGINES.filter(hasEngine);

/** MySQL's client has no `mysql_native_password` any more, and MariaDB's servers ask for it. */
function clientsOf(server: EngineName): readonly EngineName[] {
  return present.filter((client) => client !== 'mysql-9.7' || server === 'mysql-9.7');
}

describe.each(present)('a server of %s with the folder unchanged', (name) => {
  let server: EngineServer;

  beforeAll(async () => {
    const prepare = (dataDir: string): void => cpSync(folders.get('ecdsa-p256') ?? '', dataDir, { recursive: true });
    server = await startEngine(name, { args: TLS_FILES[name], prepare });
    server.sql(`CREATE USER alice IDENTIFIED BY '${PASSWORD}';`);
  });

  afterAll(async () => {
    await server.stop();
  });

  describe.each(KEY_TYPES)('%s', (keyType) => {
    beforeAll(() => {
      for (const part of ['ca.pem', 'server-cert.pem', 'server-key.pem'])
        cpSync(file(keyType, part), join(server.dataDir, part));
      server.sql(`${RELOAD[name]} ALTER USER alice REQUIRE ${requirements.get(keyType)};`);
    });

    it.each(clientsOf(name))('the client of %s verifies it and is known by its certificate', (client) => {
      expect(connect(client, server, { keyType, certificate: 'client' })).toContain('alice@%\n');
    });

    it.each(clientsOf(name))('the client of %s with the certificate of somebody else is refused', (client) => {
      expect(connect(client, server, { keyType, certificate: 'clients/eve' })).toContain('ERROR 1045 (28000)');
    });

    it.each(clientsOf(name))('the client of %s refuses a server of another CA', (client) => {
      const ca = file(keyType === 'rsa-2048' ? 'rsa-3072' : 'rsa-2048', 'ca.pem');
      expect(connect(client, server, { keyType, certificate: 'client', ca })).toContain('ERROR 2026 (HY000)');
    });
  });

  if (name !== 'mysql-9.7') return;
  it('gives its RSA key to clients without TLS', () => {
    server.sql(`CREATE USER plain IDENTIFIED BY '${PASSWORD}';`);
    const login = [
      '--protocol=TCP',
      '--host=127.0.0.1',
      `--port=${server.port}`,
      '--user=plain',
      `--password=${PASSWORD}`,
    ];
    const key = `--server-public-key-path=${file('ecdsa-p256', 'public_key.pem')}`;
    const query = ['--batch', '--skip-column-names', '-e', 'SELECT CURRENT_USER()'];
    const { output } = engineClient(name, ['--no-defaults', '--ssl-mode=DISABLED', key, ...login, ...query]);
    expect(output).toContain('plain@%\n');
  });
});

describe.each(present)('option files with %s', (name) => {
  it('start the server and let the clients of both products in, identity verified', async () => {
    const dir = folders.get('ecdsa-p256') ?? '';
    const folder = freshFolder();
    const optionFile = join(folder, 'my.cnf');
    await exportFolder({ dir, format: 'my.cnf', to: optionFile });
    const server = await startEngine(name, { optionFile });
    try {
      server.sql(`CREATE USER alice IDENTIFIED BY '${PASSWORD}' REQUIRE ${requirements.get('ecdsa-p256')};`);
      const mysqlFile = join(folder, 'mysql-client.cnf');
      await exportFolder({
        dir,
        format: 'mysql-client.cnf',
        to: mysqlFile,
        user: 'alice',
        host: 'localhost',
        port: server.port,
      });
      const reach = ['--protocol=TCP', '--host=localhost', `--port=${server.port}`, '--user=alice'];
      for (const client of clientsOf(name)) {
        const options =
          client === 'mysql-9.7' ? [`--defaults-file=${mysqlFile}`] : [`--defaults-file=${optionFile}`, ...reach];
        const { output } = engineClient(
          client,
          [...options, `--password=${PASSWORD}`, '-N'],
          "SHOW STATUS LIKE 'Ssl_version';",
        );
        expect({ client, output }).toMatchObject({ output: expect.stringContaining('TLSv1.3') });
      }
    } finally {
      await server.stop();
    }
  });
});
