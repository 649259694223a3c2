import type { ColumnDefinition, DataType } from './ast.ts';

/** A column of which nothing is said but its name and type. */
export function plainColumn(name: string, type: DataType, nullable?: boolean): ColumnDefinition {
  return {
    name,
    type,
    nullable,
    default: undefined,
    onUpdateNow: undefined,
    autoIncrement: false,
    primaryKey: false,
    unique: false,
    comment: undefined,
    generated: undefined,
    references: undefined,
    invisible: false,
  };
}
