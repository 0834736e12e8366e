import { type Action, actionDocument, actionKey } from '../../actions/action.js';
import { addAction } from '../../actions/keep-action.js';
import { readKnowledge } from '../../content-files.js';
import { indicatorDocument, indicatorKey } from '../../indicators/indicator.js';
import { updateDocument, updateKey } from '../../indicators/update.js';
import { addDays } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import { daysOf, reportingQuarter } from '../../language/quarter.js';
import { linkChannel } from '../../people/channels/link-channel.js';
import { noPeople, type People, type Person, peopleDocument, peopleKey } from '../../people/person.js';
import { setSeat } from '../../people/seats.js';
import { addStandIn } from '../../people/stand-ins.js';
import {
  emptySetup,
  type Meeting,
  type UdvalgSetup,
  udvalgSetupDocument,
  udvalgSetupKey,
} from '../../people/udvalg-setup.js';
import { readStarters } from '../../starter-files.js';
import type { DocumentDraft, DocumentStore } from '../../store/document-store.js';
import { draftOf } from '../../store/document-type.js';
import { strategyInForce } from '../../strategy/in-force.js';
import { fokusomraadeById } from '../../strategy/look-up.js';
import type { Strategy } from '../../strategy/strategy.js';
import { exampleActions, exampleIndicators, exampleSeats } from './example-content.js';
import { exampleRecord } from './example-record.js';
import { mark, type Townsperson, townspeople, townTeam, townTenantId, townUser } from './town-hall.js';

/** Who is at a client of their own; the bot meets them when they open it, and can write to all others as members of the team. */
export type ExampleClients = {
  readonly signedIn: readonly Townsperson[];
  /** Where the team's client takes what the bot says. */
  readonly serviceUrl: string;
};

/**
 * Puts the made-up set-up into an empty store: people with roles, confirmed indicators with five quarters of values, what
 * waits, handlinger, meetings and a channel, all marked EKSEMPEL and dated from `now`. A store that knows people already
 * is left as it is. Gives whether anything was put in.
 */
export async function putExampleSetup(store: DocumentStore, now: Date, clients: ExampleClients): Promise<boolean> {
  if ((await store.read(peopleKey)) !== undefined) return false;
  // People come last: what a broken-off start has left behind is then put in again.
  for (const draft of [...udvalgDocuments(now, clients), peopleDraft(now, clients)]) await store.create(draft);
  return true;
}

function udvalgDocuments(now: Date, clients: ExampleClients): readonly DocumentDraft[] {
  const { strategies } = readKnowledge();
  const strategy = strategyInForce(strategies, todayIn(now));
  const starters = readStarters(strategies).get(strategy.id) ?? [];
  const records = exampleIndicators.flatMap((example) => {
    const starter = starters.find(({ id }) => id === example.starterId);
    if (starter === undefined) return [];
    const { udvalgId } = fokusomraadeById(strategy, starter.fokusomraadeId);
    return [exampleRecord(example, { starter, udvalgId, chair: chairOf(udvalgId), now })];
  });
  return [
    ...strategy.udvalg.map(({ id }) =>
      draftOf(udvalgSetupDocument, udvalgSetupKey(id), setupOf(id, strategy, now, clients)),
    ),
    ...records.flatMap(({ udvalgId, indicator, updates }) => [
      draftOf(indicatorDocument, indicatorKey(udvalgId, indicator.id), indicator),
      ...updates.map((one) => draftOf(updateDocument, updateKey(udvalgId, indicator.id, one.quarter), one)),
    ]),
    ...actionsOf(strategy, now).map(({ udvalgId, action }) =>
      draftOf(actionDocument, actionKey(udvalgId, action.id), action),
    ),
  ];
}

function peopleDraft(now: Date, clients: ExampleClients): DocumentDraft {
  const people: People = { ...noPeople, people: townspeople.map(({ id }) => personOf(id, now, clients)) };
  return draftOf(peopleDocument, peopleKey, people);
}

/** All may set the bot up who have a client: so that everything can be tried alone. */
function personOf(id: Townsperson, now: Date, { signedIn, serviceUrl }: ExampleClients): Person {
  const { name, aadObjectId, email, id: mri } = townUser(id);
  const since = now.toISOString();
  const isHere = signedIn.includes(id);
  const reach: Person['reach'] = isHere
    ? { is: 'never-met' }
    : { is: 'open', mri, serviceUrl, tenantId: townTenantId, since };
  return { id, aadObjectId, email, name, reach, isAdmin: isHere };
}

function chairOf(udvalgId: string): Townsperson {
  const seats = exampleSeats.find((one) => one.udvalgId === udvalgId)?.seats ?? [];
  const chair = seats.find(([role]) => role === 'chair');
  if (chair === undefined) throw new Error(`The example has no chair for ${udvalgId}`);
  return chair[1];
}

function setupOf(udvalgId: string, strategy: Strategy, now: Date, { serviceUrl }: ExampleClients): UdvalgSetup {
  const by = { personId: 'system', at: now };
  const today = todayIn(now);
  const allIds = strategy.fokusomraader.filter((area) => area.udvalgId === udvalgId).map(({ id }) => id);
  const example = exampleSeats.find((one) => one.udvalgId === udvalgId);
  const seated = (example?.seats ?? []).reduce((setup, [role, personId]) => {
    const result = setSeat(setup, { personId, role, covers: 'all' }, allIds, by);
    return result.is === 'changed' ? result.setup : setup;
  }, emptySetup(udvalgId));
  const withMeetings = { ...seated, meetings: [...meetingsOf(udvalgId, today)] };
  const { standIn } = example ?? {};
  const absence = standIn && {
    personId: standIn.person,
    forPersonId: standIn.insteadOf,
    from: addDays(today, -2),
    to: addDays(today, 12),
  };
  const covered = absence === undefined ? undefined : addStandIn(withMeetings, absence, today, by);
  const setup = covered?.is === 'changed' ? covered.setup : withMeetings;
  if (udvalgId !== 'laering') return setup;
  const { id: teamId, name: teamName, channel } = townTeam;
  const address = { kind: 'channel', channelId: channel.id, teamId, serviceUrl, tenantId: townTenantId } as const;
  const linked = linkChannel(setup, { address, teamName, channelName: channel.name, covers: 'all' }, { allIds, now });
  return linked.is === 'linked' ? linked.setup : setup;
}

/**
 * VTF counts its cycle back from a meeting soon; the others meet so late after the quarter that the usual working days
 * hold for them, and a demonstration that begins on the tenth sees the post come.
 */
function meetingsOf(udvalgId: string, today: string): readonly Meeting[] {
  if (udvalgId === 'vtf') return [{ date: addDays(today, 25), agendaDeadline: addDays(today, 15), cancelled: false }];
  const { last } = daysOf(reportingQuarter(today));
  return [75, 165].map((days) => ({
    date: addDays(last, days),
    agendaDeadline: addDays(last, days - 10),
    cancelled: false,
  }));
}

function actionsOf(strategy: Strategy, now: Date): readonly { readonly udvalgId: string; readonly action: Action }[] {
  const today = todayIn(now);
  return exampleActions.flatMap(({ fokusomraadeId, title, responsible, dueInDays, state, note }) => {
    const area = strategy.fokusomraader.find(({ id }) => id === fokusomraadeId);
    if (area === undefined) return [];
    const by = { personId: responsible, at: new Date(`${addDays(today, -60)}T08:00:00Z`) };
    const subject = { id: `eksempel-${area.id}`, strategyId: strategy.id, fokusomraadeId };
    const draft = {
      title: `${title} (${mark})`,
      responsibleId: responsible,
      deadline: addDays(today, dueInDays),
      state,
      note,
    };
    const added = addAction(undefined, subject, draft, by);
    return [{ udvalgId: area.udvalgId, action: added.action }];
  });
}
