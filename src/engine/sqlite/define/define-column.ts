import type { ResultValue } from '../../../mysql/column.ts';
import { fixedDigits } from '../../../mysql/number-text.ts';
import { wireError, WireError } from '../../../mysql/wire-error.ts';
import { namesVariables } from '../../../sql/assigned-variables.ts';
import type { ColumnDefaultValue, ColumnDefinition, Expression } from '../../../sql/ast.ts';
import type { Column, ColumnDefault } from '../catalog/catalog.ts';
import { columnType, repeatedMembers, type CharsetChoice } from '../catalog/column-type.ts';
import { messageDecoder, resultText } from '../type/decode.ts';
import { canonical } from '../../../sql/canonical/canonical.ts';
import { readIn } from '../context/introducer.ts';
import { keptText } from '../catalog/kept-text.ts';
import { literalValue } from '../operand/literal-type.ts';
import type { SessionState } from '../session/session-state.ts';
import type { StoreContext } from '../store/store-context.ts';
import { storeValue } from '../store/store-value.ts';
import { refuseDisallowed } from './disallowed-function.ts';
import { checkEngineAttribute } from './table-option.ts';
import { memberDefault } from './member-default.ts';
import { findTimeZone } from '../type/time-zone.ts';
import { isGeometry, type TemporalType, type ValueType, isFloatingPoint, isLargeString } from '../type/type.ts';
import { filledWidth } from '../type/computed-type.ts';
import { countLetters } from '../type/letters.ts';
import { LONGEST_NAME } from './define-constraint.ts';
import { keptComment } from './kept-comment.ts';

const UTC = findTimeZone('UTC') ?? { offsetAt: () => 0 };

/** How InnoDB calls columns of its own. */
const OWN_COLUMNS: ReadonlySet<string> = new Set(['db_row_id', 'db_trx_id', 'db_roll_ptr']);

/** @throws WireError 1166 */
export function refuseColumnName(name: string): void {
  if (isNoColumnName(name) || OWN_COLUMNS.has(name.toLowerCase())) throw wireError('ER_WRONG_COLUMN_NAME', name);
}

/** Whether no column of a table or a view can have a name, which a query may give (`check_column_name` in sql/table.cc). */
export const isNoColumnName = (name: string): boolean =>
  name === '' || /\s$/.test(name) || countLetters(name) > LONGEST_NAME;

/** A column of the catalog from its definition. `isKey` columns are NOT NULL whatever was said. */
export function defineColumn(
  node: ColumnDefinition,
  id: number,
  charset: CharsetChoice,
  state: DefiningState,
  isKey: boolean,
): Column {
  const type = withSrid(fittedType(state, node, charset), node.srid);
  refuseColumnName(node.name);
  if (namesVariables(node.default?.expression) || namesVariables(node.generated?.expression))
    throw wireError('ER_DEFAULT_VAL_GENERATED_VARIABLES', node.name);
  refuseOfGenerated(node);
  checkEngineAttribute(node.engineAttribute, node.secondaryEngineAttribute);
  if (node.generated !== undefined) refuseDisallowed('generated', node.name, node.generated.expression);
  if (node.autoIncrement && type.kind !== 'int') throw wireError('ER_WRONG_FIELD_SPEC', node.name);
  if (isKey && saysNull(node)) throw wireError('ER_PRIMARY_CANT_HAVE_NULL');
  const nullable = !isKey && !node.autoIncrement && (node.nullable ?? true);
  const { onUpdateNow } = node;
  if (onUpdateNow !== undefined && !(isMoment(type) && type.fsp === onUpdateNow.precision))
    throw wireError('ER_INVALID_ON_UPDATE', node.name);
  return {
    id,
    name: node.name,
    type,
    nullable,
    default: defineDefault(node, { name: node.name, type, nullable }, state),
    onUpdateNow: onUpdateNow?.precision,
    autoIncrement: node.autoIncrement,
    comment: keptComment(state, node.comment ?? ''),
    generated:
      node.generated === undefined
        ? undefined
        : { text: keptText(canonical(node.generated.expression)), stored: node.generated.stored },
    invisible: node.invisible,
    ...(node.storage === undefined ? {} : { storage: node.storage }),
    ...(node.format === undefined ? {} : { format: node.format }),
    ...('collation' in type && namesCollation(node.type) ? { collated: true } : {}),
  };
}

/** Attributes of columns that are given their values. @throws WireError 1221 */
function refuseOfGenerated(node: ColumnDefinition): void {
  if (node.generated === undefined) return;
  const wrong: readonly (readonly [boolean, string])[] = [
    [node.default !== undefined, 'DEFAULT'],
    [node.onUpdateNow !== undefined, 'ON UPDATE'],
    [node.autoIncrement, 'AUTO_INCREMENT'],
    [node.format !== undefined, 'COLUMN_FORMAT'],
    [node.storage !== undefined, 'STORAGE'],
  ];
  const [, attribute] = wrong.find(([isWrong]) => isWrong) ?? [];
  if (attribute !== undefined) throw wireError('ER_WRONG_USAGE', attribute, 'generated column');
}

/** What a definition depends on besides itself. */
export type DefiningState = Pick<SessionState, 'mode' | 'environment'>;

/**
 * The type of a column. Where `sql_mode` is not strict, VARCHAR and VARBINARY that are too long become TEXT and BLOB, and
 * members that are equal are only told of.
 *
 * @throws WireError 1074, 1291
 */
function fittedType(state: DefiningState, node: ColumnDefinition, charset: CharsetChoice): ValueType {
  const { type, name } = node;
  const found = columnTypeOrLarge(state, node, charset);
  const repeated = found.kind === 'enum' || found.kind === 'set' ? repeatedMembers(found) : [];
  for (const member of repeated) {
    const error = wireError('ER_DUPLICATED_VALUE_IN_TYPE', name, member, type.name.toUpperCase());
    if (state.mode.strict) throw error;
    tell(state, 'Note', error);
  }
  return found;
}

function columnTypeOrLarge(state: DefiningState, node: ColumnDefinition, charset: CharsetChoice): ValueType {
  const { type, name } = node;
  try {
    return columnType(type, name, charset);
  } catch (error) {
    const isLong = error instanceof WireError && error.errno === 1074 && /^var(?:char|binary)$/.test(type.name);
    if (!isLong || state.mode.strict || node.default !== undefined) throw error;
    const large = columnType({ ...type, name: type.name === 'varchar' ? 'text' : 'blob' }, name, charset);
    const kind = large.kind === 'bytes' ? 'BLOB' : 'TEXT';
    tell(state, 'Note', wireError('ER_AUTO_CONVERT', name, type.name.toUpperCase(), kind));
    return large;
  }
}

export function tell({ environment }: DefiningState, level: 'Note' | 'Warning', { errno, message }: WireError): void {
  environment.addWarning({ level, errno, message });
}

/** Whether a column of a key is called NULL; a default that is NULL and the key in one definition is an invalid default. */
function saysNull({ nullable, primaryKey, default: given }: ColumnDefinition): boolean {
  if (nullable !== undefined) return nullable;
  const { expression } = given ?? {};
  return !primaryKey && expression?.kind === 'literal' && expression.type === 'null';
}

/** Spatial reference systems that columns may ask for: the plane, and the two of maps. */
const SRIDS: ReadonlySet<number> = new Set([0, 3857, 4326]);

/** @throws WireError 1221, 1235 */
function withSrid(type: ValueType, srid: number | undefined): ValueType {
  if (srid === undefined) return type;
  if (!isGeometry(type)) throw wireError('ER_WRONG_USAGE', 'SRID', 'non-geometry column');
  if (!SRIDS.has(srid)) throw wireError('ER_NOT_SUPPORTED_YET', 'this spatial reference system');
  return { ...type, srid };
}

const namesCollation = ({ charset, collation, impliesCollation }: ColumnDefinition['type']): boolean =>
  impliesCollation !== true && (charset !== undefined || collation !== undefined);

/** The default as the catalog keeps it. @throws WireError 1067, 1101 */
function defineDefault(node: ColumnDefinition, column: DefaultTarget, state: DefiningState): ColumnDefault | undefined {
  if (node.default === undefined) {
    const isNull = column.nullable && node.generated === undefined && node.withoutDefault !== true;
    return isNull ? { kind: 'value', text: null } : undefined;
  }
  if (node.autoIncrement || node.default.isMixed === true) throw wireError('ER_INVALID_DEFAULT', node.name);
  const { expression } = node.default;
  const isEmpty = expression.kind === 'literal' && expression.type === 'string' && expression.value === '';
  if (isEmpty && !state.mode.strict && isLargeString(column.type)) {
    tell(state, 'Warning', wireError('ER_BLOB_CANT_HAVE_DEFAULT', node.name));
    return undefined;
  }
  return columnDefault(node.default, column, state);
}

type DefaultTarget = Pick<Column, 'name' | 'type' | 'nullable'>;

/** Notes tell what of the value a column cannot keep. @throws WireError 1067, 1101 */
export function columnDefault(node: ColumnDefaultValue, column: DefaultTarget, state: DefiningState): ColumnDefault {
  const { name, type, nullable } = column;
  const { expression } = node;
  if (!node.inParentheses && expression.kind === 'call' && expression.name === 'now') {
    if (!isMoment(type)) throw wireError('ER_INVALID_DEFAULT', name);
    const [precision] = expression.args;
    const fsp = precision?.kind === 'literal' ? Number(precision.value) : 0;
    if (fsp !== type.fsp) throw wireError('ER_INVALID_DEFAULT', name);
    return { kind: 'now', fsp };
  }
  const isMomentLiteral = expression.kind === 'literal' && MOMENT_LITERALS.has(expression.type);
  if (!node.inParentheses && isMomentLiteral) throw wireError('ER_INVALID_DEFAULT', name);
  const value = node.inParentheses ? undefined : constantValue(expression, type);
  if (value === undefined) {
    refuseDisallowed('default', name, expression);
    return { kind: 'expression', text: keptText(canonical(expression)) };
  }
  if (value === null) {
    if (!nullable) throw wireError('ER_INVALID_DEFAULT', name);
    return { kind: 'value', text: null };
  }
  if (type.kind === 'json' || isGeometry(type) || isLargeString(type))
    throw wireError('ER_BLOB_CANT_HAVE_DEFAULT', name);
  return shownDefault(value, column, state);
}

/** Literals with a word in front, which are no values of a DEFAULT. */
const MOMENT_LITERALS: ReadonlySet<string> = new Set(['date', 'time', 'timestamp']);

function isMoment(type: ValueType): type is TemporalType {
  return type.kind === 'datetime' || type.kind === 'timestamp';
}

function constantValue(node: Expression, { kind }: ValueType): ReturnType<typeof literalValue> | undefined {
  if (node.kind === 'literal') {
    const value = literalValue(node.type, node.value);
    const isText = typeof value === 'string' || value instanceof Uint8Array;
    return node.charset === undefined || !isText ? value : readIn(value, charsetBeside(kind, node.charset));
  }
  if (node.kind !== 'unary' || node.operand.kind !== 'literal' || (node.operator !== '-' && node.operator !== '+'))
    return undefined;
  return node.operator === '-' ? `-${node.operand.value}` : node.operand.value;
}

/** In which character set a literal of `charset` is read for a column: a number or a moment is letters, also of `binary`. */
function charsetBeside(kind: ValueType['kind'], charset: string): string {
  if (kind === 'bytes') return 'binary';
  return charset === 'binary' && !KEEPS_BYTES.has(kind) ? 'latin1' : charset;
}

const KEEPS_BYTES: ReadonlySet<ValueType['kind']> = new Set(['text', 'enum', 'set', 'bit']);

/** The default converted to the column's type and back: `DEFAULT '1.5'` of a DECIMAL(10,2) is `1.50`. */
function shownDefault(
  value: Exclude<ReturnType<typeof literalValue>, null>,
  { name, type }: DefaultTarget,
  { mode, environment }: DefiningState,
): ColumnDefault {
  const context: StoreContext = {
    strict: true,
    // Dates of zeros are judged with those of all other columns.
    noZeroDate: false,
    partialDates: true,
    invalidDates: mode.invalidDates,
    zone: UTC,
    row: 1,
    warn: (warning) => environment.addWarning(warning),
  };
  try {
    const given = type.kind === 'enum' || type.kind === 'set' ? memberDefault(value, type) : value;
    if (given === undefined) throw wireError('ER_INVALID_DEFAULT', name);
    const stored = storeValue(given, { name, type }, context);
    const decode = messageDecoder(type, typeof stored === 'bigint');
    const shown = decode === undefined ? stored : decode(stored, UTC);
    if (shown instanceof Uint8Array) return { kind: 'bytes', hex: Buffer.from(shown).toString('hex') };
    return { kind: 'value', text: shown === null ? null : defaultText(shown, type) };
  } catch (error) {
    if (error instanceof WireError) throw wireError('ER_INVALID_DEFAULT', name);
    throw error;
  }
}

/** `FLOAT(7,3)` and `DOUBLE(7,3)` show all their digits. */
function defaultText(shown: Exclude<ResultValue, null>, type: ValueType): string {
  const hasDigits = isFloatingPoint(type) && type.decimals < 31;
  const text = hasDigits ? fixedDigits(Number(shown), type.decimals) : (resultText(shown) ?? '');
  return text.padStart(filledWidth(type) ?? 0, '0');
}
