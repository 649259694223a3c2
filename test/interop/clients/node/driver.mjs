// Answers one connection attempt per line: a request as JSON in, an answer as JSON out.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createConnection as connectMariadb } from 'mariadb';
import mysql from 'mysql';
import { createConnection as connectMysql2 } from 'mysql2/promise';

const QUERY = "SHOW STATUS LIKE 'Ssl_cipher'";

/** What all three drivers hand to node:tls. */
function tlsOptions({ mode, ca, cert, key }) {
  return {
    ...(mode === 'REQUIRED' ? { rejectUnauthorized: false } : { ca: readFileSync(ca) }),
    ...(cert === undefined ? {} : { cert: readFileSync(cert), key: readFileSync(key) }),
  };
}

const drivers = {
  async mysql2(login, request) {
    const identity = request.mode === 'VERIFY_IDENTITY' ? { verifyIdentity: true } : {};
    const ssl = request.mode === 'DISABLED' ? {} : { ssl: { ...tlsOptions(request), ...identity } };
    const connection = await connectMysql2({ ...login, ...ssl });
    connection.on('error', () => {});
    const [[row]] = await connection.query(QUERY);
    await connection.end();
    return row.Value;
  },

  async mariadb(login, request) {
    const anyName = request.mode === 'VERIFY_CA' ? { checkServerIdentity: () => undefined } : {};
    const ssl = request.mode === 'DISABLED' ? false : { ...tlsOptions(request), ...anyName };
    const connection = await connectMariadb({ ...login, ssl, allowPublicKeyRetrieval: true });
    const [row] = await connection.query(QUERY);
    await connection.end();
    return row.Value;
  },

  mysql(login, request) {
    const ssl = request.mode === 'DISABLED' ? {} : { ssl: tlsOptions(request) };
    const connection = mysql.createConnection({ ...login, ...ssl });
    const { promise, resolve, reject } = Promise.withResolvers();
    connection.on('error', reject);
    connection.query(QUERY, (error, rows) => (error ? reject(error) : resolve(rows[0].Value)));
    return promise.finally(() => connection.destroy());
  },
};

async function answer(request) {
  const { host, port, user, password } = request;
  try {
    return { cipher: await drivers[request.driver]({ host, port, user, password }, request) };
  } catch (error) {
    return { errno: typeof error.errno === 'number' ? error.errno : 0, message: String(error.message) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
