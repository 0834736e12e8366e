import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

type Between = { readonly botUrl: string; readonly connectorUrl: string };

/** How many people write when a run is measured. */
const people = 50;

/** Sends one message to a bot as the channel would, and resolves with the status when HTTP is answered. */
export function sendMessage(
  between: Between,
  text: string,
  { number, person }: { readonly number: number; readonly person: number },
): Promise<number> {
  return post(between, `person-${person}`, { type: 'message', id: `m${number}`, text, textFormat: 'plain' });
}

/** Presses a button whose Action.Execute carries `data`, as the channel would, and resolves with the status when HTTP is answered. */
export function press(between: Between, personId: string, data: object): Promise<number> {
  const { verb } = data as { readonly verb?: string };
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return post(between, personId, { type: 'invoke', name: 'adaptiveCard/action', id: 'press', value });
}

function post({ botUrl, connectorUrl }: Between, personId: string, activity: object): Promise<number> {
  const body = JSON.stringify({
    ...activity,
    channelId: 'msteams',
    serviceUrl: connectorUrl,
    from: { id: `29:${personId}`, name: 'Anne Bech', aadObjectId: personId },
    recipient: { id: '28:bot', name: 'Sigtebot' },
    conversation: { id: `a:${personId}`, conversationType: 'personal', tenantId: 't' },
    channelData: { tenant: { id: 't' } },
  });
  return new Promise((resolve, reject) => {
    const sent = request(
      `${botUrl}/api/messages`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on('error', reject).end(body);
  });
}

/** What a run gave: messages answered with 200 and their times in ms, sorted. */
export type Run = { readonly answered: number; readonly seconds: number; readonly ms: readonly number[] };

/** Sends `count` messages, `atOnce` at a time, and times each. */
export async function run(
  between: Between,
  texts: readonly string[],
  { count, atOnce }: { readonly count: number; readonly atOnce: number },
): Promise<Run> {
  const ms: number[] = [];
  let answered = 0;
  let next = 0;
  const begun = performance.now();
  const worker = async () => {
    while (next < count) {
      const number = next;
      next += 1;
      // Everybody asks something else each time, so that what is remembered of their conversation changes at every turn.
      const person = (number + Math.floor(number / people)) % people;
      const sent = performance.now();
      if ((await sendMessage(between, texts[number % texts.length] ?? '', { number, person })) === 200) answered += 1;
      ms.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - begun) / 1000;
  // A bot may close a connection that is silent while the others are measured, just as the next message is written to it.
  agent.destroy();
  return { answered, seconds, ms: ms.sort((a, b) => a - b) };
}

/** Gives the value below which a share of sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
