import { createPrivateKey, X509Certificate } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { LiveTls } from '../../src/tls/live-tls.ts';
import { fileSource } from '../../src/tls/source.ts';
import { watchFiles } from '../../src/tls/watch.ts';
import { openPort, read, temporaryFolder, visit } from './support.ts';

/** Swaps of one file at a time: a few by default, `npm run reliability` makes them all. */
const SWAPS = process.env['TLSDB_FULL'] === '1' ? 10_000 : 200;

const pairs = temporaryFolder();
const certs = join(pairs.path, 'certs');
const NAMES = ['one', 'two', 'three'] as const;
let ca: string;
beforeAll(async () => {
  await initFolder({ dir: certs });
  for (const name of NAMES) await issueLeaf({ dir: certs, purpose: 'server', name });
  ca = read(certs, 'ca.pem');
});
afterAll(() => pairs.remove());

const FILES = { cert: 'tls.crt', key: 'tls.key' } as const;

function source(name: string, kind: 'cert' | 'key'): string {
  return join(certs, 'servers', `${name}-${kind}.pem`);
}

let folder: ReturnType<typeof temporaryFolder>;
let stop: () => void;
let tls: LiveTls;
beforeEach(() => {
  folder = temporaryFolder();
  stop = () => {};
});
afterEach(() => {
  stop();
  folder.remove();
});

/** Loads and watches `tls.crt` and `tls.key` of `dir`. */
async function watch(dir: string): Promise<void> {
  const files = fileSource({ cert: join(dir, FILES.cert), key: join(dir, FILES.key) });
  tls = new LiveTls(files);
  await tls.reload();
  stop = watchFiles(tls, files.files, { interval: 10, longestPause: 20 });
  await new Promise((resolve) => setTimeout(resolve, 40));
}

/** The common name of the certificate that new connections see. */
function shown(): string {
  return new X509Certificate(tls.material?.certificate ?? '').subject;
}

function put(dir: string, name: string, kind: 'cert' | 'key'): void {
  copyFileSync(source(name, kind), join(dir, FILES[kind]));
}

function putBoth(dir: string, name: string): void {
  mkdirSync(dir, { recursive: true });
  put(dir, name, 'cert');
  put(dir, name, 'key');
}

describe('a change of files is seen', () => {
  it('when certificate and key are written over in their place, one after the other', async () => {
    putBoth(folder.path, 'one');
    await watch(folder.path);
    put(folder.path, 'two', 'key');
    await expect.poll(() => tls.reloads.failures).toBeGreaterThan(0);
    expect(shown()).toBe('CN=one');
    put(folder.path, 'two', 'cert');
    await expect.poll(shown).toBe('CN=two');
  });

  it('when an editor writes a new file and renames it over the old one', async () => {
    putBoth(folder.path, 'one');
    await watch(folder.path);
    for (const kind of ['cert', 'key'] as const) {
      const temporary = join(folder.path, `.${FILES[kind]}.swp`);
      copyFileSync(source('two', kind), temporary);
      renameSync(temporary, join(folder.path, FILES[kind]));
    }
    await expect.poll(shown).toBe('CN=two');
  });

  it('when an editor moves the old file away and writes a new one', async () => {
    putBoth(folder.path, 'one');
    await watch(folder.path);
    for (const kind of ['cert', 'key'] as const) {
      const path = join(folder.path, FILES[kind]);
      renameSync(path, `${path}~`);
      await new Promise((resolve) => setTimeout(resolve, 30));
      writeFileSync(path, readFileSync(source('two', kind)));
    }
    await expect.poll(shown).toBe('CN=two');
  });

  it('when Kubernetes switches the link ..data of a mounted Secret or ConfigMap', async () => {
    putBoth(join(folder.path, '..2026_11_22_1'), 'one');
    symlinkSync('..2026_11_22_1', join(folder.path, '..data'));
    for (const file of Object.values(FILES)) symlinkSync(join('..data', file), join(folder.path, file));
    await watch(folder.path);
    for (const [turn, name] of (['two', 'three'] as const).entries()) {
      const next = `..2026_11_22_${turn + 2}`;
      putBoth(join(folder.path, next), name);
      symlinkSync(next, join(folder.path, '..data_tmp'));
      renameSync(join(folder.path, '..data_tmp'), join(folder.path, '..data'));
      rmSync(join(folder.path, `..2026_11_22_${turn + 1}`), { recursive: true });
      await expect.poll(shown).toBe(`CN=${name}`);
    }
    expect(tls.reloads.failures).toBe(0);
  });

  it('when the folder is replaced as a whole, and gone for a moment', async () => {
    const dir = join(folder.path, 'mounted');
    putBoth(dir, 'one');
    await watch(dir);
    renameSync(dir, `${dir}.old`);
    await expect.poll(() => tls.reloads.failures).toBeGreaterThan(0);
    putBoth(dir, 'two');
    await expect.poll(shown).toBe('CN=two');
  });
});

describe('files that could not be used', () => {
  it('are tried again although they do not change', async () => {
    putBoth(folder.path, 'one');
    const good = fileSource({ cert: join(folder.path, FILES.cert), key: join(folder.path, FILES.key) });
    let isOut = false;
    tls = new LiveTls({
      ...good,
      load: () => (isOut ? Promise.reject(new Error('the file server does not answer')) : good.load()),
    });
    await tls.reload();
    stop = watchFiles(tls, good.files, { interval: 10, longestPause: 40 });
    await new Promise((resolve) => setTimeout(resolve, 40));
    isOut = true;
    putBoth(folder.path, 'two');
    await expect.poll(() => tls.reloads.failures).toBeGreaterThan(2);
    isOut = false;
    await expect.poll(shown).toBe('CN=two');
  });
});

describe('certificate and key that change one at a time', () => {
  it(`are never served when they do not belong together: ${SWAPS} swaps`, { timeout: 1_800_000 }, async () => {
    putBoth(folder.path, 'one');
    await watch(folder.path);
    const port = await openPort(tls);
    const ending = new AbortController();
    let visits = 0;
    const visitor = async (): Promise<void> => {
      while (!ending.signal.aborted) {
        await visit(port.port, { ca });
        visits++;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const visiting = visitor();
    let good = 'one';
    const present: Record<'cert' | 'key', string> = { cert: 'one', key: 'one' };
    for (let swap = 1; swap <= SWAPS; swap++) {
      const kind = swap % 2 === 0 ? 'key' : 'cert';
      const name = NAMES[Math.floor((swap + 1) / 2) % NAMES.length] ?? 'one';
      put(folder.path, name, kind);
      present[kind] = name;
      const isGood = await tls.reload().then(
        () => true,
        () => false,
      );
      expect(isGood).toBe(present.cert === present.key);
      const { certificate = '', key = '' } = tls.material ?? {};
      expect(new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key))).toBe(true);
      if (isGood) good = present.cert;
      expect(shown()).toBe(`CN=${good}`);
    }
    ending.abort();
    await visiting;
    port.close();
    expect(visits).toBeGreaterThan(0);
    expect(port.failures).toEqual([]);
    expect(tls.reloads.failures).toBeGreaterThanOrEqual(SWAPS / 2);
  });
});
