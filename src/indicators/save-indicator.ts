import { z } from 'zod';
import type { Outcome } from '../conversation/feature.js';
import { fold } from '../language/fold.js';
import { momentInWords } from '../language/moment-in-words.js';
import { changePeople } from '../people/change-people.js';
import { readContacts } from '../people/contact.js';
import { findOrAdd } from '../people/find-person.js';
import { knownFrom } from '../people/meet.js';
import type { People } from '../people/person.js';
import { catalogueTexts as texts } from '../replies/indicators/catalogue-texts.js';
import { type ChangeResult, changeDocument } from '../store/change-document.js';
import { type CatalogueTurn, calledBy } from './admin.js';
import {
  addIndicator,
  type CatalogueResult,
  changeIndicator,
  confirmExample,
  type IndicatorDraft,
  sameNamed,
} from './catalogue.js';
import { readDraft, TypedIndicator } from './draft-form.js';
import { type Indicator, indicatorDocument, indicatorKey } from './indicator.js';
import { readIndicators } from './read-catalogue.js';
import { findIndicator, indicatorForm, type Named, showIndicator } from './show-catalogue.js';

/** What the form of an indicator sends. */
export const SavedForm = TypedIndicator.extend({
  udvalgId: z.string().max(100).optional(),
  /** Left out for a new one. */
  indicatorId: z.string().max(120).optional(),
  /** How many changes the form knew of. */
  seen: z.coerce.number().pipe(z.int().min(0)),
});
export type SavedForm = z.infer<typeof SavedForm>;

/** Keeps an indicator as an admin wants it: a new one, a changed one, or an example that is confirmed. */
export async function saveIndicator(form: SavedForm, admin: CatalogueTurn): Promise<Outcome> {
  const { udvalgId, indicatorId } = form;
  const indicator =
    udvalgId === undefined || indicatorId === undefined
      ? undefined
      : await findIndicator(admin, { udvalgId, indicatorId });
  if (indicatorId !== undefined && indicator === undefined) return { kind: 'no-such-indicator', line: texts.notFound };

  const comeBack = (why: { faults?: Parameters<typeof indicatorForm>[1]['faults']; refusals?: readonly string[] }) => ({
    kind: 'indicator-form-again',
    card: indicatorForm(admin, {
      ...(indicator === undefined ? {} : { indicator }),
      ...(udvalgId === undefined ? {} : { udvalgId }),
      typed: form,
      ...why,
    }),
  });
  const read = readDraft(form, { ...(indicator === undefined ? {} : { fixed: indicator }), today: admin.turn.today });
  if (read.is === 'faulty') return comeBack({ faults: read.faults });
  const area = admin.strategy.fokusomraader.find(({ id }) => id === read.draft.fokusomraadeId);
  if (area === undefined) return comeBack({ faults: [{ is: 'missing', field: 'fokusomraadeId' }] });

  const owners = await ownersOf(read.draft.ownerIds, read.ownerEmails, admin);
  if (!owners.ok) return comeBack({ refusals: [texts.notSaved] });
  const draft = { ...read.draft, ownerIds: owners.outcome.ids };
  const known = { ...admin, people: owners.outcome.people };
  const saved = await save(draft, { indicator, udvalgId: area.udvalgId, seen: form.seen }, known);
  return saved.is === 'saved'
    ? { kind: 'indicator-saved', card: showIndicator(known, saved.indicator, texts.saved[saved.as]) }
    : comeBack({ refusals: [saved.why] });
}

type Saved =
  | { readonly is: 'saved'; readonly as: 'added' | 'changed' | 'confirmed'; readonly indicator: Indicator }
  | { readonly is: 'refused'; readonly why: string };

type Target = { readonly indicator: Indicator | undefined; readonly udvalgId: string; readonly seen: number };

async function save(draft: IndicatorDraft, target: Target, admin: CatalogueTurn): Promise<Saved> {
  const { store } = admin.turn;
  const all = await readIndicators(store, target.udvalgId, admin.strategy, admin.starters);
  const named = sameNamed(all, draft);
  if (target.indicator === undefined) {
    // The same new one twice is the first one again; another of its name is refused.
    const id = named?.id ?? idFor(draft, all);
    return write(
      { udvalgId: target.udvalgId, indicatorId: id },
      draft,
      { as: 'added', seen: 0, example: undefined },
      admin,
    );
  }
  const { indicator } = target;
  if (named !== undefined && named.id !== indicator.id) return { is: 'refused', why: texts.nameTaken(draft.name) };
  const key = { udvalgId: target.udvalgId, indicatorId: indicator.id };
  // A form that knew of no change was that of an example: it is the confirmation that comes once more.
  return indicator.isExample
    ? write(key, draft, { as: 'confirmed', seen: 0, example: indicator }, admin)
    : write(
        key,
        draft,
        { as: target.seen === 0 ? 'confirmed' : 'changed', seen: target.seen, example: undefined },
        admin,
      );
}

type How = {
  readonly as: 'added' | 'changed' | 'confirmed';
  readonly seen: number;
  readonly example: Indicator | undefined;
};
type Written = { readonly result: CatalogueResult; readonly overtaken: Indicator | undefined };

async function write(key: Named, draft: IndicatorDraft, how: How, admin: CatalogueTurn): Promise<Saved> {
  const { turn, strategy, by } = admin;
  const { store, timing } = turn;
  const target = { store, timing, type: indicatorDocument, key: indicatorKey(key.udvalgId, key.indicatorId) };
  const changed = await changeDocument<Indicator, Written>(target, (current) => {
    const result =
      current !== undefined
        ? changeIndicator(current, draft, by)
        : how.example === undefined
          ? addIndicator(key.indicatorId, strategy.id, draft, by)
          : confirmExample(how.example, draft, by);
    const overtaken = current !== undefined && current.audit.length !== how.seen ? current : undefined;
    return result.is === 'changed' && overtaken === undefined
      ? { do: 'write', body: result.indicator, outcome: { result, overtaken } }
      : { do: 'nothing', outcome: { result, overtaken } };
  });
  return savedFrom(changed, draft, how, admin);
}

function savedFrom(changed: ChangeResult<Written>, draft: IndicatorDraft, { as }: How, admin: CatalogueTurn): Saved {
  if (!changed.ok) return { is: 'refused', why: texts.notSaved };
  const { result, overtaken } = changed.outcome;
  switch (result.is) {
    case 'same':
      return { is: 'saved', as, indicator: result.indicator };
    case 'changed': {
      if (overtaken === undefined) return { is: 'saved', as, indicator: result.indicator };
      if (as === 'added') return { is: 'refused', why: texts.nameTaken(draft.name) };
      const last = overtaken.audit.at(-1);
      const who = calledBy(admin)(last?.by ?? '');
      return { is: 'refused', why: texts.overtaken(who, last === undefined ? '' : momentInWords(last.at)) };
    }
    case 'retired':
      return { is: 'refused', why: texts.isRetired };
    case 'other-indicator':
      return { is: 'refused', why: as === 'added' ? texts.nameTaken(draft.name) : texts.otherIndicator };
    case 'faulty':
      throw new Error(`A draft that was read has faults: ${result.faults.join(', ')}`);
  }
}

/** Gives the owners by their own ids: those who were chosen and are known, and those of new e-mails, put among the people. */
async function ownersOf(
  ids: readonly string[],
  emails: readonly string[],
  { turn, people, by }: CatalogueTurn,
): Promise<ChangeResult<{ readonly ids: string[]; readonly people: People }>> {
  const chosen = ids.filter((id) => people.people.some((person) => person.id === id));
  if (emails.length === 0) return { ok: true, outcome: { ids: chosen, people } };
  const known = (await readContacts(turn.store)).map(knownFrom);
  const newIds = emails.map(() => turn.newId());
  return changePeople(turn, (current) => {
    const added = emails.reduce<{ readonly people: People; readonly ids: readonly string[] }>(
      (so, email, index) => {
        const found = findOrAdd(so.people, { email }, known, { newId: () => newIds[index] ?? '', by });
        return { people: found.people, ids: [...so.ids, found.person.id] };
      },
      { people: current, ids: chosen },
    );
    return { people: added.people, outcome: { ids: [...new Set(added.ids)], people: added.people } };
  });
}

/** Gives an id that tells what it is; numbered where one of that name is retired already. */
function idFor({ fokusomraadeId, name }: IndicatorDraft, taken: readonly Indicator[]): string {
  const slug = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  const base = `${fokusomraadeId}-${slug === '' ? 'indikator' : slug}`;
  const isTaken = (id: string) => taken.some((one) => one.id === id);
  let id = base;
  for (let number = 2; isTaken(id); number += 1) id = `${base}-${number}`;
  return id;
}
