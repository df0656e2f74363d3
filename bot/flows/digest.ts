import { renderDigest } from '../../cards/nudges/digest';
import { renderNeutral } from '../../cards/shared/plain';
import { textsFor } from '../../cards/texts';
import { dayName } from '../../cards/dates';
import { incidentKinds } from '../../services/incident/model';
import { digestActions, digestCards } from '../../services/nudges/contract';
import { type DigestState } from '../../services/nudges/model';
import { freshMs } from '../../services/nudges/rounds';
import { digestRetention } from '../../services/nudges/retention';
import { addDays } from '../../services/time/calendar';
import { dayOf } from '../../services/time/zone';
import type { Locale } from '../../services/people/roles';
import type { House } from '../house';
import { allowed, type Answer, answering, type Flow, type StaffTurn, type Viewing } from '../routing/flow';
import { current as openRecord } from './training/seats';

const group = { affiliations: ['group'], refusal: 'trainingOnlyGroup' } as const;

/** One card a day for everything that can wait, over all flows (features N16, architecture §3). */
export const digestFlow: Flow = {
  id: 'digest',
  commands: [],
  actions: answering(digestActions, allowed(group, { view: look, snooze, open })),
  views: { [digestCards.day]: postedDigest },
  onTimer: ({ cause }, house) => {
    house.rounds.start(cause);
    return Promise.resolve();
  },
  daily: (house) => house.rounds.begin(),
  retention: digestRetention,
  accepts: { hurry: ({ form }, house) => house.rounds.hurry(form) },
};

/** The card of the day; null when everything in it was done before it could be sent (features D16). */
async function postedDigest({ person, account, locale, state }: Viewing, house: House) {
  const digest = state as DigestState | undefined;
  if (!digest?.at) return renderNeutral(locale);
  const fresh = house.clock.now().getTime() - Date.parse(digest.at) < freshMs;
  const lines = fresh ? digest.lines : await house.rounds.stillHolding(person, digest.lines);
  return lines.length === 0 ? null : digestCard({ ...digest, lines }, account, locale, house);
}

function digestCard(digest: DigestState, account: string | null, locale: Locale, house: House) {
  const { kinds } = textsFor(locale);
  return renderDigest({
    locale,
    digest,
    snoozeDays: house.organisation().training.snoozeDays,
    kindName: (kind) => {
      const known = incidentKinds.find((one) => one === kind);
      return known === undefined ? kind : kinds.names[known];
    },
    ...(account === null ? {} : { userId: account }),
  });
}

/** Looked at, by the person or by the client that shows it: from then on it counts as seen. */
async function look(turn: StaffTurn, _data: unknown, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  const digests = house.digests;
  await digests.see(person);
  const digest = await digests.find(person);
  const card = digest.day === null ? renderNeutral(locale) : digestCard(digest, turn.account, locale, house);
  return { kind: 'card', card };
}

/** "Later": what is not near its deadline comes again after some days (features D11, N16). */
async function snooze(turn: StaffTurn, _data: unknown, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  const { office, training } = house.organisation();
  const until = addDays(dayOf(house.clock.now(), office.timeZone), training.snoozeDays);
  await house.digests.see(person);
  await house.digests.snooze(person, until);
  return { kind: 'text', text: textsFor(locale).nudges.snoozed(dayName(until, locale)) };
}

/** What a line is about; the day counts as seen. */
async function open(turn: StaffTurn, { record }: { readonly record: string }, house: House): Promise<Answer> {
  if (turn.actor.person !== null) await house.digests.see(turn.actor.person);
  return await openRecord(turn, record, house);
}
