import type { ResultValue } from '../../mysql/column.ts';
import type { SessionEnvironment } from '../engine.ts';
import { DIVISION_DIGITS, incrementSteps, parseSqlMode, isOn } from './session/session-state.ts';
import { type LiveSession, TemporaryTables } from './file/temporary-tables.ts';
import type { Shared } from './plan/shared.ts';
import { DEFAULT_COLLATION } from './type/collation.ts';
import { findTimeZone } from './type/time-zone.ts';
import { DEFAULT_SQL_MODE } from '../../sql/options.ts';

/** What a session begins with. */
export function initialState(environment: SessionEnvironment, { pool, counters }: Shared): LiveSession {
  const sqlMode = environment.systemVariable('sql_mode', undefined);
  const zone = environment.systemVariable('time_zone', undefined);
  return {
    environment,
    database: undefined,
    mode: parseSqlMode(typeof sqlMode === 'string' ? sqlMode : DEFAULT_SQL_MODE),
    divisionDigits: Number(environment.systemVariable('div_precision_increment', undefined) ?? DIVISION_DIGITS),
    connection: String(environment.systemVariable('collation_connection', undefined) ?? DEFAULT_COLLATION),
    increments: incrementSteps(environment),
    limitsSelects: isLimit(environment.systemVariable('sql_select_limit', undefined)),
    zone: findTimeZone(String(zone ?? 'SYSTEM')) ?? { offsetAt: () => 0 },
    foreignKeyChecks: true,
    temporary: new TemporaryTables(pool),
    lockOwner: { connectionId: environment.connectionId },
    nextIncrement: (table) => {
      if (!table.columns.some((column) => column.autoIncrement)) return null;
      const next = pool.acquireFor((connection) => counters.next(connection, table.id));
      return next > 1n ? next : null;
    },
    lastInsertId: 0,
    givenInsertId: undefined,
    foundRows: 0,
    rowCount: -1,
    changesStrictly: false,
  };
}

/**
 * Takes the new value of a system variable (its name in lower case) that statements of the engine depend on.
 *
 * @returns whether plans depend on it
 */
export function applySetting(state: LiveSession, name: string, value: ResultValue): boolean {
  switch (name) {
    case 'sql_mode':
      state.mode = parseSqlMode(String(value ?? ''));
      return true;
    case 'div_precision_increment':
      state.divisionDigits = Number(value);
      return true;
    case 'sql_select_limit':
      state.limitsSelects = isLimit(value);
      return true;
    case 'collation_connection': {
      const before = state.connection;
      state.connection = String(value);
      return state.connection !== before;
    }
    case 'auto_increment_increment':
      state.increments = { ...state.increments, increment: BigInt(Number(value)) };
      return false;
    case 'auto_increment_offset':
      state.increments = { ...state.increments, offset: BigInt(Number(value)) };
      return false;
    case 'last_insert_id':
      state.lastInsertId = Number(value);
      return false;
    case 'time_zone':
      state.zone = findTimeZone(String(value)) ?? state.zone;
      return false;
    case 'foreign_key_checks':
      state.foreignKeyChecks = isOn(value);
      return false;
    default:
      return false;
  }
}

/** Whether a value of `sql_select_limit` leaves rows out. */
const isLimit = (value: ResultValue | undefined): boolean => Number(value ?? Infinity) < Number.MAX_SAFE_INTEGER;
