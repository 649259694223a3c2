#!/usr/bin/env node
// The same CLI straight from src/*.ts: Node strips the types.
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { main } from '../src/cli/main.ts';

const root = dirname(import.meta.dirname);
const files = globSync('**/*.ts', { cwd: join(root, 'src', 'commands') });
const commands = files.map((file) => [
  file.replace(/\.ts$/, '').replaceAll('\\', '/').replaceAll('/', ':'),
  () => import(join(root, 'src', 'commands', file)),
]);

await main(process.argv.slice(2), root, Object.fromEntries(commands));
