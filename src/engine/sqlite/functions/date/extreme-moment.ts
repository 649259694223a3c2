import { collationOf, type Collation } from '../../type/collation.ts';
import { compareKeys, sortKey } from '../../type/sort-key.ts';
import { formatDate, formatDateTime, roundDateTime } from '../../type/temporal.ts';
import { readDateTime } from '../../type/temporal-reading.ts';
import type { StoredValue } from '../../type/type.ts';
import { incorrectDateTime, reportProblem, truncatedValue } from '../../store/problem.ts';
import { momentText } from '../../store/moment-text.ts';
import { number, text, type Runtime } from '../scalar.ts';
import type { CoreFunction } from '../core-function.ts';

/** How MySQL prints a date that is none, which is behind all others. */
const NO_DATE = '16383-15-31';
/** Sorts behind every date. */
const BEHIND_DATES = '~';

/** A date as text (`fsp` -1) or a moment; `undefined` for what is none. What is wrong with it is told. */
function momentOf(value: StoredValue, fsp: number, { session }: Runtime): string | undefined {
  const given = typeof value === 'number' ? Math.trunc(value) : momentText(text(value), session);
  const isDate = fsp < 0;
  const { value: parsed, complete } = readDateTime(given, true);
  if (!complete) {
    const isPlain = isDate || parsed !== undefined;
    reportProblem(
      session,
      isPlain ? truncatedValue(isDate ? 'date' : 'datetime', String(value)) : incorrectDateTime(String(value)),
    );
  }
  if (parsed === undefined || (typeof given === 'number' && !isDate && given < FIRST_DATE)) return undefined;
  return isDate ? formatDate(parsed.parts) : formatDateTime(roundDateTime(parsed.parts, fsp), fsp);
}

/** 2000-01-01 as a number. */
const FIRST_DATE = 101;

/** How GREATEST or LEAST compares. */
interface Rules {
  readonly isGreatest: boolean;
  /** Digits of the fraction; -1 among dates. */
  readonly fsp: number;
  /** By what texts compare; `undefined` where no text is wanted. */
  readonly collation: Collation | undefined;
}

/**
 * GREATEST and LEAST beside dates (https://dev.mysql.com/doc/refman/9.7/en/comparison-operators.html#function_greatest).
 * Among dates what is none is behind all others. Among moments GREATEST leaves it out; with one LEAST compares texts.
 *
 * @param pairs of each argument what the moment is read from, and its text where that is another
 * @returns the date or moment, or the least text; an empty one where no text is wanted
 */
function extremeMoment({ isGreatest, fsp, collation }: Rules, pairs: readonly Pair[], runtime: Runtime): string {
  const moments = pairs.map(({ moment }) => momentOf(moment, fsp, runtime));
  if (fsp < 0) {
    const best = extremeOf(
      moments.map((moment) => moment ?? BEHIND_DATES),
      isGreatest,
    );
    return best === BEHIND_DATES ? NO_DATE : best;
  }
  const known = moments.filter((moment) => moment !== undefined);
  if (isGreatest || known.length === moments.length) return extremeOf(known, isGreatest);
  if (collation === undefined) return '';
  const texts = pairs.map((pair) => text(pair.text ?? pair.moment));
  return texts.reduce((a, b) => (compareKeys(sortKey(a, collation), sortKey(b, collation)) <= 0 ? a : b));
}

interface Pair {
  readonly moment: StoredValue;
  readonly text: StoredValue;
}

const extremeOf = (texts: readonly string[], isGreatest: boolean): string =>
  texts.reduce((a, b) => (a > b === isGreatest ? a : b), texts[0] ?? '');

/** Of equal texts GREATEST gives the last, LEAST the first. */
function extremeText(isGreatest: boolean, collation: Collation, texts: readonly string[]): string {
  const keys = texts.map((each) => sortKey(each, collation));
  const best = keys.reduce((at, key, i) => {
    const order = compareKeys(key, keys[at] ?? '');
    return (isGreatest ? order >= 0 : order < 0) ? i : at;
  }, 0);
  return texts[best] ?? '';
}

/** `undefined` where an argument is NULL. */
function pairsOf(values: readonly StoredValue[]): readonly Pair[] | undefined {
  const pairs = values.flatMap((moment, i) => (i % 2 === 0 ? [{ moment, text: values[i + 1] ?? null }] : []));
  return pairs.some(({ moment }) => moment === null) ? undefined : pairs;
}

/** Functions of GREATEST and LEAST that emitted SQL calls. */
export function extremeFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    m_extreme_text: {
      call: (greatest, collation, ...texts) =>
        extremeText(number(greatest) === 1, collationOf(text(collation)), texts.map(text)),
    },
    // Without a collation it makes what dates and numbers are read from.
    m_extreme_moment: {
      call: (greatest, fsp, collation, ...values) => {
        const pairs = pairsOf(values);
        const rules = {
          isGreatest: number(greatest) === 1,
          fsp: number(fsp),
          collation: collation === null ? undefined : collationOf(text(collation)),
        };
        return pairs === undefined ? null : extremeMoment(rules, pairs, runtime);
      },
      nulls: true,
    },
  };
}
