import { z } from 'zod';
import type { Outcome } from '../conversation/feature.js';
import { momentInWords } from '../language/moment-in-words.js';
import { Quarter } from '../language/quarter.js';
import { whoDecides } from '../people/who-decides.js';
import { reportText } from '../replies/indicators/indicator-texts.js';
import { updateSentReply } from '../replies/indicators/update-sent-reply.js';
import { settledText, updateTexts as texts } from '../replies/indicators/update-texts.js';
import { inWords } from '../replies/plain-text.js';
import { type Change, changeDocument } from '../store/change-document.js';
import { type AnnounceContext, withAnnouncements } from './announce.js';
import { termsIn } from './due.js';
import { leftEverywhere, withUpdate } from './left-to-report.js';
import { type SubmitResult, submitReport, type UpdateSubject } from './life.js';
import { myUpdate, type Owned } from './my-updates.js';
import { nameOf, type OwnerTurn, readSetup, type UpdateParts } from './owner.js';
import { type FormContext, readForm, Typed } from './report-form.js';
import { approvedOf, comparableBefore, pointsOf } from './series.js';
import { findOwned, formFor, quartersOf } from './show-updates.js';
import { type IndicatorUpdate, type Revision, updateDocument, updateKey } from './update.js';

/** What the form sends: what was typed, and which form it is. Nothing of it is trusted but what its sender may say. */
export const SubmittedForm = Typed.extend({
  udvalgId: z.string().max(100),
  indicatorId: z.string().max(120),
  /** The quarter that the form was opened for; another may have been chosen in it. */
  openedFor: Quarter,
  formId: z.string().min(1).max(100),
  /** How many revisions the form showed. */
  seen: z.coerce.number().pipe(z.int().min(0)),
  asked: z.coerce.number().optional(),
});
export type SubmittedForm = z.infer<typeof SubmittedForm>;

/** Takes a report in: stored with what its approvers are to be told, or the form comes back with all that was typed. */
export async function takeForm(form: SubmittedForm, owner: OwnerTurn, parts: UpdateParts): Promise<Outcome> {
  const found = await findOwned(owner, form);
  if (found.is === 'refused') return { kind: found.kind, line: found.line };
  const { owned, all } = found;
  const quarter = form.quarter ?? form.openedFor;
  const comeBack = comesBack(form, owner, owned);
  if (!quartersOf(owner, owned).some((one) => one.quarter === quarter)) {
    return comeBack({ refusals: [texts.notReportable(quarter)] }, form.openedFor);
  }

  const read = readForm(form, formContext(form, owned, quarter));
  if (read.is === 'faulty') return comeBack({ faults: read.faults }, quarter);

  const setup = await readSetup(owner.turn.store, form.udvalgId);
  const { today, now } = owner.turn;
  const context = { people: owner.people, setup, today, now, updates: owned.updates };
  const saved = await save({ form, report: read.report, quarter }, { owner, owned, parts, context });
  if (!saved.ok) return comeBack({ refusals: [texts.notSaved] }, quarter);
  const { result, current } = saved.outcome;
  if (result.is !== 'submitted' && result.is !== 'same') {
    const latest = { ...owned, updates: withUpdate(owned.updates, current) };
    return comesBack(form, owner, latest)(refused(result, form, quarter, owner), quarter, owner.turn.newId());
  }
  const written = result.is === 'submitted' ? result.update : current;
  return sentOutcome(result.revision, { quarter, roundedFrom: read.roundedFrom, written, all, owned }, owner, context);
}

function formContext(form: SubmittedForm, { indicator, updates }: Owned, quarter: Quarter): FormContext {
  const terms = termsIn(indicator, quarter);
  const update = updates.find((one) => one.indicatorId === indicator.id && one.quarter === quarter);
  return {
    kind: indicator.kind,
    quarter,
    terms,
    earlier: comparableBefore(pointsOf(updates, indicator), quarter, terms),
    isCorrection: update !== undefined && approvedOf(update) !== undefined,
    asked: form.asked,
  };
}

type ToSave = { readonly form: SubmittedForm; readonly report: Revision['report']; readonly quarter: Quarter };
type SaveParts = {
  readonly owner: OwnerTurn;
  readonly owned: Owned;
  readonly parts: UpdateParts;
  readonly context: AnnounceContext;
};
type Saved = { readonly result: SubmitResult; readonly current: IndicatorUpdate | undefined };

function save({ form, report, quarter }: ToSave, { owner, owned, parts, context }: SaveParts) {
  const { store, timing, now } = owner.turn;
  const { indicator, udvalgId } = owned;
  const subject: UpdateSubject = {
    indicatorId: indicator.id,
    fokusomraadeId: indicator.fokusomraadeId,
    udvalgId,
    quarter,
  };
  const submission = {
    report,
    terms: termsIn(indicator, quarter),
    formId: form.formId,
    seen: quarter === form.openedFor ? form.seen : 0,
  };
  const key = updateKey(udvalgId, indicator.id, quarter);
  return changeDocument<IndicatorUpdate, Saved>({ store, timing, type: updateDocument, key }, (current) => {
    const result = submitReport(current, subject, submission, { personId: owner.person.id, at: now });
    return change(result, current, parts, context);
  });
}

function change(
  result: SubmitResult,
  current: IndicatorUpdate | undefined,
  parts: UpdateParts,
  context: AnnounceContext,
): Change<IndicatorUpdate, Saved> {
  if (result.is !== 'submitted') return { do: 'nothing', outcome: { result, current } };
  const update = withAnnouncements(current, result.update, parts.announce, context);
  return { do: 'write', body: update, outcome: { result: { ...result, update }, current } };
}

type Back = Parameters<typeof formFor>[3];

/** Gives how the form comes back: with all that was typed, and the same id unless that one is used up. */
function comesBack(form: SubmittedForm, owner: OwnerTurn, owned: Owned) {
  return (why: Pick<NonNullable<Back>, 'faults' | 'refusals'>, quarter: Quarter, formId = form.formId): Outcome => ({
    kind: 'update-form-again',
    card: formFor(owner, owned, quarter, {
      ...why,
      typed: form,
      formId,
      ...(form.asked === undefined ? {} : { asked: form.asked }),
    }),
  });
}

function refused(
  result: Exclude<SubmitResult, { is: 'submitted' | 'same' }>,
  form: SubmittedForm,
  quarter: Quarter,
  owner: OwnerTurn,
): Pick<NonNullable<Back>, 'faults' | 'refusals'> {
  switch (result.is) {
    case 'form-used':
      return { refusals: [texts.formUsed(momentInWords(result.revision.submittedAt), whatOf(result.revision))] };
    case 'overtaken': {
      const { submittedBy, submittedAt } = result.latest;
      const what = whatOf(result.latest);
      return quarter === form.openedFor
        ? { refusals: [texts.overtaken(nameOf(owner, submittedBy), momentInWords(submittedAt), what)] }
        : { refusals: [texts.alreadyThere(quarter, what)] };
    }
    case 'correction-needs-reason':
      return { faults: [{ is: 'correction-missing' }] };
  }
}

function whatOf({ report, terms }: Revision): string {
  return reportText(report, terms);
}

type Sent = {
  readonly quarter: Quarter;
  readonly roundedFrom: string | undefined;
  readonly written: IndicatorUpdate | undefined;
  readonly all: readonly Owned[];
  readonly owned: Owned;
};

async function sentOutcome(
  revision: Revision,
  { quarter, roundedFrom, written, all, owned }: Sent,
  owner: OwnerTurn,
  context: AnnounceContext,
): Promise<Outcome> {
  const latest = all.map((one) => ({ ...one, updates: withUpdate(one.updates, written) }));
  const lines = [
    ...(roundedFrom === undefined ? [] : [texts.roundedFrom(roundedFrom)]),
    ...stateLines(revision, owned, owner, context),
  ];
  return {
    kind: 'update-sent',
    card: updateSentReply({
      mine: myUpdate({ ...owned, updates: withUpdate(owned.updates, written) }, quarter),
      revision,
      headline: revision.state.is === 'pending' ? texts.sent : texts.sentBefore,
      lines,
      left: await leftEverywhere(latest, owned.udvalgId, owner),
      notices: { cprCount: owner.turn.cprCount },
    }),
    wake: [updateKey(owned.udvalgId, owned.indicator.id, quarter)],
  };
}

/** Says who can approve it, or, where the same form came again later, what has become of it. */
function stateLines(
  { state, submittedBy }: Revision,
  { indicator }: Owned,
  owner: OwnerTurn,
  { setup, people, today }: AnnounceContext,
): readonly string[] {
  if (state.is !== 'pending') return [settledText(state, (personId) => nameOf(owner, personId))];
  const decides = whoDecides(setup, people, indicator.fokusomraadeId, today, submittedBy);
  if (decides.is === 'nobody') return [texts.goesToNobody];
  return [texts.goesTo(inWords([...new Set(decides.first.map(({ personId }) => nameOf(owner, personId)))], 'og'))];
}
