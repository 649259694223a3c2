import { wireError } from '../../../mysql/wire-error.ts';
import type { IndexDefinition, IndexPart } from '../../../sql/ast.ts';
import { columnById, findColumn, type Column, type Index, type IndexColumn, type Table } from '../catalog/catalog.ts';
import { isGeometry } from '../type/type.ts';
import type { DefinitionWork } from './definition-work.ts';

/** Parsers of words that MySQL comes with. */
const PARSERS: ReadonlySet<string> = new Set(['ngram']);

/** Which search a definition is for: an index on a geometry is SPATIAL, whatever it is called. @throws WireError 3728 */
export function searchOf(table: Table, { type, parts }: IndexDefinition): Index['search'] {
  if (type === 'fulltext' || type === 'spatial') return type;
  const isSpatial = parts.some(({ column, length }) => {
    const found = column === undefined || length !== undefined ? undefined : findColumn(table, column);
    return found !== undefined && isGeometry(found.type);
  });
  if (!isSpatial) return undefined;
  if (type !== 'index') throw wireError('ER_SPATIAL_UNIQUE_INDEX');
  return 'spatial';
}

/**
 * A part of a FULLTEXT or SPATIAL index, which has neither length nor order.
 *
 * @throws WireError 1072, 1089, 1221, 1391, 3759, 3760, 3762
 */
export function searchPart(table: Table, part: IndexPart, search: NonNullable<Index['search']>): IndexColumn {
  if (part.expression !== undefined) {
    if (part.expression.kind === 'column') throw wireError('ER_FUNCTIONAL_INDEX_ON_FIELD');
    throw wireError(search === 'fulltext' ? 'ER_FULLTEXT_FUNCTIONAL_INDEX' : 'ER_SPATIAL_FUNCTIONAL_INDEX');
  }
  const column = part.column === undefined ? undefined : findColumn(table, part.column);
  if (column === undefined) throw wireError('ER_KEY_COLUMN_DOES_NOT_EXITS', part.column ?? '');
  if (part.descending || part.ascending === true)
    throw wireError('ER_WRONG_USAGE', 'spatial/fulltext/hash index', 'explicit index order');
  if (part.length === 0) throw wireError('ER_KEY_PART_0', column.name);
  if (part.length !== undefined && search === 'spatial') throw wireError('ER_WRONG_SUB_KEY');
  return { columnId: column.id, expression: undefined, length: undefined, descending: false };
}

/** @throws WireError 1128 */
export function checkParser(parser: string | undefined): void {
  if (parser !== undefined && !PARSERS.has(parser.toLowerCase())) throw wireError('ER_FUNCTION_NOT_DEFINED', parser);
}

/** Refuses a FULLTEXT or SPATIAL index whose columns cannot be in one. @throws WireError 1070, 1252, 1283, 1687, 1796, 1797, 3106, 3152 */
export function checkSearchIndex(table: Table, { search, parts }: Index): void {
  const columns = parts.flatMap(({ columnId }) => (columnId === undefined ? [] : [columnById(table, columnId)]));
  if (search === 'spatial') checkSpatial(columns);
  if (search === 'fulltext') checkFulltext(table, columns);
}

function checkSpatial(columns: readonly Column[]): void {
  if (columns.length > 1) throw wireError('ER_TOO_MANY_KEY_PARTS', 1);
  for (const column of columns) {
    if (!isGeometry(column.type)) throw wireError('ER_SPATIAL_MUST_HAVE_GEOM_COL');
    refuseVirtual(column, 'Spatial');
    if (column.nullable) throw wireError('ER_SPATIAL_CANT_HAVE_NULL');
  }
}

function checkFulltext(table: Table, columns: readonly Column[]): void {
  for (const column of columns) {
    const [first] = columns;
    if (column.type.kind === 'json') throw wireError('ER_JSON_USED_AS_KEY', column.name);
    const isAlike =
      column.type.kind === 'text' && first?.type.kind === 'text' && column.type.collation === first.type.collation;
    if (!isAlike) throw wireError('ER_BAD_FT_COLUMN', column.name);
    refuseVirtual(column, 'Fulltext');
  }
  if (table.temporary === true) throw wireError('ER_INNODB_NO_FT_TEMP_TABLE');
  const id = findColumn(table, 'FTS_DOC_ID');
  if (id !== undefined && !isDocumentId(id)) throw wireError('ER_INNODB_FT_WRONG_DOCID_COLUMN', id.name);
}

/** InnoDB numbers the rows of a FULLTEXT index in this column, which may be a table's own. */
function isDocumentId({ name, type, nullable }: Column): boolean {
  return name === 'FTS_DOC_ID' && type.kind === 'int' && type.bits === 64 && type.unsigned && !nullable;
}

function refuseVirtual({ generated }: Column, kind: string): void {
  if (generated?.stored === false)
    throw wireError('ER_UNSUPPORTED_ACTION_ON_GENERATED_COLUMN', `${kind} index on virtual generated column`);
}

/** MySQL's warning of a SPATIAL index that its optimizer does not use. */
export function warnOfSrid(work: DefinitionWork, table: Table, { search, parts: [part] }: Index): void {
  if (search !== 'spatial' || part?.columnId === undefined) return;
  const { name, type } = columnById(table, part.columnId);
  if (isGeometry(type) && type.srid !== undefined) return;
  const { errno, message } = wireError('WARN_USELESS_SPATIAL_INDEX', name);
  work.state.environment.addWarning({ level: 'Warning', errno, message });
}

/** What InnoDB says of the first FULLTEXT index that a table gets after it was made. */
export function warnOfDocumentId(work: DefinitionWork, before: Table, after: Table): void {
  const isSearched = ({ indexes }: Table): boolean => indexes.some(({ search }) => search === 'fulltext');
  if (isSearched(before) || !isSearched(after) || findColumn(after, 'FTS_DOC_ID') !== undefined) return;
  work.state.environment.addWarning({
    level: 'Warning',
    errno: 124,
    message: 'InnoDB rebuilding table to add column FTS_DOC_ID',
  });
}
