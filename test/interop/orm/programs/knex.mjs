import knex from 'knex';
import { errorNumber, login, ssl, step } from './support.mjs';

const db = knex({ client: 'mysql2', connection: { ...login, ssl } });

const migration = {
  up: async (work) => {
    await work.schema.createTable('author', (table) => {
      table.increments('id');
      table.string('email', 120).notNullable().unique();
      table.integer('age').unsigned().index();
      table.decimal('balance', 10, 2).defaultTo(0);
      table.boolean('active').defaultTo(true);
      table.enu('role', ['admin', 'user']);
      table.json('meta');
      table.dateTime('seen', { precision: 3 });
      table.binary('photo');
      table.timestamps(true, true);
    });
    await work.schema.createTable('book', (table) => {
      table.bigIncrements('id');
      table.string('title', 200).notNullable();
      table.integer('author_id').unsigned().references('author.id').onDelete('CASCADE');
    });
    await work.schema.alterTable('author', (table) => {
      table.string('nick', 20).after('email');
      table.renameColumn('active', 'enabled');
      table.dropIndex('age');
    });
  },
  down: (work) => work.schema.dropTable('book').dropTable('author'),
};
const migrationSource = {
  getMigrations: async () => ['first'],
  getMigrationName: (name) => name,
  getMigration: async () => migration,
};

await db.migrate.latest({ migrationSource });
step('migrations', await db('knex_migrations').select('name', 'batch'));
// information_schema promises no order.
step(
  'columns',
  Object.entries(await db('author').columnInfo()).sort(([a], [b]) => a.localeCompare(b)),
);

const ada = { email: 'ada@example.com', age: 36, role: 'admin', meta: '{"a":[1,2]}', seen: '2024-02-29 01:02:03.456' };
step('insert', await db('author').insert([{ ...ada, photo: Buffer.from([0, 255]) }, { email: 'bob@example.com' }]));
step('related', await db('book').insert({ title: 'Notes', author_id: 1 }));
step('duplicate', await errorNumber(db('author').insert({ email: 'ADA@example.com' })));
step('foreign key', await errorNumber(db('book').insert({ title: 'x', author_id: 999 })));
step('upsert', await db('author').insert({ email: 'bob@example.com', age: 9 }).onConflict('email').merge(['age']));
step('ignored', await db('author').insert({ email: 'bob@example.com' }).onConflict('email').ignore());

const seen = ['author.id', 'email', 'balance', 'enabled', 'role', 'meta', 'seen', 'photo', 'title'];
step('join', await db('author').select(seen).leftJoin('book', 'author_id', 'author.id').orderBy('author.id'));
step('subquery', await db('author').whereIn('id', db('book').select('author_id')).pluck('email'));
step('update', await db('author').update({ age: db.raw('?? + ?', ['age', 1]) }));
step('groups', await db('author').groupBy('role').select('role').avg('age as mean').count('* as n').orderBy('role'));
step('cte', await db.with('w', db('author').select('id')).from('w').orderBy('id'));
step('window', await db('author').select('id', db.raw('row_number() over (order by id desc) as place')).orderBy('id'));

await db.transaction(async (outer) => {
  await outer('author').insert({ email: 'kept@example.com' });
  await outer('author').where('email', 'kept@example.com').forUpdate().first();
  const undone = outer.transaction(async (savepoint) => {
    await savepoint('author').insert({ email: 'undone@example.com' });
    throw new Error('undo');
  });
  await undone.catch(() => undefined);
});
step('after the transactions', await db('author').orderBy('email').pluck('email'));
step('delete', await db('author').where({ id: 1 }).del());
step('books after the cascade', await db('book').count('* as n'));
await db.migrate.rollback({ migrationSource });
step('rolled back', await db.schema.hasTable('author'));
await db.schema.dropTable('knex_migrations').dropTable('knex_migrations_lock');
await db.destroy();
