import type { Outcome, SslMode } from './case.ts';

/** One connection that a client is asked for. Every client gets the same, in the words of its own options. */
export interface Attempt {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly mode: SslMode;
  /** PEM file of the CA that the client should trust. */
  readonly ca: string;
  /** PEM files of the client's certificate. */
  readonly cert?: string;
  readonly key?: string;
  /** The same as PKCS#12, for Java. Both stores have the password {@link STORE_PASSWORD}. */
  readonly trustStore: string;
  readonly keyStore?: string;
}

export const STORE_PASSWORD = 'interop-stores';

/** What the client reports: the cipher of its session ('' without TLS), or its error. */
export interface Answer {
  readonly cipher?: string | null;
  readonly errno?: number;
  readonly message?: string;
}

/** A client program that tries connections one after the other. */
export interface InteropClient {
  attempt(attempt: Attempt): Promise<Answer>;
  close(): Promise<void>;
}

/** Server errors by number; every other failure is the client's own decision. */
const SERVER_REFUSALS: Readonly<Record<number, Outcome>> = { 1045: 'denied', 1043: 'bad-certificate' };

/** How an attempt ended. */
export function outcomeOf({ cipher, errno = 0 }: Answer): Outcome {
  if (typeof cipher === 'string') return cipher === '' ? 'plain' : 'tls';
  return SERVER_REFUSALS[errno] ?? 'client-refuses';
}
