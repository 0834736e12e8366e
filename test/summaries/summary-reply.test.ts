import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/actions/action.js';
import { readCardFiles } from '../../src/card-files.js';
import { fiveYears } from '../../src/cli/bench/five-years.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import type { IndicatorUpdate } from '../../src/indicators/update.js';
import type { Reply } from '../../src/replies/reply.js';
import { summaryAgendaReply } from '../../src/replies/summaries/summary-agenda.js';
import { summaryAreaReply } from '../../src/replies/summaries/summary-area-reply.js';
import { keyOf, summaryReply } from '../../src/replies/summaries/summary-reply.js';
import type { QuarterlySummary } from '../../src/summaries/quarterly-summary.js';
import { createRenderCard } from '../../src/teams/render-card.js';
import { approvedUpdate, someIndicator, someReport, someTerms } from '../indicators/builders.js';
import { onIndicator, someAction, strategy, summaryOf } from './builders.js';

const render = createRenderCard(readCardFiles());

/** How large a card is on the way to Teams, which counts UTF-16. */
async function sizeOfCard(reply: Reply): Promise<number> {
  return JSON.stringify(await render(reply.card, reply.data as never)).length * 2;
}

function pagesOf(make: (page: number) => Reply): readonly Reply[] {
  const replies: Reply[] = [];
  for (let page = 1, more = true; more; page += 1) {
    const reply = make(page);
    more = 'hasNext' in reply.data && reply.data.hasNext;
    replies.push(reply);
  }
  return replies;
}

const long = (text: string, length: number) => `${text} ${'æ"\\_*'.repeat(length)}`.slice(0, length);

/** As much as every schema lets through: 40 indicators and 20 handlinger on each area, with the longest texts. */
function overfull(): QuarterlySummary {
  const areas = strategy.fokusomraader.filter(({ udvalgId }) => udvalgId === 'vtf');
  const indicators = areas.flatMap(({ id }) =>
    Array.from(
      { length: 40 },
      (_, nth): Indicator =>
        someIndicator({
          id: `${id}-${nth}`,
          fokusomraadeId: id,
          name: long(`Indikator ${nth}`, 200),
          source: long('Kilde', 300),
        }),
    ),
  );
  const report = someReport({
    value: 123_456_789,
    narrative: long('Ord', 4_000),
    evidence: `https://example.dk/${'a(b)'.repeat(400)}`,
  });
  const updates = indicators.flatMap((indicator): IndicatorUpdate[] =>
    ['2025-Q3', '2026-Q2', '2026-Q3'].map((quarter) =>
      onIndicator(
        indicator,
        'vtf',
        approvedUpdate(quarter, 1, { report, terms: someTerms({ decimals: 4, unit: 'mio. kr. pr. indb.' }) }),
      ),
    ),
  );
  const actions = areas.flatMap(({ id }) =>
    Array.from(
      { length: 20 },
      (_, nth): Action =>
        someAction({
          id: `${id}-${nth}`,
          fokusomraadeId: id,
          title: long(`Handling ${nth}`, 200),
          deadline: '2026-01-01',
        }),
    ),
  );
  return summaryOf({ indicators, updates, actions });
}

describe('the post', () => {
  it('stays under 80 KB on every page, whatever is in it, and says what stands elsewhere', async () => {
    const summary = overfull();

    const pages = pagesOf((page) => summaryReply(summary, page));
    const first = pages[0]?.text ?? '';

    for (const page of pages) expect(await sizeOfCard(page)).toBeLessThan(80 * 1024);
    expect(first).toContain(`Side 1 af ${pages.length}`);
    expect(first).toContain('Og 32 indikatorer mere: åbn området.');
  });

  it('shows each area once, over all its pages', () => {
    const summary = overfull();

    const shown = pagesOf((page) => summaryReply(summary, page)).flatMap((reply) =>
      reply.card === 'summary' ? reply.data.choices.map(({ value }) => value) : [],
    );

    expect(shown).toEqual(summary.areas.map(({ area }) => area.id));
  });

  it('is one page for an udvalg of the usual size', () => {
    for (const { id } of strategy.udvalg) {
      const summary = summaryOf(fiveYears(strategy, '2026-Q3'), { udvalgId: id });

      expect(pagesOf((page) => summaryReply(summary, page))).toHaveLength(1);
    }
  });

  it('has a notification that reads well: where, when, the colours and the first thing to talk about', () => {
    const updates = [approvedUpdate('2026-Q2', 38), approvedUpdate('2026-Q3', 52)];

    expect(summaryReply(summaryOf({ indicators: [someIndicator()], updates })).summary).toBe(
      'VTF, 3. kvartal 2026: ■ 1 rød. Smidige processer: »Sagsbehandlingstid, byggesager« er gået fra grøn til rød: 52 dage, mål 40 dage, op 14 dage siden sidste kvartal (dårligere).'.replaceAll(
        /(\d) dage/g,
        '$1\u00a0dage',
      ),
    );
  });

  it('says each chart’s figures in words too', () => {
    const updates = [approvedUpdate('2026-Q2', 38), approvedUpdate('2026-Q3', 52)];
    const reply = summaryReply(summaryOf({ indicators: [someIndicator()], updates }));
    if (reply.card !== 'summary') throw new Error('another card');
    const [point] = reply.data.points;

    expect(point?.trend.map(({ y }) => y)).toEqual([38, 52]);
    expect(point?.trendText).toBe('Udvikling: 38 (2. kv. 26) · 52 (3. kv. 26)');
  });

  it('shows Markdown that people wrote as they wrote it', async () => {
    const indicator = someIndicator({ kind: 'narrative', name: '*navn*' });
    const update = approvedUpdate('2026-Q3', 0, { report: { narrative: 'Se [her](https://ond.dk) **nu**' } });

    const card = JSON.stringify(
      await render('summary', summaryReply(summaryOf({ indicators: [indicator], updates: [update] })).data as never),
    );

    expect(card).toContain(JSON.stringify('Se \\[her\\](https://ond.dk) \\*\\*nu\\*\\*').slice(1, -1));
    expect(card).toContain(' · *navn*"');
  });

  it('reads well with nothing in it', () => {
    const { text } = summaryReply(summaryOf({}));

    expect(text).toContain('Der er ikke sat indikatorer op her endnu, så der er ingen tal at vise.');
    expect(text).not.toMatch(/undefined|NaN|null/);
    expect(text).not.toContain('Tre ting');
  });
});

describe('an area that is opened', () => {
  it('stays under 80 KB on every page and shows every indicator and handling once', async () => {
    const summary = overfull();
    const [area] = summary.areas;
    if (area === undefined) throw new Error('no area');

    const pages = pagesOf((page) => summaryAreaReply(summary, area, { page }));
    const names = pages.flatMap((reply) =>
      reply.card === 'summary-area' ? reply.data.lines.map(({ name }) => name) : [],
    );
    const notes = pages.flatMap((reply) => (reply.card === 'summary-area' ? reply.data.notes : []));

    for (const page of pages) expect(await sizeOfCard(page)).toBeLessThan(80 * 1024);
    expect(names).toEqual(area.lines.map(({ indicator }) => indicator.name));
    expect(notes).toHaveLength(20);
  });

  it('does not let an address end its link early', () => {
    const report = someReport({ evidence: 'https://example.dk/a)b[c](d' });
    const summary = summaryOf({ indicators: [someIndicator()], updates: [approvedUpdate('2026-Q3', 38, { report })] });
    const area = summary.areas.find(({ lines }) => lines.length > 0);
    if (area === undefined) throw new Error('no area');

    const reply = summaryAreaReply(summary, area);

    expect(reply.card === 'summary-area' && reply.data.lines[0]?.evidence).toBe(
      '[Dokumentation](https://example.dk/a%29b%5Bc%5D%28d)',
    );
  });
});

describe('the agenda item', () => {
  it('has the municipality’s headings in their order and stays under 80 KB', async () => {
    const summary = overfull();
    const reply = summaryAgendaReply(summary, keyOf(summary));
    if (reply.card !== 'summary-agenda') throw new Error('another card');

    expect(reply.data.parts.map(({ heading }) => heading)).toEqual([
      'Sagsnr.',
      'Beslutningstema',
      'Økonomi',
      'Historik',
      'Sagsfremstilling',
      'Indstilling',
      'Bilag',
    ]);
    expect(await sizeOfCard(reply)).toBeLessThan(80 * 1024);
  });
});
