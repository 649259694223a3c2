import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFileIfPresent, readWholeFile, writeFileAtomic } from '../../src/kit/files.ts';
import { temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();

describe('readWholeFile', () => {
  it('reads what was written', async () => {
    const path = join(freshFolder(), 'file');
    writeFileSync(path, 'text');
    expect((await readWholeFile(path)).toString()).toBe('text');
  });

  it('says what is in the way', async () => {
    const folder = freshFolder();
    const file = join(folder, 'file');
    const pipe = join(folder, 'pipe');
    writeFileSync(file, 'x'.repeat(11));
    execFileSync('mkfifo', [pipe]);
    await expect(readWholeFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(readWholeFile(folder)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
    await expect(readWholeFile(pipe)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
    await expect(readWholeFile(file, 10)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    await expect(readWholeFile(join(file, 'below'))).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' });
    expect(await readFileIfPresent(join(folder, 'none'))).toBeUndefined();
  });
});

describe('writeFileAtomic', () => {
  it('replaces a file and gives it the mode', async () => {
    const path = join(freshFolder(), 'file');
    writeFileSync(path, 'old', { mode: 0o644 });
    await writeFileAtomic(path, 'new', 0o600);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('replaces a symbolic link and leaves its target alone', async () => {
    const folder = freshFolder();
    const victim = join(folder, 'victim');
    writeFileSync(victim, 'precious');
    symlinkSync(victim, join(folder, 'link'));
    await writeFileAtomic(join(folder, 'link'), 'new', 0o644);
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(readFileSync(join(folder, 'link'), 'utf8')).toBe('new');
  });

  it('leaves nothing behind when it fails', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'taken'));
    await expect(writeFileAtomic(join(folder, 'taken'), 'x', 0o644)).rejects.toMatchObject({
      code: 'FILE_NOT_WRITABLE',
    });
    await expect(writeFileAtomic(join(folder, 'no', 'file'), 'x', 0o644)).rejects.toMatchObject({
      code: 'FILE_NOT_WRITABLE',
    });
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});
