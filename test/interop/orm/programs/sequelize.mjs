import { DataTypes, Op, Sequelize } from 'sequelize';
import { errorNumber, login, ssl, step } from './support.mjs';

const { database, user, password, host, port } = login;
const dialectOptions = ssl ? { ssl } : {};
const db = new Sequelize(database, user, password, { host, port, dialect: 'mysql', dialectOptions, logging: false });

const Author = db.define(
  'Author',
  {
    email: { type: DataTypes.STRING(120), unique: true, allowNull: false },
    age: DataTypes.SMALLINT,
    balance: DataTypes.DECIMAL(12, 2),
    active: { type: DataTypes.BOOLEAN, defaultValue: true },
    meta: DataTypes.JSON,
    role: DataTypes.ENUM('admin', 'user'),
    born: DataTypes.DATEONLY,
    photo: DataTypes.BLOB,
    big: DataTypes.BIGINT,
  },
  { paranoid: true, indexes: [{ fields: ['role', 'age'] }] },
);
const Book = db.define('Book', { title: { type: DataTypes.STRING, allowNull: false }, body: DataTypes.TEXT('long') });
const Tag = db.define('Tag', { name: { type: DataTypes.STRING(50), unique: true } });
Author.hasMany(Book, { foreignKey: 'authorId', onDelete: 'CASCADE' });
Book.belongsTo(Author, { foreignKey: 'authorId' });
Book.belongsToMany(Tag, { through: 'BookTags' });
Tag.belongsToMany(Book, { through: 'BookTags' });

await db.sync({ force: true });
await db.sync({ alter: true });
const schema = db.getQueryInterface();
step('columns', await schema.describeTable('Authors'));
step('keys', await schema.getForeignKeyReferencesForTable('Books'));

const facts = { age: 36, balance: '10.50', meta: { a: [1] }, role: 'admin', born: '1815-12-10' };
const ada = await Author.create({ email: 'ada@example.com', photo: Buffer.from([0, 255]), ...facts });
await Author.bulkCreate([{ email: 'bob@example.com', age: 20 }, { email: 'cy@example.com' }]);
await Author.bulkCreate([{ id: 2, email: 'bob@example.com', age: 21 }], { updateOnDuplicate: ['age'] });
const book = await Book.create({ title: 'Notes', authorId: ada.id, body: 'x'.repeat(70_000) });
await book.addTags(await Tag.bulkCreate([{ name: 'math' }, { name: 'history' }]));
step('duplicate', await errorNumber(Author.create({ email: 'ADA@example.com' })));
step('foreign key', await errorNumber(Book.create({ title: 'x', authorId: 999 })));

const found = await Author.findAll({ include: [{ model: Book, include: [Tag] }], order: ['id', [Book, Tag, 'name']] });
const tagsOf = ({ title, body, Tags }) => [title, body.length, Tags.map(({ name }) => name)];
step(
  'relations',
  found.map(({ email, balance, meta, born, Books }) => [email, balance, meta, born, Books.map(tagsOf)]),
);
step('counts', [
  await Author.count({ where: { age: { [Op.gt]: 20 } } }),
  await Author.max('age'),
  await Author.sum('age'),
]);
await ada.increment('age', { by: 5 });
step('incremented', (await ada.reload()).age);

await db.transaction(async (transaction) => {
  await Author.create({ email: 'kept@example.com' }, { transaction });
  const where = { email: 'found@example.com' };
  const [, isCreated] = await Author.findOrCreate({ where, transaction });
  step('created', isCreated);
});
const undone = db.transaction(async (transaction) => {
  await Author.create({ email: 'undone@example.com' }, { transaction });
  throw new Error('undo');
});
await undone.catch(() => undefined);
await ada.destroy();
step('after the transactions', [await Author.count(), await Author.count({ paranoid: false })]);

await schema.addColumn('Authors', 'nick', { type: DataTypes.STRING(30), defaultValue: 'n', after: 'email' });
await schema.changeColumn('Authors', 'nick', { type: DataTypes.STRING(60), allowNull: false, defaultValue: 'm' });
await schema.renameColumn('Authors', 'nick', 'name');
await schema.addIndex('Authors', ['name']);
step(
  'indexes',
  (await schema.showIndex('Authors')).map(({ name, unique }) => [name, unique]),
);
await schema.removeColumn('Authors', 'name');
const where = { age: { [Op.lt]: 200 } };
await schema.addConstraint('Authors', { fields: ['age'], type: 'check', where, name: 'age_limit' });
step('check', await errorNumber(Author.create({ email: 'old@example.com', age: 300 })));
await db.drop();
await db.close();
