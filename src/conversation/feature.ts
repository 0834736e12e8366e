import type { z } from 'zod';
import type { AttachedFile } from '../files/attached-file.js';
import type { FileAnswer } from '../files/offered-file.js';
import type { Reply } from '../replies/reply.js';
import type { Timing } from '../store/change-document.js';
import type { DocumentStore } from '../store/document-store.js';
import type { Knowledge } from './converse.js';

/** Who is writing or pressing, as the authenticated activity tells it; nothing of it comes from a card. */
export type Caller = {
  /** The Entra object id where there is one, else the channel's own id: keys threads and verdicts, never rights. */
  readonly personId: string;
  /** What rights hang on; undefined gives none. */
  readonly aadObjectId: string | undefined;
  /** The channel's id of the person (MRI, "29:…"): what refresh and mentions want. */
  readonly mri: string;
  readonly name: string;
};

/** Where it is said. */
export type Place = {
  readonly scope: 'personal' | 'group' | 'channel';
  readonly serviceUrl: string;
  readonly tenantId: string | undefined;
  readonly conversationId: string;
  readonly team: { readonly id: string; readonly name: string | undefined } | undefined;
  readonly channel: { readonly id: string; readonly name: string | undefined } | undefined;
};

/** What a feature works with in one turn. */
export type FeatureTurn = {
  readonly caller: Caller;
  readonly place: Place;
  readonly knowledge: Knowledge;
  readonly store: DocumentStore;
  readonly timing: Timing;
  readonly now: Date;
  /** The day in Denmark, ISO. */
  readonly today: string;
  readonly newId: () => string;
  /** How many CPR numbers were masked in what came in. */
  readonly cprCount: number;
  /** The files that were sent with a message in personal chat; their content has not been looked at. */
  readonly attachments: readonly AttachedFile[];
  /** The activity id of the card that was pressed, where it is known. */
  readonly cardActivityId: string | undefined;
  /** Whether this press is the client's own refresh of a card: it may only read. */
  readonly isRefresh: boolean;
};

/** What a turn comes to. */
export type Outcome = {
  /** What happened, for the log and the figures; never what was written. */
  readonly kind: string;
  /** A new message in the same conversation. */
  readonly say?: Reply;
  /** The pressed card's new face: for the one who pressed by Action.Execute, else a new message. */
  readonly card?: Reply;
  /** A line under the pressed card, which stays as it is; a message where nothing was pressed. */
  readonly line?: string;
  /** A write that need not be done before the answer goes out; the turn waits for it, and a failure is only logged. */
  readonly saving?: Promise<unknown>;
  /** Aggregates whose outbox has something to send now: tried after the answer, and by `runDue` if that fails. */
  readonly wake?: readonly { readonly partition: string; readonly id: string }[];
  /** Whether the person was met in this personal chat before, where the turn has read it already. */
  readonly met?: MetHere;
};

/** What the turn learnt on its way about whether the person was met here before; `unknown` when nothing was looked up. */
export type MetHere = 'yes' | 'no' | 'unknown';

/**
 * What happened to the place of the turn. A team's events carry the team and its name as it is now, a channel's also the
 * channel. Teams may tell the same thing twice, and in any order.
 */
export type PlaceEvent =
  | 'bot-added'
  | 'bot-removed'
  | 'channel-renamed'
  | 'channel-deleted'
  | 'channel-restored'
  | 'team-renamed'
  | 'team-archived'
  | 'team-unarchived'
  | 'team-deleted'
  | 'team-restored';

/** One thing that the bot can do: what it understands in words, and the buttons that it answers. */
export type Feature = {
  /** Gives undefined when the words are not for it. Features are asked in order; questions and cases come last. */
  hear?(text: string, turn: FeatureTurn): Promise<Outcome | undefined>;
  /**
   * What the platform tells of where the bot is, none of it said by a person: every feature gets it. It may save and wake;
   * it says nothing in the place itself, which may be gone.
   */
  notice?(event: PlaceEvent, turn: FeatureTurn): Promise<Outcome | undefined>;
  /**
   * Runs after a person's message in personal chat was answered, unless it is known that they were met there (`met`). It
   * says nothing there, and a failure is only logged.
   */
  afterAnswer?(met: 'no' | 'unknown', turn: FeatureTurn): Promise<void>;
  /**
   * Takes a person's answer to a file that it offered; undefined when the offer is not its own. `say` is sent, and `card`
   * takes the place of the question.
   */
  takeFileAnswer?(answer: FileAnswer, turn: FeatureTurn): Promise<Outcome | undefined>;
  /** Its buttons by verb. Card data passes the schema before `take` is called; who may do it is decided inside, from `turn.caller`. */
  readonly presses?: Readonly<Record<string, Press>>;
};

export type Press = {
  readonly data: z.ZodType;
  take(data: never, turn: FeatureTurn): Promise<Outcome>;
};

/** Ties a button's data schema to the function that takes it. */
export function press<Data>(data: z.ZodType<Data>, take: (data: Data, turn: FeatureTurn) => Promise<Outcome>): Press {
  return { data, take: take as Press['take'] };
}
