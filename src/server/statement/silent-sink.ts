import type { ResultSink } from '../../engine/engine.ts';

/** The sink of a statement whose result nobody sees. */
export const SILENT: ResultSink = {
  columns: () => undefined,
  rows: () => true,
  drained: () => Promise.resolve(),
  end: () => undefined,
  ok: () => undefined,
};
