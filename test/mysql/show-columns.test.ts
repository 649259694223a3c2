import { describe, expect, it } from 'vitest';
import { COLUMN_FLAG, COLUMN_TYPE } from '../../src/mysql/column.ts';
import { renamedFirst, shownColumns, wideEnough } from '../../src/mysql/show-columns.ts';

const NAMES = 33;

describe('the columns of SHOW', () => {
  it('are those of the table that MySQL reads', () => {
    expect(shownColumns('engines')[0]).toEqual({
      schema: 'information_schema',
      table: 'ENGINES',
      originalTable: 'ENGINES',
      name: 'Engine',
      originalName: 'ENGINE',
      type: COLUMN_TYPE.varString,
      flags: COLUMN_FLAG.notNull,
      collation: NAMES,
      length: 256,
      decimals: 0,
    });
  });

  it('name the table behind a view, or none where the view computes them', () => {
    const columns = shownColumns('index');
    const tables = ['Table', 'Null', 'Packed'].map((name) => columns.find((column) => column.name === name));
    expect(tables).toMatchObject([
      { schema: '', table: 'SHOW_STATISTICS', originalTable: 'tables', originalName: 'Table' },
      { schema: '', table: 'SHOW_STATISTICS', originalTable: '', originalName: 'Null' },
      { schema: '', table: '', originalTable: '', originalName: '' },
    ]);
  });

  it('take the name of what they show', () => {
    expect(renamedFirst(shownColumns('tables'), 'Tables_in_x').map((column) => column.originalName)).toEqual([
      'Tables_in_x',
      'Table_type',
    ]);
    expect(renamedFirst(shownColumns('grants'), 'Grants for x')[0]).toMatchObject({
      name: 'Grants for x',
      originalName: '',
    });
  });

  it.each([
    ['has room for 1024 characters', 'x', COLUMN_TYPE.varString, 4096],
    ['grows with the bytes of the text', 'é'.repeat(600), COLUMN_TYPE.varString, 4800],
    ['becomes a long text', 'x'.repeat(21_846), COLUMN_TYPE.mediumBlob, 262_152],
  ])('of a definition %s', (_what, text, type, length) => {
    expect(wideEnough(shownColumns('create-table'), 'Create Table', text)[1]).toMatchObject({ type, length });
  });

  it('promises outside strict mode what functions of texts make', () => {
    const flagsOf = (isStrict: boolean): readonly number[] =>
      shownColumns('columns', { isStrict })
        .filter(({ name }) => name === 'Field' || name === 'Extra')
        .map(({ flags }) => flags);
    expect([flagsOf(true), flagsOf(false)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});
