import { join, resolve } from 'node:path';
import { PRIVATE_MODE, readFileIfPresent, writeFileAtomic } from '../kit/files.ts';

/** What a client needs to reach this server. */
export interface ClientOptions {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Path of the CA that verifies the server; `undefined` without TLS. */
  readonly caFile: string | undefined;
}

/** The option file for clients in a data folder. */
function clientCnfPath(dataDir: string): string {
  return join(dataDir, 'client.cnf');
}

/** Where the server is: what may differ from one start to the next. */
export type Reachable = Pick<ClientOptions, 'host' | 'port' | 'caFile'>;

/** Writes the option file of a data folder. */
export async function writeClientCnf(dataDir: string, options: ClientOptions): Promise<void> {
  await writeFileAtomic(clientCnfPath(dataDir), renderClientCnf(options), PRIVATE_MODE);
}

/**
 * Mends host, port and CA of the option file; a file that is gone or was rewritten by hand is left alone.
 *
 * @returns the path, when there is a file
 */
export async function mendClientCnf(dataDir: string, reachable: Reachable): Promise<string | undefined> {
  const path = clientCnfPath(dataDir);
  const text = (await readFileIfPresent(path))?.toString('utf8');
  if (text === undefined) return undefined;
  const password = /^password=(".*")$/m.exec(text)?.[1];
  if (!text.startsWith(HEADER) || password === undefined) return path;
  const fresh = renderClientCnf({ ...reachable, user: 'root', password: '' });
  const mended = fresh.replace(/^password=.*$/m, () => `password=${password}`);
  if (mended !== text) await writeFileAtomic(path, mended, PRIVATE_MODE);
  return path;
}

const HEADER = '# Written by tlsdb. For mysql and mariadb: --defaults-file=THIS-FILE\n';

/**
 * The text of an option file that `mysql` and `mariadb` both read with `--defaults-file=`
 * (https://dev.mysql.com/doc/refman/9.7/en/option-files.html). Verification of the server's identity is in it for
 * MariaDB's clients only: MySQL's have no option group of their own, and MariaDB's refuse `ssl-mode`.
 */
function renderClientCnf({ host, port, user, password, caFile }: ClientOptions): string {
  const lines = [
    '[client]',
    `host=${reachableHost(host)}`,
    `port=${port}`,
    'protocol=tcp',
    `user=${user}`,
    `password=${quoted(password)}`,
  ];
  if (caFile !== undefined)
    lines.push(`ssl-ca=${quoted(resolve(caFile))}`, '', '[client-mariadb]', 'ssl-verify-server-cert');
  return `${HEADER}${lines.join('\n')}\n`;
}

/** The password in an option file of ours, or `undefined`. */
export function passwordIn(text: string): string | undefined {
  const escaped = /^password="(.*)"$/m.exec(text)?.[1];
  const plain: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return escaped?.replace(/\\(.)/g, (_, character: string) => plain[character] ?? character);
}

/** A server that listens on every address is reached on the loopback one. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}

/** A value of an option file in double quotes, with its escapes. */
function quoted(value: string): string {
  const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return `"${value.replace(/[\\"\n\r\t]/g, (character) => escapes[character] ?? character)}"`;
}
