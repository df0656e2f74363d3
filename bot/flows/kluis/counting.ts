import { renderCount } from '../../../cards/kluis/count';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { mayOversee } from '../../../services/kluis/custodians';
import { readReason } from '../../../services/kluis/form';
import type { Locale } from '../../../services/people/roles';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { hint } from '../notices';
import { nameOf } from './views';

/** What a card of a count carries back. */
interface CountData {
  readonly count: string;
}

/** "Kluis tellen": the list of today. */
export async function startCount(turn: StaffTurn, _data: unknown, house: House): Promise<Answer> {
  const { person } = turn.actor;
  return await answer(turn, await house.safe.startCount(person), house);
}

/** @param data `seen`: what was ticked, joined by commas as Teams does it. */
export async function finishCount(
  turn: StaffTurn,
  data: CountData & { readonly seen: string; readonly extra: string },
  house: House,
): Promise<Answer> {
  const { person } = turn.actor;
  const extra = data.extra.trim() === '' ? null : readReason(data.extra);
  if (extra && 'fault' in extra) return hint(turn, 'textTooLong');
  const ticked = data.seen.split(',').filter((object) => object !== '');
  const finish = { type: 'finish', by: person, ticked, extra: extra?.text ?? null } as const;
  await house.safe.changeCount(data.count, finish);
  return await answer(turn, data.count, house);
}

/** What was not found, as an incident. */
export async function reportCount(
  turn: StaffTurn,
  data: CountData & { readonly what: string },
  house: House,
): Promise<Answer> {
  const { person } = turn.actor;
  const words = readReason(data.what);
  if ('fault' in words) return hint(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  await house.safe.changeCount(data.count, { type: 'report', reporter: person, what: words.text });
  return await answer(turn, data.count, house);
}

async function answer(turn: StaffTurn, id: string, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  return { kind: 'card', card: await countCard(id, person, locale, house) };
}

export async function countCard(
  id: string,
  reader: string,
  locale: Locale,
  house: House,
): Promise<RenderedCard> {
  const [count, custody] = await Promise.all([house.safe.count(id), house.loans.custody()]);
  if (!count || !mayOversee(custody, '', reader)) return renderNeutral(locale);
  const by = count.outcome && nameOf(house.organisation(), count.outcome.by);
  return renderCount({ locale, count, by });
}
