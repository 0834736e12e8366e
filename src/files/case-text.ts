import { unpackZip } from './unpack-zip.js';

/** The text of a case that came as a file; or why there is none. */
export type CaseText =
  | { readonly is: 'text'; readonly text: string; readonly pagesLeftOut: number }
  | { readonly is: 'unreadable'; readonly why: 'kind' | 'encrypted' | 'empty' | 'scanned' | 'broken' | 'too-large' };

/** A case is a few pages; what unpacks to more, or has more pages, is no case. */
const mostUnpackedBytes = 30_000_000;
const mostZipEntries = 2_000;
const mostPages = 40;

/** Fewer letters than this on a page are a stamp or a page number: the page itself is a picture. */
const fewestLettersOfPage = 20;

/** Reads a case from a Word file, a PDF or plain text, told apart by what they begin with and not by their names. Keeps nothing. */
export async function readCaseText(bytes: Uint8Array): Promise<CaseText> {
  if (bytes.length === 0) return { is: 'unreadable', why: 'empty' };
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return readPdf(bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return readWord(bytes);
  // Word's old format, and every Office file under a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { is: 'unreadable', why: 'encrypted' };
  return readPlain(bytes);
}

async function readWord(bytes: Uint8Array): Promise<CaseText> {
  // The library unpacks whatever it is given, so how much that would be is counted first.
  const unpacked = unpackZip(bytes, { mostBytes: mostUnpackedBytes, mostEntries: mostZipEntries }, () => true);
  if (unpacked.is === 'refused')
    return { is: 'unreadable', why: unpacked.why === 'too-large' ? 'too-large' : 'broken' };
  if (!unpacked.entries.has('word/document.xml')) return { is: 'unreadable', why: 'kind' };
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return textOrEmpty(value);
  } catch {
    return { is: 'unreadable', why: 'broken' };
  }
}

async function readPdf(bytes: Uint8Array): Promise<CaseText> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  try {
    // The reader takes the bytes over, and says what it thinks of a file's faults unless told not to.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const { text, totalPages } = await extractText(document, { mergePages: false });
    await document.loadingTask.destroy();
    const pages = text.slice(0, mostPages);
    const letters = pages.join('').replace(/\P{L}/gu, '').length;
    if (letters === 0) return { is: 'unreadable', why: 'scanned' };
    if (letters < fewestLettersOfPage * pages.length) return { is: 'unreadable', why: 'scanned' };
    return { is: 'text', text: pages.join('\n\n'), pagesLeftOut: Math.max(0, totalPages - mostPages) };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { is: 'unreadable', why: isLocked ? 'encrypted' : 'broken' };
  }
}

function readPlain(bytes: Uint8Array): CaseText {
  if (bytes.includes(0) && !startsWith(bytes, [0xff, 0xfe])) return { is: 'unreadable', why: 'kind' };
  return textOrEmpty(decoded(bytes));
}

/** UTF-8 where it is that; else what Windows writes. */
function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function textOrEmpty(text: string): CaseText {
  return /[\p{L}\d]/u.test(text)
    ? { is: 'text', text: text.trim(), pagesLeftOut: 0 }
    : { is: 'unreadable', why: 'empty' };
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, place) => bytes[place] === byte);
}
