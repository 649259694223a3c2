import { JAVA_CACERTS, javaPlacement, nssPlacement } from './program-store.ts';
import type { Placement, TrustedCa } from './step.ts';
import { isSystemStore, systemPlacement, type SystemStore } from './system-store.ts';

/** The trust stores of a machine. */
export interface TrustStores {
  readonly system: SystemStore | undefined;
  /** Folders of NSS databases, when NSS's certutil is there too. */
  readonly nss: readonly string[];
  /** Whether there is a JDK with its own trust store. */
  readonly java: boolean;
}

/** Which kinds of stores a command is about. */
export type StoreKind = Placement['store'];

/** Where a CA goes on a machine with these stores. */
export function planPlacements(
  stores: TrustStores,
  kinds: ReadonlySet<StoreKind>,
  ca: TrustedCa,
): readonly Placement[] {
  return [
    ...(stores.system !== undefined && kinds.has('system') ? [systemPlacement(stores.system, ca)] : []),
    ...(kinds.has('nss') ? stores.nss.map((folder) => nssPlacement(folder, ca)) : []),
    ...(stores.java && kinds.has('java') ? [javaPlacement(JAVA_CACERTS, ca)] : []),
  ];
}

/** The placement that a record names; `undefined` for a system that this release does not know. */
export function placementOf(store: StoreKind, target: string, ca: TrustedCa): Placement | undefined {
  if (store === 'nss') return nssPlacement(target, ca);
  if (store === 'java') return javaPlacement(target, ca);
  return isSystemStore(target) ? systemPlacement(target, ca) : undefined;
}
