import { describe, expect, it } from 'vitest';
import { areasWithoutChannel, linkChannel, unlinkChannel } from '../../../src/people/channels/link-channel.js';
import { noticeEvent, type TeamsEvent } from '../../../src/people/channels/notice-channel.js';
import { type Cover, emptySetup, type LinkedChannel, type UdvalgSetup } from '../../../src/people/udvalg-setup.js';

const allIds = ['a', 'b', 'c', 'd'];
const now = new Date('2026-11-24T08:00:00Z');

function channel(name: string, covers: Cover = 'all') {
  return {
    address: { kind: 'channel', channelId: `19:${name}`, teamId: '19:team', serviceUrl: 'https://teams' } as const,
    teamName: 'Team',
    channelName: name,
    covers,
  };
}

function setupWith(...channels: readonly LinkedChannel[]): UdvalgSetup {
  return { ...emptySetup('vtf'), channels: [...channels] };
}

function linked(name: string, covers: Cover = 'all', more: Partial<LinkedChannel> = {}): LinkedChannel {
  return { ...channel(name, covers), linkedAt: '2026-01-01T00:00:00.000Z', ...more };
}

function linking(setup: UdvalgSetup, name: string, covers: Cover = 'all') {
  const result = linkChannel(setup, channel(name, covers), { allIds, now });
  if (result.is === 'same') return result.is;
  return {
    channels: Object.fromEntries(result.setup.channels.map((one) => [one.channelName, one.covers])),
    moved: Object.fromEntries(result.moved.map((one) => [one.channel.channelName, one.left ?? 'nothing left'])),
  };
}

describe('linking a channel', () => {
  it('gives an udvalg its first channel', () => {
    expect(linking(setupWith(), 'one')).toEqual({ channels: { one: 'all' }, moved: {} });
  });

  it('moves the whole from one channel to another', () => {
    expect(linking(setupWith(linked('old')), 'new')).toEqual({
      channels: { new: 'all' },
      moved: { old: 'nothing left' },
    });
  });

  it('leaves a channel what the new one does not name', () => {
    expect(linking(setupWith(linked('old')), 'new', ['b', 'c'])).toEqual({
      channels: { old: ['a', 'd'], new: ['b', 'c'] },
      moved: { old: ['a', 'd'] },
    });
  });

  it('touches no channel that covers nothing of it', () => {
    expect(linking(setupWith(linked('one', ['a'])), 'two', ['b'])).toEqual({
      channels: { one: ['a'], two: ['b'] },
      moved: {},
    });
  });

  it('takes from several at once', () => {
    expect(linking(setupWith(linked('one', ['a', 'b']), linked('two', ['c', 'd'])), 'all')).toEqual({
      channels: { all: 'all' },
      moved: { one: 'nothing left', two: 'nothing left' },
    });
  });

  it('gives a channel that is linked again what was named last', () => {
    expect(linking(setupWith(linked('one', ['a'])), 'one', ['b'])).toEqual({ channels: { one: ['b'] }, moved: {} });
  });

  it('changes nothing when it is linked so already', () => {
    expect(linking(setupWith(linked('one', ['a', 'b'])), 'one', ['a', 'b'])).toBe('same');
  });

  it('takes its trouble away when it is linked again', () => {
    const result = linkChannel(setupWith(linked('one', 'all', { trouble: 'refused' })), channel('one'), {
      allIds,
      now,
    });

    expect(result).toMatchObject({ is: 'linked', setup: { channels: [{ channelName: 'one' }] } });
    expect(result.is === 'linked' && result.setup.channels[0]?.trouble).toBeUndefined();
  });

  it('is taken away again, and only that channel', () => {
    const unlinked = unlinkChannel(setupWith(linked('one', ['a']), linked('two', ['b'])), '19:one');

    expect(unlinked?.channel.channelName).toBe('one');
    expect(unlinked?.setup.channels.map(({ channelName }) => channelName)).toEqual(['two']);
    expect(unlinkChannel(setupWith(linked('one')), '19:other')).toBeUndefined();
  });

  it('leaves fokusområder without a channel only where there is a split', () => {
    expect(areasWithoutChannel(setupWith(), allIds)).toEqual([]);
    expect(areasWithoutChannel(setupWith(linked('one')), allIds)).toEqual([]);
    expect(areasWithoutChannel(setupWith(linked('one', ['a']), linked('two', ['c'])), allIds)).toEqual(['b', 'd']);
  });
});

describe('what Teams tells of a linked channel', () => {
  const team = { id: '19:team', name: 'Nyt team' };

  function told(setup: UdvalgSetup, event: TeamsEvent['event'], name = 'one') {
    return noticeEvent(setup, { event, team, channel: { id: `19:${name}`, name: 'Nyt navn' } });
  }

  it('is its new name, or its team’s', () => {
    expect(told(setupWith(linked('one')), 'channel-renamed').setup.channels[0]?.channelName).toBe('Nyt navn');
    expect(told(setupWith(linked('one')), 'team-renamed').setup.channels[0]?.teamName).toBe('Nyt team');
  });

  it.each([
    ['channel-deleted', 'channel-restored'],
    ['team-archived', 'team-unarchived'],
    ['team-deleted', 'team-restored'],
    ['bot-removed', 'bot-added'],
  ] as const)('is a trouble (%s), which another event takes away (%s)', (puts, takes) => {
    const troubled = told(setupWith(linked('one')), puts);
    const well = told(troubled.setup, takes);

    expect(troubled.setup.channels[0]?.trouble).toBe(puts);
    expect(troubled.changed).toHaveLength(1);
    expect(well.setup.channels[0]).toEqual(linked('one'));
    expect(well.changed).toHaveLength(1);
  });

  it('changes nothing when it is told twice, and nothing elsewhere', () => {
    const once = told(setupWith(linked('one'), linked('two')), 'channel-deleted').setup;
    const elsewhere = setupWith(linked('one', 'all', { address: { ...channel('one').address, teamId: '19:other' } }));

    expect(told(once, 'channel-deleted')).toEqual({ setup: once, changed: [] });
    expect(once.channels[1]?.trouble).toBeUndefined();
    expect(told(elsewhere, 'team-archived').changed).toEqual([]);
    expect(told(setupWith(linked('one')), 'bot-added').changed).toEqual([]);
  });

  it('leaves a deleted channel deleted when the bot goes and comes back', () => {
    const deleted = told(setupWith(linked('one')), 'channel-deleted').setup;

    const back = told(told(deleted, 'bot-removed').setup, 'bot-added').setup;

    expect(back.channels[0]?.trouble).toBe('channel-deleted');
  });

  it('concerns every channel of a team', () => {
    expect(told(setupWith(linked('one'), linked('two')), 'team-archived').changed).toHaveLength(2);
  });
});
