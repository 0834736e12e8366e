import { describe, expect, it } from 'vitest';
import {
  handOverAction,
  handOverIndicator,
  handOverPeople,
  handOverSetup,
} from '../../src/administration/handover-steps.js';
import type { Handover } from '../../src/people/handover.js';
import type { Seat, StandIn } from '../../src/people/udvalg-setup.js';
import { by, notMet, peopleOf, person, setupOf } from '../people/people-data.js';
import { actionOf, indicatorOf } from './board-data.js';

const annesToBo = { fromPersonId: 'anne', toPersonId: 'bo', isSamePerson: false };
const at = { allIds: ['a', 'b', 'c'], today: '2026-11-24', by };
const seat = (personId: string, role: Seat['role'], covers: Seat['covers'] = 'all'): Seat => ({
  personId,
  role,
  covers,
});
const standIn = (personId: string, forPersonId: string, to = '2026-12-15'): StandIn => ({
  personId,
  forPersonId,
  from: '2026-11-01',
  to,
});

describe('handing over a set-up', () => {
  it('moves the seats, joined with what the other has, each role with a trail of its own', () => {
    const setup = setupOf({
      seats: [seat('anne', 'chair', ['a']), seat('bo', 'chair', ['b']), seat('anne', 'deputy')],
    });
    const handed = handOverSetup(setup, annesToBo, at);

    expect(handed.seats).toEqual([seat('bo', 'chair', ['a', 'b']), seat('bo', 'deputy')]);
    expect(handed.audit.map(({ what, by: who }) => [what, who])).toEqual([
      ['chair', 'admin'],
      ['deputy', 'admin'],
    ]);
  });

  it('goes on with what the person did for others, and ends what others did for them', () => {
    const setup = setupOf({
      seats: [seat('anne', 'chair'), seat('carl', 'deputy')],
      standIns: [standIn('anne', 'carl'), standIn('dorte', 'anne'), standIn('anne', 'carl', '2026-11-10')],
    });

    expect(handOverSetup(setup, annesToBo, at).standIns).toEqual([
      standIn('bo', 'carl'),
      standIn('anne', 'carl', '2026-11-10'),
    ]);
  });

  it('lets nobody stand in for themselves', () => {
    const setup = setupOf({ seats: [seat('bo', 'chair')], standIns: [standIn('anne', 'bo')] });

    expect(handOverSetup(setup, annesToBo, at).standIns).toEqual([]);
  });

  it('leaves roles open where nobody takes over', () => {
    const setup = setupOf({ seats: [seat('anne', 'chair'), seat('bo', 'deputy')], standIns: [standIn('anne', 'bo')] });
    const handed = handOverSetup(setup, { fromPersonId: 'anne', isSamePerson: false }, at);

    expect(handed).toMatchObject({ seats: [seat('bo', 'deputy')], standIns: [] });
  });

  it('is the same object the second time, and where the person is not in it', () => {
    const once = handOverSetup(
      setupOf({ seats: [seat('anne', 'chair')], standIns: [standIn('anne', 'carl')] }),
      annesToBo,
      at,
    );

    expect(handOverSetup(once, annesToBo, at)).toBe(once);
    expect(handOverSetup(once, { ...annesToBo, fromPersonId: 'x' }, at)).toBe(once);
  });

  it('renames one human who was set up twice everywhere, the past included', () => {
    const setup = setupOf({
      standIns: [standIn('anne', 'carl', '2026-11-10'), standIn('dorte', 'anne', '2026-11-10')],
    });
    const handed = handOverSetup(setup, { ...annesToBo, isSamePerson: true }, at);

    expect(handed.standIns).toEqual([standIn('bo', 'carl', '2026-11-10'), standIn('dorte', 'bo', '2026-11-10')]);
  });
});

describe('handing over indicators and handlinger', () => {
  it('makes the other the owner once, with a trail', () => {
    const handed = handOverIndicator(indicatorOf('i', ['anne', 'bo']), annesToBo, by);

    expect(handed.ownerIds).toEqual(['bo']);
    expect(handed.audit).toHaveLength(1);
    expect(handOverIndicator(handed, annesToBo, by)).toBe(handed);
  });

  it('leaves what is out of use, and other people’s, as it was', () => {
    const retired = indicatorOf('i', ['anne'], { retired: { at: '2026-01-01T08:00:00.000Z', why: 'x' } });
    const others = indicatorOf('j', ['carl']);

    expect(handOverIndicator(retired, annesToBo, by)).toBe(retired);
    expect(handOverIndicator(others, annesToBo, by)).toBe(others);
  });

  it('moves open handlinger only, and none where nobody takes over', () => {
    const open = actionOf('a', 'anne');
    const done = actionOf('a', 'anne', { state: 'done' });

    expect(handOverAction(open, annesToBo, by)).toMatchObject({
      responsibleId: 'bo',
      audit: [{ what: 'responsible', from: 'anne', to: 'bo' }],
    });
    expect(handOverAction(done, annesToBo, by)).toBe(done);
    expect(handOverAction(open, { fromPersonId: 'anne', isSamePerson: false }, by)).toBe(open);
  });
});

describe('handing over the right to set up', () => {
  const handover: Handover = { ...annesToBo, toAdmin: true, by: 'admin', startedAt: '2026-11-24T08:00:00.000Z' };
  const none = new Set<string>();

  it('gives it on only where that is asked for', () => {
    const people = peopleOf(person('anne', { isAdmin: true }), person('bo'), person('carl', { isAdmin: true }));
    const admins = (toAdmin: boolean) =>
      handOverPeople(people, { ...handover, toAdmin }, none, by)
        .people.filter(({ isAdmin }) => isAdmin)
        .map(({ id }) => id);

    expect(admins(true)).toEqual(['bo', 'carl']);
    expect(admins(false)).toEqual(['carl']);
  });

  it('never takes it from the last one', () => {
    const people = peopleOf(person('anne', { isAdmin: true }), person('bo'));

    expect(handOverPeople(people, { ...handover, toAdmin: false }, none, by).people[0]?.isAdmin).toBe(true);
  });

  it('takes the second entry of one human off the list, at any time only once', () => {
    const people = peopleOf({ ...notMet('anne'), isAdmin: true }, person('bo'), person('carl', { isAdmin: true }));
    const once = handOverPeople(people, { ...handover, isSamePerson: true }, none, by);

    expect(once.people.map(({ id, isAdmin }) => [id, isAdmin])).toEqual([
      ['bo', true],
      ['carl', true],
    ]);
    expect(handOverPeople(once, { ...handover, isSamePerson: true }, none, by)).toBe(once);
  });
});
