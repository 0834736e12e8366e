import { describe, expect, it } from 'vitest';
import { addAdmin, adminAddresses, isAdmin, removeAdmin } from '../../src/people/admins.js';
import { by, notMet, peopleOf, person } from './people-data.js';

const none = new Set<string>();

describe('admins', () => {
  it('are those whom the settings name and those whom an admin made one, and nobody else', () => {
    const people = peopleOf(person('anne', { isAdmin: true }), person('bo'), { ...notMet('carl'), isAdmin: true });

    expect(isAdmin(people, none, 'aad-anne')).toBe(true);
    expect(isAdmin(people, new Set(['aad-dorte']), 'aad-dorte')).toBe(true);
    for (const id of ['aad-bo', 'anne', 'carl', 'carl@hedensted.example', '', undefined]) {
      expect(isAdmin(people, new Set(['aad-dorte']), id)).toBe(false);
    }
  });

  it('are made and unmade with who, when, from and to', () => {
    const made = addAdmin(peopleOf(person('anne'), person('bo', { isAdmin: true })), 'anne', none, by);
    const people = made.is === 'changed' ? made.people : peopleOf();
    const unmade = removeAdmin(people, 'bo', none, by);

    expect(people.audit).toMatchObject([{ by: 'admin', what: 'admin', from: '', to: 'anne' }]);
    expect(unmade).toMatchObject({ is: 'changed', people: { audit: [{}, { what: 'admin', from: 'bo', to: '' }] } });
    expect(addAdmin(people, 'anne', none, by)).toEqual({ is: 'same' });
  });

  it('are never all taken away; one who has not been in touch does not count', () => {
    const people = peopleOf(person('anne', { isAdmin: true }), { ...notMet('carl'), isAdmin: true });

    expect(removeAdmin(people, 'anne', none, by)).toEqual({ is: 'last-admin' });
    expect(removeAdmin(people, 'anne', new Set(['aad-dorte']), by)).toMatchObject({ is: 'changed' });
  });

  it('keep a right that stands in the settings', () => {
    expect(removeAdmin(peopleOf(person('anne', { isAdmin: true })), 'anne', new Set(['aad-anne']), by)).toEqual({
      is: 'first-admin',
    });
  });

  it('are written to where messages reach them', () => {
    const people = peopleOf(
      person('anne', { isAdmin: true }),
      person('bo', { isAdmin: true, reach: { is: 'closed', why: '403', since: '2026-11-01T08:00:00.000Z' } }),
      person('carl'),
      person('dorte'),
    );

    expect(adminAddresses(people, new Set(['aad-dorte'])).map((to) => to.kind === 'person' && to.aadObjectId)).toEqual([
      'aad-anne',
      'aad-dorte',
    ]);
  });
});
