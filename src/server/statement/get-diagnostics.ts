import type { ResultSink, UserVariable, Warning } from '../../engine/engine.ts';
import { sqlStateOf } from '../../mysql/error-code.ts';
import { WireError, wireError } from '../../mysql/wire-error.ts';
import type { Expression, GetDiagnostics } from '../../sql/ast.ts';
import { call } from '../../sql/parse/call.ts';
import type { SessionContext } from '../session-context.ts';
import { OK } from './simple-result.ts';

const ROW_COUNT = call('row_count');

/**
 * Runs GET DIAGNOSTICS, which leaves the diagnostics as they are. A condition that is not there is added to them as an
 * error, and ends nothing (https://dev.mysql.com/doc/refman/9.7/en/get-diagnostics.html).
 *
 * @throws WireError 1327, 3004
 */
export function getDiagnostics(session: SessionContext, node: GetDiagnostics, sink: ResultSink): void {
  const undeclared = node.items.find(({ variable }) => variable === undefined);
  if (undeclared !== undefined) throw wireError('ER_SP_UNDECLARED_VAR', undeclared.written);
  if (node.stacked) throw wireError('ER_GET_STACKED_DA_WITHOUT_ACTIVE_HANDLER');
  const { environment } = session;
  try {
    const read =
      node.condition === undefined ? ofStatement(session) : ofCondition(conditionOf(session, node.condition));
    for (const { variable = '', item } of node.items) environment.userVariables.set(variable.toLowerCase(), read(item));
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    const { errno, message, sqlState } = error;
    environment.addWarning({ level: 'Error', errno, message, sqlState });
  }
  sink.ok(OK);
}

type ItemReader = (item: string) => UserVariable;

function ofStatement({ engine, environment }: SessionContext): ItemReader {
  const rows = Number(engine.evaluate(ROW_COUNT));
  const count = environment.warnings.length;
  return (item) => (item === 'NUMBER' ? { value: count, kind: 'unsigned' } : { value: rows, kind: 'integer' });
}

/** @throws WireError 1758, and what is wrong with the number */
function conditionOf({ engine, environment }: SessionContext, number: Expression): Warning {
  const found = environment.warnings[Number(engine.evaluate(number) ?? 0) - 1];
  if (found === undefined) throw wireError('ER_DA_INVALID_CONDITION_NUMBER');
  return found;
}

function ofCondition({ errno, message, sqlState = sqlStateOf(errno), items }: Warning): ItemReader {
  const origin = items === undefined ? originOf(sqlState) : '';
  const texts: Readonly<Record<string, string>> = {
    CLASS_ORIGIN: origin,
    SUBCLASS_ORIGIN: origin,
    ...(items === undefined ? {} : Object.fromEntries(items)),
    MESSAGE_TEXT: message,
    RETURNED_SQLSTATE: sqlState,
  };
  return (item) =>
    item === 'MYSQL_ERRNO'
      ? { value: errno, kind: 'unsigned' }
      : { value: texts[item] ?? '', kind: 'text', collation: 'utf8mb3_general_ci' };
}

/** Who has made the class of an SQLSTATE: those that begin so are the standard's. */
const originOf = (sqlState: string): string => (/^[0-4A-H]/.test(sqlState) ? 'ISO 9075' : 'MySQL');
