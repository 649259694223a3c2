import { primaryKey, type Index, type Table } from '../catalog/catalog.ts';
import { keyLength } from '../catalog/key-length.ts';
import type { NamedTable } from '../operand/plan-builder.ts';

/** A line of SQLite's EXPLAIN QUERY PLAN. */
export interface PlanLine {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** A row of EXPLAIN FORMAT=TRADITIONAL, in the order of MySQL's columns. */
export type ExplainRow = readonly (string | number | null)[];

/** What rows need besides SQLite's lines. */
export interface ExplainFacts {
  readonly tables: ReadonlyMap<string, NamedTable>;
  /** About how many rows a table has. */
  readonly rowCount: (table: Table) => number;
  readonly hasCondition: boolean;
  /** The kind of a change, in place of SIMPLE. */
  readonly change?: string | undefined;
}

const STEP =
  /^(SCAN|SEARCH) (\S+)(?: USING (?:(?:AUTOMATIC )?(COVERING )?INDEX (\S+)|INTEGER PRIMARY KEY))?(?: \((.*)\))?/;

/** The rows of a plan: one for each table that is read (https://dev.mysql.com/doc/refman/9.7/en/explain-output.html). */
export function explainRows(lines: readonly PlanLine[], facts: ExplainFacts): readonly ExplainRow[] {
  const steps = lines.filter(({ detail }) => facts.tables.has(STEP.exec(detail)?.[2] ?? ''));
  if (steps.length === 0) return [noTable(facts.change)];
  const places = steps.map((line) => placeOf(line, lines));
  const isNested = places.some(({ id }) => id > 1);
  const sorts = lines.map(({ detail }) => /^USE TEMP B-TREE FOR (.*)$/.exec(detail)?.[1] ?? '').filter(Boolean);
  const seen = new Set<number>();
  return steps.map((line, i) => {
    const { id, type } = places[i] ?? { id: 1, type: 'SIMPLE' };
    const isFirst = !seen.has(id);
    seen.add(id);
    const selectType = id > 1 ? type : (facts.change ?? (isNested ? 'PRIMARY' : 'SIMPLE'));
    const extra = i === 0 ? sorts.flatMap(sortNote) : [];
    return tableRow(line.detail, { id, selectType, isFirst, extra: [...new Set(extra)] }, facts);
  });
}

function noTable(change = 'SIMPLE'): ExplainRow {
  return [1, change, null, null, null, null, null, null, null, null, null, 'No tables used'];
}

function sortNote(purpose: string): readonly string[] {
  return /ORDER BY/.test(purpose) ? ['Using filesort'] : ['Using temporary'];
}

/** The query that a line is part of: the outermost one is 1. */
function placeOf(line: PlanLine, lines: readonly PlanLine[]): { readonly id: number; readonly type: string } {
  for (let up = lines.find(({ id }) => id === line.parent); up !== undefined;) {
    const { detail, parent } = up;
    const subquery = /^(CORRELATED )?(?:SCALAR|LIST) SUBQUERY (\d+)/.exec(detail);
    if (subquery !== null)
      return { id: Number(subquery[2]), type: subquery[1] === undefined ? 'SUBQUERY' : 'DEPENDENT SUBQUERY' };
    if (detail === 'LEFT-MOST SUBQUERY') break;
    if (/^(?:CO-ROUTINE|MATERIALIZE) /.test(detail)) return { id: 2, type: 'DERIVED' };
    if (/^(?:UNION|EXCEPT|INTERSECT)/.test(detail)) return { id: 2, type: 'UNION' };
    up = lines.find(({ id }) => id === parent);
  }
  return { id: 1, type: 'SIMPLE' };
}

interface RowPlace {
  readonly id: number;
  readonly selectType: string;
  /** Whether no table of the same query is read before. */
  readonly isFirst: boolean;
  readonly extra: readonly string[];
}

function tableRow(detail: string, place: RowPlace, { tables, rowCount, hasCondition }: ExplainFacts): ExplainRow {
  const [, verb = '', sqlName = '', covering, indexName, terms = ''] = STEP.exec(detail) ?? [];
  const { alias, table } = tables.get(sqlName) ?? {};
  if (table === undefined) return noTable();
  const index = usedIndex(table, indexName, terms);
  const used = terms === '' ? 0 : terms.split(' AND ').length;
  const access = accessType(verb, index, terms, used, place.isFirst);
  const isSearch = verb === 'SEARCH' && index !== undefined;
  const possible = isSearch ? possibleKeys(table, index) : null;
  const length = index === undefined ? null : String(keyLength(table, index, isSearch ? used : index.parts.length));
  const isEqual = access === 'const' || access === 'eq_ref' || access === 'ref';
  const reference = isEqual
    ? Array<string>(used)
        .fill(place.isFirst ? 'const' : 'func')
        .join(',')
    : null;
  const isFiltered = hasCondition && (access === 'ALL' || access === 'index' || access === 'range');
  const extra = [isFiltered ? 'Using where' : '', covering === undefined ? '' : 'Using index', ...place.extra];
  return [
    place.id,
    place.selectType,
    alias ?? null,
    null,
    access,
    possible,
    index?.name ?? null,
    length,
    reference,
    expectedRows(access, rowCount(table)),
    '100.00',
    extra.filter((note) => note !== '').join('; ') || null,
  ];
}

/** Indexes that begin with the same column as the one that is used. */
function possibleKeys({ indexes }: Table, { parts: [first], name }: Index): string {
  if (first?.columnId === undefined) return name;
  return indexes
    .filter(({ parts }) => parts[0]?.columnId === first.columnId)
    .map((index) => index.name)
    .join(',');
}

function usedIndex(table: Table, name: string | undefined, terms: string): Index | undefined {
  if (name === undefined) return terms.includes('rowid') ? primaryKey(table) : undefined;
  return table.indexes.find((index) => `i${index.id}` === name);
}

/** MySQL's name for how rows are found. */
function accessType(verb: string, index: Index | undefined, terms: string, used: number, isFirst: boolean): string {
  if (verb === 'SCAN' || index === undefined) return index === undefined ? 'ALL' : 'index';
  if (/[<>]/.test(terms.replaceAll('<expr>', ''))) return 'range';
  if (index.unique && used === index.parts.length) return isFirst ? 'const' : 'eq_ref';
  return 'ref';
}

function expectedRows(access: string, all: number): number {
  if (access === 'const' || access === 'eq_ref') return 1;
  if (access === 'ref') return Math.max(1, Math.round(all / 10));
  return access === 'range' ? Math.max(1, Math.round(all / 3)) : all;
}
