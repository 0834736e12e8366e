import { describe, expect, it } from 'vitest';
import { Action } from '../../src/actions/action.js';
import { actionCommand } from '../../src/actions/action-command.js';
import { readActionForm } from '../../src/actions/action-form.js';
import { mayAdd, mayChange } from '../../src/actions/action-rights.js';
import { addAction, changeAction, finishAction } from '../../src/actions/keep-action.js';
import { listActions } from '../../src/actions/list-actions.js';
import { withResponsibleTold } from '../../src/actions/tell-responsible.js';
import { readKnowledge } from '../../src/content-files.js';
import { noPeople, type Person } from '../../src/people/person.js';
import { emptySetup } from '../../src/people/udvalg-setup.js';
import { noOwnWords } from '../../src/strategy/own-words.js';
import { someIndicator } from '../indicators/builders.js';
import { somePerson } from '../indicators/seed.js';
import { someAction } from './builders.js';

const by = { personId: 'carla', at: new Date('2026-10-05T08:00:00.000Z') };
const { strategies, ownWords } = readKnowledge();
const strategy = strategies.find(({ id }) => id === '2022-2025');
if (strategy === undefined) throw new Error('the strategy 2022-2025 is gone');
const own = ownWords.find(({ strategyId }) => strategyId === strategy.id) ?? noOwnWords(strategy.id);
const unreached: Person = { ...somePerson('finn', 'Finn Friis', 'http://x'), reach: { is: 'never-met' } };
const draft = {
  title: someAction().title,
  responsibleId: 'bo',
  deadline: '2026-12-01',
  state: 'under-way',
  note: '',
} as const;

describe('keeping a handling', () => {
  const { id, strategyId, fokusomraadeId } = someAction();

  it('adds one as it may be stored, and once however often its form comes', () => {
    const added = addAction(undefined, { id, strategyId, fokusomraadeId }, draft, by);

    expect(added.is).toBe('kept');
    expect(Action.safeParse(added.action).success).toBe(true);
    expect(addAction(added.action, { id, strategyId, fokusomraadeId }, { ...draft, note: 'Igen' }, by)).toEqual({
      is: 'same',
      action: added.action,
    });
  });

  it('takes another title, for a slip may be put right', () => {
    const { is, action } = changeAction(someAction(), { ...draft, title: 'Ny vejledning til alle' }, 1, by);

    expect([is, action.title]).toEqual(['kept', 'Ny vejledning til alle']);
    expect(action.audit.at(-1)).toMatchObject({
      what: 'title',
      from: 'Ny vejledning til byggesager',
      to: 'Ny vejledning til alle',
    });
  });

  it('writes down who changed which field, without the words of a note', () => {
    const { is, action } = changeAction(
      someAction(),
      { ...draft, state: 'done', note: 'Anne har skrevet den.' },
      1,
      by,
    );

    expect(is).toBe('kept');
    expect(action.doneAt).toBe(by.at.toISOString());
    expect(action.audit.slice(1)).toEqual([
      { at: by.at.toISOString(), by: 'carla', what: 'state', from: 'under-way', to: 'done' },
      { at: by.at.toISOString(), by: 'carla', what: 'note', from: '0 characters', to: '21 characters' },
    ]);
  });

  it('forgets when it was done when it is taken up again, and keeps it when only the note changes', () => {
    const done = someAction({ state: 'done', doneAt: '2026-09-01T08:00:00.000Z' });

    expect(changeAction(done, draft, 1, by).action).not.toHaveProperty('doneAt');
    expect(changeAction(done, { ...draft, state: 'done', note: 'Tak' }, 1, by).action.doneAt).toBe(done.doneAt);
  });

  it('lets no form change what somebody else changed since, but takes the same form twice as once', () => {
    const { action } = changeAction(someAction(), { ...draft, note: 'Halvvejs' }, 1, by);

    expect(changeAction(action, { ...draft, note: 'Halvvejs' }, 1, by)).toEqual({ is: 'same', action });
    expect(changeAction(action, { ...draft, state: 'stopped' }, 1, by)).toEqual({ is: 'overtaken', action });
  });
});

describe('marking a handling as done', () => {
  it('changes its state and nothing else, and leaves its trail', () => {
    const { is, action } = finishAction(someAction({ note: 'Halvvejs' }), by);

    expect(is).toBe('kept');
    expect(action).toMatchObject({ state: 'done', doneAt: by.at.toISOString(), note: 'Halvvejs' });
    expect(action.audit.slice(1).map(({ what, to }) => [what, to])).toEqual([['state', 'done']]);
  });

  it.each(['done', 'stopped'] as const)('leaves alone what is %s', (state) => {
    const before = someAction({ state });

    expect(finishAction(before, by)).toEqual({ is: 'same', action: before });
  });
});

describe('telling somebody that they are responsible', () => {
  const people = { ...noPeople, people: [somePerson('bo', 'Bo Dam', 'http://x'), unreached] };
  const told = (before: Action | undefined, after: Action) =>
    withResponsibleTold(before, after, people, by).outbox.map(({ what, facts }) => [what, facts?.personId]);

  it('is planned when somebody else names them, on a new one and on one that there was', () => {
    expect(told(undefined, someAction())).toEqual([['responsible-named', 'bo']]);
    expect(told(someAction({ responsibleId: 'anne' }), someAction())).toEqual([['responsible-named', 'bo']]);
  });

  it('is not planned where nobody was named, they did it themselves, it is over, or nothing reaches them', () => {
    expect(told(someAction(), someAction({ note: 'Nyt' }))).toEqual([]);
    expect(told(undefined, someAction({ responsibleId: 'carla' }))).toEqual([]);
    expect(told(undefined, someAction({ state: 'done' }))).toEqual([]);
    expect(told(undefined, someAction({ responsibleId: 'finn' }))).toEqual([]);
  });
});

describe('the form of a handling', () => {
  const context = { isNew: true, fokusomraadeIds: ['vtf-kultur'], personIds: ['bo'], today: '2026-10-05' };
  const typed = { fokusomraadeId: 'vtf-kultur', title: ' Åbent hus ', responsibleId: 'bo', deadline: '2026-12-01' };

  it('is read with its deadline as a date or in Danish', () => {
    for (const deadline of ['2026-12-01', '1/12-2026', '1. december']) {
      expect(readActionForm({ ...typed, deadline }, context)).toEqual({
        is: 'read',
        fokusomraadeId: 'vtf-kultur',
        draft: { title: 'Åbent hus', responsibleId: 'bo', deadline: '2026-12-01', state: 'planned', note: '' },
      });
    }
  });

  it.each([
    [{ title: '  ' }, { is: 'missing', field: 'title' }],
    [{ fokusomraadeId: 'laer-god-barndom' }, { is: 'missing', field: 'fokusomraadeId' }],
    [{ responsibleId: 'ukendt' }, { is: 'missing', field: 'responsibleId' }],
    [{ deadline: '' }, { is: 'missing', field: 'deadline' }],
    [{ deadline: '31/2' }, { is: 'no-day', written: '31/2' }],
    [{ deadline: '2026-10-04' }, { is: 'day-gone', day: '2026-10-04' }],
    [{ title: 'a'.repeat(201) }, { is: 'too-long', field: 'title', most: 200, length: 201 }],
    [{ note: 'a'.repeat(1001) }, { is: 'too-long', field: 'note', most: 1000, length: 1001 }],
  ] as const)('says what is to be put right: %o', (more, fault) => {
    expect(readActionForm({ ...typed, ...more }, context)).toEqual({ is: 'faulty', faults: [fault] });
  });

  it('lets a deadline that has gone stay when one that is late is updated', () => {
    const read = readActionForm({ ...typed, deadline: '2026-10-04' }, { ...context, isNew: false });

    expect(read.is).toBe('read');
  });
});

describe('who may keep handlinger', () => {
  const base = {
    today: '2026-10-05',
    setup: {
      ...emptySetup('vtf'),
      seats: [
        { personId: 'carla', role: 'chair' as const, covers: 'all' as const },
        { personId: 'dorte', role: 'deputy' as const, covers: ['vtf-kultur'] },
      ],
      standIns: [{ forPersonId: 'carla', personId: 'erik', from: '2026-10-01', to: '2026-10-31' }],
    },
    indicators: [
      someIndicator({ ownerIds: ['anne'] }),
      someIndicator({ id: 'eksempel', ownerIds: ['finn'], isExample: true }),
      someIndicator({ id: 'gammel', ownerIds: ['gert'], retired: { at: '2026-01-01T00:00:00.000Z', why: 'Ud' } }),
    ],
  };
  const may = (personId: string | undefined, isAdmin = false) => ({
    add: mayAdd({ personId, isAdmin }, 'vtf-smidige-processer', base),
    change: mayChange({ personId, isAdmin }, someAction(), base),
  });

  it.each([
    ['an owner of an indicator there', 'anne', { add: true, change: true }],
    ['the responsible', 'bo', { add: false, change: true }],
    ['a chair who is away', 'carla', { add: false, change: false }],
    ['the stand-in', 'erik', { add: true, change: true }],
    ['a deputy of another fokusområde', 'dorte', { add: false, change: false }],
    ['the owner of an example', 'finn', { add: false, change: false }],
    ['the owner of what is out of use', 'gert', { add: false, change: false }],
    ['somebody unknown', undefined, { add: false, change: false }],
  ] as const)('%s', (_, personId, rights) => {
    expect(may(personId)).toEqual(rights);
  });

  it('an admin, also one who is not among the people', () => {
    expect(may(undefined, true)).toEqual({ add: true, change: true });
  });
});

describe('the list of handlinger', () => {
  const actions = [
    someAction({ id: 'faerdig', state: 'done', deadline: '2026-01-01', doneAt: '2026-09-01T08:00:00.000Z' }),
    someAction({ id: 'senere', deadline: '2026-12-01' }),
    someAction({ id: 'sen', deadline: '2026-10-01' }),
    someAction({ id: 'laerings', fokusomraadeId: 'laer-god-barndom', responsibleId: 'anne', deadline: '2026-09-01' }),
    someAction({ id: 'stoppet', state: 'stopped', deadline: '2026-01-01' }),
    someAction({ id: 'anden-strategi', strategyId: '2018-2021' }),
  ];
  const list = (scope: Parameters<typeof listActions>[2]) =>
    listActions(actions, strategy, scope, { today: '2026-10-05', personId: 'anne' });

  it('has the longest overdue first, then by deadline, and what is not open last', () => {
    expect(list({ of: 'all' }).map(({ action, overdueDays }) => [action.id, overdueDays])).toEqual([
      ['laerings', 34],
      ['sen', 4],
      ['senere', 0],
      ['faerdig', 0],
      ['stoppet', 0],
    ]);
  });

  it('is cut by udvalg, fokusområde, sigtepunkt and person', () => {
    const ids = (scope: Parameters<typeof list>[0]) => list(scope).map(({ action }) => action.id);

    expect(ids({ of: 'udvalg', id: 'laering' })).toEqual(['laerings']);
    expect(ids({ of: 'fokusomraade', id: 'laer-god-barndom' })).toEqual(['laerings']);
    expect(ids({ of: 'mine' })).toEqual(['laerings']);
    expect(ids({ of: 'sigtepunkt', id: 'smidige-og-effektive-processer' })).toContain('sen');
  });
});

describe('what is asked of the handlinger', () => {
  it.each([
    ['handlinger', { do: 'list', scope: { of: 'all' } }],
    ['Vis handlingerne for VTF', { do: 'list', scope: { of: 'udvalg', id: 'vtf' } }],
    ['handlinger for demens?', { do: 'list', scope: { of: 'fokusomraade', id: 'soc-demens' } }],
    ['handlinger under laering', { do: 'list', scope: { of: 'udvalg', id: 'laering' } }],
    ['handlinger for vækst i balance', { do: 'list', scope: { of: 'sigtepunkt', id: 'vaekst-i-balance' } }],
    ['mine handlinger', { do: 'list', scope: { of: 'mine' } }],
    ['Actions for learning', { do: 'list', scope: { of: 'udvalg', id: 'laering' } }],
    ['Hvilke handlinger er forsinkede?', { do: 'list', scope: { of: 'all' } }],
    ['er der handlinger, der er over fristen i VTF?', { do: 'list', scope: { of: 'udvalg', id: 'vtf' } }],
    ['ny handling', { do: 'new', scope: { of: 'all' } }],
    ['Opret en ny handling for kultur', { do: 'new', scope: { of: 'fokusomraade', id: 'vtf-kultur' } }],
    ['new action', { do: 'new', scope: { of: 'all' } }],
  ])('%s', (text, command) => {
    expect(actionCommand(text, strategy, own)).toEqual(command);
  });

  it.each([
    'Handlinger for en bedre tone i debatten',
    'Handlingsplan for demens',
    'Ny handling i sagen om Vejlevej 12',
    'handlinger for forældrebestyrelsen 2026',
    'Ny handlingsplan',
    'handlinger\n\nSagsfremstilling: udvalget skal drøfte',
  ])('leaves alone: %s', (text) => {
    expect(actionCommand(text, strategy, own)).toBeUndefined();
  });
});
