import { describe, expect, it } from 'vitest';
import type { OkResult } from '../../../src/engine/engine.ts';
import type { ResultValue } from '../../../src/mysql/column.ts';
import { CursorSink, type CursorOutput } from '../../../src/server/statement/cursor.ts';

class Output implements CursorOutput {
  readonly calls: string[] = [];
  columns(): void {
    this.calls.push('columns');
  }
  rows(rows: readonly (readonly ResultValue[])[]): boolean {
    this.calls.push(`rows ${rows.length}`);
    return false;
  }
  drained(): Promise<void> {
    this.calls.push('drained');
    return Promise.resolve();
  }
  end(): void {
    this.calls.push('end');
  }
  ok(_result: OkResult): void {
    this.calls.push('ok');
  }
  cursorOpened(): void {
    this.calls.push('opened');
  }
}

describe('CursorSink', () => {
  it('keeps rows until they are fetched', () => {
    const output = new Output();
    const sink = new CursorSink(output);
    sink.columns([]);
    expect(sink.rows([[1], [2]])).toBe(true);
    sink.rows([[3]]);
    sink.end();
    expect(output.calls).toEqual(['opened']);
    expect(sink.cursor?.take(0)).toEqual({ rows: [], isLast: false });
    expect(sink.cursor?.take(2)).toEqual({ rows: [[1], [2]], isLast: false });
    expect(sink.cursor?.take(1)).toEqual({ rows: [[3]], isLast: false });
    expect(sink.cursor?.take(1)).toEqual({ rows: [], isLast: true });
  });

  it('sends a large result at once, no faster than the client reads', async () => {
    const output = new Output();
    const sink = new CursorSink(output);
    const large = 'x'.repeat(40 * 1024 * 1024);
    sink.columns([]);
    expect(sink.rows([[large]])).toBe(true);
    expect(sink.rows([[large]])).toBe(false);
    await sink.drained();
    sink.rows([[1]]);
    sink.end();
    expect(sink.cursor).toBeUndefined();
    expect(output.calls).toEqual(['columns', 'rows 2', 'drained', 'rows 1', 'end']);
  });

  it('opens none for a statement without rows', () => {
    const output = new Output();
    const sink = new CursorSink(output);
    sink.ok({ affectedRows: 0, insertId: 0, info: '' });
    expect(sink.cursor).toBeUndefined();
    expect(output.calls).toEqual(['ok']);
  });
});
