import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, systemErrorCode, messageOf } from '../../kit/errors.ts';
import { readError } from '../../kit/file-failure.ts';
import { PRIVATE_MODE, writeFileAtomic } from '../../kit/files.ts';
import { parseJson } from '../../kit/json.ts';

const FORMAT = 1;

/** The components that can be installed: each is part of the server already. */
const KNOWN_COMPONENTS = ['file://component_query_attributes'] as const;

export type KnownComponent = (typeof KNOWN_COMPONENTS)[number];

/** A component that INSTALL COMPONENT has loaded. */
export interface InstalledComponent {
  readonly id: number;
  /** Components that one statement installed have the same. */
  readonly group: number;
  readonly urn: KnownComponent;
}

/** The file of a data directory that keeps which components are installed. */
export function componentsPath(dataDirectory: string): string {
  return join(dataDirectory, 'components.json');
}

/** Whether there is a component of that name. */
export const isKnownComponent = (urn: string): urn is KnownComponent =>
  (KNOWN_COMPONENTS as readonly string[]).includes(urn);

/** What INSTALL COMPONENT has installed; it stays so over restarts. */
export class Components {
  readonly #path: string | undefined;
  #installed: readonly InstalledComponent[];
  #lastId: number;

  /**
   * @param path the file that keeps them; without one they are forgotten at the end
   * @throws TlsdbError COMPONENTS_FILE_BROKEN, FILE_NOT_READABLE
   */
  constructor(path?: string) {
    this.#path = path;
    const urns = path === undefined ? [] : readComponents(path);
    this.#installed = urns.map((urn, i) => ({ id: i + 1, group: i + 1, urn }));
    this.#lastId = urns.length;
  }

  get installed(): readonly InstalledComponent[] {
    return this.#installed;
  }

  has(urn: KnownComponent): boolean {
    return this.#installed.some((component) => component.urn === urn);
  }

  /** @throws TlsdbError when the file cannot be written; nothing has changed then */
  install(urns: readonly KnownComponent[]): Promise<void> {
    const group = this.#lastId + 1;
    const added = urns.map((urn, i) => ({ id: group + i, group, urn }));
    this.#lastId += urns.length;
    return this.#change([...this.#installed, ...added]);
  }

  /** @throws TlsdbError when the file cannot be written; nothing has changed then */
  uninstall(urns: readonly KnownComponent[]): Promise<void> {
    return this.#change(this.#installed.filter(({ urn }) => !urns.includes(urn)));
  }

  async #change(installed: readonly InstalledComponent[]): Promise<void> {
    if (this.#path !== undefined) {
      const document = { format: FORMAT, components: installed.map(({ urn }) => urn) };
      await writeFileAtomic(this.#path, `${JSON.stringify(document, undefined, 2)}\n`, PRIVATE_MODE);
    }
    this.#installed = installed;
  }
}

function readComponents(path: string): readonly KnownComponent[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw readError(path, error);
  }
  try {
    return parseComponents(parseJson(text));
  } catch (error) {
    const reason = messageOf(error);
    throw fail('COMPONENTS_FILE_BROKEN', { path, reason }, error);
  }
}

function parseComponents(document: unknown): readonly KnownComponent[] {
  if (typeof document !== 'object' || document === null || !('components' in document) || !('format' in document))
    throw new Error('it has no format and components');
  if (document.format !== FORMAT) throw new Error(`its format is not ${FORMAT}`);
  const { components } = document;
  if (!Array.isArray(components)) throw new Error('its components are not a list');
  return components.map((urn: unknown) => {
    if (typeof urn !== 'string' || !isKnownComponent(urn)) throw new Error(`${String(urn)} is not a component`);
    return urn;
  });
}
