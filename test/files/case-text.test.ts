import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCaseText } from '../../src/files/case-text.js';
import { pdfOf, wordFileOf } from './make-files.js';

const line = 'Velfærdsteknologi på plejecentrene, indkøb af skærme til hjemmeplejen';

describe('a case that comes as a file', () => {
  it('is read from a Word file, paragraph by paragraph', async () => {
    const read = await readCaseText(await wordFileOf('Sagsfremstilling', line));

    expect(read).toMatchObject({ is: 'text', pagesLeftOut: 0 });
    expect(read).toHaveProperty('text', expect.stringContaining(`Sagsfremstilling\n\n${line}`));
  });

  it('is read from a PDF, and at most forty pages of it', async () => {
    const pages = Array.from({ length: 43 }, (_, page) => `${line}, side ${page + 1}`);

    const read = await readCaseText(pdfOf(...pages));

    expect(read).toMatchObject({ is: 'text', pagesLeftOut: 3 });
    expect(read).toHaveProperty('text', expect.stringContaining('side 40'));
    expect(read).toHaveProperty('text', expect.not.stringContaining('side 41'));
  });

  it.each(['utf-8', 'latin1', 'utf16le'] as const)('is read from plain text in %s', async (encoding) => {
    const mark = encoding === 'utf16le' ? '\ufeff' : '';

    expect(await readCaseText(Buffer.from(mark + line, encoding))).toMatchObject({ is: 'text', text: line });
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['an empty file', () => new Uint8Array(), 'empty'],
    ['a file of blanks', () => Buffer.from(' \n\t '), 'empty'],
    ['a Word file without text', () => wordFileOf(''), 'empty'],
    ['a scanned PDF', () => pdfOf('', '', ''), 'scanned'],
    ['a PDF of pictures with page numbers', () => pdfOf('Side 1', 'Side 2'), 'scanned'],
    ['a PDF under a password', () => readFileSync(new URL('./locked.pdf', import.meta.url)), 'encrypted'],
    ['an Office file under a password', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'encrypted'],
    ['a broken PDF', () => Buffer.from('%PDF-1.7 og så ikke mere'), 'broken'],
    ['a broken Word file', async () => (await wordFileOf(line)).slice(0, 900), 'broken'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'kind'],
  ])('is said to be what it is: %s', async (_, file, why) => {
    expect(await readCaseText(await file())).toEqual({ is: 'unreadable', why });
  });
});
