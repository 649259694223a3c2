import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerCertificate } from 'node:tls';
import { createConnection, type Connection, type ConnectionOptions, type RowDataPacket } from 'mysql2/promise';
import { startServer, type Server, type ServerOptions } from '../../../src/server/start-server.ts';
import { RawClient, sslRequest } from '../../server/support/raw-client.ts';

/** PEM texts of a certificate and its key. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
}

/** How a test logs in; what is left out is root's login inside TLS, with the server's identity verified. */
export interface Login {
  readonly user?: string;
  readonly password?: string;
  /** Without TLS. */
  readonly plain?: boolean;
  /** Of somebody in between. */
  readonly port?: number;
  /** Through the Unix socket. */
  readonly socket?: string;
  readonly certificate?: Pair | undefined;
  /** Any further option of node:tls. */
  readonly tls?: object;
}

/** A server with the real engine on a real port, and what tests ask of it. */
export interface Running extends Server {
  connect(login?: Login): Promise<Connection>;
  /** `ok`, or the error of the login as `1045 28000 text`. */
  attempt(login?: Login): Promise<string>;
  /** The certificate that new connections see. */
  shown(): Promise<X509Certificate>;
  /** Whether the greeting offers TLS. */
  offersTls(): Promise<boolean>;
}

const CLIENT_SSL = 0x0800;

/** Options of node:tls by client certificate: mysql2 resumes the sessions of connections that share them. */
function tlsOptions(ca: string): (certificate: Pair | undefined) => object {
  const known = new Map<string, object>();
  return (certificate) => {
    const options = known.get(certificate?.cert ?? '') ?? { ca, verifyIdentity: true, ...certificate };
    known.set(certificate?.cert ?? '', options);
    return options;
  };
}

/** Starts a server. `ca` is what clients verify it with where it is not the server's own. */
export async function run(settings: ServerOptions, ca?: string): Promise<Running> {
  const server = await startServer({ port: 0, ...settings });
  const tlsOf = tlsOptions(ca ?? server.ca ?? '');
  const connect = async (login: Login = {}): Promise<Connection> => {
    const connection = await createConnection(optionsOf(server, tlsOf(login.certificate), login));
    connection.on('error', () => {});
    return connection;
  };
  const attempt = async (login?: Login): Promise<string> => {
    try {
      await (await connect(login)).end();
      return 'ok';
    } catch (error) {
      return describeError(error);
    }
  };
  return { ...server, connect, attempt, shown: () => shownBy(server.port), offersTls: () => offersTls(server.port) };
}

function optionsOf(server: Server, ownTls: object, login: Login): ConnectionOptions {
  const {
    user = server.user,
    password = server.password ?? '',
    plain = false,
    port = server.port,
    socket,
    tls,
  } = login;
  const place = socket === undefined ? { host: '127.0.0.1', port } : { socketPath: socket };
  const ssl = tls === undefined ? ownTls : { ...ownTls, ...tls };
  return { ...place, user, password, ...(plain || socket !== undefined ? {} : { ssl }) };
}

/** `errno sqlstate text`; the code and text of an error that is not the server's. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { errno, sqlState, code, message } = error as Error & { errno?: number; sqlState?: string; code?: string };
  return sqlState === undefined ? `${code ?? error.name}: ${message}` : `${errno} ${sqlState} ${message}`;
}

/** Runs a statement: its rows, or its error in the form of {@link describeError}. */
export async function outcome(connection: Connection, sql: string): Promise<string> {
  try {
    const [rows] = await connection.query<RowDataPacket[]>({ sql, rowsAsArray: true });
    return JSON.stringify(rows);
  } catch (error) {
    return describeError(error);
  }
}

/** The rows of a query as an object from the first column to the second. */
export async function pairs(connection: Connection, sql: string): Promise<Readonly<Record<string, string>>> {
  const [rows] = await connection.query<RowDataPacket[]>({ sql, rowsAsArray: true });
  return Object.fromEntries(rows.map((row) => [String(row[0]), String(row[1])]));
}

async function shownBy(port: number): Promise<X509Certificate> {
  const client = await RawClient.greeted(port);
  client.send(sslRequest());
  await client.upgrade();
  const peer = (client.socket as unknown as { getPeerCertificate(): PeerCertificate }).getPeerCertificate();
  client.close();
  return new X509Certificate(peer.raw);
}

async function offersTls(port: number): Promise<boolean> {
  const client = await RawClient.open(port);
  const { payload } = (await client.packet()) ?? { payload: Buffer.alloc(64) };
  client.close();
  return (payload.readUInt16LE(payload.indexOf(0, 1) + 1 + 4 + 9) & CLIENT_SSL) !== 0;
}

/** Writes texts below `folder` and gives their paths. Keys get the mode that servers want. */
export function files<Name extends string>(
  folder: string,
  texts: Readonly<Record<Name, string>>,
): Readonly<Record<Name, string>> {
  mkdirSync(folder, { recursive: true });
  const written = Object.entries<string>(texts).map(([name, text]) => {
    const path = join(folder, `${name}.pem`);
    writeFileSync(path, text, { mode: 0o600 });
    return [name, path];
  });
  return Object.fromEntries(written) as Readonly<Record<Name, string>>;
}

/** A pair of a certificate folder: `client`, `server`, `clients/alice` … */
export function pairOf(folder: string, name: string): Pair {
  const read = (kind: string): string => readFileSync(join(folder, `${name}-${kind}.pem`), 'utf8');
  return { cert: read('cert'), key: read('key') };
}
