import { slipToStranger, trustedSlip } from '../support/assessment-answers';
import type { BotUnderTest } from '../support/bot';
import {
  board,
  colleague,
  deputy,
  fg,
  incidentOf,
  nl,
  second,
  startStory,
  type Told,
} from '../support/incident-story';
import {
  advised,
  agreed,
  answer,
  answerAll,
  breachOf,
  classified,
  dutyOf,
  eventsOf,
  fileOf,
  nextOf,
  passTo,
  questionOf,
  questionOn,
  questionsOn,
  settled,
  takenBy,
} from '../support/process-story';

const { process: texts, outcomes, assessment, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
  await bot.knows(colleague);
});
afterEach(async () => {
  await bot.stop();
});

const ours = { dataOf: 'optimo' } as const;

test('[A15] one short question at a time, the answer kept with who and when, and taken up where it was left', async () => {
  const id = await takenBy(bot, fg, ours);
  const card = await nextOf(bot, fg, id);
  // What the report says comes first, to be confirmed.
  expect(questionsOn(card)).toEqual(['role']);
  expect(questionOn(await card.press(texts.confirm))).toBe('securityIncident');
  expect(questionOn(await answer(card, ['yes']))).toBe('personalData');
  expect((await incidentOf(bot, id)).process?.answers.securityIncident).toEqual({
    value: ['yes'],
    by: fg.aadObjectId,
    at: bot.clock.now().toISOString(),
  });
  // Left here; a deputy continues.
  expect(questionOn(await nextOf(bot, deputy, id))).toBe('personalData');
  expect(await eventsOf(bot, id)).toContainEqual({
    type: 'assessed',
    by: fg.aadObjectId,
    payload: { question: 'securityIncident', value: ['yes'] },
  });
});

test('[A15] what cannot be is refused at its field, with what was typed; the same answer twice is one', async () => {
  const id = await takenBy(bot, fg, ours);
  const asked = await answerAll(bot, fg, id, { ...slipToStranger, people: ['1'] });
  expect(asked.slice(0, 2)).toEqual(['role', 'securityIncident']);
  const question = await questionOf(bot, fg, id, 'people');
  expect(question.text).toContain('Eerder beantwoord door');
  await answer(question, ['heel veel']);
  expect(questionOn(question)).toBe('people');
  expect(question.card.value(assessment.people.label)).toBe('heel veel');
  expect(question.text).toContain(texts.fault.invalid);
  expect((await incidentOf(bot, id)).process?.answers.people?.value).toEqual(['1']);
  const before = (await eventsOf(bot, id)).length;
  await answer(question, ['1']);
  expect(await eventsOf(bot, id)).toHaveLength(before);
});

test('[A16] the severity is an advice with its three factors, and classifies nothing by itself', async () => {
  const id = await takenBy(bot, fg, ours);
  await answerAll(bot, fg, id, slipToStranger);
  const file = (await fileOf(bot, fg, id)).text;
  expect(file).toContain('Ernst (ENISA, advies)');
  // What was not needed was not asked: it counts as the worst, and is said to be open.
  expect(file).toMatch(/hoogstens 4 \(zeer hoog\), nog \d+ van \d+ vragen open/);
  expect(file).toContain('Gegevens 3 × herkenbaarheid 1 + omstandigheden 1');
  expect(file).toContain(texts.classifiedNone);
  expect((await incidentOf(bot, id)).status).toBe('taken');
  // Departing from the answers needs a reason; with one it is possible, and kept.
  await classified(bot, id, 'nearMiss');
  expect(bot.person(fg).said).toContain('Een reden is nodig');
  expect((await incidentOf(bot, id)).process?.classified ?? null).toBeNull();
  await classified(bot, id, 'nearMiss', 'De brief kwam dicht terug.');
  expect((await incidentOf(bot, id)).process?.classified).toMatchObject({
    outcome: 'nearMiss',
    advised: 'breach',
    reason: 'De brief kwam dicht terug.',
  });
  const again = await classified(bot, id);
  expect(again.text).toContain(outcomes.classification.breach);
  expect((await eventsOf(bot, id)).map(({ type }) => type).slice(-2)).toEqual(['classified', 'reclassified']);
});

test('[A17] whose data it is decides what the clock is of: Optimo tells the AP, of a client’s data the client is told', async () => {
  const termsOf = async (told: Told): Promise<readonly boolean[]> => {
    const { text } = await fileOf(bot, fg, await takenBy(bot, fg, told));
    return [texts.clock.authority, texts.clock.client].map((clock) => text.includes(`${clock}\n`));
  };
  const clients = ['Bakkerij De Halm'];
  expect(await termsOf({ dataOf: 'optimo' })).toEqual([true, false]);
  expect(await termsOf({ dataOf: 'client', clients })).toEqual([false, true]);
  expect(await termsOf({ dataOf: 'both', clients })).toEqual([true, true]);
});

test('[A17] where two clocks run, both are said before anything is unfolded', async () => {
  const both = { dataOf: 'both', clients: ['Bakkerij De Halm'] } as const;
  const { text } = await fileOf(bot, fg, await takenBy(bot, fg, both));
  for (const clock of [texts.clock.authority, texts.clock.client]) expect(text).toContain(`${clock}: `);
});

describe('decided by two', () => {
  beforeEach(async () => {
    await bot.stop();
    bot = await startStory({ storage: 'azurite' });
  });

  test('the FG advises, the board decides: two people, two signatures; then it is done and noted', async () => {
    const id = await breachOf(bot, slipToStranger, ours);
    const advice = await advised(bot, id, 'yes');
    expect(advice.text).toContain('Nog niet besloten');
    expect(advice.has(texts.agree)).toBe(false);
    // Nothing was notified yet; the board has a card and signs.
    expect((await incidentOf(bot, id)).status).toBe('classified');
    const asked = bot.person(board).sees(id, texts.decisionTitle);
    expect(asked.text).toContain('Zo is het veiliger.');
    expect((await asked.press(texts.agree)).text).toContain(texts.decisionDone);
    const { status, process } = await incidentOf(bot, id);
    expect(status).toBe('notifying');
    expect(process?.decisions.authority).toMatchObject({
      state: 'decided',
      notify: true,
      assessed: { by: fg.aadObjectId },
      decided: { by: board.aadObjectId },
    });
    const duty = outcomes.duty.authority;
    const done = await (
      await dutyOf(bot, id, 'authority')
    ).answer(texts.recordDone(duty), { [texts.reference.authority]: 'AP-77' }, shared.record);
    expect(done.text).toContain('AP-77');
    expect((await incidentOf(bot, id)).process?.decisions.authority).toMatchObject({
      state: 'done',
      reference: 'AP-77',
    });
  });
});

test('the board may decide otherwise, with a reason of its own', async () => {
  const id = await breachOf(bot, slipToStranger, ours);
  await advised(bot, id, 'yes');
  const asked = bot.person(board).sees(id, texts.decisionTitle);
  await asked.answer(
    texts.otherwise,
    { [texts.otherwiseReason]: 'De brief is ongeopend terug.' },
    shared.record,
  );
  expect((await incidentOf(bot, id)).process?.decisions.authority).toMatchObject({
    state: 'decided',
    notify: false,
    reason: 'De brief is ongeopend terug.',
    decided: { by: board.aadObjectId },
  });
  // Both are on file, each with its own reason; that they differ is clear at a glance.
  const file = await fileOf(bot, fg, id);
  for (const said of [
    texts.adviceAgainst(fg.name, nl.outcomes.notify),
    'Zo is het veiliger.',
    'De brief is ongeopend terug.',
    nl.outcomes.againstAdvice(nl.outcomes.decidedAs.no),
  ])
    expect(file.text).toContain(said);
});

test('[A19] not telling the people concerned can rest on an exception of Art. 34(3), which the board reads and signs', async () => {
  const id = await breachOf(bot, slipToStranger, ours);
  const advice = { exception: 'b', reason: 'Alle loonstroken zijn ongelezen terug.' } as const;
  await advised(bot, id, 'no', { duty: 'subjects', ...advice });
  expect(bot.person(board).sees(id).text).toContain('art. 34 lid 3 b');
  await agreed(bot, id);
  expect((await incidentOf(bot, id)).process?.decisions.subjects).toMatchObject({
    state: 'decided',
    notify: false,
    exception: 'b',
    decided: { by: board.aadObjectId },
  });
});

test('[A15] a "niet melden" keeps what it rests on, and opens again by itself when that changes', async () => {
  const id = await breachOf(bot, trustedSlip, ours);
  await advised(bot, id, 'no');
  await agreed(bot, id);
  expect((await incidentOf(bot, id)).process?.decisions.authority).toMatchObject({
    state: 'decided',
    notify: false,
  });
  expect((await fileOf(bot, fg, id)).text).toContain('Gebaseerd op deze antwoorden:');
  const before = bot.person(fg).rings(id);
  // The recipient did not delete it after all.
  await answer(await questionOf(bot, fg, id, 'deletionConfirmed'), ['no']);
  expect((await incidentOf(bot, id)).process?.decisions.authority).toBeUndefined();
  expect(await eventsOf(bot, id)).toContainEqual({
    type: 'decisionReopened',
    by: null,
    payload: { duty: 'authority', question: 'deletionConfirmed' },
  });
  expect(bot.person(fg).rings(id)).toBe(before + 1);
});

test('[A18] [N2] reminders at 50 %, 75 %, T−12, −4, −1 and 0 to who holds it, from −4 to the deputies too; each once', async () => {
  const id = await takenBy(bot, fg, ours);
  const count = () => [fg, deputy, second].map((someone) => bot.person(someone).rings(id));
  const start = count();
  const seen: number[][] = [];
  for (const time of [
    '11-24T20:59',
    '11-24T21:00',
    '11-25T15:00',
    '11-25T21:00',
    '11-26T05:00',
    '11-26T08:00',
    '11-26T09:00',
  ]) {
    await passTo(bot, `2026-${time}:00Z`);
    seen.push(count().map((rung, at) => rung - (start[at] ?? 0)));
  }
  expect(seen).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [2, 0, 0],
    [3, 0, 0],
    [4, 1, 1],
    [5, 2, 2],
    [6, 3, 3],
  ]);
  expect(bot.person(fg).sees(id).text).toContain(texts.callOver);
  await passTo(bot, '2026-11-28T09:00:00Z');
  // It ran out, and calls until somebody acts: days without the bot are not made up for.
  expect(bot.person(fg).rings(id) - (start[0] ?? 0)).toBe(7);
  // Not lost after downtime, and not rung one after the other: the latest rings, the others are logged as skipped.
  const other = await takenBy(bot, fg, ours, 'Nog een loonstrook');
  const rang = bot.person(fg).rings(other);
  await passTo(bot, '2026-11-30T20:00:00Z');
  expect(bot.person(fg).rings(other)).toBe(rang + 1);
  expect((await eventsOf(bot, other)).filter(({ type }) => type === 'clockSkipped')).toHaveLength(1);
});

test('[A18] notified in time and written down after the term: in time, without a reason', async () => {
  const id = await breachOf(bot, slipToStranger, ours);
  await advised(bot, id, 'yes');
  await agreed(bot, id);
  await settled(bot);
  await passTo(bot, '2026-11-27T09:00:00Z');
  const card = await dutyOf(bot, id, 'authority');
  expect([card.card.value(nl.telling.day), card.card.value(nl.telling.time)]).toEqual([
    '2026-11-27',
    '10:00',
  ]);
  await card
    .fillAll({
      [texts.reference.authority]: 'AP-79',
      [nl.telling.day]: '2026-11-26',
      [nl.telling.time]: '08:30',
    })
    .press(shared.record);
  expect((await incidentOf(bot, id)).process?.decisions.authority).toMatchObject({
    state: 'done',
    moment: '2026-11-26T07:30:00.000Z',
    delay: null,
  });
  expect((await dutyOf(bot, id, 'authority')).text).toContain('do 26 nov 2026, 08:30: AP-79');
});

test('a moment that was left alone is that of the press, however long the card stood there', async () => {
  const id = await breachOf(bot, slipToStranger, ours);
  await advised(bot, id, 'yes');
  await agreed(bot, id);
  const card = await dutyOf(bot, id, 'authority');
  bot.clock.advance(90 * 60_000);
  const title = texts.recordDone(outcomes.duty.authority);
  await card.answer(title, { [texts.reference.authority]: 'AP-80' }, shared.record);
  const done = (await incidentOf(bot, id)).process?.decisions.authority;
  expect(done).toMatchObject({ state: 'done', done: { at: bot.clock.now().toISOString() } });
  expect(done).not.toHaveProperty('moment');
});

test('[A19] people concerned: how many, when, by what means, whom not and why', async () => {
  const id = await breachOf(bot, slipToStranger, ours);
  await advised(bot, id, 'yes', { duty: 'subjects' });
  await agreed(bot, id);
  const title = texts.recordDone(outcomes.duty.subjects);
  const card = await dutyOf(bot, id, 'subjects');
  const fields = {
    [texts.reference.subjects]: 'Alle medewerkers van de klant',
    [nl.telling.how]: [nl.telling.means.letter, nl.telling.means.phone],
    [nl.telling.notTold]: 'Twee adressen zijn onbekend.',
  };
  await card.fillAll({ ...fields, [nl.telling.count]: 'veel' }).press(shared.record);
  expect(bot.person(fg).said).toContain('veel');
  const shown = await card.fill(nl.telling.count, '43').press(shared.record);
  expect(shown.has(title)).toBe(true);
  for (const words of ['43 mensen', 'Brief, Telefoon', 'Twee adressen']) expect(shown.text).toContain(words);
  expect((await incidentOf(bot, id)).process?.decisions.subjects).toMatchObject({
    told: { count: 43, means: ['letter', 'phone'], notTold: 'Twee adressen zijn onbekend.' },
  });
});

test('[A18] notified after the deadline: possible, but not without a reason for the delay (Art. 33(1))', async () => {
  const id = await breachOf(bot, slipToStranger, ours);
  await advised(bot, id, 'yes');
  await agreed(bot, id);
  await settled(bot);
  await passTo(bot, '2026-11-27T09:00:00Z');
  const late = await dutyOf(bot, id, 'authority');
  const title = texts.recordDone(outcomes.duty.authority);
  await late.answer(title, { [texts.reference.authority]: 'AP-78' }, shared.record);
  expect(bot.person(fg).said).toContain('Schrijf op waarom het later werd');
  const fields = {
    [texts.reference.authority]: 'AP-78',
    [texts.delay]: 'De omvang was lang niet bekend.',
  };
  await late.answer(title, fields, shared.record);
  expect((await incidentOf(bot, id)).process?.decisions.authority).toMatchObject({
    state: 'done',
    delay: 'De omvang was lang niet bekend.',
  });
});
