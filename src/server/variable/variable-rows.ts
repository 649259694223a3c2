import type { ResultValue } from '../../mysql/column.ts';
import type { VariableScope } from '../../sql/ast.ts';
import { displayVariable, type VariableDefinition, type VariableValue } from './variable.ts';
import { findVariable } from './variable-store.ts';
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
    rows.push([name, shown(reader, definition, scope)]);
  }
  return rows;
}

/** The value of one variable as such rows have it. */
export function shownValue(reader: VariableReader, name: string, scope: 'global' | 'session'): string {
  const definition = findVariable(name);
  return definition === undefined ? '' : shown(reader, definition, scope);
}

function shown(reader: VariableReader, definition: VariableDefinition, scope: 'global' | 'session'): string {
  const { name, reach } = definition;
  const value = reader.systemVariable(name, scope === 'session' && reach === 'global' ? 'global' : scope);
  return displayVariable(definition, plain(value));
}

function plain(value: ResultValue | undefined): VariableValue {
  if (value === undefined || value instanceof Uint8Array) return null;
  return typeof value === 'bigint' ? String(value) : value;
}
