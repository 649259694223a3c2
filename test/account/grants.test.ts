import { describe, expect, it } from 'vitest';
import {
  ALL_GRANTS,
  allows,
  allowsToGrant,
  grant,
  NO_GRANTS,
  privilegesAt,
  reachesDatabase,
  reachesTable,
  revoke,
} from '../../src/account/grants.ts';
import { PRIVILEGES_OF_LEVEL } from '../../src/account/privilege.ts';

describe('allows', () => {
  it('gives nothing to an account without grants', () => {
    expect(allows(NO_GRANTS, 'select', { schema: 'app', table: 't' })).toBe(false);
    expect(reachesDatabase(NO_GRANTS, 'app')).toBe(false);
  });

  it('looks at the level itself and above, never below', () => {
    const table = grant(NO_GRANTS, ['select'], { schema: 'app', table: 't' });
    expect(allows(table, 'select', { schema: 'app', table: 't' })).toBe(true);
    expect(allows(table, 'select', { schema: 'app', table: 'u' })).toBe(false);
    expect(allows(table, 'select', { schema: 'app' })).toBe(false);
    expect(allows(table, 'select')).toBe(false);
    const database = grant(NO_GRANTS, ['select'], { schema: 'app' });
    expect(allows(database, 'select', { schema: 'app', table: 'anything' })).toBe(true);
    expect(allows(database, 'insert', { schema: 'app', table: 'anything' })).toBe(false);
    expect(allows(grant(NO_GRANTS, ['select'], {}), 'select', { schema: 'x', table: 'y' })).toBe(true);
  });

  it('reads wildcards in database names', () => {
    const grants = grant(grant(NO_GRANTS, ['select'], { schema: 'app\\_%' }), ['insert'], { schema: 't_st' });
    expect(allows(grants, 'select', { schema: 'app_1' })).toBe(true);
    expect(allows(grants, 'select', { schema: 'apps1' })).toBe(false);
    expect(allows(grants, 'insert', { schema: 'test' })).toBe(true);
    expect(allows(grants, 'insert', { schema: 'tst' })).toBe(false);
  });

  it('tells the case of names apart', () => {
    const grants = grant(grant(NO_GRANTS, ['select'], { schema: 'app' }), ['select'], { schema: 'other', table: 't' });
    expect(allows(grants, 'select', { schema: 'APP', table: 't' })).toBe(false);
    expect(allows(grants, 'select', { schema: 'Other', table: 't' })).toBe(false);
    expect(allows(grants, 'select', { schema: 'other', table: 'T' })).toBe(false);
    expect(reachesDatabase(grants, 'APP') || reachesDatabase(grants, 'Other')).toBe(false);
    expect(reachesTable(grants, 'other', 'T')).toBe(false);
  });

  it('takes the most specific of the patterns that mean a database, and no other', () => {
    let grants = grant(NO_GRANTS, ['select'], { schema: 'app%' });
    grants = grant(grants, ['insert'], { schema: 'app\\_%' });
    grants = grant(grants, ['update'], { schema: 'app\\_one' });
    const held = (schema: string): readonly string[] =>
      (['select', 'insert', 'update'] as const).filter((privilege) => allows(grants, privilege, { schema }));
    expect(held('apple')).toEqual(['select']);
    expect(held('app_two')).toEqual(['insert']);
    expect(held('app_one')).toEqual(['update']);
  });
});

describe('allowsToGrant', () => {
  const holds = (held: string, asked: string): boolean =>
    allowsToGrant(grant(NO_GRANTS, ['select'], { schema: held }), 'select', { schema: asked });

  it.each([
    ['app', 'app'],
    ['app%', 'app%'],
    ['app%', 'app\\_1'],
    ['app%', 'app__'],
    ['app%', 'apple%pie'],
    ['%', '%_%'],
    ['app\\_1', 'app\\_1'],
    ['app__', 'app_1'],
    ['app__', 'app\\_1'],
    ['%a%b', 'xa_b'],
  ])('on %s: %s', (held, asked) => expect(holds(held, asked)).toBe(true));

  it.each([
    ['app\\_1', 'app_1'],
    ['app_', 'app%'],
    ['app__', 'app_%'],
    ['app', 'App'],
    ['app', 'app%'],
    ['a%b', 'a%'],
    ['%a%b', '%'],
    ['app\\%', 'app%'],
  ])('not on %s: %s', (held, asked) => expect(holds(held, asked)).toBe(false));

  it('is quick for names of many wildcards', { timeout: 2000 }, () => {
    expect(holds(`${'%_'.repeat(31)}z`, 'a'.repeat(64))).toBe(false);
    expect(holds(`${'%a'.repeat(31)}z`, '_%'.repeat(32))).toBe(false);
  });
});

describe('reachesDatabase and reachesTable', () => {
  it('are true for any privilege at all on the database or in it', () => {
    const grants = grant(NO_GRANTS, ['insert'], { schema: 'app', table: 't' });
    expect(reachesDatabase(grants, 'app')).toBe(true);
    expect(reachesDatabase(grants, 'other')).toBe(false);
    expect(reachesTable(grants, 'app', 't')).toBe(true);
    expect(reachesTable(grants, 'app', 'u')).toBe(false);
    expect(reachesTable(grant(NO_GRANTS, ['event'], { schema: 'app' }), 'app', 't')).toBe(false);
  });

  it('do not count privileges about the server', () => {
    const grants = grant(NO_GRANTS, ['process', 'create user', 'grant option'], {});
    expect(reachesDatabase(grants, 'app')).toBe(false);
    expect(reachesTable(grants, 'app', 't')).toBe(false);
  });
});

describe('grant and revoke', () => {
  it('keep one entry for each level, in the order of the privilege list', () => {
    let grants = grant(NO_GRANTS, ['update'], { schema: 'app' });
    grants = grant(grants, ['grant option', 'select', 'update'], { schema: 'app' });
    expect(grants.databases).toEqual([{ schema: 'app', privileges: ['select', 'update', 'grant option'] }]);
    expect(privilegesAt(grants, { schema: 'app' })).toEqual(['select', 'update', 'grant option']);
  });

  it('remove an entry with its last privilege', () => {
    const grants = grant(NO_GRANTS, ['select', 'insert'], { schema: 'app', table: 't' });
    const one = revoke(grants, ['select'], { schema: 'app', table: 't' });
    expect(privilegesAt(one, { schema: 'app', table: 't' })).toEqual(['insert']);
    const none = revoke(one, ['insert'], { schema: 'app', table: 't' });
    expect(none).toEqual(NO_GRANTS);
    expect(privilegesAt(none, { schema: 'app', table: 't' })).toBeUndefined();
  });

  it('never touch another level', () => {
    const both = grant(grant(NO_GRANTS, ['select'], {}), ['select'], { schema: 'app' });
    expect(revoke(both, ['select'], {}).databases).toEqual(both.databases);
    expect(revoke(both, ['select'], { schema: 'app' }).global).toEqual(['select']);
  });
});

describe('ALL_GRANTS', () => {
  it('holds every privilege and the right to pass it on', () => {
    for (const privilege of PRIVILEGES_OF_LEVEL.global) expect(allows(ALL_GRANTS, privilege)).toBe(true);
    expect(allows(ALL_GRANTS, 'grant option', { schema: 'app', table: 't' })).toBe(true);
  });
});
