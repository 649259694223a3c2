import { PRIVATE_MODE, PUBLIC_MODE } from '../../kit/files.ts';
import { fail } from '../../kit/errors.ts';
import { FOREIGN, quoted } from '../../kit/quoted.ts';
import type { Purpose } from '../profile.ts';

/** Ends the mending line of an error about a folder that is not there yet. */
export const MADE_BY_INIT = '; a new folder is made by: tlsdb certs init';

/** Files of a certificate folder, by the names that MySQL looks for. */
export const FILE = {
  caCertificate: 'ca.pem',
  caKey: 'ca-key.pem',
  crl: 'crl.pem',
  passwordPrivateKey: 'private_key.pem',
  passwordPublicKey: 'public_key.pem',
  gitignore: '.gitignore',
} as const;

/** tlsdb's own part of the folder. */
export const OWN = {
  folder: '.tlsdb',
  inventory: '.tlsdb/index.json',
  lock: '.tlsdb/lock',
  journal: '.tlsdb/journal.json',
  staging: '.tlsdb/staging',
  archive: '.tlsdb/archive',
  /** Key of the CA that will sign, between the first and the second step of a rotation. */
  nextCaKey: '.tlsdb/next-ca-key.pem',
  /** Key of the CA that signed, between the second and the last step. */
  retiringCaKey: '.tlsdb/retiring-ca-key.pem',
} as const;

/** Nothing in the folder belongs into version control. */
export const GITIGNORE_TEXT = '*\n';

/** The two files of a leaf, relative to the folder. */
export interface PairFiles {
  /** `server`, `client`, `servers/<name>` or `clients/<user>`: what commands call the pair. */
  readonly name: string;
  readonly purpose: Purpose;
  readonly certificate: string;
  readonly key: string;
}

/** The pair that servers and clients find without being told. */
export function defaultPair(purpose: Purpose): PairFiles {
  return pairFiles(purpose, purpose);
}

/**
 * The files of a further server or user.
 *
 * @throws TlsdbError `NAME_INVALID`
 */
export function namedPair(purpose: Purpose, name: string): PairFiles {
  return pairFiles(purpose, `${purpose}s/${checkFileName(purpose === 'server' ? 'server name' : 'user name', name)}`);
}

function pairFiles(purpose: Purpose, name: string): PairFiles {
  return { name, purpose, certificate: `${name}-cert.pem`, key: `${name}-key.pem` };
}

const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/;

/** Windows takes these, with any ending, for devices. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether `name` can become a part of a file name on every system. */
export function isFileName(name: string): boolean {
  return FILE_NAME.test(name) && !DEVICE_NAME.test(name);
}

/** @throws TlsdbError `NAME_INVALID` unless `name` can become a part of a file name on every system */
export function checkFileName(what: string, name: string): string {
  if (!isFileName(name)) throw fail('NAME_INVALID', { what, name: quoted(name, FOREIGN) });
  return name;
}

const PRIVATE_FILES: ReadonlySet<string> = new Set([FILE.caKey, FILE.passwordPrivateKey, OWN.inventory, OWN.journal]);

/** The mode of a file of the folder: private keys and tlsdb's own records are the owner's alone. */
export function modeOf(file: string): number {
  return PRIVATE_FILES.has(file) || file.endsWith('-key.pem') ? PRIVATE_MODE : PUBLIC_MODE;
}
