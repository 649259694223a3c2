import type { SessionEnvironment } from '../../engine.ts';

/** How SHOW CREATE writes definitions. */
export interface CreateForm {
  /** What stands around names: `"` in the SQL mode ANSI_QUOTES. */
  readonly mark: '`' | '"';
  /** Whether MySQL's own options are left out: the SQL mode ANSI. */
  readonly plain: boolean;
}

/** Names in backticks, and all options. */
export const DEFAULT_FORM: CreateForm = { mark: '`', plain: false };

/** The form that the session's `sql_mode` asks for (https://dev.mysql.com/doc/refman/9.7/en/sql-mode.html). */
export function createForm(environment: SessionEnvironment): CreateForm {
  const modes = new Set(String(environment.systemVariable('sql_mode', undefined)).split(','));
  const plain = modes.has('ANSI');
  return { mark: plain || modes.has('ANSI_QUOTES') ? '"' : '`', plain };
}

/** Writes a name between the form's marks. */
export function quoter({ mark }: CreateForm): (name: string) => string {
  return (name) => mark + name.replaceAll(mark, mark + mark) + mark;
}

/** Strings, which stay as they are, and names between backticks. */
const STRINGS_AND_NAMES = /'(?:[^'\\]|\\.|'')*'|`((?:[^`]|``)*)`/gs;

/** A printed text, whose names stand between backticks, with the form's marks. */
export function requoted(text: string, form: CreateForm): string {
  if (form.mark === '`') return text;
  const quote = quoter(form);
  return text.replace(STRINGS_AND_NAMES, (found, name?: string) =>
    name === undefined ? found : quote(name.replaceAll('``', '`')),
  );
}
