import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

/** What MySQL 9.7 answers; the differential run has many more statements. */

let session: TestSession;

forEachEngine((made) => (session = made), 'create table t (id int primary key, d json)');

describe('JSON_TABLE', () => {
  it('makes rows of arrays, with nested ones beside NULL for each other', async () => {
    await session.run(`insert into t values (1, '[{"a": 1, "b": [10, 20]}, {"b": []}]'), (2, null)`);
    const sql = `select id, j.* from t left join json_table(d, '$[*]' columns (n for ordinality, a int path '$.a' default '7' on empty,
      e int exists path '$.a', nested path '$.b[*]' columns (b int path '$'))) j on true order by id, n, b`;
    expect(await session.rows(sql)).toEqual([
      [1, 1, 1, 1, 10],
      [1, 1, 1, 1, 20],
      [1, 2, 7, 0, null],
      [2, null, null, null, null],
    ]);
  });

  it('tells of values that do not fit only where it was asked to', async () => {
    const of = (clause: string): string =>
      `select * from json_table('["abc"]', '$[*]' columns (a int path '$' ${clause})) j`;
    expect(await session.rows(of(''))).toEqual([[null]]);
    expect(await session.rows(of("default '5' on error"))).toEqual([[5]]);
    expect((await session.errorOf(of('error on error'))).errno).toBe(3156);
    expect(
      (await session.errorOf(`select * from json_table('[]', '$' columns (a int path '$.a' error on empty)) j`)).errno,
    ).toBe(3665);
  });
});

it('JSON_VALUE gives what RETURNING, ON EMPTY and ON ERROR say', async () => {
  const value = async (rest: string): Promise<unknown> =>
    (await session.rows(`select json_value('{"a": "12", "b": [1]}', ${rest})`))[0]?.[0];
  expect(await value(`'$.a' returning signed`)).toBe(12n);
  expect(await value(`'$.b'`)).toBe('[1]');
  expect(await value(`'$.c' default 'none' on empty`)).toBe('none');
  expect((await session.errorOf(`select json_value('{}', '$.a' error on empty)`)).errno).toBe(3966);
});

it('stores what a DECIMAL or a date in a document is', async () => {
  await session.run("insert into t values (1, json_object('x', 1.50, 'y', date'2024-01-02'))");
  await session.run("update t set d = json_set(d, '$.z', 1)");
  expect(await session.rows("select d, json_type(d->'$.x'), json_type(d->'$.y'), d->>'$.x' from t")).toEqual([
    ['{"x": 1.50, "y": "2024-01-02", "z": 1}', 'DECIMAL', 'DATE', '1.50'],
  ]);
});

it('walks ranges, the last cell and any depth', async () => {
  const sql = `select json_extract('[1, 2, [3, 4]]', '$[last-1 to last]'), json_extract('[1, [2]]', '$**[0]'), json_set('[1]', '$[last-5]', 0)`;
  expect(await session.rows(sql)).toEqual([['[2, [3, 4]]', '[1, 2]', '[0, 1]']]);
});

it('says where JSON text is wrong, in words', async () => {
  expect((await session.errorOf(`select json_type('{"a" 1}')`)).message).toBe(
    'Invalid JSON text in argument 1 to function json_type: "Missing a colon after a name of object member." at position 5.',
  );
  const wrong = 'Invalid JSON text: "Missing a name for object member." at position 1 in value for column';
  expect((await session.errorOf("insert into t values (1, '{')")).message).toBe(`${wrong} 't.d'.`);
  await session.run('insert into t values (1, null)');
  expect((await session.errorOf("update t x set d = '{'")).message).toBe(`${wrong} 'x.d'.`);
  expect((await session.errorOf('update t set d = 5')).message).toBe(
    'Invalid JSON text: "not a JSON text, may need CAST" at position 0 in value for column \'t.d\'.',
  );
});

it('leaves nothing to the next statement when JSON_OBJECTAGG refuses a NULL', async () => {
  await session.run('create table members (d int)');
  await session.run('insert into members values (1), (2)');
  expect((await session.errorOf('select json_objectagg(null, d) from members')).errno).toBe(3158);
  expect(await session.rows("select json_objectagg('a', d) from members")).toEqual([['{"a": 2}']]);
});

it('CASE compares documents as texts, and as doubles beside numbers', async () => {
  const which = async (document: string, whens: string): Promise<unknown> =>
    (await session.rows(`select case json_extract('${document}', '$') ${whens} end`))[0]?.[0];
  expect(await which('null', "when 'null' then 'text'")).toBe('text');
  expect(await which('"null"', "when 'null' then 'text'")).toBe(null);
  expect(await which('"x"', `when 'x' then 'value' when '"x"' then 'text'`)).toBe('text');
  expect(await which('5', "when '5' then 'text' when 5 then 'number'")).toBe('text');
  expect(await which('true', "when 1 then 'number'")).toBe('number');
});

it('bytes in a document are base64 in lines of 76, and only a document has members', async () => {
  const [[document] = []] = await session.rows("select json_array(cast(repeat('a', 58) as binary))");
  expect(document).toBe(String.raw`["base64:type15:${'YWFh'.repeat(19)}\nYQ=="]`);
  await session.run("insert into t values (1, '{}')");
  expect((await session.errorOf("select id->'$.a' from t")).errno).toBe(3146);
  expect(await session.rows("select id->'$.a' from t where id = 2")).toEqual([]);
});

describe('paths', () => {
  const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

  it('find each place once, however many ways lead to it', async () => {
    const sql = `select json_length(json_extract('${nested(98)}', '$**.a**.a**.a**.a**.a**.a'))`;
    expect(await session.rows(sql)).toEqual([[93n]]);
    const document = '{"a": [1, {"a": 2, "b": [3, {"a": [4]}]}], "c": {"a": 5}}';
    const [found] = await session.rows(`select json_extract('${document}', '$**.a**[0]')`);
    expect(found).toEqual(['[1, {"a": 2, "b": [3, {"a": [4]}]}, 2, 3, {"a": [4]}, 4, 5]']);
  });

  it('may have thousands of legs', async () => {
    expect(await session.rows(`select json_extract('[1]', '$${'[0]'.repeat(10_000)}')`)).toEqual([['1']]);
  });

  it('have cells of 32 bits', async () => {
    expect(await session.rows("select json_extract('[1]', '$[4294967295]')")).toEqual([[null]]);
    for (const path of ['$[4294967296]', '$[last-4294967296]', '$[0 to 18446744073709551616]'])
      expect((await session.errorOf(`select json_extract('[1]', '${path}')`)).errno).toBe(3143);
  });

  it('take no scalar for an array in JSON_SEARCH', async () => {
    const sql = `select json_search('{"a": ["x", {"a": "x"}]}', 'all', 'x', null, '$**.a[0]')`;
    expect(await session.rows(sql)).toEqual([['"$.a[0]"']]);
  });
});

describe('a document of COALESCE, IFNULL or ANY_VALUE', () => {
  it('is read as its text by other types, with its quotes', async () => {
    await session.run(`insert into t values (1, '"2024-01-01"'), (2, '20240101')`);
    const sql =
      'select coalesce(d, d) + 0, cast(ifnull(d, d) as date), cast(d as date), if(id, d, d) + 0 from t order by id';
    expect(await session.rows(sql)).toEqual([
      [0, null, '2024-01-01', 2024],
      [20_240_101, '2024-01-01', null, 20_240_101],
    ]);
    expect(await session.rows('select cast(any_value(d) as date) from t group by id order by id')).toEqual([
      [null],
      ['2024-01-01'],
    ]);
  });
});

describe('a document that goes to a column of another type', () => {
  const columns = 'i int, d double, e decimal(10, 2), a date, m datetime, c time, v varchar(20)';

  it('is the number, date or time that it holds', async () => {
    await session.run(`create table k (${columns})`);
    await session.run(
      `insert into t values (1, '{"i": "7", "b": true, "f": 2.5, "a": "2020-01-02", "m": "2020-01-02 03:04:05", "c": "10:11:12"}')`,
    );
    const values = "d->'$.i', d->'$.f', d->'$.f', d->'$.a', d->'$.m', d->'$.c', d->'$.a'";
    await session.run(`insert into k select ${values} from t`);
    const row = [7, 2.5, '2.50', '2020-01-02', '2020-01-02 03:04:05', '10:11:12', '"2020-01-02"'];
    expect(await session.rows('select * from k')).toEqual([row]);
    await session.run("update k, t set i = t.d->'$.b', k.d = t.d->'$.i', c = json_extract(t.d, '$.c')");
    expect(await session.rows('select i, d, c from k')).toEqual([[1, 7, '10:11:12']]);
  });

  it('is refused where it holds none, by the name of what gives it', async () => {
    await session.run(`create table k (${columns})`);
    await session.run(`insert into t values (1, '"x"'), (2, '5')`);
    const told = async (sql: string): Promise<string> => {
      const { errno, message } = await session.errorOf(sql);
      return `${errno} ${message}`;
    };
    expect(await told('insert into k (i) select d from t')).toBe(
      '3156 Invalid JSON value for CAST to INTEGER from column d at row 1',
    );
    expect(await told('insert into k (c) select d from t where id = 2')).toBe(
      '3156 Invalid JSON value for CAST to TIME from column d at row 1',
    );
    expect(await told(`insert into k (a) values ('2020-01-01'), (json_extract('[5]', '$[0]'))`)).toBe(
      '3156 Invalid JSON value for CAST to DATE from column json_extract at row 2',
    );
    expect(await told(`insert into k (m) values (cast('"2020-01-02"' as json))`)).toBe(
      "1292 Incorrect datetime value: '2020-01-02' for column 'm' at row 1",
    );
    expect(await told(`insert into k (e) values (cast('1e300' as json))`)).toMatch(/^1264/);
    await session.run('insert ignore into k (i) select d from t');
    expect(await session.rows('show warnings')).toEqual([
      ['Warning', 3156, 'Invalid JSON value for CAST to INTEGER from column d at row 1'],
    ]);
    expect(await session.rows('select i from k')).toEqual([[0], [5]]);
  });

  it('is text where COALESCE, IFNULL or ANY_VALUE gives it', async () => {
    await session.run(`create table k (${columns})`);
    await session.run(`insert into t values (1, '"5"')`);
    await session.run('insert into k (i) select coalesce(d, d) from t');
    expect(await session.rows('select i from k')).toEqual([[0]]);
    expect((await session.errorOf('insert into k (e) select ifnull(d, d) from t')).errno).toBe(1366);
    expect((await session.errorOf('insert into k (c) select any_value(d) from t')).errno).toBe(1292);
  });
});

describe('large documents', () => {
  const nested = (levels: number, inner: string): string =>
    `concat(repeat('[', ${levels}), ${inner}, repeat(']', ${levels}))`;
  const numbers = (count: number, number: number): string =>
    `concat('[', repeat('${number},', ${count}), '${number}]')`;

  // Each took minutes, or ended in error 1105.
  it.each([
    [`json_storage_size(${nested(90, `concat('"', repeat('a', 70000), '"')`)})`, 71_174n],
    [`json_contains(${numbers(60_000, 1)}, ${numbers(60_000, 2)})`, 0],
    [`json_depth(${numbers(200_000, 1)})`, 2n],
    [`char_length(json_array(repeat('E0\\\\"', 1000000)))`, 6_000_004],
    [`json_schema_valid('{"$ref": "#/%"}', '1')`, 1],
  ])('%s', async (sql, expected) => {
    const [[found] = []] = await session.rows(`select ${sql}`);
    expect(Number(found)).toBe(Number(expected));
  });

  it('are merged member by member', async () => {
    const members = Array.from({ length: 20_000 }, (_, i) => `"k${i}": ${i}`).join(', ');
    const [[patched, kept] = []] = await session.rows(
      `select json_length(json_merge_patch('{"k1": {}}', '{${members}}')), json_length(json_merge_preserve('{"a": 1}', '{${members}}'))`,
    );
    expect([patched, kept].map(Number)).toEqual([20_000, 20_001]);
  });

  it('are told apart by all their digits and letters', async () => {
    const sql = `select cast('["a\\\\u0000cb"]' as json) = cast('["a", "b"]' as json),
      json_array(1.00000000000000000001) = json_array(1.00000000000000000002), json_array(1.5) = json_array(1.5e0)`;
    expect(await session.rows(sql)).toEqual([[0, 0, 1]]);
  });
});

describe('a JSON schema', () => {
  it.each(['{"$ref": "#"}', '{"a": {"b": {"$ref": "#/a"}}}', '{"default": [{"$ref": "#"}]}'])(
    'that leads to itself is too deep: %s',
    async (schema) => {
      expect((await session.errorOf(`select json_schema_valid('${schema}', '1')`)).errno).toBe(3157);
    },
  );

  it('has no references to others, and ends', async () => {
    expect((await session.errorOf(`select json_schema_valid('{"a": {"$ref": "x"}}', '1')`)).errno).toBe(1235);
    const twice = (i: number): string => `"s${i}": {"allOf": [{"$ref": "#/d/s${i + 1}"}, {"$ref": "#/d/s${i + 1}"}]}`;
    const steps = Array.from({ length: 30 }, (_, i) => twice(i)).join(', ');
    const schema = `{"d": {${steps}, "s30": {"type": "string"}}, "$ref": "#/d/s0"}`;
    expect((await session.errorOf(`set @v = json_schema_valid('${schema}', '"a"')`)).errno).toBe(1235);
  });

  it('counts digits as RapidJSON does', async () => {
    const valid = async (schema: string, document: string): Promise<unknown> =>
      (await session.rows(`select json_schema_valid('${schema}', '${document}')`))[0]?.[0];
    expect(await valid('{"multipleOf": 0.01}', '19.99')).toBe(1);
    expect(await valid('{"multipleOf": 0.1}', '0.35')).toBe(0);
    expect(await valid('{"multipleOf": 0}', '3')).toBe(1);
    expect(await valid('{"multipleOf": 2}', '9007199254740993')).toBe(0);
    expect(await valid('{"maximum": 9007199254740992}', '9007199254740993')).toBe(0);
    expect(await valid('{"maximum": 5, "exclusiveMaximum": true}', '5')).toBe(0);
  });
});

it('decimals keep their digits in documents that queries give to columns', async () => {
  await session.run('create table given (id int primary key, d decimal(6,3), j json)');
  await session.run("insert into given values (1, 2.5, '[0.10]')");
  await session.run('insert into given (id, j) select id + 1, json_array(d, 0.10) from given');
  await session.run("replace into given (id, j) select id + 2, json_object('v', 1.50) from given where id = 1");
  await session.run('create table made_of select json_array(d) as j from given where id = 1');
  expect(await session.rows('select j from given order by id')).toEqual([
    ['[0.1]'],
    ['[2.500, 0.10]'],
    ['{"v": 1.50}'],
  ]);
  expect(await session.rows('select j, json_type(j->"$[0]") from made_of')).toEqual([['[2.500]', 'DECIMAL']]);
});
