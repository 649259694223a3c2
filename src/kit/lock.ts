import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, readFile, rm, stat, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fail, systemErrorCode } from './errors.ts';
import { writeError } from './file-failure.ts';
import { createFile, PRIVATE_MODE } from './files.ts';
import { namesIn } from './folders.ts';

/** Who holds a lock. The start of the process tells a later process with the same number apart. */
interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly started: string;
  readonly command: string;
  readonly token: string;
}

export interface LockOptions {
  /** Longest time to wait for another holder, in milliseconds. Default 10 s. */
  readonly waitMilliseconds?: number;
}

const POLL_MILLISECONDS = 25;
/** A holder renews the time of its lock file this often, in milliseconds. */
const HEARTBEAT_MILLISECONDS = 15_000;
/** A lock of another host counts as left behind when it was not renewed for this long, in milliseconds. */
const FOREIGN_STALE_MILLISECONDS = 120_000;
/** A take-over that did not end within this time, in milliseconds, was itself interrupted. */
const TAKEOVER_STALE_MILLISECONDS = 5_000;

/**
 * Runs `work` while this process alone holds the lock file `path`. A lock whose process has ended is taken over.
 *
 * @throws TlsdbError `LOCKED`, naming the process, when the lock is not free in time
 */
export async function withLock<T>(path: string, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  const release = await acquire(path, options.waitMilliseconds ?? 10_000);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function acquire(path: string, waitMilliseconds: number): Promise<() => Promise<void>> {
  const self = await describeSelf();
  await take(path, self, waitMilliseconds);
  await removeLeftovers(path);
  const heartbeat = setInterval(() => void renew(path), HEARTBEAT_MILLISECONDS);
  heartbeat.unref();
  return async () => {
    clearInterval(heartbeat);
    const seen = await readHolder(path);
    // Once more where the disk failed: a lock that stays would keep out everybody as long as this process lives.
    const holder = seen === UNREADABLE_HOLDER ? await readHolder(path) : seen;
    const isGone = holder?.token === self.token ? await removeIfPossible(path) : holder !== UNREADABLE_HOLDER;
    if (!isGone) released.add(self.token);
  };
}

async function take(path: string, self: LockHolder, waitMilliseconds: number): Promise<void> {
  const mine = `${path}.${self.pid}-${self.token}`;
  await createFile(mine, `${JSON.stringify(self)}\n`, PRIVATE_MODE, path);
  try {
    await linkWhenFree(mine, path, waitMilliseconds);
  } finally {
    await removeIfPossible(mine);
  }
}

/** The tokens of locks that this process let go of and that the disk may have kept: they are stale, alive as it is. */
const released = new Set<string>();

/** What cannot be removed now is removed by whoever takes the lock next: no reason for a command to fail. */
async function removeIfPossible(path: string): Promise<boolean> {
  return rm(path, { force: true }).then(
    () => true,
    () => false,
  );
}

/** link(2) makes the lock appear with its content in one step, and fails when it is there already. */
async function linkWhenFree(mine: string, path: string, waitMilliseconds: number): Promise<void> {
  const deadline = performance.now() + waitMilliseconds;
  for (let isFirst = true; ; isFirst = false) {
    try {
      await linkOrCopy(mine, path);
      return;
    } catch (error) {
      if (systemErrorCode(error) !== 'EEXIST') throw writeError(path, error);
    }
    const holder = await readHolder(path);
    const stale = holder && (await isStale(path, holder)) ? holder : undefined;
    if (performance.now() > deadline && !(stale && isFirst)) {
      throw fail('LOCKED', { folder: dirname(dirname(path)), ...describe(path, holder) });
    }
    await (stale ? takeOver(path, stale) : sleep(POLL_MILLISECONDS));
  }
}

/** Some file systems have no hard links; there the content appears a moment after the name. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(systemErrorCode(error))) throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

/**
 * Removes a stale lock. Of several waiters one creates the guard named after the stale holder; while it has the
 * guard and the lock is still that holder's, nobody else can remove or replace the lock.
 */
async function takeOver(path: string, holder: LockHolder): Promise<void> {
  const guard = `${path}.stale-${holder.token}`;
  try {
    await linkOrCopy(path, guard);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return;
    if (systemErrorCode(error) !== 'EEXIST') throw writeError(path, error);
    const since = await stat(guard).then(
      (info) => Date.now() - info.ctimeMs,
      () => 0,
    );
    if (since > TAKEOVER_STALE_MILLISECONDS) await removeIfPossible(guard);
    await sleep(POLL_MILLISECONDS);
    return;
  }
  try {
    if ((await readHolder(guard))?.token === holder.token) await unlink(path);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw writeError(path, error);
  } finally {
    await removeIfPossible(guard);
  }
}

/**
 * Removes what processes left beside the lock that were killed on the way to it. A guard needs no care: nobody takes
 * over a lock that this process holds.
 */
async function removeLeftovers(path: string): Promise<void> {
  const prefix = `${basename(path)}.`;
  for (const name of await namesIn(dirname(path)).catch(() => [])) {
    if (!name.startsWith(prefix)) continue;
    const leftover = join(dirname(path), name);
    if (
      name.startsWith(`${prefix}stale-`) ||
      (await isAbandoned(leftover, Number.parseInt(name.slice(prefix.length), 10)))
    ) {
      await removeIfPossible(leftover);
    }
  }
}

/** A file that was created and not yet written when its process ended says who that was by its name alone. */
async function isAbandoned(path: string, pid: number): Promise<boolean> {
  const holder = await readHolder(path);
  if (!holder) return false;
  return holder === UNREADABLE_HOLDER ? !isAlive(pid) : isStale(path, holder);
}

async function readHolder(path: string): Promise<LockHolder | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(value) ? value : UNREADABLE_HOLDER;
  } catch (error) {
    return systemErrorCode(error) === 'ENOENT' ? undefined : UNREADABLE_HOLDER;
  }
}

/** A lock file that tlsdb did not write, or that a power cut emptied: of no host, so it ages out. */
const UNREADABLE_HOLDER: LockHolder = { pid: 0, host: '', started: '', command: 'unknown', token: 'unreadable' };

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, started, command, token } = value as Record<string, unknown>;
  const texts = [host, started, command];
  return (
    Number.isSafeInteger(pid) &&
    texts.every((text) => typeof text === 'string') &&
    typeof token === 'string' &&
    /^[0-9a-f]+$/.test(token)
  );
}

async function isStale(path: string, holder: LockHolder): Promise<boolean> {
  if (released.has(holder.token)) return true;
  if (holder.host !== hostname()) {
    const age = await stat(path).then(
      (info) => Date.now() - info.mtimeMs,
      () => 0,
    );
    return age > FOREIGN_STALE_MILLISECONDS;
  }
  return !isAlive(holder.pid) || (await startOf(holder.pid)) !== holder.started;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

/** When a process started, in clock ticks since boot (proc(5), field 22 of stat); empty where /proc is missing. */
async function startOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

async function describeSelf(): Promise<LockHolder> {
  const command = ['tlsdb', ...process.argv.slice(2, 4)].join(' ');
  const token = randomBytes(8).toString('hex');
  return { pid: process.pid, host: hostname(), started: await startOf(process.pid), command, token };
}

function describe(path: string, holder: LockHolder | undefined): Readonly<Record<'holder' | 'look', string>> {
  if (!holder || holder === UNREADABLE_HOLDER) {
    return { holder: `somebody whose lock file ${path} cannot be read`, look: `ls -l ${path}` };
  }
  const place = holder.host === hostname() ? '' : ` on ${holder.host}`;
  return { holder: `process ${holder.pid}${place} (${holder.command})`, look: `ps -p ${holder.pid}` };
}

async function renew(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => {});
}
