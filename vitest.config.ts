import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/support/log-watch-setup.ts'],
    include: ['test/**/*.test.ts'],
    // Processes, ports and Chromium are started by the tests themselves: give the slowest of them air on two cores.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
