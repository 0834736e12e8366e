import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adoptionDocument, adoptionKey } from '../../src/adoption/adoption.js';
import type { Knowledge } from '../../src/conversation/converse.js';
import { converse } from '../../src/conversation/converse.js';
import { openKnowledge } from '../../src/live-knowledge.js';
import { nothingLearnt } from '../../src/matching/learning/learning.js';
import { draftOf } from '../../src/store/document-type.js';
import { strategyInForce, strategyOfQuarter } from '../../src/strategy/in-force.js';
import { noOwnWords } from '../../src/strategy/own-words.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { realOwnWords } from '../strategy/content.js';
import { next, nextWords, old } from './town.js';

describe('what the bot knows by heart', () => {
  let temp: TempStore;
  const built: Knowledge = { strategies: [old], ownWords: [realOwnWords()], engines: new Map() };

  beforeEach(async () => {
    temp = await openTempStore();
  });
  afterEach(() => temp.end());

  async function adopt(): Promise<void> {
    const adoption = {
      strategyId: next.id,
      from: '2027-Q1',
      after: old.id,
      strategy: next,
      ownWords: nextWords,
      moves: [],
      stage: 'agreed' as const,
      audit: [],
    };
    await temp.store.create(draftOf(adoptionDocument, adoptionKey(next.id), adoption));
  }

  it('takes in a strategy that is adopted elsewhere, in the lists that others hold already', async () => {
    const live = openKnowledge(built, temp.store);
    const { strategies, ownWords } = live.knowledge;
    await live.refresh();
    expect(strategies).toEqual([old]);

    await adopt();
    await live.refresh();

    expect(strategies.map(({ id, adoptedFrom, succeededFrom }) => [id, adoptedFrom, succeededFrom])).toEqual([
      ['2022-2025', undefined, '2027-Q1'],
      ['2026-2029', '2027-Q1', undefined],
    ]);
    expect(ownWords.at(-1)).toEqual(nextWords);
    expect(strategyInForce(strategies, '2026-12-31').id).toBe('2022-2025');
    expect(strategyInForce(strategies, '2027-01-01').id).toBe('2026-2029');
    expect(strategyOfQuarter(strategies, '2026-Q4').id).toBe('2022-2025');
    expect(strategyOfQuarter(strategies, '2027-Q1').id).toBe('2026-2029');
    const [, adopted] = strategies;
    await live.refresh();
    expect(strategies[1]).toBe(adopted);
  });

  it('leaves a newer strategy that is only built in out of force until it is adopted', async () => {
    const words = { ...noOwnWords(next.id), synonyms: [['å', 'vandløb']] };
    const both = { ...built, strategies: [old, next], ownWords: [realOwnWords(), words] };
    const live = openKnowledge(both, temp.store);
    await live.refresh();
    expect(live.knowledge.strategies).toEqual([old]);

    await adopt();
    await live.refresh();

    expect(live.knowledge.ownWords.at(-1)).toEqual(words);
  });

  it('says that it cannot match cases yet where the build knows nothing of the strategy in force', async () => {
    await adopt();
    const live = openKnowledge(built, temp.store);
    await live.refresh();
    const heard = { cprCount: 0, thread: {}, today: '2027-01-04', newId: () => 'm1' };
    const readLearning = () => Promise.resolve(nothingLearnt);

    const sag = await converse(
      { ...heard, readLearning, text: 'Ny svømmehal i Hornsyld, anlægsbevilling' },
      live.knowledge,
    );
    const asked = await converse({ ...heard, readLearning, text: 'hvem ejer hurtige svar' }, live.knowledge);

    expect(sag).toMatchObject({ kind: 'match-not-built' });
    expect('reply' in sag && sag.reply.text).toContain('Jeg kan endnu ikke finde fokusområder til sager');
    expect('reply' in asked && asked.reply.text).toContain('»Hurtige svar« ligger hos Klima og by.');
  });
});
