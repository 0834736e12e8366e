import { momentInWords } from '../../language/moment-in-words.js';
import { quarterName } from '../../language/quarter.js';
import type { ReportKind } from '../../summaries/report-offer.js';

const kinds: Record<ReportKind, { readonly title: string; readonly ending: string; readonly about: string }> = {
  'docx-full': { title: 'Strategirapport', ending: 'docx', about: 'Hele rapporten som Word' },
  'docx-short': { title: 'Strategiindstik', ending: 'docx', about: 'Indstik med det, der har rykket sig, som Word' },
  xlsx: { title: 'Strategien i tal', ending: 'xlsx', about: 'Alle tal som Excel' },
  'follow-up': { title: 'Dybere opfølgning', ending: 'docx', about: 'Opfølgning over hele perioden som Word' },
};

/** What the bot says about report files, a message each. */
export const fileTexts = {
  /** A name that every file system takes. */
  name: (kind: ReportKind, who: string, quarter: string) =>
    `${kinds[kind].title}, ${who}, ${quarterName(quarter)}.${kinds[kind].ending}`.replace(/[\\/:*?"<>|#%]/g, '-'),
  about: (kind: ReportKind, who: string, quarter: string) => `${kinds[kind].about}: ${who}, ${quarterName(quarter)}`,
  comesInChat: 'Jeg tilbyder dig filen i vores egen chat. Sig ja dér, så lægger jeg den i dit OneDrive.',
  notKnown: 'Jeg kan ikke se, hvem du er, så jeg kan ikke sende dig en fil.',
  taken: (name: string) => `»${name}« ligger nu i dit OneDrive.`,
  declined: 'Så får du ikke filen. Du kan altid bede om den igen.',
  notYours: 'Det tilbud er en andens. Bed selv om filen.',
  already: (at: string) => `Du har allerede fået filen ${momentInWords(at)}. Bed om den igen, hvis du vil have en ny.`,
  notPut: 'Filen kunne ikke lægges i dit OneDrive. Bed om den igen, så prøver jeg på ny.',
  corrected: (name: string, at: string) => `»${name}«, som du fik ${momentInWords(at)}, er rettet siden`,
  askAgain: 'Vælg »Hele rapporten« på opslaget for at få den nye.',
};
