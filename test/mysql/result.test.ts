import { describe, expect, it } from 'vitest';
import { COLLATION_ID } from '../../src/mysql/charset.ts';
import { COLUMN_TYPE, type ColumnTypeCode, type ResultColumn } from '../../src/mysql/column.ts';
import { writeColumns, writeEnd, writeError, writeOk } from '../../src/mysql/result.ts';
import type { SessionChanges } from '../../src/mysql/session-track.ts';
import { wireError } from '../../src/mysql/wire-error.ts';
import { PacketWriter } from '../../src/mysql/writer.ts';

const ok = { affectedRows: 1, insertId: 300, status: 2, warnings: 0, info: '' };
const named: ResultColumn = {
  schema: 's',
  table: 't',
  originalTable: 'o',
  name: 'c',
  originalName: 'd',
  type: COLUMN_TYPE.long,
  flags: 1,
  collation: 63,
  length: 11,
  decimals: 0,
};

function written(write: (writer: PacketWriter) => void): string {
  const writer = new PacketWriter();
  writer.sequence = 1;
  write(writer);
  return writer.take().toString('hex');
}

const NO_CHANGES: SessionChanges = {
  variables: [],
  schema: undefined,
  isStateChanged: false,
  transactionState: undefined,
  transactionCharacteristics: undefined,
};

describe('OK', () => {
  it('ends after the warnings when there is no text', () => {
    expect(written((writer) => writeOk(writer, ok))).toBe('090000010001fc2c0102000000');
  });

  it('puts a length before the text', () => {
    expect(written((writer) => writeOk(writer, { ...ok, info: 'ab' }))).toContain('026162');
  });

  it('tells the new database behind an empty text', () => {
    const packet = written((writer) =>
      writeOk(writer, { ...ok, status: 0x40_02, changes: { ...NO_CHANGES, schema: 'db' } }),
    );
    expect(packet.slice(8)).toBe('0001fc2c010240000000050103026462');
  });
});

describe('end of rows', () => {
  it('is an EOF packet, or an OK packet that begins with 0xfe', () => {
    expect(written((writer) => writeEnd(writer, 2, 1, false))).toBe('05000001fe01000200');
    expect(written((writer) => writeEnd(writer, 2, 1, true))).toBe('07000001fe000002000100');
  });

  it('tells what changed in the session', () => {
    const changes = { ...NO_CHANGES, transactionState: 'T_R___S_', transactionCharacteristics: '' };
    const packet = written((writer) => writeEnd(writer, 2, 0, true, changes));
    expect(packet.slice(8)).toBe(`fe000002400000000e050908${Buffer.from('T_R___S_').toString('hex')}040100`);
  });
});

describe('ERR', () => {
  it('has number, state and text', () => {
    const hex = written((writer) => writeError(writer, wireError('ER_NO_DB_ERROR')));
    expect(Buffer.from(hex, 'hex').toString('latin1', 4)).toBe('\xff\x16\x04#3D000No database selected');
  });

  it('are, like names, in the character set of the results', () => {
    const error = wireError('ER_NO_SUCH_TABLE', 'app', 'мир');
    expect(written((writer) => writeError(writer, error, 'koi8r'))).toContain('cdc9d2');
    expect(written((writer) => writeColumns(writer, [{ ...named, name: 'мир' }], 7))).toContain('03cdc9d2');
  });
});

describe('column definitions', () => {
  const block = (sequence: number) => {
    const writer = new PacketWriter();
    writer.sequence = sequence;
    writeColumns(writer, columns);
    return { hex: writer.take().toString('hex'), next: writer.sequence };
  };
  const columns = [named];

  it('count the bytes of characters as they are sent', () => {
    const text = { ...named, name: 'x', type: COLUMN_TYPE.varString, collation: 28, length: 80 };
    const told = (textCollation: number, length = 80): readonly number[] => {
      const writer = new PacketWriter();
      writeColumns(writer, [{ ...text, length }], textCollation);
      const bytes = writer.take();
      return [bytes.readUInt16LE(bytes.length - 12), bytes.readUInt32LE(bytes.length - 10)];
    };
    expect(told(COLLATION_ID.utf8mb4)).toEqual([255, 80]);
    expect(told(33)).toEqual([33, 60]);
    expect(told(8)).toEqual([8, 20]);
    expect(told(COLLATION_ID.binary)).toEqual([63, 20]);
    expect(told(COLLATION_ID.own)).toEqual([28, 40]);
    expect(told(8, 4_294_967_295)).toEqual([8, 4_294_967_295]);
  });

  it('are told of documents and long texts as MySQL keeps them, to who wants their own collations', () => {
    const told = (
      type: ColumnTypeCode,
      length: number,
      textCollation: number = COLLATION_ID.own,
    ): readonly number[] => {
      const writer = new PacketWriter();
      writeColumns(writer, [{ ...named, type, collation: 255, length }], textCollation);
      const bytes = writer.take();
      return [bytes.readUInt16LE(bytes.length - 12), bytes.readUInt32LE(bytes.length - 10)];
    };
    expect(told(COLUMN_TYPE.json, 4_294_967_292)).toEqual([46, 4_294_967_295]);
    expect(told(COLUMN_TYPE.json, 4_294_967_292, 8)).toEqual([8, 1_073_741_823]);
    expect(told(COLUMN_TYPE.blob, 262_140)).toEqual([255, 65_535]);
    expect(told(COLUMN_TYPE.longBlob, 4_294_967_295)).toEqual([255, 4_294_967_292]);
    expect(told(COLUMN_TYPE.longBlob, 4_294_967_295, 33)).toEqual([33, 4_294_967_295]);
  });

  it('are the same the second time, when they come from the kept bytes', () => {
    const first = block(1);
    expect(first.hex).toBe('01000001011b0000020364656601730174016f016301640c3f000b000000030100000000');
    expect(block(1)).toEqual(first);
    expect(first.next).toBe(3);
  });

  it('carry other sequence ids in a later result of one response', () => {
    block(1);
    expect(block(9).hex.slice(0, 18)).toBe('01000009011b00000a');
  });
});
