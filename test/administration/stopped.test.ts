import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actionDocument, actionKey } from '../../src/actions/action.js';
import { finishHandover } from '../../src/administration/finish-handover.js';
import { readKnowledge } from '../../src/content-files.js';
import { indicatorDocument, indicatorKey } from '../../src/indicators/indicator.js';
import { handoverPartition, startHandover } from '../../src/people/handover.js';
import { peopleDocument, peopleKey } from '../../src/people/person.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { bodyOf, draftOf } from '../../src/store/document-type.js';
import { realTiming } from '../../src/store/real-timing.js';
import { by } from '../people/people-data.js';
import { actionOf, indicatorOf, putInLaering, updateOf } from './board-data.js';
import { answerOf, type SetupWorld, startSetupWorld, textOf } from './setup-world.js';

describe('somebody who has left', () => {
  let world: SetupWorld;
  let anneId: string;
  let boId: string;

  beforeEach(async () => {
    world = await startSetupWorld();
    await world.someone('anne', 'Anne Bech').write('hej');
    await world.someone('bo', 'Bo Ægidius').write('hej');
    await world.dorte.write('sæt Anne Bech som formand for Læring');
    await world.dorte.write('gør Anne Bech til admin');
    await world.dorte.write('sæt Bo Ægidius som næstformand for VTF');
    const { people } = await world.people();
    anneId = people.find(({ name }) => name === 'Anne Bech')?.id ?? '';
    boId = people.find(({ name }) => name === 'Bo Ægidius')?.id ?? '';
    await world.inStore((store) =>
      putInLaering(store, {
        indicators: [indicatorOf('i-1', [anneId]), indicatorOf('i-2', ['x'], { name: 'Normering' })],
        actions: [actionOf('h-1', anneId), actionOf('h-2', anneId, { state: 'done', title: 'Afsluttet' })],
        updates: [updateOf('i-2', 'x', { is: 'pending' })],
      }),
    );
  });
  afterEach(() => world.close());

  it('is shown with all that hangs on them', async () => {
    const text = textOf(await world.dorte.write('Anne Bech er stoppet'));

    for (const line of [
      'Det hænger på Anne Bech',
      'Formand for Læring',
      'Administrator',
      'Elevfravær (Læring)',
      'Fælles trivselsdag (Læring, frist 1. februar 2027)',
      'Normering, 3. kvartal 2026 (Læring). Den nye formand får den at afgøre.',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).not.toContain('Afsluttet');
  });

  it('hands all of it over in one step, once however often it is pressed', async () => {
    const form = { verb: 'handover', personId: anneId, toEmail: 'bo@hedensted.example', toAdmin: 'true' };
    const first = answerOf(await world.dorte.press(form));
    const again = answerOf(await world.dorte.press(form));

    expect(first).toContain('Overdraget fra Anne Bech til Bo Ægidius: roller i 1 udvalg, 1 indikator og 1 handling.');
    expect(first).toContain('Der hænger ikke noget på Anne Bech');
    expect(again).toContain('Der hænger ikke noget på Anne Bech');
    expect((await world.setup('laering')).seats).toEqual([{ personId: boId, role: 'chair', covers: 'all' }]);
    expect((await world.people()).people.filter(({ isAdmin }) => isAdmin).map(({ id }) => id)).toEqual([boId]);
    const { indicator, action, done } = await world.inStore(readBoard);
    expect([indicator.ownerIds, action.responsibleId, done.responsibleId]).toEqual([[boId], boId, anneId]);
    expect(indicator.audit).toHaveLength(1);
    expect(await world.inStore(handovers)).toEqual([]);
  });

  it('may leave roles open instead; open handlinger keep their name', async () => {
    const answer = answerOf(await world.dorte.press({ verb: 'handover-nobody', personId: anneId }));

    expect(answer).toContain('Taget fra Anne Bech uden afløser: roller i 1 udvalg og 1 indikator.');
    expect((await world.setup('laering')).seats).toEqual([]);
    expect((await world.inStore(readBoard)).action.responsibleId).toBe(anneId);
  });

  it('is handed over to the end by the clock where a crash broke it off', async () => {
    await world.inStore((store) =>
      startHandover(
        { store, timing: realTiming },
        { fromPersonId: anneId, toPersonId: boId, toAdmin: false, isSamePerson: false, by },
      ),
    );

    await world.bot.runDue();

    expect((await world.setup('laering')).seats).toMatchObject([{ personId: boId }]);
    expect((await world.inStore(readBoard)).indicator.ownerIds).toEqual([boId]);
    expect(await world.inStore(handovers)).toEqual([]);
  });

  it('is handed over whole though it is broken off after any of its writes', async () => {
    const { strategies } = readKnowledge();
    const handover = {
      fromPersonId: anneId,
      toPersonId: boId,
      toAdmin: true,
      isSamePerson: false,
      by: 'x',
      startedAt: '2026-11-24T08:00:00.000Z',
    };
    const parts = { timing: realTiming, strategies, adminIds: new Set<string>(), today: '2026-11-24' };
    let breaks = 0;
    for (let writes = 0; ; writes += 1) {
      const finished = await world.inStore(async (store) => {
        try {
          return await finishHandover(handover, { ...parts, store: breakingAfter(store, writes) });
        } catch {
          breaks += 1;
          return undefined;
        }
      });
      if (finished?.is === 'done') break;
    }

    expect(breaks).toBeGreaterThan(2);
    const { indicator, action } = await world.inStore(readBoard);
    expect([indicator.ownerIds, action.responsibleId, indicator.audit.length]).toEqual([[boId], boId, 1]);
    expect((await world.setup('laering')).seats).toMatchObject([{ personId: boId }]);
  });

  it('finishes first what another admin began, and says so', async () => {
    await world.inStore((store) =>
      startHandover(
        { store, timing: realTiming },
        { fromPersonId: anneId, toPersonId: boId, toAdmin: false, isSamePerson: false, by },
      ),
    );

    const answer = answerOf(
      await world.dorte.press({ verb: 'handover', personId: anneId, toEmail: 'dorte@hedensted.example' }),
    );

    expect(answer).toContain('En overdragelse til Bo Ægidius var ikke færdig.');
    expect((await world.setup('laering')).seats).toMatchObject([{ personId: boId }]);
  });

  it('cannot take over from themselves, nor by one who is no admin', async () => {
    const self = { verb: 'handover', personId: anneId, toEmail: 'anne@hedensted.example' };

    expect(answerOf(await world.dorte.press(self))).toContain('kan ikke overtage fra sig selv');
    const bo = world.bot.person({ aadObjectId: 'aad-bo' });
    for (const button of [
      { verb: 'handover', personId: anneId, toPerson: 'aad-bo', toAdmin: 'true' },
      { verb: 'handover-nobody', personId: anneId },
      { verb: 'stopped-open', personId: anneId },
    ]) {
      expect(answerOf(await bo.press(button))).toContain('Det kan kun en administrator');
    }
    expect((await world.setup('laering')).seats).toMatchObject([{ personId: anneId }]);
  });

  it('is proposed to the admins when messages no longer reach them, once', async () => {
    const anne = world.bot.person({ aadObjectId: 'aad-anne', name: 'Anne Bech' });
    await anne.send({ type: 'installationUpdate', action: 'remove' });
    await world.bot.runDue();
    await world.bot.runDue();

    const told = world.bot.connector.shown.filter(({ activity }) =>
      activity.summary?.includes('Jeg kan ikke længere skrive til Anne Bech'),
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.conversationId).toBe('a:personal-aad-dorte');
    const startedText = textOf(await world.dorte.write('kom i gang'));
    expect(startedText).toContain('Anne Bech (anne@hedensted.example) kan ikke nås siden 24. november 2026.');
  });

  it('is seen when the roster of their chat no longer knows them', async () => {
    world.bot.connector.setRoster('a:personal-aad-anne', []);
    await world.inStore(async (store) => {
      const stored = await store.read({ partition: 'system', id: 'daily:rosters' });
      if (stored !== undefined) await store.delete(stored, stored.etag);
    });
    await world.bot.restart();
    await world.bot.runDue();

    expect((await world.people()).people.find(({ id }) => id === anneId)?.reach).toMatchObject({
      is: 'closed',
      why: 'not-in-roster',
    });
  });

  it('becomes one again where the same human was set up by a picker and by e-mail', async () => {
    await world.inStore(async (store) => {
      const stored = await store.read(peopleKey);
      if (stored === undefined) throw new Error('there are no people');
      const people = bodyOf(peopleDocument, stored);
      const twins = people.people.map((one) => (one.id === anneId ? { ...one, email: undefined } : one));
      const pending = {
        id: 'twin',
        email: 'anne@hedensted.example',
        name: 'x',
        reach: { is: 'never-met' },
        isAdmin: false,
      } as const;
      await store.replace(draftOf(peopleDocument, peopleKey, { ...people, people: [...twins, pending] }), stored.etag);
      await putInLaering(store, { indicators: [indicatorOf('i-3', ['twin'], { name: 'Trivsel' })] });
      const contact = await store.read({ partition: 'threads', id: 'aad-anne' });
      if (contact !== undefined) await store.delete(contact, contact.etag);
    });

    await world.bot.person({ aadObjectId: 'aad-anne', name: 'Anne Bech' }).write('hej');
    await world.bot.runDue();

    expect((await world.people()).people.map(({ id }) => id)).not.toContain('twin');
    const { third } = await world.inStore(async (store) => ({ third: await indicator(store, 'i-3') }));
    expect(third.ownerIds).toEqual([anneId]);
  });
});

async function indicator(store: DocumentStore, id: string) {
  const stored = await store.read(indicatorKey('laering', id));
  if (stored === undefined) throw new Error(`there is no indicator ${id}`);
  return bodyOf(indicatorDocument, stored);
}

async function readBoard(store: DocumentStore) {
  const action = async (id: string) => {
    const stored = await store.read(actionKey('laering', id));
    if (stored === undefined) throw new Error(`there is no handling ${id}`);
    return bodyOf(actionDocument, stored);
  };
  return { indicator: await indicator(store, 'i-1'), action: await action('h-1'), done: await action('h-2') };
}

async function handovers(store: DocumentStore) {
  return (await store.list({ partition: handoverPartition })).documents;
}

/** A store that breaks down at the write after so many. */
function breakingAfter(store: DocumentStore, writes: number): DocumentStore {
  let left = writes;
  const counted = () => {
    if (left === 0) throw new Error('the program was killed');
    left -= 1;
  };
  return {
    ...store,
    read: (key) => store.read(key),
    list: (query) => store.list(query),
    nextPartition: (after) => store.nextPartition(after),
    close: () => store.close(),
    async create(document) {
      counted();
      return store.create(document);
    },
    async replace(document, etag) {
      counted();
      return store.replace(document, etag);
    },
    async delete(key, etag) {
      counted();
      return store.delete(key, etag);
    },
  };
}
