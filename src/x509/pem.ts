/** One block between a BEGIN and an END line (RFC 7468), decoded. */
export interface PemBlock {
  readonly label: string;
  /** Line of the file with the BEGIN line, counted from 1. */
  readonly line: number;
  /** Header lines of the old form, such as `Proc-Type: 4,ENCRYPTED` (RFC 1421, section 4.6). */
  readonly headers: readonly string[];
  readonly der: Uint8Array;
}

/** Why OpenSSL cannot read a part of a PEM file. */
export interface PemProblem {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** What a file of PEM text holds. */
export interface PemFile {
  readonly blocks: readonly PemBlock[];
  readonly problems: readonly PemProblem[];
  /** A UTF-8 byte order mark before a block: OpenSSL skips it, Go's reader then misses the block. */
  readonly hasByteOrderMark: boolean;
  /** A label or header of the text, readable or not, announces a key with a password. */
  readonly announcesEncryption: boolean;
}

type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const BEGIN = /^-----BEGIN ([A-Z0-9 #]+)-----$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
/** Far above the largest bundle of public roots. */
const MAXIMUM_BLOCKS = 1000;

/** Nobody reads more; the rest of such a file is of the same kind. */
const MAXIMUM_PROBLEMS = 20;

const ENCRYPTION_MARK = /BEGIN (?:SSH2 )?ENCRYPTED PRIVATE KEY|Proc-Type:\s*4\s*,\s*ENCRYPTED/;
/** That of UTF-8 at the beginning, and where files were put together: OpenSSL skips it before each block. */
const BYTE_ORDER_MARK = /^\u00ef\u00bb\u00bf|(?<=\n)\u00ef\u00bb\u00bf(?=-----BEGIN )/g;
const HEADER_LINE = /^[A-Za-z0-9-]+:/;

/** Reads every PEM block of `bytes`, and names what keeps OpenSSL from reading the others. */
export function readPem(bytes: Uint8Array): PemFile {
  const encoding = textEncoding(bytes);
  const text = decodeText(bytes, encoding);
  const unmarked = text.replace(BYTE_ORDER_MARK, '');
  const hasByteOrderMark = unmarked.length < text.length;
  const shared = { hasByteOrderMark, announcesEncryption: ENCRYPTION_MARK.test(text) };
  if (encoding !== 'utf-8') return { ...shared, blocks: [], problems: [utf16Problem(text)] };
  if (!text.includes('BEGIN')) return { ...shared, blocks: [], problems: [] };
  return { ...shared, ...readBlocks(unmarked) };
}

/** Octets beyond ASCII stay what they are: PEM has none. */
function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function readBlocks(text: string): Pick<PemFile, 'blocks' | 'problems'> {
  if (!text.includes('\n') && text.includes('\r')) return { blocks: [], problems: [carriageReturnProblem] };
  const lines = text.split('\n').map((line) => line.trimEnd());
  const blocks: PemBlock[] = [];
  const problems: PemProblem[] = [];
  for (let index = 0; index < lines.length && problems.length < MAXIMUM_PROBLEMS; index++) {
    const line = lines[index] ?? '';
    if (!line.includes('BEGIN')) continue;
    const [, label] = BEGIN.exec(line) ?? [];
    if (blocks.length === MAXIMUM_BLOCKS) {
      const message = `the file holds more than ${MAXIMUM_BLOCKS} blocks`;
      return {
        blocks,
        problems: [...problems, { line: index + 1, message, hint: 'split FILE; give what belongs together' }],
      };
    }
    if (label === undefined) {
      const problem = brokenBeginLine(line, index + 1);
      if (problem) problems.push(problem);
      continue;
    }
    const end = nextBoundary(lines, index + 1);
    const block = readBlock(lines, index, end, label);
    if ('der' in block) blocks.push(block);
    else problems.push(block);
    // A block that was cut off may be followed by a whole one: go on at its BEGIN line.
    if (end > index) index = (lines[end] ?? '').startsWith('-----BEGIN') ? end - 1 : end;
  }
  return { blocks, problems };
}

/** The first line from `start` on that begins with five dashes, or -1. */
function nextBoundary(lines: readonly string[], start: number): number {
  for (let index = start; index < lines.length; index++) if (lines[index]?.startsWith('-----')) return index;
  return -1;
}

function readBlock(lines: readonly string[], begin: number, end: number, label: string): PemBlock | PemProblem {
  const line = begin + 1;
  if (end < 0 || (lines[end] ?? '').startsWith('-----BEGIN')) {
    return { line, message: `the ${label} that begins here has no END line: it is cut off`, hint: COPY_AGAIN };
  }
  if (lines[end] !== `-----END ${label}-----`) {
    return { line: end + 1, message: `expected "-----END ${label}-----"`, hint: COPY_AGAIN };
  }
  const headers = readHeaders(lines, begin + 1, end);
  const start = headers.length > 0 ? begin + 1 + headers.length : begin + 1;
  const base64 = lines.slice(start, end).join('');
  if (!BASE64.test(base64)) return brokenBase64(lines, start, end);
  if (base64.length % 4 !== 0) {
    return { line: end, message: 'the base64 text is not whole: characters are missing', hint: COPY_AGAIN };
  }
  return { label, line, headers, der: Buffer.from(base64, 'base64') };
}

/** Header lines and their continuations up to the blank line that ends them. */
function readHeaders(lines: readonly string[], start: number, end: number): readonly string[] {
  if (!HEADER_LINE.test(lines[start] ?? '')) return [];
  let blank = start;
  while (blank < end && lines[blank] !== '') blank++;
  return lines.slice(start, Math.min(end, blank + 1));
}

const COPY_AGAIN = 'copy the file again from where it was made; compare with: openssl asn1parse -in FILE';

const carriageReturnProblem: PemProblem = {
  line: 1,
  message: 'lines end with a carriage return alone, which OpenSSL does not take for a line end',
  hint: "tr '\\r' '\\n' < FILE > FILE.new",
};

function utf16Problem(text: string): PemProblem {
  const what = text.includes('-----BEGIN') ? 'PEM in UTF-16' : 'UTF-16 text';
  return { line: 1, message: `the file is ${what}, not ASCII`, hint: 'iconv -f UTF-16 -t UTF-8 FILE > FILE.new' };
}

function brokenBeginLine(line: string, number: number): PemProblem | undefined {
  if (/-----BEGIN [^-]*-----(\\r)?\\n/.test(line)) {
    const hint = 'write real line ends: printf \'%b\' "$(cat FILE)" > FILE.new';
    return { line: number, message: 'line ends are written as the two characters \\ and n', hint };
  }
  if (/^\s+-----BEGIN/.test(line)) {
    return { line: number, message: 'lines are indented', hint: "sed 's/^[ \\t]*//' FILE > FILE.new" };
  }
  if (/^-----BEGIN [^-]*-----./.test(line)) {
    return { line: number, message: 'the BEGIN line does not end after its dashes', hint: COPY_AGAIN };
  }
  if (/^-+ ?BEGIN /.test(line)) {
    return { line: number, message: 'the BEGIN line needs five dashes on both sides', hint: COPY_AGAIN };
  }
  return undefined;
}

/** Names the line that keeps the text between `start` and `end` from being base64. */
function brokenBase64(lines: readonly string[], start: number, end: number): PemProblem {
  let isPadded = false;
  for (let index = start; index < end; index++) {
    const content = lines[index] ?? '';
    if (!BASE64.test(content) || (isPadded && content !== '')) return brokenBase64Line(content, index + 1);
    isPadded ||= content.endsWith('=');
  }
  return brokenBase64Line('', end);
}

function brokenBase64Line(content: string, line: number): PemProblem {
  if (/^\s/.test(content)) {
    return { line, message: 'lines are indented', hint: "sed 's/^[ \\t]*//' FILE > FILE.new" };
  }
  const [character] = /[^A-Za-z0-9+/=]/.exec(content) ?? [];
  const message = character ? `${JSON.stringify(character)} is not a base64 character` : 'misplaced base64 padding';
  return { line, message, hint: COPY_AGAIN };
}

/** UTF-16 by its mark, or by the zero octets that ASCII has in it. */
function textEncoding(bytes: Uint8Array): TextEncoding {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x2d && second === 0x00 && fourth === 0x00)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0x00 && second === 0x2d && third === 0x00)) return 'utf-16be';
  return 'utf-8';
}
