import { WireError, wireError } from '../../../mysql/wire-error.ts';
import type { SessionEnvironment } from '../../engine.ts';
import type { SysFunction } from '../../../sql/routine.ts';
import type { StoredValue } from '../type/type.ts';
import { text, type Runtime } from './scalar.ts';
import type { CoreFunction } from './core-function.ts';
import { trim } from './text-value.ts';

/** Bytes of a TEXT. */
const LONGEST = 65_535;

/** Stored functions of the schema `sys` (https://dev.mysql.com/doc/refman/9.7/en/sys-schema-functions.html): name of the second parameter, the work. */
const FUNCTIONS: Readonly<Record<SysFunction, readonly [string, (list: string, value: string) => string]>> = {
  'sys.list_add': [
    'in_add_value',
    (list, value) => (list === '' ? value : `${trimmed(trim(list, ' ', 'both'))},${value}`),
  ],
  'sys.list_drop': [
    'in_drop_value',
    (list, value) =>
      list === '' ? list : trimmed(`,${list}`.replaceAll(`,${value}`, '').replaceAll(`, ${value}`, '')),
  ],
};

const trimmed = (list: string): string => trim(list, ',', 'both');

/** What the emitter calls for functions of `sys`. */
export function sysFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    // m_sys_list(function, list, value): a list with a value more or less.
    m_sys_list: {
      call: (name, list = null, value = null) => {
        // The plan may be that of another account.
        requireExecution(runtime.session.environment, text(name));
        return listOf(text(name) as SysFunction, list, value);
      },
      nulls: true,
      volatile: true,
    },
  };
}

/** Asks whether the account may call a function of `sys`. @throws WireError 1370 */
export function requireExecution(environment: SessionEnvironment, name: string): void {
  if (environment.holds?.('execute', 'sys', '') !== false) return;
  const { currentUser } = environment;
  const at = currentUser.lastIndexOf('@');
  throw wireError('ER_PROCACCESS_DENIED_ERROR', 'execute', currentUser.slice(0, at), currentUser.slice(at + 1), name);
}

function listOf(name: SysFunction, list: StoredValue, value: StoredValue): StoredValue {
  const [parameter, work] = FUNCTIONS[name];
  requireLength(list, 'in_list');
  requireLength(value, parameter);
  if (value === null)
    throw new WireError(1138, '02200', `Function ${name}: ${parameter} input variable should not be NULL`);
  if (list === null) return name === 'sys.list_add' ? value : null;
  return requireLength(work(text(list), text(value)), name.slice('sys.'.length));
}

/** @throws WireError 1406 for what is longer than a TEXT */
function requireLength(value: StoredValue, column: string): StoredValue {
  if (value !== null && Buffer.byteLength(text(value)) > LONGEST) throw wireError('ER_DATA_TOO_LONG', column, 1);
  return value;
}
