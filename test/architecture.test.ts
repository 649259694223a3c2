import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/**
 * Which room may import which; `types` means only `import type`.
 * The same table in words is `docs/architecture.md`.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'index.ts': ['kit', 'pki', 'x509', 'tls', 'server', 'config', 'engine', 'account'],
  commands: ['cli', 'config', 'kit', 'server', 'pki', 'x509', 'types:tls'],
  cli: ['config', 'kit'],
  config: ['kit'],
  server: ['engine', 'account', 'tls', 'sql', 'mysql', 'config', 'pki', 'x509', 'kit'],
  engine: ['sql', 'mysql', 'kit'],
  account: ['x509', 'types:tls', 'mysql', 'types:sql', 'kit'],
  tls: ['pki', 'x509', 'kit'],
  pki: ['x509', 'kit'],
  x509: ['kit'],
  mysql: ['kit'],
  sql: ['kit'],
  kit: [],
};

/**
 * The rooms of the embedded engine from the ground up: each may import those in front of it. The files beside them are its
 * roof.
 */
const ENGINE_FLOORS = [
  'type',
  'lock',
  'catalog',
  'session',
  'store',
  'operand',
  'information',
  'functions',
  'file',
  'scan',
  'parameter',
  'context',
  'told',
  'emit',
  'plan',
  'define',
  'load',
  'show',
];

/** Modules that open sockets, files or processes: not for rooms that turn bytes into values. */
const SOCKETS = new Set(['node:net', 'node:tls', 'node:http', 'node:dgram', 'node:child_process']);

/** What `node:net` offers that opens nothing: reading addresses. */
const ADDRESS_READERS = /^\{\s*(?:(?:isIP|isIPv4|isIPv6|BlockList|SocketAddress),?\s*)+\}$/;

interface Import {
  readonly file: string;
  readonly names: string;
  readonly target: string;
  readonly typeOnly: boolean;
  readonly lazy: boolean;
}

const imports = globSync('**/*.ts', { cwd: SRC }).flatMap(importsOf);

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const statics = [...text.matchAll(/^(?:import|export)\s(type\s)?([^;'"]*?)(?:from\s)?['"]([^'"]+)['"]/gm)];
  const dynamics = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
  return [
    ...statics.map(([, type, names = '', target = '']) => ({
      file,
      names: names.trim(),
      target,
      typeOnly: type !== undefined,
      lazy: false,
    })),
    ...dynamics.map(([, target = '']) => ({ file, names: '', target, typeOnly: false, lazy: true })),
  ];
}

function room(path: string): string {
  return path.split('/')[0] ?? path;
}

function targetOf({ file, target }: Import): string | undefined {
  return target.startsWith('.') ? relative(SRC, normalize(join(SRC, dirname(file), target))) : undefined;
}

function targetRoom(entry: Import): string | undefined {
  const target = targetOf(entry);
  return target === undefined ? undefined : room(target);
}

const ENGINE = join('engine', 'sqlite');

/** The floor that a file of the embedded engine is on; `undefined` for all others. */
function engineFloor(path: string): number | undefined {
  const inside = relative(ENGINE, path);
  if (inside.startsWith('..')) return undefined;
  const floor = ENGINE_FLOORS.indexOf(room(inside));
  return floor < 0 ? ENGINE_FLOORS.length : floor;
}

describe('architecture', () => {
  it('has no arrow that the table does not allow', () => {
    const wrong = imports.filter((entry) => {
      const to = targetRoom(entry);
      const from = room(entry.file);
      if (to === undefined || to === from) return false;
      const allowed = ARROWS[from] ?? [];
      return !allowed.includes(to) && !(entry.typeOnly && allowed.includes(`types:${to}`));
    });
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('has no arrow that runs up inside the embedded engine', () => {
    const wrong = imports.filter((entry) => {
      const [from, to] = [engineFloor(entry.file), engineFloor(targetOf(entry) ?? '')];
      return from !== undefined && to !== undefined && from < to;
    });
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('knows every room of the embedded engine', () => {
    const rooms = globSync('*/', { cwd: join(SRC, ENGINE) }).map((name) => name.replace(/\W/g, ''));
    expect(rooms.toSorted()).toEqual(ENGINE_FLOORS.toSorted());
  });

  it('defines each function that SQL calls once: the later of two would take the place of the other', () => {
    const home = join(SRC, ENGINE, 'functions');
    // That one tells of their work.
    const files = globSync('**/*.ts', { cwd: home }).filter((file) => file !== 'budget.ts');
    const names = files.flatMap((file) =>
      Array.from(readFileSync(join(home, file), 'utf8').matchAll(/^ +(m_\w+): /gm), ([, name = '']) => name),
    );
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('knows every room', () => {
    expect([...new Set(imports.map(({ file }) => room(file)))].filter((name) => !(name in ARROWS))).toEqual([]);
  });

  it('keeps sockets out of the rooms that turn bytes into values', () => {
    const wrong = imports.filter(
      ({ file, target, names }) =>
        ['mysql', 'x509', 'sql', 'account'].includes(room(file)) && SOCKETS.has(target) && !ADDRESS_READERS.test(names),
    );
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('loads heavy rooms of a command only when it runs', () => {
    const wrong = imports.filter((entry) => {
      const to = targetRoom(entry);
      if (room(entry.file) !== 'commands' || entry.typeOnly || entry.lazy || to === undefined) return false;
      return !['cli', 'config', 'kit', 'commands'].includes(to);
    });
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('chooses the cryptography of @peculiar/x509 in one file only', () => {
    const setters = globSync('**/*.ts', { cwd: SRC }).filter((file) =>
      /cryptoProvider\.set\(/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(setters.length).toBeLessThanOrEqual(1);
  });

  it('never uses an unsafe random generator', () => {
    const users = globSync('**/*.ts', { cwd: SRC }).filter((file) =>
      /Math\.random\(/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(users).toEqual([]);
  });

  it('has no default exports and no unfinished words', () => {
    const offenders = globSync('**/*.ts', { cwd: SRC }).filter((file) =>
      /^export default|\b(TODO|FIXME|XXX|HACK)\b/m.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(offenders).toEqual([]);
  });

  it('keeps rooms small', () => {
    const TABLES = new Set(['sql/ast.ts']);
    const large = globSync('**/*.ts', { cwd: SRC })
      .filter((file) => !TABLES.has(file) && !/(^|\/)[^/]*(table|code|charset|keyword|reserved)[^/]*\.ts$/.test(file))
      .map((file) => ({ file, lines: readFileSync(join(SRC, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(large).toEqual([]);
  });
});
