import type { Choices } from './choices.ts';
import { KINDS, literal, type Column, type Kind } from './kinds.ts';
import { CONDITIONS, MIXED_CONDITIONS, TEMPLATES, UNITS } from './templates.ts';

const KIND_OF: Readonly<Record<string, Kind>> = { n: 'number', s: 'text', d: 'date', t: 'time', j: 'json' };

/** Makes expressions over the columns of a scope. */
export class ExpressionSource {
  readonly #choices: Choices;
  readonly #columns: readonly Column[];

  constructor(choices: Choices, columns: readonly Column[]) {
    this.#choices = choices;
    this.#columns = columns;
  }

  /** An expression of a kind: `depth` calls deep at most. */
  of(kind: Kind, depth: number): string {
    if (depth <= 0 || this.#choices.oneIn(4))
      return this.#choices.below(3) > 0 ? this.column(kind) : literal(this.#choices, kind);
    return this.#fill(this.#choices.of(TEMPLATES[kind]), depth - 1);
  }

  any(depth: number): string {
    return this.of(this.#choices.of(KINDS), depth);
  }

  condition(depth: number): string {
    const mixed = this.#choices.oneIn(12);
    return this.#fill(this.#choices.of(mixed ? MIXED_CONDITIONS : CONDITIONS), depth - 1);
  }

  /** A column of the kind, or a literal where there is none. */
  column(kind: Kind): string {
    const columns = this.#columns.filter((column) => column.kind === kind);
    return columns.length === 0 ? literal(this.#choices, kind) : this.#choices.of(columns).sql;
  }

  /** A column or small expression whose equal values look alike. */
  exact(): string {
    return this.#choices.of(this.#columns.filter(({ exact }) => exact)).sql;
  }

  /** A value in a document: of a column by the operators that only columns have. */
  #inDocument(): string {
    const path = this.#choices.of(["'$.a'", "'$.b'", "'$[0]'"]);
    const documents = this.#columns.filter(({ kind, sql }) => kind === 'json' && !sql.includes('('));
    return documents.length === 0
      ? `json_extract(${literal(this.#choices, 'json')}, ${path})`
      : `${this.#choices.of(documents).sql}${this.#choices.of(['->', '->>'])}${path}`;
  }

  #fill(template: string, depth: number): string {
    return template.replace(/\{([a-z])\}/g, (_, letter: string) => {
      const kind = KIND_OF[letter];
      if (kind !== undefined) return this.of(kind, depth);
      if (letter === 'c') return this.condition(depth);
      if (letter === 'k') return String(this.#choices.below(6));
      if (letter === 'o') return this.#inDocument();
      return letter === 'u' ? this.#choices.of(UNITS) : this.any(depth);
    });
  }
}
