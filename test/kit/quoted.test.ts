import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellQuoted, visible } from '../../src/kit/quoted.ts';

const WORDS = [
  'certs/ca.pem',
  'my file.pem',
  "it's",
  '$HOME',
  'a;b',
  '*',
  '~',
  'é.pem',
  '\\',
  'a\\nb',
  '',
  'a\tb',
  'a\nb',
  "'\u001b[31m\\",
  '\u200b',
];

describe('shellQuoted', () => {
  it.each(WORDS)('is the same word for a shell: %j', (word) => {
    const quoted = shellQuoted(word);
    expect(execFileSync('bash', ['-c', `printf %s ${quoted}`], { encoding: 'utf8' })).toBe(word);
    expect(visible(quoted)).toBe(quoted);
  });

  it('is no flag', () => {
    expect(shellQuoted('-rf')).toBe('./-rf');
    expect(shellQuoted('-r f')).toBe("'./-r f'");
  });
});
