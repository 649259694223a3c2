import { Flags } from '@oclif/core';

/** The folder that the `certs` commands work on. */
export const dirFlag = Flags.string({
  description: 'certificate folder',
  default: './certs',
  env: 'TLSDB_CERTS_DIR',
  helpValue: 'DIR',
});

/** Kinds of keys; `KEY_TYPES` of the certificate authority is the same list. */
export const keyTypeFlag = Flags.option({
  description: 'kind of the keys that are made [default: ecdsa-p256]',
  options: ['ecdsa-p256', 'ecdsa-p384', 'ed25519', 'rsa-2048', 'rsa-3072', 'rsa-4096'] as const,
})();

export const hostFlag = Flags.string({
  description: 'name or address of the server; repeatable, beside localhost, 127.0.0.1, ::1 and this host’s name',
  multiple: true,
  multipleNonGreedy: true,
  helpValue: 'NAME-or-IP',
});

/** Lifetime of leaf certificates. */
export const daysFlag = Flags.integer({
  description: 'lifetime of server and client certificates in days [default: 397]',
  min: 1,
  max: 825,
  helpValue: 'N',
});

export const organizationFlag = Flags.string({
  description: 'organization (O) in the subject',
  helpValue: 'TEXT',
});

export const caPassphraseFileFlag = Flags.string({
  description: 'file whose first line is the passphrase of the CA key',
  helpValue: 'FILE',
});
