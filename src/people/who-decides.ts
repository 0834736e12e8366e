import { coversArea } from './cover.js';
import type { People } from './person.js';
import { actingFor } from './stand-ins.js';
import type { Seat, UdvalgSetup } from './udvalg-setup.js';

/** Somebody who may decide, and by what right. */
export type Decider = {
  readonly personId: string;
  readonly aadObjectId: string;
  readonly as: Seat['role'];
  /** The one who is away and whose place they take; undefined when they sit there themselves. */
  readonly insteadOf: string | undefined;
};

/** Who decides what was submitted for a fokusområde on a day. */
export type WhoDecides =
  | {
      readonly is: 'decided-by';
      /** Those who are asked. */
      readonly first: readonly Decider[];
      /** Those who may be asked when the first cannot be reached or let it lie. */
      readonly next: readonly Decider[];
    }
  /** Nothing may be approved, and the admins are told (replies/people-texts.ts, `nobodyDecides`). */
  | { readonly is: 'nobody'; readonly why: 'no-chair' }
  /** Those who sit there have not been in touch yet, so they have no rights. */
  | { readonly is: 'nobody'; readonly why: 'not-met'; readonly personIds: readonly string[] }
  /** Nobody decides what they submitted themselves. */
  | { readonly is: 'nobody'; readonly why: 'only-the-submitter'; readonly personIds: readonly string[] };

/**
 * Gives who decides, stand-ins of that day (ISO, Danish time) put in the place of those who are away. Chairs come first;
 * deputies decide where no chair may. `submitterId` is the person's own id: nobody decides their own.
 */
export function whoDecides(
  setup: UdvalgSetup,
  { people }: People,
  fokusomraadeId: string,
  day: string,
  submitterId: string | undefined,
): WhoDecides {
  const seated = seatedOn(setup, fokusomraadeId, day);
  if (!seated.some(({ as }) => as === 'chair')) return { is: 'nobody', why: 'no-chair' };

  const aadOf = new Map(people.map(({ id, aadObjectId }) => [id, aadObjectId]));
  const deciders = seated.flatMap((one) => {
    const aadObjectId = aadOf.get(one.personId);
    return aadObjectId === undefined || one.personId === submitterId ? [] : [{ ...one, aadObjectId }];
  });
  const chairs = deciders.filter(({ as }) => as === 'chair');
  const deputies = deciders.filter(
    ({ as, personId }) => as === 'deputy' && !chairs.some((chair) => chair.personId === personId),
  );
  if (chairs.length > 0) return { is: 'decided-by', first: chairs, next: deputies };
  if (deputies.length > 0) return { is: 'decided-by', first: deputies, next: [] };

  const notMet = seated.filter(({ personId }) => aadOf.get(personId) === undefined).map(({ personId }) => personId);
  if (notMet.length > 0) return { is: 'nobody', why: 'not-met', personIds: notMet };
  return { is: 'nobody', why: 'only-the-submitter', personIds: seated.map(({ personId }) => personId) };
}

/** Whether a person may decide by this; `asked` tells whether those who come next have been asked too. */
export function isDecider(decides: WhoDecides, aadObjectId: string | undefined, asked: 'first' | 'all'): boolean {
  if (decides.is !== 'decided-by' || aadObjectId === undefined) return false;
  const deciders = asked === 'first' ? decides.first : [...decides.first, ...decides.next];
  return deciders.some((decider) => decider.aadObjectId === aadObjectId);
}

/** Somebody who sits in an udvalg on a day, in their own right or instead of one who is away. */
export type Seated = Omit<Decider, 'aadObjectId'>;

/** Gives who sits for a fokusområde on a day, each once per role; it tells of seats, not of rights. */
export function seatedOn(setup: UdvalgSetup, fokusomraadeId: string, day: string): readonly Seated[] {
  const seated = setup.seats
    .filter(({ covers }) => coversArea(covers, fokusomraadeId))
    .map(({ personId, role }): Seated => {
      const acting = actingFor(setup, personId, day);
      return { personId: acting, as: role, insteadOf: acting === personId ? undefined : personId };
    });
  return seated.filter(
    (one, index) => seated.findIndex(({ personId, as }) => personId === one.personId && as === one.as) === index,
  );
}
