import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import { isOfGrammar } from '../../../sql/parse/function.ts';
import { collationOf, DEFAULT_COLLATION } from '../type/collation.ts';
import { sortKey } from '../type/sort-key.ts';
import { text, type Runtime } from './scalar.ts';
import type { CoreFunction } from './core-function.ts';

/** The function of the component `component_query_attributes`. */
export const QUERY_ATTRIBUTE = 'mysql_query_attribute_string';

/** Bytes that are shown of an attribute. */
const LONGEST_ATTRIBUTE = 1023;

/** Names of attributes are told apart as their collation does. */
const nameKey = (name: string): string => sortKey(name, collationOf(DEFAULT_COLLATION));

/** Functions that components bring. */
export function componentFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    // mysql_query_attribute_string(name): without a name the first attribute.
    m_query_attribute: {
      call: (name = null) => {
        const { environment, database } = runtime.session;
        // A plan may be older than UNINSTALL COMPONENT.
        if (environment.hasComponentFunction?.(QUERY_ATTRIBUTE) !== true)
          throw noSuchFunction(database, QUERY_ATTRIBUTE);
        const wanted = name === null || name === '' ? undefined : nameKey(text(name));
        const value = environment.queryAttribute?.((other) => wanted === undefined || nameKey(other) === wanted);
        return value === undefined || value === null ? null : cutBytes(value, LONGEST_ATTRIBUTE);
      },
      nulls: true,
      volatile: true,
    },
  };
}

/** As much of a text as so many bytes hold whole. */
function cutBytes(value: string, length: number): string {
  const bytes = Buffer.from(value);
  if (bytes.length <= length) return value;
  let end = length;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.toString('utf8', 0, end);
}

/** A function that is none of the built-in ones: it has a name of its own, or that of one of the grammar in another form. */
export function noSuchFunction(database: string | undefined, name: string): WireError {
  if (database === undefined) return wireError('ER_NO_DB_ERROR');
  return isOfGrammar(name.toLowerCase())
    ? wireError('ER_FUNC_INEXISTENT_NAME_COLLISION', database, name)
    : wireError('ER_SP_DOES_NOT_EXIST', 'FUNCTION', `${database}.${name}`);
}
