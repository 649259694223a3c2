import { WEIGHT_DATA, type WeightTableName } from './weight-data.ts';
import type { Weights } from './weight-packing.ts';
import { COMMON_WEIGHTS } from './weight-rule.ts';
import { weightTable } from './weight-table.ts';

/** Turns characters into the parts of sort keys: texts whose order by code points is the order of the weights. */
export interface CharacterKeys {
  /**
   * The key of each ASCII character on the first level: below 256, and 0 for those that weigh nothing. `undefined` where some
   * have longer keys, or weigh otherwise together with others.
   */
  readonly ascii: Uint8Array | undefined;
  /** The key of a character on a level: 0 for base letters, 1 for accents, 2 for case. */
  keyOf(codePoint: number, level: number): string;
  /** Letters that weigh otherwise together than one after another. */
  readonly sequences?: SequenceKeys;
}

/** Keys of letters that weigh otherwise together than one after another. */
export interface SequenceKeys {
  /** The longest of them at a place of a text, or `undefined`. */
  longestAt(text: string, at: number): string | undefined;
  keyOf(letters: string, level: number): string;
}

const made = new Map<WeightTableName, CharacterKeys>();

/** The keys of a table's characters. A large table is unpacked when a character outside ASCII comes. */
export function characterKeys(name: WeightTableName): CharacterKeys {
  let keys = made.get(name);
  if (keys === undefined) {
    keys = makeKeys(name);
    made.set(name, keys);
  }
  return keys;
}

function makeKeys(name: WeightTableName): CharacterKeys {
  const { ascii, levels, rule } = WEIGHT_DATA[name];
  const slots = ascii === undefined ? undefined : asciiSlots(ascii);
  let encode: ((weight: number) => string) | undefined;
  const keyOfWeights = (weights: readonly number[] = [], level: number): string => {
    if (level > 0) return weights.map((weight) => commonFirst(weight, level)).join('');
    encode ??= slots === undefined ? (weight) => character(weight + 1) : slotEncoder(name, slots);
    return weights.map(encode).join('');
  };
  const make = (codePoint: number, level: number): string =>
    keyOfWeights(weightTable(name).weightsOf(codePoint)[level], level);
  const caches = Array.from({ length: levels }, () => new Map<number, string>());
  const keyOf = (codePoint: number, level: number): string => {
    let key = caches[level]?.get(codePoint);
    if (key !== undefined) return key;
    key = make(codePoint, level);
    caches[level]?.set(codePoint, key);
    return key;
  };
  if (slots !== undefined) return { ascii: slotBytes(slots), keyOf };
  // Weights of the algorithm are larger than a byte.
  if (rule === 'simple' || rule === 'bytes') return { ascii: plainBytes(keyOf), keyOf };
  const { sequences } = weightTable(name);
  return { ascii: undefined, keyOf, ...(sequences && { sequences: sequenceKeys(sequences, keyOfWeights) }) };
}

function sequenceKeys(
  sequences: ReadonlyMap<string, Weights>,
  keyOf: (weights: readonly number[] | undefined, level: number) => string,
): SequenceKeys {
  const longestFirst = [...sequences.keys()].sort((a, b) => b.length - a.length);
  const byFirst = Map.groupBy(longestFirst, (letters) => letters.charCodeAt(0));
  return {
    longestAt: (text, at) => byFirst.get(text.charCodeAt(at))?.find((letters) => text.startsWith(letters, at)),
    keyOf: (letters, level) => keyOf(sequences.get(letters)?.[level], level),
  };
}

/** The keys of ASCII in a collation in which each is one character below U+0100. */
function plainBytes(keyOf: CharacterKeys['keyOf']): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => keyOf(code, 0).charCodeAt(0));
}

/** U+0001 for the weight that most characters have. */
function commonFirst(weight: number, level: number): string {
  return String.fromCharCode(weight - (COMMON_WEIGHTS[level - 1] ?? 0) + 1);
}

/** The character numbered `index`, the numbers of surrogates left out. */
function character(index: number): string {
  return String.fromCodePoint(index < 0xd8_00 ? index : index + 0x8_00);
}

/** A weight that has a byte of its own in keys, and where others lie. */
interface Slot {
  readonly ascii: number;
  readonly byte: number;
  /** First byte of the keys of weights between this one and the one before; 0 where there are none. */
  readonly gapByte: number;
}

/**
 * One byte for each ASCII character, in order, and one for what lies between two of them: no more than 127. Characters that weigh
 * the same have one byte.
 */
function asciiSlots(order: string): readonly Slot[] {
  const slots: Slot[] = [];
  let byte = 0;
  let gapByte = 0;
  let isSame = false;
  for (const letter of order) {
    if (letter === '≡') isSame = true;
    else {
      if (!isSame) byte++;
      if (letter === '…') gapByte = byte;
      else {
        slots.push({ ascii: letter.charCodeAt(0), byte, gapByte });
        gapByte = 0;
      }
      isSame = false;
    }
  }
  if (byte > 0x7f) throw new RangeError('too many slots');
  return slots;
}

function slotBytes(slots: readonly Slot[]): Uint8Array {
  const bytes = new Uint8Array(128);
  for (const { ascii, byte } of slots) bytes[String.fromCharCode(ascii).toUpperCase().charCodeAt(0)] = byte;
  // A capital that weighs something else than its small letter has a slot.
  for (const { ascii, byte } of slots) bytes[ascii] = byte;
  return bytes;
}

/** Weights of ASCII are one byte; those between them the byte of the gap and a number; those behind them a number beyond ASCII. */
function slotEncoder(name: WeightTableName, slots: readonly Slot[]): (weight: number) => string {
  const { weightsOf } = weightTable(name);
  const weights = slots.map(({ ascii }) => weightsOf(ascii)[0]?.[0] ?? 0);
  const last = weights.at(-1) ?? 0;
  return (weight) => {
    if (weight > last) return character(0x80 + weight - last);
    const at = weights.findIndex((each) => each >= weight);
    const slot = slots[at];
    if (slot === undefined) throw new RangeError(`no slot for weight ${weight}`);
    if (weights[at] === weight) return String.fromCharCode(slot.byte);
    return String.fromCharCode(slot.gapByte) + character(weight - (weights[at - 1] ?? 0));
  };
}
