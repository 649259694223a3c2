/** Tables that are no views in MySQL, of whose columns it tells less. */
const NO_VIEWS = new Set(
  'COLUMN_PRIVILEGES ENGINES OPTIMIZER_TRACE PLUGINS PROCESSLIST PROFILING SCHEMA_PRIVILEGES TABLE_PRIVILEGES USER_PRIVILEGES'.split(
    ' ',
  ),
);

/** Views among those about InnoDB. */
const VIEWS = /^INNODB_(?:DATAFILES|FIELDS|FOREIGN|FOREIGN_COLS|TABLESPACES_BRIEF)$/;

/** Whether a table of information_schema is no view: digits of its numbers are not told, and texts count three bytes a letter. */
export const isNoView = (table: string): boolean =>
  NO_VIEWS.has(table) || (table.startsWith('INNODB_') && !VIEWS.test(table));

/** Whether MySQL reads tables with transactions for one of `information_schema`. @param table in capitals */
export const isOfDictionary = (table: string): boolean => table !== 'KEYWORDS' && !isNoView(table);
