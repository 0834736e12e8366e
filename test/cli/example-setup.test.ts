import { describe, expect, it } from 'vitest';
import { putExampleSetup } from '../../src/cli/demo/example-setup.js';
import { indicatorDocument } from '../../src/indicators/indicator.js';
import { updateDocument } from '../../src/indicators/update.js';
import { peopleDocument } from '../../src/people/person.js';
import { udvalgSetupDocument } from '../../src/people/udvalg-setup.js';
import { bodyOf } from '../../src/store/document-type.js';
import { everyDocument } from '../../src/store/every-document.js';
import { openTempStore } from '../store/temp-store.js';

const now = new Date('2026-10-14T07:00:00Z');
const types = [indicatorDocument, updateDocument, peopleDocument, udvalgSetupDocument];

describe('the made-up set-up of the demonstration', () => {
  it('passes the bot’s own schemas, with everything that has a name marked EKSEMPEL', async () => {
    const { store, end } = await openTempStore();
    await putExampleSetup(store, now);

    const kinds = new Map<string, number>();
    for await (const document of everyDocument(store)) {
      const type = types.find(({ kind }) => kind === document.kind);
      if (type !== undefined) bodyOf(type as never, document);
      if (document.kind === 'indicator') expect(document.body.name).toMatch(/^EKSEMPEL: /);
      kinds.set(document.kind, (kinds.get(document.kind) ?? 0) + 1);
    }
    await end();

    expect(kinds.get('people')).toBe(1);
    expect(kinds.get('udvalg-setup')).toBe(5);
    expect(kinds.get('indicator')).toBeGreaterThanOrEqual(5);
    expect(kinds.get('indicator-update')).toBeGreaterThanOrEqual(10);
  });

  it('is put into an empty store only', async () => {
    const { store, end } = await openTempStore();

    const first = await putExampleSetup(store, now);
    const second = await putExampleSetup(store, now);
    await end();

    expect([first, second]).toEqual([true, false]);
  });
});
