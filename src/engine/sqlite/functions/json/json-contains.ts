import type { JsonNode } from '../../type/json.ts';
import { spend } from '../budget.ts';
import { jsonKey } from './json-key.ts';

type ArrayNode = JsonNode & { readonly kind: 'array' };

/** JSON_CONTAINS (https://dev.mysql.com/doc/refman/9.7/en/json-search-functions.html#function_json-contains). */
export function contains(target: JsonNode, candidate: JsonNode): boolean {
  return new Search().contains(target, candidate);
}

/** What a comparison of two arrays or objects costs, as bytes that are read. */
const COMPARISON = 50;

/** One search, which reads the scalars of an array once for all that are looked for. */
class Search {
  readonly #scalars = new Map<ArrayNode, ReadonlySet<string>>();

  contains(target: JsonNode, candidate: JsonNode): boolean {
    if (target.kind === 'array')
      return this.#inArray(target, candidate.kind === 'array' ? candidate.items : [candidate]);
    if (target.kind === 'scalar') return candidate.kind === 'scalar' && jsonKey(target) === jsonKey(candidate);
    if (candidate.kind !== 'object') return false;
    for (const [name, value] of candidate.members) {
      const own = target.members.get(name);
      if (own === undefined || !this.contains(own, value)) return false;
    }
    return true;
  }

  /** Whether each of some values is one of an array, or in one of those. */
  #inArray(target: ArrayNode, wanted: readonly JsonNode[]): boolean {
    return wanted.every((item) => {
      if (item.kind === 'scalar') return this.#scalarsOf(target).has(jsonKey(item));
      return target.items.some((own) => {
        spend(COMPARISON);
        return own.kind !== 'scalar' && this.contains(own, item);
      });
    });
  }

  /** Keys of the scalars of an array, and of the arrays in it. */
  #scalarsOf(target: ArrayNode): ReadonlySet<string> {
    let keys = this.#scalars.get(target);
    if (keys === undefined) {
      const all = new Set<string>();
      const add = (node: JsonNode): void => {
        if (node.kind === 'scalar') all.add(jsonKey(node));
        else if (node.kind === 'array') for (const item of node.items) add(item);
      };
      add(target);
      keys = all;
      this.#scalars.set(target, keys);
    }
    return keys;
  }
}
