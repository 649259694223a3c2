import { createConnection, type Connection } from 'mysql2/promise';
import { ACCOUNT_STATEMENTS } from './statements.ts';

/** Where the statements run, and as whom they begin. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly ssl: { readonly ca: string } | { readonly rejectUnauthorized: false };
  readonly rootPassword: string;
}

/** What one statement answered: `ok`, rows as lines, or the error. */
export interface Outcome {
  readonly statement: string;
  readonly answer: string;
}

/** Runs {@link ACCOUNT_STATEMENTS} and tells what each answered. */
export async function runAccountStatements(target: Target): Promise<readonly Outcome[]> {
  const open = new Map<string, Connection>();
  const outcomes: Outcome[] = [];
  try {
    for (const statement of ACCOUNT_STATEMENTS) {
      const border = statement.indexOf('> ');
      const answer = await answerOf(target, open, statement.slice(0, border), statement.slice(border + 2));
      outcomes.push({ statement, answer });
    }
    return outcomes;
  } finally {
    for (const connection of open.values()) connection.destroy();
  }
}

async function answerOf(target: Target, open: Map<string, Connection>, who: string, sql: string): Promise<string> {
  const name = who.replace('!', '');
  try {
    const known = who.endsWith('!') ? undefined : open.get(name);
    const connection = known ?? (await connect(target, name));
    try {
      if (known === undefined && !who.endsWith('!')) open.set(name, connection);
      return await ask(connection, sql);
    } finally {
      if (who.endsWith('!')) await connection.end();
    }
  } catch (error) {
    const { errno, sqlState, message } = error as { errno?: number; sqlState?: string; message: string };
    return `ERROR ${errno} (${sqlState}): ${neutral(message)}`;
  }
}

function connect({ host, port, ssl, rootPassword }: Target, name: string): Promise<Connection> {
  const [user = '', password = rootPassword] = name.split(':');
  return createConnection({ host, port, user, password, ssl, flags: ['-CAN_HANDLE_EXPIRED_PASSWORDS'] });
}

async function ask(connection: Connection, sql: string): Promise<string> {
  const [result, fields] = await connection.query({ sql, rowsAsArray: true });
  if (!Array.isArray(result)) return 'ok';
  const names = fields.map(({ name }) => name).join('\t');
  const rows = (result as unknown[][]).map((row) => row.map(shown).join('\t'));
  return neutral([names, ...rows].join('\n'));
}

function shown(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString();
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** What docs/accounts.md names as different, and what cannot be the same twice. */
const DIFFERENCES: readonly (readonly [RegExp, string])[] = [
  // Stored passwords, which MySQL leaves out when they are empty, and the address that a login came from.
  [/ AS <secret>/g, ''],
  [/ AS '(?:[^'\\]|\\.|'')*'/g, ''],
  // TiDB's form of SHOW: names in single quotes, no space behind a comma, options of passwords that are always DEFAULT left out.
  [/`([^`]*)`@`([^`]*)`/g, "'$1'@'$2'"],
  [/'(\w+)'@'(?:127\.0\.0\.1|localhost)'/g, "'$1'@'…'"],
  [/ PASSWORD HISTORY DEFAULT PASSWORD REUSE INTERVAL DEFAULT PASSWORD REQUIRE CURRENT DEFAULT/g, ''],
  // Spaces of a JSON text.
  [/(?<=[{,:"}\]0-9])([,:]) (?=["{[0-9-])/g, '$1'],
  // MySQL 9.7 adds a reason to error 1396.
  [/ \(User account [^)]*\)$/g, ''],
];

function neutral(text: string): string {
  return DIFFERENCES.reduce((changed, [pattern, by]) => changed.replaceAll(pattern, by), text)
    .replaceAll(/(?<=^GRANT [A-Z_ ,]*), /gm, ',')
    .replaceAll(/'root'@'(?:localhost|%)'/g, 'root@…');
}
