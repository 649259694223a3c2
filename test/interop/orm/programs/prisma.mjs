import { readFileSync } from 'node:fs';
import { PrismaMariaDb } from '@prisma/adapter-mariadb';
import { Prisma, PrismaClient } from '../generated/client.ts';
import { INTROSPECTION } from './prisma-introspection.mjs';
import { login, ssl, step } from './support.mjs';

const adapter = new PrismaMariaDb({ ...login, ssl, allowPublicKeyRetrieval: true, connectionLimit: 4 });
const db = new PrismaClient({ adapter });

const statements = readFileSync(new URL('../prisma/tables.sql', import.meta.url), 'utf8').split(';\n');
for (const sql of statements) if (sql.trim() !== '') await db.$executeRawUnsafe(sql);

/** Whether a whole number of information_schema comes as INT or BIGINT does not matter to the engine. */
const shown = (_key, value) => {
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value;
};
for (const [name, sql] of Object.entries(INTROSPECTION)) {
  const names = sql.match(/\?/g).map(() => login.database);
  step(name, JSON.parse(JSON.stringify(await db.$queryRawUnsafe(sql, ...names), shown)));
}

const codeOf = (promise) =>
  promise.then(
    () => 'no error',
    (error) => `${error.code} ${JSON.stringify(error.meta?.driverAdapterError?.cause?.originalCode ?? '')}`,
  );

const [math, history] = [{ name: 'math' }, { name: 'history' }];
const books = {
  create: [{ title: 'Notes', body: 'x'.repeat(70_000), tags: { create: [math, history] } }, { title: 'Letters' }],
};
const facts = { age: 36, balance: '10.50', role: 'ADMIN', meta: { a: [1, 'two'] }, big: 9_007_199_254_740_993n };
const born = new Date('1815-12-10');
const ada = await db.author.create({
  data: { email: 'ada@example.com', ...facts, born, photo: Buffer.from([0, 255]), books },
  include: { books: { include: { tags: true } } },
});
step('created', [ada.id, ada.balance, ada.active, ada.role, ada.meta, `${ada.big}`, ada.born, ada.books.length]);
const many = Array.from({ length: 20 }, (_, at) => ({ email: `a${at}@example.com`, age: at }));
step('many', await db.author.createMany({ data: many }));
step('skipped', await db.author.createMany({ data: many, skipDuplicates: true }));
step('duplicate', await codeOf(db.author.create({ data: { email: 'ADA@example.com' } })));
step('foreign key', await codeOf(db.book.create({ data: { title: 'x', authorId: 999 } })));

const found = await db.author.findMany({
  where: { OR: [{ books: { some: { title: { contains: 'ote' } } } }, { age: { in: [3, 4] } }] },
  include: { books: { orderBy: { title: 'asc' }, include: { tags: { orderBy: { name: 'asc' } } } }, _count: true },
  orderBy: { id: 'asc' },
});
step(
  'relations',
  found.map(({ email, books: written, _count }) => [
    email,
    written.map(({ title, body, tags }) => [title, body?.length, tags.map(({ name }) => name)]),
    _count,
  ]),
);
step('json', await db.author.count({ where: { meta: { path: '$.a[1]', equals: 'two' } } }));
step(
  'page',
  await db.author.findMany({ select: { email: true }, orderBy: { id: 'desc' }, cursor: { id: 10 }, skip: 1, take: 2 }),
);
step('aggregate', await db.author.aggregate({ _avg: { age: true }, _sum: { balance: true }, _max: { email: true } }));
step(
  'groups',
  await db.author.groupBy({
    by: ['role'],
    _count: true,
    having: { age: { _avg: { gt: 5 } } },
    orderBy: { role: 'asc' },
  }),
);
const where = { email: 'up@example.com' };
for (const age of [1, 2])
  step('upsert', await db.author.upsert({ where, create: { ...where, age }, update: { age }, select: { age: true } }));
step('update', await db.author.updateMany({ where: { age: { gt: 10 } }, data: { age: { increment: 5 } } }));
step('raw', await db.$queryRaw(Prisma.sql`SELECT email, age FROM Author WHERE age > ${20} ORDER BY id LIMIT 2`));

await db.$transaction([db.author.create({ data: { email: 'kept@example.com' } }), db.author.count()]);
const undone = db.$transaction(
  async (tx) => {
    await tx.author.create({ data: { email: 'undone@example.com' } });
    throw new Error('undo');
  },
  { isolationLevel: 'RepeatableRead', maxWait: 20_000, timeout: 60_000 },
);
step('undone', await undone.catch(({ message }) => message));
step('after the transactions', await db.author.count());
await db.author.delete({ where: { id: ada.id } });
step('books after the cascade', await db.book.count());
await db.$disconnect();
