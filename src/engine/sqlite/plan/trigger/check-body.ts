import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type {
  CreateTrigger,
  ForbiddenReason,
  ProgramAssignment,
  ProgramStatement,
  TriggerColumn,
} from '../../../../sql/ast.ts';
import type { SessionEnvironment } from '../../../engine.ts';
import { findColumn, type Table } from '../../catalog/catalog.ts';

type Forbidden = Extract<ProgramStatement, { readonly kind: 'forbidden' }>;
type Signal = Extract<ProgramStatement, { readonly kind: 'signal' }>;
type Assignment = Extract<ProgramAssignment, { readonly kind: 'row-column' | 'system' }>;

/** What of a body its rules are about, in the order in which it was written. */
interface Found {
  readonly forbidden: Forbidden[];
  readonly signals: Signal[];
  readonly assigned: Extract<Assignment, { kind: 'row-column' }>[];
  readonly settings: Extract<Assignment, { kind: 'system' }>[];
  readonly columns: TriggerColumn[];
}

function collect(node: unknown, found: Found): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) return node.forEach((item: unknown) => collect(item, found));
  const { kind } = node as { readonly kind?: unknown };
  if (kind === 'forbidden') found.forbidden.push(node as Forbidden);
  else if (kind === 'signal') found.signals.push(node as Signal);
  else if (kind === 'trigger-column') found.columns.push(node as TriggerColumn);
  else if (kind === 'row-column') found.assigned.push(node as Found['assigned'][number]);
  else if (kind === 'system') found.settings.push(node as Found['settings'][number]);
  for (const value of Object.values(node)) collect(value, found);
}

function find(body: ProgramStatement): Found {
  const found: Found = { forbidden: [], signals: [], assigned: [], settings: [], columns: [] };
  collect(body, found);
  return found;
}

/** Refuses what no trigger of this timing and event may do. @throws WireError 1193, 1235, 1313, 1314, 1331, 1336, 1362, 1363, 1407, 1415, 1422, 1445, 1641 */
export function checkStatements({ body, timing, event }: CreateTrigger, environment: SessionEnvironment): void {
  const { forbidden, signals, assigned, settings, columns } = find(body);
  for (const { reason, words } of forbidden) throw forbiddenError(reason, words);
  for (const signal of signals) checkSignal(signal);
  for (const { row } of assigned) {
    if (row === 'old') throw wireError('ER_TRG_CANT_CHANGE_ROW', 'OLD', '');
    if (event === 'delete') throw wireError('ER_TRG_NO_SUCH_ROW_IN_TRG', 'NEW', 'DELETE');
    if (timing === 'after') throw wireError('ER_TRG_CANT_CHANGE_ROW', 'NEW', 'after ');
  }
  for (const { row } of columns) {
    if (row === 'old' && event === 'insert') throw wireError('ER_TRG_NO_SUCH_ROW_IN_TRG', 'OLD', 'INSERT');
    if (row === 'new' && event === 'delete') throw wireError('ER_TRG_NO_SUCH_ROW_IN_TRG', 'NEW', 'DELETE');
  }
  for (const { name } of settings) {
    if (name.toLowerCase() === 'autocommit') throw wireError('ER_SP_CANT_SET_AUTOCOMMIT');
    if (environment.systemVariable(name, undefined) === undefined) throw wireError('ER_UNKNOWN_SYSTEM_VARIABLE', name);
    throw notSupported('system variables set in a trigger');
  }
}

/** The columns of NEW and OLD that a body sets and reads. */
export function usedColumns(body: ProgramStatement): Pick<Found, 'assigned' | 'columns'> {
  return find(body);
}

/** @throws WireError 1054 for columns of NEW and OLD that the table does not have */
export function checkColumns({ body }: CreateTrigger, table: Table): void {
  const { assigned, columns } = find(body);
  for (const { row, name } of [...assigned, ...columns])
    if (findColumn(table, name) === undefined) throw wireError('ER_BAD_FIELD_ERROR', name, row.toUpperCase());
}

function forbiddenError(reason: ForbiddenReason, words: string): Error {
  switch (reason) {
    case 'commit':
      return wireError('ER_COMMIT_NOT_ALLOWED_IN_SF_OR_TRG');
    case 'dynamic':
      return wireError('ER_STMT_NOT_ALLOWED_IN_SF_OR_TRG', 'Dynamic SQL');
    case 'flush':
      return wireError('ER_STMT_NOT_ALLOWED_IN_SF_OR_TRG', words);
    case 'result':
      return wireError('ER_SP_NO_RETSET', 'trigger');
    case 'return':
      return wireError('ER_SP_BADRETURN');
    case 'program':
      return wireError('ER_SP_BADSTATEMENT', words);
    case 'duplicate':
      return wireError('ER_SP_DUP_VAR', words);
  }
}

/** @throws WireError 1407, 1641 */
export function checkSignal({ sqlState, items }: Pick<Signal, 'sqlState' | 'items'>): void {
  if (!/^[0-9A-Z]{5}$/.test(sqlState) || sqlState.startsWith('00')) throw wireError('ER_SP_BAD_SQLSTATE', sqlState);
  const twice = items.find(({ name }, i) => items.findIndex((other) => other.name === name) !== i);
  if (twice !== undefined) throw wireError('ER_DUP_SIGNAL_SET', twice.name);
}
