import type { Connection } from '../../file/connection.ts';
import type { ReadingQuery, SelectPlan } from '../plan.ts';
import { withKeyColumns } from './keyed-join.ts';
import { inOrderOfKeys } from './key-ordered.ts';

/** The form of a query that is to be run: with rows as InnoDB gives them, and with keys for what it joins. */
export function formToRun<Query extends SelectPlan | ReadingQuery>(query: Query, connection: Connection): Query {
  return withKeyColumns(inOrderOfKeys(query, connection), connection);
}
