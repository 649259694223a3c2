import { describe, expect, it } from 'vitest';
import { fixedClock } from '../../src/kit/clock.ts';
import { createLog, type LogOptions } from '../../src/kit/log.ts';

function lines(options: LogOptions, write: (log: ReturnType<typeof createLog>) => void): readonly string[] {
  const out: string[] = [];
  write(createLog({ clock: fixedClock('2026-11-22T08:20:09.320Z'), ...options, write: (line) => out.push(line) }));
  return out;
}

describe('log', () => {
  it("is TiDB's unified log format", () => {
    const [line] = lines({}, (log) =>
      log.info('mysql protocol server secure connection is enabled', { 'client-verification-enabled': false }),
    );
    expect(line).toBe(
      '[2026/11/22 08:20:09.320 +00:00] [INFO] [<unknown>] ["mysql protocol server secure connection is enabled"] [client-verification-enabled=false]\n',
    );
  });

  it('quotes what would break a line apart', () => {
    const [line] = lines({}, (log) => log.warn('x', { 'a b': 'c\nd', e: '[f]', g: '' }));
    expect(line).toContain('[x] ["a b"="c\\nd"] [e="[f]"] [g=""]');
  });

  it('leaves out what is below the level', () => {
    expect(lines({ level: 'warn' }, (log) => log.info('x'))).toEqual([]);
  });

  it('writes JSON lines', () => {
    const [line = ''] = lines({ format: 'json' }, (log) => log.error('x', { port: 4000 }));
    expect(JSON.parse(line)).toEqual({ time: '2026-11-22T08:20:09.320Z', level: 'ERROR', message: 'x', port: 4000 });
  });
});
