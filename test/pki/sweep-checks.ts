import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isTemporaryName } from '../../src/kit/files.ts';
import type { Place } from './sweep-scenarios.ts';

/** The files that others see, by name: all of a place but tlsdb's own folder. */
export type Tree = ReadonlyMap<string, Buffer>;

export function treeOf({ root }: Place): Tree {
  const files = globSync('**/{*,.*}', { cwd: root, exclude: ['certs/.tlsdb'] }).filter((file) =>
    statSync(join(root, file)).isFile(),
  );
  return new Map(files.map((file) => [file, readFileSync(join(root, file))]));
}

/** The names of the files that came, went or changed, in order. */
export function changedFiles(before: Tree, after: Tree): readonly string[] {
  const isChanged = (file: string): boolean => !before.get(file)?.equals(after.get(file) ?? Buffer.alloc(0));
  return [...new Set([...before.keys(), ...after.keys()])].filter(isChanged).toSorted();
}

/** What stays in tlsdb's own folder between two commands. */
const LASTING = /^(archive|index\.json|(next|retiring)-ca-key\.pem)$/;

/** What a finished or undone command should have taken away. */
export function leftovers({ certs, root }: Place): readonly string[] {
  const own = existsSync(join(certs, '.tlsdb')) ? readdirSync(join(certs, '.tlsdb')) : [];
  const temporary = globSync('{certs,out}/.*.tmp', { cwd: root }).filter((file) =>
    isTemporaryName(file.slice(file.indexOf('/') + 1)),
  );
  return [...own.filter((name) => !LASTING.test(name)).map((name) => `.tlsdb/${name}`), ...temporary];
}

/** Every CA key of a folder, that of a rotation included. */
export function caKeysOf({ certs }: Place): readonly string[] {
  return ['ca-key.pem', '.tlsdb/next-ca-key.pem', '.tlsdb/retiring-ca-key.pem']
    .map((file) => join(certs, file))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));
}

/** What {@link SHORT_WRITE} leaves of a file: the octets that were never written, and all others in their place. */
const CUT = Buffer.alloc(3);
/** Three octets are reported as written, and are not: what follows must still go to its right place. */
export const SHORT_WRITE = `retval=${CUT.length}`;

/** What is wrong with the files after a short write; `whole` is what the command makes without one. */
export function shortWriteFaults(place: Place, after: Tree, whole: Tree): readonly string[] {
  const index = join(place.certs, '.tlsdb', 'index.json');
  const files = new Map([...after, ...(existsSync(index) ? [['index.json', readFileSync(index)] as const] : [])]);
  const cut = [...files].filter(([, data]) => data.subarray(0, CUT.length).equals(CUT));
  if (cut.length > 1) return [`${cut.map(([file]) => file).join(', ')} are cut`];
  return cut.flatMap(([file, data]) => {
    const isWhole = /\.(pem|json)$/.test(file) ? isWholeText(data) : isAsLong(data, whole.get(file));
    return isWhole ? [] : [`${file} goes on at the wrong place`];
  });
}

function isWholeText(data: Buffer): boolean {
  const text = data.toString('latin1').slice(CUT.length);
  return /^--BEGIN [A-Z0-9 ]+-----\n[\s\S]+-----END [A-Z0-9 ]+-----\n$/.test(text) || /^[\s\S]+\}\n$/.test(text);
}

/** A certificate is a few octets longer or shorter from one time to the next. */
function isAsLong(data: Buffer, whole: Buffer | undefined): boolean {
  return Math.abs(data.length - (whole?.length ?? 0)) <= 8;
}
