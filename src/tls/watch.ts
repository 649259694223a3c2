import { stat } from 'node:fs/promises';
import { silentLog, type Log } from '../kit/log.ts';
import type { LiveTls } from './live-tls.ts';

/** How often the files are looked at, in milliseconds. */
const INTERVAL = 1000;

export interface WatchOptions {
  readonly log?: Log;
  /** See {@link INTERVAL}. */
  readonly interval?: number;
}

/**
 * Reloads TLS when one of its files changes. Looking at the files is sure on every file system, follows symbolic links
 * that are switched as a whole (Kubernetes), and sees editors' renames. A certificate and key that are replaced one after
 * the other fail once and are good the second time; meanwhile, and whenever the new files are bad, the last good ones stay.
 *
 * @returns stops it
 */
export function watchFiles(tls: LiveTls, files: readonly string[], options: WatchOptions = {}): () => void {
  const { log = silentLog, interval = INTERVAL } = options;
  let timer: NodeJS.Timeout | undefined;
  let seen: string | undefined;
  let isStopped = false;

  const look = async (): Promise<void> => {
    const state = (await Promise.all(files.map(signature))).join('\n');
    const isChanged = seen !== undefined && state !== seen;
    seen = state;
    if (isChanged && !isStopped) await reload(tls, log);
    if (!isStopped) timer = setTimeout(() => void look(), interval).unref();
  };

  void look();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

async function reload(tls: LiveTls, log: Log): Promise<void> {
  try {
    await tls.reload();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn('TLS files have changed and cannot be used; the last good ones stay', { error: reason });
  }
}

/** What differs when a file was written again, replaced, or when a link on its path points elsewhere. */
async function signature(path: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch {
    return 'none';
  }
}
