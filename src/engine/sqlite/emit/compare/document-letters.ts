import { textType } from '../../type/type.ts';
import { COERCIBILITY, sqlValue, type Operand } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { toText } from '../../operand/to-text.ts';

/** How documents compare where they are texts. */
const COLLATION = 'utf8mb4_bin';

/** Letters of a document at most. */
const LONGEST = 4_294_967_295;

/** A document as the text that it is printed as, as functions of texts read it; every other operand as it is. */
export function asLetters<T extends Operand>(builder: PlanBuilder, operand: T): T | Operand {
  if (operand.type.kind !== 'json') return operand;
  return sqlValue(toText(builder, operand), textType(LONGEST, COLLATION), operand.nullable, COERCIBILITY.column);
}
