import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../../src/content-files.js';
import { channelOwners } from '../../../src/people/channels/channel-owner.js';
import { understandChannelRequest } from '../../../src/people/channels/understand-request.js';

const { strategies, ownWords } = readKnowledge();
const strategy = strategies.find(({ id }) => id === '2022-2025');
if (strategy === undefined) throw new Error('the strategy 2022-2025 is not there');
const owners = channelOwners(
  strategy,
  ownWords.find(({ strategyId }) => strategyId === strategy.id),
);

function understood(text: string) {
  const request = understandChannelRequest(text, owners);
  if (request === undefined) return undefined;
  return { ...request, ...('owner' in request && request.owner ? { owner: request.owner.id } : {}) };
}

describe('what is asked about a channel', () => {
  it.each([
    ['tilknyt Læring', 'laering'],
    ['Tilknyt læring', 'laering'],
    ['tilknyt laering.', 'laering'],
    ['tilknyt Lærnig', 'laering'],
    ['tilknyt kanalen til Læring', 'laering'],
    ['Tilknyt denne kanal til udvalget for Læring', 'laering'],
    ['tilknyt læringsudvalget', 'laering'],
    ['tilknyt Social omsorg', 'social-omsorg'],
    ['tilknyt Økonomiudvalget', 'oekonomiudvalget'],
    ['tilknyt ØU', 'oekonomiudvalget'],
    ['tilknyt beskæftigelse', 'beskaeftigelse'],
    ['tilknyt VTF', 'vtf'],
    ['tilknyt vtf udvalget', 'vtf'],
    ['tilknyt Kommunalbestyrelsen', 'kommunalbestyrelsen'],
    ['tilknyt byrådet', 'kommunalbestyrelsen'],
    ['forbind kanalen med Læring', 'laering'],
    ['Link this channel to Learning', 'laering'],
  ])('%s: the whole of %s', (text, owner) => {
    expect(understood(text)).toEqual({ is: 'link', owner, covers: 'all' });
  });

  it.each([
    ['tilknyt VTF: Kultur, Erhverv/turisme', ['vtf-erhverv-turisme', 'vtf-kultur']],
    ['tilknyt VTF: kultur og erhverv og turisme', ['vtf-erhverv-turisme', 'vtf-kultur']],
    ['tilknyt VTF kulturliv', ['vtf-kultur']],
    ['tilknyt VTF: fokusområderne Kultur samt Klima/bæredygtighed', ['vtf-klima-baeredygtighed', 'vtf-kultur']],
    ['tilknyt VTF: Lokalsamfund og aktive fællesskaber', ['vtf-lokalsamfund-faellesskaber']],
    ['tilknyt VTF: Byudvikling og udstykninger; Kulltur', ['vtf-byudvikling-udstykninger', 'vtf-kultur']],
  ])('%s: the named fokusområder, in printed order', (text, covers) => {
    expect(understood(text)).toEqual({ is: 'link', owner: 'vtf', covers });
  });

  it('takes the naming of every fokusområde as the whole', () => {
    const titles = owners.find(({ id }) => id === 'vtf')?.areas.map(({ title }) => title) ?? [];

    expect(titles).toHaveLength(6);
    expect(understood(`tilknyt VTF: ${titles.join(', ')}`)).toMatchObject({ covers: 'all' });
  });

  it.each(
    owners.flatMap(({ id, title, areas }) => areas.map((area) => [`tilknyt ${title}: ${area.title}`, id, area.id])),
  )('%s: every printed title is understood alone', (text, owner, area) => {
    expect(understood(text)).toEqual({ is: 'link', owner, covers: [area] });
  });

  it.each([
    ['tilknyt', { is: 'owner-unknown', written: '' }],
    ['tilknyt kanalen', { is: 'owner-unknown', written: '' }],
    ['tilknyt Skoleafdelingen', { is: 'owner-unknown', written: 'Skoleafdelingen' }],
    ['tilknyt VTF: Kultur og Idræt', { is: 'area-unknown', owner: 'vtf', written: 'Idræt' }],
    ['tilknyt Læring og Beskæftigelse', { is: 'area-unknown', owner: 'laering', written: 'Beskæftigelse' }],
    ['tilknyt Kommunalbestyrelsen: Kultur', { is: 'area-unknown', owner: 'kommunalbestyrelsen', written: 'Kultur' }],
  ])('%s: says what it does not know', (text, request) => {
    expect(understood(text)).toEqual(request);
  });

  it.each([
    ['fjern tilknytning', undefined],
    ['Fjern tilknytningen', undefined],
    ['fjern kanalens tilknytning', undefined],
    ['ophæv tilknytningen til Læring', 'laering'],
    ['slet tilknytning af VTF', 'vtf'],
    ['fratilknyt kanalen', undefined],
    ['unlink', undefined],
  ])('%s: takes the link away', (text, owner) => {
    expect(understood(text)).toEqual({ is: 'unlink', owner });
  });

  it.each([
    'Hvad er de tre sigtepunkter?',
    'Tilknytning og tryghed i dagtilbud',
    'Tilknyt ekstern konsulent til byggeriet',
    'Tilknyt læring til fagprofessionelle i alle kommunens dagtilbud',
    'Kan man tilknytte Læring?',
    'Hvordan kan vi tilknytte en mentor til unge ledige',
    'Forbind cykelstierne i Løsning',
    'Fjern ukrudt på kirkegården',
    'Fjern tilknytningskravet for boligtilskud',
    'Link til dagsordenen',
    'Stop madspild',
    `tilknyt Læring ${'og meget mere '.repeat(20)}`,
    'Tilknyt Læring\nSagsfremstilling: Udvalget skal tage stilling',
    '',
  ])('%s: is not for it', (text) => {
    expect(understood(text)).toBeUndefined();
  });
});
