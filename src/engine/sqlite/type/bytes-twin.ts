import type { BytesType, TextType } from './type.ts';

/** The types that hold the bytes of texts: `VARCHAR(n) CHARACTER SET binary` is VARBINARY(n), TEXT is BLOB. */
export const BYTES_FORMS = {
  char: 'binary',
  varchar: 'varbinary',
  tinytext: 'tinyblob',
  text: 'blob',
  mediumtext: 'mediumblob',
  longtext: 'longblob',
} as const satisfies Record<TextType['form'], BytesType['form']>;

/** The type of CHARACTER SET binary in the place of that of a text. */
export const bytesTwin = ({ form, length }: TextType): BytesType => ({
  kind: 'bytes',
  form: BYTES_FORMS[form],
  length,
});
