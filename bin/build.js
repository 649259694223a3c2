// npm run build: dist/ (bundled code, one entry per command, and the types of the library).
//   --quiet     says nothing when all is well
//   --if-stale  does nothing when dist/ is newer than every source
import { execFileSync } from 'node:child_process';
import { globSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lazyRequire } from './lazy-require.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', '.built');
/** Built beside and moved into place, so that a command that starts meanwhile finds a whole dist/. */
const fresh = `dist.${process.pid}`;

function isStale() {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = [...globSync('src/**/*.ts', { cwd: root }), 'package.json', 'bin/build.js'];
  return sources.some((file) => statSync(join(root, file)).mtimeMs > built);
}

async function bundle() {
  await build({
    absWorkingDir: root,
    entryPoints: [
      'src/cli/main.ts',
      'src/cli/help.ts',
      'src/index.ts',
      'src/engine/sqlite/scan/scan-process.ts',
      ...globSync('src/commands/**/*.ts', { cwd: root }),
    ],
    outbase: 'src',
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    legalComments: 'linked',
    plugins: [lazyRequire(/node_modules\/@oclif\/core\/lib\/.*\.js$/)],
    // ES modules where a package has both: half the code, and only what is used.
    mainFields: ['module', 'main'],
    // oclif's core is CommonJS: its bundle needs the names that an ES module lacks.
    banner: {
      js: [
        "import { createRequire as __createRequire } from 'node:module';",
        'const require = __createRequire(import.meta.url);',
        'const __filename = import.meta.filename;',
        'const __dirname = import.meta.dirname;',
      ].join('\n'),
    },
    logLevel: 'warning',
  });
}

function declareTypes() {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  execFileSync(tsc, ['-p', 'tsconfig.types.json', '--outDir', join(fresh, 'types')], { cwd: root, stdio: 'inherit' });
}

if (!process.argv.includes('--if-stale') || isStale()) {
  const started = Date.now();
  try {
    await bundle();
    declareTypes();
    writeFileSync(join(root, fresh, '.built'), '');
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    renameSync(join(root, fresh), join(root, 'dist'));
  } finally {
    rmSync(join(root, fresh), { recursive: true, force: true });
  }
  if (!process.argv.includes('--quiet')) process.stdout.write(`dist/ built in ${Date.now() - started} ms\n`);
}
