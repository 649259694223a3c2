import type { Expression, FunctionCall, Literal } from '../../../sql/ast.ts';
import { notSupported } from './emit-context.ts';
import { quoteText } from '../type/type-text.ts';

/** Prints an expression that a definition keeps: the text of a DEFAULT. @throws WireError 1235 for what a default cannot be here */
export function printExpression(node: Expression): string {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is refused or printed as written
  switch (node.kind) {
    case 'literal':
      return printLiteral(node);
    case 'column':
      return `\`${node.name}\``;
    case 'unary':
      return `${node.operator === 'not' || node.operator === 'binary' ? `${node.operator} ` : node.operator}${printExpression(node.operand)}`;
    case 'binary':
      return `(${printExpression(node.left)} ${node.operator} ${printExpression(node.right)})`;
    case 'call':
      return printCall(node);
    default:
      throw notSupported(`a default with ${node.kind}`);
  }
}

function printLiteral(node: Literal): string {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is refused or printed as written
  switch (node.type) {
    case 'string':
      return quoteText(node.value);
    case 'hex':
    case 'bit':
      return `0x${node.value}`;
    case 'null':
      return 'NULL';
    case 'date':
    case 'time':
    case 'timestamp':
      return `${node.type} ${quoteText(node.value)}`;
    default:
      return node.value;
  }
}

function printCall(node: FunctionCall): string {
  const args = node.args.map((arg) =>
    arg.kind === 'interval' ? `interval ${printExpression(arg.value)} ${arg.unit}` : printExpression(arg),
  );
  return `${node.name}(${args.join(',')})`;
}
