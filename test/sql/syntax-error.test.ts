import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/sql/digest.ts';
import { parse, statementsOf } from '../../src/sql/parser.ts';
import { SqlSyntaxError } from '../../src/sql/syntax-error.ts';
import { query as anyQuery } from './arbitrary.ts';
import { syntaxError } from './support.ts';

describe('syntax errors', () => {
  it.each([
    ['select $$', '$$', 1],
    ['selec 1', 'selec 1', 1],
    ['select 1,\n\n from t', 'from t', 3],
    ['select 1 from', '', 1],
    ["select 'never\nends", "'never\nends", 1],
    ['select 1 /* never ends', '/* never ends', 1],
    ['/*!50000 select 1', '', 1],
    ['select 1; ; select 2', '; select 2', 1],
    ['select\u00001', '', 1],
    ['select `a\u0000b`', '`a', 1],
    ['select 1; select 2 from;', '', 1],
    ['select 1 from\n ;\n', '', 1],
    ['select 1;\nselect 2 from ; select 3;', '; select 3', 2],
    ['select\n(1\t;', '', 2],
    ['select key from t', 'key from t', 1],
    ['select "a" from "t"', '"t"', 1],
    ['select \u0001', '\u0001', 1],
    ['select * from (values (1), (2)) t', '(1), (2)) t', 1],
    ['alter table t alter column c drop not null', 'not null', 1],
  ])('%j', (sql, near, line) => {
    const error = syntaxError(sql);
    expect([error.near, error.line]).toEqual([near, line]);
  });

  it('quotes at most 80 characters', () => {
    expect(syntaxError(`select from ${'x'.repeat(500)}`).near).toBe(`from ${'x'.repeat(75)}`);
  });

  it('runs the statements in front of it', () => {
    const statements = statementsOf('select 1; selec 2');
    expect(statements.next().value).toMatchObject({ statement: { kind: 'select' } });
    expect(() => statements.next()).toThrow(SqlSyntaxError);
  });

  it('knows what ANSI_QUOTES allows', () => {
    expect(parse('select "a" from "t"', { ansiQuotes: true })[0]?.statement).toMatchObject({
      from: { table: { name: 't' } },
    });
  });
});

describe('depth and length', () => {
  const deep = 3000;
  it.each(['select 1\u0000\u0000', 'select 1 as a\u0000b', '\u0000select 1', 'show databases\u0000a'])(
    'a NUL in %j is an error',
    (sql) => expect(() => parse(sql)).toThrow(/near ''/),
  );

  it.each([
    ['parentheses', `select ${'('.repeat(deep * 10)}1${')'.repeat(deep * 10)}`],
    ['open parentheses', `select ${'('.repeat(deep)}`],
    ['subqueries', `select ${'(select '.repeat(deep)}1${')'.repeat(deep)}`],
    ['derived tables', `select * from ${'(select * from '.repeat(deep)}t${') x'.repeat(deep)}`],
    ['joins in parentheses', `select * from ${'('.repeat(deep)}t${')'.repeat(deep)}`],
    ['joins', `select * from t${' join t'.repeat(deep)}`],
    ['minus', `select ${'- '.repeat(deep)}1`],
    ['not', `select ${'not '.repeat(deep)}1`],
    ['a long sum', `select 1${'+1'.repeat(deep)}`],
    ['functions', `select ${'f('.repeat(deep)}1${')'.repeat(deep)}`],
    ['case', `select ${'case '.repeat(deep)}`],
    ['with', 'with a as ('.repeat(deep)],
    ['assignments', `select ${'@a:='.repeat(deep)}1`],
    ['intervals', `select ${'interval '.repeat(deep)}1`],
    ['explain', `${'explain '.repeat(deep)}select 1`],
    ['braces', `select ${'{x '.repeat(deep)}1`],
    ['table braces', `select * from ${'{oj '.repeat(deep)}t`],
    ['nested joins', `select * from t${' left join t'.repeat(deep)}`],
  ])('%s nested 3000 deep is an error, not a crash', (_, sql) =>
    expect(['SqlLimitError', 'SqlSyntaxError']).toContain(errorName(() => parse(sql))),
  );

  it.each([
    ['parentheses', `select ${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['a long union', `select 1${' union select 1'.repeat(10_000)}`],
    ['a long list of rows', `values ${'row(1), '.repeat(10_000)}row(1)`],
    ['separators at the end', 'select 1;; ;'],
    ['a NUL at the end', 'select 1\u0000'],
    ['a NUL before the separators at the end', 'select 1 \u0000 ;'],
    ['subqueries', `select ${'(select ('.repeat(40)}1${')+1)'.repeat(40)}`],
    [
      'a long list of conditions',
      `select 1 from t where ${Array.from({ length: 20_000 }, (_, id) => `a = ${id}`).join(' or ')}`,
    ],
    [
      'a long list of values',
      `select 1 from t where a in (${Array.from({ length: 50_000 }, (_, id) => id).join(',')})`,
    ],
    [
      'deep subqueries around many literals',
      `select ${'(select '.repeat(60)}${'1,'.repeat(100_000)}1${')'.repeat(60)}`,
    ],
    ['a long string', `select '${'x'.repeat(4_000_000)}'`],
  ])('%s is no error', (_, sql) => expect(parse(sql)).toHaveLength(1));
});

/** The name of what a function throws. */
function errorName(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

describe('any text', () => {
  const vocabulary = fc.constantFrom(
    'select',
    'from',
    'where',
    '(',
    ')',
    ',',
    ';',
    "'",
    '"',
    '`',
    '/*',
    '*/',
    '/*!80000',
    '--',
    '#',
    '\n',
    'a',
    '1',
    '.5',
    '@',
    '@@',
    '?',
    '=',
    ':=',
    '->',
    'union',
    'join',
    'on',
    'using',
    'set',
    'insert into',
    'values',
    'update',
    'delete',
    'create table',
    'alter table',
    'add',
    'drop',
    'int',
    'default',
    'key',
    'show',
    'grant',
    'on *.*',
    'to',
    'create user',
    'require',
    'identified by',
    'interval',
    'case',
    'when',
    'end',
    'not',
    'like',
    'between',
    'and',
    'over',
    'order by',
    'limit',
    'with',
    'as',
    'primary',
    'references',
    'x',
    '*',
    '-',
    '{',
    '}',
    'exists',
    'in',
    'cast',
  );
  const anyText = fc.oneof(
    fc.array(fc.nat(0xffff), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes)),
    fc.array(vocabulary, { maxLength: 20 }).map((words) => words.join(' ')),
    fc.tuple(anyQuery, fc.nat(), fc.nat(9), vocabulary).map(([sql, at, length, word]) => {
      const start = at % (sql.length + 1);
      return sql.slice(0, start) + word + sql.slice(start + length);
    }),
  );

  it('parses or is a syntax error, and its digest is one or none', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (sql, strict) => {
        const options = { ansiQuotes: strict, noBackslashEscapes: strict, pipesAsConcat: strict };
        digest(sql, options);
        expect([undefined, 'SqlSyntaxError', 'SqlNameError', 'SqlRuleError', 'SqlLimitError']).toContain(
          errorName(() => parse(sql, options)),
        );
      }),
      { numRuns: 1500 },
    );
  });
});
