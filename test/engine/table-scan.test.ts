import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { StatementSync } from 'node:sqlite';
import type { EncodedRows } from '../../src/engine/engine.ts';
import { FrameReader } from '../../src/mysql/frame.ts';
import { PacketReader } from '../../src/mysql/reader.ts';
import { CollectingSink, temporaryEngine, TestSession } from '../support/engine-session.ts';

const ROWS = 24_000;

/** Takes rows as packets and reads their values again. */
class PacketSink extends CollectingSink {
  readonly texts: (string | null)[][] = [];
  #sequence = 1;

  encodedRows(): EncodedRows {
    return {
      binary: false,
      encoding: 'utf8',
      sequence: this.#sequence,
      add: (packets, next) => this.#add(packets, next),
    };
  }

  #add(packets: Buffer, next: number): boolean {
    const frames = new FrameReader(packets.length);
    frames.continueAt(this.#sequence);
    frames.push(packets);
    for (let packet = frames.next(); packet !== undefined; packet = frames.next()) {
      const reader = new PacketReader(packet);
      const value = (): string | null => {
        if (packet[packet.length - reader.remaining] !== 0xfb)
          return reader.bytes(reader.lengthEncodedInteger()).toString();
        reader.skip(1);
        return null;
      };
      this.texts.push(this.columnList.map(value));
      if (reader.remaining > 0) throw new RangeError('a packet goes on behind its values');
    }
    if (frames.sequence !== next) throw new RangeError('a wrong sequence id');
    this.#sequence = next;
    return true;
  }
}

let made: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;

async function open(): Promise<TestSession> {
  const opened = new TestSession(made.engine);
  await opened.run('use d');
  return opened;
}

beforeAll(async () => {
  made = await temporaryEngine();
  session = new TestSession(made.engine);
  await session.run('create database d');
  await session.run('use d');
  await session.run('create table t (id bigint unsigned primary key, v int, s varchar(250), body longtext)');
  for (let first = 0; first < ROWS; first += 2000) {
    const values = Array.from({ length: 2000 }, (_, i) => first + i).map(
      (i) => `(${i * 7}, ${i % 100}, '${'é'.repeat(120)}${i}', 'b')`,
    );
    await session.run(`insert into t values ${values.join(',')}`);
  }
});

afterAll(() => made.remove());

describe('a scan of a large table', () => {
  it('gives every row once, in order, with and without a condition', async () => {
    const iterate = vi.spyOn(StatementSync.prototype, 'iterate');
    const all = await session.rows('select id, s from t');
    expect(all).toHaveLength(ROWS);
    expect(all.every(([id, s], i) => Number(id) === i * 7 && s === `${'é'.repeat(120)}${i}`)).toBe(true);
    const some = await session.rows('select id from t where v = 5 or v = 99');
    expect(some).toHaveLength((ROWS / 100) * 2);
    expect(await session.rows('select id from t where s = 7')).toEqual([]);
    const [, second] = (await session.execute('select id, v + ? from t where v > ?', 1, 97)).rows;
    expect(second?.map(Number)).toEqual([99 * 7, 100]);
    expect(iterate).not.toHaveBeenCalled();
    iterate.mockRestore();
  });

  it('gives others their turn, also where no row is found, and in transactions', async () => {
    for (const begin of ['commit', 'begin']) {
      await session.run(begin);
      let turns = 0;
      const count = setInterval(() => turns++, 1);
      await session.rows("select id from t where s like '%nothing like it%' or s like '%nor this%'");
      clearInterval(count);
      expect(turns).toBeGreaterThan(1);
    }
    await session.run('commit');
  });

  it('shows one state of the database', async () => {
    const other = await open();
    const scan = session.rows('select v from t');
    const change = other.run('update t set v = -1 where id >= 160000');
    const rows = await scan;
    await change;
    expect(rows.some(([v]) => v === -1)).toBe(false);
    await other.run('update t set v = (id / 7) % 100 where v = -1');
  });

  it('ends with 1317 when it is interrupted, and with 3024 after max_execution_time', async () => {
    const running = session.errorOf("select id from t where s like '%x%y%z%'");
    session.session.interrupt();
    expect((await running).errno).toBe(1317);
    await session.run('begin');
    session.environment.variables.set('max_execution_time', 1);
    expect((await session.errorOf('select id, v, s from t')).errno).toBe(3024);
    session.environment.variables.set('max_execution_time', 0);
    expect(await session.rows('select v from t where id = 7')).toEqual([[1]]);
    await session.run('rollback');
  });

  it('waits for a slow client', async () => {
    class SlowSink extends CollectingSink {
      waits = 0;

      override rows(rows: Parameters<CollectingSink['rows']>[0]): boolean {
        super.rows(rows);
        return false;
      }

      override drained(): Promise<void> {
        this.waits++;
        return Promise.resolve();
      }
    }
    const sink = new SlowSink();
    await session.session.query('select id from t where v < 50', sink);
    expect(sink.rowList).toHaveLength(ROWS / 2);
    expect(sink.waits).toBeGreaterThan(ROWS / 1000);
  });

  it('gives clients of text results packets with the same values', async () => {
    await session.run(
      'create table p (id int primary key, s varchar(400), n varchar(30) not null, d datetime(3), u int unsigned)',
    );
    for (let first = 0; first < 20_000; first += 1000) {
      const values = Array.from({ length: 1000 }, (_, i) => first + i).map((i) => {
        const text = i % 9 === 0 ? 'NULL' : `'${'é'.repeat(i % 7)}${'x'.repeat(i > 15_000 ? i % 390 : 40)}'`;
        return `(${i < 9000 ? i : i * 50 - 1_000_000}, ${text}, '${i % 3 === 0 ? '' : i}', '2024-02-29 12:13:14.5', ${i % 4 === 0 ? 'NULL' : i})`;
      });
      await session.run(`insert into p values ${values.join(',')}`);
    }
    for (const sql of ['select * from p', 'select s, u from p where u % 3 = 1', 'select n, s from p where s is null']) {
      const sink = new PacketSink();
      await session.session.query(sql, sink);
      expect(sink.texts).toEqual(
        (await session.rows(sql)).map((row) => row.map((value) => (value === null ? null : String(value)))),
      );
      expect(sink.rowList).toEqual([]);
      expect(sink.texts.length).toBeGreaterThan(2000);
    }
  });

  it('is not cut up where rows depend on each other, or can be too long', async () => {
    expect((await session.rows('select row_number() over () from t')).at(-1)?.map(Number)).toEqual([ROWS]);
    expect((await session.rows('select count(*) from t')).at(-1)?.map(Number)).toEqual([ROWS]);
    expect(await session.rows('select distinct v from t')).toHaveLength(100);
    expect(await session.rows('select id from t limit 700')).toHaveLength(700);
    expect((await session.rows('select id from t order by v desc, id limit 1'))[0]?.map(Number)).toEqual([99 * 7]);
    expect(await session.rows('select body from t')).toHaveLength(ROWS);
  });
});
