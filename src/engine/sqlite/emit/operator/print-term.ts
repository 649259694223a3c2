import type { ColumnReference, Expression, FunctionCall, Literal, Query } from '../../../../sql/ast.ts';
import { canonical } from '../../../../sql/canonical/canonical.ts';
import { printExpression } from '../../../../sql/print/expression.ts';
import { quoteName } from '../../../../sql/print/quote.ts';
import { resolveValueQuery } from '../../information/resolve-query.ts';
import type { RunContext } from '../../session/session-state.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { SqlValue } from '../../operand/operand.ts';
import { literalValue } from '../../operand/literal-type.ts';
import { findInScope, type Scope, type ScopeColumn } from '../../context/scope.ts';
import { isAggregate } from '../../../../sql/aggregate.ts';

/** The value with the name of its expression for errors, where it can be out of range. */
export function withRangeTerm(cx: EmitContext, node: Expression, value: SqlValue): SqlValue {
  if (value.ranged !== value.sql) return value;
  const { ranged: _, ...named } = value;
  return { ...named, sql: `${value.sql.slice(0, -1)},${rangeTerm(cx, node, value.sql)})` };
}

/** SQL of the argument by which functions that can be out of range know their expression. @param sql the function without it */
export function rangeTerm(cx: EmitContext, node: Expression, sql: string): string {
  return cx.builder.term(sql, (run) => printTerm(cx, node, run));
}

/** An expression as MySQL prints it in errors: every column with its table, merged views as what they stand for. */
export function printTerm(cx: EmitContext, node: Expression, run: RunContext): string {
  const marks: string[] = [];
  const mark = (text: string): ColumnReference => ({
    kind: 'column',
    schema: undefined,
    table: undefined,
    name: `\uFDD0${marks.push(text) - 1}`,
  });
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    const text = printedAlone(cx, part as Expression, run);
    if (text !== undefined) return mark(text);
    const { kind } = part as { readonly kind?: string };
    if (kind === 'select' || kind === 'set-operation') return resolvedQuery(cx, part as Query);
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, walk(value)]));
  };
  const printed = printExpression(canonical(walk(node) as Expression));
  const named = printed.replace(/`\uFDD0(\d+)`/g, (_, at: string) => marks[Number(at)] ?? '');
  return /(?:^|,)ansi(?:_quotes)?(?:,|$)/i.test(run.session.mode.text) ? inAnsiQuotes(named) : named;
}

const resolvedQuery = ({ catalog, session }: EmitContext, query: Query): Query =>
  resolveValueQuery(catalog, session.database, query);

/** Names in double quotes instead of backticks. */
const inAnsiQuotes = (text: string): string =>
  text.replace(/'(?:[^'\\]|\\.)*'|`((?:[^`]|``)*)`/gs, (found: string, name: string | undefined) =>
    name === undefined ? found : `"${name.replaceAll('``', '`').replaceAll('"', '""')}"`,
  );

/** The text of what MySQL prints here in a way of its own. */
function printedAlone(cx: EmitContext, node: Expression, run: RunContext): string | undefined {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other kinds are printed as in definitions
  switch (node.kind) {
    case 'column':
      return printColumn(cx, node, run);
    case 'inserted-value':
      return `values(${printColumn(cx, node.column, run)})`;
    case 'trigger-column':
      return `${node.row.toUpperCase()}.${node.name}`;
    case 'local-variable':
      return `${node.name}@${node.index}`;
    case 'user-variable':
      return `(@${quoteName(node.name)})`;
    case 'assignment':
      return `(@${node.name}:=${printTerm(cx, node.value, run)})`;
    case 'call':
      return isGathered(cx, node) ? gatheredName(cx, node, run) : undefined;
    case 'system-variable':
      return '';
    case 'literal':
      return printShared(node, run);
    default:
      return undefined;
  }
}

/** Whether MySQL reads what a function gives from a table that it puts rows in. */
const isGathered = ({ gathersGroups }: EmitContext, { name, over }: FunctionCall): boolean =>
  over !== undefined || (gathersGroups && isAggregate(name));

/** The name of a column there: the function, its columns without quotes and databases. */
function gatheredName(cx: EmitContext, call: FunctionCall, run: RunContext): string {
  const short = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(short);
    if (typeof node !== 'object' || node === null) return node;
    if ((node as Expression).kind !== 'column')
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, short(value)]));
    const name = printColumn(cx, node as ColumnReference, run)
      .split('.')
      .slice(-2)
      .join('.');
    return { kind: 'column', schema: undefined, table: undefined, name: `\uFDD0${name.replaceAll('`', '')}` };
  };
  const text = printExpression(canonical(short(call) as Expression));
  return quoteName(text.replace(/`\uFDD0?([^`]*)`/g, '$1'));
}

/** A literal of a plan that serves others than those it was made for. */
function printShared({ type, value, slot }: Literal, run: RunContext): string | undefined {
  const given = slot >= 0 ? run.literals[slot] : undefined;
  if (given == null || given instanceof Uint8Array || given === literalValue(type, value)) return undefined;
  return type === 'string' ? undefined : String(given);
}

function printColumn(cx: EmitContext, node: ColumnReference, run: RunContext): string {
  const isAlias = node.table === undefined && cx.aliases.has(node.name.toLowerCase());
  const found = isAlias && cx.aliasesFirst ? undefined : columnOf(cx.scope, node, cx.clause);
  return found === undefined ? quoteName(node.name) : printScopeColumn(found, run);
}

function columnOf(scope: Scope, node: ColumnReference, clause: string): ScopeColumn | undefined {
  for (let level: Scope | undefined = scope; level !== undefined; level = level.outer) {
    const found = findInScope(level, node, clause);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A column as MySQL prints it in errors. */
export function printScopeColumn({ name, term, value }: ScopeColumn, run: RunContext): string {
  if (term !== undefined) return term(run);
  const { origin } = value;
  const parts = origin === undefined ? [name] : [origin.schema, origin.table, name];
  return parts
    .filter((part) => part !== '')
    .map(quoteName)
    .join('.');
}
