import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock, type Clock } from '../kit/clock.ts';
import { silentLog, type Log } from '../kit/log.ts';
import { initFolder, type InitOptions } from '../pki/folder/init-folder.ts';
import { FILE, defaultPair } from '../pki/folder/layout.ts';
import type { TlsMaterial } from './material.ts';
import { loadFiles, type MaterialSource, type TlsFiles } from './source.ts';

/** Part of a certificate's life after which it is replaced. */
const RENEWAL_POINT = 2 / 3;

export interface AutoSourceOptions {
  /** The certificate folder; it is made when it does not exist. */
  readonly dir: string;
  /** Names and addresses of the server beside those of this machine. */
  readonly hosts?: readonly string[];
  readonly clock?: Clock;
  readonly log?: Log;
  /** Makes what is missing of the folder, or with `force` new leaves. */
  readonly makeFolder?: typeof initFolder;
}

/** When a certificate should be replaced, in milliseconds since the epoch. */
export function renewalTime({
  notBefore,
  notAfter,
}: {
  readonly notBefore: number;
  readonly notAfter: number;
}): number {
  return notBefore + (notAfter - notBefore) * RENEWAL_POINT;
}

/**
 * The material of a folder that tlsdb keeps itself (auto-tls): whatever is missing is made, and the server certificate is
 * replaced before it ends. The CA stays the same for its life, so that clients go on trusting the server.
 */
export function autoSource(options: AutoSourceOptions): MaterialSource {
  const { dir, hosts = [], clock = systemClock, log = silentLog, makeFolder = initFolder } = options;
  const pair = defaultPair('server');
  const files: Required<TlsFiles> = {
    cert: join(dir, pair.certificate),
    key: join(dir, pair.key),
    ca: join(dir, FILE.caCertificate),
    crl: join(dir, FILE.crl),
  };
  const folder: InitOptions = { dir, hosts, clock };

  const load = async (): Promise<TlsMaterial> => {
    const { created } = await makeFolder(folder);
    if (created.length > 0) log.info('TLS Certificates created', { cert: files.cert, key: files.key });
    else if (await isDue(files.cert, clock.now())) await rotate();
    return loadFiles(files, clock.now());
  };

  /** A certificate that could not be replaced is used for as long as it is valid. */
  const rotate = async (): Promise<void> => {
    log.info('Rotating automatically created TLS Certificates', { cert: files.cert });
    try {
      await makeFolder({ ...folder, force: true });
    } catch (error) {
      log.warn('TLS Certificate rotation failed', { error: error instanceof Error ? error.message : String(error) });
    }
  };

  return { files: Object.values(files).filter((path) => path !== undefined), load };
}

/** Whether it is time to replace the certificate; what cannot be read is left to the verification to judge. */
async function isDue(path: string, now: number): Promise<boolean> {
  try {
    const { validFromDate, validToDate } = new X509Certificate(await readFile(path));
    return now >= renewalTime({ notBefore: validFromDate.getTime(), notAfter: validToDate.getTime() });
  } catch {
    return false;
  }
}
