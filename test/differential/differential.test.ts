import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasEngine } from '../support/engine-server.ts';
import { caseFiles, FRESH_DATABASE } from './case-files.ts';
import { reasonOf } from './known.ts';
import { Choices, schemaStatements, StatementSource } from './random.ts';
import { Pair, type Finding } from './servers.ts';

/** Of each file of expressions every so many statements; `npm run differential` runs all of them. */
const STEP = 10;
const RANDOM_STATEMENTS = 200;

describe.skipIf(!hasEngine('mysql-9.7'))('the same answers as MySQL 9.7', () => {
  let pair: Pair;

  beforeAll(async () => {
    pair = await Pair.start();
  });

  afterAll(() => pair.close());

  async function unknownDifferences(statements: readonly string[]): Promise<readonly Finding[]> {
    const found: Finding[] = [];
    for (const sql of statements) {
      const finding = await pair.run(sql);
      if (finding !== undefined && reasonOf(finding) === undefined) found.push(finding);
    }
    return found;
  }

  it.each(caseFiles())('$name', async ({ name, statements }) => {
    for (const sql of FRESH_DATABASE) await pair.run(sql);
    const part = name.startsWith('expression-') ? statements.filter((_, i) => i % STEP === 0) : statements;
    expect(await unknownDifferences(part)).toEqual([]);
  });

  it('random statements', async () => {
    const source = new StatementSource(new Choices(20_261_122));
    for (const sql of [...FRESH_DATABASE, ...schemaStatements()]) await pair.run(sql);
    expect(await unknownDifferences(Array.from({ length: RANDOM_STATEMENTS }, () => source.next()))).toEqual([]);
  });
});
