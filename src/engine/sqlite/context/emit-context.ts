import type { ResultValue } from '../../../mysql/column.ts';
import { WIRE_ERRORS } from '../../../mysql/error-code.ts';
import type { ColumnReference, Expression, Literal, OrderItem, Query, WindowSpecification } from '../../../sql/ast.ts';
import type { Catalog, Table } from '../catalog/catalog.ts';
import { countLetters } from '../type/letters.ts';
import { introduced, readIn } from './introducer.ts';
import { ParameterTypes } from '../parameter/parameter-types.ts';
import { readingSource } from '../parameter/reading-source.ts';
import { Constant, type Operand, type Source } from '../operand/operand.ts';
import { literalType, literalValue } from '../operand/literal-type.ts';
import { writtenOut } from '../operand/natural-form.ts';
import type { PlanBuilder } from '../operand/plan-builder.ts';
import type { Aggregation, Determination, KeyEnds, Scope, ScopeColumn } from './scope.ts';
import { collationOf, DEFAULT_COLLATION } from '../type/collation.ts';
import { SMALL_PRECISION } from '../type/decimal.ts';
import type { RunContext, SessionState } from '../session/session-state.ts';
import { momentText } from '../store/moment-text.ts';
import { decimalType, integerType, isTemporal, type TemporalType, type ValueType } from '../type/type.ts';
import { inCharset, notConvertible } from '../type/charset-text.ts';

/** A common table that FROM can name. */
export interface CommonTableEntry {
  readonly sqlName: string;
  readonly columns: readonly ScopeColumn[];
  readonly determines?: Determination | undefined;
  /** Whether its rows are made before the statement reads them. */
  readonly isMade: boolean;
  /** Whether it is merged into the statement. */
  readonly isMerged: boolean;
  /** Whether it is one table to MySQL, one that is made or one that is merged. */
  readonly isOneTable: boolean;
  /** How many tables it stands for, itself and those that it is made of, each time that it is read. */
  readonly weight: number;
  /** Takes the name that the table has in SQL where it is read. */
  readonly used?: string[];
}

/** Everything that the emission of an expression depends on. */
export interface EmitContext {
  readonly builder: PlanBuilder;
  readonly catalog: Catalog;
  readonly session: SessionState;
  readonly scope: Scope;
  /** The clause as error messages call it: `field list`, `where clause` … */
  readonly clause: string;
  readonly aggregation: Aggregation;
  /** SQL of a column of the SELECT to which an aggregate of columns around it belongs. */
  readonly anchor?: string | undefined;
  /** The SELECT with the aggregate in whose argument this is, also in a query there. */
  readonly aggregatedIn?: Scope;
  /** Whether MySQL gathers the groups of the SELECT in a table, which aggregates are then read from. */
  readonly gathersGroups: boolean;
  /** Where MIN and MAX are the ends of keys. */
  readonly keyEnds?: KeyEnds | undefined;
  /** Whether what a parameter is equal to is known, as it is when the statement runs. */
  readonly knowsParameters?: boolean;
  /** Whether an ORDER BY without LIMIT means nothing: in queries inside expressions and in parts of a set operation. */
  readonly idleOrder?: boolean;
  /** Whether the rows are those of a query that groups them: MySQL merges a derived table or view into it without its ORDER BY. */
  readonly losesOrder?: boolean;
  /** The common tables that FROM can name, which are emitted where the first one is read. */
  readonly commonTables: (name: string) => CommonTableEntry | undefined;
  readonly parameters: ParameterTypes;
  /** Select-list aliases that HAVING, GROUP BY and ORDER BY can mean, by lower-case name. */
  readonly aliases: ReadonlyMap<string, Operand>;
  /** Whether an alias wins over a column of the same name: a name alone in ORDER BY, and HAVING. */
  readonly aliasesFirst: boolean;
  readonly windows: ReadonlyMap<string, WindowSpecification>;
  /** What sorts groups as windows without an order of their own see them. */
  readonly groupsAsMet?: string | undefined;
  /** Whether clients are told how long values are: in select lists. */
  readonly tellsLengths?: boolean;
  /** The item of a select list that is emitted, with the name of its column. */
  readonly named?: { readonly expression: Expression; readonly name: string };
  /** Whether the columns of a view are found out: of constants only literals are read then. */
  readonly isViewDefinition?: boolean;
  /** The query whose rows go to a client. */
  readonly shown?: Query | undefined;
  /** The query whose rows somebody meets one after the other: a client, or a table that takes them. */
  readonly met?: Query | undefined;
  /** Keys of the order in which the rows of FROM come, where SQLite would not bring them so. */
  readonly rowKeys?: readonly string[];
  /** Groups of WITH ROLLUP that are no longer grouped by, in whose order the rows of FROM are put together. */
  readonly rolledBy?: readonly OrderItem[];
  /** The WHERE of the query whose FROM this is. */
  readonly where?: Expression | undefined;
  /** The comparisons that WHERE or ON asks for as they are: its own ones, and those that AND and OR join. */
  readonly conditions?: ReadonlySet<Expression>;
  /** How many joins in parentheses stand around a table of FROM. */
  readonly parentheses?: number;
  /** Whether the query is a table of another's FROM. */
  readonly isDerived?: boolean;
  /** Whether FROM names what the statement changes: a view then stands for the table below it. */
  readonly changesFrom?: boolean;
  /** Tables that the statement changes, which no query inside it may read, with the names they have there. */
  readonly changing: ReadonlyMap<Table, string>;
  /** Whether a query may read them under another name, as those among the values of an INSERT may. */
  readonly sparesAliases?: boolean;
  /** VALUES(column) and the row alias of ON DUPLICATE KEY UPDATE. */
  readonly insertedValue: ((column: ColumnReference) => Operand) | undefined;
  /** The stored program that the statement is part of. */
  readonly program?: ProgramContext;
}

/** There are no common table expressions. */
export const noCommonTables = (): undefined => undefined;

/** A context for a statement's outermost level. */
export function rootContext(
  builder: PlanBuilder,
  catalog: Catalog,
  session: SessionState,
  scope: Scope,
  parameters: ParameterTypes = ParameterTypes.none,
): EmitContext {
  builder.divisionDigits = session.divisionDigits;
  builder.hasSignedDifferences = session.mode.noUnsignedSubtraction;
  if (session.mode.noBackslashEscapes) builder.likeEscape = '';
  builder.connectionName = session.connection;
  builder.literalsName = session.literals;
  return {
    builder,
    catalog,
    session,
    scope,
    clause: 'field list',
    aggregation: { allowed: false, used: false },
    gathersGroups: false,
    commonTables: noCommonTables,
    parameters,
    aliases: new Map(),
    aliasesFirst: false,
    windows: new Map(),
    changing: new Map(),
    insertedValue: undefined,
  };
}

/** The constant of a literal, a parameter, or a negated number; `undefined` for every other expression. */
export function constantOf(cx: EmitContext, node: Expression): Constant | undefined {
  if (node.kind === 'parameter') return parameterConstant(cx, node.index);
  if (node.kind === 'unary' && node.operator === '-' && node.operand.kind === 'literal') {
    const { type } = node.operand;
    if (type === 'integer' || type === 'decimal' || type === 'float')
      return constantOf(cx, node.operand)?.map(
        type === 'float' ? negativeReal : negate,
        negativeType(cx, node.operand),
      );
  }
  if (node.kind !== 'literal') return undefined;
  const constant = literalConstant(cx, node);
  const { charset, type, value } = node;
  if (charset === undefined) return type === 'string' ? ofConnection(cx, constant, value.length) : constant;
  return introduced(constant, charset, introducedLength(cx, node, charset));
}

/** Characters of a literal behind an introducer, which depend on its bytes; bytes of a binary string. */
function introducedLength({ builder }: EmitContext, { slot, type, value }: Literal, charset: string): number {
  const given = type === 'string' ? value : Buffer.from(value, 'hex');
  if (charset.startsWith('utf8') || (charset === 'binary' && type !== 'string')) return given.length;
  if (slot >= 0) builder.consultedValues.add(`s${slot}`);
  return charset === 'binary' ? Buffer.byteLength(value) : countLetters(readIn(given, charset).toString());
}

/** A text as the connection's character set has it, whatever the client speaks. */
function ofConnection({ builder }: EmitContext, constant: Constant, length: number): Constant {
  const collation = collationOf(builder.literals);
  if (collation.charset === 'binary') return introduced(constant, 'binary', length);
  if (collation.charset === 'utf8mb4') return constant;
  return constant.limitedTo((text, run) => {
    const kept = inCharset(text, collation.charset);
    if (kept !== text && run !== undefined) tellOfLoss(run, text, collation.charset);
    return kept;
  });
}

/** Says once what of a text is lost in the connection's character set. */
function tellOfLoss({ session: { environment } }: RunContext, text: string, charset: string): void {
  const client = environment.systemVariable('character_set_client', undefined);
  const { message } = notConvertible(text, typeof client === 'string' ? client : 'utf8mb4', charset);
  if (environment.warnings.some((warning) => warning.message === message)) return;
  environment.addWarning({ level: 'Warning', errno: WIRE_ERRORS.ER_INVALID_CHARACTER_STRING[0], message });
}

/** Literals whose types do not tell their lengths apart: plans go by the types alone. */
const hasLength = ({ type }: Literal): boolean => type === 'integer' || type === 'string';

/** The type of a literal; a whole number has the length that it is written with in a select list, and where the plan serves it alone. */
function writtenType(cx: EmitContext, node: Literal): ValueType {
  const type = literalType(node.type, node.value, node.type === 'string' ? cx.builder.literals : DEFAULT_COLLATION);
  const isExact = cx.tellsLengths === true || node.slot < 0;
  if (!isExact || node.type !== 'integer' || type.kind !== 'int' || type.digits > SMALL_PRECISION) return type;
  return { ...type, digits: node.value.length };
}

function literalConstant(cx: EmitContext, node: Literal): Constant {
  const { slot } = node;
  const value = literalValue(node.type, node.value);
  const type = writtenType(cx, node);
  if (slot < 0 || node.type === 'date' || node.type === 'time' || node.type === 'timestamp') {
    if (slot >= 0) cx.builder.consultedValues.add(`s${slot}`);
    const isMoment = isTemporal(type) && typeof value === 'string';
    return new Constant(isMoment ? ({ session }) => printedMoment(value, type, session) : () => value, type, {
      natural: node.type === 'integer' || node.type === 'boolean',
      nullable: node.type === 'null',
      peek: () => (isMoment ? writtenOut(value, type) : value),
    });
  }
  return new Constant((run) => run.literals[slot] ?? null, type, {
    natural: node.type === 'integer' || node.type === 'boolean',
    nullable: node.type === 'null',
    peek: () => {
      cx.builder.consultedValues.add(`s${slot}`);
      return value;
    },
    onTypeRead: () => {
      cx.builder.consultedTypes.add(`s${slot}`);
      if (cx.tellsLengths === true && hasLength(node)) cx.builder.consultedTypes.add(`l${slot}`);
    },
  });
}

/** The literal of a date, a time or a moment as it prints, in the session's zone; a delimiter that is deprecated is told. */
const printedMoment = (written: string, type: TemporalType, session: SessionState): string =>
  writtenOut(type.kind === 'time' ? written : momentText(written, session), type);

function parameterConstant(cx: EmitContext, index: number): Constant {
  const { type, use } = cx.parameters.inPlan(index);
  const given: Source = (run) => run.parameters[index] ?? null;
  const source = use === 'field' ? given : readingSource(given, type, use);
  return new Constant(source, type, { isParameter: true, nullable: true, given });
}

/** `-9223372036854775808` is a BIGINT though its digits alone are not. */
function negativeType(cx: EmitContext, node: Literal): ValueType {
  const type = writtenType(cx, node);
  if (type.kind !== 'int' || !type.unsigned) return type;
  return BigInt(node.value) <= 2n ** 63n ? integerType(19) : decimalType(20, 0);
}

/** Of a double even 0 has a sign. */
const negativeReal = (value: Exclude<ResultValue, null>): number => -Number(value);

function negate(value: number | bigint | string | Uint8Array): number | bigint | string {
  // An exact zero has no sign.
  if (typeof value === 'string' && /^[0.]*$/.test(value)) return value;
  if (typeof value === 'string') return value.startsWith('-') ? value.slice(1) : `-${value}`;
  return typeof value === 'number' ? (value === 0 ? 0 : -value) : -BigInt(String(value));
}

/** What names in a stored program mean. */
export interface ProgramContext {
  /** The table whose rows NEW and OLD are. */
  readonly table: Table;
  /** Types of the variables by their number. */
  readonly locals: ReadonlyMap<number, ValueType>;
}
