import { describe, expect, it } from 'vitest';
import { cycleAsked } from '../../src/summaries/cycle-asked.js';

const today = '2026-10-06';

describe('what somebody asks of the årshjul', () => {
  it.each([
    ['hvad er fristen', 'deadline', undefined],
    ['Hvad er fristen for indberetning?', 'deadline', undefined],
    ['hvornår er fristen for indberetning?', 'deadline', undefined],
    ['hvornår er deadline', 'deadline', undefined],
    ['hvornår er deadline for at indberette tal?', 'deadline', undefined],
    ['hvornår skal tallene være inde?', 'deadline', undefined],
    ['mødedatoer', 'meeting', undefined],
    ['mødeplan for Læring', 'meeting', 'laering'],
    ['hvornår er fristen for Læring', 'deadline', 'laering'],
    ['hvad er fristen for indberetning i VTF', 'deadline', 'vtf'],
    ['kan du sige mig, hvornår fristen er?', 'deadline', undefined],
    ['hvornår skal jeg senest indberette?', 'deadline', undefined],
    ['hvornår skal vi have indberettet tallene', 'deadline', undefined],
    ['when is the deadline?', 'deadline', undefined],
    ['frister', 'all', undefined],
    ['hvad er fristerne?', 'all', undefined],
    ['årshjul', 'all', undefined],
    ['aarshjulet', 'all', undefined],
    ['årshjul for Læring', 'all', 'laering'],
    ['vis mig årshjulet for udvalget for Læring', 'all', 'udvalget for laering'],
    ['årshjl', 'all', undefined],
    ['hvornår åbner indberetningen?', 'all', undefined],
    ['deadlines', 'all', undefined],
    ['deadlines for Læring', 'all', 'laering'],
    ['hvornår kommer opsamlingen?', 'summary', undefined],
    ['hvornår kommer næste opsamling for Læring?', 'summary', 'laering'],
    ['hvornår er rapporten klar', 'summary', undefined],
    ['hvornår bliver opsamlingen slået op?', 'summary', undefined],
    ['ved du hvornår opsamlingen kommer', 'summary', undefined],
    ['when is the report due', 'summary', undefined],
    ['hvornår er næste møde i Læring?', 'meeting', 'laering'],
    ['hvornår er der udvalgsmøde i Læring?', 'meeting', 'laering'],
    ['hvornår mødes Læring', 'meeting', 'laering'],
    ['hvornår holder Læring møde', 'meeting', 'laering'],
    ['hvornår har VTF næste møde', 'meeting', 'vtf'],
    ['næste møde', 'meeting', undefined],
    ['næste udvalgsmøde i VTF', 'meeting', 'vtf'],
    ['next meeting', 'meeting', undefined],
    ['When does Læring meet next?', 'meeting', 'laering'],
  ])('%s', (text, about, name) => {
    expect(cycleAsked(text, today)).toEqual({ about, ...(name === undefined ? {} : { name }) });
  });

  it('is of a quarter where one is named', () => {
    expect(cycleAsked('frister for 4. kvartal', today)).toEqual({ about: 'all', quarter: '2026-Q4' });
    expect(cycleAsked('årshjul for Læring 1. kvartal 2027', today)).toMatchObject({ quarter: '2027-Q1' });
  });

  it.each([
    'møde',
    'Mødeplan 2027',
    'Udsættelse af frist for Læring',
    'hvad er et årshjul?',
    'Hvornår blev strategien vedtaget?',
    'Hvornår skal jeg være færdig med tilbygningen?',
    'Opsamling på årshjul',
  ])('%s: is none', (text) => {
    expect(cycleAsked(text, today)).toBeUndefined();
  });
});
