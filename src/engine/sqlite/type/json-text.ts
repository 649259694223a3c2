const isMarked = (text: string): boolean => text.includes('E0') || text.includes('"\\/');
const SORT_MARK = /\\\/[dtmbio]/y;

/** A stored document as clients see it. */
export function shownJson(text: string): string {
  return isMarked(text) ? withoutMarks(text) : text;
}

/** Goes from string to string: a regular expression of whole strings has no room for long ones. */
function withoutMarks(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', at)) {
    parts.push(text.slice(at, quote + 1).replaceAll('E0', ''));
    SORT_MARK.lastIndex = quote + 1;
    const start = SORT_MARK.test(text) ? SORT_MARK.lastIndex : quote + 1;
    at = endOfString(text, quote + 1);
    parts.push(text.slice(start, at));
  }
  parts.push(text.slice(at).replaceAll('E0', ''));
  return parts.join('');
}

/** Where a string ends, with its quotation mark: the first one behind an even number of backslashes. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (quote - 1 - backslashes >= start && text[quote - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return text.length;
}

/** In front of a document in its stored form, on its way from an expression to a column; no JSON text begins like this. */
const STORED_MARK = '\u0000';

/** A document that goes to a column as it is. */
export function asStored(document: string): string {
  return STORED_MARK + document;
}

/** The document that {@link asStored} was given, or `undefined` for any other text. */
export function storedDocument(text: string): string | undefined {
  return text.startsWith(STORED_MARK) ? text.slice(1) : undefined;
}
