import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptySetup, type UdvalgSetup, udvalgSetupDocument, udvalgSetupKey } from '../../src/people/udvalg-setup.js';
import { draftOf } from '../../src/store/document-type.js';
import { indicatorOf, putInLaering } from './board-data.js';
import { answerOf, type SetupWorld, startSetupWorld, textOf } from './setup-world.js';

describe('kom i gang', () => {
  let world: SetupWorld;

  beforeEach(async () => {
    world = await startSetupWorld();
  });
  afterEach(() => world.close());

  it('shows an admin in one card all that lacks, the next dates, and a text to send on', async () => {
    await world.dorte.write('sæt anne@hedensted.example som formand for Læring');
    await world.inStore((store) => putInLaering(store, { indicators: [indicatorOf('i-1', [])] }));

    const text = textOf(await world.dorte.write('Kom i gang'));

    for (const line of [
      'Læring mangler næstformand, kanal og mødedatoer.',
      'VTF mangler formand, næstformand, kanal og mødedatoer. Uden formand kan intet godkendes dér.',
      'Kommunalbestyrelsen mangler en kanal til den samlede rapport.',
      'anne@hedensted.example afventer første kontakt.',
      'Læring: 1 uden ejer (Elevfravær)',
      'VTF: ingen indikatorer er i brug',
      'eksempler er ikke bekræftet',
      '4. kvartal 2026: ejernes frist er',
      'og opslaget kommer 15. januar 2027.',
      'Til: anne@hedensted.example',
      'Åbn Teams, vælg Apps',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).toMatch(/Kom i gang: \d+ ting mangler/);
  });

  it('lets go of what is set, and names the next meeting', async () => {
    await world.inStore((store) => {
      const channel = {
        kind: 'channel',
        channelId: '19:k',
        teamId: '19:t',
        serviceUrl: world.bot.connector.url,
      } as const;
      const linked = {
        teamName: 'Læring',
        channelName: 'Generelt',
        covers: 'all',
        linkedAt: '2026-11-01T08:00:00.000Z',
      } as const;
      const setup: UdvalgSetup = {
        ...emptySetup('laering'),
        channels: [{ address: channel, ...linked }],
        meetings: [
          { date: '2026-11-02', cancelled: false },
          { date: '2026-12-07', cancelled: true },
          { date: '2027-01-11', cancelled: false },
        ],
      };
      return store.create(draftOf(udvalgSetupDocument, udvalgSetupKey('laering'), setup));
    });
    await world.dorte.write('sæt Dorte som formand for Læring');
    await world.dorte.write('sæt Dorte som næstformand for Læring');

    const text = answerOf(await world.dorte.press({ verb: 'getting-started' }));

    expect(text).not.toContain('Læring mangler');
    expect(text).toContain('Læring holder møde 11. januar 2027.');
    expect(text).toContain('Jeg kan skrive til alle, der har en rolle.');
  });

  it('names the meetings by date, and udvalg that meet on the same day together', async () => {
    await world.inStore(async (store) => {
      for (const [id, date] of [
        ['vtf', '2027-01-11'],
        ['laering', '2026-12-07'],
        ['social-omsorg', '2027-01-11'],
      ] as const) {
        const setup = { ...emptySetup(id), meetings: [{ date, cancelled: false }] };
        await store.create(draftOf(udvalgSetupDocument, udvalgSetupKey(id), setup));
      }
    });

    const text = answerOf(await world.dorte.press({ verb: 'getting-started' }));

    expect(text).toMatch(
      /Læring holder møde 7\. december 2026\.\s+VTF og Social omsorg holder møde 11\. januar 2027\./,
    );
  });

  it('is for admins only', async () => {
    const anne = world.someone('anne', 'Anne Bech');

    expect(textOf(await anne.write('kom i gang'))).toContain('Det kan kun en administrator. Spørg Dorte Dam.');
    expect(answerOf(await anne.press({ verb: 'getting-started' }))).toContain('Det kan kun en administrator');
  });
});
