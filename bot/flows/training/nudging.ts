import { refreshCards } from '../../../services/delivery/followers';
import type { Nudge } from '../../../services/nudges/model';
import type { NudgeSource } from '../../../services/nudges/rounds';
import { askedNow, nudgesFor, teamsOf } from '../../../services/training/nudges';
import { catalogue } from '../../../services/training/plan';
import type { House } from '../../house';
import { personIn } from './views';

/** What training reminds people of. */
export const trainingNudges = (house: House): NudgeSource => ({
  gather: async () => {
    const facts = await house.trainings.records.everything();
    const organisation = house.organisation();
    const asked = askedNow(facts, organisation, house.clock.now(), teamsOf(organisation));
    return (person) => nudgesFor(person, asked);
  },
  stillHolding: (person, nudges) => stillHolding(person, nudges, house),
  progressed: async (records) => {
    const now = house.clock.now();
    for (const record of records) {
      const keys = await house.ledger.submit(catalogue, refreshCards(record, now));
      for (const key of keys) house.ledger.wake(catalogue, { kind: 'out', key });
    }
  },
});

/** Asked of one person, from that person's own rows. What is about others is as true as it was this morning. */
async function stillHolding(id: string, nudges: readonly Nudge[], house: House): Promise<readonly Nudge[]> {
  const person = personIn(house, id);
  if (!person) return [];
  const facts = await house.trainings.records.ofPerson(id);
  const now = nudgesFor(person, askedNow(facts, house.organisation(), house.clock.now()));
  const holds = ({ subject, step }: Nudge): boolean =>
    now.some((one) => one.subject === subject && one.step >= step);
  return nudges.filter((nudge) => nudge.kind === 'team' || holds(nudge));
}
