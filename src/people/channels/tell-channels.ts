import { planEntry } from '../../outbox/entry-life.js';
import type { Address } from '../../outbox/messenger.js';
import type { OutboxEntry } from '../../outbox/outbox.js';
import { type Telling, telling } from '../../outbox/telling.js';
import {
  answeredRequestReply,
  channelRequestReply,
  coveredTitles,
  saidReply,
} from '../../replies/channels/channel-replies.js';
import {
  areasInWords,
  channelInWords,
  channelNewsText,
  channelTexts,
  firstSummaryText,
} from '../../replies/channels/channel-texts.js';
import { type LinkRequest, type UdvalgSetup, udvalgSetupDocument } from '../udvalg-setup.js';
import { ChannelNews, namesOf, planNews } from './channel-news.js';
import { type ChannelOwner, ownerById } from './channel-owner.js';
import { council } from './council.js';
import { type ChannelToLink, isThere, type Moved } from './link-channel.js';
import { requestById } from './link-request.js';

/** Who is told what happens to channels, when, and who did it. */
export type Occasion = { readonly admins: readonly Address[]; readonly now: Date; readonly by: string };

/** Gives the entries that follow from a link: a test message in the channel, and word to those it moved from and to the admins. */
export function planLinked(
  channel: ChannelToLink,
  moved: readonly Moved[],
  { owner, firstAt, ...occasion }: Occasion & { readonly owner: ChannelOwner; readonly firstAt: Date },
): readonly OutboxEntry[] {
  const { now } = occasion;
  const { address } = channel;
  const test = planEntry(
    {
      id: `channel-test:${address.channelId}:${now.toISOString()}`,
      to: address,
      what: 'channel-test',
      facts: { channelId: address.channelId, firstAt: firstAt.toISOString() },
    },
    now,
  );
  return [test, ...moved.flatMap((one) => planMoved(one, channel, owner, occasion))];
}

function planMoved(
  { channel, left }: Moved,
  to: ChannelToLink,
  owner: ChannelOwner,
  { admins, now, by }: Occasion,
): readonly OutboxEntry[] {
  const leftTitles = left === undefined ? '' : areasInWords(coveredTitles(left, owner));
  const news: ChannelNews = {
    news: 'moved',
    owner: owner.title,
    ...namesOf(channel),
    toTeam: to.teamName,
    toChannel: to.channelName,
    left: leftTitles,
    by,
  };
  const { channelId } = channel.address;
  const toOld = planEntry(
    {
      id: `channel-moved:${channelId}:${now.toISOString()}`,
      to: channel.address,
      what: 'channel-moved',
      facts: { owner: owner.title, to: channelInWords(namesOf(to)), left: leftTitles },
    },
    now,
  );
  const isReachable = channel.trouble === undefined;
  return [...(isReachable ? [toOld] : []), ...planNews(news, channelId, { admins, now })];
}

/** Gives an entry for each admin with the request. */
export function planRequest(request: LinkRequest, admins: readonly Address[], now: Date): readonly OutboxEntry[] {
  return admins.map((to) => {
    const whom = to.kind === 'person' ? to.aadObjectId : to.channelId;
    const facts = { request: request.id };
    return planEntry({ id: `channel-request:${request.id}:${whom}`, to, what: 'channel-request', facts }, now);
  });
}

/** Gives the entries that follow from an answer: the asker's thread is told, and every card that stands shows it. */
export function planAnswered(
  setup: UdvalgSetup,
  request: LinkRequest,
  { now, by }: Pick<Occasion, 'now' | 'by'>,
): readonly OutboxEntry[] {
  const facts = { request: request.id, by };
  const to = { kind: 'thread', posted: request.asked } as const;
  const toAsker = planEntry({ id: `channel-answer:${request.id}`, to, what: 'channel-answer', facts }, now);
  const cards = setup.outbox.filter((entry) => entry.what === 'channel-request' && entry.facts?.request === request.id);
  return [toAsker, ...cards.flatMap((card) => planCardUpdate(card, by, now) ?? [])];
}

function planCardUpdate(card: OutboxEntry, by: string, now: Date): OutboxEntry | undefined {
  if (card.state.is !== 'sent' || card.state.posted === undefined) return undefined;
  const to = { kind: 'edit', posted: card.state.posted } as const;
  const facts = { ...card.facts, by };
  return planEntry({ id: `${card.id}:answered`, to, what: 'channel-request-answered', facts }, now);
}

/** What an udvalg's set-up tells of its channels. `owners` are looked up anew each time: a new strategy may bring others. */
export function channelTelling(owners: () => readonly ChannelOwner[]): Telling {
  const ownerOf = ({ udvalgId }: UdvalgSetup) => ownerById(owners(), udvalgId);
  const titleOf = (setup: UdvalgSetup) => ownerOf(setup)?.title ?? setup.udvalgId;

  return telling(udvalgSetupDocument, {
    'channel-test': {
      whenUnknown: 'leave',
      render({ facts }, setup) {
        const channel = setup.channels.find((one) => isThere(one, facts?.channelId ?? ''));
        if (channel === undefined) return undefined;
        const areas = coveredTitles(channel.covers, ownerOf(setup));
        const first = firstSummaryText(new Date(facts?.firstAt ?? channel.linkedAt), setup.udvalgId === council.id);
        return saidReply(channelTexts.test(titleOf(setup), areas, first));
      },
    },
    'channel-moved': {
      whenUnknown: 'leave',
      render: ({ facts = {} }) =>
        saidReply(channelTexts.movedAway(facts.owner ?? '', facts.to ?? '', facts.left ?? '')),
    },
    'channel-news': {
      whenUnknown: 'leave',
      render: ({ facts }) => saidReply(channelNewsText(ChannelNews.parse(facts))),
    },
    'channel-request': {
      whenUnknown: 'leave',
      render({ facts }, setup) {
        const request = requestById(setup, facts?.request ?? '');
        if (request === undefined || request.answer !== undefined) return undefined;
        return channelRequestReply(request, setup.udvalgId, ownerOf(setup));
      },
      // It was answered while this card was on its way: the card is to show that too.
      ended(setup, entry, now) {
        const request = requestById(setup, entry.facts?.request ?? '');
        const update = request?.answer && planCardUpdate(entry, request.answer.byName, now);
        return update ? { ...setup, outbox: [...setup.outbox, update] } : setup;
      },
    },
    'channel-request-answered': {
      whenUnknown: 'repeat',
      render({ facts }, setup) {
        const request = requestById(setup, facts?.request ?? '');
        return request?.answer && answeredRequestReply(request, titleOf(setup), facts?.by ?? '');
      },
    },
    'channel-answer': {
      whenUnknown: 'leave',
      render({ facts }, setup) {
        const answer = requestById(setup, facts?.request ?? '')?.answer;
        if (answer === undefined) return undefined;
        const said = answer.is === 'confirmed' ? channelTexts.requestConfirmed : channelTexts.requestRefused;
        return saidReply(said(titleOf(setup), facts?.by ?? ''));
      },
    },
  });
}
