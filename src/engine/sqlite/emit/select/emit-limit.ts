import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { Expression, Limit, Query } from '../../../../sql/ast.ts';
import { constantOf, type EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { toDouble } from '../../type/numeric-value.ts';
import { UNSIGNED_TYPE } from '../../type/type.ts';

/** ` LIMIT … OFFSET …`, or nothing. @throws WireError 1210 when it runs with a parameter that is no whole number */
export function emitLimit(cx: EmitContext, limit: Limit | undefined): string {
  if (limit === undefined) return '';
  const count = limitNumber(cx, limit.count);
  return limit.offset === undefined ? ` LIMIT ${count}` : ` LIMIT ${count} OFFSET ${limitNumber(cx, limit.offset)}`;
}

/**
 * A query whose LIMIT stays its own where it is a table: SQLite merges such a one with the query around it, whose ORDER BY
 * then comes before LIMIT. With OFFSET it does not (restriction 14 of `flattenSubquery` in SQLite's select.c).
 */
export function withOwnLimit<Q extends Query>(query: Q): Q {
  const { limit } = query;
  return limit === undefined || limit.offset !== undefined ? query : { ...query, limit: { ...limit, offset: NO_ROWS } };
}

const NO_ROWS: Expression = { kind: 'literal', type: 'integer', value: '0', slot: -1 };

/** More are no whole number to MySQL's grammar. */
const MOST_ROWS = 2n ** 64n - 1n;

function limitNumber(cx: EmitContext, node: Expression): string {
  if (node.kind === 'parameter') cx.parameters.settle(node.index, UNSIGNED_TYPE, 'count');
  const constant = node.kind === 'system-variable' ? emit(cx, node) : constantOf(cx, node);
  if (constant?.kind !== 'constant') throw notSupported('LIMIT with an expression');
  return cx.builder.bind((run) => {
    const value = constant.source(run);
    // As many as a number that is not known.
    if (value === null) return 0;
    // A plan serves all numbers, also those that no text may have there.
    const isWritten = node.kind === 'literal' && (typeof value === 'string' || typeof value === 'bigint');
    if (isWritten && BigInt(value) > MOST_ROWS) throw wireError('ER_PARSE_ERROR', String(value), 1);
    // A BIGINT counts by its value; beyond what a table can hold all counts are alike.
    const number = Math.min(typeof value === 'bigint' ? Number(value) : toDouble(value), Number.MAX_SAFE_INTEGER);
    if (!Number.isInteger(number) || number < 0) throw wireError('ER_WRONG_ARGUMENTS', 'LIMIT');
    return number;
  });
}
