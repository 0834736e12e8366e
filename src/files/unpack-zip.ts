import { inflateRawSync } from 'node:zlib';

/** How much an archive may come to; what is larger is refused before more than that is unpacked. */
export type ZipLimits = { readonly mostBytes: number; readonly mostEntries: number };

export type UnpackedZip =
  | { readonly is: 'unpacked'; readonly entries: ReadonlyMap<string, Uint8Array> }
  /** `too-large`: too many entries, or more bytes than allowed (a zip bomb). */
  | { readonly is: 'refused'; readonly why: 'not-a-zip' | 'too-large' };

type Entry = { readonly name: string; readonly method: number; readonly packed: Uint8Array };

const endMark = 0x06054b50;
const centralMark = 0x02014b50;
const localMark = 0x04034b50;
const endSize = 22;
const longestComment = 0xffff;
/** What a field holds when the true number stands in the zip64 part: then the archive is far larger than anything we take. */
const zip64 = 0xffffffff;

/**
 * Unpacks those files of an archive whose names are wanted. It trusts no size that the archive tells of itself: every file
 * is unpacked into what is left of `mostBytes`, and stops there. Encrypted files and other methods than deflate are refused.
 */
export function unpackZip(bytes: Uint8Array, limits: ZipLimits, isWanted: (name: string) => boolean): UnpackedZip {
  const listed = listEntries(bytes, limits.mostEntries);
  if (listed === undefined) return { is: 'refused', why: 'not-a-zip' };
  if (listed === 'too-large') return { is: 'refused', why: 'too-large' };

  const entries = new Map<string, Uint8Array>();
  let left = limits.mostBytes;
  for (const entry of listed.filter(({ name }) => isWanted(name))) {
    const content = unpackEntry(entry, left);
    if (content === undefined) return { is: 'refused', why: 'not-a-zip' };
    if (content === 'too-large') return { is: 'refused', why: 'too-large' };
    left -= content.length;
    entries.set(entry.name, content);
  }
  return { is: 'unpacked', entries };
}

/** The archive's own list stands at its end (PKWARE APPNOTE 4.3.12 and 4.3.16). */
function listEntries(bytes: Uint8Array, mostEntries: number): readonly Entry[] | 'too-large' | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return 'too-large';
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const entry = entryAt(view, at);
    if (entry === undefined) return undefined;
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}

function entryAt(view: DataView, at: number): Entry | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralMark) return undefined;
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (isEncrypted || packedSize === zip64 || local === zip64) return undefined;
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localMark) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  if (start + packedSize > view.byteLength || nameEnd > view.byteLength) return undefined;
  return {
    name: new TextDecoder().decode(partOf(view, at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    packed: partOf(view, start, start + packedSize),
  };
}

function partOf(view: DataView, from: number, to: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, to - from);
}

function unpackEntry({ method, packed }: Entry, mostBytes: number): Uint8Array | 'too-large' | undefined {
  if (method === 0) return packed.length > mostBytes ? 'too-large' : packed;
  if (method !== 8) return undefined;
  try {
    // Zero would mean no limit at all.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) });
  } catch (error) {
    return (error as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : undefined;
  }
}
