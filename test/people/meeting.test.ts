import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPeople } from '../../src/people/change-people.js';
import { type Contact, readContacts } from '../../src/people/contact.js';
import { type People, peopleDocument, peopleKey } from '../../src/people/person.js';
import { draftOf } from '../../src/store/document-type.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { notMet, peopleOf } from './people-data.js';

describe('the first time that somebody writes', () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startRunningBot({ ADMIN_AAD_OBJECT_IDS: 'aad-dorte' });
    await seed(bot, peopleOf(notMet('anne'), notMet('bo')));
  });
  afterAll(() => bot.close());

  it('is met by their own roster entry: e-mail becomes Entra id, name and chat, and all else is left alone', async () => {
    const anne = personWith(bot, 'anne', 'Anne Bech', 'Anne@hedensted.example');

    await anne.write('Hvad er sigtepunkterne?');

    const { people } = await stored(bot);
    expect(people.people[0]).toMatchObject({
      id: 'anne',
      aadObjectId: 'aad-anne',
      name: 'Anne Bech',
      reach: { is: 'open', conversationId: 'a:personal-aad-anne', mri: '29:aad-anne', serviceUrl: bot.connector.url },
    });
    expect(people.people[1]).toMatchObject(notMet('bo'));
    expect(people.people[1]?.aadObjectId).toBeUndefined();
  });

  it('asks the roster once, and again only when the address has changed', async () => {
    const carl = personWith(bot, 'carl', 'Carl Ås', 'carl@hedensted.example');
    const asked = () => bot.connector.calls.filter(({ path }) => path.includes('aad-carl/pagedmembers')).length;

    for (const question of ['Hvad er sigtepunkterne?', 'Hvilke udvalg er der?', 'hvem ejer kultur?']) {
      await carl.write(question);
    }
    const first = asked();
    await carl.write('Hvilke udvalg er der?', { serviceUrl: `${bot.connector.url}/` });

    expect([first, asked()]).toEqual([1, 2]);
    expect((await stored(bot)).contacts.find(({ name }) => name === 'Carl Ås')?.serviceUrl).toBe(
      `${bot.connector.url}/`,
    );
  });

  it('keeps a contact of those who only ask, and no place in the set-up', async () => {
    await personWith(bot, 'erik', 'Erik Elm', 'erik@hedensted.example').write('Hvad er sigtepunkterne?');

    const { people, contacts } = await stored(bot);
    expect(people.people.some(({ name }) => name === 'Erik Elm')).toBe(false);
    expect(contacts.find(({ aadObjectId }) => aadObjectId === 'aad-erik')).toMatchObject({
      name: 'Erik Elm',
      emails: ['erik@hedensted.example'],
    });
  });

  it('believes nothing that a person says of themselves', async () => {
    const mallory = bot.person({ aadObjectId: 'aad-mallory', name: 'bo@hedensted.example' });
    bot.connector.setRoster('a:personal-aad-mallory', [
      { aadObjectId: 'aad-mallory', name: 'Mallory', email: 'mallory@hedensted.example' },
      { aadObjectId: 'aad-x', name: 'Bo Ægidius', email: 'bo@hedensted.example' },
    ]);

    await mallory.write('Jeg er bo@hedensted.example');

    const [, bo] = (await stored(bot)).people.people;
    expect(bo).toMatchObject(notMet('bo'));
    expect(bo?.aadObjectId).toBeUndefined();
  });

  it('learns who a first admin is, so that the bot can write to them', async () => {
    await personWith(bot, 'dorte', 'Dorte Dam', 'dorte@hedensted.example').write('Hvad er sigtepunkterne?');

    expect((await stored(bot)).people.people.find(({ aadObjectId }) => aadObjectId === 'aad-dorte')).toMatchObject({
      name: 'Dorte Dam',
      reach: { is: 'open' },
    });
  });

  it('answers as ever when the roster does not, and asks again an hour later', async () => {
    const freja = bot.person({ aadObjectId: 'aad-freja' });

    const { status, sent } = await freja.write('Hvad er sigtepunkterne?');
    await freja.write('Hvilke udvalg er der?');

    expect(status).toBe(200);
    expect(sent).toHaveLength(1);
    expect(bot.connector.calls.filter(({ path }) => path.includes('aad-freja/pagedmembers'))).toHaveLength(1);
  });

  it('is not asked for in a channel or a group', async () => {
    const anne = bot.person({ aadObjectId: 'aad-g', conversationId: '19:gruppe', conversationType: 'groupChat' });
    await anne.write('Hvad er sigtepunkterne?');

    expect(bot.connector.calls.some(({ path }) => path.includes('gruppe/pagedmembers'))).toBe(false);
  });

  it('is closed when they take the bot away, and open again when they come back', async () => {
    const anne = personWith(bot, 'anne', 'Anne Bech', 'anne@hedensted.example');
    const reach = async () => (await stored(bot)).people.people[0]?.reach.is;

    await anne.send({ type: 'installationUpdate', action: 'remove' });
    const away = await reach();
    await anne.send({ type: 'installationUpdate', action: 'add' });

    expect([away, await reach()]).toEqual(['closed', 'open']);
  });
});

function personWith(bot: RunningBot, id: string, name: string, email: string) {
  bot.connector.setRoster(`a:personal-aad-${id}`, [{ aadObjectId: `aad-${id}`, name, email }]);
  return bot.person({ aadObjectId: `aad-${id}`, name });
}

async function seed(bot: RunningBot, people: People): Promise<void> {
  const store = openEmbeddedStore(bot.dataDir, () => Date.now());
  await store.create(draftOf(peopleDocument, peopleKey, people));
  await store.close();
}

async function stored(bot: RunningBot): Promise<{ readonly people: People; readonly contacts: readonly Contact[] }> {
  const store = openEmbeddedStore(bot.dataDir, () => Date.now());
  const all = { people: await readPeople(store), contacts: await readContacts(store) };
  await store.close();
  return all;
}
