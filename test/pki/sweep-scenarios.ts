import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFolderProcess, FolderProcess, type Operation } from '../support/folder-process.ts';

const USERS = ['ada', 'grace', 'emmy'];

/** A place that a command works on: `certs`, and beside it `out`, where an export goes. */
export interface Place {
  readonly root: string;
  readonly certs: string;
}

export function placeAt(root: string): Place {
  return { root, certs: join(root, 'certs') };
}

/** Places at the steps that commands start from, below `base`. */
export interface SweepPlaces {
  readonly base: string;
  readonly script: string;
  /** The RSA pair takes the longest and is of no interest here: a new folder has only that. */
  readonly keysOnly: Place;
  readonly complete: Place;
  readonly prepared: Place;
  readonly switched: Place;
  /** Exported once, and all leaves renewed since. */
  readonly exported: Place;
  /** A list of users. */
  readonly namesFile: string;
}

/** A command and the place that it is given a copy of. */
export interface Scenario {
  readonly name: string;
  readonly operation: Operation;
  readonly start: 'keysOnly' | 'complete' | 'prepared' | 'switched' | 'exported';
  readonly options: (place: Place, places: SweepPlaces) => object;
  /** What is run after a fault: `init`, or the same command where `init` has nothing to do with its files. */
  readonly isRepeated?: boolean;
}

const folder = ({ certs }: Place): object => ({ dir: certs });
const EXPORT = ({ certs, root }: Place): object => ({ dir: certs, format: 'der', to: join(root, 'out/'), force: true });

export const SCENARIOS: readonly Scenario[] = [
  { name: 'init of a new folder', operation: 'init', start: 'keysOnly', options: folder },
  { name: 'init --force', operation: 'init', start: 'complete', options: (at) => ({ ...folder(at), force: true }) },
  {
    name: 'issue client',
    operation: 'issue',
    start: 'complete',
    options: (at) => ({ ...folder(at), purpose: 'client', name: 'alice' }),
  },
  {
    name: 'issue client --from',
    operation: 'bulk',
    start: 'complete',
    options: (at, { namesFile }) => ({ ...folder(at), namesFile }),
  },
  {
    name: 'renew --rekey',
    operation: 'renew',
    start: 'complete',
    options: (at) => ({ ...folder(at), all: true, rekey: true }),
  },
  { name: 'rotate --prepare', operation: 'prepare', start: 'complete', options: folder },
  { name: 'rotate --switch', operation: 'switch', start: 'prepared', options: folder },
  { name: 'rotate --finish', operation: 'finish', start: 'switched', options: folder },
  { name: 'revoke', operation: 'revoke', start: 'complete', options: (at) => ({ ...folder(at), names: ['client'] }) },
  { name: 'crl', operation: 'crl', start: 'complete', options: folder },
  { name: 'export', operation: 'export', start: 'exported', options: EXPORT, isRepeated: true },
];

/** In memory where that can be had: a kill leaves what was written, and nobody waits for a disk. */
const MEMORY = '/dev/shm';

/** Makes the places that scenarios start from; `base` is to be removed at the end. */
export async function makeSweepPlaces(): Promise<SweepPlaces> {
  const base = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'tlsdb-sweep-'));
  const script = await buildFolderProcess(base);
  const process = await FolderProcess.start(script, join(base, 'strace'));
  const run = async (operation: Operation, options: object): Promise<void> => {
    const { status, result } = await process.run(operation, options);
    if (status !== 0) throw new Error(`${operation}: ${JSON.stringify(result)}`);
  };
  const [complete, keysOnly] = ['complete', 'keys-only'].map((name) => placeAt(join(base, name))) as [Place, Place];
  const namesFile = join(base, 'users.csv');
  writeFileSync(namesFile, USERS.join('\n'));
  mkdirSync(complete.root);
  await run('init', { dir: complete.certs });
  const following = async (from: Place, name: string, step: (at: Place) => Promise<void>): Promise<Place> => {
    const place = placeAt(join(base, name));
    cpSync(from.root, place.root, { recursive: true });
    await step(place);
    return place;
  };
  const prepared = await following(complete, 'prepared', (at) => run('prepare', folder(at)));
  const switched = await following(prepared, 'switched', (at) => run('switch', folder(at)));
  const exported = await following(complete, 'exported', async (at) => {
    await run('export', EXPORT(at));
    await run('renew', { ...folder(at), all: true, rekey: true });
    rmSync(join(at.certs, '.tlsdb', 'archive'), { recursive: true });
  });
  mkdirSync(keysOnly.certs, { recursive: true });
  for (const file of ['private_key.pem', 'public_key.pem'])
    cpSync(join(complete.certs, file), join(keysOnly.certs, file));
  await process.stop();
  return { base, script, keysOnly, complete, prepared, switched, exported, namesFile };
}
