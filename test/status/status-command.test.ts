import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/content-files.js';
import { statusCommand } from '../../src/status/status-command.js';
import { indicatorNamed, partNamed, type StatusOf } from '../../src/status/status-of.js';
import { noOwnWords } from '../../src/strategy/own-words.js';
import { readRecords } from '../../src/summaries/records.js';
import { someIndicator } from '../indicators/builders.js';

const { strategies, ownWords } = readKnowledge();
const strategy = strategies.find(({ id }) => id === '2022-2025');
if (strategy === undefined) throw new Error('the strategy 2022-2025 is gone');
const own = ownWords.find(({ strategyId }) => strategyId === '2022-2025') ?? noOwnWords('2022-2025');
const records = readRecords(strategy, [], {
  indicators: [
    someIndicator(),
    someIndicator({ id: 'sygefravaer', name: 'Sygefravær i ældreplejen' }),
    someIndicator({ id: 'folketal', name: 'Folketal (opgjort den første)' }),
    someIndicator({ id: 'eksempel', name: 'Et eksempel', isExample: true }),
    someIndicator({ id: 'ud', name: 'Udgået mål', retired: { at: '2026-01-01T00:00:00.000Z', why: 'Ud' } }),
  ],
  updates: [],
  actions: [],
});

function asked(text: string): StatusOf | undefined {
  const command = statusCommand(text);
  if (command === undefined || command.of === 'strategy' || strategy === undefined) return command as StatusOf;
  return partNamed(command.names, strategy, own) ?? indicatorNamed(command.names, records);
}

describe('what somebody asks the standing of', () => {
  it.each([
    'status',
    'Status?',
    'vis status',
    'Hvor står vi?',
    'status på strategien',
    'Hvordan går det med strategien?',
    'How is the strategy doing?',
    'where do we stand',
  ])('%s: the whole strategy', (text) => {
    expect(asked(text)).toEqual({ of: 'strategy' });
  });

  it.each([
    ['status på VTF', 'udvalg', 'vtf'],
    ['status på skoleudvalget', 'udvalg', 'laering'],
    ['Status for Udvalget for Læring?', 'udvalg', 'laering'],
    ['Hvordan går det med økonomiudvalget?', 'udvalg', 'oekonomiudvalget'],
    ['hvordan gaar det i beskaeftigelse', 'udvalg', 'beskaeftigelse'],
    ['status på sigtepunktet Vækst i balance', 'sigtepunkt', 'vaekst-i-balance'],
    ['How is growth in balance doing?', 'sigtepunkt', 'vaekst-i-balance'],
    ['status: forpligtende fællesskaber', 'sigtepunkt', 'forpligtende-faellesskaber'],
    ['status på smidige processer', 'fokusomraade', 'vtf-smidige-processer'],
    ['status på fokusområdet kultur', 'fokusomraade', 'vtf-kultur'],
    ['hvordan går det med demensområdet lige nu?', 'fokusomraade', 'soc-demens'],
    ['status på velfærdstecknologi', 'fokusomraade', 'soc-velfaerdsteknologi'],
    ['status på en god barndom varer hele livet', 'fokusomraade', 'laer-god-barndom'],
    ['How are we doing on dementia?', 'fokusomraade', 'soc-demens'],
    ['status of tourism', 'fokusomraade', 'vtf-erhverv-turisme'],
    ['status på Sagsbehandlingstid, byggesager', 'indicator', 'svartid'],
    ['status på sagsbehandlingstid', 'indicator', 'svartid'],
    ['status for folketal', 'indicator', 'folketal'],
    ['hvordan går det med sygefravær i ældreplejen?', 'indicator', 'sygefravaer'],
    ['status på sygefravaer i aeldreplejn', 'indicator', 'sygefravaer'],
  ])('%s', (text, of, id) => {
    expect(asked(text)).toEqual({ of, id });
  });

  it.each([
    'Status på indsatsen for demens 2023',
    'Status på ungeaftalen',
    'Status på budgetopfølgning pr. 31. marts',
    'Status på implementering af velfærdsteknologi i hjemmeplejen',
    'Status på anlægsprojekter 2024',
    'Status på rekruttering af sygeplejersker',
    'Status for byudvikling i Juelsminde',
    'Status på kulturhuset',
    'Status på handleplan for sygefravær',
    'Status på trivselsfremme i dagtilbud',
    'Status på klimatilpasning ved Rårup',
    'Status på arbejdet i Læring og Social omsorg',
    'Status på lokalplan 1182',
    'Status vedr. ny skolestruktur',
    'Status på økonomi i balance 2025',
    'Status på byggesagsbehandlingen',
    'Statusredegørelse for Beskæftigelse',
    'Statusrapport om vækst',
    'Status og fremdrift for Social omsorg',
    'Status på overgangen til ny IT-leverandør',
    'Status på arbejdsmiljø og sygefravær i ældreplejen',
    'Status på frihedsdagsordenen på skolerne',
    'Status på partnerskaber med virksomheder i Uldum',
    'Status på tilsyn på plejehjem',
    'Status på kommunikation om genåbning',
    'Status på folkeskolens kvalitetsprogram',
    'Orientering: Status på kultur',
    'Status på turismestrategien 2030',
    'Status på mål- og resultatstyring',
    'Status på det specialiserede socialområde',
    'Status på kultur\n\nSagsfremstilling: forvaltningen orienterer om arbejdet.',
    'Hvordan går det med busserne?',
    'Hvordan går det?',
    'How are you doing?',
    'Status på et eksempel',
    'Status på udgået mål',
  ])('leaves to questions and cases: %s', (text) => {
    expect(asked(text)).toBeUndefined();
  });
});
