import { parseRevocationList, type RevocationList } from './crl.ts';
import { finding, type Finding } from './finding.ts';
import { readBlocks, type SourceFile } from './source-file.ts';

/** The CRLs of one file and what is wrong with the rest of it. */
export interface RevocationFile {
  readonly file: string;
  readonly lists: readonly RevocationList[];
  readonly findings: readonly Finding[];
}

/** Reads a file of CRLs in PEM. */
export function readRevocationFile(source: SourceFile): RevocationFile {
  const { blocks, findings } = readBlocks(source, 'CRL', ({ label }) => label === 'X509 CRL');
  const lists: RevocationList[] = [];
  const problems: Finding[] = [...findings];
  for (const block of blocks) {
    const parsed = parseRevocationList(block.der);
    if (parsed.ok) lists.push(parsed.value);
    else problems.push(...finding('CRL_MALFORMED', source.file, { problem: `line ${block.line}: ${parsed.problem}` }));
  }
  return { file: source.file, lists, findings: problems };
}
