// Starts the built CLI, or answers by itself what needs no CLI.
import { existsSync, readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** Runs the command line of this process from the checkout or package at `root`. */
export async function start(root) {
  const argv = process.argv.slice(2);
  if (argv[0] === '--version' || argv[0] === '-v') {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    process.stdout.write(`tlsdb/${version} ${process.platform}-${process.arch} node-${process.version}\n`);
    return;
  }
  const entry = join(root, 'dist', 'cli', 'main.js');
  if (!existsSync(entry)) {
    process.stderr.write(`error ${entry} does not exist [NOT_BUILT]\n mend run \`npm run build\` in ${root}\n`);
    process.exitCode = 1;
    return;
  }
  // Compiled code is kept beside the code it was made of, never in a folder that others can write.
  enableCompileCache(join(root, 'dist', '.v8-cache'));
  const { main } = await import(entry);
  await main(argv, root);
}
