import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { temporaryFolders } from '../support/tools.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DAY = 86_400_000;
const freshFolder = temporaryFolders();

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'bin', 'build.js'), '--quiet', '--if-stale'], { stdio: 'inherit' });
}, 120_000);

/** A folder whose leaves have lived for more than two thirds of their life. */
async function dueFolder(): Promise<string> {
  const dir = join(freshFolder(), 'certs');
  await initFolder({ dir, days: 30, clock: { now: () => Date.now() - 25 * DAY } });
  return dir;
}

interface Watch {
  readonly child: ChildProcess;
  readonly output: () => string;
}

function startWatch(dir: string, reload: string): Watch {
  const args = ['certs', 'renew', '--watch', '--dir', dir, '--reload', reload];
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'run.js'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text };
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !condition(); tries++) await sleep(100);
}

describe('renew --watch', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'renews, runs the hook, says when it is at work again, and ends well on %s',
    async (signal) => {
      const dir = await dueFolder();
      const before = readFileSync(join(dir, 'server-cert.pem'), 'utf8');
      const hook = join(dir, 'hook');
      const { child, output } = startWatch(dir, `printf x >> '${hook}'`);
      await until(() => output().includes('next renewal') && existsSync(hook));
      expect(output()).toMatch(/made\s+server-cert\.pem/);
      expect(readFileSync(join(dir, 'server-cert.pem'), 'utf8')).not.toBe(before);
      expect(readFileSync(hook, 'utf8')).toBe('x');
      const [, next = ''] = /next renewal: (\S+)/.exec(output()) ?? [];
      // Leaves of 30 days: again after two thirds of them, less an hour of backdating and the jitter.
      expect((Date.parse(next) - Date.now()) / DAY).toBeGreaterThan(18);
      expect((Date.parse(next) - Date.now()) / DAY).toBeLessThan(21);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(existsSync(join(dir, '.tlsdb', 'lock'))).toBe(false);
    },
    60_000,
  );

  it('says that the hook failed and when it tries again, and goes on', async () => {
    const dir = await dueFolder();
    const { child, output } = startWatch(dir, 'exit 7');
    await until(() => output().includes('next try'));
    expect(output()).toContain('RELOAD_FAILED');
    const [, next = ''] = /next try: (\S+)/.exec(output()) ?? [];
    expect(Date.parse(next) - Date.now()).toBeLessThan(11_000);
    expect(child.exitCode).toBeNull();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  }, 60_000);

  it('does not begin with a folder that it cannot use', async () => {
    const dir = await dueFolder();
    renameSync(join(dir, 'ca-key.pem'), join(dir, 'away.pem'));
    const { child, output } = startWatch(dir, 'true');
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(output()).toContain('FILE_NOT_FOUND');
  }, 60_000);
});
