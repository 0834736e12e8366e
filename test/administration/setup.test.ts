import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptySetup, udvalgSetupDocument, udvalgSetupKey } from '../../src/people/udvalg-setup.js';
import { draftOf } from '../../src/store/document-type.js';
import { answerOf, cardOf, type SetupWorld, startSetupWorld, textOf } from './setup-world.js';

describe('setting up in chat', () => {
  let world: SetupWorld;

  beforeEach(async () => {
    world = await startSetupWorld();
  });
  afterEach(() => world.close());

  it('shows every udvalg, who is set and who lacks', async () => {
    const text = textOf(await world.dorte.write('opsætning'));

    for (const title of ['Økonomiudvalget', 'VTF', 'Beskæftigelse', 'Læring', 'Social omsorg']) {
      expect(text).toContain(`${title}\nMangler formand, næstformand, kanal og mødedatoer`);
    }
    expect(text).toContain('Administratorer: Dorte Dam');
  });

  it('sets a chair by e-mail, who has no right until they write, and then has it', async () => {
    const text = textOf(await world.dorte.write('sæt anne@hedensted.example som formand for Læring'));
    const before = await world.people();
    await world.someone('anne', 'Anne Bech').write('hej');
    const after = await world.people();

    expect(text).toContain('Gemt: anne@hedensted.example er formand for Læring. Afventer første kontakt');
    expect(text).toContain('Mangler næstformand, kanal og mødedatoer');
    expect(before.people.at(-1)).toMatchObject({ email: 'anne@hedensted.example' });
    expect(before.people.at(-1)?.aadObjectId).toBeUndefined();
    expect(after.people.at(-1)).toMatchObject({ aadObjectId: 'aad-anne', name: 'Anne Bech' });
    const { seats, audit } = await world.setup('laering');
    expect(seats).toEqual([{ personId: after.people.at(-1)?.id, role: 'chair', covers: 'all' }]);
    expect(audit).toMatchObject([
      { at: expect.stringMatching(/^2026-11-24T08:00/), by: after.people[0]?.id, what: 'chair', from: '' },
    ]);
  });

  it('knows by e-mail and by name those who have written before', async () => {
    await world.someone('bo', 'Bo Ægidius').write('Hvad er sigtepunkterne?');

    const text = textOf(await world.dorte.write('Gør Bo Aegidius til næstformand for VTF'));

    expect(text).toContain('Gemt: Bo Ægidius er næstformand for VTF.');
    expect(text).not.toContain('fventer');
  });

  it('knows those who are in a team that the bot is in, and can write to them first', async () => {
    await world.inStore(async (store) => {
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
      const setup = { ...emptySetup('laering'), channels: [{ address: channel, ...linked }] };
      await store.create(draftOf(udvalgSetupDocument, udvalgSetupKey('laering'), setup));
    });
    world.bot.connector.setRoster('19:t', [
      { aadObjectId: 'aad-erik', name: 'Erik Elm', email: 'erik@hedensted.example' },
    ]);

    await world.dorte.write('sæt erik@hedensted.example som formand for Læring');

    expect((await world.people()).people.at(-1)).toMatchObject({
      aadObjectId: 'aad-erik',
      name: 'Erik Elm',
      reach: { is: 'open', mri: '29:aad-erik' },
    });
  });

  it('parts an udvalg of several committees by fokusområde, and says who had to give way', async () => {
    await world.dorte.write('sæt anne@hedensted.example som formand for VTF');
    const text = textOf(await world.dorte.write('sæt bo@hedensted.example som formand for Kultur i VTF'));

    expect(text).toContain('Gemt: bo@hedensted.example er formand for »Kultur« i VTF. Før: anne@hedensted.example.');
    const { seats } = await world.setup('vtf');
    expect(seats.map(({ covers }) => covers)).toEqual([expect.not.arrayContaining(['vtf-kultur']), ['vtf-kultur']]);
  });

  it('sets a stand-in with dates in a sentence, in every udvalg where the person sits', async () => {
    await world.someone('anne', 'Anne Bech').write('hej');
    await world.someone('bo', 'Bo Ægidius').write('hej');
    await world.dorte.write('sæt Anne Bech som formand for Læring');
    await world.dorte.write('sæt Anne Bech som næstformand for Social omsorg');

    const text = textOf(
      await world.dorte.write('bo@hedensted.example er stedfortræder for Anne fra 1. december til 15. december'),
    );

    expect(text).toContain(
      'Gemt: Bo Ægidius er stedfortræder for Anne Bech i Læring og Social omsorg fra 1. december 2026 til og med 15. december 2026.',
    );
    expect((await world.setup('laering')).standIns).toMatchObject([{ from: '2026-12-01', to: '2026-12-15' }]);
    expect((await world.setup('social-omsorg')).standIns).toHaveLength(1);
  });

  it.each([
    ['Bo er stedfortræder for Anne fra 1. december til 30. februar', 'forstår ikke datoen »30. februar«'],
    ['Bo er stedfortræder for Anne', 'Skriv datoerne med'],
    ['Bo er stedfortræder for Anne fra 1/11-2026 til 2/11-2026', 'er allerede gået'],
    ['sæt Anne som stedfortræder for Anne fra 1. december til 2. december', 'stedfortræder for sig selv'],
    ['sæt Anne som stedfortræder for Bo fra 1. december til 2. december', 'hverken formand eller næstformand'],
    ['sæt Carl som formand for Læring', 'Jeg kender ingen, der hedder »Carl«'],
    ['sæt carl@ som formand for Læring', '»carl@« er ikke en e-mail'],
    ['sæt Anne som formand for Teknik', 'intet udvalg eller fokusområde, der hedder »Teknik«'],
    ['sæt Anne som formand for Læring', 'er allerede formand for Læring'],
    ['fjern Bo som formand for Læring', 'er ikke formand for Læring'],
    ['fjern Dorte som admin', 'står i indstillingen ADMIN_AAD_OBJECT_IDS'],
    ['sæt Anne som ejer af Rumfart', 'ingen indikator, der hedder »Rumfart«'],
  ])('answers %j with what is so', async (said, answer) => {
    await world.someone('anne', 'Anne Bech').write('hej');
    await world.someone('bo', 'Bo Ægidius').write('hej');
    await world.dorte.write('sæt Anne som formand for Læring');
    await world.dorte.write('gør Bo til admin');

    expect(textOf(await world.dorte.write(said))).toContain(answer);
  });

  it('makes admins and unmakes them', async () => {
    const anne = world.someone('anne', 'Anne Bech');
    await anne.write('hej');
    const refused = textOf(await anne.write('opsætning'));
    await world.dorte.write('gør Anne Bech til administrator');
    const shown = textOf(await anne.write('opsætning'));
    await anne.write('fjern Anne Bech som admin');
    const again = textOf(await anne.write('opsætning'));

    expect(refused).toContain('Det kan kun en administrator. Spørg Dorte Dam.');
    expect(shown).toContain('Administratorer: Dorte Dam og Anne Bech');
    expect(again).toContain('Det kan kun en administrator');
  });

  it('refuses all but admins, in words and on every button, and changes nothing', async () => {
    const mallory = world.someone('mallory', 'Mallory');
    const orders = [
      'opsætning',
      'sæt mallory@hedensted.example som formand for Læring',
      'gør mallory@hedensted.example til administrator',
      'bo@hedensted.example er stedfortræder for mallory@hedensted.example fra i dag til i morgen',
    ];
    const buttons = [
      { verb: 'setup-overview' },
      { verb: 'setup-open', udvalgId: 'laering' },
      { verb: 'setup-owners', udvalgId: 'laering' },
      { verb: 'setup-seat', udvalgId: 'laering', role: 'chair', seatPerson: 'aad-mallory' },
      { verb: 'setup-admin', adminPerson: 'aad-mallory' },
      { verb: 'setup-not-admin', formerAdmin: 'x' },
      { verb: 'setup-remove', udvalgId: 'laering', remove: 'chair:x' },
    ];

    const answers = [
      ...(await Promise.all(orders.map(async (order) => textOf(await mallory.write(order))))),
      ...(await Promise.all(
        buttons.map(async (button) => answerOf(await mallory.press({ ...button, caller: 'aad-dorte' }))),
      )),
    ];

    for (const answer of answers) expect(answer).toContain('Det kan kun en administrator');
    expect((await world.people()).people.map(({ name }) => name)).toEqual(['Dorte Dam']);
    expect((await world.setup('laering')).seats).toEqual([]);
  });

  it('does it by the forms too: a picked person, an e-mail, dates, and what is to go', async () => {
    const picked = { verb: 'setup-seat', udvalgId: 'laering', role: 'chair', seatPerson: 'aad-anne', covers: '' };
    const written = { verb: 'setup-seat', udvalgId: 'laering', role: 'deputy', seatEmail: ' Bo@Hedensted.example ' };
    const chair = answerOf(await world.dorte.press(picked));
    const deputy = answerOf(await world.dorte.press(written));
    const { seats } = await world.setup('laering');
    const [anne, bo] = seats.map(({ personId }) => personId);
    const stand = { verb: 'setup-stand-in', udvalgId: 'laering', away: anne, standInEmail: 'bo@hedensted.example' };
    const standIn = answerOf(await world.dorte.press({ ...stand, from: '2026-12-01', to: '2026-12-05' }));
    const overlap = answerOf(await world.dorte.press({ ...stand, from: '2026-12-05', to: '2026-12-09' }));
    const gone = answerOf(
      await world.dorte.press({
        verb: 'setup-remove',
        udvalgId: 'laering',
        remove: `stand-in:${bo}:${anne}:2026-12-01`,
      }),
    );
    const left = answerOf(
      await world.dorte.press({ verb: 'setup-remove', udvalgId: 'laering', remove: `chair:${anne}` }),
    );

    expect(chair).toContain('er formand for Læring. Jeg kan ikke skrive til personen');
    expect(deputy).toContain('Gemt: bo@hedensted.example er næstformand for Læring.');
    expect(standIn).toContain('Stedfortræder: bo@hedensted.example (afventer første kontakt) for Person …d-anne');
    expect(overlap).toContain('har allerede en stedfortræder i Læring');
    expect(gone).toContain('er ikke længere stedfortræder');
    expect(left).toContain('Mangler formand, kanal og mødedatoer');
  });

  it('keeps a form that cannot be done as it was filled, with a line on why', async () => {
    const form = { verb: 'setup-seat', udvalgId: 'laering', role: 'chair' };

    expect(answerOf(await world.dorte.press(form))).toBe('Vælg en person, eller skriv en e-mail. Intet er ændret.');
    expect(answerOf(await world.dorte.press({ ...form, seatPerson: 'aad-a', seatEmail: 'a@b.dk' }))).toContain(
      'Brug kun én',
    );
    expect(answerOf(await world.dorte.press({ ...form, seatPerson: 'aad-a', covers: 'vtf-kultur' }))).toContain(
      'intet udvalg eller fokusområde, der hedder »vtf-kultur«',
    );
  });

  it('lets two admins work at once, and loses nothing that was answered as saved', async () => {
    const erik = world.someone('erik', 'Erik Elm');
    await erik.write('hej');
    await world.dorte.write('gør Erik Elm til admin');
    const udvalg = ['Økonomiudvalget', 'VTF', 'Beskæftigelse', 'Læring', 'Social omsorg'];

    const answers = await Promise.all(
      udvalg.flatMap((title, index) => [
        world.dorte.write(`sæt formand${index}@hedensted.example som formand for ${title}`),
        erik.write(`sæt naest${index}@hedensted.example som næstformand for ${title}`),
      ]),
    );

    // Each exchange has what else was said in the chat meanwhile: every message counts once.
    const said = [...new Set(answers.flatMap(({ sent }) => sent))];
    const saved = said.filter((one) => String(cardOf(one).fallbackText).includes('Gemt: ')).length;
    const setups = await Promise.all(
      ['oekonomiudvalget', 'vtf', 'beskaeftigelse', 'laering', 'social-omsorg'].map((id) => world.setup(id)),
    );
    expect(setups.flatMap(({ seats }) => seats)).toHaveLength(saved);
    expect(saved).toBeGreaterThan(5);
    const emails = (await world.people()).people.map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
  });

  it('leaves cases and questions alone, and does not set up where others read along', async () => {
    const others = await Promise.all(
      ['Opsætning af ladestandere i Juelsminde', 'Projektet er stoppet', 'Hvem er formand for Læring?'].map(
        async (said) => textOf(await world.dorte.write(said)),
      ),
    );
    const inGroup = world.bot.person({
      aadObjectId: 'aad-dorte',
      conversationId: '19:gruppe',
      conversationType: 'groupChat',
    });

    for (const text of others) expect(text).not.toMatch(/Gemt|Opsætning af Læring|Kun administratorer/);
    expect(textOf(await inGroup.write('opsætning'))).toContain('vores egen chat');
  });
});
