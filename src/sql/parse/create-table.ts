import type { CreateTable, TableConstraint, TableName, TableOptions } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseColumnDefinition } from './column-definition.ts';
import { isConstraintStart, parseConstraint } from './constraint.ts';
import { parseIfNotExists, parseTableName } from './names.ts';
import { isListStart, parseQuery } from './query.ts';
import { parseTableOptions } from './table-options.ts';

type Definitions = Pick<CreateTable, 'columns' | 'constraints'>;

const NO_DEFINITIONS: Definitions = { columns: [], constraints: [] };

/** Parses CREATE TABLE behind `CREATE [TEMPORARY] TABLE`. */
export function parseCreateTable(cursor: Cursor, temporary: boolean): CreateTable {
  const ifNotExists = parseIfNotExists(cursor);
  const table = parseTableName(cursor);
  const like = parseLike(cursor);
  if (like !== undefined) {
    return {
      kind: 'create-table',
      table,
      temporary,
      ifNotExists,
      ...NO_DEFINITIONS,
      options: {},
      like,
      query: undefined,
    };
  }
  const definitions = isListStart(cursor) ? parseDefinitions(cursor) : NO_DEFINITIONS;
  const options = parseOptions(cursor);
  const { query, onDuplicate } = parseCreateQuery(cursor);
  const isEmpty = definitions.columns.length === 0 && query === undefined;
  if (isEmpty && definitions.constraints.length > 0) cursor.fail();
  const made = { table, temporary, ifNotExists, ...definitions, options, like: undefined, query };
  return { kind: 'create-table', ...made, ...(onDuplicate === undefined ? {} : { onDuplicate }) };
}

/** `LIKE t` or `(LIKE t)`. */
function parseLike(cursor: Cursor): TableName | undefined {
  if (cursor.acceptWord('like')) return parseTableName(cursor);
  if (!cursor.is(KIND.leftParen) || cursor.word(1) !== 'like') return undefined;
  cursor.skip(2);
  const table = parseTableName(cursor);
  cursor.expect(KIND.rightParen);
  return table;
}

function parseDefinitions(cursor: Cursor): Definitions {
  const columns: CreateTable['columns'][number][] = [];
  const constraints: TableConstraint[] = [];
  cursor.expect(KIND.leftParen);
  do {
    if (isConstraintStart(cursor)) constraints.push(parseConstraint(cursor));
    else columns.push(parseColumnDefinition(cursor));
  } while (cursor.accept(KIND.comma));
  cursor.expect(KIND.rightParen);
  return { columns, constraints };
}

function parseOptions(cursor: Cursor): TableOptions {
  const options = parseTableOptions(cursor);
  if (cursor.isWord('partition')) cursor.unsupported('partitioning');
  return options;
}

function parseCreateQuery(cursor: Cursor): Pick<CreateTable, 'query' | 'onDuplicate'> {
  const onDuplicate = cursor.acceptAny('ignore', 'replace');
  const as = cursor.acceptWord('as');
  if (onDuplicate === undefined && !as && cursor.isStatementEnd()) return { query: undefined };
  return { query: parseQuery(cursor), onDuplicate };
}
