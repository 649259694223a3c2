import { parseCertificate, type Certificate } from './certificate.ts';
import type { FindingCode } from './codes.ts';
import { contentKind, isParameterLabel, withArticle } from './content-kind.ts';
import { finding, type Finding, type FindingDetails } from './finding.ts';
import { foreignFormat, startsAs } from './foreign-format.ts';
import { brokenBlocks, isKeyBlock } from './key-file.ts';
import { readPem, type PemBlock } from './pem.ts';

/** A file as it reaches the verification: its name for messages, and its bytes or why there are none. */
export type SourceFile =
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly file: string; readonly problem: Finding };

/** The certificates of one file, in its order, and what is wrong with the rest of it. */
export interface CertificateFile {
  readonly file: string;
  readonly certificates: readonly Certificate[];
  readonly findings: readonly Finding[];
}

/** The blocks of one label in a PEM file, for readers of certificates and CRLs. */
export interface ExpectedBlocks {
  readonly blocks: readonly PemBlock[];
  readonly findings: readonly Finding[];
}

const CERTIFICATE_LABELS: ReadonlySet<string> = new Set(['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE']);

const authorityFiles = new WeakMap<Uint8Array, CertificateFile>();

/** Reads a file of CA certificates; many pairs share one, so the same bytes are parsed and its keys loaded once. */
export function readAuthorityFile(source: SourceFile): CertificateFile {
  if ('problem' in source) return readCertificateFile(source);
  const known = authorityFiles.get(source.bytes);
  if (known?.file === source.file) return known;
  const parsed = readCertificateFile(source);
  authorityFiles.set(source.bytes, parsed);
  return parsed;
}

/** Reads a file of certificates in PEM. Keys beside certificates are passed over, as OpenSSL does. */
export function readCertificateFile(source: SourceFile): CertificateFile {
  const { file } = source;
  const { blocks, findings } = readBlocks(source, 'certificate', ({ label }) => CERTIFICATE_LABELS.has(label));
  const certificates: Certificate[] = [];
  const problems: Finding[] = [...findings];
  for (const block of blocks) {
    const parsed = parseCertificate(block.der);
    if (parsed.ok) certificates.push(parsed.value);
    else problems.push(...finding('CERT_MALFORMED', file, { problem: `line ${block.line}: ${parsed.problem}` }));
  }
  return { file, certificates, findings: problems };
}

/** The PEM blocks of `source` that `isWanted`, or one finding that says what the file is instead. */
export function readBlocks(source: SourceFile, wanted: string, isWanted: (block: PemBlock) => boolean): ExpectedBlocks {
  if ('problem' in source) return { blocks: [], findings: [source.problem] };
  const { file, bytes } = source;
  if (bytes.length === 0) return { blocks: [], findings: finding('FILE_EMPTY', file) };
  const pem = readPem(bytes);
  const broken = brokenBlocks(file, pem);
  if (pem.blocks.length === 0) {
    return { blocks: [], findings: broken.length > 0 ? broken : foreignFindings(file, bytes, wanted) };
  }
  const blocks = pem.blocks.filter(isWanted);
  const mark = pem.hasByteOrderMark ? finding('PEM_BOM', file) : [];
  if (blocks.length > 0) return { blocks, findings: [...mark, ...broken] };
  if (broken.length > 0) return { blocks, findings: broken };
  return { blocks, findings: finding('WRONG_FILE_KIND', file, { wanted, found: describeBlocks(pem.blocks) }) };
}

function describeBlocks(blocks: readonly PemBlock[]): string {
  const block = blocks.find(({ label }) => !isParameterLabel(label)) ?? blocks[0];
  if (!block) return 'nothing';
  if (isKeyBlock(block)) return 'a private key';
  const kind = contentKind(block.der);
  return withArticle(kind === 'unknown' ? `"${block.label}" block` : kind);
}

/** What a file without PEM blocks is; DER of the right kind is named as such. */
function foreignFindings(file: string, bytes: Uint8Array, wanted: string): readonly Finding[] {
  const report = (code: FindingCode, details: FindingDetails): readonly Finding[] => finding(code, file, details);
  switch (foreignFormat(bytes)) {
    case 'ppk':
    case 'ppk-encrypted':
      return report('WRONG_FILE_KIND', { wanted, found: 'a PuTTY private key' });
    case 'openssh':
      return report('WRONG_FILE_KIND', { wanted, found: 'an OpenSSH private key' });
    case 'java-keystore':
      return report('WRONG_FILE_KIND', { wanted, found: 'a Java keystore' });
    case 'text':
      return report('NOT_PEM', { found: 'it is other text' });
    case 'binary':
      return report('NOT_PEM', { found: 'it is binary data' });
    case 'der':
      break;
  }
  const kind = contentKind(bytes);
  const found = kind === 'unknown' ? (startsAs(bytes) ?? kind) : kind;
  if (found === 'PKCS#12 archive') return report('PKCS12_GIVEN', {});
  if (found === 'unknown') return report('NOT_PEM', { found: 'it is damaged or unknown binary data' });
  if (found !== wanted) return report('WRONG_FILE_KIND', { wanted, found: `${withArticle(found)} in DER` });
  return report('DER_GIVEN', { found: withArticle(found), tool: wanted === 'CRL' ? 'crl' : 'x509' });
}
