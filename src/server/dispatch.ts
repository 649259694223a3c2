import { decodeText } from '../mysql/charset.ts';
import type { ResultColumn } from '../mysql/column.ts';
import { COMMAND } from '../mysql/command.ts';
import { readChangeUser } from '../mysql/handshake.ts';
import { PacketReader } from '../mysql/reader.ts';
import { writeColumn } from '../mysql/result.ts';
import {
  asksForCursor,
  queryTextOffset,
  readQueryAttributes,
  readFetch,
  readLongData,
  readStatementId,
  writePrepareOk,
} from '../mysql/statement.ts';
import { wireError } from '../mysql/wire-error.ts';
import { isLike } from '../sql/like.ts';
import { requireAny } from './access/access.ts';
import { boundText } from './statement/bound-text.ts';
import { CursorSink } from './statement/cursor.ts';
import type { Session } from './session.ts';
import { OK } from './statement/simple-result.ts';
import { statementText, withoutEnd } from './statement/statement-text.ts';

type Handler = (session: Session, payload: Buffer) => void | Promise<void>;

/**
 * Answers one command. Errors are the caller's to send.
 *
 * @throws WireError 1047 for a command that the server does not know
 */
export function dispatch(session: Session, payload: Buffer): void | Promise<void> {
  const handler = HANDLERS.get(payload[0] ?? 0);
  if (handler === undefined) throw wireError('ER_UNKNOWN_COM_ERROR');
  return handler(session, payload);
}

const HANDLERS: ReadonlyMap<number, Handler> = new Map<number, Handler>([
  [COMMAND.query, query],
  [COMMAND.statementExecute, executeStatement],
  [COMMAND.statementPrepare, prepareStatement],
  [COMMAND.statementClose, closeStatement],
  [COMMAND.statementReset, resetStatement],
  [COMMAND.statementLongData, addLongData],
  [COMMAND.statementFetch, fetchRows],
  [COMMAND.ping, (session) => session.result.ok(OK)],
  [COMMAND.quit, (session) => session.quit()],
  [COMMAND.initDatabase, useDatabase],
  [COMMAND.resetConnection, resetConnection],
  [COMMAND.changeUser, changeUser],
  [COMMAND.statistics, statistics],
  [COMMAND.debug, debug],
  [COMMAND.fieldList, fieldList],
  [COMMAND.setOption, setOption],
  [COMMAND.processKill, killProcess],
]);

function query(session: Session, packet: Buffer): void | Promise<void> {
  const { result, runner, client, encoding } = session;
  const payload = withoutEnd(packet);
  const start = queryTextOffset(payload, client.queryAttributes);
  const sql = runner.read(statementText(payload, encoding, start, () => runner.sqlOptions()));
  runner.attributes = client.queryAttributes && payload[1] !== 0 ? readQueryAttributes(payload, encoding) : undefined;
  begin(session, 'Query', sql);
  if (session.multiStatements) return runner.queryAll(sql, result);
  return runner.query(sql, result.statement('text'));
}

function prepareStatement(session: Session, payload: Buffer): void {
  const { result, runner, statements, context, encoding } = session;
  const sql = runner.read(statementText(payload, encoding, 1, () => runner.sqlOptions()));
  begin(session, 'Prepare', sql);
  runner.countStatementCommand('stmt_prepare');
  const limit = context.server.variables.number('max_prepared_stmt_count');
  const { id, statement } = statements.add(limit, () => runner.prepare(sql));
  const { parameterCount, parameters, columns } = statement;
  const { warningCount: warnings } = runner;
  writePrepareOk(result.statement('binary').packets(), { id, parameterCount, columnCount: columns.length, warnings });
  writeDefinitions(session, parameters);
  writeDefinitions(session, columns);
}

function writeDefinitions({ result }: Session, columns: readonly ResultColumn[]): void {
  if (columns.length === 0) return;
  for (const column of columns) writeColumn(result.packets(), column, result.textCollation);
  result.endDefinitions();
}

function executeStatement(session: Session, payload: Buffer): void | Promise<void> {
  const { statements, client, runner, result, encoding } = session;
  const prepared = statements.get(readStatementId(payload));
  const { parameters, attributes } = prepared.bind(payload, { queryAttributes: client.queryAttributes, encoding });
  runner.attributes = attributes;
  begin(session, 'Execute', () => boundText(prepared.statement.sql, parameters, runner.sqlOptions()));
  runner.countStatementCommand('stmt_execute');
  prepared.cursor = undefined;
  const writer = result.statement('binary');
  if (!asksForCursor(payload)) return runner.execute(prepared.statement, parameters, writer);
  const sink = new CursorSink(writer);
  const opened = (): void => void (prepared.cursor = sink.cursor);
  const running = runner.execute(prepared.statement, parameters, sink);
  return running === undefined ? opened() : running.then(opened);
}

/** This command has no answer. */
function closeStatement({ statements, runner }: Session, payload: Buffer): void {
  runner.countStatementCommand('stmt_close');
  statements.remove(readStatementId(payload));
}

/** This command has no answer either: a statement that does not exist is left to the execution to tell. */
function addLongData({ statements, connection, runner }: Session, payload: Buffer): void {
  runner.countStatementCommand('stmt_send_long_data');
  const { parameter, data } = readLongData(payload);
  statements.find(readStatementId(payload))?.addLongData(parameter, data, connection.maxPacket + 1);
}

function resetStatement({ statements, result, runner }: Session, payload: Buffer): void {
  runner.countStatementCommand('stmt_reset');
  statements.get(readStatementId(payload)).reset();
  result.statement('text').ok(OK);
}

/** @throws WireError 1243, 1421 */
function fetchRows(session: Session, payload: Buffer): void {
  const { statements, result } = session;
  const { statement, rows: count } = readFetch(payload);
  const prepared = statements.get(statement);
  session.runner.countStatementCommand('stmt_fetch');
  const { cursor } = prepared;
  if (cursor === undefined) throw wireError('ER_STMT_HAS_NO_OPEN_CURSOR', prepared.id);
  begin(session, 'Fetch', undefined);
  const { rows, isLast } = cursor.take(count);
  if (isLast) prepared.cursor = undefined;
  result.statement('binary').fetched(cursor.columns, rows, isLast);
}

function useDatabase(session: Session, payload: Buffer): void {
  begin(session, 'Init DB', undefined);
  session.runner.useDatabase(decodeText(payload, session.encoding, 1));
  session.result.statement('text').ok(OK);
}

function resetConnection({ runner, statements, result }: Session): void {
  statements.clear();
  runner.reset();
  result.statement('text').ok(OK);
}

/** A login that fails ends the connection, as in MySQL. */
async function changeUser(session: Session, payload: Buffer): Promise<void> {
  begin(session, 'Change user', undefined);
  try {
    await session.changeUser(readChangeUser(payload, session.client.capabilities, session.collation));
  } catch (error) {
    session.finish();
    throw error;
  }
  session.result.statement('text').ok(OK);
}

/** The text is the whole packet. */
function statistics({ runner, result }: Session): void {
  result.packets().begin().text(runner.statistics()).end();
}

/** MySQL writes what it knows of itself into its log; the answer is the same. @throws WireError 1227 */
function debug({ context, identity, result }: Session): void {
  requireAny(context.server, identity, 'super');
  result.statement('text').eof();
}

/** The columns of a table whose names are like a pattern, each with its default; the mysql client completes names with it. */
function fieldList(session: Session, payload: Buffer): void {
  const { runner, result, encoding } = session;
  const reader = new PacketReader(payload, 'ER_MALFORMED_PACKET', 1);
  const table = decodeText(reader.nulTerminatedBytes(), encoding);
  const pattern = decodeText(reader.rest(), encoding);
  const { columns } = runner.prepare(`SELECT * FROM \`${table.replaceAll('`', '``')}\``);
  const writer = result.statement('text').packets();
  const chosen = pattern === '' ? columns : columns.filter(({ name }) => isLike(name, pattern));
  for (const column of chosen) writeColumn(writer, column, result.textCollation, 'with default');
  result.eof();
}

/** COM_SET_OPTION turns CLIENT_MULTI_STATEMENTS on (0) and off (1). */
function setOption(session: Session, payload: Buffer): void {
  const option = new PacketReader(payload, 'ER_MALFORMED_PACKET', 1).u16();
  if (option > 1) throw wireError('ER_UNKNOWN_COM_ERROR');
  session.multiStatements = option === 0;
  session.result.statement('text').eof();
}

function killProcess(session: Session, payload: Buffer): void | Promise<void> {
  const id = new PacketReader(payload, 'ER_MALFORMED_PACKET', 1).u32();
  return session.runner.query(`KILL ${id}`, session.result.statement('text'));
}

function begin(session: Session, command: string, text: Session['text']): void {
  session.command = command;
  session.text = text;
  session.context.server.status.questions++;
}
