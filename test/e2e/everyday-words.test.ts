import { afterAll, beforeAll, describe, it } from 'vitest';
import { browserPath, withoutBrowser } from '../support/browser.js';
import type { Chat } from './chat.js';
import { type ExampleClient, startExampleClient } from './example-client.js';

const now = '2026-10-06T10:00:00+02:00';

describe.skipIf(browserPath === undefined)(`everyday words in a client${withoutBrowser}`, () => {
  let example: ExampleClient;
  let chat: Chat;

  beforeAll(async () => {
    example = await startExampleClient(now);
    chat = example.chat;
  });
  afterAll(() => example?.close());

  it('ask for the report, and a button shows that of an udvalg', async () => {
    await chat.write('kan jeg få hele rapporten?');
    await chat.sees('Hvilken opsamling vil du se?');
    await chat.shot('playground-85-which-summary');

    await chat.press('Læring');
    await chat.sees('Opsamlingen for Læring, 3. kvartal 2026, kommer onsdag den 14. oktober 2026 kl. 09.00.');
    await chat.sees('Læring, 2. kvartal 2026');
    await chat.shot('playground-86-summary-shown');
  });

  it('ask for the deadline, and for the chair', async () => {
    await chat.write('hvad er fristen?');
    await chat.sees('Fristen for at indberette 3. kvartal 2026: torsdag den 8. oktober 2026');
    await chat.shot('playground-87-deadline');

    await chat.write('hvem er formand for Social omsorg?');
    await chat.sees('Erik Elm (EKSEMPEL) er formand for Social omsorg');
    await chat.shot('playground-88-chair');
  });
});
