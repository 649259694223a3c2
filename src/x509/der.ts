/** ASN.1 tag octets that certificates, keys and CRLs use (X.690, section 8.1.2). */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The octet of a context-specific tag: `[number]`, primitive or constructed. */
export const contextTag = (number: number, constructed = false): number => 0x80 | (constructed ? 0x20 : 0) | number;

/** What DER forbids was found. It never leaves `x509/`: the public parsers turn it into a value. */
export class DerError extends Error {
  /** Octets from the start of the outermost input. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.name = 'DerError';
    this.offset = offset;
  }
}

/** The outcome of a parser that meets hostile input: a value, or what is wrong with it. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** One element: its tag octet, the whole encoding and the contents alone. */
export interface DerElement {
  readonly tag: number;
  readonly raw: Uint8Array;
  readonly content: Uint8Array;
}

/** A BIT STRING: its octets and the number of unused bits in the last one. */
export interface BitString {
  readonly bytes: Uint8Array;
  readonly unusedBits: number;
}

/**
 * Reads Distinguished Encoding Rules (X.690, section 10) front to back without copying.
 * Indefinite and non-minimal lengths, non-minimal integers, odd booleans, unused bits that are
 * set and trailing octets are refused, because two readings of one certificate are one too many.
 * Every method throws {@link DerError} on such input.
 */
export class DerReader {
  private readonly source: Uint8Array;
  private readonly end: number;
  private position: number;

  constructor(source: Uint8Array, start = 0, end = source.length) {
    this.source = source;
    this.position = start;
    this.end = end;
  }

  /** Octets from the start of the outermost input. */
  get offset(): number {
    return this.position;
  }

  get atEnd(): boolean {
    return this.position >= this.end;
  }

  /** The tag octet of the next element, or -1 at the end. */
  peekTag(): number {
    return this.position < this.end ? (this.source[this.position] ?? -1) : -1;
  }

  /** Fails unless everything was read. */
  finish(what: string): void {
    if (!this.atEnd) throw this.error(`${what} has trailing data`);
  }

  /** Opens the next element, which must have `tag`, and returns a reader of its contents. */
  enter(tag: number, what: string): DerReader {
    const end = this.header(tag, what);
    const inner = new DerReader(this.source, this.position, end);
    this.position = end;
    return inner;
  }

  /** Opens the next element if it has `tag`. */
  enterOptional(tag: number, what: string): DerReader | undefined {
    return this.peekTag() === tag ? this.enter(tag, what) : undefined;
  }

  sequence(what: string): DerReader {
    return this.enter(TAG.sequence, what);
  }

  /** The contents of the next element, which must have `tag`. */
  content(tag: number, what: string): Uint8Array {
    const end = this.header(tag, what);
    const content = this.source.subarray(this.position, end);
    this.position = end;
    return content;
  }

  /** The next element, whatever it is. */
  any(what: string): DerElement {
    const start = this.position;
    const tag = this.peekTag();
    const end = this.header(tag, what);
    const content = this.source.subarray(this.position, end);
    this.position = end;
    return { tag, raw: this.source.subarray(start, end), content };
  }

  /** The next element without moving past it. */
  peek(what: string): DerElement {
    const start = this.position;
    const element = this.any(what);
    this.position = start;
    return element;
  }

  /** The whole encoding of the next element, which must have `tag`. */
  raw(tag: number, what: string): Uint8Array {
    const start = this.position;
    this.position = this.header(tag, what);
    return this.source.subarray(start, this.position);
  }

  boolean(what: string, tag: number = TAG.boolean): boolean {
    const content = this.content(tag, what);
    if (content.length !== 1 || (content[0] !== 0x00 && content[0] !== 0xff)) {
      throw this.error(`${what} is not a DER BOOLEAN`);
    }
    return content[0] === 0xff;
  }

  /** The contents of an INTEGER in two's complement, checked to be minimal. */
  integer(what: string, tag: number = TAG.integer): Uint8Array {
    const content = this.content(tag, what);
    if (content.length === 0) throw this.error(`${what} is an empty INTEGER`);
    const [first = 0, second = 0] = content;
    const redundant = (first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80);
    if (content.length > 1 && redundant) throw this.error(`${what} is an INTEGER with redundant octets`);
    return content;
  }

  /** An INTEGER from 0 to 2^31 - 1. */
  smallInteger(what: string, tag: number = TAG.integer): number {
    const content = this.integer(what, tag);
    if (content.length > 4 || (content[0] ?? 0) >= 0x80) throw this.error(`${what} is out of range`);
    return content.reduce((value, octet) => value * 256 + octet, 0);
  }

  oid(what: string): string {
    return decodeOid(this.content(TAG.oid, what), () => this.error(`${what} is not an OBJECT IDENTIFIER`));
  }

  octetString(what: string): Uint8Array {
    return this.content(TAG.octetString, what);
  }

  bitString(what: string, tag: number = TAG.bitString): BitString {
    const content = this.content(tag, what);
    const unusedBits = content[0] ?? 8;
    const last = content.length > 1 ? (content.at(-1) ?? 0) : 0;
    const wellFormed = unusedBits < 8 && (content.length > 1 || unusedBits === 0);
    if (!wellFormed || (last & ((1 << unusedBits) - 1)) !== 0) throw this.error(`${what} is not a DER BIT STRING`);
    return { bytes: content.subarray(1), unusedBits };
  }

  null(what: string): void {
    if (this.content(TAG.null, what).length > 0) throw this.error(`${what} is a NULL with contents`);
  }

  error(message: string): DerError {
    return new DerError(message, this.position);
  }

  /** Reads tag and length; leaves the position at the contents and returns where they end. */
  private header(tag: number, what: string): number {
    const { source, end } = this;
    let position = this.position;
    if (position + 2 > end) throw this.error(`${what} is missing or cut off`);
    const found = source[position++] ?? 0;
    if (found !== tag) throw this.error(`${what} expected (tag 0x${hexOctet(tag)}), found tag 0x${hexOctet(found)}`);
    if ((found & 0x1f) === 0x1f) throw this.error(`${what} has a multi-octet tag`);
    let length = source[position++] ?? 0;
    if (length >= 0x80) {
      const octets = length & 0x7f;
      if (octets === 0) throw this.error(`${what} has an indefinite length, which DER forbids`);
      if (octets > 4 || position + octets > end) throw this.error(`${what} has a length beyond the input`);
      length = 0;
      for (let index = 0; index < octets; index++) length = length * 256 + (source[position++] ?? 0);
      const minimal = length >= 0x80 && length >= 256 ** (octets - 1);
      if (!minimal) throw this.error(`${what} has a length that is not minimal, which DER forbids`);
    }
    if (position + length > end)
      throw this.error(`${what} is cut off: ${length} octets announced, ${end - position} left`);
    this.position = position;
    return position + length;
  }
}

/** Runs `read` over the one element that `bytes` must hold; bad input becomes a value. */
export function parseDer<T>(bytes: Uint8Array, what: string, read: (reader: DerReader) => T): Parsed<T> {
  return caught(() => {
    const reader = new DerReader(bytes);
    const value = read(reader);
    reader.finish(what);
    return value;
  });
}

/** Turns a {@link DerError} of `read` into a value. */
export function caught<T>(read: () => T): Parsed<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return { ok: false, problem: `${error.message} (at octet ${error.offset})` };
  }
}

/** Whether two octet strings are the same. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

/** Lower-case hexadecimal of `bytes`. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}

function hexOctet(octet: number): string {
  return octet < 0 ? 'none' : octet.toString(16).padStart(2, '0');
}

/** Dotted form of the contents of an OBJECT IDENTIFIER (X.690, section 8.19). */
function decodeOid(content: Uint8Array, malformed: () => DerError): string {
  if (content.length === 0 || (content.at(-1) ?? 0) >= 0x80) throw malformed();
  let text = '';
  let arc = 0;
  let startsArc = true;
  for (const octet of content) {
    if (startsArc && octet === 0x80) throw malformed();
    arc = arc * 128 + (octet & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 128) throw malformed();
    startsArc = octet < 0x80;
    if (!startsArc) continue;
    if (text === '') {
      const first = Math.min(2, Math.floor(arc / 40));
      text = `${first}.${arc - first * 40}`;
    } else {
      text += `.${arc}`;
    }
    arc = 0;
  }
  return text;
}
