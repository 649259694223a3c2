import { wireError } from '../../../../mysql/wire-error.ts';
import { isLike } from '../../../../sql/like.ts';
import { printJson, stringNode, type JsonNode } from '../../type/json.ts';
import { children, documentOf, findAll, parsePath, seek } from './json-path.ts';
import { text, type Implementation } from '../scalar.ts';

/** @throws WireError 3154 */
function wantsAll(mode: string, name: string): boolean {
  const lower = mode.toLowerCase();
  if (lower !== 'one' && lower !== 'all') throw wireError('ER_JSON_BAD_ONE_OR_ALL_ARG', name);
  return lower === 'all';
}

/** JSON_CONTAINS_PATH: paths behind the one that decides are not read. */
export const containsPath: Implementation = (document, mode, ...paths) => {
  if (document === null) return null;
  const node = documentOf(text(document), 1, 'json_contains_path');
  if (mode === null) return null;
  const isAll = wantsAll(text(mode), 'json_contains_path');
  for (const path of paths) {
    if (path === null) return null;
    if (findAll(node, parsePath(text(path))).length > 0 !== isAll) return isAll ? 0 : 1;
  }
  return isAll ? 1 : 0;
};

/** Paths of the strings at and below a value that are like the pattern. */
function* matches(node: JsonNode, path: string, isWanted: (text: string) => boolean): Generator<string> {
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.sort === undefined && isWanted(node.value))
    yield path;
  for (const child of children(node, path)) yield* matches(child.node, child.path, isWanted);
}

/** JSON_SEARCH(document, 'one' | 'all', pattern [, escape [, path …]]). @throws WireError 1210, 3154 */
export const search: Implementation = (document, mode, pattern, escape = null, ...paths) => {
  if (document === null) return null;
  const node = documentOf(text(document), 1, 'json_search');
  if (mode === null || pattern === null || paths.includes(null)) return null;
  const isAll = wantsAll(text(mode), 'json_search');
  const letter = escape === null || escape === '' ? '\\' : text(escape);
  if (Array.from(letter).length > 1) throw wireError('ER_WRONG_ARGUMENTS', 'ESCAPE');
  const isWanted = (value: string): boolean => isLike(value, text(pattern), { escape: letter, caseSensitive: true });
  const found = new Set<string>();
  for (const path of paths.length === 0 ? ['$'] : paths) {
    for (const start of seek(node, parsePath(text(path)), '$', false)) {
      for (const hit of matches(start.node, start.path, isWanted)) {
        found.add(hit);
        if (!isAll) return printJson(stringNode(hit));
      }
    }
  }
  const hits = [...found].map(stringNode);
  const [first] = hits;
  if (first === undefined) return null;
  return printJson(hits.length === 1 ? first : { kind: 'array', items: hits });
};
