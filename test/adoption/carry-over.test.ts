import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actionDocument, actionKey } from '../../src/actions/action.js';
import type { Adoption } from '../../src/adoption/adoption.js';
import { bringAdoption, nextStep } from '../../src/adoption/bring-on.js';
import { askApprovers } from '../../src/approvals/ask-approvers.js';
import { indicatorDocument, indicatorKey } from '../../src/indicators/indicator.js';
import { updateDocument, updateKey } from '../../src/indicators/update.js';
import { udvalgSetupDocument, udvalgSetupKey } from '../../src/people/udvalg-setup.js';
import type { Timing } from '../../src/store/change-document.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { bodyOf } from '../../src/store/document-type.js';
import { everyDocument } from '../../src/store/every-document.js';
import { mortal } from '../outbox/mortal.js';
import { startWorld } from '../outbox/notes.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { realMessenger } from '../support/sending.js';
import { agreedIn, next, old, seedTown, updatesOf } from './town.js';

const newYear = new Date('2027-01-01T00:05:00+01:00');
const messenger = realMessenger({ openMs: 100, requestMs: 100, paceMs: 100 });

describe('carrying over into a new strategy', () => {
  let temp: TempStore;
  let timing: Timing;
  let adoption: Adoption;

  beforeEach(async () => {
    ({ timing } = startWorld(newYear));
    temp = await openTown();
    adoption = await agreedIn(temp.store, '2026-11-24', new Date('2026-11-24T08:00:00Z'));
  });
  afterEach(() => temp.end());

  async function openTown(): Promise<TempStore> {
    const opened = await openTempStore(() => newYear.getTime());
    const updates = updatesOf(['2026-Q1', '2026-Q2', '2026-Q3'], ['2025-Q4', '2026-Q4']);
    await seedTown(opened.store, { connectorUrl: 'http://127.0.0.1:9', updates });
    return opened;
  }

  async function bring(store: DocumentStore, at = newYear) {
    const announce = askApprovers({ adminIds: new Set() });
    return bringAdoption({ store, timing, announce, strategies: [old, next] }, adoption, { personId: 'system', at });
  }

  async function indicatorIn(udvalgId: string, id: string) {
    const stored = await temp.store.read(indicatorKey(udvalgId, id));
    return stored && bodyOf(indicatorDocument, stored);
  }

  async function actionIn(udvalgId: string, id: string) {
    const stored = await temp.store.read(actionKey(udvalgId, id));
    return stored && bodyOf(actionDocument, stored);
  }

  async function updateIn(quarter: string) {
    const stored = await temp.store.read(updateKey('vtf', 'svartid', quarter));
    if (stored === undefined) throw new Error(`There is no update of ${quarter}`);
    return bodyOf(updateDocument, stored);
  }

  it('takes an indicator with its owners and terms to its new udvalg, with what it goes on with', async () => {
    await bring(temp.store);
    const [before, after] = [
      await indicatorIn('vtf', 'svartid'),
      await indicatorIn('klima-og-by', 'svartid-2026-2029'),
    ];

    expect(after).toMatchObject({
      strategyId: '2026-2029',
      fokusomraadeId: 'by-hurtige-svar',
      name: 'Sagsbehandlingstid, byggesager',
      ownerIds: ['anne'],
      continues: { from: '2027-Q1', of: [{ udvalgId: 'vtf', indicatorId: 'svartid' }] },
    });
    expect(after?.terms).toEqual(before?.terms);
    expect(before?.ended).toEqual({
      from: '2027-Q1',
      to: { udvalgId: 'klima-og-by', indicatorId: 'svartid-2026-2029' },
      why: '',
    });
    expect(before?.audit.at(-1)).toMatchObject({ by: 'system', what: 'carried', to: 'svartid-2026-2029' });
    expect(after?.audit).toMatchObject([{ by: 'system', what: 'carried', from: '2022-2025: svartid' }]);
  });

  it('lets an indicator go elsewhere than its fokusområde by its own line, and retires one with its reason', async () => {
    await bring(temp.store);

    expect(await indicatorIn('klima-og-by', 'kultur-tal-2026-2029')).toMatchObject({ fokusomraadeId: 'by-klima' });
    expect(await indicatorIn('klima-og-by', 'besoeg-2026-2029')).toBeUndefined();
    const retired = await indicatorIn('vtf', 'besoeg');
    expect(retired?.ended).toEqual({ from: '2027-Q1', why: 'Tælles ikke mere' });
    expect(retired?.audit.at(-1)).toMatchObject({ what: 'retired', to: 'Tælles ikke mere' });
  });

  it('takes open handlinger along, leaves those that are done, and ends those that go nowhere', async () => {
    await bring(temp.store);

    expect(await actionIn('klima-og-by', 'ny-vejledning-2026-2029')).toBeUndefined();
    expect(await actionIn('klima-og-by', 'vejledning-2026-2029')).toMatchObject({
      strategyId: '2026-2029',
      fokusomraadeId: 'by-hurtige-svar',
      responsibleId: 'bo',
      state: 'under-way',
      deadline: '2027-03-01',
    });
    expect(await actionIn('vtf', 'vejledning')).toMatchObject({
      state: 'under-way',
      ended: { to: { udvalgId: 'klima-og-by', actionId: 'vejledning-2026-2029' } },
    });
    expect(await actionIn('vtf', 'faerdig')).not.toHaveProperty('ended');
    expect(await actionIn('laering', 'frihed')).toMatchObject({ ended: { why: 'Ikke med i den nye strategi' } });
  });

  it('lets a chair of a named fokusområde sit for the one that it goes on as, too', async () => {
    await bring(temp.store);
    const stored = await temp.store.read(udvalgSetupKey('laering'));

    const setup = stored && bodyOf(udvalgSetupDocument, stored);
    expect(setup?.seats).toEqual([
      { personId: 'carla', role: 'chair', covers: ['laer-trivselsfremme', 'laer-trivsel'] },
    ]);
    expect(setup?.audit.at(-1)).toMatchObject({ what: 'carried', to: '2026-2029' });
  });

  it('closes what waits for quarters that are over, tells the owner, and lets the last quarter be decided', async () => {
    await bring(temp.store);
    const closed = await updateIn('2025-Q4');

    expect(closed.revisions.at(-1)?.state).toMatchObject({ is: 'closed', by: 'system', strategyId: '2026-2029' });
    expect(closed.audit.at(-1)).toMatchObject({ what: 'closed', from: '1: pending', to: '1: closed' });
    expect(closed.outbox.map(({ what, to }) => [what, 'aadObjectId' in to && to.aadObjectId])).toEqual([
      ['decision-told', 'aad-anne'],
    ]);
    expect((await updateIn('2026-Q4')).revisions.at(-1)?.state).toEqual({ is: 'pending' });
    expect((await updateIn('2026-Q3')).revisions).toEqual(
      updatesOf(['2026-Q1', '2026-Q2', '2026-Q3'], [])[10]?.revisions,
    );
  });

  it('closes what waits for the last quarter too, when the first of the new strategy is reported', async () => {
    const carried = await bring(temp.store);
    const announce = askApprovers({ adminIds: new Set() });
    const at = new Date('2027-04-01T08:00:00Z');
    const parts = { store: temp.store, timing, announce, strategies: [old, next] };
    const closed = await bringAdoption(parts, carried, { personId: 'system', at });

    expect([carried.stage, closed.stage]).toEqual(['carried', 'closed']);
    expect((await updateIn('2026-Q4')).revisions.at(-1)?.state).toMatchObject({ is: 'closed' });
  });

  it('changes nothing before the first day of its first quarter', async () => {
    const before = await contentOf(temp.store);
    const brought = await bring(temp.store, new Date('2026-12-31T23:59:00+01:00'));

    expect(brought.stage).toBe('agreed');
    expect(await contentOf(temp.store)).toEqual(before);
    expect(nextStep(brought, '2026-12-31')).toEqual({ do: 'wait', until: '2027-01-01' });
  });

  it('comes to the same wherever it is cut short', async () => {
    const whole = await openTown();
    const counted = mortal({ store: whole.store, messenger, timing });
    await bring(counted.store);
    const expected = await contentOf(whole.store);
    await whole.end();
    let kills = 0;

    for (let atStep = 1; atStep <= counted.steps(); atStep += 1) {
      const town = await openTown();
      const hands = mortal({ store: town.store, messenger, timing }, { atStep, when: 'after' });
      await expect(bring(hands.store)).rejects.toThrow();
      await bring(town.store);
      expect(await contentOf(town.store)).toEqual(expected);
      await town.end();
      kills += 1;
    }
    expect(kills).toBeGreaterThan(40);
  }, 120_000);

  it('comes to the same when two instances do it at once, and when it is done again', async () => {
    const whole = await openTown();
    await bring(whole.store);
    const expected = await contentOf(whole.store);
    await whole.end();

    await Promise.allSettled([bring(temp.store), bring(temp.store)]);
    await bring(temp.store);

    expect(await contentOf(temp.store)).toEqual(expected);
  });
});

/** Everything in a store but its versions. */
async function contentOf(store: DocumentStore): Promise<Readonly<Record<string, unknown>>> {
  const found: Record<string, unknown> = {};
  for await (const { partition, id, body } of everyDocument(store)) found[`${partition} ${id}`] = body;
  return found;
}
