import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { fiveYears } from '../../src/cli/bench/five-years.js';
import { drawPng } from '../../src/draw-png.js';
import { wordFile } from '../../src/replies/summaries/summary-docx.js';
import { reportFile } from '../../src/replies/summaries/summary-report.js';
import { workbookFile } from '../../src/replies/summaries/summary-xlsx.js';
import { composeOverall, type QuarterlyReport } from '../../src/summaries/compose-report.js';
import { composeAreas } from '../../src/summaries/compose-summary.js';
import { type Kept, type Records, readRecords } from '../../src/summaries/records.js';
import type { Form } from '../../src/summaries/short-form.js';
import { approvedUpdate, someIndicator, someReport } from '../indicators/builders.js';
import { onIndicator, someAction, strategy, topics } from './builders.js';

const version = { number: 1, day: '2026-10-14' };

function overallOf(kept: Partial<Kept>): { readonly report: QuarterlyReport; readonly records: Records } {
  const records = readRecords(strategy, topics, { indicators: [], updates: [], actions: [], ...kept });
  return { report: composeOverall(composeAreas(records, '2026-Q3', '2026-10-14')), records };
}

/** The parts of a .docx that are looked at. */
async function wordParts(kept: Partial<Kept>, form: Form = 'full') {
  const file = await wordFile(reportFile(overallOf(kept).report, form, version), drawPng);
  const zip = await JSZip.loadAsync(file);
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const [document, styles, core] = await Promise.all(
    ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'].map(part),
  );
  const footers = await Promise.all(zip.file(/^word\/footer\d*\.xml$/).map((file) => file.async('string')));
  const pictures = zip.file(/^word\/media\/.*\.png$/);
  return { document: document ?? '', styles: styles ?? '', core: core ?? '', footer: footers.join(''), pictures };
}

function headings(document: string): readonly string[] {
  return paragraphsOf(document)
    .filter((paragraph) => /<w:pStyle w:val="Heading\d"/.test(paragraph))
    .map(textIn);
}

function paragraphsOf(document: string): readonly string[] {
  return document.match(/<w:p>.*?<\/w:p>/gs) ?? [];
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
}

describe('the Word file', () => {
  it('has every fokusområde as a heading under its sigtepunkt, and contents that link to each heading', async () => {
    const { document } = await wordParts(fiveYears(strategy, '2026-Q3'));
    const titles = headings(document);
    const bookmarks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]);
    const links = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map((match) => match[1]);

    for (const { title } of strategy.fokusomraader) expect(titles).toContain(title);
    expect(titles.indexOf('Vækst i balance')).toBeLessThan(titles.indexOf('Klima-indsats'));
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    expect([...new Set(links)].sort()).toEqual([...new Set(bookmarks)].sort());
  });

  it('goes by the municipality’s order on each fokusområde', async () => {
    const { document } = await wordParts({
      indicators: [someIndicator()],
      updates: [approvedUpdate('2026-Q3', 38)],
      actions: [someAction()],
    });
    const labels = paragraphsOf(document)
      .filter((paragraph) => paragraph.includes('<w:pStyle w:val="Label"'))
      .map(textIn);

    expect(labels.slice(-4)).toEqual(['Data', 'Handlinger', 'Fokus/retning', 'Strategi']);
  });

  it('is Danish, with version, date and page numbers, and a text for every picture', async () => {
    const { document, styles, core, footer, pictures } = await wordParts(fiveYears(strategy, '2026-Q3'));
    const alts = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map((match) => match[1] ?? '');

    expect(styles).toContain('w:val="da-DK"');
    expect(core).toContain('Opfølgning på strategien, Alle udvalg, 3. kvartal 2026');
    expect(footer).toContain('Version 1, 14. oktober 2026');
    expect(footer).toMatch(/PAGE.*NUMPAGES/s);
    expect(pictures.length).toBeGreaterThan(50);
    expect(alts.length).toBeGreaterThanOrEqual(pictures.length);
    expect(alts.every((alt) => /\d/.test(alt))).toBe(true);
  });

  it('reads well with nothing in it', async () => {
    const { document } = await wordParts({});

    expect(textIn(document)).toContain('Der er ikke sat indikatorer op her endnu');
    expect(textIn(document)).not.toMatch(/undefined|NaN|null|\[object/);
  });

  it('has in the short form only what moved, and says how much did not', async () => {
    const still = someIndicator({ id: 'still', fokusomraadeId: 'vtf-kultur', name: 'Besøg' });
    const kept = {
      indicators: [someIndicator(), still],
      updates: [
        approvedUpdate('2026-Q2', 50),
        approvedUpdate('2026-Q3', 38),
        onIndicator(still, 'vtf', approvedUpdate('2026-Q2', 38)),
        onIndicator(still, 'vtf', approvedUpdate('2026-Q3', 38)),
      ],
    };

    const { document } = await wordParts(kept, 'short');

    expect(headings(document)).toContain('Smidige processer');
    expect(headings(document)).not.toContain('Kultur');
    expect(textIn(document)).toContain('Har ikke rykket sig: 34 fokusområder og 1 indikator.');
  });

  it('holds what people wrote, control characters and all, without breaking', async () => {
    const report = someReport({ narrative: 'A\u0000B\u000bC <w:p> & "D"\nny linje \ud800' });
    const { document } = await wordParts({
      indicators: [someIndicator()],
      updates: [approvedUpdate('2026-Q3', 38, { report })],
    });

    expect(document).toContain('ABC &lt;w:p&gt; &amp; &quot;D&quot;');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(document).not.toMatch(/[\u0000-\u0008\u000b\ud800]/);
  });
});

describe('the Excel file', () => {
  it('has the quarter’s numbers as numbers, every approved number, and the handlinger', async () => {
    const { report, records } = overallOf({
      indicators: [someIndicator()],
      updates: [approvedUpdate('2026-Q2', 50), approvedUpdate('2026-Q3', 38)],
      actions: [someAction({ deadline: '2026-09-01' })],
    });

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await workbookFile(report, records, version)).buffer as ArrayBuffer);
    const cells = (name: string, row: number) =>
      ((workbook.getWorksheet(name)?.getRow(row).values ?? []) as unknown[]).slice(1);

    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Kvartalet', 'Alle tal', 'Handlinger', 'Om']);
    expect(cells('Kvartalet', 2).slice(3, 8)).toEqual([
      'Sagsbehandlingstid, byggesager',
      38,
      'dage',
      '3. kvartal 2026',
      40,
    ]);
    expect(cells('Alle tal', 2).slice(4, 8)).toEqual(['2026-Q2', 50, 'dage', 'rød']);
    expect(cells('Handlinger', 2).slice(3)).toEqual(['Ny vejledning til bygherrer', '2026-09-01', 'i gang', 43]);
  });

  it('never makes a formula of what somebody wrote', async () => {
    const { report, records } = overallOf({
      indicators: [someIndicator({ name: '=1+1' })],
      updates: [approvedUpdate('2026-Q3', 38)],
    });

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await workbookFile(report, records, version)).buffer as ArrayBuffer);

    expect(workbook.getWorksheet('Kvartalet')?.getCell('D2').type).toBe(ExcelJS.ValueType.String);
  });
});
