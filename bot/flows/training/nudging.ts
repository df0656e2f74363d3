import { refreshCards } from '../../../services/delivery/followers';
import type { Nudge } from '../../../services/nudges/model';
import type { NudgeSource } from '../../../services/nudges/rounds';
import { askedNow, nudgesFor, teamsOf } from '../../../services/training/nudges';
import { catalogue } from '../../../services/training/plan';
import type { Container } from '../../routing/container';
import { personIn } from './cards';

/** What training reminds people of. */
export const trainingNudges = (container: Container): NudgeSource => ({
  gather: async () => {
    const facts = await container.trainings.records.everything();
    const organisation = container.organisation();
    const asked = askedNow(facts, organisation, container.clock.now(), teamsOf(organisation));
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

/** Asked of one person, from that person's own rows. What is about others is as true as it was this morning. */
async function stillHolding(
  id: string,
  nudges: readonly Nudge[],
  container: Container,
): Promise<readonly Nudge[]> {
  const person = personIn(container, id);
  if (!person) return [];
  const facts = await container.trainings.records.ofPerson(id);
  const now = nudgesFor(person, askedNow(facts, container.organisation(), container.clock.now()));
  const holds = ({ subject, step }: Nudge): boolean =>
    now.some((one) => one.subject === subject && one.step >= step);
  return nudges.filter((nudge) => nudge.kind === 'team' || holds(nudge));
}
