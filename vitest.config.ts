import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/support/log-watch-setup.ts'],
    include: ['test/**/*.test.ts'],
    // Processes, ports and Chromium are started by the tests themselves. These limits end what hangs, and nothing else: what
    // takes 30 seconds on two busy cores must not fail for it.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
