import { expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

it('reads the bytes of a literal in the character set of its introducer', async () => {
  const { rows } =
    await session.run(`select _utf8mb4 x'C3A9', _latin1 x'E9', _latin1'é', _utf8mb4 b'01000001', _binary'a' = 'A',
    _utf8mb4 x'61' = 'A', length(_latin1'x'), n'x' = 'X', concat(_utf8mb4 x'61', 'b')`);
  expect(rows).toEqual([['é', 'é', 'Ã©', 'A', 0, 1, 1, 1, 'ab']]);
  expect(
    await session.rows(
      "select collation(_latin1'x'), collation(_binary'x'), collation(n'x'), collation(_utf8mb4 x'61')",
    ),
  ).toEqual([['latin1_swedish_ci', 'binary', 'utf8mb3_general_ci', 'utf8mb4_0900_ai_ci']]);
});

it('takes the next literal of the same shape by its own bytes', async () => {
  for (const [hex, text] of [
    ['61', 'a'],
    ['C3A9', 'é'],
    ['F09F9880', '😀'],
  ])
    expect(await session.rows(`select _utf8mb4 x'${hex}' as v`)).toEqual([[text]]);
});

it('keeps bytes behind _binary, in results and in columns', async () => {
  const { columns } = await session.run("select _binary'abc'");
  expect(columns.map(({ collation }) => collation)).toEqual([63]);
  await session.run('create table t (b varbinary(9), v varchar(9))');
  await session.run("insert into t values (_binary'\\0a', _binary'xé')");
  expect(await session.rows('select hex(b), v from t')).toEqual([['0061', 'xé']]);
});

it('refuses bytes that are no text', async () => {
  expect(await session.errorOf("select _utf8mb4 x'61C3A9FF41'")).toEqual({
    errno: 1300,
    message: "Invalid utf8mb4 character string: 'FF41'",
  });
  expect((await session.errorOf("select _ascii x'E9'")).errno).toBe(1300);
});
