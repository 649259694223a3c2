/** The sort key of a column: its table, and what else the function is given. */
const KEY = String.raw`m_key_\w+\((\w+)\.\w+(?:,'\w+')?\)`;
const EQUAL_KEYS = new RegExp(`(${KEY}) = (${KEY})`, 'g');

/** A table of a join whose rows have the keys that they are joined by. */
export interface KeyedTable {
  readonly sql: string;
  /** The join's condition, which reads them. */
  readonly condition: string;
}

/**
 * What a query makes has no index, and SQLite makes one for a join where a column itself is compared, but not where sort keys
 * of texts are: then it would go through all of the rows for each of the other table, and compute two keys each time. So the
 * keys become columns.
 *
 * @param sql of a table whose rows a query makes; LIMIT keeps SQLite from making it part of the query around it
 * @param sqlName that it has there
 * @returns `undefined` where it is joined by no such key
 */
export function withJoinKeys(sql: string, sqlName: string, condition: string): KeyedTable | undefined {
  const end = ` AS ${sqlName}`;
  if (!sql.endsWith(end)) return undefined;
  const keys = [...new Set(joinKeys(sqlName, condition))];
  if (keys.length === 0) return undefined;
  const columns = keys.map((key, i) => `${key.replace(`(${sqlName}.`, '(')} AS k${i}`);
  return {
    sql: `(SELECT *,${columns.join(',')} FROM ${sql.slice(0, -end.length)} LIMIT -1)${end}`,
    condition: keys.reduce((text, key, i) => text.replaceAll(key, `${sqlName}.k${i}`), condition),
  };
}

/** Keys of a table's columns that those of another one are compared with. */
function joinKeys(sqlName: string, condition: string): readonly string[] {
  return [...condition.matchAll(EQUAL_KEYS)].flatMap(([, left = '', leftTable, right = '', rightTable]) => {
    if (leftTable === rightTable) return [];
    if (leftTable === sqlName) return [left];
    return rightTable === sqlName ? [right] : [];
  });
}
