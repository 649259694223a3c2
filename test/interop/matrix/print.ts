import {
  CERTIFICATES,
  describeCase,
  LOGINS,
  OTHER_SERVERS,
  RULES,
  SSL_MODES,
  type Case,
  type Outcome,
} from './case.ts';

/** What became of one attempt. */
export interface Result {
  readonly client: string;
  readonly attempt: Case;
  readonly expected: Outcome;
  readonly seen: Outcome;
  /** The client's own words when it did not connect. */
  readonly message: string;
}

/** One letter for each outcome, so that the whole matrix fits a terminal. */
const LETTERS: Readonly<Record<Outcome, string>> = {
  tls: 'T',
  plain: 'p',
  denied: 'd',
  'bad-certificate': 'b',
  'client-refuses': 'c',
};

const LEGEND =
  'T connected inside TLS   p connected in plaintext   d refused by the account (1045)   ' +
  'b bad client certificate (1043)   c the client itself refuses   - the client has no such mode';

/** One line as soon as a client has finished. */
export function appendResult(client: string, results: readonly Result[]): void {
  const wrong = results.filter(({ expected, seen }) => expected !== seen).length;
  process.stdout.write(`${client.padEnd(24)} ${results.length} attempts, ${wrong} not as expected\n`);
}

/** Prints everything, expected beside seen. Returns whether all is as expected. */
export function printMatrix(clients: ReadonlyMap<string, readonly Result[]>): boolean {
  const lines = ['', LEGEND, 'Each cell: expected, then seen.', ''];
  for (const [client, results] of clients) lines.push(...clientTable(client, results), '');
  const all = [...clients.values()].flat();
  const wrong = all.filter(({ expected, seen }) => expected !== seen);
  for (const { client, attempt, expected, seen, message } of wrong)
    lines.push(`DIFFERS  ${client}: ${describeCase(attempt)}: expected ${expected}, seen ${seen}  ${message}`);
  const ran = [...clients.values()].filter((results) => results.length > 0).length;
  lines.push(`${all.length} attempts of ${ran} clients, ${wrong.length} not as expected`, '');
  process.stdout.write(lines.join('\n'));
  return wrong.length === 0;
}

function clientTable(client: string, results: readonly Result[]): readonly string[] {
  if (results.length === 0) return [`${client}: not on this machine`];
  const row = (name: string, matches: (attempt: Case) => boolean): string => {
    const cells = SSL_MODES.map((mode) =>
      cell(results.find(({ attempt }) => attempt.mode === mode && matches(attempt))),
    );
    return `  ${name.padEnd(46)}${cells.map((text) => text.padEnd(17)).join('')}`.trimEnd();
  };
  const isUsual = (attempt: Case): boolean => attempt.server === 'good' && attempt.login === results[0]?.attempt.login;
  return [
    client,
    `  ${''.padEnd(46)}${SSL_MODES.map((mode) => mode.padEnd(17)).join('')}`.trimEnd(),
    ...RULES.flatMap((rule) =>
      CERTIFICATES.map((certificate) =>
        row(
          `REQUIRE ${rule}, certificate ${certificate}`,
          (attempt) => isUsual(attempt) && attempt.rule === rule && attempt.certificate === certificate,
        ),
      ),
    ),
    ...OTHER_SERVERS.map((server) => row(`server ${server}`, (attempt) => attempt.server === server)),
    ...LOGINS.map((login) =>
      row(`password ${login}`, (attempt) => attempt.login === login && attempt.server === 'good'),
    ),
  ];
}

function cell(result: Result | undefined): string {
  if (result === undefined) return '-';
  const { expected, seen } = result;
  return expected === seen ? `${LETTERS[expected]} ${LETTERS[seen]}` : `${LETTERS[expected]} ${LETTERS[seen]} <<<`;
}
