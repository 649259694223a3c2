import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/sql/ast.ts';
import { parseOne } from '../../src/sql/parser.ts';
import { printColumnDefinition, printStatement, quoteString } from '../../src/sql/print.ts';
import { SqlSyntaxError } from '../../src/sql/syntax-error.ts';
import { expression as anyExpression, query as anyQuery } from './arbitrary.ts';
import { tree } from './support.ts';

/** A tree without what depends on where something was written, and with long chains of AND, OR and XOR as lists. */
function meaning(statement: Statement): unknown {
  return JSON.parse(
    JSON.stringify(statement, (key, value: unknown) =>
      key === 'slot' || key === 'text' || key === 'deprecated' || key === 'listed' ? undefined : asChain(value),
    ),
  );
}

const ASSOCIATIVE: ReadonlySet<unknown> = new Set(['and', 'or', 'xor']);

/** The parser balances long chains, so that how their operands are grouped in twos depends on their number. */
function asChain(value: unknown): unknown {
  const operator = operatorOf(value);
  return ASSOCIATIVE.has(operator) ? { kind: 'chain', operator, operands: operandsOf(value, operator) } : value;
}

const operatorOf = (value: unknown): unknown => {
  const node = value as { readonly kind?: unknown; readonly operator?: unknown } | null | undefined;
  return node?.kind === 'binary' ? node.operator : undefined;
};

function operandsOf(value: unknown, operator: unknown): readonly unknown[] {
  if (operatorOf(value) !== operator) return [value];
  const { left, right } = value as { readonly left: unknown; readonly right: unknown };
  return [...operandsOf(left, operator), ...operandsOf(right, operator)];
}

function printed(statement: Statement): string {
  if (statement.kind === 'select' || statement.kind === 'set-operation' || statement.kind === 'create-table')
    return printStatement(statement);
  throw new Error(`not printed: ${statement.kind}`);
}

/** The tree, or `undefined` when the text is no statement. */
function parsed(sql: string): Statement | undefined {
  try {
    return parseOne(sql).statement;
  } catch (error) {
    if (error instanceof SqlSyntaxError) return undefined;
    throw error;
  }
}

/** The meaning of a text, and of what is printed for it; both undefined when the text is no statement. */
function roundTrip(sql: string): { before: unknown; after: unknown } {
  const statement = parsed(sql);
  if (statement === undefined) return { before: undefined, after: undefined };
  return { before: meaning(statement), after: meaning(tree(printed(statement))) };
}

describe('what is printed parses to the same tree', () => {
  it('for expressions', () => {
    let understood = 0;
    fc.assert(
      fc.property(anyExpression, (sql) => {
        const { before, after } = roundTrip(`select ${sql} as x`);
        if (before !== undefined) understood++;
        expect(after).toEqual(before);
      }),
      { numRuns: 600 },
    );
    expect(understood).toBeGreaterThan(300);
  });

  it('for queries', () => {
    let understood = 0;
    fc.assert(
      fc.property(anyQuery, (sql) => {
        const { before, after } = roundTrip(sql);
        if (before !== undefined) understood++;
        expect(after).toEqual(before);
      }),
      { numRuns: 600 },
    );
    expect(understood).toBeGreaterThan(150);
  });

  it('for a chain in parentheses at the head of a longer one', () => {
    const { before, after } = roundTrip('select (not 1.50 or 0 or 1.50) or 1.50 and (a or (b or c) or d) as x from t');
    expect(after).toEqual(before);
  });

  it('for tables', () => {
    const sql = `create temporary table if not exists s.t (
      id bigint unsigned not null auto_increment primary key comment 'it''s \\\\ \\n',
      a varchar(9) character set latin1 collate latin1_bin default 'x' unique,
      b int as (a + 1) virtual, c timestamp(3) null default now(3) on update now(3), d enum('a', 'b''c') default (concat(a, 'b')),
      e decimal(10, 2) unsigned zerofill default -1.50 check (e > 0), f int references p (id) on delete set null,
      key k (a(3), b desc, (c + 1)), constraint fk foreign key (a, b) references s.p (c, d) on update cascade, check (a <> b) not enforced
    ) engine=InnoDB default charset=utf8mb4 comment='c' auto_increment=7 data directory='/x'`;
    expect(meaning(tree(printed(tree(sql))))).toEqual(meaning(tree(sql)));
  });
});

it('quotes any string so that it is read back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(0xff)).map((codes) => String.fromCharCode(...codes)),
      (text) => {
        expect(tree(`prepare s from ${quoteString(text)}`)).toMatchObject({ source: { value: text } });
      },
    ),
  );
});

it('prints a column as SHOW CREATE TABLE does', () => {
  const statement = tree(
    "create table t (`a``b` datetime(6) comment 'c' default current_timestamp(6) not null on update current_timestamp(6))",
  );
  const [column] = statement.kind === 'create-table' ? statement.columns : [];
  expect(column && printColumnDefinition(column)).toBe(
    "`a``b` datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'c'",
  );
});
