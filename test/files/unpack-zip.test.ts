import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackZip } from '../../src/files/unpack-zip.js';

const limits = { mostBytes: 100_000, mostEntries: 10 };
const all = () => true;
const text = new TextEncoder().encode('Sammen om Hedenstederne. '.repeat(40));

describe('unpacking an archive', () => {
  it('gives the wanted files as they were packed, with and without compression', () => {
    const zip = zipSync({ 'a.xml': text, 'b/æ.xml': [text, { level: 0 }], 'c.png': text });

    const unpacked = unpackZip(zip, limits, (name) => name.endsWith('.xml'));

    expect(unpacked).toEqual({
      is: 'unpacked',
      entries: new Map([
        ['a.xml', Buffer.from(text)],
        ['b/æ.xml', text],
      ]),
    });
  });

  it('refuses a small archive that comes to more than allowed, in one file or in all together', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(50_000_000) }, { level: 9 });
    const many = zipSync({ 'a.xml': new Uint8Array(60_000), 'b.xml': new Uint8Array(60_000) });

    expect(bomb.length).toBeLessThan(100_000);
    expect(unpackZip(bomb, limits, all)).toEqual({ is: 'refused', why: 'too-large' });
    expect(unpackZip(many, limits, all)).toEqual({ is: 'refused', why: 'too-large' });
  });

  it('does not believe an archive about its own sizes', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(50_000_000) }, { level: 9 });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const central = view.getUint32(bomb.length - 6, true);
    view.setUint32(central + 24, 10, true);
    view.setUint32(22, 10, true);

    expect(unpackZip(bomb, limits, all)).toEqual({ is: 'refused', why: 'too-large' });
  });

  it('refuses more files than allowed', () => {
    const zip = zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.xml`, text])));

    expect(unpackZip(zip, limits, all)).toEqual({ is: 'refused', why: 'too-large' });
  });

  it('takes every cut and every turned byte of an archive for what it is: unpacked, or refused', () => {
    const zip = zipSync({ 'a.xml': text, 'b.xml': text });

    for (let at = 0; at < zip.length; at += 1) {
      const turned = zip.slice();
      turned[at] = (turned[at] ?? 0) ^ 0xff;
      expect(['unpacked', 'refused']).toContain(unpackZip(turned, limits, all).is);
      expect(unpackZip(zip.slice(0, at), limits, all).is).toBe('refused');
    }
  });

  it('says of anything else that it is no archive', () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(10), text]) {
      expect(unpackZip(bytes, limits, all)).toEqual({ is: 'refused', why: 'not-a-zip' });
    }
  });
});
