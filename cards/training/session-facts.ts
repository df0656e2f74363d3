import type { Locale } from '../../services/people/roles';
import type { Moved, Places, Session, SessionFacts } from '../../services/training/model';
import { dayName } from '../dates';
import type { Badge, Fact, Link } from '../shared/elements';
import type { Texts } from '../texts';
import { displayName } from '../user-text';

/** What every card of a session shows. */
export interface SessionModel {
  readonly locale: Locale;
  readonly session: Session;
  readonly places: Places;
  /** Name of the topic in the reader's language. */
  readonly topic: string;
}

const long = 200;

export const titleFact = ({ title }: SessionFacts, { training }: Texts): Fact => ({
  label: training.fact.title,
  lines: [displayName(title, long)],
});

export function sessionFacts(
  { locale, session, places, topic }: SessionModel,
  texts: Texts,
): readonly Fact[] {
  const { fact, block, placesLeft } = texts.training;
  const { facts } = session;
  const fact1 = (label: string, line: string): Fact => ({ label, lines: [line] });
  return [
    fact1(fact.when, block(dayName(facts.day, locale), facts.from, facts.until)),
    ...(facts.where === '' ? [] : [fact1(fact.where, displayName(facts.where, long))]),
    fact1(fact.topic, displayName(topic, long)),
    ...(facts.outside ? [fact1(fact.outside, displayName(facts.outside.name, long))] : []),
    ...(facts.places === null
      ? []
      : [fact1(fact.places, placesLeft(Math.max(0, facts.places - places.taken), facts.places))]),
    ...(facts.mandatory ? [fact1(fact.deadline, dayName(facts.deadline, locale))] : []),
  ];
}

/** The meeting, only while there is something to attend. */
export const sessionLinks = ({ facts: { link }, status }: Session, { training }: Texts): readonly Link[] =>
  link === null || status !== 'planned' ? [] : [{ title: training.online, url: link }];

export const sessionBadge = ({ session }: SessionModel, { training }: Texts): Badge => {
  const styles = { planned: 'accent', closed: 'good', cancelled: 'attention' } as const;
  return { text: training.status[session.status], style: styles[session.status] };
};

/** When it was to be before, and when it is now. */
export function movedLine(
  { session: { facts, moved }, locale }: SessionModel,
  { training }: Texts,
): string | null {
  if (!moved) return null;
  const when = ({ day, from, until }: Moved | SessionFacts): string =>
    training.block(dayName(day, locale), from, until);
  return training.moved(when(moved), when(facts));
}
