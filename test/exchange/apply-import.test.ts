import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyImport } from '../../src/exchange/apply-import.js';
import { type Rows, readRows } from '../../src/exchange/read-rows.js';
import { readState } from '../../src/exchange/state.js';
import { tablesOf } from '../../src/exchange/tables-of.js';
import { writeJson } from '../../src/exchange/write-json.js';
import { changePeople } from '../../src/people/change-people.js';
import { digestStore } from '../../src/store/document-digest.js';
import type { DocumentDraft, DocumentStore, WriteResult } from '../../src/store/document-store.js';
import { realTiming } from '../../src/store/real-timing.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { importingInto, readCsvText, strategy, today } from './exchange-data.js';
import { fullState } from './full-state.js';

const exported = tablesOf(fullState, strategy, today);
const agreed = () => true;

describe('carrying an import out', () => {
  const open: TempStore[] = [];
  let rows: Rows;

  beforeEach(async () => {
    ({ rows } = await readRows([writeJson(exported, 'alt.json')], strategy));
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map(({ end }) => end()));
  });

  async function newStore(): Promise<DocumentStore> {
    const temp = await openTempStore();
    open.push(temp);
    return temp.store;
  }

  it('writes what the rows say, and the second time nothing', async () => {
    const store = await newStore();

    const first = await applyImport(importingInto(store), rows, agreed);
    const before = await digestStore(store);
    const second = await applyImport(importingInto(store), rows, agreed);

    expect(first.is === 'done' && first.changes.length).toBeGreaterThan(10);
    expect(second).toEqual({ is: 'done', changes: [] });
    expect(await digestStore(store)).toEqual(before);
    expect(tablesOf((await readState(store, strategy)).state, strategy, today)).toEqual(exported);
  });

  it('comes to the same end when it is run again after a crash at any write', async () => {
    const whole = await newStore();
    await applyImport(importingInto(whole), rows, agreed);
    const wanted = await digestStore(whole);

    for (let crashAt = 0; crashAt < wanted.count; crashAt += 1) {
      const store = await newStore();
      await expect(applyImport(importingInto(mortal(store, crashAt)), rows, agreed)).rejects.toThrow('strømmen gik');
      expect((await digestStore(store)).count).toBe(crashAt);

      await applyImport(importingInto(store), rows, agreed);

      expect(await digestStore(store)).toEqual(wanted);
    }
  });

  it('writes nothing where a row does not go with what is stored', async () => {
    const store = await newStore();
    const bad = await readCsvText(
      'Navn;E-mail;Udvalg;Rolle;Stedfortræder for;Fra;Til\nAnne;anne@x.dk;VTF;Formand;;;\nBo;bo@x.dk;Læring;Stedfortræder;anne@x.dk;01-12-2026;31-12-2026\n',
    );

    const applied = await applyImport(importingInto(store), bad.rows, agreed);

    expect(applied).toMatchObject({ is: 'faulty', faults: [{ fault: { is: 'away-without-seat' } }] });
    expect((await digestStore(store)).count).toBe(0);
  });

  it('loses nothing that others write meanwhile, and is asked again whether it is still agreed to', async () => {
    const store = await newStore();
    await applyImport(importingInto(store), rows, agreed);
    const { rows: more } = await readCsvText('Navn;E-mail;Udvalg;Rolle\nFreja;freja@x.dk;Læring;Formand\n');
    let asked = 0;
    const meddling = disturbed(store, async () => {
      if (asked === 1) await rename(store, 'person-erik', 'Erik Nyt Navn');
    });

    const applied = await applyImport(importingInto(meddling), more, () => {
      asked += 1;
      return true;
    });

    const { state } = await readState(store, strategy);
    expect([applied.is, asked]).toEqual(['done', 2]);
    expect(state.people.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Erik Nyt Navn', 'Freja']));
  });

  it('stops where what it would change is agreed to no more', async () => {
    const store = await newStore();

    expect(await applyImport(importingInto(store), rows, () => false)).toEqual({ is: 'changed-meanwhile' });
    expect((await digestStore(store)).count).toBe(0);
  });

  it('gives up, with nothing lost, when others never stop writing the same', async () => {
    const store = await newStore();
    await applyImport(importingInto(store), rows, agreed);
    const { rows: more } = await readCsvText('Navn;E-mail\nFreja;freja@x.dk\n');
    let number = 0;
    const meddling = disturbed(store, async () => {
      number += 1;
      await rename(store, 'person-erik', `Erik ${number}`);
    });

    expect(await applyImport(importingInto(meddling), more, agreed)).toEqual({ is: 'busy' });
    expect((await readState(store, strategy)).state.people.people.map(({ name }) => name)).toContain('Erik 5');
  });

  it('lets two imports at once both come through', async () => {
    const store = await newStore();
    const [one, other] = await Promise.all(
      ['anne@x.dk;Læring;Formand', 'bo@x.dk;Læring;Næstformand'].map((row) =>
        readCsvText(`E-mail;Udvalg;Rolle\n${row}\n`),
      ),
    );

    await Promise.all([one, other].map((read) => applyImport(importingInto(store), read?.rows ?? rows, agreed)));

    const { state } = await readState(store, strategy);
    expect(state.people.people).toHaveLength(2);
    expect(
      state.setups
        .get('laering')
        ?.seats.map(({ role }) => role)
        .sort(),
    ).toEqual(['chair', 'deputy']);
  });
});

/** A store whose process dies before the write that is counted so, and before every one after. */
function mortal(store: DocumentStore, crashAt: number): DocumentStore {
  let writes = 0;
  const count = (write: () => Promise<WriteResult>) => {
    writes += 1;
    return writes > crashAt ? Promise.reject(new Error('strømmen gik')) : write();
  };
  return {
    ...reading(store),
    create: (document) => count(() => store.create(document)),
    replace: (document, etag) => count(() => store.replace(document, etag)),
  };
}

/** A store before each of whose writes something else happens. */
function disturbed(store: DocumentStore, happen: () => Promise<void>): DocumentStore {
  return {
    ...reading(store),
    async create(document: DocumentDraft) {
      await happen();
      return store.create(document);
    },
    async replace(document: DocumentDraft, etag: string) {
      await happen();
      return store.replace(document, etag);
    },
  };
}

function reading(store: DocumentStore): DocumentStore {
  return {
    read: (key) => store.read(key),
    create: (document) => store.create(document),
    replace: (document, etag) => store.replace(document, etag),
    delete: (key, etag) => store.delete(key, etag),
    list: (query) => store.list(query),
    nextPartition: (after) => store.nextPartition(after),
    close: () => store.close(),
  };
}

async function rename(store: DocumentStore, id: string, name: string): Promise<void> {
  await changePeople({ store, timing: realTiming }, (people) => ({
    people: {
      ...people,
      people: people.people.map((one) =>
        one.id === id || one.email?.startsWith(id.slice(7)) ? { ...one, name } : one,
      ),
    },
    outcome: undefined,
  }));
}
