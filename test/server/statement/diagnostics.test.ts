import { describe, expect, it } from 'vitest';
import type { Warning } from '../../../src/engine/engine.ts';
import { Diagnostics } from '../../../src/server/statement/diagnostics.ts';

const WARNING: Warning = { level: 'Warning', errno: 1292, message: 'w' };
const ERROR: Warning = { level: 'Error', errno: 1054, message: 'e' };

function withBoth(limit = 64): Diagnostics {
  const diagnostics = new Diagnostics();
  diagnostics.begin('SELECT 1');
  diagnostics.add(WARNING, limit);
  diagnostics.add(ERROR, limit);
  return diagnostics;
}

describe('Diagnostics', () => {
  it('counts what is not kept, too', () => {
    const diagnostics = withBoth(1);
    expect(diagnostics.warnings).toEqual([WARNING]);
    expect(diagnostics.counts).toEqual({ all: 2, errors: 1 });
    expect(diagnostics.toldCount).toBe(2);
  });

  it.each(['SHOW WARNINGS', ' show errors limit 1', '/* a */ /* b*/SHOW COUNT(*) WARNINGS'])(
    'is left as it is by %s, which warns of nothing itself',
    (sql) => {
      const diagnostics = withBoth();
      diagnostics.begin(sql);
      expect(diagnostics.warnings).toEqual([WARNING, ERROR]);
      expect(diagnostics.toldCount).toBe(0);
      diagnostics.begin(sql);
      expect(diagnostics.counts.all).toBe(2);
    },
  );

  it.each(['SELECT @@warning_count', 'SELECT @@session.error_count', 'SELECT @@local . `warning_count`'])(
    'gives %s the counts before it, and forgets the rest',
    (sql) => {
      const diagnostics = withBoth();
      diagnostics.begin(sql);
      expect(diagnostics.countsBefore).toEqual({ all: 2, errors: 1 });
      expect(diagnostics.warnings).toEqual([]);
      diagnostics.begin(sql);
      expect(diagnostics.countsBefore).toEqual({ all: 0, errors: 0 });
    },
  );

  it('is emptied by any other statement', () => {
    const diagnostics = withBoth();
    diagnostics.begin("SHOW VARIABLES LIKE 'warning_count'");
    expect(diagnostics.countsBefore).toEqual({ all: 0, errors: 0 });
    expect(diagnostics.counts).toEqual({ all: 0, errors: 0 });
  });
});
