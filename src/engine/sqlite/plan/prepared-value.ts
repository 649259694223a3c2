import { type Value, type ValueKind, typeOfKind, wireCode } from '../parameter/wire-value.ts';
import type { ResultValue, BoundParameter } from '../../../mysql/column.ts';
import { type ValueType, DATE_TYPE, isTemporal } from '../type/type.ts';
import { textIn, type ParameterType, MOMENT_TYPE } from '../parameter/parameter-types.ts';
import { COLLATION_OF_NUMBERS, collationOf, hasOwnBytes, isConnectionCollation } from '../type/collation.ts';
import type { LiveSession } from '../file/temporary-tables.ts';
import { countOf, refuseBytes, converted, momentAsNumber, onToday, fits, isOther } from '../parameter/bound-value.ts';
import { parameterLetters } from '../type/charset-text.ts';
import { encodeText, encodingOf } from '../../../mysql/charset.ts';
import { parseDateTime } from '../type/temporal.ts';

/** A value for which the statement was prepared again: what was a text then is the number that it was taken for. */
export const valueAgain = ({ kind, value }: Value): ResultValue =>
  kind === 'unsigned' && (typeof value === 'string' || value instanceof Uint8Array)
    ? BigInt(Buffer.from(value).toString().trim())
    : value;

/**
 * The type of a value that a statement is prepared for again: a text keeps the collation that the parameter had got, which
 * is that of latin1 for numbers and moments.
 */
export function typeAgain(kind: ValueKind, known: ValueType | undefined): ValueType | undefined {
  if (kind !== 'text' || known === undefined) return typeOfKind(kind);
  if (known.kind === 'text' || known.kind === 'enum' || known.kind === 'set') return textIn(known.collation);
  return known.kind === 'bytes' || known.kind === 'json' ? typeOfKind(kind) : textIn(COLLATION_OF_NUMBERS);
}

/** Whether all values are as the plan takes them. */
export function arePlain(codes: readonly ReadonlySet<number>[], parameters: readonly BoundParameter[]): boolean {
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i];
    if (parameter === undefined || codes[i]?.has(wireCode(parameter)) !== true) return false;
  }
  return true;
}

/** @throws WireError 1210, 1690, 3988 */
export function valueOf(known: ParameterType | undefined, sent: Value, state: LiveSession): Value {
  if (known === undefined || known.use === 'field') return sent;
  if (known.use === 'count') return countOf(known.type, sent);
  // CAST to YEAR reads texts itself.
  if (known.use === 'cast' && known.type.kind === 'year') return sent;
  if (known.use === 'letters') refuseBytes(sent);
  const value = converted(known.type, sent, state);
  // Whoever changes its sign asks whether it was a text.
  return known.use === 'negated' && value.kind === 'unsigned' ? { ...value, value: sent.value } : value;
}

/** Bytes that stand for a text: one of its character set. @throws WireError 1235 */
function asText(bytes: Uint8Array, { type, use }: ParameterType): ResultValue {
  const collation = type.kind === 'text' ? collationOf(type.collation) : undefined;
  if (collation !== undefined && use !== 'assigned' && hasOwnBytes(collation))
    return parameterLetters(bytes, collation.charset);
  return use === 'scalar' ? Buffer.from(bytes).toString('utf8') : bytes;
}

/** A text that stands for bytes: those that it has in the connection's character set. */
function inConnection(text: string, { connection }: LiveSession): ResultValue {
  if (!isConnectionCollation(connection)) return text;
  const collation = collationOf(connection);
  return hasOwnBytes(collation) ? encodeText(text, encodingOf(collation.charset)) : text;
}

/** The value as the plan takes it. */
export function plannedValue(known: ParameterType | undefined, value: Value, state: LiveSession): ResultValue {
  if (known?.use === 'number' || known?.use === 'negated') return momentAsNumber(known.type, value);
  // A conversion reads the bytes itself.
  if (known?.type.kind === 'text' && known.use !== 'cast' && value.value instanceof Uint8Array)
    return asText(value.value, known);
  if (known?.type.kind === 'bytes' && typeof value.value === 'string') return inConnection(value.value, state);
  return known === undefined || known.use === 'argument' || known.use === 'cast'
    ? value.value
    : onToday(known.type, value, state);
}

/** Whether a statement runs with the value as it is prepared. */
export const staysPrepared = (known: ParameterType | undefined, value: Value): boolean =>
  known === undefined || known.use === 'cast' || known.use === 'count' || fits(known.type, value);

/** A value that is taken as it is by its kind, or as a date without month or day, or of a day that its month does not have. */
type TakenKind = ValueKind | 'partial date' | 'partial datetime';

/** Whether a moment has a month, and a day that the month has. */
const isWhole = (moment: string): boolean => !moment.includes('-00') && parseDateTime(moment) !== undefined;

/** Uses in which somebody looks at the date itself. */
const READS_DATES: ReadonlySet<ParameterType['use']> = new Set<ParameterType['use']>(['argument', 'cast', 'operand']);

/** The type that a value of this kind gives its parameter. */
export function typeTaken(kind: TakenKind | undefined, known: ParameterType | undefined): ValueType | undefined {
  if (kind !== 'partial date' && kind !== 'partial datetime') return kind === undefined ? undefined : typeOfKind(kind);
  const isDate = kind === 'partial date';
  const type = known === undefined || known.use === 'cast' ? (isDate ? DATE_TYPE : MOMENT_TYPE) : known.type;
  return isTemporal(type) ? { ...type, partial: isDate ? 'date' : 'datetime' } : type;
}

/** The kind of a value that is taken as it is; `undefined` for one that is of the parameter's type. */
export function takenKind(known: ParameterType | undefined, { kind, value }: Value): TakenKind | undefined {
  if (known === undefined || kind === 'null') return undefined;
  const isDate = (kind === 'date' || kind === 'datetime') && known.type.kind.startsWith('date');
  if (isDate && READS_DATES.has(known.use) && !isWhole(String(value))) return `partial ${kind}`;
  if (known.use === 'cast') return typeOfKind(kind)?.kind === known.type.kind ? undefined : kind;
  // The number of a moment has more digits than that of a time.
  if (known.use === 'number' || known.use === 'negated')
    return known.type.kind === 'time' && kind === 'datetime' ? kind : undefined;
  // Beside anything but a document bytes are a text.
  if (known.use === 'scalar') return kind === 'bytes' && known.type.kind === 'json' ? kind : undefined;
  if (known.use === 'document')
    return kind === 'bytes' || (kind === 'text' && known.type.kind === 'bytes') ? kind : undefined;
  // Bytes that are no number are a text that is none.
  return known.use === 'argument' && isOther(known.type, kind) ? (kind === 'bytes' ? 'text' : kind) : undefined;
}
