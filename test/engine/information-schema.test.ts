import { expect, it } from 'vitest';
import { INFORMATION_SCHEMA } from '../../src/engine/sqlite/information/information-schema-table.ts';
import { informationColumns } from '../../src/engine/sqlite/information/information-schema-columns.ts';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';
import { cpuMilliseconds } from '../support/cpu-time.ts';

// What information_schema tells of itself, as MySQL 9.7 does.

let session: TestSession;

forEachEngine((made) => (session = made));

it('describes its tables', async () => {
  expect((await session.rows('describe information_schema.columns')).slice(3, 8)).toEqual([
    ['COLUMN_NAME', 'varchar(64)', 'YES', '', null, ''],
    ['ORDINAL_POSITION', 'int unsigned', 'NO', '', null, ''],
    ['COLUMN_DEFAULT', 'text', 'YES', '', null, ''],
    ['IS_NULLABLE', 'varchar(3)', 'NO', '', '', ''],
    ['DATA_TYPE', 'longtext', 'YES', '', null, ''],
  ]);
  expect((await session.rows("show full columns from information_schema.tables like 'TABLE_TYPE'")).flat()).toEqual(
    ['TABLE_TYPE', "enum('BASE TABLE','VIEW','SYSTEM VIEW')", 'utf8mb3_bin', 'NO', '', null, '', 'select', ''], // prettier-ignore
  );
});

it('has its own columns in COLUMNS', async () => {
  const rows = await session.rows(
    `select column_name, data_type, is_nullable, column_default, character_maximum_length, numeric_precision, collation_name
     from information_schema.columns where table_schema = 'information_schema' and table_name = 'COLLATIONS' order by ordinal_position`,
  );
  expect(rows.slice(1, 4)).toEqual([
    ['CHARACTER_SET_NAME', 'varchar', 'NO', null, 64n, null, 'utf8mb3_general_ci'],
    ['ID', 'bigint', 'NO', '0', null, 20n, null],
    ['IS_DEFAULT', 'varchar', 'NO', '', 3n, null, 'utf8mb3_general_ci'],
  ]);
  const count = 'select count(*) from information_schema.columns where table_schema = ';
  expect(Number((await session.rows(`${count}'information_schema'`))[0]?.[0])).toBe(799);
  expect(Number((await session.rows(`${count}'app'`))[0]?.[0])).toBe(0);
});

it.each([...INFORMATION_SCHEMA])('describes the columns that %s has', (name, { columns }) => {
  expect(informationColumns(name).map((column) => column.name)).toEqual(columns.map((column) => column.name));
});

it('has a row of PARTITIONS for each table, though none has partitions', async () => {
  await session.run('create table t (a int primary key, b int, key (b))');
  await session.run('create view v as select a from t');
  const list = 'table_name, partition_name, table_rows, data_length, index_length, partition_comment, nodegroup';
  expect(await session.rows(`select ${list} from information_schema.partitions where table_schema = 'app'`)).toEqual([
    ['t', null, 0n, 16384n, 16384n, '', ''],
    ['v', null, 0n, 0n, 0n, '', ''],
  ]);
  const columns =
    "select table_name, column_name from information_schema.columns_extensions where table_schema = 'app'";
  expect(await session.rows(columns)).toEqual([
    ['t', 'a'],
    ['t', 'b'],
    ['v', 'a'],
  ]);
});

it('tells how collations sort', async () => {
  const sql = 'select sortlen from information_schema.collations where collation_name = ';
  const lengthOf = async (name: string): Promise<unknown> => (await session.rows(`${sql}'${name}'`))[0]?.[0];
  expect(await lengthOf('utf8mb4_unicode_ci')).toBe(8n);
  expect(await lengthOf('utf8mb4_0900_bin')).toBe(1n);
  expect(await lengthOf('latin1_german2_ci')).toBe(2n);
});

it('does not show how it is made', async () => {
  expect((await session.errorOf('show create table information_schema.tables')).errno).toBe(1235);
  expect(await session.rows('show index from information_schema.tables')).toEqual([]);
});

it('names the ways to log in and the engines that there are', async () => {
  const plugins = 'select plugin_name from information_schema.plugins where plugin_status = ';
  expect((await session.rows(`${plugins}'active' and plugin_type = 'authentication'`)).flat()).toEqual([
    'mysql_native_password',
    'sha256_password',
    'caching_sha2_password',
  ]);
  const engines = await session.rows('show engines');
  expect(engines.filter(([, support]) => support !== 'NO').map(([name]) => name)).toEqual(['InnoDB']);
  expect(engines.map(([name]) => name)).toContain('MyISAM');
});

it('names sort by their small letters, and other texts are told apart by case', async () => {
  await session.run(
    'create table t (id int primary key, user_id int, userB int, key userB (userB), key user_id (user_id))',
  );
  const names = async (sql: string): Promise<unknown[]> => (await session.rows(sql)).flat();
  expect(
    await names("select column_name from information_schema.columns where table_name = 't' order by column_name"),
  ).toEqual(['id', 'user_id', 'userB']);
  expect(
    await names("select index_name from information_schema.statistics where table_name = 't' order by index_name"),
  ).toEqual(['PRIMARY', 'user_id', 'userB']);
  expect(await names("select 1 from information_schema.columns where column_name = 'USER_ID'")).toEqual([1]);
  expect(await names("select 1 from information_schema.tables where table_type = 'base table'")).toEqual([]);
});

it('SHOW CREATE DATABASE tells of the databases that every server has', async () => {
  const text = async (name: string): Promise<unknown> => (await session.rows(`show create database ${name}`))[0];
  const tail = "/*!80016 DEFAULT ENCRYPTION='N' */";
  expect(await text('INFORMATION_SCHEMA')).toEqual([
    'INFORMATION_SCHEMA',
    `CREATE DATABASE \`INFORMATION_SCHEMA\` /*!40100 DEFAULT CHARACTER SET utf8mb3 */ ${tail}`,
  ]);
  expect(await text('mysql')).toEqual([
    'mysql',
    `CREATE DATABASE \`mysql\` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci */ ${tail}`,
  ]);
});

it('joins its tables by their names in no time', { timeout: 60_000 }, async () => {
  const count = 120;
  for (let i = 0; i < count; i++) {
    const parent = i === 0 ? '' : `, foreign key (b) references n${i - 1} (id)`;
    await session.run(`create table n${i} (id int primary key, a int, b int, unique (a)${parent})`);
  }
  const milliseconds = await cpuMilliseconds(async () => {
    const [row] = await session.rows(
      `select count(*) from information_schema.key_column_usage k
       join information_schema.referential_constraints r
         on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name
       join information_schema.columns c
         on c.table_schema = k.table_schema and c.table_name = k.table_name and c.column_name = k.column_name
       where exists (select 1 from information_schema.tables t where t.table_name = k.referenced_table_name)`,
    );
    expect(row).toEqual([BigInt(count - 1)]);
  });
  // It took a minute when each pair of rows was looked at.
  expect(milliseconds).toBeLessThan(10_000);
});
