import type { DocumentStore } from '../../src/store/document-store.js';

/** Requests to a store, by what they were. */
export type Requests = Record<'read' | 'list' | 'create' | 'replace' | 'delete', number>;

/** Gives the store, and what is asked of it from now on. */
export function counted(store: DocumentStore): { readonly store: DocumentStore; readonly requests: Requests } {
  const requests: Requests = { read: 0, list: 0, create: 0, replace: 0, delete: 0 };
  const counting = new Proxy(store, {
    get(target, name: keyof DocumentStore) {
      if (name in requests) requests[name as keyof Requests] += 1;
      return (target[name] as (...args: unknown[]) => unknown).bind(target);
    },
  });
  return { store: counting, requests };
}
