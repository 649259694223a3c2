import { STORAGE_ENGINES } from '../../storage-engine.ts';
import type { Row } from './information-rows.ts';

const LICENSE = 'Apache License 2.0';

/** SHOW ENGINES and information_schema.ENGINES. */
export const ENGINE_ROWS: readonly Row[] = STORAGE_ENGINES.map(({ name, comment }) =>
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
  ...STORAGE_ENGINES.map(({ name, comment: description }): Plugin => {
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
