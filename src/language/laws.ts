import { fold } from './fold.js';

/** A law or a paragraph of one, as a text refers to it. */
export type LawReference = {
  /** Such as `serviceloven` or `serviceloven § 108`: the form that the matching knowledge uses; `§ 18` when no law is named. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
};

/** Laws that municipal cases name, by the name to compare with first, then the other names in use. */
const lawNames: readonly (readonly string[])[] = [
  ['serviceloven', 'lov om social service', 'servicelov', 'sel'],
  ['barnets lov'],
  ['planloven', 'lov om planlægning', 'planlov'],
  ['folkeskoleloven', 'lov om folkeskolen', 'folkeskolelov'],
  ['dagtilbudsloven', 'lov om dagtilbud', 'dagtilbudslov'],
  ['beskæftigelsesindsatsloven', 'lov om en aktiv beskæftigelsesindsats', 'lab-loven', 'lab'],
  ['aktivloven', 'lov om aktiv socialpolitik'],
  ['sygedagpengeloven', 'lov om sygedagpenge'],
  ['integrationsloven'],
  ['retssikkerhedsloven', 'lov om retssikkerhed'],
  ['ældreloven'],
  ['sundhedsloven'],
  ['almenboligloven', 'lov om almene boliger'],
  ['folkeoplysningsloven', 'lov om støtte til folkeoplysning'],
  ['byggeloven', 'bygningsreglementet'],
  ['miljøbeskyttelsesloven'],
  ['naturbeskyttelsesloven'],
  ['varmeforsyningsloven'],
  ['vandløbsloven'],
  ['vandforsyningsloven'],
  ['vejloven', 'lov om offentlige veje'],
  ['privatvejsloven'],
  ['husdyrbrugloven', 'husdyrloven'],
  ['udbudsloven'],
  ['styrelsesloven', 'kommunestyrelsesloven', 'lov om kommunernes styrelse'],
  ['byfornyelsesloven'],
  ['museumsloven'],
  ['biblioteksloven'],
  ['musikloven'],
  ['erhvervsfremmeloven'],
  ['vejledningsloven', 'lov om kommunal indsats for unge under 25 år'],
  ['frikommuneloven', 'velfærdsaftaleloven'],
];

const canonical = new Map(lawNames.flatMap((names) => names.map((name) => [fold(name), names[0] ?? name] as const)));
const longestFirst = [...canonical.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const nameGroup = longestFirst.map((name) => name.replaceAll(' ', '\\s+')).join('|');
const paragraph = '(?:§{1,2}|paragraf)\\s*(\\d{1,3})\\s*(?:([a-z])(?![a-z]))?';
/** "serviceloven § 108", "servicelovens § 18", "§ 16 b i folkeskoleloven", or a law, or a paragraph, alone. */
const pattern = new RegExp(
  `(?<!\\p{L})(?:(${nameGroup})s?(?:\\s*,?\\s*${paragraph})?|${paragraph}(?:[^.§]{0,12}?\\s+(?:i|efter|jf\\.?)\\s+(${nameGroup})s?(?!\\p{L}))?)(?!\\p{L})`,
  'gu',
);

/** A quick look, for most texts name no law. */
const mayHoldLaw = /§|lov|paragraf|reglement|\b(?:lab|sel)\b/i;

/** The laws and paragraphs that a text refers to, in order, with their places in the text as it was written. */
export function lawReferences(text: string): readonly LawReference[] {
  if (!mayHoldLaw.test(text)) return [];
  const { folded, places } = foldWithPlaces(text);
  return [...folded.matchAll(pattern)].map((match) => {
    const law = canonical.get((match[1] ?? match[6] ?? '').replace(/\s+/g, ' '));
    const number = match[2] ?? match[4];
    const letter = match[3] ?? match[5];
    const section = number === undefined ? '' : `§ ${number}${letter === undefined ? '' : ` ${letter}`}`;
    return {
      name: [law ?? '', section].filter((part) => part !== '').join(' '),
      start: places[match.index] ?? 0,
      end: places[match.index + match[0].trimEnd().length] ?? text.length,
    };
  });
}

/** The folded text, and for each of its units the place in the original that it came from. */
function foldWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let folded = '';
  let place = 0;
  for (const character of text) {
    const piece = fold(character);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) places.push(place);
    place += character.length;
  }
  places.push(text.length);
  return { folded, places };
}
