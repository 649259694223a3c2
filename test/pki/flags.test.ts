import { expect, it } from 'vitest';
import { keyTypeFlag } from '../../src/cli/flags.ts';
import { KEY_TYPES } from '../../src/pki/key-type.ts';

it('the command line offers the key types that the authority makes', () => {
  expect(keyTypeFlag.options).toEqual(KEY_TYPES);
});
