/** A storage engine of MySQL. InnoDB is what all tables are said to be; the others are known by name alone. */
export interface StorageEngine {
  readonly name: string;
  readonly comment: string;
  /** Its other name. */
  readonly synonym?: string;
  /** Whether no statement may name it, as in a server of MySQL that was not started with it. */
  readonly disabled?: boolean;
}

/** In the order in which they are shown. */
export const STORAGE_ENGINES: readonly StorageEngine[] = [
  { name: 'InnoDB', comment: 'Transactions, row values and foreign keys on SQLite' },
  { name: 'MyISAM', comment: 'MyISAM storage engine' },
  { name: 'MEMORY', comment: 'Hash based, stored in memory, useful for temporary tables', synonym: 'HEAP' },
  { name: 'MRG_MYISAM', comment: 'Collection of identical MyISAM tables', synonym: 'MERGE' },
  { name: 'CSV', comment: 'CSV storage engine' },
  { name: 'ARCHIVE', comment: 'Archive storage engine' },
  { name: 'BLACKHOLE', comment: '/dev/null storage engine (anything you write to it disappears)' },
  { name: 'FEDERATED', comment: 'Federated MySQL storage engine', disabled: true },
];

/** The engine that a statement names, in whatever letters; `undefined` for error 1286. */
export function storageEngineNamed(name: string): StorageEngine | undefined {
  const wanted = name.toUpperCase();
  return STORAGE_ENGINES.find(
    (engine) => engine.disabled !== true && (engine.name.toUpperCase() === wanted || engine.synonym === wanted),
  );
}
