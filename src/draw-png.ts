import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);

/** Brought along, so that pictures are the same on a machine without fonts (Source Sans 3, SIL Open Font License). */
const fontFiles = ['400Regular/SourceSans3_400Regular.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/source-sans-3/${file}`),
);

/** Gives an SVG as PNG, so many times as large as it is drawn: sharp on paper and on screens. Throws when it is not SVG. */
export function drawPng(svg: string, scale = 2): Uint8Array {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  });
  return drawn.render().asPng();
}
