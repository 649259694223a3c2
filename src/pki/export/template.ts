import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readWholeFile } from '../../kit/files.ts';

/**
 * The folder of the templates: beside the package.json that is nearest above this module, which is the same one for
 * the sources and for the bundle in dist/.
 */
export function templateFolder(start: string = import.meta.dirname): string {
  let folder = start;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'templates', 'export');
}

/** The text of a template. */
export async function readTemplate(file: string): Promise<string> {
  return (await readWholeFile(join(templateFolder(), file))).toString('utf8');
}

/** `{{name}}` or `{{name|filter}}`. */
const PLACEHOLDER = /\{\{([a-z][\w.]*)(?:\|([a-z0-9]+))?\}\}/gi;

/** A place of a template that takes a value: what stands there, and the filter that it passes first. */
export interface Placeholder {
  readonly name: string;
  readonly filter: string | undefined;
}

/** Fills every placeholder of `template` with what `fill` gives for it. */
export async function renderTemplate(
  template: string,
  fill: (placeholder: Placeholder) => Promise<string>,
): Promise<string> {
  const matches = [...template.matchAll(PLACEHOLDER)];
  const values = await Promise.all(matches.map(([, name = '', filter]) => fill({ name, filter })));
  return template.replace(PLACEHOLDER, () => values.shift() ?? '');
}
