import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { buildOnce, freshFolder, removeFolder, serve, tlsdb, type Served } from '../../support/serve.ts';
import { STORE_PASSWORD, type Attempt } from './attempt.ts';
import { RULES, type Case, type ClientCertificate, type Rule, type ServerKind } from './case.ts';

const PASSWORD = 'Interop-1';

/** Who the right certificate is for, and who the other one of the same CA. */
const RIGHT_USER = 'alice';
const OTHER_USER = 'mallory';

/** The servers of the matrix, their accounts, and the certificates of their clients. */
export interface World {
  /** What a client named `client` is told to make of a case. */
  attemptOf(client: string, attempt: Case): Promise<Attempt>;
  close(): Promise<void>;
}

interface Files {
  readonly cert: string;
  readonly key: string;
  readonly keyStore: string;
}

/** Starts four servers and makes everything that the cases need. */
export async function openWorld(): Promise<World> {
  buildOnce();
  const folder = freshFolder();
  const good = await serve(join(folder, 'good'), ['--auto-tls']);
  const certs = join(folder, 'good', 'certs');
  const own = ['--ssl-cert', join(certs, 'server-cert.pem'), '--ssl-key', join(certs, 'server-key.pem')];
  const servers: Readonly<Record<ServerKind, Served>> = {
    good,
    'no-tls': await serve(join(folder, 'no-tls'), []),
    // The certificate names localhost, 127.0.0.1, ::1 and this machine, but not this address.
    'other-name': await serve(join(folder, 'other-name'), ['--host', '127.0.0.2', ...own]),
    'other-ca': await serve(join(folder, 'other-ca'), ['--auto-tls']),
  };
  const certificates = await makeCertificates(folder, certs, join(folder, 'other-ca', 'certs'));
  const admins = await openAdmins(servers);
  for (const [kind, admin] of Object.entries(admins)) await createAccounts(admin, kind === 'good' ? RULES : ['none']);
  return {
    attemptOf: async (client, attempt) => ({
      host: attempt.server === 'other-name' ? '127.0.0.2' : '127.0.0.1',
      port: servers[attempt.server].port,
      user: await accountFor(client, attempt, admins[attempt.server]),
      password: PASSWORD,
      mode: attempt.mode,
      ca: join(certs, 'ca.pem'),
      trustStore: join(folder, 'stores', 'truststore.p12'),
      ...certificates[attempt.certificate],
    }),
    close: async () => {
      await Promise.all(Object.values(admins).map((admin) => admin.end()));
      await Promise.all(Object.values(servers).map((server) => server.end()));
      removeFolder(folder);
    },
  };
}

/** Certificates of clients, as PEM and as key stores, all by tlsdb itself. */
async function makeCertificates(
  folder: string,
  certs: string,
  otherCerts: string,
): Promise<Readonly<Record<ClientCertificate, Files | undefined>>> {
  const passwordFile = join(folder, 'store-password');
  writeFileSync(passwordFile, `${STORE_PASSWORD}\n`, { mode: 0o600 });
  const issue = async (dir: string, user: string, stores: string): Promise<Files> => {
    mkdirSync(join(folder, stores), { recursive: true });
    await succeed(['certs', 'issue', 'client', user, '--dir', dir]);
    const place = ['--to', join(folder, stores), '--password-file', passwordFile, '--force'];
    await succeed(['certs', 'export', '--format', 'p12', '--dir', dir, '--user', user, ...place]);
    const pem = (kind: string): string => join(dir, 'clients', `${user}-${kind}.pem`);
    return { cert: pem('cert'), key: pem('key'), keyStore: join(folder, stores, `${user}.p12`) };
  };
  const right = await issue(certs, RIGHT_USER, 'stores');
  const otherSubject = await issue(certs, OTHER_USER, 'stores');
  // Same subject, and an issuer of the same name: only the key of the CA differs.
  const otherCa = await issue(otherCerts, RIGHT_USER, 'other-stores');
  return { none: undefined, right, 'other-ca': otherCa, 'other-subject': otherSubject };
}

async function succeed(args: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await tlsdb(args);
  if (exitCode !== 0) throw new Error(`tlsdb ${args.join(' ')}: ${stderr}`);
}

async function openAdmins(
  servers: Readonly<Record<ServerKind, Served>>,
): Promise<Readonly<Record<ServerKind, Connection>>> {
  const open = ({ port, password }: Served, host = '127.0.0.1', ssl = {}): Promise<Connection> =>
    createConnection({ host, port, user: 'root', password, ...ssl });
  return {
    good: await open(servers.good),
    'no-tls': await open(servers['no-tls']),
    'other-name': await open(servers['other-name'], '127.0.0.2'),
    'other-ca': await open(servers['other-ca']),
  };
}

/** What the right certificate and the usual cipher meet. */
const REQUIRE: Readonly<Record<Rule, string>> = {
  none: 'NONE',
  SSL: 'SSL',
  X509: 'X509',
  SUBJECT: `SUBJECT '/CN=${RIGHT_USER}'`,
  ISSUER: "ISSUER '/O=tlsdb/CN=tlsdb CA'",
  CIPHER: "CIPHER 'TLS_AES_128_GCM_SHA256'",
  SAN: `SAN 'URI:tlsdb://user.internal/${RIGHT_USER}'`,
};

const PLUGINS = { sha2: 'caching_sha2_password', native: 'mysql_native_password' } as const;

/** One account for each rule and plugin. */
async function createAccounts(admin: Connection, rules: readonly Rule[]): Promise<void> {
  for (const rule of rules) {
    for (const [name, plugin] of Object.entries(PLUGINS)) {
      const user = userOf(name, rule);
      await admin.query(
        `CREATE USER '${user}'@'%' IDENTIFIED WITH ${plugin} BY '${PASSWORD}' REQUIRE ${REQUIRE[rule]}`,
      );
    }
    // A login with this name, refused or not, leaves the digest that the fast path of later logins needs.
    await warm(admin, userOf('sha2', rule));
  }
}

async function warm(admin: Connection, user: string): Promise<void> {
  const { host, port } = admin.config;
  const login = { host: String(host), port: Number(port), user, password: PASSWORD };
  await createConnection(login).then(
    (connection) => connection.end(),
    () => {},
  );
}

function userOf(plugin: string, rule: Rule): string {
  return `${plugin}_${rule.toLowerCase()}`;
}

/** The account of a case. A cold one is the client's own, and has its password set again just before. */
async function accountFor(client: string, { login, rule }: Case, admin: Connection): Promise<string> {
  if (login !== 'sha2-cold') return userOf(login === 'native' ? 'native' : 'sha2', rule);
  const user = `cold ${client}`;
  await admin.query(`CREATE USER IF NOT EXISTS '${user}'@'%'`);
  await admin.query(`ALTER USER '${user}'@'%' IDENTIFIED WITH ${PLUGINS.sha2} BY '${PASSWORD}'`);
  return user;
}
