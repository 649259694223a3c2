import { describe, expect, it } from 'vitest';
import { COLUMN_TYPE } from '../../src/mysql/column.ts';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made), 'create table g (p point, any_form geometry)');

const POINT = '000000000101000000000000000000F03F0000000000000040';

describe('geometries', () => {
  it('are four bytes of SRID and WKB, with a type of their own on the wire', async () => {
    await session.run(`insert into g values (point(1, 2), x'${POINT}')`);
    const { rows, columns } = await session.run('select * from g');
    expect(
      rows[0]?.map((value) =>
        Buffer.from(value as Uint8Array)
          .toString('hex')
          .toUpperCase(),
      ),
    ).toEqual([POINT, POINT]);
    expect(columns.map(({ type }) => type)).toEqual([COLUMN_TYPE.geometry, COLUMN_TYPE.geometry]);
  });

  it.each([
    'POINT(1 -2.5)',
    'LINESTRING(0 0,1.5 1e20)',
    'POLYGON((0 0,1 1,1 0,0 0))',
    'MULTIPOINT((1 1),(2 2))',
    'MULTILINESTRING((0 0,1 1),(2 2,3 3))',
    'MULTIPOLYGON(((0 0,1 1,1 0,0 0)))',
    'GEOMETRYCOLLECTION(POINT(1 2),GEOMETRYCOLLECTION EMPTY)',
  ])('%s goes in and comes out', async (text) => {
    const again = `st_astext(st_geomfromwkb(st_aswkb(st_geomfromtext('${text}'))))`;
    expect(await session.rows(`select st_astext(st_geomfromtext('${text.toLowerCase()}')), ${again}`)).toEqual([
      [text, text],
    ]);
  });

  it('are made from their parts', async () => {
    const line = 'linestring(point(0, 0), point(1, 1), point(1, 0), point(0, 0))';
    expect(
      await session.rows(`select st_astext(polygon(${line})), st_astext(geometrycollection(point(1, 2)))`),
    ).toEqual([['POLYGON((0 0,1 1,1 0,0 0))', 'GEOMETRYCOLLECTION(POINT(1 2))']]);
    expect((await session.errorOf('select linestring(1, 2)')).errno).toBe(1367);
    expect((await session.errorOf('select polygon(point(1, 2))')).errno).toBe(1210);
  });

  it('refuse what is none, and what is of another kind', async () => {
    expect((await session.errorOf("insert into g values ('abc', null)")).errno).toBe(1416);
    expect((await session.errorOf("insert into g (p) values (st_geomfromtext('linestring(0 0,1 1)'))")).errno).toBe(
      1416,
    );
    for (const text of ['x', 'point(1)', 'linestring(0 0)', 'polygon((0 0,1 1,1 0))', 'point(1 1) x'])
      expect(await session.errorOf(`select st_geomfromtext('${text}')`)).toMatchObject({ errno: 3037 });
    expect((await session.errorOf("select st_x(st_geomfromtext('linestring(0 0,1 1)'))")).errno).toBe(3516);
    expect((await session.errorOf("select st_geomfromtext('point(1 1)', 4326)")).errno).toBe(1235);
  });

  it('are NULL of NULL, and are read by coordinate', async () => {
    expect(await session.rows('select st_astext(null), st_x(point(3, 4)), st_y(point(3, 4))')).toEqual([[null, 3, 4]]);
  });
});

it('columns have no length in information_schema', async () => {
  const sql = "select character_maximum_length from information_schema.columns where table_name = 'g'";
  expect((await session.rows(sql)).flat()).toEqual([null, null]);
});
