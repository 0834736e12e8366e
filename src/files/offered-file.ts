/** A file that a person is asked whether they will have: Teams asks, and comes back with where to put it. */
export type OfferedFile = {
  /** Names the offer, so that the answer finds what it is about. */
  readonly offerId: string;
  readonly name: string;
  readonly description: string;
  /** About how large it is. */
  readonly bytes: number;
};

/** Where a person who said yes wants the file. */
export type UploadPlace = {
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly name: string;
  readonly uniqueId: string;
  readonly fileType: string;
};

/** A file that lies with the person now. */
export type LyingFile = Pick<UploadPlace, 'contentUrl' | 'name' | 'uniqueId' | 'fileType'>;

/** A person's answer to an offered file. */
export type FileAnswer = { readonly offerId: string } & (
  | { readonly is: 'accepted'; readonly place: UploadPlace }
  | { readonly is: 'declined' }
);

/** Puts a file where a person wants it. Never throws for what the other side does. */
export type PutFile = (
  uploadUrl: string,
  content: Uint8Array,
) => Promise<{ readonly is: 'put' } | { readonly is: 'refused'; readonly why: 'place' | 'gone' | 'unanswered' }>;
