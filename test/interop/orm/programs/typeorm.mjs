import 'reflect-metadata';
import { DataSource, EntitySchema, In, IsNull, Like, MoreThan, Not } from 'typeorm';
import { errorNumber, login, ssl, step } from './support.mjs';

const id = { type: 'int', unsigned: true, primary: true, generated: 'increment' };
const Author = new EntitySchema({
  name: 'Author',
  columns: {
    id,
    email: { type: 'varchar', length: 120, unique: true },
    age: { type: 'smallint', nullable: true },
    balance: { type: 'decimal', precision: 12, scale: 2, default: 0 },
    meta: { type: 'json', nullable: true },
    role: { type: 'enum', enum: ['admin', 'user'], default: 'user' },
    tags: { type: 'simple-array', nullable: true },
    big: { type: 'bigint', nullable: true },
    upper: { type: 'varchar', asExpression: 'upper(`email`)', generatedType: 'STORED', insert: false, update: false },
    created: { type: 'datetime', precision: 6, createDate: true, select: false },
    changed: { type: 'timestamp', precision: 6, updateDate: true, select: false },
    removed: { type: 'datetime', nullable: true, deleteDate: true },
    version: { type: 'int', version: true },
  },
  relations: { books: { type: 'one-to-many', target: 'Book', inverseSide: 'author' } },
  indices: [{ columns: ['age', 'role'] }],
});
const Book = new EntitySchema({
  name: 'Book',
  columns: { key: { type: 'varchar', length: 36, primary: true, generated: 'uuid' }, title: { type: 'text' } },
  relations: {
    author: { type: 'many-to-one', target: 'Author', inverseSide: 'books', onDelete: 'CASCADE', nullable: false },
    subjects: { type: 'many-to-many', target: 'Subject', joinTable: true },
  },
});
const Subject = new EntitySchema({ name: 'Subject', columns: { id, name: { type: 'varchar', length: 50 } } });

class First1700000000000 {
  name = 'First1700000000000';
  async up(runner) {
    await runner.query(
      'CREATE TABLE `note` (`id` int NOT NULL AUTO_INCREMENT, `text` varchar(20), PRIMARY KEY (`id`))',
    );
    await runner.query('ALTER TABLE `note` ADD `rank` int NULL');
    await runner.query('CREATE UNIQUE INDEX `IDX_note` ON `note` (`text`)');
  }
  down(runner) {
    return runner.query('DROP TABLE `note`');
  }
}

const { user: username, ...where } = login;
const entities = [Author, Book, Subject];
const db = new DataSource({ type: 'mysql', ...where, username, ssl, entities, migrations: [First1700000000000] });
await db.initialize();
await db.dropDatabase();
await db.synchronize();
await db.synchronize();
step(
  'changes left',
  (await db.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query),
);

const [authors, books, topics] = entities.map((entity) => db.getRepository(entity));
const ada = { email: 'ada@example.com', age: 36, meta: { k: [1] }, tags: ['p', 'q'], big: '9007199254740993' };
await authors.save([ada, { email: 'bob@example.com', balance: '12.345' }]);
await books.save({
  title: 'Notes',
  author: ada,
  subjects: await topics.save([{ name: 'math' }, { name: 'history' }]),
});
step('duplicate', await errorNumber(authors.insert({ email: 'ADA@example.com' })));
step('foreign key', await errorNumber(books.insert({ title: 'x', author: { id: 999 } })));

/** Authors without the random keys of their books. */
const withoutKeys = (found) =>
  found.map((author) => ({ ...author, books: author.books.map(({ title, subjects }) => ({ title, subjects })) }));
const relations = { books: { subjects: true } };
const order = { id: 'ASC', books: { subjects: { name: 'ASC' } } };
step('relations', withoutKeys(await authors.find({ relations, order })));
const joined = authors.createQueryBuilder('a').leftJoinAndSelect('a.books', 'b').where('b.title LIKE :start');
const [page, total] = await joined.setParameters({ start: 'N%' }).orderBy('a.id').skip(0).take(1).getManyAndCount();
step('page', [withoutKeys(page), total]);
step('either', await authors.countBy([{ age: MoreThan(10) }, { email: Like('b%') }]));
step('both', await authors.countBy({ id: In([1, 2]), age: Not(IsNull()) }));
step('version', (await authors.save({ ...ada, age: 37 })).version);
await authors.upsert({ email: ada.email, age: 77 }, ['email']);
await authors.increment({ id: 1 }, 'age', 2);
step('generated', await authors.findOneBy({ email: ada.email }));
await authors.softDelete(2);
step('softly deleted', [await authors.count(), await authors.count({ withDeleted: true })]);

await db.transaction('SERIALIZABLE', (manager) => manager.insert(Author, { email: 'kept@example.com' }));
const undone = db.transaction(async (manager) => {
  await manager.getRepository(Author).createQueryBuilder('a').setLock('pessimistic_write').where('id = 1').getOne();
  await manager.insert(Author, { email: 'undone@example.com' });
  throw new Error('undo');
});
await undone.catch(() => undefined);
step('after the transactions', await authors.count());

await db.runMigrations();
step('migrations', await db.query('SELECT name FROM migrations'));
const runner = db.createQueryRunner();
const columnOf = ({ name, type, length, isNullable, unsigned, asExpression }) => [
  name,
  type,
  length,
  isNullable,
  unsigned,
  asExpression,
];
// information_schema promises no order.
for (const table of ['note', 'author']) {
  step(table, (await runner.getTable(table)).columns.map((column) => JSON.stringify(columnOf(column))).sort());
}
await db.undoLastMigration();
await authors.delete(1);
step('books after the cascade', await books.count());
await runner.release();
await db.dropDatabase();
await db.destroy();
