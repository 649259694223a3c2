import type { CommandLine, Placement, TrustedCa } from './step.ts';

/** How a CA gets into an NSS database: Firefox, and Chromium on Linux (certutil of NSS). */
export function nssPlacement(folder: string, { sha256, file }: TrustedCa): Placement {
  const entry = ['-d', `sql:${folder}`, '-n', `tlsdb CA ${sha256.slice(0, 32)}`];
  return {
    store: 'nss',
    target: folder,
    probe: ['certutil', '-L', ...entry],
    install: [{ kind: 'run', command: ['certutil', '-A', ...entry, '-t', 'C,,', '-i', file] }],
    uninstall: [{ kind: 'run', command: ['certutil', '-D', ...entry] }],
  };
}

/** The trust store of the JDK that `keytool` belongs to. */
export const JAVA_CACERTS = 'cacerts';

/**
 * How a CA gets into a trust store of Java (keytool(1)).
 *
 * @param target {@link JAVA_CACERTS}, or the path of a key store with the JDK's usual password
 */
export function javaPlacement(target: string, { sha256, file }: TrustedCa): Placement {
  const store = target === JAVA_CACERTS ? ['-cacerts'] : ['-keystore', target];
  // Every JDK ships its trust store with this password; it keeps nothing secret.
  const entry = [...store, '-storepass', 'changeit', '-alias', `tlsdb-${sha256.slice(0, 32)}`];
  const keytool = (...args: readonly string[]): CommandLine => ['keytool', ...args, ...entry];
  return {
    store: 'java',
    target,
    probe: keytool('-list'),
    install: [{ kind: 'run', command: [...keytool('-importcert', '-noprompt', '-trustcacerts'), '-file', file] }],
    uninstall: [{ kind: 'run', command: keytool('-delete') }],
  };
}
