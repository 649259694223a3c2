import type { Query, Select, Statement } from './ast.ts';

/** What the parser calls a query in parentheses that has a tail of its own, and another behind them. */
export const QUERY_IN_PARENTHESES = '(query)';

/** Whether SQL_CALC_FOUND_ROWS asks for the number of rows that a query would have without its last LIMIT. */
export const countsFoundRows = (query: Query): boolean => firstBlock(query).calcFoundRows;

/** Whether SQL_CALC_FOUND_ROWS stands in the first SELECT of the query that a statement is or has, where alone it may stand. */
export function mayCountFoundRows(statement: Statement): boolean {
  const query = mainQuery(statement);
  return query !== undefined && countsFoundRows(query);
}

function firstBlock(query: Query): Select {
  if (query.kind === 'set-operation') return firstBlock(query.left);
  const { from } = query;
  return from?.kind === 'derived' && from.alias === QUERY_IN_PARENTHESES ? firstBlock(from.query) : query;
}

function mainQuery(statement: Statement): Query | undefined {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others have no query of their own
  switch (statement.kind) {
    case 'select':
    case 'set-operation':
      return statement;
    case 'insert':
      return statement.source.kind === 'query' ? statement.source.query : undefined;
    case 'create-table':
    case 'create-view':
      return statement.query;
    case 'explain':
      return mainQuery(statement.statement);
    default:
      return undefined;
  }
}
