import { refreshCards } from '../../../services/delivery/followers';
import type { Nudge } from '../../../services/nudges/model';
import type { NudgeSource } from '../../../services/nudges/rounds';
import { askedNow, nudgesFor, teamsOf } from '../../../services/training/nudges';
import type { Session } from '../../../services/training/model';
import { addDays } from '../../../services/time/calendar';
import { dayOf } from '../../../services/time/zone';
import { catalogue } from '../../../services/training/plan';
import type { Container } from '../../routing/container';
import { cannotGive, personIn } from './cards';
import { stillGives } from './held';

/** What training reminds people of. */
export const trainingNudges = (container: Container): NudgeSource => ({
  gather: async () => {
    const facts = await container.trainings.records.everything();
    const organisation = container.organisation();
    const now = container.clock.now();
    const lacking = await lackingGivers(facts.sessions, container);
    const asked = askedNow(facts, organisation, now, teamsOf(organisation), lacking);
    return (person) => nudgesFor(person, asked);
  },
  stillHolding: (person, nudges) => stillHolding(person, nudges, container),
  progressed: async (records) => {
    const now = container.clock.now();
    for (const record of records) {
      const keys = await container.ledger.submit(catalogue, refreshCards(record, now));
      for (const key of keys) container.ledger.wake(catalogue, { kind: 'out', key });
    }
  },
});

/** Time enough for somebody else to prepare it. */
const aheadDays = 14;

/** Of the upcoming sessions: those whose trainer is away then, cannot be reached, or no longer gives any. */
async function lackingGivers(
  sessions: readonly Session[],
  container: Container,
): Promise<ReadonlySet<string>> {
  const today = dayOf(container.clock.now(), container.organisation().office.timeZone);
  const soon = sessions.filter(
    ({ status, proposed, owner, facts: { day } }) =>
      status === 'planned' &&
      !proposed &&
      day >= today &&
      // Who no longer gives any need not be waited for.
      (day <= addDays(today, aheadDays) || !stillGives(owner, container)),
  );
  const asked = await Promise.all(
    soon.map(async (session) => ((await cannotGive(session, container)) ? [session.id] : [])),
  );
  return new Set(asked.flat());
}

/** Asked about one person, from that person's own rows. What is about others is as true as it was this morning. */
async function stillHolding(
  id: string,
  nudges: readonly Nudge[],
  container: Container,
): Promise<readonly Nudge[]> {
  const person = personIn(container, id);
  if (!person) return [];
  const facts = await container.trainings.records.ofPerson(id);
  const asksGiver = nudges.some(({ kind }) => kind === 'needsGiver');
  const lacking = asksGiver ? await lackingGivers(facts.sessions, container) : new Set<string>();
  const asked = askedNow(facts, container.organisation(), container.clock.now(), new Map(), lacking);
  const now = nudgesFor(person, asked);
  const holds = ({ subject, step }: Nudge): boolean =>
    now.some((one) => one.subject === subject && one.step >= step);
  return nudges.filter((nudge) => nudge.kind === 'team' || holds(nudge));
}
