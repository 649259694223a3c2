/** What a transaction reads; READ UNCOMMITTED is as READ COMMITTED. */
export type Isolation = 'read-committed' | 'repeatable-read' | 'serializable';

/** The isolation of a level's name, with spaces or hyphens. */
export function isolationOf(level: string): Isolation {
  if (/^read/i.test(level)) return 'read-committed';
  return /^serializable$/i.test(level) ? 'serializable' : 'repeatable-read';
}
