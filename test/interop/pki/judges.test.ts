import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { judgeCommand } from '../../support/judge.ts';
import { buildGo, buildRust } from '../../support/judge-program.ts';
import { requireTool, temporaryFolders } from '../../support/tools.ts';
import { gnutlsValidator, judgeBy, nssValidator, opensslValidator } from './path-validator.ts';
import { makeCases, makeFolders, readVerdicts, writeCases, type HandshakeCase, type Verdict } from './cases.ts';

const freshFolder = temporaryFolders();
const JUDGES = join(import.meta.dirname, 'judges');

/** Stands for a program where a test does not run. */
const NONE = { program: '', args: [], root: '' };

let cases: readonly HandshakeCase[] = [];
let folders: ReadonlyMap<string, string> = new Map();
let files = { json: '', tsv: '' };

beforeAll(async () => {
  const base = freshFolder();
  folders = await makeFolders(base);
  cases = makeCases(folders, base);
  files = writeCases(base, cases);
}, 120_000);

/** Cases without the outcome that they must have, with what the judge gave as its reason. */
function wrongVerdicts(verdicts: readonly Verdict[], of = cases): readonly object[] {
  if (of.length < 50) throw new Error('there are not all cases');
  return of.flatMap(({ id, expected }) => {
    const verdict = verdicts.find((each) => each.id === id);
    return verdict?.refused === expected ? [] : [{ id, expected, verdict }];
  });
}

function run(program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  return execFileSync(program, args, { encoding: 'utf8', env: { ...process.env, ...environment } });
}

describe('real handshakes with every key type, profile and step of a rotation', () => {
  it.runIf(requireTool('go'))(
    'Go',
    () => {
      expect(wrongVerdicts(JSON.parse(run(buildGo(join(JUDGES, 'go'), 'judge'), [files.json])))).toEqual([]);
    },
    120_000,
  );

  it.runIf(requireTool('java'))(
    'Java',
    () => {
      const verdicts = readVerdicts(run('java', [join(JUDGES, 'java', 'Judge.java'), files.tsv]));
      // Java ignores the constraints of a CA that it trusts directly; it enforces those of intermediates.
      const known = cases.filter(({ id }) => !id.startsWith('limited: outside'));
      expect(wrongVerdicts(verdicts, known)).toEqual([]);
    },
    120_000,
  );

  const python = judgeCommand('mariadb-11.8', '/usr/bin/python3');
  it.runIf(python)('Python 3.13 or newer, with the contexts that it makes by default', () => {
    const { program, args, root } = python ?? NONE;
    const script = join(JUDGES, 'python', 'judge.py');
    expect(
      wrongVerdicts(JSON.parse(run(program, [...args, script, files.json], { PYTHONHOME: join(root, 'usr') }))),
    ).toEqual([]);
  });

  it.runIf(requireTool('cargo'))(
    'rustls',
    () => {
      expect(wrongVerdicts(readVerdicts(run(buildRust(join(JUDGES, 'rustls'), 'judge'), [files.tsv])))).toEqual([]);
    },
    300_000,
  );
});

describe('validation of the certificates of every key type, profile and step of a rotation', () => {
  const versions = [
    ['OpenSSL of the system', requireTool('openssl') ? { program: 'openssl', args: [] } : undefined],
    ['OpenSSL 3.5 or newer', judgeCommand('mariadb-11.8', '/usr/bin/openssl')],
  ] as const;
  it.each(versions.filter(([, command]) => command))('%s, -x509_strict', (_, command) => {
    expect(wrongVerdicts(judgeBy(opensslValidator(command ?? NONE), cases))).toEqual([]);
  });

  it.runIf(requireTool('certtool'))('GnuTLS', () => {
    expect(wrongVerdicts(judgeBy(gnutlsValidator({ program: 'certtool', args: [] }), cases))).toEqual([]);
  });

  it.runIf(requireTool('vfychain') && requireTool('certutil')).each(['', '-pp'] as const)('NSS %s', (pkix) => {
    const known = cases.filter(({ id }) => !/ed25519|another (name|address)/.test(id));
    expect(wrongVerdicts(judgeBy(nssValidator(freshFolder(), pkix), known), known)).toEqual([]);
  });
});

describe.runIf(requireTool('go'))('zlint', () => {
  it('finds no error and no warning in certificates and CRLs', () => {
    const pems = [...folders.values()].flatMap((dir) =>
      ['ca.pem', 'server-cert.pem', 'client-cert.pem', 'crl.pem'].map((name) => join(dir, name)),
    );
    const report = JSON.parse(run(buildGo(join(JUDGES, 'zlint'), 'lint'), pems));
    const { findings } = report;
    expect(findings.filter(({ severity }: { severity: string }) => severity !== 'info')).toEqual([]);
    expect(report).toMatchObject({ files: pems.length });
    expect(report.lints).toBeGreaterThan(100);
  }, 120_000);
});
