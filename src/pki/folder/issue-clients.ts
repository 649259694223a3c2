import { systemClock, type Clock } from '../../kit/clock.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import type { Random } from '../../kit/random.ts';
import { issueCertificate } from '../issue.ts';
import type { KeyType } from '../key-type.ts';
import type { PassphraseSource } from '../passphrase.ts';
import { CA_LIFETIME_LIMIT_DAYS, type LeafProfile } from '../profile.ts';
import { checkSubjectValue } from '../subject.ts';
import { checkDays } from '../validity.ts';
import { changeCaFolder } from './change-ca-folder.ts';
import { inventoryText, withCertificates } from './inventory.ts';
import type { IssueReport } from './issue-leaf.ts';
import { namedPair, OWN } from './layout.ts';
import { leafBatch, type Batch } from './leaf-files.ts';
import { loadAuthority } from './load-authority.ts';
import { loadInventory } from './load-inventory.ts';
import { readNamesFile } from './names-file.ts';
import { refuseTaken } from './taken-names.ts';

export interface IssueClientsOptions extends PassphraseSource {
  /** The certificate folder. */
  readonly dir: string;
  /** CSV file with one user to a line. */
  readonly namesFile: string;
  readonly keyType?: KeyType;
  readonly days?: number;
  /** For the users whose line names none. */
  readonly organization?: string;
  /** A file that says what the certificates contain. */
  readonly profileFile?: string;
  /** Replaces certificates and keys of the same names. */
  readonly force?: boolean;
  readonly clock?: Clock;
  readonly random?: Random;
  /** Called after every certificate. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Issues a client certificate for every user of a list, all or none, under one lock.
 *
 * @throws TlsdbError `NAMES_FILE_MALFORMED`, `NAME_TAKEN`, or what issuing and changing a folder throw; nothing has
 * changed then
 */
export async function issueClients(options: IssueClientsOptions): Promise<IssueReport> {
  const { clock = systemClock, organization, days, progress, profileFile } = options;
  checkDays('--days', days, CA_LIFETIME_LIMIT_DAYS);
  if (organization !== undefined) checkSubjectValue('organization', organization);
  const profile = profileFile === undefined ? undefined : await clientProfile(profileFile);
  const users = await readNamesFile(options.namesFile);
  return changeCaFolder(options, async (dir, passphrase) => {
    const pairs = users.map(({ user }) => namedPair('client', user));
    await refuseTaken(dir, pairs, withoutUndefined({ force: options.force }));
    const authority = await loadAuthority(dir, passphrase);
    const { keyType, random } = options;
    const shared = withoutUndefined({ keyType, days, organization, profile, clock, random });
    const batches: Batch[] = [];
    for (const user of users) {
      const issued = await issueCertificate(authority, { ...shared, ...user, purpose: 'client' });
      batches.push(leafBatch(namedPair('client', user.user), issued, issued.privateKeyPem));
      progress?.(batches.length, users.length);
    }
    const entries = batches.flatMap((batch) => batch.entries);
    const index = { file: OWN.inventory, data: inventoryText(withCertificates(await loadInventory(dir), entries)) };
    return {
      changes: [...batches.flatMap(({ changes }) => changes), index],
      value: {
        dir,
        created: batches.flatMap(({ created }) => created),
        warnings: batches.flatMap(({ warnings }) => warnings),
      },
    };
  });
}

async function clientProfile(path: string): Promise<LeafProfile> {
  const { readLeafProfileFile } = await import('../profile-file.ts');
  return readLeafProfileFile(path, 'client');
}
