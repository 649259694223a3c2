/** Whether a character, given as its code point, belongs to a set. */
export type CharacterTest = (codePoint: number) => boolean;

/** Whether a place in a text, given in UTF-16 units, is one where an assertion such as `^` or `\b` holds. */
export type PlaceTest = (text: string, at: number) => boolean;

/** A regular expression as its parser understands it. */
export type RegExpNode =
  | { readonly kind: 'text'; readonly text: string; readonly fold: boolean }
  | { readonly kind: 'set'; readonly test: CharacterTest }
  | { readonly kind: 'place'; readonly test: PlaceTest; readonly isStart: boolean }
  | { readonly kind: 'line-end' }
  | { readonly kind: 'sequence'; readonly nodes: readonly RegExpNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegExpNode[] }
  | { readonly kind: 'capture'; readonly group: number; readonly node: RegExpNode }
  | { readonly kind: 'atomic'; readonly node: RegExpNode }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negated: boolean; readonly node: RegExpNode }
  | { readonly kind: 'back'; readonly group: number; readonly fold: boolean }
  | RepeatNode;

/** A part that comes `min` to `max` times. */
export interface RepeatNode {
  readonly kind: 'repeat';
  readonly node: RegExpNode;
  readonly min: number;
  readonly max: number;
  readonly mode: 'greedy' | 'lazy' | 'possessive';
}

/** A parsed regular expression with its capture groups. */
export interface RegExpTree {
  readonly node: RegExpNode;
  /** How many groups there are; the whole match is group 0. */
  readonly groups: number;
  /** Numbers of the named groups. */
  readonly names: ReadonlyMap<string, number>;
}

/** What `match_type` and `(?…)` switch. */
export interface RegExpFlags {
  /** `i`: case is ignored. */
  readonly fold: boolean;
  /** `m`: `^` and `$` also match at lines inside the text. */
  readonly lines: boolean;
  /** `n`, `(?s)`: `.` also matches line ends. */
  readonly dotAll: boolean;
  /** `u`, `(?d)`: only `\n` ends a line. */
  readonly unixLines: boolean;
  /** `(?x)`: white space and comments are left out. */
  readonly comments: boolean;
}
