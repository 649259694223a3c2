import { wireError, notSupported } from '../../../mysql/wire-error.ts';
import type { ColumnReference, Expression, SystemVariable } from '../../../sql/ast.ts';
import { SYSTEM_COLLATION } from '../type/collation.ts';
import { emitBetween } from './compare/emit-between.ts';
import { emitCase } from './operator/emit-case.ts';
import { emitCollate } from './operator/emit-collate.ts';
import { emitCast } from './operator/emit-cast.ts';
import { emitConvertUsing } from './operator/emit-convert-using.ts';
import { constantOf, type EmitContext } from '../context/emit-context.ts';
import { emitCall } from './call/emit-call.ts';
import { emitRegExpMatch } from './call/emit-regexp.ts';
import { emitDefault } from './call/emit-default.ts';
import { emitIs } from './operator/emit-is.ts';
import { emitJsonValue } from './call/emit-json-value.ts';
import { emitLocalVariable, emitTriggerColumn } from './kept/emit-program.ts';
import { emitAssignment, emitUserVariable } from './call/emit-user-variable.ts';
import { emitExists, emitIn, emitQuantified, emitScalarSubquery } from './select/emit-subquery.ts';
import { refuseGrowth } from './growth.ts';
import { printExpression } from '../../../sql/print/expression.ts';
import { rangeTerm, withRangeTerm } from './operator/print-term.ts';
import { COERCIBILITY, Constant, sqlValue, type Operand } from '../operand/operand.ts';
import { isValidTemporalLiteral } from '../operand/literal-type.ts';
import { settleOperands } from './infer/infer-types.ts';
import { findInScope, resolveName } from '../context/scope.ts';
import { unlessNull } from '../told/comparison.ts';
import type { VariableKind } from '../../engine.ts';
import {
  BIGINT_TYPE,
  bytesType,
  doubleType,
  shownInteger,
  textType,
  UNSIGNED_TYPE,
  type ValueType,
} from '../type/type.ts';
import { emitUnary, emitBinary } from './operator/emit-operator.ts';
import { emitLike } from './compare/emit-like.ts';
import { likeRange } from './compare/like-range.ts';

/**
 * Emits an expression.
 *
 * @throws WireError 1052, 1054 and other errors about names and types; 1235 for what is not supported; 1436
 */
export function emit(cx: EmitContext, node: Expression): Operand {
  if (cx.parameters.areOpen) settleOperands(cx, node);
  const emitted = emitNode(cx, node);
  const named = emitted.kind === 'sql' && emitted.ranged !== undefined ? withRangeTerm(cx, node, emitted) : emitted;
  const operand = isComputedReal(node, named) ? asComputed(cx, node, named) : named;
  refuseGrowth(cx.builder, node, operand);
  const value = cx.builder.connectionName === 'binary' ? inBytes(operand) : operand;
  if (cx.tellsLengths !== true) return value;
  const told = unlessNull(cx, node, value);
  cx.builder.operands.set(node, told);
  return told;
}

/** Functions that hand on one of their arguments, or keep what they found: those read a whole number as if they were it. */
const HANDING_ON = new Set(['if', 'nullif', 'max', 'min', 'last_insert_id']);

/** Whether a double is what an operator or a function made; as a whole number it must be one of 64 bits (error 1690). */
function isComputedReal(node: Expression, { type }: Operand): boolean {
  if (type.kind !== 'double' && type.kind !== 'float') return false;
  if (node.kind === 'call') return node.over === undefined && !HANDING_ON.has(node.name);
  return node.kind === 'binary' || node.kind === 'cast' || (node.kind === 'unary' && node.operator === '-');
}

function asComputed(cx: EmitContext, node: Expression, operand: Operand): Operand {
  if (operand.kind === 'sql')
    return { ...operand, computed: { of: operand.sql, term: () => rangeTerm(cx, node, `whole ${operand.sql}`) } };
  return operand.isParameter || operand.nullable
    ? operand
    : operand.asComputed(() => rangeTerm(cx, node, `whole ${printExpression(node)}`));
}

/** In a connection of binary strings the texts that functions make are such strings. */
function inBytes(operand: Operand): Operand {
  if (operand.kind === 'constant' || operand.type.kind !== 'text' || operand.type.collation !== 'binary')
    return operand;
  const { sql, type, nullable, coercibility } = operand;
  return sqlValue(`CAST(${sql} AS BLOB)`, bytesType(type.length), nullable, coercibility);
}

function emitNode(cx: EmitContext, node: Expression): Operand {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is handled by the next function
  switch (node.kind) {
    case 'literal':
      if (
        (node.type === 'date' || node.type === 'time' || node.type === 'timestamp') &&
        !isValidTemporalLiteral(node.type, node.value, cx.session.mode)
      ) {
        throw wireError('ER_WRONG_VALUE', node.type === 'timestamp' ? 'DATETIME' : node.type.toUpperCase(), node.value);
      }
      return constantOf(cx, node) ?? sqlValue('NULL', { kind: 'null' });
    case 'parameter':
      return constantOf(cx, node) ?? sqlValue('NULL', { kind: 'null' });
    case 'column':
      return emitColumn(cx, node);
    case 'unary':
      return emitUnary(cx, node);
    case 'binary':
      return emitBinary(cx, node);
    case 'between':
      return emitBetween(cx, node);
    case 'in':
      return emitIn(cx, node);
    case 'like': {
      const [operand, pattern] = [emit(cx, node.operand), emit(cx, node.pattern)];
      if (node.regexp) return emitRegExpMatch(cx.builder, node, operand, pattern);
      const like = emitLike(cx.builder, node, operand, pattern, node.escape && emit(cx, node.escape));
      const range = likeRange(cx, node, operand);
      return range === undefined ? like : { ...like, sql: `(${like.sql} AND ${range})` };
    }
    case 'is':
      return emitIs(cx, node);
    case 'case':
      return emitCase(cx, node);
    case 'call':
      return emitCall(cx, node);
    default:
      return emitOther(cx, node);
  }
}

type OtherNode = Exclude<
  Expression,
  {
    readonly kind:
      | 'literal'
      | 'parameter'
      | 'column'
      | 'unary'
      | 'binary'
      | 'between'
      | 'in'
      | 'like'
      | 'is'
      | 'case'
      | 'call';
  }
>;

function emitOther(cx: EmitContext, node: OtherNode | Expression): Operand {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is handled by the next function
  switch (node.kind) {
    case 'exists':
      return emitExists(cx, node.query);
    case 'subquery':
      return emitScalarSubquery(cx, node.query);
    case 'quantified':
      return emitQuantified(cx, node);
    case 'cast':
      return emitCast(cx, node);
    case 'convert-using':
      return emitConvertUsing(cx, node);
    case 'json-value':
      return emitJsonValue(cx, node);
    case 'collate':
      return emitCollate(cx, node.operand, node.collation);
    case 'system-variable':
      return emitSystemVariable(cx, node);
    case 'user-variable':
      return emitUserVariable(cx, node);
    case 'inserted-value':
      if (cx.insertedValue === undefined) return sqlValue('NULL', { kind: 'null' });
      return cx.insertedValue(node.column);
    case 'trigger-column':
      return emitTriggerColumn(cx, node);
    case 'local-variable':
      return emitLocalVariable(cx, node);
    case 'row':
      throw wireError('ER_OPERAND_COLUMNS', 1);
    case 'assignment':
      return emitAssignment(cx, node);
    case 'interval':
      throw wireError('ER_WRONG_USAGE', 'INTERVAL', 'expression');
    case 'default':
      if (node.column !== undefined) return emitDefault(cx, node.column);
      throw notSupported('DEFAULT in an expression');
    default:
      throw notSupported('DEFAULT in an expression');
  }
}

function emitColumn(cx: EmitContext, node: ColumnReference): Operand {
  const alias = node.table === undefined ? cx.aliases.get(node.name.toLowerCase()) : undefined;
  if (alias !== undefined && (cx.aliasesFirst || findInScope(cx.scope, node, cx.clause) === undefined)) return alias;
  // Where nothing is read at all, MySQL misses the table rather than the column.
  const { tables, outer } = cx.scope;
  const isAlone = tables.length === 0 && outer === undefined && cx.changing.size === 0;
  if (node.table !== undefined && isAlone && cx.clause !== 'having clause')
    throw wireError('ER_UNKNOWN_TABLE', node.table, cx.clause);
  return resolveName(cx.scope, node, cx.clause);
}

/** What MySQL describes system variables as, whatever they hold. */
const VARIABLE_TYPES: Readonly<Record<VariableKind, ValueType>> = {
  boolean: shownInteger(1, 1),
  signed: BIGINT_TYPE,
  unsigned: UNSIGNED_TYPE,
  decimal: doubleType(6),
  text: textType(21_845, SYSTEM_COLLATION),
};

function emitSystemVariable(cx: EmitContext, node: SystemVariable): Operand {
  const { environment } = cx.session;
  const value = environment.systemVariable(node.name, node.scope);
  if (value === undefined) throw wireError('ER_UNKNOWN_SYSTEM_VARIABLE', node.name);
  const { name, scope } = node;
  const old = environment.deprecatedVariable?.(name);
  if (old !== undefined) cx.builder.told.push(old);
  return new Constant(
    (run) => run.session.environment.systemVariable(name, scope) ?? null,
    VARIABLE_TYPES[environment.variableKind(name)],
    {
      nullable: true,
      coercibility: COERCIBILITY.system,
    },
  );
}
