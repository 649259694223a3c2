/** How much TLS a client insists on: the values of `--ssl-mode` of MySQL's clients. */
export const SSL_MODES = ['DISABLED', 'PREFERRED', 'REQUIRED', 'VERIFY_CA', 'VERIFY_IDENTITY'] as const;
export type SslMode = (typeof SSL_MODES)[number];

/** What the account asks for with REQUIRE. */
export const RULES = ['none', 'SSL', 'X509', 'SUBJECT', 'ISSUER', 'CIPHER', 'SAN'] as const;
export type Rule = (typeof RULES)[number];

/**
 * The client's certificate: none; the one that every rule is written for; one of a CA of the same name with another key;
 * one of the right CA for somebody else.
 */
export const CERTIFICATES = ['none', 'right', 'other-ca', 'other-subject'] as const;
export type ClientCertificate = (typeof CERTIFICATES)[number];

/** The server: as it should be; without TLS; its certificate for other names; its certificate of another CA. */
export const OTHER_SERVERS = ['no-tls', 'other-name', 'other-ca'] as const;
export type ServerKind = 'good' | (typeof OTHER_SERVERS)[number];

/** How the account keeps its password, and whether the server has its digest for the fast path yet. */
export const LOGINS = ['sha2-warm', 'sha2-cold', 'native'] as const;
export type LoginKind = (typeof LOGINS)[number];

/** One attempt to connect. */
export interface Case {
  readonly mode: SslMode;
  readonly rule: Rule;
  readonly certificate: ClientCertificate;
  readonly server: ServerKind;
  readonly login: LoginKind;
}

/**
 * How an attempt ends: connected with or without TLS; refused with 1045 by the account's rule; refused with 1043 because
 * of a bad certificate; or not at all, because the client itself will not go on.
 */
export type Outcome = 'tls' | 'plain' | 'denied' | 'bad-certificate' | 'client-refuses';

/** All attempts of a client that speaks `modes`: rules and certificates, then servers, then passwords. */
export function casesOf(modes: readonly SslMode[], usual: LoginKind): readonly Case[] {
  return modes.flatMap((mode) => {
    const variant = (changes: Partial<Case>): Case => ({
      mode,
      rule: 'none',
      certificate: 'none',
      server: 'good',
      login: usual,
      ...changes,
    });
    return [
      ...RULES.flatMap((rule) => CERTIFICATES.map((certificate) => variant({ rule, certificate }))),
      ...OTHER_SERVERS.map((server) => variant({ server })),
      ...LOGINS.filter((login) => login !== usual).map((login) => variant({ login })),
    ];
  });
}

/** The case in words. */
export function describeCase({ mode, rule, certificate, server, login }: Case): string {
  return `${mode}, REQUIRE ${rule}, certificate ${certificate}, server ${server}, password ${login}`;
}
