import { afterEach, describe, expect, it } from 'vitest';
import { buttonOf, buttonsOf } from '../indicators/pressed.js';
import { storedUpdate } from '../indicators/seed.js';
import type { Behaviour, ConnectorCall } from '../support/fake-connector.js';
import { answerOf, type Name, type Office, quarter, startOffice, textOf } from './office.js';

describe('who is asked', () => {
  let office: Office;
  afterEach(() => office.close());

  const chairs = (personId: string) =>
    office.changeSetup((setup) => ({
      ...setup,
      seats: setup.seats.map((seat) => (seat.role === 'chair' ? { ...seat, personId } : seat)),
    }));
  const standsIn = (from: string, to: string) =>
    office.changeSetup((setup) => ({
      ...setup,
      standIns: [{ personId: 'bo', forPersonId: 'carla', from, to }],
    }));
  const approveOn = (name: Name, index = 0) => buttonOf(office.chatOf(name)[index]?.card ?? {}, 'approval-approve');

  it('is the stand-in from the start when the chair is away', async () => {
    office = await startOffice();
    await standsIn('2026-10-01', '2026-10-12');
    await office.report('anne', 'svartid', '38');

    expect(office.chatOf('carla')).toEqual([]);
    const answer = answerOf(await office.as('bo').press(approveOn('bo')));
    expect(answer).toContain('Godkendt af Bo Dam');
  });

  it('moves to the stand-in when an absence begins while it waits: the old card says where to, and is refused', async () => {
    office = await startOffice();
    await standsIn('2026-10-07', '2026-10-12');
    await office.report('anne', 'svartid', '38');
    const before = approveOn('carla');
    expect(office.chatOf('bo')).toEqual([]);

    await office.moveTo('2026-10-07T06:00:00Z');

    expect(textOf(office.chatOf('carla')[0]?.card)).toContain('Flyttet til Bo Dam (stedfortræder for Carla Holm).');
    expect(buttonsOf(office.chatOf('carla')[0]?.card ?? {}, 'approval-approve')).toEqual([]);
    expect(answerOf(await office.as('carla').press(before))).toContain('Flyttet til Bo Dam');
    expect((await storedUpdate(office, 'svartid', quarter))?.revisions[0]?.state.is).toBe('pending');
    expect(answerOf(await office.as('bo').press(approveOn('bo')))).toContain('Godkendt af Bo Dam');
  });

  it('comes back to the chair when the absence is over, and the card can be used again', async () => {
    office = await startOffice();
    await standsIn('2026-10-07', '2026-10-07');
    await office.report('anne', 'svartid', '38');
    await office.moveTo('2026-10-07T06:00:00Z');
    await office.moveTo('2026-10-08T06:00:00Z');

    expect(textOf(office.chatOf('bo')[0]?.card)).toContain('Flyttet til Carla Holm (formand).');
    expect(office.chatOf('carla')).toHaveLength(1);
    expect(answerOf(await office.as('carla').press(approveOn('carla')))).toContain('Godkendt af Carla Holm');
  });

  it('is the new chair when the chair changes: what waits goes along', async () => {
    office = await startOffice();
    await office.report('anne', 'svartid', '38');
    await office.report('anne', 'klager', '12');
    const before = approveOn('carla');

    await chairs('freja');

    for (const { card } of office.chatOf('carla')) expect(textOf(card)).toContain('Flyttet til Freja Toft (formand).');
    expect(answerOf(await office.as('carla').press(before))).toContain('Flyttet til Freja Toft');
    expect(office.chatOf('freja').map(({ card }) => textOf(card))).toEqual([
      expect.stringContaining('2 venter på din godkendelse'),
    ]);
  });

  it('is asked for all that goes along by one card, which loses each as it is decided anywhere', async () => {
    office = await startOffice();
    await office.report('anne', 'svartid', '38');
    await office.report('anne', 'klager', '12');
    await office.report('anne', 'lokalsamfund', '', 'Fire byer har fået et mødested.');
    await chairs('freja');
    const shown = () => office.chatOf('freja').map(({ card }) => textOf(card));
    const approve = async (indicatorId: string) => {
      const { activityId, card } = office.chatOf('freja')[0] ?? { activityId: '', card: {} };
      const button = buttonsOf(card, 'approval-approve').find(
        ({ data }) => (data as { readonly indicatorId?: string }).indicatorId === indicatorId,
      );
      const answer = answerOf(await office.as('freja').press(button?.data ?? {}, { replyToId: activityId }));
      await office.runDue();
      return answer;
    };

    expect(await approve('svartid')).toContain('✓ Godkendt: Sagsbehandlingstid, byggesager');
    expect(shown()).toEqual([expect.stringContaining('2 venter på din godkendelse')]);
    await office
      .as('anne')
      .press({ verb: 'update-withdraw', udvalgId: 'vtf', indicatorId: 'klager', quarter, revision: 1 });
    await office.runDue();

    expect(shown()).toEqual([expect.stringContaining('1 venter på din godkendelse')]);
    expect(shown()[0]).toContain('Det sker i lokalsamfundene');
    expect(await approve('lokalsamfund')).toContain('✓ Godkendt: Det sker i lokalsamfundene');
    expect(office.chatOf('freja')).toHaveLength(1);
  });

  it('is the deputy when the chair reported it, for nobody approves their own', async () => {
    office = await startOffice();
    await office.report('carla', 'svartid', '38');

    expect(office.chatOf('carla')).toEqual([]);
    const own = { ...approveOn('dorte') };
    expect(answerOf(await office.as('carla').press(own))).toBe(
      'Du har selv indberettet det, og ingen godkender sit eget.',
    );
    expect(answerOf(await office.as('dorte').press(own))).toContain('Godkendt af Dorte Ege');
  });

  it('is nobody when nobody may: it waits, and the admin is told why, once', async () => {
    office = await startOffice({ deputy: false });
    await office.report('carla', 'svartid', '38');
    await office.report('carla', 'svartid', '39');
    await office.changePerson('bo', (person) => ({ ...person, name: 'Bo Nielsen' }));
    await office.runDue();

    const told = office.chatOf('erik').map(({ card }) => textOf(card));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Venter, men når ikke frem: Sagsbehandlingstid, byggesager');
    expect(told[0]).toContain('Carla Holm har selv indberettet');
    expect((await storedUpdate(office, 'svartid', quarter))?.revisions[1]?.state.is).toBe('pending');
  });

  it('is told once to the admin, however much waits for the same cause', async () => {
    office = await startOffice();
    await office.changePerson('carla', ({ aadObjectId: _unknown, ...person }) => ({
      ...person,
      reach: { is: 'never-met' },
    }));
    await office.changeSetup((setup) => ({ ...setup, seats: setup.seats.filter(({ role }) => role === 'chair') }));
    await office.report('anne', 'svartid', '38');
    await office.report('anne', 'klager', '12');
    await office.report('anne', 'tilladelser', '38');

    const told = office.chatOf('erik').map(({ card }) => textOf(card));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('har ikke skrevet til mig endnu');
  });

  it('are those who were added later, for what waited for nobody', async () => {
    office = await startOffice({ deputy: false });
    await office.report('carla', 'svartid', '38');

    await office.changeSetup((setup) => ({
      ...setup,
      seats: [...setup.seats, { personId: 'dorte', role: 'deputy', covers: 'all' }],
    }));

    expect(answerOf(await office.as('dorte').press(approveOn('dorte')))).toContain('Godkendt af Dorte Ege');
  });

  it('is the deputy after three working days when no card reaches the chair; the admin hears of it once', async () => {
    office = await startOffice();
    office.connector.behave(blocked('carla'));
    await office.report('anne', 'svartid', '38');
    await office.report('anne', 'klager', '12');
    await office.runDue();

    const stuck = () =>
      office
        .chatOf('erik')
        .map(({ card }) => textOf(card))
        .filter((text) => text.includes('når ikke frem'));
    const [told, ...more] = stuck();
    expect(more).toEqual([]);
    expect(told).toContain('Jeg kan ikke nå Carla Holm (formand) i VTF.');
    expect(told).toContain('Dorte Ege (næstformand) spørges 9. oktober 2026, hvis den stadig venter.');

    await office.moveTo('2026-10-08T06:00:00Z');
    expect(office.chatOf('dorte')).toEqual([]);
    await office.moveTo('2026-10-09T06:00:00Z');
    expect(textOf(office.chatOf('dorte').at(-1)?.card)).toContain('2 venter på din godkendelse');
    expect(stuck()).toHaveLength(1);

    const queue = await office.as('dorte').press({ verb: 'approval-list' });
    expect(answerOf(queue)).toContain('2 venter på din godkendelse');
  });

  it('is the chair by a card after all when the chair is reached again', async () => {
    office = await startOffice();
    office.connector.behave(blocked('carla'));
    await office.report('anne', 'svartid', '38');
    office.connector.behave({ status: 200 });
    office.connector.setRoster('a:personal-aad-carla', [{ aadObjectId: 'aad-carla', name: 'Carla Holm' }]);

    await office.moveTo('2026-10-06T09:00:00Z');
    await office.as('carla').write('hej');
    await office.runDue();

    const card = office.chatOf('carla').find((one) => textOf(one.card).startsWith('Til godkendelse'));
    expect(answerOf(await office.as('carla').press(buttonOf(card?.card ?? {}, 'approval-approve')))).toContain(
      'Godkendt af Carla Holm',
    );
  });

  it('lets the chair decide all the same who could not be reached, from "til godkendelse"', async () => {
    office = await startOffice();
    office.connector.behave(blocked('carla'));
    await office.report('anne', 'svartid', '38');
    office.connector.behave({ status: 200 });

    const { sent } = await office.as('carla').write('til godkendelse');
    const card = sent.at(-1)?.attachments?.[0]?.content ?? {};
    expect(answerOf(await office.as('carla').press(buttonOf(card, 'approval-approve')))).toContain('✓ Godkendt');
  });

  it('is told by a short message when a card that stands cannot be changed', async () => {
    office = await startOffice();
    await office.changeSetup((setup) => ({
      ...setup,
      seats: [
        { personId: 'carla', role: 'chair', covers: ['vtf-smidige-processer'] },
        { personId: 'freja', role: 'chair', covers: ['vtf-smidige-processer'] },
      ],
    }));
    await office.report('anne', 'svartid', '38');
    office.connector.behave((call) => (call.method === 'PUT' ? { status: 404 } : { status: 200 }));

    await office.as('carla').press(approveOn('carla'));
    await office.runDue();

    expect(office.chatOf('carla')).toHaveLength(1);
    expect(
      office
        .chatOf('freja')
        .map(({ card }) => textOf(card))
        .at(-1),
    ).toContain('✓ Godkendt af Carla Holm');
  });

  /** Nothing can be posted in one person's chat, as when they have blocked the bot. */
  function blocked(name: Name): (call: ConnectorCall) => Behaviour {
    return ({ method, path }) =>
      method === 'POST' && path.includes(encodeURIComponent(`a:personal-aad-${name}`))
        ? { status: 403 }
        : { status: 200 };
  }
});
