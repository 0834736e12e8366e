import { z } from 'zod';
import type { FileAnswer, LyingFile, OfferedFile } from '../files/offered-file.js';

/** Teams asks the person by a card of its own kind, and shows a file that lies with them by another. */
const consentCard = 'application/vnd.microsoft.teams.card.file.consent';
const infoCard = 'application/vnd.microsoft.teams.card.file.info';

const Consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ offerId: z.string().min(1).max(100) }),
  uploadInfo: z
    .object({
      uploadUrl: z.url({ protocol: /^https?$/ }).max(4_000),
      contentUrl: z.url({ protocol: /^https?$/ }).max(4_000),
      name: z.string().min(1).max(400),
      uniqueId: z.string().min(1).max(400),
      fileType: z.string().max(40),
    })
    .nullish(),
});

/** Gives what a person answered to an offered file; undefined when the invoke cannot be read. */
export function fileAnswer(value: unknown): FileAnswer | undefined {
  const { data } = Consent.safeParse(value);
  if (data === undefined) return undefined;
  const { offerId } = data.context;
  if (data.action === 'decline') return { is: 'declined', offerId };
  return data.uploadInfo ? { is: 'accepted', offerId, place: data.uploadInfo } : undefined;
}

/** Gives the attachment that asks a person whether they will have a file. */
export function consentAttachment({ offerId, name, description, bytes }: OfferedFile): object {
  const context = { offerId };
  return {
    contentType: consentCard,
    name,
    content: { description, sizeInBytes: bytes, acceptContext: context, declineContext: context },
  };
}

/** Gives the attachment that shows a file which lies with the person. */
export function fileAttachment({ contentUrl, name, uniqueId, fileType }: LyingFile): object {
  return { contentType: infoCard, contentUrl, name, content: { uniqueId, fileType } };
}
