const NONE: readonly string[] = [];

/** Names of the user variables, in lower case, of every `@name := value` in a tree. */
export function assignedVariables(tree: unknown): readonly string[] {
  const found: string[] = [];
  collect(tree, found);
  return found.length === 0 ? NONE : found;
}

/** Whether a user or system variable is read or assigned anywhere in a tree. */
export function namesVariables(tree: unknown): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  if (Array.isArray(tree)) return tree.some(namesVariables);
  const { kind } = tree as { readonly kind?: unknown };
  if (kind === 'user-variable' || kind === 'system-variable' || kind === 'assignment') return true;
  return !isLeaf(kind) && Object.values(tree).some(namesVariables);
}

/** Whether one of these system variables is read anywhere in a tree. @param names in lower case */
export function readsVariable(tree: unknown, names: ReadonlySet<string>): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  if (Array.isArray(tree)) return tree.some((item: unknown) => readsVariable(item, names));
  const { kind, name } = tree as { readonly kind?: unknown; readonly name?: unknown };
  if (kind === 'system-variable') return names.has(String(name));
  return !isLeaf(kind) && Object.values(tree).some((value: unknown) => readsVariable(value, names));
}

/** Whether a tree assigns user variables; queries inside expressions do not count when `shallow`. */
export function assignsVariables(tree: unknown, shallow = false): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  if (Array.isArray(tree)) return tree.some((item: unknown) => assignsVariables(item, shallow));
  const { kind } = tree as { readonly kind?: unknown };
  if (kind === 'assignment') return true;
  if (isLeaf(kind) || (shallow && (kind === 'select' || kind === 'set-operation'))) return false;
  return Object.values(tree).some((value: unknown) => assignsVariables(value, shallow));
}

function collect(tree: unknown, found: string[]): void {
  if (typeof tree !== 'object' || tree === null) return;
  if (Array.isArray(tree)) {
    for (const item of tree) collect(item, found);
    return;
  }
  const { kind, name } = tree as { readonly kind?: unknown; readonly name?: unknown };
  if (isLeaf(kind)) return;
  if (kind === 'assignment') found.push(String(name).toLowerCase());
  for (const value of Object.values(tree)) collect(value, found);
}

const isLeaf = (kind: unknown): boolean => kind === 'literal' || kind === 'column' || kind === 'parameter';
