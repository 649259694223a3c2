import { wireError } from '../../../mysql/wire-error.ts';
import type { Binary, ColumnReference, Expression, SystemVariable } from '../../../sql/ast.ts';
import { SYSTEM_COLLATION } from '../type/collation.ts';
import { asDecimal, decimalSql } from './to-decimal.ts';
import { bytesSql, documentSql } from './to-document.ts';
import { realSql, truthSql } from './to-number.ts';
import { materialise, toText } from './to-text.ts';
import { asSoughtYear, refuseSoughtTime } from './parameter-beside.ts';
import { emitBits } from './emit-bits.ts';
import { emitArithmetic, emitNegation, type ArithmeticOperator } from './emit-arithmetic.ts';
import { emitBetween } from './emit-between.ts';
import { emitCase } from './emit-case.ts';
import { emitCollate } from './emit-collate.ts';
import { binaryValue, emitCast, emitConvertUsing } from './emit-cast.ts';
import type { ComparisonOperator } from './compare-value.ts';
import { constantBeside, constantText, documentCompared } from './constant-value.ts';
import { constantOf, notSupported, type EmitContext } from './emit-context.ts';
import { documentError, raisedSql, emitCall } from './emit-call.ts';
import { emitComparison, emitLike } from './emit-compare.ts';
import { emitRegExpMatch } from './emit-regexp.ts';
import { emitDefault } from './emit-default.ts';
import { emitIs } from './emit-is.ts';
import { emitJsonValue } from './emit-json-value.ts';
import { emitLocalVariable, emitTriggerColumn } from './emit-program.ts';
import { comparesRows, emitRowComparison } from './emit-row.ts';
import { emitExclusiveOr, emitLogical } from './emit-logical.ts';
import { semijoinsOf } from './semijoin.ts';
import { emitAssignment, emitUserVariable } from './emit-user-variable.ts';
import { asMembership } from './long-alternative.ts';
import { emitExists, emitIn, emitQuantified, emitScalarSubquery } from './emit-subquery.ts';
import { refuseGrowth } from './growth.ts';
import { printExpression } from '../../../sql/print/expression.ts';
import { rangeTerm, withRangeTerm } from './print-term.ts';
import { judgeConstants } from './judged-constants.ts';
import { rejectedNull } from './rejected-null.ts';
import { COERCIBILITY, Constant, isValidTemporalLiteral, sqlValue, type Operand, type SqlValue } from './operand.ts';
import { settleConditions, settleOperands } from '../parameter/infer-types.ts';
import { settle } from '../parameter/settle.ts';
import { INTEGER_TYPE } from '../parameter/parameter-types.ts';
import { findInScope, resolveName } from './scope.ts';
import { unlessNull } from '../told/comparison.ts';
import { ownScales } from './own-scale.ts';
import { parameterBesideYear } from './year-parameter.ts';
import type { VariableKind } from '../../engine.ts';
import { byteLength } from '../type/unify-types.ts';
import {
  BIGINT_TYPE,
  BOOLEAN_TYPE,
  bytesType,
  doubleType,
  shownInteger,
  JSON_TYPE,
  textType,
  UNSIGNED_TYPE,
  type ValueType,
} from '../type/type.ts';

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
      return emitLike(cx.builder, node, operand, pattern, node.escape && emit(cx, node.escape));
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
      return cx.insertedValue(node.column.name);
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

/** Emits a condition: SQL that is true, false or NULL. */
export function emitCondition(cx: EmitContext, node: Expression): string {
  return emitTruth(cx, node).sql;
}

/** Emits a condition with whether it can be NULL. */
export function emitTruth(cx: EmitContext, node: Expression): Pick<SqlValue, 'sql' | 'nullable'> {
  settle(cx, node, INTEGER_TYPE, 'argument');
  const operand = emit(cx, node);
  return { sql: truthSql(cx.builder, operand), nullable: operand.nullable };
}

/** The comparisons that a condition asks for as they are: its own one, and those that AND and OR join. */
function conditionsOf(node: Expression): ReadonlySet<Expression> {
  const found = new Set<Expression>();
  const note = (each: Expression): void => {
    found.add(each);
    if (each.kind === 'binary' && (each.operator === 'and' || each.operator === 'or'))
      [each.left, each.right].forEach(note);
  };
  note(node);
  return found;
}

/** The condition of IF or CASE, in which a document counts as the number that it is. */
export function emitChoiceCondition(cx: EmitContext, node: Expression): string {
  settle(cx, node, INTEGER_TYPE, 'argument');
  const operand = emit(cx, node);
  return operand.type.kind === 'json' ? `(${realSql(cx.builder, operand)}<>0)` : truthSql(cx.builder, operand);
}

/** Emits the condition of WHERE and ON. */
export function emitFilter(cx: EmitContext, node: Expression): string {
  for (const each of semijoinsOf(node)) cx.builder.semijoins.add(each);
  settleConditions(cx, node, cx.scope.tables.length > 0);
  judgeConstants(cx, node);
  const condition = emitCondition({ ...cx, conditions: conditionsOf(node) }, node);
  const rejected = cx.clause === 'where clause' ? rejectedNull(cx, node) : [];
  return [condition, ...rejected].join(' AND ');
}

function emitUnary(cx: EmitContext, node: Expression & { readonly kind: 'unary' }): Operand {
  const folded = constantOf(cx, node);
  if (folded !== undefined) return folded;
  switch (node.operator) {
    case '-': {
      const operand = emit(cx, node.operand);
      // Of a constant below 0 MySQL makes a decimal: it might be the lowest BIGINT.
      if (!isNegativeInteger(cx, node.operand) || operand.type.kind !== 'int') return emitNegation(cx.builder, operand);
      const value = materialise(cx.builder, operand);
      const type = asDecimal(value.type);
      return emitNegation(cx.builder, sqlValue(decimalSql(value, type), type, value.nullable));
    }
    case '+':
      return emit(cx, node.operand);
    case '~':
      return emitBits(cx.builder, '~', [node.operand, emit(cx, node.operand)]);
    case 'not': {
      const operand = emit(cx, node.operand);
      return sqlValue(`(NOT ${truthSql(cx.builder, operand)})`, BOOLEAN_TYPE, operand.nullable);
    }
    case 'binary': {
      const operand = emit(cx, node.operand);
      return binaryValue(bytesSql(cx.builder, operand), bytesType(byteLength(operand.type)), { nullable: true });
    }
  }
}

/** Whether the text of an expression says that it is a whole number below 0. */
function isNegativeInteger(cx: EmitContext, node: Expression): boolean {
  if (node.kind !== 'unary' || node.operator !== '-' || node.operand.kind !== 'literal')
    return /^-\d+$/.test(constantText(cx, node) ?? '');
  const { type, value, slot } = node.operand;
  if (type !== 'integer') return false;
  if (slot >= 0) cx.builder.consultedValues.add(`s${slot}`);
  return Number(value) !== 0;
}

function emitBinary(cx: EmitContext, node: Binary): Operand {
  const { builder } = cx;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is handled by the next function
  switch (node.operator) {
    case 'or': {
      const membership = asMembership(node);
      if (membership !== undefined) return emitIn(cx, membership);
      return emitLogical(cx, node, 'OR');
    }
    case 'and':
      return emitLogical(cx, node, 'AND');
    case 'xor':
      return emitExclusiveOr(cx, node);
    case '+':
    case '-':
    case '*':
    case '/':
    case 'div':
    case 'mod': {
      const [left, right] = [emit(cx, node.left), emit(cx, node.right)];
      // A quotient of parameters that get their type from outside is of that type.
      const isWhole = node.operator === '/' && cx.parameters.isTypedFromOutside(node);
      const operator: ArithmeticOperator = isWhole && bothWhole(left, right) ? 'div' : node.operator;
      const scales = operator === '/' ? ownScales(cx, node.left, node.right) : undefined;
      return emitArithmetic(builder, operator, left, right, scales);
    }
    case '&':
    case '|':
    case '^':
    case '<<':
    case '>>':
      return emitBits(builder, node.operator, [node.left, emit(cx, node.left)], [node.right, emit(cx, node.right)]);
    case '->':
    case '->>': {
      const document = emit(cx, node.left);
      const refused = documentError(document.type, 1, 'json_extract');
      const extracted = `m_json_extract(${refused === undefined ? documentSql(builder, document) : raisedSql(refused)},${toText(builder, emit(cx, node.right))})`;
      if (node.operator === '->') return { ...sqlValue(extracted, JSON_TYPE), called: 'json_extract' };
      return sqlValue(`m_json_unquote(${extracted})`, textType(4_294_967_295, 'utf8mb4_bin'));
    }
    case '||':
      return sqlValue(
        `(${toText(builder, emit(cx, node.left))}||${toText(builder, emit(cx, node.right))})`,
        textType(16_383, builder.connection),
      );
    default:
      if (comparesRows(cx, node)) return emitRowComparison(cx, node);
      return emitPlainComparison(cx, node, node.operator);
  }
}

const bothWhole = (left: Operand, right: Operand): boolean => left.type.kind === 'int' && right.type.kind === 'int';

function emitPlainComparison(cx: EmitContext, node: Binary, operator: ComparisonOperator): SqlValue {
  const [given, other] = [emit(cx, node.left), emit(cx, node.right)];
  const left = documentCompared(cx, given, node.left, other);
  const right = documentCompared(cx, other, node.right, given);
  const [a, b] = [
    parameterBesideYear(cx, operator, constantBeside(cx, left, node.left, right), node.left, right),
    parameterBesideYear(cx, operator, constantBeside(cx, right, node.right, left), node.right, left),
  ];
  const place = cx.conditions?.has(node) === true ? 'where' : 'alone';
  if (place === 'alone') return emitComparison(cx.builder, operator, a, b);
  refuseSoughtTime([node.left, a], b);
  refuseSoughtTime([node.right, b], a);
  const x = asSoughtYear(cx.builder, node.left, a, b, operator);
  return emitComparison(cx.builder, operator, x, asSoughtYear(cx.builder, node.right, b, a, operator), place);
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
