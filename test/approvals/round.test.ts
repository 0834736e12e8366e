import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonOf, buttonsOf, cardOf, faceOf } from '../indicators/pressed.js';
import { storedUpdate } from '../indicators/seed.js';
import { answerOf, type Office, quarter, startOffice, textOf } from './office.js';

describe('a report that waits', () => {
  let office: Office;

  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.close());

  it('is asked of the chair in their own chat: old and new, target, both colours, words, who and when', async () => {
    await office.report('anne', 'svartid', '38', 'To nye sagsbehandlere.');

    const [card, ...others] = office.chatOf('carla');
    expect(others).toEqual([]);
    expect(textOf(card?.card)).toBe(
      [
        'Til godkendelse: Sagsbehandlingstid, byggesager',
        'VTF · Smidige processer',
        'Før (2. kvartal 2026): 44 dage, ▲ Gul\nNu (3. kvartal 2026): 38 dage, ● Grøn',
        'To nye sagsbehandlere.',
        'Mål: højst 40 dage senest 31. december 2027\nSendt: Anne Bech, 6. oktober 2026 kl. 10.00',
        'Grøn: højst 40 dage. Gul: op til 44 dage (10 % fra målet). Rød: over.',
      ].join('\n\n'),
    );
    expect(office.chatOf('dorte')).toEqual([]);
  });

  it('is approved: it holds, the card says so, and the owner hears of it', async () => {
    await office.report('anne', 'svartid', '38');
    const [card] = office.chatOf('carla');

    const face = faceOf(
      await office.as('carla').press(buttonOf(card?.card ?? {}, 'approval-approve'), { replyToId: card?.activityId }),
    );
    await office.runDue();

    expect(textOf(face)).toContain('✓ Godkendt af Carla Holm 6. oktober 2026 kl. 10.00.');
    expect(buttonsOf(face, 'approval-approve')).toEqual([]);
    expect(textOf(office.chatOf('carla')[0]?.card)).toBe(textOf(face));
    expect(textOf(office.chatOf('anne')[0]?.card)).toContain(
      'Godkendt: Sagsbehandlingstid, byggesager, 3. kvartal 2026',
    );
    const update = await storedUpdate(office, 'svartid', quarter);
    expect(update?.revisions[0]?.state).toMatchObject({ is: 'approved', by: 'carla' });
    expect(update?.audit.map(({ what }) => what)).toEqual(['submitted', 'approved']);
  });

  it('is returned only with a reason; the owner opens the form with it on top, and the new one is asked anew', async () => {
    await office.report('anne', 'svartid', '38');
    const [card] = office.chatOf('carla');
    const button = buttonOf(card?.card ?? {}, 'approval-return');

    const asked = faceOf(await office.as('carla').press({ ...button, why: '   ' }));
    const done = faceOf(await office.as('carla').press({ ...button, why: 'Tallet er for hele året.' }));
    await office.runDue();
    const [told] = office.chatOf('anne');
    const form = faceOf(await office.as('anne').press(buttonOf(told?.card ?? {}, 'update-open')));

    expect(textOf(asked)).toContain('Til godkendelse: Sagsbehandlingstid, byggesager');
    expect(JSON.stringify(asked)).toContain('Skriv hvorfor, så ejeren ved, hvad der skal rettes.');
    expect(textOf(done)).toContain('↩ Returneret af Carla Holm 6. oktober 2026 kl. 10.00: »Tallet er for hele året.«');
    expect(textOf(told?.card)).toContain('Returneret: Sagsbehandlingstid, byggesager, 3. kvartal 2026');
    expect(textOf(form)).toContain('Returneret af Carla Holm 6. oktober 2026 kl. 10.00: »Tallet er for hele året.«');

    await office.report('anne', 'svartid', '39');
    const [old, fresh] = office.chatOf('carla');
    expect(textOf(old?.card)).toContain('Returneret af Carla Holm');
    expect(textOf(fresh?.card)).toContain('39 dage');
    expect((await storedUpdate(office, 'svartid', quarter))?.revisions.map(({ state }) => state.is)).toEqual([
      'returned',
      'pending',
    ]);
  });

  it('says on the old card that it was taken back, or that a newer one took its place', async () => {
    const sent = await office.report('anne', 'svartid', '38');
    await office.as('anne').press(buttonOf(sent, 'update-withdraw'));
    await office.runDue();
    await office.report('anne', 'klager', '12');
    await office.report('anne', 'klager', '13');

    const [withdrawn, replaced, fresh] = office.chatOf('carla').map(({ card }) => textOf(card));
    expect(withdrawn).toContain('Trukket tilbage af Anne Bech');
    expect(replaced).toContain('Afløst af en nyere indberetning');
    expect(fresh).toContain('13 dage');
  });

  it('is decided once: a second click and a late one say who decided and when, and change nothing', async () => {
    await office.report('anne', 'svartid', '38');
    const approve = buttonOf(office.chatOf('carla')[0]?.card ?? {}, 'approval-approve');
    await office.as('carla').press(approve);

    const second = answerOf(await office.as('carla').press(approve));
    const late = answerOf(
      await office.as('carla').press({ ...approve, verb: 'approval-return', why: 'Alligevel ikke' }),
    );

    expect(second).toContain('Godkendt af Carla Holm 6. oktober 2026 kl. 10.00');
    expect(late).toContain('Godkendt af Carla Holm 6. oktober 2026 kl. 10.00');
    expect((await storedUpdate(office, 'svartid', quarter))?.audit).toHaveLength(2);
  });

  it('is approved the same way by a client that only knows Action.Submit', async () => {
    await office.report('anne', 'svartid', '38');
    const approve = buttonOf(office.chatOf('carla')[0]?.card ?? {}, 'approval-approve');

    const exchange = await office.as('carla').send({ type: 'message', value: approve });

    expect(textOf(cardOf(exchange))).toContain('Godkendt af Carla Holm');
  });

  it('corrects an approved value only when it is approved itself; until then the old one holds', async () => {
    await office.report('anne', 'svartid', '38');
    await office.as('carla').press(buttonOf(office.chatOf('carla')[0]?.card ?? {}, 'approval-approve'));
    const form = faceOf(
      await office.as('anne').press({ verb: 'update-open', udvalgId: 'vtf', indicatorId: 'svartid', quarter }),
    );
    await office.as('anne').press({
      ...buttonOf(form, 'update-submit'),
      value: '39',
      narrative: 'Rettet.',
      correction: 'En sag var talt to gange.',
    });
    await office.runDue();

    const card = office.chatOf('carla').at(-1)?.card ?? {};
    expect(textOf(card)).toContain('Rettelse til godkendelse: Sagsbehandlingstid, byggesager');
    expect(textOf(card)).toContain('Før (3. kvartal 2026): 38 dage');
    expect(textOf(card)).toContain('Hvorfor rettet: En sag var talt to gange.');
    await office.as('carla').press(buttonOf(card, 'approval-approve'));
    expect((await storedUpdate(office, 'svartid', quarter))?.revisions.map(({ state }) => state.is)).toEqual([
      'superseded',
      'approved',
    ]);
  });

  it('shows words without a colour as words', async () => {
    await office.report('anne', 'lokalsamfund', '', 'Fire lokalråd har fået midler.');

    const text = textOf(office.chatOf('carla')[0]?.card);
    expect(text).toContain('Nu (3. kvartal 2026): ◇ Ord, uden farve');
    expect(text).toContain('Fire lokalråd har fået midler.');
  });
});
