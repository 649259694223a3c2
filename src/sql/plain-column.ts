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

/** BIGINT UNSIGNED, the type of SERIAL. */
export const SERIAL_TYPE: DataType = {
  name: 'bigint',
  length: undefined,
  scale: undefined,
  unsigned: true,
  zerofill: false,
  values: [],
  charset: undefined,
  collation: undefined,
  binary: false,
};
