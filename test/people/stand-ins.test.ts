import { describe, expect, it } from 'vitest';
import { actingFor, addStandIn, removeStandIn } from '../../src/people/stand-ins.js';
import type { StandIn } from '../../src/people/udvalg-setup.js';
import { by, setupOf } from './people-data.js';

const today = '2026-11-24';
const seated = setupOf({ seats: [{ personId: 'anne', role: 'chair', covers: 'all' }] });
const inDecember: StandIn = { forPersonId: 'anne', personId: 'bo', from: '2026-12-01', to: '2026-12-15' };

describe('a stand-in', () => {
  it('acts from the first day to the last, both included, and on no other', () => {
    const setup = setupOf({ standIns: [inDecember] });
    const acting = (day: string) => actingFor(setup, 'anne', day);

    expect([acting('2026-11-30'), acting('2026-12-01'), acting('2026-12-15'), acting('2026-12-16')]).toEqual([
      'anne',
      'bo',
      'bo',
      'anne',
    ]);
  });

  it('is followed to the stand-in of one who is away too, and never in a circle', () => {
    const carl: StandIn = { ...inDecember, forPersonId: 'bo', personId: 'carl' };

    expect(actingFor(setupOf({ standIns: [inDecember, carl] }), 'anne', '2026-12-02')).toBe('carl');
    expect(
      actingFor(
        setupOf({ standIns: [inDecember, { ...inDecember, forPersonId: 'bo', personId: 'anne' }] }),
        'anne',
        '2026-12-02',
      ),
    ).toBe('bo');
  });

  it('is noted with who, when, and what was before', () => {
    const result = addStandIn(seated, inDecember, today, by);

    expect(result).toMatchObject({
      is: 'changed',
      setup: {
        standIns: [inDecember],
        audit: [{ by: 'admin', what: 'stand-in', from: '', to: 'bo for anne 2026-12-01 - 2026-12-15' }],
      },
    });
  });

  it.each<[string, Partial<StandIn>, string]>([
    ['for themselves', { personId: 'anne' }, 'own'],
    ['for one who sits nowhere', { forPersonId: 'carl' }, 'no-seat'],
    ['that ends before it begins', { to: '2026-11-30' }, 'backwards'],
    ['that is over', { from: '2026-11-01', to: '2026-11-23' }, 'over'],
  ])('is refused %s', (_, change, why) => {
    expect(addStandIn(seated, { ...inDecember, ...change }, today, by)).toEqual({ is: why });
  });

  it('is refused where another is set for the same days, naming that one', () => {
    const setup = { ...seated, standIns: [inDecember] };
    const carl: StandIn = { ...inDecember, personId: 'carl', from: '2026-12-15', to: '2026-12-20' };

    expect(addStandIn(setup, carl, today, by)).toEqual({ is: 'overlaps', with: inDecember });
    expect(addStandIn(setup, inDecember, today, by)).toEqual({ is: 'same' });
    expect(addStandIn(setup, { ...carl, from: '2026-12-16' }, today, by)).toMatchObject({ is: 'changed' });
  });

  it('can be taken away', () => {
    expect(removeStandIn({ ...seated, standIns: [inDecember] }, inDecember, by)).toMatchObject({
      is: 'changed',
      setup: { standIns: [] },
    });
    expect(removeStandIn(seated, inDecember, by)).toEqual({ is: 'same' });
  });
});
