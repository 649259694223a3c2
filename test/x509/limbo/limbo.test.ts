import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeCase, readCases, runCases } from './limbo.ts';

const FILE = join(import.meta.dirname, 'cases.json.gz');
const cases = readCases(FILE);

describe('x509-limbo', () => {
  it('agrees when each case is judged by its own profile', () => {
    const { falseAccepts, falseRejects, total, agree } = runCases(cases, 'auto');
    expect({ falseAccepts, falseRejects, agree }).toEqual({ falseAccepts: [], falseRejects: [], agree: total });
  });

  it('accepts every valid case in the profile of database clients', () => {
    expect(runCases(cases, 'compat').falseRejects).toEqual([]);
  });

  it('says that a budget ended the hostile cases', () => {
    const hostile = cases.filter(({ id }) => id.startsWith('pathological::nc-dos'));
    expect(hostile.length).toBeGreaterThan(0);
    for (const testcase of hostile) {
      expect(judgeCase(testcase, 'compat').map(({ code }) => code)).toContain('CHAIN_TOO_COMPLEX');
    }
  });

  it('has a runner that prints one document', () => {
    const run = join(import.meta.dirname, 'run.ts');
    const output = execFileSync(process.execPath, [run, FILE, '--profile', 'auto', '--json'], { encoding: 'utf8' });
    expect(JSON.parse(output)).toEqual(runCases(cases, 'auto'));
  });
});
