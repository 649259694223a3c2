import type { Query, TableReference } from '../../../sql/ast.ts';
import { canonical } from '../../../sql/canonical/canonical.ts';
import { printQuery, printTableReference } from '../../../sql/print/query.ts';
import type { Catalog, View } from '../catalog/catalog.ts';
import { withPrintedMoments } from '../operand/printed-moments.ts';
import { resolveQuery } from './resolve-query.ts';
import { parseViewQuery } from '../catalog/view-text.ts';

/** The query of a view with all names resolved, and literals of dates and times as they print. */
function resolved(catalog: Catalog, view: View): Query {
  return withPrintedMoments(view.query ?? resolveQuery(catalog, view.database, parseViewQuery(view)));
}

/** VIEW_DEFINITION: every table and column says its database. */
export function viewDefinition(catalog: Catalog, view: View): string {
  const query = canonical(resolved(catalog, view));
  if (query.kind !== 'select' || query.from?.kind !== 'join' || query.from.listed !== true)
    return printQuery(query, true);
  // The tables of a list stand there one behind the other, as MySQL kept them before it read them again.
  const list = printList(query.from);
  return printQuery({ ...query, from: MARK }).replace(MARK_TEXT, () => list);
}

const MARK_TEXT = '`\u0000`';
const MARK = { kind: 'table', table: { schema: undefined, name: '\u0000' }, alias: undefined } as const;

function printList(reference: TableReference): string {
  if (reference.kind !== 'join' || reference.listed !== true) return printTableReference(reference);
  return `${printList(reference.left)} join ${printTableReference(reference.right)}`;
}

/** What stands behind AS in SHOW CREATE VIEW for a session whose database is `database`: names in it go without it. */
export function shownQuery(catalog: Catalog, view: View, database: string | undefined): string {
  return printQuery(withoutSchema(canonical(resolved(catalog, view)), database), true);
}

function withoutSchema<Node>(node: Node, database: string | undefined): Node {
  return JSON.parse(JSON.stringify(node), (key, value: unknown) =>
    key === 'schema' && value === database ? undefined : value,
  ) as Node;
}
