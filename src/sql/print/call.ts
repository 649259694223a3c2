import type { Expression, FunctionCall } from '../ast.ts';
import { printExpression, printList, printWindow } from './expression.ts';
import { quoteName, quoteString } from './quote.ts';

type CallPrinter = (args: readonly string[]) => string;

/** Functions that are not written as a list of arguments. */
const SPECIAL: ReadonlyMap<string, CallPrinter> = new Map<string, CallPrinter>([
  ['extract', ([unit, value]) => `extract(${unit} from ${value})`],
  ['timestampdiff', ([unit, from, to]) => `timestampdiff(${unit?.toUpperCase()},${from},${to})`],
  ['get_format', ([type, name]) => `get_format(${type?.toUpperCase()}, ${name})`],
  ['trim_leading', ([text, part]) => `trim(leading ${part} from ${text})`],
  ['trim_trailing', ([text, part]) => `trim(trailing ${part} from ${text})`],
  ['trim_both', ([text, part]) => `trim(both ${part} from ${text})`],
  ['trim', ([text, part]) => (part === undefined ? `trim(${text})` : `trim(${part} from ${text})`)],
  ['weight_string', ([text, count]) => `weight_string(${text}${count === undefined ? '' : ` as char(${count})`})`],
  ['date_add', ([date, interval]) => `(${date} + ${interval})`],
  ['date_sub', ([date, interval]) => `(${date} - ${interval})`],
  ['member_of', ([value, array]) => `${value} member of (${array})`],
]);

/** Functions that MySQL prints by another name than they were called by. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([['json_merge', 'json_merge_preserve']]);

/** Functions whose first argument is a keyword, held as a string. */
const KEYWORD_FIRST: ReadonlySet<string> = new Set(['extract', 'timestampdiff', 'get_format']);

/** A function as MySQL prints it. */
export function printCall(call: FunctionCall): string {
  const special = SPECIAL.get(call.name === 'trim_both' ? (call.written ?? call.name) : call.name);
  if (special !== undefined) return special(call.args.map((arg, index) => printArgument(call.name, arg, index)));
  const known = OTHER_NAMES.get(call.name) ?? call.name;
  const name =
    call.schema !== undefined
      ? `${quoteName(call.schema)}.${quoteName(call.written ?? call.name)}`
      : /^[a-z_][a-z0-9_]*$/.test(known)
        ? known
        : quoteName(known);
  const args = call.star ? '*' : printList(call.args);
  const separator = call.separator === undefined ? '' : ` separator ${quoteString(call.separator)}`;
  const order =
    call.orderBy.length === 0
      ? ''
      : ` order by ${call.orderBy.map(({ expression, descending }) => `${printExpression(expression)} ${descending ? 'DESC' : 'ASC'}`).join(',')}`;
  return `${name}(${call.distinct ? 'distinct ' : ''}${args}${order}${separator})${printOver(call)}`;
}

function printArgument(name: string, arg: Expression, index: number): string {
  return index === 0 && KEYWORD_FIRST.has(name) && arg.kind === 'literal' ? arg.value : printExpression(arg);
}

function printOver({ over }: FunctionCall): string {
  if (over === undefined) return '';
  const { reference, partitionBy, orderBy, frame } = over;
  const isName = reference !== undefined && partitionBy.length === 0 && orderBy.length === 0 && frame === undefined;
  return ` OVER ${isName ? quoteName(reference) : printWindow(over)}`;
}
