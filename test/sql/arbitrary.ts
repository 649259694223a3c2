import * as fc from 'fast-check';

/** Names that need quotes as well as plain ones. */
const name = fc
  .constantFrom('a', 'b', 'Name', 'order', 'two words', 'back`tick', 'é', '1a', '$x')
  .map((text) => `\`${text.replaceAll('`', '``')}\``);

const text = fc.string({
  unit: fc.constantFrom('a', '%', '_', "'", '\\', '"', '\n', '\0', 'é', '😀', ' ', '`', '\u001a'),
  maxLength: 6,
});

const string = text.map((value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`);

const literal = fc.oneof(
  fc.nat(1000).map(String),
  fc.constantFrom(
    '1.50',
    '.5',
    '1e3',
    '0xAF',
    "x''",
    "b'101'",
    'null',
    'true',
    "date '2020-01-02'",
    '?',
    "_latin1'x'",
    "N'y'",
  ),
  string,
);

const column = fc.oneof(
  name,
  fc.tuple(name, name).map((parts) => parts.join('.')),
);

/** Operators that may follow one another without parentheses. */
const chained = fc.constantFrom(
  'or',
  'and',
  'xor',
  '=',
  '<=>',
  '<>',
  '<',
  '>=',
  '+',
  '-',
  '*',
  '/',
  'div',
  'mod',
  '%',
  '&',
  '|',
  '^',
  '<<',
  '>>',
);

const predicate = fc.constantFrom('like', 'not like', 'regexp', 'in', 'between', 'not between', 'is not');

/** Expressions and queries, with operators in any order. */
export const { expression, query } = fc.letrec<{ expression: string; operand: string; query: string }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 4, depthSize: 'xsmall' },
    literal,
    column,
    fc.constantFrom('@`v`', '@@global.sql_mode', 'now(3)', 'current_user', 'default(`a`)'),
    tie('expression').map((inner) => `(${inner})`),
    tie('query').map((inner) => `(${inner})`),
    tie('expression').map((inner) => `(not ${inner})`),
    fc
      .tuple(fc.constantFrom('-', '~', '!', '+', 'binary '), tie('operand'))
      .map(([operator, operand]) => `${operator}(${operand})`),
    fc
      .tuple(tie('expression'), tie('expression'))
      .map(([first, second]) => `case ${first} when ${second} then 1 else ${first} end`),
    fc.tuple(tie('expression'), tie('expression')).map((args) => `concat(${args.join(',')})`),
    fc
      .tuple(tie('expression'), tie('expression'))
      .map(([date, value]) => `date_add(${date}, interval ${value} day_hour)`),
    tie('expression').map((inner) => `cast(${inner} as char(3) charset latin1)`),
    fc
      .tuple(tie('expression'), tie('expression'))
      .map(([first, second]) => `sum(distinct ${first}) over (partition by ${second} order by ${first} desc)`),
    tie('query').map((inner) => `exists(${inner})`),
  ),
  expression: fc.oneof(
    fc
      .tuple(tie('operand'), fc.array(fc.tuple(chained, tie('operand')), { maxLength: 3 }))
      .map(([first, rest]) => first + rest.map(([operator, operand]) => ` ${operator} ${operand}`).join('')),
    fc
      .tuple(tie('operand'), predicate, tie('operand'))
      .map(([left, operator, right]) => `${left} ${operatorText(operator, right)}`),
  ),
  query: fc
    .tuple(
      tie('expression'),
      fc.option(tie('expression')),
      fc.option(tie('query')),
      fc.constantFrom('', ' order by 1 desc', ' limit 2 offset 3'),
    )
    .map(([item, where, other, tail]) => {
      const select = `select distinct ${item} as \`x\` from \`t\` left join \`u\` using (\`a\`)${where === null ? '' : ` where ${where}`}`;
      return (other === null ? select : `(${select}) union all (${other})`) + tail;
    }),
}));

function operatorText(operator: string, operand: string): string {
  switch (operator) {
    case 'in':
      return `in (${operand}, 1)`;
    case 'is not':
      return 'is not null';
    case 'between':
    case 'not between':
      return `${operator} 1 and ${operand}`;
    default:
      return `${operator} ${operand}`;
  }
}
