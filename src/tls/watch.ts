import { messageOf } from '../kit/errors.ts';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog, type Log } from '../kit/log.ts';
import type { LiveTls } from './live-tls.ts';

/** How often the files are looked at, in milliseconds. */
const INTERVAL = 1000;
/** Longest pause between two attempts to load files that cannot be used and no longer change, in milliseconds. */
const LONGEST_PAUSE = 60_000;

export interface WatchOptions {
  readonly log?: Log;
  /** See {@link INTERVAL}. */
  readonly interval?: number;
  /** See {@link LONGEST_PAUSE}. */
  readonly longestPause?: number;
  /** The {@link filesState} that was loaded. Default: that of the first look. */
  readonly loaded?: string | undefined;
}

/**
 * Reloads TLS when one of its files changes. Looking at the files is sure on every file system, network mounts among them,
 * follows symbolic links that are switched as a whole (Kubernetes), and sees editors' renames. A certificate and key that are
 * replaced one after the other fail once and are good the second time; meanwhile, and whenever the new files are bad, the
 * last good ones stay. Files that failed are tried again in growing pauses even if they do not change: what kept them from
 * being read may be over.
 *
 * @param files files, and folders of PEM files
 * @returns stops it
 */
export function watchFiles(tls: LiveTls, files: readonly string[], options: WatchOptions = {}): () => void {
  const { log = silentLog, interval = INTERVAL, longestPause = LONGEST_PAUSE } = options;
  let timer: NodeJS.Timeout | undefined;
  let seen = options.loaded;
  let pause: number | undefined;
  let waited = 0;
  let isStopped = false;

  /** Whether the files should be loaded now: they have changed, or it is time to try the bad ones again. */
  const isTime = (state: string): boolean => {
    const isChanged = seen !== undefined && state !== seen;
    seen = state;
    if (isChanged) pause = undefined;
    waited += interval;
    return isChanged || (pause !== undefined && waited >= pause);
  };

  const look = async (): Promise<void> => {
    const state = await filesState(files);
    if (isTime(state) && !isStopped) {
      const isGood = await reload(tls, log);
      waited = 0;
      pause = isGood ? undefined : Math.min((pause ?? interval / 2) * 2, longestPause);
    }
    if (!isStopped) timer = setTimeout(() => void look(), interval).unref();
  };

  void look();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

async function reload(tls: LiveTls, log: Log): Promise<boolean> {
  try {
    await tls.reload();
    return true;
  } catch (error) {
    const reason = messageOf(error);
    log.warn('TLS files have changed and cannot be used; the last good ones stay', { error: reason });
    return false;
  }
}

/** A text that differs when one of the files does. */
export async function filesState(files: readonly string[]): Promise<string> {
  return (await Promise.all(files.map(signature))).join('\n');
}

/** What differs when a file was written again, replaced, or when a link on its path points elsewhere. */
async function signature(path: string): Promise<string> {
  try {
    const info = await stat(path, { bigint: true });
    if (info.isDirectory()) return await folderSignature(path);
    const { dev, ino, size, mtimeNs, ctimeNs } = info;
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch {
    return 'none';
  }
}

async function folderSignature(path: string): Promise<string> {
  const names = (await readdir(path)).filter((name) => name.endsWith('.pem')).toSorted();
  const signatures = await Promise.all(names.map((name) => signature(join(path, name))));
  return names.map((name, index) => `${name} ${signatures[index]}`).join('; ');
}
