import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionDocument, actionKey } from '../../src/actions/action.js';
import { draftOf } from '../../src/store/document-type.js';
import { approvedUpdate, someIndicator, someReport, someRevision, someTerms } from '../indicators/builders.js';
import { seed, somePerson, withStore } from '../indicators/seed.js';
import { someAction } from '../summaries/builders.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

/** What somebody might write to be a link, emphasis, a mention or an expression in what others see. */
const written = `[klik](https://ond.example) *fed* _kursiv_ ${'$'}{lang} <at>Alle</at>`;
/** As Teams and the card gallery read the text of a card. */
const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new () => { render(text: string): string };
const markdown = new MarkdownIt();

const commands = [
  'status',
  'status på Smidige processer',
  'status på VTF',
  'handlinger',
  'mine handlinger',
  'handlinger for Smidige processer',
  'opdater',
  'til godkendelse',
  'indikatorer for VTF',
  'opsætning',
  'kom i gang',
  'opsamling for VTF',
  'hvad ved du om mig',
];

describe('what a person wrote', () => {
  let bot: RunningBot;
  const sent: { readonly of: string; readonly activity: unknown }[] = [];

  beforeAll(async () => {
    bot = await startRunningBot({ SIGTEBOT_NOW: '2026-10-12T08:00:00Z', ADMIN_AAD_OBJECT_IDS: 'aad-anne' });
    const said = { narrative: written, evidence: undefined };
    await seed(bot, {
      people: [
        somePerson('anne', `Anne ${written}`, bot.connector.url),
        somePerson('bo', `Bo ${written}`, bot.connector.url),
      ],
      seats: [
        {
          udvalgId: 'vtf',
          seats: [
            { personId: 'anne', role: 'chair', covers: 'all' },
            { personId: 'bo', role: 'deputy', covers: 'all' },
          ],
        },
      ],
      indicators: [
        { udvalgId: 'vtf', indicator: someIndicator({ name: `Svartid ${written}`, source: written }) },
        {
          udvalgId: 'vtf',
          indicator: someIndicator({ id: 'bos', name: `Klager ${written}`, ownerIds: ['bo', 'anne'], source: written }),
        },
        {
          udvalgId: 'vtf',
          indicator: someIndicator({
            id: 'ord',
            kind: 'narrative',
            name: `Ord ${written}`,
            terms: [someTerms({ unit: '', direction: 'neutral', target: undefined })],
          }),
        },
      ],
      updates: [
        approvedUpdate('2026-Q2', 62, { report: someReport({ value: 62, ...said }) }),
        approvedUpdate('2026-Q3', 52, { report: someReport({ value: 52, ...said }) }),
        {
          ...approvedUpdate('2026-Q3', 0),
          indicatorId: 'bos',
          revisions: [someRevision({ submittedBy: 'bo', report: someReport({ value: 38, ...said }) })],
        },
      ],
    });
    await withStore(bot, async (store) => {
      for (const action of [
        someAction({ title: `Handling ${written}`.slice(0, 200), note: written, deadline: '2026-10-01' }),
        someAction({ id: 'to', title: `Ny ${written}`.slice(0, 200), note: written }),
      ]) {
        await store.create(draftOf(actionDocument, actionKey('vtf', action.id), action));
      }
    });
    for (const text of commands) {
      const exchange = await bot.person({ aadObjectId: 'aad-anne' }).write(text);
      sent.push(...exchange.sent.map((activity) => ({ of: text, activity })));
    }
    const { body } = await bot.person({ aadObjectId: 'aad-anne' }).send({
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId: 'soeg', parameters: [{ name: 'q', value: 'svartid' }] },
    });
    sent.push({ of: 'søgning', activity: body });
    await bot.runDue();
    sent.push(...bot.connector.shown.map(({ activity }) => ({ of: 'af sig selv', activity })));
  });
  afterAll(() => bot.close());

  it('stands in what others see, so that there is something to judge', () => {
    const with_ = new Set(
      sent.filter(({ activity }) => JSON.stringify(activity).includes('ond.example')).map(({ of }) => of),
    );

    expect([...with_].sort()).toEqual([...commands, 'søgning', 'af sig selv'].sort());
  });

  it('never becomes a link or emphasis', () => {
    const faults = sent.flatMap(({ of, activity }) =>
      markdownTexts(activity)
        .map((text) => ({ text, html: markdown.render(text) }))
        .filter(({ html }) => /<a href="https:\/\/ond|<em>(fed|kursiv)/.test(html))
        .map(({ text }) => `${of}: ${text.slice(0, 120)}`),
    );

    expect([...new Set(faults)]).toEqual([]);
  });

  it('never becomes an expression that is worked out, or a mention', () => {
    const all = JSON.stringify(sent);

    expect(all).toContain(`${'$'}{lang}`);
    expect(all).not.toMatch(/_kursiv_ da |kursiv\\\\_ da /);
    expect(all).not.toContain('"type":"mention"');
  });
});

/** The texts of cards that pass Markdown: of text blocks and facts. */
function markdownTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(markdownTexts);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text, facts } = value as {
    readonly type?: unknown;
    readonly text?: unknown;
    readonly facts?: readonly { readonly title?: unknown; readonly value?: unknown }[];
  };
  return [
    ...(type === 'TextBlock' && typeof text === 'string' ? [text] : []),
    ...(facts ?? []).flatMap(({ title, value: told }) => [title, told].filter((one) => typeof one === 'string')),
    ...Object.values(value).flatMap(markdownTexts),
  ];
}
