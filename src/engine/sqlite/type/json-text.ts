const isMarked = (text: string): boolean => text.includes('E0') || text.includes('"\\/');
const MARKED = /"(?:\\\/[dtmbio])?((?:[^"\\]|\\.)*)"|E0/g;

/** A stored document as clients see it. */
export function shownJson(text: string): string {
  return isMarked(text) ? text.replace(MARKED, (_, inner?: string) => (inner === undefined ? '' : `"${inner}"`)) : text;
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
