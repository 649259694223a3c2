import type { BinaryOperator, Deprecation } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND, type TokenKind } from '../token-kind.ts';
import { DEPRECATED } from './deprecated.ts';

/** How tightly operators bind, after the levels `expr`, `bool_pri`, `predicate`, `bit_expr` and `simple_expr` of MySQL's grammar. */
export const POWER = {
  or: 1,
  xor: 2,
  and: 3,
  not: 4,
  /** `IS TRUE`: takes a comparison and gives something that is none. */
  isTruth: 5,
  comparison: 6,
  predicate: 7,
  bitOr: 8,
  bitAnd: 9,
  shift: 10,
  add: 11,
  multiply: 12,
  bitXor: 13,
  concat: 14,
  unary: 15,
  collate: 16,
  operand: 17,
} as const;

type InfixForm =
  | 'binary'
  | 'comparison'
  | 'is'
  | 'between'
  | 'in'
  | 'like'
  | 'regexp'
  | 'sounds-like'
  | 'member-of'
  | 'additive'
  | 'collate';

/** An operator between two operands or behind one. */
export interface Infix {
  readonly form: InfixForm;
  readonly operator: BinaryOperator | undefined;
  readonly power: number;
  /** How tightly the left side must be bound. A predicate is no operand of a predicate: `a LIKE b LIKE c` is an error. */
  readonly takes: number;
  /** How tightly the result is bound. */
  readonly results: number;
  /** Tokens of the operator itself. */
  readonly tokens: number;
  /** `NOT LIKE`, `NOT IN` … */
  readonly negated: boolean;
  /** MySQL's warning that this spelling has no future. */
  readonly deprecated?: Deprecation;
}

function infix(form: InfixForm, power: number, operator?: BinaryOperator, tokens = 1, negated = false): Infix {
  const takes = power === POWER.predicate ? POWER.bitOr : power;
  return { form, operator, power, takes, results: power, tokens, negated };
}

const OR = infix('binary', POWER.or, 'or');
const PIPES: Infix = { ...OR, deprecated: DEPRECATED.or };
const CONCAT = infix('binary', POWER.concat, '||');
const IS_NULL = infix('is', POWER.comparison);
const IS_TRUTH: Infix = { ...infix('is', POWER.comparison), results: POWER.isTruth };
const SOUNDS_LIKE = infix('sounds-like', POWER.predicate, undefined, 2);
const MEMBER_OF = infix('member-of', POWER.predicate, undefined, 2);
/** OF may be left out. */
const MEMBER = infix('member-of', POWER.predicate, undefined, 1);

/** Operators that are punctuation, by kind of token. */
const BY_KIND: readonly (Infix | undefined)[] = byKind([
  [KIND.equal, infix('comparison', POWER.comparison, '=')],
  [KIND.nullSafeEqual, infix('comparison', POWER.comparison, '<=>')],
  [KIND.notEqual, infix('comparison', POWER.comparison, '<>')],
  [KIND.less, infix('comparison', POWER.comparison, '<')],
  [KIND.lessOrEqual, infix('comparison', POWER.comparison, '<=')],
  [KIND.greater, infix('comparison', POWER.comparison, '>')],
  [KIND.greaterOrEqual, infix('comparison', POWER.comparison, '>=')],
  [KIND.pipe, infix('binary', POWER.bitOr, '|')],
  [KIND.ampersand, infix('binary', POWER.bitAnd, '&')],
  [KIND.shiftLeft, infix('binary', POWER.shift, '<<')],
  [KIND.shiftRight, infix('binary', POWER.shift, '>>')],
  [KIND.plus, infix('additive', POWER.add, '+')],
  [KIND.minus, infix('additive', POWER.add, '-')],
  [KIND.star, infix('binary', POWER.multiply, '*')],
  [KIND.slash, infix('binary', POWER.multiply, '/')],
  [KIND.percent, infix('binary', POWER.multiply, 'mod')],
  [KIND.caret, infix('binary', POWER.bitXor, '^')],
  [KIND.doubleAmpersand, { ...infix('binary', POWER.and, 'and'), deprecated: DEPRECATED.and }],
]);

function byKind(entries: readonly (readonly [TokenKind, Infix])[]): readonly (Infix | undefined)[] {
  const table: (Infix | undefined)[] = Array.from({ length: KIND.rightBrace + 1 });
  for (const [kind, entry] of entries) table[kind] = entry;
  return table;
}

/** Operators that are one word. */
const BY_WORD: ReadonlyMap<string, Infix> = new Map([
  ['or', OR],
  ['xor', infix('binary', POWER.xor, 'xor')],
  ['and', infix('binary', POWER.and, 'and')],
  ['div', infix('binary', POWER.multiply, 'div')],
  ['mod', infix('binary', POWER.multiply, 'mod')],
  ['collate', infix('collate', POWER.collate)],
  ['between', infix('between', POWER.predicate)],
  ['in', infix('in', POWER.predicate)],
  ['like', infix('like', POWER.predicate)],
  ['regexp', infix('regexp', POWER.predicate)],
  ['rlike', infix('regexp', POWER.predicate)],
]);

/** Operators that may follow NOT. */
const NEGATED: ReadonlyMap<string, Infix> = new Map(
  (['between', 'in', 'like', 'regexp', 'rlike'] as const).map((word) => {
    const form = word === 'rlike' ? 'regexp' : word;
    return [word, infix(form, POWER.predicate, undefined, 2, true)];
  }),
);

const TRUTHS: ReadonlySet<string> = new Set(['true', 'false', 'unknown']);

/** The operator that comes next, if one does. */
export function infixAt(cursor: Cursor): Infix | undefined {
  const kind = cursor.kind();
  if (kind === KIND.doublePipe) return cursor.options.pipesAsConcat === true ? CONCAT : PIPES;
  if (kind !== KIND.word) return BY_KIND[kind];
  const word = cursor.word();
  if (word === 'not') return NEGATED.get(cursor.word(1));
  if (word === 'is') return TRUTHS.has(cursor.word(cursor.word(1) === 'not' ? 2 : 1)) ? IS_TRUTH : IS_NULL;
  if (word === 'sounds' && cursor.word(1) === 'like') return SOUNDS_LIKE;
  if (word === 'member') return cursor.word(1) === 'of' ? MEMBER_OF : MEMBER;
  return BY_WORD.get(word);
}
