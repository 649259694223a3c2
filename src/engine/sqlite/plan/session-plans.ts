import type { Statement } from '../../../sql/ast.ts';
import { digest } from '../../../sql/digest.ts';
import { optionsOfSqlMode, type SqlOptions } from '../../../sql/options.ts';
import { parseOne } from '../../../sql/parser.ts';
import type { LiveSession } from '../file/temporary-tables.ts';
import { planSettings, warnOfAssignments } from '../session/session-state.ts';
import { isDataStatement } from './data-statement.ts';
import type { CachedPlan, PlanCache } from './plan-cache.ts';
import { planStatement } from './plan-statement.ts';
import type { Shared } from './shared.ts';

/** Longer texts are not remembered: sessions that have sent one may be idle for long. */
const LONGEST_REMEMBERED = 64 * 1024;
const BEGINS_DATA_STATEMENT = /^[\s(]*(?:select|insert|update|delete|replace|with|values|table|\/\*)/i;

/** The plans that a session finds by the texts of its statements, and those that it makes. */
export class SessionPlans {
  readonly #shared: Shared;
  readonly #state: LiveSession;
  #options: SqlOptions;
  /** The plans that are good for the present database, SQL mode and definitions. */
  #plans: PlanCache;
  /** The same where nobody else has a use for them. */
  #ownPlans: PlanCache | undefined;
  #version: number;
  #found: { readonly sql: string; readonly cached: CachedPlan } | undefined;

  constructor(shared: Shared, state: LiveSession) {
    this.#shared = shared;
    this.#state = state;
    this.#options = optionsOfSqlMode(state.mode.text);
    this.#plans = shared.plans.of(undefined, planSettings(state));
    this.#version = shared.catalog.version;
  }

  /** The plan of a text; `undefined` when it is no single data statement. @throws WireError what planning throws */
  of(sql: string): CachedPlan | undefined {
    const cached = this.seen(sql) ?? this.#plan(sql);
    if (sql.length > LONGEST_REMEMBERED) this.#found = undefined;
    return cached;
  }

  /** The plan of a text, or of one like it, that was seen before. The last one is remembered for who asks again. */
  seen(sql: string): CachedPlan | undefined {
    if (this.#version !== this.#state.temporary.over(this.#shared.catalog).version) this.renew();
    if (this.#found?.sql === sql) return this.#found.cached;
    const cached = this.#plans.byText(sql) ?? this.#byShape(sql);
    this.#found = cached === undefined ? undefined : { sql, cached };
    return cached;
  }

  /** What plans depend on has changed: the database, a setting or a definition. */
  renew(): void {
    const { temporary, database, mode } = this.#state;
    this.#found = undefined;
    this.close();
    this.#options = optionsOfSqlMode(mode.text);
    const { plans, catalog } = this.#shared;
    this.#ownPlans = temporary.tables.length === 0 ? undefined : plans.own();
    this.#plans = this.#ownPlans ?? plans.of(database, planSettings(this.#state));
    this.#version = temporary.over(catalog).version;
  }

  /** Forgets the plans that are of no use to others. */
  close(): void {
    this.#ownPlans?.clear();
  }

  #byShape(sql: string): CachedPlan | undefined {
    if (!BEGINS_DATA_STATEMENT.test(sql)) return undefined;
    const shape = digest(sql, this.#options);
    return shape && this.#plans.byDigest(sql, shape, this.#options);
  }

  /** Plans a text that was not seen before. */
  #plan(sql: string): CachedPlan | undefined {
    if (!BEGINS_DATA_STATEMENT.test(sql)) return undefined;
    const shape = digest(sql, this.#options);
    if (shape === undefined) return undefined;
    let parsed: ReturnType<typeof parseOne>;
    try {
      parsed = parseOne(sql, this.#options);
    } catch {
      return undefined;
    }
    if (!isDataStatement(parsed.statement) || parsed.parameterCount > 0) return undefined;
    if (this.#isOfInformation(parsed.statement, sql)) return undefined;
    const catalog = this.#state.temporary.over(this.#shared.catalog);
    const planned = planStatement(parsed.statement, catalog, this.#state);
    warnOfAssignments(this.#state, planned.assigned);
    return this.#plans.add(sql, shape, planned, parsed.pinnedSlots);
  }

  /** Whether a change may be of information_schema: the server says who is denied it. */
  #isOfInformation({ kind }: Statement, sql: string): boolean {
    if (kind !== 'insert' && kind !== 'update' && kind !== 'delete') return false;
    return this.#state.database === 'information_schema' || /\binformation_schema\b/i.test(sql);
  }
}
