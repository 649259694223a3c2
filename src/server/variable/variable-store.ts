import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, systemErrorCode, messageOf } from '../../kit/errors.ts';
import { readError } from '../../kit/file-failure.ts';
import { PRIVATE_MODE, writeFileAtomic } from '../../kit/files.ts';
import { parseJson } from '../../kit/json.ts';
import { readVariable } from './variable-value.ts';
import { type VariableDefinition, type VariableValue, type VariableValues } from './variable.ts';
import { VARIABLE_SYNONYMS, VARIABLES } from './variable-table.ts';
import {
  readWireSettings,
  RESULT_COLLATION,
  sharedWireSettings,
  type WireSettings,
} from '../connection/wire-settings.ts';

const FORMAT = 1;

/** The definition of a variable, also under its other name, or `undefined`. */
export function findVariable(name: string): VariableDefinition | undefined {
  const lower = name.toLowerCase();
  return VARIABLES.get(VARIABLE_SYNONYMS[lower] ?? lower);
}

/** The file of a data directory that keeps what SET PERSIST changed. */
export function variablesPath(dataDirectory: string): string {
  return join(dataDirectory, 'variables.json');
}

/** Values of system variables, read as what they are. */
abstract class VariableReader {
  /** The value, or `null` when there is none, or no such variable. */
  abstract get(name: string): VariableValue;

  /** A variable that holds a number or a boolean. */
  number(name: string): number {
    return Number(this.get(name));
  }

  /** Whether a boolean variable is on. */
  flag(name: string): boolean {
    return this.number(name) !== 0;
  }

  /** A variable that holds a text. */
  text(name: string): string {
    return String(this.get(name) ?? '');
  }
}

/** The global values of system variables. */
export class GlobalVariables extends VariableReader {
  readonly #path: string | undefined;
  #values: VariableValues;
  #persisted: VariableValues;
  #writing: Promise<unknown> = Promise.resolve();

  /**
   * @param initial values of the configuration; they replace the defaults
   * @param path the file of SET PERSIST, whose values replace those of the configuration; without one nothing can be persisted
   * @throws TlsdbError VARIABLES_FILE_BROKEN, FILE_NOT_READABLE
   */
  constructor(initial: Readonly<Record<string, VariableValue>> = {}, path?: string) {
    super();
    this.#path = path;
    this.#persisted = path === undefined ? new Map() : readPersisted(path);
    const defaults = VARIABLES.values().map(({ name, default: value }) => [name, value] as const);
    this.#values = new Map([...defaults, ...Object.entries(initial), ...this.#persisted]);
  }

  /** The values of this moment. They never change: a session keeps those of its beginning. */
  get values(): VariableValues {
    return this.#values;
  }

  override get(name: string): VariableValue {
    return this.#values.get(name) ?? null;
  }

  /** Sets a value that was read by `readVariable`, or one that the server computes. */
  set(name: string, value: VariableValue): void {
    this.#values = new Map(this.#values).set(name, value);
  }

  /** Writes values to the file that the next start reads. @throws TlsdbError when it cannot be written */
  persist(name: string, value: VariableValue): Promise<void> {
    const turn = this.#writing.then(async () => {
      if (this.#path === undefined) return;
      const persisted = new Map(this.#persisted).set(name, value);
      const document = { format: FORMAT, variables: Object.fromEntries(persisted) };
      await writeFileAtomic(this.#path, `${JSON.stringify(document, undefined, 2)}\n`, PRIVATE_MODE);
      this.#persisted = persisted;
    });
    this.#writing = turn.catch(() => {});
    return turn;
  }
}

/** The session values of system variables: those of the session's beginning, and what SET changed since. */
export class SessionVariables extends VariableReader {
  readonly #globals: GlobalVariables;
  #inherited: VariableValues;
  #changed: Map<string, VariableValue> | undefined;
  #wire: WireSettings | undefined;

  constructor(globals: GlobalVariables) {
    super();
    this.#globals = globals;
    this.#inherited = globals.values;
  }

  /** The values that the session began with. Sessions that begin alike share them. */
  get inherited(): VariableValues {
    return this.#inherited;
  }

  /** Begins with other values than the global ones. */
  inherit(values: VariableValues): void {
    this.#inherited = values;
    this.#wire = undefined;
  }

  /** What every command reads of them. */
  get wire(): WireSettings {
    return (this.#wire ??= this.#changed === undefined ? sharedWireSettings(this.#inherited) : readWireSettings(this));
  }

  override get(name: string): VariableValue {
    const changed = this.#changed?.get(name);
    return changed === undefined ? (this.#inherited.get(name) ?? null) : changed;
  }

  /** Whether the session has set a variable. */
  isChanged(name: string): boolean {
    return this.#changed?.has(name) === true;
  }

  set(name: string, value: VariableValue): void {
    (this.#changed ??= new Map()).set(name, value);
    this.#wire = undefined;
    if (name === 'character_set_results') this.setResultCollation(null);
  }

  /** Sets the collation that the client is told of texts, until `character_set_results` is set; `null` is the default one. */
  setResultCollation(name: string | null): void {
    (this.#changed ??= new Map()).set(RESULT_COLLATION, name);
    this.#wire = undefined;
  }

  /** COM_RESET_CONNECTION: back to the global values of now. */
  reset(): void {
    this.#changed = undefined;
    this.inherit(this.#globals.values);
  }
}

function readPersisted(path: string): VariableValues {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return new Map();
    throw readError(path, error);
  }
  try {
    return new Map(parsePersisted(parseJson(text)));
  } catch (error) {
    throw fail('VARIABLES_FILE_BROKEN', { path, reason: messageOf(error) }, error);
  }
}

function parsePersisted(document: unknown): readonly (readonly [string, VariableValue])[] {
  if (typeof document !== 'object' || document === null || !('variables' in document) || !('format' in document)) {
    throw new Error('it has no format and variables');
  }
  if (document.format !== FORMAT) throw new Error(`its format is not ${FORMAT}`);
  const { variables } = document;
  if (typeof variables !== 'object' || variables === null) throw new Error('its variables are not an object');
  return Object.entries(variables).map(([name, value]: [string, unknown]) => {
    const definition = VARIABLES.get(name);
    if (definition === undefined || definition.readOnly) throw new Error(`${name} is not a variable that can be set`);
    if (value !== null && typeof value !== 'string' && typeof value !== 'number')
      throw new Error(`${name} has no value`);
    return [name, readVariable(definition, value, definition.default).value] as const;
  });
}
