import example from '../../deployment/organisation.example.json';
import { type BotUnderTest, stranger } from '../support/bot';
import {
  deputy,
  employee,
  fg,
  fromYourAbility,
  incidentOf,
  nl,
  numberOn,
  second,
  startStory,
} from '../support/incident-story';
import type { Message } from '../support/person/person';

/** What people type who know no command. */

const { form: texts, shared } = nl;

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
  await bot.knows(fromYourAbility, stranger);
});
afterAll(async () => {
  await bot.stop();
});

const isForm = (card: Message) => card.has(texts.report);
const types = (text: string, someone = employee) => bot.person(someone).types(text);

test('[A1] a sentence is a report: the form has its words, a kind and first aid; one press more and it is reported', async () => {
  const words = 'ik heb salarisstroken naar de verkeerde klant gemaild';
  const form = await types(words);
  expect(form.card.value(texts.what)).toBe(words);
  expect(form.card.value(texts.kindProposed)).toBe('email_wrong_recipient');
  expect(form.text).toContain(nl.firstAid.email_wrong_recipient[0]);
  const receipt = await form.press(texts.report);
  expect(receipt.text).toContain(nl.receipt.title);
  expect((await incidentOf(bot, numberOn(receipt))).facts).toMatchObject({
    what: words,
    kind: 'email_wrong_recipient',
    kindProposed: true,
  });
  expect(bot.person(fg).sees(numberOn(receipt)).text).toContain(words);
});

test.each(['mijn laptop is kwijt', 'laptop gestolen', 'de FG heeft een dossier in de trein laten liggen'])(
  '[A1] "%s" opens the form with these words',
  async (words) => {
    const form = await types(words);
    expect(form.card.value(texts.what)).toBe(words);
  },
);

test('[A1] a sentence of which nothing is known is asked about, and its words are in the form', async () => {
  const words = 'er zat vanmorgen een vreemde man aan het bureau van Noor\nen niemand zei iets';
  const asked = await types(words);
  expect(isForm(asked)).toBe(false);
  expect(asked.text).toContain(shared.storyTitle);
  const form = await asked.press(shared.storyReport);
  expect(form.card.value(texts.what)).toBe(words);
  expect((await form.press(texts.report)).text).toContain(nl.receipt.title);
});

test('[A1] the button of "bedoel je /incident?" keeps the words', async () => {
  const asked = await types('wat is een datalek?');
  expect(asked.text).toContain(shared.unknownNearest('/incident'));
  const form = await asked.press('/incident');
  expect(form.card.value(texts.what)).toBe('wat is een datalek?');
});

test('[A1] what seems to be for another command can be reported all the same, with its words', async () => {
  const words = 'iemand was gisteren bezig bij de kluis';
  const asked = await types(words);
  expect(asked.text).toContain(shared.unknownNearest('/kluis'));
  const form = await asked.press(shared.storyReport);
  expect(form.card.value(texts.what)).toBe(words);
});

test('[N5] what is masked in a sentence stands on no card that we post', async () => {
  const asked = await types('hij zei tegen iedereen aan tafel 123456782 en lachte');
  const posted = JSON.stringify(asked.card.content);
  expect(posted).toContain('[BSN]');
  expect(posted).not.toContain('123456782');
  expect(asked.text).toContain(nl.receipt.maskedInChat);
});

test('a story of pages opens the form at once: no button could keep it', async () => {
  const words = 'en toen zei hij weer iets anders, dat weet ik niet meer precies. '.repeat(30).trim();
  expect((await types(words)).card.value(texts.what)).toBe(words);
});

test.each(['Wie is de FG?', 'wie zijn de vervangers', 'telefoon FG', 'Who is the DPO?'])(
  '"%s" has an answer, with names and numbers that can be called',
  async (question) => {
    const { text, card } = await types(question);
    for (const { name } of [fg, deputy, second]) expect(text).toContain(name);
    expect(text).toContain('033 555 20 41');
    const calls = JSON.stringify(card.content);
    expect(calls).toContain('tel:0335552041');
    expect(text).toContain(nl.who.hint);
  },
);

test('who has no number of their own is called at the office', async () => {
  const { text } = await types('wie is de fg');
  expect(text).toContain(`${second.name}, ${example.office.phone}`);
});

test('[N15] a stranger is told the number of the office, and no colleague', async () => {
  const { text } = await types('wie is de fg', stranger);
  expect(text).toContain(example.office.phone);
  expect(text).not.toContain(fg.name);
  expect((await types('wie is de fg', fromYourAbility)).text).toContain(fg.name);
});

test.each(['goedemorgen', 'xyzzy qwrt'])('"%s" is no report: it is told what can be typed', async (text) => {
  const answer = await types(text);
  expect(answer.text).toContain(shared.unknownTitle);
  expect((await answer.press(shared.reportNow)).card.value(texts.what)).toBe('');
});
