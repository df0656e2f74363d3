import { slipToStranger, trustedSlip } from '../support/assessment-answers';
import { type BotUnderTest, cardOf, dataOf, hasButton, textOf } from '../support/bot';
import {
  board,
  cardAbout,
  colleague,
  deputy,
  fg,
  incidentOf,
  second,
  shownAbout,
  startStory,
} from '../support/incident-story';
import {
  advised,
  answerAll,
  classifiedBy,
  dutyOf,
  eventsOf,
  fileOf,
  passTo,
  pressIn,
  questionOn,
  rings,
  settled,
  takenBy,
  tokenOn,
} from '../support/process-story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
  await bot.install(colleague);
});
afterEach(async () => {
  await bot.stop();
});

const ours = { dataOf: 'optimo' };

test('[A15] one short question at a time, the answer kept with who and when, and taken up where it was left', async () => {
  const id = await takenBy(bot, fg, ours);
  const first = cardOf((await bot.forge(fg, 'incident.next', { incident: id })).body);
  expect(questionOn(first)).toBe('securityIncident');
  const next = await pressIn(bot, fg, first, 'incident.assess', { answer: 'yes' });
  expect(questionOn(next)).toBe('personalData');
  expect((await incidentOf(bot, id)).process?.answers.securityIncident).toEqual({
    value: ['yes'],
    by: fg.aadObjectId,
    at: bot.clock.now().toISOString(),
  });
  // Left here; a deputy goes on.
  const taken = cardOf((await bot.forge(deputy, 'incident.next', { incident: id })).body);
  expect(questionOn(taken)).toBe('personalData');
  expect(await eventsOf(bot, id)).toContainEqual({
    type: 'assessed',
    by: fg.aadObjectId,
    payload: { question: 'securityIncident', value: ['yes'] },
  });
});

test('[A13] [A15] what cannot be is refused at its field, with what was typed; the same answer twice is one', async () => {
  const id = await takenBy(bot, fg, ours);
  const asked = await answerAll(bot, fg, id, { ...slipToStranger, people: ['1'] });
  expect(asked[0]).toBe('securityIncident');
  const again = cardOf((await bot.forge(fg, 'incident.question', { incident: id, question: 'people' })).body);
  const refused = await pressIn(bot, fg, again, 'incident.assess', { answer: 'heel veel' });
  expect(questionOn(refused)).toBe('people');
  expect(textOf(refused)).toContain('heel veel');
  expect(textOf(refused)).toContain('Vul een heel getal in');
  expect((await incidentOf(bot, id)).process?.answers.people?.value).toEqual(['1']);
  const before = (await eventsOf(bot, id)).length;
  await pressIn(bot, fg, refused, 'incident.assess', { answer: '1' });
  expect(await eventsOf(bot, id)).toHaveLength(before);
});

test('[A16] the severity is an advice with its three factors, and classifies nothing by itself', async () => {
  const id = await takenBy(bot, fg, ours);
  await answerAll(bot, fg, id, slipToStranger);
  const file = textOf(await fileOf(bot, fg, id));
  expect(file).toContain('Ernst (ENISA, advies)');
  expect(file).toContain('3,5: hoog');
  expect(file).toContain('Gegevens 3 × herkenbaarheid 1 + omstandigheden 0,5');
  expect(file).toContain('Nog niet geclassificeerd');
  expect((await incidentOf(bot, id)).status).toBe('taken');
  // Otherwise than what the answers say needs a reason; with one it is possible, and kept.
  const told = await bot.forge(fg, 'incident.classify', {
    ...{ incident: id, token: tokenOn(await fileOf(bot, fg, id)), outcome: 'nearMiss', why: '' },
  });
  expect(textOf(told.body)).toContain('Een reden is nodig');
  await classifiedBy(bot, id, 'nearMiss', 'De brief kwam dicht terug.');
  expect((await incidentOf(bot, id)).process?.classified).toMatchObject({
    outcome: 'nearMiss',
    advised: 'breach',
    reason: 'De brief kwam dicht terug.',
  });
  await classifiedBy(bot, id);
  expect((await eventsOf(bot, id)).map(({ type }) => type).slice(-2)).toEqual(['classified', 'reclassified']);
});

test('[A17] [A19] the FG advises, the board decides: two people, two signatures; then it is done and noted', async () => {
  const id = await takenBy(bot, fg, ours);
  await answerAll(bot, fg, id, slipToStranger);
  await classifiedBy(bot, id);
  const advice = await advised(bot, id, 'yes');
  expect(textOf(advice)).toContain('Nog niet besloten');
  expect(hasButton(advice, 'incident.decide')).toBe(false);
  await settled(bot);
  // Nothing was notified yet; the board has a card and signs.
  expect((await incidentOf(bot, id)).status).toBe('classified');
  const { card, activityId } = cardAbout(bot, board, id);
  expect(textOf(card)).toContain('Besluit gevraagd');
  expect(textOf(card)).toContain('Zo is het veiliger.');
  const data = { ...dataOf(card, 'incident.decide'), notify: 'yes' };
  const decided = cardOf((await bot.forge(board, 'incident.decide', data, activityId)).body);
  expect(textOf(decided)).toContain('Besloten');
  const { status, process } = await incidentOf(bot, id);
  expect(status).toBe('notifying');
  expect(process?.decisions.authority).toMatchObject({
    state: 'decided',
    notify: true,
    assessed: { by: fg.aadObjectId },
    decided: { by: board.aadObjectId },
  });
  await pressIn(bot, fg, await dutyOf(bot, id, 'authority'), 'incident.notified', {
    reference: 'AP-77',
    delay: '',
  });
  expect((await incidentOf(bot, id)).process?.decisions.authority).toMatchObject({
    state: 'done',
    reference: 'AP-77',
  });
});

test('[A17] not telling the people concerned can rest on an exception of Art. 34(3), which the board reads and signs', async () => {
  const id = await takenBy(bot, fg, ours);
  await answerAll(bot, fg, id, slipToStranger);
  await classifiedBy(bot, id);
  const advice = { notify: 'no', exception: 'b', reason: 'Alle loonstroken zijn ongelezen terug.' };
  await pressIn(bot, fg, await dutyOf(bot, id, 'subjects'), 'incident.advise', advice);
  await settled(bot);
  const { card, activityId } = cardAbout(bot, board, id);
  expect(textOf(card)).toContain('art. 34 lid 3 b');
  await bot.forge(board, 'incident.decide', { ...dataOf(card, 'incident.decide'), notify: 'no' }, activityId);
  expect((await incidentOf(bot, id)).process?.decisions.subjects).toMatchObject({
    ...{ state: 'decided', notify: false, exception: 'b', decided: { by: board.aadObjectId } },
  });
  // An exception the law does not have is none.
  const other = await takenBy(bot, fg, ours);
  await answerAll(bot, fg, other, slipToStranger);
  await classifiedBy(bot, other);
  await pressIn(bot, fg, await dutyOf(bot, other, 'subjects'), 'incident.advise', {
    ...advice,
    exception: 'd',
  });
  expect((await incidentOf(bot, other)).process?.decisions.subjects).toBeUndefined();
});

test('[A15] a "niet melden" keeps what it rests on, and opens again by itself when that changes', async () => {
  const id = await takenBy(bot, fg, ours);
  await answerAll(bot, fg, id, trustedSlip);
  await classifiedBy(bot, id);
  await advised(bot, id, 'no');
  await settled(bot);
  const { card } = cardAbout(bot, board, id);
  await bot.forge(board, 'incident.decide', { ...dataOf(card, 'incident.decide'), notify: 'no' });
  const { process } = await incidentOf(bot, id);
  expect(process?.decisions.authority).toMatchObject({ state: 'decided', notify: false });
  expect(textOf(await fileOf(bot, fg, id))).toContain('Rust op:');
  await settled(bot);
  const before = rings(bot, fg, id);
  // The recipient did not delete it after all.
  const question = cardOf(
    (await bot.forge(fg, 'incident.question', { incident: id, question: 'deletionConfirmed' })).body,
  );
  await pressIn(bot, fg, question, 'incident.assess', { answer: 'no' });
  const after = await incidentOf(bot, id);
  expect(after.process?.decisions.authority).toBeUndefined();
  expect(await eventsOf(bot, id)).toContainEqual({
    type: 'decisionReopened',
    by: null,
    payload: { duty: 'authority', question: 'deletionConfirmed' },
  });
  await settled(bot);
  expect(rings(bot, fg, id)).toBe(before + 1);
});

test('[A18] [N2] reminders at 50 %, 75 %, T−12, −4, −1 and 0 to who holds it, from −4 to the deputies too; each once', async () => {
  const id = await takenBy(bot, fg, ours);
  const count = () => [fg, deputy, second].map((someone) => rings(bot, someone, id));
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
  expect(shownAbout(bot, fg, id)).toContain('De termijn is verstreken');
  await passTo(bot, '2026-11-28T09:00:00Z');
  expect(rings(bot, fg, id) - (start[0] ?? 0)).toBe(6);
  // Not lost after downtime, and not rung one after the other: the latest rings, the others are logged as skipped.
  const other = await takenBy(bot, fg, ours, 'Nog een loonstrook');
  const rang = rings(bot, fg, other);
  await passTo(bot, '2026-11-30T20:00:00Z');
  expect(rings(bot, fg, other)).toBe(rang + 1);
  expect((await eventsOf(bot, other)).filter(({ type }) => type === 'clockSkipped')).toHaveLength(1);
});

test('[A18] notified after the deadline: possible, but not without a reason for the delay (Art. 33(1))', async () => {
  const id = await takenBy(bot, fg, ours);
  await answerAll(bot, fg, id, slipToStranger);
  await classifiedBy(bot, id);
  await advised(bot, id, 'yes');
  await settled(bot);
  const { card } = cardAbout(bot, board, id);
  await bot.forge(board, 'incident.decide', { ...dataOf(card, 'incident.decide'), notify: 'yes' });
  await passTo(bot, '2026-11-27T09:00:00Z');
  const late = await dutyOf(bot, id, 'authority');
  const data = { ...dataOf(late, 'incident.notified'), reference: 'AP-78' };
  expect(textOf((await bot.forge(fg, 'incident.notified', { ...data, delay: '' })).body)).toContain(
    'Schrijf op waarom het later werd',
  );
  await bot.forge(fg, 'incident.notified', { ...data, delay: 'De omvang was lang niet bekend.' });
  expect((await incidentOf(bot, id)).process?.decisions.authority).toMatchObject({
    state: 'done',
    delay: 'De omvang was lang niet bekend.',
  });
});
