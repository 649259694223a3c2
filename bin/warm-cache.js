// Runs the usual commands in one process, so that the code that is kept of the program (load.js) has what they need: it
// is written when the first process ends, and never again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from './load.js';

const root = dirname(import.meta.dirname);
const base = mkdtempSync(join(tmpdir(), 'tlsdb-build-'));
const dir = join(base, 'certs');

const { start } = load(join(root, 'dist', 'certs.cjs'));
try {
  for (const line of [
    ['init', '--dir', dir],
    ['issue', 'client', 'alice', '--dir', dir],
    ['verify', '--dir', dir],
    ['list', '--dir', dir],
    ['show', join(dir, 'server-cert.pem')],
    ['renew', '--all', '--dir', dir],
    ['revoke', 'alice', '--dir', dir],
    ['init', '--dir', dir, '--json'],
  ]) {
    await start(['certs', ...line], root);
  }
} finally {
  rmSync(base, { recursive: true, force: true });
}
