import type { Action, ActionPlace } from '../actions/action.js';
import type { Indicator, IndicatorPlace } from '../indicators/indicator.js';
import type { Quarter } from '../language/quarter.js';
import { auditEntry, type By } from '../people/audit.js';
import type { Cover, UdvalgSetup } from '../people/udvalg-setup.js';
import type { Strategy } from '../strategy/strategy.js';
import type { Adoption, Move } from './adoption.js';

/** The newer strategy and its first quarter. */
export type Into = Pick<Adoption, 'strategyId' | 'from'>;

/** As long as the ids of indicators and handlinger may be, without the dash. */
const longest = 119;

/** Gives the id that something goes on by: the same each time, so that carrying it twice finds it there. */
export function carriedId(id: string, { strategyId }: Pick<Into, 'strategyId'>): string {
  return `${id.replace(/-\d{4}-\d{4}$/, '').slice(0, longest - strategyId.length)}-${strategyId}`;
}

/** Gives an indicator as it goes on: the same name, owners, rhythm and terms, and the series that it had. */
export function carriedIndicator(
  old: Indicator,
  { place, fokusomraadeId }: { readonly place: IndicatorPlace; readonly fokusomraadeId: string },
  into: Into,
  by: By,
): Indicator {
  const { ended: _ended, continues, ...kept } = old;
  const id = carriedId(old.id, into);
  return {
    ...kept,
    id,
    strategyId: into.strategyId,
    fokusomraadeId,
    continues: { from: into.from, of: [...(continues?.of ?? []), place] },
    audit: [auditEntry(by, 'carried', `${old.strategyId}: ${old.id}`, `${into.strategyId}: ${id}`)],
  };
}

/** Gives the indicator of the older strategy as it ends: carried on, or retired with a reason. The same one when it has ended. */
export function endIndicator(
  old: Indicator,
  ended: { readonly from: Quarter; readonly to?: IndicatorPlace; readonly why: string },
  by: By,
): Indicator {
  if (old.ended !== undefined) return old;
  const said = ended.to?.indicatorId ?? ended.why;
  return { ...old, ended, audit: [...old.audit, auditEntry(by, ended.to ? 'carried' : 'retired', '', said)] };
}

/** Gives a handling as it goes on. */
export function carriedAction(old: Action, fokusomraadeId: string, into: Into, by: By): Action {
  const { ended: _ended, ...kept } = old;
  const id = carriedId(old.id, into);
  const entry = auditEntry(by, 'carried', `${old.strategyId}: ${old.id}`, `${into.strategyId}: ${id}`);
  return { ...kept, id, strategyId: into.strategyId, fokusomraadeId, audit: [entry] };
}

/** Gives the handling of the older strategy as it ends. The same one when it has ended. */
export function endAction(old: Action, ended: { readonly to?: ActionPlace; readonly why: string }, by: By): Action {
  if (old.ended !== undefined) return old;
  const said = ended.to?.actionId ?? ended.why;
  return { ...old, ended, audit: [...old.audit, auditEntry(by, ended.to ? 'carried' : 'retired', '', said)] };
}

/**
 * Gives the set-up of an udvalg whose seats and channels for named fokusområder also cover those that they go on as in this
 * udvalg. The older ones stay, for their quarters are still reported. The same object when nothing is to be added.
 */
export function carriedSetup(
  setup: UdvalgSetup,
  moves: readonly Move[],
  { fokusomraader, id }: Strategy,
  by: By,
): UdvalgSetup {
  const here = new Set(fokusomraader.filter(({ udvalgId }) => udvalgId === setup.udvalgId).map((area) => area.id));
  const seats = setup.seats.map((seat) => widened(seat, moves, here));
  const channels = setup.channels.map((channel) => widened(channel, moves, here));
  const isSame =
    seats.every((one, at) => one === setup.seats[at]) && channels.every((one, at) => one === setup.channels[at]);
  if (isSame) return setup;
  return { ...setup, seats, channels, audit: [...setup.audit, auditEntry(by, 'carried', '', id)] };
}

function widened<T extends { readonly covers: Cover }>(one: T, moves: readonly Move[], here: ReadonlySet<string>): T {
  const { covers } = one;
  if (covers === 'all') return one;
  const added = moves.flatMap(({ of, id, to }) =>
    of === 'fokusomraade' && to !== undefined && covers.includes(id) && here.has(to) && !covers.includes(to)
      ? [to]
      : [],
  );
  return added.length === 0 ? one : { ...one, covers: [...covers, ...new Set(added)] };
}
