import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;
beforeAll(async () => {
  temporary = await temporaryEngine();
  session = new TestSession(temporary.engine);
  for (const sql of ['create database app', 'use app', 'create table t (d decimal(65,0), r double, s varchar(100))'])
    await session.run(sql);
});
afterAll(() => {
  session.session.close();
  return temporary.remove();
});

const NINES = '9'.repeat(66);

// MySQL shows up to 81 digits of them: none may be left out silently.
it.each([
  `select ${NINES}`,
  `select -${NINES}`,
  `select ${'9'.repeat(65)}.9`,
  `select ${'9'.repeat(60)}.${'9'.repeat(6)}`,
  `select abs(${NINES})`,
  `select coalesce(null, ${NINES})`,
  `select ${NINES} + 0e0`,
])('a number of more than 65 digits is refused: %#', async (sql) => {
  expect((await session.errorOf(sql)).errno).toBe(1235);
});

it('a number of 65 digits is itself, however many zeros are in front', async () => {
  const digits = '9'.repeat(65);
  expect(await session.rows(`select ${digits}, ${'0'.repeat(60)}${digits}, -${digits}`)).toEqual([
    [digits, digits, `-${digits}`],
  ]);
});

it('a column judges a long number itself', async () => {
  expect((await session.errorOf(`insert into t (d) values (${NINES})`)).errno).toBe(1264);
  await session.run(`insert into t (r, s) values (${NINES}, ${NINES})`);
  expect(await session.rows('select r, s from t')).toEqual([[1e66, NINES]]);
});

it.each(['1'.repeat(82), `${'0'.repeat(9)}${'1'.repeat(400)}`])(
  'a number of more than 81 digits in front of the point is the largest one: %#',
  async (number) => {
    const largest = '9'.repeat(65);
    const warning = {
      level: 'Warning',
      errno: 1292,
      message: `Truncated incorrect DECIMAL value: '${'1'.repeat(81)}'`,
    };
    expect(await session.rows(`select ${number}`)).toEqual([[largest]]);
    expect(session.environment.warnings).toEqual([warning]);
    expect(await session.rows(`select -${number}`)).toEqual([[`-${largest}`]]);
    expect(session.environment.warnings).toEqual([warning]);
  },
);
