// `npm run bench:store`: figures of the embedded store as it grows to 1,000,000 documents (or as many as are asked for:
// `npm run bench:store -- 100000`). Reading one document and listing a partition should take as long at the end as at
// the start.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../dist/store/open-embedded-store.js';

const total = Number(process.argv[2] ?? 1_000_000);
const perPartition = 1000;
const sizes = [1000, 10_000, 100_000, 1_000_000].filter((size) => size <= total);
const folder = await mkdtemp(join(tmpdir(), 'sigtebot-million-'));
let store = openEmbeddedStore(folder, Date.now);

/** About 600 bytes, as an update with a short story. One in ten is of another kind. */
function draft(number) {
  const partition = `udvalg:${Math.floor(number / perPartition)}`;
  const id = `update:${String(number % perPartition).padStart(4, '0')}`;
  const kind = number % 10 === 0 ? 'note' : 'update';
  return {
    partition,
    id,
    kind,
    schemaVersion: 1,
    body: { number, quarter: '2026-Q3', narrative: 'Æblegrød. '.repeat(50) },
  };
}

async function timed(times, action) {
  const milliseconds = [];
  for (let count = 0; count < times; count += 1) {
    const start = performance.now();
    await action();
    milliseconds.push(performance.now() - start);
  }
  milliseconds.sort((a, b) => a - b);
  const at = (share) => milliseconds[Math.min(times - 1, Math.floor(times * share))].toFixed(3);
  return { p50: at(0.5), p99: at(0.99) };
}

async function measure(count) {
  const any = () => draft(Math.floor(Math.random() * count));
  const read = await timed(20_000, async () => {
    if ((await store.read(any())) === undefined) throw new Error('a document is missing');
  });
  const list = await timed(500, async () => {
    const page = await store.list({ partition: any().partition, kind: 'update', limit: 100 });
    if (page.documents.length !== 100) throw new Error('a page is short');
  });
  const few = await timed(500, () => store.list({ partition: any().partition, kind: 'note', limit: 20 }));
  const change = await timed(500, async () => {
    const found = await store.read(any());
    const { etag, ...rest } = found;
    if (!(await store.replace(rest, etag)).ok) throw new Error('a change was refused');
  });
  const { size } = await stat(join(folder, 'data.mdb'));
  return {
    documents: count,
    'read p50 ms': read.p50,
    'read p99 ms': read.p99,
    'list 100 p50 ms': list.p50,
    'list 100 p99 ms': list.p99,
    'list 20 of another kind p50 ms': few.p50,
    'read and change p50 ms': change.p50,
    'read and change p99 ms': change.p99,
    'file MB': Math.round(size / 1e6),
  };
}

try {
  const rows = [];
  let written = 0;
  const start = performance.now();
  for (const size of sizes) {
    while (written < size) {
      const batch = Array.from({ length: 1000 }, (_, index) => store.create(draft(written + index)));
      if ((await Promise.all(batch)).some(({ ok }) => !ok)) throw new Error('a document was refused');
      written += batch.length;
    }
    rows.push(await measure(size));
  }
  const seconds = (performance.now() - start) / 1000;
  await store.close();
  const opening = performance.now();
  store = openEmbeddedStore(folder, Date.now);
  await store.read(draft(written - 1));
  const opened = performance.now() - opening;
  console.table(rows);
  console.log(`${written} documents in ${seconds.toFixed(0)} s; opened again and read in ${opened.toFixed(1)} ms`);
} finally {
  await store.close();
  await rm(folder, { recursive: true, force: true });
}
