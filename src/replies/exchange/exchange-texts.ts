import type { BackupFault, Restored } from '../../exchange/backup.js';
import type { Change } from '../../exchange/changes.js';
import { type TableId, tableIds, tables } from '../../exchange/tables.js';
import { inWords } from '../plain-text.js';

/** How many changes of a table are told one by one. */
const toldOneByOne = 5;

/** Gives what changes in each table as a line: "Personer: 3 nye, 1 ændret". Tables in which nothing changes are left out. */
export function countLines(changes: readonly Change[]): readonly { readonly table: TableId; readonly text: string }[] {
  return tableIds.flatMap((table) => {
    const counts = (['new', 'changed', 'gone'] as const).flatMap((is) => {
      const count = changes.filter((change) => change.table === table && change.is === is).length;
      return count === 0 ? [] : [`${count} ${countWords[is](count)}`];
    });
    return counts.length === 0 ? [] : [{ table, text: `${tables[table].sheet}: ${counts.join(', ')}` }];
  });
}

const countWords = {
  new: (count: number) => (count === 1 ? 'ny' : 'nye'),
  changed: (count: number) => (count === 1 ? 'ændret' : 'ændrede'),
  gone: (count: number) => (count === 1 ? 'fjernet' : 'fjernede'),
};

/** Gives what changes in a table, thing by thing, and how many more there are. */
export function changeLines(changes: readonly Change[], table: TableId, most = toldOneByOne): readonly string[] {
  const own = changes.filter((change) => change.table === table);
  const left = own.length - most;
  return [...own.slice(0, most).map(changeText), ...(left > 0 ? [`… og ${left} til`] : [])];
}

/** Gives one change: "Ny: Anne Bech · Formand · Læring", "Folketal · Vækst: Mål 48000 → 49000". */
function changeText({ is, about, cells }: Change): string {
  const what = about.join(' · ');
  switch (is) {
    case 'new':
      return `Ny: ${what}`;
    case 'gone':
      return `Ikke længere: ${what}`;
    case 'changed':
      return `${what}: ${cells.map(({ heading, from, to }) => `${heading} ${from || '(tom)'} → ${to || '(tom)'}`).join(', ')}`;
  }
}

/** What `npm run import` and `npm run export` say. */
export const exchangeTexts = {
  importUsage: `Brug: npm run import -- fil …                  indlæser .xlsx, .csv, .json og .ics (eller en mappe med dem)
      npm run import -- fil … --dry-run        viser kun, hvad der ville blive ændret
      npm run import -- fil … --skip-bad       springer rækker med fejl over
      npm run import -- --template [fil]       skriver skabelonen
      npm run import -- --restore fil          lægger en sikkerhedskopi ind i et tomt lager`,
  exportUsage: `Brug: npm run export -- [fil eller mappe] [--format xlsx|csv|json]
      npm run export -- --all [fil]            skriver alt i lageret som en sikkerhedskopi (.jsonl eller .jsonl.gz)`,
  nothingRead: 'Der er ingen filer at læse. Giv en .xlsx-, .csv-, .json- eller .ics-fil.',
  noFile: (name: string) => `${name} findes ikke eller kan ikke læses.`,
  nothingChanged: (faults: number) =>
    `${faults} fejl. Intet er ændret. Ret filen, eller brug --skip-bad for at springe rækkerne over.`,
  fileFaults: 'Overskrifter eller filer kan ikke læses. Intet er ændret.',
  skipped: (rows: number) => `${rows === 1 ? 'En række' : `${rows} rækker`} med fejl er sprunget over.`,
  noRows: 'Der er ingen rækker at læse. Slet ordet EKSEMPEL i de rækker, der skal med.',
  nothingNew: 'Alt står der allerede. Intet er ændret.',
  dryRun: 'Prøvekørsel: intet er gemt.',
  saved: 'Gemt.',
  busy: 'Ikke alt blev gemt, for andre gemte samtidig. Kør kommandoen igen; den fortsætter, hvor den slap.',
  written: (files: readonly string[]) => `Skrevet: ${inWords(files, 'og')}`,
  backedUp: (file: string, count: number) =>
    `${count} dokumenter er skrevet i ${file}. Filen rummer personoplysninger.`,
  badFormat: (format: string) => `--format ${format} kendes ikke. Brug xlsx, csv eller json.`,
} as const;

/** Gives what a restore came to. */
export function restoredText(restored: Restored): string {
  if (restored.is === 'not-empty') {
    return `Lageret er ikke tomt: ${restored.partition} ${restored.id} er ikke fra denne kopi. Intet er skrevet. Brug et tomt lager.`;
  }
  const { written, same, expired } = restored;
  return [
    `${written} dokumenter er lagt ind.`,
    ...(same === 0 ? [] : [`${same} var der i forvejen.`]),
    ...(expired === 0 ? [] : [`${expired} var udløbet og er udeladt.`]),
  ].join(' ');
}

/** Gives why a backup is not used. */
export function backupFaultText(file: string, { line, why }: BackupFault): string {
  const reasons: Readonly<Record<BackupFault['why'], string>> = {
    'not-a-backup': 'er ikke en sikkerhedskopi fra Sigtebot',
    'not-readable': 'er beskadiget',
    changed: 'er ændret, siden den blev skrevet',
    'cut-short': 'er ikke hel',
    'more-after-end': 'har mere efter sin slutning',
  };
  return `${file} ${reasons[why]} (linje ${line}). Intet er skrevet.`;
}
