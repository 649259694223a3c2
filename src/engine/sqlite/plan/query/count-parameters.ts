/** Number of `?` in a tree. */
export function countParameters(node: unknown): number {
  let count = 0;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
    } else if (typeof value === 'object' && value !== null) {
      if ('kind' in value && value.kind === 'parameter') count++;
      for (const item of Object.values(value)) visit(item);
    }
  };
  visit(node);
  return count;
}
