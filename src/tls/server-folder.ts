import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemErrorCode, codedMessage } from '../kit/errors.ts';
import type { Clock } from '../kit/clock.ts';
import type { Log } from '../kit/log.ts';
import { isFileName } from '../pki/folder/layout.ts';
import { readSource } from '../x509/files.ts';
import type { NamedServer, TlsMaterial } from './material.ts';
import { loadFiles, loadPair, pathsOf, type MaterialSource, type TlsFiles } from './source.ts';

/** Folder of the certificates of further servers inside a certificate folder. */
export const SERVERS = 'servers';

const CERTIFICATE = /^(.*)-cert\.pem$/;

/**
 * The pairs `<name>-cert.pem` and `<name>-key.pem` of a folder, by name. Each is judged as the server's own pair is; one that
 * cannot be used is left out and logged, and harms no other.
 *
 * @param now milliseconds since the epoch
 */
export async function loadServers(folder: string, now: number, log: Log): Promise<readonly NamedServer[]> {
  const names = (await entries(folder)).flatMap((file) => CERTIFICATE.exec(file)?.[1] ?? []).filter(isFileName);
  const servers: NamedServer[] = [];
  for (const name of names.toSorted()) {
    const path = join(folder, name);
    try {
      const [certificate, key] = await Promise.all([readSource(`${path}-cert.pem`), readSource(`${path}-key.pem`)]);
      const pair = loadPair(certificate, key, now);
      if (pair.names.length === 0) throw new Error(`${path}-cert.pem has no DNS name that a client could ask for`);
      servers.push({ ...pair, name });
    } catch (error) {
      const reason = codedMessage(error);
      log.warn('the certificate of a further server is left out', { name: `${SERVERS}/${name}`, error: reason });
    }
  }
  return servers;
}

/** The material of the operator's own files, with the further servers of `folder`. */
export function withServers(files: TlsFiles, folder: string, clock: Clock, log: Log): MaterialSource {
  const load = async (): Promise<TlsMaterial> =>
    loadFiles(files, clock.now(), await loadServers(folder, clock.now(), log));
  return { files: [...pathsOf(files), folder], load };
}

async function entries(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemErrorCode(error))) return [];
    throw error;
  }
}
