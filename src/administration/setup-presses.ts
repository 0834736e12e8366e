import { z } from 'zod';
import { type FeatureTurn, type Outcome, type Press, press } from '../conversation/feature.js';
import { readIndicator } from '../indicators/read-catalogue.js';
import { personById } from '../people/find-person.js';
import type { Person } from '../people/person.js';
import { setupAnswerText } from '../replies/administration/administration-texts.js';
import type { Reply } from '../replies/reply.js';
import type { Udvalg } from '../strategy/strategy.js';
import { type AdministrationParts, asAdmin, reread } from './admin-turn.js';
import { type Answered, withPerson } from './answer-request.js';
import {
  type Changing,
  changeAdmin,
  changeOwner,
  giveSeat,
  giveStandIn,
  strategyOf,
  takeSeat,
  takeStandIn,
} from './change.js';
import { showOverview, showOwners, showUdvalg } from './show-setup.js';
import { personChosen, type Who } from './who.js';

const Id = z.string().min(1).max(120);
const Picked = z
  .string()
  .regex(/^[\da-z-]{1,100}$/i)
  .optional();
const Written = z.string().max(400).optional();

const InUdvalg = z.object({ udvalgId: Id });
const SeatForm = InUdvalg.extend({
  role: z.enum(['chair', 'deputy']),
  seatPerson: Picked,
  seatEmail: Written,
  /** A list that Teams joins with commas. */
  covers: z.string().max(4_000).optional(),
});
const StandInForm = InUdvalg.extend({
  away: Id,
  standInPerson: Picked,
  standInEmail: Written,
  from: z.iso.date(),
  to: z.iso.date(),
});
const RemoveForm = InUdvalg.extend({ remove: z.string().max(400) });
const OwnerForm = InUdvalg.extend({
  indicator: Id,
  ownerPerson: Picked,
  ownerEmail: Written,
  only: z.enum(['true', 'false']).optional(),
});
const AdminForm = z.object({ adminPerson: Picked, adminEmail: Written });
const FormerOwnerForm = InUdvalg.extend({ owned: z.string().max(400) });

type Presses = Readonly<Record<string, Press>>;

/** The buttons of the set-up cards. Each looks up anew who presses, and shows the card as things are after it. */
export function setupPresses(parts: AdministrationParts): Presses {
  return {
    'setup-overview': press(z.object({}), (_, turn) => shown(turn, parts, (changing) => showOverview(changing))),
    'setup-open': press(InUdvalg, ({ udvalgId }, turn) => inUdvalg(udvalgId, turn, parts)),
    'setup-owners': press(InUdvalg, ({ udvalgId }, turn) => inUdvalg(udvalgId, turn, parts, { show: showOwners })),
    'setup-remove': press(RemoveForm, ({ udvalgId, remove }, turn) =>
      inUdvalg(udvalgId, turn, parts, { change: (udvalg, changing) => removed(remove, udvalg, changing) }),
    ),
    ...seatPresses(parts),
    ...ownerPresses(parts),
    ...adminPresses(parts),
  };
}

function seatPresses(parts: AdministrationParts): Presses {
  return {
    'setup-seat': press(SeatForm, ({ udvalgId, role, seatPerson, seatEmail, covers }, turn) =>
      inUdvalg(udvalgId, turn, parts, {
        change: async (udvalg, changing) =>
          withPerson(await chosen(changing, parts, seatPerson, seatEmail), (person) =>
            giveSeat(person, role, { udvalg, covers: covers === undefined ? 'all' : covers.split(',') }, changing),
          ),
      }),
    ),
    'setup-stand-in': press(StandInForm, ({ udvalgId, away, standInPerson, standInEmail, from, to }, turn) =>
      inUdvalg(udvalgId, turn, parts, {
        change: (udvalg, changing) =>
          withKnown(away, changing, async (awayPerson) =>
            withPerson(await chosen(changing, parts, standInPerson, standInEmail), (person) =>
              giveStandIn({ person, away: awayPerson }, { from, to }, udvalg, changing),
            ),
          ),
      }),
    ),
  };
}

function ownerPresses(parts: AdministrationParts): Presses {
  return {
    'setup-owner': press(OwnerForm, ({ udvalgId, indicator, ownerPerson, ownerEmail, only }, turn) =>
      inUdvalg(udvalgId, turn, parts, {
        show: showOwners,
        change: async (udvalg, changing) =>
          withIndicator(indicator, udvalg, changing, async (found) =>
            withPerson(await chosen(changing, parts, ownerPerson, ownerEmail), (person) =>
              changeOwner(person, found, only === 'true' ? 'only' : 'add', changing),
            ),
          ),
      }),
    ),
    'setup-not-owner': press(FormerOwnerForm, ({ udvalgId, owned }, turn) =>
      inUdvalg(udvalgId, turn, parts, {
        show: showOwners,
        change: (udvalg, changing) => formerOwner(owned, udvalg, changing),
      }),
    ),
  };
}

function adminPresses(parts: AdministrationParts): Presses {
  return {
    'setup-admin': press(AdminForm, ({ adminPerson, adminEmail }, turn) =>
      inOverview(turn, parts, async (changing) =>
        withPerson(await chosen(changing, parts, adminPerson, adminEmail), (person) =>
          changeAdmin(person, 'set', changing),
        ),
      ),
    ),
    'setup-not-admin': press(z.object({ formerAdmin: Id }), ({ formerAdmin }, turn) =>
      inOverview(turn, parts, (changing) =>
        withKnown(formerAdmin, changing, async (person) => ({ answer: await changeAdmin(person, 'unset', changing) })),
      ),
    ),
  };
}

/** Gives whom an admin picked or wrote. */
function chosen(
  { turn, people, by }: Changing,
  { messenger }: AdministrationParts,
  picked: string | undefined,
  email: string | undefined,
): Promise<Who> {
  return personChosen(people, { picked, email }, { turn, messenger, by });
}

/** Takes away the owner that the list names: an indicator and a person. */
function formerOwner(owned: string, udvalg: Udvalg, changing: Changing): Promise<Answered> {
  const colon = owned.lastIndexOf(':');
  return withIndicator(owned.slice(0, colon), udvalg, changing, (indicator) =>
    withKnown(owned.slice(colon + 1), changing, async (person) => ({
      answer: await changeOwner(person, indicator, 'unset', changing),
    })),
  );
}

async function shown(
  turn: FeatureTurn,
  parts: AdministrationParts,
  show: (changing: Changing) => Promise<Reply>,
): Promise<Outcome> {
  const admin = await asAdmin(turn, parts);
  if (admin.is === 'refused') return admin.outcome;
  return { kind: 'setup-shown', card: await show(admin.changing) };
}

type InUdvalg = {
  readonly show?: (udvalg: Udvalg, changing: Changing, done?: string) => Promise<Reply>;
  readonly change?: (udvalg: Udvalg, changing: Changing) => Promise<Answered>;
};

/** Makes a change in an udvalg and shows its card; what could not be done is a line, so that the form stays as it was filled. */
async function inUdvalg(
  udvalgId: string,
  turn: FeatureTurn,
  parts: AdministrationParts,
  { show = showUdvalg, change }: InUdvalg = {},
): Promise<Outcome> {
  const admin = await asAdmin(turn, parts);
  if (admin.is === 'refused') return admin.outcome;
  const udvalg = strategyOf(turn).udvalg.find(({ id }) => id === udvalgId);
  if (udvalg === undefined) return said({ is: 'place-unknown', written: udvalgId });
  if (change === undefined) return { kind: 'setup-shown', card: await show(udvalg, admin.changing) };

  const { answer } = await change(udvalg, admin.changing);
  if (!isDone(answer)) return said(answer);
  const now = await reread(admin.changing);
  return { kind: `setup-${answer.is}`, card: await show(udvalg, now, setupAnswerText(answer)) };
}

async function inOverview(
  turn: FeatureTurn,
  parts: AdministrationParts,
  change: (changing: Changing) => Promise<Answered>,
): Promise<Outcome> {
  const admin = await asAdmin(turn, parts);
  if (admin.is === 'refused') return admin.outcome;
  const { answer } = await change(admin.changing);
  if (!isDone(answer)) return said(answer);
  return {
    kind: `setup-${answer.is}`,
    card: await showOverview(await reread(admin.changing), setupAnswerText(answer)),
  };
}

/** Whether the set-up is different from before, so that its card is to be shown anew. */
export function isDone({ is }: Answered['answer']): boolean {
  return is.endsWith('-set') || is.endsWith('-taken-away');
}

function said(answer: Answered['answer']): Outcome {
  return { kind: `setup-${answer.is}`, line: setupAnswerText(answer) };
}

function withKnown(
  personId: string,
  { people }: Changing,
  go: (person: Person) => Promise<Answered>,
): Promise<Answered> {
  const person = personById(people, personId);
  return person === undefined ? Promise.resolve({ answer: { is: 'nothing-chosen' } }) : go(person);
}

async function withIndicator(
  indicatorId: string,
  udvalg: Udvalg,
  { turn, starters }: Changing,
  go: (indicator: NonNullable<Awaited<ReturnType<typeof readIndicator>>>) => Promise<Answered>,
): Promise<Answered> {
  const at = { udvalgId: udvalg.id, indicatorId };
  const indicator = await readIndicator(turn.store, at, strategyOf(turn), starters);
  if (indicator === undefined) return { answer: { is: 'indicator-unknown', written: indicatorId } };
  if (indicator.isExample) return { answer: { is: 'indicator-example', written: indicator.name } };
  if (indicator.retired !== undefined) return { answer: { is: 'indicator-retired', written: indicator.name } };
  return go(indicator);
}

/** Takes away what the list of removable things names: a seat, or a stand-in. */
function removed(remove: string, udvalg: Udvalg, changing: Changing): Promise<Answered> {
  const [what = '', personId = '', awayId = '', from = ''] = remove.split(':');
  return withKnown(personId, changing, async (person) => {
    if (what === 'chair' || what === 'deputy') return { answer: await takeSeat(person, what, udvalg, changing) };
    return withKnown(awayId, changing, async (away) => ({
      answer: await takeStandIn({ person, away, from }, udvalg, changing),
    }));
  });
}
