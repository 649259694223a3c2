import type { ResultValue } from '../../../mysql/column.ts';
import type { ColumnOrigin, Told } from './result-column.ts';
import type { RunContext } from '../session/session-state.ts';
import { DOCUMENT_TEXT, isCharacter, isTemporal, type ValueType } from '../type/type.ts';

/** Where a constant's value comes from when the plan runs. */
export type Source = (run: RunContext) => ResultValue;

/** A value that does not depend on any row: a literal, a parameter, `NOW()`, `@@version` … Not yet in the SQL text. */
export class Constant {
  readonly kind = 'constant';
  readonly source: Source;
  /** Whether it is a `?`: then its type follows what it is compared with. */
  readonly isParameter: boolean;
  readonly nullable: boolean;
  /** Whether it is a moment, date or time by its type, which shapes the SQL text anyway. */
  readonly isTemporal: boolean;
  /** Whether it is a whole number that the statement writes without a sign. */
  readonly natural: boolean;
  /** How strongly its collation counts. */
  readonly coercibility: number;
  /** Of a literal: its value, which then the plan serves alone. */
  readonly peek: (() => ResultValue) | undefined;
  /** Of a parameter: its value as it came, for a column that judges it itself. */
  readonly given: Source;
  /** Of a double that an operator made: SQL that names its expression where it is no whole number of 64 bits. */
  readonly computed: (() => string) | undefined;
  /** Whether bytes were written as a text, which is read as one where a number is wanted. */
  readonly isQuoted: boolean;
  readonly #type: ValueType;
  readonly #onTypeRead: (() => void) | undefined;

  /** @param onTypeRead told when the type shapes the SQL text, so that the plan serves constants of that type only */
  constructor(source: Source, type: ValueType, options: ConstantOptions = {}) {
    this.source = source;
    this.#type = type;
    this.isTemporal = isTemporal(type);
    this.isParameter = options.isParameter ?? false;
    this.nullable = options.nullable ?? false;
    this.natural = options.natural ?? false;
    this.coercibility = options.coercibility ?? COERCIBILITY.constant;
    this.peek = options.peek;
    this.given = options.given ?? source;
    this.computed = options.computed;
    this.isQuoted = options.isQuoted ?? false;
    this.#onTypeRead = options.onTypeRead;
  }

  get type(): ValueType {
    this.#onTypeRead?.();
    return this.#type;
  }

  /** The same constant as a value of another type. */
  as(type: ValueType): Constant {
    const { isParameter, isQuoted, nullable, natural, coercibility, given, peek } = this;
    const onTypeRead = this.#onTypeRead;
    return new Constant(this.source, type, {
      isParameter,
      isQuoted,
      nullable,
      natural,
      coercibility,
      given,
      ...(peek ? { peek } : {}),
      ...(onTypeRead ? { onTypeRead } : {}),
    });
  }

  /** The bytes of a text, as a binary string. */
  asQuoted(change: (value: Exclude<ResultValue, null>) => Uint8Array, type: ValueType): Constant {
    const { source, nullable, coercibility } = this;
    const onTypeRead = this.#onTypeRead;
    const changed: Source = (run) => {
      const value = source(run);
      return value === null ? null : change(value);
    };
    return new Constant(changed, type, {
      isQuoted: true,
      nullable,
      coercibility,
      ...(onTypeRead ? { onTypeRead } : {}),
    });
  }

  /** The same constant as what an operator made. @param computed see the property */
  asComputed(computed: () => string): Constant {
    const { source, nullable, coercibility } = this;
    const onTypeRead = this.#onTypeRead;
    return new Constant(source, this.#type, {
      nullable,
      coercibility,
      computed,
      ...(onTypeRead ? { onTypeRead } : {}),
    });
  }

  /** The same text without what its character set does not have. @param change is told of the run, where there is one yet */
  limitedTo(change: (text: string, run?: RunContext) => string): Constant {
    const limited = (value: ResultValue, run?: RunContext): ResultValue =>
      typeof value === 'string' ? change(value, run) : value;
    const { source, nullable, coercibility, peek } = this;
    const onTypeRead = this.#onTypeRead;
    return new Constant((run) => limited(source(run), run), this.#type, {
      nullable,
      coercibility,
      ...(peek ? { peek: () => limited(peek()) } : {}),
      ...(onTypeRead ? { onTypeRead } : {}),
    });
  }

  /** The same constant with another value: `-1` from `1`. */
  map(change: (value: Exclude<ResultValue, null>) => ResultValue, type: ValueType): Constant {
    const { source } = this;
    const changed: Source = (run) => {
      const value = source(run);
      return value === null ? null : change(value);
    };
    const onTypeRead = this.#onTypeRead;
    const { nullable, coercibility } = this;
    return new Constant(changed, type, { nullable, coercibility, ...(onTypeRead ? { onTypeRead } : {}) });
  }
}

export interface ConstantOptions {
  readonly isParameter?: boolean;
  readonly nullable?: boolean;
  readonly natural?: boolean;
  readonly coercibility?: number;
  readonly peek?: () => ResultValue;
  readonly onTypeRead?: () => void;
  readonly given?: Source;
  readonly computed?: () => string;
  readonly isQuoted?: boolean;
}

/** How strongly an operand's collation counts (https://dev.mysql.com/doc/refman/8.4/en/charset-collation-coercibility.html). */
export const COERCIBILITY = {
  explicit: 0,
  column: 2,
  /** Of what the system says: USER(), VERSION(), system variables. */
  system: 3,
  constant: 4,
  converted: 5,
  /** Of texts whose collations go together with none. */
  undecided: 7,
} as const;

/**
 * Whether operands are taken together as binary strings: one of them is, and no character string counts for more.
 * `name = x'41'` compares characters, `'a' = x'41'` bytes.
 */
export function areBinary(operands: readonly Operand[]): boolean {
  let [bytes, texts] = [Infinity, Infinity];
  for (const { type, coercibility } of operands) {
    if (type.kind === 'bytes' || type.kind === 'bit') bytes = Math.min(bytes, coercibility);
    else if (isCharacter(type) || type.kind === 'json') texts = Math.min(texts, coercibility);
  }
  return bytes < Infinity && bytes <= texts;
}

/** A piece of SQLite's SQL with the type of its value. */
export interface SqlValue {
  readonly kind: 'sql';
  readonly sql: string;
  readonly type: ValueType;
  readonly nullable: boolean;
  readonly coercibility: number;
  /** Whether it is a whole number that the statement writes without a sign. */
  readonly natural?: boolean;
  readonly origin?: ColumnOrigin;
  /** The moment that a text was computed as: date functions read that, and not the text. */
  readonly moment?: {
    readonly of: string;
    readonly text: string;
    /** What numbers are read from, where that is not the text itself. */ readonly number?: string;
    /** The double that it is as a number, where that is not read from the text. */ readonly real?: string;
  };
  /** Columns that hold sort keys of `sql`, by the function that computes them. */
  readonly keys?: { readonly of: string; readonly sql: ReadonlyMap<string | undefined, string> };
  /** What is left of a text in a table that MySQL puts it in. */
  readonly held?: { readonly of: string; readonly text: string };
  /** The text of a decimal that COALESCE or IFNULL chose, with its own digits: a column of texts in a UNION has those. */
  readonly own?: { readonly of: string; readonly text: () => string };
  /** Whether it is a column of a query that is merged, and there an expression. */
  readonly isExpression?: boolean;
  /** Whether it is what IF, CASE or NULLIF chose: a text that is no date is then NULL beside one. */
  readonly chosen?: boolean;
  /** The `sql` of what COALESCE, IFNULL, GREATEST and LEAST give: other types are read from such a document as from its text. */
  readonly kept?: string;
  /** The `sql` of a text whose number MySQL reads without telling of what is none: that of COALESCE, MIN … */
  readonly quiet?: string;
  /** The `sql` of a moment or time whose fraction is rounded with its digits where a whole number is wanted: `…59.5` is `…60`. */
  readonly digits?: string;
  /** How a number is read from `sql` where MySQL reads one of several values as it would without IF, CASE or NULLIF. */
  readonly reading?: { readonly of: string; readonly through: (read: (value: Operand) => string) => string };
  /** Of a user variable of whole numbers that the statement assigns: how it reads beside numbers with a fraction, which it may hold meanwhile. */
  readonly meanwhile?: { readonly of: string; readonly real: string; readonly decimal: SqlValue };
  /** The `sql` of a text that is made of NULL alone. */
  readonly ofNull?: string;
  /** The `sql` of a function whose result can be out of range, and which can be told how its expression reads. */
  readonly ranged?: string;
  /** Of a double that an operator or function made: SQL that names its expression where it is no whole number of 64 bits. */
  readonly computed?: { readonly of: string; readonly term: () => string };
  /** Of a document: the function that made it, by which MySQL calls it. */
  readonly called?: string;
  /** What clients are told of it, as long as it is of that type. */
  readonly told?: { readonly of: ValueType; readonly as: Told };
  /** How `sql` prints where that is not the form of its type: IF and CASE print the value they chose with its own digits. */
  readonly printed?: {
    readonly of: string;
    readonly text: string;
    /** How it prints in documents, where that is not `text`: bits among numbers are one there. */
    readonly inDocument?: string;
  };
}

export type Operand = Constant | SqlValue;

/** Whether a text is a moment that was computed, which is another number than its text. */
export const isMomentText = (operand: Operand): boolean => operand.kind === 'sql' && operand.moment?.of === operand.sql;

/**
 * Whether MySQL tells of no text that is no number where it reads a number from this value: columns of TEXT and BLOB,
 * and what functions keep before it is read (`Field_blob::val_real`, `Item_cache_str::val_real`).
 */
export function isQuiet(operand: Operand): boolean {
  if (operand.kind !== 'sql') return false;
  const { type, origin, quiet, sql } = operand;
  if (quiet === sql) return true;
  if (!isColumn(operand) || (type.kind !== 'text' && type.kind !== 'bytes')) return false;
  return /text|blob/.test(type.form) || (origin?.originalTable === '' && type.length > LONGEST_VARCHAR);
}

/** Longer texts are BLOBs in the tables that MySQL keeps rows in. */
const LONGEST_VARCHAR = 512;

/** The SQL of what `read` reads of the values that IF, CASE or NULLIF choose from; `undefined` for other values. */
export function readThrough(operand: Operand, read: (value: Operand) => string): string | undefined {
  if (operand.kind !== 'sql' || operand.reading?.of !== operand.sql) return undefined;
  return operand.reading.through(read);
}

/** A document that COALESCE or IFNULL keep as the text that other types are read from; every other operand as it is. */
export function keptAsText(operand: Operand): Operand {
  const isKept = operand.kind === 'sql' && operand.type.kind === 'json' && operand.kept === operand.sql;
  return isKept ? { ...operand, type: DOCUMENT_TEXT, quiet: operand.sql } : operand;
}

/** That of a document is LONGTEXT. */

/** The value as one that {@link isQuiet}. */
export const quieted = (value: SqlValue): SqlValue => ({ ...value, quiet: value.sql });

/** A call of a function whose result can be out of range. */
export const ranged = (value: SqlValue): SqlValue => ({ ...value, ranged: value.sql });

/** Whether a value is a column to MySQL, as whose values constants beside it are read. */
export const isColumn = ({ origin, isExpression }: SqlValue): boolean => origin !== undefined && isExpression !== true;

/** A value that SQL computes. */
export function sqlValue(
  sql: string,
  type: ValueType,
  nullable = true,
  coercibility: number = COERCIBILITY.constant,
): SqlValue {
  return { kind: 'sql', sql, type, nullable, coercibility };
}

/** Whether it is a parameter of a prepared statement, or a user variable that is read as one. */
export const isParameter = (operand: Operand): operand is Constant =>
  operand.kind === 'constant' && operand.isParameter;
