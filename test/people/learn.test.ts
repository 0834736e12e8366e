import { describe, expect, it } from 'vitest';
import { findOrAdd, parseEmail, peopleCalled } from '../../src/people/find-person.js';
import { type Known, learn } from '../../src/people/learn.js';
import { by, notMet, peopleOf, person } from './people-data.js';

const reach = {
  is: 'open',
  conversationId: 'a:new',
  mri: '29:new',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  since: '2026-11-24T08:00:00.000Z',
} as const;
const anne: Known = { aadObjectId: 'aad-anne', name: 'Anne Bech', emails: ['anne@hedensted.example'], reach };

describe('learning who somebody is', () => {
  it('gives one who was set up by e-mail their Entra id, name and chat, and notes it', () => {
    const { people, changed } = learn(peopleOf(notMet('anne')), anne, by);

    expect(changed).toBe(true);
    expect(people.people).toEqual([
      {
        id: 'anne',
        aadObjectId: 'aad-anne',
        email: 'anne@hedensted.example',
        name: 'Anne Bech',
        reach,
        isAdmin: false,
      },
    ]);
    expect(people.audit).toMatchObject([{ what: 'entra-id', to: 'anne' }]);
  });

  it('knows an e-mail by the UPN too', () => {
    const known = { ...anne, emails: ['anne.bech@hedensted.example', 'anne@hedensted.example'] };

    expect(learn(peopleOf(notMet('anne')), known, by).people.people[0]).toMatchObject({ aadObjectId: 'aad-anne' });
  });

  it('never gives the part of one who has an Entra id to another account with the same e-mail', () => {
    const people = peopleOf(person('anne'));

    expect(learn(people, { ...anne, aadObjectId: 'aad-other' }, by)).toEqual({ people, changed: false });
  });

  it('changes nothing when nothing is new, and keeps no one who has no part in the set-up', () => {
    const people = learn(peopleOf(notMet('anne')), anne, by).people;

    expect(learn(people, { ...anne, reach: { ...reach, since: '2027-01-01T08:00:00.000Z' } }, by)).toEqual({
      people,
      changed: false,
    });
    expect(learn(peopleOf(), anne, by)).toEqual({ people: peopleOf(), changed: false });
  });

  it('opens a chat that was closed, and keeps a chat that it knows when a team tells less', () => {
    const closed = person('anne', { reach: { is: 'closed', why: '403', since: '2026-11-01T08:00:00.000Z' } });
    const { conversationId: _, ...fromTeam } = reach;

    expect(learn(peopleOf(closed), anne, by).people.people[0]?.reach).toEqual(reach);
    expect(learn(peopleOf(closed), { ...anne, reach: fromTeam }, by).people.people[0]?.reach).toEqual(closed.reach);
    expect(learn(peopleOf(notMet('anne')), { ...anne, reach: fromTeam }, by).people.people[0]?.reach).toEqual(fromTeam);
  });

  it('sees when the same human was set up twice', () => {
    const twice = peopleOf(person('picked', { aadObjectId: 'aad-anne', email: undefined }), notMet('anne'));

    expect(learn(twice, anne, by).twins).toEqual({ fromPersonId: 'anne', toPersonId: 'picked' });
  });
});

describe('naming somebody', () => {
  const newId = () => 'new';

  it('adds one who is new as waiting for the first contact', () => {
    const { person: added } = findOrAdd(peopleOf(), { email: 'bo@hedensted.example' }, [anne], { newId, by });

    expect(added).toEqual({
      id: 'new',
      email: 'bo@hedensted.example',
      name: 'bo@hedensted.example',
      reach: { is: 'never-met' },
      isAdmin: false,
    });
  });

  it('takes what is known of one who has written before', () => {
    const { people, person: added } = findOrAdd(peopleOf(), { email: 'anne@hedensted.example' }, [anne], { newId, by });

    expect(added).toMatchObject({ aadObjectId: 'aad-anne', name: 'Anne Bech', reach });
    expect(people.audit).toMatchObject([{ what: 'person', to: 'new' }]);
  });

  it('finds the one who is there, by e-mail or by Entra id, and adds nobody twice', () => {
    const people = peopleOf(notMet('anne'));
    const byEmail = findOrAdd(people, { email: 'anne@hedensted.example' }, [anne], { newId, by });
    const byPicker = findOrAdd(byEmail.people, { aadObjectId: 'aad-anne' }, [], { newId, by });

    expect([byEmail.person.id, byPicker.person.id]).toEqual(['anne', 'anne']);
    expect(byPicker.people.people).toHaveLength(1);
  });

  it.each([
    ['Anne@Hedensted.DK', 'anne@hedensted.dk'],
    [' mailto:bo.aegidius@hedensted.dk ', 'bo.aegidius@hedensted.dk'],
    ['anne', undefined],
    ['anne@', undefined],
    ['anne@hedensted', undefined],
    ['a b@hedensted.dk', undefined],
    ['<anne@hedensted.dk>', undefined],
  ])('reads %j as the e-mail %j', (text, email) => {
    expect(parseEmail(text)).toBe(email);
  });

  it('understands a whole name, a first name and an e-mail, and tells when it may be several', () => {
    const people = peopleOf(
      person('anne', { name: 'Anne Sørensen' }),
      person('anne2', { name: 'Anne-Mette Bech' }),
      person('bo'),
    );

    expect(peopleCalled(people, 'anne soerensen').map(({ id }) => id)).toEqual(['anne']);
    expect(peopleCalled(people, 'Anne').map(({ id }) => id)).toEqual(['anne', 'anne2']);
    expect(peopleCalled(people, 'BO@hedensted.example').map(({ id }) => id)).toEqual(['bo']);
    expect(peopleCalled(people, 'Annette')).toEqual([]);
  });
});
