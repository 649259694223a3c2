import { beforeEach, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

beforeEach(async () => {
  await session.run('create table t (id int primary key, s varchar(20), d datetime)');
  await session.run("insert into t values (1, 'big', '2024-05-05'), (2, '2024-05-05', '2024-05-05')");
  await session.run("insert into t values (3, '2025-01-01 10:00:00', '2024-05-05')");
});

/** As MySQL 9.7 answers. */
it.each([
  ["from_unixtime(2.5) > nullif(s, '')", [1, 0, 0]],
  ["from_unixtime(2.5) = nullif(s, '')", [0, 0, 0]],
  ["nullif(s, '') < timestamp'2024-05-05 00:00:00'", [1, 0, 0]],
  ["date'2024-05-05' > if(id, s, '')", [1, 0, 0]],
  ['current_date > case when id then s end', [1, 1, 1]],
  ["d > nullif(s, '')", [null, 0, 0]],
  ["timestamp'2024-05-05 00:00:00' in (s, '2030-01-01')", [0, 1, 0]],
  ["timestamp'2024-05-05 00:00:00' in (nullif(s, ''), concat(s, ''))", [0, 1, 0]],
])('%s', async (condition, expected) => {
  expect(await session.rows(`select ${condition} from t order by id`)).toEqual(expected.map((value) => [value]));
});
