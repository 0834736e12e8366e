import { describe, expect, it } from 'vitest';
import { readStrategies } from '../../src/content-files.js';
import { catalogueCommand } from '../../src/indicators/catalogue-commands.js';
import { indicatorsCalled, ownerCommand } from '../../src/indicators/owner-commands.js';
import { someIndicator } from './builders.js';

const today = '2026-11-24';
const [strategy] = readStrategies();

describe('the words of an owner', () => {
  it.each([
    'opdater',
    'Opdater!',
    ' OPDATER ',
    'opdatering',
    'indberet tal',
    'mine indikatorer',
    'hvad mangler jeg at indberette?',
    'my updates',
    'jeg skal indberette',
    'Jeg vil gerne indberette et tal',
    'nyt tal',
  ])('»%s« asks for the list', (text) => {
    expect(ownerCommand(text, today)).toEqual({ do: 'list' });
  });

  it.each([
    ['opdater sygefravær', { do: 'open', name: 'sygefravaer' }],
    ['ret svartid for 2. kvartal 2026', { do: 'open', name: 'svartid', quarter: '2026-Q2' }],
    ['ret svartid i 2025K4', { do: 'open', name: 'svartid', quarter: '2025-Q4' }],
    ['indberet svartid sidste kvartal', { do: 'open', name: 'svartid', quarter: '2026-Q3' }],
    ['opdater for 2. kvartal', { do: 'list', quarter: '2026-Q2' }],
    ['opdater sygedagpenge 620', { do: 'open', name: 'sygedagpenge', value: '620' }],
    ['indberet svartid 2,9', { do: 'open', name: 'svartid', value: '2,9' }],
    [
      'indberet andel inden for fristen: ca. 81,5 %',
      { do: 'open', name: 'andel inden for fristen', value: 'ca. 81,5 %' },
    ],
    ['opdater drift til -3,4 mio. kr.', { do: 'open', name: 'drift', value: '-3,4 mio. kr' }],
    ['ret svartid 2,9 for 2. kvartal', { do: 'open', name: 'svartid', value: '2,9', quarter: '2026-Q2' }],
    ['jeg vil gerne rette sygefraværet for sidste kvartal', { do: 'open', name: 'sygefravaeret', quarter: '2026-Q3' }],
    ['Hvem indberetter elevfravær?', { do: 'whose', name: 'elevfravaer' }],
  ])('»%s« asks for a form or a quarter', (text, command) => {
    expect(ownerCommand(text, today)).toEqual(command);
  });

  it.each([
    'Opdateringen af kommuneplanen',
    'Hvornår skal jeg opdatere?',
    'mine indikatorer for Læring og meget andet',
    'Indberetning af magtanvendelse 2025',
  ])('»%s« is about something else', (text) => {
    expect(ownerCommand(text, today)).toBeUndefined();
  });

  it('name an indicator by the beginnings of its words', () => {
    const owned = ['Sygefravær i ældreplejen', 'Sygefravær blandt ansatte', 'Svartid'].map((name) => ({
      indicator: someIndicator({ name }),
      udvalgId: 'vtf',
      updates: [],
    }));
    const called = (name: string) => indicatorsCalled(owned, name).map(({ indicator }) => indicator.name);

    expect(called('svar')).toEqual(['Svartid']);
    expect(called('sygefravær ældre')).toEqual(['Sygefravær i ældreplejen']);
    expect(called('sygefravaer')).toHaveLength(2);
    expect(called('sygefraværet')).toHaveLength(2);
    expect(called('kommuneplanen')).toEqual([]);
    expect(called('...')).toEqual([]);
  });
});

describe('the words of an admin', () => {
  const command = (text: string) => strategy && catalogueCommand(text, strategy);

  it.each([
    ['indikatorer', { do: 'list' }],
    ['Vis alle indikatorer.', { do: 'list' }],
    ['ny indikator', { do: 'new' }],
    ['tilføj en ny indikator', { do: 'new' }],
    ['vis indikator folketal', { do: 'open', name: 'folketal' }],
  ])('»%s« is understood', (text, understood) => {
    expect(command(text)).toMatchObject(understood);
  });

  it.each([
    ['indikatorer for Læring', 'laering'],
    ['indikatorer for udvalget for Social omsorg', 'social-omsorg'],
    ['ny indikator for økonomi', 'oekonomiudvalget'],
  ])('»%s« names an udvalg', (text, id) => {
    expect(command(text)).toMatchObject({ udvalg: { id } });
  });

  it.each([
    'Hvilke indikatorer har Læring?',
    'indikatorer for kommuneplanen',
    'Nye indikatorer for klimaplan',
    'indikator',
  ])('»%s« is about something else', (text) => {
    expect(command(text)).toBeUndefined();
  });
});
