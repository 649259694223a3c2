const CACHE_LIMIT = 1024;
const cache = new Map<string, RegExp>();

/**
 * The regular expression of a LIKE pattern: `%` any text, `_` one character, `\` takes the next one literally.
 * Case is ignored, as in names of hosts.
 */
export function likePattern(pattern: string): RegExp {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  const expression = new RegExp(`^${source(pattern)}$`, 'isu');
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(pattern, expression);
  return expression;
}

/**
 * What stands between two `%` is looked for once, from the left: to try all its other places takes longer than anybody
 * lives, and finds no more.
 */
function source(pattern: string): string {
  const [first = '', ...others] = parts(pattern);
  const last = others.pop();
  if (last === undefined) return first;
  const middle = others.filter((part) => part !== '').map((part, index) => `(?=(.*?${part}))\\${index + 1}`);
  return `${first}${middle.join('')}.*${last}`;
}

/** The regular expressions of what stands between the `%` of a pattern. */
function parts(pattern: string): readonly string[] {
  const found = [''];
  for (const [token, escaped] of pattern.matchAll(/\\(.)|[%_]|[^\\%_]+|\\/gsu)) {
    if (token === '%') found.push('');
    else found[found.length - 1] += token === '_' ? '.' : RegExp.escape(escaped ?? token);
  }
  return found;
}
