import type { Cue } from './cue-words.js';
import type { Entity } from './lexicon.js';
import { namesakesOf } from './namesakes.js';
import type { QuestionBody, TopicAsked } from './question.js';
import type { Reading, Word } from './reading.js';
import { topicOf } from './topic-of.js';

/** A reading with the facts that the rules are written in. */
export type Asked = Reading & {
  /** It opens as a question or an order does, or ends with a question mark. */
  readonly isPut: boolean;
  /** It opens with its verb, as what is answered by yes or no. */
  readonly isYesOrNo: boolean;
  /** How many content words nothing explains. */
  readonly unexplained: number;
  readonly topic: TopicAsked;
  readonly udvalgIds: readonly string[];
  readonly sigtepunktIds: readonly string[];
  /** Fokusområder that are named by title or by what people call them, topics of our own left out. */
  readonly areaIds: readonly string[];
};

/** What a rule made of a text, and whether it leaves no doubt that the text is a question. */
export type Found = { readonly body: QuestionBody; readonly clear: boolean };

export type Rule = (asked: Asked) => Found | undefined;

/** Gives a reading with the facts that the rules are written in. */
export function askedOf(read: Reading): Asked {
  const reading = { ...read, named: read.named.map((entity) => aimMeant(entity, read)) };
  return {
    ...reading,
    isPut: isPut(reading),
    isYesOrNo: verbOpeners.has(openerOf(reading.words)),
    unexplained: reading.rest.length,
    topic: topicOf(reading),
    udvalgIds: idsOf(reading.named, 'udvalg'),
    sigtepunktIds: idsOf(reading.named, 'sigtepunkt'),
    areaIds: idsOf(reading.named, 'fokusomraade'),
  };
}

/** Whether the text holds one of the cues. */
export function has({ cues }: Reading, ...wanted: readonly Cue[]): boolean {
  return wanted.some((cue) => cues.has(cue));
}

/** Whether the text holds one of the words, given folded: stems are too coarse for it ("leder" and "ledighed" share one). */
export function holds({ words }: Reading, folded: ReadonlySet<string>): boolean {
  return words.some((word) => folded.has(word.folded));
}

/** "fokusområderne under smidige processer" means the sigtepunkt, though a fokusområde bears that shorter name. */
function aimMeant(entity: Entity, reading: Reading): Entity {
  if (entity.kind !== 'fokusomraade' || !has(reading, 'areaWord') || !has(reading, 'belongs')) return entity;
  const [sigtepunkt] = namesakesOf(entity.id, reading.book.strategy);
  return sigtepunkt === undefined ? entity : { kind: 'sigtepunkt', id: sigtepunkt.id, byTitle: false };
}

function idsOf(named: readonly Entity[], kind: Entity['kind']): readonly string[] {
  return [...new Set(named.filter((entity) => entity.kind === kind).map(({ id }) => id))];
}

const questionOpeners = new Set(
  `hvad hva hvd hvem hvm hvor hvornaar hvorna hvorfor hvordan hvorledes hvilke hvilken hvilket hvaffor hvafor hvormange hvis
  hvorhenne what whats which who whom whose where when why how naevn vis list liste oplist remse rems opremse oversigt fortael giv
  gi forklar uddyb beskriv show tell name give explain describe antal sammenlign compare find opsummer summarize citer citat quote skriv write oversaet translate kan skal maa vil can will
`
    .trim()
    .split(/\s+/),
);
const verbOpeners = new Set(
  'er har findes staar siger naevner gaelder bliver handler hoerer ligger understoetter stoetter tilhoerer kommer is are does do did has'.split(
    ' ',
  ),
);

function isPut({ text, words }: Reading): boolean {
  const opener = openerOf(words);
  return /\?\s*$/.test(text) || questionOpeners.has(opener) || verbOpeners.has(opener);
}

/** The word that opens what is said; politeness ("hej, kan du lige …") may stand before it. */
function openerOf(words: readonly Word[]): string {
  const opener = words.find(
    ({ folded, part, small }) =>
      questionOpeners.has(folded) || verbOpeners.has(folded) || part === 'mention' || (part === 'rest' && !small),
  );
  return opener?.folded ?? '';
}
