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

it('reads binary strings as texts where numbers are wanted, and literals in hexadecimal as numbers', async () => {
  const numbers = "_binary'12' + 0, _binary'12' = 12, cast(_binary'-1' as char), left('abc', _binary'2'), x'0C' + 0";
  expect(await session.rows(`select ${numbers}`)).toEqual([[12, 1, '-1', 'ab', 12]]);
  session.environment.variables.set('collation_connection', 'binary');
  const sum = "cast(cast('-1' as signed) as char), cast('7' div 2 as char), repeat('a', '3'), 5 between '1' and '9'";
  const [row = []] = await session.rows(`select ${sum}`);
  expect(row.map(String)).toEqual(['-1', '3', 'aaa', '1']);
});

it('refuses bytes that are no text', async () => {
  expect(await session.errorOf("select _utf8mb4 x'61C3A9FF41'")).toEqual({
    errno: 1300,
    message: "Invalid utf8mb4 character string: 'FF41'",
  });
  expect((await session.errorOf("select _ascii x'E9'")).errno).toBe(1300);
});

it('counts and shows the bytes of a text in its own character set', async () => {
  const texts = `select hex(convert('é' using latin1)), hex(convert('日a' using latin1)), length(convert('é' using latin1)),
    hex(cast('日é' as char character set latin1)), convert('😀' using utf8mb3), hex(concat(convert('é' using latin1), 'x')),
    hex(char(233 using latin1)), hex('é'), md5(convert('é' using latin1)) = md5(x'e9')`;
  expect(await session.rows(texts)).toEqual([['E9', '3F61', 1, '3FE9', '?', 'E978', 'E9', 'C3A9', 1]]);
  await session.run('create table l (a varchar(9) character set latin1, u varchar(9) character set utf8mb4)');
  await session.run("insert into l values ('é€', 'é€')");
  expect(
    await session.rows("select hex(a), length(a), bit_length(a), a = x'e980', ascii(a), hex(u), a = u from l"),
  ).toEqual([['E980', 2, 16, 1, 233, 'C3A9E282AC', 1]]);
});
