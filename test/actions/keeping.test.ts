import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Action, actionDocument, actionKey } from '../../src/actions/action.js';
import { bodyOf, draftOf } from '../../src/store/document-type.js';
import { someIndicator } from '../indicators/builders.js';
import { buttonOf, buttonsOf, type Card, cardOf, contentOf, faceOf, inputsOf, lineOf } from '../indicators/pressed.js';
import { seed, somePerson, withStore } from '../indicators/seed.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { someAction } from './builders.js';

const now = '2026-10-05T08:00:00Z';

describe('handlinger in the chat', () => {
  let bot: RunningBot;
  const as = (id: string) => bot.person({ aadObjectId: `aad-${id}` });

  beforeAll(async () => {
    bot = await startRunningBot({ SIGTEBOT_NOW: now, ADMIN_AAD_OBJECT_IDS: 'aad-admin' });
    await seed(bot, {
      people: ['anne Anne Bech', 'bo Bo Dam', 'carla Carla Holm', 'dorte Dorte Eg'].map((one) => {
        const [id = '', ...name] = one.split(' ');
        return somePerson(id, name.join(' '), bot.connector.url);
      }),
      seats: [{ udvalgId: 'vtf', seats: [{ personId: 'carla', role: 'chair', covers: 'all' }] }],
      indicators: [{ udvalgId: 'vtf', indicator: someIndicator() }],
    });
    await withStore(bot, async (store) => {
      const late = someAction({ id: 'sen', title: 'Hurtigere *svar*', deadline: '2026-09-30', responsibleId: 'bo' });
      for (const action of [someAction(), late]) {
        await store.create(draftOf(actionDocument, actionKey('vtf', action.id), action));
      }
    });
  });
  afterAll(() => bot.close());

  it('are read by everybody, the overdue ones first and said so, without buttons for who may not', async () => {
    const card = cardOf(await as('stranger').write('handlinger'));

    expect(card.fallbackText).toMatch(/^Handlinger\n1 handling er over fristen\. 2 i gang eller planlagt\./);
    expect(card.fallbackText).toContain('■\u00a05 dage over fristen: Hurtigere *svar*');
    expect(String(card.fallbackText).indexOf('Hurtigere')).toBeLessThan(
      String(card.fallbackText).indexOf('Ny vejledning'),
    );
    expect(buttonsOf(card, 'action-form')).toEqual([]);
  });

  it('are updated by the one who is responsible, and the audit says who', async () => {
    const list = cardOf(await as('bo').write('mine handlinger'));
    const form = faceOf(await as('bo').press(buttonOf(list, 'action-form')));
    const typed = { ...inputsOf(form), state: 'done', note: 'Klar. Ring til 010190-1234.' };
    expect(typed).toMatchObject({ title: 'Hurtigere *svar*' });
    const saved = faceOf(await as('bo').press({ ...buttonOf(form, 'action-save'), ...typed }));
    const stored = await storedAction('sen');

    expect(saved.fallbackText).toContain('Opdateret: »Hurtigere *svar*«.');
    expect(saved.fallbackText).toContain('CPR');
    expect(stored).toMatchObject({ state: 'done', doneAt: expect.stringMatching(/^2026-10-05T08:00/) });
    expect(stored?.note).not.toContain('1234');
    expect(stored?.audit.slice(1).map(({ by, what }) => [by, what])).toEqual([
      ['bo', 'state'],
      ['bo', 'note'],
    ]);
  });

  it('are added by an owner of an indicator there, once though the form is sent twice', async () => {
    const form = cardOf(await as('anne').write('ny handling'));
    const press = {
      ...buttonOf(form, 'action-save'),
      ...inputsOf(form),
      title: 'Fast vagt',
      responsibleId: 'anne',
      deadline: '2026-12-01',
    };
    const first = faceOf(await as('anne').press(press));
    const second = await as('anne').send({ type: 'message', value: { ...press, verb: 'action-save' } });

    expect(inputsOf(form).fokusomraadeId).toBe('vtf-smidige-processer');
    expect(first.fallbackText).toContain('Gemt: »Fast vagt«.');
    expect(cardOf(second).fallbackText).toContain('»Fast vagt« var gemt i forvejen.');
    expect((await storedActions()).filter(({ title }) => title === 'Fast vagt')).toHaveLength(1);
  });

  it('tell whoever is made responsible, once and by whom, and nobody who names themselves', async () => {
    const before = bot.connector.shown.length;
    const form = cardOf(await as('carla').write('ny handling for smidige processer'));
    const named = { ...inputsOf(form), title: 'Kortere *breve*', responsibleId: 'bo', deadline: '2026-12-01' };
    const press = { ...buttonOf(form, 'action-save'), ...named };
    await as('carla').press(press);
    await as('carla').press(press);
    const own = cardOf(await as('anne').write('ny handling'));
    const mine = { ...inputsOf(own), title: 'Mit eget', responsibleId: 'anne', deadline: '2026-12-01' };
    await as('anne').press({ ...buttonOf(own, 'action-save'), ...mine });
    await bot.runDue();

    const notices = bot.connector.shown
      .slice(before)
      .filter(({ activity }) => /ansvarlig/.test(activity.summary ?? ''));
    expect(notices.map(({ conversationId }) => conversationId)).toEqual(['a:personal-aad-bo']);
    expect(contentOf(notices[0]?.activity).fallbackText).toBe(
      'Carla Holm har gjort dig ansvarlig for »Kortere *breve*«\n\nVTF · Smidige processer · frist 1. december 2026',
    );
    expect(JSON.stringify(notices[0]?.activity)).toContain('mine handlinger');
  });

  it('are marked as done with one press, which asks nothing and is undone by the form', async () => {
    const list = cardOf(await as('bo').write('mine handlinger'));
    const kept = (await storedActions()).find(({ title }) => title === 'Kortere *breve*');
    const press = finishOf(list, kept?.id);
    const done = faceOf(await as('bo').press(press));
    const again = await as('bo').send({ type: 'message', value: press });
    const reopened = faceOf(await as('bo').press(buttonFor(done, 'action-form', kept?.id)));
    await as('bo').press({ ...buttonOf(reopened, 'action-save'), ...inputsOf(reopened), state: 'under-way' });

    expect(done.fallbackText).toContain('Færdig: »Kortere *breve*«.');
    expect(done.fallbackText).toMatch(/, (1 færdig|\d+ færdige)\./);
    expect(buttonsOf(done, 'action-finish').some(({ data }) => 'actionId' in data && data.actionId === kept?.id)).toBe(
      false,
    );
    expect(cardOf(again).fallbackText).toContain('»Kortere *breve*« var færdig i forvejen.');
    expect((await storedAction(kept?.id ?? ''))?.audit.slice(1).map(({ by, what, to }) => [by, what, to])).toEqual([
      ['bo', 'state', 'done'],
      ['bo', 'state', 'under-way'],
    ]);
  });

  it('are marked as done by nobody who may not, and not when they were stopped meanwhile', async () => {
    const list = cardOf(await as('carla').write('handlinger for vtf'));
    const kept = (await storedActions()).find(({ title }) => title === 'Fast vagt');
    const press = finishOf(list, kept?.id);
    const refused = await as('dorte').press({ ...press, personId: 'carla' });
    const form = faceOf(await as('carla').press(buttonFor(list, 'action-form', kept?.id)));
    await as('carla').press({ ...buttonOf(form, 'action-save'), ...inputsOf(form), state: 'stopped' });
    const late = faceOf(await as('carla').press(press));

    expect(lineOf(refused)).toContain('Du kan ikke ændre den handling.');
    expect(lineOf(await as('carla').press({ ...press, actionId: 'findes-ikke' }))).toContain('findes ikke længere');
    expect(late.fallbackText).toContain('»Fast vagt« er stoppet.');
    expect((await storedAction(kept?.id ?? ''))?.state).toBe('stopped');
    expect(buttonsOf(cardOf(await as('stranger').write('handlinger')), 'action-finish')).toEqual([]);
  });

  it('come back as they were filled in when something is wrong', async () => {
    const form = cardOf(await as('carla').write('ny handling for kultur'));
    const again = faceOf(
      await as('carla').press({ ...buttonOf(form, 'action-save'), ...inputsOf(form), title: 'Åbent hus' }),
    );

    expect(again.fallbackText).toContain('Vælg, hvem der er ansvarlig.\nVælg en frist.');
    expect(inputsOf(again)).toMatchObject({ fokusomraadeId: 'vtf-kultur', title: 'Åbent hus' });
    expect(buttonOf(again, 'action-save')).toEqual(buttonOf(form, 'action-save'));
  });

  it('are refused to who may not, whatever the card says', async () => {
    const list = cardOf(await as('carla').write('handlinger for vtf'));
    const open = buttonOf(list, 'action-form');
    const form = faceOf(await as('carla').press(open));
    const save = { ...buttonOf(form, 'action-save'), ...inputsOf(form), state: 'stopped' };

    expect(lineOf(await as('dorte').press(open))).toContain('Du kan ikke ændre den handling.');
    expect(lineOf(await as('dorte').press({ ...save, personId: 'carla' }))).toContain('Du kan ikke ændre');
    expect(lineOf(await as('stranger').press(save))).toContain('Du kan ikke ændre den handling.');
    expect(cardOf(await as('dorte').write('ny handling')).fallbackText).toContain('Du kan ikke oprette handlinger.');
    const elsewhere = {
      ...save,
      actionId: '',
      fokusomraadeId: 'laer-god-barndom',
      title: 'Snyd',
      deadline: '2026-12-01',
    };
    expect(faceOf(await as('anne').press(elsewhere)).fallbackText).toContain('i det fokusområde');
    expect(
      (await storedActions()).some(
        ({ state, title }) => title === 'Snyd' || (state === 'stopped' && title !== 'Fast vagt'),
      ),
    ).toBe(false);
  });

  it('are not changed by a form that somebody overtook', async () => {
    const open = buttonOf(cardOf(await as('carla').write('handlinger for smidige processer')), 'action-form');
    const [mine, theirs] = [faceOf(await as('carla').press(open)), faceOf(await as('admin').press(open))];
    const save = (form: typeof mine, note: string) => ({ ...buttonOf(form, 'action-save'), ...inputsOf(form), note });
    await as('admin').press(save(theirs, 'Set af admin'));
    const overtaken = faceOf(await as('carla').press(save(mine, 'Set af formanden')));

    expect(overtaken.fallbackText).toContain('En anden har ændret handlingen');
    expect(inputsOf(overtaken).note).toBe('Set af formanden');
    const kept = faceOf(await as('carla').press(save(overtaken, 'Set af begge')));
    expect(kept.fallbackText).toContain('Set af begge');
  });

  it('have no buttons in a channel, where a new one is not begun either', async () => {
    const inChannel = bot.person({
      aadObjectId: 'aad-carla',
      conversationId: '19:kanal@thread.tacv2',
      conversationType: 'channel',
    });

    expect(buttonsOf(cardOf(await inChannel.write('handlinger')), 'action-form')).toEqual([]);
    expect(cardOf(await inChannel.write('ny handling')).fallbackText).toContain('i din egen chat');
  });

  function finishOf(card: Card, actionId: string | undefined): object {
    return buttonFor(card, 'action-finish', actionId);
  }

  function buttonFor(card: Card, verb: string, actionId: string | undefined): object {
    const found = buttonsOf(card, verb).find(({ data }) => 'actionId' in data && data.actionId === actionId);
    if (found === undefined) throw new Error(`no button ${verb} for ${actionId}: ${card.fallbackText}`);
    return found.data;
  }

  async function storedAction(id: string): Promise<Action | undefined> {
    return (await storedActions()).find((one) => one.id === id);
  }

  function storedActions(): Promise<readonly Action[]> {
    return withStore(bot, async (store) => {
      const { documents } = await store.list({ partition: 'udvalg:vtf', kind: 'action', limit: 100 });
      return documents.map((stored) => bodyOf(actionDocument, stored));
    });
  }
});
