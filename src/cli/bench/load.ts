import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends one message to a bot as the channel would, and resolves when HTTP is answered. */
export function sendMessage(botUrl: string, connectorUrl: string, text: string, number: number): Promise<number> {
  const body = JSON.stringify({
    type: 'message',
    id: `m${number}`,
    text,
    textFormat: 'plain',
    channelId: 'msteams',
    serviceUrl: connectorUrl,
    from: { id: `29:${number % 50}`, name: 'Anne Bech', aadObjectId: `person-${number % 50}` },
    recipient: { id: '28:bot', name: 'Sigtebot' },
    conversation: { id: `a:${number % 50}`, conversationType: 'personal', tenantId: 't' },
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
  { botUrl, connectorUrl }: { readonly botUrl: string; readonly connectorUrl: string },
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
      const sent = performance.now();
      if ((await sendMessage(botUrl, connectorUrl, texts[number % texts.length] ?? '', number)) === 200) answered += 1;
      ms.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { answered, seconds: (performance.now() - begun) / 1000, ms: ms.sort((a, b) => a - b) };
}

/** Gives the value below which a share of sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
