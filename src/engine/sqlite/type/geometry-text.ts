import { formatDouble } from '../../../mysql/number-text.ts';
import { MEMBER_FORMS, type Geometry, type GeometryForm, type Position, type SimpleForm } from './geometry.ts';

/** Names of WKT; one is another than that of columns. */
const NAMES: Readonly<Record<string, GeometryForm>> = {
  point: 'point',
  linestring: 'linestring',
  polygon: 'polygon',
  multipoint: 'multipoint',
  multilinestring: 'multilinestring',
  multipolygon: 'multipolygon',
  geometrycollection: 'geomcollection',
};

/** Prints WKT as ST_AsText does. */
export function geometryText(geometry: Geometry): string {
  const name = geometry.kind === 'geomcollection' ? 'GEOMETRYCOLLECTION' : geometry.kind.toUpperCase();
  return 'members' in geometry && geometry.members.length === 0 ? `${name} EMPTY` : `${name}${bodyText(geometry)}`;
}

function bodyText(geometry: Geometry): string {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other kinds are collections
  switch (geometry.kind) {
    case 'point':
      return `(${positionText(geometry.at)})`;
    case 'linestring':
      return listText(geometry.points);
    case 'polygon':
      return `(${geometry.rings.map(listText).join(',')})`;
    case 'geomcollection':
      return `(${geometry.members.map(geometryText).join(',')})`;
    default:
      return `(${geometry.members.map(bodyText).join(',')})`;
  }
}

const positionText = ([x, y]: Position): string => `${formatDouble(x)} ${formatDouble(y)}`;
const listText = (points: readonly Position[]): string => `(${points.map(positionText).join(',')})`;

/** Reads WKT. @returns `undefined` for a text that is none */
export function parseGeometry(text: string): Geometry | undefined {
  const tokens = text.match(/[a-z]+|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[(),]|\S/gi) ?? [];
  const reader = new TextReader(tokens);
  try {
    const geometry = reader.geometry();
    return reader.isAtEnd ? geometry : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Throws RangeError at what is no WKT, and where it nests too deep. */
class TextReader {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#tokens.length;
  }

  geometry(): Geometry {
    const kind = NAMES[this.#token().toLowerCase()];
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other kinds are collections
    switch (kind) {
      case undefined:
      case 'geometry':
        throw new RangeError('no WKT');
      case 'point':
      case 'linestring':
      case 'polygon':
        return this.#simple(kind);
      case 'geomcollection':
        if (this.#accept('empty')) return { kind, members: [] };
        if (this.#tokens[this.#next] === '(' && this.#tokens[this.#next + 1] === ')') {
          this.#next += 2;
          return { kind, members: [] };
        }
        return { kind, members: this.#list(() => this.geometry()) };
      default:
        return { kind, members: this.#list(() => this.#member(MEMBER_FORMS[kind] ?? 'point')) };
    }
  }

  /** The points of a MULTIPOINT may stand without parentheses. */
  #member(kind: SimpleForm): Geometry {
    return kind === 'point' && this.#tokens[this.#next] !== '(' ? { kind, at: this.#position() } : this.#simple(kind);
  }

  #simple(kind: SimpleForm): Geometry {
    if (kind === 'linestring') return { kind, points: this.#positions(2) };
    if (kind === 'polygon') return { kind, rings: this.#list(() => this.#ring()) };
    this.#expect('(');
    const at = this.#position();
    this.#expect(')');
    return { kind, at };
  }

  /** A ring ends where it began. */
  #ring(): Position[] {
    const points = this.#positions(4);
    const [first, last] = [points[0], points.at(-1)];
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) throw new RangeError('no WKT');
    return points;
  }

  #positions(least: number): Position[] {
    const points = this.#list(() => this.#position());
    if (points.length < least) throw new RangeError('no WKT');
    return points;
  }

  #position(): Position {
    return [this.#number(), this.#number()];
  }

  #number(): number {
    const value = Number(this.#token());
    if (!Number.isFinite(value)) throw new RangeError('no WKT');
    return value;
  }

  #list<T>(read: () => T): T[] {
    this.#expect('(');
    const items = [read()];
    while (this.#accept(',')) items.push(read());
    this.#expect(')');
    return items;
  }

  #accept(token: string): boolean {
    if (this.#tokens[this.#next]?.toLowerCase() !== token) return false;
    this.#next++;
    return true;
  }

  #expect(token: string): void {
    if (!this.#accept(token)) throw new RangeError('no WKT');
  }

  #token(): string {
    const token = this.#tokens[this.#next++];
    if (token === undefined) throw new RangeError('no WKT');
    return token;
  }
}
