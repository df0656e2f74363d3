import { flows } from '../../../bot/flows';
import { parseCommand } from '../../../bot/routing/commands';
import { meaningOf, mostKeptWords } from '../../../bot/routing/understanding';
import meanings from '../../data/meanings.json';
import sentences from '../../data/sentences.json';

/** Somebody who may do what everybody may; roles do not change what a sentence means. */
const everybody = flows.flatMap((flow) => flow.commands).filter(({ permission }) => !permission.roles);
const known = { questions: flows.flatMap(({ questions = [] }) => questions), commands: everybody };

/** `question`, `sentence incident`, `command kluis`, `story` or `nothing`; `typed …` for a command that was typed. */
function meant(text: string): string {
  const typed = parseCommand(text, everybody);
  if (typed) return `typed ${typed.name}`;
  const meaning = meaningOf(text, known);
  return 'command' in meaning ? `${meaning.kind} ${meaning.command}` : meaning.kind;
}

const kinds = [...new Set(meanings.map(({ meaning }) => meaning))];
const required = 0.9;
/** For a single kind, so that the many of another do not make up for it. */
const requiredOfEach = 0.75;

const misses = (set: readonly { readonly text: string; readonly meaning: string }[]) =>
  set.flatMap(({ text, meaning }) => (meant(text) === meaning ? [] : [`${text}: ${meant(text)}`]));

test('what people type without a command is understood as they mean it', () => {
  const missed = misses(meanings);
  console.log(
    `understood: ${meanings.length - missed.length} of ${meanings.length}\n  ${missed.join('\n  ')}`,
  );
  expect(1 - missed.length / meanings.length).toBeGreaterThanOrEqual(required);
});

test.each(kinds)('most of what is meant as "%s" is understood', (kind) => {
  const set = meanings.filter(({ meaning }) => meaning === kind);
  expect(1 - misses(set).length / set.length).toBeGreaterThanOrEqual(requiredOfEach);
});

test('no report is answered as a question, and no question opens a form', () => {
  const all = [...meanings, ...sentences.map(({ text }) => ({ text, meaning: 'another' }))];
  const answered = all.filter(({ text, meaning }) => meant(text) === 'question' && meaning !== 'question');
  expect(answered.map(({ text }) => text)).toEqual([]);
  const questions = meanings.filter(({ meaning }) => meaning === 'question');
  expect(questions.filter(({ text }) => meant(text) === 'sentence incident')).toEqual([]);
});

test('of the sentences that tell an incident most open the form with their words; the others offer them', () => {
  const told = sentences.filter(({ kind }) => kind !== undefined);
  const open = told.filter(({ text }) => ['sentence incident', 'typed incident'].includes(meant(text)));
  console.log(`forms: ${open.length} of ${told.length}`);
  expect(open.length / told.length).toBeGreaterThanOrEqual(0.85);
});

test('hardly a sentence that means something else opens the form', () => {
  const others = sentences.filter(({ command }) => command !== 'incident');
  const opened = others.filter(({ text }) => meant(text) === 'sentence incident');
  console.log(`opened: ${opened.map(({ text }) => text).join(', ')}`);
  expect(opened.length / others.length).toBeLessThanOrEqual(0.05);
});

test('a text too long for a button is a report', () => {
  const long = 'dit weten we nog niet precies. '.repeat(mostKeptWords);
  expect(meant(long)).toBe('sentence incident');
  expect(meant('dit weten we nog niet precies.')).not.toBe('sentence incident');
});
