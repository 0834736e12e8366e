/** A file that somebody sent with a message, as the platform tells of it: what it is called and where it can be fetched. */
export type AttachedFile = { readonly name: string; readonly downloadUrl: string };

/** Why a file was not fetched; nothing of it was kept. */
export type FetchRefusal =
  /** It does not lie where files may be fetched, or leads on to another place. */
  | 'place'
  | 'too-large'
  /** The address is not good any more: the file was deleted, or the link is too old. */
  | 'gone'
  /** No answer, or none that can be used, within the time that fetching may take. */
  | 'unanswered';

export type FetchedFile =
  | { readonly is: 'fetched'; readonly bytes: Uint8Array }
  | { readonly is: 'refused'; readonly why: FetchRefusal };

/** Fetches the content of an attached file, at most so many bytes of it. Never throws for what the other side does. */
export type FetchFile = (file: AttachedFile, mostBytes: number) => Promise<FetchedFile>;
