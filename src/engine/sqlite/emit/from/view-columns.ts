import { WireError } from '../../../../mysql/wire-error.ts';
import { findColumn, findTable, type Catalog, type View } from '../../catalog/catalog.ts';
import { columnExtra, defaultText } from '../../information/column-text.ts';
import { rootContext } from '../../context/emit-context.ts';
import { emitQuery, type Output } from '../select/emit-query.ts';
import { PlanBuilder } from '../../operand/plan-builder.ts';
import { EMPTY_SCOPE } from '../../context/scope.ts';
import { viewType } from '../kept/stored-type.ts';
import { madeAs } from '../kept/told-type.ts';
import { describingSession, type SessionState, viewSession } from '../../session/session-state.ts';
import { decimalsOf, isGeometry, type ValueType } from '../../type/type.ts';
import { parseViewQuery, readingView } from '../../catalog/view-text.ts';
import type { ViewColumn } from '../../catalog/view-column.ts';

/** The columns of a view. @throws WireError 1356 when it reads what is no longer there */
export function viewColumns(state: SessionState, catalog: Catalog, view: View): readonly ViewColumn[] {
  const session = describingSession(viewSession(state, view));
  const cx = rootContext(new PlanBuilder(), catalog, session, EMPTY_SCOPE);
  const { outputs } = readingView(view, () => {
    const query = parseViewQuery(view);
    return emitQuery({ ...cx, shown: query, isViewDefinition: true }, query);
  });
  return outputs.map((output, i) => viewColumn(catalog, view.columns[i] ?? '', output));
}

/** How types without a limit say how many digits they have behind the point. */
const NO_DECIMALS = 31;

/** Why a view cannot be read: error 1356. */
export function viewProblem(state: SessionState, catalog: Catalog, view: View): WireError | undefined {
  try {
    viewColumns(state, catalog, view);
    return undefined;
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
}

/** The columns of a view; none when it reads what is no longer there. */
export function knownViewColumns(state: SessionState, catalog: Catalog, view: View): readonly ViewColumn[] {
  try {
    return viewColumns(state, catalog, view);
  } catch (error) {
    if (error instanceof WireError) return [];
    throw error;
  }
}

/** A column that is a table's own has its default and comment. */
function viewColumn(
  catalog: Catalog,
  name: string,
  { value, maker: made = 'rows', reads, isQueried }: Output,
): ViewColumn {
  const { origin, type: read } = reads ?? value;
  const maker = isQueried === true ? 'other' : made;
  const told = madeAs(value, maker);
  const nullable = (told ?? value).nullable || read.kind === 'null';
  const table = origin === undefined ? undefined : findTable(catalog, origin.schema, origin.originalTable);
  const column = table?.kind === 'table' ? findColumn(table, origin?.originalName ?? '') : undefined;
  if (column === undefined || maker !== 'column') {
    const type = viewType(read, maker, told);
    return { name, type, nullable, default: nullable ? null : emptyText(type), extra: '', comment: '' };
  }
  const isExtreme = origin !== value.origin;
  const isComputed = column.default?.kind === 'now' || column.default?.kind === 'expression';
  const extra = isComputed && !isExtreme ? columnExtra(column) : '';
  return {
    name,
    type: column.type,
    nullable,
    default: isExtreme ? null : column.autoIncrement ? '0' : defaultText(column),
    extra,
    comment: column.comment,
  };
}

/** What a column of a view that is computed and not NULL has for a default. */
function emptyText(type: ValueType): string | null {
  const digits = type.kind === 'decimal' ? type.scale : 'fsp' in type ? type.fsp : decimalsOf(type);
  const fraction = digits === 0 || digits === NO_DECIMALS ? '' : `.${'0'.repeat(digits)}`;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types are numbers
  switch (type.kind) {
    case 'text':
    case 'bytes':
      return /text|blob/.test(type.form) || isGeometry(type) ? null : '';
    case 'json':
      return null;
    case 'set':
      return '';
    case 'enum':
      return type.members[0] ?? '';
    case 'year':
      return '0000';
    case 'date':
      return '0000-00-00';
    case 'datetime':
    case 'timestamp':
      return `0000-00-00 00:00:00${fraction}`;
    case 'time':
      return `00:00:00${fraction}`;
    default:
      return `0${fraction}`;
  }
}
