/** A type as written in DDL or CAST, lower case: `int`, `varchar`, `decimal`, `double`, `datetime`, `enum`, `signed`, `char` … Synonyms are resolved (`integer` → `int`, `numeric` → `decimal`, `bool` → `tinyint` with length 1). */
export interface DataType {
  /** Whether charset and collation come from elsewhere than the text of the definition. */
  readonly impliesCollation?: boolean;
  readonly name: string;
  /** Length, precision or fractional digits: the first number in parentheses. */
  readonly length: number | undefined;
  /** The second number in parentheses. */
  readonly scale: number | undefined;
  readonly unsigned: boolean;
  /** Whether UNSIGNED is written, and not meant by ZEROFILL alone. */
  readonly saysUnsigned?: boolean;
  readonly zerofill: boolean;
  /** Members of ENUM and SET. */
  readonly values: readonly string[];
  readonly charset: string | undefined;
  readonly collation: string | undefined;
  /** `CHAR(n) BINARY`, `CHAR BYTE`. */
  readonly binary: boolean;
  /** Written as BOOL: the length is not. */
  readonly boolean?: boolean;
}
