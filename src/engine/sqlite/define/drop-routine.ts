import { wireError } from '../../../mysql/wire-error.ts';
import type { DropRoutine } from '../../../sql/ast.ts';
import type { DefinitionWork } from './definition-work.ts';

/**
 * DROP PROCEDURE, FUNCTION and EVENT … IF EXISTS: a note tells that there is none
 * (https://dev.mysql.com/doc/refman/9.7/en/drop-procedure.html). A function without a database is a loadable one.
 *
 * @throws WireError 1046
 */
export function dropRoutine({ state }: DefinitionWork, { routine, routineName }: DropRoutine): void {
  const { schema = state.database, name } = routineName;
  if (schema === undefined && routine !== 'FUNCTION') throw wireError('ER_NO_DB_ERROR');
  const [kind, called] =
    routine === 'EVENT'
      ? ['Event', name]
      : schema === undefined
        ? ['FUNCTION (UDF)', name]
        : [routine, `${schema}.${name}`];
  const { errno, message } = wireError('ER_SP_DOES_NOT_EXIST', kind, called);
  state.environment.addWarning({ level: 'Note', errno, message });
}
