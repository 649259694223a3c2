import type { ColumnDefinition, DataType, Insert, Query } from '../../../sql/ast.ts';
import { plainColumn } from '../../../sql/plain-column.ts';
import type { Table } from '../catalog/catalog.ts';
import { visibleDefinitions, type DefinitionWork } from './definition-work.ts';
import { rootContext } from '../emit/emit-context.ts';
import { emitQuery } from '../emit/emit-query.ts';
import { PlanBuilder } from '../emit/plan-builder.ts';
import { planStatement } from '../plan/plan-statement.ts';
import { EMPTY_SCOPE } from '../emit/scope.ts';
import { dataTypeName } from '../type/type-text.ts';
import type { ValueType } from '../type/type.ts';
import { withoutSlots } from '../catalog/view-text.ts';

/** Definitions of a query's columns that are not defined otherwise. */
export function queryColumns(
  work: DefinitionWork,
  query: Query,
  defined: readonly ColumnDefinition[],
): readonly ColumnDefinition[] {
  const cx = rootContext(new PlanBuilder(), visibleDefinitions(work), work.state, EMPTY_SCOPE, []);
  const names = new Set(defined.map((column) => column.name.toLowerCase()));
  return emitQuery(cx, withoutSlots(query))
    .outputs.filter((output) => !names.has(output.name.toLowerCase()))
    .map(({ name, value }) => plainColumn(name, dataType(value.type), value.nullable));
}

/** A type as DDL would write it. */
function dataType(type: ValueType): DataType {
  const collated = 'collation' in type ? type : undefined;
  const length =
    type.kind === 'decimal'
      ? type.precision
      : 'fsp' in type
        ? type.fsp
        : type.kind === 'text' || type.kind === 'bytes' || type.kind === 'bit'
          ? type.length
          : undefined;
  return {
    name: dataTypeName(type),
    length,
    scale: type.kind === 'decimal' ? type.scale : undefined,
    unsigned: 'unsigned' in type && type.unsigned,
    zerofill: false,
    values: type.kind === 'enum' || type.kind === 'set' ? type.members : [],
    charset: collated?.charset,
    collation: collated?.collation,
    binary: false,
  };
}

/** CREATE TABLE … SELECT: inserts the query's rows and gives their number. */
export function fillFromQuery(work: DefinitionWork, table: Table, query: Query): number {
  const cx = rootContext(new PlanBuilder(), visibleDefinitions(work), work.state, EMPTY_SCOPE, []);
  const columns = emitQuery(cx, withoutSlots(query)).outputs.map((output) => output.name);
  const insert: Insert = {
    kind: 'insert',
    replace: false,
    ignore: false,
    table: { schema: table.schema, name: table.name },
    columns,
    source: { kind: 'query', query: withoutSlots(query) },
    rowAlias: undefined,
    onDuplicate: [],
  };
  const { plan } = planStatement(insert, visibleDefinitions(work), work.state, []);
  if (plan.kind !== 'write') return 0;
  const { connection } = work;
  const { counters } = work.shared;
  const result = plan.execute({
    literals: [],
    parameters: [],
    session: work.state,
    connection,
    counters: {
      next: (id) => counters.next(connection, id),
      use: (id, value) => void counters.use(connection, id, value),
    },
  });
  return Number(result.affectedRows);
}
