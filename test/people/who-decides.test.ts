import { describe, expect, it } from 'vitest';
import type { Seat, StandIn } from '../../src/people/udvalg-setup.js';
import { isDecider, whoDecides } from '../../src/people/who-decides.js';
import { notMet, peopleOf, person, setupOf } from './people-data.js';

const day = '2026-12-02';
const chair = (personId: string, covers: Seat['covers'] = 'all'): Seat => ({ personId, role: 'chair', covers });
const deputy = (personId: string, covers: Seat['covers'] = 'all'): Seat => ({ personId, role: 'deputy', covers });
const away = (forPersonId: string, personId: string): StandIn => ({
  forPersonId,
  personId,
  from: '2026-12-01',
  to: '2026-12-15',
});
const people = peopleOf(person('anne'), person('bo'), person('carl'), notMet('dorte'));

describe('who decides', () => {
  it('is nobody where no chair is set, deputy or not', () => {
    const setup = setupOf({ seats: [deputy('bo'), chair('anne', ['b'])] });

    expect(whoDecides(setup, people, 'a', day, 'carl')).toEqual({ is: 'nobody', why: 'no-chair' });
  });

  it('is the chair of that fokusområde, and the deputy comes next', () => {
    const setup = setupOf({ seats: [chair('anne', ['a']), chair('carl', ['b']), deputy('bo')] });

    expect(decidersOf(whoDecides(setup, people, 'a', day, 'x'))).toEqual([['anne chair'], ['bo deputy']]);
    expect(decidersOf(whoDecides(setup, people, 'b', day, 'x'))).toEqual([['carl chair'], ['bo deputy']]);
  });

  it('is the stand-in while the chair is away, and no longer the chair', () => {
    const setup = setupOf({ seats: [chair('anne')], standIns: [away('anne', 'carl')] });
    const decides = whoDecides(setup, people, 'a', day, 'x');

    expect(decidersOf(decides)).toEqual([['carl chair for anne'], []]);
    expect(isDecider(decides, 'aad-anne', 'all')).toBe(false);
    expect(decidersOf(whoDecides(setup, people, 'a', '2026-12-16', 'x'))).toEqual([['anne chair'], []]);
  });

  it('is never the one who submitted: then the deputy decides, or the stand-in of the deputy', () => {
    const setup = setupOf({ seats: [chair('anne'), deputy('bo')] });

    expect(decidersOf(whoDecides(setup, people, 'a', day, 'anne'))).toEqual([['bo deputy'], []]);
    expect(decidersOf(whoDecides({ ...setup, standIns: [away('bo', 'carl')] }, people, 'a', day, 'anne'))).toEqual([
      ['carl deputy for bo'],
      [],
    ]);
  });

  it('is the deputy too where the stand-in of the chair submitted', () => {
    const setup = setupOf({ seats: [chair('anne'), deputy('bo')], standIns: [away('anne', 'carl')] });

    expect(decidersOf(whoDecides(setup, people, 'a', day, 'carl'))).toEqual([['bo deputy'], []]);
  });

  it('is nobody where only the submitter sits', () => {
    const setup = setupOf({ seats: [chair('anne'), deputy('anne')] });

    expect(whoDecides(setup, people, 'a', day, 'anne')).toEqual({
      is: 'nobody',
      why: 'only-the-submitter',
      personIds: ['anne', 'anne'],
    });
  });

  it('is nobody while those who sit have not been in touch: an e-mail gives no rights', () => {
    expect(whoDecides(setupOf({ seats: [chair('dorte')] }), people, 'a', day, 'x')).toEqual({
      is: 'nobody',
      why: 'not-met',
      personIds: ['dorte'],
    });
  });

  it('denies one without an Entra id, and asks the next only where they have been asked', () => {
    const decides = whoDecides(setupOf({ seats: [chair('anne'), deputy('bo')] }), people, 'a', day, 'x');

    expect(isDecider(decides, undefined, 'all')).toBe(false);
    expect(isDecider(decides, 'aad-anne', 'first')).toBe(true);
    expect(isDecider(decides, 'aad-bo', 'first')).toBe(false);
    expect(isDecider(decides, 'aad-bo', 'all')).toBe(true);
    expect(isDecider(decides, 'bo', 'all')).toBe(false);
  });
});

function decidersOf(decides: ReturnType<typeof whoDecides>): string[][] {
  if (decides.is !== 'decided-by') throw new Error(`nobody decides: ${decides.why}`);
  return [decides.first, decides.next].map((deciders) =>
    deciders.map(({ personId, as, insteadOf }) => `${personId} ${as}${insteadOf ? ` for ${insteadOf}` : ''}`),
  );
}
