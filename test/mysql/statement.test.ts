import { array, assert, boolean, nat, property, tuple, bigInt, oneof, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_TYPE } from '../../src/mysql/column.ts';
import {
  queryTextOffset,
  readExecute,
  readLongData,
  readQueryAttributes,
  type ExecuteContext,
} from '../../src/mysql/statement.ts';
import { PacketWriter } from '../../src/mysql/writer.ts';
import { outcome } from './support/outcome.ts';

const context: ExecuteContext = {
  parameterCount: 3,
  types: [],
  longData: new Map(),
  queryAttributes: false,
  encoding: 'utf8',
};

function head(flags = 0): PacketWriter {
  return new PacketWriter().u8(0x17).u32(1).u8(flags).u32(1);
}

/** Numbers near `n` and near `-n`. */
function edges(n: bigint): Arbitrary<bigint> {
  return oneof(bigInt({ min: n - 3n, max: n + 3n }), bigInt({ min: -n - 3n, max: 3n - n }));
}

describe('readExecute', () => {
  const bound = head()
    .u8(0b010)
    .u8(1)
    .u16(COLUMN_TYPE.longlong | 0x80_00)
    .u16(COLUMN_TYPE.varString)
    .u16(COLUMN_TYPE.datetime)
    .u64(2n ** 64n - 1n)
    .u8(7)
    .u16(2026)
    .u8(11)
    .u8(22)
    .u8(1)
    .u8(2)
    .u8(3)
    .take();

  it('reads types and values', () => {
    const { parameters, types } = readExecute(bound, context);
    expect(types).toHaveLength(3);
    expect(parameters).toEqual([
      { type: COLUMN_TYPE.longlong, unsigned: true, value: 2n ** 64n - 1n },
      { type: COLUMN_TYPE.varString, unsigned: false, value: null },
      { type: COLUMN_TYPE.datetime, unsigned: false, value: '2026-11-22 01:02:03' },
    ]);
  });

  /** What MySQL 9.7 makes of a moment whose parts these are. */
  const momentOf = (type: number, date: readonly number[], clock: readonly number[] = [], micros?: number): unknown => {
    const writer = head().u8(0).u8(1).u16(type);
    const parts = [...date, ...clock];
    writer.u8((type === COLUMN_TYPE.time ? 1 + 4 + 3 : 4 + clock.length) + (micros === undefined ? 0 : 4));
    if (type === COLUMN_TYPE.time) writer.u8(0).u32(parts.shift() ?? 0);
    else writer.u16(parts.shift() ?? 0);
    for (const part of parts) writer.u8(part);
    if (micros !== undefined) writer.u32(micros);
    return readExecute(writer.take(), { ...context, parameterCount: 1 }).parameters[0]?.value;
  };

  it.each([
    [[34], [22, 59, 59], undefined, '838:59:59'],
    [[34], [21, 59, 59], 999_999, '837:59:59.999999'],
    [[0], [255, 0, 0], undefined, '255:00:00'],
    [[178_956_971], [0, 0, 0], undefined, '08:00:00'],
  ])('reads a TIME of %j days and %j', (days, clock, micros, shown) => {
    expect(momentOf(COLUMN_TYPE.time, days, clock, micros)).toBe(shown);
  });

  it.each([
    [[34], [22, 0, 0], 1],
    [[34], [23, 0, 0], undefined],
    [[40], [0, 0, 0], undefined],
    [[0], [1, 60, 0], undefined],
    [[0], [1, 0, 60], undefined],
    [[0], [1, 0, 0], 1_000_000],
    [[4_294_967_295], [0, 0, 0], undefined],
  ])('refuses a TIME of %j days and %j', (days, clock, micros) => {
    expect(() => momentOf(COLUMN_TYPE.time, days, clock, micros)).toThrow(
      expect.objectContaining({ errno: 1690, message: "TIME value is out of range in 'set_parameter_value'" }),
    );
  });

  it('refuses dates and times of day that there are not, but no day of a shorter month', () => {
    expect(momentOf(COLUMN_TYPE.date, [2021, 2, 31])).toBe('2021-02-31');
    expect(momentOf(COLUMN_TYPE.datetime, [0, 0, 0], [23, 59, 59], 999_999)).toBe('0000-00-00 23:59:59.999999');
    const refused = (name: string): unknown =>
      expect.objectContaining({ errno: 1690, message: `${name} value is out of range in 'set_parameter_value'` });
    for (const date of [
      [10_000, 1, 1],
      [2020, 13, 1],
      [2020, 1, 32],
    ])
      expect(() => momentOf(COLUMN_TYPE.date, date)).toThrow(refused('DATE'));
    for (const clock of [
      [24, 0, 0],
      [1, 60, 0],
      [1, 0, 60],
    ])
      expect(() => momentOf(COLUMN_TYPE.timestamp, [2020, 1, 1], clock)).toThrow(refused('DATETIME'));
    expect(() => momentOf(COLUMN_TYPE.datetime, [2020, 1, 1], [1, 0, 0], 1_000_000)).toThrow(refused('DATETIME'));
  });

  it('uses the types of an earlier execution when none are sent', () => {
    const types = [{ type: COLUMN_TYPE.long, unsigned: false }];
    const payload = head().u8(0).u8(0).u32(0xff_ff_ff_ff).take();
    expect(readExecute(payload, { ...context, parameterCount: 1, types }).parameters[0]?.value).toBe(-1);
    expect(() => readExecute(payload, { ...context, parameterCount: 1 })).toThrow(
      expect.objectContaining({ errno: 1210, message: 'Incorrect arguments to mysqld_stmt_execute' }),
    );
  });

  it('takes NULLs alone without any types, as Connector/J sends them', () => {
    const { types, parameters } = readExecute(head().u8(0b111).u8(0).take(), context);
    expect(types).toEqual([]);
    expect(parameters.map(({ type, value }) => [type, value])).toEqual([0, 1, 2].map(() => [COLUMN_TYPE.null, null]));
  });

  it('refuses fewer parameters than the statement has', () => {
    const payload = head(8).u8(2).u8(0b11).u8(0).take();
    expect(() => readExecute(payload, { ...context, queryAttributes: true })).toThrow(
      expect.objectContaining({ errno: 1210, message: 'Incorrect arguments to COM_STMT_EXECUTE' }),
    );
  });

  it('takes long data before the packet, and bytes for a binary type', () => {
    const longData = new Map([[0, Buffer.from([0, 0xff])]]);
    const payload = head().u8(0).u8(1).u16(COLUMN_TYPE.blob).take();
    const { parameters } = readExecute(payload, { ...context, parameterCount: 1, longData });
    expect(parameters[0]?.value).toEqual(Buffer.from([0, 0xff]));
  });

  it('keeps bytes that are no UTF-8 as bytes although they are bound as a string', () => {
    const payload = head().u8(0).u8(1).u16(COLUMN_TYPE.varString).lengthEncodedBytes(Uint8Array.of(0xff, 0)).take();
    expect(readExecute(payload, { ...context, parameterCount: 1 }).parameters[0]?.value).toEqual(
      Buffer.from([0xff, 0]),
    );
  });

  it('reads query attributes', () => {
    const payload = head(8)
      .lengthEncodedInteger(2)
      .u8(0)
      .u8(1)
      .u16(COLUMN_TYPE.tiny)
      .lengthEncodedText('')
      .u16(COLUMN_TYPE.varString)
      .lengthEncodedText('trace')
      .u8(9)
      .lengthEncodedText('abc')
      .take();
    const request = readExecute(payload, { ...context, parameterCount: 1, queryAttributes: true });
    expect(request.parameters.map(({ value }) => value)).toEqual([9]);
    expect(request.attributes).toEqual([{ name: 'trace', type: COLUMN_TYPE.varString, unsigned: false, value: 'abc' }]);
  });

  it('refuses attributes without types, and more of them than MySQL takes', () => {
    const claimed = (count: number, typed: boolean): Buffer => {
      const writer = new PacketWriter().u8(3).lengthEncodedInteger(count).lengthEncodedInteger(1);
      writer.bytes(Buffer.alloc(Math.ceil(count / 8), 0xff)).u8(Number(typed));
      for (let i = typed ? 0 : count; i < count; i++) writer.u16(COLUMN_TYPE.null).lengthEncodedText('');
      return writer.take();
    };
    const malformed = expect.objectContaining({ errno: 1835 });
    expect(queryTextOffset(claimed(65_535, true), true)).toBe(claimed(65_535, true).length);
    for (const payload of [claimed(1, false), claimed(100_000, false), claimed(65_536, true)]) {
      expect(() => queryTextOffset(payload, true)).toThrow(malformed);
      expect(() => readQueryAttributes(payload, 'utf8')).toThrow(malformed);
    }
    const bare = (nulls: number) => head(8).lengthEncodedInteger(2).u8(nulls).u8(0).u8(5).u8(6).take();
    const types = [{ type: COLUMN_TYPE.tiny, unsigned: false }];
    const executing = { ...context, parameterCount: 1, types, queryAttributes: true };
    expect(() => readExecute(bare(0), executing)).toThrow(malformed);
    expect(readExecute(bare(2), executing).parameters.map(({ value }) => value)).toEqual([5]);
  });

  it('reads the zone of a moment in attributes alone', () => {
    const moment = (writer: PacketWriter): PacketWriter =>
      writer.u8(13).u16(2020).u8(1).u8(2).u8(3).u8(4).u8(5).u32(0).u16(330);
    const attribute = new PacketWriter().u8(3).lengthEncodedInteger(1).lengthEncodedInteger(1).u8(0).u8(1);
    attribute.u16(COLUMN_TYPE.datetime).lengthEncodedText('a');
    const [read] = readQueryAttributes(moment(attribute).take(), 'utf8');
    expect(read?.value).toBe('2020-01-02 03:04:05+05:30');
    const parameter = moment(head().u8(0).u8(1).u16(COLUMN_TYPE.datetime)).take();
    expect(() => readExecute(parameter, { ...context, parameterCount: 1 })).toThrow(
      expect.objectContaining({ errno: 1235 }),
    );
  });

  it('reads counted and named parameters of a client with query attributes that sends none', () => {
    const payload = head().lengthEncodedInteger(1).u8(0).u8(1).u16(COLUMN_TYPE.tiny).lengthEncodedText('').u8(9).take();
    const { parameters } = readExecute(payload, { ...context, parameterCount: 1, queryAttributes: true });
    expect(parameters.map(({ value }) => value)).toEqual([9]);
    const none = head().take();
    expect(readExecute(none, { ...context, parameterCount: 0, queryAttributes: true }).parameters).toEqual([]);
  });

  it('reads every signed BIGINT', () => {
    const value = oneof(
      bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      edges(2n ** 52n),
      edges(2n ** 53n),
      edges(0n),
    );
    assert(
      property(value, (number) => {
        const payload = new PacketWriter().u8(23).u32(1).u8(0).u32(1).u8(0).u8(1).u16(COLUMN_TYPE.longlong).u64(number);
        const { parameters } = readExecute(payload.take(), { ...context, parameterCount: 1 });
        expect(parameters.map((parameter) => parameter.value)).toEqual([number]);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a number of parameters beyond 32 bits', () => {
    const payload = Buffer.from('17010000000801000000fefefefefefefe0f00fefefefe', 'hex');
    const counted = {
      parameterCount: 1,
      types: [],
      longData: new Map(),
      queryAttributes: true,
      encoding: 'utf8',
    } as const;
    expect(() => readExecute(payload, counted)).toThrow(expect.objectContaining({ errno: 1835 }));
  });

  it('answers every cut and mutation with a value or a wire error', () => {
    const changes = array(tuple(nat(bound.length - 1), nat(255)), { maxLength: 6 });
    assert(
      property(nat(bound.length), changes, boolean(), (end, edits, queryAttributes) => {
        const bytes = Buffer.from(bound);
        for (const [at, value] of edits) bytes[at] = value;
        expect(outcome(() => readExecute(bytes.subarray(0, end), { ...context, queryAttributes }))).not.toBe(
          'other error',
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('COM_QUERY with attributes', () => {
  it('finds the text behind them', () => {
    const payload = new PacketWriter()
      .u8(3)
      .lengthEncodedInteger(1)
      .lengthEncodedInteger(1)
      .u8(0)
      .u8(1)
      .u16(COLUMN_TYPE.varString)
      .lengthEncodedText('name')
      .lengthEncodedText('value')
      .text('SELECT 1')
      .take();
    expect(payload.toString('utf8', queryTextOffset(payload, true))).toBe('SELECT 1');
  });

  it('finds the text behind the two counts when there are none', () => {
    const payload = new PacketWriter().u8(3).u8(0).u8(1).text('SELECT 1').take();
    expect(payload.toString('utf8', queryTextOffset(payload, true))).toBe('SELECT 1');
    expect(queryTextOffset(payload, false)).toBe(1);
  });

  it.each([0, 2, 0xff_ff])('refuses %s sets of them', (sets) => {
    const payload = new PacketWriter().u8(3).u8(0).lengthEncodedInteger(sets).text('SELECT 1').take();
    expect(() => queryTextOffset(payload, true)).toThrow(expect.objectContaining({ errno: 1835 }));
  });
});

describe('COM_STMT_SEND_LONG_DATA', () => {
  it('keeps a copy of the bytes', () => {
    const payload = new PacketWriter().u8(0x18).u32(1).u16(2).text('abc').take();
    const { parameter, data } = readLongData(payload);
    payload.fill(0);
    expect([parameter, data.toString()]).toEqual([2, 'abc']);
  });
});
