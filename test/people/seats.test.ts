import { describe, expect, it } from 'vitest';
import { areasWithout, removeSeat, setSeat } from '../../src/people/seats.js';
import type { Seat, UdvalgSetup } from '../../src/people/udvalg-setup.js';
import { by, setupOf } from './people-data.js';

const areas = ['a', 'b', 'c'];
const chair = (personId: string, covers: Seat['covers'] = 'all'): Seat => ({ personId, role: 'chair', covers });

describe('seats in an udvalg', () => {
  it('gives an udvalg its chair, and notes who did it, when, and what was before', () => {
    const setup = changed(setSeat(setupOf({ seats: [chair('bo')] }), chair('anne'), areas, by));

    expect(setup.seats).toEqual([chair('anne')]);
    expect(setup.audit).toEqual([
      { at: '2026-11-24T08:00:00.000Z', by: 'admin', what: 'chair', from: 'bo (all)', to: 'anne (all)' },
    ]);
  });

  it('lets each fokusområde have one chair: who had it gives way there, and keeps the rest', () => {
    const setup = changed(setSeat(setupOf({ seats: [chair('bo')] }), chair('anne', ['b']), areas, by));

    expect(setup.seats).toEqual([chair('bo', ['a', 'c']), chair('anne', ['b'])]);
  });

  it('adds areas to what a person has, and calls all of them the whole udvalg', () => {
    const first = changed(setSeat(setupOf(), chair('anne', ['c', 'a']), areas, by));
    const second = changed(setSeat(first, chair('anne', ['b']), areas, by));

    expect(second.seats).toEqual([chair('anne', 'all')]);
  });

  it('changes nothing where the person has it already', () => {
    expect(setSeat(setupOf({ seats: [chair('anne')] }), chair('anne', ['b']), areas, by)).toEqual({ is: 'same' });
  });

  it('leaves other roles alone', () => {
    const deputy: Seat = { personId: 'bo', role: 'deputy', covers: 'all' };
    const setup = changed(setSeat(setupOf({ seats: [deputy] }), chair('anne'), areas, by));

    expect(setup.seats).toEqual([deputy, chair('anne')]);
  });

  it('refuses a fokusområde of another udvalg', () => {
    expect(setSeat(setupOf(), chair('anne', ['a', 'x']), areas, by)).toEqual({ is: 'unknown-area', ids: ['x'] });
  });

  it('takes a role away, and only that', () => {
    const deputy: Seat = { personId: 'anne', role: 'deputy', covers: 'all' };
    const setup = changed(removeSeat(setupOf({ seats: [chair('anne'), deputy] }), 'anne', 'chair', by));

    expect(setup.seats).toEqual([deputy]);
    expect(removeSeat(setup, 'anne', 'chair', by)).toEqual({ is: 'same' });
  });

  it('tells which fokusområder nobody chairs', () => {
    expect(areasWithout(setupOf({ seats: [chair('anne', ['b'])] }), 'chair', areas)).toEqual(['a', 'c']);
  });
});

function changed(result: ReturnType<typeof setSeat>): UdvalgSetup {
  if (result.is !== 'changed') throw new Error(`expected a change, got ${result.is}`);
  return result.setup;
}
