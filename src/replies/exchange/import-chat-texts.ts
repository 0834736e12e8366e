import type { FetchRefusal } from '../../files/attached-file.js';
import { inWords } from '../plain-text.js';

/** What the bot says where an admin attaches tables. */
export const importChatTexts = {
  howTitle: 'Vedhæft regnearket her i chatten',
  howLines: [
    'Jeg læser personer, indikatorer, handlinger og møder fra .xlsx, .csv og .json, og møder fra en kalender (.ics).',
    'Først viser jeg dig, hvad der vil blive ændret. Jeg gemmer det først, når du siger til.',
    'Skabelonen skrives af den, der driver mig: npm run import -- --template',
  ],
  tooManyFiles: (most: number) => `Send højst ${most} filer ad gangen. Intet er læst.`,
  notFetched: {
    place: (name: string) => `${name} ligger et sted, som jeg ikke må hente filer fra. Intet er læst.`,
    'too-large': (name: string) => `${name} er for stor. Jeg tager filer op til 5 MB. Intet er læst.`,
    gone: (name: string) => `${name} er slettet, eller linket er for gammelt. Vedhæft filen igen.`,
    unanswered: (name: string) => `${name} kunne ikke hentes lige nu. Prøv igen om lidt.`,
  } satisfies Record<FetchRefusal, (name: string) => string>,

  preview: (files: readonly string[]) => `${inWords(files, 'og')} vil ændre dette`,
  nothingNew: (files: readonly string[]) => `Alt i ${inWords(files, 'og')} står der allerede`,
  nothingGood: (files: readonly string[]) => `Intet i ${inWords(files, 'og')} kan bruges`,
  tooMuch: (files: readonly string[]) => `${inWords(files, 'og')} er for meget på én gang`,
  tooMuchLine: 'Del filen, eller lad den, der driver mig, køre npm run import.',
  notSavedYet: 'Intet er gemt endnu. Du kan svare i en time.',
  nothingSaved: 'Intet er ændret.',
  faultsTitle: (count: number) => (count === 1 ? '1 fejl' : `${count} fejl`),
  moreFaults: (count: number) => `… og ${count} til`,
  leftOut: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? 'Rækken med fejl bliver sprunget over.'
        : `De ${count} rækker med fejl bliver sprunget over.`,
  wasLeftOut: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? 'Én række med fejl er sprunget over.'
        : `${count} rækker med fejl er sprunget over.`,
  apply: 'Gennemfør',
  applyWithout: (count: number) => (count === 1 ? 'Gennemfør uden den ene række' : `Gennemfør uden de ${count} rækker`),
  cancel: 'Annullér',

  done: (files: readonly string[]) => `${inWords(files, 'og')} er læst ind`,
  cancelled: 'Annulleret. Intet er ændret.',
  expired: 'Det er over en time siden, eller du har annulleret. Vedhæft filen igen.',
  outdated: 'Noget er ændret, siden du så det her, så det passer ikke længere. Vedhæft filen igen.',
  ofAnother: 'Kun den, der sendte filen, kan svare.',
  busy: 'Ikke alt blev gemt, for andre gemte samtidig. Tryk Gennemfør igen.',
  pressAgain: 'Tryk igen.',
} as const;
