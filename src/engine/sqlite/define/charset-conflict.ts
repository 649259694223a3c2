import { wireError } from '../../../mysql/wire-error.ts';
import type { TableOptions } from '../../../sql/ast.ts';
import { findCollation } from '../type/collation.ts';
import { findCharacterSet } from '../type/character-set.ts';

/**
 * Character sets and collations that one statement says of a table or database must agree, also in several lists of
 * options, which ALTER TABLE may have.
 *
 * @throws WireError 1253, 1302
 */
export function refuseCharsetConflict(...options: readonly TableOptions[]): void {
  let chosen: string | undefined;
  for (const [kind, name] of options.flatMap(saidIn)) {
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

/** What is said, in its order; without `charsets` it is no more than one of each, of which that of the character set is first. */
function saidIn({ charset, collate, charsets }: TableOptions): readonly (readonly string[])[] {
  if (charsets !== undefined) return charsets.split(';').map((part) => part.split(' '));
  const said = [
    ['charset', charset],
    ['collate', collate],
  ] as const;
  return said.flatMap(([kind, name]) => (name === undefined ? [] : [[kind, name]]));
}
