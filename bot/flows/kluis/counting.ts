import { renderCount } from '../../../cards/kluis/count';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { mayOversee } from '../../../services/kluis/custodians';
import { readReason } from '../../../services/kluis/form';
import type { Locale } from '../../../services/people/roles';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { nameOf } from './cards';

/** What a card of a count carries back. */
interface CountData {
  readonly count: string;
}

/** "Kluis tellen": the list of today. */
export async function startCount(turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  return await answer(turn, await container.safe.startCount(person), container);
}

/** @param data `seen`: what was ticked, joined by commas as Teams does it. */
export async function finishCount(
  turn: StaffTurn,
  data: CountData & { readonly seen: string; readonly extra: string },
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const extra = data.extra.trim() === '' ? null : readReason(data.extra);
  if (extra && 'fault' in extra) return shortNotice(turn, 'textTooLong');
  const ticked = data.seen.split(',').filter((object) => object !== '');
  const finish = { type: 'finish', by: person, ticked, extra: extra?.text ?? null } as const;
  await container.safe.changeCount(data.count, finish);
  return await answer(turn, data.count, container);
}

/** What was not found, as an incident. */
export async function reportCount(
  turn: StaffTurn,
  data: CountData & { readonly what: string },
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const words = readReason(data.what);
  if ('fault' in words) return shortNotice(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  await container.safe.changeCount(data.count, { type: 'report', reporter: person, what: words.text });
  return await answer(turn, data.count, container);
}

async function answer(turn: StaffTurn, id: string, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  return { kind: 'card', card: await countCard(id, person, locale, container) };
}

export async function countCard(
  id: string,
  reader: string,
  locale: Locale,
  container: Container,
): Promise<RenderedCard> {
  const [count, custody] = await Promise.all([container.safe.count(id), container.loans.custody()]);
  if (!count || !mayOversee(custody, '', reader)) return renderNeutral(locale);
  const by = count.outcome && nameOf(container.organisation(), count.outcome.by);
  return renderCount({ locale, count, by });
}
