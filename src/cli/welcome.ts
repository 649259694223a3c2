import { hostPort } from '../kit/host-port.ts';
import { shellQuoted } from '../kit/quoted.ts';
import { style } from './style.ts';

/** What a started server tells the person who started it. */
export interface ServerFacts {
  readonly host: string;
  readonly port: number;
  readonly socket: string | undefined;
  readonly statusUrl: string | undefined;
  readonly dataDir: string;
  readonly tls: boolean;
  /** Path of the CA that clients verify the server with. */
  readonly caFile: string | undefined;
  /** The engine's members and the TLS of the connections to each; `undefined` with the embedded engine. */
  readonly upstream: readonly string[] | undefined;
  readonly user: string;
  /** Only when this start made the account. */
  readonly newPassword: string | undefined;
  /** Option file for the mysql and mariadb clients, when there is one. */
  readonly clientCnf: string | undefined;
}

/** One line per fact, then commands to paste that verify the server's identity. */
export function welcome(facts: ServerFacts): readonly string[] {
  const lines = [
    fact('listening', `${hostPort(facts.host, facts.port)}${facts.socket === undefined ? '' : ` and ${facts.socket}`}`),
    fact(
      'TLS',
      facts.tls ? style.green('on') : style.yellow('off: start with --auto-tls, or --ssl-cert and --ssl-key'),
    ),
  ];
  if (facts.caFile !== undefined) lines.push(fact('CA', facts.caFile));
  if (facts.statusUrl !== undefined) lines.push(fact('status', facts.statusUrl));
  for (const member of facts.upstream ?? []) lines.push(fact('engine', member));
  if (facts.upstream === undefined) lines.push(fact('data', facts.dataDir));
  if (facts.newPassword !== undefined) lines.push(fact('account', account(facts)));
  if (facts.clientCnf !== undefined) lines.push('', connectLine(facts), ...commands(facts));
  if (facts.upstream !== undefined)
    lines.push('', 'Connect with an account of the engine:', ...upstreamCommands(facts));
  return ['', ...lines, ''];
}

function fact(name: string, value: string): string {
  return `  ${style.dim(name.padEnd(10))}${value}`;
}

function account({ user, newPassword, clientCnf }: ServerFacts): string {
  if (newPassword === '') return `${user}, ${style.yellow('with an empty password')}`;
  const kept = clientCnf === undefined ? '' : style.dim(`  (shown once; kept in ${clientCnf})`);
  return `${user}, password ${style.bold(newPassword ?? '')}${kept}`;
}

function connectLine({ tls }: ServerFacts): string {
  return tls ? 'Connect with the server’s identity verified:' : 'Connect, in clear text:';
}

function commands({ clientCnf = '', tls }: ServerFacts): readonly string[] {
  const file = `--defaults-file=${shellQuoted(clientCnf)}`;
  return [
    `  ${style.cyan(`mariadb ${file}`)}`,
    `  ${style.cyan(`mysql ${file}${tls ? ' --ssl-mode=VERIFY_IDENTITY' : ''}`)}`,
  ];
}

/** There is no option file: accounts are the engine's. */
function upstreamCommands({ host, port, caFile }: ServerFacts): readonly string[] {
  const reached = host === '0.0.0.0' || host === '' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const place = `--host=${reached} --port=${port} --user=NAME --password`;
  const ca = caFile === undefined ? '' : ` --ssl-ca=${shellQuoted(caFile)}`;
  return [
    `  ${style.cyan(`mariadb ${place}${ca}${ca && ' --ssl-verify-server-cert'}`)}`,
    `  ${style.cyan(`mysql ${place}${ca}${ca && ' --ssl-mode=VERIFY_IDENTITY'}`)}`,
  ];
}
