import { X509Certificate } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock, type Clock } from '../kit/clock.ts';
import { silentLog, type Log } from '../kit/log.ts';
import { fail } from '../kit/errors.ts';
import { initFolder } from '../pki/folder/init-folder.ts';
import { FILE, defaultPair } from '../pki/folder/layout.ts';
import { renewFolder } from '../pki/folder/renew-folder.ts';
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
  /** Makes what is missing of the folder. */
  readonly makeFolder?: typeof initFolder;
  /** Replaces what comes due. */
  readonly renew?: typeof renewFolder;
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
 * The material of a folder that tlsdb keeps itself (auto-tls): whatever is missing is made, and what comes due is renewed
 * with the same keys and names. The CA stays the same for its life, so that clients go on trusting the server: a CA
 * that vanishes while the server runs is an error, and never replaced by a new one.
 */
export function autoSource(options: AutoSourceOptions): MaterialSource {
  const { dir, hosts = [], clock = systemClock, log = silentLog } = options;
  const { makeFolder = initFolder, renew = renewFolder } = options;
  const pair = defaultPair('server');
  const files: Required<TlsFiles> = {
    cert: join(dir, pair.certificate),
    key: join(dir, pair.key),
    ca: join(dir, FILE.caCertificate),
    crl: join(dir, FILE.crl),
  };
  let isKnown = false;

  const load = async (): Promise<TlsMaterial> => {
    if (isKnown) await mustExist(join(dir, FILE.caCertificate));
    const { created } = await makeFolder({ dir, hosts, clock });
    if (created.length > 0) log.info('TLS Certificates created', { cert: files.cert, key: files.key });
    else await rotateIfDue();
    const material = await loadFiles(files, clock.now());
    isKnown = true;
    return material;
  };

  /** A certificate that could not be replaced is used for as long as it is valid. */
  const rotateIfDue = async (): Promise<void> => {
    const life = await readLife(files.cert);
    if (life === undefined || clock.now() < renewalTime(life)) return;
    log.info('Rotating automatically created TLS Certificates', { cert: files.cert });
    try {
      await renew({ dir, clock, beforeSeconds: Math.ceil((life.notAfter - renewalTime(life)) / 1000) });
    } catch (error) {
      log.warn('TLS Certificate rotation failed', { error: error instanceof Error ? error.message : String(error) });
    }
  };

  return { files: Object.values(files).filter((path) => path !== undefined), load };
}

async function mustExist(path: string): Promise<void> {
  try {
    await access(path);
  } catch (error) {
    const mend = 'bring the folder back from a copy: a new CA would cut off every client that trusts this one';
    throw fail('TLS_REFUSED', { problem: `${path} is gone`, check: 'FILE_MISSING', mend }, error);
  }
}

/** When the certificate begins and ends; what cannot be read is left to the verification to judge. */
async function readLife(path: string): Promise<{ readonly notBefore: number; readonly notAfter: number } | undefined> {
  try {
    const { validFromDate, validToDate } = new X509Certificate(await readFile(path));
    return { notBefore: validFromDate.getTime(), notAfter: validToDate.getTime() };
  } catch {
    return undefined;
  }
}
