import type { FetchRefusal } from '../../files/attached-file.js';
import type { CaseText } from '../../files/case-text.js';

/** What a person is told of a case that they attached as a file. */
export const caseFileTexts = {
  notFetched: {
    place: 'Filen ligger et sted, som jeg ikke henter filer fra.',
    'too-large': 'Filen er for stor. Jeg læser filer på op til 10 MB.',
    gone: 'Filen findes ikke mere, eller linket er for gammelt. Vedhæft den igen.',
    unanswered: 'Jeg kunne ikke hente filen. Prøv igen om lidt.',
  } satisfies Record<FetchRefusal, string>,
  unreadable: {
    kind: 'Den slags fil kan jeg ikke læse. Jeg læser Word (.docx), PDF og tekst.',
    encrypted:
      'Filen er låst med en adgangskode eller gemt i et gammelt Word-format. Gem den som .docx eller PDF uden kode.',
    empty: 'Der er ingen tekst i filen.',
    scanned: 'Filen er scannet: siderne er billeder, og billeder kan jeg ikke læse.',
    broken: 'Filen er beskadiget, så jeg kan ikke læse den.',
    'too-large': 'Filen fylder for meget, når den pakkes ud.',
  } satisfies Record<Extract<CaseText, { is: 'unreadable' }>['why'], string>,
  pasteInstead: 'Du kan også kopiere sagens tekst og indsætte den her. Filen er ikke gemt.',
  pagesLeftOut: (count: number) => `Jeg har læst de første 40 sider; ${count} er ikke læst.`,
  onlyTheFirst: (others: number) =>
    others === 1
      ? 'Jeg har læst den første fil. Send den anden for sig.'
      : 'Jeg har læst den første fil. Send de andre en ad gangen.',
  reading: 'Jeg læser filen …',
};
