import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table s (y int, c varchar(9), q int)',
  "insert into s values (1,'a',1), (1,'b',2), (2,'a',4)",
);

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
