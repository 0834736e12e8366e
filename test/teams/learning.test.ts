import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { learningDocument, learningKey, nothingLearnt } from '../../src/matching/learning/learning.js';
import { bodyOf } from '../../src/store/document-type.js';
import { buttonOf, contentOf, faceOf, lineOf } from '../indicators/pressed.js';
import { withStore } from '../indicators/seed.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

const admin = { aadObjectId: 'aad-admin', name: 'Dorte Dam' };
const text = 'Handleplan for velfærdsteknologi på plejecentrene, aftalt med Xylophia Zwårtzbek';

describe('learning from verdicts', () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startRunningBot({ ADMIN_AAD_OBJECT_IDS: 'aad-admin' });
  });
  afterAll(() => bot.close());

  const learnt = () =>
    withStore(bot, async (store) => {
      const stored = await store.read(learningKey);
      return stored === undefined ? nothingLearnt : bodyOf(learningDocument, stored);
    });

  async function saysThatItFits(aadObjectId: string): Promise<void> {
    const person = bot.person({ aadObjectId, conversationId: `a:${aadObjectId}` });
    const { sent } = await person.write(text);
    await person.press(buttonOf(contentOf(sent[0]), 'verdict'));
  }

  it('is off until an admin turns it on: a verdict teaches nothing', async () => {
    await saysThatItFits('aad-bo');

    expect((await learnt()).lessons).toEqual([]);
  });

  it('is seen and turned on by an admin only', async () => {
    const other = await bot.person({ aadObjectId: 'aad-bo' }).write('vis matchlæring');
    const forged = await bot.person({ aadObjectId: 'aad-bo' }).press({ verb: 'learning-switch', on: 'yes' });
    const { sent } = await bot.person(admin).write('matchlæring');
    const face = faceOf(await bot.person(admin).press(buttonOf(contentOf(sent[0]), 'learning-switch')));

    expect(other.sent[0]?.summary).toContain('administrator');
    expect(lineOf(forged)).toContain('administrator');
    expect(JSON.stringify(face)).toContain('Matchningen lærer af svarene');
    expect((await learnt()).isOn).toBe(true);
  });

  it('then keeps words of the shipped vocabulary, never the text of the case', async () => {
    await saysThatItFits('aad-bo');
    await saysThatItFits('aad-carl');

    const { lessons } = await learnt();
    expect(lessons.map(({ personId, fokusomraadeId, says }) => [personId, fokusomraadeId, says])).toEqual([
      ['aad-bo', 'soc-velfaerdsteknologi', 'fits'],
      ['aad-carl', 'soc-velfaerdsteknologi', 'fits'],
    ]);
    expect(JSON.stringify(lessons)).not.toMatch(/xyl|zw|aftalt med/i);
  });

  it('is undone one lesson at a time, and all at once', async () => {
    const { sent } = await bot.person(admin).write('matchlæring');
    await bot.person(admin).press(buttonOf(contentOf(sent[0]), 'learning-forget'));
    const afterOne = (await learnt()).lessons.length;
    await bot.person(admin).press({ verb: 'learning-forget', matchId: 'all' });

    expect(afterOne).toBe(1);
    expect((await learnt()).lessons).toEqual([]);
  });
});
