import type { ChangeComponents } from '../ast.ts';
import type { Cursor } from '../cursor.ts';

/** Parses INSTALL COMPONENT and UNINSTALL COMPONENT. Plugins, and variables that are set with a component, are refused. */
export function parseComponents(cursor: Cursor): ChangeComponents {
  const install = cursor.expectAny('install', 'uninstall') === 'install';
  if (cursor.isWord('plugin')) cursor.unsupported('plugins and components');
  cursor.expectWord('component');
  const urns = cursor.list((list) => list.string());
  if (install && cursor.isWord('set')) cursor.unsupported('plugins and components');
  return { kind: 'change-components', install, urns };
}
