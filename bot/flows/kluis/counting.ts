import { renderCount } from '../../../cards/kluis/count';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { countPageSize } from '../../../services/kluis/contract';
import type { StockCount } from '../../../services/kluis/count';
import { mayDecide, mayOversee } from '../../../services/kluis/custodians';
import { readReason } from '../../../services/kluis/form';
import type { Locale } from '../../../services/people/roles';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { afterPress } from '../../routing/presses';
import { nameOf } from './cards';

/** What a card of a count carries back. */
interface CountData {
  readonly count: string;
}

/** "Kluis tellen": today's list. */
export async function startCount(turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  return await answer(turn, await container.safe.startCount(person), container);
}

/** "Opnieuw tellen", on the result of a count. */
export async function countAgain(
  turn: StaffTurn,
  { count }: CountData,
  container: Container,
): Promise<Answer> {
  return await answer(turn, await container.safe.startCount(turn.actor.person, count), container);
}

/** A page that was drawn. */
interface Drawn extends CountData {
  readonly page: number;
  readonly lines: number;
  /** What was ticked on it, joined by commas as Teams does. */
  readonly seen: string;
}

/** "Verder" and "Terug": ticks are saved first. */
export async function turnCount(
  turn: StaffTurn,
  { count, seen, to, ...drawn }: Drawn & { readonly to: number },
  container: Container,
): Promise<Answer> {
  const stock = await container.safe.stock(count);
  const by = turn.actor.person;
  await container.safe.changeCount(count, { type: 'turn', by, ticked: tickedIn(seen), drawn, stock });
  return await answer(turn, count, container, to);
}

/** "Telling afronden", after the last page. */
export const finishCount = (
  turn: StaffTurn,
  { page, lines, ...data }: Drawn & { readonly extra: string },
  container: Container,
): Promise<Answer> => finish(turn, data, { page, lines }, container);

/** The same on an older card, which had everything on one page. */
export const finishOldCount = (
  turn: StaffTurn,
  data: CountData & { readonly seen: string; readonly extra: string },
  container: Container,
): Promise<Answer> => finish(turn, data, undefined, container);

async function finish(
  turn: StaffTurn,
  data: CountData & { readonly seen: string; readonly extra: string },
  drawn: { readonly page: number; readonly lines: number } | undefined,
  container: Container,
): Promise<Answer> {
  const extra = data.extra.trim() === '' ? null : readReason(data.extra);
  if (extra && 'fault' in extra) return shortNotice(turn, 'textTooLong');
  const [things, stock] = await Promise.all([container.safe.things(), container.safe.stock(data.count)]);
  const outcome = await container.safe.finishCount(data.count, {
    type: 'finish',
    by: turn.actor.person,
    ticked: tickedIn(data.seen),
    extra: extra?.text ?? null,
    found: extra ? things.listed(extra.text) : [],
    ...(drawn === undefined ? {} : { drawn }),
    stock,
  });
  const isOpen = outcome.kind === 'committed' && outcome.state.outcome === null;
  if (!isOpen) return await answer(turn, data.count, container);
  const page = Math.floor((drawn?.lines ?? 0) / countPageSize);
  return await answer(turn, data.count, container, page);
}

const tickedIn = (seen: string): readonly string[] => seen.split(',').filter((object) => object !== '');

/** "Ligt weer in de kluis", for what was there although it is recorded as out: its loan is corrected. */
export async function lockCounted(
  turn: StaffTurn,
  { count, id }: CountData & { readonly id: string },
  container: Container,
): Promise<Answer> {
  const outcome = await container.loans.change(id, { type: 'takeBack', by: turn.actor.person });
  const refusals = { ownRequest: 'ownRequest', notBearer: 'notBearer' } as const;
  return await afterPress(turn, outcome, refusals, () => answer(turn, count, container));
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

async function answer(turn: StaffTurn, id: string, container: Container, page = 0): Promise<Answer> {
  const { person, locale } = turn.actor;
  return { kind: 'card', card: await countCard(id, { person, locale }, container, page) };
}

/** @param page of the list, from 0, while it is being counted. */
export async function countCard(
  id: string,
  reader: { readonly person: string; readonly locale: Locale },
  container: Container,
  page = 0,
): Promise<RenderedCard> {
  const { person, locale } = reader;
  const [count, custody] = await Promise.all([container.safe.count(id), container.loans.custody()]);
  if (!count || !mayOversee(custody, '', person)) return renderNeutral(locale);
  const by = count.outcome && nameOf(container.organisation(), count.outcome.by);
  const last = Math.max(0, Math.ceil(count.lines.length / countPageSize) - 1);
  const out = await unexpectedLoans(count, container);
  const mayCount = mayDecide(custody, '', person);
  const ready = (await container.loans.openLoans())
    .filter(({ status }) => status === 'approved')
    .map(({ object, id: loan, borrower }) => ({
      object,
      loan,
      name: nameOf(container.organisation(), borrower),
    }));
  return renderCount({ locale, count, by, out, ready, page: Math.min(page, last), mayCount });
}

/** The loans of what was there although it is recorded as out. */
async function unexpectedLoans({ lines, outcome }: StockCount, container: Container) {
  const numbers = lines.flatMap(({ object, outOn }) =>
    outOn !== null && outcome?.unexpected.includes(object) ? [outOn] : [],
  );
  const found = await Promise.all(numbers.map((id) => container.loans.find(id)));
  return found.flatMap((file) =>
    file
      ? [
          {
            loan: file.loan.id,
            name: nameOf(container.organisation(), file.loan.borrower),
            isBack: file.loan.status !== 'out',
          },
        ]
      : [],
  );
}
