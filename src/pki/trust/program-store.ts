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

/** A command line of keytool(1) about one entry of a trust store. */
export function keytoolCommand(target: string, alias: string, ...args: readonly string[]): CommandLine {
  const store = target === JAVA_CACERTS ? ['-cacerts'] : ['-keystore', target];
  // Every JDK ships its trust store with this password; it keeps nothing secret.
  return ['keytool', ...args, ...store, '-storepass', 'changeit', '-alias', alias];
}

/**
 * How a CA gets into a trust store of Java.
 *
 * @param target {@link JAVA_CACERTS}, or the path of a key store with the JDK's usual password
 */
export function javaPlacement(target: string, { sha256, file }: TrustedCa): Placement {
  const alias = `tlsdb-${sha256.slice(0, 32)}`;
  const importing = keytoolCommand(target, alias, '-importcert', '-noprompt', '-trustcacerts', '-file', file);
  return {
    store: 'java',
    target,
    probe: keytoolCommand(target, alias, '-list'),
    install: [{ kind: 'run', command: importing }],
    uninstall: [{ kind: 'run', command: keytoolCommand(target, alias, '-delete') }],
  };
}
