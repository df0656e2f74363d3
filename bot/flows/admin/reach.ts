import { renderInstalled, renderUndelivered, type Waiting } from '../../../cards/admin/reach';
import { registersOf } from '../../../services/incident/register';
import type { OutRow } from '../../../services/ledger/out-row';
import type { Person } from '../../../services/people/organisation';
import { isEmployed, rolesOf } from '../../../services/people/roles';
import { yearOf } from '../../../services/time/zone';
import { resumeParked } from '../../contacts';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';

/** Requests to storage at the same moment: one a person. */
const atOnce = 40;

/** "Wie heeft de bot": who of the roles has no chat with it comes first. */
export async function openInstalled({ actor }: StaffTurn, house: House): Promise<Answer> {
  const people = employed(house);
  const now = house.clock.now();
  const found = await each(people, ({ aadObjectId }) => house.references.find(aadObjectId));
  const without = people
    .filter((_, at) => found[at] === undefined)
    .map((person) => ({ name: person.name, roles: rolesOf(house.organisation(), person, now) }));
  return { kind: 'card', card: renderInstalled({ locale: actor.locale, all: people.length, without }) };
}

export const openUndelivered = (turn: StaffTurn, house: House): Promise<Answer> =>
  showUndelivered(turn, house, null);

/** "Opnieuw proberen": what waits for one person goes once more, and may be refused again. */
export async function retry(turn: StaffTurn, { id }: { readonly id: string }, house: House): Promise<Answer> {
  return await showUndelivered(turn, house, await resumeParked(id.toLowerCase(), house));
}

async function showUndelivered({ actor }: StaffTurn, house: House, retried: number | null): Promise<Answer> {
  const people = employed(house);
  const waiting = await each(people, (person) => waitingFor(person, house));
  const registers = registersOf(yearOf(house.clock.now(), house.organisation().office.timeZone));
  const unreached = await Promise.all(
    registers.map((register) => house.ledger.indexed(register, 'unreached')),
  );
  const card = renderUndelivered({
    locale: actor.locale,
    retried,
    unreached: unreached.flat(),
    waiting: waiting.filter(({ reasons }) => reasons.length > 0),
  });
  return { kind: 'card', card };
}

async function waitingFor({ aadObjectId, name }: Person, house: House): Promise<Waiting> {
  const parked = await house.references.parked(aadObjectId);
  const rows = await Promise.all(
    parked.map(({ message }) => house.ledger.row<OutRow>(message.partition, message.key)),
  );
  const reasons = rows.flatMap((row) => (row?.state === 'parked' ? [row.reason ?? '–'] : []));
  return { person: aadObjectId, name, reasons };
}

const employed = (house: House): readonly Person[] => {
  const organisation = house.organisation();
  const now = house.clock.now();
  return organisation.people.filter(({ aadObjectId }) => isEmployed(organisation, aadObjectId, now));
};

async function each<Item, Result>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += atOnce)
    results.push(...(await Promise.all(items.slice(at, at + atOnce).map(ask))));
  return results;
}
