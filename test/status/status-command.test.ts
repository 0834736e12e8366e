import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/content-files.js';
import { statusCommand } from '../../src/status/status-command.js';
import { areaWithWord, indicatorNamed, partNamed, type StatusOf } from '../../src/status/status-of.js';
import { noOwnWords } from '../../src/strategy/own-words.js';
import { someIndicator } from '../indicators/builders.js';

const { strategies, ownWords } = readKnowledge();
const strategy = strategies.find(({ id }) => id === '2022-2025');
if (strategy === undefined) throw new Error('the strategy 2022-2025 is gone');
const own = ownWords.find(({ strategyId }) => strategyId === '2022-2025') ?? noOwnWords('2022-2025');
const indicators = [
  someIndicator(),
  someIndicator({ id: 'sygefravaer', name: 'Sygefravær i ældreplejen' }),
  someIndicator({ id: 'folketal', name: 'Folketal (opgjort den første)' }),
  someIndicator({ id: 'eksempel', name: 'Et eksempel', isExample: true }),
  someIndicator({ id: 'ud', name: 'Udgået mål', retired: { at: '2026-01-01T00:00:00.000Z', why: 'Ud' } }),
];

function asked(text: string): StatusOf | undefined {
  const command = statusCommand(text, '2026-10-05');
  if (command === undefined || command.of === 'strategy' || strategy === undefined) return command as StatusOf;
  const part = partNamed(command.names, strategy, own);
  const indicator = indicatorNamed(command.names, indicators);
  const found = indicator && ({ of: 'indicator', id: indicator.id } as const);
  return part ?? found ?? areaWithWord(command.names, strategy, own);
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
    ['status på turisme', 'vtf-erhverv-turisme'],
    ['status på rekruttering', 'oek-rekruttering-fastholdelse'],
    ['status på ensomhed', 'soc-civilsamfund-ensomhed'],
    ['hvordan går det med frihed?', 'laer-reel-frihedsdagsorden'],
    ['status på byudviklingen', 'vtf-byudvikling-udstykninger'],
    ['status på handicappede', 'soc-aeldre-handicappede'],
  ])('%s: the one fokusområde that has the word', (text, id) => {
    expect(asked(text)).toEqual({ of: 'fokusomraade', id });
  });

  it.each(['status på partnerskaber', 'status på klima', 'status på unge'])('%s: not a guess among several', (text) => {
    expect(asked(text)).toBeUndefined();
  });

  it.each([
    ['status 2. kvartal', undefined, '2026-Q2'],
    ['status 2026-Q2', undefined, '2026-Q2'],
    ['status for 2. kvartal 2026', undefined, '2026-Q2'],
    ['Status for sidste kvartal?', undefined, '2026-Q3'],
    ['Hvordan gik det i 1. kvartal?', undefined, '2026-Q1'],
    ['hvor stod vi i Q4 2025', undefined, '2025-Q4'],
    ['status Læring 2. kvartal', 'laering', '2026-Q2'],
    ['status på læring i 2. kvartal 2026', 'laering', '2026-Q2'],
    ['status for 2. kvartal 2026 for Læring', 'laering', '2026-Q2'],
    ['status, 2. kvartal: Læring', 'laering', '2026-Q2'],
    ['hvordan gik det med læring i fjerde kvartal?', 'laering', '2026-Q4'],
    ['status on learning in Q2 2026', 'laering', '2026-Q2'],
    ['status på sagsbehandlingstid 1. kvt. 26', 'svartid', '2026-Q1'],
  ])('%s: with its quarter', (text, id, quarter) => {
    expect(statusCommand(text, '2026-10-05')?.quarter).toBe(quarter);
    expect(asked(text)).toMatchObject(id === undefined ? { of: 'strategy' } : { id });
  });

  it.each([
    ['Status på inklusion', true],
    ['status: kultur', false],
    ['status vtf', false],
    ['hvordan går det med kultur?', false],
  ])('%s: may be a case: %s', (text, mayBe) => {
    expect(statusCommand(text, '2026-10-05')).toMatchObject({ mayBeCase: mayBe });
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
    'Status på budgetopfølgning 2. kvartal 2026',
    'How are you doing?',
    'Status på et eksempel',
    'Status på udgået mål',
  ])('leaves to questions and cases: %s', (text) => {
    expect(asked(text)).toBeUndefined();
  });
});
