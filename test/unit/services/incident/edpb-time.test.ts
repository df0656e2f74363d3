import type { Happened, Incident } from '../../../../services/incident/model';
import { decidedWith } from '../../../support/decided-scene';
import { organisation } from '../../../support/incident-scene';
import { edpbOf, filledIn, saying } from '../../../support/notification-scene';
import { carriedOut, notifying } from '../../../support/process-scene';

/** Section 3.1 of the EDPB template: when it was, when Optimo knew, how it came out, and why it is late. */

describe('when it was', () => {
  const from = '2026-11-20T08:00:00.000Z';
  const said = (happened?: Happened) => {
    const { happened: _, ...facts } = saying({}).facts;
    const state: Incident = { ...saying({}), facts: happened ? { ...facts, happened } : facts };
    const { 44: when, 46: begins, 47: ends } = edpbOf(state);
    return { when, begins, ends };
  };

  test.each<[string, Happened, string, string | undefined, string | undefined]>([
    [
      'of one day it is a day',
      { from, until: '2026-11-20T15:00:00.000Z', ongoing: false },
      'a',
      from,
      '2026-11-20T15:00:00.000Z',
    ],
    [
      'past midnight in Amsterdam it is a period, whatever day it is in Greenwich',
      { from, until: '2026-11-20T23:30:00.000Z', ongoing: false },
      'b',
      from,
      '2026-11-20T23:30:00.000Z',
    ],
    ['what goes on has a beginning and no end', { from, until: null, ongoing: true }, 'c', from, undefined],
    [
      'what cannot be found out has neither',
      { from: null, until: null, ongoing: null, undeterminable: true },
      'd',
      undefined,
      undefined,
    ],
  ])('%s', (_, happened, key, begins, ends) => {
    expect(said(happened)).toEqual({
      when: { keys: [key] },
      begins: begins === undefined ? undefined : { moment: begins },
      ends: ends === undefined ? undefined : { moment: ends },
    });
  });

  test('while nobody said anything it is still to follow', () => {
    expect(said()).toEqual({ when: null, begins: undefined, ends: undefined });
    expect(said({ from: null, until: null, ongoing: true })).toEqual({
      when: null,
      begins: undefined,
      ends: undefined,
    });
  });

  test('of what is over and nobody knows since when, the beginning is given and the rest follows', () => {
    expect(said({ from, until: null, ongoing: false })).toEqual({
      when: null,
      begins: { moment: from },
      ends: undefined,
    });
  });
});

describe('the 72 hours', () => {
  const decided: Incident = { ...decidedWith(), awareAt: '2026-11-23T09:00:00.000Z' };
  const reasonAt = (now: string, state = decided, of = organisation) => edpbOf(state, new Date(now), of)[49];

  test('run from when Optimo became aware', () => {
    expect(edpbOf(decided)[48]).toEqual({ moment: '2026-11-23T09:00:00.000Z' });
  });

  test('until their very end nobody is asked why it is late, and after it it is still to follow', () => {
    expect(reasonAt('2026-11-26T09:00:00.000Z')).toBeUndefined();
    expect(reasonAt('2026-11-26T09:00:00.001Z')).toBeNull();
  });

  test('are as many as the law gave when Optimo became aware', () => {
    const [first] = organisation.incident.regimes;
    const incident = { ...organisation.incident, regimes: [{ ...first, hours: 96 }] as const };
    expect(reasonAt('2026-11-26T09:00:00.001Z', decided, { ...organisation, incident })).toBeUndefined();
  });

  test('once notified it counts when that was: in time it stays in time, and late it says why', () => {
    const inTime = carriedOut(decided, [notifying('authority')], 60);
    expect(reasonAt('2026-12-24T09:00:00.000Z', inTime)).toBeUndefined();
    const late = carriedOut(decided, [notifying('authority', 'De omvang was niet bekend.')], 80 * 60);
    expect(reasonAt('2026-12-24T09:00:00.000Z', late)).toEqual({ text: 'De omvang was niet bekend.' });
  });
});

describe('how it came out', () => {
  const found = (discovery: string, noticedAt: string | null = '2026-11-22T23:30:00.000Z') => {
    const state: Incident = {
      ...saying({ discovery: [discovery] }, { noticedAt }),
      awareAt: '2026-11-24T09:00:00.000Z',
    };
    const { 50: how, 52: day } = edpbOf(state);
    return { how, day };
  };

  test('by Optimo itself: then nobody told it, on no day', () => {
    expect(found('self')).toEqual({ how: { keys: ['a'] }, day: undefined });
  });

  test.each([
    ['processor', 'b'],
    ['subject', 'c'],
    ['external', 'd'],
    ['press', 'e'],
    ['other', 'f'],
  ])('by another (%s): the day on which Optimo was told is the local one', (discovery, key) => {
    expect(found(discovery)).toEqual({ how: { keys: [key] }, day: { day: '2026-11-23' } });
  });

  test('if nobody said when it was noticed, the day is that on which Optimo became aware', () => {
    expect(found('press', null).day).toEqual({ day: '2026-11-24' });
  });

  test('while nobody knows it is still to follow, and no day is asked', () => {
    expect(found('unknown')).toEqual({ how: null, day: undefined });
  });

  test('more about it is asked, and given in the words that were written', () => {
    expect(edpbOf(saying({}))[51]).toBeNull();
    expect(edpbOf(filledIn(saying({}), { 51: ['Zij belde zelf.'] }))[51]).toEqual({
      text: 'Zij belde zelf.',
    });
  });
});
