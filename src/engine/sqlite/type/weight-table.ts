import { WEIGHT_DATA, type WeightData, type WeightTableName } from './weight-data.ts';
import { readSequences, unpackWeights, type Weights } from './weight-packing.ts';
import { weightsByRule } from './weight-rule.ts';

/** What each character weighs in collations of MySQL. */
export interface WeightTable {
  readonly data: WeightData;
  /** The weights of a code point, level by level. */
  weightsOf(codePoint: number): Weights;
  /** Letters that weigh otherwise together than one after another. */
  readonly sequences: ReadonlyMap<string, Weights> | undefined;
}

const tables = new Map<WeightTableName, WeightTable>();

/** The table of that name; it is unpacked when it is first asked for. */
export function weightTable(name: WeightTableName): WeightTable {
  let table = tables.get(name);
  if (table === undefined) {
    const data = WEIGHT_DATA[name];
    const { base, levels, packed } = data;
    const listed = unpackWeights(packed, levels);
    const find = (codePoint: number): Weights | undefined => listed.get(codePoint);
    const others = (codePoint: number): Weights =>
      base === undefined ? weightsByRule(codePoint, data, find) : weightTable(base).weightsOf(codePoint);
    const sequences = data.sequences === undefined ? undefined : readSequences(data.sequences);
    table = { data, weightsOf: (codePoint) => find(codePoint) ?? others(codePoint), sequences };
    tables.set(name, table);
  }
  return table;
}
