import { fold } from './fold.js';
import { similar } from './similar.js';

/** Nobody asks for something in more than this; what is longer is a case. */
const longest = 160;

const greeting = /^(?:hej|hejsa|hallo|goddag|godmorgen|dav|hi|hello)(?: (?:sigtebot|bot|med dig|igen|there))?(?: |$)/;
const small = /(?:^| )(?:lige|egentlig|venligst|gerne|godt|bare|mon|please)(?= |$)/g;
const thanks = /(?: |^)(?:(?:mange |paa forhaand )?tak|thanks|thank you)$/;

/** How people lead up to what they want, the longer forms first; what they want stands after it. */
const openings: readonly RegExp[] = [
  /^(?:kan|kunne|vil|ville|gider|maa) (?:du|i) (?:saa |ikke )*(?:vise|give|gi|sende|finde|hente|aabne|fortaelle|sige|oplyse|hjaelpe)(?: til)?(?: mig| os)?(?: med| om)?(?: at (?:se|faa|finde))? /,
  /^(?:kan|kunne|maa|skal|vil) (?:jeg|vi|man) (?:ikke )?(?:faa|se|have|bede om|hoere)(?: lov (?:til )?at (?:se|faa))?(?: (?:vist|tilsendt))?(?: at (?:se|vide|faa))? /,
  /^(?:jeg|vi) (?:vil|ville|skal|oensker|kunne)(?: have| se| faa| vide| hoere| bede om| bruge| spoerge om)+(?: at (?:se|faa|vide))?(?: om)? /,
  /^(?:(?:jeg|vi) (?:vil|ville|skal)|(?:kan|maa) (?:jeg|vi)|i (?:want|would like) to|let me) (?=(?:opdatere?|indberette?|ret(?:te)?|update)(?: |$))/,
  /^(?:vis|giv|gi|send|find|hent|aabn|se|fortael|sig|oplys)(?: til)?(?: mig| os)?(?: om)? /,
  /^(?:can|could|would|will|may) (?:you|i|we) (?:show|give|send|tell|see|get|have|find|open)(?: me| us)? /,
  /^i(?: woul|')?d like (?:to )?(?:see |have |know |get )?/,
  /^(?:show|give|send|tell|get)(?: me| us)? /,
  /^(?:kan|kunne|vil|ville|gider) du (?:saa |ikke )?/,
  /^(?:ved du|can you|could you) /,
];

/**
 * Gives what a short message asks for, folded, on one line, without greeting, thanks, "kan du vise mig" and the like, and
 * the signs at its end. Undefined for what nobody would call a request: it is too long, or has more than one line.
 */
export function plainRequest(text: string): string | undefined {
  const written = text.trim();
  if (written.length > longest || /\n\s*\S/.test(written)) return undefined;
  let said = tidy(fold(written));
  for (;;) {
    const shorter = tidy(openings.reduce((left, opening) => left.replace(opening, ''), withoutManners(said)));
    if (shorter === said || shorter === '') return said;
    said = shorter;
  }
}

function withoutManners(said: string): string {
  return tidy(said.replace(greeting, '').replace(small, '')).replace(thanks, '');
}

function tidy(said: string): string {
  return (
    said
      // A comma between digits belongs to a number.
      .replace(/(?:[\s:;!»«"“”]|,(?!\d)|(?<!\d),)+/g, ' ')
      .replace(/[ .?]+$/, '')
      .trim()
  );
}

/** Gives a request with slips of the finger in words that a command is made of put right; other words are left alone. */
export function mendWords(said: string, known: readonly string[]): string {
  return said
    .split(' ')
    .map((word) => (known.includes(word) ? word : (known.find((one) => similar(word, one)) ?? word)))
    .join(' ');
}
