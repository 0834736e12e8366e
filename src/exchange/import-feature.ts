import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import type { AttachedFile, FetchFile } from '../files/attached-file.js';
import type { Starters } from '../indicators/read-catalogue.js';
import { fold } from '../language/fold.js';
import { type AdminIds, adminsOf, isAdmin } from '../people/admins.js';
import { readPeople } from '../people/change-people.js';
import { personByAad } from '../people/find-person.js';
import { type MeetingParts, meet } from '../people/meet.js';
import { administrationTexts } from '../replies/administration/administration-texts.js';
import { importChatTexts as texts } from '../replies/exchange/import-chat-texts.js';
import { importPreviewReply } from '../replies/exchange/import-preview-reply.js';
import { noticeReply } from '../replies/plain-replies.js';
import { strategyInForce } from '../strategy/in-force.js';
import { applyKept, cancelKept } from './answer-import.js';
import type { Importing } from './apply-import.js';
import { mostFileBytes } from './limits.js';
import { keepPreview } from './preview-import.js';
import { type FileGiven, isTableFile } from './read-file.js';

/** What import in the chat is built on. */
export type ImportParts = {
  readonly adminIds: AdminIds;
  readonly messenger: MeetingParts['messenger'];
  readonly starters: Starters;
  readonly fetchFile: FetchFile;
  readonly idOf: Importing['idOf'];
};

const mostFiles = 4;
const asksHow =
  /^(?:import(?:er)?|indlaes(?:ning)?|(?:import(?:er)?|indlaes|upload) (?:en |et |af )?(?:fil|filer|regneark|excel(?:-?(?:fil|ark))?)|hvordan (?:importerer|indlaeser) jeg.*|skabelon(?:en)?(?: til (?:import|indlaesning))?)$/;

const Data = z.object({ importId: z.string().min(1).max(100) });

/** Lets an admin attach tables in personal chat: what they would change is shown, and done only when the admin says so. */
export function createImportFeature(parts: ImportParts): Feature {
  return {
    async hear(text, turn) {
      if (turn.place.scope !== 'personal') return undefined;
      const files = turn.attachments.filter(({ name }) => isTableFile(name));
      const isAsked = asksHow.test(fold(text.trim()).replace(/[.?!]+$/, ''));
      if (files.length === 0 && !isAsked) return undefined;
      // Who writes for the first time is met first: they may have been set up by e-mail, and they may stand in the file.
      if (files.length > 0) await meet(turn, false, parts);
      const admin = await asAdmin(turn, parts);
      if (typeof admin === 'string') return notice('import-not-admin', admin);
      if (files.length === 0) return notice('import-how', texts.howTitle, texts.howLines);
      return receive(files, turn, importingIn(turn, parts, admin.personId));
    },
    presses: {
      'import-apply': press(Data, (data, turn) =>
        answer(turn, parts, (importing) => applyKept(data.importId, turn, importing)),
      ),
      'import-cancel': press(Data, (data, turn) => answer(turn, parts, () => cancelKept(data.importId, turn))),
    },
  };

  async function receive(files: readonly AttachedFile[], turn: FeatureTurn, importing: Importing): Promise<Outcome> {
    if (files.length > mostFiles) return notice('import-refused', texts.tooManyFiles(mostFiles));
    const given: FileGiven[] = [];
    for (const file of files) {
      const fetched = await parts.fetchFile(file, mostFileBytes);
      if (fetched.is === 'refused') return notice('import-refused', texts.notFetched[fetched.why](file.name));
      given.push({ name: file.name, bytes: fetched.bytes });
    }
    const preview = await keepPreview(given, turn, importing);
    return { kind: `import-${preview.is}`, say: importPreviewReply(preview) };
  }
}

/** Rights are looked up at every press anew, and the client's own refresh of a card never writes. */
async function answer(
  turn: FeatureTurn,
  parts: ImportParts,
  take: (importing: Importing) => Promise<Outcome>,
): Promise<Outcome> {
  if (turn.isRefresh) return { kind: 'import-refresh', line: texts.pressAgain };
  const admin = await asAdmin(turn, parts);
  return typeof admin === 'string'
    ? { kind: 'import-not-admin', line: admin }
    : take(importingIn(turn, parts, admin.personId));
}

/** Gives who the admin is, or what is said to anybody else. */
async function asAdmin(
  { store, caller }: FeatureTurn,
  { adminIds }: ImportParts,
): Promise<{ readonly personId: string } | string> {
  const people = await readPeople(store);
  const { aadObjectId } = caller;
  if (aadObjectId === undefined || !isAdmin(people, adminIds, aadObjectId)) {
    return administrationTexts.onlyAdmins(adminsOf(people, adminIds).map(({ name }) => name));
  }
  return { personId: personByAad(people, aadObjectId)?.id ?? aadObjectId };
}

function importingIn(turn: FeatureTurn, { starters, adminIds, idOf }: ImportParts, personId: string): Importing {
  const { store, timing, today, now, knowledge } = turn;
  const strategy = strategyInForce(knowledge.strategies, today);
  const examples = starters.get(strategy.id) ?? [];
  return { store, timing, strategy, examples, today, by: { personId, at: now }, adminIds, idOf };
}

function notice(kind: string, headline: string, lines: readonly string[] = []): Outcome {
  return { kind, say: noticeReply(headline, { language: 'da', lines }) };
}
