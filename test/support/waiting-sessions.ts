import type { Engine } from '../../src/engine/engine.ts';
import { TestSession } from './engine-session.ts';

/** What one of those is told who wait for each other. */
export const DEADLOCK = {
  errno: 1213,
  message: 'Deadlock found when trying to get lock; try restarting transaction',
} as const;

/** Three sessions in a new database `app`. They wait for locks as long as a loaded machine needs. */
export async function threeSessions(engine: Engine): Promise<readonly [TestSession, TestSession, TestSession]> {
  const sessions = [new TestSession(engine), new TestSession(engine), new TestSession(engine)] as const;
  await sessions[0].run('create database app');
  for (const { session, environment } of sessions) {
    session.useDatabase('app');
    environment.variables.set('innodb_lock_wait_timeout', 60);
  }
  return sessions;
}

/** Whether `work` is not done after some milliseconds: longer than a transaction may idle before it is set aside. */
export async function isWaiting(work: Promise<unknown>): Promise<boolean> {
  const late = new Promise((resolve) => setTimeout(resolve, 700, 'waits'));
  return (await Promise.race([work, late])) === 'waits';
}
