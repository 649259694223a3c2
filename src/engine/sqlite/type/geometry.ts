/**
 * Geometry values as MySQL keeps them: four bytes of SRID, then WKB in little-endian order
 * (https://dev.mysql.com/doc/refman/9.7/en/gis-data-formats.html).
 */

/** Types of columns, in the order of their WKB codes from 0. */
export const GEOMETRY_FORMS = [
  'geometry',
  'point',
  'linestring',
  'polygon',
  'multipoint',
  'multilinestring',
  'multipolygon',
  'geomcollection',
] as const;

export type GeometryForm = (typeof GEOMETRY_FORMS)[number];

export type Position = readonly [x: number, y: number];

export type Geometry =
  | { readonly kind: 'point'; readonly at: Position }
  | { readonly kind: 'linestring'; readonly points: readonly Position[] }
  | { readonly kind: 'polygon'; readonly rings: readonly (readonly Position[])[] }
  | { readonly kind: Exclude<GeometryForm, 'geometry' | SimpleForm>; readonly members: readonly Geometry[] };

export type SimpleForm = 'point' | 'linestring' | 'polygon';

/** What the members of the three plain collections are. */
export const MEMBER_FORMS: Readonly<Partial<Record<GeometryForm, SimpleForm>>> = {
  multipoint: 'point',
  multilinestring: 'linestring',
  multipolygon: 'polygon',
};

const SRID_LENGTH = 4;
/** Deeper collections are refused. */
const MAX_DEPTH = 32;

/** The bytes that a column keeps. */
export function encodeGeometry(geometry: Geometry, srid = 0): Uint8Array {
  const prefix = Buffer.alloc(SRID_LENGTH);
  prefix.writeUInt32LE(srid);
  return Buffer.concat([prefix, encodeWkb(geometry)]);
}

/** WKB in little-endian order, without an SRID. */
export function encodeWkb(geometry: Geometry): Buffer {
  const head = Buffer.alloc(5);
  head[0] = 1;
  head.writeUInt32LE(GEOMETRY_FORMS.indexOf(geometry.kind), 1);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other kinds are collections
  switch (geometry.kind) {
    case 'point':
      return Buffer.concat([head, positionBytes(geometry.at)]);
    case 'linestring':
      return Buffer.concat([head, listBytes(geometry.points)]);
    case 'polygon':
      return Buffer.concat([head, countBytes(geometry.rings.length), ...geometry.rings.map(listBytes)]);
    default:
      return Buffer.concat([head, countBytes(geometry.members.length), ...geometry.members.map(encodeWkb)]);
  }
}

function positionBytes([x, y]: Position): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeDoubleLE(x);
  bytes.writeDoubleLE(y, 8);
  return bytes;
}

function countBytes(count: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(count);
  return bytes;
}

const listBytes = (points: readonly Position[]): Buffer =>
  Buffer.concat([countBytes(points.length), ...points.map(positionBytes)]);

/** Reads what a column keeps. @returns `undefined` for bytes that are no geometry */
export function decodeGeometry(bytes: Uint8Array): { readonly srid: number; readonly geometry: Geometry } | undefined {
  if (bytes.length < SRID_LENGTH) return undefined;
  const geometry = decodeWkb(bytes.subarray(SRID_LENGTH));
  return geometry && { srid: Buffer.from(bytes.subarray(0, SRID_LENGTH)).readUInt32LE(), geometry };
}

/** Reads WKB in either byte order. @returns `undefined` for bytes that are none */
export function decodeWkb(bytes: Uint8Array): Geometry | undefined {
  const reader = new WkbReader(bytes);
  try {
    const geometry = reader.geometry(0);
    return reader.isAtEnd ? geometry : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Throws RangeError where the bytes end early or say something that there is not. */
class WkbReader {
  readonly #view: DataView;
  #offset = 0;
  #little = true;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.#offset === this.#view.byteLength;
  }

  geometry(depth: number): Geometry {
    const order = this.#view.getUint8(this.#offset++);
    if (order > 1 || depth > MAX_DEPTH) throw new RangeError('no WKB');
    this.#little = order === 1;
    const kind = GEOMETRY_FORMS[this.#uint()];
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other kinds are collections
    switch (kind) {
      case 'point':
        return { kind, at: this.#position() };
      case 'linestring':
        return { kind, points: this.#list(() => this.#position()) };
      case 'polygon':
        return { kind, rings: this.#list(() => this.#list(() => this.#position())) };
      case undefined:
      case 'geometry':
        throw new RangeError('no WKB');
      default:
        return { kind, members: this.#list(() => this.#member(MEMBER_FORMS[kind], depth)) };
    }
  }

  #member(form: SimpleForm | undefined, depth: number): Geometry {
    const member = this.geometry(depth + 1);
    if (form !== undefined && member.kind !== form) throw new RangeError('no WKB');
    return member;
  }

  #uint(): number {
    const value = this.#view.getUint32(this.#offset, this.#little);
    this.#offset += 4;
    return value;
  }

  #position(): Position {
    const x = this.#view.getFloat64(this.#offset, this.#little);
    const y = this.#view.getFloat64(this.#offset + 8, this.#little);
    this.#offset += 16;
    return [x, y];
  }

  /** A count that the bytes cannot hold ends at their end. */
  #list<T>(read: () => T): T[] {
    const items: T[] = [];
    for (let count = this.#uint(); count > 0; count--) items.push(read());
    return items;
  }
}
