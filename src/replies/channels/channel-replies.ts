import type { ChannelOwner } from '../../people/channels/channel-owner.js';
import type { Cover, LinkRequest } from '../../people/udvalg-setup.js';
import { noticeReply } from '../plain-replies.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { areasInWords, channelInWords, channelTexts, type Said } from './channel-texts.js';

/** Gives what is said as a card. */
export function saidReply({ headline, lines }: Said): Reply {
  return noticeReply(headline, { language: 'da', lines });
}

/** Gives the titles of the fokusområder that are named; none when it is all of them. */
export function coveredTitles(covers: Cover, owner: ChannelOwner | undefined): readonly string[] {
  return covers === 'all' ? [] : covers.map((id) => owner?.areas.find((area) => area.id === id)?.title ?? id);
}

/** Gives the card by which an admin answers a request to link a channel. */
export function channelRequestReply(request: LinkRequest, udvalgId: string, owner: ChannelOwner | undefined): Reply {
  const words = channelTexts.requestFacts;
  const title = owner?.title ?? udvalgId;
  const areas = coveredTitles(request.covers, owner);
  const facts = [
    { title: words.team, value: request.teamName || '–' },
    { title: words.channel, value: request.channelName || '–' },
    { title: words.areas, value: areas.length === 0 ? words.all : areasInWords(areas) },
    { title: words.person, value: request.askedBy.name || '–' },
  ];
  const headline = channelTexts.requestHeadline(title);
  const text = joinParagraphs([headline, facts.map((fact) => `${fact.title}: ${fact.value}`).join('\n')]);
  return {
    card: 'channel-request',
    summary: headline,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      hasNotice: false,
      notice: '',
      headline,
      facts: facts.map((fact) => ({ title: fact.title, value: escapeMarkdown(fact.value) })),
      words: { confirm: channelTexts.confirm, refuse: channelTexts.refuse },
      udvalgId,
      requestId: request.id,
    },
  };
}

/** Gives the card of a request that is answered. `by` is the name of the one who answered. */
export function answeredRequestReply(request: LinkRequest, owner: string, by: string): Reply {
  const { answer, teamName, channelName } = request;
  const where = channelInWords({ team: teamName, channel: channelName });
  return saidReply(channelTexts.requestAnswered(answer?.is ?? 'refused', owner, where, by));
}
