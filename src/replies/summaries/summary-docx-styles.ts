import { LineRuleType } from 'docx';

/** What stands back: versions, labels, notes; dark enough to read on white. */
export const subtle = '595959';

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '1F3864', font: 'Arial' },
  paragraph: { spacing: { before, after: 100 } },
});

/** How the document looks: Arial, which every machine has or has a twin of; headings in one dark blue. */
export const wordStyles = {
  default: {
    document: {
      run: { font: 'Arial', size: 20, language: { value: 'da-DK' } },
      paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 44, bold: true, color: '1F3864' }, paragraph: { spacing: { after: 40 } } },
    heading1: heading(32, 360),
    heading2: heading(26, 280),
    heading3: heading(22, 240),
    hyperlink: { run: { color: '1F4E9E', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 28, color: subtle },
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'Label',
      name: 'Label',
      basedOn: 'Normal',
      run: { size: 17, bold: true, color: subtle, allCaps: true },
      paragraph: { spacing: { before: 140, after: 50 } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 300, right: 300 }, spacing: { after: 100 } },
    },
  ],
};
