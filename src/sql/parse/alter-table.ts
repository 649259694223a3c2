import type {
  AlterAction,
  AlterOrderPart,
  AlterTable,
  ColumnDefaultValue,
  ColumnPosition,
  Expression,
} from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseColumnDefinition, parseColumnType, parseDefaultValue } from './column-definition.ts';
import { isConstraintStart, parseConstraint } from './constraint.ts';
import { parseCharset, parseChosenCollation } from './data-type.ts';
import { skipAlgorithmAndLock } from './definition.ts';
import { parseTableName } from './names.ts';
import { isOptionStart, parseTableOptions } from './table-options.ts';

/** Parses ALTER TABLE behind ALTER. */
export function parseAlterTable(cursor: Cursor): AlterTable {
  cursor.expectWord('table');
  const table = parseTableName(cursor);
  const actions: AlterAction[] = [];
  if (!cursor.isStatementEnd() && !isPartitioning(cursor)) {
    do actions.push(...parseActions(cursor));
    while (cursor.accept(KIND.comma));
  }
  if (isPartitioning(cursor)) cursor.unsupported('partitioning');
  return { kind: 'alter-table', table, actions };
}

function isPartitioning(cursor: Cursor): boolean {
  return cursor.isWord('partition') || cursor.isWords('remove', 'partitioning');
}

/** One item of the list: mostly one action; `ADD (a INT, b INT)` is several, `LOCK=NONE` is none. */
function parseActions(cursor: Cursor): readonly AlterAction[] {
  const copies = skipAlgorithmAndLock(cursor);
  if (copies !== undefined) return copies ? [{ kind: 'rebuild', copies }] : [];
  switch (cursor.word()) {
    case 'add':
      return parseAdd(cursor);
    case 'drop':
      return [parseDropAction(cursor)];
    case 'change':
      return [parseChange(cursor)];
    case 'modify':
      return [parseModify(cursor)];
    case 'alter':
      return [parseAlterColumn(cursor)];
    case 'rename':
      return [parseRename(cursor)];
    case 'convert':
      return [parseConvert(cursor)];
    case 'enable':
    case 'disable': {
      const enable = cursor.expectAny('enable', 'disable') === 'enable';
      cursor.expectWord('keys');
      return [{ kind: 'keys', enable }];
    }
    case 'force':
      cursor.skip();
      return [{ kind: 'rebuild', copies: false }];
    case 'order':
      return [parseOrder(cursor)];
    case 'with':
    case 'without': {
      const isWith = cursor.expectAny('with', 'without') === 'with';
      cursor.expectWord('validation');
      return [{ kind: 'validation', isWith }];
    }
    default:
      return [parseOptionsAction(cursor)];
  }
}

/** ORDER BY, the last item: a comma behind it goes on with columns. */
function parseOrder(cursor: Cursor): AlterAction {
  cursor.skip();
  cursor.expectWord('by');
  const parts: AlterOrderPart[] = [];
  do {
    const names = [cursor.identifier()];
    while (names.length < 3 && cursor.accept(KIND.dot)) names.push(cursor.identifier());
    const [name = '', table, schema] = names.toReversed();
    parts.push({ name, table, schema, descending: cursor.acceptAny('asc', 'desc') === 'desc' });
  } while (cursor.accept(KIND.comma));
  return { kind: 'order', parts };
}

const PARTITION_ACTIONS: ReadonlySet<string> = new Set([
  'coalesce',
  'reorganize',
  'exchange',
  'truncate',
  'analyze',
  'check',
  'optimize',
  'rebuild',
  'repair',
]);

function parseOptionsAction(cursor: Cursor): AlterAction {
  if (isOptionStart(cursor)) return { kind: 'options', options: parseTableOptions(cursor) };
  if (PARTITION_ACTIONS.has(cursor.word()) && cursor.word(1) === 'partition') cursor.unsupported('partitioning');
  if (cursor.isWords('discard', 'tablespace') || cursor.isWords('import', 'tablespace'))
    cursor.unsupported('tablespaces');
  if (cursor.isWord('secondary_load') || cursor.isWord('secondary_unload')) cursor.unsupported('secondary engines');
  return cursor.fail();
}

// ── ADD, CHANGE, MODIFY ──────────────────────────────────────────────────────

function parseAdd(cursor: Cursor): readonly AlterAction[] {
  cursor.skip();
  if (cursor.isWord('partition')) cursor.unsupported('partitioning');
  if (isConstraintStart(cursor)) return [{ kind: 'add-constraint', constraint: parseConstraint(cursor) }];
  cursor.acceptWord('column');
  if (!cursor.is(KIND.leftParen))
    return [{ kind: 'add-column', column: parseColumnDefinition(cursor), position: parsePosition(cursor) }];
  return cursor.parenthesized((definitions): AlterAction => {
    if (isConstraintStart(definitions)) return { kind: 'add-constraint', constraint: parseConstraint(definitions) };
    return { kind: 'add-column', column: parseColumnDefinition(definitions), position: LAST };
  });
}

const LAST: ColumnPosition = { first: false, after: undefined };

function parsePosition(cursor: Cursor): ColumnPosition {
  if (cursor.acceptWord('first')) return { first: true, after: undefined };
  return cursor.acceptWord('after') ? { first: false, after: cursor.identifier() } : LAST;
}

function parseChange(cursor: Cursor): AlterAction {
  cursor.skip();
  cursor.acceptWord('column');
  const name = cursor.identifier();
  return { kind: 'change-column', name, column: parseColumnDefinition(cursor, false), position: parsePosition(cursor) };
}

function parseModify(cursor: Cursor): AlterAction {
  cursor.skip();
  cursor.acceptWord('column');
  const name = cursor.identifier();
  return { kind: 'change-column', name, column: parseColumnType(cursor, name), position: parsePosition(cursor) };
}

function parseAlterColumn(cursor: Cursor): AlterAction {
  cursor.skip();
  if (cursor.acceptWord('index')) {
    const index = cursor.identifier();
    return { kind: 'show-index', name: index, invisible: cursor.expectAny('visible', 'invisible') === 'invisible' };
  }
  const word = cursor.acceptAny('check', 'constraint');
  if (word !== undefined) {
    const check = cursor.identifier();
    const enforced = !cursor.acceptWord('not');
    cursor.expectWord('enforced');
    return { kind: 'enforce', name: check, enforced, isConstraint: word === 'constraint' };
  }
  cursor.acceptWord('column');
  const name = cursor.identifier();
  if (cursor.acceptWord('drop')) {
    cursor.expectWord('default');
    return { kind: 'alter-default', name, default: undefined };
  }
  cursor.expectWord('set');
  const seen = cursor.acceptAny('visible', 'invisible');
  if (seen !== undefined) return { kind: 'show-column', name, invisible: seen === 'invisible' };
  cursor.expectWord('default');
  // Here CURRENT_TIMESTAMP stands in parentheses only.
  if (!cursor.is(KIND.leftParen) && cursor.isAnyWord(NOW_WORDS)) cursor.fail();
  const given = parseDefaultValue(cursor);
  const written = givenLiteral(given.expression);
  return { kind: 'alter-default', name, default: written === undefined ? given : written };
}

/** A literal counts as one here, also in parentheses. */
function givenLiteral(node: Expression): ColumnDefaultValue | undefined {
  if (node.kind === 'unary' && node.operator === '+') return givenLiteral(node.operand);
  return node.kind === 'literal' ? { expression: node, inParentheses: false } : undefined;
}

const NOW_WORDS: ReadonlySet<string> = new Set(['current_timestamp', 'now', 'localtime', 'localtimestamp']);

// ── DROP, RENAME, CONVERT ────────────────────────────────────────────────────

function parseDropAction(cursor: Cursor): AlterAction {
  cursor.skip();
  if (cursor.isWord('partition')) cursor.unsupported('partitioning');
  switch (cursor.acceptAny('index', 'key', 'primary', 'foreign', 'check', 'constraint', 'column')) {
    case 'index':
    case 'key':
      return { kind: 'drop-index', name: cursor.identifier() };
    case 'primary':
      cursor.expectWord('key');
      return { kind: 'drop-primary-key' };
    case 'foreign':
      cursor.expectWord('key');
      return { kind: 'drop-foreign-key', name: cursor.identifier() };
    case 'check':
      return { kind: 'drop-check', name: cursor.identifier() };
    case 'constraint':
      return { kind: 'drop-constraint', name: cursor.identifier() };
    case 'column':
    case undefined: {
      const name = cursor.identifier();
      cursor.acceptAny('restrict', 'cascade');
      return { kind: 'drop-column', name };
    }
  }
}

function parseRename(cursor: Cursor): AlterAction {
  cursor.skip();
  switch (cursor.acceptAny('column', 'index', 'key', 'to', 'as')) {
    case 'column':
      return { kind: 'rename-column', ...parseFromTo(cursor) };
    case 'index':
    case 'key':
      return { kind: 'rename-index', ...parseFromTo(cursor) };
    case 'to':
    case 'as':
    case undefined:
      cursor.accept(KIND.equal);
      return { kind: 'rename-table', to: parseTableName(cursor) };
  }
}

function parseFromTo(cursor: Cursor): { readonly name: string; readonly to: string } {
  const name = cursor.identifier();
  cursor.expectWord('to');
  return { name, to: cursor.identifier() };
}

/** `CONVERT TO CHARACTER SET` changes every column as well: the option `convert` tells it from DEFAULT CHARACTER SET. */
function parseConvert(cursor: Cursor): AlterAction {
  cursor.skip();
  cursor.expectWord('to');
  const isDefault = cursor.acceptWords('character', 'set', 'default') || cursor.acceptWords('charset', 'default');
  const options: Record<string, string> = { convert: 'columns' };
  if (!isDefault) options['charset'] = parseCharset(cursor) ?? cursor.fail();
  if (cursor.acceptWord('collate')) options['collate'] = parseChosenCollation(cursor);
  return { kind: 'options', options };
}
