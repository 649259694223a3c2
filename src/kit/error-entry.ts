/** What an exit code of the `tlsdb` command means. */
export const EXIT = { ok: 0, failure: 1, usage: 2, verification: 3, warnings: 4 } as const;

/** What happened, the line that mends it, and the exit code. */
export interface ErrorEntry {
  readonly message: string;
  readonly hint: string;
  readonly exit: number;
}
