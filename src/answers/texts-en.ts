import { inWords, numeral } from './in-words.js';
import type { Texts } from './texts-da.js';

/** What answers say in English, a message each. Titles and quotes stay Danish, as they are printed. */
export const textsEn: Texts = {
  source: (period, chapters) => [`The strategy ${period}`, ...chapters.map((chapter) => `"${chapter}"`)].join(', '),
  list: (items) => inWords(items, 'and'),
  areaCount: (count) => (count === 1 ? '1 focus area' : `${count} focus areas`),
  ownerAndAim: (udvalg, sigtepunkt) => `${udvalg}, under ${sigtepunkt}`,
  runOut: (period) =>
    `The period ${period} is over, but no newer strategy has been put in, so this is still the one that I answer from.`,
  ourReading: 'That they belong together is our own reading. The strategy does not say so itself.',

  capabilities: 'I answer questions about the strategy, and I find the focus areas that a case belongs to.',
  capabilityLines: [
    'Ask for instance: "Which focus areas are there?", "Who owns them?" or "What does the strategy say about trust?"',
    'Or paste a case: a title or a whole agenda item.',
    'Write "status" or "handlinger" (actions) to see how it goes, in Danish. Owners of indicators write "opdater", those who approve "til godkendelse".',
    'Write "report" to see a quarter summed up, "deadlines" for the dates, or ask who is the chair.',
    'Admins begin with "kom i gang".',
  ],
  thanks: 'You are welcome. Do ask again.',

  overview: (title, sigtepunkter, udvalg, areas) =>
    `${title} has ${numeral(sigtepunkter, 'and')} aims (sigtepunkter), which ${numeral(udvalg, 'and')} committees (udvalg) work towards in ${areas} focus areas (fokusområder).`,
  period: (period) => `The strategy is for the period ${period}.`,
  sigtepunkter: (titles) => `The ${numeral(titles.length, 'and')} aims are ${inWords(titles, 'and')}.`,
  udvalg: (titles) => `The strategy names ${numeral(titles.length, 'and')} committees: ${inWords(titles, 'and')}.`,

  areasOfAll: (count) => `The strategy has ${count} focus areas.`,
  areasOf: (udvalg, sigtepunkter, count) => {
    const areas = count === 1 ? '1 focus area' : `${count} focus areas`;
    const under = sigtepunkter.length === 0 ? '' : ` under ${inWords(sigtepunkter, 'and')}`;
    if (count === 0)
      return `${udvalg.length === 0 ? 'The strategy' : inWords(udvalg, 'and')} does not have a focus area${under}.`;
    return udvalg.length === 0 ? `There are ${areas}${under}.` : `${inWords(udvalg, 'and')} has ${areas}${under}.`;
  },
  areasOnTopic: (topic, count) =>
    count === 1 ? `One focus area is about "${topic}".` : `${count} focus areas are about "${topic}".`,
  noAreaOnTopic: (topic) => `The strategy does not have a focus area that mentions "${topic}".`,
  countOfSigtepunkter: (count) => `The strategy has ${count} aims (sigtepunkter).`,
  countOfUdvalg: (count) => `The strategy names ${count} committees (udvalg).`,
  ranking: (titles, count, order) => `${inWords(titles, 'and')} has the ${order} focus areas: ${count}.`,

  belonging: (yes, titles, homes) =>
    `${yes ? 'Yes' : 'No'}, ${inWords(
      titles.map((title) => `"${title}"`),
      'and',
    )} ${titles.length === 1 ? 'belongs' : 'belong'} to ${inWords(homes, 'and')}.`,
  owner: (title, udvalg) => `"${title}" lies with ${udvalg}.`,
  ownersOfTopic: (topic, udvalg) => `"${topic}" lies with ${inWords(udvalg, 'and')}.`,
  supports: (title, sigtepunkt) => `"${title}" supports the aim ${sigtepunkt}.`,
  topicSupports: (topic, sigtepunkter) => `"${topic}" supports ${inWords(sigtepunkter, 'and')}.`,
  ownedBy: (udvalg) => `It lies with ${udvalg}.`,
  underSigtepunkt: (sigtepunkt) => `It supports the aim ${sigtepunkt}.`,
  shared: (sigtepunkt, udvalg) =>
    `${sigtepunkt} is common to the whole Kommunalbestyrelse (municipal council). ${inWords(udvalg, 'and')} have focus areas under it.`,

  area: (title, udvalg, sigtepunkt) => `"${title}" is a focus area of ${udvalg}, under the aim ${sigtepunkt}.`,
  areaNotDescribed: 'The strategy does not describe it beyond its title.',
  areaSeeAlso: 'This is what the strategy says where it uses those words:',
  nameIsPartOf: (sigtepunkt) => `It is not the same as the aim ${sigtepunkt}.`,
  sigtepunkt: (title, count) =>
    `${title} is one of the strategy's ${numeral(count, 'and')} aims. The strategy explains it like this, in Danish:`,

  chapter: (title) => `This is what "${title}" says, in Danish:`,
  chapterShortened: (shown, all) => `The first ${shown} of ${all} paragraphs.`,

  differenceOwners: (parts) =>
    `${inWords(
      parts.map(({ title, what }) => `"${title}" is ${what}`),
      'and',
    )}.`,
  isArea: (udvalg) => `a focus area of ${udvalg}`,
  isSigtepunkt: 'an aim (sigtepunkt) that all committees share',
  isUdvalg: (areas) => `a committee with ${areas} focus areas`,
  differenceNotExplained: 'The strategy does not explain the difference further.',

  connected:
    'The focus areas of the committees often affect each other ("forbundne kar", connected vessels). These topics cross committees:',
  connectedTopic: (topic, udvalg) => `"${topic}" crosses ${inWords(udvalg, 'and')}.`,
  notConnected: (topic) => `I do not know of other committees that share "${topic}".`,

  topic: (topic) => `This is what the strategy says about "${topic}", in Danish:`,
  topicOnlyAreas: (topic, count) =>
    `The text of the strategy does not mention "${topic}", but ${count === 1 ? 'this focus area is' : 'these focus areas are'} about it:`,
  them: 'them',
  notMentioned: (topic) =>
    topic === ''
      ? 'The strategy does not say anything about that.'
      : `The strategy does not say anything about "${topic}".`,
  nearest: 'The nearest that it says:',

  noTarget: (topic) => `No, the strategy does not set a target for "${topic}".`,
  target: (topic) => `These are the figures that the strategy gives about "${topic}":`,

  abbreviation: (udvalg) => `The strategy does not say what ${udvalg} stands for.`,
  abbreviationHas: (count) => `It only uses the abbreviation, for the committee that has these ${count} focus areas:`,
  otherPeriod: (years, known) =>
    `No strategy has been put in for ${years}; it is not known to me. I know the strategy ${inWords(known, 'and')}.`,
  people: 'That is not in the strategy: it names committees, but no people.',
  meetings: 'That is not in the strategy: it holds no meetings, agendas or decisions.',
  money: 'That is not in the strategy: it names no amounts of money.',
  contact: "That is not in the strategy: it holds no contact details. Try the municipality's website.",
  figure: 'That number is not in the strategy.',
  unknownUdvalg: (titles) => `The strategy does not name that committee. It names ${inWords(titles, 'and')}.`,
  unknown: 'I do not find an answer to that in the strategy – ingen sikkert match.',
  offTopic: 'I cannot help with that; it is not in the strategy – ingen sikkert match.',
  offTopicLine: 'Ask me about the strategy, or paste a case.',

  next: {
    sigtepunkter: { label: 'Sigtepunkter', ask: 'What are the sigtepunkter?' },
    udvalg: { label: 'The committees', ask: 'Which committees are there?' },
    areas: { label: 'All focus areas', ask: 'Show all focus areas' },
    capabilities: { label: 'What can you do?', ask: 'What can you do?' },
    connected: { label: 'Across committees', ask: 'Which focus areas are connected across committees?' },
    followUp: { label: 'How is it followed up?', ask: 'How is the strategy followed up?' },
    explain: (title) => ({ label: `About ${title}`, ask: `What does ${title} mean?` }),
    areasOf: (title) => ({ label: `Focus areas: ${title}`, ask: `Which focus areas does ${title} have?` }),
    areasUnder: (title) => ({ label: `Focus areas: ${title}`, ask: `Which focus areas are under ${title}?` }),
    whatItSays: (title) => ({ label: "The strategy's words on it", ask: `What does the strategy say about ${title}?` }),
    owner: (title) => ({ label: 'Who owns it?', ask: `Who owns ${title}?` }),
  },
};
