import { afterEach, describe, expect, it } from 'vitest';
import { type Meeting, udvalgSetupDocument, udvalgSetupKey } from '../../src/people/udvalg-setup.js';
import { changeDocument } from '../../src/store/change-document.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { realTiming } from '../../src/store/real-timing.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { channelAt, setUp } from './round-world.js';

const vtfMeeting: Meeting = { date: '2026-11-02', agendaDeadline: '2026-10-21', cancelled: false };

describe('the årshjul in words', () => {
  let bot: RunningBot;
  afterEach(() => bot.close());

  async function startAt(now: string, meetings: Readonly<Record<string, readonly Meeting[]>> = {}): Promise<void> {
    bot = await startRunningBot({ SIGTEBOT_NOW: now });
    const store = openEmbeddedStore(bot.dataDir, () => Date.parse(now));
    await setUp(store, bot.connector, { laering: [channelAt(bot.connector, '19:laering')] });
    for (const [id, all] of Object.entries(meetings)) {
      const target = { store, timing: realTiming, type: udvalgSetupDocument, key: udvalgSetupKey(id) };
      await changeDocument(target, (setup) =>
        setup === undefined
          ? { do: 'nothing', outcome: undefined }
          : { do: 'write', body: { ...setup, meetings: [...all] }, outcome: undefined },
      );
    }
    await store.close();
    await bot.runDue();
    await bot.runDue();
  }

  async function ask(text: string, aadObjectId = 'aad-nobody'): Promise<string> {
    const { sent } = await bot.person({ aadObjectId, conversationId: `a:personal-${aadObjectId}` }).write(text);
    return String(sent[0]?.attachments?.[0]?.content?.fallbackText ?? '');
  }

  it('says the dates of all udvalg once where they are the same', async () => {
    await startAt('2026-10-06T10:00:00+02:00');

    expect(await ask('hvad er fristen?')).toBe(
      `Fristen for at indberette 3. kvartal 2026 er torsdag den 8. oktober 2026

Alle udvalg, 3. kvartal 2026
Åbner: torsdag den 1. oktober 2026
Ejernes frist: torsdag den 8. oktober 2026
Kladde: mandag den 12. oktober 2026 kl. 09.00
Formandens frist: tirsdag den 13. oktober 2026
Opsamling: onsdag den 14. oktober 2026 kl. 09.00
Datoerne er regnet i arbejdsdage fra kvartalets slutning.

Næste møde
Økonomiudvalget: ikke lagt ind
VTF: ikke lagt ind
Beskæftigelse: ikke lagt ind
Læring: ikke lagt ind
Social omsorg: ikke lagt ind
En administrator kan lægge møderne ind, og så regnes datoerne tilbage fra dem.`,
    );
  });

  it('says whose dates are others, counted back from a meeting', async () => {
    await startAt('2026-10-06T10:00:00+02:00', { vtf: [vtfMeeting] });

    const deadline = await ask('hvad er fristen?');
    const summary = await ask('hvornår kommer opsamlingen?');

    expect(deadline).toMatch(
      /^Fristen for at indberette 3\. kvartal 2026: torsdag den 8\. oktober 2026 \(Økonomiudvalget, Beskæftigelse, Læring og Social omsorg\); onsdag den 14\. oktober 2026 \(VTF\)\n/,
    );
    expect(deadline).toContain('Datoerne er regnet tilbage fra dagsordenfristen 21. oktober 2026.');
    expect(summary).toMatch(/; tirsdag den 20\. oktober 2026 kl\. 09\.00 \(VTF\)\n/);
  });

  it('says the next meeting of an udvalg that is not cancelled, with its agenda deadline', async () => {
    await startAt('2026-10-06T10:00:00+02:00', {
      vtf: [{ date: '2026-10-20', cancelled: true }, { date: '2026-09-01', cancelled: false }, vtfMeeting],
    });

    const vtf = await ask('hvornår mødes VTF?');

    expect(vtf).toMatch(/^VTF mødes næste gang mandag den 2\. november 2026\n/);
    expect(vtf).toContain('Frist for dagsordenen: onsdag den 21. oktober 2026');
    expect(await ask('hvornår er næste møde i Læring?')).toMatch(/^Der er ikke lagt møder ind for Læring\n/);
  });

  it('says that the deadline has passed, and what comes after it', async () => {
    await startAt('2026-10-12T09:30:00+02:00');

    expect(await ask('hvad er fristen for Læring')).toMatch(
      /^Fristen for at indberette 3\. kvartal 2026 i Læring var torsdag den 8\. oktober 2026\n/,
    );
  });

  it('goes on to the next quarter when the summary is out, and follows a post that is put off', async () => {
    await startAt('2026-10-12T09:30:00+02:00');
    const carla = bot.person({ aadObjectId: 'aad-carla', conversationId: 'a:personal-aad-carla' });
    const round = { scope: 'laering', quarter: '2026-Q3' };
    await carla.press({ verb: 'summary-postpone', ...round, day: '2026-10-16', why: 'Tal på vej' });
    const postponed = await ask('hvornår kommer opsamlingen for Læring?');
    await carla.press({ verb: 'summary-send', ...round });
    const sent = await ask('hvornår kommer opsamlingen for Læring?');

    expect(postponed).toMatch(/^Opsamlingen for Læring, 3\. kvartal 2026, kommer fredag den 16\. oktober 2026/);
    expect(sent).toMatch(/^Opsamlingen for Læring, 4\. kvartal 2026, kommer fredag den 15\. januar 2027 kl\. 09\.00/);
  });

  it('answers in English whoever asks in English', async () => {
    await startAt('2026-10-06T10:00:00+02:00');

    expect(await ask('deadlines')).toMatch(/^Dates for all committees, Q3 2026\n/);
    expect(await ask('When does Læring meet?')).toMatch(/^No meetings have been put in for Læring\n/);
  });
});
