import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createConnection, type Connection, type ResultSetHeader } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startServer, type Server } from '../../src/server/start-server.ts';
import { judgeCommand } from '../support/judge.ts';

let server: Server;
let root: Connection;
const folder = mkdtempSync(join(tmpdir(), 'tlsdb-load-'));

async function connect(): Promise<Connection> {
  const ssl = { ca: server.ca ?? '' };
  return createConnection({ host: '127.0.0.1', port: server.port, user: 'root', password: 'secret', ssl });
}

/** Sends `text`, in pieces of `size` bytes, as the file of a statement. */
async function load(sql: string, text: string | Buffer, size = 7): Promise<ResultSetHeader> {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  const [result] = await root.query<ResultSetHeader>({ sql, infileStreamFactory: () => Readable.from(pieces) });
  return result;
}

async function rows(sql: string): Promise<unknown> {
  const [found] = await root.query({ sql, rowsAsArray: true });
  return found;
}

beforeAll(async () => {
  server = await startServer({ autoTls: true, port: 0, password: 'secret' });
  root = await connect();
  await root.query('create database d');
  await root.query('use d');
  await root.query("create table t (id int primary key, s varchar(10) not null default 'dd', d date)");
});

beforeEach(async () => {
  await root.query('set global local_infile = 1');
  await root.query('delete from t');
});

afterAll(async () => {
  await root.end();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('LOAD DATA LOCAL INFILE', () => {
  it('takes the fields of generated columns and leaves them out', async () => {
    await root.query('create table g (a int, b int as (a + 1), c int)');
    const format = "load data local infile 'x' into table g fields terminated by ','";
    expect(await load(format, '1,2,3\n')).toMatchObject({ affectedRows: 1, warningStatus: 0 });
    expect(await load(`${format} (c, b, a)`, '7,8,9\n')).toMatchObject({ affectedRows: 1, warningStatus: 0 });
    expect(await rows('select * from g order by a')).toEqual([
      [1, 2, 3],
      [9, 10, 7],
    ]);
  });

  it('tells no id of the rows in its answer, but by LAST_INSERT_ID()', async () => {
    await root.query('create table au (id int auto_increment primary key, x int)');
    await root.query('insert into au (x) values (1)');
    expect(await load("load data local infile 'x' into table au (x)", '7\n8\n')).toMatchObject({ insertId: 0 });
    expect(await rows('select last_insert_id()')).toEqual([[2]]);
  });

  it('leaves out lines of any length, whose escaped ends are none', async () => {
    await load("load data local infile 'x' into table t ignore 1 lines (id)", 'a\\\nb\n1\n2\n');
    expect(await rows('select id from t')).toEqual([[1], [2]]);
    await root.query('delete from t');
    const end = String.raw`lines terminated by '\r\n' ignore 1 lines`;
    await load(`load data local infile 'x' into table t ${end} (id)`, 'a\\\r\n1\r\n2\r\n', 1);
    expect(await rows('select id from t')).toEqual([[2]]);
    const start = performance.now();
    await load("load data local infile 'x' into table t ignore 1 lines (id)", `${'a'.repeat(8_000_000)}\n3\n`, 2000);
    expect(await rows('select id from t')).toEqual([[2], [3]]);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('is off until it is allowed, and files of the server are out of reach', async () => {
    await root.query('set global local_infile = 0');
    await expect(load("load data local infile 'x' into table t", '1')).rejects.toMatchObject({ errno: 3948 });
    await expect(load("load data infile '/etc/passwd' into table t", '1')).rejects.toMatchObject({ errno: 1290 });
    expect(await rows('select count(*) from t')).toEqual([[0]]);
  });

  it('of a client that sends nothing more ends after net_read_timeout, and hinders nobody', async () => {
    const stalled = await connect();
    stalled.on('error', () => {});
    await stalled.query('use d');
    await stalled.query('set net_read_timeout = 1');
    const endless = new Readable({ read: () => {} });
    stalled
      .query({ sql: "load data local infile 'x' into table t", infileStreamFactory: () => endless })
      .catch(() => {});
    const running = async (): Promise<unknown> =>
      rows("select count(*) from performance_schema.processlist where info like 'load %'");
    await expect.poll(running).toEqual([[1]]);
    await root.query("insert into t values (1, 'a', null)");
    expect(await running()).toEqual([[0]]);
  });

  it('tells of what is left over of a line, but of no empty field and not of the end of the file', async () => {
    const statement =
      "load data local infile 'x' into table t fields terminated by ',' optionally enclosed by '\"' (id, s)";
    await load(statement, '1,a,\n2,b,,\n3,c,d\n4,e,""\n5,f\n6,g,h');
    const told = (await rows('show warnings')) as readonly (readonly unknown[])[];
    expect(told.map(([, errno, text]) => [errno, String(text).slice(0, 5)])).toEqual([
      [1262, 'Row 2'],
      [1262, 'Row 3'],
      [1262, 'Row 4'],
    ]);
  });

  it('takes lines with escapes, NULL, too many and too few fields, and counts', async () => {
    const file =
      '1\tone\t2024-01-02\n2\ta\\tb\\\\\t\\N\n3\tc\t2024-05-05\textra\n1\tdup\t2024-01-01\n4\n5\tlast\t2024-02-29';
    const result = await load("load data local infile 'x' into table t", file);
    expect(result.affectedRows).toBe(5);
    expect(result.info).toBe('Records: 6  Deleted: 0  Skipped: 1  Warnings: 4');
    expect(await rows('show warnings')).toEqual([
      ['Warning', 1262, 'Row 3 was truncated; it contained more data than there were input columns'],
      ['Warning', 1062, "Duplicate entry '1' for key 't.PRIMARY'"],
      ['Warning', 1261, "Row 5 doesn't contain data for all columns"],
      ['Warning', 1261, "Row 5 doesn't contain data for all columns"],
    ]);
    expect(await rows('select id, s, cast(d as char) from t order by id')).toEqual([
      [1, 'one', '2024-01-02'],
      [2, 'a\tb\\', null],
      [3, 'c', '2024-05-05'],
      [4, '', null],
      [5, 'last', '2024-02-29'],
    ]);
  });

  it('knows FIELDS, LINES, IGNORE LINES, variables, SET and character sets', async () => {
    const file = Buffer.from('head,of,file\r\n>"1","a ""q""\r\n",3\r\nnothing>2,\xe4,NULL\r\n', 'latin1');
    await load(
      `load data local infile 'x' replace into table t character set latin1 fields terminated by ',' optionally enclosed by '"'
        lines starting by '>' terminated by '\\r\\n' ignore 1 lines (id, @s, @days)
        set s = upper(@s), d = date_add('2024-01-01', interval @days day)`,
      file,
    );
    expect(await rows('select id, s, cast(d as char) from t order by id')).toEqual([
      [1, 'A "Q"\r\n', '2024-01-04'],
      [2, 'Ä', null],
    ]);
  });

  describe('in character sets', () => {
    const hex = async (sql: string, file: string): Promise<unknown> => {
      await root.query('create table c (a varchar(20), b blob, c int)');
      try {
        await load(`load data local infile 'x' into table ${sql}`, Buffer.from(file.replaceAll(' ', ''), 'hex'), 1);
        return await rows('select hex(a), hex(b), c from c');
      } finally {
        await root.query('drop table c');
      }
    };
    const into = (charset: string, more = ''): string =>
      `c character set ${charset} fields terminated by ',' enclosed by '|' ${more}`;

    it.each([
      ['latin1', 'e9 2c e9 2c 31 0a', ['C3A9', 'E9', 1]],
      ['gbk', '81 5c 2c 7c 81 7c 7c 2c 31 0a', ['E4B997', '817C', 1]],
      ['sjis', '7c 83 7c 7c 2c 83 5c 2c 31 0a', ['E3839D', '835C', 1]],
      ['big5', 'a5 5c 2c a5 5c 2c 31 0a', ['E58A9F', 'A55C', 1]],
    ])('%s: letters are whole, and bytes stay bytes', async (charset, file, row) => {
      expect(await hex(into(charset), file)).toEqual([row]);
    });

    it('skips lines by letters', async () => {
      expect(await hex(into('gbk', 'ignore 1 lines'), '61 81 5c 0a 62 2c 63 2c 31 0a')).toEqual([['62', '63', 1]]);
    });

    it('keeps variables in that of the file', async () => {
      expect(await hex(into('latin1', '(a, @v, c) set b = @v'), 'e9 2c e9 2c 31 0a')).toEqual([['C3A9', 'E9', 1]]);
    });

    it('takes that of the database where the statement says none', async () => {
      await root.query('create database e character set latin1');
      await root.query('use e');
      try {
        expect(await hex("c fields terminated by ','", 'ce e9 2c ce e9 2c 31 0a')).toEqual([['CEE9', 'CEE9', 1]]);
      } finally {
        await root.query('use d');
        await root.query('drop database e');
      }
    });

    it('tells of bytes that begin no letter, and refuses what is none of an older set', async () => {
      const stray = hex(into('utf8mb4'), '7c 61 a0 7c 2c 62 2c 31 0a');
      await expect(stray).rejects.toMatchObject({ errno: 1300, message: "Invalid utf8mb4 character string: '|a'" });
      await expect(hex(into('gbk'), '61 ff 2c 62 2c 31 0a')).rejects.toMatchObject({ errno: 1235 });
      await expect(hex(into('ascii'), '61 c3 a9 2c 62 2c 31 0a')).rejects.toMatchObject({ errno: 1235 });
    });
  });

  it('replaces rows, and counts those that had to go', async () => {
    await root.query("insert into t values (1, 'old', null)");
    const result = await load("load data local infile 'x' replace into table t (id, s)", '1\tnew\n2\tb\n');
    expect(result.info).toBe('Records: 2  Deleted: 1  Skipped: 0  Warnings: 0');
    expect(await rows('select id, s from t order by id')).toEqual([
      [1, 'new'],
      [2, 'b'],
    ]);
  });

  it('keeps nothing of a file with an error, and the session goes on', async () => {
    const file = `${Array.from({ length: 3000 }, (_, i) => `${i}\tx\t2024-01-01`).join('\n')}\n9999\tx\tbad\n`;
    await expect(load("load data local infile 'x' replace into table t", file, 5000)).rejects.toMatchObject({
      errno: 1292,
    });
    expect(await rows('select count(*) from t')).toEqual([[0]]);
  });

  it('fires the triggers of each line, for which an empty field of a NOT NULL column is still NULL', async () => {
    await root.query('create table u (id int primary key, a int not null, b int not null)');
    await root.query('create table log (n int primary key auto_increment, m varchar(99))');
    await root.query(
      "create trigger ub before insert on u for each row begin insert into log (m) values (concat_ws('|', new.id, new.a, new.b)); set new.b = ifnull(new.b, 9); end",
    );
    const { info } = await load("load data local infile 'x' into table u", '1\t5\t6\n2\t\\N\t\\N\n');
    expect(info).toBe('Records: 2  Deleted: 0  Skipped: 0  Warnings: 0');
    expect(await rows('select * from u')).toEqual([
      [1, 5, 6],
      [2, 0, 9],
    ]);
    expect(await rows('select m from log')).toEqual([['1|5|6'], ['2']]);
  });

  it('is undone with its transaction', async () => {
    await root.query('begin');
    await load("load data local infile 'x' into table t (id)", '1\n2\n');
    expect(await rows('select count(*) from t')).toEqual([[2]]);
    await root.query('rollback');
    expect(await rows('select count(*) from t')).toEqual([[0]]);
  });

  it('lets the next writer go on when its client is cut off', async () => {
    const other = await connect();
    await other.query('use d');
    const stuck = new Readable({ read() {} });
    stuck.push('1\tx\n2\ty\n');
    void other
      .query({ sql: "load data local infile 'x' into table t", infileStreamFactory: () => stuck })
      .catch(() => {});
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    other.destroy();
    await root.query("insert into t values (1, 'mine', null)");
    expect(await rows('select id, s from t')).toEqual([[1, 'mine']]);
  }, 20_000);

  const client = judgeCommand('mysql-9.7', '/usr/bin/mysql');
  it.skipIf(client === undefined)(
    'answers the client of MySQL 9.7, also for a file that it does not have',
    async () => {
      const file = join(folder, 'rows.tsv');
      writeFileSync(file, '7\tseven\t2024-07-07\n8\teight\t\\N\n');
      const run = (statement: string, ...flags: readonly string[]): Promise<string> => {
        const login = [
          '--no-defaults',
          '-h127.0.0.1',
          `-P${server.port}`,
          '-uroot',
          '-psecret',
          '--ssl-mode=REQUIRED',
          'd',
        ];
        const args = [...(client?.args ?? []), ...login, '-vv', '--force', ...flags, '-e', statement];
        return new Promise((resolve) => {
          execFile(client?.program ?? '', args, (_, stdout, stderr) => resolve(stdout + stderr));
        });
      };
      const statement = `load data local infile '${file}' into table t`;
      expect(await run(statement, '--local-infile=1')).toContain('Records: 2  Deleted: 0  Skipped: 0  Warnings: 0');
      expect(await run(statement)).toMatch(/ERROR (?:2068|3948)/);
      const missing = await run("load data local infile '/no/such' into table t", '--local-infile=1');
      expect(missing).toContain("File '/no/such' not found");
    },
  );
});
