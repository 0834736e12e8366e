import { fold } from '../language/fold.js';

/** What a piece of an agenda item is: the title, the question put, the account, the proposal, or something beside it. */
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

/** The headings that municipalities put in their agenda items, by what stands under them. */
const headings: Readonly<Record<SectionKind, string>> = {
  title: 'emne; overskrift; titel; sagens titel; sagstitel; sagsoverskrift',
  core: `beslutningstema; beslutningsemne; resumé; resume; kort resumé; kort resume; sagsresumé; sagsresume; sammendrag;
    sagens kerne; problemstilling; anledning; formål; formål med sagen; hvad handler sagen om; hvad skal besluttes;
    sagen kort; kort fortalt; kort om sagen; indledning; sagens indhold; baggrund og formål; hvorfor behandles sagen`,
  body: `sagsfremstilling; fremstilling; fremstilling af sagen; løsning; løsningsforslag; beskrivelse af sagen;
    sagsbeskrivelse; baggrund; sagens baggrund; forslag; vurdering; administrationens vurdering; forvaltningens vurdering;
    administrationens bemærkninger; forvaltningens bemærkninger; redegørelse; uddybning; supplerende oplysninger; fakta;
    supplerende sagsfremstilling; sagens oplysninger; beskrivelse; konklusion`,
  proposal: `indstilling; forvaltningens indstilling; administrationens indstilling; direktionens indstilling;
    forvaltningen indstiller; administrationen indstiller; direktionen indstiller; forslag til beslutning; anbefaling`,
  law: 'lovgrundlag; retsgrundlag; lovgivning; hjemmel; juridiske forhold; juridisk grundlag; lovhjemmel; jura',
  aside: `økonomi; økonomiske konsekvenser; økonomi og finansiering; økonomiske forhold; finansiering; økonomisk vurdering;
    historik; sagsforløb; forhistorie; tidligere behandling; sagens tidligere behandling; tidligere beslutninger;
    sagens gang; beslutning; udvalgets beslutning; kommunalbestyrelsens beslutning; byrådets beslutning; beslutninger;
    høring; høringssvar; borgerinddragelse; inddragelse; videre proces; den videre proces; det videre forløb; proces;
    tidsplan; miljømæssige konsekvenser; klimakonsekvenser; klima og miljø; miljøvurdering; personalemæssige konsekvenser;
    personale; konsekvenser; konsekvenser for borgere; sundhedsmæssige konsekvenser; bæredygtighed; politisk behandling;
    relation til politikker; sammenhæng til strategi; kompetence; beslutningskompetence; kommunikation; bilag; bilagsliste;
    bilagsfortegnelse; åbne bilag; lukkede bilag; handicapkonsekvenser; erhvervsmæssige konsekvenser`,
  formal: `sagsnr; sags nr; sagsnummer; sagsid; sags id; journalnr; journalnummer; dok nr; dokumentnr; acadre; kle;
    sagsbehandler; sagsansvarlig; ansvarlig forvaltning; kontaktperson; forfatter; fraværende; afbud; ikke til stede;
    til stede; deltagere; mødedato; mødested; mødetidspunkt; sagstype; sagsgang; behandles i; punkttype; offentlighed`,
};

const kinds = new Map(
  (Object.keys(headings) as SectionKind[]).flatMap((kind) =>
    headings[kind].split(';').map((name) => [fold(name.replace(/\s+/g, ' ').trim()), kind] as const),
  ),
);

/** A heading at the start of a line, and where the text after it starts. */
export type Heading = { readonly kind: SectionKind; readonly length: number; readonly alone: boolean };

/**
 * The heading that a line is or starts with: "Økonomi", "3. Økonomi:", "**Økonomi og tidsplan**", "Økonomi: Der er …".
 * Words that merely begin like one ("Økonomien er presset") are none.
 */
export function headingOf(line: string): Heading | undefined {
  const match = /^[\s*_#•-]*(?:\d{1,3}[.)]?\s+)?(\p{L}[\p{L} ./-]{1,60}?)\s*(?:([:*_])[\s*_:]*|$)/u.exec(line);
  if (match === null) return undefined;
  const name = fold((match[1] ?? '').replace(/[./-]/g, ' ').replace(/\s+/g, ' ').trim());
  const kind = kinds.get(name) ?? kinds.get(name.split(' og ')[0] ?? '');
  return kind === undefined
    ? undefined
    : { kind, length: match[0].length, alone: line.slice(match[0].length).trim() === '' };
}
