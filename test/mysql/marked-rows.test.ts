import { describe, expect, it } from 'vitest';
import { MARK, sealRows } from '../../src/mysql/marked-rows.ts';
import { textRowEncoder } from '../../src/mysql/row.ts';
import { COLUMN_TYPE, type ResultColumn } from '../../src/mysql/column.ts';
import { PacketWriter } from '../../src/mysql/writer.ts';

type Value = string | null;

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

function marked(rows: readonly (readonly Value[])[]): Buffer {
  const value = (text: Value): Buffer => {
    if (text === null) return bytes(MARK.null);
    const content = Buffer.from(text);
    return Buffer.concat([bytes(content.length > 250 ? MARK.long : MARK.short), content]);
  };
  return Buffer.concat(rows.map((row) => Buffer.concat([bytes(MARK.row), ...row.map(value)])));
}

function encoded(rows: readonly (readonly Value[])[], sequence: number): Buffer {
  const column = { type: COLUMN_TYPE.varString, decimals: 0 } as ResultColumn;
  const encode = textRowEncoder(
    (rows[0] ?? []).map(() => column),
    'utf8',
  );
  const writer = new PacketWriter();
  writer.sequence = sequence;
  for (const row of rows) encode(writer, row);
  return writer.take();
}

describe('marked rows', () => {
  it('become the packets that an encoder makes of their values', () => {
    const long = 'é'.repeat(200);
    const rows: Value[][] = [
      ['1', 'a', null, ''],
      [null, null, null, null],
      ['', '', '', ''],
      ['22', long, 'x'.repeat(250), 'x'.repeat(251)],
      [null, long, null, long],
      ['3', 'y'.repeat(60_000), '', 'ÿþý'],
    ];
    const sealed = sealRows(marked(rows), 4, 254);
    expect(sealed?.packets).toEqual(encoded(rows, 254));
    expect(sealed).toMatchObject({ rows: 6, sequence: 4 });
  });

  it('become packets whatever is NULL in them', () => {
    const values: Value[] = [null, '', 'a', 'b'.repeat(40), 'c'.repeat(300)];
    const rows = Array.from({ length: 625 }, (_, i) =>
      [1, 5, 25, 125].map((power) => values[Math.floor(i / power) % 5] ?? null),
    );
    expect(sealRows(marked(rows), 4, 7)?.packets).toEqual(encoded(rows, 7));
  });

  it('are refused when a value is longer than its mark allows, and when a value has a byte that UTF-8 never has', () => {
    const text = (...parts: (string | Buffer)[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part)));
    const [row, short, long] = [bytes(MARK.row), bytes(MARK.short), bytes(MARK.long)];
    expect(sealRows(text(row, short, 'x'.repeat(251)), 1, 0)).toBeUndefined();
    expect(sealRows(text(row, long, 'x'.repeat(65_536)), 1, 0)).toBeUndefined();
    expect(sealRows(text(row, short, 'a', Buffer.of(0xff), 'b'), 1, 0)).toBeUndefined();
    expect(sealRows(text(row, short, 'a', row, short), 2, 0)).toBeUndefined();
  });
});
