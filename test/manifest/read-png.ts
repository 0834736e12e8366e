import { inflateSync } from 'node:zlib';

export type Pixel = readonly [red: number, green: number, blue: number, alpha: number];
export type Png = { readonly width: number; readonly height: number; readonly pixels: readonly Pixel[] };

const signature = '89504e470d0a1a0a';
const channels = 4;

/** Reads a PNG of 8-bit RGBA without interlacing, which is what the icons are; throws on any other file. Written after the PNG specification (W3C), so that the icons are not judged by the program that drew them. */
export function readPng(bytes: Uint8Array): Png {
  const file = Buffer.from(bytes);
  if (file.subarray(0, 8).toString('hex') !== signature) throw new Error('This is no PNG');
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const form = file.subarray(24, 29).toString('hex');
  if (form !== '0806000000') throw new Error(`A PNG of another form than 8-bit RGBA: ${form}`);
  const rows = unfiltered(inflateSync(Buffer.concat(chunks(file, 'IDAT'))), width * channels, height);
  const pixels = Array.from({ length: width * height }, (_, index): Pixel => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rows.subarray(index * channels, (index + 1) * channels);
    return [red, green, blue, alpha];
  });
  return { width, height, pixels };
}

function chunks(file: Buffer, wanted: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === wanted) found.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

function unfiltered(data: Buffer, rowBytes: number, height: number): Buffer {
  const out = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (rowBytes + 1)];
    for (let x = 0; x < rowBytes; x += 1) {
      const left = x < channels ? 0 : (out[y * rowBytes + x - channels] ?? 0);
      const up = y === 0 ? 0 : (out[(y - 1) * rowBytes + x] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (out[(y - 1) * rowBytes + x - channels] ?? 0);
      const raw = data[y * (rowBytes + 1) + 1 + x] ?? 0;
      out[y * rowBytes + x] = raw + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return Math.floor((left + up) / 2);
    case 4:
      return paeth(left, up, corner);
    default:
      throw new Error(`PNG filter ${filter} does not exist`);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
