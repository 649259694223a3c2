/** A SELECT without a table whose result are these rows. It is good in every SQL mode of MySQL, MariaDB and TiDB. */
export function selectOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const [first, ...others] = rows;
  if (first === undefined) return `SELECT ${columns.map((name) => `'' AS ${name}`).join(', ')} LIMIT 0`;
  const head = `SELECT ${columns.map((name, index) => `${textLiteral(first[index] ?? '')} AS ${name}`).join(', ')}`;
  return [head, ...others.map((row) => `SELECT ${row.map(textLiteral).join(', ')}`)].join(' UNION ALL ');
}

/** What a backslash or a quote in a literal means depends on the session: texts with them are written as bytes. */
function textLiteral(text: string): string {
  if (/^[\w \-+.,:/@()=]*$/.test(text)) return `'${text}'`;
  return `CONVERT(X'${Buffer.from(text, 'utf8').toString('hex')}' USING utf8mb4)`;
}
