import type { Choices } from './choices.ts';
import { ExpressionSource } from './expression.ts';
import { scopeOf, type Table } from './schema.ts';

/** What the makers of queries share: the choices, and the tables that they are made of. */
export abstract class TableQuerySource {
  protected readonly choices: Choices;
  protected readonly tables: readonly Table[];

  constructor(choices: Choices, tables: readonly Table[]) {
    this.choices = choices;
    this.tables = tables;
  }

  /** The next query. */
  abstract next(): string;

  /** One of the tables. */
  protected table(): Table {
    return this.choices.of(this.tables);
  }

  /** Makes expressions of the columns of a table. */
  protected source(table: Table, alias = 'a'): ExpressionSource {
    return new ExpressionSource(this.choices, scopeOf(table, alias));
  }
}
