import { storageEngineNamed } from '../../storage-engine.ts';
import type { DefinitionWork } from './definition-work.ts';
import type { TableOptions } from '../../../sql/ast.ts';
import { wireError } from '../../../mysql/wire-error.ts';

/** An engine that nobody knows is refused, or replaced with a warning, as NO_ENGINE_SUBSTITUTION says. @throws WireError 1286 */
export function checkEngine(work: DefinitionWork, options: TableOptions, table: string): void {
  const { engine } = options;
  if (engine === undefined || storageEngineNamed(engine) !== undefined) return;
  const unknown = wireError('ER_UNKNOWN_STORAGE_ENGINE', engine);
  if (work.state.mode.text.includes('NO_ENGINE_SUBSTITUTION')) throw unknown;
  for (const { errno, message } of [unknown, wireError('ER_WARN_USING_OTHER_HANDLER', 'InnoDB', table)])
    work.state.environment.addWarning({ level: 'Warning', errno, message });
}
