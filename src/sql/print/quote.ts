/** A name in backticks. */
export function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\n': '\\n',
  '\r': '\\r',
  '\u001a': '\\Z',
  '\\': '\\\\',
  "'": "''",
};

/** A string in quotes, as SHOW CREATE TABLE writes it; it is read back without NO_BACKSLASH_ESCAPES. */
export function quoteString(text: string): string {
  return `'${text.replace(/[^ -\uffff]|[\\']/g, (character) => ESCAPES[character] ?? character)}'`;
}

/** A string inside an expression: there MySQL writes quotes with a backslash. */
export function quoteLiteral(text: string): string {
  return `'${quoteString(text).slice(1, -1).replaceAll("''", "\\'")}'`;
}

/** `schema.table` in backticks. */
export function quoteTable({ schema, name }: { readonly schema: string | undefined; readonly name: string }): string {
  return schema === undefined ? quoteName(name) : `${quoteName(schema)}.${quoteName(name)}`;
}

/** `(`a`,`b`)`, or nothing for an empty list. */
export function quoteNames(names: readonly string[]): string {
  return names.length === 0 ? '' : `(${names.map(quoteName).join(',')})`;
}
