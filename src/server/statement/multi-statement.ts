import type { ResultSink } from '../../engine/engine.ts';
import { statementsOf, type ParsedStatement } from '../../sql/parser.ts';
import type { SqlOptions } from '../../sql/options.ts';
import { nextStatement } from './parsed-text.ts';

/** Makes the sinks of a text's statements; `more` tells that another result follows. */
export interface SinkSource {
  next(more: boolean): ResultSink;
  /** Sends what has been answered: the statement that runs may take its time. */
  sendSoFar(): void;
}

/** How each statement of a text is run. */
export interface StatementTurns {
  /** A statement begins whose text is this. @throws WireError 1317 when no further one may */
  begin(text: string): void;
  run(parsed: ParsedStatement, text: string, sink: ResultSink): void | Promise<void>;
  /** What the client is told of an error. */
  failure(error: unknown): unknown;
}

/** Runs every statement of a text in turn, until one fails. @throws what `failure` makes of its error */
export async function runInTurn(
  sql: string,
  options: SqlOptions,
  sinks: SinkSource,
  turns: StatementTurns,
): Promise<void> {
  const statements = statementsOf(sql, options);
  let current = nextStatement(statements, sql);
  while (current.kind === 'statement') {
    const { parsed } = current;
    const following = nextStatement(statements, sql);
    const text = sql.slice(parsed.start, parsed.end);
    turns.begin(text);
    const sink = sinks.next(following.kind !== 'end');
    try {
      const running = turns.run(parsed, text, sink);
      if (running !== undefined) {
        sinks.sendSoFar();
        await running;
      }
    } catch (error) {
      throw turns.failure(error);
    }
    current = following;
  }
  if (current.kind === 'error') throw turns.failure(current.error);
}
