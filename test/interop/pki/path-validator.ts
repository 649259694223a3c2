import { mkdirSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import type { JudgeCommand } from '../../support/judge.ts';
import { runTool } from '../../support/tools.ts';
import { certificatesOf, type HandshakeCase, type Verdict } from './cases.ts';

/** Holds one certificate of a case against its CA; says why it refuses, nothing when it accepts. */
export type PathValidator = (role: 'server' | 'client', each: HandshakeCase) => string;

/** What both sides of a handshake would say, by a program that only validates certificates. */
export function judgeBy(validate: PathValidator, cases: readonly HandshakeCase[]): readonly Verdict[] {
  return cases.map((each) => {
    const server = validate('server', each);
    if (server !== '') return { id: each.id, refused: 'server', reason: server };
    const client = validate('client', each);
    return { id: each.id, refused: client === '' ? '' : 'client', reason: client };
  });
}

function certificateOf(role: 'server' | 'client', each: HandshakeCase): string {
  return role === 'server' ? each.serverCert : each.clientCert;
}

type Program = Pick<JudgeCommand, 'program' | 'args'>;

/** `openssl verify` under its strictest rules, the CRL of the folder included where the CA is its own. */
export function opensslValidator({ program, args }: Program): PathValidator {
  return (role, each) => {
    const purpose = ['-purpose', role === 'server' ? 'sslserver' : 'sslclient'];
    const name = [isIP(each.host) === 0 ? '-verify_hostname' : '-verify_ip', each.host];
    const crl = each.crl === undefined ? [] : ['-crl_check', '-CRLfile', each.crl];
    const options = [
      '-x509_strict',
      '-check_ss_sig',
      '-no-CAfile',
      '-no-CApath',
      '-CAfile',
      each.ca,
      ...crl,
      ...purpose,
    ];
    const certificate = certificateOf(role, each);
    const command = [...args, 'verify', ...options, ...(role === 'server' ? name : []), '-untrusted', certificate];
    return refusal(runTool(program, [...command, certificate]));
  };
}

/** GnuTLS: `certtool --verify`. */
export function gnutlsValidator({ program, args }: Program): PathValidator {
  return (role, each) => {
    const purpose = `--verify-purpose=1.3.6.1.5.5.7.3.${role === 'server' ? 1 : 2}`;
    const name = role === 'server' ? [`--verify-hostname=${each.host}`] : [];
    const chain = [`--load-ca-certificate=${each.ca}`, `--infile=${certificateOf(role, each)}`];
    return refusal(runTool(program, [...args, '--verify', '--verify-profile=medium', purpose, ...name, ...chain]));
  };
}

/** NSS: `vfychain`, which looks at the path and the purpose but not at host names. */
export function nssValidator(base: string, pkix: '' | '-pp'): PathValidator {
  const databases = new Map<string, string>();
  return (role, each) => {
    const database = databases.get(each.ca) ?? nssDatabase(join(base, `nss${pkix}-${databases.size}`), each.ca);
    databases.set(each.ca, database);
    const usage = ['-u', role === 'server' ? '1' : '0'];
    return refusal(
      runTool('vfychain', ['-d', database, ...(pkix === '' ? [] : [pkix]), ...usage, '-a', certificateOf(role, each)]),
    );
  };
}

/** A database in which a CA is trusted for both purposes. */
function nssDatabase(folder: string, ca: string): string {
  mkdirSync(folder);
  const database = `sql:${folder}`;
  runTool('certutil', ['-N', '-d', database, '--empty-password']);
  for (const [index, pem] of certificatesOf(ca).entries())
    runTool('certutil', ['-A', '-a', '-d', database, '-n', `CA ${index}`, '-t', 'CT,C,C'], pem);
  return database;
}

function refusal({ status, output }: { readonly status: number; readonly output: string }): string {
  return status === 0 ? '' : output.trim() || `ended with ${status}`;
}
