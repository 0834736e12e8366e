import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isFull, report } from './figures.js';

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const questions = [
  'Hvem ejer Demensområdet?',
  'hvilke fokusområder har Læring',
  'Hvad siger strategien om ensomhed?',
  'Sygedagpenge ud over 52 uger, status på indsatsen',
  'Kapacitet i dagtilbud i Løsning og Hedensted',
];

/** How many write at once: 200 in the full numbers. */
export const users = isFull ? 200 : 20;

/** What came of a message: the status of the HTTP answer, or that nobody listened. */
export type Sent = { readonly status: number | 'refused'; readonly ms: number };

/** Each writes, waits for the answer, and writes again after a short thought, until the time is up. */
export async function everyoneWrites(
  between: { readonly botUrl: string; readonly connectorUrl: string },
  forSeconds: number,
): Promise<readonly Sent[]> {
  const until = performance.now() + forSeconds * 1000;
  const sent: Sent[] = [];
  await Promise.all(
    Array.from({ length: users }, async (_, user) => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        sent.push(await write(between, user, questions[(user + turn) % questions.length] ?? ''));
        await sleep(isFull ? 500 : 100);
      }
    }),
  );
  return sent;
}

async function write(
  { botUrl, connectorUrl }: { readonly botUrl: string; readonly connectorUrl: string },
  user: number,
  text: string,
): Promise<Sent> {
  const begun = performance.now();
  try {
    const response = await fetch(`${botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        text,
        channelId: 'msteams',
        serviceUrl: connectorUrl,
        from: { id: `29:${user}`, aadObjectId: `user-${user}` },
        recipient: { id: '28:bot' },
        conversation: { id: `a:${user}`, conversationType: 'personal', tenantId: 't' },
      }),
    });
    await response.arrayBuffer();
    // A bot that is stopping takes nothing more: the channel may send it again, to another.
    return { status: response.status === 503 ? 'refused' : response.status, ms: performance.now() - begun };
  } catch {
    // Nobody listens while the bot is away; the channel would say so to the person.
    return { status: 'refused', ms: performance.now() - begun };
  }
}

/** Starts the built program on a port, and waits until it is well. */
export async function startProgram(
  port: number,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', PORT: String(port), ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/healthz`).catch(() => undefined))?.ok) await sleep(25);
  return { child, url };
}

/** Prints what came of it, and keeps it for README. */
export function reportRun(
  name: string,
  sent: readonly Sent[],
  attempts: number,
  more: Readonly<Record<string, number>> = {},
): void {
  const ms = sent.flatMap((one) => (one.status === 200 ? [one.ms] : [])).sort((a, b) => a - b);
  report(`${users} brugere: ${name}`, {
    beskeder: sent.length,
    besvaret: ms.length,
    'forsøg hos connectoren': attempts,
    'afvist, mens botten var væk': sent.filter(({ status }) => status === 'refused').length,
    fejl: sent.filter(({ status }) => status !== 200 && status !== 'refused').length,
    ...more,
    'p50 ms': Math.round(ms[Math.floor(ms.length / 2)] ?? 0),
    'p99 ms': Math.round(ms[Math.floor(ms.length * 0.99)] ?? 0),
  });
}
