import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeId, encodeId } from '../../src/store/document-id.js';

/** Any string of UTF-16 code units, lone surrogates too, thick with the characters where the encoding turns. */
const anyId = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(...[...'!,-./09:;<=@AZ[\\^_`az{~ #?%æg\u00ff\u0100'].map((c) => c.charCodeAt(0))),
    ),
  )
  .map((units) => String.fromCharCode(...units));

describe('an encoded id', () => {
  it('gives back the id that went in', () => {
    fc.assert(
      fc.property(anyId, (id) => decodeId(encodeId(id)) === id),
      { numRuns: 5_000 },
    );
  });

  it('keeps the order of the ids', () => {
    fc.assert(
      fc.property(anyId, anyId, anyId, (start, one, other) => {
        const [a, b] = [start + one, start + other];
        return Math.sign(compare(a, b)) === Math.sign(compare(encodeId(a), encodeId(b)));
      }),
      { numRuns: 20_000 },
    );
  });

  it('holds nothing that Cosmos DB forbids or an address reads in its own way', () => {
    fc.assert(
      fc.property(anyId, (id) => /^[!,\-0-9:;=@A-Z_a-z~]*$/.test(encodeId(id))),
      { numRuns: 5_000 },
    );
  });

  it('leaves the ids of Teams readable, and escapes few characters', () => {
    expect(encodeId('udvalg:laering')).toBe('udvalg:laering');
    expect(encodeId('29:1aB-c_D;messageid=17')).toBe('29:1aB-c_D;messageid=17');
    expect(encodeId('19:x@thread.tacv2')).toBe('19:x@thread-~2etacv2');
    expect(encodeId('a/b æ€')).toBe('a-~2fb!~20z~e6z~g20ac');
  });
});

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
