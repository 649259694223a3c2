import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { detectStores } from '../../src/pki/trust/detect.ts';
import { systemExecutor, type Executor } from '../../src/pki/trust/execute.ts';
import { planPlacements, type StoreKind, type TrustStores } from '../../src/pki/trust/plan.ts';
import { javaPlacement } from '../../src/pki/trust/program-store.ts';
import { displayStep, type Step } from '../../src/pki/trust/step.ts';
import { trustFolder } from '../../src/pki/trust/trust-folder.ts';
import { requireTool, runTool, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();
const ROOT = join(import.meta.dirname, '..', '..');
const SYSTEM = new Set<StoreKind>(['system']);
const NONE: TrustStores = { system: undefined, nss: [], java: false };
const yes = (): Promise<boolean> => Promise.resolve(true);

let dir = '';
let sha256 = '';

/** One folder for all tests, and a copy of it for each. */
let original = '';

beforeAll(async () => {
  original = join(freshFolder(), 'certs');
  await initFolder({ dir: original });
  sha256 = createHash('sha256')
    .update(new X509Certificate(readFileSync(join(original, 'ca.pem'))).raw)
    .digest('hex');
});

beforeEach(() => {
  dir = join(freshFolder(), 'certs');
  cpSync(original, dir, { recursive: true });
});

/** What would happen on a machine with these stores. */
function plan(stores: Partial<TrustStores>) {
  const ca = { sha256: 'ab'.repeat(32), sha1: 'cd'.repeat(20), pem: 'PEM\n', file: '/c/ca.pem' };
  const kinds = new Set<StoreKind>(['system', 'nss', 'java']);
  return planPlacements({ ...NONE, ...stores }, kinds, ca).map(({ install, uninstall }) => ({
    install: install.map(displayStep),
    uninstall: uninstall.map(displayStep),
  }));
}

describe('plan', () => {
  const id = 'ab'.repeat(16);

  it.each([
    ['fedora', `/etc/pki/ca-trust/source/anchors/tlsdb-${id}.pem`, 'update-ca-trust extract'],
    ['arch', `/etc/ca-certificates/trust-source/anchors/tlsdb-${id}.crt`, 'update-ca-trust extract'],
    ['suse', `/etc/pki/trust/anchors/tlsdb-${id}.pem`, 'update-ca-certificates'],
  ] as const)('%s: a file of our own name, and the command that reads it', (system, path, update) => {
    expect(plan({ system })).toEqual([{ install: [`write ${path}`, update], uninstall: [`rm ${path}`, update] }]);
  });

  it('Debian: links to the file are forgotten too, and the copy that Debian makes for Java', () => {
    const path = `/usr/local/share/ca-certificates/tlsdb-${id}.crt`;
    expect(plan({ system: 'debian' })).toEqual([
      {
        install: [`write ${path}`, 'update-ca-certificates'],
        uninstall: [
          `rm ${path}`,
          'update-ca-certificates --fresh',
          `keytool -delete -cacerts -storepass changeit -alias debian:tlsdb-${id}.pem`,
        ],
      },
    ]);
  });

  it('macOS: the certificate with its trust setting, both taken back', () => {
    const keychain = '/Library/Keychains/System.keychain';
    expect(plan({ system: 'macos' })).toEqual([
      {
        install: [`security add-trusted-cert -d -r trustRoot -k ${keychain} /c/ca.pem`],
        uninstall: [
          'security remove-trusted-cert -d /c/ca.pem',
          `security delete-certificate -Z ${'AB'.repeat(32)} ${keychain}`,
        ],
      },
    ]);
  });

  it('Windows: certutil, by fingerprint', () => {
    expect(plan({ system: 'windows' })).toEqual([
      {
        install: ['certutil -addstore -f Root /c/ca.pem'],
        uninstall: [`certutil -delstore Root ${'cd'.repeat(20)}`],
      },
    ]);
  });

  it('NSS and Java: under a name with the fingerprint', () => {
    expect(plan({ nss: ['/home/u/.pki/nssdb'], java: true })).toEqual([
      {
        install: [`certutil -A -d sql:/home/u/.pki/nssdb -n 'tlsdb CA ${id}' -t C,, -i /c/ca.pem`],
        uninstall: [`certutil -D -d sql:/home/u/.pki/nssdb -n 'tlsdb CA ${id}'`],
      },
      {
        install: [
          `keytool -importcert -noprompt -trustcacerts -file /c/ca.pem -cacerts -storepass changeit -alias tlsdb-${id}`,
        ],
        uninstall: [`keytool -delete -cacerts -storepass changeit -alias tlsdb-${id}`],
      },
    ]);
  });

  it('is empty where there is no store', () => {
    expect(plan({})).toEqual([]);
  });
});

describe('detection', () => {
  it('knows the systems by their names', () => {
    expect(detectStores(SYSTEM, 'darwin', dir).system).toBe('macos');
    expect(detectStores(new Set<StoreKind>(['system', 'nss']), 'win32', dir)).toMatchObject({
      system: 'windows',
      nss: [],
    });
  });
});

/** An executor that remembers what it was told, and a store that really has what was installed. */
function fakeExecutor(options: { readonly failAt?: number } = {}): {
  readonly steps: Step[];
  readonly executor: Executor;
} {
  const steps: Step[] = [];
  const placed = new Set<string>();
  return {
    steps,
    executor: {
      carryOut: (step) => {
        if (steps.length === options.failAt) return Promise.reject(new Error('refused'));
        steps.push(step);
        if (step.kind === 'create') placed.add(step.path);
        if (step.kind === 'remove') placed.delete(step.path);
        return Promise.resolve();
      },
      isPlaced: ({ install: [first] }) => Promise.resolve(first?.kind === 'create' && placed.has(first.path)),
    },
  };
}

describe('a folder', () => {
  const debian: TrustStores = { ...NONE, system: 'debian' };

  it('does nothing that is not confirmed', async () => {
    const { steps, executor } = fakeExecutor();
    const confirm = (): Promise<boolean> => Promise.resolve(false);
    const report = await trustFolder({ dir, action: 'install', stores: debian, executor, confirm });
    expect(steps).toEqual([]);
    expect(report.placements).toMatchObject([{ store: 'system', target: 'debian', sha256, status: 'planned' }]);
    expect(existsSync(join(dir, '.tlsdb', 'trust.json'))).toBe(false);
  });

  it('takes back what it installed, even after the CA has left the folder', async () => {
    const { steps, executor } = fakeExecutor();
    await trustFolder({ dir, action: 'install', stores: debian, executor, confirm: yes });
    const other = join(freshFolder(), 'other');
    await initFolder({ dir: other });
    writeFileSync(join(dir, 'ca.pem'), readFileSync(join(other, 'ca.pem')));
    const report = await trustFolder({ dir, action: 'uninstall', stores: NONE, executor, confirm: yes });
    expect(report.placements).toMatchObject([{ sha256, status: 'removed' }]);
    const path = `/usr/local/share/ca-certificates/tlsdb-${sha256.slice(0, 32)}.crt`;
    expect(steps).toMatchObject(
      [
        { kind: 'create', path },
        { kind: 'run', command: ['update-ca-certificates'] },
        { kind: 'remove', path },
        { kind: 'run', command: ['update-ca-certificates', '--fresh'] },
        { kind: 'run' },
      ].map((step) => expect.objectContaining(step)),
    );
  });

  it('takes back nothing that it did not install', async () => {
    const { steps, executor } = fakeExecutor();
    const report = await trustFolder({ dir, action: 'uninstall', stores: debian, executor, confirm: yes });
    expect(report.placements).toEqual([]);
    expect(steps).toEqual([]);
  });

  it('keeps what somebody else installed, and leaves it there', async () => {
    const { steps, executor } = fakeExecutor();
    const present: Executor = { ...executor, isPlaced: () => Promise.resolve(true) };
    const report = await trustFolder({ dir, action: 'install', stores: debian, executor: present, confirm: yes });
    expect(report.placements).toMatchObject([{ status: 'kept' }]);
    await trustFolder({ dir, action: 'uninstall', stores: debian, executor: present, confirm: yes });
    expect(steps).toEqual([]);
  });

  it('can take back an install that failed half way', async () => {
    const { steps, executor } = fakeExecutor({ failAt: 1 });
    await expect(trustFolder({ dir, action: 'install', stores: debian, executor, confirm: yes })).rejects.toThrow(
      'refused',
    );
    const second = fakeExecutor();
    const placed: Executor = { ...second.executor, isPlaced: () => Promise.resolve(true) };
    await trustFolder({ dir, action: 'uninstall', executor: placed, confirm: yes });
    expect(steps).toHaveLength(1);
    expect(second.steps).toMatchObject([{ kind: 'remove' }, { kind: 'run' }, { kind: 'run' }]);
  });

  it('says that there is no store', async () => {
    const attempt = trustFolder({ dir, action: 'install', stores: NONE, confirm: yes });
    await expect(attempt).rejects.toMatchObject({ code: 'TRUST_NO_STORE' });
  });

  it.each(['{', '[{"store":"system","target":"debian","sha256":"../../x"}]'])('refuses the record %s', async (text) => {
    writeFileSync(join(dir, '.tlsdb', 'trust.json'), text);
    const attempt = trustFolder({ dir, action: 'uninstall', confirm: yes });
    await expect(attempt).rejects.toMatchObject({ code: 'TRUST_RECORD_MALFORMED' });
  });
});

describe.skipIf(!requireTool('certutil'))('NSS', () => {
  it('has the CA, and then no more', async () => {
    const home = freshFolder();
    const database = join(home, '.pki', 'nssdb');
    mkdirSync(database, { recursive: true });
    execFileSync('certutil', ['-N', '-d', `sql:${database}`, '--empty-password']);
    const { nss } = detectStores(new Set<StoreKind>(['nss']), 'linux', home);
    expect(nss).toEqual([database]);
    const stores = { ...NONE, nss };
    const list = (): string => runTool('certutil', ['-L', '-d', `sql:${database}`]).output;
    const before = list();
    await trustFolder({ dir, action: 'install', stores, confirm: yes });
    expect(list()).toMatch(/tlsdb CA [0-9a-f]{32} +C,,/);
    const again = await trustFolder({ dir, action: 'install', stores, confirm: yes });
    expect(again.placements).toMatchObject([{ status: 'kept' }]);
    const undone = await trustFolder({ dir, action: 'uninstall', confirm: yes });
    expect(undone.placements).toMatchObject([{ status: 'removed' }]);
    expect(list()).toBe(before);
  });
});

describe.skipIf(!requireTool('keytool'))('Java', () => {
  it('has the CA, and then no more', async () => {
    const folder = freshFolder();
    const store = join(folder, 'cacerts');
    const other = join(folder, 'other');
    await initFolder({ dir: other });
    const keytool = (...args: readonly string[]) =>
      runTool('keytool', [...args, '-keystore', store, '-storepass', 'changeit']);
    keytool('-importcert', '-noprompt', '-alias', 'other', '-file', join(other, 'ca.pem'));
    const ca = { sha256, sha1: '', pem: '', file: join(dir, 'ca.pem') };
    const placement = javaPlacement(store, ca);
    expect(await systemExecutor.isPlaced(placement)).toBe(false);
    for (const step of placement.install) await systemExecutor.carryOut(step);
    expect(keytool('-list').output).toContain(`tlsdb-${sha256.slice(0, 32)}`);
    expect(await systemExecutor.isPlaced(placement)).toBe(true);
    for (const step of placement.uninstall) await systemExecutor.carryOut(step);
    expect(keytool('-list').output).toMatch(/contains 1 entry[\s\S]*other/);
  });

  it('says what keytool said', async () => {
    const step: Step = { kind: 'run', command: ['keytool', '-list', '-keystore', join(dir, 'none')] };
    await expect(systemExecutor.carryOut(step)).rejects.toMatchObject({ code: 'TRUST_FAILED' });
    const missing: Step = { kind: 'run', command: ['tlsdb-no-such-program'] };
    await expect(systemExecutor.carryOut(missing)).rejects.toMatchObject({ code: 'TRUST_FAILED' });
  });
});

describe('the command', () => {
  const tlsdb = (...args: readonly string[]) =>
    runTool(process.execPath, [join(ROOT, 'bin', 'run.js'), 'certs', 'trust', '--dir', dir, ...args]);

  it('does nothing without being asked for one of the two', () => {
    expect(tlsdb('--yes').status).toBe(2);
    expect(tlsdb('--install', '--uninstall', '--yes').status).toBe(2);
  });

  it('wants --yes where there is no terminal', () => {
    const { status, output } = tlsdb('--install', '--system');
    expect(status).toBe(2);
    expect(output).toContain('TRUST_NOT_CONFIRMED');
  });

  it.runIf(existsSync('/usr/local/share/ca-certificates'))('prints the exact commands of a dry run', () => {
    const path = `/usr/local/share/ca-certificates/tlsdb-${sha256.slice(0, 32)}.crt`;
    expect(tlsdb('--install', '--system', '--dry-run')).toEqual({
      status: 0,
      output: `write ${path}\nupdate-ca-certificates\n`,
    });
    expect(existsSync(path)).toBe(false);
    expect(JSON.parse(tlsdb('--install', '--system', '--dry-run', '--json').output)).toMatchObject({
      dir,
      action: 'install',
      placements: [
        {
          store: 'system',
          target: 'debian',
          sha256,
          status: 'planned',
          commands: [`write ${path}`, 'update-ca-certificates'],
        },
      ],
    });
  });
});

/** Changes this machine for a moment: only where that was asked for. */
describe.skipIf(process.env['TLSDB_TEST_SYSTEM_TRUST'] !== '1')('this machine', () => {
  it('trusts the CA and then no more', async () => {
    const leaf = join(dir, 'server-cert.pem');
    const verify = () => runTool('openssl', ['verify', leaf]).status;
    const bundle = (): string => readFileSync('/etc/ssl/certs/ca-certificates.crt', 'utf8');
    const links = (): readonly string[] => readdirSync('/etc/ssl/certs').toSorted();
    const java = (): readonly string[] =>
      runTool('keytool', ['-list', '-cacerts', '-storepass', 'changeit'])
        .output.split('\n')
        .filter((line) => line.startsWith('Certificate fingerprint'))
        .toSorted();
    // A store that was changed by other hands is first put in the order that its own command gives it.
    execFileSync('update-ca-certificates', { stdio: 'ignore' });
    const before = [bundle(), links(), java()];
    expect(verify()).not.toBe(0);
    const stores = detectStores(new Set<StoreKind>(['system', 'java']));
    await trustFolder({ dir, action: 'install', kinds: ['system', 'java'], stores, confirm: yes });
    expect(verify()).toBe(0);
    const undone = await trustFolder({ dir, action: 'uninstall', confirm: yes });
    expect(undone.placements.every(({ status }) => status === 'removed')).toBe(true);
    expect(verify()).not.toBe(0);
    expect([bundle(), links(), java()]).toEqual(before);
  }, 120_000);
});
