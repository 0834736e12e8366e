import type { Readiness } from './http/server.js';

/** Something that the bot leans on; it answers, or throws. */
export type ReadinessCheck = { readonly name: string; readonly check: () => Promise<unknown> };

/** How long one check may take before it counts as failed. */
const checkWithinMs = 2_000;

/** How long an answer is given again: anybody may ask, and each question costs a read of the store. */
const keptMs = 5_000;

/** Gives the question whether all that the bot leans on is well, which is asked anew only every few seconds. */
export function createReadiness(checks: readonly ReadinessCheck[], nowMs: () => number): () => Promise<Readiness> {
  let last: { readonly at: number; readonly answer: Promise<Readiness> } | undefined;
  return () => {
    if (last === undefined || nowMs() - last.at >= keptMs) last = { at: nowMs(), answer: isReady(checks) };
    return last.answer;
  };
}

/** Asks all that the bot leans on, at once. */
export async function isReady(checks: readonly ReadinessCheck[]): Promise<Readiness> {
  const results = await Promise.all(
    checks.map(async ({ name, check }) => [name, (await answersInTime(check)) ? 'ok' : 'failed'] as const),
  );
  return { ready: results.every(([, result]) => result === 'ok'), checks: Object.fromEntries(results) };
}

async function answersInTime(check: () => Promise<unknown>): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), checkWithinMs).unref();
  });
  const answered = check().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]);
}
