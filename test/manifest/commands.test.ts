import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userTexts } from '../../src/cli/package/user-texts.js';
import { logged } from '../support/log-watch.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

type Command = { readonly title: string; readonly prompt?: string };
type CommandList = { readonly scopes: readonly string[]; readonly commands: readonly Command[] };

const folder = new URL('../../manifest/', import.meta.url);
const manifest: { readonly bots: readonly { readonly commandLists: readonly CommandList[] }[] } = JSON.parse(
  readFileSync(new URL('manifest.json', folder), 'utf8'),
);
const english: Readonly<Record<string, string>> = JSON.parse(readFileSync(new URL('en.json', folder), 'utf8'));

/** A person who chooses a command sends its prompt, or else its title, in the language of their Teams. */
const chosen = [...userTexts(manifest).keys()]
  .filter((key) => /^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.title$/.test(key))
  .flatMap((key) => {
    const [list = 0, command = 0] = [...key.matchAll(/\[(\d+)\]/g)].slice(1).map(([, index]) => Number(index));
    const { scopes, commands } = manifest.bots[0]?.commandLists[list] ?? { scopes: [], commands: [] };
    const { title = '', prompt = title } = commands[command] ?? {};
    const promptKey = key.replace(/title$/, 'prompt');
    return [prompt, english[promptKey] ?? english[key] ?? ''].map((text) => ({ scope: scopes[0] ?? '', title, text }));
  });

/** What a stranger's turn comes to, by the command's Danish title. */
const kinds: Readonly<Record<string, string>> = {
  'Hvad er de tre sigtepunkter?': 'answer-sigtepunkter',
  'Hvilke fokusområder har Læring?': 'answer-areas',
  hjælp: 'answer-capabilities',
  status: 'status-strategy',
  handlinger: 'actions',
  opdater: 'owns-nothing',
  'til godkendelse': 'approval-refused-not-known',
  opsætning: 'not-admin',
  tilknyt: 'channel-unknown',
};

describe('a command of the app', () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startRunningBot();
  });
  afterAll(() => bot.close());

  it('is known in a Danish and an English Teams', () => {
    expect(chosen.length).toBeGreaterThan(15);
  });

  it.each(chosen)('$text in $scope is understood by the bot', async ({ scope, title, text }) => {
    const conversationType = scope === 'team' ? 'channel' : scope === 'groupChat' ? 'groupChat' : 'personal';
    const person = bot.person({ conversationType, conversationId: `${scope}-${text}` });

    const { status, sent } = await person.write(text);

    const [first] = sent as readonly { readonly summary?: string; readonly text?: string }[];
    const turn = logged().findLast((line) => line.includes('"turn done"'));
    const { kind } = JSON.parse(turn ?? '{}') as { readonly kind?: string };
    expect(status).toBe(200);
    expect(first?.summary ?? first?.text ?? '').not.toBe('');
    expect(kind).toBe(kinds[title]);
  });
});
