import { COLUMN_TYPE, type BoundParameter, type ResultColumn, type ResultValue } from '../../../mysql/column.ts';
import type { DataStatement, Statement } from '../../../sql/ast.ts';
import type { PreparedStatement } from '../../engine.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { withoutSlots } from '../catalog/view-text.ts';
import { parameterColumn } from '../parameter/parameter-column.ts';
import { plainCodes, sentValue, type Value } from '../parameter/wire-value.ts';
import { ParameterTypes, type ParameterType } from '../parameter/parameter-types.ts';
import { beginsWithLetters } from '../emit/compare/like-range.ts';
import { isDataStatement } from './data-statement.ts';
import { warnOfAssignments, warnOfSyntax } from '../session/session-state.ts';
import type { LiveSession } from '../file/temporary-tables.ts';
import type { Shared } from './shared.ts';
import type { CollationName } from '../type/collation.ts';
import type { ValueType } from '../type/type.ts';
import { countParameters, namedParameters } from './query/count-parameters.ts';
import { planStatement, type PlannedStatement } from './plan-statement.ts';
import type { Plan } from './plan.ts';
import {
  arePlain,
  valueOf,
  staysPrepared,
  plannedValue,
  valueAgain,
  typeAgain,
  takenKind,
  typeTaken,
} from './prepared-value.ts';

/** Forms that one prepared statement keeps for different kinds of its parameters. */
const MAX_FORMS = 16;

/** What the plans of a prepared statement depend on beside the types of its parameters. */
interface PlannedFor {
  readonly version: number;
  readonly database: string | undefined;
  readonly settings: Pick<LiveSession, 'mode' | 'divisionDigits' | 'limitsSelects'>;
}

/** What a statement is as long as it is not prepared again. */
interface Form {
  readonly given: readonly (ValueType | undefined)[];
  readonly types: readonly ParameterType[];
  /** By parameter, the wire types of values that are of its type as they come. */
  readonly plainCodes: readonly ReadonlySet<number>[];
  /** The plan for values that are of the types; `undefined` when it must be made anew each time. */
  readonly plan: Plan | undefined;
  /** The parameters that are patterns of LIKE on a key, which serves those that begin with letters. */
  readonly patterns: ReadonlySet<number>;
  /** Plans for values that are taken as they are, by their kinds, and for patterns that begin with letters. */
  readonly others: Map<string, Plan>;
}

/** A plan with the values that it runs with. */
export interface Execution {
  readonly plan: Plan;
  readonly values: readonly ResultValue[];
}

/**
 * A prepared statement: its tree, and plans for the types of its parameters. Those are found when it is prepared; with
 * values that do not go together with them it is prepared again, for the types of the values, and stays so
 * (https://dev.mysql.com/doc/refman/9.7/en/prepare.html).
 */
export class SqlitePrepared implements PreparedStatement {
  readonly statement: Statement;
  readonly sql: string;
  readonly parameterCount: number;
  readonly columns: readonly ResultColumn[];
  readonly parameters: readonly ResultColumn[];
  readonly #data: DataStatement | undefined;
  /** `collation_connection` as it was when the statement was prepared: its texts keep that. */
  readonly #connection: CollationName;
  readonly #forms = new Map<string, Form>();
  #form: Form | undefined;
  #plannedFor: PlannedFor | undefined;

  constructor(statement: Statement, sql: string, shared: Shared, state: LiveSession) {
    this.#data = isDataStatement(statement) ? withoutSlots(statement) : undefined;
    this.statement = statement;
    this.#connection = state.connection;
    this.sql = sql;
    this.parameterCount = countParameters(statement);
    if (this.#data === undefined) {
      this.columns = [];
      this.parameters = this.#untyped([])
        .all()
        .map((type) => parameterColumn(type));
      return;
    }
    const catalog = state.temporary.over(shared.catalog);
    const { planned, form } = this.#prepare(catalog, state, []);
    warnOfAssignments(state, planned.assigned);
    warnOfSyntax(state, planned.plan.deprecated);
    this.columns = announcedBy(planned.plan);
    const names = namedParameters(this.#data);
    this.parameters = form.types.map((type, i) => parameterColumn(type, names.get(i)));
    this.#form = form;
    this.#plannedFor = plannedFor(catalog, state);
  }

  /**
   * The plan for parameters of these values; `undefined` when the statement is no data statement.
   *
   * @throws WireError 1210, 1690, 3988
   */
  execution(parameters: readonly BoundParameter[], catalog: Catalog, state: LiveSession): Execution | undefined {
    if (this.#data === undefined) return undefined;
    if (this.#form === undefined || !isPlannedFor(this.#plannedFor, catalog, state)) {
      // What cannot be prepared any more stays outdated.
      const { form } = this.#prepare(catalog, state, this.#form?.given ?? []);
      this.#plannedFor = plannedFor(catalog, state);
      this.#forms.clear();
      this.#form = form;
    }
    const form = this.#form;
    const isUsual = form.plan !== undefined && beginningsOf(form.patterns, parameters).length === 0;
    if (isUsual && arePlain(form.plainCodes, parameters))
      return { plan: form.plan, values: parameters.map(({ value }) => value) };
    const values = parameters.map((parameter, i) => valueOf(form.types[i], sentValue(parameter), state));
    if (values.every((value, i) => staysPrepared(form.types[i], value))) {
      const plan = this.#planOf(form, values, catalog, state);
      return { plan, values: values.map((value, i) => plannedValue(form.types[i], value, state)) };
    }
    this.#form = this.#preparedAgain(values, catalog, state);
    return { plan: this.#planOf(this.#form, values, catalog, state), values: values.map(valueAgain) };
  }

  /** The statement prepared for the kinds of its values. */
  #preparedAgain(values: readonly Value[], catalog: Catalog, state: LiveSession): Form {
    const key = values.map(({ kind }) => kind).join(' ');
    const known = this.#forms.get(key);
    if (known !== undefined) return known;
    const given = values.map(({ kind }, i) => typeAgain(kind, this.#form?.types[i]?.type));
    const { form } = this.#prepare(catalog, state, given, this.#form?.types);
    if (this.#forms.size >= MAX_FORMS) this.#forms.clear();
    this.#forms.set(key, form);
    return form;
  }

  #prepare(
    catalog: Catalog,
    state: LiveSession,
    given: readonly (ValueType | undefined)[],
    before: readonly ParameterType[] = [],
  ): { readonly planned: PlannedStatement; readonly form: Form } {
    const types = this.#untyped(given);
    const planned = this.#planned(catalog, state, types);
    const plan = planned.volatile ? undefined : planned.plan;
    const all = types.all().map((type, i) => readAsBefore(type, before[i]));
    const { patterns } = types;
    return { planned, form: { given, types: all, plainCodes: all.map(plainCodes), plan, patterns, others: new Map() } };
  }

  #planOf(
    { given, types, plan, patterns, others }: Form,
    values: readonly Value[],
    catalog: Catalog,
    state: LiveSession,
  ): Plan {
    const taken = values.map((value, i) => takenKind(types[i], value));
    const beginnings = beginningsOf(patterns, values);
    const isPlain = taken.every((kind) => kind === undefined) && beginnings.length === 0;
    if (isPlain && plan !== undefined) return plan;
    const key = [...taken.map((kind) => kind ?? ''), ...beginnings].join(' ');
    const known = others.get(key);
    if (known !== undefined) return known;
    const asTaken = taken.map((kind, i) => typeTaken(kind, types[i]));
    const planned = this.#planned(catalog, state, this.#untyped(given, asTaken, beginnings));
    if (planned.volatile) return planned.plan;
    if (others.size >= MAX_FORMS) others.clear();
    const kept = plan === undefined ? planned.plan : withColumnsOf(plan, planned.plan);
    others.set(key, kept);
    return kept;
  }

  /** The types of the parameters, those that are not given yet to be found. */
  #untyped(
    given: readonly (ValueType | undefined)[],
    taken?: readonly (ValueType | undefined)[],
    beginnings: readonly number[] = [],
  ): ParameterTypes {
    return new ParameterTypes(
      Array.from({ length: this.parameterCount }, (_, i) => given[i]),
      taken,
      this.#connection,
      new Set(beginnings),
    );
  }

  #planned(catalog: Catalog, state: LiveSession, types: ParameterTypes): PlannedStatement {
    if (this.#data === undefined) throw new TypeError('not a data statement');
    const { connection } = state;
    const ownState = connection === this.#connection ? state : { ...state, connection: this.#connection };
    return planStatement(this.#data, catalog, ownState, types);
  }
}

const NONE: readonly number[] = [];

/** The patterns whose values begin with letters. */
function beginningsOf(
  patterns: ReadonlySet<number>,
  values: readonly { readonly value: ResultValue }[],
): readonly number[] {
  return patterns.size === 0 ? NONE : [...patterns].filter((index) => beginsWithLetters(values[index]?.value));
}

/** A parameter that a function reads as a document, bytes not among them, is still read so. */
function readAsBefore(type: ParameterType, before: ParameterType | undefined): ParameterType {
  const isString = type.type.kind === 'bytes' || type.type.kind === 'text';
  return before?.use === 'document' && isString ? { ...type, use: 'document' } : type;
}

/** A plan for values that are taken as they are: the statement is not prepared again for them, and its columns stay. */
function withColumnsOf(prepared: Plan, plan: Plan): Plan {
  const columns = plan.columns.map((column, i) => {
    const known = prepared.columns[i];
    return known !== undefined && isLike(known, column) ? { ...known, name: column.name } : column;
  });
  return { ...plan, columns };
}

/** Whether values of both columns are sent in the same way. */
const isLike = (one: ResultColumn, other: ResultColumn): boolean =>
  one.type === other.type || (isStringCode(one.type) && isStringCode(other.type));

const isStringCode = (code: number): boolean => STRING_CODES.has(code);

const STRING_CODES: ReadonlySet<number> = new Set([
  COLUMN_TYPE.varString,
  COLUMN_TYPE.blob,
  COLUMN_TYPE.mediumBlob,
  COLUMN_TYPE.longBlob,
]);

/** The columns that the client is told of before it runs the statement. */
const announcedBy = (plan: Plan): readonly ResultColumn[] =>
  (plan.kind === 'select' ? plan.announced : undefined) ?? plan.columns;

function plannedFor({ version }: Catalog, state: LiveSession): PlannedFor {
  const { database, mode, divisionDigits, limitsSelects } = state;
  return { version, database, settings: { mode, divisionDigits, limitsSelects } };
}

/** Compared part by part: this is asked at every execution. */
function isPlannedFor(planned: PlannedFor | undefined, { version }: Catalog, state: LiveSession): boolean {
  if (planned === undefined) return false;
  const { mode, divisionDigits, limitsSelects } = planned.settings;
  return (
    planned.version === version &&
    planned.database === state.database &&
    mode.text === state.mode.text &&
    divisionDigits === state.divisionDigits &&
    limitsSelects === state.limitsSelects
  );
}
