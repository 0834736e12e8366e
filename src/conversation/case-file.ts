import type { FetchFile } from '../files/attached-file.js';
import type { CaseText } from '../files/case-text.js';
import { maskCpr } from '../language/cpr.js';
import { readLearning } from '../matching/learning/learning.js';
import { caseFileTexts as texts } from '../replies/answers/case-file-texts.js';
import { noticeReply } from '../replies/plain-replies.js';
import { caseReply } from './converse.js';
import type { Feature, FeatureTurn, Outcome } from './feature.js';

/** How a case that came as a file is fetched and read. */
export type CaseFileParts = {
  readonly fetchFile: FetchFile;
  readonly readText: (bytes: Uint8Array) => Promise<CaseText>;
};

/** A case as a file is a few pages: more than this is something else. */
const mostBytes = 10_000_000;
const readable = /\.(docx|pdf|txt|md|rtf|doc|odt)$/i;

/** A case that is attached in personal chat is read and matched like a pasted one; nothing of it is kept. */
export function createCaseFileFeature(parts: CaseFileParts): Feature {
  return {
    async hear(_, turn) {
      const [file, ...others] = turn.attachments.filter(({ name }) => readable.test(name));
      if (file === undefined) return undefined;
      const fetched = await parts.fetchFile(file, mostBytes);
      if (fetched.is === 'refused') return refused(texts.notFetched[fetched.why]);
      const read = await parts.readText(fetched.bytes);
      return read.is === 'unreadable' ? refused(texts.unreadable[read.why]) : matched(read, turn, others.length);
    },
  };
}

async function matched(
  { text: written, pagesLeftOut }: Extract<CaseText, { is: 'text' }>,
  turn: FeatureTurn,
  otherFiles: number,
): Promise<Outcome> {
  const { text, count } = maskCpr(written);
  const heard = {
    text,
    cprCount: turn.cprCount + count,
    today: turn.today,
    newId: turn.newId,
    readLearning: () => readLearning(turn.store),
  };
  const lines = [
    ...(pagesLeftOut > 0 ? [texts.pagesLeftOut(pagesLeftOut)] : []),
    ...(otherFiles > 0 ? [texts.onlyTheFirst(otherFiles)] : []),
  ];
  return {
    kind: 'case-file',
    say: await caseReply(heard, turn.knowledge),
    ...(lines.length > 0 ? { line: lines.join(' ') } : {}),
  };
}

function refused(headline: string): Outcome {
  return { kind: 'case-file-refused', say: noticeReply(headline, { language: 'da', lines: [texts.pasteInstead] }) };
}
