import { appendResult, printMatrix, type Result } from './print.ts';
import { casesOf } from './case.ts';
import { CLIENTS, type ClientEntry } from './clients.ts';
import { expectedOutcome } from './expected.ts';
import { outcomeOf } from './attempt.ts';
import { openWorld, type World } from './world.ts';

/** Clients that work at the same time. */
const LANES = 3;

/** Tries all cases of one client. */
export async function tryClient(world: World, { name, facts, open }: ClientEntry): Promise<readonly Result[]> {
  const client = open();
  if (client === undefined) return [];
  const results: Result[] = [];
  try {
    for (const attempt of casesOf(facts.modes, facts.usualLogin)) {
      const answer = await client.attempt(await world.attemptOf(name, attempt));
      const expected = expectedOutcome(attempt, facts);
      results.push({ client: name, attempt, expected, seen: outcomeOf(answer), message: answer.message ?? '' });
    }
  } finally {
    await client.close();
  }
  return results;
}

/** Tries the clients whose names contain one of `names`; all without names. */
export async function runMatrix(names: readonly string[]): Promise<ReadonlyMap<string, readonly Result[]>> {
  const chosen = CLIENTS.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
  const waiting = [...chosen];
  const results = new Map<string, readonly Result[]>();
  const world = await openWorld();
  const work = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      results.set(entry.name, await tryClient(world, entry));
      appendResult(entry.name, results.get(entry.name) ?? []);
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, work));
  } finally {
    await world.close();
  }
  return new Map(chosen.map(({ name }) => [name, results.get(name) ?? []]));
}

if (import.meta.main) {
  const results = await runMatrix(process.argv.slice(2));
  process.exitCode = printMatrix(results) ? 0 : 1;
}
