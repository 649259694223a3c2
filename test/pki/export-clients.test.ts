import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFolder } from '../../src/pki/export/export-folder.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { serveApp } from '../support/app-server.ts';
import { buildOnce, freshFolder, removeFolder, type Served } from '../support/serve.ts';
import { requireTool, runTool } from '../support/tools.ts';
import { exportText, hasPython, HOSTILE_NAME, pythonJson, requirePython, writeInto } from './export-judges.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = freshFolder();
/** The path of the certificates means something to every language; each program must find them there. */
const dir = join(folder, HOSTILE_NAME);
const PASSWORD = 'only for this test';
let server: Served;

beforeAll(async () => {
  buildOnce();
  await initFolder({ dir, hosts: ['db.example.test'], user: 'app' });
  const served = join(folder, 'served');
  cpSync(dir, served, { recursive: true });
  server = await serveApp(folder, served, PASSWORD);
}, 60_000);

afterAll(async () => {
  await server.end();
  removeFolder(folder);
});

type Format = Parameters<typeof exportFolder>[0]['format'];

function text(format: Format, options: object = {}): Promise<string> {
  return exportText({ dir, format, host: 'localhost', port: server.port, ...options });
}

function run(program: string, args: readonly string[]) {
  const env = { ...process.env, DB_PASSWORD: PASSWORD };
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

describe.each(['mysql2', 'mariadb'] as const)('%s', (format) => {
  // The driver is found from the checkout.
  async function connect(options: object = {}) {
    const bare = (await text(format, options)).replaceAll(/from '(mysql2\/promise|mariadb)'/g, (_, name: string) => {
      return `from '${import.meta.resolve(name)}'`;
    });
    return run(process.execPath, [writeInto(folder, `${format}.mjs`, bare)]);
  }

  it('connects with its client certificate over TLS', async () => {
    expect(await connect()).toEqual({ status: 0, stdout: 'TLSv1.3\n', stderr: '' });
  });

  it('refuses a server of another CA', async () => {
    const other = join(folder, 'other');
    await initFolder({ dir: other, user: 'app' });
    const { status, stderr } = await connect({ dir: other });
    expect(status).toBe(1);
    expect(stderr).toMatch(/certificate|SELF_SIGNED|issuer/i);
  });
});

describe('mysql2', () => {
  it('refuses a server of another name', async () => {
    const own = await text('mysql2');
    const code = own
      .replace("from 'mysql2/promise'", `from '${import.meta.resolve('mysql2/promise')}'`)
      .replace("host: 'localhost'", "host: 'tlsdb-test.localhost'");
    const { status, stderr } = run(process.execPath, [writeInto(folder, 'name.mjs', code)]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/altnames|ENOTFOUND/);
  });
});

describe('TypeScript', () => {
  it.each(['prisma', 'typeorm'] as const)('%s is a module that reads these files', async (format) => {
    const { code } = transformSync(await text(format), { loader: 'ts', format: 'esm' });
    const paths = [...code.matchAll(/readFileSync\(("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)/g)];
    const read = paths.map(([, literal = '']) => runTool(process.execPath, ['-p', literal]).output.trimEnd());
    expect(read).toEqual(['ca.pem', 'client-cert.pem', 'client-key.pem'].map((name) => join(dir, name)));
  });
});

describe.skipIf(!requireTool('python3'))('Python', () => {
  it.each(['pymysql', 'mysql-connector-python'] as const)('%s is a program with these arguments', async (format) => {
    const script =
      'import ast,json,sys; calls=[n for n in ast.walk(ast.parse(sys.stdin.read())) if isinstance(n, ast.Call)]; ' +
      'print(json.dumps({k.arg: k.value.value for c in calls for k in c.keywords if isinstance(k.value, ast.Constant)}))';
    expect(pythonJson(script, await text(format))).toEqual({
      host: 'localhost',
      port: server.port,
      user: 'app',
      database: 'test',
      ssl_ca: join(dir, 'ca.pem'),
      ssl_cert: join(dir, 'client-cert.pem'),
      ssl_key: join(dir, 'client-key.pem'),
      ssl_verify_cert: true,
      ssl_verify_identity: true,
    });
  });

  it.skipIf(!requirePython('pymysql'))('PyMySQL connects', async () => {
    const file = writeInto(folder, 'connect_pymysql.py', await text('pymysql'));
    expect(run('python3', [file])).toMatchObject({ status: 0, stdout: 'TLSv1.3\n' });
  });

  it.skipIf(!requirePython('mysql.connector'))('mysql-connector-python connects', async () => {
    const file = writeInto(folder, 'connect_connector.py', await text('mysql-connector-python'));
    expect(run('python3', [file])).toMatchObject({ status: 0, stdout: 'TLSv1.3\n' });
  });
});

describe.skipIf(!requireTool('php'))('php-pdo', () => {
  it('connects', async () => {
    const file = writeInto(folder, 'connect.php', await text('php-pdo', { host: '127.0.0.1' }));
    expect(runTool('php', ['-l', file])).toMatchObject({ status: 0 });
    if (!runTool('php', ['-m']).output.includes('pdo_mysql')) return;
    expect(run('php', [file])).toMatchObject({ status: 0, stdout: 'TLSv1.3\n' });
  });
});

describe.skipIf(!requireTool('gofmt'))('go', () => {
  it('is formatted Go', async () => {
    const file = writeInto(folder, 'main.go', await text('go'));
    const { status, output } = runTool('gofmt', ['-e', '-l', file]);
    expect({ status, output }).toEqual({ status: 0, output: '' });
  });
});

describe.skipIf(!requireTool('rustfmt'))('rust', () => {
  it('is Rust', async () => {
    const file = writeInto(folder, 'main.rs', await text('rust'));
    expect(runTool('rustfmt', ['--edition', '2021', '--check', '-l', file]).output).not.toMatch(/error/);
  });
});

describe.skipIf(!hasPython('tree_sitter_c_sharp'))('dotnet', () => {
  it('is C# whose strings give the paths back', async () => {
    const document = pythonJson(READ_CSHARP, await text('dotnet')) as { readonly settings: object };
    expect(document).toMatchObject({ isBroken: false });
    expect(document.settings).toEqual({
      Server: 'localhost',
      UserID: 'app',
      Database: 'test',
      SslCa: join(dir, 'ca.pem'),
      SslCert: join(dir, 'client-cert.pem'),
      SslKey: join(dir, 'client-key.pem'),
    });
  });
});

/** Parses C#; prints what is assigned as a text, its escape sequences decoded. */
const READ_CSHARP = `
import json, sys, tree_sitter_c_sharp
from tree_sitter import Language, Parser
root = Parser(Language(tree_sitter_c_sharp.language())).parse(sys.stdin.buffer.read()).root_node
escapes = {r'\\"': '"', r'\\\\': chr(92)}
def text_of(literal):
    parts = [node for node in literal.named_children]
    return ''.join(escapes[part.text.decode()] if part.type == 'escape_sequence' else part.text.decode() for part in parts)
settings = {}
def walk(node):
    if node.type == 'assignment_expression':
        name, value = node.child_by_field_name('left'), node.child_by_field_name('right')
        if value.type == 'string_literal': settings[name.text.decode()] = text_of(value)
    for child in node.children: walk(child)
walk(root)
print(json.dumps({'isBroken': root.has_error, 'settings': settings}))
`;

describe.skipIf(!requireTool('javac'))('jdbc', () => {
  it('is a properties file whose URLs lead to the stores', async () => {
    const file = writeInto(folder, 'jdbc.properties', await text('jdbc'));
    await exportFolder({ dir, format: 'p12', to: dir, password: () => Promise.resolve('changeit') });
    const source = writeInto(folder, 'ReadStores.java', READ_STORES);
    const { status, stdout, stderr } = run('java', [source, file, 'changeit']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toEqual(['app', 'trusted ca', 'key client CN=app']);
  });
});

/** Reads the file as Java does, and opens both stores where the URL of Connector/J says they are. */
const READ_STORES = `
import java.io.*; import java.net.*; import java.security.*; import java.util.*; import java.security.cert.*;
public class ReadStores {
  public static void main(String[] args) throws Exception {
    Properties file = new Properties();
    try (InputStream in = new FileInputStream(args[0])) { file.load(in); }
    System.out.println(file.getProperty("user"));
    Map<String, String> query = new HashMap<>();
    for (String part : file.getProperty("mysql.url").split("\\\\?", 2)[1].split("&")) {
      String[] pair = part.split("=", 2);
      query.put(pair[0], URLDecoder.decode(pair[1], "UTF-8"));
    }
    char[] password = args[1].toCharArray();
    KeyStore trust = open(query, "trustCertificateKeyStore", password);
    for (String alias : Collections.list(trust.aliases())) if (trust.isCertificateEntry(alias)) System.out.println("trusted " + alias);
    KeyStore keys = open(query, "clientCertificateKeyStore", password);
    for (String alias : Collections.list(keys.aliases())) {
      if (keys.getKey(alias, password) == null) throw new IllegalStateException("no key");
      System.out.println("key " + alias + " " + ((X509Certificate) keys.getCertificate(alias)).getSubjectX500Principal());
    }
  }
  static KeyStore open(Map<String, String> query, String prefix, char[] password) throws Exception {
    KeyStore store = KeyStore.getInstance(query.get(prefix + "Type"));
    try (InputStream in = new URL(query.get(prefix + "Url")).openStream()) { store.load(in, password); }
    return store;
  }
}
`;

describe('dsn', () => {
  it('is URLs that give the paths back', async () => {
    const lines = (await text('dsn')).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const urls = lines.slice(0, 3).map((line) => new URL(line));
    for (const url of urls) {
      expect([url.hostname, url.port, url.pathname, url.username]).toEqual([
        'localhost',
        String(server.port),
        '/test',
        'app',
      ]);
    }
    const files = ['ca.pem', 'client-cert.pem', 'client-key.pem'].map((name) => join(dir, name));
    const values = (url: URL | undefined, names: readonly string[]) => names.map((name) => url?.searchParams.get(name));
    expect(values(urls[0], ['ssl-ca', 'ssl-cert', 'ssl-key'])).toEqual(files);
    expect(values(urls[1], ['ssl_ca', 'ssl_cert', 'ssl_key'])).toEqual(files);
    expect(values(urls[2], ['sslcert'])).toEqual(files.slice(0, 1));
    expect(lines[3]).toBe(`app@tcp(localhost:${server.port})/test?tls=true`);
  });
});

describe('env', () => {
  it('gives a shell the paths', async () => {
    const file = writeInto(folder, 'database.env', await text('env'));
    const { output } = runTool('sh', [
      '-c',
      `set -a; . "${file}"; printf '%s\\n' "$DB_USER" "$DB_SSL_CA" "$NODE_EXTRA_CA_CERTS"`,
    ]);
    expect(output).toBe(`app\n${join(dir, 'ca.pem')}\n${join(dir, 'ca.pem')}\n`);
  });
});

describe('the command', () => {
  const tlsdb = (...args: readonly string[]) =>
    run(process.execPath, [join(ROOT, 'bin', 'run.js'), 'certs', 'export', '--dir', dir, ...args]);

  it('prints the text and nothing else, finding its templates from the bundle', async () => {
    const { status, stdout, stderr } = tlsdb('--format', 'tidb.toml');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(await exportText({ dir, format: 'tidb.toml' }));
  });

  it('prints one JSON document', () => {
    const { status, stdout } = tlsdb('--format', 'tidb.toml', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      dir,
      format: 'tidb.toml',
      files: [{ status: 'printed', mode: '0644' }],
      warnings: [],
    });
  });

  it('takes the password of a store from a file, never from a flag', () => {
    const passwordFile = writeInto(folder, 'password', 'changeit\n');
    const to = join(folder, 'stores');
    const { status, stdout } = tlsdb('--format', 'p12', '--to', to, '--password-file', passwordFile);
    expect(status).toBe(0);
    expect(stdout).toMatch(/made .*client\.p12 +0600\nmade .*truststore\.p12 +0644\n/);
    expect(tlsdb('--format', 'p12', '--to', to, '--password', 'changeit').status).toBe(2);
  });

  it('asks nobody where there is no terminal', () => {
    const { status, stdout } = tlsdb('--format', 'jks', '--to', join(folder, 'x.jks'), '--json');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'STORE_PASSWORD_NEEDED' } });
  });
});
