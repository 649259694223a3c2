// An esbuild plugin: modules of a CommonJS package load each other when they are first used, not when they are loaded.
// Only a fraction of oclif's core is needed to run a command; the rest would double the start of the process.
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

/** @param {RegExp} filter paths of the files to change */
export function lazyRequire(filter) {
  return {
    name: 'lazy-require',
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => ({
        contents: makeLazy(await readFile(path, 'utf8')),
        loader: 'js',
      }));
    },
  };
}
