import { afterAll, beforeAll, describe, it } from 'vitest';
import { browserPath, withoutBrowser } from '../support/browser.js';
import type { Chat } from './chat.js';
import { type ExampleClient, startExampleClient } from './example-client.js';

const now = '2026-10-06T10:00:00+02:00';

const levels = [
  ['strategy', 'status', 'Status på strategien'],
  ['sigtepunkt', 'status på vækst i balance', 'Status: Vækst i balance'],
  ['udvalg', 'status på Læring', 'Status: Læring'],
  ['area', 'status på borgerkontakt', 'Udvikling'],
  ['indicator', 'hvordan går det med svartid på henvendelser?', 'Hele fokusområdet'],
  ['quarter', 'status Læring 1. kvartal 2026', '1. kvartal 2026 · set'],
  ['not-begun', 'status 4. kvartal 2027', 'er ikke begyndt endnu'],
] as const;

describe.skipIf(browserPath === undefined)(`where things stand, in a client${withoutBrowser}`, () => {
  let example: ExampleClient;
  let chat: Chat;

  beforeAll(async () => {
    example = await startExampleClient(now);
    chat = example.chat;
  });
  afterAll(() => example?.close());

  it.each(levels)('is shown whole, wide and narrow: %s', async (level, text, said) => {
    for (const [width, size] of [
      ['wide', { width: 1400, height: 1500 }],
      ['narrow', { width: 620, height: 1500 }],
    ] as const) {
      await chat.page.setViewportSize(size);
      await chat.write(text);
      await chat.sees(said);
      await chat.isQuiet();
      await chat.shot(`playground-80-status-${level}-${width}`);
    }
  });

  it('takes the title of a case for one when it is told to', async () => {
    await chat.page.setViewportSize({ width: 1400, height: 1500 });
    await chat.write('Status på borgerkontakt');
    await chat.sees('Find fokusområder til sagen');
    await chat.press('Find fokusområder til sagen');
    await chat.sees('Det passer ikke');
    await chat.shot('playground-81-status-as-case');
  });

  it('lets a handling be marked as done with one press', async () => {
    await chat.write('handlinger i Læring');
    await chat.sees('Færdig');
    await chat.press('Færdig', 0);
    await chat.sees('Færdig: »');
    await chat.shot('playground-82-action-done');
  });
});
