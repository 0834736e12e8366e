import { readIndicators } from '../indicators/read-catalogue.js';
import { adminsOf, isFirstAdmin } from '../people/admins.js';
import { readSetup } from '../people/change-setup.js';
import { personByAad, personById } from '../people/find-person.js';
import type { UdvalgSetup } from '../people/udvalg-setup.js';
import {
  historyLines,
  setupOverviewReply,
  setupOwnersReply,
  setupUdvalgReply,
} from '../replies/administration/setup-reply.js';
import type { Reply } from '../replies/reply.js';
import type { Udvalg } from '../strategy/strategy.js';
import { type Changing, strategyOf } from './change.js';
import { type UdvalgView, viewUdvalg } from './udvalg-view.js';

/** How many changes the history of an udvalg shows. */
const shownChanges = 10;

/** Gives how every udvalg of the strategy in force is set up; one point read each. */
export async function viewsOf({
  turn,
  people,
}: Pick<Changing, 'turn' | 'people'>): Promise<readonly { readonly view: UdvalgView; readonly setup: UdvalgSetup }[]> {
  const strategy = strategyOf(turn);
  return Promise.all(
    strategy.udvalg.map(async (udvalg) => {
      const setup = await readSetup(turn.store, udvalg.id);
      return { setup, view: viewUdvalg(setup, people, { strategy, udvalg, today: turn.today }) };
    }),
  );
}

/** Gives the card with every udvalg. */
export async function showOverview(changing: Changing, done = ''): Promise<Reply> {
  const views = await viewsOf(changing);
  const all = adminsOf(changing.people, changing.adminIds);
  const removable = all.filter((person) => !isFirstAdmin(person, changing.adminIds));
  return setupOverviewReply(
    views.map(({ view }) => view),
    { all, removable },
    done,
  );
}

/** Gives the card of one udvalg. */
export async function showUdvalg(udvalg: Udvalg, { turn, people }: Changing, done = ''): Promise<Reply> {
  const strategy = strategyOf(turn);
  const setup = await readSetup(turn.store, udvalg.id);
  const view = viewUdvalg(setup, people, { strategy, udvalg, today: turn.today });
  const nameOf = (id: string) => (personById(people, id) ?? personByAad(people, id))?.name;
  const history = historyLines(setup.audit, { nameOf, areas: view.areas, count: shownChanges });
  return setupUdvalgReply(view, { today: turn.today, history, done });
}

/** Gives the card of an udvalg's indicators and their owners. */
export async function showOwners(udvalg: Udvalg, { turn, people, starters }: Changing, done = ''): Promise<Reply> {
  const indicators = await readIndicators(turn.store, udvalg.id, strategyOf(turn), starters);
  return setupOwnersReply(udvalg, indicators, { personOf: (id) => personById(people, id), done });
}
