import type { BotUnderTest } from '../support/bot';
import { board, fg, incidentOf, nl, startStory } from '../support/incident-story';
import { slipToStranger } from '../support/assessment-answers';
import {
  advised,
  breachOf,
  classified,
  dutyOf,
  eventsOf,
  fileOf,
  nextOf,
  questionOf,
  questionsOn,
  takenBy,
} from '../support/process-story';
import type { Message } from '../support/person/person';

const { process: texts, outcomes, assessment } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

const mail = { dataOf: 'optimo', kind: 'email_wrong_recipient', peopleCount: '3' } as const;
const answersOf = async (id: string) =>
  Object.fromEntries(
    Object.entries((await incidentOf(bot, id)).process?.answers ?? {}).map(([question, { value }]) => [
      question,
      value.join(),
    ]),
  );
const choose = (card: Message, question: keyof typeof assessment, ...options: readonly string[]): Message => {
  const { label, options: titles } = assessment[question];
  return card.fill(
    label,
    options.map((option) => (titles as Readonly<Record<string, string>>)[option] ?? option),
  );
};

test('[A15] what the report says stands on one card: "klopt dit?"; what is wrong is put right there', async () => {
  const id = await takenBy(bot, fg, mail);
  const card = await nextOf(bot, fg, id);
  expect(card.text).toContain(texts.step.confirm);
  expect(questionsOn(card)).toEqual([
    'securityIncident',
    'personalData',
    'affected',
    'role',
    'spread',
    'malicious',
    'people',
  ]);
  await choose(card, 'spread', 'unknown').press(texts.confirm);
  expect(await answersOf(id)).toEqual({
    securityIncident: 'yes',
    personalData: 'yes',
    affected: 'confidentiality',
    role: 'controller',
    spread: 'unknown',
    malicious: 'no',
    people: '3',
  });
  // Each is in the history separately.
  const answered = (await eventsOf(bot, id)).filter(({ type }) => type === 'assessed');
  expect(answered).toHaveLength(7);
  // Once confirmed, it is not asked again.
  expect((await nextOf(bot, fg, id)).text).not.toContain(texts.step.confirm);
});

test('[A15] the form comes when the advice is certain, on few cards; what is left alone is not said', async () => {
  const id = await takenBy(bot, fg, mail);
  let card = await nextOf(bot, fg, id);
  await choose(card, 'spread', 'many').press(texts.confirm);
  card = await nextOf(bot, fg, id);
  for (let asked = 0; !card.text.includes(texts.step.form); asked++) {
    if (asked > 10) throw new Error(`no form: ${card.text}`);
    const [question = 'data'] = questionsOn(card);
    const value = question === 'data' ? ['name', 'bsn'] : ['unknown'];
    card = await choose(card, question, ...value).press(texts.answer);
  }
  expect(questionsOn(card).length).toBeGreaterThan(3);
  const taken = assessment.measuresTaken.label;
  // Nothing was answered: it says so, rather than showing the same card again without a word.
  expect((await card.press(texts.answer)).text).toContain(texts.fault.required);
  await card.fill(taken, 'Teruggehaald.').press(texts.answer);
  const answers = await answersOf(id);
  expect(answers['measuresTaken']).toBe('Teruggehaald.');
  expect(answers['subjects']).toBeUndefined();
  // Wrong input comes back as typed, and nothing from the card was kept.
  card = await nextOf(bot, fg, id);
  await choose(card, 'subjects', 'employees').fill(assessment.records.label, 'veel').press(texts.answer);
  expect(card.text).toContain(texts.fault.invalid);
  expect(card.card.value(assessment.records.label)).toBe('veel');
  expect((await answersOf(id))['subjects']).toBeUndefined();
  await card.fill(assessment.records.label, '12').press(texts.restUnknown);
  const after = await answersOf(id);
  expect([after['subjects'], after['records'], after['discovery']]).toEqual(['employees', '12', 'unknown']);
});

test('[A15] answers that contradict each other are shown and settled before there is an advice', async () => {
  const id = await takenBy(bot, fg, mail);
  const card = await nextOf(bot, fg, id);
  await choose(card, 'spread', 'nobody').press(texts.confirm);
  const asked = await nextOf(bot, fg, id);
  await choose(asked, questionsOn(asked)[0] ?? 'data', 'unknown').press(texts.answer);
  const traces = await nextOf(bot, fg, id);
  expect(questionsOn(traces)).toEqual(['exfiltration']);
  await choose(traces, 'exfiltration', 'excluded').press(texts.answer);
  await classified(bot, id);
  await choose(await questionOf(bot, fg, id, 'spread'), 'spread', 'many').press(texts.answer);
  expect((await fileOf(bot, fg, id)).text).toContain(outcomes.contradiction.excludedYetSpread);
  // No advice is based on them.
  const duty = await dutyOf(bot, id, 'authority');
  await duty.answer(
    texts.advice,
    { [texts.adviceLabel]: texts.adviseNo, [texts.adviceReason]: 'Niemand zag het.' },
    texts.giveAdvice,
  );
  expect(bot.person(fg).said).toContain('Eerst kiezen');
  expect((await incidentOf(bot, id)).process?.decisions.authority).toBeUndefined();
  const settle = await nextOf(bot, fg, id);
  expect(settle.text).toContain(texts.step.settle);
  expect(questionsOn(settle)).toEqual(['exfiltration', 'spread']);
  await choose(settle, 'spread', 'nobody').press(texts.answer);
  expect((await fileOf(bot, fg, id)).text).not.toContain(outcomes.contradiction.excludedYetSpread);
});

test('[A17] what nobody knows is not said as a fact: two groups of reasons, and "not yet" for the people', async () => {
  const id = await takenBy(bot, fg, mail);
  await choose(await nextOf(bot, fg, id), 'spread', 'unknown').press(texts.confirm);
  const { text } = await fileOf(bot, fg, id);
  expect(text).toContain(outcomes.verdict.notYet);
  expect(text).toContain(outcomes.becauseOpen);
  expect(text).toContain(outcomes.notKnown.identityFraud);
  expect(text).not.toContain(outcomes.reason.identityFraud);
  expect(text).not.toContain(outcomes.manyPeople);
});

test('[A17] proof that comes after the decision: the FG advises again, and what was decided holds until it is signed', async () => {
  const id = await breachOf(bot, slipToStranger, { dataOf: 'optimo' });
  await advised(bot, id, 'yes');
  await bot.person(board).sees(id, texts.decisionTitle).press(texts.agree);
  await choose(await questionOf(bot, fg, id, 'spread'), 'spread', 'nobody').press(texts.answer);
  await choose(await questionOf(bot, fg, id, 'exfiltration'), 'exfiltration', 'excluded').press(texts.answer);
  const form = await (await dutyOf(bot, id, 'authority')).press(texts.adviseAnew);
  const again = await form
    .fill(texts.adviceLabel, texts.adviseNo)
    .fill(texts.adviceReason, 'Het log bewijst het.')
    .press(texts.giveAdvice);
  expect(again.text).toContain('Tot er getekend is, geldt nog: Besluit Wel');
  const asked = bot.person(board).sees(id, texts.decisionTitle);
  expect(asked.text).toContain('Tot er getekend is, geldt nog: Besluit Wel');
  await asked.press(texts.agree);
  expect((await incidentOf(bot, id)).process?.decisions.authority).toMatchObject({ notify: false });
});
