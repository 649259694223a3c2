import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const LOAD = join(import.meta.dirname, '..', '..', 'bin', 'load.js');
const folder = mkdtempSync(join(tmpdir(), 'tlsdb-load-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bundle = join(folder, 'bundle.cjs');
const cache = join(folder, '.v8-cache');

/** What a process prints that loads the bundle and calls its export. */
function run(): string {
  const script = `const { load } = await import(${JSON.stringify(LOAD)}); console.log(load(${JSON.stringify(bundle)}).say())`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return stdout + stderr;
}

describe('the loader of a bundle', () => {
  it('keeps what V8 made of it, and never for another text', () => {
    writeFileSync(bundle, "exports.say = () => require('node:path').basename(__filename) + ' 1';");
    expect(run()).toBe('bundle.cjs 1\n');
    expect(readdirSync(cache)).toHaveLength(1);
    expect(run()).toBe('bundle.cjs 1\n');
    expect(readdirSync(cache)).toHaveLength(1);
    writeFileSync(bundle, "exports.say = () => require('node:path').basename(__filename) + ' 2';");
    expect(run()).toBe('bundle.cjs 2\n');
  });

  it('works where the kept code is damaged, and where nothing can be kept', () => {
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'no code');
    expect(run()).toBe('bundle.cjs 2\n');
    rmSync(cache, { recursive: true });
    writeFileSync(cache, 'a file, no folder');
    expect(run()).toBe('bundle.cjs 2\n');
  });
});
