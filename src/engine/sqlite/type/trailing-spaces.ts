/** A text without the spaces at its end, in time that grows with their number alone. */
export function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === SPACE) end--;
  return text.slice(0, end);
}

const SPACE = 0x20;
