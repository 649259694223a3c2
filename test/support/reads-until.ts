import type { TestSession } from './engine-session.ts';

/** How often a session could run a look-up until `work`, of another one, was done. @throws what the work throws */
export async function readsUntil(session: TestSession, lookUp: string, work: Promise<unknown>): Promise<number> {
  const state = { isDone: false };
  const done = work.finally(() => (state.isDone = true));
  let reads = 0;
  for (; !state.isDone; reads++) {
    await session.rows(lookUp);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await done;
  return reads;
}
