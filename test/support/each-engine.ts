import { afterEach, beforeEach } from 'vitest';
import { temporaryEngine, TestSession } from './engine-session.ts';

/**
 * Gives every test of a file an engine of its own, with a session that uses the new database `app`.
 *
 * @param take gets the session before each test
 * @param statements run in it first
 */
export function forEachEngine(take: (session: TestSession) => void, ...statements: readonly string[]): void {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;

  beforeEach(async () => {
    temporary = await temporaryEngine();
    const session = new TestSession(temporary.engine);
    for (const sql of ['create database app', 'use app', ...statements]) await session.run(sql);
    take(session);
  });

  afterEach(() => temporary.remove());
}
