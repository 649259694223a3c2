import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

/** Recursive common tables; what is expected is what MySQL 9.7 answers. */

let session: TestSession;

forEachEngine((made) => (session = made));

describe('WITH RECURSIVE', () => {
  const count = (condition: string, union = 'union all'): string =>
    `with recursive t as (select 1 n ${union} select n+1 from t ${condition}) select cast(count(*) as char) from t`;

  it.each(['union all', 'union'])('ends after cte_max_recursion_depth rounds of %s', async (union) => {
    expect(await session.errorOf(count('', union))).toMatchObject({
      errno: 3636,
      message:
        'Recursive query aborted after 1001 iterations. Try increasing @@cte_max_recursion_depth to a larger value.',
    });
    expect(await session.rows(count('where n<1000', union))).toEqual([['1000']]);
    expect((await session.errorOf(count('where n<1001', union))).errno).toBe(3636);
    session.environment.variables.set('cte_max_recursion_depth', 5);
    expect((await session.errorOf(count('where n<6', union))).errno).toBe(3636);
    expect((await session.errorOf(`${count('', union)} limit 1`)).errno).toBe(3636);
    session.environment.variables.delete('cte_max_recursion_depth');
  });

  it('reads common tables of its own', async () => {
    const own = 'with recursive small as (select 1 n union all select n + 1 from small where n < 2)';
    const sql = `with recursive t as (${own} select n from small union all select n + 10 from t where n < 5) select cast(n as char) from t`;
    expect(await session.rows(sql)).toEqual([['1'], ['2'], ['11'], ['12']]);
  });

  it('ends at LIMIT', async () => {
    expect(
      await session.rows(
        'with recursive t as (select 1 n union all select n+1 from t limit 3 offset 1) select cast(n as char) from t',
      ),
    ).toEqual([['2'], ['3'], ['4']]);
  });

  it('takes several first and several recursive parts', async () => {
    const parts =
      'select 1 v union all select 10 union all select v+1 from g where v<3 union all select v+2 from g where v between 10 and 12';
    expect(await session.rows(`with recursive g as (${parts}) select cast(v as char) from g order by v`)).toEqual(
      ['1', '2', '3', '10', '12', '14'].map((v) => [v]),
    );
  });

  it('has columns as wide as the first part', async () => {
    const grow = (first: string): string =>
      `with recursive t as (select ${first} x, 1 n union all select concat(x, 'y'), n+1 from t where n<3) select x from t`;
    expect(await session.errorOf(grow("'x'"))).toMatchObject({
      errno: 1406,
      message: "Data too long for column 'x' at row 1",
    });
    expect(await session.rows(grow("cast('x' as char(3))"))).toEqual([['x'], ['xy'], ['xyy']]);
    expect((await session.errorOf(grow("x'78'"))).errno).toBe(1406);
    expect((await session.errorOf(grow("cast('x' as binary(4))"))).errno).toBe(1406);
    const product =
      'with recursive t as (select 1.5 d, 1 n union all select d*100, n+1 from t where n<3) select d from t';
    expect((await session.errorOf(product)).errno).toBe(1264);
  });

  it('counts rows that are equal by their collation once', async () => {
    expect(
      await session.rows("with recursive t as (select 'A' k union select lower(k) from t) select k from t"),
    ).toEqual([['A']]);
  });

  it.each([
    [3573, 'select v from g'],
    [3574, 'select v from g union all select 1 v'],
    [3575, 'select 1 v union all select max(v) from g'],
    [3576, 'select 1 v union all select v from (select 1) q left join g on true'],
    [3577, 'select 1 v union all select (select v from g) from g'],
    [1235, 'select 1 v union all select distinct v from g'],
  ])('refuses with error %i %s', async (errno, query) => {
    expect((await session.errorOf(`with recursive g as (${query}) select * from g`)).errno).toBe(errno);
  });
});
