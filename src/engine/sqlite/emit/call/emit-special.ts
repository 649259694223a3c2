import { TOLD_AS_NUMBER } from '../../functions/json/json.ts';
import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { ResultValue } from '../../../../mysql/column.ts';
import { collatedType, requireSameSets } from '../../operand/common-collation.ts';
import { isBinaryParameter, isDocument } from './call-argument.ts';
import { chooseValue, chosenStrength, lettersAmong, withBitsAsNumber } from '../operator/emit-choice.ts';
import { emit } from '../emit-expression.ts';
import { emitChoiceCondition } from '../operator/emit-condition.ts';
import { convertToCommon } from '../../operand/convert.ts';
import { integerOf, realSql } from '../../operand/to-number.ts';
import { materialise, textSql, toText } from '../../operand/to-text.ts';
import { chosenType } from '../../operand/unify-types.ts';
import { SYSTEM_COLLATION } from '../../type/collation.ts';
import { emitAes } from './emit-encryption.ts';
import { constantOf } from '../../context/emit-context.ts';
import { DATE_SPECIALS } from './emit-special-date.ts';
import { TIME_SPECIALS } from './emit-special-time.ts';
import { NUMERIC_SPECIALS } from './emit-special-number.ts';
import { emitExtreme } from './emit-extreme.ts';
import { decider, unlessDecided } from '../operator/reading-order.ts';
import { emitNullIf } from './emit-null-if.ts';
import { emitRegExpFunction } from './emit-regexp.ts';
import { argumentsOf, MOST_ARGUMENTS, type SpecialFunction } from './special-function.ts';
import { emitQueryAttribute } from './emit-query-attribute.ts';
import { emitSysFunction } from './emit-sys-function.ts';
import { emitNamedLock, emitSleep } from './emit-wait.ts';
import { emitWeightString } from './emit-weight-string.ts';
import { COERCIBILITY, Constant, isColumn, quieted, sqlValue, type Operand } from '../../operand/operand.ts';
import type { RunContext } from '../../session/session-state.ts';
import {
  BIGINT_TYPE,
  BOOLEAN_TYPE,
  integerType,
  shownInteger,
  isCharacter,
  NULL_TYPE,
  textType,
  UNSIGNED_TYPE,
  type ValueType,
} from '../../type/type.ts';
import { zeroCondition } from '../operator/null-as-zero.ts';
import { TEXT_SPECIALS } from './emit-special-text.ts';

/** The emitter of a function, or `undefined` when it is an ordinary one. */
export function findSpecialFunction(name: string): SpecialFunction | undefined {
  return Object.hasOwn(SPECIALS, name) ? SPECIALS[name] : undefined;
}

/** A fact of the session or the statement, read when the plan runs. */
function fact(type: ValueType, read: (run: RunContext) => ResultValue, nullable = true): SpecialFunction {
  return (cx, node) => {
    argumentsOf(cx, node, 0);
    return new Constant(read, type, { nullable, coercibility: COERCIBILITY.system });
  };
}

const emitIf: SpecialFunction = (cx, node) => {
  const [condition, then, otherwise] = node.args;
  if (condition === undefined || then === undefined || otherwise === undefined || node.args.length > 3) {
    throw wireError('ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT', 'IF');
  }
  return chooseValue(cx, [emitChoiceCondition(cx, condition)], [emit(cx, then)], emit(cx, otherwise), 'if');
};

const emitCoalesce: SpecialFunction = (cx, node) => {
  const given = argumentsOf(cx, node, node.name === 'ifnull' ? 2 : 1, node.name === 'ifnull' ? 2 : MOST_ARGUMENTS);
  const operands = lettersAmong(cx.builder, given);
  const type = collatedType(
    chosenType(
      operands.map((operand) => operand.type),
      cx.builder.connection,
    ),
    operands,
  );
  requireSameSets(operands, node.name);
  const forms = operands.map((operand) => convertToCommon(cx.builder, operand, type));
  const nullable = operands.every((operand) => operand.nullable || operand.type.kind === 'null');
  const sql = forms.length === 1 ? (forms[0] ?? 'NULL') : `coalesce(${forms.join(',')})`;
  const value = { ...quieted(sqlValue(sql, type, nullable, chosenStrength(operands, type))), kept: sql };
  if (type.kind !== 'decimal' || operands.length === 1) return withBitsAsNumber(value);
  const text = (operand: Operand): string => textSql(materialise(cx.builder, operand));
  return { ...value, own: { of: sql, text: () => `coalesce(${operands.map(text).join(',')})` } };
};

const emitIsNull: SpecialFunction = (cx, node) => {
  const zero = zeroCondition(cx, node, node.args[0]);
  if (zero !== undefined) return sqlValue(zero, BOOLEAN_TYPE, false);
  const [operand] = argumentsOf(cx, node, 1);
  return sqlValue(
    `(${operand === undefined ? 'NULL' : materialise(cx.builder, operand).sql} IS NULL)`,
    BOOLEAN_TYPE,
    false,
  );
};

/** LAST_INSERT_ID(x) also sets the value. */
const emitLastInsertId: SpecialFunction = (cx, node) => {
  const [operand] = argumentsOf(cx, node, 0, 1);
  if (operand !== undefined) {
    cx.builder.isLocal = true;
    const id = integerOf(cx.builder, operand, true);
    return sqlValue(`m_last_insert_id(${id})`, UNSIGNED_TYPE, operand.nullable);
  }
  return new Constant((run) => run.session.lastInsertId, UNSIGNED_TYPE);
};

/** NAME_CONST('name', value): the value; what it is called is a matter of the select list. */
const emitNameConst: SpecialFunction = (cx, node) => {
  const [name, value] = node.args;
  if (name === undefined || value === undefined || node.args.length > 2)
    throw wireError('ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT', node.written ?? node.name);
  if (name.kind !== 'literal' || name.type === 'null' || constantOf(cx, value) === undefined)
    throw wireError('ER_WRONG_ARGUMENTS', 'NAME_CONST');
  return emit(cx, value);
};

const emitVolatile =
  (sql: string, type: ValueType): SpecialFunction =>
  (cx, node) => {
    argumentsOf(cx, node, 0);
    return sqlValue(sql, type, false);
  };

/** INTERVAL(n, a, b, …): how many of the numbers, which ascend, are not above `n`. */
const emitIntervalFunction: SpecialFunction = (cx, node) => {
  const operands = argumentsOf(cx, node, 2, MOST_ARGUMENTS);
  const [wanted = '', ...bounds] = operands.map((operand) => realSql(cx.builder, operand));
  const first = operands.slice(0, 1).map((operand) => decider(operand, wanted));
  const call = `m_interval(${[wanted, ...bounds].join(',')})`;
  return sqlValue(unlessDecided(first, bounds, call, '-1'), integerType(2), false);
};

/** A truth value that clients are told of as a number. */

/** JSON_VALID: what is neither JSON nor text is not. */
const emitJsonValid: SpecialFunction = (cx, node) => {
  const [operand] = argumentsOf(cx, node, 1);
  if (operand === undefined) throw notSupported(node.name);
  const text = toText(cx.builder, operand);
  const canBe = ['text', 'json', 'null'].includes(operand.type.kind);
  // A parameter that is a binary string is a document itself.
  if (isBinaryParameter(operand) && isDocument(cx, node.args[0]))
    return sqlValue(`(CASE WHEN ${text} IS NOT NULL THEN 1 END)`, TOLD_AS_NUMBER);
  if (operand.type.kind === 'bytes') return sqlValue(`(CASE WHEN ${text} IS NOT NULL THEN 0 END)`, TOLD_AS_NUMBER);
  return sqlValue(canBe ? `m_json_valid(${text})` : '(1=0)', TOLD_AS_NUMBER);
};

/** The name of the collation of a value: numbers, moments and columns of documents have that of binary strings. */
const collationNamed = (operand: Operand | undefined): string =>
  operand?.type.kind === 'json' && !(operand.kind === 'sql' && isColumn(operand))
    ? 'utf8mb4_bin'
    : operand !== undefined && isCharacter(operand.type)
      ? operand.type.collation
      : 'binary';

const emitCharset: SpecialFunction = (cx, node) => {
  const name = collationNamed(argumentsOf(cx, node, 1)[0]);
  return sqlValue(`'${name.replace(/_.*/s, '')}'`, textType(64, SYSTEM_COLLATION));
};

/** COERCIBILITY: 6 for NULL, 5 for numbers and dates, else how strongly the collation counts. */
const emitCoercibility: SpecialFunction = (cx, node) => {
  const [operand] = argumentsOf(cx, node, 1);
  const type = operand?.type ?? NULL_TYPE;
  const isString = isCharacter(type) || type.kind === 'bytes';
  const isVariable = operand?.kind === 'constant' && operand.coercibility === COERCIBILITY.column;
  const own = type.kind === 'json' ? COERCIBILITY.column : COERCIBILITY.converted;
  const level = type.kind === 'null' ? 6 : isString || isVariable ? operand?.coercibility : own;
  return sqlValue(String(level), integerType(2), false);
};

const emitCollation: SpecialFunction = (cx, node) => {
  const name = collationNamed(argumentsOf(cx, node, 1)[0]);
  return sqlValue(`'${name}'`, textType(64, SYSTEM_COLLATION));
};

/** BENCHMARK(count, value): the value is computed once for each row, not `count` times, which nobody waits for. */
const emitBenchmark: SpecialFunction = (cx, node) => {
  const [count, value] = argumentsOf(cx, node, 2);
  if (count === undefined || value === undefined) throw notSupported(node.name);
  const times = integerOf(cx.builder, count, false);
  return sqlValue(`m_benchmark(${times},${materialise(cx.builder, value).sql})`, shownInteger(1, 1), true);
};

const SPECIALS: Readonly<Record<string, SpecialFunction>> = {
  ...DATE_SPECIALS,
  ...TIME_SPECIALS,
  ...NUMERIC_SPECIALS,
  ...TEXT_SPECIALS,
  aes_decrypt: emitAes,
  aes_encrypt: emitAes,
  benchmark: emitBenchmark,
  charset: emitCharset,
  coalesce: emitCoalesce,
  coercibility: emitCoercibility,
  collation: emitCollation,
  connection_id: fact(UNSIGNED_TYPE, (run) => run.session.environment.connectionId, false),
  current_role: fact(textType(64, SYSTEM_COLLATION), () => 'NONE'),
  current_user: fact(textType(288, SYSTEM_COLLATION), (run) => run.session.environment.currentUser),
  database: fact(textType(64, SYSTEM_COLLATION), (run) => run.session.database ?? null),
  found_rows: fact(BIGINT_TYPE, (run) => run.session.foundRows, false),
  get_lock: emitNamedLock,
  greatest: emitExtreme,
  if: emitIf,
  ifnull: emitCoalesce,
  interval: emitIntervalFunction,
  is_free_lock: emitNamedLock,
  is_used_lock: emitNamedLock,
  isnull: emitIsNull,
  json_valid: emitJsonValid,
  last_insert_id: emitLastInsertId,
  least: emitExtreme,
  mysql_query_attribute_string: emitQueryAttribute,
  'sys.list_add': emitSysFunction,
  'sys.list_drop': emitSysFunction,
  name_const: emitNameConst,
  nullif: emitNullIf,
  sleep: emitSleep,
  regexp_instr: emitRegExpFunction,
  regexp_like: emitRegExpFunction,
  regexp_replace: emitRegExpFunction,
  regexp_substr: emitRegExpFunction,
  release_all_locks: emitNamedLock,
  release_lock: emitNamedLock,
  row_count: fact(BIGINT_TYPE, (run) => run.session.rowCount, false),
  schema: fact(textType(64, SYSTEM_COLLATION), (run) => run.session.database ?? null),
  session_user: fact(textType(288, SYSTEM_COLLATION), (run) => run.session.environment.user),
  system_user: fact(textType(288, SYSTEM_COLLATION), (run) => run.session.environment.user),
  user: fact(textType(288, SYSTEM_COLLATION), (run) => run.session.environment.user),
  uuid_short: emitVolatile('m_uuid_short()', UNSIGNED_TYPE),
  uuid: emitVolatile('m_uuid()', textType(36, SYSTEM_COLLATION)),
  weight_string: emitWeightString,
  version: (cx, node) => {
    const version = cx.session.environment.systemVariable('version', undefined) ?? null;
    return fact(textType(String(version).length, SYSTEM_COLLATION), () => version, false)(cx, node);
  },
};
