import * as Flags from '@oclif/core/flags';
import { allowLongFlag, caPassphraseFileFlag, daysFlag, dirFlag, keyTypeFlag } from '../../cli/flags.ts';
import { FolderCommand } from '../../cli/folder-command.ts';
import { shownPath } from '../../cli/file-rows.ts';
import { style } from '../../cli/style.ts';
import { table } from '../../cli/table.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import type { RotateReport } from '../../pki/folder/rotate-folder.ts';
import type { RotationStatus } from '../../pki/folder/rotation-status.ts';

const STEPS = ['prepare', 'switch', 'finish', 'status'];

/** `tlsdb certs rotate`: a new CA without an outage, in three steps. */
export class CertsRotate extends FolderCommand {
  static override summary = 'replace the CA in three steps, without an outage';

  static override description =
    'After each step, copy what it made to servers and clients and reload them, then take the next one. A step that ' +
    'would cut off a certificate of the old CA is refused. The new CA has the same name and another key.';

  static override usage = [
    'certs rotate --prepare [--ca-days N] [--key-type TYPE] [--ca-cert FILE --ca-key FILE]',
    'certs rotate --switch [--days N] [--key-type TYPE]',
    'certs rotate --finish',
    'certs rotate --status',
  ];

  static override examples = [
    {
      description: '1. make the new CA; ca.pem trusts both: give it to every client and server',
      command: '<%= config.bin %> certs rotate --prepare',
    },
    {
      description: '2. sign with the new CA, every leaf again: give the certificates to their owners',
      command: '<%= config.bin %> certs rotate --switch',
    },
    { description: '3. drop the old CA', command: '<%= config.bin %> certs rotate --finish' },
    {
      description: 'a new intermediate of the CA above takes over',
      command: '<%= config.bin %> certs rotate --prepare --ca-cert new-chain.pem --ca-key new-key.pem',
    },
    { description: 'how far it is', command: '<%= config.bin %> certs rotate --status' },
  ];

  static override flags = {
    dir: dirFlag,
    prepare: Flags.boolean({ description: 'make the new CA and trust both', exactlyOne: STEPS }),
    switch: Flags.boolean({ description: 'sign with the new CA' }),
    finish: Flags.boolean({ description: 'drop the old CA' }),
    status: Flags.boolean({ description: 'say how far the rotation is; changes nothing' }),
    'key-type': keyTypeFlag,
    'ca-days': Flags.integer({
      description: 'lifetime of the new CA in days [default: 3650]',
      min: 1,
      max: 36_500,
      helpValue: 'N',
    }),
    'ca-cert': Flags.string({
      description: '--prepare: the next CA was made elsewhere; an intermediate with those above it (PEM)',
      dependsOn: ['prepare', 'ca-key'],
      exclusive: ['ca-days', 'key-type'],
      helpValue: 'FILE',
    }),
    'ca-key': Flags.string({ description: 'key of --ca-cert', dependsOn: ['ca-cert'], helpValue: 'FILE' }),
    days: daysFlag,
    'allow-long': allowLongFlag,
    'ca-passphrase-file': caPassphraseFileFlag,
  };

  async run(): Promise<RotateReport | RotationStatus> {
    const { flags } = await this.parse(CertsRotate);
    if (flags.status) {
      const { rotationStatus } = await import('../../pki/folder/rotation-status.ts');
      const status = await rotationStatus({ dir: flags.dir });
      this.print(...describe(status));
      return status;
    }
    const { finishRotation, prepareRotation, switchRotation } = await import('../../pki/folder/rotate-folder.ts');
    const { modeOf } = await import('../../pki/folder/layout.ts');
    const take = flags.prepare ? prepareRotation : flags.switch ? switchRotation : finishRotation;
    const report = await take({
      ...withoutUndefined({
        keyType: flags['key-type'],
        caDays: flags['ca-days'],
        days: flags.days,
        caCertificateFile: flags['ca-cert'],
        caKeyFile: flags['ca-key'],
        caPassphraseFile: flags['ca-passphrase-file'],
      }),
      ...this.passphrasePrompt(),
      dir: flags.dir,
      allowLong: flags['allow-long'],
    });
    this.showReport(report, modeOf);
    this.print('', ...describe(report));
    return report;
  }
}

const PHASES: Readonly<Record<RotationStatus['phase'], string>> = {
  none: 'no rotation is under way',
  prepared: 'both CAs are trusted, the old one signs',
  switched: 'both CAs are trusted, the new one signs',
};

const ADVICE: Readonly<Record<RotationStatus['phase'], string>> = {
  none: 'when a new CA is wanted',
  prepared: 'once every client and server has the new ca.pem and crl.pem and was reloaded',
  switched: 'once every server and user has the new certificate and was reloaded',
};

function describe({ dir, phase, authorities, next }: RotationStatus): readonly string[] {
  const rows = authorities.map(({ role, notAfter, subject, serial, certificates }) => [
    role,
    notAfter.slice(0, 10),
    subject,
    serial,
    style.dim(`${certificates.length} ${certificates.length === 1 ? 'certificate' : 'certificates'}`),
  ]);
  const step = style.cyan(`tlsdb certs rotate ${next} --dir ${shownPath(dir)}`);
  return [`${style.bold(shownPath(dir))}: ${PHASES[phase]}`, ...table(rows), `next: ${step}`, `      ${ADVICE[phase]}`];
}
