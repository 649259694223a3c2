/**
 * The tree that the parser makes of a statement. Names are as written (without quotes);
 * keywords and function names are lower case. Every node is plain data.
 */
export type * from './ast/name.ts';
export type * from './ast/operand.ts';
export type * from './ast/expression.ts';
export type * from './ast/data-type.ts';
export type * from './ast/deprecation.ts';
export type * from './ast/query.ts';
export type * from './ast/change.ts';
export type * from './ast/definition.ts';
export type * from './ast/trigger.ts';
export type * from './ast/session.ts';
export type * from './ast/show.ts';
export type * from './ast/diagnostics.ts';
export type * from './ast/statement.ts';
export type * from './ast/administration.ts';
export type * from './ast/account.ts';
