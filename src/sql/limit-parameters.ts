/** The places of parameters that are a LIMIT, or its offset, anywhere in a tree. */
export function limitParameters(tree: unknown): ReadonlySet<number> {
  const found = new Set<number>();
  const visit = (value: unknown, isLimit: boolean): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, false);
    else if (typeof value === 'object' && value !== null) {
      if (isLimit && 'kind' in value && value.kind === 'parameter' && 'index' in value) found.add(Number(value.index));
      const isInside = 'count' in value && 'offset' in value;
      for (const item of Object.values(value)) visit(item, isInside);
    }
  };
  visit(tree, false);
  return found;
}
