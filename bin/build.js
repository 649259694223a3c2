// npm run build: dist/ (the library with its types, and one bundle for each program of the command line).
//   --quiet     says nothing when all is well
//   --if-stale  does nothing when dist/ is newer than every source
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lazyRequire, lightModules } from './lazy-require.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', '.built');
/** Built beside and moved into place, so that a command that starts meanwhile finds a whole dist/. */
const fresh = `dist.${process.pid}`;

function isStale() {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = [...globSync('src/**/*.ts', { cwd: root }), 'package.json', 'bin/build.js', 'bin/lazy-require.js'];
  return sources.some((file) => statSync(join(root, file)).mtimeMs > built);
}

const SHARED = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  legalComments: 'linked',
  logLevel: 'warning',
  // ES modules where a package has both: half the code, and only what is used.
  mainFields: ['module', 'main'],
};

/** The library, and the process of its scans: ES modules. */
async function bundleLibrary() {
  await build({
    ...SHARED,
    entryPoints: ['src/index.ts', 'src/engine/sqlite/scan-process.ts'],
    outbase: 'src',
    outdir: fresh,
    splitting: true,
    format: 'esm',
    // Some packages are CommonJS: their bundle needs the names that an ES module lacks.
    banner: {
      js: [
        "import { createRequire as __createRequire } from 'node:module';",
        'const require = __createRequire(import.meta.url);',
        'const __filename = import.meta.filename;',
        'const __dirname = import.meta.dirname;',
      ].join('\n'),
    },
  });
}

/** Built as a file of its own: most commands never need it, and every function of a bundle costs them time. */
const APART = { file: 'src/pki/second-reader.ts', bundle: 'second-reader.cjs' };

/** An esbuild plugin: {@link APART} is not part of the bundle, but loaded from beside it. */
const loadApart = {
  name: 'load-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/second-reader\.ts$/ }, () => ({ path: `./${APART.bundle}`, external: true }));
  },
};

/**
 * One file of CommonJS: it loads three times as fast as a hundred ES modules, and every module in it runs when it is first
 * needed.
 */
async function bundleScript(outfile, options) {
  const { outputFiles } = await build({
    ...SHARED,
    ...options,
    outfile: join(fresh, outfile),
    write: false,
    format: 'cjs',
    minifyWhitespace: true,
    minifySyntax: true,
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    // What load.js runs finds other files by `require` alone.
    supported: { 'dynamic-import': false },
  });
  mkdirSync(join(root, fresh), { recursive: true });
  for (const { path, text } of outputFiles) writeFileSync(path, asAscii(text));
}

/** A program: the command line with some of the commands. */
async function bundleProgram(name, files) {
  const commands = files.map((file) => {
    const id = relative('src/commands', file).replace(/\.ts$/, '').replaceAll(/[\\/]/g, ':');
    return `  '${id}': () => import('./${file.replaceAll('\\', '/')}'),`;
  });
  const contents = [
    "import { main } from './src/cli/main.ts';",
    `const COMMANDS = {\n${commands.join('\n')}\n};`,
    'export const start = (argv, root) => main(argv, root, COMMANDS);',
  ].join('\n');
  await bundleScript(`${name}.cjs`, {
    stdin: { contents, resolveDir: root, sourcefile: `${name}.js` },
    plugins: [lazyRequire(/node_modules\/@oclif\/core\/lib\/.*\.js$/), lightModules(), loadApart],
  });
}

/** Text of ASCII alone is read without being decoded. What stands outside it is in strings and patterns. */
function asAscii(text) {
  return text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function bundle() {
  const files = globSync('src/commands/**/*.ts', { cwd: root }).toSorted();
  await bundleLibrary();
  await bundleScript(APART.bundle, { entryPoints: [APART.file] });
  await bundleProgram('tlsdb', files);
  // Two thirds of that are the server: the commands that have nothing to do with it start without it.
  await bundleProgram('certs', globSync('src/commands/certs/**/*.ts', { cwd: root }).toSorted());
}

function declareTypes() {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  execFileSync(tsc, ['-p', 'tsconfig.types.json', '--outDir', join(fresh, 'types')], { cwd: root, stdio: 'inherit' });
}

/** The next command is to find its code compiled; without that it works as well. */
function warmCache() {
  spawnSync(process.execPath, [join(root, 'bin', 'warm-cache.js')], { cwd: root, stdio: 'ignore' });
}

if (!process.argv.includes('--if-stale') || isStale()) {
  const started = Date.now();
  try {
    await bundle();
    declareTypes();
    writeFileSync(join(root, fresh, '.built'), '');
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    renameSync(join(root, fresh), join(root, 'dist'));
    warmCache();
  } finally {
    rmSync(join(root, fresh), { recursive: true, force: true });
  }
  if (!process.argv.includes('--quiet')) process.stdout.write(`dist/ built in ${Date.now() - started} ms\n`);
}
