import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, TableValue, WordFile } from './summary-blocks.js';
import type { Chart } from './summary-charts.js';
import { subtle, wordStyles } from './summary-docx-styles.js';
import { xmlText } from './summary-xml.js';

/** Turns a chart into a PNG. */
export type DrawPng = (svg: string) => Uint8Array;

/** The text width of an A4 page with our margins, in twentieths of a point. */
const pageWidth = 9_640;
const line = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' } as const;

/** Gives the document as a .docx file that Word and LibreOffice open, in Danish, with its contents as links. */
export async function wordFile(file: WordFile, drawPng: DrawPng): Promise<Uint8Array> {
  const headings = file.blocks.flatMap((block) => (block.is === 'heading' ? [block] : []));
  const document = new Document({
    creator: 'Sigtebot',
    lastModifiedBy: 'Sigtebot',
    title: xmlText(`${file.title}, ${file.subtitle}`),
    description: xmlText(file.version),
    styles: wordStyles,
    numbering: { config: numberings(file.blocks) },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_300, bottom: 1_200, left: 1_133, right: 1_133 },
          },
        },
        headers: { default: new Header({ children: [small(file.header, AlignmentType.RIGHT)] }) },
        footers: { default: new Footer({ children: [footerOf(file)] }) },
        children: [
          new Paragraph({ style: 'Title', children: [run(file.title)] }),
          new Paragraph({ style: 'Subtitle', children: [run(file.subtitle)] }),
          small(file.version, AlignmentType.LEFT),
          ...file.blocks.flatMap((block, index) => drawBlock(block, index, headings, drawPng)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

type Heading = Extract<Block, { readonly is: 'heading' }>;

function drawBlock(
  block: Block,
  index: number,
  headings: readonly Heading[],
  drawPng: DrawPng,
): readonly (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return [drawHeading(block)];
    case 'label':
      return [new Paragraph({ style: 'Label', keepNext: true, children: [run(block.text)] })];
    case 'text':
      return [plain(block.text, { bold: block.bold === true, ...(block.subtle === true ? { color: subtle } : {}) })];
    case 'quote':
      return [new Paragraph({ style: 'Quote', children: [run(block.text)] })];
    case 'list':
      return block.items.map((item) => drawItem(item, block.numbered === true ? `numbers-${index}` : undefined));
    case 'table':
      return [drawTable(block), new Paragraph({ spacing: { after: 60 }, children: [] })];
    case 'charts':
      return block.charts.length === 0 ? [] : [drawCharts(block.charts, drawPng)];
    case 'link':
      return [new Paragraph({ children: [linkTo(block.to, block.text)] })];
    case 'address':
      return [
        new Paragraph({
          children: [
            new ExternalHyperlink({ link: xmlText(block.url), children: [run(block.text, { style: 'Hyperlink' })] }),
          ],
        }),
      ];
    case 'contents':
      return drawContents(headings);
  }
}

/** A line for each heading of the first two levels; those below stand on their line, one after the other. */
function drawContents(headings: readonly Heading[]): readonly Paragraph[] {
  return headings.flatMap((heading, index) => {
    if (heading.level === 3) return [];
    const next = headings.slice(index + 1).findIndex(({ level }) => level < 3);
    const below = heading.level === 1 ? [] : headings.slice(index + 1, next < 0 ? undefined : index + 1 + next);
    const children = [heading, ...below].flatMap((one, place) => [
      ...(place === 0 ? [] : [run(place === 1 ? ': ' : ' · ')]),
      linkTo(one.id, one.short ?? one.text),
    ]);
    return [new Paragraph({ spacing: { after: 30 }, indent: { left: (heading.level - 1) * 300 }, children })];
  });
}

function drawHeading({ level, text, id }: Heading): Paragraph {
  const heading = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }[level];
  return new Paragraph({ heading, keepNext: true, children: [new Bookmark({ id, children: [run(text)] })] });
}

function drawItem(item: string, numbers: string | undefined): Paragraph {
  return numbers === undefined
    ? new Paragraph({ bullet: { level: 0 }, spacing: { after: 40 }, children: lines(item) })
    : new Paragraph({ numbering: { reference: numbers, level: 0 }, spacing: { after: 60 }, children: lines(item) });
}

function drawTable({ widths, head, rows }: Extract<Block, { readonly is: 'table' }>): Table {
  const cell = (value: TableValue, column: number, isHead: boolean) =>
    new TableCell({
      width: { size: Math.round((widths[column] ?? 0) * pageWidth), type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'F0F0F0', color: 'auto' } } : {}),
      children: [
        new Paragraph({
          spacing: { after: 0 },
          children: lines(value.text, {
            size: 18,
            bold: isHead || value.bold === true,
            ...(value.hex === undefined ? {} : { color: value.hex }),
          }),
        }),
        ...(value.notes ?? []).map(
          (note) => new Paragraph({ spacing: { after: 0 }, children: [run(note, { size: 16, color: subtle })] }),
        ),
      ],
    });
  return new Table({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: widths.map((width) => Math.round(width * pageWidth)),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, column) => cell({ text }, column, true)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((value, column) => cell(value, column, false)) }),
      ),
    ],
  });
}

/** Two beside one another, each under its title; one that is wider than half the page stands alone. */
function drawCharts(charts: Extract<Block, { readonly is: 'charts' }>['charts'], drawPng: DrawPng): Table {
  const columns = charts.some(({ chart }) => chart.width > 320) ? 1 : 2;
  const rows = Array.from({ length: Math.ceil(charts.length / columns) }, (_, row) =>
    charts.slice(row * columns, row * columns + columns),
  );
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
  const width = Math.floor(pageWidth / columns);
  return new Table({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from(
            { length: columns },
            (_, column) =>
              new TableCell({ width: { size: width, type: WidthType.DXA }, children: drawChart(row[column], drawPng) }),
          ),
        }),
    ),
  });
}

function drawChart(one: { readonly title: string; readonly chart: Chart } | undefined, drawPng: DrawPng): Paragraph[] {
  if (one === undefined) return [new Paragraph({ children: [] })];
  const { title, chart } = one;
  const alt = xmlText(chart.alt);
  return [
    new Paragraph({ keepNext: true, spacing: { after: 20 }, children: [run(title, { size: 18, bold: true })] }),
    new Paragraph({
      // A picture needs a line as high as itself.
      spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'png',
          data: drawPng(chart.svg),
          transformation: { width: chart.width, height: chart.height },
          altText: { name: xmlText(title), title: xmlText(title), description: alt },
        }),
      ],
    }),
  ];
}

function linkTo(anchor: string, text: string): InternalHyperlink {
  return new InternalHyperlink({ anchor, children: [run(text, { style: 'Hyperlink' })] });
}

function footerOf({ title, version }: WordFile): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        size: 16,
        color: subtle,
        children: [xmlText(`${title} · ${version} · side `), PageNumber.CURRENT, ' af ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}

type Look = { readonly size?: number; readonly bold?: boolean; readonly color?: string; readonly style?: string };

function small(text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({ alignment, children: [run(text, { size: 16, color: subtle })] });
}

function plain(text: string, look: Look): Paragraph {
  return new Paragraph({ spacing: { after: 100 }, children: lines(text, look) });
}

/** A text whose line breaks stay. */
function lines(text: string, look: Look = {}): ParagraphChild[] {
  return text
    .split(/\r?\n/)
    .map((part, index) => new TextRun({ text: xmlText(part), ...look, ...(index > 0 ? { break: 1 } : {}) }));
}

function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text: xmlText(text), ...look });
}

/** Each numbered list counts from 1, so each has a numbering of its own. */
function numberings(blocks: readonly Block[]) {
  return blocks.flatMap((block, index) =>
    block.is === 'list' && block.numbered === true
      ? [
          {
            reference: `numbers-${index}`,
            levels: [
              {
                level: 0,
                format: 'decimal' as const,
                text: '%1.',
                alignment: AlignmentType.START,
                style: { paragraph: { indent: { left: 400, hanging: 400 } } },
              },
            ],
          },
        ]
      : [],
  );
}
