import { optionsOfSqlMode, type SqlOptions } from '../../sql/options.ts';
import { parseOne, type ParsedStatement } from '../../sql/parser.ts';
import { SqlSyntaxError } from '../../sql/syntax-error.ts';
import type { SessionContext } from '../session-context.ts';

/** Longest text, in characters, and number of texts that a session keeps parsed. */
const PARSED_LENGTH = 2048;
const PARSED_COUNT = 100;

/** Statements of a session by their text: those of restricted accounts come back often, and each is parsed once. */
export class ParsedTexts {
  /** Made when it is first needed: most sessions never parse. */
  #known: Map<string, ParsedStatement> | undefined;

  /** The one statement of a text. @throws SqlSyntaxError */
  parse(sql: string, options: () => SqlOptions): ParsedStatement {
    const known = this.#known?.get(sql);
    if (known !== undefined) return known;
    const parsed = parseOne(sql, options());
    if (sql.length > PARSED_LENGTH) return parsed;
    const statements = (this.#known ??= new Map());
    if (statements.size >= PARSED_COUNT) statements.clear();
    statements.set(sql, parsed);
    return parsed;
  }

  /** Another `sql_mode` may read the same texts otherwise. */
  forget(): void {
    this.#known = undefined;
  }
}

/** How statements of a session are written: `sql_mode`. */
export function sqlOptionsOf({ variables }: Pick<SessionContext, 'variables'>): SqlOptions {
  return optionsOfSqlMode(variables.text('sql_mode'));
}

/** What comes next in a text of several statements. */
export type NextStatement =
  | { readonly kind: 'statement'; readonly parsed: ParsedStatement }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'end' };

/** The next statement of a text. What is wrong with it is told when its turn comes. */
export function nextStatement(statements: Iterator<ParsedStatement, void>, sql: string): NextStatement {
  try {
    const { value } = statements.next();
    if (value) refuseParameters(value, sql);
    return value ? { kind: 'statement', parsed: value } : { kind: 'end' };
  } catch (error) {
    return { kind: 'error', error };
  }
}

/** Only what is prepared may have `?`. @throws SqlSyntaxError */
export function refuseParameters({ firstParameter }: ParsedStatement, sql: string): void {
  if (firstParameter !== undefined) throw new SqlSyntaxError(sql, firstParameter);
}
