import * as Flags from '@oclif/core/flags';
import type { InferredFlags } from '@oclif/core/interfaces';
import { withoutUndefined } from '../kit/defined.ts';

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

/** Names and addresses of a server. */
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
  max: 36_500,
  helpValue: 'N',
});

/** The organization of a subject. */
export const organizationFlag = Flags.string({
  description: 'organization (O) in the subject',
  helpValue: 'TEXT',
});

/** Where the passphrase of an encrypted CA key is read from. */
export const caPassphraseFileFlag = Flags.string({
  description: 'file whose first line is the passphrase of the CA key',
  helpValue: 'FILE',
});

/** Allows a server certificate a lifetime beyond 825 days. */
export const allowLongFlag = Flags.boolean({ description: 'allow more than 825 days, which Apple’s clients refuse' });

/** The flags that `issue server` and `issue client` have in common. */
export const issueFlags = {
  dir: dirFlag,
  'key-type': keyTypeFlag,
  days: Flags.integer({ description: 'lifetime in days [default: 397]', min: 1, max: 36_500, helpValue: 'N' }),
  organization: organizationFlag,
  'common-name': Flags.string({ description: 'common name (CN) in the subject', helpValue: 'TEXT' }),
  profile: Flags.string({
    description: 'file that says what the certificate contains; templates/profiles has them',
    helpValue: 'FILE',
  }),
  csr: Flags.string({
    description: 'sign this certificate request instead of making a key',
    exclusive: ['key-type', 'from'],
    helpValue: 'FILE',
  }),
  'ca-passphrase-file': caPassphraseFileFlag,
  force: Flags.boolean({ description: 'replace a certificate and key of the same name' }),
};

/** What was given of {@link issueFlags}. */
export type IssueFlags = InferredFlags<typeof issueFlags>;

/** The flags that `issue server` and `issue client` have in common, as options of the certificate authority. */
export function issueOptions(flags: IssueFlags) {
  return {
    ...withoutUndefined({
      keyType: flags['key-type'],
      days: flags.days,
      organization: flags.organization,
      commonName: flags['common-name'],
      profileFile: flags.profile,
      requestFile: flags.csr,
      caPassphraseFile: flags['ca-passphrase-file'],
    }),
    dir: flags.dir,
    force: flags.force,
  };
}
