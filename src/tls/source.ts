import type { TlsMaterial } from './material.ts';

/** Where a server's TLS material comes from: the operator's files, or a folder that tlsdb keeps itself. */
export interface MaterialSource {
  /** Reads and verifies everything. @throws TlsdbError when any of it cannot be used */
  load(): Promise<TlsMaterial>;
  /** Files whose change means that the material should be loaded again. */
  readonly files: readonly string[];
}
