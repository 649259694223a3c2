/** `(left = right)` in a query. */
export interface EqualTerm {
  readonly sql: string;
  readonly left: string;
  readonly right: string;
}

/** `(…) AS name` or `source AS name` in FROM. */
export interface NamedSource {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The query in parentheses, or the name of what is stored or made before. */
  readonly source: string;
}

/** Parts of a query of ours that its form depends on. */
export interface QueryText {
  readonly terms: readonly EqualTerm[];
  /** Inner ones before those around them. */
  readonly sources: readonly NamedSource[];
}

/** An open parenthesis. */
interface Group {
  readonly start: number;
  /** Where its one equals sign is; -1 where there is none. */
  equals: number;
  /** Whether there is nothing but what stands on both sides of it. */
  isTerm: boolean;
}

/** A text, a parenthesis, a table with its name, or what stands between the parts of a group. */
const TOKEN =
  /'(?:[^']|'')*'|\(|\)(?: AS (s\d+)\b)?|\b([ts]\d+) AS (s\d+)\b|,| (?:=|IS|IN|<|>|<=|>=|<>|AND|OR|SELECT|FROM|AS|THEN)(?= )/g;

/** Takes apart SQL that was emitted: its tables, and which terms of them are equal. */
export function readQueryText(sql: string): QueryText {
  const terms: EqualTerm[] = [];
  const sources: NamedSource[] = [];
  const open: Group[] = [];
  for (const match of sql.matchAll(TOKEN)) {
    const [token, derived, stored, name] = match;
    const end = match.index + token.length;
    const group = open.at(-1);
    if (token === '(') open.push({ start: match.index, equals: -1, isTerm: true });
    else if (stored !== undefined && name !== undefined)
      sources.push({ name, start: match.index, end, source: stored });
    else if (group === undefined || token.startsWith("'")) continue;
    else if (token.startsWith(')')) {
      open.pop();
      const { start, equals, isTerm } = group;
      const whole = sql.slice(start, match.index + 1);
      if (derived !== undefined) sources.push({ name: derived, start, end, source: whole });
      else if (isTerm && equals >= 0)
        terms.push({ sql: whole, left: sql.slice(start + 1, equals), right: sql.slice(equals + 3, match.index) });
    } else if (token === ' =' && group.equals < 0) group.equals = match.index;
    else group.isTerm = false;
  }
  return { terms, sources };
}
