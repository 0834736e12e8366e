import { setTimeout as sleep } from 'node:timers/promises';
import type { Timing } from './change-document.js';

/** The machine's own clock, waiting and chance, handed in where the program is put together. */
export const realTiming: Timing = {
  now: () => performance.now(),
  sleep: (milliseconds) => sleep(milliseconds),
  random: () => Math.random(),
};
