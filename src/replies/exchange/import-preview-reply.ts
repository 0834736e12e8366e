import type { Change } from '../../exchange/changes.js';
import type { Preview } from '../../exchange/preview-import.js';
import type { CardData } from '../card-data.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { faultText, remarkText } from './exchange-fault-texts.js';
import { changeLines, countLines } from './exchange-texts.js';
import { importChatTexts as texts } from './import-chat-texts.js';

/** As many as a card in a chat can hold without becoming a wall. */
const mostFaults = 6;

/** Gives what files would change, with what is wrong in them, and asks whether to do it. */
export function importPreviewReply(preview: Preview): Reply {
  const { changes, faults, remarks } = preview;
  const isOffered = preview.is === 'shown';
  const leftOut = isOffered ? preview.leftOut : 0;
  return reply({
    headline: headlineOf(preview),
    lines: [
      isOffered ? texts.notSavedYet : texts.nothingSaved,
      ...(preview.is === 'too-much' ? [texts.tooMuchLine] : []),
    ],
    groups: groupsOf(changes),
    faults: faults.slice(0, mostFaults).map(faultText),
    faultCount: faults.length,
    remarks: [texts.leftOut(leftOut), ...remarks.map(remarkText)].filter((remark) => remark !== ''),
    importId: isOffered ? preview.importId : '',
    apply: leftOut > 0 ? texts.applyWithout(leftOut) : texts.apply,
  });
}

/** Gives what an import changed. */
export function importDoneReply({
  files,
  changes,
  leftOut,
}: {
  readonly files: readonly string[];
  readonly changes: readonly Change[];
  readonly leftOut: number;
}): Reply {
  return reply({
    headline: texts.done(files),
    lines: [],
    groups: groupsOf(changes),
    faults: [],
    faultCount: 0,
    remarks: [texts.wasLeftOut(leftOut)].filter((remark) => remark !== ''),
    importId: '',
    apply: texts.apply,
  });
}

function headlineOf({ is, files, changes, faults }: Preview): string {
  if (is === 'too-much') return texts.tooMuch(files);
  if (changes.length > 0) return texts.preview(files);
  return faults.length > 0 ? texts.nothingGood(files) : texts.nothingNew(files);
}

type Group = { readonly title: string; readonly lines: readonly string[] };

function groupsOf(changes: readonly Change[]): readonly Group[] {
  return countLines(changes).map(({ table, text }) => ({ title: text, lines: changeLines(changes, table) }));
}

type Shown = {
  readonly headline: string;
  readonly lines: readonly string[];
  readonly groups: readonly Group[];
  readonly faults: readonly string[];
  readonly faultCount: number;
  readonly remarks: readonly string[];
  readonly importId: string;
  readonly apply: string;
};

function reply(shown: Shown): Reply {
  const { headline, lines, groups, importId } = shown;
  const more = shown.faultCount - shown.faults.length;
  const faults = [...shown.faults, ...(more > 0 ? [texts.moreFaults(more)] : [])];
  const faultsTitle = texts.faultsTitle(shown.faultCount);
  const text = joinParagraphs([
    headline,
    ...lines,
    ...groups.map((group) => [group.title, ...group.lines].join('\n')),
    faults.length === 0 ? '' : [faultsTitle, ...faults].join('\n'),
    ...shown.remarks,
  ]);
  const escaped = (texts: readonly string[]) => texts.map((one) => ({ text: escapeMarkdown(one) }));
  const data: CardData<'import-preview'> = {
    lang: 'da',
    fallbackText: text,
    headline: escapeMarkdown(headline),
    lines: escaped(lines),
    groups: groups.map((group) => ({ title: group.title, lines: escaped(group.lines) })),
    hasFaults: faults.length > 0,
    faultsTitle,
    faults: escaped(faults),
    remarks: escaped(shown.remarks),
    hasNotice: false,
    notice: '',
    isOffered: importId !== '',
    importId,
    words: { apply: shown.apply, cancel: texts.cancel },
  };
  return { card: 'import-preview', summary: [headline, ...groups.map(({ title }) => title)].join('. '), text, data };
}
