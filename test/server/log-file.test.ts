import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLogFile } from '../../src/server/log-file.ts';
import { temporaryFolders } from '../support/tools.ts';

const folder = temporaryFolders();

describe('openLogFile', () => {
  it('appends, and goes on in a new file after the old one was moved away', () => {
    const path = join(folder(), 'tlsdb.log');
    openLogFile(path).write('before\n');
    const file = openLogFile(path);
    file.write('one\n');
    renameSync(path, `${path}.1`);
    file.write('two\n');
    file.reopen();
    file.write('three\n');
    expect(readFileSync(`${path}.1`, 'utf8')).toBe('before\none\ntwo\n');
    expect(readFileSync(path, 'utf8')).toBe('three\n');
    expect(statSync(path).mode & 0o007).toBe(0);
  });

  it('refuses a path that cannot be written at first, and never stops the server later', () => {
    const dir = folder();
    expect(() => openLogFile(dir)).toThrow(dir);
    const path = join(dir, 'sub');
    const file = openLogFile(path);
    rmSync(dir, { recursive: true });
    file.reopen();
    file.write('into the file that is gone\n');
    expect(existsSync(path)).toBe(false);
  });

  it.skipIf(!existsSync('/dev/full'))('loses lines on a full disk, and nothing else', () => {
    expect(() => openLogFile('/dev/full').write('line\n')).not.toThrow();
  });
});
