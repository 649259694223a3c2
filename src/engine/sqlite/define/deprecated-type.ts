import type { ColumnDefinition } from '../../../sql/ast.ts';
import { deprecatedInType } from '../../../sql/parse/deprecated-type.ts';
import type { SessionEnvironment } from '../../engine.ts';

/** Warns of what has no future in the types of columns that a query or another table brings; of written ones the parser tells. */
export function warnOfTypes(environment: SessionEnvironment, nodes: readonly ColumnDefinition[]): void {
  for (const { type } of nodes) {
    for (const told of deprecatedInType(type, 'queried')) environment.addWarning({ level: 'Warning', ...told });
  }
}
