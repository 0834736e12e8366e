import { expect, it } from 'vitest';
import { changeDocument } from '../../src/store/change-document.js';
import type { DocumentKey, DocumentStore } from '../../src/store/document-store.js';
import { realTiming } from '../../src/store/real-timing.js';
import { type Contract, draftIn } from './contract-parts.js';
import { counterOf, counterType } from './counter.js';

/** Many at once. */
export function racesLoseNothing(contract: Contract): void {
  it('lets exactly one of twenty create the same id', async () => {
    const draft = draftIn(contract.partition(), 'claim', {});

    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? contract.store : contract.other).create({ ...draft, body: { owner: index } }),
      ),
    );

    const winners = results.flatMap((result, index) => (result.ok ? [index] : []));
    expect(winners).toHaveLength(1);
    expect((await contract.store.read(draft))?.body).toEqual({ owner: winners[0] });
  });

  it('loses nothing of a hundred writers on one document', async () => {
    const key = { partition: contract.partition(), id: 'counter' };
    const writers = Array.from({ length: 100 }, (_, index) => index);

    const saved = await Promise.all(
      writers.map(async (writer) => {
        const store = writer % 2 === 0 ? contract.store : contract.other;
        return addUntilSaved(store, key, writer);
      }),
    );

    const stored = await contract.store.read(key);
    expect(saved).toHaveLength(100);
    expect([...counterOf(stored).added].sort((a, b) => a - b)).toEqual(writers);
  });
}

/** As a person does who is told "ikke gemt, prøv igen": tries again until it is saved. */
async function addUntilSaved(store: DocumentStore, key: DocumentKey, writer: number): Promise<number> {
  for (;;) {
    const result = await changeDocument({ store, type: counterType, key, timing: realTiming }, (current) => ({
      do: 'write',
      body: { added: [...(current?.added ?? []), writer] },
      outcome: writer,
    }));
    if (result.ok) return result.outcome;
  }
}
