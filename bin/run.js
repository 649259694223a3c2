#!/usr/bin/env node
// The command: the right Node first, then the CLI. Plain JavaScript that any Node since 12 can read.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = [24, 15];
const root = dirname(dirname(fileURLToPath(import.meta.url)));

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

if (isNewEnough(process.versions.node)) {
  const { start } = await import('./start.js');
  await start(root);
} else {
  const pinned = join(root, 'node_modules', '.bin', 'node');
  const { reExecute, refuse } = await import('./old-node.js');
  if (existsSync(pinned) && process.env.TLSDB_REEXECUTED !== '1') reExecute(pinned);
  else refuse(NEEDED.join('.'));
}
