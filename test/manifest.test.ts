import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Config } from '@oclif/core';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'bin', 'build.js'), '--quiet', '--if-stale'], { stdio: 'inherit' });
});

describe('oclif.manifest.json', () => {
  it('is what `npm run manifest` writes', async () => {
    const config = await Config.load({ root: ROOT, ignoreManifest: true, respectNoCacheDefault: true });
    const [plugin] = [...config.plugins.values()];
    const committed: unknown = JSON.parse(readFileSync(join(ROOT, 'oclif.manifest.json'), 'utf8'));
    expect(committed).toEqual(JSON.parse(JSON.stringify(plugin && Reflect.get(plugin, 'manifest'))));
  });
});
