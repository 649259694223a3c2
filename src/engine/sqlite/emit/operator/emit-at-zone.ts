import { wireError } from '../../../../mysql/wire-error.ts';
import type { Cast, CastZone } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { type Operand, type SqlValue, sqlValue } from '../../operand/operand.ts';
import { materialise } from '../../operand/to-text.ts';
import { datetimeType } from '../../type/type.ts';
import { emit } from '../emit-expression.ts';

/** Whether `AT TIME ZONE` knows a zone: UTC by its two names. */
const isKnown = ({ name, isInterval }: CastZone): boolean => name === '+00:00' || (name === 'UTC' && !isInterval);

/**
 * `CAST(timestamp AT TIME ZONE '+00:00' AS DATETIME)`: the moment in UTC. MySQL leaves its fraction out, whatever
 * precision is asked for.
 *
 * @throws WireError 1298 for another zone, 3998 for what is no TIMESTAMP
 */
export function emitAtZone(cx: EmitContext, { operand: node, type }: Cast, zone: CastZone): SqlValue {
  if (!isKnown(zone)) throw wireError('ER_UNKNOWN_TIME_ZONE', zone.name);
  const operand = emit(cx, node);
  const target = datetimeType(type.length ?? 0);
  if (operand.type.kind === 'null') return sqlValue('NULL', target);
  const isLiteral = node.kind === 'literal' && node.type === 'timestamp';
  if (!isLiteral && operand.type.kind !== 'timestamp') throw wireError('ER_INVALID_CAST', 'TIMESTAMP WITH TIME ZONE');
  return sqlValue(`m_utc_moment(${microsOf(cx, operand)},${target.fsp})`, target);
}

/** Microseconds since 1970 of a timestamp, or of a literal of one; NULL for a literal outside its range. */
function microsOf(cx: EmitContext, operand: Operand): string {
  const { sql } = materialise(cx.builder, operand);
  return operand.type.kind === 'timestamp' ? sql : `nullif(m_stored_utc_micros(${sql}),0)`;
}
