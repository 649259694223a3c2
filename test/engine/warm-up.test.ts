import { describe, expect, it } from 'vitest';
import type { EngineSession } from '../../src/engine/engine.ts';
import { warmUp } from '../../src/engine/sqlite/warm-up.ts';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

describe('the warm-up of an engine', () => {
  it('runs what the engine understands, and other texts each time', async () => {
    const { engine, remove } = await temporaryEngine();
    const client = new TestSession(engine);
    const texts: string[] = [];
    await warmUp(
      (environment) => {
        const session = engine.openSession(environment);
        return Object.assign(Object.create(session) as EngineSession, {
          query: (sql: string) => texts.push(sql) > 0,
          close: () => session.close(),
        });
      },
      () => true,
    );
    expect(new Set(texts).size).toBe(texts.length);
    for (const sql of texts) expect((await client.run(sql)).columns.length).toBeGreaterThan(0);
    await remove();
  });

  it('ends with the engine', async () => {
    const { engine, remove } = await temporaryEngine();
    const warming = engine.warmUp?.();
    await remove();
    await expect(warming).resolves.toBeUndefined();
  });
});
