import { EntitySchema, LockMode, MikroORM } from '@mikro-orm/mysql';
import { errorNumber, login, ssl, step } from './support.mjs';

const Author = new EntitySchema({
  name: 'Author',
  properties: {
    id: { type: 'integer', primary: true },
    email: { type: 'string', length: 120, unique: true },
    age: { type: 'smallint', nullable: true },
    balance: { type: 'decimal', precision: 10, scale: 2, default: 0 },
    meta: { type: 'json', nullable: true },
    role: { enum: true, items: ['admin', 'user'], default: 'user' },
    seen: { type: 'datetime', length: 3, nullable: true },
    books: { kind: '1:m', entity: () => Book, mappedBy: 'author' },
  },
});
const Book = new EntitySchema({
  name: 'Book',
  properties: {
    id: { type: 'integer', primary: true },
    title: { type: 'string' },
    author: { kind: 'm:1', entity: () => Author, deleteRule: 'cascade' },
    tags: { kind: 'm:n', entity: () => Tag },
  },
});
const Tag = new EntitySchema({
  name: 'Tag',
  properties: { id: { type: 'integer', primary: true }, name: { type: 'string', length: 50 } },
});

const { database: dbName, ...where } = login;
const driverOptions = ssl ? { ssl } : {};
const orm = await MikroORM.init({ dbName, ...where, driverOptions, entities: [Author, Book, Tag], timezone: 'Z' });
await orm.schema.refresh();
step('changes left', await orm.schema.getUpdateSchemaSQL());

const em = orm.em.fork();
const seen = new Date('2024-02-29T01:02:03.456Z');
const ada = em.create(Author, { email: 'ada@example.com', age: 36, balance: '12.50', meta: { a: [1, null] }, seen });
const tags = [em.create(Tag, { name: 'math' }), em.create(Tag, { name: 'history' })];
em.create(Book, { title: 'Notes', author: ada, tags });
em.create(Author, { email: 'bob@example.com' });
await em.flush();
step('duplicate', await errorNumber(orm.em.fork().insert(Author, { email: 'ADA@example.com' })));
step('foreign key', await errorNumber(orm.em.fork().insert(Book, { title: 'x', author: 999 })));

const populate = ['books', 'books.tags'];
const orderBy = { id: 'asc', books: { tags: { name: 'asc' } } };
step('relations', await orm.em.fork().findAll(Author, { populate, orderBy }));
step('filter', await orm.em.fork().count(Author, { $or: [{ age: { $gt: 10 } }, { email: { $like: 'b%' } }] }));
step('json', await orm.em.fork().count(Author, { meta: { $ne: null } }));
await orm.em.fork().upsert(Author, { email: 'bob@example.com', age: 9 });
step('update', await orm.em.fork().nativeUpdate(Author, { email: 'bob@example.com' }, { age: 10 }));

await orm.em.fork().transactional(async (outer) => {
  await outer.findOneOrFail(Author, 1, { lockMode: LockMode.PESSIMISTIC_WRITE });
  outer.create(Author, { email: 'kept@example.com' });
  await outer.flush();
  const undone = outer.transactional(async (savepoint) => {
    await savepoint.insert(Author, { email: 'undone@example.com' });
    throw new Error('undo');
  });
  await undone.catch(() => undefined);
});
const left = await orm.em.fork().findAll(Author, { fields: ['email', 'age'], orderBy: { email: 'asc' } });
step('after the transactions', left);
step('delete', await orm.em.fork().nativeDelete(Author, { id: 1 }));
step('books after the cascade', await orm.em.fork().count(Book));
await orm.schema.drop();
await orm.close(true);
