import type { EngineSession, ResultSink, SessionEnvironment } from '../engine.ts';

/** Milliseconds between two statements: nobody waits for more than one. */
const PAUSE = 20;
/** How often each runs. The first time its code is compiled, and a few times later it has become quick. */
const TIMES = 4;
/** A little of what clients' queries do, on no table. `$` is another number each time, so that it is read anew. */
const STATEMENTS = [
  `WITH RECURSIVE n AS (SELECT 1 AS i, cast('text' AS CHAR(20)) AS c UNION ALL SELECT i + 1, concat('text', i) FROM n WHERE i < 200)
   SELECT i FROM n WHERE c LIKE '%x%y$%' OR (c LIKE '%x%' AND i <> $)`,
  `SELECT a.id, count(*) AS many, sum(b.v) FROM (SELECT 1 AS id, 'x' AS name) AS a
   LEFT JOIN (SELECT 1 AS id, 2.5 AS v UNION ALL SELECT 2, $) AS b ON b.id = a.id
   WHERE a.name = 'x' AND a.id IN (1, 2, $) GROUP BY a.id HAVING count(*) > 0 ORDER BY many DESC LIMIT 5`,
  `SELECT coalesce(upper(t.c), 'none'), date_format(t.d, '%Y-%m-%d'), if(t.n > $, t.n, -1)
   FROM (SELECT 'a' AS c, now() AS d, 5 AS n) AS t WHERE EXISTS (SELECT 1) AND t.d BETWEEN '2000-01-01' AND now()`,
];

const SILENT: ResultSink = {
  columns: () => {},
  rows: () => true,
  drained: () => Promise.resolve(),
  end: () => {},
  ok: () => {},
};

/** A session that no client has. */
const NOBODY: SessionEnvironment = {
  connectionId: 0,
  user: '',
  currentUser: '',
  foundRows: false,
  systemVariable: () => undefined,
  variableKind: () => 'text',
  userVariables: new Map(),
  serverTable: () => undefined,
  statementTime: () => Date.now(),
  addWarning: () => {},
  warnings: [],
  warningCount: 0,
};

/**
 * Runs a few queries, so that those of the first clients find their code compiled: it takes several milliseconds that
 * everybody would wait for. What goes wrong does no harm.
 *
 * @param goesOn whether the engine is still open
 */
export async function warmUp(
  open: (environment: SessionEnvironment) => EngineSession,
  goesOn: () => boolean,
): Promise<void> {
  const session = open(NOBODY);
  for (let n = 0; n < TIMES * STATEMENTS.length; n++) {
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE).unref();
    });
    if (!goesOn()) return;
    const text = STATEMENTS[n % STATEMENTS.length] ?? '';
    try {
      await session.query(text.replaceAll('$', String(n)), SILENT);
    } catch {
      // A client that sends the like is told of it.
    }
  }
  session.close();
}
