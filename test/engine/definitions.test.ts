import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

describe('DEFAULT', () => {
  it('in parentheses is an expression, also for columns that take no literal', async () => {
    await session.run(
      `create table t (id int primary key, j json default ('{"a":1}'), b text default ('x'), n int default (5))`,
    );
    await session.run('insert into t (id) values (1)');
    expect(await session.rows('select j, b, n from t')).toEqual([['{"a": 1}', 'x', 5]]);
    const extra = "select extra from information_schema.columns where table_name = 't' and column_name = 'n'";
    expect(await session.rows(extra)).toEqual([['DEFAULT_GENERATED']]);
    expect((await session.errorOf("create table u (b text default 'x')")).errno).toBe(1101);
  });

  it('may have a quoted collation behind it', async () => {
    await session.run("create table t (a varchar(5) default 'x' collate 'utf8mb4_bin' not null)");
    const sql = "select column_default, collation_name from information_schema.columns where table_name = 't'";
    expect(await session.rows(sql)).toEqual([['x', 'utf8mb4_bin']]);
  });
});

it('a generated column may take a part of a document', async () => {
  await session.run(
    "create table t (body json, a int as (body->'$.a') virtual, name varchar(20) as (body->>'$.name') stored, key (name))",
  );
  await session.run(`insert into t (body) values ('{"a": 5, "name": "Ann"}')`);
  await session.run('alter table t add extra int');
  expect(await session.rows("select a, name from t where name = 'ann'")).toEqual([[5, 'Ann']]);
  const [[, text] = []] = await session.rows('show create table t');
  expect(text).toContain(
    "`name` varchar(20) GENERATED ALWAYS AS (json_unquote(json_extract(`body`,_utf8mb4'$.name'))) STORED",
  );
});

it('a new check holds for the rows that are there', async () => {
  await session.run('create table t (a int)');
  await session.run('insert into t values (-5), (null)');
  const violated = { errno: 3819, message: "Check constraint 'positive' is violated." };
  expect(await session.errorOf('alter table t add constraint positive check (a > 0)')).toEqual(violated);
  expect((await session.errorOf('alter table t modify a bigint check (a > 0)')).errno).toBe(3819);
  // No whole number is a fraction.
  expect((await session.errorOf('alter table t add check (a = 0.5)')).errno).toBe(3819);
  await session.run('create table fractions (a int, check (a <> 0.5), check (a < 1e300))');
  await session.run('insert into fractions values (1)');
  await session.run('alter table t add constraint loose check (a > 0) not enforced');
  await session.run('delete from t where a < 0');
  await session.run('alter table t add constraint positive check (a > 0)');
});

describe('ALTER TABLE', () => {
  it('drops before all else, whatever stands first', async () => {
    await session.run(
      'create table a (id int primary key, p int, d int, key k (d), constraint f foreign key (p) references a (id), constraint c check (d > 0))',
    );
    await session.run(
      'alter table a add column p varchar(9), drop column d, drop column p, drop check c, drop foreign key f, drop index k',
    );
    const [[, text] = []] = await session.rows('show create table a');
    expect(String(text).split('\n').slice(1, -1)).toEqual([
      '  `id` int NOT NULL,',
      '  `p` varchar(9) DEFAULT NULL,',
      '  PRIMARY KEY (`id`),',
      '  KEY `f` (`p`(4))',
    ]);
  });

  it('gives the index of a foreign key the name of the key, though an older one has it', async () => {
    await session.run('create table a (id int primary key, p int, constraint f foreign key (p) references a (id))');
    await session.run('alter table a drop foreign key f');
    await session.run('alter table a add constraint f foreign key (p) references a (id) on delete set null');
    const sql = "select index_name from information_schema.statistics where table_name = 'a' order by 1";
    expect(await session.rows(sql)).toEqual([['f'], ['PRIMARY']]);
    const again = 'alter table a drop foreign key f, add constraint f foreign key (p) references a (id)';
    expect((await session.errorOf(again)).errno).toBe(1826);
  });
});

it('a foreign key refers to a whole unique key', async () => {
  await session.run('create table p (a int, b int, c varchar(9), key (a), unique key ab (a, b), unique key (c(3)))');
  for (const [type, column] of [
    ['int', 'a'],
    ['varchar(9)', 'c'],
  ])
    expect(await session.errorOf(`create table c (x ${type}, foreign key (x) references p (${column}))`)).toEqual({
      errno: 6125,
      message:
        "Failed to add the foreign key constraint. Missing unique key for constraint 'c_ibfk_1' in the referenced table 'p'",
    });
  await session.run('create table c (x int, y int, foreign key (x, y) references p (a, b))');
});

describe('information_schema', () => {
  it('has the columns of views', async () => {
    await session.run(
      "create table t (id int primary key auto_increment, b varchar(10) not null default 'x' comment 'of b')",
    );
    await session.run('create view v as select id, b, id + 1 as next from t');
    await session.run('create view broken as select id from t');
    const rows = await session.rows(
      "select column_name, column_default, is_nullable, column_type, column_key, column_comment from information_schema.columns where table_name = 'v' order by ordinal_position",
    );
    expect(rows).toEqual([
      ['id', '0', 'NO', 'int', '', ''],
      ['b', 'x', 'NO', 'varchar(10)', '', 'of b'],
      ['next', '0', 'NO', 'bigint', '', ''],
    ]);
    await session.run('drop table t');
    expect(await session.rows("select count(*) from information_schema.columns where table_name = 'v'")).toEqual([
      [0n],
    ]);
  });

  it('has the keywords', async () => {
    const sql =
      "select word, reserved from information_schema.keywords where word in ('SELECT', 'ACCOUNT') order by word";
    expect(await session.rows(sql)).toEqual([
      ['ACCOUNT', 0n],
      ['SELECT', 1n],
    ]);
  });
});

describe('stored generated columns that read a TIMESTAMP', () => {
  it('keep what they were in the time zone of the writer', async () => {
    const zone = (name: string): unknown => session.run(`set time_zone = '${name}'`);
    const read = (): Promise<unknown> => session.rows('select cast(a as char), g, h, cast(v as char) from t');
    await session.run(
      "create table t (a timestamp null, b int, v date as (date(a)) virtual, g varchar(40) as (concat(a, 'x')) stored, h varchar(40) as (concat(v, g)) stored)",
    );
    await session.run("insert into t (a) values ('2024-02-29 23:30:00')");
    await zone('+05:00');
    const kept = ['2024-02-29 23:30:00x', '2024-02-292024-02-29 23:30:00x'];
    expect(await read()).toEqual([['2024-03-01 04:30:00', ...kept, '2024-03-01']]);
    await session.run('update t set b = 1');
    await session.run('alter table t add column c int first');
    expect(await read()).toEqual([['2024-03-01 04:30:00', ...kept, '2024-03-01']]);
    expect((await session.run('update t set a = a')).ok?.affectedRows).toBe(1);
    const renewed = ['2024-03-01 04:30:00x', '2024-03-012024-03-01 04:30:00x'];
    await zone('+00:00');
    expect(await read()).toEqual([['2024-02-29 23:30:00', ...renewed, '2024-02-29']]);
    expect((await session.run('alter table t modify b bigint')).ok?.affectedRows).toBe(1);
    expect(await read()).toEqual([['2024-02-29 23:30:00', ...kept, '2024-02-29']]);
  });
});

describe('geometry columns', () => {
  it.each([
    [1221, 'create table s (g int srid 0)'],
    [3643, 'insert into placed values (point(1, 1))'],
    [1235, 'create table s (g point not null, key (g))'],
    [1235, 'create table s (g point not null, spatial key (g))'],
    [1235, 'create fulltext index f on words (w)'],
    [3152, 'create table s (j json, key (j))'],
  ])('error %i: %s', async (errno, sql) => {
    await session.run('create table placed (g point srid 4326)');
    await session.run('create table words (w text)');
    expect((await session.errorOf(sql)).errno).toBe(errno);
  });
});

describe('generated columns', () => {
  it('may be all that a table has', async () => {
    await session.run('create table computed (v int as (7) stored unique)');
    await session.run('insert into computed values ()');
    expect((await session.errorOf('insert into computed values ()')).errno).toBe(1062);
    await session.run('alter table computed add a int');
    await session.run('alter table computed drop column a');
    expect(await session.rows('select * from computed')).toEqual([[7]]);
    await session.run('create table virtual_one (v int as (7) virtual)');
    await session.run('insert into virtual_one values (), (default)');
    expect(await session.rows('select * from virtual_one')).toEqual([[7], [7]]);
  });

  it('do not become stored, nor stored ones virtual', async () => {
    await session.run('create table t (a int, b int as (a) virtual, c int as (a) stored)');
    const alterations = ['b int as (a) stored', 'c int as (a) virtual', 'b int', 'a int as (5) virtual'];
    for (const column of alterations)
      expect(await session.errorOf(`alter table t modify ${column}`)).toMatchObject({ errno: 3106 });
    await session.run('alter table t modify c int');
  });
});

it('a zero date is no default in strict mode', async () => {
  for (const value of ['0', "'0000-00-00'", 'false'])
    expect(await session.errorOf(`create table t (a date default ${value})`)).toMatchObject({ errno: 1067 });
});

it('a view of what is gone is error 1356', async () => {
  await session.run('create table base (a int)');
  await session.run('create view v as select a from base');
  await session.run('create view w as select * from v');
  await session.run('drop table base');
  expect((await session.errorOf('select * from w')).message).toMatch(/^View '.*\.w' references invalid table/);
  expect((await session.errorOf('describe v')).errno).toBe(1356);
  await session.run('create table base (a int)');
  expect(await session.rows('select * from w')).toEqual([]);
});

it('YEAR has four digits', async () => {
  for (const width of [0, 2, 5])
    expect(await session.errorOf(`create table t (a year(${width}))`)).toMatchObject({ errno: 1818 });
  await session.run('create table t (a year(4))');
});

describe('kept expressions', () => {
  it.each([
    [3763, "Expression of generated column 'b' contains a disallowed function: curdate.", 'b int as (curdate())'],
    [3763, "Expression of generated column 'b' contains a disallowed function: now.", 'b int as (a + now())'],
    [3763, "Expression of generated column 'b' contains a disallowed function: user.", 'b int as (session_user())'],
    [3102, "Expression of generated column 'b' contains a disallowed function.", 'b int as ((select 1))'],
    [3814, "An expression of a check constraint 'x_chk_1' contains disallowed function: rand.", 'check (a > rand())'],
    [3815, "An expression of a check constraint 'x_chk_1' contains disallowed function.", 'check (a > (select 1))'],
    [3770, "Default value expression of column 'b' contains a disallowed function: sleep.", 'b int default (sleep(1))'],
    [3769, "Default value expression of column 'b' contains a disallowed function.", 'b int default ((select 1))'],
    [3107, 'Generated column can refer only to generated columns defined prior to it.', 'b int as (c), c int as (a)'],
  ])('of what does not follow from the row are refused with error %i %s', async (errno, message, definition) => {
    expect(await session.errorOf(`create table x (a int, ${definition})`)).toMatchObject({ errno, message });
  });

  it('may ask for what is allowed where they stand', async () => {
    await session.run(
      'create table kept (a int, b varchar(40) default (uuid()), c datetime default (now()), d int as (a + 1), e int as (d * 2))',
    );
    expect(await session.rows('select count(a) from kept')).toEqual([[0n]]);
    await session.run('drop table kept');
  });

  it.each([
    [3109, "Generated column 'b' cannot refer to auto-increment column.", 'b int as (a + 1) stored'],
    [3818, "Check constraint 'x_chk_1' cannot refer to an auto-increment column.", 'check (a > 1)'],
  ])('do not read AUTO_INCREMENT: error %i %s', async (errno, message, definition) => {
    expect(await session.errorOf(`create table x (a int auto_increment primary key, ${definition})`)).toMatchObject({
      errno,
      message,
    });
    await session.run('create table x (a int auto_increment primary key)');
    expect((await session.errorOf(`alter table x add ${definition}`)).errno).toBe(errno);
    await session.run('drop table x');
  });
});

describe('names', () => {
  it.each([
    [1060, "Duplicate column name 'A'", 'select 1 from (select 1 a, 2 A) x'],
    [1060, "Duplicate column name 'p'", 'with x(p, p) as (select 1, 2) select 1 from x'],
    [1049, "Unknown database 'nodb'", 'select * from nodb.t'],
    [1049, "Unknown database 'nodb'", 'update nodb.t set a = 1'],
    [3568, 'Unresolved table name `k` in locking clause.', 'select 1 from (select 1) q for update of k'],
    [
      3569,
      'Table `q` appears in multiple locking clauses.',
      'select 1 from (select 1) q for update of q for share of q',
    ],
  ])('error %i %s', async (errno, message, sql) => {
    expect(await session.errorOf(sql)).toMatchObject({ errno, message });
  });

  it('of a common table that nothing reads may be equal', async () => {
    expect(await session.rows("with x as (select 1 a, 2 a) select 'y'")).toEqual([['y']]);
  });
});

it('columns of a view are told as its own', async () => {
  await session.run('create table t (a int not null)');
  await session.run('create view merged as select a, 1 as one from t');
  await session.run('create view grouped as select a, count(*) as n from t group by a');
  const origins = async (sql: string): Promise<readonly string[]> =>
    (await session.run(sql)).columns.map((column) => `${column.table} ${column.originalTable}.${column.originalName}`);
  expect(await origins('select * from merged m')).toEqual(['m merged.a', 'm merged.one']);
  expect(await origins('select * from grouped')).toEqual(['grouped t.a', 'grouped grouped.n']);
});

describe('what a definition says of the rows', () => {
  const said = async (sql: string): Promise<unknown> => (await session.run(sql)).ok?.info;
  const records = (rows: number, warnings = 0): string => `Records: ${rows}  Duplicates: 0  Warnings: ${warnings}`;

  it('is said of indexes, ALTER TABLE and CREATE TABLE with a query', async () => {
    expect(await said('create table t (a int)')).toBe('');
    await session.run('insert into t values (1), (2)');
    expect(await said('create index a on t (a)')).toBe(records(0));
    expect(await said('create index b on t (a)')).toBe(records(0, 1));
    expect(await said('drop index b on t')).toBe(records(0));
    expect(await said('alter table t add b int(5), add c tinyint(4)')).toBe(records(0, 2));
    expect(await said('alter table t rename to u')).toBe('');
    expect(await said('alter table u rename to t, add d int')).toBe(records(0));
    expect(await said('create table n as select a from t')).toBe(records(2));
    expect(await said('create table if not exists n select a from t')).toBe('');
  });

  it('changes without an action, and of the use of keys alone, say nothing', async () => {
    await session.run('create table t (a int)');
    await session.run('insert into t values (1), (2)');
    expect(await said('alter table t')).toBe('');
    expect(await said('alter table t algorithm=inplace, lock=default')).toBe('');
    expect(await said('alter table t disable keys')).toBe('');
    expect(await said('alter table t disable keys, rename to u')).toBe('');
    expect(await said('alter table u disable keys, enable keys')).toBe('');
    expect(session.environment.warnings.map(({ errno }) => errno)).toEqual([1031]);
    expect(await said('alter table u force')).toBe(records(0));
    expect(await said('alter table u algorithm=copy')).toBe(records(2));
    expect(await said('alter table u rename to v, rename to w, algorithm=copy')).toBe(records(2));
    expect(await said('alter table w disable keys, add b int')).toBe(records(2, 1));
  });

  it('all rows are copied for a check that is enforced', async () => {
    await session.run('create table t (a int)');
    await session.run('insert into t values (1), (2)');
    expect(await said('alter table t add constraint c check (a > 0) not enforced')).toBe(records(0));
    expect(await said('alter table t alter check c enforced')).toBe(records(2));
    expect(await said('alter table t alter check c not enforced')).toBe(records(0));
    expect(await said('alter table t add b int check (b > 0)')).toBe(records(2));
  });

  it('all rows of a temporary table are copied', async () => {
    await session.run('create temporary table t (a int)');
    await session.run('insert into t values (1), (2)');
    expect(await said('create index a on t (a)')).toBe(records(2));
    expect(await said('create unique index b on t (a)')).toBe(records(2));
    expect(await said('drop index b on t')).toBe(records(2));
    expect(await said('alter table t')).toBe(records(2));
    expect(await said('alter table t add b int')).toBe(records(2));
    expect(await said('alter table t rename to u')).toBe(records(2));
  });

  it('ALTER TABLE … ORDER BY stores the rows in an order where no key does', async () => {
    await session.run('create table t (a int, b varchar(9))');
    await session.run("insert into t values (3, 'a'), (1, 'B'), (2, null)");
    const first = async (): Promise<unknown> => (await session.run('select a from t')).rows.flat();
    expect(await said('alter table t order by b')).toBe(records(3));
    expect(await first()).toEqual([2, 3, 1]);
    await expect(said('alter table t add c int, order by t.c desc')).rejects.toMatchObject({ errno: 1054 });
    expect(await said('alter table t add c int, order by t.b desc, a')).toBe(records(3));
    expect(await first()).toEqual([1, 3, 2]);
    expect(await said('alter table t add primary key (a), order by nope')).toBe(records(3, 1));
  });

  it('all rows are copied for a new foreign key that is checked', async () => {
    await session.run('create table p (id int primary key)');
    await session.run('create table c (id int primary key, a int, b int)');
    await session.run('insert into c values (1, null, null), (2, null, null)');
    expect(await said('alter table c add constraint a foreign key (a) references p (id)')).toBe(records(2));
    expect(await said('alter table c drop foreign key a')).toBe(records(0));
    await session.run('set foreign_key_checks = 0');
    expect(await said('alter table c add constraint a foreign key (a) references p (id)')).toBe(records(0));
  });

  it('display widths that come from a query are no warning', async () => {
    await session.run('create table t (a int(5) zerofill, b tinyint(1), c float(7, 3))');
    expect(await said('create table m as select b from t')).toBe(records(0));
    expect(await said('create table n as select * from t')).toBe(records(0, 2));
    expect(await said('create table o (b int(4)) as select b from t')).toBe(records(0, 1));
  });
});

it.each([
  ['ANSI_QUOTES', 'CREATE ALGORITHM=UNDEFINED DEFINER="root"@"%" SQL SECURITY DEFINER VIEW '],
  ['ANSI', 'CREATE VIEW '],
])(
  'in the SQL mode %s SHOW CREATE VIEW quotes names as it reads them, and leaves strings alone',
  async (mode, head) => {
    await session.run('create table t (a int)');
    await session.run("create view `v\"``` as select a as `b\"`, '`' as c, 'it''s `x`' as d from t");
    await session.run(`set sql_mode = '${mode}'`);
    const [[, text] = []] = await session.rows('show create view "v""`"');
    expect(text).toBe(`${head}"v""\`" AS select "t"."a" AS "b""",'\`' AS "c",'it\\'s \`x\`' AS "d" from "t"`);
  },
);

describe('options of tables and columns', () => {
  it('are told where they are not the default', async () => {
    await session.run(
      "create table t (a int storage disk column_format fixed) row_format=default key_block_size=8 pack_keys=default checksum=2 compression='' encryption='n' max_rows=0",
    );
    const [[, text] = []] = await session.rows('show create table t');
    expect(text).toContain('`a` int /*!50606 STORAGE DISK */ /*!50606 COLUMN_FORMAT FIXED */ DEFAULT NULL');
    expect(text).toMatch(/COLLATE=utf8mb4_0900_ai_ci CHECKSUM=1 KEY_BLOCK_SIZE=8$/);
    const sql = "select row_format, create_options from information_schema.tables where table_name = 't'";
    expect(await session.rows(sql)).toEqual([['Compressed', 'KEY_BLOCK_SIZE=8 checksum=1']]);
    await session.run("alter table t key_block_size=0, row_format=compact, compression='zlib'");
    expect(await session.rows(sql)).toEqual([['Compact', 'row_format=COMPACT COMPRESSION="zlib" checksum=1']]);
  });

  it('are refused where InnoDB has them not', async () => {
    const expected = {
      "create table o (a int) compression='nope'": 1031,
      'create table o (a int) row_format=fixed': 1031,
      "create table o (a int) encryption='Y'": 3185,
      "create table o (a int) engine_attribute='{}'": 3981,
      'create table o (a int) tablespace nope': 3510,
      "create table o (a int) secondary_engine_attribute='{}'": 1235,
      'create table o (a int, b int as (a) default 3)': 1221,
      'create table o (a int, key gen_clust_index (a))': 1280,
      'create table o (a int) engine=myisam row_format=fixed': 0,
      'alter table o engine=innodb key_block_size=5': 1478,
    };
    for (const [sql, errno] of Object.entries(expected))
      expect([sql, (await session.errorOf(sql)).errno]).toEqual([sql, errno]);
  });
});

it('a moment that ALTER TABLE copies to a YEAR is the number of its digits', async () => {
  await session.run('create table moments (m datetime, d date, t time, n date)');
  await session.run("insert into moments values ('1999-12-31 10:00:00', '1999-12-31', '00:20:24', null)");
  expect((await session.errorOf('alter table moments modify m year')).message).toBe(
    "Out of range value for column 'm' at row 1",
  );
  expect((await session.errorOf('alter table moments modify d year')).errno).toBe(1264);
  await session.run('alter table moments modify t year, modify n year');
  expect(await session.rows('select t, n from moments')).toEqual([[2024, null]]);
});

it('numbers of ZEROFILL columns keep their zeros in TEXT columns and where ALTER TABLE copies them', async () => {
  await session.run('create table filled (n int(5) zerofill, d decimal(6,2) zerofill, t text, v varchar(9))');
  await session.run('insert into filled (n, d) values (42, 2.5)');
  await session.run('update filled set t = n, v = n');
  expect(await session.rows('select t, v from filled')).toEqual([['00042', '42']]);
  await session.run('insert into filled (t, v) select n, n from filled');
  expect(await session.rows('select t, v from filled where n is null')).toEqual([['00042', '42']]);
  await session.run('alter table filled modify n varchar(9), modify d text');
  expect(await session.rows('select n, d from filled where n is not null')).toEqual([['00042', '0002.50']]);
});

it('views say what MySQL adds to JSON_LENGTH and JSON_VALUE', async () => {
  await session.run('create table documents (j json)');
  await session.run(
    "create view shown as select json_length(j, '$.a') as a, json_value(j, '$.b') as b, json_value(j, '$.c' returning decimal(5,2)) as c from documents",
  );
  const [[, text] = []] = await session.rows('show create view shown');
  expect(text).toContain("json_length(json_extract(`documents`.`j`,'$.a'))");
  expect(text).toContain("json_value(`documents`.`j`, '$.b' returning char(512))");
  expect(text).toContain("json_value(`documents`.`j`, '$.c' returning decimal(5, 2))");
});
