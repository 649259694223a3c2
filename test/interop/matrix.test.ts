import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf, type InteropClient } from './matrix/attempt.ts';
import { casesOf, describeCase } from './matrix/case.ts';
import { CLIENTS } from './matrix/clients.ts';
import { expectedOutcome } from './matrix/expected.ts';
import { openWorld, type World } from './matrix/world.ts';

/** The clients that cost little; `npm run interop` tries all. */
const QUICK = new Set(['mariadb 10.11', 'mysql2 (npm)', 'mariadb (npm)', 'mysql (npm)']);

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

describe.each(CLIENTS.filter(({ name }) => QUICK.has(name)))('$name', ({ name, facts, open }) => {
  let client: InteropClient | undefined;
  beforeAll(() => {
    client = open();
  });
  afterAll(() => client?.close());

  it.each(facts.modes)('ends every attempt with %s as rule, certificate, server and password say', async (mode) => {
    if (client === undefined) return;
    const seen: string[] = [];
    const expected: string[] = [];
    for (const attempt of casesOf([mode], facts.usualLogin)) {
      const answer = await client.attempt(await world.attemptOf(name, attempt));
      seen.push(`${describeCase(attempt)}: ${outcomeOf(answer)}`);
      expected.push(`${describeCase(attempt)}: ${expectedOutcome(attempt, facts)}`);
    }
    expect(seen).toEqual(expected);
  });
});
