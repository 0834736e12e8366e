/** What admins are told of what the matching learns from verdicts. */
export const learningTexts = {
  headline: (isOn: boolean) => (isOn ? 'Matchningen lærer af svarene' : 'Matchningen lærer ikke af svarene'),
  explains:
    'Når »det passer« og »det passer ikke« lærer botten noget, gemmes vægtede ord fra dens egen ordliste, aldrig sagens tekst. Mindst to personer skal sige det samme, før en rangorden flytter sig, og den flytter sig kun lidt.',
  count: (lessons: number, people: number) =>
    lessons === 0
      ? 'Der er ikke lært noget endnu.'
      : `${lessons} svar fra ${people === 1 ? '1 person' : `${people} personer`}.`,
  lesson: (says: 'fits' | 'fits-not', day: string) => `${says === 'fits' ? 'passer' : 'passer ikke'}, ${day}`,
  words: (words: readonly string[]) => `Ord: ${words.join(', ')}`,
  turnOn: 'Slå til',
  turnOff: 'Slå fra',
  forget: 'Fortryd',
  forgetAll: 'Fortryd alt',
  more: (count: number) => `${count} ældre svar er ikke vist. npm run lessons skriver dem alle.`,
  onlyAdmins: 'Det kan kun en administrator.',
  busy: 'Det blev ikke gemt, for andre gemte samtidig. Prøv igen.',
};
