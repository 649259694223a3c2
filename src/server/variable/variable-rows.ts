import type { ResultValue } from '../../mysql/column.ts';
import type { VariableScope } from '../../sql/ast.ts';
import { displayVariable, type VariableValue } from './variable.ts';
import { VARIABLES } from './variable-table.ts';

/** Reads the present value of a system variable: the session's environment. */
export interface VariableReader {
  systemVariable(name: string, scope: VariableScope | undefined): ResultValue | undefined;
}

/** Name and value of all variables of a scope, sorted by name; the session's also show those that are only global. */
export function variableRows(
  reader: VariableReader,
  scope: 'global' | 'session',
): readonly (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = [];
  for (const [name, definition] of VARIABLES) {
    if (scope === 'global' && definition.reach === 'session') continue;
    const value = reader.systemVariable(name, scope === 'session' && definition.reach === 'global' ? 'global' : scope);
    rows.push([name, displayVariable(definition, plain(value))]);
  }
  return rows;
}

function plain(value: ResultValue | undefined): VariableValue {
  if (value === undefined || value instanceof Uint8Array) return null;
  return typeof value === 'bigint' ? String(value) : value;
}
