import type { Choices } from './choices.ts';

/** What the values of a column or an expression are. */
export type Kind = 'number' | 'text' | 'date' | 'time' | 'json';

export const KINDS = ['number', 'number', 'text', 'text', 'date', 'time', 'json'] as const satisfies readonly Kind[];

/** A column that an expression may read. */
export interface Column {
  readonly sql: string;
  readonly kind: Kind;
  /** Whether equal values look alike, so that it may be shown beside GROUP BY or DISTINCT. */
  readonly exact: boolean;
}

type List = readonly string[];

const LITERALS: Readonly<Record<Kind, List>> = {
  number: ['0', '1', '-3', '7', '12', '2.5', '-0.125', '100', '0.10', '3', '99999', '1e2', '1.5e0', '20240229'],
  text: [
    "''",
    "'a'",
    "'Abc'",
    "'abc'",
    "'12'",
    "'x y'",
    "'é'",
    "'-4.5'",
    "'b%'",
    "'straße'",
    "'日本'",
    "'2024-02-29'",
    "'2024-02-29 10:20'",
    "'10:20:30'",
  ],
  date: [
    "date'2024-02-29'",
    "'1999-12-31'",
    "'2026-06-15 10:20:30'",
    "timestamp'2000-01-01 00:00:00'",
    "timestamp'2023-12-31 23:59:59.5'",
    "date'24-2-9'",
    "timestamp'2024-2-29 1:2:3.50'",
  ],
  time: [
    "time'10:20:30'",
    "time'-01:00:00'",
    "time'23:59:59.25'",
    "time'00:00:00'",
    "time'100:00:01'",
    "time'1:2:3.50'",
    "time'1 2:3:4'",
  ],
  json: [
    `cast('{"a": 1, "b": "x"}' as json)`,
    `cast('[1, "a", null, 2.5]' as json)`,
    "json_object('a', 2)",
    'json_array(1, 2)',
  ],
};

/** Values of a kind that a column is given: mostly right, sometimes such as strict mode refuses. */
const WRONG: List = ["'abc'", "'2024-02-30'", '-1', '99999999999', "'12:61:00'", "''", "'7x'", '1.999'];

export function literal(choices: Choices, kind: Kind): string {
  return choices.oneIn(12) ? 'null' : choices.of(LITERALS[kind]);
}

/** A value for a column of the kind. */
export function columnValue(choices: Choices, kind: Kind, fitting?: readonly string[], isRight = false): string {
  if (!isRight && choices.oneIn(60)) return choices.of(WRONG);
  if (fitting !== undefined && !choices.oneIn(40)) return choices.oneIn(8) ? 'null' : choices.of(fitting);
  if (kind === 'number' && choices.oneIn(2)) return String(choices.below(9));
  if (kind === 'json') return choices.of(JSON_TEXTS);
  return literal(choices, kind);
}

const JSON_TEXTS: List = [`'{"a": 1, "b": "x"}'`, `'[1, "a", null, 2.5]'`, `'{"a": {"b": [1, 2]}}'`, `'"text"'`, "'7'"];
