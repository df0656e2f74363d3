import { renderInstalled, renderUndelivered, type Waiting } from '../../../cards/admin/reach';
import { registersOf } from '../../../services/register/register';
import type { OutRow } from '../../../services/ledger/out-row';
import type { Person } from '../../../services/people/organisation';
import { isEmployed, rolesOf } from '../../../services/people/roles';
import { yearOf } from '../../../services/time/zone';
import { resumeParked } from '../../channel/contacts';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';

/** Simultaneous requests to storage: one per person. */
const atOnce = 40;

/** "Wie heeft de bot": role holders without a chat come first. */
export async function openInstalled({ actor }: StaffTurn, container: Container): Promise<Answer> {
  const people = employed(container);
  const now = container.clock.now();
  const found = await each(people, ({ aadObjectId }) => container.references.find(aadObjectId));
  const without = people
    .filter((_, at) => found[at] === undefined)
    .map((person) => ({ name: person.name, roles: rolesOf(container.organisation(), person, now) }));
  return { kind: 'card', card: renderInstalled({ locale: actor.locale, all: people.length, without }) };
}

export const openUndelivered = (turn: StaffTurn, container: Container): Promise<Answer> =>
  showUndelivered(turn, container, null);

/** "Opnieuw proberen": what is waiting for one person is sent once more, and may be refused again. */
export async function retry(
  turn: StaffTurn,
  { id }: { readonly id: string },
  container: Container,
): Promise<Answer> {
  return await showUndelivered(turn, container, await resumeParked(id.toLowerCase(), container));
}

async function showUndelivered(
  { actor }: StaffTurn,
  container: Container,
  retried: number | null,
): Promise<Answer> {
  const people = employed(container);
  const waiting = await each(people, (person) => waitingFor(person, container));
  const registers = registersOf(yearOf(container.clock.now(), container.organisation().office.timeZone));
  const unreached = (
    await Promise.all(registers.map((register) => container.ledger.indexed(register, 'unreached')))
  ).flat();
  const withheld = await container.register.withheld(unreached, actor.person);
  const card = renderUndelivered({
    locale: actor.locale,
    retried,
    unreached: unreached.filter((id) => !withheld.has(id)),
    waiting: waiting.filter(({ reasons }) => reasons.length > 0),
  });
  return { kind: 'card', card };
}

async function waitingFor({ aadObjectId, name }: Person, container: Container): Promise<Waiting> {
  const parked = await container.references.parked(aadObjectId);
  const rows = await Promise.all(
    parked.map(({ message }) => container.ledger.row<OutRow>(message.partition, message.key)),
  );
  const reasons = rows.flatMap((row) => (row?.state === 'parked' ? [row.reason ?? '–'] : []));
  return { person: aadObjectId, name, reasons };
}

const employed = (container: Container): readonly Person[] => {
  const organisation = container.organisation();
  const now = container.clock.now();
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
