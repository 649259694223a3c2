import { isLegacyCharset } from '../../../mysql/legacy-charset.ts';
import { COLLATIONS, collationOf } from '../type/collation.ts';
import { keyFunctionName, sortKey } from '../type/sort-key.ts';
import { CHARSET_CORE_FUNCTIONS } from './charset.ts';
import { decimalTextFunctions } from './decimal-text.ts';
import { JSON_CORE_FUNCTIONS } from './json/json-core.ts';
import { jsonScalarFunctions } from './json/json-scalar.ts';
import { sleep } from './sleep.ts';
import { text, type Runtime } from './scalar.ts';
import { plain, type CoreFunction } from './core-function.ts';
import { numberForms } from './number-form.ts';
import { SOUGHT_WHOLES } from './sought-whole.ts';
import { textForms } from './text-form.ts';
import { MEMBER_FORMS } from './member-form.ts';
import { momentForms } from './moment-form.ts';

/** The functions of all sort keys. */
function keyFunctions(): Readonly<Record<string, CoreFunction>> {
  const named = [...COLLATIONS.values()].filter(
    ({ table, charset }) => table !== undefined && !isLegacyCharset(charset),
  );
  return {
    ...Object.fromEntries(
      named.map((collation) => [keyFunctionName(collation), plain((value) => sortKey(text(value), collation))]),
    ),
    m_key_in: plain((value, name) => sortKey(text(value), collationOf(text(name)))),
  };
}

/** Functions for forms of values: conversions between them, and sort keys. */
export function conversionFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    ...numberForms(runtime),
    ...SOUGHT_WHOLES,
    ...textForms(runtime),
    ...MEMBER_FORMS,
    ...momentForms(runtime),
    ...keyFunctions(),
    ...CHARSET_CORE_FUNCTIONS,
    ...JSON_CORE_FUNCTIONS,
    ...decimalTextFunctions(runtime),
    ...jsonScalarFunctions(runtime),
    m_sleep: { call: (seconds) => sleep(runtime, seconds), volatile: true, nulls: true, integer: true },
    m_is_lockable: {
      call: (table, rowid) => (runtime.session.lockable?.(Number(table), rowid ?? null) === false ? 0 : 1),
      exact: true,
      volatile: true,
      integer: true,
    },
    m_foreign_key_checks: { call: () => (runtime.session.foreignKeyChecks ? 1 : 0), volatile: true },
  };
}
