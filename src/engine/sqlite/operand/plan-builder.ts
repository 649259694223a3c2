import { wireError } from '../../../mysql/wire-error.ts';
import type { Deprecation, Expression } from '../../../sql/ast.ts';
import type { ResultValue } from '../../../mysql/column.ts';
import type { Warning } from '../../engine.ts';
import type { Table } from '../catalog/catalog.ts';
import type { Source, Constant, Operand } from './operand.ts';
import { DIVISION_DIGITS, type RunContext, type SessionState } from '../session/session-state.ts';
import { collationOf, DEFAULT_COLLATION, isConnectionCollation, type CollationName } from '../type/collation.ts';
import { findCharacterSet } from '../type/character-set.ts';
import { Terms, type Term } from './terms.ts';
import type { StoredValue } from '../type/type.ts';
import { literalSql, packedJson } from './literal-sql.ts';
import { naturalForm, readNumber } from './natural-form.ts';

/** Computes the value of one of a plan's SQL parameters. */
export type Binding = (run: RunContext) => StoredValue;

/** What a session waits for: a time, or a lock for at most that time. */
export type Wait =
  | {
      readonly kind: 'sleep';
      readonly seconds: (run: RunContext) => number;
      /** Whether the statement ends with an error when the wait is ended, instead of going on with its answer. */
      readonly ends: boolean;
    }
  | {
      readonly kind: 'lock';
      readonly name: (run: RunContext) => string | null;
      readonly seconds: (run: RunContext) => number;
    };

/** A stored table under the name that a statement gives it. */
export interface NamedTable {
  readonly alias: string;
  readonly table: Table;
}

/** A query that runs before the statement's own; its one value is kept in the statement's context. */
export interface Prelude {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}

/** Collects what a plan needs besides its SQL text. */
export class PlanBuilder {
  readonly bindings: Binding[] = [];
  /** Literal slots whose type (`s0`), length (`l0`), or very value shaped the plan. */
  readonly consultedTypes = new Set<string>();
  readonly consultedValues = new Set<string>();
  /** Values of constant expressions, for {@link constantText}. */
  computed = new WeakMap<Expression, ComputedText>();
  /** Whether it emits such an expression to compute it. */
  isComputing = false;
  /** What expressions in select lists were emitted as, for what clients are told of them. */
  readonly operands = new WeakMap<Expression, Operand>();
  /** Digits behind the second of what TIME and TIMESTAMP of one argument read. */
  readonly fractions = new WeakMap<Expression, number>();
  /** Of GREATEST and LEAST of moments and others: how many the moments have that they are read as. */
  readonly readFractions = new WeakMap<Expression, number>();
  /** Expressions that were emitted, for {@link refuseGrowth}. */
  emitted = 0;
  /** Views and common tables that stand in the statement, each counted as often as it is read. */
  expanded = 0;
  /** Whether the plan holds for this one execution only. */
  volatile = false;
  /** Whether the plan changes what the session knows, so that it can run in no other process. */
  isLocal = false;
  /** Digits that a quotient has behind the point beside those of the dividend: `div_precision_increment`. */
  divisionDigits = DIVISION_DIGITS;
  /** Whether differences have a sign whatever their terms have: the SQL mode NO_UNSIGNED_SUBTRACTION. */
  hasSignedDifferences = false;
  /** What LIKE escapes with where it does not say so itself: nothing in the SQL mode NO_BACKSLASH_ESCAPES. */
  likeEscape = '\\';
  /** `collation_connection`, known here or not. */
  connectionName: CollationName = DEFAULT_COLLATION;
  /** That of literals, where it is another. */
  literalsName: CollationName | undefined;
  /** Whether whoever runs the plan does wait. */
  canWait = false;
  /** Of a change: what is wrong with values in its constant conditions, which it tells of before all rows. */
  problems: Warning[] | undefined;
  /** What can be out of range, for errors. */
  terms = new Terms();
  /** What the session waits for before the query runs. */
  readonly waits: Wait[];
  /** User variables, in lower case, that the statement assigns: they may be others for each row. */
  readonly assigned: ReadonlySet<string>;
  readonly #preludes: Prelude[] = [];
  /** The stored tables in the text, by their names there, with what the statement calls them. */
  readonly tables = new Map<string, NamedTable>();
  /** Names in the text of derived and common tables: what such a query makes has no index. */
  readonly made = new Set<string>();
  /** Whether the statement goes through all of a table of the server's own, which has no index either. */
  readsWhole = false;
  /** Whether it reads tables of the server's own that have transactions in MySQL. */
  readsDictionary = false;
  /** Definitions of common tables that all of the statement may use. */
  readonly commonTables: string[] = [];
  /** The `x IN (SELECT …)` that MySQL makes joins of. */
  readonly semijoins = new WeakSet<Expression>();
  /** The conditions `column IS NULL` that ask for a date of zeros. */
  readonly zeroNulls = new WeakSet<Expression>();
  /** Warnings about the text, which the client gets each time that it is read. */
  readonly told: Deprecation[] = [];
  #aliases = 0;
  readonly #inline: RunContext | undefined;

  /** @param inline for SQL that is kept, as in a trigger: constants are written into the text instead of becoming parameters */
  constructor(inline?: RunContext, assigned: Iterable<string> = [], waits: Wait[] = []) {
    this.waits = waits;
    this.#inline = inline;
    this.assigned = new Set(assigned);
    this.isLocal = this.assigned.size > 0;
  }

  /**
   * The collation of the connection, which texts have that functions make of other values.
   *
   * @throws WireError 1235 for one that is not known here
   */
  get connection(): CollationName {
    return known(this.connectionName);
  }

  /** The collation of literals. @throws WireError 1235 for one that is not known here */
  get literals(): CollationName {
    return known(this.literalsName ?? this.connectionName);
  }

  /** The collation of what CAST makes: a view keeps its character set alone. @throws WireError 1235 */
  get casts(): CollationName {
    if (this.literalsName === undefined) return this.connection;
    return findCharacterSet(collationOf(this.literals).charset)?.defaultCollation ?? this.literals;
  }

  get preludes(): readonly Prelude[] {
    return this.#preludes;
  }

  /** A builder for a value that a query of its own computes: the statement waits for it, and it assigns the same variables. */
  part(): PlanBuilder {
    const part = this.#beside(this.waits);
    part.problems = this.problems;
    return part;
  }

  /** Takes over what the statement has to know of a {@link part} that has been emitted. */
  absorb({ consultedTypes, consultedValues, volatile, told }: PlanBuilder): void {
    for (const key of consultedTypes) this.consultedTypes.add(key);
    for (const key of consultedValues) this.consultedValues.add(key);
    this.told.push(...told);
    if (volatile) this.volatile = true;
  }

  /** A builder for an expression that is emitted for its type alone. */
  trial(): PlanBuilder {
    return this.#beside();
  }

  /** A builder of the same statement, of whose text this one has nothing. */
  #beside(waits?: Wait[]): PlanBuilder {
    const other = new PlanBuilder(undefined, this.assigned, waits);
    other.canWait = this.canWait;
    other.divisionDigits = this.divisionDigits;
    other.hasSignedDifferences = this.hasSignedDifferences;
    other.likeEscape = this.likeEscape;
    other.terms = this.terms;
    other.connectionName = this.connectionName;
    other.literalsName = this.literalsName;
    return other;
  }

  /** Emits what was written in another connection: a view, or what a definition keeps. */
  within<T>({ connection, literals }: Pick<SessionState, 'connection' | 'literals'>, emit: () => T): T {
    const { connectionName, literalsName } = this;
    this.connectionName = connection;
    this.literalsName = literals;
    try {
      return emit();
    } finally {
      this.connectionName = connectionName;
      this.literalsName = literalsName;
    }
  }

  /** Has a query run before the statement and gives the parameter that its one value becomes. */
  prelude(sql: string): string {
    const index = this.#preludes.length;
    this.#preludes.push({ sql, bindings: this.bindings });
    return this.bind((run) => run.materialised?.[index] ?? null);
  }

  /** Adds a parameter and gives its name in the SQL text. */
  bind(binding: Binding): string {
    if (this.#inline !== undefined) return literalSql(binding(this.#inline));
    this.bindings.push(binding);
    return `?${this.bindings.length}`;
  }

  /**
   * The argument of a function that says which expression it computes; in SQL that is kept it is the expression itself.
   *
   * @param sql the same for expressions that are the same
   */
  term(sql: string, term: Term): string {
    return this.#inline === undefined ? String(this.terms.numberOf(sql, term)) : literalSql(term(this.#inline));
  }

  /**
   * Makes one parameter of the last `count`: an array of JSON in which a letter in front of texts tells their kind;
   * an array of arrays when rows have more than one value. SQLite has no more than 32766 parameters.
   */
  pack(count: number, width = 1): string {
    const packed = this.bindings.splice(this.bindings.length - count);
    return this.bind((run) => {
      const values = packed.map((binding) => packedJson(binding(run)));
      return `[${(width === 1 ? values : rowsOf(values, width)).join(',')}]`;
    });
  }

  /** Makes of the last `count` parameters one array of JSON for each group of places among them, as {@link pack} does. */
  packGroups(count: number, groups: readonly (readonly number[])[]): readonly string[] {
    const packed = this.bindings.splice(this.bindings.length - count);
    return groups.map((places) =>
      this.bind((run) => `[${places.map((place) => packedJson(packed[place]?.(run) ?? null)).join(',')}]`),
    );
  }

  /** Adds a constant whose value `convert` turns into its stored form; NULL stays NULL. */
  bindSource(source: Source, convert: (value: Exclude<ResultValue, null>, run: RunContext) => StoredValue): string {
    return this.bind((run) => {
      const value = source(run);
      return value === null ? null : convert(value, run);
    });
  }

  /** The SQL of a constant in the stored form of its own type. */
  constantSql(operand: Constant): string {
    const { type } = operand;
    const read = type.kind === 'decimal' && type.big;
    return this.bindSource(operand.source, (value, { session }) =>
      naturalForm(read ? readNumber(value, session) : value, type),
    );
  }

  /** A fresh name for a table of the SQL text. */
  alias(): string {
    this.#aliases++;
    return `s${this.#aliases}`;
  }
}

function known(collation: CollationName): CollationName {
  if (isConnectionCollation(collation)) return collation;
  throw wireError('ER_NOT_SUPPORTED_YET', `texts in a connection of the collation ${collation}`);
}

function rowsOf(values: readonly string[], width: number): readonly string[] {
  return Array.from(
    { length: values.length / width },
    (_, k) => `[${values.slice(k * width, (k + 1) * width).join(',')}]`,
  );
}

/** What an expression is whose text alone says it, and what is wrong with the values in it. */
export interface ComputedText {
  readonly text: string | null;
  readonly problems: readonly Warning[];
}
