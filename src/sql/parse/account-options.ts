import type { AccountOptions, TlsOption, TlsRequirement } from '../ast.ts';
import type { Cursor } from '../cursor.ts';

/** Parses REQUIRE, WITH and the options behind them, of CREATE USER and ALTER USER. */
export function parseAccountOptions(cursor: Cursor): AccountOptions {
  const require = parseRequire(cursor);
  const resources = cursor.acceptWord('with') ? parseResources(cursor) : {};
  const options: AccountOptions = {
    require,
    resources,
    locked: undefined,
    passwordExpire: undefined,
    failedLoginAttempts: undefined,
    passwordLockTime: undefined,
    comment: undefined,
    attribute: undefined,
  };
  for (let found = parseOption(cursor); found !== undefined; found = parseOption(cursor)) Object.assign(options, found);
  return options;
}

// ── REQUIRE ──────────────────────────────────────────────────────────────────

/** Parses an optional `REQUIRE NONE | SSL | X509 | options`. */
export function parseRequire(cursor: Cursor): TlsRequirement | undefined {
  if (!cursor.acceptWord('require')) return undefined;
  const kind = cursor.acceptAny('none', 'ssl', 'x509');
  if (kind !== undefined) return { kind };
  const options: TlsOption[] = [];
  do {
    const type = cursor.expectAny('cipher', 'issuer', 'subject', 'san');
    options.push({ type, value: cursor.string() });
  } while (cursor.acceptWord('and') || TLS_OPTIONS.has(cursor.word()));
  return { kind: 'specified', options };
}

const TLS_OPTIONS: ReadonlySet<string> = new Set(['cipher', 'issuer', 'subject', 'san']);

// ── WITH ─────────────────────────────────────────────────────────────────────

const RESOURCES = [
  'max_queries_per_hour',
  'max_updates_per_hour',
  'max_connections_per_hour',
  'max_user_connections',
] as const;

function parseResources(cursor: Cursor): Readonly<Record<string, number>> {
  const resources: Record<string, number> = {};
  let name = cursor.acceptAny(...RESOURCES) ?? cursor.fail();
  for (;;) {
    resources[name] = cursor.integer();
    const next = cursor.acceptAny(...RESOURCES);
    if (next === undefined) return resources;
    name = next;
  }
}

// ── Password and lock options ────────────────────────────────────────────────

function parseOption(cursor: Cursor): Partial<AccountOptions> | undefined {
  switch (
    cursor.acceptAny('account', 'password', 'failed_login_attempts', 'password_lock_time', 'comment', 'attribute')
  ) {
    case 'account':
      return { locked: cursor.expectAny('lock', 'unlock') === 'lock' };
    case 'password':
      return parsePasswordOption(cursor);
    case 'failed_login_attempts':
      return { failedLoginAttempts: cursor.integer() };
    case 'password_lock_time':
      return { passwordLockTime: cursor.acceptWord('unbounded') ? -1 : cursor.integer() };
    case 'comment':
      return { comment: cursor.string() };
    case 'attribute':
      return { attribute: cursor.string() };
    case undefined:
      return undefined;
  }
}

function parsePasswordOption(cursor: Cursor): Partial<AccountOptions> {
  if (cursor.acceptWord('expire')) return { passwordExpire: parseExpire(cursor) };
  if (cursor.acceptWord('history')) return onlyDefault(cursor, 'PASSWORD HISTORY');
  if (cursor.acceptWords('reuse', 'interval')) return onlyDefault(cursor, 'PASSWORD REUSE INTERVAL');
  cursor.expectWords('require', 'current');
  if (cursor.acceptWord('default') || cursor.acceptWord('optional')) return {};
  return cursor.unsupported('PASSWORD REQUIRE CURRENT');
}

/** SHOW CREATE USER prints these options with DEFAULT, which is what holds here; any other value would promise something. */
function onlyDefault(cursor: Cursor, feature: string): Partial<AccountOptions> {
  return cursor.acceptWord('default') ? {} : cursor.unsupported(feature);
}

function parseExpire(cursor: Cursor): NonNullable<AccountOptions['passwordExpire']> {
  const kind = cursor.acceptAny('never', 'default');
  if (kind !== undefined) return { kind };
  if (!cursor.acceptWord('interval')) return { kind: 'now' };
  const days = cursor.integer();
  cursor.expectWord('day');
  return { kind: 'interval', days };
}
