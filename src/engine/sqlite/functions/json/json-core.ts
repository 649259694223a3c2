import { WireError, wireError } from '../../../../mysql/wire-error.ts';
import { resultText } from '../../type/decode.ts';
import {
  doubleText,
  isJsonProblem,
  parseJson,
  printJson,
  readJson,
  shownJson,
  sortMark,
  type JsonSort,
} from '../../type/json.ts';
import { jsonExtract, jsonUnquote } from './json.ts';
import { jsonKey } from './json-key.ts';
import { number, text } from '../scalar.ts';
import { type CoreFunction, plain } from '../core-function.ts';

/** Functions of documents that emitted SQL calls: between values and documents, and what documents sort by. */
export const JSON_CORE_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  m_json_key: plain((value) => {
    const parsed = readJson(text(value));
    return isJsonProblem(parsed) ? text(value) : jsonKey(parsed);
  }),
  m_no_json_text: plain(() => {
    throw wireError('ER_INVALID_JSON_CHARSET', 'binary');
  }),
  /** Raises an error: its number, SQLSTATE and text. */
  m_json_refuse: {
    call: (errno, state, message) => {
      throw new WireError(number(errno), text(state), text(message));
    },
    volatile: true,
  },
  m_json_parse: plain((value) => {
    const parsed = parseJson(text(value));
    if (isJsonProblem(parsed))
      throw wireError('ER_INVALID_JSON_TEXT_IN_PARAM', 1, 'cast_as_json', parsed.reason, parsed.position);
    return printJson(parsed);
  }),
  /** The text that a parameter is as a document; a row that does not need it does not read it. */
  m_json_given: {
    call: (value) => {
      const parsed = parseJson(text(value));
      if (isJsonProblem(parsed))
        throw wireError('ER_INVALID_JSON_TEXT_IN_PARAM', 1, 'cast_as_json', parsed.reason, parsed.position);
      return printJson(parsed);
    },
    volatile: true,
  },
  m_json_valid: { call: (value) => Number(!isJsonProblem(parseJson(text(value)))), integer: true },
  m_json_normal: plain((value) => {
    const parsed = parseJson(text(value));
    return isJsonProblem(parsed) ? (value ?? null) : printJson(parsed);
  }),
  m_json_shown: plain((value) => shownJson(text(value))),
  m_json_scalar: plain((value) => {
    const parsed = readJson(text(value));
    if (isJsonProblem(parsed) || parsed.kind !== 'scalar') return shownJson(text(value));
    return typeof parsed.value === 'boolean' ? String(Number(parsed.value)) : jsonUnquote(value);
  }),
  m_json_double: plain((value) => doubleText(number(value))),
  m_json_opaque: plain((value, type) => {
    const [code, bytes] = [number(type), Buffer.from(value as Uint8Array)];
    const sort = code === 16 ? 'bit' : BLOBS.has(code) ? 'blob' : 'opaque';
    return `"${sortMark(sort)}base64:type${code}:${inLines(bytes.toString('base64'))}"`;
  }),
  m_json_moment: plain((value, sort) => `"${sortMark(text(sort) as Exclude<JsonSort, 'decimal'>)}${text(value)}"`),
  m_json_quote: plain((value) => JSON.stringify(value instanceof Uint8Array ? (resultText(value) ?? '') : text(value))),
  m_member_name: {
    call: (name) => {
      if (name === null) throw wireError('ER_JSON_DOCUMENT_NULL_KEY');
      return name ?? null;
    },
    nulls: true,
  },
  m_json_list: plain((list) => `[${(JSON.parse(text(list)) as readonly string[]).join(', ')}]`),
  m_json_extract: plain((document, ...paths) => jsonExtract(document, ...paths)),
  m_json_unquote: plain((value) => jsonUnquote(value)),
};
/** Digits of base64 in lines of 76, as a document writes them. */
const BLOBS: ReadonlySet<number> = new Set([15, 249, 250, 251, 252, 254]);

const inLines = (digits: string): string => digits.replace(/.{76}(?=.)/g, String.raw`$&\n`);
