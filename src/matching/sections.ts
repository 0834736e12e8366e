import { fold } from '../language/fold.js';

/** A piece of a pasted case, and how much it says about what the case is about. */
export type Section = {
  readonly kind: SectionKind;
  readonly text: string;
  /** Where the piece starts in the text as pasted. */
  readonly start: number;
};

export type SectionKind = 'title' | 'core' | 'body' | 'proposal' | 'law' | 'aside' | 'formal';

/** How much a word counts by where it stands: the title and the question put weigh most, who was absent nothing. */
export const sectionWeights: Readonly<Record<SectionKind, number>> = {
  title: 1,
  core: 0.6,
  body: 0.3,
  proposal: 0.3,
  law: 0.15,
  aside: 0.08,
  formal: 0,
};

/** The headings that municipalities put in their agenda items, folded, by what stands under them. */
const headings: Readonly<Record<SectionKind, readonly string[]>> = {
  title: ['emne', 'overskrift', 'titel', 'sag', 'sagens titel', 'sagstitel', 'punkt'],
  core: [
    'beslutningstema',
    'resumé',
    'resume',
    'kort resumé',
    'kort resume',
    'sammendrag',
    'sagens kerne',
    'problemstilling',
    'anledning',
    'formål',
    'hvad handler sagen om',
    'hvad skal besluttes',
    'sagen kort',
    'kort fortalt',
    'indledning',
    'sagens indhold',
    'sagsresumé',
  ],
  body: [
    'sagsfremstilling',
    'fremstilling',
    'løsning',
    'løsningsforslag',
    'beskrivelse af sagen',
    'sagsbeskrivelse',
    'baggrund',
    'sagens baggrund',
    'forslag',
    'forslag til løsning',
    'vurdering',
    'administrationens vurdering',
    'forvaltningens vurdering',
    'redegørelse',
    'uddybning',
    'supplerende oplysninger',
    'fakta',
    'supplerende sagsfremstilling',
  ],
  proposal: [
    'indstilling',
    'forvaltningens indstilling',
    'administrationens indstilling',
    'direktionens indstilling',
    'forvaltningen indstiller',
    'administrationen indstiller',
    'forslag til beslutning',
    'anbefaling',
  ],
  law: ['lovgrundlag', 'retsgrundlag', 'lovgivning', 'hjemmel', 'juridiske forhold', 'juridisk grundlag'],
  aside: [
    'økonomi',
    'økonomiske konsekvenser',
    'økonomi og finansiering',
    'økonomiske forhold',
    'finansiering',
    'historik',
    'sagsforløb',
    'forhistorie',
    'tidligere behandling',
    'sagens tidligere behandling',
    'tidligere beslutninger',
    'beslutning',
    'udvalgets beslutning',
    'beslutninger',
    'høring',
    'høringssvar',
    'borgerinddragelse',
    'inddragelse',
    'videre proces',
    'proces',
    'tidsplan',
    'det videre forløb',
    'miljømæssige konsekvenser',
    'klimakonsekvenser',
    'klima og miljø',
    'personalemæssige konsekvenser',
    'konsekvenser',
    'sundhedsmæssige konsekvenser',
    'bæredygtighed',
    'relation til politikker',
    'sammenhæng til strategi',
    'kompetence',
    'beslutningskompetence',
    'bilag',
    'bilagsliste',
    'åbne bilag',
    'lukkede bilag',
    'kommunikation',
  ],
  formal: [
    'sagsnr',
    'sagsnummer',
    'sagsid',
    'journalnr',
    'journalnummer',
    'dok nr',
    'sagsbehandler',
    'ansvarlig',
    'ansvarlig forvaltning',
    'kontaktperson',
    'forfatter',
    'fraværende',
    'afbud',
    'ikke til stede',
    'til stede',
    'deltagere',
    'mødedato',
    'dato',
    'sted',
    'mødested',
    'tidspunkt',
    'sagstype',
    'åbent punkt',
    'lukket punkt',
    'sagsgang',
    'behandles i',
    'udvalg',
    'punkttype',
    'offentlighed',
    'tema',
  ],
};

const kindOf = new Map(
  (Object.keys(headings) as SectionKind[]).flatMap((kind) => headings[kind].map((name) => [fold(name), kind] as const)),
);

/**
 * The pieces of a pasted case. Without any heading, the first line is the title and the rest its text; with headings,
 * what stands before the first one is the title, and each piece is of the kind that its heading says.
 */
export function sectionsOf(text: string): readonly Section[] {
  const sections: Section[] = [];
  let kind: SectionKind = 'title';
  let seenHeading = false;
  for (const line of linesOf(text)) {
    const heading = headingOf(line.text);
    if (heading !== undefined) {
      kind = heading.kind;
      seenHeading = true;
      push(sections, { kind, text: line.text.slice(heading.length), start: line.start + heading.length });
      continue;
    }
    push(sections, { kind, text: line.text, start: line.start });
    // Under a short formal heading stands one line; a title is one line too.
    if (kind === 'title' || kind === 'formal') kind = seenHeading && kind === 'formal' ? kind : 'body';
  }
  return sections;
}

function push(sections: Section[], section: Section): void {
  if (section.text.trim() !== '') sections.push(section);
}

function linesOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((match) => ({ text: match[0], start: match.index }));
}

/** The heading that a line is or starts with ("Økonomi", "Økonomi:", "Økonomi: Der er …"), and its length. */
function headingOf(line: string): { readonly kind: SectionKind; readonly length: number } | undefined {
  const match = /^\s*(?:\d{1,3}[.)]?\s+)?([\p{L}][\p{L} .]{1,40}?)\s*(:|$)/u.exec(line);
  if (match === null) return undefined;
  const kind = kindOf.get(
    fold(match[1] ?? '')
      .replace(/\./g, '')
      .trim(),
  );
  return kind === undefined ? undefined : { kind, length: match[0].length };
}
