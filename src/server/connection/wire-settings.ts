import { COLLATION_ID, collationByName, encodingOf, type TextEncoding } from '../../mysql/charset.ts';
import { characterSetNamed } from '../variable/charset-value.ts';
import type { TransactionDetail } from '../statement/transaction-tracker.ts';
import type { VariableValue, VariableValues } from '../variable/variable.ts';

/** What the system variables of a session say of its packets, read once and not for every command. */
export interface WireSettings {
  /** How the client's statements are encoded: `character_set_client`. */
  readonly clientEncoding: TextEncoding;
  /** How texts of results are encoded: `character_set_results`. */
  readonly resultEncoding: TextEncoding;
  /** Id of the collation that the client is told of them, or `COLLATION_ID.own`. */
  readonly resultCollation: number;
  /** SERVER_STATUS_NO_BACKSLASH_ESCAPES: drivers that quote values themselves look at it. */
  readonly noBackslashEscapes: boolean;
  /** Milliseconds that a client may be silent: `wait_timeout`. */
  readonly idleLimit: number;
  /** Milliseconds that a client may take nothing of what is sent to it: `net_write_timeout`. */
  readonly writeLimit: number;
  /** Milliseconds that a client may take for the next packet of what it was asked for: `net_read_timeout`. */
  readonly readLimit: number;
  /** What the client is told of its transactions: `session_track_transaction_info`. */
  readonly transactionDetail: TransactionDetail;
  /** Whether the client is told the number of each statement. */
  readonly tracksStatements: boolean;
}

/**
 * What the values of a session call the collation of its results, which no system variable shows: the one that the client
 * named when it connected, or in `SET NAMES ... COLLATE`. Whoever sets `character_set_results` goes back to the default one.
 */
export const RESULT_COLLATION = 'collation of results';

/** Milliseconds that Node can wait for. */
const LONGEST_TIMER = 2 ** 31 - 1;

const shared = new WeakMap<VariableValues, WireSettings>();

/** The settings of all sessions that have exactly `values`. */
export function sharedWireSettings(values: VariableValues): WireSettings {
  let settings = shared.get(values);
  if (settings === undefined) {
    settings = readWireSettings(values);
    shared.set(values, settings);
  }
  return settings;
}

/** Results that have no character set come as they are kept. */
function collationOfResults(charset: string, given: string): number {
  if (given !== '') return collationByName(given)?.id ?? COLLATION_ID.own;
  if (charset === 'utf8mb4') return COLLATION_ID.utf8mb4;
  return charset === '' ? COLLATION_ID.own : characterSetNamed(charset).id;
}

/** Reads the settings from the variables of one session. */
export function readWireSettings(variables: { get(name: string): VariableValue | undefined }): WireSettings {
  const text = (name: string): string => String(variables.get(name) ?? '');
  const results = text('character_set_results');
  const detail = text('session_track_transaction_info');
  return Object.freeze({
    clientEncoding: encodingOf(text('character_set_client')),
    resultEncoding: results === '' ? 'binary' : encodingOf(results),
    resultCollation: collationOfResults(results, text(RESULT_COLLATION)),
    noBackslashEscapes: text('sql_mode').includes('NO_BACKSLASH_ESCAPES'),
    idleLimit: Number(variables.get('wait_timeout') ?? Infinity) * 1000,
    writeLimit: Math.min(Number(variables.get('net_write_timeout') ?? 60) * 1000, LONGEST_TIMER),
    readLimit: Math.min(Number(variables.get('net_read_timeout') ?? 30) * 1000, LONGEST_TIMER),
    transactionDetail: detail === 'STATE' || detail === 'CHARACTERISTICS' ? detail : 'OFF',
    tracksStatements: /^\s*\*\s*$|\bstatement_id\b/i.test(text('session_track_system_variables')),
  });
}
