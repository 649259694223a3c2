import type { CoreFunction } from './core-function.ts';
import { number } from './scalar.ts';

/** FIELD, INTERVAL, GREATEST and LEAST of numbers. */
export const CHOOSING_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  m_field_number: {
    call: (wanted, ...values) => (wanted === null ? 0 : values.indexOf(wanted) + 1),
    exact: true,
    integer: true,
    nulls: true,
  },
  m_interval: {
    call: (wanted, ...bounds) => {
      if (wanted === null) return -1;
      const above = bounds.findIndex((bound) => bound !== null && number(bound) > number(wanted));
      return above < 0 ? bounds.length : above;
    },
    integer: true,
    nulls: true,
  },
  m_real_greatest: { call: (...values) => Math.max(...values.map(number)) },
  m_real_least: { call: (...values) => Math.min(...values.map(number)) },
};
