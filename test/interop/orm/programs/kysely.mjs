import { Kysely, MysqlDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { createPool } from 'mysql2';
import { errorNumber, login, ssl, step } from './support.mjs';

const db = new Kysely({ dialect: new MysqlDialect({ pool: createPool({ ...login, ssl }) }) });

const first = {
  async up({ schema }) {
    await schema
      .createTable('author')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('email', 'varchar(100)', (column) => column.notNull().unique())
      .addColumn('age', 'integer', (column) => column.unsigned().defaultTo(5))
      .addColumn('balance', 'decimal(10, 2)')
      .addColumn('meta', 'json')
      .addColumn('created', 'timestamp', (column) => column.defaultTo(sql`current_timestamp`))
      .execute();
    await schema
      .createTable('book')
      .addColumn('id', 'bigint', (column) => column.primaryKey().autoIncrement())
      .addColumn('title', 'text')
      .addColumn('author_id', 'integer', (column) => column.notNull())
      .addForeignKeyConstraint('book_author', ['author_id'], 'author', ['id'], (key) => key.onDelete('cascade'))
      .execute();
    await schema.createIndex('author_age').on('author').columns(['age', 'email']).execute();
    await schema.alterTable('author').addColumn('nick', 'varchar(10)').modifyColumn('age', 'bigint').execute();
    await schema.alterTable('author').renameColumn('nick', 'name').execute();
  },
  async down({ schema }) {
    await schema.dropTable('book').execute();
    await schema.dropTable('author').execute();
  },
};
const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ first }) } });

step('migrated', (await migrator.migrateToLatest()).results);
const tables = await db.introspection.getTables();
const columnOf = ({ name, dataType, isNullable, hasDefaultValue }) => [name, dataType, isNullable, hasDefaultValue];
step('tables', tables.map(({ name, columns }) => [name, columns.map(columnOf).sort()]).sort());

const authors = [{ email: 'ada@example.com', age: 36, balance: '2.5', meta: '{"a":1}' }, { email: 'bob@example.com' }];
step('insert', await db.insertInto('author').values(authors).executeTakeFirst());
await db.insertInto('book').values({ title: 'Notes', author_id: 1 }).execute();
const twin = { email: 'ADA@example.com', age: 9 };
step('duplicate', await errorNumber(db.insertInto('author').values(twin).execute()));
step('foreign key', await errorNumber(db.insertInto('book').values({ author_id: 999 }).execute()));
const age = sql`values(age)`;
step('upsert', await db.insertInto('author').values(twin).onDuplicateKeyUpdate({ age }).executeTakeFirst());
step('ignored', await db.insertInto('author').ignore().values(twin).executeTakeFirst());

step(
  'join',
  await db
    .selectFrom('author')
    .leftJoin('book', 'book.author_id', 'author.id')
    .select(['author.id', 'email', 'title', 'balance', 'meta', 'age'])
    .select(({ fn }) => fn.count('book.id').over().as('n'))
    .select((of) => of.case().when('age', '>', 5).then('old').else('young').end().as('kind'))
    .orderBy('author.id')
    .execute(),
);
step(
  'cte',
  await db
    .with('adult', (query) => query.selectFrom('author').select('id').where('age', '>', 5))
    .selectFrom('adult')
    .selectAll()
    .execute(),
);
const older = db.updateTable('author').set((of) => ({ age: of('age', '+', 1) }));
step('update', await older.where('id', '=', 1).executeTakeFirst());

const isolated = db.transaction().setIsolationLevel('repeatable read');
await isolated.execute(async (work) => {
  await work.insertInto('author').values({ email: 'kept@example.com' }).execute();
  await work.selectFrom('author').selectAll().where('email', 'like', 'k%').forUpdate().execute();
});
const undone = db.transaction().execute(async (work) => {
  await work.insertInto('author').values({ email: 'undone@example.com' }).execute();
  throw new Error('undo');
});
await undone.catch(() => undefined);
step('after the transactions', await db.selectFrom('author').select('email').orderBy('email').execute());
step('delete', await db.deleteFrom('author').where('id', '=', 1).executeTakeFirst());
step('books after the cascade', await db.selectFrom('book').selectAll().execute());
step('migrated back', (await migrator.migrateDown()).results);
for (const table of ['kysely_migration', 'kysely_migration_lock']) await db.schema.dropTable(table).execute();
await db.destroy();
