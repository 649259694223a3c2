import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFolder, type ExportOptions } from '../../../src/pki/export/export-folder.ts';
import { initFolder } from '../../../src/pki/folder/init-folder.ts';
import { exportText, HOSTILE_NAME, writeInto } from '../../pki/export-judges.ts';
import { engineClient, ENGINES, hasEngineClient } from '../../support/engine-server.ts';
import { cacheFolder, runIn } from '../../support/judge-program.ts';
import { serveApp } from '../../support/app-server.ts';
import { buildOnce, freshFolder, removeFolder, type Served } from '../../support/serve.ts';
import { requireTool } from '../../support/tools.ts';
import { javaClassPath } from '../matrix/build.ts';

const folder = freshFolder();
/** The path of the certificates means something to every language; each program must find them there. */
const dir = join(folder, HOSTILE_NAME);
/** MariaDB's Java driver decodes nothing in its URL: a path with & cannot be written there. */
const plain = join(folder, 'plain');
const stranger = join(folder, 'stranger');
const PASSWORD = 'only for this test';
const STORE_PASSWORD = 'correct horse';
let server: Served;

beforeAll(async () => {
  buildOnce();
  await initFolder({ dir, user: 'app' });
  await initFolder({ dir: stranger, user: 'app' });
  cpSync(dir, plain, { recursive: true });
  server = await serveApp(folder, plain, PASSWORD);
}, 60_000);

afterAll(async () => {
  await server.end();
  removeFolder(folder);
});

function text(format: ExportOptions['format'], from: string): Promise<string> {
  return exportText({ dir: from, format, host: 'localhost', port: server.port });
}

const environment = { DB_PASSWORD: PASSWORD, STORE_PASSWORD };

describe.runIf(requireTool('go'))('go', () => {
  async function connect(from: string) {
    const module = join(folder, 'go');
    cpSync(join(import.meta.dirname, '..', 'clients', 'go'), module, { recursive: true });
    writeInto(module, 'main.go', await text('go', from));
    return runIn('go', ['run', 'main.go'], module, environment);
  }

  it('connects with its client certificate, and refuses a server of another CA', async () => {
    expect(await connect(dir)).toEqual({ status: 0, output: 'TLSv1.3\n' });
    const refused = await connect(stranger);
    expect(refused.output).toContain('certificate signed by unknown authority');
    expect(refused.status).toBe(1);
  }, 120_000);
});

describe.runIf(requireTool('cargo'))('rust', () => {
  async function connect(from: string) {
    const crate = join(folder, 'rust');
    cpSync(join(import.meta.dirname, 'snippets', 'rust'), crate, { recursive: true });
    writeInto(join(crate, 'src'), 'main.rs', await text('rust', from));
    const target = ['--target-dir', cacheFolder('rust-snippet')];
    return runIn('cargo', ['run', '--quiet', '--locked', ...target], crate, environment);
  }

  it('connects with its client certificate, and refuses a server of another CA', async () => {
    expect(await connect(dir)).toEqual({ status: 0, output: 'TLSv1.3\n' });
    const refused = await connect(stranger);
    expect(refused.output).toMatch(/InvalidCertificate\((BadSignature|UnknownIssuer)\)/);
    expect(refused.status).toBe(1);
  }, 600_000);
});

describe.runIf(requireTool('java') && requireTool('mvn'))('jdbc', () => {
  const password = (): Promise<string> => Promise.resolve(STORE_PASSWORD);
  let classPath = '';

  beforeAll(async () => {
    const sources = join(import.meta.dirname, 'snippets', 'java', 'Connect.java');
    runIn('javac', ['-d', join(folder, 'classes'), sources], folder, {});
    classPath = `${javaClassPath()}:${join(folder, 'classes')}`;
    for (const from of [dir, plain, stranger]) {
      await exportFolder({ dir: from, format: 'p12', user: 'app', to: from, password });
      await exportFolder({ dir: from, format: 'jks', to: from, password });
    }
  }, 300_000);

  async function connect(from: string, key: string, change = (properties: string): string => properties) {
    const file = writeInto(folder, 'jdbc.properties', change(await text('jdbc', from)));
    return runIn('java', ['-cp', classPath, 'Connect', file, key], folder, environment);
  }

  it.each([
    ['mysql.url', dir],
    ['mariadb.url', plain],
  ])(
    '%s connects, and refuses a server of another CA',
    async (key, own) => {
      expect(await connect(own, key)).toMatchObject({ status: 0, output: expect.stringMatching(/^TLSv1\.3$/m) });
      const refused = await connect(stranger, key);
      expect(refused.output).toMatch(/PKIX path|signature check failed|unable to find valid certification path/);
      expect(refused.status).toBe(1);
    },
    60_000,
  );

  it('MySQL’s driver reads the JKS trust store', async () => {
    const toJks = (properties: string): string =>
      properties
        .replace('trustCertificateKeyStoreType=PKCS12', 'trustCertificateKeyStoreType=JKS')
        .replace('truststore.p12', 'truststore.jks');
    const { status, output } = await connect(dir, 'mysql.url', toJks);
    expect({ status, output }).toEqual({ status: 0, output: 'TLSv1.3\n' });
  }, 60_000);
});

describe.each(ENGINES.filter(hasEngineClient))('option files with the client of %s', (client) => {
  it('lead to the server, identity verified', async () => {
    const isMysql = client === 'mysql-9.7';
    const connect = async (from: string) => {
      const name = isMysql ? 'mysql-client.cnf' : 'my.cnf';
      const file = writeInto(join(folder, client), name, await text(name, from));
      const reach = ['--protocol=TCP', '--host=localhost', `--port=${server.port}`, '--user=app'];
      const options = [`--defaults-file=${file}`, ...(isMysql ? [] : reach), `--password=${PASSWORD}`, '-N'];
      return engineClient(client, options, "SHOW STATUS LIKE 'Ssl_version';").output;
    };
    expect(await connect(dir)).toContain('TLSv1.3');
    expect(await connect(stranger)).toContain('ERROR 2026');
  });
});
