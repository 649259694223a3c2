import type { ResultValue } from '../../mysql/column.ts';
import { holdsAny } from '../access/access.ts';
import type { ServerContext, SessionIdentity } from '../context.ts';

/** Bytes of a client's attributes that are kept: `performance_schema_session_connect_attrs_size` is not to be set. */
const MOST_BYTES = 512;
/** Bytes that the attribute `_truncated` has of them. */
const NOTE_BYTES = 18;
/** Characters of a name. */
const LONGEST_NAME = 32;

const NONE: ReadonlyMap<string, string> = new Map();

export const CONNECT_ATTRIBUTE_COLUMNS = ['PROCESSLIST_ID', 'ATTR_NAME', 'ATTR_VALUE', 'ORDINAL_POSITION'] as const;

/**
 * The attributes that a client's login told of and that fit, as a table shows them: an empty value is NULL, an empty name ends
 * them. When some are lost, the first one says how many bytes.
 *
 * @see https://dev.mysql.com/doc/refman/9.7/en/performance-schema-connection-attribute-tables.html
 */
function keptAttributes(attributes: ReadonlyMap<string, string>): readonly (readonly [string, string | null])[] {
  const sized = [...attributes].map(([name, value]) => ({ name, value, size: sizeOf(name) + sizeOf(value) }));
  const total = sized.reduce((sum, { size }) => sum + size, 0);
  const room = total > MOST_BYTES ? MOST_BYTES - NOTE_BYTES : MOST_BYTES;
  const kept: [string, string | null][] = total > room ? [['_truncated', String(total - room)]] : [];
  let used = 0;
  for (const { name, value, size } of sized) {
    used += size;
    if (name === '' || used > room) break;
    kept.push([Array.from(name).slice(0, LONGEST_NAME).join(''), value === '' ? null : value]);
  }
  return kept;
}

function sizeOf(text: string): number {
  const bytes = Buffer.byteLength(text);
  const prefix = bytes < 251 ? 1 : 3;
  return bytes + (bytes < 65_536 ? prefix : 4);
}

/**
 * Rows of the attributes of the connections that a session may see: all with the PROCESS privilege.
 *
 * @param own whether of those of its own user alone
 */
export function connectAttributeRows(
  server: ServerContext,
  identity: SessionIdentity,
  own: boolean,
): readonly (readonly ResultValue[])[] {
  const all = !own && holdsAny(server, identity, 'process');
  return server.processes
    .list()
    .filter(({ user }) => all || user === identity.user)
    .flatMap(({ id, attributes }) =>
      keptAttributes(attributes ?? NONE).map(([name, value], i) => [id, name, value, i]),
    );
}
