import type { BytesType, TextType } from '../../type/type.ts';

/** Bytes of the longest texts. */
export const LONGEST = 4_294_967_295;

const SIZES = [
  [255, 'tiny'],
  [65_535, ''],
  [16_777_215, 'medium'],
] as const;

/** The type of the TEXT or BLOB family that holds so many bytes. */
export function large(type: TextType | BytesType, bytes: number): TextType | BytesType {
  const [most, size] = SIZES.find(([limit]) => bytes <= limit) ?? ([LONGEST, 'long'] as const);
  return type.kind === 'text'
    ? { ...type, form: `${size}text`, length: most }
    : { ...type, form: `${size}blob`, length: most };
}
