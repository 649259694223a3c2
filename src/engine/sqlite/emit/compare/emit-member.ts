import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { Expression, In } from '../../../../sql/ast.ts';
import { alike } from '../../operand/common-collation.ts';
import { comparable } from './emit-compare.ts';
import type { Place } from './place.ts';
import { isNumberBesideTime } from './number-beside-time.ts';
import { isConstant } from '../constant-value.ts';
import { valueBeside } from './time-beside.ts';
import { convertTo } from '../../operand/convert.ts';
import { constantOf, type EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { asLookUps, LONG_LIST, packMembers } from './member-list.ts';
import { BIGINT_TYPE, COMPUTED_YEAR, isBiased, isCharacter, isDay } from '../../type/type.ts';
import { compareMember, compareOperands, isWide, overRow, rowItems, rowOf } from './emit-row.ts';
import { sqlValue, type Operand } from '../../operand/operand.ts';
import { isWrittenBytes } from '../../operand/to-number.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { materialise, toText } from '../../operand/to-text.ts';
import { withoutSoughtBits } from './sought-bits.ts';
import { soughtNumber } from './sought-numbers.ts';
import { readDateTime } from '../../type/temporal-reading.ts';
import { canRepeat, canTell } from '../operator/reading-order.ts';
import { childrenOf } from '../../../../sql/children.ts';
import { containsAggregate } from '../../../../sql/aggregate.ts';
import type { ComparedPair } from './compared-texts.ts';

/** From this many rows on: SQLite takes longer to plan them than to look them up. */
const LONG_ROW_LIST = 32;
const OR_CHAIN = 16;

/** Conditions between ORs, as a tree of few levels: SQLite takes a thousand. */
function anyOf(conditions: readonly string[]): string {
  if (conditions.length <= OR_CHAIN) return `(${conditions.join(' OR ')})`;
  const half = Math.ceil(conditions.length / 2);
  return `(${anyOf(conditions.slice(0, half))} OR ${anyOf(conditions.slice(half))})`;
}

/** Emits `operand IN (list)`, without the NOT of the condition. @throws WireError 1241 */
export function emitMember(cx: EmitContext, node: In, list: readonly Expression[]): string {
  const { operand } = node;
  const row = rowItems(operand);
  if (row !== undefined) return emitRowMember(cx, row, list);
  if (isWide(cx, operand)) {
    const { values, from } = rowOf(cx, operand);
    return overRow(anyMember(cx, values, list), from);
  }
  const given = emit(cx, operand);
  // Texts beside a TIME are read as times, those beside a DATE as dates.
  const isLiteral = given.kind === 'constant' && !given.isParameter && ['time', 'date'].includes(given.type.kind);
  const isMoment = isLiteral || (given.kind === 'constant' && given.type.kind === 'time');
  const tested = isMoment && list.length > 1 ? materialise(cx.builder, given) : given;
  const member = (item: Expression): Operand =>
    constantOf(cx, item) ?? valueBeside(cx, node, [item, emit(cx, item)], tested, list.length > 1);
  const [, ...all] = withoutSoughtBits(cx, [given, ...list.map(member)]);
  const members = amongColumns(given, sought(cx, node, given, all));
  if (list.length > 1) refuseTimes(given, members);
  const days = amongDays(cx.builder, given, members);
  if (days !== undefined) return days;
  const [subject, ...written] = alike(cx.builder, [tested, ...members], list.length === 1 ? '=' : ' IN ');
  return subject === undefined || written.length === 0 ? '0' : anyOfMembers(cx, node, list, subject, written);
}

/** `subject IN (members)`, whose types go together. @param list as the statement has them */
function anyOfMembers(
  cx: EmitContext,
  node: In,
  list: readonly Expression[],
  subject: Operand,
  members: readonly Operand[],
): string {
  const isSettled = list.every(isConstantItem);
  const isWhole = isSettled && readsWhole(node.operand, subject, members);
  const items = isWhole ? members.map((item) => asWhole(cx, item)) : members;
  const before = cx.builder.bindings.length;
  const pairs = memberPairs(cx, subject, items, isSettled);
  const [first] = pairs;
  if (first === undefined) return '0';
  if (pairs.length > LONG_LIST) {
    const packed = packMembers(
      cx.builder,
      before,
      pairs.map((pair) => [pair]),
    );
    if (packed !== undefined) return packed;
  }
  const lookUps = isSettled ? asLookUps(cx.builder, before, pairs) : undefined;
  if (lookUps !== undefined) return lookUps;
  const isOne = pairs.every((pair) => pair.left === first.left);
  const any = anyOf(pairs.map(equation));
  const whole = isOne ? `(${first.left} IN (${pairs.map((pair) => pair.right).join(',')}))` : any;
  // The list is read up to the first value that is equal, but of whole numbers MySQL makes a sorted one before.
  if (isWhole || !pairs.slice(1).some(({ right }) => canTell(right))) return whole;
  // NULL is as good as false there.
  if (!node.negated && cx.conditions?.has(node) === true) return any;
  return canRepeat(any) ? `(CASE WHEN ${any} THEN 1 ELSE ${whole} END)` : whole;
}

const isText = ({ kind, type }: Operand): boolean => kind === 'sql' && isCharacter(type);

/** Each member beside the subject, in forms that can be compared. @param isSettled whether all are constants */
function memberPairs(
  cx: EmitContext,
  subject: Operand,
  items: readonly Operand[],
  isSettled: boolean,
): readonly ComparedPair[] {
  // A YEAR beside several values is a plain number: `2001 IN (1, 2)` is false.
  const isYear = subject.kind === 'sql' && subject.type.kind === 'year' && items.length > 1;
  const left = isYear ? { ...subject, type: COMPUTED_YEAR } : subject;
  // Whole numbers are looked up in a sorted list, or else their bits are compared.
  const isSorted = isSettled && [left, ...items].every(({ type }) => type.kind === 'int' || type.kind === 'null');
  const ofSeveral = areDates(left, items) ? 'dates' : 'member';
  const place: Place = items.length === 1 || isSorted ? 'alone' : ofSeveral;
  return items.map((item) => {
    // A parameter that is no moment is NULL, and one that is no date is it beside a list of columns.
    const isNull = isDay(left.type) && (!isSettled || (left.type.kind !== 'date' && items.length > 1));
    const isAlone = isNull && item.kind === 'constant' && item.isParameter;
    // Beside a list of columns, numbers are no times.
    const isNumber = !isSettled && isNumberBesideTime(left, item);
    const member = isNumber ? materialise(cx.builder, item) : inBits(cx, left, item, place);
    // A constant moment in front of texts is no text.
    const isMoment = left.kind === 'constant' && isDay(left.type) && !left.isParameter && isText(member);
    const front = isMoment ? materialise(cx.builder, left) : left;
    return comparable(cx.builder, '=', front, member, isAlone ? 'kept' : place);
  });
}

/**
 * A text among constants of which some are dates and the others texts: MySQL reads them all as dates, or as moments where
 * one of them is; a text that is none is no date, and no moment but the others that are none.
 */
function amongDays(builder: PlanBuilder, given: Operand, members: readonly Operand[]): string | undefined {
  if (members.length < 2 || !isCharacter(given.type)) return undefined;
  const isFit = (each: Operand): boolean =>
    each.kind === 'constant' && (MEMBER_KINDS.has(each.type.kind) || (each.isParameter && each.type.kind === 'bytes'));
  const kinds = new Set(members.map(({ type }) => type.kind));
  if (!members.every(isFit) || !(kinds.has('date') || kinds.has('datetime'))) return undefined;
  const name = kinds.has('datetime') ? 'm_member_moment' : 'm_member_date';
  const [subject, ...list] = [given, ...members].map(
    (each, i) => `${name}(${toText(builder, each)},${Math.min(i, 1)})`,
  );
  return `(${subject ?? 'NULL'} IN (${list.join(',')}))`;
}

const MEMBER_KINDS: ReadonlySet<string> = new Set(['text', 'date', 'datetime', 'null']);

/**
 * The values of a list among which a text is looked for: constant texts beside columns of dates must be dates.
 *
 * @throws WireError 1235 when it runs, since to MySQL texts that are none equal each other
 */
function amongColumns(given: Operand, members: readonly Operand[]): readonly Operand[] {
  if (!isCharacter(given.type) || !members.some((each) => each.kind === 'sql' && isDay(each.type))) return members;
  return members.map((each) => {
    if (each.kind !== 'constant' || !isCharacter(each.type)) return each;
    return each.map((value) => {
      if (readDateTime(String(value)).value === undefined)
        throw notSupported('a text that is no date in a list with a column of dates');
      return value;
    }, each.type);
  });
}

/** A constant whole number whose bits are compared, as one of the sign that the value does not have. */
function inBits({ builder }: EmitContext, left: Operand, item: Operand, place: Place): Operand {
  const areWhole = left.type.kind === 'int' && item.type.kind === 'int';
  return place === 'member' && areWhole && isBiased(left.type) !== isBiased(item.type)
    ? materialise(builder, item)
    : item;
}

/** The members, for which MySQL looks in the key of the value; of texts alone those that NOT IN names are not looked for. */
function sought(cx: EmitContext, node: In, given: Operand, members: readonly Operand[]): readonly Operand[] {
  if (members.length < 2 || members.some((member) => member.kind !== 'constant')) return members;
  const found = members.map((member) => soughtNumber(cx, node, given, member));
  const isAny = found.some((member, i) => member !== members[i]);
  return isAny && node.negated && members.every(({ type }) => isCharacter(type) || type.kind === 'null')
    ? members
    : found;
}

/** @throws WireError 1235 for a constant text beside a TIME: MySQL reads all of the list as times */
function refuseTimes(given: Operand, members: readonly Operand[]): void {
  if (given.kind !== 'constant' || !isCharacter(given.type)) return;
  if (members.some((member) => member.kind === 'constant' && member.type.kind === 'time'))
    throw notSupported('a constant text IN a list with a TIME');
}

/** Whether a value of a list is the same for all rows. */
function isConstantItem(node: Expression): boolean {
  if (node.kind === 'parameter' || isConstant(node)) return true;
  const isComputed = node.kind === 'unary' || (node.kind === 'call' && isConstant({ ...node, args: [] }));
  return isComputed && childrenOf(node).every(isConstantItem);
}

/**
 * Whether values of a list are read as whole numbers: those beside a computed whole number that are all doubles and texts,
 * which MySQL looks up in a sorted list of such numbers.
 */
function readsWhole(node: Expression, subject: Operand, items: readonly Operand[]): boolean {
  const isComputed = !['column', 'subquery', 'user-variable'].includes(node.kind) && !containsAggregate(node);
  if (!isComputed || items.length < 2 || subject.type.kind !== 'int') return false;
  return (
    items.every((item) => ['double', 'float', 'text', 'bytes', 'null'].includes(item.type.kind)) &&
    items.some((item) => item.type.kind !== 'null' && !isWrittenBytes(item))
  );
}

const asWhole = ({ builder }: EmitContext, item: Operand): Operand =>
  item.type.kind === 'null' ? item : sqlValue(convertTo(builder, item, BIGINT_TYPE), BIGINT_TYPE, item.nullable);

/** Whether a date is looked for among constants of which none is a moment: MySQL makes dates of them all. */
const areDates = (left: Operand, items: readonly Operand[]): boolean =>
  left.type.kind === 'date' &&
  items.every((item) => item.kind === 'constant' && (item.type.kind === 'text' || item.type.kind === 'date'));

const equation = ({ left, right }: ComparedPair): string => `${left} = ${right}`;

function emitRowMember(cx: EmitContext, row: readonly Expression[], list: readonly Expression[]): string {
  const before = cx.builder.bindings.length;
  const pairs = list.length > LONG_ROW_LIST ? constantPairs(cx, row, list) : undefined;
  if (pairs === undefined)
    return anyMember(
      cx,
      row.map((item) => emit(cx, item)),
      list,
    );
  return packMembers(cx.builder, before, pairs) ?? anyOf(pairs.map((each) => `(${each.map(equation).join(' AND ')})`));
}

/** Whether a row is one of a list. A list of one is an equation. @throws WireError 1241 */
function anyMember(cx: EmitContext, row: readonly Operand[], list: readonly Expression[]): string {
  const compare = (member: readonly Expression[]): string => {
    if (list.length > 1) return compareMember(cx, row, member).sql;
    if (row.length !== member.length) throw wireError('ER_OPERAND_COLUMNS', row.length);
    const values = member.map((item) => emit(cx, item));
    return compareOperands(cx, '=', row, values, 'kept', true).sql;
  };
  return anyOf(list.map((item) => compare(rowItems(item) ?? [item])));
}

/** The comparisons of columns and the like with rows of constants; `undefined` for other rows. */
function constantPairs(
  cx: EmitContext,
  row: readonly Expression[],
  list: readonly Expression[],
): readonly (readonly ComparedPair[])[] | undefined {
  const lefts = row.map((item) => (item.kind === 'row' ? undefined : emit(cx, item)));
  const rows = list.map((item) => rowItems(item)?.map((each) => constantOf(cx, each)) ?? []);
  if (rows.some((items) => items.length !== lefts.length || items.includes(undefined))) return undefined;
  if (lefts.some((left) => left?.kind !== 'sql')) return undefined;
  return rows.map((items) =>
    items.flatMap((item, i) => {
      const left = lefts[i];
      return left === undefined || item === undefined ? [] : [comparable(cx.builder, '=', left, item)];
    }),
  );
}
