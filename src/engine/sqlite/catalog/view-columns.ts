import type { ResultValue } from '../../../mysql/column.ts';
import { WireError } from '../../../mysql/wire-error.ts';
import { findColumn, findTable, type Catalog, type View } from './catalog.ts';
import { columnExtra, defaultText } from './column-text.ts';
import { rootContext } from '../emit/emit-context.ts';
import { emitQuery, type Output } from '../emit/emit-query.ts';
import { emitVirtualTable } from '../emit/emit-virtual-table.ts';
import { PlanBuilder } from '../operand/plan-builder.ts';
import { EMPTY_SCOPE } from '../emit/scope.ts';
import { viewType } from '../emit/stored-type.ts';
import type { SessionState } from '../session/session-state.ts';
import { informationColumns } from './information-schema-columns.ts';
import type { StatementContext } from '../show/statement-context.ts';
import { collationName, typeText } from '../type/type-text.ts';
import { decimalsOf, isGeometry, type ValueType } from '../type/type.ts';
import { parseViewQuery, readingView, viewSession } from './view-text.ts';

/** What SHOW COLUMNS and information_schema tell of a column of a view. */
export interface ViewColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly nullable: boolean;
  readonly default: string | null;
  readonly extra: string;
  readonly comment: string;
}

/** The columns of a view. @throws WireError 1356 when it reads what is no longer there */
export function viewColumns(state: SessionState, catalog: Catalog, view: View): readonly ViewColumn[] {
  const cx = rootContext(new PlanBuilder(), catalog, viewSession(state, view), EMPTY_SCOPE);
  const { outputs } = readingView(view, () => {
    const query = parseViewQuery(view);
    return emitQuery({ ...cx, shown: query }, query);
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
function viewColumn(catalog: Catalog, name: string, { value, maker = 'rows', reads }: Output): ViewColumn {
  const { origin, type: read } = reads ?? value;
  const nullable = value.nullable || read.kind === 'null';
  const table = origin === undefined ? undefined : findTable(catalog, origin.schema, origin.originalTable);
  const column = table?.kind === 'table' ? findColumn(table, origin?.originalName ?? '') : undefined;
  if (column === undefined || maker !== 'column') {
    const type = viewType(read, maker);
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

/** Rows of SHOW FULL COLUMNS for a table that is computed; `undefined` when there is none of that name. */
export function describeVirtual(
  context: StatementContext,
  schema: string,
  name: string,
): readonly (readonly ResultValue[])[] | undefined {
  const cx = rootContext(new PlanBuilder(), context.shared.catalog, context.state, EMPTY_SCOPE);
  const virtual = emitVirtualTable(cx, schema, name, 't');
  if (virtual === undefined) return undefined;
  const isInformation = schema.toLowerCase() === 'information_schema';
  const described = isInformation ? informationColumns(name.toUpperCase()) : [];
  if (described.length === 0) return virtual.columns.map((column) => row(column.name, column.value.type, true, null));
  return described.map((column) => row(column.name, column.type, column.nullable, column.default));
}

const row = (name: string, type: ValueType, nullable: boolean, initial: string | null): readonly ResultValue[] => [
  name,
  typeText(type),
  collationName(type),
  nullable ? 'YES' : 'NO',
  '',
  initial,
  '',
  'select',
  '',
];
