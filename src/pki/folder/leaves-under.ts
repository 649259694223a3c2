import { inTurns } from '../../kit/turns.ts';
import { serialNumberHex, type Certificate } from '../../x509/certificate.ts';
import { toHex } from '../../x509/der.ts';
import type { Inventory } from './inventory.ts';
import { isSignedBy } from './issuer-path.ts';
import type { PairFiles } from './layout.ts';
import { pairsIn, readableCertificates } from './load-inventory.ts';

/** A leaf that lies in the folder. */
export interface PresentLeaf {
  readonly pair: PairFiles;
  readonly certificate: Certificate;
}

/** What still depends on a CA. */
export interface Dependents {
  /** Leaves in the folder, whoever put them there. */
  readonly present: readonly PresentLeaf[];
  /** Names of certificates that still hold, whose files are somewhere else. */
  readonly elsewhere: readonly string[];
}

/** The unrevoked leaves that `ca` signed and that somebody may still use at `now`. */
export async function leavesUnder(
  folder: string,
  inventory: Inventory,
  ca: Certificate,
  now: number,
): Promise<Dependents> {
  const { certificates } = inventory;
  const revoked = new Set(certificates.flatMap(({ status, serial }) => (status === 'revoked' ? [serial] : [])));
  const found = await inTurns(await pairsIn(folder), (pair) => presentLeaf(folder, pair));
  const leaves = found.filter((leaf) => leaf !== undefined);
  const inFolder = new Set(leaves.map(({ certificate }) => serialNumberHex(certificate)));
  const key = toHex(ca.subjectKeyIdentifier ?? new Uint8Array());
  return {
    present: leaves.filter(
      ({ certificate }) => !revoked.has(serialNumberHex(certificate)) && isSignedBy(certificate, ca),
    ),
    elsewhere: certificates
      .filter(({ kind, status }) => kind !== 'ca' && status === 'current')
      .filter(({ serial, notAfter }) => !inFolder.has(serial) && Date.parse(notAfter) > now)
      .filter(({ issuerKey = key }) => issuerKey === key)
      .map(({ name }) => name),
  };
}

/** Names of the leaves that still hold at `now`: dropping their CA would cut them off. */
export function namesInUse({ present, elsewhere }: Dependents, now: number): readonly string[] {
  const valid = present.filter(({ certificate }) => certificate.notAfter.milliseconds > now);
  return [...valid.map(({ pair }) => pair.name), ...elsewhere];
}

async function presentLeaf(folder: string, pair: PairFiles): Promise<PresentLeaf | undefined> {
  const [certificate] = (await readableCertificates(folder, pair.certificate)) ?? [];
  return certificate && { pair, certificate };
}
