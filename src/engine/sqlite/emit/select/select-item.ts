import { wireError } from '../../../../mysql/wire-error.ts';
import type { ColumnReference, Expression, Select, SelectItem, SelectStar } from '../../../../sql/ast.ts';
import { materialise, printedSql } from '../../operand/to-text.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import type { Output } from './emit-query.ts';
import { settleAlone } from '../infer/settle.ts';
import type { Operand, SqlValue } from '../../operand/operand.ts';
import { printScopeColumn, printTerm } from '../operator/print-term.ts';
import { emitVerbatim } from '../call/emit-user-variable.ts';
import { aliasedItem, nameOfText } from './select-aliases.ts';
import { described } from '../../told/describe.ts';
import { innermost } from '../../told/subquery.ts';
import { withTold } from '../../told/told.ts';
import { madeBy, makingOf } from '../kept/maker.ts';
import { findInScope, matchesTable, offeredColumns, resolveColumn, type ScopeColumn } from '../../context/scope.ts';

const starOutput = (column: ScopeColumn): Output => ({
  name: column.name,
  value: column.value,
  term: (run) => printScopeColumn(column, run),
  ...madeBy(column),
  printed: printedText(column.value),
});

/** Emits an item of a select list; a star is several. */
export function emitItem(cx: EmitContext, item: SelectItem | SelectStar): readonly Output[] {
  if (item.kind === 'star') return starColumns(cx, item).map(starOutput);
  const expression = withoutQuery(cx, item.expression);
  settleAlone(cx, expression);
  const name =
    item.alias ??
    givenName(item.expression) ??
    (item.expression.kind === 'column' ? nameOf(cx, item.expression) : nameOfText(item.text));
  const operand = emit({ ...cx, tellsLengths: cx.shown !== undefined, named: { expression, name } }, expression);
  const verbatim = expression.kind === 'user-variable' ? emitVerbatim(cx, expression, operand) : undefined;
  const plain = materialise(cx.builder, operand);
  const told = described(cx, expression);
  const value = told === undefined ? plain : withTold(plain, told);
  return [
    {
      name,
      value: expression.kind === 'default' ? ofColumn(cx, value, expression.column) : value,
      verbatim,
      term: (run) => printTerm(cx, expression, run),
      isParameter: expression.kind === 'parameter',
      ...makingOf(cx, expression),
      isQueried: expression !== item.expression,
      printed: printedText(value),
    },
  ];
}

/** The text of a decimal, or of bits, that is not that of its type. */
const printedText = (value: SqlValue): string | undefined =>
  value.type.kind === 'decimal' || value.type.kind === 'bit' ? printedSql(value) : undefined;

/** A query without tables that gives a column of the tables around it is that column. */
function withoutQuery(cx: EmitContext, node: Expression): Expression {
  const inner = node.kind === 'subquery' ? innermost(node.query) : undefined;
  if (inner?.kind === 'subquery') return withoutQuery(cx, inner);
  return inner?.kind === 'column' && findInScope(cx.scope, inner, cx.clause) !== undefined ? inner : node;
}

/** The default of a column is told of as that column. */
function ofColumn(cx: EmitContext, value: SqlValue, reference: ColumnReference | undefined): SqlValue {
  const origin = reference && resolveColumn(cx.scope, reference, cx.clause).value.origin;
  return origin === undefined ? value : { ...value, origin };
}

/** The name in NAME_CONST('name', value). */
function givenName(expression: Expression): string | undefined {
  const [name] = expression.kind === 'call' && expression.name === 'name_const' ? expression.args : [];
  return name?.kind === 'literal' ? name.value : undefined;
}

/** A column of a table is called as it was written, one of a merged view by its own name. */
function nameOf(cx: EmitContext, reference: ColumnReference): string {
  const column = findInScope(cx.scope, reference, cx.clause);
  return column?.ownName === true ? column.name : reference.name;
}

/** The columns that a star stands for. @throws WireError 1051, 1096 */
export function starColumns(cx: EmitContext, star: SelectStar): readonly ScopeColumn[] {
  const { scope } = cx;
  if (star.table !== undefined) {
    const table = scope.tables.find((candidate) => matchesTable(candidate, star.schema, star.table));
    if (table === undefined) throw wireError('ER_BAD_TABLE_ERROR', star.table);
    return table.columns.filter((column) => !column.hidden);
  }
  if (scope.tables.length === 0) throw wireError('ER_NO_TABLES_USED');
  return offeredColumns(scope).filter((column) => !column.hidden);
}

/** What the aliases of a select list stand for. */
export function aliasesOf(items: Select['items'], outputs: readonly Output[]): ReadonlyMap<string, Operand> {
  const aliases = new Map<string, Operand>();
  // Only a list without stars has one output per item; names behind a star are found as columns.
  const offset = outputs.length - items.length;
  const firstStar = items.findIndex((item) => item.kind === 'star');
  const lastStar = items.findLastIndex((item) => item.kind === 'star');
  items.forEach((item, i) => {
    if (item.kind !== 'item' || item.alias === undefined) return;
    const output = outputs[i > lastStar ? i + offset : i];
    if (aliasedItem(items, item.alias) !== item) return;
    if (output !== undefined && (i > lastStar || i < firstStar)) {
      aliases.set(item.alias.toLowerCase(), output.value);
    }
  });
  return aliases;
}
