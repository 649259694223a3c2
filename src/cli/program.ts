import type { Command } from '@oclif/core/command';
import { Config, Plugin } from '@oclif/core/config';
import type { Logger, PJSON } from '@oclif/core/interfaces';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How each command is loaded, by its name: the words joined with colons. */
export type CommandTable = Readonly<Record<string, () => Promise<object>>>;

/** What `oclif.manifest.json` says. */
type Manifest = Plugin['manifest'];

/**
 * The commands of this program as a plugin of oclif. Everything about them is in the manifest, and each is in the
 * bundle that runs: no folder is searched, and no plugin of a user's home is loaded.
 */
class Program extends Plugin {
  readonly #commands: CommandTable;

  constructor(root: string, pjson: PJSON, manifest: Manifest, commands: CommandTable) {
    super({ root, isRoot: true, pjson });
    this.#commands = commands;
    Object.assign(this, { root, pjson, manifest, type: 'core', isRoot: true, valid: true, hooks: {} });
    Object.assign(this, { name: pjson.name, alias: pjson.name, version: pjson.version, moduleType: 'module' });
    this.commandIDs = Object.keys(manifest.commands);
    this.commands = Object.values(manifest.commands).map((command) =>
      Object.assign(command, {
        pluginAlias: pjson.name,
        pluginType: 'core',
        load: async () => this.findCommand(command.id, { must: true }),
      }),
    );
  }

  override async findCommand(id: string, options: { must: true }): Promise<Command.Class>;
  override async findCommand(id: string): Promise<Command.Class | undefined>;
  override async findCommand(id: string): Promise<Command.Class | undefined> {
    const module = await this.#commands[id]?.();
    const command = Object.values(module ?? {}).find(isCommand);
    return command && Object.assign(command, { id, plugin: this });
  }
}

function isCommand(value: unknown): value is Command.Class {
  return typeof value === 'function' && 'run' in value;
}

/**
 * What oclif needs to know to run a command.
 *
 * @param root folder of package.json and `oclif.manifest.json`
 */
export async function openProgram(root: string, commands: CommandTable): Promise<Config> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const pjson = read('package.json') as PJSON;
  const program = new Program(root, pjson, read('oclif.manifest.json') as Manifest, commands);
  return Config.load({ root, pjson, plugins: new Map([[program.name, program]]), ...silence() });
}

/** oclif's own debug messages need a library, which is only loaded where somebody wants to read them. */
function silence(): { readonly logger?: Logger } {
  if (process.env['DEBUG']) return {};
  const ignore = (): void => {};
  const logger: Logger = {
    namespace: 'oclif',
    child: () => logger,
    debug: ignore,
    error: ignore,
    info: ignore,
    trace: ignore,
    warn: ignore,
  };
  return { logger };
}
