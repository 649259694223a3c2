import { X509Certificate } from 'node:crypto';
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock, type Clock } from '../kit/clock.ts';
import { silentLog, type Log } from '../kit/log.ts';
import { fail, messageOf } from '../kit/errors.ts';
import { crlLifetimes } from '../pki/folder/crl-file.ts';
import { initFolder } from '../pki/folder/init-folder.ts';
import { FILE, defaultPair } from '../pki/folder/layout.ts';
import { renewFolder } from '../pki/folder/renew-folder.ts';
import { copyFolder, restoreFolder, type FolderCopy } from './folder-copy.ts';
import type { Life, TlsMaterial } from './material.ts';
import { renewalTime } from './renewal-time.ts';
import { loadServers, SERVERS } from './server-folder.ts';
import { loadFiles, type MaterialSource, type TlsFiles } from './source.ts';

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

/**
 * The material of a folder that tlsdb keeps itself (auto-tls): whatever is missing is made, and what comes due is renewed
 * with the same keys and names. The CA stays the same for its life, so that clients go on trusting the server: when it
 * vanishes while the server runs, the folder is written back from memory, and never replaced by one with a new CA.
 */
export function autoSource(options: AutoSourceOptions): MaterialSource {
  const { dir, hosts = [], clock = systemClock, log = silentLog } = options;
  const { makeFolder = initFolder, renew = renewFolder } = options;
  const files = filesIn(dir);
  const serverFolder = join(dir, SERVERS);
  let copy: FolderCopy | undefined;
  let isKnown = false;
  let nextRenewal: number | undefined;

  const load = async (): Promise<TlsMaterial> => {
    if (isKnown && !(await isThere(files.ca))) await writeBack(dir, files.ca, copy, { clock, log });
    const { created } = await makeFolder({ dir, hosts, clock });
    if (created.length > 0) log.info('TLS Certificates created', { cert: files.cert, key: files.key });
    const isDone = created.length > 0 || (await rotateIfDue());
    const material = await loadFiles(files, clock.now(), await loadServers(serverFolder, clock.now(), log));
    copy = (await copyFolder(dir)) ?? copy;
    isKnown = true;
    nextRenewal = isDone ? nextTime([...livesOf(material), ...(await listLives(dir))], clock.now()) : clock.now();
    return material;
  };

  /**
   * A certificate that could not be replaced is used for as long as it is valid.
   *
   * @returns false when something is still to be done
   */
  const rotateIfDue = async (): Promise<boolean> => {
    const certificates = await certificatesIn(dir, files.cert);
    const lives = [...(await Promise.all(certificates.map((path) => readLife(path)))), ...(await listLives(dir))];
    if (!lives.some((life) => life !== undefined && clock.now() >= renewalTime(life))) return true;
    log.info('Rotating automatically created TLS Certificates', { cert: files.cert });
    try {
      await renew({ dir, clock, rule: ({ begin, end }) => renewalTime({ notBefore: begin, notAfter: end }) });
      return true;
    } catch (error) {
      log.warn('TLS Certificate rotation failed', { error: messageOf(error) });
      return false;
    }
  };

  return { files: [...Object.values(files), serverFolder], load, renewAt: () => nextRenewal };
}

/** Makes a folder anew that has vanished. @throws TlsdbError `TLS_REFUSED` */
async function writeBack(
  dir: string,
  ca: string,
  copy: FolderCopy | undefined,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<void> {
  try {
    if (copy === undefined) throw new Error('it was too large to be kept in memory');
    await restoreFolder(dir, copy, clock);
  } catch (error) {
    const problem = `${ca} is gone, and the folder cannot be written back: ${messageOf(error)}`;
    const mend = 'bring the folder back from a copy: a new CA would cut off every client that trusts this one';
    throw fail('TLS_REFUSED', { problem, check: 'FILE_MISSING', mend }, error);
  }
  log.warn('the certificate folder was gone and is written back from memory', { dir });
}

function filesIn(dir: string): { readonly [name in keyof TlsFiles]-?: string } {
  const pair = defaultPair('server');
  const at = (file: string): string => join(dir, file);
  return { cert: at(pair.certificate), key: at(pair.key), ca: at(FILE.caCertificate), crl: at(FILE.crl) };
}

/** What is overdue now was not ours to renew, or gains nothing by it. */
function nextTime(lives: readonly Life[], now: number): number {
  return Math.min(...lives.map((life) => renewalTime(life)).filter((time) => time > now));
}

function livesOf({ leaf, servers }: TlsMaterial): readonly Life[] {
  return [leaf, ...servers.map((server) => server.leaf)];
}

/** The lives of the CRLs of the folder's own CAs: when one ends, every client with a certificate is refused. */
async function listLives(dir: string): Promise<readonly Life[]> {
  return (await crlLifetimes(dir)).map(({ begin, end }) => ({ notBefore: begin, notAfter: end }));
}

async function certificatesIn(dir: string, own: string): Promise<readonly string[]> {
  const names = await readdir(join(dir, SERVERS)).catch(() => []);
  return [own, ...names.filter((name) => name.endsWith('-cert.pem')).map((name) => join(dir, SERVERS, name))];
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** When the certificate begins and ends; what cannot be read is left to the verification to judge. */
async function readLife(path: string): Promise<Life | undefined> {
  try {
    const { validFromDate, validToDate } = new X509Certificate(await readFile(path));
    return { notBefore: validFromDate.getTime(), notAfter: validToDate.getTime() };
  } catch {
    return undefined;
  }
}
