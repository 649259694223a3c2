import type { Statement } from '../../sql/ast.ts';
import type { SessionContext } from '../session-context.ts';
import { checkAccess, scrutinyOf, type Scrutiny } from './statement-access.ts';

/** As of which versions of the accounts and definitions, and in which current database, something was allowed. */
interface Occasion {
  readonly version: number;
  readonly definitions: number | undefined;
  readonly database: string | undefined;
}

/** What one session was allowed to run: it stays so until an account, a definition or the current database changes. */
export class AccessMemory {
  readonly #session: SessionContext;
  /** Statements, and shapes of the engine's texts. */
  #allowed: WeakMap<object, Occasion> | undefined;
  #scrutiny: Scrutiny = 'statements';
  #judged: Pick<Occasion, 'version' | 'definitions'> = { version: -1, definitions: undefined };

  /** Whether what was checked last holds for the next time. */
  #lasts = false;

  constructor(session: SessionContext) {
    this.#session = session;
  }

  /** How closely the account's statements are looked at. */
  get scrutiny(): Scrutiny {
    const { version } = this.#session.server.accounts;
    const { definitionVersion: definitions } = this.#session.engine;
    if (this.#judged.version !== version || this.#judged.definitions !== definitions) {
      this.#scrutiny = scrutinyOf(this.#session);
      this.#judged = { version, definitions };
    }
    return this.#scrutiny;
  }

  /** @throws WireError 1044, 1142, 1227 */
  check(statement: Statement): void {
    this.#lasts = this.#isAllowed(statement) || checkAccess(this.#session, statement);
    if (this.#lasts) this.#allow(statement);
  }

  /** Whether the engine may get a text before it was parsed: the account may run anything, or has run one like it. */
  allowsUnseen(sql: string): boolean {
    const { scrutiny } = this;
    if (scrutiny !== 'privileges') return scrutiny === 'none';
    const shape = this.#session.engine.shapeOf?.(sql);
    return shape !== undefined && this.#isAllowed(shape);
  }

  /** The text of the statement checked last was allowed: so are those that differ in their literals, which have no part in privileges. */
  allowLike(sql: string): void {
    if (!this.#lasts || this.scrutiny !== 'privileges') return;
    const shape = this.#session.engine.shapeOf?.(sql);
    if (shape !== undefined) this.#allow(shape);
  }

  #isAllowed(what: object): boolean {
    const known = this.#allowed?.get(what);
    if (known === undefined) return false;
    const { server, engine } = this.#session;
    const isAsThen = known.version === server.accounts.version && known.definitions === engine.definitionVersion;
    return isAsThen && known.database === engine.database;
  }

  #allow(what: object): void {
    const { server, engine } = this.#session;
    this.#allowed ??= new WeakMap();
    const { definitionVersion: definitions, database } = engine;
    this.#allowed.set(what, { version: server.accounts.version, definitions, database });
  }
}
