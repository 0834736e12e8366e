import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/content-files.js';
import { type CompoundLexicon, splitCompound } from '../../src/language/compounds.js';
import { fold } from '../../src/language/fold.js';

const shipped = readKnowledge().engines.get('2022-2025')?.model ?? { forms: new Map<string, number>() };

function split(word: string, lexicon: CompoundLexicon): string {
  return splitCompound(fold(word), lexicon).join('+');
}

describe('splitCompound', () => {
  const small = {
    forms: new Map([
      ['musikskole', 1],
      ['musik', 1],
      ['skole', 1],
      ['skoleleder', 1],
      ['leder', 1],
      ['tilsyn', 1],
      ['plan', 1],
    ]),
  };

  it('takes a linking s or e out', () => {
    expect(split('tilsynsplan', small)).toBe('tilsyn+plan');
  });

  it('branches to the left where two ways are as good', () => {
    expect(split('musikskoleleder', small)).toBe('musikskole+leder');
  });

  it('gives nothing where a part is unknown, or where there is only one', () => {
    expect(split('tilsynsrapport', small)).toBe('');
    expect(split('skole', small)).toBe('');
    expect(split('leder2023', small)).toBe('');
  });

  it.each([
    ['dagtilbudskapacitet', 'dagtilbud+kapacitet'],
    ['sygedagpengeopfølgning', 'sygedagpenge+opfoelgning'],
    ['velfærdsteknologiløsninger', 'velfaerdsteknologi+loesninger'],
    ['helhedsplan', 'helhed+plan'],
    ['udskolingselever', 'udskoling+elever'],
    ['beskæftigelsesindsatsen', 'beskaeftigelse+indsatsen'],
    ['kommuneplantillæg', 'kommuneplan+tillaeg'],
    ['spildevandsplan', 'spildevand+plan'],
    ['børnehavelukning', 'boernehave+lukning'],
    ['idrætshaller', 'idraet+haller'],
    ['skolebestyrelsesvalg', 'skolebestyrelse+valg'],
    ['plejehjemspladser', 'plejehjem+pladser'],
    ['sagsbehandlingsfrister', 'sagsbehandling+frister'],
    ['landdistriktspuljen', 'landdistrikt+puljen'],
    ['klimatilpasningsplan', 'klimatilpasning+plan'],
    ['demenskoordinator', 'demens+koordinator'],
    ['frivilligcenter', 'frivillig+center'],
    ['ungestrategi', 'unge+strategi'],
    ['uddannelsesparathedsvurdering', 'uddannelsesparathed+vurdering'],
    ['arbejdsmiljødrøftelse', 'arbejdsmiljoe+droeftelse'],
    ['personalepolitik', 'personale+politik'],
    ['ledelsesevaluering', 'ledelse+evaluering'],
    ['budgetopfølgning', 'budget+opfoelgning'],
    ['anlægsbevilling', 'anlaeg+bevilling'],
    ['lånegaranti', 'laane+garanti'],
    ['fjernvarmeforsyning', 'fjernvarme+forsyning'],
    ['trafiksikkerhedsplan', 'trafiksikkerhed+plan'],
    ['lokalplanforslag', 'lokalplan+forslag'],
    ['befolkningsprognose', 'befolkning+prognose'],
    ['musikskoleleder', 'musikskole+leder'],
    ['biblioteksfilial', 'bibliotek+filial'],
    ['integrationsråd', 'integration+raad'],
    ['rehabiliteringsteam', 'rehabilitering+team'],
    ['kontanthjælpsmodtagere', 'kontanthjaelp+modtagere'],
    ['virksomhedspraktik', 'virksomhed+praktik'],
    ['sygefraværsstatistik', 'sygefravaer+statistik'],
    ['handicapråd', 'handicap+raad'],
    ['botilbudspladser', 'botilbud+pladser'],
    ['ensomhedsstrategi', 'ensomhed+strategi'],
    ['pårørendepolitik', 'paaroerende+politik'],
    ['ældreråd', 'aeldre+raad'],
    ['tandpleje', 'tand+pleje'],
    ['nødkald', 'noed+kald'],
    ['medicinhåndtering', 'medicin+haandtering'],
  ])('splits %s as municipalities mean it', (word, parts) => {
    expect(split(word, shipped)).toBe(parts);
  });
});
