import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateDocument, updateKey } from '../../src/indicators/update.js';
import { bodyOf } from '../../src/store/document-type.js';
import { everyDocument } from '../../src/store/every-document.js';
import { actionOf, indicatorOf, putInLaering, updateOf } from './board-data.js';
import { answerOf, type SetupWorld, startSetupWorld, textOf } from './setup-world.js';

describe('what the bot knows about somebody', () => {
  let world: SetupWorld;
  let anneId: string;

  beforeEach(async () => {
    world = await startSetupWorld();
    const anne = world.someone('anne', 'Anne Bech');
    await anne.write('Hvem ejer Demensområdet?');
    await world.dorte.write('sæt Anne Bech som formand for Læring');
    anneId = (await world.people()).people.find(({ name }) => name === 'Anne Bech')?.id ?? '';
    await world.inStore((store) =>
      putInLaering(store, {
        indicators: [indicatorOf('i-1', [anneId]), indicatorOf('i-2', ['x'], { name: 'Normering' })],
        actions: [actionOf('h-1', anneId)],
        updates: [
          updateOf('i-1', anneId, { is: 'approved', by: 'x', at: '2026-10-06T08:00:00.000Z' }),
          updateOf('i-2', 'x', { is: 'approved', by: anneId, at: '2026-10-06T08:00:00.000Z' }),
        ],
      }),
    );
    const { sent } = await anne.write('Handleplan for velfærdsteknologi på plejecentrene');
    const actions = sent[0]?.attachments?.[0]?.content.actions as { readonly verb?: string; readonly data: object }[];
    await anne.press(actions.find(({ verb }) => verb === 'verdict')?.data ?? {});
  });
  afterEach(() => world.close());

  const anne = () => world.bot.person({ aadObjectId: 'aad-anne', name: 'Anne Bech' });

  it('is told to them, from every kind of document, with how long each is kept', async () => {
    const text = textOf(await anne().write('Hvad ved du om mig?'));

    for (const line of [
      'Anne Bech, anne@hedensted.example',
      'Entra-id aad-anne',
      'Jeg kan skrive til dig i vores chat',
      'Formand for Læring',
      'Elevfravær (Læring)',
      'Fælles trivselsdag (Læring, frist 1. februar 2027)',
      '3. kvartal 2026: indberettet af dig: Elevfravær; afgjort af dig: Normering',
      'Velfærdsteknologi',
      '24. november 2026: »Velfærdsteknologi« passer',
      'Et udvalgs opsætning: roller, kanaler og møder (Læring): 1 ændring 24. november 2026',
      'Adressen på jeres chat gemmes i 400 dage.',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).not.toMatch(/Dorte|Bo Ægidius/);
  });

  it.each(['mine data', 'Hvilke oplysninger har du gemt om mig?', 'what do you know about me'])(
    'is told when they ask %j',
    async (said) => {
      expect(textOf(await anne().write(said))).toContain('Det har jeg gemt om dig');
    },
  );

  it('is little for one who only asked something', async () => {
    const carl = world.someone('carl', 'Carl Ås');
    await carl.write('Hvem ejer Demensområdet?');

    const text = textOf(await carl.write('hvad ved du om mig'));

    expect(text).toContain('Carl Ås, carl@hedensted.example');
    expect(text).toContain('Demensområdet');
    expect(text).not.toMatch(/Roller|Indberetninger/);
  });

  it('is not told where others read along', async () => {
    const inGroup = world.bot.person({
      aadObjectId: 'aad-anne',
      conversationId: '19:g',
      conversationType: 'groupChat',
    });

    expect(textOf(await inGroup.write('hvad ved du om mig'))).toContain('vores egen chat');
  });

  it('is not erased while something hangs on them: the list says what', async () => {
    const said = textOf(await anne().write('glem mig'));
    const pressed = answerOf(await anne().press({ verb: 'forget-me' }));

    for (const text of [said, pressed]) {
      expect(text).toContain('Jeg kan ikke glemme dig, så længe noget hænger på dig');
      expect(text).toContain('Formand for Læring');
      expect(text).toContain('Elevfravær (Læring)');
      expect(text).toContain('Fælles trivselsdag');
    }
    expect((await world.people()).people.some(({ id }) => id === anneId)).toBe(true);
  });

  it('is erased everywhere when they are free; decisions keep a pseudonym, and nothing leads back to them', async () => {
    await world.dorte.press({ verb: 'handover', personId: anneId, toEmail: 'dorte@hedensted.example' });
    const asked = textOf(await anne().write('glem mig'));

    const answer = answerOf(await anne().press({ verb: 'forget-me' }));

    expect(asked).toContain('Det har jeg gemt om dig');
    expect(answer).toContain('Du er glemt.');
    const left = await world.inStore(async (store) => {
      const documents: string[] = [];
      for await (const document of everyDocument(store)) documents.push(JSON.stringify(document));
      return documents;
    });
    for (const document of left) expect(document).not.toMatch(/aad-anne|Anne Bech|anne@hedensted/);
    const decided = await world.inStore(async (store) => {
      const stored = await store.read(updateKey('laering', 'i-2', '2026-Q3'));
      return stored === undefined ? undefined : bodyOf(updateDocument, stored);
    });
    expect(decided?.revisions[0]?.state).toMatchObject({ is: 'approved', by: anneId });
    expect((await world.setup('laering')).audit.some(({ from }) => from.includes(anneId))).toBe(true);
    expect(textOf(await world.dorte.write('opsætning Læring'))).toContain('Formand: Dorte Dam');
  });

  it('begins anew when they write again', async () => {
    const carl = world.someone('carl', 'Carl Ås');
    await carl.write('Hvem ejer Demensområdet?');
    await carl.press({ verb: 'forget-me' });
    const before = textOf(await carl.write('hvad ved du om mig'));
    const after = textOf(await carl.write('hvad ved du om mig'));

    expect(before).not.toMatch(/Carl Ås|Demensområdet/);
    expect(after).toContain('Carl Ås');
  });
});
