import { describe, expect, it } from 'vitest';
import { fail } from '../../src/kit/errors.ts';
import { writeFileAtomic } from '../../src/kit/files.ts';
import { createLog } from '../../src/kit/log.ts';
import { clientError } from '../../src/server/client-error.ts';
import { ServerStatus } from '../../src/server/status/server-status.ts';

/** What the client is told, and what the log. */
function told(error: unknown): { readonly errno: number; readonly message: string; readonly logged: string } {
  let logged = '';
  const log = createLog({ write: (line) => (logged += line) });
  const { errno, message } = clientError(error, { log, status: new ServerStatus(0) });
  return { errno, message, logged };
}

describe('a file of the server that cannot be written', () => {
  it('is told of by its name and the reason of the system', async () => {
    const error: unknown = await writeFileAtomic('/nowhere/data/accounts.json', '', 0o600).catch((e: unknown) => e);
    expect(told(error)).toEqual({
      errno: 1026,
      message: "Error writing file 'accounts.json' (errno: 2 - No such file or directory)",
      logged: expect.stringContaining('FILE_NOT_WRITABLE: /nowhere/data/accounts.json cannot be written'),
    });
  });

  it('is told of when the disk is full', () => {
    const cause = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', errno: -28 });
    expect(told(fail('DISK_FULL', { path: '/data/variables.json', folder: '/data' }, cause))).toEqual({
      errno: 1026,
      message: "Error writing file 'variables.json' (errno: 28 - No space left on device)",
      logged: expect.stringContaining('/data/variables.json'),
    });
  });
});
