const CACHE_LIMIT = 1024;
const cache = new Map<string, RegExp>();

/**
 * The regular expression of a LIKE pattern: `%` any text, `_` one character, `\` takes the next one literally.
 * Case is ignored, as in host and database names.
 */
export function likePattern(pattern: string): RegExp {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  const expression = new RegExp(`^${source(pattern)}$`, 'isu');
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(pattern, expression);
  return expression;
}

function source(pattern: string): string {
  return pattern.replace(/\\(.)|[%_]|[^\\%_]+|\\/gsu, (token: string, escaped: string | undefined) => {
    if (escaped !== undefined) return RegExp.escape(escaped);
    if (token === '%') return '.*';
    return token === '_' ? '.' : RegExp.escape(token);
  });
}
