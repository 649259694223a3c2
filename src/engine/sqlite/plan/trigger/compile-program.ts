import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type {
  DataStatement,
  Expression,
  ProgramAssignment,
  ProgramBranch,
  ProgramStatement,
} from '../../../../sql/ast.ts';
import { requiredPrivileges } from '../../../../sql/privileges.ts';
import { findColumn, type Column } from '../../catalog/catalog.ts';
import { columnType } from '../../catalog/column-type.ts';
import { storeContext } from '../../store/store-column.ts';
import { planStatement } from '../plan-statement.ts';
import type { SelectPlan, WritePlan, WriteRun } from '../plan.ts';
import { withPreludes } from '../prelude.ts';
import { readRows } from '../query/select-plan.ts';
import { toEnd } from '../steps.ts';
import { qualified } from '../../store/store-context.ts';
import { storeValue } from '../../store/store-value.ts';
import { assignedVariable, variableNamed } from '../../type/user-variable.ts';
import { NULL_TYPE } from '../../type/type.ts';
import { requireOfDefiner } from './definer-rights.ts';
import { lazily, lazyCondition, lazyValue, type LazyPlan, type ProgramPlanning } from './lazy-plan.ts';
import { ProgramEnvironment } from './program-session.ts';
import { raiseSignal } from './signal.ts';

/** A statement of a program that is ready to run. */
export type Step = (run: WriteRun) => void;

/** A program's steps, and the parts of it that are planned when they first run. */
export interface CompiledProgram {
  readonly run: Step;
  readonly parts: readonly LazyPlan<unknown>[];
}

/** Makes a trigger's body ready to run. @throws WireError 1235 */
export function compileProgram(planning: ProgramPlanning, body: ProgramStatement): CompiledProgram {
  const parts: LazyPlan<unknown>[] = [];
  return { run: new Compiler(planning, parts).step(body), parts };
}

class Compiler {
  readonly #planning: ProgramPlanning;
  readonly #parts: LazyPlan<unknown>[];

  constructor(planning: ProgramPlanning, parts: LazyPlan<unknown>[]) {
    this.#planning = planning;
    this.#parts = parts;
  }

  step(node: ProgramStatement): Step {
    switch (node.kind) {
      case 'block':
        return this.#sequence(node.body);
      case 'declare':
        return this.#declare(node);
      case 'assign':
        return inOrder(node.items.map((item) => this.#assign(item)));
      case 'if':
        return this.#choice(node.branches, node.otherwise, node.isCase);
      case 'signal': {
        const items = node.items.map(({ name, value }) => ({ name, value: this.#value(value) }));
        return (run) =>
          raiseSignal(
            node.sqlState,
            items.map(({ name, value }) => [name, value(run).value]),
          );
      }
      case 'data':
        return this.#data(node.statement);
      case 'do':
        return inOrder([...node.expressions.map((expression) => this.#value(expression)), changesNoRows]);
      case 'forbidden':
        throw notSupported(`${node.words} in a trigger`);
    }
  }

  #noted<T>(part: LazyPlan<T>): LazyPlan<T> {
    this.#parts.push(part);
    return part;
  }

  #value(node: Expression, target?: Column): ReturnType<typeof lazyValue> {
    return this.#noted(lazyValue(this.#planning, node, target));
  }

  #sequence(body: readonly ProgramStatement[]): Step {
    return inOrder(body.map((node) => this.step(node)));
  }

  #declare({ variables, type, default: given }: Extract<ProgramStatement, { kind: 'declare' }>): Step {
    const { table, locals, catalog } = this.#planning;
    const database = catalog.databases.get(table.schema) ?? table.options;
    const steps = variables.map(({ index, name }): Step => {
      const valueType = columnType(type, name, { charset: database.charset, collation: database.collation });
      locals.set(index, valueType);
      return given === undefined ? (run) => setLocal(run, index, null) : this.#setLocal(index, name, given);
    });
    return inOrder(steps);
  }

  #setLocal(index: number, name: string, node: Expression): Step {
    const type = this.#planning.locals.get(index) ?? NULL_TYPE;
    const value = this.#value(node, variableColumn(name, type));
    return (run) => {
      const given = strictly(run, run.session.mode.strict, () => value(run));
      setLocal(run, index, storeValue(given.value, { name, type }, storeContext(run, 1, false)));
    };
  }

  #assign(item: ProgramAssignment): Step {
    switch (item.kind) {
      case 'row-column':
        return this.#setColumn(item.name, item.value);
      case 'local':
        return this.#setLocal(item.variable.index, item.variable.name, item.value);
      case 'user': {
        const name = item.name.toLowerCase();
        const value = this.#value(item.value);
        return (run) => {
          const { userVariables } = run.session.environment;
          const given = value(run);
          userVariables.set(name, assignedVariable(given.value, given.type, variableNamed(userVariables, name)));
          // Unlike other variables it is set by a statement of its own.
          changesNoRows(run);
        };
      }
      case 'system':
        throw notSupported('system variables set in a trigger');
    }
  }

  #setColumn(name: string, node: Expression): Step {
    const { table } = this.#planning;
    const column = findColumn(table, name);
    if (column === undefined) return () => unknownColumn(name);
    if (column.generated !== undefined)
      return () => {
        throw wireError('ER_NON_DEFAULT_VALUE_FOR_GENERATED_COLUMN', column.name, table.name);
      };
    const position = table.columns.filter(({ generated }) => generated === undefined).indexOf(column);
    const value = this.#value(node, qualified(column, table.name));
    return (run) => {
      const row = run.program?.new;
      if (row === undefined) return;
      const given = strictly(run, run.session.mode.strict, () => value(run));
      row[position] = storeValue(given.value, column, storeContext(run, 1, false, table.name));
      run.program?.assigned.add(position);
    };
  }

  #choice(
    branches: readonly ProgramBranch[],
    otherwise: readonly ProgramStatement[] | undefined,
    isCase: boolean,
  ): Step {
    const choices = branches.map(({ condition, body }) => ({
      isTrue: this.#noted(lazyCondition(this.#planning, condition)),
      body: this.#sequence(body),
    }));
    const last = otherwise === undefined ? undefined : this.#sequence(otherwise);
    return (run) => {
      const isChosen = (isTrue: LazyPlan<boolean>): boolean =>
        strictly(run, run.session.mode.strict, () => isTrue(run));
      const chosen = choices.find(({ isTrue }) => isChosen(isTrue))?.body ?? last;
      if (chosen !== undefined) chosen(run);
      else if (isCase) throw wireError('ER_SP_CASE_NOT_FOUND');
    };
  }

  #data(statement: DataStatement): Step {
    const planning = this.#planning;
    const rights = requiredPrivileges(statement);
    const step = this.#noted(
      lazily((session) => {
        const { plan, volatile } = planStatement(statement, planning.catalog, session, undefined, planning);
        const run = plan.kind === 'write' ? changing(plan) : selecting(plan, planning);
        return { run, volatile };
      }),
    );
    return (run) => {
      requireOfDefiner(run.session, rights);
      step(run);
    };
  }
}

/** Notes that a statement has changed no rows, for ROW_COUNT(). */
function changesNoRows({ session }: WriteRun): void {
  session.rowCount = 0;
}

function inOrder(steps: readonly ((run: WriteRun) => unknown)[]): Step {
  return (run) => {
    for (const step of steps) step(run);
  };
}

function setLocal(run: WriteRun, index: number, value: ReturnType<typeof storeValue>): void {
  if (run.program !== undefined) run.program.locals[index] = value;
}

function unknownColumn(name: string): never {
  throw wireError('ER_BAD_FIELD_ERROR', name, 'NEW');
}

/** A variable as a place for values. */
function variableColumn(name: string, type: Column['type']): Column {
  return {
    id: 0,
    name,
    type,
    nullable: true,
    default: undefined,
    onUpdateNow: undefined,
    autoIncrement: false,
    comment: '',
    generated: undefined,
    invisible: false,
  };
}

/** @throws WireError 1442 for a table that a statement around the trigger uses */
function changing(plan: WritePlan): Step {
  return (run) => {
    const used = plan.changes.find(({ id }) => run.program?.inUse.has(id));
    if (used !== undefined) throw wireError('ER_CANT_UPDATE_USED_TABLE_IN_SF_OR_TRG', used.name);
    const { session } = run;
    const { environment, mode } = session;
    session.givenInsertId = undefined;
    if (environment instanceof ProgramEnvironment) environment.refusesLosses = mode.strict && plan.ignore;
    const result = strictly(run, mode.strict && !plan.ignore, () =>
      toEnd(plan.steps(withPreludes(plan.preludes, run.connection, { ...run, readApart: undefined }))),
    );
    session.rowCount = Number(result.affectedRows);
    if (environment instanceof ProgramEnvironment) environment.refusesLosses = false;
  };
}

/** Does `work` while values that functions cannot take are errors, or while they are not. */
function strictly<T>({ session }: WriteRun, strict: boolean, work: () => T): T {
  session.changesStrictly = strict;
  try {
    return work();
  } finally {
    session.changesStrictly = false;
  }
}

/** SELECT … INTO. No row leaves the variables as they are. @throws WireError 1172 */
function selecting(plan: SelectPlan, planning: ProgramPlanning): Step {
  const { names, types } = plan.into ?? { names: [], types: [] };
  return (run) => {
    const rows = readRows(plan, run.connection, withPreludes(plan.preludes, run.connection, run));
    const { userVariables } = run.session.environment;
    for (const [i, target] of rows.length === 0 ? [] : names.entries()) {
      const value = rows[0]?.[i] ?? null;
      if (typeof target === 'string') {
        const name = target.toLowerCase();
        const before = variableNamed(userVariables, name);
        userVariables.set(name, assignedVariable(value, types[i] ?? NULL_TYPE, before));
      } else {
        const column = { name: target.name, type: planning.locals.get(target.index) ?? NULL_TYPE };
        setLocal(run, target.index, storeValue(value, column, storeContext(run, 1, false)));
      }
    }
    if (rows.length > 1) throw wireError('ER_TOO_MANY_ROWS');
  };
}
