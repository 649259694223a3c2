import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openssl } from './tools.ts';

/** A CA that OpenSSL made, as a company would hand it over. */
export interface ForeignCa {
  readonly certificate: string;
  readonly key: string;
}

export interface ForeignCaOptions {
  readonly name: string;
  /** Signs it; absent: self-signed. */
  readonly issuer?: ForeignCa;
  readonly days?: number;
  /** Lines of an OpenSSL extension section; default: a good CA. */
  readonly extensions?: readonly string[];
  /** Arguments of `openssl genpkey`. */
  readonly key?: readonly string[];
}

export const P256 = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'] as const;

export const CA_EXTENSIONS = [
  'basicConstraints=critical,CA:TRUE',
  'keyUsage=critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier=hash',
] as const;

/** Makes a CA certificate and its key in `folder`. */
export function foreignCa(folder: string, options: ForeignCaOptions): ForeignCa {
  const { name, issuer, days = 3000, extensions = CA_EXTENSIONS, key = P256 } = options;
  const path = (suffix: string): string => join(folder, `${name}${suffix}`);
  const made = { certificate: path('.pem'), key: path('.key') };
  openssl('genpkey', ...key, '-out', made.key);
  openssl('req', '-new', '-key', made.key, '-subj', `/O=Acme/CN=${name}`, '-out', path('.csr'));
  writeFileSync(path('.ext'), [...extensions, ...(issuer ? ['authorityKeyIdentifier=keyid'] : [])].join('\n'));
  const signer = issuer ? ['-CA', issuer.certificate, '-CAkey', issuer.key] : ['-signkey', made.key];
  openssl(
    'x509',
    '-req',
    '-in',
    path('.csr'),
    ...signer,
    '-days',
    `${days}`,
    '-extfile',
    path('.ext'),
    '-out',
    made.certificate,
  );
  return made;
}

/** A CRL of `ca` without entries, in PEM. */
export function foreignCrl(folder: string, ca: ForeignCa, days = 300): string {
  const [database, number, config, list] = ['index', 'number', 'ca.cnf', 'list.crl'].map((file) => join(folder, file));
  writeFileSync(database ?? '', '');
  writeFileSync(number ?? '', '01');
  writeFileSync(
    config ?? '',
    `[ca]\ndefault_ca=d\n[d]\ndatabase=${database}\ncrlnumber=${number}\ndefault_md=sha256\n`,
  );
  const own = ['-config', config ?? '', '-keyfile', ca.key, '-cert', ca.certificate];
  openssl('ca', '-gencrl', ...own, '-crldays', `${days}`, '-out', list ?? '');
  return list ?? '';
}
