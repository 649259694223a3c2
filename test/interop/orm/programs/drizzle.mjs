import { and, asc, avg, count, desc, eq, gt, inArray, like, or, relations, sql } from 'drizzle-orm';
import * as t from 'drizzle-orm/mysql-core';
import { drizzle } from 'drizzle-orm/mysql2';
import { migrate } from 'drizzle-orm/mysql2/migrator';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { errorNumber, login, ssl, step } from './support.mjs';

const authors = t.mysqlTable('author', {
  id: t.serial('id').primaryKey(),
  email: t.varchar('email', { length: 100 }).notNull().unique(),
  age: t.int('age'),
  balance: t.decimal('balance', { precision: 10, scale: 2 }),
  active: t.boolean('active').default(true),
  meta: t.json('meta'),
  role: t.mysqlEnum('role', ['admin', 'user']),
  seen: t.datetime('seen', { fsp: 3 }),
});
const books = t.mysqlTable('book', {
  id: t.int('id').autoincrement().primaryKey(),
  authorId: t.bigint('author_id', { mode: 'number', unsigned: true }).references(() => authors.id),
  title: t.text('title'),
});
const authorRelations = relations(authors, ({ many }) => ({ books: many(books) }));
const bookRelations = relations(books, ({ one }) => ({
  author: one(authors, { fields: [books.authorId], references: [authors.id] }),
}));

/** What `drizzle-kit generate` writes for these tables. */
const MIGRATION = `CREATE TABLE \`author\` (
	\`id\` serial AUTO_INCREMENT NOT NULL, \`email\` varchar(100) NOT NULL, \`age\` int, \`balance\` decimal(10,2),
	\`active\` boolean DEFAULT true, \`meta\` json, \`role\` enum('admin','user'), \`seen\` datetime(3),
	CONSTRAINT \`author_id\` PRIMARY KEY(\`id\`), CONSTRAINT \`author_email_unique\` UNIQUE(\`email\`)
);
--> statement-breakpoint
CREATE TABLE \`book\` (
	\`id\` int AUTO_INCREMENT NOT NULL, \`author_id\` bigint unsigned, \`title\` text,
	CONSTRAINT \`book_id\` PRIMARY KEY(\`id\`)
);
--> statement-breakpoint
ALTER TABLE \`book\` ADD CONSTRAINT \`book_author\` FOREIGN KEY (\`author_id\`) REFERENCES \`author\`(\`id\`) ON DELETE cascade ON UPDATE no action;`;

const connection = await createConnection({ ...login, ssl });
const schema = { authors, books, authorRelations, bookRelations };
const db = drizzle(connection, { schema, mode: 'default' });

const migrationsFolder = await mkdtemp(join(tmpdir(), 'drizzle-'));
const entry = { idx: 0, version: '5', when: 1_700_000_000_000, tag: '0000_first', breakpoints: true };
await mkdir(join(migrationsFolder, 'meta'));
await writeFile(join(migrationsFolder, 'meta', '_journal.json'), JSON.stringify({ entries: [entry] }));
await writeFile(join(migrationsFolder, '0000_first.sql'), MIGRATION);
await migrate(db, { migrationsFolder });
await migrate(db, { migrationsFolder });
await rm(migrationsFolder, { recursive: true });
step('migrations', (await connection.query('SELECT id, created_at FROM __drizzle_migrations'))[0]);

const seen = new Date('2024-02-29T01:02:03.456Z');
const ada = { email: 'ada@example.com', age: 36, balance: '1.50', meta: { x: [1] }, role: 'admin', seen };
step(
  'insert',
  await db
    .insert(authors)
    .values([ada, { email: 'bob@example.com', age: 2 }])
    .$returningId(),
);
await db.insert(books).values([
  { authorId: 1, title: 'Notes' },
  { authorId: 1, title: 'Letters' },
]);
step('duplicate', await errorNumber(db.insert(authors).values({ email: 'ADA@example.com' })));
step('foreign key', await errorNumber(db.insert(books).values({ authorId: 999 })));
await db
  .insert(authors)
  .values({ email: ada.email })
  .onDuplicateKeyUpdate({ set: { age: sql`age + 1` } });
step('select', await db.select().from(authors).orderBy(authors.id));

const wanted = and(gt(authors.age, 0), or(like(authors.email, 'a%'), inArray(authors.id, [7])));
const joined = db.select().from(books).leftJoin(authors, eq(books.authorId, authors.id));
step('join', await joined.where(wanted).orderBy(books.id));
const facts = { role: authors.role, n: count(), mean: avg(authors.age) };
step('groups', await db.select(facts).from(authors).groupBy(authors.role).orderBy(authors.role));
const nested = { books: { columns: { title: true }, orderBy: desc(books.id) } };
step(
  'relations',
  await db.query.authors.findMany({ columns: { email: true }, with: nested, orderBy: asc(authors.id) }),
);
const byId = db
  .select()
  .from(authors)
  .where(eq(authors.id, sql.placeholder('id')))
  .prepare();
step('prepared', await byId.execute({ id: 2 }));

await db.transaction(async (outer) => {
  await outer
    .update(authors)
    .set({ age: sql`${authors.age} * 2` })
    .where(eq(authors.id, 1));
  await outer.select().from(authors).for('update');
  const undone = outer.transaction(async (savepoint) => {
    await savepoint.delete(books);
    savepoint.rollback();
  });
  await undone.catch(() => undefined);
});
step('after the transactions', [await db.$count(books), await db.select({ age: authors.age }).from(authors)]);
await db.delete(authors).where(eq(authors.id, 1));
step('books after the cascade', await db.$count(books));
await connection.query('DROP TABLE book, author, __drizzle_migrations');
await connection.end();
