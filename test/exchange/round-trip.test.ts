import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/exchange/plan-import.js';
import { readRows } from '../../src/exchange/read-rows.js';
import { tablesOf } from '../../src/exchange/tables-of.js';
import { type WrittenFile, writeCsv } from '../../src/exchange/write-csv.js';
import { writeJson } from '../../src/exchange/write-json.js';
import { writeWorkbook } from '../../src/exchange/write-workbook.js';
import { by, emptyState, planning, strategy, today } from './exchange-data.js';
import { fullState } from './full-state.js';

const exported = tablesOf(fullState, strategy, today);
const formats: readonly (readonly [string, () => Promise<readonly WrittenFile[]>])[] = [
  ['xlsx', async () => [await writeWorkbook(exported, strategy, { name: 'alt.xlsx', at: by.at })]],
  ['csv', async () => writeCsv(exported)],
  ['json', async () => [writeJson(exported, 'alt.json')]],
];

describe.each(formats)('what is exported as %s', (_, write) => {
  it('changes nothing when it is imported again', async () => {
    const { rows, faults, remarks } = await readRows(await write(), strategy);
    const plan = planImport(fullState, rows, planning);

    expect({ faults, remarks, planFaults: plan.faults }).toEqual({ faults: [], remarks: [], planFaults: [] });
    expect(plan.changes).toEqual([]);
    expect(plan.after).toEqual(fullState);
  });

  it('gives the same tables from nothing, and a second time changes nothing', async () => {
    const { rows } = await readRows(await write(), strategy);

    const first = planImport(emptyState, rows, planning);
    const second = planImport(first.after, rows, planning);

    expect(first.faults).toEqual([]);
    expect(tablesOf(first.after, strategy, today)).toEqual(exported);
    expect(second.after).toEqual(first.after);
  });

  it('keeps the ids of indicators and handlinger, which their history hangs on', async () => {
    const { rows } = await readRows(await write(), strategy);
    const { after } = planImport(emptyState, rows, planning);

    expect([...after.indicators.keys()].sort()).toEqual([...fullState.indicators.keys()].sort());
    expect([...after.actions.keys()].sort()).toEqual([...fullState.actions.keys()].sort());
  });
});
