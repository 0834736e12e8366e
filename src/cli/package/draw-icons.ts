import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** The icons as Teams wants them: the file in the package, its drawing in manifest/icons/, and its side in pixels. */
export const icons = [
  { file: 'color.png', drawing: 'color.svg', side: 192 },
  { file: 'outline.png', drawing: 'outline.svg', side: 32 },
  { file: 'color32x32.png', drawing: 'color32.svg', side: 32 },
] as const;

const folder = new URL('../../../manifest/icons/', import.meta.url);

/** Gives each icon as a PNG, by its name in the package. */
export function drawIcons(): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(
    icons.map(({ file, drawing, side }) => {
      const svg = readFileSync(new URL(drawing, folder), 'utf8');
      const png = new Resvg(svg, { fitTo: { mode: 'width', value: side }, font: { loadSystemFonts: false } }).render();
      return [file, new Uint8Array(png.asPng())];
    }),
  );
}
