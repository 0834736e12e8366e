import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBotProcess } from './bench/bot-process.js';
import { sendMessage } from './bench/load.js';

/** One conversation with the built program on the Node that runs this: what was asked, and what its answer must name. */
const conversation = [
  ['Hvem ejer Demensområdet?', 'Social omsorg'],
  ['og hvad med Kultur?', 'VTF'],
  ['Tidlig opfølgning over for sygemeldte borgere', 'Arbejdsfastholdelse'],
] as const;

/** `npm run smoke`: starts `dist/main.js`, talks to it, stops it with SIGTERM. Exit code 1 when anything is amiss. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sigtebot-smoke-'));
  const heard: string[] = [];
  const connector = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    heard.push(Buffer.concat(chunks).toString('utf8'));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  const connectorUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}`;
  const bot = await startBotProcess(fileURLToPath(new URL('../main.js', import.meta.url)), { DATA_DIR: dataDir });
  try {
    for (const [index, [text, expected]] of conversation.entries()) {
      const before = heard.length;
      const status = await sendMessage({ botUrl: bot.url, connectorUrl }, text, { number: index, person: 0 });
      if (status !== 200) throw new Error(`»${text}« blev besvaret med HTTP ${status}`);
      // The bot may ask the connector who it talks to as well.
      if (!heard.slice(before).some((body) => body.includes(expected)))
        throw new Error(`»${text}« fik et svar uden »${expected}«`);
    }
  } finally {
    await bot.stop();
    connector.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  if (bot.child.exitCode !== 0) throw new Error(`botten stoppede med kode ${bot.child.exitCode} efter SIGTERM`);
  console.log(
    `Node ${process.version}: startet på ${bot.startMs.toFixed(0)} ms, ${conversation.length} svar, stoppet rent.`,
  );
}

await main();
