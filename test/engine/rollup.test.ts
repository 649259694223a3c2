import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;

beforeEach(async () => {
  temporary = await temporaryEngine();
  session = new TestSession(temporary.engine);
  await session.run('create database app');
  await session.run('use app');
  await session.run('create table s (y int, c varchar(9), q int)');
  await session.run("insert into s values (1,'a',1), (1,'b',2), (2,'a',4)");
});

afterEach(() => temporary.remove());

const text = (rows: readonly (readonly unknown[])[]): string[] => rows.map((row) => row.map(String).join(' '));

describe('WITH ROLLUP', () => {
  it('puts each sum behind the rows that it sums up', async () => {
    expect(text(await session.rows('select y, c, sum(q) from s group by y, c with rollup'))).toEqual([
      '1 a 1',
      '1 b 2',
      '1 null 3',
      '2 a 4',
      '2 null 4',
      'null null 7',
    ]);
  });

  it('knows GROUPING, HAVING and ORDER BY', async () => {
    const sql = 'select if(grouping(y), 0, y) as k, sum(q) as t, grouping(y, c) as g from s group by y, c with rollup';
    expect(text(await session.rows(`${sql} having g > 0 order by t desc, k limit 2`))).toEqual(['0 7 3', '2 4 1']);
    expect((await session.errorOf('select grouping(c) from s group by y with rollup')).errno).toBe(3602);
    expect((await session.errorOf('select c from s group by y with rollup')).errno).toBe(1055);
  });
});
