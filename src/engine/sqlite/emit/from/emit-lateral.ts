import type { EmittedQuery } from '../select/emit-query.ts';
import { materialised } from '../select/emit-sorted.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';

/** A query whose rows SQLite reads anew for each row of the tables before it. */
export interface EmittedLateral {
  /** For FROM. */
  readonly sql: string;
  /** The SQL of a column, by its position. */
  column(index: number): string;
}

/**
 * Emits the query of a LATERAL table. Only a table-valued function may refer to the tables before it in SQLite's FROM: the
 * rows become one JSON array, and `json_each` makes rows of it again.
 */
export function emitLateral(emitted: EmittedQuery, sqlName: string): EmittedLateral {
  return fromArray(`(${rowsAsArray(emitted, emitted.compose())})`, sqlName);
}

/** Emits a derived table that is computed before the statement, and once: it assigns user variables. */
export function emitEarly(builder: PlanBuilder, emitted: EmittedQuery, sqlName: string): EmittedLateral {
  return fromArray(builder.prelude(rowsAsArray(emitted, materialised(builder, emitted.compose()))), sqlName);
}

function rowsAsArray(emitted: EmittedQuery, rows: string): string {
  const values = emitted.outputs.map((_, i) => packed(`x${i}`)).join(',');
  return `SELECT json_group_array(json_array(${values})) FROM (${rows})`;
}

/** An array of arrays of packed values as a table. */
export function fromArray(rows: string, sqlName: string): EmittedLateral {
  return {
    sql: `json_each(${rows}) AS ${sqlName}`,
    column: (index) => unpacked(`(${sqlName}.value->>${index})`),
  };
}

/** A value in JSON, with a letter in front that tells its storage class; integers and NULL are as they are. */
function packed(value: string): string {
  return `CASE typeof(${value}) WHEN 'text' THEN 't'||${value} WHEN 'real' THEN 'r'||format('%!.17g',${value}) WHEN 'blob' THEN 'b'||hex(${value}) ELSE ${value} END`;
}

/** SQL of a value that was packed into a text with its kind in front. */
export function unpacked(value: string): string {
  const rest = `substr(${value},2)`;
  // A text may have a NUL, at which `substr` ends.
  const text = `CAST(substr(CAST(${value} AS BLOB),2) AS TEXT)`;
  return `(CASE substr(${value},1,1) WHEN 't' THEN ${text} WHEN 'r' THEN CAST(${rest} AS REAL) WHEN 'b' THEN unhex(${rest}) ELSE ${value} END)`;
}
