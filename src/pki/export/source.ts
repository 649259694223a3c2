import type { KeyObject } from 'node:crypto';
import type { Certificate } from '../../x509/certificate.ts';
import type { Purpose } from '../profile.ts';
import { readCa } from '../folder/read-file.ts';
import { loadLeaf, loadLeafKey, type Leaf } from './material.ts';

/** What of the folder an artefact is made of, and how its users reach the server. */
export interface ExportSettings {
  /** The certificate folder, absolute. */
  readonly dir: string;
  /** Where the files of the folder are on the machine that uses the artefact; absolute. Default: `dir`. */
  readonly certsPath?: string;
  /** A further server or user; default: the folder's own. */
  readonly server?: string;
  readonly user?: string;
  /** How clients reach the server. Default: the first name of its certificate beside `localhost`. */
  readonly host?: string;
  /** Default 4000, the port of tlsdb and TiDB. */
  readonly port?: number;
  /** Default `test`. */
  readonly database?: string;
  /** Kubernetes: the cluster that the Secrets are named after (default `tlsdb`), and its namespace (`default`). */
  readonly cluster?: string;
  readonly namespace?: string;
  /** The password of a key store or trust store; asked for once, and only by formats that need it. */
  readonly password?: () => Promise<string>;
}

/** The material of an export. Each part is read when it is first asked for, and once. */
export interface ExportSource {
  readonly settings: ExportSettings;
  ca(): Promise<readonly Certificate[]>;
  leaf(purpose: Purpose): Promise<Leaf>;
  key(purpose: Purpose): Promise<KeyObject>;
}

/** What of a folder artefacts are made of. Each part is read when it is first asked for, and once. */
export function openSource(settings: ExportSettings): ExportSource {
  const { dir } = settings;
  const leaves = {
    server: once(() => loadLeaf(dir, 'server', settings.server)),
    client: once(() => loadLeaf(dir, 'client', settings.user)),
  };
  const keys = {
    server: once(async () => loadLeafKey(dir, await leaves.server())),
    client: once(async () => loadLeafKey(dir, await leaves.client())),
  };
  return {
    settings,
    ca: once(() => readCa(dir)),
    leaf: (purpose) => leaves[purpose](),
    key: (purpose) => keys[purpose](),
  };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= load());
}
