// An esbuild plugin: modules of a CommonJS package load each other when they are first used, not when they are loaded.
// Only a fraction of oclif's core is needed to run a command; the rest would double the start of the process.
// For the same reason its commands are sorted without the collation of Intl.
import { readFile } from 'node:fs/promises';

/** TypeScript's `const name_1 = require("…");`, also wrapped in `__importDefault` or `__importStar`. */
const REQUIRE = /^const (\w+) = ((?:__importDefault|__importStar)?\(?require\("[^"]+"\)\)?);$/gm;

function makeLazy(source) {
  const names = [];
  const declared = source.replace(REQUIRE, (_, name, expression) => {
    names.push(name);
    return `let ${name}$loaded; const ${name}$ = () => (${name}$loaded ??= ${expression});`;
  });
  return names.reduce((text, name) => text.replace(new RegExp(`\\b${name}\\b(?!\\$)`, 'g'), `(${name}$())`), declared);
}

/** oclif sorts the names of commands, which are ASCII, by the rules of a language: that loads tables of many megabytes. */
function comparePlainly(source) {
  return source.replace(/\b([\w.]+)\.localeCompare\(([\w.]+)\)/g, '($1 < $2 ? -1 : Number($1 > $2))');
}

/** @param {RegExp} filter paths of the files to change */
export function lazyRequire(filter) {
  return {
    name: 'lazy-require',
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => ({
        contents: comparePlainly(makeLazy(await readFile(path, 'utf8'))),
        loader: 'js',
      }));
    },
  };
}

/** What a program of the command line has no use for, by the package that wants it, and what it gets instead. */
const LIGHT = [
  // Whether a stream is a terminal is asked by ourselves: `node:tty` loads all of the network.
  { wanted: 'node:tty', by: /node_modules\/chalk\//, contents: 'export default { isatty: () => true };' },
  // oclif would call the platform "wsl" where it is, which nobody asks for.
  { wanted: 'wsl-utils', by: /node_modules\/@oclif\/core\//, contents: 'export const isWsl = false;' },
];

/** An esbuild plugin: {@link LIGHT}. */
export function lightModules() {
  return {
    name: 'light-modules',
    setup(build) {
      build.onResolve({ filter: /^(node:tty|wsl-utils)$/ }, ({ path, importer }) => {
        const isLight = LIGHT.some(({ wanted, by }) => wanted === path && by.test(importer));
        return isLight ? { path, namespace: 'light' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'light' }, ({ path }) => {
        const contents = LIGHT.find(({ wanted }) => wanted === path)?.contents;
        return { contents };
      });
    },
  };
}
