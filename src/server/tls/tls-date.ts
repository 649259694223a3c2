/** Go's layout `Jan _2 15:04:05 2006 MST` in UTC, as TiDB prints it: `Apr  3 07:59:47 2024 UTC`. */
export function tlsDate(time: number): string {
  const date = new Date(time);
  const [, day = '', month = ''] = date.toUTCString().split(/[ ,]+/);
  return `${month} ${String(Number(day)).padStart(2)} ${date.toISOString().slice(11, 19)} ${date.getUTCFullYear()} UTC`;
}
