import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as fc from 'fast-check';
import { createConnection, type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseOne } from '../../src/sql/parser.ts';
import { printExpression } from '../../src/sql/print.ts';
import { requireTool, temporaryFolders } from '../support/tools.ts';

const present = requireTool('mariadbd') && requireTool('mariadb-install-db');
const newFolder = temporaryFolders();

const prefix = fc.constantFrom('', '', '', '- ', '~ ', '! ', '+ ', 'binary ');
const atom = fc.constantFrom('0', '1', '2', '3', '5', 'null', "'a'");
const operand = fc.tuple(prefix, atom).map((parts) => parts.join(''));
const operator = fc.constantFrom(
  'or',
  '||',
  'xor',
  'and',
  '&&',
  '=',
  '<=>',
  '<>',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '|',
  '&',
  '<<',
  '>>',
  '+',
  '-',
  '*',
  '/',
  'div',
  'mod',
  '%',
  '^',
);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(operator, operand).map((parts) => parts.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'is null',
      'in (1, 2)',
      'not in (0)',
      'like 1',
      "not like 'a'",
      'between 0 and 2',
      'not between 1 and 3',
    ),
  },
);
const anyOperators = fc
  .tuple(fc.constantFrom('', '', 'not '), operand, fc.array(step, { minLength: 1, maxLength: 5 }))
  .map(([not, first, steps]) => `${not}${first} ${steps.join(' ')}`);

/** The expression with every operation in parentheses, or `undefined` when the grammar does not allow it. */
function grouped(sql: string): string | undefined {
  try {
    const { statement } = parseOne(`select ${sql}`);
    const item = statement.kind === 'select' ? statement.items[0] : undefined;
    return item?.kind === 'item' && item.alias === undefined ? printExpression(item.expression) : undefined;
  } catch {
    return undefined;
  }
}

describe.skipIf(!present)('operators mean to MariaDB what they mean to us', () => {
  let server: ChildProcess | undefined;
  let connection: Connection | undefined;

  beforeAll(async () => {
    const folder = newFolder();
    const socket = join(folder, 'socket');
    const user = process.getuid?.() === 0 ? ['--user=root'] : [];
    const options = ['--no-defaults', `--datadir=${join(folder, 'data')}`, ...user];
    spawnSync('mariadb-install-db', [...options, '--auth-root-authentication-method=normal', '--skip-test-db']);
    server = spawn('mariadbd', [
      ...options,
      `--socket=${socket}`,
      '--skip-networking',
      `--pid-file=${join(folder, 'pid')}`,
    ]);
    for (let tries = 0; tries < 300 && !existsSync(socket); tries++) await delay(100);
    connection = await createConnection({ socketPath: socket, user: 'root' });
  });

  afterAll(async () => {
    await connection?.end();
    if (server === undefined) return;
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  });

  /** The value of an expression, or the kind of its error. */
  async function value(sql: string): Promise<string> {
    try {
      const answer = await connection?.query({ sql: `select ${sql} as x`, rowsAsArray: true });
      return JSON.stringify(answer?.[0]);
    } catch (error) {
      return error instanceof Error && 'errno' in error && error.errno === 1064 ? 'syntax error' : 'another error';
    }
  }

  it('for any chain of operators', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(anyOperators, async (sql) => {
        const parentheses = grouped(sql);
        // MariaDB's grammar allows a little more than MySQL's; what is refused here is listed in expression.test.ts.
        if (parentheses === undefined) return;
        compared++;
        expect({ sql, value: await value(sql) }).toEqual({ sql, value: await value(parentheses) });
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(150);
  });
});
