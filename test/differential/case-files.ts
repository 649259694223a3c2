import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('cases/', import.meta.url);

/** A file of statements by feature; it runs from its first line to its last in a database of its own. */
export interface CaseFile {
  readonly name: string;
  readonly statements: readonly string[];
  /** Whether texts of errors and warnings and the order of rows count too: its first line begins with `-- exact`. */
  readonly isExact: boolean;
}

/** All files of statements: one statement a line. */
export function caseFiles(): readonly CaseFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(new URL(name, FOLDER), 'utf8');
      return { name, statements: statementsIn(text), isExact: text.startsWith('-- exact') };
    });
}

function statementsIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('-- '));
}

/** What every file begins with. */
export const FRESH_DATABASE = [
  'drop database if exists differential',
  'create database differential',
  'use differential',
  'set names utf8mb4',
  'set sql_mode = default',
];
