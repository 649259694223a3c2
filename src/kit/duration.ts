const UNIT_SECONDS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 } as const;

type Unit = keyof typeof UNIT_SECONDS;

/** Seconds in one day. */
export const DAY_SECONDS = UNIT_SECONDS.d;

/**
 * Reads a duration such as `90d`, `8760h`, `1h30m` or `10s`.
 *
 * @returns whole seconds, or `undefined` when `text` is not a duration
 */
export function parseDuration(text: string): number | undefined {
  if (!/^(\d+[smhdwy])+$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([smhdwy])/g)) {
    seconds += Number(count) * UNIT_SECONDS[unit as Unit];
  }
  return Number.isSafeInteger(seconds) ? seconds : undefined;
}

/** Writes whole seconds with the largest units that fit: `90d`, `1h30m`, `0s`. */
export function formatDuration(seconds: number): string {
  let rest = Math.floor(seconds);
  let text = '';
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    const count = Math.floor(rest / UNIT_SECONDS[unit]);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * UNIT_SECONDS[unit];
  }
  return text || '0s';
}
