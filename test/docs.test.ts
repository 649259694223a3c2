import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_TABLES, rendered } from '../bin/docs.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGES = [...globSync('*.md', { cwd: ROOT }), ...globSync('docs/*.md', { cwd: ROOT })];

describe('documents', () => {
  it.each(DOCUMENT_TABLES)('$file has the $name of the code (npm run docs)', (document) => {
    const { actual, expected } = rendered(document);
    expect(actual).toBe(expected);
  });

  it.each(PAGES)('%s links only to files that exist', (page) => {
    const text = readFileSync(join(ROOT, page), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });

  it.each(PAGES)('%s names only source files that exist', (page) => {
    const text = readFileSync(join(ROOT, page), 'utf8');
    const files = [...text.matchAll(/`([\w-]+(?:\/[\w-]+)+\.ts)`/g)].map(([, file = '']) => file);
    const homes = ['', 'src', 'src/engine/sqlite'];
    expect(files.filter((file) => !homes.some((home) => existsSync(join(ROOT, home, file))))).toEqual([]);
  });

  it('README shows the commands that its tests run', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });
});
