import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // captureOutput of @oclif/test and the CLI tests need the real console.
    disableConsoleIntercept: true,
    testTimeout: 90_000,
    hookTimeout: 180_000,
    // A machine that does other things as well may take its time.
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
  },
});
