import { writeFileSync } from 'node:fs';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer, type Server } from '../../../src/server/start-server.ts';
import { componentsPath } from '../../../src/server/statement/components.ts';
import { temporaryFolders } from '../../support/tools.ts';

const freshFolder = temporaryFolders();
const COMPONENT = "COMPONENT 'file://component_query_attributes'";

let folder: string;
let server: Server;
let root: Connection;

const start = async (): Promise<void> => {
  server = await startServer({ port: 0, password: '', dataDir: folder });
  root = await connect('root');
};
const connect = (user: string): Promise<Connection> =>
  createConnection({ host: server.host, port: server.port, user, timezone: 'Z' });
const stop = async (): Promise<void> => {
  await root.end();
  await server.close();
};

beforeEach(async () => {
  folder = freshFolder();
  await start();
});
afterEach(stop);

async function rows(sql: string, attributes?: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> {
  const [found] = await root.query<RowDataPacket[][]>({ sql, rowsAsArray: true, attributes } as never);
  return found.flat();
}

const error = (sql: string, connection = root): Promise<string> =>
  connection.query(sql).then(
    () => 'ok',
    ({ errno, sqlMessage }: { readonly errno: number; readonly sqlMessage: string }) => `${errno} ${sqlMessage}`,
  );

describe('mysql_query_attribute_string', () => {
  const sql = "SELECT mysql_query_attribute_string('a') x";

  it('is there once its component is installed', async () => {
    expect(await error(sql)).toBe('1046 No database selected');
    await root.query('CREATE DATABASE d');
    await root.query('USE d');
    expect(await error(sql)).toBe('1305 FUNCTION d.mysql_query_attribute_string does not exist');
    await root.query(`INSTALL ${COMPONENT}`);
    expect(await rows(sql)).toEqual([null]);
    expect(await rows(sql, { b: '1', a: '2', A: '3' })).toEqual(['2']);
    const prepared = await root.prepare(sql);
    await root.query(`UNINSTALL ${COMPONENT}`);
    expect(await error(sql)).toMatch(/^1305/);
    await expect(prepared.execute([])).rejects.toMatchObject({ errno: 1305 });
  });

  it('gives what the client sent, by names that its collation tells apart', async () => {
    await root.query(`INSTALL ${COMPONENT}`);
    const attributes = { b: 'x', É: 'é', n: 1.5, long: 'ü'.repeat(600), nothing: null };
    const names = 'SELECT mysql_query_attribute_string(n) FROM (SELECT ? n UNION ALL SELECT ?) t';
    expect(await rows(names.replace('?', "'e'").replace('?', "'B'"), attributes)).toEqual(['é', 'x']);
    expect(await rows("SELECT mysql_query_attribute_string('e ')", attributes)).toEqual([null]);
    expect(await rows('SELECT mysql_query_attribute_string(NULL)', attributes)).toEqual(['x']);
    expect(await rows("SELECT mysql_query_attribute_string('n')", attributes)).toEqual(['1.5']);
    expect(await rows("SELECT mysql_query_attribute_string('nothing')", attributes)).toEqual([null]);
    expect(await rows("SELECT mysql_query_attribute_string('long')", attributes)).toEqual(['ü'.repeat(511)]);
    expect(await rows("SELECT mysql_query_attribute_string('b')")).toEqual([null]);
    await root.query({ sql: "SET @x = mysql_query_attribute_string('b')", attributes } as never);
    expect(await rows('SELECT @x')).toEqual(['x']);
  });

  it('wants one string, and stands in no definition', async () => {
    await root.query(`INSTALL ${COMPONENT}`);
    const refused = "1123 Can't initialize function 'mysql_query_attribute_string'; mysql_query_attribute_string()";
    expect(await error('SELECT mysql_query_attribute_string(1)')).toBe(`${refused} expects a string argument`);
    expect(await error("SELECT mysql_query_attribute_string('a', 'b')")).toBe(`${refused} expects 1 argument`);
    await root.query('CREATE DATABASE app');
    expect(await error(`CREATE TABLE app.t (a TEXT DEFAULT (mysql_query_attribute_string('a')))`)).toMatch(/^3770/);
    expect(await error(`CREATE VIEW app.v AS ${sql}`)).toMatch(/^1235/);
  });
});

describe('INSTALL COMPONENT', () => {
  it('keeps what is installed over restarts', async () => {
    await root.query(`INSTALL ${COMPONENT}`);
    await stop();
    await start();
    expect(await rows('SELECT * FROM mysql.component')).toEqual([1, 1, 'file://component_query_attributes']);
    await root.query(`UNINSTALL ${COMPONENT}`);
    expect(await rows('SELECT * FROM mysql.component')).toEqual([]);
  });

  it('says what it cannot install', async () => {
    await root.query(`INSTALL ${COMPONENT}`);
    expect(await error(`INSTALL ${COMPONENT}`)).toBe(
      "3529 Cannot load component from specified URN: 'file://component_query_attributes'.",
    );
    expect(await error("INSTALL COMPONENT 'nothing'")).toBe("3527 Cannot find schema in specified URN: 'nothing'.");
    expect(await error("INSTALL COMPONENT 'http://x'")).toBe(
      "3528 Cannot acquire scheme load service implementation for schema 'http' in specified URN: 'http://x'.",
    );
    expect(await error("INSTALL COMPONENT 'file://component_validate_password'")).toMatch(/^1235/);
    expect(await error("INSTALL PLUGIN a SONAME 'b.so'")).toMatch(/^1235/);
    expect(await error("UNINSTALL COMPONENT 'file://component_validate_password'")).toBe(
      "3537 Component specified by URN 'file://component_validate_password' to unload has not been loaded before.",
    );
  });

  it('ends the transaction, and wants a privilege', async () => {
    await root.query('CREATE DATABASE app');
    await root.query('CREATE TABLE app.t (a INT)');
    await root.query('BEGIN');
    await root.query('INSERT INTO app.t VALUES (1)');
    await root.query(`INSTALL ${COMPONENT}`);
    await root.query('ROLLBACK');
    expect(await rows('SELECT * FROM app.t')).toEqual([1]);
    await root.query('CREATE USER u');
    const u = await connect('u');
    expect(await error(`UNINSTALL ${COMPONENT}`, u)).toBe(
      "1142 DELETE command denied to user 'u'@'127.0.0.1' for table 'component'",
    );
    await u.end();
  });

  it('does not start with a file that it cannot read', async () => {
    await stop();
    writeFileSync(componentsPath(folder), '{"format": 1, "components": ["other"]}');
    await expect(start()).rejects.toMatchObject({ code: 'COMPONENTS_FILE_BROKEN' });
    writeFileSync(componentsPath(folder), '{"format": 1, "components": []}');
    await start();
  });
});
