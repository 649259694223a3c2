import * as Flags from '@oclif/core/flags';
import { environmentName, FIELDS, type Field } from '../config/schema.ts';

/**
 * One flag per setting of the server. Values stay text here: `loadConfig` reads them, so that a flag, a variable and a
 * key of the config file are judged by one rule. Defaults are in the table, not here, or a flag would always win.
 */
export const configFlags = {
  ...Object.fromEntries(Object.values<Field>(FIELDS).map((field) => [field.flag, toFlag(field)])),
  config: Flags.string({ description: 'TOML file with the same settings under the keys of TiDB', helpValue: 'FILE' }),
};

function toFlag(field: Field) {
  const shown = field.default === undefined || field.type === 'boolean' ? '' : ` [default: ${field.default}]`;
  const common = {
    description: `${field.description}${shown}; ${environmentName(field)}`,
    ...(field.char === undefined ? {} : { char: field.char as 'P' }),
  };
  if (field.type === 'boolean') return Flags.boolean({ ...common, allowNo: true });
  if (field.type === 'list') return Flags.string({ ...common, multiple: true, helpValue: 'URL' });
  const choices = field.choices === undefined ? {} : { options: [...field.choices] };
  return Flags.string({ ...common, ...choices, helpValue: helpValue(field) });
}

function helpValue(field: Field): string {
  switch (field.type) {
    case 'path':
      return 'PATH';
    case 'port':
      return 'PORT';
    case 'count':
      return 'N';
    case 'duration':
      return 'TIME';
    case 'tls-version':
      return 'VERSION';
    case 'choice':
      return (field.choices ?? []).join('|');
    case 'boolean':
    case 'list':
    case 'string':
    case 'address':
      return 'TEXT';
  }
}
