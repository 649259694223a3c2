import { beforeEach, describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

beforeEach(async () => {
  await session.run('create table r (id int primary key, d date, t time(1))');
  await session.run(
    "insert into r values (1, '2024-02-27', '10:00:00'), (2, '2024-02-29', '10:00:00.5'), (3, '2024-03-01', '-1:00:00'), (4, null, null)",
  );
});

const sums = async (frame: string): Promise<readonly number[]> =>
  (await session.rows(`select cast(sum(id) over (order by ${frame}) as signed) from r order by id`)).map(([sum]) =>
    Number(sum),
  );

describe('RANGE with an interval', () => {
  it('counts days of the calendar', async () => {
    expect(await sums('d range interval 2 day preceding')).toEqual([1, 3, 5, 4]);
    expect(await sums('d desc range between current row and interval 36 hour following')).toEqual([1, 2, 5, 4]);
    expect(await sums("d range between unbounded preceding and interval '1' week following")).toEqual([10, 10, 10, 4]);
  });

  it('counts parts of seconds of times', async () => {
    expect(await sums('t range between interval 0.5 second preceding and interval 1 second following')).toEqual([
      3, 3, 3, 4,
    ]);
  });

  it.each([
    ['d range interval -1 day preceding', 3586],
    ['id range interval 1 day preceding', 3589],
    ['d range 1 preceding', 3588],
    ['d range interval 1 month preceding', 1235],
  ])('%s is refused', async (frame, errno) => {
    expect((await session.errorOf(`select sum(id) over (order by ${frame}) from r`)).errno).toBe(errno);
  });
});
