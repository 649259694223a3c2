// Loads a bundle together with the code that V8 made of it the last time, functions that ran included: Node's own
// compile cache keeps only what is compiled before the first of them runs.
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = process.getBuiltinModule('node:fs');
const { createRequire } = process.getBuiltinModule('node:module');
const { basename, dirname, join } = process.getBuiltinModule('node:path');
const { cachedDataVersionTag, setFlagsFromString } = process.getBuiltinModule('node:v8');
const { constants, Script } = process.getBuiltinModule('node:vm');

/** A server runs for long, and V8 forgets what it needed to start; in milliseconds. */
const START_IS_OVER = 3000;

/** What the CommonJS module `file` exports. */
export function load(file) {
  const cacheFile = nameOfCache(file);
  const cachedData = readIfPresent(cacheFile);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, {
    filename: file,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (cachedData === undefined || script.cachedDataRejected) keepLater(script, cacheFile);
  setTimeout(settle, START_IS_OVER).unref();
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}

/** Beside the code it was made of, never in a folder that others can write; of this file and this V8 only. */
function nameOfCache(file) {
  const { size, mtimeMs } = statSync(file);
  return join(dirname(file), '.v8-cache', `${basename(file)}-${size}-${mtimeMs}-${cachedDataVersionTag()}`);
}

function readIfPresent(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function keepLater(script, cacheFile) {
  let isKept = false;
  const keep = () => {
    if (isKept) return;
    isKept = true;
    try {
      mkdirSync(dirname(cacheFile), { recursive: true });
      const unfinished = `${cacheFile}.${process.pid}`;
      writeFileSync(unfinished, script.createCachedData());
      renameSync(unfinished, cacheFile);
    } catch {
      // A folder that this user may not write: the next start is as slow as this one.
    }
  };
  process.once('exit', keep);
  setTimeout(keep, START_IS_OVER).unref();
}

/**
 * V8's flags once the server has started; not before, as cached code, Node's own too, is good only for the flags that it was
 * made with.
 */
const FLAGS = [
  // Code that did not run for a while stays compiled: else the first login after a long import takes twice the time.
  '--no-flush-bytecode',
  // Old objects are looked through when there are more of them, by these percents of what they may grow by. V8 would begin when
  // there is less left than the young ones could fill: of so small a heap that is always, many times each second.
  '--incremental-marking-soft-trigger=70',
  '--incremental-marking-hard-trigger=90',
  // What many clients do becomes due for better code all at once, after some hundred logins: on one core the threads that
  // make it would leave a third of it for everybody else.
  '--concurrent-maglev-max-threads=1',
  '--concurrent-turbofan-max-threads=1',
];

function settle() {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
