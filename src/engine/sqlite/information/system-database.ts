import type { Database } from '../catalog/catalog.ts';
import { DEFAULT_COLLATION } from '../type/collation.ts';

/** Databases that exist without being stored. */
export const SYSTEM_DATABASES = ['information_schema', 'mysql', 'performance_schema', 'sys'] as const;

/** A database that exists without being stored, by its name in any letters, and as it was called. */
export function systemDatabase(name: string): Pick<Database, 'name' | 'charset' | 'collation'> | undefined {
  const lower = name.toLowerCase();
  return SYSTEM_DATABASES.some((known) => known === lower) ? { name, ...systemCharset(lower) } : undefined;
}

/** The character set of a database that MySQL makes itself. */
export function systemCharset(name: string): Pick<Database, 'charset' | 'collation'> {
  return name === 'information_schema'
    ? { charset: 'utf8mb3', collation: 'utf8mb3_general_ci' }
    : { charset: 'utf8mb4', collation: DEFAULT_COLLATION };
}
