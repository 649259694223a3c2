import { wireError } from '../../mysql/wire-error.ts';
import { SqlLimitError, SqlNameError, SqlRuleError, SqlSyntaxError } from '../../sql/syntax-error.ts';
import { PARSER_MEMORY } from '../../sql/tokens.ts';

/** What a client is told of what the parser refuses. */
export function parserError(error: unknown): unknown {
  if (error instanceof SqlSyntaxError) return wireError('ER_PARSE_ERROR', error.near, error.line);
  if (error instanceof SqlNameError) return wireError(NAME_ERRORS[error.reason], error.identifier);
  if (error instanceof SqlRuleError) return wireError(RULE_ERRORS[error.rule], ...error.names);
  if (!(error instanceof SqlLimitError)) return error;
  if (error.limit === 'symbols') return wireError('ER_OOM');
  if (error.limit === 'selects') return wireError('ER_TOO_HIGH_LEVEL_OF_NESTING_FOR_SELECT');
  if (error.limit === 'stack') return wireError('ER_STACK_OVERRUN_NEED_MORE', STACK, STACK, NEEDED_STACK);
  return wireError('ER_CAPACITY_EXCEEDED', PARSER_MEMORY, 'parser_max_mem_size', 'Parser bailed out for this query.');
}

const NAME_ERRORS = {
  long: 'ER_TOO_LONG_IDENT',
  table: 'ER_WRONG_TABLE_NAME',
  database: 'ER_WRONG_DB_NAME',
  routine: 'ER_SP_WRONG_NAME',
  algorithm: 'ER_UNKNOWN_ALTER_ALGORITHM',
  lock: 'ER_UNKNOWN_ALTER_LOCK',
} as const;

const RULE_ERRORS = {
  'undeclared-variable': 'ER_SP_UNDECLARED_VAR',
  'row-without-columns': 'ER_TABLE_VALUE_CONSTRUCTOR_MUST_HAVE_COLUMNS',
  'row-length': 'ER_WRONG_VALUE_COUNT_ON_ROW',
  'all-and-distinct': 'ER_WRONG_USAGE',
  'into-twice': 'ER_MULTIPLE_INTO_CLAUSES',
  'misplaced-option': 'ER_CANT_USE_OPTION_HERE',
} as const;

/** What MySQL tells of its stack, in bytes. */
const STACK = 1_048_576;
const NEEDED_STACK = 40_000;
