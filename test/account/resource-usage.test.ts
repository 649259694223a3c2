import { describe, expect, it } from 'vitest';
import { newAccount, type Account } from '../../src/account/account.ts';
import { limitsStatements, ResourceUsage } from '../../src/account/resource-usage.ts';

function account(user: string, resources: Account['resources']): Account {
  return { ...newAccount({ user, host: '%' }, 'caching_sha2_password', 0), resources };
}

const HOUR = 3_600_000;

describe('ResourceUsage', () => {
  it('lets an account use its share and no more, in every hour', () => {
    const usage = new ResourceUsage();
    const limited = account('u', { max_queries_per_hour: 2, max_updates_per_hour: 1 });
    expect(usage.take(limited, 'query', 0)).toBeUndefined();
    expect(usage.take(limited, 'query', 1)).toBeUndefined();
    expect(usage.take(limited, 'query', HOUR - 1)).toEqual({ name: 'max_questions', limit: 2 });
    expect(usage.take(limited, 'update', 5)).toBeUndefined();
    expect(usage.take(limited, 'update', 6)).toEqual({ name: 'max_updates', limit: 1 });
    expect(usage.take(limited, 'query', HOUR)).toBeUndefined();
  });

  it('counts nothing for what is not limited, and accounts apart', () => {
    const usage = new ResourceUsage();
    const one = account('one', { max_connections_per_hour: 1 });
    for (let count = 0; count < 10; count++) expect(usage.take(one, 'query', 0)).toBeUndefined();
    expect(usage.take(one, 'connection', 0)).toBeUndefined();
    expect(usage.take(one, 'connection', 0)).toEqual({ name: 'max_connections_per_hour', limit: 1 });
    expect(usage.take(account('two', one.resources), 'connection', 0)).toBeUndefined();
  });

  it('begins again when told to', () => {
    const usage = new ResourceUsage();
    const one = account('one', { max_queries_per_hour: 1 });
    usage.take(one, 'query', 0);
    usage.forget(one);
    expect(usage.take(one, 'query', 0)).toBeUndefined();
    usage.forgetAll();
    expect(usage.take(one, 'query', 0)).toBeUndefined();
    expect(usage.take(one, 'query', 0)).toBeDefined();
  });
});

describe('limitsStatements', () => {
  it('is about statements alone', () => {
    expect(limitsStatements(account('a', { max_queries_per_hour: 1 }))).toBe(true);
    expect(limitsStatements(account('a', { max_updates_per_hour: 1 }))).toBe(true);
    expect(limitsStatements(account('a', { max_connections_per_hour: 1, max_queries_per_hour: 0 }))).toBe(false);
  });
});
