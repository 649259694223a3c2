import type {
  CheckDefinition,
  ForeignKeyDefinition,
  ForeignKeyReference,
  IndexDefinition,
  IndexPart,
  ReferenceAction,
  TableConstraint,
} from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseExpression } from './expression.ts';
import { parseNewName, parseParenthesizedNames, parseTableName } from './names.ts';

const STARTS: ReadonlySet<string> = new Set([
  'constraint',
  'primary',
  'unique',
  'index',
  'key',
  'fulltext',
  'spatial',
  'foreign',
  'check',
]);

/** Whether an index, a key or a constraint comes next, rather than a column. */
export function isConstraintStart(cursor: Cursor): boolean {
  return cursor.isAnyWord(STARTS);
}

/** Parses an index or a constraint of CREATE TABLE or ALTER TABLE … ADD. */
export function parseConstraint(cursor: Cursor): TableConstraint {
  const named = cursor.acceptWord('constraint');
  const name = named && cursor.isIdentifier() ? parseNewName(cursor) : undefined;
  switch (cursor.expectAny(...(named ? NAMED_STARTS : ALL_STARTS))) {
    case 'primary':
      cursor.expectWord('key');
      return parseIndex(cursor, 'primary', undefined);
    case 'unique':
      cursor.acceptAny('index', 'key');
      return parseIndex(cursor, 'unique', name);
    case 'foreign':
      return parseForeignKey(cursor, name);
    case 'check':
      return parseCheck(cursor, name);
    case 'fulltext':
      cursor.acceptAny('index', 'key');
      return parseIndex(cursor, 'fulltext', undefined);
    case 'spatial':
      cursor.acceptAny('index', 'key');
      return parseIndex(cursor, 'spatial', undefined);
    case 'index':
    case 'key':
      return parseIndex(cursor, 'index', undefined);
  }
}

const NAMED_STARTS = ['primary', 'unique', 'foreign', 'check'] as const;
const ALL_STARTS = [...NAMED_STARTS, 'index', 'key', 'fulltext', 'spatial'] as const;

// ── Indexes ──────────────────────────────────────────────────────────────────

/** Parses `[name] [USING type] (parts) [options]`. A primary key takes a name and forgets it. */
export function parseIndex(
  cursor: Cursor,
  type: IndexDefinition['type'],
  constraint: string | undefined,
): IndexDefinition {
  const written = cursor.isIdentifier() ? parseNewName(cursor) : undefined;
  const algorithm = parseIndexAlgorithm(cursor);
  const parts = cursor.parenthesized(parseIndexPart);
  const options = parseIndexOptions(cursor, type, algorithm);
  return { kind: 'index', type, name: type === 'primary' ? undefined : (written ?? constraint), parts, ...options };
}

/** Parses an optional `USING BTREE`. */
export function parseIndexAlgorithm(cursor: Cursor): IndexDefinition['algorithm'] {
  return cursor.acceptAny('using', 'type') === undefined ? undefined : cursor.expectAny('btree', 'hash', 'rtree');
}

type IndexOptions = Pick<
  IndexDefinition,
  'comment' | 'invisible' | 'algorithm' | 'engineAttribute' | 'secondaryEngineAttribute'
>;

/** Parses `column [(length)] [ASC|DESC]` or `(expression) [ASC|DESC]`. */
function parseIndexPart(cursor: Cursor): IndexPart {
  if (cursor.accept(KIND.leftParen)) {
    const expression = parseExpression(cursor);
    cursor.expect(KIND.rightParen);
    return { column: undefined, expression, length: undefined, ...parseOrder(cursor) };
  }
  const column = cursor.identifier();
  const length = cursor.accept(KIND.leftParen) ? cursor.integer() : undefined;
  if (length !== undefined) cursor.expect(KIND.rightParen);
  return { column, expression: undefined, length, ...parseOrder(cursor) };
}

function parseOrder(cursor: Cursor): Pick<IndexPart, 'descending' | 'isOrdered'> {
  const order = cursor.acceptAny('asc', 'desc');
  return { descending: order === 'desc', ...(order === undefined ? {} : { isOrdered: true }) };
}

/** An index while its options are being read. */
type OptionsDraft = { -readonly [Option in keyof IndexOptions]?: IndexOptions[Option] };

/** Reads what stands behind the word of an option. */
const INDEX_OPTIONS = {
  comment: (cursor: Cursor, draft: OptionsDraft) => (draft.comment = cursor.string()),
  key_block_size: (cursor: Cursor) => (afterEqual(cursor).isString() ? cursor.fail() : cursor.literalText()),
  visible: (_: Cursor, draft: OptionsDraft) => (draft.invisible = false),
  invisible: (_: Cursor, draft: OptionsDraft) => (draft.invisible = true),
  engine_attribute: (cursor: Cursor, draft: OptionsDraft) => (draft.engineAttribute = afterEqual(cursor).string()),
  secondary_engine_attribute: (cursor: Cursor, draft: OptionsDraft) =>
    (draft.secondaryEngineAttribute = afterEqual(cursor).string()),
} as const;

const INDEX_OPTION_WORDS = Object.keys(INDEX_OPTIONS) as readonly (keyof typeof INDEX_OPTIONS)[];

/** An equals sign is nowhere needed. */
function afterEqual(cursor: Cursor): Cursor {
  cursor.accept(KIND.equal);
  return cursor;
}

/** Parses the options behind the parts. */
function parseIndexOptions(
  cursor: Cursor,
  type: IndexDefinition['type'],
  written: IndexDefinition['algorithm'],
): IndexOptions {
  const draft: OptionsDraft = {};
  let algorithm = written;
  for (;;) {
    const other = parseIndexAlgorithm(cursor);
    const word = other === undefined ? cursor.acceptAny(...INDEX_OPTION_WORDS) : undefined;
    if (other !== undefined) algorithm = other;
    else if (word !== undefined) INDEX_OPTIONS[word](cursor, draft);
    else if (type === 'fulltext' && cursor.acceptWords('with', 'parser')) cursor.identifier();
    else break;
  }
  const { comment, invisible, ...attributes } = draft;
  return {
    comment,
    ...attributes,
    ...(invisible === true ? { invisible } : {}),
    ...(algorithm === undefined ? {} : { algorithm }),
  };
}

// ── Foreign keys and checks ──────────────────────────────────────────────────

/** Parses behind FOREIGN: `KEY [name] (columns) REFERENCES …`. */
function parseForeignKey(cursor: Cursor, constraint: string | undefined): ForeignKeyDefinition {
  cursor.expectWord('key');
  const indexName = cursor.isIdentifier() ? cursor.identifier() : undefined;
  const columns = cursor.parenthesized(parseForeignColumn);
  return { kind: 'foreign-key', name: constraint, indexName, columns, references: parseReferences(cursor) };
}

/** MySQL's grammar allows a length or direction here, its semantics none. */
function parseForeignColumn(cursor: Cursor): string {
  return cursor.identifier();
}

/** Parses `REFERENCES table (columns) [MATCH …] [ON DELETE …] [ON UPDATE …]`. */
export function parseReferences(cursor: Cursor): ForeignKeyReference {
  cursor.expectWord('references');
  const table = parseTableName(cursor);
  const columns = cursor.is(KIND.leftParen) ? parseParenthesizedNames(cursor) : [];
  const match = cursor.acceptWord('match') ? cursor.expectAny('full', 'partial', 'simple') : undefined;
  let onDelete: ReferenceAction | undefined;
  let onUpdate: ReferenceAction | undefined;
  while (cursor.isWord('on') && REFERENCE_EVENTS.has(cursor.word(1))) {
    cursor.skip();
    const isTwice = (cursor.isWord('delete') ? onDelete : onUpdate) !== undefined;
    if (isTwice) return cursor.fail();
    if (cursor.expectAny('delete', 'update') === 'delete') onDelete = parseReferenceAction(cursor);
    else onUpdate = parseReferenceAction(cursor);
  }
  return { table, columns, ...(match === 'full' || match === 'partial' ? { match } : {}), onDelete, onUpdate };
}

const REFERENCE_EVENTS: ReadonlySet<string> = new Set(['delete', 'update']);

function parseReferenceAction(cursor: Cursor): ReferenceAction {
  const first = cursor.expectAny('restrict', 'cascade', 'set', 'no');
  if (first === 'set') return cursor.expectAny('null', 'default') === 'null' ? 'set null' : 'set default';
  if (first !== 'no') return first;
  cursor.expectWord('action');
  return 'no action';
}

/** Parses behind CHECK: `(expression) [[NOT] ENFORCED]`. */
export function parseCheck(cursor: Cursor, name: string | undefined): CheckDefinition {
  cursor.expect(KIND.leftParen);
  const start = cursor.start;
  const expression = parseExpression(cursor);
  const text = cursor.textSince(start);
  cursor.expect(KIND.rightParen);
  return { kind: 'check', name, expression, text, enforced: parseEnforced(cursor) };
}

/** `NOT ENFORCED`; not to be confused with NOT NULL, which may follow a column's CHECK. */
function parseEnforced(cursor: Cursor): boolean {
  if (cursor.acceptWords('not', 'enforced')) return false;
  cursor.acceptWord('enforced');
  return true;
}
