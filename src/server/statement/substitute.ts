import type { UserVariable } from '../../engine/engine.ts';
import { COLUMN_TYPE, type BoundParameter, type ResultValue } from '../../mysql/column.ts';
import type { ColumnReference, Expression, Literal, Parameter, Statement } from '../../sql/ast.ts';

/** A node that a value can stand for. */
type Variable = Parameter | ColumnReference;

/** The statement with the values of an execution in place of its `?`. */
export function bindParameters(statement: Statement, parameters: readonly BoundParameter[]): Statement {
  if (parameters.length === 0) return statement;
  return substitute(statement, (node) =>
    node.kind === 'parameter' ? valueNode(parameters[node.index]?.value ?? null) : undefined,
  );
}

/**
 * The expression with values in place of the columns that `valueOf` knows, in any case.
 * Queries inside it have columns of their own and stay as they are.
 */
export function bindColumns(expression: Expression, valueOf: (name: string) => ResultValue | undefined): Expression {
  return substitute(expression, (node) => {
    if (node.kind !== 'column' || node.table !== undefined) return undefined;
    const value = valueOf(node.name);
    return value === undefined ? undefined : valueNode(value);
  });
}

/** A user variable as a parameter of EXECUTE. */
export function boundParameter(variable: UserVariable | undefined): BoundParameter {
  const value = variable?.value ?? null;
  if (variable === undefined || value === null) return { type: COLUMN_TYPE.null, unsigned: false, value };
  return { type: PARAMETER_TYPES[variable.kind], unsigned: variable.kind === 'unsigned', value, isVariable: true };
}

const PARAMETER_TYPES = {
  integer: COLUMN_TYPE.longlong,
  unsigned: COLUMN_TYPE.longlong,
  decimal: COLUMN_TYPE.newdecimal,
  double: COLUMN_TYPE.double,
  text: COLUMN_TYPE.varString,
  binary: COLUMN_TYPE.blob,
} as const;

/** A copy of plain data in which `replace` has exchanged nodes. */
function substitute<T>(tree: T, replace: (node: Variable) => Expression | undefined): T {
  if (typeof tree !== 'object' || tree === null) return tree;
  if (Array.isArray(tree)) return tree.map((item: unknown) => substitute(item, replace)) as T;
  if ('kind' in tree && (tree.kind === 'parameter' || tree.kind === 'column')) {
    return (replace(tree as unknown as Variable) ?? tree) as T;
  }
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, substitute(value, replace)])) as T;
}

/** An expression whose value is `value`. */
function valueNode(value: ResultValue): Expression {
  if (value === null) return literal('null', '');
  if (typeof value === 'string') return literal('string', value);
  if (value instanceof Uint8Array) return literal('hex', Buffer.from(value).toString('hex').toUpperCase());
  const text = String(value);
  const digits = text.replace(/^-/, '');
  const number = literal(/^\d+$/.test(digits) ? 'integer' : 'float', digits);
  return text.startsWith('-') ? { kind: 'unary', operator: '-', operand: number } : number;
}

function literal(type: Literal['type'], value: string): Literal {
  return { kind: 'literal', type, value, slot: -1 };
}
