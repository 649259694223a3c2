import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasEngine } from '../support/engine-server.ts';
import { CAPTURED_START, capturedStatements } from './captured-statements.ts';
import { caseFiles, FRESH_DATABASE } from './case-files.ts';
import { reasonOf } from './known.ts';
import { Servers, type Finding } from './servers.ts';

/** Files whose every difference has a known reason; `npm run differential` runs all files. */
const SETTLED = new Set([
  'alter-table.sql',
  'asked-collations.sql',
  'casts-to-year.sql',
  'client-set-up.sql',
  'date-texts.sql',
  'documents-as-values.sql',
  'doubles.sql',
  'expression-operator.sql',
  'expression-text.sql',
  'functions-of-every-type.sql',
  'information-schema.sql',
  'insert-ids.sql',
  'joins.sql',
  'kept-expressions.sql',
  'keys.sql',
  'lock-tables.sql',
  'moments-as-numbers.sql',
  'numbers-by-alter.sql',
  'show.sql',
  'single-rules.sql',
  'subqueries-as-values.sql',
  'temporary-tables.sql',
  'transactions.sql',
  'unions-of-types.sql',
  'updates-of-joins.sql',
  'user-variables.sql',
  'views.sql',
  'windows-and-ctes.sql',
  'years-documents-and-times.sql',
]);
/** Of each long file every so many statements. */
const STEP = 8;
const LONG = 500;

describe.skipIf(!hasEngine('mysql-9.7'))('the same answers as MySQL 9.7', () => {
  let pair: Servers;

  beforeAll(async () => {
    pair = await Servers.start();
  });

  afterAll(() => pair.close());

  async function unknownDifferences(statements: readonly string[], isExact: boolean): Promise<readonly Finding[]> {
    const found: Finding[] = [];
    for (const sql of statements) {
      const finding = await pair.run(sql, isExact);
      if (finding !== undefined && reasonOf(finding) === undefined) found.push(finding);
    }
    return found;
  }

  it('statements captured from clients', async () => {
    for (const sql of CAPTURED_START) await pair.run(sql);
    expect(await unknownDifferences(capturedStatements(), true)).toEqual([]);
    pair.renewSessions();
  });

  it.each(caseFiles().filter(({ name }) => SETTLED.has(name)))('$name', async ({ statements, isExact }) => {
    if (isExact) pair.renewSessions();
    for (const sql of FRESH_DATABASE) await pair.run(sql);
    const part = statements.length > LONG ? statements.filter((_, i) => i % STEP === 0) : statements;
    expect(await unknownDifferences(part, isExact)).toEqual([]);
    if (isExact) pair.renewSessions();
  });
});
