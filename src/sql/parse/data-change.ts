import type {
  ColumnAssignment,
  Delete,
  Expression,
  Insert,
  Limit,
  TableName,
  TableReference,
  Update,
  With,
} from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { delayed } from './deprecated.ts';
import { parseExpression } from './expression.ts';
import { parseParenthesizedNames, parseTableName } from './names.ts';
import { parseColumn } from './operand.ts';
import { parseLimit, parseOrderBy } from './query.ts';
import { parseTableAlias, parseTableReferences } from './table-reference.ts';
import { parseInsertSource } from './insert-source.ts';

// ── INSERT and REPLACE ───────────────────────────────────────────────────────

/** Parses INSERT and REPLACE. */
export function parseInsert(cursor: Cursor): Insert {
  const replace = cursor.expectAny('insert', 'replace') === 'replace';
  if (cursor.acceptAny('low_priority', 'delayed', 'high_priority') === 'delayed')
    cursor.deprecate(delayed(replace ? 'REPLACE' : 'INSERT'));
  const ignore = !replace && cursor.acceptWord('ignore');
  cursor.acceptWord('into');
  const table = parseTableName(cursor);
  if (cursor.isWord('partition')) cursor.unsupported('partitioning');
  const { columns, source, takesAlias } = parseInsertSource(cursor, table);
  const rowAlias = takesAlias && !replace ? parseRowAlias(cursor) : undefined;
  const onDuplicate = replace ? [] : parseOnDuplicate(cursor);
  return { kind: 'insert', replace, ignore, table, columns, source, rowAlias, onDuplicate };
}

function parseRowAlias(cursor: Cursor): Insert['rowAlias'] {
  if (!cursor.acceptWord('as')) return undefined;
  const name = cursor.identifier();
  return { name, columns: cursor.is(KIND.leftParen) ? parseParenthesizedNames(cursor) : [] };
}

function parseOnDuplicate(cursor: Cursor): readonly ColumnAssignment[] {
  if (!cursor.acceptWord('on')) return [];
  cursor.expectWords('duplicate', 'key', 'update');
  return cursor.list(parseAssignment);
}

/** Parses `column = value`. */
export function parseAssignment(cursor: Cursor): ColumnAssignment {
  const column = parseColumn(cursor);
  if (!cursor.accept(KIND.assign)) cursor.expect(KIND.equal);
  return { column, value: parseExpression(cursor) };
}

// ── UPDATE ───────────────────────────────────────────────────────────────────

/** Parses UPDATE behind an optional WITH. */
export function parseUpdate(cursor: Cursor, common: With | undefined): Update {
  cursor.expectWord('update');
  cursor.acceptWord('low_priority');
  const ignore = cursor.acceptWord('ignore');
  const from = parseTableReferences(cursor);
  cursor.expectWord('set');
  const set = cursor.list(parseAssignment);
  const where = parseWhere(cursor);
  const orderBy = parseOrderBy(cursor);
  const limit = parseRowCount(cursor);
  return { kind: 'update', with: common, ignore, from, set, where, orderBy, limit };
}

/** LIMIT of changes: a number of rows, from the first one on. */
function parseRowCount(cursor: Cursor): Limit | undefined {
  if (cursor.isWord('limit') && (cursor.kind(2) === KIND.comma || cursor.word(2) === 'offset')) {
    cursor.skip(2);
    return cursor.fail();
  }
  return parseLimit(cursor);
}

function parseWhere(cursor: Cursor): Expression | undefined {
  return cursor.acceptWord('where') ? parseExpression(cursor) : undefined;
}

// ── DELETE ───────────────────────────────────────────────────────────────────

/** Parses DELETE behind an optional WITH. */
export function parseDelete(cursor: Cursor, common: With | undefined): Delete {
  cursor.expectWord('delete');
  let ignore = false;
  for (let word = parseDeleteOption(cursor); word !== undefined; word = parseDeleteOption(cursor))
    ignore ||= word === 'ignore';
  if (!cursor.acceptWord('from')) return parseTargetsFrom(cursor, common, ignore);
  const targets = cursor.list(parseTarget);
  if (cursor.acceptWord('using')) return multiDelete(cursor, common, ignore, targets, parseTableReferences(cursor));
  const [table] = targets;
  if (targets.length > 1 || table === undefined) cursor.fail();
  return parseSingleDelete(cursor, common, ignore, table);
}

function parseDeleteOption(cursor: Cursor): string | undefined {
  return cursor.acceptAny('low_priority', 'quick', 'ignore');
}

/** `DELETE a, b FROM …`. */
function parseTargetsFrom(cursor: Cursor, common: With | undefined, ignore: boolean): Delete {
  const targets = cursor.list(parseTarget);
  cursor.expectWord('from');
  return multiDelete(cursor, common, ignore, targets, parseTableReferences(cursor));
}

/** `table` or `table.*`: the star is allowed for the sake of Access. */
function parseTarget(cursor: Cursor): TableName {
  const first = cursor.identifier();
  if (!cursor.accept(KIND.dot)) return { schema: undefined, name: first };
  if (cursor.accept(KIND.star)) return { schema: undefined, name: first };
  const name = cursor.anyName();
  if (cursor.accept(KIND.dot)) cursor.expect(KIND.star);
  return { schema: first, name };
}

function multiDelete(
  cursor: Cursor,
  common: With | undefined,
  ignore: boolean,
  targets: readonly TableName[],
  from: TableReference,
): Delete {
  return {
    kind: 'delete',
    with: common,
    ignore,
    targets,
    from,
    where: parseWhere(cursor),
    orderBy: [],
    limit: undefined,
  };
}

function parseSingleDelete(cursor: Cursor, common: With | undefined, ignore: boolean, table: TableName): Delete {
  const alias = parseTableAlias(cursor);
  if (cursor.isWord('partition')) cursor.unsupported('partitioning');
  const from: TableReference = { kind: 'table', table, alias };
  const target: TableName = alias === undefined ? table : { schema: undefined, name: alias };
  const where = parseWhere(cursor);
  const orderBy = parseOrderBy(cursor);
  const limit = parseRowCount(cursor);
  return { kind: 'delete', with: common, ignore, targets: [target], from, where, orderBy, limit };
}
