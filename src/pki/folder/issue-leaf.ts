import type { Clock } from '../../kit/clock.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import type { Random } from '../../kit/random.ts';
import { parseHost } from '../alternative-name.ts';
import type { Authority } from '../authority.ts';
import {
  certifyKey,
  isHost,
  issueCertificate,
  withLocalNames,
  type ClientOptions,
  type ServerOptions,
} from '../issue.ts';
import type { KeyType } from '../key-type.ts';
import type { PassphraseSource } from '../passphrase.ts';
import type { LeafProfile, Purpose } from '../profile.ts';
import { checkSubjectValue } from '../subject.ts';
import { checkLeafDays } from '../validity.ts';
import { changeCaFolder } from './change-ca-folder.ts';
import { checkRequest, readRequestFile } from './request-file.ts';
import { inventoryText, withCertificates } from './inventory.ts';
import { namedPair, OWN, type PairFiles } from './layout.ts';
import { leafBatch, type Batch } from './leaf-files.ts';
import { loadInventory } from './load-inventory.ts';
import { loadAuthority } from './load-authority.ts';
import type { FileReport, Warning } from './report.ts';
import { refuseTaken } from './taken-names.ts';

export interface IssueOptions extends PassphraseSource {
  /** The certificate folder. */
  readonly dir: string;
  readonly purpose: Purpose;
  /** Names the files: `servers/<name>-cert.pem` or `clients/<name>-cert.pem`. */
  readonly name: string;
  /** Names and addresses of a server beside `name`, when that is a host name, and those of this machine. */
  readonly hosts?: readonly string[];
  readonly keyType?: KeyType;
  readonly days?: number;
  readonly allowLong?: boolean;
  readonly organization?: string;
  readonly commonName?: string;
  /** A file that says what the certificate contains. */
  readonly profileFile?: string;
  /** A certificate request whose key is certified instead of a new one. */
  readonly requestFile?: string;
  /** Replaces a certificate and key of the same name. */
  readonly force?: boolean;
  readonly clock?: Clock;
  readonly random?: Random;
}

/** What `issue` did: the document that `--json` prints. */
export interface IssueReport {
  /** Absolute path of the folder. */
  readonly dir: string;
  readonly created: readonly FileReport[];
  readonly warnings: readonly Warning[];
}

/**
 * Issues one more server or client certificate in a folder and records it.
 *
 * @throws TlsdbError `NAME_INVALID`, `NAME_TAKEN`, `CSR_MALFORMED`, `CSR_REFUSED`, or what issuing and changing a
 * folder throw; nothing has changed then
 */
export async function issueLeaf(given: IssueOptions): Promise<IssueReport> {
  const files = checkOptions(given);
  const options = await withProfile(given);
  return changeCaFolder(options, async (dir, passphrase) => {
    const authority = await loadAuthority(dir, passphrase);
    const { force = false, requestFile } = options;
    await refuseTaken(dir, [files], { force, isKeyElsewhere: requestFile !== undefined });
    const batch = await makeBatch(authority, files, options);
    const inventory = await loadInventory(dir);
    const index = { file: OWN.inventory, data: inventoryText(withCertificates(inventory, batch.entries)) };
    return {
      changes: [...batch.changes, index],
      value: { dir, created: batch.created, warnings: batch.warnings },
    };
  });
}

/** The options, and what the file of the profile holds. */
interface PreparedOptions extends IssueOptions {
  readonly profile?: LeafProfile;
}

async function withProfile(options: IssueOptions): Promise<PreparedOptions> {
  const { profileFile, purpose, days, allowLong } = options;
  if (profileFile === undefined) return options;
  const { readLeafProfileFile } = await import('../profile-file.ts');
  const profile = await readLeafProfileFile(profileFile, purpose);
  checkLeafDays(`${profileFile}: days`, days ?? profile.days, purpose, allowLong);
  return { ...options, profile };
}

function checkOptions(options: IssueOptions): PairFiles {
  const { purpose, name, hosts = [], days, allowLong = false, organization, commonName } = options;
  const files = namedPair(purpose, name);
  hosts.forEach((host) => parseHost(host));
  if (organization !== undefined) checkSubjectValue('organization', organization);
  if (commonName !== undefined) checkSubjectValue('common name', commonName);
  checkLeafDays('--days', days, purpose, allowLong);
  return files;
}

async function makeBatch(authority: Authority, files: PairFiles, options: PreparedOptions): Promise<Batch> {
  if (options.requestFile === undefined) {
    const leaf = leafOptions(authority, options, options.hosts ?? []);
    const issued = await issueCertificate(authority, leaf);
    return leafBatch(files, issued, issued.privateKeyPem);
  }
  const request = await readRequestFile(options.requestFile);
  const wishes = checkRequest(options.requestFile, request, options.purpose, options.name);
  const { organization = wishes.organization } = options;
  const hosts = [...(options.hosts ?? []), ...wishes.hosts];
  const leaf = leafOptions(authority, { ...options, ...withoutUndefined({ organization }) }, hosts);
  return leafBatch(files, certifyKey(authority, leaf, new Uint8Array(request.publicKey.raw)), { keyElsewhere: true });
}

function leafOptions(
  authority: Authority,
  options: PreparedOptions,
  hosts: readonly string[],
): ServerOptions | ClientOptions {
  const { purpose, name, keyType, days, organization, commonName, allowLong, profile, clock, random } = options;
  const shared = withoutUndefined({ keyType, days, organization, commonName, profile, clock, random });
  if (purpose === 'client') return { ...shared, purpose, user: name };
  const own = isHost(name) ? [name] : [];
  const names = withLocalNames([...own, ...hosts], authority);
  return { ...shared, ...withoutUndefined({ allowLong }), purpose, hosts: names };
}
