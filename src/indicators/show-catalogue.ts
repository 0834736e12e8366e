import type { Outcome } from '../conversation/feature.js';
import { reportingQuarter } from '../language/quarter.js';
import { catalogueReply, indicatorReply } from '../replies/indicators/catalogue-reply.js';
import { catalogueTexts as texts } from '../replies/indicators/catalogue-texts.js';
import { type IndicatorFormView, indicatorFormReply } from '../replies/indicators/indicator-form-reply.js';
import { noticeReply } from '../replies/plain-replies.js';
import type { Reply } from '../replies/reply.js';
import { fokusomraadeById } from '../strategy/look-up.js';
import { type CatalogueTurn, calledBy } from './admin.js';
import { indicatorsCalled } from './catalogue-commands.js';
import type { Indicator } from './indicator.js';
import { readIndicator, readIndicators } from './read-catalogue.js';

/** Gives the list of an udvalg's indicators; the first udvalg's where none is named, or one that is not there. */
export async function showCatalogue(admin: CatalogueTurn, udvalgId: string | undefined): Promise<Reply> {
  const { turn, strategy, starters } = admin;
  const udvalg = strategy.udvalg.find(({ id }) => id === udvalgId) ?? strategy.udvalg[0];
  if (udvalg === undefined) throw new Error(`The strategy ${strategy.id} has no udvalg`);
  return catalogueReply({
    ...viewOf(admin),
    udvalgId: udvalg.id,
    indicators: await readIndicators(turn.store, udvalg.id, strategy, starters),
  });
}

/** Gives the card of one indicator, with what was just done with it. */
export function showIndicator(admin: CatalogueTurn, indicator: Indicator, news?: string): Reply {
  const { udvalgId } = fokusomraadeById(admin.strategy, indicator.fokusomraadeId);
  return indicatorReply({ ...viewOf(admin), udvalgId, indicator, ...(news === undefined ? {} : { news }) });
}

/** Which indicator a card is about. */
export type Named = { readonly udvalgId: string; readonly indicatorId: string };

/** Gives the indicator that a card is about, or undefined: it is looked up again at every press. */
export async function findIndicator(
  { turn, strategy, starters }: CatalogueTurn,
  { udvalgId, indicatorId }: Named,
): Promise<Indicator | undefined> {
  if (!strategy.udvalg.some(({ id }) => id === udvalgId)) return undefined;
  return readIndicator(turn.store, { udvalgId, indicatorId }, strategy, starters);
}

/** Opens the card of the indicator that somebody names, or says which ones the name can mean. */
export async function openCalled(admin: CatalogueTurn, name: string): Promise<Outcome> {
  const { turn, strategy, starters } = admin;
  const all = await Promise.all(strategy.udvalg.map(({ id }) => readIndicators(turn.store, id, strategy, starters)));
  const [called, another, ...more] = indicatorsCalled(all.flat(), name);
  if (called === undefined) return { kind: 'no-such-indicator', say: noticeReply(texts.notFound, { language: 'da' }) };
  if (another === undefined) return { kind: 'indicator', say: showIndicator(admin, called) };
  const lines = [called, another, ...more].slice(0, 10).map((one) => one.name);
  return { kind: 'several-indicators', say: noticeReply(texts.several, { language: 'da', lines }) };
}

/** Gives the form of an indicator, or of a new one, with what was typed and what is to be put right where there is something. */
export function indicatorForm(
  admin: CatalogueTurn,
  more: Pick<IndicatorFormView, 'indicator' | 'udvalgId' | 'typed' | 'faults' | 'refusals'>,
): Reply {
  const { strategy, people } = admin;
  const { quarter, notices } = viewOf(admin);
  return indicatorFormReply({
    strategy,
    quarter,
    notices,
    people: [...people.people].sort((a, b) => a.name.localeCompare(b.name, 'da')),
    ...more,
  });
}

function viewOf(admin: CatalogueTurn) {
  const { turn, strategy } = admin;
  return {
    strategy,
    quarter: reportingQuarter(turn.today),
    nameOf: calledBy(admin),
    notices: { cprCount: turn.cprCount },
  };
}
