import { describe, expect, it } from 'vitest';
import { placeCalled } from '../../src/administration/place.js';
import { readKnowledge } from '../../src/content-files.js';
import { strategyInForce } from '../../src/strategy/in-force.js';

describe('an udvalg or fokusområde by name', () => {
  const strategy = strategyInForce(readKnowledge().strategies, '2026-11-24');

  it.each([
    ['Læring', 'laering', 'all'],
    ['udvalget for laering', 'laering', 'all'],
    ['Økonomiudvalget', 'oekonomiudvalget', 'all'],
    ['økonomi', 'oekonomiudvalget', 'all'],
    ['hele udvalget for Social omsorg', 'social-omsorg', 'all'],
    ['vtf', 'vtf', 'all'],
    ['Kultur', 'vtf', ['vtf-kultur']],
    ['Kultur i VTF', 'vtf', ['vtf-kultur']],
    ['Kultur og Erhverv/turisme', 'vtf', ['vtf-kultur', 'vtf-erhverv-turisme']],
    ['Byudvikling og udstykninger, Kultur', 'vtf', ['vtf-byudvikling-udstykninger', 'vtf-kultur']],
    ['Fastholdelse', 'social-omsorg', ['soc-fastholdelse-arbejdsmiljoe']],
    ['Vækst', 'oekonomiudvalget', ['oek-vaekst']],
  ])('%j is %s (%j)', (written, udvalgId, covers) => {
    expect(placeCalled(strategy, written)).toMatchObject({ udvalg: { id: udvalgId }, covers });
  });

  it.each(['Teknik', 'Kultur i Læring', 'Kultur og Demensområdet', 'Kultur og fodbold', 'ladestandere', ''])(
    '%j is none, or none for certain',
    (written) => {
      expect(placeCalled(strategy, written)).toBeUndefined();
    },
  );
});
