import { type Operand, areBinary } from '../operand/operand.ts';
import type { CollationName } from '../type/collation.ts';
import { type ValueType, bytesType, textType } from '../type/type.ts';
import { textLength } from '../operand/to-text.ts';
import type { ResultType } from './scalar.ts';
import { collatedType } from '../operand/common-collation.ts';

/** A text as long as all arguments together, in the collation of the first text among them. */
export function joined(args: readonly Operand[], connection: CollationName): ValueType {
  const isBinary = areBinary(args);
  // A character has four bytes at most.
  const size = ({ type }: Operand): number => textLength(type) * (isBinary && type.kind === 'text' ? 4 : 1);
  return like(
    args,
    args.reduce((sum, arg) => sum + size(arg), 0),
    connection,
  );
}

/** A text as long as the longest of those behind the first argument, which is a number. */
export function longestChoice([, ...choices]: readonly Operand[], connection: CollationName): ValueType {
  return like(choices, Math.max(0, ...choices.map(({ type }) => textLength(type))), connection);
}

/** A text of those behind the first argument, with a comma between each two. */
export function listedChoices([, ...choices]: readonly Operand[], connection: CollationName): ValueType {
  const all = choices.reduce((sum, { type }) => sum + textLength(type), choices.length - 1);
  return like(choices, all, connection);
}

/** A text of the sort of its first argument, as long as a rule has it. */
export const textOf =
  (length: (args: readonly Operand[]) => number): ResultType =>
  (args, connection) =>
    like(args.slice(0, 1), length(args), connection);

/** A text as long as the first argument. */
export function sameText(args: readonly Operand[], connection: CollationName): ValueType {
  const [first] = args;
  return like(args.slice(0, 1), first === undefined ? 0 : textLength(first.type), connection);
}

/** A text of at most `length` characters in the collation of the arguments, or bytes where they are bytes. */
export function like(args: readonly Operand[], length: number, connection: CollationName): ValueType {
  if (areBinary(args)) return bytesType(Math.min(length, 4_294_967_295));
  return collatedType(textType(Math.min(length, 4_294_967_295), connection), args);
}

/** A text of the sort of its first argument, whatever the others are. */
export function ofSubject(args: readonly Operand[], connection: CollationName): ValueType {
  const all = joined(args, connection);
  return like(args.slice(0, 1), 'length' in all ? all.length : 0, connection);
}
