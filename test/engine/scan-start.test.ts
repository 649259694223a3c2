import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ScanChild } from '../../src/engine/sqlite/scan/scan-child.ts';
import { canWait, startWaiting } from '../../src/engine/sqlite/scan/scan-start.ts';

const dir = mkdtempSync(join(tmpdir(), 'tlsdb-scan-'));
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

const programOf = (pid = 0): string => readFileSync(`/proc/${pid}/comm`, 'utf8').trim();

describe.skipIf(!canWait())('a scan process that waits', () => {
  it('is a shell until it is asked', () => {
    const process = startWaiting(join(dir, 'database'));
    ends.push(() => process.kill('SIGKILL'));
    expect(programOf(process.pid)).not.toMatch(/node|MainThread/);
  });

  it('ends when the server has gone without asking it', async () => {
    const process = startWaiting(join(dir, 'database'));
    process.stdin?.destroy();
    expect(await once(process, 'exit')).toEqual([1, null]);
  });

  it('runs scans like one that was started for them', async () => {
    const gone = Promise.withResolvers<void>();
    const child = new ScanChild(join(dir, 'database'), gone.resolve, true);
    await child.hold();
    child.release();
    await child.hold();
    expect(child.isUsable).toBe(true);
    child.end();
    await gone.promise;
    expect(child.isUsable).toBe(false);
  });
});
