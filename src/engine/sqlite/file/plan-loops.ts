/** A line of EXPLAIN QUERY PLAN. */
export interface PlanStep {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** What a loop inside others goes through: the rows of a table, or about so many. */
type LoopRows = { readonly table: string } | number;

/** Loops inside each other: each entry is one nest. */
export type Nests = readonly (readonly LoopRows[])[];

/** For a MAX SQLite goes through a table from its end: as far as a join or a condition has it go. */
const SCAN = /^SCAN (\S+)|^SEARCH (\S+)$/;
const ACCESS = /^(?:SCAN|SEARCH) (?:\w|\(join-)/;
/** A join in parentheses that SQLite makes before the others are joined to it. */
const INNER_JOIN = /^(?:MATERIALIZE|CO-ROUTINE) \(join-|^(?:SCAN|SEARCH) \(join-/;
/** A row is found by its number before anything else is. */
const ONE_ROW = /^SEARCH \w+ USING INTEGER PRIMARY KEY \(rowid=\?\)$/;
const VALUES = /^SCAN (\d+)-ROW/;
/** Rows of what a query makes: nobody knows before. */
const UNKNOWN = 1000;
/** Rows of a table of information_schema. */
const INFORMATION = 300;
/** Rows that a look-up by an index that need not be unique finds. */
const FOUND = 4;

/** What stands between the steps that together find the rows of one table, each by its own index. */
export const EITHER = ' OR ';

/**
 * The first step that goes through a table of the query itself, behind those that find one row; nothing when that is a
 * join made before. Of a table whose rows several indexes find it is all their steps, with {@link EITHER} between them.
 */
export function leadingAccess(steps: readonly PlanStep[]): string {
  const inside = new Set<number>();
  for (const { id, parent, detail } of steps) {
    if (inside.has(parent) || INNER_JOIN.test(detail)) inside.add(id);
    if (inside.has(parent)) continue;
    if (detail === 'MULTI-INDEX OR') return stepsWithin(steps, id).join(EITHER);
    if (!ACCESS.test(detail)) continue;
    if (inside.has(id)) return '';
    if (!ONE_ROW.test(detail)) return detail;
  }
  return '';
}

/** What goes through a table, from its start or, for MIN and MAX, from an end. */
const WHOLE = /^SCAN (\w+)|^SEARCH (\w+)$/;

/** The steps of the indexes that find rows for MULTI-INDEX OR. */
function stepsWithin(steps: readonly PlanStep[], several: number): readonly string[] {
  const indexes = new Set(steps.filter(({ parent }) => parent === several).map(({ id }) => id));
  return steps.flatMap(({ parent, detail }) => (indexes.has(parent) && ACCESS.test(detail) ? [detail] : []));
}

/** A table that is gone through for each row of another one. */
export interface InnerScan {
  readonly name: string;
  /** Whether that is done in each round of a recursion. */
  readonly isInRecursion: boolean;
}

/** The tables of a plan that are gone through for each row of another one: in a join, or in a query that reads it. */
export function innerScans(steps: readonly PlanStep[]): readonly InnerScan[] {
  const entered = new Set(steps.flatMap(({ id, detail }) => (detail.startsWith('CORRELATED') ? [id] : [])));
  const recursions = new Set(steps.flatMap(({ id, detail }) => (detail === 'RECURSIVE STEP' ? [id] : [])));
  const scans: InnerScan[] = [];
  for (const { parent, detail } of steps) {
    if (!ACCESS.test(detail)) continue;
    const name = WHOLE.exec(detail)
      ?.slice(1)
      .find((found) => found !== undefined);
    if (name !== undefined && entered.has(parent)) scans.push({ name, isInRecursion: recursions.has(parent) });
    entered.add(parent);
  }
  return scans;
}

/**
 * The loops of a plan that are inside each other; none when there is one loop alone.
 *
 * @param sql the query, which says what the names in the plan stand for
 */
export function nestsOf(steps: readonly PlanStep[], sql: string): Nests {
  const children = new Map<number, PlanStep[]>();
  for (const step of steps) {
    const siblings = children.get(step.parent);
    if (siblings === undefined) children.set(step.parent, [step]);
    else siblings.push(step);
  }
  const tables = tablesIn(sql);
  const nests: LoopRows[][] = [];
  // Thousands of queries in a UNION stand inside each other: there is no stack for them.
  const open: { readonly id: number; readonly around: readonly LoopRows[] }[] = [{ id: 0, around: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const inner = children.get(next.id) ?? [];
    const loops = [...next.around, ...inner.flatMap(({ detail }) => rowsOf(detail, tables))];
    if (loops.length > next.around.length) nests.push(loops);
    for (const { id, detail } of inner) open.push({ id, around: detail.startsWith('CORRELATED') ? loops : [] });
  }
  return nests.filter((nest) => nest.filter((rows) => rows !== FOUND).length > 1);
}

/** The tables of a query by what it calls them. */
function tablesIn(sql: string): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  for (const [, table = '', name = ''] of sql.matchAll(/\b(t\d+) AS (\w+)/g))
    if (!tables.has(name)) tables.set(name, table);
  return tables;
}

function rowsOf(detail: string, tables: ReadonlyMap<string, string>): readonly LoopRows[] {
  if (/^SEARCH .* INDEX \S+ \(/.test(detail)) return [FOUND];
  const [, scanned, name = scanned ?? ''] = SCAN.exec(detail) ?? [];
  if (name === '' || name === 'CONSTANT') return [];
  const [, count] = VALUES.exec(detail) ?? [];
  if (count !== undefined) return [Number(count)];
  // A table of information_schema is read from a parameter.
  if (name === 'json_each') return [INFORMATION];
  const table = tables.get(name);
  return [table === undefined ? UNKNOWN : { table }];
}

/** The steps that the longest nest takes. */
export function longestNest(nests: Nests, rowsOfTable: (table: string) => number): number {
  return nests.reduce((longest, nest) => {
    const steps = nest.reduce<number>(
      (all, rows) => all * (typeof rows === 'number' ? rows : rowsOfTable(rows.table)),
      1,
    );
    return Math.max(longest, steps);
  }, 0);
}
