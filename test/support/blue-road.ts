import type { Answers, AssessmentQuestionId } from '../../services/incident/assessment/questions';
import { questions } from '../../services/incident/assessment/questions';
import { nl } from './incident-story';
import { type Element, wordsIn } from './person/elements';
import type { Message } from './person/person';
import { questionsOn } from './process-story';

/** Somebody who handles an incident by pressing only the one blue button, and how many presses that takes. */

const { assessment, process, telling } = nl;

/** What is known, to be filled in where asked. */
export interface Known {
  readonly answers: Answers;
  /** For everything that is written: a reason, to whom, a number. */
  readonly words: string;
  /** For systems, by their names. */
  readonly systems: readonly string[];
  /** The company of the group, by its name. */
  readonly company: string;
}

export class BlueRoad {
  /** Presses so far: buttons, lists that were opened, options that were chosen. */
  presses = 0;
  /** Titles of the buttons, in order. */
  readonly pressed: string[] = [];
  /** Stops before a button with this title. */
  until: string | null = null;

  constructor(private readonly known: Known) {}

  /** Continues until there is no blue button any more: it is closed, or waits for somebody else. */
  async goOn(card: Message): Promise<Message> {
    for (let steps = 0; ; steps += 1) {
      if (steps > 60) throw new Error(`no end: ${this.pressed.join(' · ')}`);
      const blue = blueOn(card);
      if (blue === null || blue === this.until) return card;
      this.fillIn(card);
      this.presses += 1;
      this.pressed.push(blue);
      await card.press(blue);
      if (blue === process.close) return card;
    }
  }

  private fillIn(card: Message): void {
    for (const question of questionsOn(card)) this.answer(card, question);
    const { labels } = card.card;
    if (labels.includes(nl.systems.which) && card.card.value(nl.systems.which) === '')
      this.choose(card, nl.systems.which, this.known.systems);
    const { company } = nl.way.parties;
    if (labels.includes(company) && card.card.value(company) === '')
      this.choose(card, company, [this.known.company]);
    for (const label of [process.adviceReason, process.sentLabel, ...Object.values(process.reference)])
      if (labels.includes(label)) card.fill(label, this.known.words);
    const { phaseLabel, phase } = nl.atAuthority;
    if (labels.includes(phaseLabel) && card.card.value(phaseLabel) !== 'complete')
      this.choose(card, phaseLabel, [phase.complete]);
    // The decider may depart from the proposal; this person does not.
    if (labels.includes(telling.count)) card.fill(telling.count, '1');
  }

  private answer(card: Message, question: AssessmentQuestionId): void {
    const value = this.known.answers[question];
    const { label, options } = assessment[question];
    const stands = card.card.value(label);
    if (value === undefined && stands === '') throw new Error(`nobody knows ${question}: ${label}`);
    if (value === undefined || stands === value.join(',')) return;
    const titles: Readonly<Record<string, string>> = options;
    if ('options' in questions[question])
      this.choose(
        card,
        label,
        value.map((one) => titles[one] ?? one),
      );
    else card.fill(label, value[0] ?? '');
  }

  /** A list that must be opened takes one more press. */
  private choose(card: Message, label: string, titles: readonly string[]): void {
    const input = card.card.seen().find(({ element }) => element['label'] === label);
    this.presses += titles.length + (input?.element['style'] === 'expanded' ? 0 : 1);
    card.fill(label, titles);
  }
}

/** Title of the one button that is blue; null when there is none. @throws Error when there are several. */
export function blueOn(card: Message): string | null {
  const blue = card.card
    .seen()
    .map(({ element }) => element)
    .filter((element) => isPressable(element) && element['style'] === 'positive');
  if (blue.length > 1)
    throw new Error(`several blue buttons: ${blue.map((each) => wordsIn(each, 'title')).join(' · ')}`);
  return blue[0] ? wordsIn(blue[0], 'title') : null;
}

const isPressable = (element: Element): boolean => String(element['type']).startsWith('Action.');
