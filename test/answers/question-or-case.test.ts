import { describe, expect, it } from 'vitest';
import { understand } from './asking.js';

/** Texts that want a fokusområde: never a clear question, whatever words they share with the strategy. */
const cases = [
  'Ny cykelsti mellem Ørum og Daugård',
  'Orientering om vækst i erhvervslivet',
  'Orientering om klimaplanens fremdrift',
  'Drøftelse af velfærdsteknologi i hjemmeplejen',
  'Godkendelse af kulturpolitik 2027',
  'Status på ensomhed blandt ældre borgere',
  'Temadrøftelse: forpligtende fællesskaber i landsbyerne',
  'Udvalget for Læring - mødeplan 2027',
  'Ansøgning om tilskud til musikfestival i Juelsminde',
  'Høring om ny struktur i udvalg',
  'Strategi for frivillighed - endelig vedtagelse',
  'Evaluering af strategien for digital læring',
  'Kommunikation med sygemeldte borgere',
  'Kultur i det fri - ansøgning om støtte',
  'Velfærdsteknologi på plejecentrene i Tørring',
  'Fastholdelse af pædagoger i vuggestuerne',
  'mor til to kan ikke få plads i børnehaven i Hornsyld',
  'borger klager over lang svartid på byggesag',
  'en dreng på 16 kommer ikke i skole, hvem tager over når han flytter',
  'vi har for mange vikarer i hjemmeplejen, hvad gør vi',
  'flere sygemeldinger på jobcentret hvad skal vi gøre',
  'ældre mand med demens er faldet tre gange, hvem skal kontaktes',
  'hvilket fokusområde passer en ny idrætshal til?',
  'hvor hører sagen om skolebussen til?',
  'Hvilket udvalg skal have denne sag om en faldefærdig ejendom?',
  'placere dette punkt: ny aftale med Vejle om genbrug',
  'Sagsnr. 00.30.10-S00-4-26 Budgetopfølgning',
  'Budget 2027',
  'Budget 2027-2030 - strategiske pejlemærker',
  'Strategi for frivillighed 2026-2029',
  'Udkast til strategi 2026-2029',
  'Lokalplan 1187 for boliger ved Gudenåen',
  'Rekruttering til ældreplejen',
  'Partnerskab med Insero om grøn energi',
  'Samarbejde med foreningerne om svømmehallen',
  'demensvenlig by i Rask Mølle',
  'Ledige unge i fritidsjob',
  'hvor mange elever må der være i en klasse når der også er to med diagnose og en uden støtte',
  'Lukning af afdeling på Stjernevejskolen',
  'sommerferielukning af daginstitutioner',
  'Kan vi få lov at bygge en carport tættere på skel?',
  'skal vi lave en ny udstykning ved Løsning?',
  'hvordan får vi flere til at køre sammen på arbejde',
  'Resumé\n\nForvaltningen foreslår, at midlerne til kultur fordeles anderledes.\n\nIndstilling\n\nAt forslaget godkendes.',
  'Beslutningstema: Hvad skal være målet for trivslen i folkeskolen?',
];

/** Questions about the strategy, the bot, or something else altogether: answered at once. */
const questions = [
  'klima-indsats',
  'VTF',
  'social omsorg',
  'forpligtende fællesskaber',
  'Ældre handicappede',
  'demens hvem',
  'fokusområder læring',
  'hvem har frivillige',
  'hvem ejer sagsbehandling tæt på borgeren',
  'hvad siger strategien om hjemmepleje',
  'Hvad siger strategien om en borger, der får afslag?',
  'hvad mener strategien om at vi skal lytte til virksomhederne',
  'hej, kan du lige fortælle mig hvilke fokusområder der hører til Læring? tak',
  'Godmorgen Sigtebot. Hvad er sigtepunkterne?',
  'hvor ofte kommer der rapport',
  'findes der mål for antal cykelstier?',
  'forskel på arbejdsfastholdelse og fastholdelse?',
  'hvad kan du',
  'hvem er formand for vtf',
  'hvem vandt håndboldkampen',
  'hvordan bliver vejret på lørdag',
  'har du en opskrift på boller i karry',
  'which committee has culture',
  'how often is the report updated?',
];

/** Both may be meant: the case is tried first, and the question is answered where no case is found. */
const either = ['klima', 'demens', 'unge', 'ensomhed', 'hvad gør vi ved ensomhed', 'hvordan går det med busserne'];

describe('a text in the box', () => {
  it.each(cases)('is a case: %s', (text) => {
    expect(understand(text)?.strength).not.toBe('clear');
  });

  it.each(questions)('is a question: %s', (text) => {
    expect(understand(text)?.strength).toBe('clear');
  });

  it.each(either)('may be either: %s', (text) => {
    expect(understand(text)?.strength).toBe('weak');
  });

  it('is a case when it is long, however it begins', () => {
    const text = `Hvad er vigtigt? ${'Udvalget drøftede strategiens fokusområder og sigtepunkter på mødet. '.repeat(40)}`;

    expect(understand(text)).toBeUndefined();
  });

  it('is a case even where the thread could make it a follow-up', () => {
    const about = { strategyId: '2022-2025', questionKind: 'areas', udvalgIds: ['vtf'] };

    expect(understand('og så skal cykelstien i Ørum behandles i udvalget', about)?.strength).not.toBe('clear');
    expect(understand('Ny børnehave i Tørring', about)).toBeUndefined();
  });
});
