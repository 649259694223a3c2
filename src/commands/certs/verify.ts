import { join } from 'node:path';
import * as Flags from '@oclif/core/flags';
import { BaseCommand } from '../../cli/base-command.ts';
import { inFolder } from '../../cli/folder-hint.ts';
import { style } from '../../cli/style.ts';
import { EXIT } from '../../kit/error-entry.ts';
import { fail, systemErrorCode, messageOf } from '../../kit/errors.ts';
import { visible } from '../../kit/quoted.ts';
import { parseMoment } from '../../kit/moment.ts';
import type { Finding, Verdict } from '../../x509/finding.ts';
import type { InventoryListing } from '../../x509/inventory-rules.ts';
import type { BatchResult, BatchTarget } from '../../x509/verify-batch.ts';

const MARKS = { ok: style.green('✓'), warning: style.yellow('⚠'), error: style.red('✗') } as const;

const FILE_FLAGS = ['cert', 'key', 'ca', 'chain', 'crl'] as const;

/** `tlsdb certs verify`: would a server start with these files, and would every common client accept it? */
export class CertsVerify extends BaseCommand {
  static override summary = 'check certificates, keys, CA and CRL before a server starts with them';

  static override description =
    'Answers one question: would a server of the MySQL protocol start with these files, and would every common client ' +
    'accept it? Exit code 0: good; 3: errors; 4: warnings only, with --strict. docs/verify.md lists every code.';

  static override usage = [
    'certs verify [--dir DIR] [--host NAME-or-IP...]',
    'certs verify --cert FILE [--key FILE] [--ca FILE] [--chain FILE] [--crl FILE] [--host NAME-or-IP...] [--purpose server|client]',
    'certs verify --batch LIST-or-GLOB',
    'certs verify --explain CODE',
  ];

  static override examples = [
    {
      description: 'a whole folder, for the name that clients use',
      command: '<%= config.bin %> certs verify --dir certs --host db.example.com',
    },
    {
      description: 'one pair',
      command:
        '<%= config.bin %> certs verify --cert server-cert.pem --key server-key.pem --ca ca.pem --host db.example.com',
    },
    {
      description: 'will it still be good next year?',
      command: '<%= config.bin %> certs verify --dir certs --at 2027-06-01',
    },
    {
      description: 'for a monitor: exit 4 when fewer than 14 days are left',
      command: '<%= config.bin %> certs verify --warn-days 14 --strict --quiet',
    },
  ];

  static override flags = {
    dir: Flags.string({
      description: 'certificate folder [default: ./certs]',
      env: 'TLSDB_CERTS_DIR',
      helpValue: 'DIR',
    }),
    cert: Flags.string({
      description: 'certificate, followed by its intermediates; - is standard input',
      helpValue: 'FILE',
    }),
    key: Flags.string({ description: 'its private key', dependsOn: ['cert'], helpValue: 'FILE' }),
    ca: Flags.string({ description: 'CA certificates that clients trust', dependsOn: ['cert'], helpValue: 'FILE' }),
    chain: Flags.string({ description: 'further intermediates', dependsOn: ['cert'], helpValue: 'FILE' }),
    crl: Flags.string({ description: 'certificate revocation lists', dependsOn: ['cert'], helpValue: 'FILE' }),
    host: Flags.string({
      description: 'name or address that clients connect to; repeatable',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'NAME-or-IP',
    }),
    purpose: Flags.option({
      description: 'what the certificate of --cert is for [default: server]',
      options: ['server', 'client'] as const,
      dependsOn: ['cert'],
    })(),
    profile: Flags.option({
      description: 'rules: those of database clients, of RFC 5280, of the CA/Browser Forum [default: compat]',
      options: ['compat', 'rfc5280', 'webpki'] as const,
    })(),
    at: Flags.string({
      description: 'moment to check for, ISO 8601, UTC unless it says otherwise [default: now]',
      helpValue: 'TIME',
    }),
    batch: Flags.string({
      description:
        'many folders: a pattern, or a file with one folder (or certificate, key, CA, host, tabs between) per line',
      exclusive: ['cert', 'dir'],
      helpValue: 'LIST-or-GLOB',
    }),
    explain: Flags.string({
      description: 'print what a code means',
      exclusive: ['cert', 'dir', 'batch'],
      helpValue: 'CODE',
    }),
    strict: Flags.boolean({ description: 'exit with 4 when there are only warnings' }),
    'warn-days': Flags.integer({
      description: 'warn when fewer days are left [default: 30]',
      min: 0,
      max: 36_500,
      helpValue: 'N',
    }),
  };

  async run(): Promise<Verdict | Explanation | undefined> {
    const { flags } = await this.parse(CertsVerify);
    if (flags.explain !== undefined) return await this.explain(flags.explain);
    const { trialHandshake } = await import('../../server/tls/trial-handshake.ts');
    const options = {
      handshake: trialHandshake,
      inventoryOf,
      hosts: flags.host,
      profile: flags.profile,
      at: momentOf(flags.at),
      strict: flags.strict,
      warnDays: flags['warn-days'],
    };
    if (flags.batch !== undefined) return await this.verifyMany(flags.batch, options);
    const { ok, exitCode, checks } =
      flags.cert === undefined
        ? await verifyWholeFolder(flags.dir, options)
        : await verifyOnePair({ ...flags, cert: flags.cert }, options);
    const told = checks.map((check) => inTheFolder(check, flags.dir));
    for (const check of told) this.printCheck(check);
    process.exitCode = exitCode;
    return { ok, exitCode, checks: told };
  }

  private async explain(code: string): Promise<Explanation> {
    const { isFindingCode } = await import('../../x509/codes.ts');
    const { explainCode } = await import('../../x509/explain.ts');
    const name = code.toUpperCase();
    if (!isFindingCode(name)) {
      throw fail('USAGE', { problem: `there is no code ${code}`, hint: 'docs/verify.md lists every code' });
    }
    const explanation = explainCode(name);
    this.print(explanation);
    return { code: name, explanation };
  }

  /** One line per entry: text, or with `--json` one document each, written as soon as it is there. */
  private async verifyMany(source: string, options: Options): Promise<undefined> {
    const { emptyBatch, verifyBatch } = await import('../../x509/verify-batch.ts');
    const targets = await readTargets(source);
    const progress = showProgress(targets.length);
    const exitCodes = new Set<number>();
    const report = (result: BatchResult): void => {
      exitCodes.add(result.exitCode);
      progress.clear();
      if (this.jsonEnabled()) process.stdout.write(`${JSON.stringify(result)}\n`);
      else this.printResult(result);
    };
    for await (const result of verifyBatch(targets, options)) {
      report(result);
      progress.advance();
    }
    progress.clear();
    if (targets.length === 0) report(emptyBatch(source));
    process.exitCode = [EXIT.verification, EXIT.warnings].find((code) => exitCodes.has(code)) ?? EXIT.ok;
    return undefined;
  }

  /** A batch has printed its documents already. */
  override logJson(json: unknown): void {
    if (json !== undefined) super.logJson(json);
  }

  private printResult({ target, checks, ok }: BatchResult): void {
    const problems = checks.filter(({ severity }) => severity !== 'ok');
    const worst = ok ? (problems.length > 0 ? 'warning' : 'ok') : 'error';
    const codes = [...new Set(problems.map(({ code }) => code))].join(' ');
    this.print(`${MARKS[worst]} ${style.bold(visible(target))}${codes ? ` ${codes}` : ''}`);
  }

  private printCheck({ code, severity, file, message, hint }: Finding): void {
    const label = severity === 'ok' ? '' : ` ${style.dim(`[${code}]`)}`;
    this.print(`${MARKS[severity]} ${style.bold(visible(file))}: ${message}${label}`);
    if (severity !== 'ok' && hint) this.print(`    ${style.cyan(hint)}`);
  }
}

/** Its mending line works on the folder that was given. */
function inTheFolder(check: Finding, dir: string | undefined): Finding {
  return { ...check, hint: inFolder(check.hint, dir) };
}

/** What `--explain` gives. */
interface Explanation {
  readonly code: string;
  readonly explanation: string;
}

async function readTargets(source: string): Promise<readonly BatchTarget[]> {
  const { readBatch } = await import('../../x509/verify-batch.ts');
  try {
    return await readBatch(source);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT') throw fail('FILE_NOT_FOUND', { path: source });
    throw fail('FILE_NOT_READABLE', { path: source, reason: code });
  }
}

interface Progress {
  advance(): void;
  clear(): void;
}

const BAR_WIDTH = 30;

/** A bar on standard error, when that is a terminal and there is something to wait for. */
function showProgress(total: number): Progress {
  if (!process.stderr.isTTY || total < 2) return { advance() {}, clear() {} };
  let done = 0;
  return {
    advance() {
      done++;
      const filled = Math.round((BAR_WIDTH * done) / total);
      process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done}/${total}`);
    },
    clear: () => void process.stderr.write('\r\u001b[K'),
  };
}

type Options = Parameters<typeof import('../../x509/verify-folder.ts').verifyFolder>[1];

async function verifyWholeFolder(dir: string | undefined, options: Options): Promise<Verdict> {
  const { fileMode } = await import('../../x509/files.ts');
  if (dir === undefined && (await fileMode('./certs')) === undefined) {
    const problem = 'nothing to verify: there is no folder ./certs, and neither --dir nor --cert was given';
    throw fail('USAGE', { problem, hint: 'name a folder with --dir or a certificate with --cert' });
  }
  const { verifyFolder } = await import('../../x509/verify-folder.ts');
  return await verifyFolder(dir ?? './certs', options);
}

/** What a folder that tlsdb made says about itself. */
async function inventoryOf(dir: string): Promise<InventoryListing | undefined> {
  const { readInventory } = await import('../../pki/folder/inventory.ts');
  const { OWN } = await import('../../pki/folder/layout.ts');
  const file = join(dir, OWN.inventory);
  try {
    const inventory = await readInventory(dir);
    return inventory && { file, records: inventory.certificates };
  } catch (error) {
    return { file, problem: messageOf(error) };
  }
}

interface PairFlags {
  readonly cert: string;
  readonly dir: string | undefined;
  readonly key: string | undefined;
  readonly ca: string | undefined;
  readonly chain: string | undefined;
  readonly crl: string | undefined;
  readonly purpose: 'server' | 'client' | undefined;
}

async function verifyOnePair(flags: PairFlags, options: Options): Promise<Verdict> {
  const { cert, key, ca, chain, crl, purpose = 'server' } = flags;
  if (flags.dir !== undefined && process.env['TLSDB_CERTS_DIR'] !== flags.dir) {
    throw fail('USAGE', { problem: '--dir and --cert exclude each other', hint: 'give one of them' });
  }
  if (FILE_FLAGS.filter((name) => flags[name] === '-').length > 1) {
    throw fail('USAGE', { problem: 'standard input can be read only once', hint: 'give - for one file only' });
  }
  const { verifyFiles } = await import('../../x509/verify-files.ts');
  return await verifyFiles({ cert, key, ca, chain, crl, purpose, ...options });
}

function momentOf(text: string | undefined): Date | undefined {
  const moment = text === undefined ? undefined : parseMoment(text);
  if (text === undefined || moment) return moment;
  const problem = `--at ${text} is not a time`;
  throw fail('USAGE', { problem, hint: 'write it as 2027-06-01 or 2027-06-01T12:00:00Z' });
}
