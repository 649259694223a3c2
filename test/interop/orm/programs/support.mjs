import { readFileSync } from 'node:fs';

const { DB_PORT, DB_USER, DB_PASSWORD, DB_NAME, DB_CA } = process.env;

/** How the drivers log in; with TLS and a verified server where the environment names a CA. */
export const login = {
  host: '127.0.0.1',
  port: Number(DB_PORT),
  user: DB_USER,
  password: DB_PASSWORD,
  database: DB_NAME,
};

export const ssl = DB_CA ? { ca: readFileSync(DB_CA, 'utf8'), verifyIdentity: true } : undefined;

/** Prints what a step gave, in one line that is compared with that of another server. */
export function step(name, value) {
  console.log(
    name,
    JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? String(item) : item)),
  );
}

/** The server's error number of a promise that is refused. */
export async function errorNumber(promise) {
  try {
    await promise;
    return 0;
  } catch (error) {
    for (let cause = error; cause; cause = cause.original ?? cause.driverError ?? cause.cause) {
      if (cause.errno !== undefined) return cause.errno;
    }
    throw error;
  }
}
