import type { Row } from './information-rows.ts';

const LICENSE = 'Apache License 2.0';

/** InnoDB is what tables are said to be; the others are known by name, and their tables are InnoDB's. */
const ENGINES: readonly (readonly [name: string, comment: string])[] = [
  ['InnoDB', 'Transactions, row values and foreign keys on SQLite'],
  ['MyISAM', 'MyISAM storage engine'],
  ['MEMORY', 'Hash based, stored in memory, useful for temporary tables'],
  ['MRG_MYISAM', 'Collection of identical MyISAM tables'],
  ['CSV', 'CSV storage engine'],
  ['ARCHIVE', 'Archive storage engine'],
  ['BLACKHOLE', '/dev/null storage engine (anything you write to it disappears)'],
  ['FEDERATED', 'Federated MySQL storage engine'],
];

/** Engines that a statement may name. */
export const ENGINE_NAMES: readonly string[] = ENGINES.map(([name]) => name);

/** SHOW ENGINES and information_schema.ENGINES. */
export const ENGINE_ROWS: readonly Row[] = ENGINES.map(([name, comment]) =>
  name === 'InnoDB' ? [name, 'DEFAULT', comment, 'YES', 'NO', 'YES'] : [name, 'NO', comment, null, null, null],
);

interface Plugin {
  readonly name: string;
  readonly version: string;
  readonly status: 'ACTIVE' | 'DISABLED';
  readonly type: 'AUTHENTICATION' | 'STORAGE ENGINE';
  readonly interfaceVersion: string;
  readonly description: string;
}

const authentication = (name: string, version: string, description: string): Plugin => ({
  name,
  version,
  status: 'ACTIVE',
  type: 'AUTHENTICATION',
  interfaceVersion: '2.1',
  description,
});

const PLUGINS: readonly Plugin[] = [
  authentication('mysql_native_password', '1.1', 'Native MySQL authentication'),
  authentication('sha256_password', '1.1', 'SHA256 password authentication'),
  authentication('caching_sha2_password', '1.0', 'Caching sha2 authentication'),
  ...ENGINES.map(([name, description]): Plugin => {
    const status = name === 'InnoDB' ? 'ACTIVE' : 'DISABLED';
    return { name, version: '1.0', status, type: 'STORAGE ENGINE', interfaceVersion: '80408.0', description };
  }),
];

/** information_schema.PLUGINS: everything is built in. */
export const PLUGIN_ROWS: readonly Row[] = PLUGINS.map((plugin) => {
  const { name, version, status, type, interfaceVersion, description } = plugin;
  const library = [null, null] as const;
  return [name, version, status, type, interfaceVersion, ...library, 'tlsdb', description, LICENSE, 'FORCE'];
});

/** SHOW PLUGINS. */
export const SHOWN_PLUGINS: readonly Row[] = PLUGINS.map(({ name, status, type }) => [
  name,
  status,
  type,
  null,
  LICENSE,
]);
