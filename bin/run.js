#!/usr/bin/env node
// The command: the right Node first, then the CLI. Plain JavaScript that any Node since 14.8 can read.
const NEEDED = [24, 15];

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

if (isNewEnough(process.versions.node)) {
  const { start } = await import('./start.js');
  await start();
} else {
  const { answerOldNode } = await import('./old-node.js');
  answerOldNode(NEEDED.join('.'));
}
