import { describe, expect, it } from 'vitest';
import { myUpdates } from '../../src/indicators/my-updates.js';
import { myUpdatesReply } from '../../src/replies/indicators/my-updates-reply.js';
import { approvedUpdate, someIndicator } from '../indicators/builders.js';

describe('the list of what somebody reports', () => {
  it('names an indicator once with all quarters that it still lacks', () => {
    const owned = [
      { indicator: someIndicator(), udvalgId: 'vtf', updates: [approvedUpdate('2026-Q1', 44)] },
      { indicator: someIndicator({ id: 'klager', name: 'Klager' }), udvalgId: 'vtf', updates: [] },
    ];
    const { text } = myUpdatesReply({
      ...myUpdates(owned, '2026-Q3'),
      deadlines: new Map([['vtf', '2026-10-08']]),
      today: '2026-10-06',
      notices: { cprCount: 0 },
    });

    expect(text).toContain(
      'Mangler fra før: Sagsbehandlingstid, byggesager (4. kvartal 2025 og 2. kvartal 2026); Klager (4. kvartal 2025, 1. kvartal 2026 og 2. kvartal 2026). Vælg kvartalet i formularen.',
    );
  });
});
