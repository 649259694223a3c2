/** Column types on the wire (https://dev.mysql.com/doc/dev/mysql-server/latest/field__types_8h.html). */
export const COLUMN_TYPE = {
  decimal: 0x00,
  tiny: 0x01,
  short: 0x02,
  long: 0x03,
  float: 0x04,
  double: 0x05,
  null: 0x06,
  timestamp: 0x07,
  longlong: 0x08,
  int24: 0x09,
  date: 0x0a,
  time: 0x0b,
  datetime: 0x0c,
  year: 0x0d,
  varchar: 0x0f,
  bit: 0x10,
  json: 0xf5,
  newdecimal: 0xf6,
  enum: 0xf7,
  set: 0xf8,
  tinyBlob: 0xf9,
  mediumBlob: 0xfa,
  longBlob: 0xfb,
  blob: 0xfc,
  varString: 0xfd,
  string: 0xfe,
  geometry: 0xff,
} as const;

export type ColumnTypeCode = (typeof COLUMN_TYPE)[keyof typeof COLUMN_TYPE];

/** Column flags on the wire (https://dev.mysql.com/doc/dev/mysql-server/latest/group__group__cs__column__definition__flags.html). */
export const COLUMN_FLAG = {
  notNull: 1,
  primaryKey: 2,
  uniqueKey: 4,
  multipleKey: 8,
  blob: 16,
  unsigned: 32,
  zerofill: 64,
  binary: 128,
  enum: 256,
  autoIncrement: 512,
  timestamp: 1024,
  set: 2048,
  noDefaultValue: 4096,
  onUpdateNow: 8192,
  partOfKey: 16_384,
  number: 32_768,
} as const;

/** What a client is told about one column of a result. */
export interface ResultColumn {
  /** Database of the column's table, or ''. */
  readonly schema: string;
  /** Alias of the table, or ''. */
  readonly table: string;
  /** The table itself, or ''. */
  readonly originalTable: string;
  /** Alias of the column: what the client shows. */
  readonly name: string;
  /** The column itself, or '' for an expression. */
  readonly originalName: string;
  readonly type: ColumnTypeCode;
  /** Bits of {@link COLUMN_FLAG}. */
  readonly flags: number;
  /** Collation id: 63 for binary and numbers, 255 for utf8mb4_0900_ai_ci. */
  readonly collation: number;
  /** Display length in bytes. */
  readonly length: number;
  /** Digits after the point; 31 for a float without a fixed number of them. */
  readonly decimals: number;
}

/**
 * One value of a result, in MySQL's own form:
 * integers as number or bigint; FLOAT and DOUBLE as number; DECIMAL, DATE, TIME, DATETIME and TIMESTAMP as MySQL prints them;
 * text, ENUM, SET and JSON as string; BINARY, BLOB and BIT as bytes.
 */
export type ResultValue = null | number | bigint | string | Uint8Array;

/** A bound parameter of a prepared statement, decoded from its wire type to the same forms. */
export interface BoundParameter {
  readonly type: ColumnTypeCode;
  readonly unsigned: boolean;
  readonly value: ResultValue;
  /** Whether EXECUTE takes it from a user variable. */
  readonly isVariable?: boolean;
}
