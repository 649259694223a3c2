import { expect, it } from 'vitest';
import { fittedDouble } from '../../src/mysql/fitted-double.ts';

/** What MySQL 9.7 stores of a double in VARCHAR(width); `!` where it refuses it in strict mode. */
it.each([
  [1 / 3, 4, '0.33'],
  [12345, 4, '1e4'],
  [123456.789, 6, '123457'],
  [-0.077_777_777_7, 4, '-0.1'],
  [-2.25e-3, 4, '0'],
  [7.777e-3, 1, '0!'],
  [2.25e-2, 2, '0'],
  [1.5e300, 4, '2e30!'],
  [1.25e110, 5, '1e110!'],
  [1.5e-5, 4, '2e-5!'],
  [1e20, 4, '1e20'],
  [2 / 3, 20, '0.6666666666666666'],
  [99.96, 4, '100'],
  [0, 1, '0'],
])('%d in %d characters', (value, width, stored) => {
  const { text, isTooLong } = fittedDouble(value, width);
  expect(text + (isTooLong ? '!' : '')).toBe(stored);
});
