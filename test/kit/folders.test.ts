import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureFolder, isRealFolder, namesIfPresent, namesIn } from '../../src/kit/folders.ts';
import { temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();

describe('ensureFolder', () => {
  it('makes a folder that its owner alone enters', async () => {
    const path = join(freshFolder(), 'a', 'b');
    expect(await ensureFolder(path)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(await ensureFolder(path)).toBe(false);
  });

  it('closes an empty folder, and leaves one alone that holds something', async () => {
    const path = join(freshFolder(), 'a');
    mkdirSync(path);
    chmodSync(path, 0o755);
    await ensureFolder(path);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    chmodSync(path, 0o755);
    writeFileSync(join(path, 'file'), '');
    await ensureFolder(path);
    expect(statSync(path).mode & 0o777).toBe(0o755);
  });

  it('takes neither a file nor a symbolic link', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(folder, join(folder, 'link'));
    await expect(ensureFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'FOLDER_IS_FILE' });
    await expect(ensureFolder(join(folder, 'file', 'below'))).rejects.toMatchObject({ code: 'FOLDER_IS_FILE' });
    await expect(ensureFolder(join(folder, 'link'))).rejects.toMatchObject({ code: 'FOLDER_IS_LINK' });
  });
});

describe('isRealFolder', () => {
  it('knows folders, what is not there, and refuses links', async () => {
    const folder = freshFolder();
    symlinkSync(folder, join(folder, 'link'));
    expect(await isRealFolder(folder)).toBe(true);
    expect(await isRealFolder(join(folder, 'none'))).toBe(false);
    await expect(isRealFolder(join(folder, 'link'))).rejects.toMatchObject({ code: 'FOLDER_IS_LINK' });
  });
});

describe('namesIn', () => {
  it('lists a folder, and says when it is not there', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(await namesIn(folder)).toEqual(['file']);
    await expect(namesIn(join(folder, 'none'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    expect(await namesIfPresent(join(folder, 'none'))).toEqual([]);
    expect(await namesIfPresent(join(folder, 'file'))).toEqual([]);
  });
});
