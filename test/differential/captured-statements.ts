import { readFileSync } from 'node:fs';

/**
 * What real clients sent, in the order in which it was captured: Sequelize, Knex, TypeORM, MikroORM, Drizzle, Kysely,
 * mysql2, the MariaDB connector, the command-line clients, mysqldump and mariadb-dump with a restore. Prepared statements
 * stand with their question marks, so that both servers refuse them.
 */
export function capturedStatements(): readonly string[] {
  return JSON.parse(readFileSync(new URL('captured/statements.json', import.meta.url), 'utf8')) as string[];
}

/** What they begin with: their databases as they were when the capture began. */
export const CAPTURED_START = [
  'drop database if exists dd',
  'drop database if exists dd2',
  'drop database if exists app',
  'create database app',
  'use app',
];
