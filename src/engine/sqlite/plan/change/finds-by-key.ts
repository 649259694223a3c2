import type { Table } from '../../catalog/catalog.ts';
import type { ReadyQuery } from '../../file/connection.ts';

/** A step that looks up rows by equal parts of an index. */
const INDEX_STEP = /^SEARCH \w+ USING (?:COVERING )?INDEX i(\d+) \((.*)\)$/;

/** Whether a query finds rows of one table by all of a unique key. */
export function findsByKey({ isLookup, access }: Pick<ReadyQuery, 'isLookup' | 'access'>, { indexes }: Table): boolean {
  if (isLookup) return true;
  const [, id, terms = ''] = INDEX_STEP.exec(access) ?? [];
  const index = indexes.find((each) => each.id === Number(id));
  const parts = terms.split(' AND ');
  return index?.unique === true && parts.length === index.parts.length && parts.every((part) => part.endsWith('=?'));
}
