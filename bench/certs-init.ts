import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemPath, timeRun, which, type Command } from './support/process.ts';
import { median, medianRatio } from './support/statistics.ts';
import { milliseconds, type Row } from './support/table.ts';

const ROUNDS = 11;
const BIN = join(import.meta.dirname, '..', 'bin', 'run.js');

interface Contestant {
  readonly name: string;
  readonly tool: string;
  readonly goal: number;
  /** The command that makes a CA, a server and a client certificate in the empty folder `dir`. */
  command(dir: string): Command;
}

const shell = (script: string, dir: string): Command => ({
  file: 'sh',
  args: ['-ec', script],
  cwd: dir,
  env: { PATH: systemPath() },
});

/** The tools that people use today, at their defaults. */
const PEERS: readonly Contestant[] = [
  {
    name: 'node -e 0',
    tool: process.execPath,
    goal: 5,
    command: () => ({ file: process.execPath, args: ['-e', '0'] }),
  },
  {
    name: 'mkcert (its defaults, RSA)',
    tool: 'mkcert',
    goal: 1,
    command: (dir) => shell(`CAROOT=${dir} mkcert localhost 127.0.0.1 ::1 && CAROOT=${dir} mkcert -client client`, dir),
  },
  {
    name: 'easy-rsa (its defaults, RSA)',
    tool: '/usr/share/easy-rsa/easyrsa',
    goal: 1,
    command: (dir) =>
      shell(
        'E="/usr/share/easy-rsa/easyrsa --batch"; $E init-pki; $E build-ca nopass; $E --san=DNS:localhost,IP:127.0.0.1 build-server-full server nopass; $E build-client-full client nopass',
        dir,
      ),
  },
  {
    name: 'openssl req (its defaults, RSA)',
    tool: 'openssl',
    goal: 1,
    command: (dir) =>
      shell(
        [
          'openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=ca -keyout ca.key -out ca.pem',
          'openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -addext subjectAltName=DNS:localhost -CA ca.pem -CAkey ca.key -keyout s.key -out s.pem',
          'openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=client -CA ca.pem -CAkey ca.key -keyout c.key -out c.pem',
        ].join(' && '),
        dir,
      ),
  },
];

/** `tlsdb certs init` as a whole process, beside a bare Node and the usual tools. */
export function benchCertsInit(): readonly Row[] {
  const init = (dir: string): Command => ({
    file: process.execPath,
    args: [BIN, 'certs', 'init', '--dir', join(dir, 'certs')],
  });
  timeFresh(init);
  return PEERS.filter(({ tool }) => isPresent(tool)).map((peer) => {
    timeFresh((dir) => peer.command(dir));
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(timeFresh(init));
      theirs.push(timeFresh((dir) => peer.command(dir)));
    }
    return {
      what: 'certs init, whole process',
      tlsdb: milliseconds(median(ours)),
      peer: peer.name,
      peerValue: milliseconds(median(theirs)),
      ratio: medianRatio(ours, theirs),
      goal: peer.goal,
    };
  });
}

function isPresent(tool: string): boolean {
  const found = which(tool) !== undefined;
  if (!found) process.stderr.write(`skipped: ${tool} is not installed\n`);
  return found;
}

function timeFresh(command: (dir: string) => Command): number {
  const dir = mkdtempSync(join(tmpdir(), 'tlsdb-bench-'));
  try {
    return timeRun(command(dir));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
