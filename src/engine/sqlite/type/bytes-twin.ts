import type { BytesType, TextType } from './type.ts';

/** The types that hold the bytes of texts. */
const FORMS = {
  char: 'binary',
  varchar: 'varbinary',
  tinytext: 'tinyblob',
  text: 'blob',
  mediumtext: 'mediumblob',
  longtext: 'longblob',
} as const satisfies Record<TextType['form'], BytesType['form']>;

/** The type of CHARACTER SET binary instead of that of a text: VARCHAR(n) is VARBINARY(n), TEXT is BLOB. */
export const bytesTwin = ({ form, length }: TextType): BytesType => ({ kind: 'bytes', form: FORMS[form], length });
