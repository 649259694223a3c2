import { fail } from '../../kit/errors.ts';
import { readWholeFile } from '../../kit/files.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { parseRevocationList, type RevocationList } from '../../x509/crl.ts';
import { equalBytes } from '../../x509/der.ts';
import { oneLineName, sameNameBytes } from '../../x509/name.ts';
import { readPem } from '../../x509/pem.ts';
import { verifySignature } from '../../x509/signature.ts';
import type { Warning } from './report.ts';

const GIVE_A_LIST = 'give the CRL of a CA that stands above this one in ca.pem: openssl crl -in FILE -noout -text';

/** A list that ends sooner than this is worth a word, in milliseconds. */
const SOON_MILLISECONDS = 30 * 86_400_000;

/**
 * Reads CRLs of the CAs above an intermediate, in PEM or DER.
 *
 * @param issuers the CAs whose lists are wanted
 * @throws TlsdbError `CRL_MALFORMED`, or `CRL_REFUSED` for a list that none of `issuers` signed or that has ended
 */
export async function readForeignLists(
  path: string,
  issuers: readonly Certificate[],
  now: number,
): Promise<readonly RevocationList[]> {
  const data = await readWholeFile(path);
  const { blocks } = readPem(data);
  const encodings =
    blocks.length === 0 ? [data] : blocks.filter(({ label }) => label === 'X509 CRL').map(({ der }) => der);
  const malformed = (reason: string): Error => fail('CRL_MALFORMED', { path, reason, mend: GIVE_A_LIST });
  if (encodings.length === 0) throw malformed('it holds no PEM block "X509 CRL"');
  return encodings.map((der) => {
    const parsed = parseRevocationList(der);
    if (!parsed.ok) throw malformed(parsed.problem);
    const reason = refusal(parsed.value, issuers, now);
    if (reason) throw fail('CRL_REFUSED', { path, reason });
    return parsed.value;
  });
}

function refusal(list: RevocationList, issuers: readonly Certificate[], now: number): string | undefined {
  const name = oneLineName(list.issuer);
  if (!issuers.some((ca) => isListOf(list, ca))) return `none of the CAs above this one signed the list of ${name}`;
  const end = list.nextUpdate?.milliseconds;
  if (end !== undefined && end < now) return `the list of ${name} ended on ${new Date(end).toISOString()}`;
  return undefined;
}

function isListOf({ issuer, signatureAlgorithm, tbs, signature }: RevocationList, ca: Certificate): boolean {
  if (!sameNameBytes(issuer, ca.subject)) return false;
  return verifySignature(signatureAlgorithm, tbs, signature, ca.publicKey) === 'valid';
}

/** `added` take the place of older lists of the same CAs. */
export function mergeLists(
  present: readonly RevocationList[],
  added: readonly RevocationList[],
): readonly RevocationList[] {
  const kept = present.filter(({ issuer }) => !added.some((list) => equalBytes(list.issuer.raw, issuer.raw)));
  return [...kept, ...added];
}

/**
 * Says which lists are missing or about to end. MySQL and MariaDB ask for the list of every CA up to the root as soon
 * as they are given any (X509_V_FLAG_CRL_CHECK_ALL), and refuse every client without it.
 *
 * @param issuers the CAs above the one that signs
 */
export function foreignListWarnings(
  lists: readonly RevocationList[],
  issuers: readonly Certificate[],
  now: number,
): readonly Warning[] {
  return issuers.flatMap((ca): Warning[] => {
    const name = oneLineName(ca.subject);
    const end = lists.find((list) => isListOf(list, ca))?.nextUpdate?.milliseconds;
    if (lists.some((list) => isListOf(list, ca)) && (end === undefined || end > now + SOON_MILLISECONDS)) return [];
    const state = end === undefined ? `has no list of ${name}` : `has a list of ${name} that ends on ${day(end)}`;
    const message = `crl.pem ${state}: servers that are given it then refuse every client; tlsdb certs crl --add FILE`;
    return [{ code: 'CRL_INCOMPLETE', message }];
  });
}

function day(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
