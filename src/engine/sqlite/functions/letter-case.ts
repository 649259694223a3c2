import { countLetters, inPieces } from '../type/letters.ts';

/** Letters that got their capitals in Unicode behind version 9.0, which is that of MySQL. */
const WITHOUT_CAPITAL =
  /[\u019b\u0264\u0282\u10d0-\u10fa\u10fd-\u10ff\u1c8a\u1d8e\u2c5f\ua794\ua7b9-\ua7c3\ua7c8-\ua7ca\ua7cd-\ua7db\ua7f6\u{10597}-\u{105bc}\u{10d70}-\u{10d85}\u{16e60}-\u{16e7f}\u{16ebb}-\u{16ed3}]/u;
/** … and those that got their small letters then. */
const WITHOUT_SMALL =
  /[\u1c89\u1c90-\u1cba\u1cbd-\u1cbf\u2c2f\ua7b8-\ua7dc\ua7f5\u{10570}-\u{10595}\u{10d50}-\u{10d65}\u{16e40}-\u{16e5f}\u{16ea0}-\u{16eb8}]/u;

/** Letter by letter: one that has no single capital, such as ß, stays. */
export function upperCase(value: string): string {
  const upper = value.toUpperCase();
  if (upper.length === value.length && !WITHOUT_CAPITAL.test(value)) return upper;
  return inPieces(value, (piece) => Array.from(piece, capital).join(''));
}

function capital(letter: string): string {
  if (WITHOUT_CAPITAL.test(letter)) return letter;
  const upper = letter.toUpperCase();
  return countLetters(upper) === 1 ? upper : (WITH_IOTA.get(letter) ?? letter);
}

/** Greek letters with an iota below, whose capitals are one letter to MySQL. */
const WITH_IOTA: ReadonlyMap<string, string> = new Map([
  ...Array.from('ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧ', (letter) => pairOf(letter, 8)),
  ...Array.from('ᾳῃῳ', (letter) => pairOf(letter, 9)),
]);

function pairOf(letter: string, distance: number): readonly [string, string] {
  return [letter, String.fromCharCode(letter.charCodeAt(0) + distance)];
}

/** Letter by letter: no letter becomes two, and none depends on what stands behind it. */
export function lowerCase(value: string): string {
  if (WITHOUT_SMALL.test(value)) return inPieces(value, (piece) => Array.from(piece, small).join(''));
  return /[\u0130\u03a3]/.test(value)
    ? value.replaceAll('\u0130', 'i').replaceAll('\u03a3', '\u03c3').toLowerCase()
    : value.toLowerCase();
}

const small = (letter: string): string => (WITHOUT_SMALL.test(letter) ? letter : lowerCase(letter));
