import { describe, expect, it } from 'vitest';
import { queueAsked } from '../../src/approvals/approval-words.js';

describe('what somebody asks of approvals', () => {
  it.each([
    'til godkendelse',
    'vis min kø',
    'hvad venter på min godkendelse?',
    'Er der noget, jeg skal godkende?',
    'kan du vise mig det, der er til godkendelse',
    'hvad er der til godkendelse?',
    'skal jeg godkende noget?',
    'godkend alle',
    'godkend det hele',
    'kan du godkende alle',
    'approve all',
    'approvals',
  ])('%s: what waits for approval', (text) => {
    expect(queueAsked(text)).toEqual({ is: 'queue' });
  });

  it.each([
    'er der noget til mig?',
    'hvad venter',
    'noget nyt til mig',
    'har jeg noget der venter?',
    'anything for me?',
  ])('%s: whatever waits', (text) => {
    expect(queueAsked(text)).toEqual({ is: 'anything' });
  });

  it.each([
    ['godkend sygedagpenge', 'sygedagpenge'],
    ['Godkend indberetningen af sygedagpenge', 'sygedagpenge'],
    ['returnér klager over byggesager', 'klager over byggesager'],
  ])('%s', (text, name) => {
    expect(queueAsked(text)).toEqual({ is: 'named', name });
  });

  it.each(['Godkendelse af lokalplan', 'hvad venter borgerne på?', 'Til godkendelse: budget 2027', 'opgaver i VTF'])(
    '%s: nothing',
    (text) => {
      expect(queueAsked(text)).toBeUndefined();
    },
  );
});
