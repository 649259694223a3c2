import { wireError } from '../../../mysql/wire-error.ts';
import type { TableOptions } from '../../../sql/ast.ts';
import { findCharacterSet, findCollation } from '../type/collation.ts';

/** Character sets and collations that one statement says of a table or database must agree. @throws WireError 1253, 1302 */
export function refuseCharsetConflict({ charsets = '' }: TableOptions): void {
  let chosen: string | undefined;
  for (const [kind, name] of charsets.split(';').map((part) => part.split(' '))) {
    const set = kind === 'charset' ? findCharacterSet(name ?? '')?.name : findCollation(name ?? '')?.charset;
    if (set === undefined) continue;
    if (chosen !== undefined && chosen !== set) {
      throw kind === 'charset'
        ? wireError('ER_CONFLICTING_DECLARATIONS', 'CHARACTER SET ', chosen, 'CHARACTER SET ', set)
        : wireError('ER_COLLATION_CHARSET_MISMATCH', name ?? '', chosen);
    }
    chosen = set;
  }
}
