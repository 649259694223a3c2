/** Stored functions of the schema `sys` that are known here, as calls of them are named in the tree. */
export type SysFunction = 'sys.list_add' | 'sys.list_drop';

const SYS_FUNCTIONS: readonly SysFunction[] = ['sys.list_add', 'sys.list_drop'];

/** The stored function of that name; databases are told apart by their letters, functions are not. */
export function findSysFunction(schema: string, name: string): SysFunction | undefined {
  const full = `${schema}.${name.toLowerCase()}`;
  return SYS_FUNCTIONS.find((known) => known === full);
}

/** Whether a call of the tree is one of a stored function. */
export const isSysFunction = (name: unknown): name is SysFunction => SYS_FUNCTIONS.some((known) => known === name);
