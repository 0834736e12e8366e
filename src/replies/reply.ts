import type { LyingFile, OfferedFile } from '../files/offered-file.js';
import type { CardData, CardName } from './card-data.js';

/** What the bot says: a card, what a notification shows of it, and the whole of it as plain text. */
export type Reply = {
  [Name in CardName]: { readonly card: Name; readonly data: CardData<Name> };
}[CardName] & {
  /** One line: the notification, and what a screen reader says first. */
  readonly summary: string;
  /** Everything that the card says, for a client that cannot draw cards and for the terminal. */
  readonly text: string;
  /** A file that goes out in the card's place: an offer that Teams asks the person about, or one that lies with them now. */
  readonly file?: { readonly offered: OfferedFile } | { readonly lying: LyingFile };
};
