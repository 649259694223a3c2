import type { AccountKey, TlsRequirement } from '../../account/account.ts';
import { readRequirement } from '../../account/requirement-option.ts';
import { requirementText } from '../../account/statement-text.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { AlterUser, CreateUser, Statement } from '../../sql/ast.ts';
import { tokenize } from '../../sql/tokens.ts';
import { KIND } from '../../sql/token-kind.ts';
import type { RequirementPolicy } from './requirement-policy.ts';

/** What follows once the engine has done its part of a statement about accounts. */
export interface AccountChange {
  /** What the engine is sent: it is to demand nothing of the connection from tlsdb. */
  readonly sql: string;
  readonly apply: (currentUser: () => Promise<AccountKey>) => Promise<void>;
}

/**
 * The part of CREATE, ALTER, DROP and RENAME USER that tlsdb keeps.
 *
 * @returns `undefined` when the statement is the engine's alone
 * @throws WireError 1105 when REQUIRE says what cannot be met, with TiDB's text
 */
export function accountChange(
  text: string,
  statement: Statement,
  policy: RequirementPolicy,
  ciphers: readonly string[],
): AccountChange | undefined {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all others are the engine's
  switch (statement.kind) {
    case 'create-user':
    case 'alter-user':
      return demanded(text, statement, policy, ciphers);
    case 'drop-user':
      return { sql: text, apply: () => inTurn(statement.users, (key) => policy.set(key, { kind: 'none' })) };
    case 'rename-user':
      return { sql: text, apply: () => inTurn(statement.renames, ({ from, to }) => policy.rename(from, to)) };
    default:
      return undefined;
  }
}

function demanded(
  text: string,
  { options, users }: CreateUser | AlterUser,
  policy: RequirementPolicy,
  ciphers: readonly string[],
): AccountChange | undefined {
  if (options.require === undefined) return undefined;
  const written = options.require;
  const read = written.kind === 'specified' ? readRequirement(written.options, ciphers) : undefined;
  if (read !== undefined && !read.ok) throw wireError('ER_UNKNOWN_ERROR', read.problem);
  const requirement: TlsRequirement = read?.requirement ?? (written as TlsRequirement);
  return {
    sql: requiringNothing(text),
    apply: (currentUser) =>
      inTurn(users, async ({ account }) =>
        policy.set(account === 'current-user' ? await currentUser() : account, requirement),
      ),
  };
}

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (const item of items) await work(item);
}

/** Words that may follow what REQUIRE says. */
const BEHIND_REQUIRE: ReadonlySet<string> = new Set([
  'with',
  'password',
  'account',
  'failed_login_attempts',
  'password_lock_time',
  'comment',
  'attribute',
]);

/** The statement with REQUIRE NONE; every other character stays. */
function requiringNothing(text: string): string {
  const { words, kinds, starts, ends } = tokenize(text, {});
  const first = words.findIndex((word, index) => word === 'require' && words[index - 1] !== 'password');
  let last = first;
  while (!isBehind(words[last + 1] ?? '', kinds[last + 1])) last++;
  return `${text.slice(0, starts[first])}REQUIRE NONE${text.slice(ends[last])}`;
}

function isBehind(word: string, kind: number | undefined): boolean {
  const isLast = kind === undefined || kind === KIND.end || kind === KIND.error || kind === KIND.semicolon;
  return isLast || BEHIND_REQUIRE.has(word);
}

/** Where MariaDB, which leaves REQUIRE NONE out, would have it. */
const BEHIND_IN_MARIADB = / (?:WITH MAX_|ACCOUNT LOCK|PASSWORD EXPIRE)|$/;

/** SHOW CREATE USER of an engine with what tlsdb demands of the account. */
export function withRequirement(text: string, requirement: TlsRequirement): string {
  const demand = `REQUIRE ${requirementText(requirement)}`;
  if (text.includes(' REQUIRE NONE')) return text.replace('REQUIRE NONE', () => demand);
  return requirement.kind === 'none' ? text : text.replace(BEHIND_IN_MARIADB, (behind) => ` ${demand}${behind}`);
}
