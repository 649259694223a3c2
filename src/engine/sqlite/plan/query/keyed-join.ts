import type { Connection } from '../../file/connection.ts';
import { canTell } from '../../emit/operator/reading-order.ts';
import { innerScans, longestNest } from '../../file/plan-loops.ts';
import { findScalarFunction } from '../../functions/register.ts';
import type { IndexFacts } from '../plan.ts';
import { readQueryText, type EqualTerm, type NamedSource } from './query-text.ts';

/** Pairs of rows that are compared as quickly as an index is made. */
const FEW_PAIRS = 10_000;

/** A query that may join tables. */
interface Joining {
  readonly sql: string;
  readonly bigInts: boolean;
  readonly indexes?: IndexFacts | undefined;
  /** How to run it piece by piece. */
  readonly scan?: unknown;
}

const known = new WeakMap<Joining, Joining>();

/**
 * The form of a query in which tables have the keys as columns that their rows are joined by: SQLite makes an index of a
 * column for a join, but none of a sort key or of what else is computed of it, and would compare each row with each one of
 * the other table. MySQL joins such tables by hashes (https://dev.mysql.com/doc/refman/9.7/en/hash-joins.html).
 *
 * @returns the query itself where it has no such join, or joins few rows
 */
export function withKeyColumns<Query extends Joining>(query: Query, connection: Connection): Query {
  const { indexes } = query;
  if (indexes === undefined || indexes.tables.size + indexes.made.size < 2) return query;
  let keyed = known.get(query) as Query | undefined;
  if (keyed === undefined) {
    const sql = keyedText(query.sql, connection);
    keyed = sql === undefined ? query : { ...query, sql, scan: undefined };
    known.set(query, keyed);
  }
  if (keyed === query) return query;
  // Nobody knows how many rows a query makes.
  const isWorth =
    indexes.made.size > 0 ||
    longestNest(connection.ready(query).nests, (table) => connection.rowsOfTable(table)) > FEW_PAIRS;
  return isWorth ? keyed : query;
}

/** The query with keys as columns of all tables that would be gone through for each row of another; `undefined` where there are none. */
function keyedText(sql: string, connection: Pick<Connection, 'steps'>): string | undefined {
  if (!sql.includes(' = ')) return undefined;
  let keyed = sql;
  for (const { name, isInRecursion } of innerScans(connection.steps(sql))) {
    const { terms, sources } = readQueryText(keyed);
    for (const source of around(name, sources)) {
      const isLastRound = isInRecursion && !source.source.startsWith('t');
      const keys = isLastRound ? [] : terms.flatMap((term) => keysOf(source.name, term));
      if (keys.length === 0 || isNotOne(source, sources, keyed)) continue;
      keyed = withKeys(keyed, source, keys);
      break;
    }
  }
  const isBetter = keyed !== sql && connection.steps(keyed).some(({ detail }) => AUTOMATIC.test(detail));
  return isBetter ? keyed : undefined;
}

const AUTOMATIC = /USING AUTOMATIC (?:PARTIAL )?(?:COVERING )?INDEX \(k\d/;

/** A table, and the queries in FROM that it is read in, which SQLite may have made part of the query around them. */
function around(name: string, sources: readonly NamedSource[]): readonly NamedSource[] {
  const own = sources.find((source) => source.name === name);
  return own === undefined ? [] : sources.filter(({ start, end }) => start <= own.start && end >= own.end);
}

/** Whether a name stands for several tables, or for one with a hint of an index. */
function isNotOne({ name, end }: NamedSource, sources: readonly NamedSource[], sql: string): boolean {
  return sources.filter((other) => other.name === name).length !== 1 || /^ (?:NOT )?INDEXED\b/.test(sql.slice(end));
}

/** A comparison with a key of a table. */
interface JoinKey {
  readonly term: string;
  readonly key: string;
  readonly other: string;
}

function withKeys(sql: string, { name, source, start, end }: NamedSource, keys: readonly JoinKey[]): string {
  const columns = [...new Set(keys.map(({ key }) => key))];
  const rowid = sql.includes(`${name}.rowid`) ? 'rowid AS rowid,' : '';
  const own = columns.map((key, i) => `,${key.replaceAll(`${name}.`, '')} AS k${i}`).join('');
  // LIMIT keeps SQLite from making it part of the query around it.
  const made = `(SELECT ${rowid}*${own} FROM ${source} LIMIT -1) AS ${name}`;
  return keys.reduce(
    (text, { term, key, other }) => text.replaceAll(term, () => `(${name}.k${columns.indexOf(key)} = ${other})`),
    sql.slice(0, start) + made + sql.slice(end),
  );
}

function keysOf(name: string, { sql: term, left, right }: EqualTerm): readonly JoinKey[] {
  if (isKeyOf(name, left) && isOfOthers(name, right)) return [{ term, key: left, other: right }];
  return isKeyOf(name, right) && isOfOthers(name, left) ? [{ term, key: right, other: left }] : [];
}

const COLUMN = /\b(s\d+)\.\w+/g;

/** Forms of values that are NULL for NULL, so that a row that an outer join has not found has the key that it would have. */
const FORMS =
  /^(?:m_key_\w+|substr|m_(?:enum|set)_text|m_(?:unsigned|decimal|big)_real|m_(?:unsigned|integer)_big|m_as_(?:un)?signed|rtrim|CAST)$/;

/** What gives something for NULL. */
const OTHERWISE = /\b(?:CASE|SELECT|IS|IN)\b/;

/** Whether a function is NULL for NULL, and the same for the same arguments. */
function isStrict(name: string): boolean {
  if (FORMS.test(name)) return true;
  const { definition } = (name.startsWith('f_') && findScalarFunction(name.slice(2))) || {};
  return definition !== undefined && definition.nulls !== true && definition.volatile !== true;
}

/** Whether SQL computes a key of one column of a table, of which nothing is told: the keys of all rows are computed. */
function isKeyOf(name: string, sql: string): boolean {
  const [column, another] = sql.matchAll(COLUMN);
  if (column?.[1] !== name || another !== undefined || column[0] === sql) return false;
  if (OTHERWISE.test(sql) || canTell(sql)) return false;
  return [...sql.matchAll(/\b(\w+)\(/g)].every(([, called = '']) => isStrict(called));
}

/** Whether SQL reads other tables and no query. */
const isOfOthers = (name: string, sql: string): boolean =>
  !sql.includes('SELECT') && sql.search(COLUMN) >= 0 && !sql.includes(`${name}.`);
