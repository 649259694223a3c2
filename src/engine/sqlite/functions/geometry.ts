import { wireError } from '../../../mysql/wire-error.ts';
import {
  decodeGeometry,
  decodeWkb,
  encodeGeometry,
  encodeWkb,
  type Geometry,
  type GeometryForm,
} from '../type/geometry.ts';
import { geometryText, parseGeometry } from '../type/geometry-text.ts';
import { bytesType, DOUBLE_TYPE, geometryType, integerType, textType, type StoredValue } from '../type/type.ts';
import { connectionText, number, scalar, text, type ScalarFunction } from './scalar.ts';

/** Beginnings of the names of functions that read WKT and WKB, and what they make. */
const READERS: Readonly<Record<string, GeometryForm>> = {
  geom: 'geometry',
  geometry: 'geometry',
  point: 'point',
  line: 'linestring',
  linestring: 'linestring',
  poly: 'polygon',
  polygon: 'polygon',
  mpoint: 'multipoint',
  multipoint: 'multipoint',
  mline: 'multilinestring',
  multilinestring: 'multilinestring',
  mpoly: 'multipolygon',
  multipolygon: 'multipolygon',
  geomcoll: 'geomcollection',
  geometrycollection: 'geomcollection',
};

/** SRIDs but 0 would give the coordinates a meaning that nothing here knows. */
function checked(
  geometry: Geometry | undefined,
  form: GeometryForm,
  name: string,
  srid: StoredValue | undefined,
): Geometry {
  if (geometry === undefined) throw wireError('ER_GIS_INVALID_DATA', name);
  if (form !== 'geometry' && geometry.kind !== form) {
    const source = name.endsWith('text') ? 'WKT' : 'WKB';
    throw wireError('ER_UNEXPECTED_GEOMETRY_TYPE', source, geometry.kind.toUpperCase(), name);
  }
  if (srid !== undefined && number(srid) !== 0) throw wireError('ER_NOT_SUPPORTED_YET', 'spatial reference systems');
  return geometry;
}

function readers(): Record<string, ScalarFunction> {
  const functions: Record<string, ScalarFunction> = {};
  for (const [start, form] of Object.entries(READERS)) {
    const [fromText, fromWkb] = [`st_${start}fromtext`, `st_${start}fromwkb`];
    functions[fromText] = scalar(['text', 'real'], [1, 2], geometryType(form), (value, srid) =>
      encodeGeometry(checked(parseGeometry(text(value)), form, fromText, srid)),
    );
    functions[fromWkb] = scalar(['bytes', 'real'], [1, 2], geometryType(form), (value, srid) =>
      encodeGeometry(checked(decodeWkb(value as Uint8Array), form, fromWkb, srid)),
    );
  }
  return functions;
}

/** Geometries from their parts, such as LINESTRING(p, p, …). @throws WireError 1210, 1367 */
function constructors(): Record<string, ScalarFunction> {
  const make = (form: GeometryForm, part: GeometryForm | undefined, build: (parts: readonly Geometry[]) => Geometry) =>
    scalar(['bytes'], [1, 255], geometryType(form), (...values) => {
      const parts = values.map((value) => decodeGeometry(value as Uint8Array)?.geometry);
      const wrong = parts.indexOf(undefined);
      if (wrong >= 0)
        throw wireError(
          'ER_ILLEGAL_VALUE_FOR_TYPE',
          'non geometric',
          Buffer.from(values[wrong] as Uint8Array).toString(),
        );
      if (part !== undefined && parts.some((found) => found?.kind !== part))
        throw wireError('ER_WRONG_ARGUMENTS', form);
      return encodeGeometry(build(parts.filter((found) => found !== undefined)));
    });
  const positions = (parts: readonly Geometry[]) =>
    parts.flatMap((found) => (found.kind === 'point' ? [found.at] : []));
  const rings = (parts: readonly Geometry[]) =>
    parts.flatMap((found) => (found.kind === 'linestring' ? [found.points] : []));
  return {
    linestring: make('linestring', 'point', (parts) => ({ kind: 'linestring', points: positions(parts) })),
    polygon: make('polygon', 'linestring', (parts) => ({ kind: 'polygon', rings: rings(parts) })),
    multipoint: make('multipoint', 'point', (members) => ({ kind: 'multipoint', members })),
    multilinestring: make('multilinestring', 'linestring', (members) => ({ kind: 'multilinestring', members })),
    multipolygon: make('multipolygon', 'polygon', (members) => ({ kind: 'multipolygon', members })),
    geometrycollection: make('geomcollection', undefined, (members) => ({ kind: 'geomcollection', members })),
    geomcollection: make('geomcollection', undefined, (members) => ({ kind: 'geomcollection', members })),
  };
}

/** @throws WireError 3037 for bytes that are no geometry */
function given(value: StoredValue | undefined, name: string): Geometry {
  const found = decodeGeometry(value as Uint8Array);
  if (found === undefined) throw wireError('ER_GIS_INVALID_DATA', name);
  return found.geometry;
}

function coordinate(value: StoredValue | undefined, index: 0 | 1, name: string): number {
  const geometry = given(value, name);
  if (geometry.kind !== 'point')
    throw wireError('ER_UNEXPECTED_GEOMETRY_TYPE', 'POINT', geometry.kind.toUpperCase(), name);
  return geometry.at[index];
}

const LONG = 4_294_967_295;

const asText = (name: string): ScalarFunction =>
  scalar(
    ['bytes'],
    1,
    (_args, connection) => ({ ...textType(65_535, connection), form: 'longtext', length: LONG }),
    (value) => geometryText(given(value, name)),
  );
const asWkb = (name: string): ScalarFunction =>
  scalar(['bytes'], 1, bytesType(LONG), (value) => encodeWkb(given(value, name)));

/** Making and reading geometries (https://dev.mysql.com/doc/refman/9.7/en/spatial-function-reference.html). */
export const GEOMETRY_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  ...readers(),
  ...constructors(),
  st_astext: asText('st_astext'),
  st_aswkt: asText('st_astext'),
  st_asbinary: asWkb('st_asbinary'),
  st_aswkb: asWkb('st_asbinary'),
  st_geometrytype: scalar(['bytes'], 1, connectionText(20), (value) =>
    given(value, 'st_geometrytype').kind.toUpperCase(),
  ),
  st_srid: scalar(['bytes'], 1, integerType(10, true), (value) => decodeGeometry(value as Uint8Array)?.srid ?? 0),
  st_x: scalar(['bytes'], 1, DOUBLE_TYPE, (value) => coordinate(value, 0, 'st_x')),
  st_y: scalar(['bytes'], 1, DOUBLE_TYPE, (value) => coordinate(value, 1, 'st_y')),
  point: scalar(['real'], [2, 2], geometryType('point'), (x, y) =>
    encodeGeometry({ kind: 'point', at: [number(x), number(y)] }),
  ),
};
