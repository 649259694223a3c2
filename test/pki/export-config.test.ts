import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse as parseToml } from 'smol-toml';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { exportFolder } from '../../src/pki/export/export-folder.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { engineClient, hasEngine, startEngine } from '../support/engine-server.ts';
import { openssl, requireTool, runTool, temporaryFolders } from '../support/tools.ts';
import { exportText, HOSTILE_NAME, pythonJson, requirePython, writeInto } from './export-judges.ts';

const freshFolder = temporaryFolders();
/** A folder whose path means something to every format, and one that every program can open. */
let hostile = '';
let plain = '';

beforeAll(async () => {
  hostile = join(freshFolder(), HOSTILE_NAME, 'certs');
  mkdirSync(hostile, { recursive: true });
  plain = join(freshFolder(), 'certs');
  await initFolder({ dir: hostile, hosts: ['db.example.test'] });
  await initFolder({ dir: plain, hosts: ['db.example.test'], user: 'app' });
});

function pem(file: string): string {
  return readFileSync(join(plain, file), 'utf8');
}

const READ_YAML = 'import json,sys,yaml; print(json.dumps(list(yaml.safe_load_all(sys.stdin.read()))))';

describe.skipIf(!requirePython('yaml'))('k8s-secret', () => {
  interface Secret {
    readonly kind: string;
    readonly type: string;
    readonly metadata: { readonly name: string; readonly namespace: string };
    readonly data: Readonly<Record<string, string>>;
  }

  async function secrets(options: object = {}): Promise<readonly Secret[]> {
    return pythonJson(READ_YAML, await exportText({ dir: plain, format: 'k8s-secret', ...options })) as Secret[];
  }

  it('is two Secrets under the names of TiDB Operator', async () => {
    const all = await secrets({ cluster: 'basic', namespace: 'tidb' });
    expect(all.map(({ kind, type, metadata }) => [kind, type, metadata])).toEqual([
      ['Secret', 'kubernetes.io/tls', { name: 'basic-tidb-server-secret', namespace: 'tidb' }],
      ['Secret', 'kubernetes.io/tls', { name: 'basic-tidb-client-secret', namespace: 'tidb' }],
    ]);
  });

  it('holds the files of the pairs', async () => {
    for (const [index, kind] of ['server', 'client'].entries()) {
      const data = (await secrets())[index]?.data ?? {};
      const text = (name: string): string => Buffer.from(data[name] ?? '', 'base64').toString();
      expect(Object.keys(data)).toEqual(['ca.crt', 'tls.crt', 'tls.key']);
      expect(text('ca.crt')).toBe(pem('ca.pem'));
      expect(text('tls.crt')).toBe(pem(`${kind}-cert.pem`));
      expect(new X509Certificate(text('tls.crt')).checkPrivateKey(createPrivateKey(text('tls.key')))).toBe(true);
    }
  });

  it('is written for its owner alone', async () => {
    const { files } = await exportFolder({ dir: plain, format: 'k8s-secret', to: join(freshFolder(), 'secret.yaml') });
    expect(files).toMatchObject([{ mode: '0600' }]);
  });
});

describe('tidb.toml', () => {
  it('names the files to a reader of TOML', async () => {
    const document = parseToml(await exportText({ dir: hostile, format: 'tidb.toml' }));
    expect(document).toEqual({
      security: {
        'ssl-ca': join(hostile, 'ca.pem'),
        'ssl-cert': join(hostile, 'server-cert.pem'),
        'ssl-key': join(hostile, 'server-key.pem'),
        'tls-version': 'TLSv1.2',
        'require-secure-transport': true,
      },
    });
  });

  it('is a configuration of tlsdb serve', async () => {
    const file = writeInto(freshFolder(), 'tidb.toml', await exportText({ dir: plain, format: 'tidb.toml' }));
    const config = loadConfig({ flags: {}, environment: {}, file });
    expect(config).toMatchObject({ sslCert: join(plain, 'server-cert.pem'), requireSecureTransport: true });
  });
});

describe.skipIf(!requireTool('my_print_defaults'))('option files', () => {
  function read(text: string, ...groups: readonly string[]): readonly string[] {
    const file = writeInto(freshFolder(), 'my.cnf', text);
    const run = runTool('my_print_defaults', [`--defaults-file=${file}`, ...groups]);
    expect(run).toMatchObject({ status: 0 });
    return run.output.trimEnd().split('\n');
  }

  it('my.cnf names the server’s files', async () => {
    const options = read(await exportText({ dir: hostile, format: 'my.cnf' }), 'mysqld');
    expect(options).toEqual([
      `--ssl_ca=${join(hostile, 'ca.pem')}`,
      `--ssl_cert=${join(hostile, 'server-cert.pem')}`,
      `--ssl_key=${join(hostile, 'server-key.pem')}`,
      `--ssl_crl=${join(hostile, 'crl.pem')}`,
      '--require_secure_transport=ON',
    ]);
  });

  it('my.cnf gives the clients their files, and verification to MariaDB’s alone', async () => {
    const text = await exportText({ dir: hostile, format: 'my.cnf' });
    const files = ['ca', 'client-cert', 'client-key'].map((name) => join(hostile, `${name}.pem`));
    const shared = ['ca', 'cert', 'key'].map((name, index) => `--ssl-${name}=${files[index] ?? ''}`);
    expect(read(text, 'client', 'mysql')).toEqual(shared);
    expect(read(text, 'client-mariadb')).toEqual(['--ssl-verify-server-cert']);
  });

  it('mysql-client.cnf asks MySQL’s clients for verification', async () => {
    const options = read(await exportText({ dir: hostile, format: 'mysql-client.cnf' }), 'client');
    expect(options).toContain('--ssl-mode=VERIFY_IDENTITY');
    expect(options).toContain('--host=db.example.test');
  });
});

describe.skipIf(!hasEngine('mariadb'))('my.cnf in MariaDB', () => {
  it('starts the server, and its client connects with the identity verified', async () => {
    const folder = freshFolder();
    const dir = join(folder, 'certs');
    await initFolder({ dir, user: 'root' });
    const file = join(folder, 'my.cnf');
    await exportFolder({ dir, format: 'my.cnf', to: file });
    const server = await startEngine('mariadb', { optionFile: file });
    try {
      const reach = ['--protocol=tcp', '--host=localhost', `--port=${server.port}`, '--user=root'];
      const query = ['-N', '-e', "SHOW STATUS LIKE 'Ssl_version'; SHOW VARIABLES LIKE 'ssl_crl'"];
      const connect = (...options: readonly string[]) => engineClient('mariadb', [...options, ...reach, ...query]);
      const good = connect(`--defaults-file=${file}`);
      expect(good.output).toContain('TLSv1.3');
      expect(good.output).toContain(join(dir, 'crl.pem'));
      const wrong = connect(`--defaults-file=${file}`, `--ssl-ca=${join(plain, 'ca.pem')}`);
      expect(wrong.output).toMatch(/ERROR 2026/);
      // MariaDB 11 says what is wrong (3159), 10 only that it refuses (1045).
      expect(connect('--no-defaults', '--skip-ssl').output).toMatch(/ERROR (3159|1045)/);
    } finally {
      await server.stop();
    }
  });
});

describe.skipIf(!requirePython('yaml'))('compose', () => {
  interface Mount {
    readonly source: string;
    readonly target: string;
  }

  it('mounts the files of the server into its first service', async () => {
    const [document] = pythonJson(READ_YAML, await exportText({ dir: hostile, format: 'compose', port: 3307 })) as {
      readonly services: Readonly<
        Record<string, { readonly volumes: readonly (Mount | string)[]; readonly ports?: readonly string[] }>
      >;
    }[];
    const mounts = (document?.services['certificates']?.volumes ?? []).filter((volume) => typeof volume !== 'string');
    // A compose file writes $$ where it means $.
    expect(mounts.map(({ source }) => source.replaceAll('$$', '$'))).toEqual(
      ['ca.pem', 'crl.pem', 'server-cert.pem', 'server-key.pem'].map((file) => join(hostile, file)),
    );
    expect(document?.services['database']?.ports).toEqual(['127.0.0.1:3307:3306']);
  });
});

describe.skipIf(!requireTool('systemd-analyze'))('systemd', () => {
  it.each(['tlsdb.service', 'tlsdb-renew.service', 'tlsdb-renew.timer'])('systemd takes %s', async (unit) => {
    const to = freshFolder();
    await exportFolder({ dir: hostile, format: 'systemd', to });
    const { output } = runTool('systemd-analyze', ['verify', '--man=no', join(to, unit)]);
    const about = output.split('\n').filter((line) => line.includes('tlsdb'));
    expect(about).toEqual([]);
  });

  it('gives the program the paths as they are', async () => {
    const to = freshFolder();
    await exportFolder({ dir: hostile, format: 'systemd', to });
    const line = /^ExecStart=(.*)$/m.exec(readFileSync(join(to, 'tlsdb.service'), 'utf8'))?.[1] ?? '';
    const words = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) => word);
    const unescaped = words.map((word) => word.replace(/\\(.)/g, '$1').replaceAll('%%', '%').replaceAll('$$', '$'));
    expect(unescaped).toContain(`--ssl-cert=${join(hostile, 'server-cert.pem')}`);
  });
});

describe('proxysql', () => {
  it('is SQL of its administration interface, which is SQLite', async () => {
    const database = new DatabaseSync(':memory:');
    database.exec(`
      CREATE TABLE global_variables (variable_name VARCHAR NOT NULL PRIMARY KEY, variable_value VARCHAR NOT NULL);
      CREATE TABLE mysql_servers (hostgroup_id INT, hostname VARCHAR, port INT, use_ssl INT, PRIMARY KEY (hostgroup_id, hostname, port));
      INSERT INTO global_variables VALUES ('mysql-have_ssl', 'false'), ('mysql-ssl_p2s_ca', ''), ('mysql-ssl_p2s_cert', ''), ('mysql-ssl_p2s_key', '');
    `);
    const text = await exportText({ dir: hostile, format: 'proxysql', port: 3306 });
    const own = /^(LOAD|SAVE) MYSQL (VARIABLES|SERVERS) TO (RUNTIME|DISK);$|^PROXYSQL RELOAD TLS;$/gm;
    expect(text.match(own)).toHaveLength(5);
    database.exec(text.replace(own, ''));
    const rows = database.prepare('SELECT variable_value FROM global_variables ORDER BY variable_name').all();
    const files = ['ca.pem', 'client-cert.pem', 'client-key.pem'].map((file) => join(hostile, file));
    expect(rows.map((row) => row['variable_value'])).toEqual(['true', ...files]);
    expect(database.prepare('SELECT hostname, port, use_ssl FROM mysql_servers').all()).toMatchObject([
      { hostname: 'db.example.test', port: 3306, use_ssl: 1 },
    ]);
  });
});

describe('haproxy', () => {
  it('is a bundle of chain and key without the CA', async () => {
    const to = freshFolder();
    const { files } = await exportFolder({ dir: plain, format: 'haproxy', to });
    expect(files.map(({ mode }) => mode)).toEqual(['0644', '0600']);
    const text = readFileSync(join(to, 'server.pem'), 'utf8');
    expect(text.match(/-----BEGIN [A-Z ]+-----/g)).toEqual([
      '-----BEGIN CERTIFICATE-----',
      '-----BEGIN PRIVATE KEY-----',
    ]);
    expect(openssl('x509', '-in', join(to, 'server.pem'), '-noout', '-pubkey')).toBe(
      openssl('pkey', '-in', join(to, 'server.pem'), '-pubout'),
    );
  });

  it.skipIf(!requireTool('haproxy'))('HAProxy takes the configuration, and the bundle where it ends TLS', async () => {
    const to = freshFolder();
    await exportFolder({ dir: plain, format: 'haproxy', to, host: '127.0.0.1' });
    const file = join(to, 'haproxy.cfg');
    const check = (path: string) => runTool('haproxy', ['-c', '-f', path]);
    expect(check(file)).toMatchObject({ status: 0 });
    const ending = readFileSync(file, 'utf8').replace('bind :3306', `bind :3306 ssl crt ${join(to, 'server.pem')}`);
    expect(check(writeInto(to, 'ending.cfg', ending))).toMatchObject({ status: 0 });
  });
});
