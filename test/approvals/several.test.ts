import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonOf, buttonsOf, type Card, cardOf, faceOf } from '../indicators/pressed.js';
import { storedUpdate } from '../indicators/seed.js';
import { answerOf, type Office, quarter, startOffice, textOf } from './office.js';

describe('several that wait', () => {
  let office: Office;

  beforeEach(async () => {
    office = await startOffice();
    await office.report('anne', 'svartid', '38');
    await office.report('anne', 'klager', '60', 'Mange klager over støj.');
    await office.report('anne', 'tilladelser', '40');
  });
  afterEach(() => office.close());

  const newest = (): { readonly activityId: string; readonly card: Card } => {
    const last = office.chatOf('carla').at(-1);
    if (last === undefined) throw new Error('the chair has no card');
    return last;
  };
  const stateOf = async (indicatorId: string) =>
    (await storedUpdate(office, indicatorId, quarter))?.revisions.at(-1)?.state.is;

  it('come as one card with each row', () => {
    const text = textOf(newest().card);

    expect(text).toContain('3 venter på din godkendelse');
    expect(text).toContain(
      'Sagsbehandlingstid, byggesager\nVTF · Smidige processer · 3. kvartal 2026\n44 dage (▲ Gul) → 38 dage (● Grøn)',
    );
    expect(text).toContain(
      'Klager over byggesager\nVTF · Smidige processer · 3. kvartal 2026\n60 dage (■ Rød)\nMange klager over støj.',
    );
    expect(buttonsOf(newest().card, 'approval-approve')).toHaveLength(3);
  });

  it('are approved by their green ones, the server deciding which are; every card that stands says so', async () => {
    const { activityId, card } = newest();
    const button = buttonOf(card, 'approval-approve-green');

    const face = faceOf(await office.as('carla').press(button, { replyToId: activityId }));
    await office.runDue();

    expect(textOf(face)).toContain('✓ 2 godkendt: Sagsbehandlingstid, byggesager og Landzonetilladelser');
    expect(textOf(face)).toContain('1 venter på din godkendelse');
    expect([await stateOf('svartid'), await stateOf('klager'), await stateOf('tilladelser')]).toEqual([
      'approved',
      'pending',
      'approved',
    ]);
    const [first, second, third] = office.chatOf('carla').map((one) => textOf(one.card));
    expect(first).toContain('Godkendt: Sagsbehandlingstid, byggesager');
    expect(second).toContain('Til godkendelse: Klager over byggesager');
    expect(third).toContain('Landzonetilladelser: ✓ Godkendt af Carla Holm');
    expect(third).toContain('1 venter på din godkendelse');
  });

  it('approve no red one, even when the card says that it is green', async () => {
    const face = await office.as('carla').press({
      verb: 'approval-approve-green',
      green: [`${quarter}|1|vtf|klager`],
    });

    expect(answerOf(face)).toContain('Ikke afgjort: Klager over byggesager. Den er ikke grøn nu.');
    expect(await stateOf('klager')).toBe('pending');
  });

  it('approve only what was seen: a newer revision waits', async () => {
    const button = buttonOf(newest().card, 'approval-approve-green');
    await office.report('anne', 'svartid', '37');

    await office.as('carla').press(button);

    expect(await stateOf('svartid')).toBe('pending');
    expect(await stateOf('tilladelser')).toBe('approved');
  });

  it('lose a row on every list that shows it when it is decided on its own card', async () => {
    const [own] = office.chatOf('carla');
    await office.as('carla').press(buttonOf(own?.card ?? {}, 'approval-approve'), { replyToId: own?.activityId });
    await office.runDue();

    expect(textOf(newest().card)).toContain('2 venter på din godkendelse');
    expect(textOf(newest().card)).not.toContain('Sagsbehandlingstid');
  });

  it('lose a row on every list when its owner takes it back', async () => {
    const form = { udvalgId: 'vtf', indicatorId: 'svartid', quarter, revision: '1' };
    await office.as('anne').press({ verb: 'update-withdraw', ...form });
    await office.runDue();

    expect(textOf(newest().card)).toContain('2 venter på din godkendelse');
    expect(textOf(newest().card)).not.toContain('Sagsbehandlingstid');
  });

  it('stay a list on the card that a row was decided on, down to the last', async () => {
    for (const indicatorId of ['tilladelser', 'svartid', 'klager']) {
      const { activityId, card } = newest();
      const button = buttonsOf(card, 'approval-approve').find(
        ({ data }) => (data as { readonly indicatorId?: string }).indicatorId === indicatorId,
      );
      await office.as('carla').press(button?.data ?? {}, { replyToId: activityId });
      await office.runDue();
    }

    expect(office.chatOf('carla')).toHaveLength(3);
    for (const { card } of office.chatOf('carla')) {
      expect(textOf(card)).toContain('Godkendt af Carla Holm');
      expect(buttonsOf(card, 'approval-approve')).toEqual([]);
    }
  });

  it('are opened one by one to be returned', async () => {
    const list = newest().card;
    const open = buttonsOf(list, 'approval-open').find(
      ({ data }) => (data as { readonly indicatorId?: string }).indicatorId === 'klager',
    );
    const one = faceOf(await office.as('carla').press(open?.data ?? {}));
    const done = faceOf(await office.as('carla').press({ ...buttonOf(one, 'approval-return'), why: 'Hvilke klager?' }));

    expect(textOf(one)).toContain('Til godkendelse: Klager over byggesager');
    expect(textOf(done)).toContain('Returneret af Carla Holm');
    expect(buttonsOf(done, 'approval-list')[0]?.title).toBe('Se de 2 andre, der venter');
  });

  it('are found at any time by asking, and the answer is changed when something is decided on it', async () => {
    const exchange = await office.as('carla').write('Hvad venter på mig?');
    const card = cardOf(exchange);
    const activityId = office.chatOf('carla').at(-1)?.activityId;
    expect(textOf(card)).toContain('3 venter på din godkendelse');

    await office.as('carla').press(buttonOf(card, 'approval-approve-green'), { replyToId: activityId });
    await office.runDue();

    const changed = textOf(office.chatOf('carla').at(-1)?.card);
    expect(changed).toContain('1 venter på din godkendelse');
    expect(changed).toContain('✓ 2 godkendt: Sagsbehandlingstid, byggesager og Landzonetilladelser');
  });

  it.each([
    ['anne', 'Du står ikke som formand, næstformand eller stedfortræder'],
    ['freja', 'Der venter ikke noget på din godkendelse'],
    ['dorte', 'Der venter ikke noget på din godkendelse'],
  ] as const)('are not shown to %s, who has no part in them', async (name, expected) => {
    expect(textOf(cardOf(await office.as(name).write('til godkendelse')))).toContain(expected);
  });

  it('are not asked for by a case that begins with the same words', async () => {
    const { sent } = await office.as('carla').write('Til godkendelse: ny lokalplan for boliger i Løsning');

    expect(sent[0]?.summary).not.toContain('venter på din godkendelse');
  });
});

describe('what waits, asked for in a channel', () => {
  const channel = { conversationId: '19:vtf@thread.tacv2;messageid=1', conversationType: 'channel' } as const;
  let office: Office;

  beforeEach(async () => {
    office = await startOffice();
    await office.report('anne', 'svartid', '38', 'Ikke for alle endnu.');
  });
  afterEach(() => office.close());

  const inChannel = (name: 'carla' | 'anne' | 'dorte') => office.person({ aadObjectId: `aad-${name}`, ...channel });
  const refresh = (card: Card) => {
    const { action, userIds } = card.refresh as {
      readonly action: { readonly data: object };
      readonly userIds: string[];
    };
    return { action, userIds };
  };

  it('shows everybody the same card without anything on it, and names whose clients may ask for their own view', async () => {
    const card = cardOf(await inChannel('anne').write('til godkendelse'));

    expect(textOf(card)).not.toContain('38');
    expect(JSON.stringify(card)).not.toContain('Ikke for alle endnu.');
    expect(refresh(card).userIds).toEqual(['29:aad-carla', '29:aad-dorte', '29:aad-freja']);
  });

  it('gives each who may act the buttons, and a view that refreshes again; nobody else sees anything', async () => {
    const { action } = refresh(cardOf(await inChannel('anne').write('til godkendelse')));
    const automatic = {
      value: { action: { type: 'Action.Execute', verb: 'approval-list', data: action.data }, trigger: 'automatic' },
    };

    const views = await Promise.all(
      (['carla', 'dorte', 'anne'] as const).map(async (name) => faceOf(await inChannel(name).press({}, automatic))),
    );

    expect(views.map((view) => buttonsOf(view, 'approval-approve').length)).toEqual([1, 0, 0]);
    expect(refresh(views[0] ?? {}).userIds).toHaveLength(3);
    expect(refresh(views[0] ?? {}).action.data).toMatchObject({ verb: 'approval-list' });
  });

  it('only reads when a client refreshes, whatever the refresh carries', async () => {
    const view = faceOf(await inChannel('carla').press({ verb: 'approval-list' }));
    const approve = buttonOf(view, 'approval-approve');
    const automatic = {
      value: { action: { type: 'Action.Execute', verb: 'approval-approve', data: approve }, trigger: 'automatic' },
    };

    await inChannel('carla').press({}, automatic);
    expect((await storedUpdate(office, 'svartid', quarter))?.revisions[0]?.state.is).toBe('pending');

    await inChannel('carla').press(approve);
    expect((await storedUpdate(office, 'svartid', quarter))?.revisions[0]?.state.is).toBe('approved');
  });
});
