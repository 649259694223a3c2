import mysql from 'mysql2';
import type { Choices } from './random/choices.ts';

const { TypedParameter } = mysql;

/** A statement whose literals are parameters. */
export interface PreparedForm {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** The statement with what its parameters are, for reports. */
  readonly shown: string;
}

interface Parameter {
  readonly value: unknown;
  readonly shown: string;
}

/** A literal, with the keyword of a date in front of it, and what is passed over: names in quotes and what is part of a word. */
const TOKEN =
  /(?<passed>`[^`]*`|"[^"]*"|@@?\w+|[A-Za-z_]\w*(?:\s*'(?:[^'\\]|\\.|'')*')?)|(?<text>'(?:[^'\\]|\\.|'')*')|(?<number>\b\d+(?:\.\d+)?(?:e[-+]?\d+)?)/giu;
const TEMPORAL = /^(date|time|timestamp)\s*'(.*)'$/is;

/** What stands in front of a number that is part of a type, a position or a frame. */
const NO_PARAMETER =
  /(?:\bas\s+\w+\s*\([\d,\s]*|\bby\s+|\bby\s[^()]*,\s*|\bfraction\s+|\bseparator\s+|\bbetween\s+|\band\s+)$/i;
/** MySQL 9.7 ends where these are asked of a parameter that is no day. */
const ENDS_MYSQL = /\b(?:datediff|dayofweek|dayofyear|weekday)\s*\([^()]*$/i;
/** Statements in which literals say more than a value. */
const UNFIT =
  /\bwith\s+recursive\b|\bexplain\b|\bcollate\s+'|\b(?:over|rows|range)\b|_\w+\s*'|\busing\b|json_table|\bsounds\b/i;

/** The query as a prepared statement, whose parameters have the values of its literals in types that are chosen; `undefined` where it has none. */
export function preparedForm(choices: Choices, sql: string): PreparedForm | undefined {
  if (!/^\s*(?:\(\s*)?select\b/i.test(sql) || UNFIT.test(sql)) return undefined;
  const values: unknown[] = [];
  const shown: string[] = [];
  const text = sql.replace(TOKEN, (found: string, ...rest) => {
    const offset = rest.find((each): each is number => typeof each === 'number') ?? 0;
    const parameter = isFixed(sql.slice(0, offset)) ? undefined : parameterOf(choices, found);
    if (parameter === undefined) return found;
    values.push(parameter.value);
    shown.push(parameter.shown);
    return '?';
  });
  return values.length === 0 ? undefined : { sql: text, values, shown: `${text} -- ${shown.join(', ')}` };
}

const isFixed = (before: string): boolean => NO_PARAMETER.test(before) || ENDS_MYSQL.test(before);

function parameterOf(choices: Choices, literal: string): Parameter | undefined {
  const [, kind, body = ''] = TEMPORAL.exec(literal) ?? [];
  if (kind !== undefined) return temporalParameter(choices, kind.toLowerCase(), body);
  if (/^null$/i.test(literal)) return { value: TypedParameter.NULL(), shown: 'NULL' };
  if (literal.startsWith("'")) return textParameter(choices, literal);
  if (!/^\d/.test(literal)) return undefined;
  if (/e/i.test(literal)) return { value: TypedParameter.DOUBLE(Number(literal)), shown: `double ${literal}` };
  const text = { value: TypedParameter.VAR_STRING(literal), shown: `text ${literal}` };
  const decimal = { value: TypedParameter.NEWDECIMAL(literal), shown: `decimal ${literal}` };
  if (literal.includes('.') || BigInt(literal) >= 2n ** 63n) {
    const double = { value: TypedParameter.DOUBLE(Number(literal)), shown: `double ${literal}` };
    return choices.of([text, decimal, ...(Number.isInteger(Number(literal)) ? [] : [double])]);
  }
  const whole = { value: TypedParameter.LONGLONG(BigInt(literal)), shown: `bigint ${literal}` };
  return choices.of([whole, whole, whole, text, decimal]);
}

function textParameter(choices: Choices, literal: string): Parameter {
  const text = literal.slice(1, -1).replaceAll("''", "'").replace(/\\(.)/gs, '$1');
  if (choices.oneIn(8) && !text.startsWith('$'))
    return { value: TypedParameter.BLOB(Buffer.from(text)), shown: `bytes ${literal}` };
  return { value: TypedParameter.VAR_STRING(text), shown: `text ${literal}` };
}

/** What is written in another way is no value of the driver's own types. */
const PRINTED_TIME = /^-?\d{2,3}:\d\d:\d\d(?:\.\d+)?$/;
const PRINTED_MOMENT = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d(?:\.\d+)?)?$/;

function temporalParameter(choices: Choices, kind: string, body: string): Parameter {
  const isPrinted = (kind === 'time' ? PRINTED_TIME : PRINTED_MOMENT).test(body);
  if (!isPrinted || choices.oneIn(2)) return { value: TypedParameter.VAR_STRING(body), shown: `text '${body}'` };
  if (kind === 'time') return { value: TypedParameter.TIME(body), shown: `time '${body}'` };
  // mysql2 writes moments in the time zone of this process, and a DATE as no server reads it.
  const moment = new Date(kind === 'date' ? `${body}T00:00:00` : body.replace(' ', 'T'));
  return { value: TypedParameter.DATETIME(moment), shown: `datetime '${body}'` };
}
