import { fail } from '../../kit/errors.ts';
import { readWholeFile } from '../../kit/files.ts';
import { contentKind, withArticle } from '../../x509/content-kind.ts';
import { foreignFormat } from '../../x509/foreign-format.ts';
import { displayGeneralName, type GeneralName } from '../../x509/general-name.ts';
import { attributeValues } from '../../x509/name.ts';
import { OID } from '../../x509/oid.ts';
import { readPem } from '../../x509/pem.ts';
import { describePublicKey, displayKey, keySuitability } from '../../x509/public-key.ts';
import { displaySignatureAlgorithm, isWeakSignature } from '../../x509/signature.ts';
import { displayName, userUri } from '../alternative-name.ts';
import { isHost } from '../issue.ts';
import type { Purpose } from '../profile.ts';
import { parseRequest, type SigningRequest } from '../request.ts';
import { subjectProblem } from '../subject.ts';

/** What is taken from a request. Everything else in it has no effect. */
export interface RequestWishes {
  /** Host names and addresses of a server. */
  readonly hosts: readonly string[];
  readonly organization: string | undefined;
}

const REQUEST_LABELS: ReadonlySet<string> = new Set(['CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST']);

const ORGANIZATION = '2.5.4.10';

/**
 * Reads a certificate request from a PEM or DER file.
 *
 * @throws TlsdbError `CSR_MALFORMED`
 */
export async function readRequestFile(path: string): Promise<SigningRequest> {
  const data = await readWholeFile(path);
  const block = readPem(data).blocks.find(({ label }) => REQUEST_LABELS.has(label));
  const der = block?.der ?? data;
  const parsed = parseRequest(der);
  if (!parsed.ok) throw fail('CSR_MALFORMED', { path, reason: whatElse(data) ?? parsed.problem });
  const { confirmsRequest } = await import('../second-reader.ts');
  const { publicKey, isProven } = parsed.value;
  return { ...parsed.value, isProven: isProven && (await confirmsRequest(der, publicKey.raw)) };
}

/** What a file is that holds something else than a request. */
function whatElse(data: Uint8Array): string | undefined {
  if (data.length === 0) return 'it is empty';
  const [block] = readPem(data).blocks;
  const kind = contentKind(block?.der ?? data);
  if (kind !== 'unknown' && kind !== 'certificate request') return `it holds ${withArticle(kind)}`;
  return block === undefined && foreignFormat(data) !== 'der' ? 'it is neither PEM nor DER' : undefined;
}

/**
 * Judges a request: its maker has the key, the key is good, and it asks for nothing that the profile forbids.
 *
 * @throws TlsdbError `CSR_REFUSED` with the reason
 */
export function checkRequest(path: string, request: SigningRequest, purpose: Purpose, name: string): RequestWishes {
  const reason = refusal(request, purpose, name);
  if (reason) throw fail('CSR_REFUSED', { path, reason });
  const [organization] = attributeValues(request.subject, ORGANIZATION);
  const names = request.extensions.subjectAltName ?? [];
  return { hosts: purpose === 'server' ? names.map(hostOf) : [], organization };
}

function refusal(request: SigningRequest, purpose: Purpose, name: string): string | undefined {
  return keyRefusal(request) ?? wishRefusal(request, purpose, name);
}

/** What is wrong with the key and its proof. */
function keyRefusal({ publicKey, signatureAlgorithm, isProven }: SigningRequest): string | undefined {
  const key = describePublicKey(publicKey);
  if (!key) return 'its public key cannot be read';
  if (keySuitability(key) !== 'good') return `its key (${displayKey(key)}) is not one that every TLS client takes`;
  if (isWeakSignature(signatureAlgorithm)) {
    return `its signature (${displaySignatureAlgorithm(signatureAlgorithm)}) can be forged and proves nothing`;
  }
  return isProven ? undefined : 'its signature does not prove that its maker has the private key';
}

/** What it asks for and does not get. */
function wishRefusal({ subject, extensions }: SigningRequest, purpose: Purpose, name: string): string | undefined {
  if (extensions.basicConstraints?.isCa) return 'it asks for a CA certificate';
  const [malformed] = extensions.malformed;
  if (malformed) return `an extension that it asks for cannot be read: ${malformed.problem}`;
  const forbidden = (extensions.subjectAltName ?? []).find((wish) => !isAllowed(wish, purpose, name));
  if (forbidden) return `a ${purpose} certificate does not get the name ${displayGeneralName(forbidden)}`;
  const malformedHost = (extensions.subjectAltName ?? []).find((wish) => wish.kind === 'dns' && !isHost(wish.value));
  if (malformedHost) return `${displayGeneralName(malformedHost)} is not a host name`;
  const [organization = 'none'] = attributeValues(subject, ORGANIZATION);
  const problem = subjectProblem(organization);
  if (problem) return `its organization ${JSON.stringify(organization)} cannot stand in a certificate: ${problem}`;
  const [commonName] = attributeValues(subject, OID.commonName);
  const isOther = purpose === 'client' && commonName !== undefined && commonName !== name;
  return isOther ? `its common name is ${JSON.stringify(commonName)}, not the user ${name}` : undefined;
}

/** A server may ask for hosts and addresses, a client for the name that it gets anyway. */
function isAllowed(wish: GeneralName, purpose: Purpose, name: string): boolean {
  if (purpose === 'server') return wish.kind === 'dns' || wish.kind === 'ip';
  return wish.kind === 'uri' && displayGeneralName(wish) === displayName(userUri(name));
}

function hostOf(name: GeneralName): string {
  return displayGeneralName(name).replace(/^(?:DNS|IP):/, '');
}
