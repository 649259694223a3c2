import { ChangeSource } from './change.ts';
import type { Choices } from './choices.ts';
import { FeatureChangeSource } from './feature-change.ts';
import { FeatureQuerySource } from './feature-query.ts';
import { FurtherQuerySource } from './further-query.ts';
import { QuerySource } from './query.ts';
import { ScenarioSource } from './scenario.ts';
import { WiderQuerySource } from './wider-query.ts';
import { insertStatement, randomTable } from './schema.ts';

/** How many rows a random table has at first. */
const FIRST_ROWS = 12;
/** After so many statements the contents of a table are compared. */
const CONTENTS_EVERY = 10;

/** Random tables with rows, and then statements about them without end. */
export function* randomStatements(choices: Choices): Generator<string, never, void> {
  const made = (['t1', 't2', 't3'] as const).map((name) => randomTable(choices, name));
  const tables = made.map(({ table }) => table);
  for (const { statements } of made) yield* statements;
  for (const table of tables)
    for (let id = 1; id <= FIRST_ROWS; id++) yield insertStatement(choices, table, 'insert into', id);
  const [queries, changes] = [new QuerySource(choices, tables), new ChangeSource(choices, tables)];
  const [wider, featured] = [new WiderQuerySource(choices, tables), new FeatureQuerySource(choices, tables)];
  const further = new FurtherQuerySource(choices, tables);
  const featuredChanges = new FeatureChangeSource(choices, tables);
  const scenarios = new ScenarioSource(choices, tables);
  for (let i = 1; ; i++) {
    if (i % CONTENTS_EVERY === 0) yield `select * from ${choices.of(tables).name} order by id`;
    else if (choices.oneIn(25)) yield* scenarios.next();
    else if (choices.oneIn(4)) yield choices.of([changes, featuredChanges]).next();
    else yield choices.of([queries, queries, wider, featured, further, further]).next();
  }
}
