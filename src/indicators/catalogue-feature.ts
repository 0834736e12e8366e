import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import { catalogueTexts as texts } from '../replies/indicators/catalogue-texts.js';
import { noticeReply } from '../replies/plain-replies.js';
import { changeDocument } from '../store/change-document.js';
import { strategyInForce } from '../strategy/in-force.js';
import { byAdmin, type CatalogueParts, type CatalogueTurn } from './admin.js';
import { retireIndicator } from './catalogue.js';
import { type CatalogueCommand, catalogueCommand } from './catalogue-commands.js';
import { type Indicator, indicatorDocument, indicatorKey } from './indicator.js';
import { SavedForm, saveIndicator } from './save-indicator.js';
import { findIndicator, indicatorForm, openCalled, showCatalogue, showIndicator } from './show-catalogue.js';

const InUdvalg = z.object({ udvalgId: z.string().max(100).optional() });
const Chosen = z.object({ udvalgId: z.string().max(100), indicatorId: z.string().max(120).optional() });
const FormWanted = z.object({ udvalgId: z.string().max(100).optional(), indicatorId: z.string().max(120).optional() });
const Retired = z.object({
  udvalgId: z.string().max(100),
  indicatorId: z.string().max(120),
  why: z.string().max(20_000).optional(),
});

/** The catalogue of indicators for admins: list, add, change, confirm an example, take out of use. */
export function createCatalogueFeature(parts: CatalogueParts): Feature {
  const asAdmin = <Data>(take: (data: Data, admin: CatalogueTurn) => Promise<Outcome>) => {
    return (data: Data, turn: FeatureTurn) => byAdmin(turn, parts, (admin) => take(data, admin));
  };
  return {
    hear: (text, turn) => hear(text, turn, parts),
    presses: {
      'indicators-list': press(InUdvalg, asAdmin(list)),
      'indicator-open': press(Chosen, asAdmin(open)),
      'indicator-form': press(FormWanted, asAdmin(openForm)),
      'indicator-save': press(SavedForm, asAdmin(saveIndicator)),
      'indicator-retire': press(Retired, asAdmin(retire)),
    },
  };
}

async function hear(text: string, turn: FeatureTurn, parts: CatalogueParts): Promise<Outcome | undefined> {
  const command = catalogueCommand(text, strategyInForce(turn.knowledge.strategies, turn.today));
  if (command === undefined) return undefined;
  if (turn.place.scope !== 'personal') {
    return { kind: 'catalogue-elsewhere', say: noticeReply(texts.onlyPersonal, { language: 'da' }) };
  }
  return byAdmin(turn, parts, (admin) => answer(command, admin));
}

async function answer(command: CatalogueCommand, admin: CatalogueTurn): Promise<Outcome> {
  switch (command.do) {
    case 'list':
      return { kind: 'indicators', say: await showCatalogue(admin, command.udvalg?.id) };
    case 'new': {
      const udvalg = command.udvalg === undefined ? {} : { udvalgId: command.udvalg.id };
      return { kind: 'indicator-form', say: indicatorForm(admin, udvalg) };
    }
    case 'open':
      return openCalled(admin, command.name);
  }
}

async function list({ udvalgId }: z.infer<typeof InUdvalg>, admin: CatalogueTurn): Promise<Outcome> {
  return { kind: 'indicators', card: await showCatalogue(admin, udvalgId) };
}

async function open({ udvalgId, indicatorId }: z.infer<typeof Chosen>, admin: CatalogueTurn): Promise<Outcome> {
  if (indicatorId === undefined) return { kind: 'nothing-chosen', line: texts.chooseFirst };
  const indicator = await findIndicator(admin, { udvalgId, indicatorId });
  return indicator === undefined
    ? { kind: 'no-such-indicator', line: texts.notFound }
    : { kind: 'indicator', card: showIndicator(admin, indicator) };
}

async function openForm({ udvalgId, indicatorId }: z.infer<typeof FormWanted>, admin: CatalogueTurn): Promise<Outcome> {
  if (udvalgId === undefined || indicatorId === undefined) {
    const isKnown = admin.strategy.udvalg.some(({ id }) => id === udvalgId);
    return { kind: 'indicator-form', card: indicatorForm(admin, isKnown && udvalgId ? { udvalgId } : {}) };
  }
  const indicator = await findIndicator(admin, { udvalgId, indicatorId });
  if (indicator === undefined) return { kind: 'no-such-indicator', line: texts.notFound };
  if (indicator.retired !== undefined) return { kind: 'retired-indicator', line: texts.isRetired };
  return { kind: 'indicator-form', card: indicatorForm(admin, { udvalgId, indicator }) };
}

async function retire(
  { udvalgId, indicatorId, why = '' }: z.infer<typeof Retired>,
  admin: CatalogueTurn,
): Promise<Outcome> {
  const reason = why.trim().slice(0, 1_000);
  if (reason === '') return { kind: 'no-reason', line: texts.whyMissing };
  const indicator = await findIndicator(admin, { udvalgId, indicatorId });
  if (indicator === undefined) return { kind: 'no-such-indicator', line: texts.notFound };

  const { store, timing } = admin.turn;
  const target = { store, timing, type: indicatorDocument, key: indicatorKey(udvalgId, indicatorId) };
  const changed = await changeDocument<Indicator, Indicator>(target, (current = indicator) => {
    const result = retireIndicator(current, reason, admin.by);
    const retired = 'indicator' in result ? result.indicator : current;
    return result.is === 'changed'
      ? { do: 'write', body: retired, outcome: retired }
      : { do: 'nothing', outcome: retired };
  });
  if (!changed.ok) return { kind: 'busy', line: texts.notSaved };
  const news = changed.outcome.isExample ? texts.saved.declined : texts.saved.retired;
  return { kind: 'indicator-retired', card: showIndicator(admin, changed.outcome, news) };
}
