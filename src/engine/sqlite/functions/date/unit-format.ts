/** Units from the largest to the smallest, with how many of the smallest they are. */
type Units = readonly (readonly [name: string, size: number])[];

const BYTES: Units = [
  ['EiB', 2 ** 60],
  ['PiB', 2 ** 50],
  ['TiB', 2 ** 40],
  ['GiB', 2 ** 30],
  ['MiB', 2 ** 20],
  ['KiB', 2 ** 10],
];

const TIMES: Units = [
  ['d', 864e14],
  ['h', 36e14],
  ['min', 6e13],
  ['s', 1e12],
  ['ms', 1e9],
  ['us', 1e6],
  ['ns', 1e3],
];

function inUnits(value: number, units: Units, smallest: string, width: number): string {
  const unit = units.find(([, size]) => Math.abs(value) >= size);
  if (unit === undefined) return `${String(Math.trunc(value)).padStart(width)} ${smallest}`;
  const amount = value / unit[1];
  const shown = Math.abs(amount) >= 100_000 ? exponential(amount) : amount.toFixed(2);
  return `${shown.padStart(4)} ${unit[0]}`;
}

/** `1.00e+05`: C writes two digits of the exponent at least. */
const exponential = (value: number): string => value.toExponential(2).replace(/e([+-])(\d)$/, 'e$10$2');

/** FORMAT_BYTES (https://dev.mysql.com/doc/refman/9.7/en/performance-schema-functions.html). */
export const formatBytes = (value: number): string => inUnits(value, BYTES, 'bytes', 4);

/** FORMAT_PICO_TIME. */
export const formatPicoTime = (value: number): string => inUnits(value, TIMES, 'ps', 3);
