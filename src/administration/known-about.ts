import { Thread } from '../conversation/thread.js';
import { indicatorDocument } from '../indicators/indicator.js';
import { updateDocument } from '../indicators/update.js';
import type { Quarter } from '../language/quarter.js';
import { verdictDocument } from '../matching/verdict.js';
import type { JsonObject, JsonValue, StoredDocument } from '../store/document-store.js';
import { type Identity, isNamedIn } from './identity.js';

/** What a report of somebody's came to. */
export type OwnReport = {
  readonly indicatorId: string;
  readonly udvalgId: string;
  readonly quarter: Quarter;
  readonly submitted: number;
  readonly decided: number;
};

/** What the documents that name somebody say of them, beside what hangs on them now. */
export type KnownAbout = {
  /** Reports that they sent or decided. */
  readonly reports: readonly OwnReport[];
  /** What they asked about last, by id. */
  readonly threads: readonly Thread[];
  readonly verdicts: readonly {
    readonly at: string;
    readonly verdict: 'fits' | 'fits-not';
    readonly fokusomraadeIds: readonly string[];
  }[];
  /** Changes that they made or were part of, by the document that keeps them, newest last. */
  readonly trail: readonly {
    readonly kind: string;
    readonly partition: string;
    readonly count: number;
    readonly last: string;
  }[];
  /** Messages to them, and cards in their chat. */
  readonly messages: number;
  /** How many documents of each other kind name them. */
  readonly others: readonly { readonly kind: string; readonly count: number }[];
};

/** Kinds whose content is told one by one; what hangs on a person now (roles, owners) is told from the set-up itself. */
const told = new Set(['people', 'contact', 'udvalg-setup', 'action', 'greeted', indicatorDocument.kind]);

/** Gives what documents that name somebody say of them. */
export function knownAbout(documents: readonly StoredDocument[], identity: Identity): KnownAbout {
  const ofKind = (kind: string) => documents.filter((document) => document.kind === kind);
  const reports = ofKind(updateDocument.kind).flatMap((document) => reportOf(document, identity));
  const shown = new Set([...told, updateDocument.kind, 'thread', verdictDocument.kind]);
  const rest = documents.filter(({ kind, body }) => !shown.has(kind) && trailOf(body, identity).length === 0);
  return {
    reports,
    threads: ofKind('thread').flatMap(({ body }) => Thread.safeParse(body.thread).data ?? []),
    verdicts: ofKind(verdictDocument.kind).map(({ body }) => {
      const { at, verdict, fokusomraadeIds } = verdictDocument.body.parse(body);
      return { at, verdict, fokusomraadeIds };
    }),
    trail: documents.flatMap(({ kind, partition, body }) => {
      const entries = trailOf(body, identity);
      const last = entries.at(-1);
      return last === undefined ? [] : [{ kind, partition, count: entries.length, last }];
    }),
    messages: documents.reduce((sum, { body }) => sum + messagesIn(body, identity), 0),
    others: [...new Set(rest.map(({ kind }) => kind))].map((kind) => ({
      kind,
      count: rest.filter((document) => document.kind === kind).length,
    })),
  };
}

function reportOf({ body }: StoredDocument, { pseudonym, ids }: Identity): readonly OwnReport[] {
  const { indicatorId, udvalgId, quarter, revisions } = updateDocument.body.parse(body);
  const isTheirs = (personId: string) => personId === pseudonym || ids.includes(personId);
  const submitted = revisions.filter(({ submittedBy }) => isTheirs(submittedBy)).length;
  const decided = revisions.filter(
    ({ state }) => (state.is === 'approved' || state.is === 'returned') && isTheirs(state.by),
  ).length;
  return submitted + decided === 0 ? [] : [{ indicatorId, udvalgId, quarter, submitted, decided }];
}

/** Gives when the changes were made that name them, in any document with a trail. */
function trailOf(body: JsonObject, identity: Identity): readonly string[] {
  const names = (text: JsonValue | undefined) => isNamedIn(text, identity);
  return listIn(body, 'audit').flatMap(({ at, by, from, to }) =>
    typeof at === 'string' && [by, from, to].some(names) ? [at] : [],
  );
}

function messagesIn(body: JsonObject, { pseudonym, ids }: Identity): number {
  const isTheirs = (part: JsonValue | undefined) =>
    typeof part === 'object' && part !== null && 'aadObjectId' in part && ids.includes(String(part.aadObjectId));
  const messages = listIn(body, 'outbox').filter(({ to }) => isTheirs(to)).length;
  return messages + listIn(body, 'cards').filter(({ personId }) => personId === pseudonym).length;
}

function listIn(body: JsonObject, name: string): readonly JsonObject[] {
  const list = body[name];
  return Array.isArray(list) ? (list as readonly JsonObject[]) : [];
}
