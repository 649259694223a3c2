import { describe, expect, it } from 'vitest';
import { printStatement } from '../../src/sql/print.ts';
import { plain, refusal, syntaxError, tree } from './support.ts';

/** The definitions of a CREATE TABLE, one on each line, without the quotes of names. */
function definitions(inside: string): string {
  const statement = tree(`create table t (${inside})`);
  if (statement.kind !== 'create-table') throw new Error(statement.kind);
  return printStatement(statement).replaceAll('`', '').replace('CREATE TABLE t (\n  ', '').replace(/\n\)$/, '');
}

describe('types', () => {
  it.each([
    ['integer(11) unsigned', 'int(11) unsigned'],
    ['int8 zerofill', 'bigint unsigned zerofill'],
    ['bool', 'tinyint(1)'],
    ['numeric(10, 2)', 'decimal(10,2)'],
    ['double precision', 'double'],
    ['float(30)', 'double'],
    ['float(7, 4)', 'float(7,4)'],
    ['character varying(9)', 'varchar(9)'],
    ['national char varying(9)', 'varchar(9) CHARACTER SET utf8mb3'],
    ['nchar', 'char CHARACTER SET utf8mb3'],
    ['long varbinary', 'mediumblob'],
    ['char(3) byte', 'binary(3)'],
    ['varchar(9) charset latin1 collate latin1_bin', 'varchar(9) CHARACTER SET latin1 COLLATE latin1_bin'],
    ["enum('a', 'b''c')", "enum('a','b''c')"],
    ['datetime(6)', 'datetime(6)'],
    ['json', 'json'],
  ])('%s', (sql, expected) => expect(definitions(`a ${sql}`)).toBe(`a ${expected}`));
});

describe('CREATE TABLE', () => {
  it.each([
    ['a int not null auto_increment primary key', 'a int NOT NULL AUTO_INCREMENT PRIMARY KEY'],
    ["a int default -1 comment 'c' null", "a int NULL DEFAULT -1 COMMENT 'c'"],
    [
      'a timestamp(3) default now(3) on update current_timestamp(3)',
      'a timestamp(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)',
    ],
    ['a varchar(36) default (uuid())', 'a varchar(36) DEFAULT (uuid())'],
    ['id serial', 'id bigint unsigned NOT NULL AUTO_INCREMENT UNIQUE KEY'],
    ['a int as (b + 1) stored not null', 'a int GENERATED ALWAYS AS ((b + 1)) STORED NOT NULL'],
    ['a int references p (id) on delete set null', 'a int REFERENCES p (id) ON DELETE SET NULL'],
    [
      'a int check (a > 0) not null, constraint c check (a < 9) not enforced',
      'a int NOT NULL CHECK ((a > 0)),\n  CONSTRAINT c CHECK ((a < 9)) /*!80016 NOT ENFORCED */',
    ],
    [
      "a int, primary key using btree (a), unique key u (a desc), key (a(3)), index f ((a + 1)) comment 'x'",
      "a int,\n  PRIMARY KEY (a),\n  UNIQUE KEY u (a DESC),\n  KEY (a(3)),\n  KEY f (((a + 1))) COMMENT 'x'",
    ],
    [
      'a int, constraint k foreign key i (a) references s.p (b) match simple on update no action on delete cascade',
      'a int,\n  CONSTRAINT k FOREIGN KEY (a) REFERENCES s.p (b) ON DELETE CASCADE ON UPDATE NO ACTION',
    ],
    [
      'a int, constraint u unique (a), fulltext f (a), spatial index g (a)',
      'a int,\n  UNIQUE KEY u (a),\n  FULLTEXT KEY f (a),\n  SPATIAL KEY g (a)',
    ],
  ])('%s', (sql, expected) => expect(definitions(sql)).toBe(expected));

  it('reads options with and without equals signs and commas', () => {
    expect(
      plain(
        "create table t (a int) engine=InnoDB, default charset utf8mb4 collate = x auto_increment 5 comment 'c' row_format=dynamic",
      ),
    ).toMatchObject({
      options: {
        engine: 'InnoDB',
        charset: 'utf8mb4',
        collate: 'x',
        auto_increment: '5',
        comment: 'c',
        row_format: 'dynamic',
      },
    });
  });

  it('reads the forms without definitions', () => {
    expect(plain('create temporary table if not exists t like s.u')).toMatchObject({
      temporary: true,
      ifNotExists: true,
      like: { schema: 's', name: 'u' },
    });
    expect(plain('create table t (like u)')).toMatchObject({ like: { name: 'u' } });
    expect(plain('create table t (b int) as select 1 a')).toMatchObject({
      columns: [{ name: 'b' }],
      query: { kind: 'select' },
    });
    expect(plain('create table t (select 1 a)')).toMatchObject({ columns: [], query: { kind: 'select' } });
  });

  it.each([
    'create table t ()',
    'create table t (a)',
    'create table t (a int',
    'create table t (a int default b)',
    'create table key (a int)',
    'create table t (a nonsense)',
  ])('%s is a syntax error', (sql) => expect(syntaxError(sql).name).toBe('SqlSyntaxError'));
});

describe('ALTER TABLE', () => {
  it.each([
    ['add a int after b', [{ kind: 'add-column', column: { name: 'a' }, position: { first: false, after: 'b' } }]],
    [
      'add column (a int, b int, key (a))',
      [{ kind: 'add-column' }, { kind: 'add-column' }, { kind: 'add-constraint' }],
    ],
    ['change a b int first', [{ kind: 'change-column', name: 'a', column: { name: 'b' }, position: { first: true } }]],
    ['modify column a text', [{ kind: 'change-column', name: 'a', column: { name: 'a', type: { name: 'text' } } }]],
    [
      'drop a, drop column b, drop key k, drop primary key, drop foreign key f, drop check c',
      [
        { kind: 'drop-column', name: 'a' },
        { kind: 'drop-column', name: 'b' },
        { kind: 'drop-index', name: 'k' },
        { kind: 'drop-primary-key' },
        { kind: 'drop-foreign-key', name: 'f' },
        { kind: 'drop-check', name: 'c' },
      ],
    ],
    [
      'alter a set default 1, alter column b drop default',
      [
        { kind: 'alter-default', name: 'a', default: { expression: { value: '1' }, inParentheses: false } },
        { kind: 'alter-default', name: 'b' },
      ],
    ],
    [
      'rename column a to b, rename index i to j, rename to s.u',
      [
        { kind: 'rename-column', name: 'a', to: 'b' },
        { kind: 'rename-index', name: 'i', to: 'j' },
        { kind: 'rename-table', to: { schema: 's', name: 'u' } },
      ],
    ],
    [
      "engine = x, comment 'c', convert to character set utf8mb4 collate c",
      [
        { kind: 'options', options: { engine: 'x', comment: 'c' } },
        { kind: 'options', options: { convert: 'columns', charset: 'utf8mb4', collate: 'c' } },
      ],
    ],
    [
      'disable keys, algorithm=inplace, lock=none, force',
      [
        { kind: 'keys', enable: false },
        { kind: 'rebuild', copies: false },
      ],
    ],
    ['algorithm = copy, lock none', [{ kind: 'rebuild', copies: true }]],
    [
      'order by a, t.b desc',
      [
        {
          kind: 'order',
          parts: [
            { name: 'a', descending: false },
            { name: 'b', table: 't', descending: true },
          ],
        },
      ],
    ],
    [
      'add constraint foreign key (a) references b (c)',
      [{ kind: 'add-constraint', constraint: { kind: 'foreign-key' } }],
    ],
  ])('%s', (sql, actions) => expect(plain(`alter table t ${sql}`)).toMatchObject({ kind: 'alter-table', actions }));
});

describe('CREATE TRIGGER', () => {
  it('has a name, a place, a definer and a body, whose text it keeps', () => {
    const sql =
      '/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/ /*!50003 trigger s.x before insert on t for each row follows y set new.v=upper(new.w) \n*/';
    expect(plain(sql)).toMatchObject({
      kind: 'create-trigger',
      trigger: { schema: 's', name: 'x' },
      definer: { user: 'a', host: 'b' },
      timing: 'before',
      event: 'insert',
      table: { name: 't' },
      order: { position: 'follows', trigger: 'y' },
      body: {
        kind: 'assign',
        items: [
          {
            kind: 'row-column',
            row: 'new',
            name: 'v',
            value: { kind: 'call', name: 'upper', args: [{ kind: 'trigger-column', row: 'new', name: 'w' }] },
          },
        ],
      },
      text: 'set new.v=upper(new.w)',
    });
  });

  it.each([
    ['/* a */ set @a = 1 -- b', '/* a */ set @a = 1 -- b'],
    ['  begin end ; ', 'begin end'],
    ['\n# why\nset @a = 1 /* c */ ', '# why\nset @a = 1 /* c */'],
  ])('keeps the comments around the body %j', (written, text) =>
    expect(plain(`create trigger x before insert on t for each row ${written}`)).toMatchObject({ text }),
  );

  it('takes a variable for what its block declares, and a column for everything else', () => {
    const sql =
      'create trigger x after delete on t for each row begin declare a int default 1; if old.k > a then update u set b = a where c = b; else begin declare a char(3); set a = 2; end; end if; end';
    expect(plain(sql)).toMatchObject({
      body: {
        body: [
          { kind: 'declare', variables: [{ name: 'a', index: 0 }], default: { value: '1' } },
          {
            kind: 'if',
            branches: [
              {
                body: [
                  {
                    statement: {
                      set: [{ column: { kind: 'column', name: 'b' }, value: { kind: 'local-variable', index: 0 } }],
                      where: { left: { kind: 'column', name: 'c' }, right: { kind: 'column', name: 'b' } },
                    },
                  },
                ],
              },
            ],
            otherwise: [{ body: [{ variables: [{ index: 1 }] }, { items: [{ variable: { index: 1 } }] }] }],
          },
        ],
      },
    });
  });

  it.each([
    ['create trigger x before insert on t for each row begin set @a = 1 end', 'end'],
    ['create trigger x before insert on t for each row set new.a = default', 'default'],
    ['create trigger x before insert on t for each row', ''],
    ['create or replace trigger x before insert on t for each row set @a = 1', 'trigger x before'],
    [
      "create trigger x before insert on t for each row signal sqlstate '45000' set message_text = concat('a')",
      "('a')",
    ],
  ])('%s is a syntax error', (sql, near) => expect(syntaxError(sql).near.startsWith(near)).toBe(true));
});

describe('other definitions', () => {
  it.each([
    [
      'create unique index i on s.t (a, b(3) desc) using btree',
      { kind: 'create-index', table: { schema: 's', name: 't' }, index: { type: 'unique', name: 'i' } },
    ],
    ['drop index i on t algorithm=copy', { kind: 'drop-index', name: 'i' }],
    [
      'drop table if exists a, s.b cascade',
      { kind: 'drop-table', ifExists: true, tables: [{ name: 'a' }, { schema: 's', name: 'b' }] },
    ],
    ['truncate t', { kind: 'truncate-table' }],
    [
      'rename table a to b, c to s.d',
      { kind: 'rename-table', renames: [{ from: { name: 'a' } }, { to: { schema: 's', name: 'd' } }] },
    ],
    [
      'create schema if not exists d default character set = utf8mb4 collate c',
      { kind: 'create-database', name: 'd', options: { charset: 'utf8mb4', collate: 'c' } },
    ],
    ['alter database collate c', { kind: 'alter-database', options: { collate: 'c' } }],
    ['drop database if exists d', { kind: 'drop-database', name: 'd', ifExists: true }],
    [
      'create or replace algorithm=merge definer=`a`@`b` sql security invoker view v (x) as select 1',
      { kind: 'create-view', orReplace: true, columns: ['x'], text: 'select 1' },
    ],
    [
      '/*!50001 CREATE ALGORITHM=UNDEFINED */\n/*!50013 DEFINER=`a`@`b` SQL SECURITY DEFINER */\n/*!50001 VIEW `v` AS select 1 AS `a` */',
      { kind: 'create-view', view: { name: 'v' } },
    ],
    ['drop view if exists a, b', { kind: 'drop-view', ifExists: true }],
  ])('%s', (sql, expected) => expect(plain(sql)).toMatchObject(expected));

  it.each([
    ['create table t (a int) partition by hash(a)', 'partitioning'],
    ['alter table t drop partition p', 'partitioning'],
    [
      `create trigger x before insert on t for each row begin while 1 do set @a = 1; end while; end`,
      'loops in a trigger',
    ],
    [`create trigger x before insert on t for each row l: begin end`, 'labels in a trigger'],
    ['create trigger x before insert on t for each row call p()', 'CALL in a trigger'],
    [
      'create trigger x before insert on t for each row begin declare exit handler for sqlexception begin end; end',
      'handlers in a trigger',
    ],
    [
      'create trigger x before insert on t for each row begin declare c cursor for select 1; end',
      'cursors in a trigger',
    ],
    ['create trigger x before insert on t for each row set @@sql_mode = 1', 'system variables set in a trigger'],
    ['create procedure p() begin select 1; select 2; end', 'stored procedures'],
    ['drop function f', 'stored functions'],
    ['drop procedure d.p', 'stored procedures'],
    ['drop event e', 'events'],
    ['create event e on schedule every 1 day do select 1', 'events'],
    ['create role r', 'roles'],
    ["load xml infile 'x' into table t", 'LOAD XML'],
    ['xa start 1', 'XA transactions'],
    ['handler t open', 'HANDLER'],
    ['start replica', 'replication'],
    ['lock instance for backup', 'LOCK INSTANCE FOR BACKUP'],
  ])('refuses %s', (sql, feature) => expect(refusal(sql)).toBe(feature));

  it.each(['create tabl t', 'drop x', 'alter table', 'truncate', 'call', 'xa', 'frobnicate', 'help'])(
    '%s is a syntax error',
    (sql) => expect(syntaxError(sql).name).toBe('SqlSyntaxError'),
  );
});
