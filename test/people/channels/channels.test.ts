import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSetup } from '../../../src/people/change-setup.js';
import type { UdvalgSetup } from '../../../src/people/udvalg-setup.js';
import { openEmbeddedStore } from '../../../src/store/open-embedded-store.js';
import type { SentActivity, Shown } from '../../support/fake-connector.js';
import type { Exchange, Person } from '../../support/person.js';
import { type RunningBot, startRunningBot } from '../../support/running-bot.js';

const adminId = '44444444-4444-4444-8444-444444444441';
const otherAdminId = '44444444-4444-4444-8444-444444444442';
const teamId = '19:boern@thread.tacv2';
const tenant = { id: '11111111-1111-4111-8111-111111111111' };

describe('channels', () => {
  let bot: RunningBot;

  beforeEach(async () => {
    bot = await startRunningBot({
      ADMIN_AAD_OBJECT_IDS: `${adminId},${otherAdminId}`,
      SIGTEBOT_NOW: '2026-11-24T09:00:00+01:00',
    });
    bot.connector.setTeam(teamId, {
      name: 'Børn og Unge',
      channels: [{ id: teamId }, { id: '19:opsamling', name: 'Opsamling' }, { id: '19:ny', name: 'Ny kanal' }],
    });
  });
  afterEach(() => bot.close());

  const admin = { name: 'Ida Admin', aadObjectId: adminId };
  const member = { name: 'Mads *Menig*', aadObjectId: '55555555-5555-4555-8555-555555555555' };

  /** Somebody who writes in a thread of a channel, as Teams sends it: ids, and no names. */
  function inChannel(who: { readonly name: string; readonly aadObjectId: string }, channelId: string) {
    const person = bot.person({ ...who, conversationId: `${channelId};messageid=99`, conversationType: 'channel' });
    const channelData = { tenant, team: { id: teamId }, channel: { id: channelId } };
    return {
      write: (text: string) => person.write(text, { channelData }),
      send: (activity: object) => person.send({ channelData, ...activity }),
    };
  }

  /** What Teams tells of a team or a channel. */
  function tell(event: object): Promise<Exchange> {
    return inChannel(admin, teamId).send({ type: 'conversationUpdate', ...event });
  }

  function eventIn(channelId: string, eventType: string, names: { team?: string; channel?: string } = {}): object {
    const channel = { id: channelId, ...(names.channel === undefined ? {} : { name: names.channel }) };
    const team = { id: teamId, ...(names.team === undefined ? {} : { name: names.team }) };
    return { channelData: { tenant, eventType, team, channel } };
  }

  async function setupOf(udvalgId: string): Promise<UdvalgSetup> {
    const store = openEmbeddedStore(bot.dataDir, () => Date.now());
    const setup = await readSetup(store, udvalgId);
    await store.close();
    return setup;
  }

  async function linkedTo(udvalgId: string): Promise<Record<string, unknown>> {
    const { channels } = await setupOf(udvalgId);
    return Object.fromEntries(channels.map(({ channelName, covers, trouble }) => [channelName, trouble ?? covers]));
  }

  function sentTo(conversation: string): readonly Shown[] {
    return bot.connector.shown.filter(({ conversationId }) => conversationId.startsWith(conversation));
  }

  function lastTo(conversation: string): string {
    return textOf(sentTo(conversation).at(-1)?.activity);
  }

  const personalOf = (aadObjectId: string) => `a:personal-${aadObjectId}`;

  describe('an admin', () => {
    it('links a channel: the set-up has it with its names, a test message stands in a new thread, and the first date is said', async () => {
      const { sent } = await inChannel(admin, '19:opsamling').write('tilknyt Læring');
      await bot.runDue();

      const setup = await setupOf('laering');
      expect(textOf(sent[0])).toContain('Kanalen er nu tilknyttet Læring');
      expect(textOf(sent[0])).toContain('Den første opsamling kommer fredag den 15. januar 2027 kl. 9.');
      expect(setup.channels).toMatchObject([
        {
          teamName: 'Børn og Unge',
          channelName: 'Opsamling',
          covers: 'all',
          address: { channelId: '19:opsamling', teamId, tenantId: tenant.id, serviceUrl: bot.connector.url },
        },
      ]);
      expect(setup.audit).toMatchObject([{ what: 'channel', from: '', to: '»Opsamling« i teamet »Børn og Unge«' }]);
      const test = sentTo('19:opsamling').at(-1);
      expect(test?.conversationId).not.toContain('messageid=99');
      expect(textOf(test?.activity)).toContain('Her kommer opsamlingen for Læring');
      expect(textOf(test?.activity)).toContain('fredag den 15. januar 2027 kl. 9');
    });

    it('need not wait for those who were set up by e-mail: the team that the bot is in knows who they are', async () => {
      await bot.person(admin).write('gør bo@hedensted.example til formand for Læring');
      bot.connector.setRoster(teamId, [{ aadObjectId: 'aad-bo', name: 'Bo Bech', email: 'Bo@hedensted.example' }]);

      await inChannel(admin, '19:opsamling').write('tilknyt Læring');

      const { sent } = await bot.person(admin).write('opsætning Læring');
      expect(textOf(sent[0])).toContain('Formand: Bo Bech');
      expect(textOf(sent[0])).not.toContain('afventer');
    });

    it('links the first channel of a team, which Teams tells no name for, to Kommunalbestyrelsen', async () => {
      const { sent } = await inChannel(admin, teamId).write('tilknyt Kommunalbestyrelsen');

      expect(textOf(sent[0])).toContain('senest fredag den 22. januar 2027 kl. 9');
      expect(await linkedTo('kommunalbestyrelsen')).toEqual({ Generelt: 'all' });
    });

    it('parts an udvalg between channels, and hears which fokusområder have none', async () => {
      await inChannel(admin, '19:opsamling').write('tilknyt VTF: Kultur');
      const { sent } = await inChannel(admin, '19:ny').write('tilknyt VTF: Erhverv/turisme og Klima/bæredygtighed');
      await bot.runDue();

      expect(await linkedTo('vtf')).toEqual({
        Opsamling: ['vtf-kultur'],
        'Ny kanal': ['vtf-klima-baeredygtighed', 'vtf-erhverv-turisme'],
      });
      expect(textOf(sent[0])).toContain('Den får kun »Klima/bæredygtighed« og »Erhverv/turisme«.');
      expect(textOf(sent[0])).toMatch(/Endnu uden kanal: .*»Smidige processer«/);
      expect(lastTo('19:ny')).toContain('Den handler om »Klima/bæredygtighed« og »Erhverv/turisme«.');
    });

    it('moves an udvalg to another channel: the old one and the other admins are told', async () => {
      await inChannel(admin, '19:opsamling').write('tilknyt Læring');
      await bot.runDue();
      const { sent } = await inChannel(admin, '19:ny').write('tilknyt Læring');
      await bot.runDue();

      expect(await linkedTo('laering')).toEqual({ 'Ny kanal': 'all' });
      expect(textOf(sent[0])).toContain('Læring havde før »Opsamling« i teamet »Børn og Unge«.');
      expect(lastTo('19:opsamling')).toContain('Opsamlingen for Læring kommer ikke længere her');
      expect(lastTo('19:opsamling')).toContain('»Ny kanal« i teamet »Børn og Unge«');
      expect(lastTo(personalOf(otherAdminId))).toContain('Læring har fået en anden kanal');
      expect(lastTo(personalOf(otherAdminId))).toContain('Ændret af Ida Admin.');
      expect(sentTo(personalOf(adminId))).toEqual([]);
    });

    it('hears that it is so already, and nothing is sent twice', async () => {
      await inChannel(admin, '19:opsamling').write('tilknyt Læring');
      await bot.runDue();
      const before = bot.connector.shown.length;
      const { sent } = await inChannel(admin, '19:opsamling').write('tilknyt læring');
      await bot.runDue();

      expect(textOf(sent[0])).toContain('Kanalen er allerede tilknyttet Læring');
      expect(bot.connector.shown).toHaveLength(before + 1);
    });

    it('takes a link away, and the other admins are told', async () => {
      await inChannel(admin, '19:opsamling').write('tilknyt Læring');
      await inChannel(admin, '19:opsamling').write('tilknyt Beskæftigelse');
      const one = await inChannel(admin, '19:opsamling').write('fjern tilknytningen til Læring');
      const rest = await inChannel(admin, '19:opsamling').write('fjern tilknytning');
      const none = await inChannel(admin, '19:opsamling').write('fjern tilknytning');
      await bot.runDue();

      expect(textOf(one.sent[0])).toContain('Kanalen er ikke længere tilknyttet Læring');
      expect(textOf(rest.sent[0])).toContain('Kanalen er ikke længere tilknyttet Beskæftigelse');
      expect(textOf(none.sent[0])).toContain('Kanalen er ikke tilknyttet noget');
      expect(await linkedTo('laering')).toEqual({});
      expect(sentTo(personalOf(otherAdminId)).map(({ activity }) => textOf(activity))).toEqual([
        expect.stringContaining('Læring har mistet en kanal'),
        expect.stringContaining('Beskæftigelse har mistet en kanal'),
      ]);
    });

    it('is told what to do when the channel takes no message, and so are the others', async () => {
      bot.connector.behave(({ body }) =>
        'isGroup' in body && body.isGroup === true ? { status: 403 } : { status: 200 },
      );
      await inChannel(admin, '19:opsamling').write('tilknyt Læring');
      await bot.runDue();

      expect(await linkedTo('laering')).toEqual({ Opsamling: 'refused' });
      for (const id of [adminId, otherAdminId]) {
        expect(lastTo(personalOf(id))).toContain('Opsamlingen for Læring kan ikke komme frem');
        expect(lastTo(personalOf(id))).toContain('skriv så »tilknyt Læring« dér igen');
      }
    });

    it('hears from a channel that is linked again that all is well with it', async () => {
      bot.connector.behave(({ body }) =>
        'isGroup' in body && body.isGroup === true ? { status: 403 } : { status: 200 },
      );
      await inChannel(admin, '19:opsamling').write('tilknyt Læring');
      await bot.runDue();
      bot.connector.behave({ status: 200 });
      await inChannel(admin, '19:opsamling').write('tilknyt Læring');
      await bot.runDue();

      expect(await linkedTo('laering')).toEqual({ Opsamling: 'all' });
      expect(lastTo('19:opsamling')).toContain('Her kommer opsamlingen for Læring');
    });

    it('names no udvalg that there is: hears which there are', async () => {
      const unknown = await inChannel(admin, '19:opsamling').write('tilknyt Skoleafdelingen');
      const area = await inChannel(admin, '19:opsamling').write('tilknyt VTF: Idræt');
      const elsewhere = await bot.person(admin).write('tilknyt Læring');

      expect(textOf(unknown.sent[0])).toContain('Jeg kender ikke »Skoleafdelingen«');
      expect(textOf(unknown.sent[0])).toContain('Social omsorg eller Kommunalbestyrelsen');
      expect(textOf(area.sent[0])).toContain('VTF har ikke et fokusområde, der hedder »Idræt«');
      expect(textOf(elsewhere.sent[0])).toContain('Skriv det i den kanal');
      expect(await linkedTo('laering')).toEqual({});
    });
  });

  describe('anybody else', () => {
    async function ask(): Promise<{ readonly answer: string; readonly cards: readonly Shown[] }> {
      const { sent } = await inChannel(member, '19:opsamling').write('tilknyt Læring');
      await bot.runDue();
      const cards = [adminId, otherAdminId].map((id) => sentTo(personalOf(id)).at(-1) as Shown);
      return { answer: textOf(sent[0]), cards };
    }

    it('asks the admins, who see team, channel and person on a card; nothing is linked', async () => {
      const { answer, cards } = await ask();

      expect(answer).toContain('En administrator skal bekræfte, at kanalen tilknyttes Læring');
      for (const card of cards) {
        expect(textOf(card.activity)).toContain(
          'Team: Børn og Unge\nKanal: Opsamling\nGælder: Alle fokusområder\nPerson: Mads *Menig*',
        );
        expect(verbsOf(card.activity)).toEqual(['channel-confirm', 'channel-refuse']);
      }
      expect(await linkedTo('laering')).toEqual({});
    });

    it('gets the answer in the thread when an admin confirms, and every card shows who did', async () => {
      const { cards } = await ask();
      const { body } = await bot.person(admin).press(buttonOf(cards[0]?.activity, 'channel-confirm'));
      await bot.runDue();

      expect(JSON.stringify(body)).toContain('Bekræftet: kanalen er tilknyttet Læring');
      expect(await linkedTo('laering')).toEqual({ Opsamling: 'all' });
      const inThread = sentTo('19:opsamling;messageid=99').at(-1);
      expect(textOf(inThread?.activity)).toContain('Kanalen er nu tilknyttet Læring');
      expect(textOf(inThread?.activity)).toContain('Ida Admin har bekræftet det');
      expect(
        bot.connector.shown.filter(({ activity }) => textOf(activity).includes('Her kommer opsamlingen')),
      ).toHaveLength(1);
      for (const { activityId, conversationId } of cards) {
        const edit = bot.connector.shown.find((one) => one.is === 'edited' && one.activityId === activityId);
        expect(edit?.conversationId).toBe(conversationId);
        expect(textOf(edit?.activity)).toContain('Svaret gav Ida Admin');
      }
    });

    it('gets a no in the thread when an admin refuses', async () => {
      const { cards } = await ask();
      await bot.person(admin).press(buttonOf(cards[0]?.activity, 'channel-refuse'));
      await bot.runDue();

      expect(lastTo('19:opsamling;messageid=99')).toContain('Kanalen blev ikke tilknyttet Læring');
      expect(await linkedTo('laering')).toEqual({});
      expect((await setupOf('laering')).audit).toEqual([]);
    });

    it('is answered once: the second admin, a late press and a message from an old client see what is', async () => {
      const { cards } = await ask();
      const button = buttonOf(cards[1]?.activity, 'channel-confirm');
      await bot.person(admin).press(buttonOf(cards[0]?.activity, 'channel-refuse'));
      const second = await bot.person({ name: 'Otto Admin', aadObjectId: otherAdminId }).press(button);
      const submitted = await bot
        .person({ name: 'Otto Admin', aadObjectId: otherAdminId })
        .send({ type: 'message', value: button });
      await bot.runDue();

      expect(JSON.stringify(second.body)).toContain('Afvist: kanalen er ikke tilknyttet Læring');
      expect(textOf(submitted.sent[0])).toContain('Afvist: kanalen er ikke tilknyttet Læring');
      expect(await linkedTo('laering')).toEqual({});
    });

    it('is not asked for twice while it waits', async () => {
      await ask();
      const before = bot.connector.shown.length;
      const { sent } = await inChannel(member, '19:opsamling').write('tilknyt Læring');
      await bot.runDue();

      expect(textOf(sent[0])).toContain('Der er allerede spurgt');
      expect(bot.connector.shown).toHaveLength(before + 1);
    });

    it('cannot answer the card, whoever the card says they are, nor take a link away', async () => {
      const { cards } = await ask();
      const button = { ...buttonOf(cards[0]?.activity, 'channel-confirm'), aadObjectId: adminId, isAdmin: true };
      const pressed = await bot.person(member).press(button);
      await inChannel(admin, '19:ny').write('tilknyt VTF');
      const unlinking = await inChannel(member, '19:ny').write('fjern tilknytning');

      expect(JSON.stringify(pressed.body)).toContain('Kun en administrator kan svare på det');
      expect(textOf(unlinking.sent[0])).toContain('Kun en administrator kan fjerne en tilknytning');
      expect(await linkedTo('laering')).toEqual({});
      expect(await linkedTo('vtf')).toEqual({ 'Ny kanal': 'all' });
    });

    it('is told so when there is no request any more', async () => {
      const { body } = await bot
        .person(admin)
        .press({ verb: 'channel-confirm', udvalgId: 'laering', requestId: 'from-long-ago' });

      expect(JSON.stringify(body)).toContain('Spørgsmålet er for gammelt');
    });
  });

  it('without any admin: whoever asks hears that nobody can confirm it', async () => {
    const lonely = await startRunningBot();
    const person: Person = lonely.person({
      ...member,
      conversationId: '19:x;messageid=1',
      conversationType: 'channel',
    });
    const channelData = { tenant, team: { id: '19:t', name: 'T' }, channel: { id: '19:x', name: 'X' } };
    const { sent } = await person.write('tilknyt Læring', { channelData });
    await lonely.close();

    expect(textOf(sent[0])).toContain('Ingen kan bekræfte det endnu');
  });

  describe('what Teams tells', () => {
    beforeEach(async () => {
      await inChannel(admin, '19:opsamling').write('tilknyt Læring');
      await bot.runDue();
    });

    it.each([
      ['channelRenamed', { channel: 'Kvartal' }, { Kvartal: 'all' }, 'har skiftet navn'],
      ['teamRenamed', { team: 'Skole' }, { Opsamling: 'all' }, 'Nu: »Opsamling« i teamet »Skole«'],
      ['channelDeleted', {}, { Opsamling: 'channel-deleted' }, 'kanalen er slettet'],
      ['teamArchived', {}, { Opsamling: 'team-archived' }, 'teamet er arkiveret'],
      ['teamDeleted', {}, { Opsamling: 'team-deleted' }, 'teamet er slettet'],
    ])('%s is kept, and every admin hears of it once though it is told twice', async (eventType, names, kept, text) => {
      await tell(eventIn('19:opsamling', eventType, names));
      await tell(eventIn('19:opsamling', eventType, names));
      await bot.runDue();

      expect(await linkedTo('laering')).toEqual(kept);
      for (const id of [adminId, otherAdminId]) {
        expect(sentTo(personalOf(id))).toHaveLength(1);
        expect(lastTo(personalOf(id))).toContain(text);
      }
    });

    it('that the bot is taken out of the team and put back is told, and the link works again', async () => {
      const bots = [{ id: '28:bot', name: 'Sigtebot' }];
      await tell({ ...eventIn(teamId, 'teamMemberRemoved'), membersRemoved: bots });
      await tell({ type: 'installationUpdate', action: 'remove' });
      await bot.runDue();
      const away = await linkedTo('laering');
      await tell({ ...eventIn(teamId, 'teamMemberAdded'), membersAdded: bots });
      await bot.runDue();

      expect(away).toEqual({ Opsamling: 'bot-removed' });
      expect(await linkedTo('laering')).toEqual({ Opsamling: 'all' });
      const told = sentTo(personalOf(otherAdminId)).map(({ activity }) => textOf(activity));
      expect(told).toEqual([
        expect.stringContaining('Tilføj Sigtebot til teamet igen'),
        expect.stringContaining('kan komme frem igen'),
      ]);
    });

    it('of other channels changes nothing and tells nobody', async () => {
      const before = bot.connector.shown.length;
      await tell(eventIn('19:ny', 'channelDeleted'));
      await tell(eventIn('19:opsamling', 'channelCreated'));
      await bot.runDue();

      expect(await linkedTo('laering')).toEqual({ Opsamling: 'all' });
      expect(bot.connector.shown).toHaveLength(before);
    });
  });
});

type Action = { readonly verb?: string; readonly data: object };

function actionsOf(activity: SentActivity | undefined): readonly Action[] {
  return (activity?.attachments?.[0]?.content.actions ?? []) as readonly Action[];
}

function textOf(activity: SentActivity | undefined): string {
  return String(activity?.attachments?.[0]?.content.fallbackText ?? '');
}

function verbsOf(activity: SentActivity | undefined): readonly (string | undefined)[] {
  return actionsOf(activity).map(({ verb }) => verb);
}

function buttonOf(activity: SentActivity | undefined, verb: string): object {
  const action = actionsOf(activity).find((one) => one.verb === verb);
  if (action === undefined) throw new Error(`the card has no button ${verb}`);
  return action.data;
}
