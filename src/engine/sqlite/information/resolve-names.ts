import type { ColumnReference, Expression, FunctionCall, Query } from '../../../sql/ast.ts';
import { isAggregate } from '../../../sql/aggregate.ts';
import { isSameDatabase } from '../catalog/catalog.ts';

/** A column that a query may name, and what stands for it. */
export interface VisibleColumn {
  readonly name: string;
  readonly reference: ColumnReference;
  /** Not part of `*`. */
  readonly hidden: boolean;
}

/** A table of FROM under its alias. */
export interface VisibleTable {
  readonly alias: string;
  readonly schema: string | undefined;
  readonly columns: readonly VisibleColumn[];
}

/** What names of one SELECT can mean, and of the one around it. */
export interface Level {
  readonly tables: readonly VisibleTable[];
  /** The columns of `*`: those that USING joins stand there once. */
  readonly visible: readonly VisibleColumn[];
  readonly outer: Level | undefined;
}

/** Gives another meaning to a name, as aliases do; `undefined` leaves it. */
export type Override = (reference: ColumnReference, insideAggregate: boolean) => Expression | undefined;

const NONE: Override = () => undefined;

/** Puts the full names of columns into expressions. A name that nothing is known of stays as it is. */
export class NameResolver {
  readonly #level: Level;
  readonly #query: (query: Query) => Query;

  constructor(level: Level, query: (query: Query) => Query) {
    this.#level = level;
    this.#query = query;
  }

  expression(expression: Expression, override: Override = NONE): Expression {
    return this.#walk(expression, override, false) as Expression;
  }

  /** Any tree of expressions. */
  tree<Node>(node: Node): Node {
    return this.#walk(node, NONE, false) as Node;
  }

  /** The columns of a table of FROM, for `table.*`. */
  columnsOf(schema: string | undefined, table: string): readonly VisibleColumn[] {
    for (let level: Level | undefined = this.#level; level !== undefined; level = level.outer) {
      const found = level.tables.find((each) => matches(each, schema, table));
      if (found !== undefined) return found.columns;
    }
    return [];
  }

  /** What a name means in this SELECT or around it. */
  find(reference: ColumnReference): ColumnReference | undefined {
    for (let level: Level | undefined = this.#level; level !== undefined; level = level.outer) {
      const found = findIn(level, reference);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #walk(node: unknown, override: Override, insideAggregate: boolean): unknown {
    if (Array.isArray(node)) return node.map((item) => this.#walk(item, override, insideAggregate));
    if (typeof node !== 'object' || node === null) return node;
    const { kind } = node as { readonly kind?: string };
    if (kind === 'column') {
      const reference = node as ColumnReference;
      return override(reference, insideAggregate) ?? this.find(reference) ?? reference;
    }
    if (kind === 'select' || kind === 'set-operation') return this.#query(node as Query);
    const inside = insideAggregate || (kind === 'call' && isAggregate((node as FunctionCall).name));
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, this.#walk(value, override, inside)]));
  }
}

function findIn(level: Level, { schema, table, name }: ColumnReference): ColumnReference | undefined {
  const wanted = name.toLowerCase();
  if (table === undefined) return level.visible.find((column) => column.name.toLowerCase() === wanted)?.reference;
  const found = level.tables.find((each) => matches(each, schema, table));
  return found?.columns.find((column) => column.name.toLowerCase() === wanted)?.reference;
}

function matches(each: VisibleTable, schema: string | undefined, table: string): boolean {
  if (each.alias !== table) return false;
  return schema === undefined || each.schema === undefined || isSameDatabase(each.schema, schema);
}
