// Starts the built CLI, or answers by itself what needs no CLI.
// Node's own modules come from `getBuiltinModule`: an `import` of one reads all that is in it.
const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
const { dirname, join } = process.getBuiltinModule('node:path');

/** Folder of package.json, in a checkout as in a package. */
const root = dirname(import.meta.dirname);

/** Runs the command line of this process. */
export async function start() {
  const argv = process.argv.slice(2);
  if (argv[0] === '--version' || argv[0] === '-v') {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    process.stdout.write(`tlsdb/${version} ${process.platform}-${process.arch} node-${process.version}\n`);
    return;
  }
  const program = join(root, 'dist', argv[0] === 'certs' ? 'certs.cjs' : 'tlsdb.cjs');
  if (!existsSync(program)) {
    process.stderr.write(`error ${program} does not exist [NOT_BUILT]\n mend run \`npm run build\` in ${root}\n`);
    process.exitCode = 1;
    return;
  }
  if (argv[0] === 'certs' && argv[1] === 'init') {
    const { beginPasswordKeys } = await import('./early-keys.js');
    beginPasswordKeys(argv);
  }
  const { load } = await import('./load.js');
  await load(program).start(argv, root);
}
