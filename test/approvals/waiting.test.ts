import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentOf } from '../indicators/pressed.js';
import { type Name, type Office, startOffice, textOf } from './office.js';

describe('what waits for somebody', () => {
  let office: Office;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.close());

  const ask = async (name: Name, text: string) => textOf(contentOf((await office.as(name).write(text)).sent[0]));

  it.each(['godkend alle', 'godkend klager', 'vis min kø', 'er der noget til mig?', 'hvad venter'])(
    'is shown to the chair who writes "%s", and nothing is decided by it',
    async (text) => {
      await office.report('bo', 'klager', '12');

      const shown = await ask('carla', text);
      const again = await ask('carla', 'til godkendelse');

      expect(shown).toContain('1 venter på din godkendelse');
      expect(shown).toContain('Klager over byggesager');
      expect(again).toBe(shown);
    },
  );

  it('is what an owner still has to report, where nothing waits for approval', async () => {
    const asOwner = await ask('bo', 'opdater');

    expect(asOwner).toContain('Klager over byggesager');
    expect(await ask('bo', 'er der noget til mig?')).toBe(asOwner);
    expect(await ask('bo', 'hvad venter')).toBe(asOwner);
  });

  it('is nothing for those who have neither, also for somebody unknown', async () => {
    expect(await ask('freja', 'er der noget til mig?')).toContain('Der venter ikke noget på dig lige nu');
    const stranger = office.person({ aadObjectId: 'aad-stranger', conversationId: 'a:stranger' });
    const { sent } = await stranger.write('er der noget til mig?');

    expect(sent[0]?.summary).toBe('Der venter ikke noget på dig lige nu');
  });

  it('is not shown for the approval of something else, which is a case', async () => {
    expect(await ask('carla', 'Godkend lokalplan 1182')).toContain('Byudvikling og udstykninger');
  });
});
