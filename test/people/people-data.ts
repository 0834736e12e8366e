import type { By } from '../../src/people/audit.js';
import { noPeople, type People, type Person } from '../../src/people/person.js';
import { emptySetup, type UdvalgSetup } from '../../src/people/udvalg-setup.js';

export const by: By = { personId: 'admin', at: new Date('2026-11-24T08:00:00Z') };

/** Gives a person who has written to the bot, unless told otherwise. */
export function person(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    aadObjectId: `aad-${id}`,
    email: `${id}@hedensted.example`,
    name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)} Bech`,
    reach: {
      is: 'open',
      conversationId: `a:personal-aad-${id}`,
      mri: `29:aad-${id}`,
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      since: '2026-11-01T08:00:00.000Z',
    },
    isAdmin: false,
    ...more,
  };
}

/** Gives somebody who was set up by e-mail and has not written yet. */
export function notMet(id: string): Person {
  return { id, email: `${id}@hedensted.example`, name: id, reach: { is: 'never-met' }, isAdmin: false };
}

export function peopleOf(...people: readonly Person[]): People {
  return { ...noPeople, people: [...people] };
}

export function setupOf(more: Partial<UdvalgSetup> = {}): UdvalgSetup {
  return { ...emptySetup('laering'), ...more };
}
