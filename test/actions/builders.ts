import type { Action } from '../../src/actions/action.js';

/** A handling in VTF's Smidige processer that `bo` is responsible for, under way, unless told otherwise. */
export function someAction(more: Partial<Action> = {}): Action {
  return {
    id: 'vejledning',
    strategyId: '2022-2025',
    fokusomraadeId: 'vtf-smidige-processer',
    title: 'Ny vejledning til byggesager',
    responsibleId: 'bo',
    deadline: '2026-12-01',
    state: 'under-way',
    note: '',
    createdAt: '2026-08-01T08:00:00.000Z',
    audit: [{ at: '2026-08-01T08:00:00.000Z', by: 'carla', what: 'added', from: '', to: 'under-way' }],
    outbox: [],
    ...more,
  };
}
