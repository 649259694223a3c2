import { resultText } from '../../type/decode.ts';
import { toDouble } from '../../type/numeric-value.ts';
import { BOOLEAN_TYPE, shownInteger } from '../../type/type.ts';
import { realSql } from '../../operand/to-number.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { Constant, sqlValue, type Operand, type Source } from '../../operand/operand.ts';
import { argumentsOf, type SpecialFunction } from './special-function.ts';
import type { Wait } from '../../operand/plan-builder.ts';
import { toText } from '../../operand/to-text.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';

/** Whether the session can wait before the query runs: it has no tables, and its own answer is what is asked for. */
const canWait = (cx: EmitContext): boolean => cx.builder.canWait && cx.scope.tables.length === 0;

/** The answer of a wait, which is known when the query runs. */
function answerOf(cx: EmitContext, wait: Wait, nullable = false): Operand {
  const index = cx.builder.waits.length;
  cx.builder.waits.push(wait);
  cx.builder.isLocal = true;
  return new Constant((run) => run.waited?.[index] ?? null, wait.kind === 'lock' ? BOOLEAN_TYPE : shownInteger(1), {
    nullable: wait.kind === 'lock' || nullable,
  });
}

function secondsOf(source: Source): Wait['seconds'] {
  return (run) => {
    const value = source(run);
    return value === null ? Number.NaN : toDouble(value);
  };
}

/**
 * SLEEP(seconds): without tables the session waits before the query runs, and nobody else does; a query of tables waits in
 * a process of its own, for each row (https://dev.mysql.com/doc/refman/9.7/en/miscellaneous-functions.html#function_sleep).
 */
export const emitSleep: SpecialFunction = (cx, node) => {
  if (cx.program !== undefined) throw notSupported('SLEEP in a trigger');
  const [seconds] = argumentsOf(cx, node, 1);
  const ends = cx.isDerived === true || cx.clause === 'where clause';
  if (seconds?.kind === 'constant' && canWait(cx))
    return answerOf(cx, { kind: 'sleep', seconds: secondsOf(seconds.source), ends }, seconds.nullable);
  if (seconds === undefined) throw new TypeError('no argument');
  return sqlValue(`m_sleep(${realSql(cx.builder, seconds)})`, shownInteger(1), seconds.nullable);
};

/** GET_LOCK, RELEASE_LOCK and the like. Where a query has tables, or is part of a change, GET_LOCK does not wait. */
export const emitNamedLock: SpecialFunction = (cx, node) => {
  const count = node.name === 'get_lock' ? 2 : node.name === 'release_all_locks' ? 0 : 1;
  const [name, seconds] = argumentsOf(cx, node, count);
  cx.builder.isLocal = true;
  if (name?.kind === 'constant' && seconds?.kind === 'constant' && canWait(cx)) {
    const { source } = name;
    const nameOf: Source & ((run: Parameters<Source>[0]) => string | null) = (run) => {
      const value = source(run);
      return value === null ? null : (resultText(value) ?? '');
    };
    return answerOf(cx, { kind: 'lock', name: nameOf, seconds: secondsOf(seconds.source) });
  }
  const type = /^(?:is_used_lock|release_all_locks)$/.test(node.name)
    ? shownInteger(18, undefined, true)
    : BOOLEAN_TYPE;
  const sql = `m_${node.name}(${name === undefined ? '' : toText(cx.builder, name)})`;
  return sqlValue(sql, type, node.name !== 'release_all_locks');
};
