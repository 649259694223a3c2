import type { Query } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { TEXT_TYPE } from '../../parameter/parameter-types.ts';
import { settle } from '../../emit/infer/settle.ts';
import { bytesType, isTemporal, type ValueType } from '../../type/type.ts';

/** Parameters that SELECT … INTO puts into variables stay what they are. */
export function settleAssigned(cx: EmitContext, query: Query): void {
  if (query.kind !== 'select') return;
  for (const item of query.items)
    if (item.kind === 'item' && item.expression.kind === 'parameter')
      settle(cx, item.expression, TEXT_TYPE, 'assigned');
}

/** The types of the variables: of a moment that is bound MySQL makes a binary string. */
export function assignedTypes(query: Query, types: readonly ValueType[]): readonly ValueType[] {
  if (query.kind !== 'select' || query.items.length !== types.length) return types;
  return types.map((type, i) => {
    const item = query.items[i];
    const isBound = item?.kind === 'item' && item.expression.kind === 'parameter';
    return isBound && isTemporal(type) ? bytesType(MAX_MOMENT) : type;
  });
}

/** Characters of `2026-01-31 10:20:30.000000`. */
const MAX_MOMENT = 26;
