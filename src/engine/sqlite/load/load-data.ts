import { wireError, notSupported } from '../../../mysql/wire-error.ts';
import type { LoadData } from '../../../sql/ast.ts';
import type { OkResult, ResultSink } from '../../engine.ts';
import { unknownSet } from '../catalog/column-type.ts';
import { findCharacterSet } from '../type/character-set.ts';
import { withoutSlots } from '../catalog/view-text.ts';
import { rootContext } from '../context/emit-context.ts';
import { PlanBuilder } from '../operand/plan-builder.ts';
import { ParameterTypes } from '../parameter/parameter-types.ts';
import { EMPTY_SCOPE } from '../context/scope.ts';
import type { WriteRun } from '../plan/plan.ts';
import type { StatementContext } from '../plan/statement-context.ts';
import { FieldReader } from './field-reader.ts';
import { planLoad, type LineLoader } from './load-plan.ts';

/** Longest time, in milliseconds, that lines are put into the table while everybody else waits. */
const SLICE = 4;
/** Most fields of a line that have a type when the statement is planned: those of a table with all its columns. */
const MAX_FIELDS = 4096;

/**
 * Runs LOAD DATA LOCAL: asks the client for the file and puts its lines into the table as they come, all or none of them.
 * The write lock is held meanwhile.
 *
 * @throws WireError 1083, 1290, 3948 and those of INSERT
 */
export async function runLoadData(context: StatementContext, node: LoadData, sink: ResultSink): Promise<void> {
  const { shared, state, runner } = context;
  const { environment } = state;
  if (!node.local) throw wireError('ER_OPTION_PREVENTS_STATEMENT', '--secure-file-priv');
  const isAllowed = Number(environment.systemVariable('local_infile', 'global') ?? 0) === 1;
  if (!isAllowed || sink.localFile === undefined) throw wireError('ER_CLIENT_LOCAL_FILES_DISABLED');
  checkFormat(node);
  const charset = fileCharset(node, state);
  const plan = (): LineLoader => {
    const catalog = state.temporary.over(shared.catalog);
    const cx = rootContext(new PlanBuilder(), catalog, state, EMPTY_SCOPE, ParameterTypes.ofFields(MAX_FIELDS));
    return planLoad(cx, withoutSlots(node), charset);
  };
  const { catalog } = shared;
  const loader = plan();
  const { transaction } = runner;
  const isOwn = runner.autocommit && !transaction.active;
  runner.requireWritable();
  if (!transaction.active) transaction.begin();
  runner.stop.interrupted = false;
  try {
    await runner.withLock(async () => {
      // Definitions may have changed while it waited for the lock.
      const current = catalog === shared.catalog ? loader : plan();
      const result = await loadLines(context, node, charset, current, sink.localFile?.(node.file) ?? []);
      const committed = isOwn && transaction.commit();
      state.rowCount = Number(result.affectedRows);
      await runner.whenSafe(committed, () => sink.ok(result));
    });
  } catch (error) {
    state.rowCount = -1;
    if (isOwn) transaction.rollback();
    throw runner.explain(error);
  }
}

const WIDE = /^(?:ucs2|utf16|utf16le|utf32)$/;

/**
 * The character set of the file: that of the current database where the statement says none.
 *
 * @throws WireError 1235
 */
function fileCharset({ charset }: LoadData, { environment }: StatementContext['state']): string {
  const name = charset ?? String(environment.systemVariable('character_set_database', undefined) ?? 'utf8mb4');
  if (WIDE.test(name)) throw notSupported(`LOAD DATA of ${name}`);
  const found = findCharacterSet(name);
  if (found === undefined) throw unknownSet(name);
  return found.name;
}

/** @throws WireError 1083, 1115, 1235 */
function checkFormat({ format, charset }: LoadData): void {
  if (format.enclosedBy.length > 1 || format.escapedBy.length > 1) throw wireError('ER_WRONG_FIELD_TERMINATORS');
  if (format.terminatedBy === '' || format.linesTerminatedBy === '')
    throw notSupported('LOAD DATA with fields or lines that nothing ends');
  if (charset !== undefined && WIDE.test(charset)) throw wireError('ER_UNKNOWN_CHARACTER_SET', charset);
}

/** Puts all lines into the table, or none. */
async function loadLines(
  { runner, state, shared }: StatementContext,
  node: LoadData,
  charset: string,
  loader: LineLoader,
  file: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<OkResult> {
  const { transaction } = runner;
  const connection = transaction.writer();
  const run: WriteRun = {
    literals: [],
    parameters: [],
    session: state,
    connection,
    counters: transaction.counters(connection),
    enter: (session) => {
      shared.runtime.session = session;
    },
    ignore: node.duplicates !== 'replace',
  };
  const reader = new FieldReader(node.format, node.skippedLines, charset);
  const limit = Number(state.environment.systemVariable('max_allowed_packet', undefined) ?? Number.POSITIVE_INFINITY);
  transaction.changed.add(undefined);
  connection.change('SAVEPOINT tlsdb_load');
  try {
    for await (const bytes of file) {
      reader.push(bytes);
      if (reader.waiting > limit + bytes.length) throw wireError('ER_NET_PACKET_TOO_LARGE');
      await takeLines(runner, reader, (line) => loader.load(line, reader.hasRest(line, loader.width), run));
    }
    reader.end();
    await takeLines(runner, reader, (line) => loader.load(line, reader.hasRest(line, loader.width), run));
    connection.change('RELEASE tlsdb_load');
    return loader.result(run);
  } catch (error) {
    // The session may have been closed, and its connection be somebody else's by now.
    if (transaction.writing && connection.inTransaction) connection.exec('ROLLBACK TO tlsdb_load; RELEASE tlsdb_load');
    throw error;
  }
}

/** Takes the lines that are complete, with turns for everybody else in between. @throws WireError 1317 */
async function takeLines(
  runner: StatementContext['runner'],
  reader: FieldReader,
  take: (line: NonNullable<ReturnType<FieldReader['next']>>) => void,
): Promise<void> {
  for (;;) {
    if (runner.stop.interrupted) throw wireError('ER_QUERY_INTERRUPTED');
    runner.enter();
    for (const until = performance.now() + SLICE; performance.now() < until;) {
      const line = reader.next();
      if (line === undefined) return;
      take(line);
    }
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
