import type { Case, LoginKind, Outcome, Rule, SslMode, ClientCertificate } from './case.ts';

/** What is known of a client and decides how its attempts end. Everything beyond its modes is a quirk, and documented. */
export interface ClientFacts {
  /** Modes that the client has options for. */
  readonly modes: readonly SslMode[];
  /** The password that the rules are tried with. */
  readonly usualLogin: LoginKind;
  /** Modes in which it goes on without TLS when the server offers none. */
  readonly goesOnInPlaintext: readonly SslMode[];
  /** Modes in which it checks the server's CA, and those in which it checks the server's name. */
  readonly checksCa: readonly SslMode[];
  readonly checksName: readonly SslMode[];
  /** How a login ends that needs the server's RSA key because there is neither TLS nor a digest on the fast path. */
  readonly coldInPlaintext: Outcome;
  /** Authentication plugins that it has. */
  readonly plugins: readonly ('caching_sha2_password' | 'mysql_native_password')[];
}

/** How `attempt` should end, from the meaning of its parts alone. */
export function expectedOutcome(attempt: Case, client: ClientFacts): Outcome {
  const { mode, rule, certificate, server, login } = attempt;
  const isPlain = mode === 'DISABLED' || server === 'no-tls';
  if (isPlain && mode !== 'DISABLED' && !client.goesOnInPlaintext.includes(mode)) return 'client-refuses';
  if (!isPlain && server === 'other-ca' && client.checksCa.includes(mode)) return 'client-refuses';
  if (!isPlain && server === 'other-name' && client.checksName.includes(mode)) return 'client-refuses';
  // A bad certificate ends the connection before the account is looked at.
  if (!isPlain && certificate === 'other-ca') return 'bad-certificate';
  const plugin = login === 'native' ? 'mysql_native_password' : 'caching_sha2_password';
  if (!client.plugins.includes(plugin)) return 'client-refuses';
  if (isPlain && login === 'sha2-cold') return client.coldInPlaintext;
  if (isPlain) return rule === 'none' ? 'plain' : 'denied';
  return meets(rule, certificate) ? 'tls' : 'denied';
}

/** Whether a session inside TLS meets the account's rule. CIPHER alone wants a certificate, too, as in TiDB and MySQL. */
function meets(rule: Rule, certificate: ClientCertificate): boolean {
  if (rule === 'none' || rule === 'SSL') return true;
  if (rule === 'X509' || rule === 'ISSUER' || rule === 'CIPHER') return certificate !== 'none';
  return certificate === 'right';
}
