import { collationOf, DEFAULT_COLLATION, isConnectionCollation, type CollationName } from '../type/collation.ts';
import { findCharacterSet } from '../type/character-set.ts';
import { MAX_PRECISION, MAX_SCALE } from '../type/decimal.ts';
import {
  bytesType,
  DATE_TYPE,
  datetimeType,
  decimalType,
  DOUBLE_TYPE,
  integerType,
  JSON_TYPE,
  textType,
  timeType,
  UNSIGNED_TYPE,
  YEAR_TYPE,
  type TextType,
  type ValueType,
} from '../type/type.ts';

/**
 * What becomes of a value that is not of the type which a parameter has got.
 *
 * * `operand`: it is converted, since the type decides what the expression around it is;
 * * `argument`: it is taken as it is where it cannot be converted, since only the function looks at it;
 * * `letters`: as `argument`, and binary strings of letters beyond ASCII are refused, whose bytes the function would look at;
 * * `number`: the number that a moment is counts, and a value that is none counts as a number;
 * * `negated`: as `number`, and its sign is to change;
 * * `document`: it is taken as it is where it is a binary string, which stands for itself in documents;
 * * `scalar`: beside a document it is one that is a text, not the text of one;
 * * `cast`: it is always taken as it is, since the expression around it is a conversion;
 * * `count`: it must be a whole number, or a text of one;
 * * `assigned`: it goes to a user variable, which keeps a binary string as one;
 * * `field`: nothing is known of it.
 */
export type ParameterUse =
  | 'operand'
  | 'argument'
  | 'letters'
  | 'number'
  | 'negated'
  | 'document'
  | 'scalar'
  | 'cast'
  | 'count'
  | 'assigned'
  | 'field';

/** The type that a parameter has for as long as its statement is not prepared again. */
export interface ParameterType {
  readonly type: ValueType;
  readonly use: ParameterUse;
}

/**
 * The types of a statement's parameters: those that are given, and those that what stands beside them gives
 * (https://dev.mysql.com/doc/refman/9.7/en/prepare.html).
 */
export class ParameterTypes {
  /** Of a statement that has no parameters. */
  static readonly none = new ParameterTypes([]);

  readonly #types: (ParameterType | undefined)[];
  readonly #taken: readonly (ValueType | undefined)[];
  readonly #connection: CollationName;
  readonly #typedFromOutside = new WeakSet<object>();
  readonly #beginnings: ReadonlySet<number>;
  readonly #patterns = new Set<number>();
  #open: number;

  /**
   * @param given the type of each parameter, `undefined` where it is to be found
   * @param taken the types of values that are taken as they are
   * @param connection `collation_connection`
   * @param beginnings the patterns of LIKE whose values begin with letters that stand for themselves
   */
  constructor(
    given: readonly (ValueType | undefined)[],
    taken: readonly (ValueType | undefined)[] = [],
    connection: CollationName = DEFAULT_COLLATION,
    beginnings: ReadonlySet<number> = new Set(),
  ) {
    this.#connection = connection;
    this.#beginnings = beginnings;
    this.#types = given.map((type) =>
      type === undefined ? undefined : { type: this.#ofConnection(type), use: 'operand' },
    );
    this.#taken = taken.map((type) => type && this.#ofConnection(type));
    this.#open = given.filter((type) => type === undefined).length;
  }

  /** Of values that come without a type: texts that are not converted. */
  static ofFields(count: number): ParameterTypes {
    const types = new ParameterTypes([]);
    for (let i = 0; i < count; i++) types.#types.push({ type: textType(255, DEFAULT_COLLATION), use: 'field' });
    return types;
  }

  /** Whether a parameter still has no type. */
  get areOpen(): boolean {
    return this.#open > 0;
  }

  isOpen(index: number): boolean {
    return this.#open > 0 && this.#types[index] === undefined && index < this.#types.length;
  }

  /** Notes that an expression has its type from what stands around it. */
  noteTyped(node: object): void {
    this.#typedFromOutside.add(node);
  }

  /** Whether an expression has its type from what stands around it. */
  isTypedFromOutside(node: object): boolean {
    return this.#typedFromOutside.has(node);
  }

  /** Whether the values of a pattern begin with letters that stand for themselves; it is noted that the plan asks for that. */
  isBeginning(index: number): boolean {
    this.#patterns.add(index);
    return this.#beginnings.has(index);
  }

  /** The parameters by whose values, as patterns of LIKE, the plan is made. */
  get patterns(): ReadonlySet<number> {
    return this.#patterns;
  }

  /** Gives a parameter its type; the first that it gets stays. */
  settle(index: number, type: ValueType, use: ParameterUse): void {
    if (index >= this.#types.length) return;
    const known = this.#types[index];
    if (known !== undefined) {
      // A count is one, whatever the values are that the statement is prepared again for.
      if (use === 'count') this.#types[index] = { type, use };
      return;
    }
    this.#types[index] = { type: this.#ofConnection(type), use };
    this.#open--;
  }

  /** What a parameter is that nothing has given a type. */
  get #text(): ParameterType {
    return { type: textOfConnection(this.#connection), use: 'operand' };
  }

  #ofConnection(type: ValueType): ValueType {
    return type === TEXT_TYPE ? textOfConnection(this.#connection) : type;
  }

  /** Texts are the parameters that nothing has given a type. */
  all(): readonly ParameterType[] {
    return this.#types.map((type) => type ?? this.#text);
  }

  /** The type that a parameter has got, whatever its values are. */
  typeOf(index: number): ValueType {
    return (this.#types[index] ?? this.#text).type;
  }

  /** The type that a parameter's values have in the plan. */
  inPlan(index: number): ParameterType {
    const { type, use } = this.#types[index] ?? this.#text;
    return { type: this.#ofConnection(plannedType(this.#taken[index] ?? type, use)), use };
  }
}

/** What a value of the type is in a plan. */
function plannedType(type: ValueType, use: ParameterUse): ValueType {
  if (use === 'scalar' && type.kind === 'json') return TEXT_TYPE;
  if (use !== 'number' && use !== 'negated') return type;
  if (type.kind === 'date') return DATE_NUMBER;
  return type.kind === 'datetime' ? MOMENT_NUMBER : type.kind === 'time' ? TIME_NUMBER : type;
}

const DATE_NUMBER = integerType(8);
const MOMENT_NUMBER = decimalType(20, 6);
const TIME_NUMBER = decimalType(13, 6);

/** Characters of four bytes that a parameter has at most. */
const MAX_CHARACTERS = 16_383;
const MAX_BYTES = 65_535;
const LONG_TEXT = 4_294_967_295;

/** What a parameter is that nothing stands beside; it stands for a text of the connection's collation. */
export const TEXT_TYPE: TextType = {
  kind: 'text',
  form: 'varchar',
  length: MAX_CHARACTERS,
  charset: 'utf8mb4',
  collation: DEFAULT_COLLATION,
};
/** Bytes of any length. */
export const BYTES_TYPE: ValueType = bytesType(MAX_BYTES);
/** MySQL computes with a decimal that is bound as one of the most digits, and shows its own where it stands alone. */
export const DECIMAL_TYPE: ValueType = { ...decimalType(MAX_PRECISION, MAX_SCALE), bound: true };
/** Integers of every width are BIGINT. */
export const INTEGER_TYPE: ValueType = integerType(19);
/** A TIME with all digits of a second. */
export const TIME_TYPE: ValueType = timeType(6);
/** A DATETIME with all digits of a second. */
export const MOMENT_TYPE: ValueType = datetimeType(6);

/** The longest VARCHAR of a collation. */
export function textIn(name: string): TextType {
  const collation = collationOf(name);
  const length = Math.floor(MAX_BYTES / (findCharacterSet(collation.charset)?.maxLength ?? 1));
  return { ...textType(length, name), form: 'varchar' };
}

/** What {@link TEXT_TYPE} stands for; a collation that is not known here is refused where it counts. */
function textOfConnection(collation: CollationName): ValueType {
  if (collation === DEFAULT_COLLATION || !isConnectionCollation(collation)) return TEXT_TYPE;
  return collation === 'binary' ? BYTES_TYPE : textIn(collation);
}

/** The type that a parameter gets from a value beside it: the widest of its kind. */
export function besideType(type: ValueType): ValueType {
  switch (type.kind) {
    case 'int':
      return type.unsigned ? UNSIGNED_TYPE : INTEGER_TYPE;
    case 'year':
      return YEAR_TYPE;
    case 'bit':
      return { kind: 'bit', length: 64 };
    case 'decimal':
      return DECIMAL_TYPE;
    case 'float':
    case 'double':
      return DOUBLE_TYPE;
    case 'date':
      return DATE_TYPE;
    case 'datetime':
    case 'timestamp':
      return MOMENT_TYPE;
    case 'time':
      return TIME_TYPE;
    case 'json':
      return JSON_TYPE;
    case 'null':
      return BYTES_TYPE;
    case 'bytes':
      return type.form === 'binary' || type.form === 'varbinary' ? BYTES_TYPE : { ...type, length: LONG_TEXT };
    case 'enum':
    case 'set':
      return textIn(type.collation);
    case 'text': {
      const isLong = type.form !== 'char' && type.form !== 'varchar';
      return isLong ? textType(LONG_TEXT, type.collation) : textIn(type.collation);
    }
  }
}
