import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'tlsdb-gate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of bin/ that believes to run under Node 20, with `pinned` as the checkout's own Node. */
function checkout(name: string, pinned: string | undefined): string {
  const root = join(folder, name);
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
  for (const file of ['run.js', 'old-node.js', 'start.js', 'load.js'])
    cpSync(join(ROOT, 'bin', file), join(root, 'bin', file));
  writeFileSync(join(root, 'package.json'), '{"type":"module","version":"0.0.0"}');
  writeFileSync(join(root, 'old.mjs'), "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });\n");
  if (pinned !== undefined) {
    const node = join(root, 'node_modules', '.bin', 'node');
    writeFileSync(node, pinned);
    chmodSync(node, 0o755);
  }
  return root;
}

function runOld(root: string, args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', join(root, 'old.mjs'), join(root, 'bin', 'run.js'), ...args], {
    encoding: 'utf8',
  });
}

describe('the gate of bin/run.js under an old Node', () => {
  it("runs again with the checkout's own Node and hands the exit code through", () => {
    const root = checkout('pinned', '#!/bin/sh\necho "again: $*"\nexit 3\n');
    const { status, stdout } = runOld(root, ['certs', 'verify']);
    expect(stdout).toBe(`again: ${join(root, 'bin', 'run.js')} certs verify\n`);
    expect(status).toBe(3);
  });

  it('says in one line what is needed where there is no other Node', () => {
    const { status, stderr } = runOld(checkout('alone', undefined), ['certs', 'verify']);
    expect(stderr).toMatch(/^error tlsdb needs Node\.js 24\.15 or newer; this is 20\.20\.2 .*\[NODE_TOO_OLD\].*\n$/);
    expect(status).toBe(1);
  });

  it('says so as a document with --json', () => {
    const { stdout } = runOld(checkout('json', undefined), ['--json']);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'NODE_TOO_OLD' } });
  });

  it('names the build when dist/ is missing', () => {
    const root = checkout('unbuilt', undefined);
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'run.js'), 'x'], { encoding: 'utf8' });
    expect(existsSync(join(root, 'dist'))).toBe(false);
    expect(stderr).toContain('[NOT_BUILT]');
    expect(status).toBe(1);
  });
});
