import type { ResultValue } from '../../../mysql/column.ts';
import { encodeText, encodingOf } from '../../../mysql/charset.ts';
import type { UserVariable } from '../../engine.ts';
import { naturalForm } from '../operand/natural-form.ts';
import { collationOf, DEFAULT_COLLATION } from '../type/collation.ts';
import { decoderOf, resultText, shrink, type Decoder } from '../type/decode.ts';
import { digitsBehindPoint, divideRounded, formatDecimal, MAX_SCALE, pow10, rescale } from '../type/decimal.ts';
import { toDecimal, toDouble } from '../type/numeric-value.ts';
import { isBiased, UNSIGNED_BIAS, type StoredValue, type ValueType } from '../type/type.ts';
import { assignedVariable, variableNamed, variableType } from '../type/user-variable.ts';
import { number, text, type Runtime } from './scalar.ts';
import type { CoreFunction } from './core-function.ts';

const MAX_TYPES = 500;

/** Functions that assign and read user variables while a statement runs. */
export function userVariableFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  const types = new Map<string, { readonly type: ValueType; readonly decode: Decoder }>();
  const typeOf = (json: string): { readonly type: ValueType; readonly decode: Decoder } => {
    let known = types.get(json);
    if (known === undefined) {
      const type = JSON.parse(json) as ValueType;
      known = { type, decode: decoderOf(type, true) };
      if (types.size >= MAX_TYPES) types.clear();
      types.set(json, known);
    }
    return known;
  };
  const shared = { exact: true, nulls: true, volatile: true };
  return {
    // (name, type of the value, value in stored form, digits behind the point that it has by itself): the value
    m_set_variable: {
      ...shared,
      call: (name, json, value = null, scale = null) => {
        const { environment, zone } = runtime.session;
        const { type, decode } = typeOf(text(json));
        const shown = decode === undefined ? (typeof value === 'bigint' ? shrink(value) : value) : decode(value, zone);
        const before = variableNamed(environment.userVariables, text(name));
        const own = scale === null || typeof shown !== 'string' ? shown : withScale(shown, number(scale));
        environment.userVariables.set(text(name), assignedVariable(own, type, before));
        return value;
      },
    },
    // (name, kind that the statement takes it for): its value in stored form
    m_variable: {
      ...shared,
      call: (name, kind) => {
        const variable = variableNamed(runtime.session.environment.userVariables, text(name));
        return storedAs(variable, text(kind) as UserVariable['kind']);
      },
    },
    // (name): the digits behind the point that a decimal has
    m_variable_scale: {
      ...shared,
      call: (name) => {
        const { value } = variableNamed(runtime.session.environment.userVariables, text(name));
        return value === null ? 0 : BigInt(digitsBehindPoint(resultText(value) ?? ''));
      },
    },
    // (name): the text of a decimal, with the digits that it has; a double that it holds meanwhile has those of the type
    m_variable_text: {
      ...shared,
      call: (name) => {
        const { value, kind } = variableNamed(runtime.session.environment.userVariables, text(name));
        if (value === null) return null;
        return kind === 'double' ? withScale(value, MAX_SCALE) : (resultText(value) ?? '');
      },
    },
  };
}

const charsetOf = ({ collation = DEFAULT_COLLATION }: UserVariable): string => collationOf(collation).charset;

/** A number with so many digits behind the point. */
function withScale(value: Exclude<ResultValue, null>, scale: number): string {
  const { unscaled, scale: from } = toDecimal(value);
  return formatDecimal(rescale(unscaled, from, scale), scale);
}

function storedAs(variable: UserVariable, kind: UserVariable['kind']): StoredValue {
  const { value } = variable;
  const type = variableType({ value: null, kind });
  if (value === null) return null;
  switch (kind) {
    case 'integer':
    case 'unsigned': {
      const { unscaled, scale } = toDecimal(value);
      const integer = divideRounded(unscaled, pow10(scale));
      return isBiased(type) ? BigInt.asUintN(64, integer) + UNSIGNED_BIAS : BigInt.asIntN(64, integer);
    }
    case 'double':
      return toDouble(value);
    case 'decimal':
      return naturalForm(value, type);
    case 'text':
      return resultText(value) ?? '';
    case 'binary':
      return value instanceof Uint8Array ? value : encodeText(resultText(value) ?? '', encodingOf(charsetOf(variable)));
  }
}
