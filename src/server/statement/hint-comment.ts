import { Lexer } from '../../sql/lexer.ts';
import { KIND } from '../../sql/token-kind.ts';

/** A comment with hints: where its text stands, and whether it is that of the statement itself, not of a query inside it. */
export interface HintComment {
  readonly verb: string;
  readonly start: number;
  readonly end: number;
  readonly isOutermost: boolean;
}

const VERB = /^(?:select|insert|replace|update|delete)$/i;
const SET_OPERATOR = /^(?:union|except|intersect)$/i;
const COMMENT = /\s*\/\*\+(.*?)\*\//sy;

/** The comments with hints behind the verbs of a statement, in the order in which MySQL reads them: a query's when it ends. */
export function hintComments(sql: string): readonly HintComment[] {
  const found: HintComment[] = [];
  /** Those of queries that have not ended, by how many parentheses stand around them. */
  const open: (HintComment | undefined)[] = [];
  const close = (depth: number): void => {
    for (const comment of open.splice(depth).toReversed()) if (comment !== undefined) found.push(comment);
  };
  const lexer = new Lexer(sql);
  // What stands in parentheses behind WITH is a common table.
  const hasTables = /^\s*with\b/i.test(sql);
  let [depth, isInside] = [0, false];
  for (let kind = lexer.next(); kind !== KIND.end && kind !== KIND.error; kind = lexer.next()) {
    if (kind === KIND.leftParen) depth++;
    else if (kind === KIND.rightParen) close(depth--);
    else if (kind === KIND.word) {
      const word = sql.slice(lexer.start, lexer.end);
      if (SET_OPERATOR.test(word)) close(depth);
      if (!VERB.test(word)) continue;
      const isOutermost: boolean = !isInside && (depth === 0 || !hasTables);
      isInside ||= isOutermost;
      open[depth] = commentAt(sql, lexer.end, word, isOutermost) ?? open[depth];
    }
  }
  close(0);
  return found;
}

function commentAt(sql: string, at: number, verb: string, isOutermost: boolean): HintComment | undefined {
  COMMENT.lastIndex = at;
  const match = COMMENT.exec(sql);
  if (match === null) return undefined;
  const [all, text = ''] = match;
  const start = at + all.length - text.length - 2;
  return { verb: verb.toLowerCase(), start, end: start + text.length, isOutermost };
}
