import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDatePart } from '../../src/engine/sqlite/emit/call/plain-date-part.ts';
import { Constant, sqlValue } from '../../src/engine/sqlite/operand/operand.ts';
import { DATE_TYPE, datetimeType, textType, type ValueType } from '../../src/engine/sqlite/type/type.ts';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

describe('parts of stored dates and moments', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let session: TestSession;

  beforeAll(async () => {
    temporary = await temporaryEngine();
    session = new TestSession(temporary.engine);
    await session.run('create database app');
    session.session.useDatabase('app');
    await session.run('create table t (id int primary key, d date, m datetime(3), s varchar(30))');
    await session.run(
      "insert into t values (1, '2024-02-09', '2024-11-05 01:02:03.250', '2024-02-09'), (2, null, null, null)",
    );
  });

  afterAll(() => temporary.remove());

  it.each([
    ['year(d)', 2024],
    ['month(m)', 11],
    ['day(d)', 9],
    ['quarter(m)', 4],
    ['hour(m)', 1],
    ['minute(m)', 2],
    ['second(m)', 3],
    ["date_format(m, '%Y-%m')", '2024-11'],
    ["date_format(m, '%d.%m.%y %H:%i')", '05.11.24 01:02'],
    ["date_format(d, '%Y-%m-%d')", '2024-02-09'],
    ["date_format(d, '%H')", '00'],
    ["date_format(m, '%W')", 'Tuesday'],
    ["date_format(d, '%m\\'%d')", "02'09"],
  ])('are what they were: %s', async (expression, value) => {
    expect(await session.rows(`select ${expression} from t order by id`)).toEqual([[value], [null]]);
  });

  it('have a format each', async () => {
    const shown = async (format: string): Promise<unknown> =>
      (await session.rows(`select date_format(m, '${format}') from t where id = 1`)).flat();
    expect(await shown('%Y')).toEqual(['2024']);
    expect(await shown('%m')).toEqual(['11']);
    expect(await shown('x%%y')).toEqual(['x%y']);
    expect(await shown('%Y')).toEqual(['2024']);
  });
});

describe('plainDatePart', () => {
  const MOMENT = datetimeType(0);
  const TEXT = textType(30, 'utf8mb4_0900_ai_ci');
  const sqlOf = (name: string, type: ValueType, format?: string): string | undefined => {
    const peeked = new Constant(() => format ?? null, TEXT, format === undefined ? {} : { peek: () => format });
    return plainDatePart(name, [sqlValue('s1.c2', type), peeked], ['s1.c2']);
  };

  it.each([
    ['year', DATE_TYPE, undefined, 'CAST(substr(s1.c2,1,4) AS INTEGER)'],
    ['hour', MOMENT, undefined, 'CAST(substr(s1.c2,12,2) AS INTEGER)'],
    ['date_format', MOMENT, '%Y-%m-%d %H:%i:%s', '(substr(s1.c2,1,19))'],
    ['date_format', MOMENT, '%d/%m/%Y', "(substr(s1.c2,9,2)||'/'||substr(s1.c2,6,2)||'/'||substr(s1.c2,1,4))"],
    ['date_format', MOMENT, '%Y%m', '(substr(s1.c2,1,4)||substr(s1.c2,6,2))'],
  ])('leaves %s to SQLite', (name, type, format, sql) => expect(sqlOf(name, type, format)).toBe(sql));

  it('reads what is computed once', () => {
    const format = (written: string): string | undefined => {
      const peeked = new Constant(() => written, TEXT, { peek: () => written });
      return plainDatePart('date_format', [sqlValue('m_made(s1.c2)', MOMENT), peeked], ['m_made(s1.c2)']);
    };
    expect(format('%Y-%m')).toBe('(substr(m_made(s1.c2),1,7))');
    expect(format('%m/%Y')).toBeUndefined();
  });

  it.each([
    ['year', TEXT, undefined],
    ['hour', DATE_TYPE, undefined],
    ['week', DATE_TYPE, undefined],
    ['date_format', MOMENT, undefined],
    ['date_format', MOMENT, ''],
    ['date_format', MOMENT, 'x'],
    ['date_format', MOMENT, '%Y %'],
    ['date_format', MOMENT, '%W'],
    ['date_format', DATE_TYPE, '%H'],
    ['date_format', MOMENT, '%Y \u0000'],
  ])('but not %s of others', (name, type, format) => expect(sqlOf(name, type, format)).toBeUndefined());
});
