/** The words that files hold for what the bot keeps: the first is written, all are read. */
type Words<Value extends string> = readonly { readonly value: Value; readonly words: readonly string[] }[];

export const roles = [
  { value: 'chair', words: ['Formand', 'Forperson', 'Udvalgsformand'] },
  { value: 'deputy', words: ['Næstformand', 'Næstforperson', 'Viceformand'] },
  { value: 'stand-in', words: ['Stedfortræder', 'Afløser', 'Vikar', 'Suppleant'] },
] as const satisfies Words<string>;

export const kinds = [
  { value: 'number', words: ['Tal'] },
  { value: 'narrative', words: ['Tekst', 'Ord', 'Beskrivelse'] },
] as const satisfies Words<string>;

export const directions = [
  { value: 'higher', words: ['Højere er bedre', 'Højere', 'Op', 'Stigende', 'Så højt som muligt'] },
  { value: 'lower', words: ['Lavere er bedre', 'Lavere', 'Ned', 'Faldende', 'Så lavt som muligt'] },
  { value: 'range', words: ['Inden for interval', 'Interval', 'I intervallet'] },
  { value: 'neutral', words: ['Neutral', 'Ingen', 'Ingen farve'] },
] as const satisfies Words<string>;

export const actionStates = [
  { value: 'planned', words: ['Planlagt', 'Ikke startet', 'Ikke begyndt'] },
  { value: 'under-way', words: ['I gang', 'Igangsat', 'Igang', 'Påbegyndt', 'Under vejs', 'Undervejs'] },
  { value: 'done', words: ['Udført', 'Færdig', 'Afsluttet', 'Gennemført'] },
  { value: 'stopped', words: ['Stoppet', 'Indstillet', 'Opgivet'] },
] as const satisfies Words<string>;

export const yesNo = [
  { value: 'yes', words: ['Ja', 'X', 'True', 'Sand', '1', 'J'] },
  { value: 'no', words: ['Nej', 'False', 'Falsk', '0', 'N'] },
] as const satisfies Words<string>;

/** Gives the word that is written for a value. */
export function wordFor<Value extends string>(list: Words<Value>, value: Value): string {
  return list.find((one) => one.value === value)?.words[0] ?? value;
}
