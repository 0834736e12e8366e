import type { CaseNumber } from './match.js';

/** A case number in a text, with its place, so that matching does not read its digits and letters as words. */
export type FoundCaseNumber = CaseNumber & {
  readonly start: number;
  readonly end: number;
  /** Subject such as `13.03.00`; undefined when malformed. */
  readonly subject?: string;
  /** The facet such as `P35`; undefined when the number has none. */
  readonly facet?: string;
};

/** Our own short words for the first two digits of a municipal case number. Not KL's table, which is KL's property. */
const groups: Readonly<Record<string, string>> = {
  '00': 'ledelse, økonomi og møder',
  '01': 'planer for by, land og natur',
  '02': 'byggesager',
  '03': 'boliger',
  '04': 'idrætsanlæg og grønne områder',
  '05': 'veje og trafik',
  '06': 'spildevand og vandløb',
  '07': 'affald og genbrug',
  '08': 'havne',
  '09': 'miljø',
  '13': 'varme, vand og energi',
  '14': 'beredskab',
  '15': 'arbejdsmarked',
  '17': 'folkeskole',
  '18': 'foreninger og fritid',
  '19': 'museer og kulturarv',
  '20': 'kultur',
  '21': 'biblioteker',
  '22': 'tilladelser til erhverv',
  '23': 'borgerforhold',
  '24': 'erhverv og turisme',
  '25': 'skat',
  '27': 'sociale tilbud',
  '28': 'dagtilbud',
  '29': 'sundhed',
  '30': 'opgaver for andre myndigheder',
  '32': 'ydelser til borgere',
  '54': 'uddannelse',
  '81': 'kommunens ansatte',
  '82': 'kommunens bygninger',
  '83': 'kommunens inventar og materiel',
  '84': 'valg',
  '85': 'administration og it',
  '86': 'egen drift',
  '87': 'arbejdsmiljø',
  '88': 'indkøb og udbud',
};

/** Anything that is meant as a number: dotted digits, a hyphen, a facet (often typed with 0 for Ø), and what follows. */
const candidate =
  /(?<![\p{L}\p{N}.])(\d{1,4}(?:[.,]\d{1,3}){1,3})[ \t]?[-–][ \t]?((?:\p{L}|0)\d{1,3})(?:[ \t]?[-–][ \t]?(\d{1,6}))?(?:[ \t]?[-–/][ \t]?(\d{2,4}))?(?![\p{L}\p{N}])/gu;
/** A subject alone counts only where a label says that it is one; elsewhere it may be a date or an amount. */
const labelled = /(?:sagsn(?:umme)?r|journaln(?:umme)?r|j\.\s?nr|kle)[.:]*\s*(\d{2}\.\d{2}\.\d{2})(?![\d.]|\s?[-–])/giu;

/** The municipal case numbers (such as `13.03.00-Ø60-7-25`) of a text; a malformed one comes without a group. */
export function findCaseNumbers(text: string): readonly FoundCaseNumber[] {
  const full = [...text.matchAll(candidate)].map((match) => {
    const [written, subject = '', facet = '', running, year] = match;
    const whole = /^\d{2}\.\d{2}\.\d{2}$/.test(subject) && /^\p{Lu}\d{2}$/u.test(facet) && running && year;
    return found(written, match.index, whole ? subject : undefined, facet);
  });
  const bare = [...text.matchAll(labelled)].map((match) => {
    const subject = match[1] ?? '';
    return found(subject, match.index + match[0].length - subject.length, subject, undefined);
  });
  return [...full, ...bare].sort((a, b) => a.start - b.start);
}

function found(text: string, start: number, subject: string | undefined, facet: string | undefined): FoundCaseNumber {
  const place = { text, start, end: start + text.length };
  const label = groups[subject?.slice(0, 2) ?? ''];
  if (subject === undefined || label === undefined) return place;
  return {
    ...place,
    subject,
    group: { number: subject.slice(0, 5), label },
    ...(facet === undefined ? {} : { facet }),
  };
}
