import { unpacked } from '../from/emit-lateral.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { canTell } from '../operator/reading-order.ts';
import type { ComparedPair } from './compared-texts.ts';

/** From this many constants on, a list is one parameter. */
export const LONG_LIST = 1000;
/** From this many values on, those that are compared in one way are looked up together. */
const LONG_MIXED_LIST = 32;
/** Ways in which the values of a list are compared. */
const MOST_WAYS = 8;
const PARAMETER = /\?\d+/;

/** Values of a list that are compared in one way, by their places. */
interface LookUp {
  readonly left: string;
  readonly places: number[];
}

/**
 * A long list whose values are compared in several ways, as a look-up for each of them: else each row would be converted
 * for each value. A conversion tells what it has to tell when no value in front of the first that wants it is equal, as in
 * MySQL (`Item_func_in::val_int`).
 *
 * @param before how many parameters there were before those of the list
 */
export function asLookUps(builder: PlanBuilder, before: number, pairs: readonly ComparedPair[]): string | undefined {
  const lefts = new Set(pairs.map(({ left }) => left));
  const isMixed = pairs.length >= LONG_MIXED_LIST && lefts.size > 1 && lefts.size <= MOST_WAYS;
  if (!isMixed || pairs.some(({ right }) => canTell(right))) return undefined;
  const lookUps = lookUpsOf(pairs);
  const lists =
    (pairs.length > LONG_LIST ? packedLists(builder, before, pairs, lookUps) : undefined) ??
    lookUps.map(({ places }) => places.map((place) => pairs[place]?.right ?? 'NULL').join(','));
  return `(${lookUps.map(({ left }, i) => `${left} IN (${lists[i] ?? ''})`).join(' OR ')})`;
}

function lookUpsOf(pairs: readonly ComparedPair[]): readonly LookUp[] {
  const known = new Set<string>();
  const lookUps: LookUp[] = [];
  let part = new Map<string, LookUp>();
  for (const [place, { left }] of pairs.entries()) {
    if (!known.has(left) && canTell(left)) part = new Map();
    known.add(left);
    let lookUp = part.get(left);
    if (lookUp === undefined) {
      lookUp = { left, places: [] };
      part.set(left, lookUp);
      lookUps.push(lookUp);
    }
    lookUp.places.push(place);
  }
  return lookUps;
}

/** The lists as one parameter each, where all of their values are parameters of one form. */
function packedLists(
  builder: PlanBuilder,
  before: number,
  pairs: readonly ComparedPair[],
  lookUps: readonly LookUp[],
): readonly string[] | undefined {
  if (builder.bindings.length - before !== pairs.length) return undefined;
  const formAt = (place: number): string | undefined => {
    const right = pairs[place]?.right ?? '';
    return PARAMETER.exec(right)?.[0] === `?${before + place + 1}` ? right.replace(PARAMETER, '?') : undefined;
  };
  const forms = lookUps.map(({ places: [first = 0] }) => formAt(first));
  const isAlike = lookUps.every(({ places }, i) => places.every((place) => formAt(place) === forms[i]));
  if (!isAlike || forms.includes(undefined)) return undefined;
  const sources = builder.packGroups(
    pairs.length,
    lookUps.map(({ places }) => places),
  );
  return forms.map((form = '', i) => selected(form, unpacked('value'), sources[i] ?? ''));
}

const selected = (form: string, value: string, source: string): string =>
  `SELECT ${form.replace('?', () => value)} FROM json_each(${source})`;

/** A list whose constants are all compared in one way, as a look-up in one parameter; `undefined` for other lists. */
export function packMembers(
  builder: PlanBuilder,
  before: number,
  rows: readonly (readonly ComparedPair[])[],
): string | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const width = first.length;
  if (builder.bindings.length - before !== rows.length * width) return undefined;
  const forms = first.map(({ right }) => right.replace(PARAMETER, '?'));
  const isAlike = rows.every((row, k) =>
    row.every(({ left, right }, i) => {
      const parameter = `?${before + k * width + i + 1}`;
      return left === first[i]?.left && right === forms[i]?.replace('?', () => parameter);
    }),
  );
  if (!isAlike) return undefined;
  const values = forms.map((form, i) => form.replace('?', () => unpacked(width === 1 ? 'value' : `(value->>${i})`)));
  const source = builder.pack(rows.length * width, width);
  const lefts = first.map(({ left }) => left).join(',');
  return `(${width === 1 ? lefts : `(${lefts})`} IN (SELECT ${values.join(',')} FROM json_each(${source})))`;
}
