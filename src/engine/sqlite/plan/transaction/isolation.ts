/** What a transaction reads; READ UNCOMMITTED is as READ COMMITTED. */
export type Isolation = 'read-committed' | 'repeatable-read' | 'serializable';

/** That of sessions for which nothing else was set. */
export const DEFAULT_ISOLATION: Isolation = 'repeatable-read';

/** The isolation of a level's name, with spaces or hyphens. */
export function isolationOf(level: string): Isolation {
  if (/^read/i.test(level)) return 'read-committed';
  return /^serializable$/i.test(level) ? 'serializable' : 'repeatable-read';
}
