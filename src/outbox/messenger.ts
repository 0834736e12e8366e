import { z } from 'zod';
import type { Reply } from '../replies/reply.js';

/** Where a message can be sent without being asked: a person's own chat, or a channel (a new thread for each post). */
export const Address = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    aadObjectId: z.string().min(1),
    /** The 1:1 conversation, when the person has been in touch. */
    conversationId: z.string().optional(),
    mri: z.string().optional(),
    serviceUrl: z.string(),
    tenantId: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('channel'),
    channelId: z.string().min(1),
    teamId: z.string().optional(),
    serviceUrl: z.string(),
    tenantId: z.string().optional(),
  }),
]);
export type Address = z.infer<typeof Address>;

/** A message that stands somewhere: what a later edit needs. */
export const Posted = z.strictObject({
  conversationId: z.string().min(1),
  activityId: z.string().min(1),
  serviceUrl: z.string(),
});
export type Posted = z.infer<typeof Posted>;

/**
 * How one attempt ended. `delivered` lacks `posted` where the connector took it and did not say where it stands.
 * `not-delivered` is certain (429, a 4xx that says so, a connection refused before the request was
 * sent) and may be tried again; `refused` is not cured by waiting (403, 404); `unknown` may have been delivered (408, 5xx,
 * a time-out, a connection that broke after the request), so only a person can tell.
 */
export type Attempt =
  | { readonly outcome: 'delivered'; readonly posted?: Posted }
  /** `retryAfterMs` is how long the service asked us to wait; 0 when it asked for nothing. */
  | { readonly outcome: 'not-delivered'; readonly retryAfterMs: number; readonly why: string }
  | { readonly outcome: 'refused'; readonly why: string }
  | { readonly outcome: 'unknown'; readonly why: string };

/** The one door through which the bot speaks without being spoken to. Each call makes at most one request that creates something. */
export interface Messenger {
  /** Posts to a person's own chat or as a new thread in a channel. */
  post(to: Address, reply: Reply): Promise<Attempt>;
  /** Changes a message that stands; `refused` when it is gone. */
  edit(posted: Posted, reply: Reply): Promise<Attempt>;
  /** Answers in the thread of a channel post. */
  answerInThread(posted: Posted, reply: Reply): Promise<Attempt>;
  /** Gives who is in the roster of a conversation or a team, from the platform; undefined when it cannot be asked. */
  roster(conversationId: string, serviceUrl: string): Promise<readonly RosterEntry[] | undefined>;
  /** Gives what a team and its channels are called; undefined when it cannot be asked. */
  team(teamId: string, serviceUrl: string): Promise<TeamNames | undefined>;
}

/** What a team and its channels are called. The team's first channel has no name of its own in Teams. */
export type TeamNames = {
  readonly name: string;
  readonly channels: readonly { readonly id: string; readonly name: string | undefined }[];
};

export type RosterEntry = {
  readonly aadObjectId: string | undefined;
  readonly mri: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly userPrincipleName: string | undefined;
};
