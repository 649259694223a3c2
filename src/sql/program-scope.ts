import type { ColumnReference, LocalVariable, TriggerColumn } from './ast.ts';

/** What names mean inside the body of a stored program: NEW and OLD, and variables by the blocks that declare them. */
export class ProgramScope {
  readonly #blocks: Map<string, LocalVariable>[] = [];
  #count = 0;

  enter(): void {
    this.#blocks.push(new Map());
  }

  leave(): void {
    this.#blocks.pop();
  }

  /** Adds a variable to the present block; `undefined` when it has one of that name. */
  declare(name: string): LocalVariable | undefined {
    const block = this.#blocks.at(-1);
    const key = name.toLowerCase();
    if (block === undefined || block.has(key)) return undefined;
    const variable: LocalVariable = { kind: 'local-variable', name, index: this.#count++ };
    block.set(key, variable);
    return variable;
  }

  /** The variable of that name in this block or one around it. */
  local(name: string): LocalVariable | undefined {
    const key = name.toLowerCase();
    return this.#blocks.findLast((block) => block.has(key))?.get(key);
  }

  /** What a name means other than a column of a table in FROM; a variable wins over a column. */
  find({ schema, table, name }: ColumnReference): TriggerColumn | LocalVariable | undefined {
    if (schema !== undefined) return undefined;
    if (table === undefined) return this.local(name);
    const row = table.toLowerCase();
    return row === 'new' || row === 'old' ? { kind: 'trigger-column', row, name } : undefined;
  }
}
