import { randomUUID } from 'node:crypto';
import { systemRandom } from '../../../kit/random.ts';
import type { CoreFunction } from './core-function.ts';
import { shortUuid } from './short-uuid.ts';

/** A double from 0 up to but not 1. */
function randomFraction(): number {
  const bytes = systemRandom.bytes(8);
  const bits = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0) >> 11n;
  return Number(bits) / 2 ** 53;
}

/** Functions that give another value with each call. */
export function freshFunctions(): Readonly<Record<string, CoreFunction>> {
  let row = 0;
  return {
    m_row_number: { call: () => ++row, volatile: true },
    m_rand: { call: randomFraction, volatile: true },
    m_uuid_short: { call: shortUuid, volatile: true, exact: true },
    m_uuid: { call: () => randomUUID(), volatile: true },
  };
}
