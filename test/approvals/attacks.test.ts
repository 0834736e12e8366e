import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonOf } from '../indicators/pressed.js';
import { storedUpdate } from '../indicators/seed.js';
import { logged } from '../support/log-watch.js';
import { answerOf, type Office, quarter, startOffice } from './office.js';

/** Each tries to decide what is not theirs. Rights hang on who the platform says is pressing, looked up at that moment. */
describe('nobody decides what is not theirs', () => {
  let office: Office;
  let approve: object;

  beforeEach(async () => {
    office = await startOffice();
    await office.report('anne', 'svartid', '38');
    approve = buttonOf(office.chatOf('carla')[0]?.card ?? {}, 'approval-approve');
  });
  afterEach(() => office.close());

  type Attack = {
    readonly name: string;
    readonly attempt: () => Promise<string>;
    readonly said: string;
    readonly kind: string;
    readonly left?: string;
  };

  const attacks: readonly Attack[] = [
    {
      name: 'with the id of an approver forged into the card',
      attempt: async () =>
        answerOf(
          await office
            .as('bo')
            .press({ ...approve, by: 'carla', personId: 'carla', aadObjectId: 'aad-carla', userIds: ['29:aad-bo'] }),
        ),
      said: 'Den kan du ikke godkende. Det kan Carla Holm (formand).',
      kind: 'approval-refused-not-decider',
    },
    {
      name: 'as the chair of another udvalg',
      attempt: async () => answerOf(await office.as('freja').press(approve)),
      said: 'Den kan du ikke godkende.',
      kind: 'approval-refused-not-decider',
    },
    {
      name: 'as the chair of another udvalg, under that udvalg',
      attempt: async () => answerOf(await office.as('freja').press({ ...approve, udvalgId: 'laering' })),
      said: 'Den opdatering findes ikke.',
      kind: 'approval-refused-not-found',
    },
    {
      name: 'under an udvalg that is none',
      attempt: async () => answerOf(await office.as('carla').press({ ...approve, udvalgId: 'x' })),
      said: 'Den opdatering findes ikke.',
      kind: 'approval-not-found',
    },
    {
      name: 'as the deputy, who has not been asked',
      attempt: async () => answerOf(await office.as('dorte').press(approve)),
      said: 'Den kan du ikke godkende. Det kan Carla Holm (formand).',
      kind: 'approval-refused-not-decider',
    },
    {
      name: 'from another tenant',
      attempt: async () => {
        await office.changePerson('carla', (person) => ({
          ...person,
          reach:
            person.reach.is === 'open'
              ? { ...person.reach, tenantId: '11111111-1111-4111-8111-111111111111' }
              : person.reach,
        }));
        const tenant = { id: '99999999-9999-4999-8999-999999999999' };
        return answerOf(await office.as('carla').press(approve, { channelData: { tenant } }));
      },
      said: 'Du er logget ind fra en anden organisation',
      kind: 'approval-refused-other-tenant',
    },
    {
      name: 'without an Entra id',
      attempt: async () =>
        answerOf(await office.as('carla').press(approve, { from: { id: '29:aad-carla', name: 'Carla Holm' } })),
      said: 'Jeg kan ikke se, at du har en rolle i botten',
      kind: 'approval-refused-not-known',
    },
    {
      name: 'as the one who sent it',
      attempt: async () => answerOf(await office.as('anne').press(approve)),
      said: 'Du har selv indberettet det, og ingen godkender sit eget.',
      kind: 'approval-refused-own',
    },
    {
      name: 'with the old card of a revision that another took the place of',
      attempt: async () => {
        await office.report('anne', 'svartid', '41');
        return answerOf(await office.as('carla').press(approve));
      },
      said: 'Afløst af en nyere indberetning',
      kind: 'approval-refused-settled',
    },
    {
      name: 'with the old card of one that was returned',
      attempt: async () => {
        await office.as('carla').press({ ...approve, verb: 'approval-return', why: 'Se tallet efter.' });
        return answerOf(await office.as('carla').press(approve));
      },
      said: 'Returneret af Carla Holm',
      kind: 'approval-refused-settled',
      left: 'returned',
    },
    {
      name: 'with a role that was taken away a moment ago',
      attempt: async () => {
        await office.changeSetup((setup) => ({
          ...setup,
          seats: setup.seats.map((seat) => (seat.role === 'chair' ? { ...seat, personId: 'freja' } : seat)),
        }));
        return answerOf(await office.as('carla').press(approve));
      },
      said: 'Flyttet til Freja Toft (formand).',
      kind: 'approval-refused-moved',
    },
    {
      name: 'with a revision that there is not',
      attempt: async () => answerOf(await office.as('carla').press({ ...approve, revision: '7' })),
      said: 'Den opdatering findes ikke.',
      kind: 'approval-refused-not-found',
    },
  ];

  it.each(attacks)('$name', async ({ attempt, said, kind, left = 'pending' }) => {
    const from = logged().length;

    expect(await attempt()).toContain(said);

    const update = await storedUpdate(office, 'svartid', quarter);
    expect(update?.revisions.at(-1)?.state.is).toBe(left);
    expect(update?.audit.map(({ what }) => what)).not.toContain('approved');
    expect(logged().slice(from).join('\n')).toContain(`"kind":"${kind}"`);
  });

  it('nor looks at a report that is none of their business', async () => {
    const open = { ...approve, verb: 'approval-open' };

    for (const name of ['bo', 'freja', 'dorte'] as const) {
      expect(answerOf(await office.as(name).press(open))).not.toContain('38');
    }
  });
});
