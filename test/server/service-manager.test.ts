import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/kit/log.ts';
import { serviceManager } from '../../src/server/service-manager.ts';
import { buildOnce, freshFolder, removeFolder, serve } from '../support/serve.ts';
import { requireTool } from '../support/tools.ts';

/** A Unix datagram socket as systemd has it: prints each message, and closes the file that comes with BARRIER=1. */
const LISTENER = `
import os, socket, sys
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind(sys.argv[1])
print('bound', flush=True)
while True:
    data, fds, _, _ = socket.recv_fds(s, 65536, 8)
    for fd in fds: os.close(fd)
    print(data.decode().strip().replace(chr(10), ' '), flush=True)
`;

const hasTools = requireTool('systemd-notify') && requireTool('python3');

describe.skipIf(!hasTools)('systemd', () => {
  const folder = freshFolder();
  const path = join(folder, 'notify.sock');
  let listener: ChildProcess;
  let heard: string[];
  beforeEach(async () => {
    removeFolder(path);
    heard = [];
    listener = spawn('python3', ['-c', LISTENER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    listener.stdout?.on('data', (chunk: Buffer) => heard.push(...chunk.toString().split('\n').filter(Boolean)));
    while (!heard.includes('bound')) await once(listener.stdout ?? listener, 'data');
  });
  afterEach(() => listener.kill());
  afterAll(() => removeFolder(folder));

  /** What was said, without the barriers that systemd-notify puts behind each message. */
  const said = (): readonly string[] => heard.filter((line) => line !== 'bound' && !line.startsWith('BARRIER'));

  it('hears from tlsdb serve that it is ready, reloads, is ready again, and ends', { timeout: 60_000 }, async () => {
    buildOnce();
    const server = await serve(join(folder, 'data'), ['--auto-tls'], { NOTIFY_SOCKET: path });
    const ready = `READY=1 STATUS=listening on 127.0.0.1:${server.port} MAINPID=${server.pid}`;
    await expect.poll(said, { timeout: 10_000 }).toEqual([ready]);
    process.kill(server.pid, 'SIGHUP');
    await expect.poll(said, { timeout: 10_000 }).toHaveLength(3);
    expect(said()[1]).toMatch(/^RELOADING=1 MONOTONIC_USEC=\d+$/);
    expect(said()[2]).toBe(ready);
    await server.end();
    await expect.poll(said, { timeout: 10_000 }).toContain('STOPPING=1');
  });

  it('hears the watchdog twice in its time, and no more of it at the end', async () => {
    const manager = serviceManager({ environment: { ...process.env, NOTIFY_SOCKET: path, WATCHDOG_USEC: '200000' } });
    await expect.poll(() => said().length, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
    await manager.stopping();
    await expect.poll(() => said().at(-1)).toBe('STOPPING=1');
    expect(new Set(said().slice(0, -1))).toEqual(new Set(['WATCHDOG=1']));
  });
});

describe('without systemd', () => {
  it('nobody is told, and a program that is missing is a line of the log', async () => {
    const lines: string[] = [];
    const log = createLog({ write: (line) => lines.push(line) });
    await serviceManager({ environment: {}, log }).ready('x');
    expect(lines).toEqual([]);
    await serviceManager({ environment: { NOTIFY_SOCKET: '/nowhere', PATH: '/nowhere' }, log }).ready('x');
    expect(lines.join('')).toContain('systemd could not be told');
  });
});
