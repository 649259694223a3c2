import type { ResultValue } from '../../../../mysql/column.ts';
import type { UserVariable as EngineVariable } from '../../../engine.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import type { RunContext } from '../../session/session-state.ts';
import type { Assignment, UserVariable } from '../../../../sql/ast.ts';
import { COLLATION_OF_NUMBERS } from '../../type/collation.ts';
import { UNKNOWN_TYPE, variableNamed, variableType } from '../../type/user-variable.ts';
import { resultText } from '../../type/decode.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { ownScale } from '../operator/own-scale.ts';
import { COERCIBILITY, Constant, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import { materialise, sqliteText, textLength, textSql } from '../../operand/to-text.ts';
import { MAX_SCALE } from '../../type/decimal.ts';
import { bytesType, decimalType, isTemporal, textType, type ValueType } from '../../type/type.ts';

type UserVariableKind = EngineVariable['kind'];

const MAX_NAME = 64;

/**
 * A user variable: a constant of the statement, unless the statement itself assigns it. Its type is what it holds when the
 * statement is planned, as in MySQL.
 */
export function emitUserVariable(cx: EmitContext, node: UserVariable): Operand {
  cx.builder.volatile = true;
  const name = node.name.toLowerCase();
  const { userVariables } = cx.session.environment;
  const variable = variableNamed(userVariables, name);
  const type = userVariables.has(name) ? variableType(variable) : UNKNOWN_TYPE;
  if (cx.builder.assigned.has(name)) return assignedMeanwhile(name, variable.kind, type);
  const source = (run: RunContext): ResultValue => variableNamed(run.session.environment.userVariables, name).value;
  // A constant of bytes would be a hexadecimal literal, which counts as a number.
  if (type.kind === 'bytes')
    return sqlValue(
      cx.builder.bindSource(source, (value) => value),
      type,
      true,
      COERCIBILITY.column,
    );
  // What hands a decimal on shows the digits that it has itself.
  const own: ValueType = type.kind === 'decimal' ? { ...type, bound: true } : type;
  return new Constant(source, own, { nullable: true, coercibility: COERCIBILITY.column });
}

/** A variable that the statement assigns: it keeps the type that it has before, and is read as what it holds by then. */
function assignedMeanwhile(name: string, kind: UserVariableKind, type: ValueType): SqlValue {
  const read = (as: UserVariableKind): string => `m_variable(${sqliteText(name)},'${as}')`;
  const value = sqlValue(read(kind), type, true, COERCIBILITY.column);
  if (type.kind === 'decimal') return { ...value, printed: { of: value.sql, text: textOf(name) } };
  if (type.kind !== 'int') return value;
  // No digits behind the point are its own, but it may have some.
  const wide: ValueType = { ...decimalType(type.digits, 0, type.unsigned), big: true, guard: MAX_SCALE };
  const decimal = sqlValue(read('decimal'), wide, true, COERCIBILITY.column);
  return { ...value, meanwhile: { of: value.sql, real: read('double'), decimal } };
}

/** `@name := value`: the value, which the variable then has. */
export function emitAssignment(cx: EmitContext, node: Assignment): SqlValue {
  cx.builder.volatile = true;
  const name = node.name.toLowerCase();
  checkVariableName(node.name);
  const operand = emit(cx, node.value);
  const value = assignedForm(cx, operand);
  const { type } = value;
  const scale = type.kind === 'decimal' ? ownScale(cx, node.value) : undefined;
  const own = scale === undefined ? '' : `,${scale}`;
  const sql = `m_set_variable(${sqliteText(name)},${assignedType(cx, operand, type)},${value.sql}${own})`;
  if (scale !== undefined) {
    const text = `(CASE WHEN ${sql} IS NOT NULL THEN ${textOf(name)} END)`;
    return { ...sqlValue(sql, type, value.nullable, COERCIBILITY.column), printed: { of: sql, text } };
  }
  if (type.kind === 'null') return sqlValue(sql, bytesType(0));
  return sqlValue(sql, type.kind === 'int' ? { ...type, bits: 64 } : type, value.nullable, COERCIBILITY.column);
}

/** The type that the variable gets; a parameter that came as bytes stays a binary string in the place of a text too. */
function assignedType({ builder }: EmitContext, operand: Operand, type: ValueType): string {
  const fixed = JSON.stringify(type);
  if (operand.kind !== 'constant' || !operand.isParameter || type.kind !== 'text') return sqliteText(fixed);
  // Of a moment that is bound MySQL makes a binary string.
  if (operand.isTemporal) return sqliteText(JSON.stringify(bytesType(type.length)));
  return builder.bind((run) => {
    const given = operand.given(run);
    return given instanceof Uint8Array ? JSON.stringify(bytesType(given.length)) : fixed;
  });
}

/** @throws WireError 3061 */
export function checkVariableName(name: string): void {
  if (name.length > MAX_NAME || name.endsWith(' ')) throw wireError('ER_USER_VARIABLE_NAME', name);
}

/** A value as a variable takes it: what is neither number nor string as text. */
function assignedForm(cx: EmitContext, operand: Operand): SqlValue {
  const value = materialise(cx.builder, operand);
  const { type, nullable } = value;
  if (!isTemporal(type) && type.kind !== 'json' && type.kind !== 'enum' && type.kind !== 'set') return value;
  const collation = type.kind === 'json' ? 'utf8mb4_bin' : 'collation' in type ? type.collation : COLLATION_OF_NUMBERS;
  return sqlValue(textSql(value), textType(textLength(type), collation), nullable);
}

/** How a decimal variable prints. */
const textOf = (name: string): string => `m_variable_text(${sqliteText(name)})`;

/** The digits of a decimal variable that is selected as it is: they are shown as they were assigned. */
export function emitVerbatim(cx: EmitContext, node: UserVariable, operand: Operand): string | undefined {
  if (operand.type.kind !== 'decimal') return undefined;
  if (operand.kind === 'constant') return cx.builder.bindSource(operand.source, (value) => resultText(value) ?? '');
  return textOf(node.name.toLowerCase());
}
