import { notSupported } from '../../../../mysql/wire-error.ts';
import { Constant, type Operand } from '../../operand/operand.ts';
import { isWrittenBytes } from '../../operand/to-number.ts';
import { isCharacter } from '../../type/type.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { isInKey } from './parameter-beside.ts';

const SOUGHT: ReadonlySet<string> = new Set(['where clause', 'on clause']);

/**
 * Values that WHERE or ON compares. Beside a column of BIT in a key none is a text: MySQL looks in the key for the bits of
 * its bytes (`'7'` is 55 there), or compares with the number that it is, as its optimizer chooses.
 *
 * @returns the values; a parameter is refused when a text comes
 * @throws WireError 1235 for a text
 */
export function withoutSoughtBits(cx: EmitContext, operands: readonly Operand[]): readonly Operand[] {
  if (!SOUGHT.has(cx.clause) || !operands.some(isSoughtBits)) return operands;
  if (operands.some(isText)) throw refused();
  return operands.map((each) => (each.kind === 'constant' && each.isParameter ? unlessText(each) : each));
}

// The type of a literal beside other values is not read, as plans would depend on it.
const isSoughtBits = (each: Operand): boolean => each.kind === 'sql' && each.type.kind === 'bit' && isInKey(each);

const isText = (each: Operand): boolean =>
  (isCharacter(each.type) || each.type.kind === 'bytes') && !isWrittenBytes(each);

const refused = (): Error => notSupported('a text beside a BIT in a key');

function unlessText({ source, given, type, coercibility }: Constant): Constant {
  return new Constant(
    (run) => {
      const value = given(run);
      if (typeof value === 'string' || value instanceof Uint8Array) throw refused();
      return source(run);
    },
    type,
    { isParameter: true, nullable: true, coercibility, given },
  );
}
